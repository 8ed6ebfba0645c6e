//! Who has the seal.

use serde::{Deserialize, Serialize};

use crate::base::{Instant, PersonId};
use crate::engine::{Context, Header, MachineState, Step, phases};
use crate::law::RuleSetId;
use crate::rules::{ActionName, Sink, fail};

phases! {
    /// Whether the clerk still has the seal of the agency (nơi giữ con dấu).
    AtDesk = "at_desk", "tại văn thư", "with the clerk";
    HandedOver = "handed_over", "đã bàn giao", "handed over";
}

/// The seal as its next decision sees it. Made by events only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SealState"))]
pub struct State {
    #[serde(flatten)]
    pub(super) header: Header<Phase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) holder: Option<PersonId>,
}

impl State {
    /// Whom it was handed to last, where that is a person of the agency.
    #[must_use]
    pub const fn holder(&self) -> Option<&PersonId> {
        self.holder.as_ref()
    }
}

impl Default for State {
    fn default() -> Self {
        Self::begin(())
    }
}

impl MachineState for State {
    type Id = ();
    type Phase = Phase;
    type Pass = ();

    fn begin((): ()) -> Self {
        Self {
            header: Header::new(Phase::AtDesk),
            holder: None,
        }
    }

    fn id(&self) {}

    fn header(&self) -> Header<Phase> {
        self.header
    }

    fn advance(&mut self, at: Instant, rule_set: RuleSetId) {
        self.header.advance(at, rule_set);
    }

    fn out_of_turn(&self, action: ActionName, _: &'static [Step<Phase>], sink: &mut impl Sink) {
        let phase = self.header.phase.into();
        fail!(sink, WrongPhase { action, phase });
    }

    fn admit(&self, (): (), in_turn: bool, _: &Context<'_>, _: &mut impl Sink) -> bool {
        in_turn
    }
}
