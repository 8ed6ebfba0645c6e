//! The lead reports the result.

use serde::{Deserialize, Serialize};

use super::due::accept_due;
use super::reply::still_answers;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{DocumentId, Instant, LineId, PersonId};
use crate::calendar::Due;
use crate::engine::{
    Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, no_secrets, text,
};
use crate::law::Secrecy;
use crate::organization::{CompletesWhen, Role};
use crate::routing::{self, CancelWhy, Line, LineState, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, actions, fail};

/// The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
/// stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
/// `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
/// `co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
/// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Report {
    /// The lead's line.
    pub line: LineId,
    /// Result.
    #[new(into)]
    pub result: String,
    /// The outgoing document that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub reply: Option<DocumentId>,
}

/// The lead reported; the report waits for the assigner's word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reported {
    /// The lead's line.
    pub line: LineId,
    /// Who reported.
    pub by: PersonId,
    /// The outgoing document that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<DocumentId>,
}

impl CommandOf<Incoming> for Report {
    const NAME: ActionName = actions::REPORT;
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Handling])];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::line(),
        Field::required("result", FieldKind::Text),
        Field::optional("reply", FieldKind::Id),
    ];

    fn line(&self) -> Option<LineId> {
        Some(self.line)
    }

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.work_out_of_turn(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let Some(line) = ask.on_line(sink) else {
            return;
        };
        if line.role != Role::Lead || line.parent.is_none() {
            fail!(&mut *sink, NotLead { line: line.id });
        } else if line.state != LineState::InProgress {
            fail!(&mut *sink, LineNotStarted { line: line.id });
        } else if context.agency.limits().completes_when == CompletesWhen::LeadAfterCo {
            co_handlers_done(ask.state, line, context, sink);
        }
        if let Some(input) = ask.input {
            text(&input.result, Self::NAME, Missing::Result, sink);
            still_answers(input.reply, context, sink);
            no_secrets(Secrecy::KhongMat, [input.result.as_str()], context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(line) = state.instance.line(self.line) else {
            return;
        };
        decision.push(Reported {
            line: line.id,
            by: context.actor.person().clone(),
            reply: self.reply,
        });
        let text = Some(self.result.clone());
        decision.route(routing::complete(line, Outcome::Reported, text, context));
        let others = state.instance.live().filter(|other| {
            other.id != line.id && other.parent.is_some() && other.role != Role::Information
        });
        let lines: Vec<LineId> = others.map(|other| other.id).collect();
        if !lines.is_empty() {
            let why = CancelWhy::ParentClosed;
            decision.push(routing::Event::LinesCancelled { lines, why });
        }
        if let Some(root) = state.instance.root() {
            let (line, due) = (root.id, accept_due(context));
            decision.push(routing::Event::LineRevived { line, due });
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Result, &mut self.result)
    }
}

impl EventOf<State> for Reported {
    fn apply(&self, state: &mut State, _: Instant) {
        state.reported = Some(Box::new(self.clone()));
    }
}

/// Where the agency's rules have the lead wait: no co-handler is left who is neither done, released nor past
/// their own due date.
fn co_handlers_done(state: &State, lead: &Line, context: &Context<'_>, sink: &mut impl Sink) {
    let lapsed = |due: Due| match due {
        Due::By(at) => at < context.now(),
        Due::AtOnce => false,
    };
    let beside = routing::co_handlers_beside(&state.instance, lead).into_iter();
    for co in beside.filter(|co| !co.due.is_some_and(lapsed)) {
        fail!(&mut *sink, CoHandlerOpen { line: co.id });
    }
}
