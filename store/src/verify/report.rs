//! The report of a verification.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vanthu::base::{AgencyId, Digest};

/// Where one stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Number of records.
    pub length: u32,
    /// Hash of the last one.
    pub hash: Digest,
}

/// Where every stream of an agency ended at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Heads {
    /// The agency.
    pub agency: AgencyId,
    /// By name of the stream.
    pub heads: BTreeMap<String, Head>,
}

/// What was read and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VerifyReport {
    /// Streams followed.
    pub streams: u64,
    /// Records read.
    pub records: u64,
    /// Numbers given in all series.
    pub numbers: u64,
    /// Commands acknowledged: one that moves a series too counts once.
    pub commands: u64,
    /// Attachments read.
    pub blobs: u64,
    /// Whether heads from outside were compared. If not, a tail that was rewritten as a whole
    /// cannot be found.
    pub external_heads: bool,
    /// Everything that is wrong, in the order of the streams.
    pub faults: Vec<Fault>,
}

impl VerifyReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    pub(super) fn fault(&mut self, kind: FaultKind, place: impl Into<String>, seq: Option<u32>) {
        let place = place.into();
        self.faults.push(Fault {
            kind,
            place,
            seq,
            row: None,
        });
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "HistoryFault"))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// Stream, digest of an attachment or profile, table, or what the database library says of its file.
    pub place: String,
    /// Place in the stream, or the number concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<u32>,
    /// The row, where one of a read model is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<ViewRow>,
}

/// A row of a read model that is not what the records make of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ViewRow {
    /// Table, for example `incoming_register`.
    pub table: String,
    /// Names and values of the key, but for the agency.
    pub key: BTreeMap<String, String>,
    /// In what it differs.
    pub difference: RowDifference,
}

/// In what a row differs from what the records make of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "type",
    content = "data",
    rename_all = "snake_case",
    deny_unknown_fields
)]
#[non_exhaustive]
pub enum RowDifference {
    /// It is not there.
    Missing,
    /// The records know nothing of it.
    Additional,
    /// These columns have other values.
    Changed(Vec<String>),
}

/// What can be wrong with a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "HistoryFaultKind"))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FaultKind {
    /// The file itself is damaged: pages, rows and indexes do not fit each other.
    FileDamaged,
    /// A table or index is not what this build makes, or not of this build at all.
    SchemaDiffers,
    /// A record was changed after it was written.
    BrokenChain,
    /// A record is missing or there twice.
    OutOfSequence,
    /// A record cannot be read, or belongs to another stream.
    Unreadable,
    /// A stream that this library does not know.
    UnknownStream,
    /// The heads from outside belong to another agency.
    OtherAgency,
    /// The stream was rewritten after the heads were taken.
    HeadDiffers,
    /// The stream is shorter than when the heads were taken.
    HeadMissing,
    /// A row of the read models is not what the records say: rebuild.
    ViewDiffers,
    /// A profile that an act names is not kept.
    ProfileMissing,
    /// A profile was changed after it was kept.
    ProfileDiffers,
    /// A command was acknowledged and its record is not there.
    CommandLost,
    /// A number is missing or given twice.
    NumberGap,
    /// A smaller number carries a later date.
    NumberDateInversion,
    /// A series gave a number to a document that does not have it.
    NumberWithoutDocument,
    /// A document has a number that its series did not give.
    NumberWithoutSeries,
    /// A record names an attachment that is not there.
    BlobMissing,
    /// The bytes of an attachment differ from its digest.
    BlobDamaged,
}
