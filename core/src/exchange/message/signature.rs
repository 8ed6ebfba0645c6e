//! The XML signature, carried and never verified.

use serde::{Deserialize, Serialize};

/// `Signature` in the shape of XML-DSig (*chữ ký số trên gói tin*; SPEC §7).
///
/// Carried for re-writing only: relays re-serialise the message and all known samples hold one value over different contents, so it
/// proves nothing. Legal signatures are inside the attached files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// `CanonicalizationMethod@Algorithm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonicalization: Option<String>,
    /// `SignatureMethod@Algorithm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// `Reference`s of `SignedInfo`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<SignatureReference>,
    /// `SignatureValue`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// `X509SubjectName`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x509_subject: Option<String>,
    /// `X509Certificate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x509_certificate: Option<String>,
}

/// One `Reference` of a signature (SPEC §7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignatureReference {
    /// Attribute `URI`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// `Transform@Algorithm`s.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transforms: Vec<String>,
    /// `DigestMethod@Algorithm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest_method: Option<String>,
    /// `DigestValue`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest_value: Option<String>,
}
