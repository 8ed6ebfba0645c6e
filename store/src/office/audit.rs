use serde::{Deserialize, Serialize};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::engine::{Act, Command, Context, Facts, Under};
use vanthu::history::{Envelope, Stream};
use vanthu::register::Registers;
use vanthu::rules::Refusal;

use super::session::Session;
use crate::StorageError;
use crate::database::{append, chain};

/// What stands in the agency's audit stream, never in a document's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AuditEvent {
    /// Somebody tried to sign or to take a number, and the rules said no.
    AttemptRefused {
        /// The document.
        document: DocumentId,
        /// What was tried.
        action: String,
        /// Codes of all failing rules.
        codes: Vec<String>,
    },
}

impl Session<'_> {
    pub(super) fn audit<K>(
        &mut self,
        refusal: &Refusal,
        command: &Command<K>,
        actor: &PersonId,
        now: Instant,
    ) -> Result<(), StorageError> {
        let event = AuditEvent::AttemptRefused {
            document: command.document,
            action: refusal.command.key().to_owned(),
            codes: refusal.codes().into_iter().map(str::to_owned).collect(),
        };
        let act = self.own_act(actor, now)?;
        let agency = self.shared.agency();
        let stream = Stream::Audit;
        let name = stream.to_string();
        let so_far = chain(self.connection(), agency, &name)?;
        let seq = so_far.length.saturating_add(1);
        let envelope = Envelope::new(&stream, seq, now, command.command_id, act, event);
        append(
            self.connection(),
            agency,
            &name,
            so_far,
            &envelope.to_json(),
        )?;
        Ok(())
    }

    /// Somebody's own act outside any document.
    pub(super) fn own_act(&mut self, actor: &PersonId, now: Instant) -> Result<Act, StorageError> {
        let grants = self.grants()?;
        let desk = &self.shared.desk;
        Ok(Act::own(&Context {
            now,
            actor: desk.agency().actor(actor),
            agency: desk.agency(),
            grants: &grants,
            rules: desk.rules(None, now),
            calendar: desk.calendar(),
            registers: &Registers::none(),
            facts: &Facts::default(),
            under: Under::Open,
        }))
    }
}
