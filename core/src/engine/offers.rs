//! The question `available`: every command with its target lines, by the same guards as `decide`, but each
//! asked once only: what stands before all commands, then what stands before all lines of a command.

use super::guard::{clock_guard, effective_now, known_actor};
use super::questions::{guard, in_turn};
use super::{
    Ask, CommandOf, Context, Field, FieldKind, Inquiry, Item, Machine, MachineState, Status, moment,
};
use crate::base::ContentHash;
use crate::routing::Target;
use crate::rules::{ActionName, Rule, RuleBits};

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
    let lines = state.instance().map_or(&[][..], |routed| &routed.lines);
    let targets: Vec<Target<'_>> = lines
        .iter()
        .map(|line| Target::of(line, &counted))
        .collect();
    let mut offers = Offers {
        state,
        mending: (actor, &itself),
        others: (clock, &counted),
        content: content.as_ref(),
        targets: &targets,
        items: Vec::with_capacity(
            M::ACTIONS
                .len()
                .saturating_mul(targets.len().saturating_add(1)),
        ),
    };
    M::offer(&mut offers);
    offers.items
}

/// What is the same for all commands, and their answers so far (các lệnh và câu trả lời).
pub struct Offers<'o, M: Machine> {
    state: &'o M::State,
    /// What refuses a command that mends a clock, before anything else is asked, and its context.
    mending: (RuleBits, &'o Context<'o>),
    /// The same for all others.
    others: (RuleBits, &'o Context<'o>),
    content: Option<&'o ContentHash>,
    targets: &'o [Target<'o>],
    items: Vec<Item>,
}

/// Adds a command: once, or once for each line if it names one.
pub(crate) fn offer<M: Machine, C: CommandOf<M>>(offers: &mut Offers<'_, M>) {
    let state = offers.state;
    let (mut rules, context) = match C::MENDS_CLOCK {
        true => offers.mending,
        false => offers.others,
    };
    let asks_on =
        rules.is_empty() && in_turn::<M, C>(state, context, &mut rules) && rules.is_empty();
    let mut inquiry = Inquiry {
        state,
        context,
        line: None,
        target: None,
        known: offers.targets,
        content: offers.content,
    };
    if const { Field::any_line(C::FORM) } {
        for target in offers.targets {
            if !C::targets(state, target.line()) {
                continue;
            }
            (inquiry.line, inquiry.target) = (Some(target.id()), Some(target));
            let item = match asks_on {
                true if target.is_closed() => {
                    denied(&inquiry, C::NAME, rules.with(Rule::LineClosed))
                }
                true => asked::<M, C>(&inquiry, rules),
                false => denied(&inquiry, C::NAME, rules),
            };
            offers.items.push(item);
        }
    } else {
        let acts_on = C::acts_on(state, None);
        inquiry.target =
            acts_on.and_then(|line| offers.targets.iter().find(|target| target.is(line)));
        offers.items.push(match asks_on {
            true => asked::<M, C>(&inquiry, rules),
            false => denied(&inquiry, C::NAME, rules),
        });
    }
}

/// A command as its own guards answer for it.
fn asked<M: Machine, C: CommandOf<M>>(inquiry: &Inquiry<'_, M>, mut rules: RuleBits) -> Item {
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
