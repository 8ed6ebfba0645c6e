//! What a sender wants of a document that it sent before.

use vanthu::base::{Digest, TextKind};
use vanthu::document::Metadata;
use vanthu::exchange::{BusinessKind, DocumentMessage, Reading, metadata, secrecy_mark};

use super::{Reader, id, visible};
use crate::out::OpenError;

/// A sender's request about a document sent before.
pub(crate) struct Request {
    pub file: String,
    pub digest: Digest,
    pub wish: Wish,
    /// Who asks, by which paper, and for an update the data as they now are.
    pub metadata: Metadata,
    /// The documents meant: identities on the axis, or number and symbol.
    pub about: Vec<String>,
    pub reason: String,
    /// Whether the message is addressed to this agency.
    pub ours: bool,
}

/// What the sender wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    TakeBack,
    Update,
    /// By the document that the message carries.
    Replace,
}

impl Wish {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::TakeBack => "Thu hồi",
            Self::Update => "Cập nhật",
            Self::Replace => "Thay thế",
        }
    }
}

impl Reader<'_> {
    pub(super) fn request(
        &mut self,
        file: &str,
        digest: Digest,
        (reading, message): (&Reading<'_>, &DocumentMessage),
        wish: Wish,
    ) -> Result<(), OpenError> {
        if !self.digests.insert(digest) {
            let of = id(&["request", &digest.to_hex()]);
            self.duplicate(file, of, true);
            return Ok(());
        }
        // The attachments of an update are the document's from now on; a notice's are not kept.
        let files = match (wish, secrecy_mark(message)) {
            (Wish::Update, None) => self.unpack(reading, &mut Vec::new())?,
            _ => Vec::new(),
        };
        let business = message.business().cloned().unwrap_or_default();
        let agency = self.office.desk().agency().info();
        self.intake.requests.push(Request {
            file: file.to_owned(),
            digest,
            wish,
            metadata: metadata(message, files),
            about: targets(message),
            reason: visible(&business.reason.unwrap_or_default()),
            ours: reading.message.is_for(|code| agency.is_our_code(code)),
        });
        Ok(())
    }
}

/// Each document meant once; where the message names none, the one whose identity it bears itself.
fn targets(message: &DocumentMessage) -> Vec<String> {
    let business = message.business();
    let named = business.and_then(|business| business.document_id.as_ref());
    // An update is of one document, whatever it answers.
    let update = business.is_some_and(|business| business.kind == BusinessKind::Update);
    let answered = message.response_for.iter().filter(|_| !update);
    let answered = answered.filter_map(|target| {
        let id = target.document_id.as_ref().map(|id| id.as_str().to_owned());
        id.or_else(|| target.code.clone())
    });
    let all = named.map(|id| id.as_str().to_owned());
    let mut targets: Vec<String> = Vec::new();
    for target in all.into_iter().chain(answered) {
        let is_it = |known: &String| TextKind::ExchangeId.same(known, &target);
        if !targets.iter().any(is_it) {
            targets.push(target);
        }
    }
    if targets.is_empty() {
        targets.extend(message.document_id.iter().map(|id| id.as_str().to_owned()));
    }
    targets
}
