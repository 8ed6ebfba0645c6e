//! Documents that are in arrears again, since the reply that ended them was withdrawn.

use chrono::NaiveDate;
use rusqlite::Connection;
use vanthu::api::{Document, Incoming, Machine as _};
use vanthu::base::DocumentId;
use vanthu::engine::{Context, MachineState as _, OpenStanding};
use vanthu::incoming::{self, State};
use vanthu::routing::{self, Held};

use super::Shared;
use crate::Failure;
use crate::views::{self, InboxItem, IncomingEntry, Overdue, Work};

/// A completed document that nothing answers any more.
pub(super) struct Unanswered {
    document: Document<Incoming>,
    reply: DocumentId,
}

impl Shared {
    /// Every document that a withdrawn reply leaves unanswered on that day. Reads the history of those that
    /// withdrawn documents were to answer: few.
    pub(super) fn unanswered(
        &self,
        connection: &Connection,
        day: NaiveDate,
    ) -> Result<Vec<Unanswered>, Failure> {
        let agency = self.agency();
        let mut found = Vec::new();
        for id in views::once_answered(connection, agency)? {
            let document = self.folded::<Incoming>(connection, &id)?;
            let named = document.state().reply();
            let replies = views::replies(connection, agency, id, named)?;
            let reply = incoming::withdrawn_reply(document.state(), &replies, day);
            found.extend(reply.map(|reply| Unanswered { document, reply }));
        }
        Ok(found)
    }
}

impl Unanswered {
    fn state(&self) -> &State {
        self.document.state()
    }

    /// What waits for who directed it: to reopen it, or to have another reply issued.
    pub(super) fn waits(&self, context: &Context<'_>) -> Option<InboxItem> {
        let state = self.state();
        let held = routing::holds(state.instance().root()?, context);
        let standing = self.standing(context);
        (held != Held::No).then(|| InboxItem {
            document: state.document(),
            machine: Incoming::NAME.to_owned(),
            phase: state.phase().into(),
            subject: subject(state),
            work: Work::ReplyWithdrawn { reply: self.reply },
            due: state.due(),
            until: standing.until,
            overdue: standing.overdue,
            at_risk: standing.at_risk,
            authority: held.authority(),
        })
    }

    /// It is late again, if its deadline has passed.
    pub(super) fn late(&self, context: &Context<'_>) -> Option<Overdue> {
        let (state, standing) = (self.state(), self.standing(context));
        Some(Overdue {
            document: state.document(),
            machine: Incoming::NAME.to_owned(),
            phase: state.phase().into(),
            due: state.due()?,
            until: standing.until.filter(|_| standing.overdue)?,
            urged: u32::try_from(state.urgings().len()).unwrap_or(u32::MAX),
            subject: subject(state),
        })
    }

    /// What was due at once has its hour from the last thing that was done.
    fn standing(&self, context: &Context<'_>) -> OpenStanding {
        let state = self.state();
        let since = state.header().last_at.unwrap_or(context.now());
        OpenStanding::of(state.due(), since, context)
    }

    /// Its line of the register says so.
    pub(super) fn note(&self, entries: &mut [IncomingEntry]) {
        let document = self.state().document();
        let mut entries = entries.iter_mut();
        if let Some(entry) = entries.find(|entry| entry.document == document) {
            entry.reply_withdrawn = Some(self.reply);
        }
    }
}

fn subject(state: &State) -> String {
    let subject = state.metadata().map(|metadata| metadata.subject.clone());
    subject.unwrap_or_default()
}
