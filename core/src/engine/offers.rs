//! The question `available`: every command with its target lines, by the same guards as `decide`, but each
//! asked once only: what stands before all commands, then what stands before all lines of a command.

use super::guard::{clock_guard, effective_now, known_actor};
use super::questions::{guard, in_turn};
use super::{
    Ask, CommandOf, Context, Field, FieldKind, Inquiry, Item, Machine, MachineState, Status, moment,
};
use crate::routing::Target;
use crate::rules::{ActionName, RuleBits};

/// Every command of the machine with its target lines: allowed, needing input, or denied. Check,
/// approve and sign are asked for the current content.
#[must_use]
pub fn available<M: Machine>(state: &M::State, context: &Context<'_>) -> Vec<Item> {
    let mut actor = RuleBits::NONE;
    known_actor(context, &mut actor);
    let mut clock = actor;
    clock_guard(state, false, context, &mut clock);
    // What mends a clock that ran ahead is asked at the moment itself.
    let [itself, counted] =
        [true, false].map(|mends| context.at(effective_now(state, mends, context)));
    let content = state.content_hash();
    let targets = state
        .instance()
        .map_or_else(Vec::new, |routed| Target::all(routed, &counted));
    let inquiry = |context| Inquiry {
        state,
        context,
        line: None,
        target: None,
        known: &targets,
        content: content.as_ref(),
    };
    let mut offers = Offers {
        mending: (actor, inquiry(&itself)),
        others: (clock, inquiry(&counted)),
        items: Vec::with_capacity(M::ACTIONS.len().saturating_mul(2)),
    };
    M::offer(&mut offers);
    offers.items
}

/// What is the same for all commands, and their answers so far (các lệnh và câu trả lời).
pub struct Offers<'o, M: Machine> {
    /// What refuses a command that mends a clock, before anything else is asked, and what it asks.
    mending: (RuleBits, Inquiry<'o, M>),
    /// The same for all others.
    others: (RuleBits, Inquiry<'o, M>),
    items: Vec<Item>,
}

/// Adds a command: once, or once for each line if it names one.
pub(crate) fn offer<M: Machine, C: CommandOf<M>>(offers: &mut Offers<'_, M>) {
    let (before, inquiry) = match C::MENDS_CLOCK {
        true => &mut offers.mending,
        false => &mut offers.others,
    };
    let state = inquiry.state;
    let mut rules = *before;
    let asks_on =
        rules.is_empty() && in_turn::<M, C>(state, inquiry.context, &mut rules) && rules.is_empty();
    let items = &mut offers.items;
    if const { Field::any_line(C::FORM) } {
        for target in inquiry.known {
            if C::targets(state, target.line()) {
                (inquiry.line, inquiry.target) = (Some(target.id()), Some(target));
                items.push(match asks_on {
                    true => asked::<M, C>(inquiry),
                    false => denied(inquiry, C::NAME, rules),
                });
            }
        }
    } else {
        let acts_on = C::acts_on(state, None);
        let known = inquiry.known;
        inquiry.line = None;
        inquiry.target = acts_on.and_then(|line| known.iter().find(|target| target.is(line)));
        items.push(match asks_on {
            true => asked::<M, C>(inquiry),
            false => denied(inquiry, C::NAME, rules),
        });
    }
}

/// A command as its own guards answer for it.
fn asked<M: Machine, C: CommandOf<M>>(inquiry: &Inquiry<'_, M>) -> Item {
    let mut rules = RuleBits::NONE;
    let ask = Ask {
        inquiry,
        input: None,
    };
    guard::<M, C>(&ask, &mut rules);
    if !rules.is_empty() {
        return denied(inquiry, C::NAME, rules);
    }
    let needs_input = needs_input::<M, C>(&ask) || !C::grants(&ask).is_empty();
    Item {
        action: C::NAME,
        line: inquiry.line,
        status: match needs_input {
            true => Status::NeedsInput,
            false => Status::Allowed,
        },
        rules,
    }
}

const fn denied<M: Machine>(inquiry: &Inquiry<'_, M>, action: ActionName, rules: RuleBits) -> Item {
    Item {
        action,
        line: inquiry.line,
        status: Status::Denied,
        rules,
    }
}

/// Whether some field must be given as things are, the line apart, which is the target.
fn needs_input<M: Machine, C: CommandOf<M>>(ask: &Ask<'_, M, C>) -> bool {
    let mut inputs = C::FORM.iter().filter(|field| field.kind != FieldKind::Line);
    let moment = const { Field::any_confirm_time(C::FORM) } && moment::is_far_ahead(ask.context);
    moment || inputs.any(|field| C::is_required(field, ask))
}
