//! The guards of each command, written once over a sink. A guard whose input is not given yet is
//! passed over: `available` asks without input, `decide` with it.

use super::command::Kind;
use super::state::{State, TRANSITIONS};
use super::{arrival, direction, handling, paper};
use crate::base::LineId;
use crate::engine::Context;
use crate::engine::Transition;
use crate::engine::reason;
use crate::rules::{Action, Phase};
use crate::rules::{Sink, fail};

/// What is asked: a command, its line, and as much of its input as is known.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub action: Action,
    pub line: Option<LineId>,
    pub input: Option<&'a Kind>,
}

pub(super) fn guard<S: Sink>(state: &State, ask: Ask<'_>, context: &Context<'_>, sink: &mut S) {
    phase(state, ask.action, sink);
    if sink.failed() && !matches!(state.phase, Phase::Received | Phase::Registered) {
        return;
    }
    arrival::outside(state, ask.action, context, sink);
    match ask.action {
        Action::Receive => arrival::receive(ask.input, context, sink),
        Action::RefuseReceipt => arrival::refuse(ask.input, context, sink),
        Action::Stamp => paper::stamp(state, context, sink),
        Action::ForwardUnopened => paper::forward_unopened(state, context, sink),
        Action::HandIn => {}
        Action::CompleteEntry => paper::complete_entry(state, context, sink),
        Action::HandOver => {
            let input = match ask.input {
                Some(Kind::HandOver(input)) => Some(input),
                _ => None,
            };
            paper::hand_over(state, input, context, sink);
        }
        Action::AssignTracker => {
            let input = match ask.input {
                Some(Kind::AssignTracker(input)) => Some(input),
                _ => None,
            };
            paper::assign_tracker(input, context, sink);
        }
        Action::ReviseDue => arrival::revise_due(state, ask.input, context, sink),
        Action::Register => arrival::register(state, ask.input, context, sink),
        Action::Submit => direction::submit(ask.input, context, sink),
        Action::Direct => direction::direct(state, ask.input, context, sink),
        Action::Assign => handling::assign(state, ask, context, sink),
        Action::Open => {
            handling::on_line(state, ask, context, sink);
        }
        Action::Start => handling::start(state, ask, context, sink),
        Action::Opine => handling::opine(state, ask, context, sink),
        Action::Report => handling::report(state, ask, context, sink),
        Action::ApproveCompletion => handling::approve(state, context, sink),
        Action::Return => {
            handling::reported_root(state, context, sink);
            if let Some(Kind::Return(input)) = ask.input {
                reason(&input.reason, context, sink);
            }
        }
        Action::Decline => handling::decline(state, ask, context, sink),
        Action::Recall => handling::recall(state, ask, context, sink),
        Action::File => handling::file(state, ask.input, context, sink),
        _ => fail!(
            sink,
            WrongPhase {
                action: ask.action,
                phase: state.phase
            }
        ),
    }
}

/// The transition table; where the law itself forbids the step, its article is named instead.
fn phase(state: &State, action: Action, sink: &mut impl Sink) {
    if Transition::allows(TRANSITIONS, action, state.phase) {
        return;
    }
    let before_registration = matches!(state.phase, Phase::New | Phase::Received);
    let after_registration = Transition::allows(TRANSITIONS, action, Phase::Handling)
        || matches!(action, Action::Submit);
    match (action, &state.taken) {
        (Action::RefuseReceipt, Some(taken)) => {
            fail!(
                sink,
                RefusalAfterNumber {
                    number: taken.number
                }
            );
        }
        // Work before the direction: only a rule of the agency can stand in its place (Art. 23.1).
        (
            Action::HandOver
            | Action::Start
            | Action::Assign
            | Action::Report
            | Action::Opine
            | Action::CompleteEntry,
            _,
        ) if matches!(state.phase, Phase::Registered | Phase::Submitted) => {
            let seat = "–".to_owned();
            fail!(sink, NoDirectionYet { seat });
        }
        // It is the addressee's until he hands it in (Art. 21.1.b).
        (Action::Stamp | Action::Register, _) if state.phase == Phase::PassedOn => {
            fail!(sink, MailNotOpened {});
        }
        _ if before_registration && after_registration => {
            fail!(sink, NotRegisteredIncoming { action });
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
