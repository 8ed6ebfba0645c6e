//! The agency's audit stream: refused attempts at signing and numbering.

use serde::{Deserialize, Serialize};
use vanthu::engine::{Act, Context, Facts, Under};
use vanthu::history::{Record, Stream};
use vanthu::numbers::Registers;
use vanthu::rules::Refusal;

use super::Kept;
use super::execute::Asked;
use super::session::Session;
use crate::Failure;
use crate::database::{append, chain};

/// What is in the agency's audit stream, never in a document's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AuditEvent {
    /// Somebody tried to sign or to take a number, and the rules said no.
    AttemptRefused {
        /// The stream to which the command was sent.
        stream: Stream,
        /// What was tried.
        action: String,
        /// Codes of all failing rules.
        codes: Vec<String>,
    },
}

impl Session<'_> {
    pub(super) fn audit<M: Kept>(
        &mut self,
        refusal: &Refusal,
        asked: &Asked<'_, M>,
    ) -> Result<(), Failure> {
        let event = AuditEvent::AttemptRefused {
            stream: Stream::of::<M>(asked.id),
            action: refusal.command.key().to_owned(),
            codes: refusal.codes().into_iter().map(str::to_owned).collect(),
        };
        let act = self.own_act(asked)?;
        let (agency, stream) = (self.shared.agency(), Stream::audit());
        let so_far = chain(self.connection(), agency, &stream)?;
        let record = Record {
            v: Record::<AuditEvent>::VERSION,
            stream: stream.clone(),
            seq: so_far.length.saturating_add(1),
            at: asked.now,
            command_id: asked.command.command_id,
            payload: asked.payload,
            act,
            events: vec![event],
        };
        append(
            self.connection(),
            agency,
            &stream,
            so_far,
            &record.to_json(),
        )?;
        Ok(())
    }

    /// The actor's own act outside any stream.
    fn own_act<M: Kept>(&mut self, asked: &Asked<'_, M>) -> Result<Act, Failure> {
        let grants = self.grants()?;
        let desk = &self.shared.desk;
        let moment = desk.agency().moment(asked.now);
        let chart = desk.agency().on(moment.day());
        Ok(Act::own(&Context {
            moment,
            actor: chart.actor(asked.actor),
            agency: chart,
            grants: &grants,
            rules: desk.rules(None, asked.now),
            calendar: desk.calendar(),
            registers: &Registers::none(),
            facts: &Facts::default(),
            under: Under::Open,
        }))
    }
}
