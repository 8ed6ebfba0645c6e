//! The list of files and what is said of each.

use serde::{Deserialize, Serialize};

/// `edXMLManifest` (*danh mục tệp*; SPEC §6.1): advisory, its content types are regularly wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Attribute `version`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `Reference`s.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<ManifestReference>,
}

/// A `Reference` of the manifest (SPEC §6.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ManifestReference {
    /// Id, with however many `cid:` it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_id: Option<String>,
    /// Content type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// File name, `AttachmentName`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What a message says of an attached file, `Attachment` (*tệp đính kèm*; SPEC §6.2), without its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AttachmentInfo {
    /// Id, with however many `cid:` it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_id: Option<String>,
    /// File name with extension, `AttachmentName`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FieldName`; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_name: Option<String>,
    /// `MimeType`; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// `Format`; overrides the name's extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// How the bytes are packed, not a media type; missing means `application/zip`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
}

/// `application/zip`, the packing that wraps a file in a zip (SPEC §6.2).
pub(crate) const ZIP: &str = "application/zip";

impl AttachmentInfo {
    /// `Format`, or else the extension of the file name; `None` when it has none.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.format
            .as_deref()
            .or_else(|| extension_of(self.name.as_deref()?))
    }

    /// Whether `ContentType` and name say that the bytes are a zip wrapped around the file.
    #[must_use]
    pub fn is_declared_wrapped(&self) -> bool {
        self.is_declared_zip() && self.extension() != Some("zip")
    }

    pub(crate) fn is_declared_zip(&self) -> bool {
        self.content_type
            .as_deref()
            .is_none_or(|declared| declared == ZIP)
    }
}

/// The extension of a file name without its point.
pub(crate) fn extension_of(name: &str) -> Option<&str> {
    let (_, extension) = name.rsplit_once('.')?;
    (!extension.is_empty() && !extension.contains(['/', '\\'])).then_some(extension)
}

/// A content id without all its leading `cid:` (SPEC §6.3).
///
/// ```
/// # use vanthu::exchange::bare_content_id;
/// assert_eq!(bare_content_id("cid:cid:tep-1"), "tep-1");
/// ```
#[must_use]
pub fn bare_content_id(id: &str) -> &str {
    id.trim_start_matches("cid:")
}
