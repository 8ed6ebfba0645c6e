//! The agency seals or signs digitally.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, sendable};
use crate::base::Instant;
use crate::document::File;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EarlierActs, EventOf, Field, FieldKind, MachineState as _,
    Step, clerk, keep_apart, no_secrets,
};
use crate::law::Secrecy;
use crate::organization::{Authority, SeparationRule};
use crate::rules::{ActionName, Sink};

/// Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
/// `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
/// `field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
/// `wrong_phase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyAgencySignature {
    /// The numbered and signed copies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub renditions: Vec<File>,
}

/// It was sealed or digitally signed by the agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// Numbered and signed copies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<File>,
}

impl CommandOf<Outgoing> for ApplyAgencySignature {
    const NAME: ActionName = ActionName::new(&[
        "apply_agency_signature",
        "ký số của cơ quan, đóng dấu",
        "apply the agency signature",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::RegisteredOut], Phase::Sealed)];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[Field::optional("renditions", FieldKind::Files)];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if !state.missing_steps(Phase::RegisteredOut, sink) {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let rule = SeparationRule::SignSeal;
        [state.signature().map(|signed| (rule, &signed.by)), None]
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let (earlier, own) = (Self::earlier_acts(ask.state), [Authority::OwnSeat]);
        keep_apart(earlier, Self::NAME, &own, context, sink);
        let renditions = ask.input.into_iter().flat_map(|input| &input.renditions);
        let names = renditions.map(|file| file.name.as_str());
        no_secrets(Secrecy::KhongMat, names, context, sink);
        if let Some(input) = ask.input {
            sendable::files(&input.renditions, Self::NAME, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let empty = sendable::empty_files(&self.renditions);
        decision.warnings.extend(empty);
        let renditions = self.renditions.clone();
        decision.push(Sealed { renditions });
    }
}

impl EventOf<State> for Sealed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Sealed;
    }

    fn files(&self) -> &[File] {
        &self.renditions
    }
}
