//! What senders ask about documents that they sent before: the clerk carries it out (Art. 18.4 of
//! Decree 30/2020), or the rules refuse it.

use vanthu::api::Incoming;
use vanthu::base::{DocumentId, Instant, Locale, TextKind};
use vanthu::document::{Issuer, Metadata};
use vanthu::engine::{Command, MachineState as _};
use vanthu::exchange::ExchangeId;
use vanthu::incoming::{Kind, Phase, RecallBySender, UpdateBySender};
use vanthu_store::{Office, OfficeError};

use super::{Case, command_of};
use crate::clock::Clock;
use crate::inbox::{Intake, Wish, message_id, visible};
use crate::out::OpenError;
use crate::people::People;

/// One document that a sender wants to have back, changed or replaced.
pub(super) struct Asked<'a> {
    file: &'a str,
    wish: Wish,
    /// The request as it came; of a replacement, the new document.
    metadata: &'a Metadata,
    /// Which document is meant.
    target: &'a str,
    reason: &'a str,
    ours: bool,
    /// What tells the request from all others.
    key: String,
    /// The new document of a replacement.
    by: Option<DocumentId>,
}

/// What became of a request.
pub(crate) struct Answer {
    pub file: String,
    pub wish: Wish,
    pub from: String,
    pub about: String,
    pub reason: String,
    /// The document, or why nothing was done.
    pub result: Result<DocumentId, String>,
}

/// The requests of the inbox, then those of documents that replace others.
pub(super) fn all(intake: &Intake) -> Vec<Asked<'_>> {
    let asked = intake.requests.iter().flat_map(|request| {
        request.about.iter().map(|target| Asked {
            file: &request.file,
            wish: request.wish,
            metadata: &request.metadata,
            target,
            reason: &request.reason,
            ours: request.ours,
            key: request.digest.to_hex(),
            by: None,
        })
    });
    let open = |metadata: &Metadata| !metadata.secrecy.is_secret();
    let letters = intake.letters.iter().filter(|l| open(&l.metadata));
    let replacing = letters.flat_map(|letter| {
        letter.metadata.replaces.iter().map(|target| Asked {
            file: &letter.file,
            wish: Wish::Replace,
            metadata: &letter.metadata,
            target,
            reason: "",
            ours: letter.ours,
            key: letter.document.to_string(),
            by: Some(letter.document),
        })
    });
    asked.chain(replacing).collect()
}

/// What the clerk who answers the requests looks at.
pub(super) struct Desk<'a> {
    pub(super) office: &'a Office,
    pub(super) people: &'a People<'a>,
    pub(super) clock: &'a Clock,
    pub(super) cases: &'a [Case],
}

impl Desk<'_> {
    /// Carries a request out, or says why not.
    pub(super) fn answer(&self, asked: &Asked<'_>, at: Instant) -> Result<Answer, OpenError> {
        Ok(Answer {
            file: asked.file.to_owned(),
            wish: asked.wish,
            from: visible(&asked.metadata.issuer.name),
            about: visible(asked.target),
            reason: asked.reason.to_owned(),
            result: self.result(asked, at)?,
        })
    }

    fn result(
        &self,
        asked: &Asked<'_>,
        at: Instant,
    ) -> Result<Result<DocumentId, String>, OpenError> {
        let refused = |why: &str| Ok(Err(why.to_owned()));
        let agency = self.office.desk().agency();
        if !asked.ours {
            return refused("Gói tin không gửi cho cơ quan này.");
        }
        if !self.replacement_stands(asked)? {
            return refused("Văn bản thay thế chưa được đăng ký.");
        }
        let Some(clerk) = self.people.clerk(0, agency.day(at)) else {
            return refused("Không có văn thư để thực hiện.");
        };
        let (document, sender) = self.document(asked)?;
        // It may be about a document of an earlier run.
        let last = self.office.load::<Incoming>(&document)?;
        let last = last.and_then(|document| document.state().header().last_at);
        let at = last.map_or(at, |last| last.max(at));
        let id = command_of(&["request", &asked.key, asked.target]);
        let command = Command::new(id, asked.command(sender));
        match self
            .office
            .execute::<Incoming>(&document, &command, &clerk, at)
        {
            Ok(_) => Ok(Ok(document)),
            Err(OfficeError::Refused(refusal)) => refused(&visible(&refusal.message(Locale::Vi))),
            Err(error) => Err(error.into()),
        }
    }

    /// Nothing goes for the sake of a document that has no number itself.
    fn replacement_stands(&self, asked: &Asked<'_>) -> Result<bool, OpenError> {
        let Some(by) = asked.by else {
            return Ok(true);
        };
        let new = self.office.load::<Incoming>(&by)?;
        let stands = |phase| !matches!(phase, Phase::New | Phase::Received | Phase::Refused);
        Ok(new.is_some_and(|new| stands(new.phase())))
    }

    /// The document that is meant, and how the command names who asks. Of several with one identity the
    /// sender's own; what nobody knows is a document that was never received.
    fn document(&self, asked: &Asked<'_>) -> Result<(DocumentId, String), OpenError> {
        let mut known: Vec<(DocumentId, Metadata)> = Vec::new();
        let cases = self.cases.iter().filter(|case| asked.means(&case.metadata));
        known.extend(cases.map(|case| (case.document, case.metadata.clone())));
        for year in self.clock.years() {
            let entries = self.office.incoming_register(year)?.into_iter();
            let meant = entries.filter(|entry| asked.means(&entry.metadata));
            known.extend(meant.map(|entry| (entry.document, entry.metadata)));
        }
        let issuer = &asked.metadata.issuer;
        let own = known.iter().find(|(_, of)| same_code(&of.issuer, issuer));
        Ok(match own.or_else(|| known.first()) {
            Some((document, of)) if same_code(&of.issuer, issuer) => {
                (*document, of.issuer.name.clone())
            }
            // Anybody can use a name.
            Some((document, _)) => (*document, named(issuer)),
            None => {
                let agency = self.office.desk().agency().info().key.as_str();
                let document = message_id(agency, &named(issuer), asked.target);
                (document, named(issuer))
            }
        })
    }
}

impl Asked<'_> {
    /// The document that is meant, or the one that replaces it.
    pub(super) fn is_about(&self, case: &Case) -> bool {
        self.by == Some(case.document) || self.means(&case.metadata)
    }

    fn means(&self, metadata: &Metadata) -> bool {
        let target = ExchangeId::new(self.target);
        let exchange = metadata.exchange_id.as_deref().map(ExchangeId::new);
        let code = || {
            same_code(&metadata.issuer, &self.metadata.issuer)
                && TextKind::ExchangeId.same(&code(metadata), self.target)
        };
        exchange.is_some_and(|exchange| exchange.is_same(&target)) || code()
    }

    fn command(&self, sender: String) -> Kind {
        if self.wish == Wish::Update {
            return UpdateBySender::new(sender, self.metadata.clone()).into();
        }
        let mut recall = RecallBySender::new(sender, self.notice());
        recall.notice_date = self.metadata.issued_on;
        recall.replaced_by = self.by;
        recall.into()
    }

    /// Number and symbol of the notice, else its identity on the axis.
    fn notice(&self) -> String {
        let exchange = || self.metadata.exchange_id.clone();
        let code = Some(code(self.metadata)).filter(|code| !code.is_empty());
        code.or_else(exchange)
            .unwrap_or_else(|| self.target.to_owned())
    }
}

fn code(metadata: &Metadata) -> String {
    let parts = [metadata.number.as_deref(), metadata.symbol.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join("/")
}

fn same_code(one: &Issuer, other: &Issuer) -> bool {
    let codes = one.code.as_deref().zip(other.code.as_deref());
    codes.is_some_and(|(one, other)| TextKind::AgencyCode.same(one, other))
}

/// Who asks: by code, for anybody can use a name.
fn named(issuer: &Issuer) -> String {
    issuer.code.clone().unwrap_or_else(|| issuer.name.clone())
}
