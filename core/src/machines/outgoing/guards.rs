//! The guards of each command, written once over a sink. A guard whose input is not given yet is
//! passed over: `available` asks without input, `decide` with it.

use super::command::Kind;
use super::state::{State, TRANSITIONS};
use super::{drafting, issued, numbering, signing};
use crate::base::{ContentHash, LineId};
use crate::engine::Context;
use crate::engine::Transition;
use crate::engine::{clerk, no_secrets, secrets_allowed};
use crate::law::Secrecy;
use crate::organization::Authority;
use crate::routing::{self, Line};
use crate::rules::{Action, Field, Phase};
use crate::rules::{Sink, fail};

/// What is asked: a command, its line, and as much of its input as is known.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub action: Action,
    pub line: Option<LineId>,
    pub input: Option<&'a Kind>,
    /// The content the caller saw; `available` puts the current one here.
    pub content: Option<ContentHash>,
}

pub(super) fn guard<S: Sink>(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut S) {
    phase(state, ask.action, sink);
    let stops = sink.failed()
        && !after_review(ask.action)
        && !(state.phase == Phase::Frozen && of_issued(ask.action));
    if stops {
        return;
    }
    standing(state, ask.action, context, sink);
    match ask.action {
        Action::Draft => drafting::draft(ask.input, context, sink),
        Action::Revise => drafting::revise(state, ask.input, context, sink),
        Action::Submit => drafting::submit(state, context, sink),
        Action::Open => {
            on_line(state, ask, context, sink);
        }
        Action::Agree => signing::agree(state, ask, context, sink),
        Action::CheckContent => signing::check_content(state, ask, context, sink),
        Action::CheckFormat => signing::check_format(state, ask, context, sink),
        Action::Approve => signing::approve(state, ask, context, sink),
        Action::Return => drafting::return_draft(state, ask, context, sink),
        Action::HandBack => drafting::hand_back(state, context, sink),
        Action::Recall => drafting::recall(state, context, sink),
        Action::Sign => signing::sign(state, ask, context, sink),
        Action::AssignNumber => numbering::assign_number(state, ask.input, context, sink),
        Action::Register => {
            clerk(context, sink);
            if let Some(Kind::Register(input)) = ask.input
                && input.copies == 0
            {
                fail!(
                    sink,
                    FieldMissing {
                        action: Action::Register,
                        field: Field::Copies
                    }
                );
            }
        }
        Action::ApplyAgencySignature => {
            clerk(context, sink);
            signing::keep_apart(state, ask.action, &[Authority::OwnSeat], context, sink);
            if let Some(Kind::ApplyAgencySignature(input)) = ask.input {
                let names = input.renditions.iter().map(|file| file.name.as_str());
                no_secrets(Secrecy::KhongMat, names, context, sink);
            }
        }
        Action::Issue => clerk(context, sink),
        Action::ProposeUrgency => drafting::drafter(state, context, sink),
        Action::DecideUrgency => drafting::decide_urgency(state, context, sink),
        Action::Send => issued::send(state, context, sink),
        Action::Keep => issued::keep(state, context, sink),
        Action::AmendRecord => issued::amend(ask, context, sink),
        Action::Correct => issued::correct(state, ask, context, sink),
        Action::Withdraw | Action::Void => issued::withdraw(state, ask, context, sink),
        Action::RecordDelivery => issued::record_delivery(state, ask.input, context, sink),
        _ => fail!(
            sink,
            WrongPhase {
                action: ask.action,
                phase: state.phase
            }
        ),
    }
}

/// A state secret that stands in the system goes no further where it may not be: it can be revised,
/// given back or made void.
fn standing(state: &State, action: Action, context: &Context<'_>, sink: &mut impl Sink) {
    let onward = matches!(
        action,
        Action::Submit
            | Action::Agree
            | Action::CheckContent
            | Action::CheckFormat
            | Action::Approve
    ) || after_review(action);
    if let Some(content) = state.content().filter(|_| onward) {
        let secrecy = content.secrecy;
        if !secrets_allowed(secrecy, context) {
            fail!(sink, StateSecretOnNetwork { secrecy });
        }
    }
}

/// Commands to a document that is frozen after its withdrawal name what else stands against them.
const fn of_issued(action: Action) -> bool {
    matches!(
        action,
        Action::Correct | Action::Withdraw | Action::AmendRecord
    )
}

/// Commands of the order of Art. 13–18: before their turn they name every missing step with its
/// article instead of the bare phase.
const fn after_review(action: Action) -> bool {
    matches!(
        action,
        Action::Sign
            | Action::AssignNumber
            | Action::Register
            | Action::ApplyAgencySignature
            | Action::Issue
            | Action::Send
    )
}

fn phase(state: &State, action: Action, sink: &mut impl Sink) {
    let numbered = numbering::is_numbered(state);
    if Transition::allows(TRANSITIONS, action, state.phase) {
        if (action, state.phase, numbered) == (Action::Register, Phase::Signed, true) {
            fail!(sink, NotNumbered {});
        }
        return;
    }
    if state.phase == Phase::Frozen && action != Action::Draft {
        fail!(sink, Frozen {});
        return;
    }
    let too_early = |before: Phase| state.phase < before;
    let missing = |from: Phase| state.phase < from;
    match action {
        Action::Sign if too_early(Phase::Signed) => fail!(sink, NothingWaiting { action }),
        Action::AssignNumber if too_early(Phase::Signed) => fail!(sink, NotSigned {}),
        Action::Register | Action::ApplyAgencySignature | Action::Issue | Action::Send
            if too_early(phase_of(action)) =>
        {
            if missing(Phase::Signed) {
                fail!(&mut *sink, NotSigned {});
            }
            if missing(Phase::Numbered) && numbered {
                fail!(&mut *sink, NotNumbered {});
            }
            if action != Action::Register && missing(Phase::RegisteredOut) {
                fail!(&mut *sink, NotRegisteredOutgoing {});
            }
            let sealed = matches!(action, Action::Issue | Action::Send);
            if sealed && missing(Phase::Sealed) {
                fail!(&mut *sink, NoAgencySignature {});
            }
        }
        _ => fail!(
            sink,
            WrongPhase {
                action,
                phase: state.phase
            }
        ),
    }
}

const fn phase_of(action: Action) -> Phase {
    match action {
        Action::Register => Phase::Numbered,
        Action::ApplyAgencySignature => Phase::RegisteredOut,
        _ => Phase::Sealed,
    }
}

pub(super) fn on_line<'s>(
    state: &'s State,
    ask: Ask<'_>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    routing::may_act(&state.instance, ask.line?, context, sink).map(|(line, _)| line)
}
