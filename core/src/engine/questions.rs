//! The questions that every machine answers, written once: decide, check, why, needs; `available` is in
//! `offers.rs`.

use super::guard::{
    clock_guard, effective_now, known_actor, named_grant, note_same_person, precheck,
};
use super::{
    Act, Ask, Command, CommandOf, Context, Decision, Field, FieldKind, Inquiry, Machine,
    MachineState, Need, Step, Under, moment,
};
use crate::base::{Instant, LineId};
use crate::law::RuleSetId;
use crate::routing::Target;
use crate::rules::{Reason, Refusal, Sink, reasons};

/// Decides a command. Pure: the same arguments give the same answer, and nothing is changed.
///
/// # Errors
/// A refusal with every failing rule; the codes are listed at each command.
pub fn decide<M: Machine>(
    state: &M::State,
    command: &Command<M::Kind>,
    context: &Context<'_>,
) -> Result<Decision<M::Event>, Refusal> {
    let mut act = admit::<M>(state, command, context)?;
    let context = &settled::<M>(state, command, context);
    let kind = &command.kind;
    let action = M::action(kind);
    // What the caller saw is recorded where there is content to be seen.
    act.content = command
        .seen
        .content
        .filter(|_| state.content_hash().is_some());
    let mut decision = Decision::new(context.now(), act);
    M::decide(kind, state, context, &mut decision);
    if M::takes_number(action) {
        decision.act.confirmed_time = M::confirms_time(kind);
        decision.warnings.extend(moment::doubt(context));
    }
    let Decision { act, warnings, .. } = &mut decision;
    for earlier in M::earlier_acts(action, state).into_iter().flatten() {
        note_same_person(earlier, M::name(action), act, warnings, context);
    }
    Ok(decision)
}

/// Decides without making events.
///
/// # Errors
/// As [`decide`].
pub fn check<M: Machine>(
    state: &M::State,
    command: &Command<M::Kind>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    admit::<M>(state, command, context).map(drop)
}

/// Asks every guard. The act of a command that passes: on which line, by what right.
fn admit<M: Machine>(
    state: &M::State,
    command: &Command<M::Kind>,
    context: &Context<'_>,
) -> Result<Act, Refusal> {
    let action = M::action(&command.kind);
    let mut reasons: Vec<Reason> = Vec::new();
    let mends_clock = M::mends_clock(action);
    precheck(state, &command.seen, mends_clock, context, &mut reasons);
    if let (Some(seen), Some(current)) = (command.seen.content, state.content_hash())
        && seen != current
    {
        reasons.push(reasons::ContentMismatch { seen, current }.into());
    }
    context.verdict(M::name(action), std::mem::take(&mut reasons))?;
    let context = &settled::<M>(state, command, context);
    let line = M::line(&command.kind);
    let target = target::<M>(state, action, line, context);
    let ask = Ask {
        inquiry: &Inquiry {
            state,
            context,
            line,
            target: target.as_ref(),
            known: &[],
            content: command.seen.content.as_ref(),
        },
        input: Some(&command.kind),
    };
    M::guard(action, &ask, &mut reasons);
    let authority = M::authority(&command.kind, &ask);
    named_grant(&authority, context, &mut reasons);
    context.verdict(M::name(action), reasons)?;
    Ok(Act {
        authority,
        line: target.as_ref().map(Target::id),
        ..Act::own(context)
    })
}

/// The context of a command: its moment, never before the last event, and the grant that it names.
fn settled<'c, M: Machine>(
    state: &M::State,
    command: &Command<M::Kind>,
    context: &Context<'c>,
) -> Context<'c> {
    Context {
        under: Under::of(command.under),
        ..at_last::<M>(state, M::action(&command.kind), context)
    }
}

/// Every rule that refuses a command before its input is known.
#[must_use]
pub fn why<M: Machine>(
    state: &M::State,
    action: M::Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    clock_guard(state, M::mends_clock(action), context, &mut reasons);
    known_actor(context, &mut reasons);
    if reasons.is_empty() {
        let context = &at_last::<M>(state, action, context);
        let target = target::<M>(state, action, line, context);
        let content = state.content_hash();
        let inquiry = &Inquiry {
            state,
            context,
            line,
            target: target.as_ref(),
            known: &[],
            content: content.as_ref(),
        };
        let ask = open(inquiry);
        M::guard(action, &ask, &mut reasons);
    }
    context.told(reasons)
}

/// The inputs that a command takes as things are, with the choices where they are finite.
#[must_use]
pub fn needs<M: Machine>(
    state: &M::State,
    action: M::Action,
    line: Option<LineId>,
    context: &Context<'_>,
) -> Vec<Need> {
    let target = target::<M>(state, action, line, context);
    let content = state.content_hash();
    let inquiry = &Inquiry {
        state,
        context,
        line,
        target: target.as_ref(),
        known: &[],
        content: content.as_ref(),
    };
    let ask = open(inquiry);
    let mut needs = M::needs(action, &ask);
    let grants = M::grants(action, &ask);
    if !grants.is_empty() {
        needs.push(Need::under(&grants));
    }
    needs
}

/// The question of `available` and `why`: the input is not known yet.
const fn open<'a, M: Machine>(inquiry: &'a Inquiry<'a, M>) -> Ask<'a, M, M::Kind> {
    let input = None;
    Ask { inquiry, input }
}

/// The line on which a command acts, with the actor's right.
fn target<'s, M: Machine>(
    state: &'s M::State,
    action: M::Action,
    named: Option<LineId>,
    context: &Context<'_>,
) -> Option<Target<'s>> {
    M::acts_on(action, state, named).map(|line| Target::of(line, context))
}

/// The context at the moment at which the command counts as done.
fn at_last<'c, M: Machine>(
    state: &M::State,
    action: M::Action,
    context: &Context<'c>,
) -> Context<'c> {
    context.at(effective_now(state, M::mends_clock(action), context))
}

/// The phase, the machine's own guards, then those of the command.
pub(crate) fn admitted<M: Machine, C: CommandOf<M>>(ask: &Ask<'_, M, C>, sink: &mut impl Sink) {
    if in_turn::<M, C>(ask.state, ask.context, sink) {
        guard(ask, sink);
    }
}

/// The phase and the machine's own guards; whether those of the command are asked.
pub(super) fn in_turn<M: Machine, C: CommandOf<M>>(
    state: &M::State,
    context: &Context<'_>,
    sink: &mut impl Sink,
) -> bool {
    let in_turn = Step::any_from(C::STEPS, state.header().phase);
    if !in_turn {
        C::out_of_turn(state, sink);
    }
    state.admit(C::PASS, in_turn, context, sink)
}

/// The guards of the command itself.
pub(super) fn guard<M: Machine, C: CommandOf<M>>(ask: &Ask<'_, M, C>, sink: &mut impl Sink) {
    C::guard(ask, sink);
    if const { Field::any_confirm_time(C::FORM) } {
        moment::guard(ask.input.map(C::confirms_time), ask.context, sink);
    }
}

/// The fields of a command but for its line, which is the target.
pub(crate) fn fields<M: Machine, C: CommandOf<M>>(ask: &Ask<'_, M, C>) -> Vec<Need> {
    let inputs = C::FORM.iter().filter(|field| field.kind != FieldKind::Line);
    inputs
        .filter_map(|field| match field.is_confirm_time() {
            true => moment::field(field, ask.context),
            false => Some(Need {
                field: field.name,
                kind: field.kind,
                required: C::is_required(field, ask),
                choices: C::choices(field.name, ask),
            }),
        })
        .collect()
}

/// Applies a record: all events of one command. Never refuses.
pub fn evolve<M: Machine>(
    state: &mut M::State,
    at: Instant,
    rule_set: RuleSetId,
    events: &[M::Event],
) {
    state.advance(at, rule_set);
    for event in events {
        M::apply(state, at, event);
    }
}
