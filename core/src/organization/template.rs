//! Routes of outgoing documents: roles, legal duties, seats, nodes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale, NodeKey, PersonId, PostId, TemplateKey, UnitId};
use crate::input::tagged;
use crate::law::DocumentType;

/// Role of a line (vai trò).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Role {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    CoHandler,
    /// Để biết.
    Information,
    /// Duyệt.
    Approver,
    /// Ký nháy nội dung.
    ContentChecker,
    /// Ký nháy thể thức.
    FormatChecker,
    /// Ký chính.
    Signer,
    /// Cho ý kiến.
    Consultant,
}

impl Role {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Lead,
        Self::CoHandler,
        Self::Information,
        Self::Approver,
        Self::ContentChecker,
        Self::FormatChecker,
        Self::Signer,
        Self::Consultant,
    ];
}

impl Label for Role {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Lead, Locale::Vi) => "chủ trì",
            (Self::Lead, Locale::En) => "lead",
            (Self::CoHandler, Locale::Vi) => "phối hợp",
            (Self::CoHandler, Locale::En) => "co-handler",
            (Self::Information, Locale::Vi) => "để biết",
            (Self::Information, Locale::En) => "for information",
            (Self::Approver, Locale::Vi) => "duyệt",
            (Self::Approver, Locale::En) => "approver",
            (Self::ContentChecker, Locale::Vi) => "kiểm tra nội dung",
            (Self::ContentChecker, Locale::En) => "content checker",
            (Self::FormatChecker, Locale::Vi) => "kiểm tra thể thức",
            (Self::FormatChecker, Locale::En) => "format checker",
            (Self::Signer, Locale::Vi) => "ký",
            (Self::Signer, Locale::En) => "signer",
            (Self::Consultant, Locale::Vi) => "cho ý kiến",
            (Self::Consultant, Locale::En) => "consultant",
        }
    }
}

/// A duty that the law attaches to a step (Art. 11–13 of Decree 30/2020/NĐ-CP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegalDuty {
    /// Kiểm tra nội dung, by the head of the drafting unit (Art. 12.1).
    ContentCheck,
    /// Kiểm tra thể thức, by the person assigned (Art. 12.2).
    FormatCheck,
    /// Duyệt bản thảo, by the later signer (Art. 11.1).
    Approval,
    /// Ký (Art. 13).
    Signature,
}

impl LegalDuty {
    /// The duties of every administrative document type, signature last.
    pub const ALL: &'static [Self] = &[
        Self::ContentCheck,
        Self::FormatCheck,
        Self::Approval,
        Self::Signature,
    ];

    /// The role whose line carries this duty.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::ContentCheck => Role::ContentChecker,
            Self::FormatCheck => Role::FormatChecker,
            Self::Approval => Role::Approver,
            Self::Signature => Role::Signer,
        }
    }
}

tagged! {
    "SeatSpec",
    /// Whose seat a line goes to, resolved when its step is activated.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum SeatSpec {
        /// A person.
        Person(PersonId),
        /// A post, whoever holds it.
        Post(PostId),
        /// A unit's inbox.
        Unit(UnitId),
        /// The head of the drafting unit.
        DraftingUnitHead,
        /// The post that will sign, named in the draft.
        Signer,
        /// One line for each unit that the draft names as co-handler.
        CoUnits,
    }
}

/// One line of a node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NodeLine {
    /// Role.
    pub role: Role,
    /// Seat.
    pub seat: SeatSpec,
    /// Legal duty that the line carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<LegalDuty>,
}

/// A node: all its lines run in parallel and must all agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Key.
    pub key: NodeKey,
    /// Name shown to people.
    pub name: String,
    /// Lines.
    pub lines: Vec<NodeLine>,
    /// Working days, 1 to 366, within which its lines are to be answered (thời hạn của bước).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
}

/// A route of outgoing documents: nodes in sequence (quy trình).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Key.
    pub key: TemplateKey,
    /// Name.
    pub name: String,
    /// Document types that take this route when the draft names none.
    pub types: Vec<DocumentType>,
    /// Nodes in order; a node without resolved lines (no co-units named) is skipped visibly.
    pub nodes: Arc<[Node]>,
}
