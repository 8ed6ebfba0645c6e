//! The direction is written: who leads, who helps, until when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::due::{counted, handling_due, not_past};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, LineId};
use crate::calendar::Due;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    no_secrets,
};
use crate::law::Secrecy;
use crate::organization::{Agency, Duty, Post, Rank, Role};
use crate::routing::{self, Line, LineState, NewShares, Seat};
use crate::rules::{ActionName, Sink, fail};

/// Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
/// P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
/// direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
/// `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
/// `unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Direct {
    /// Lead (chủ trì): exactly one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub lead: Option<Seat>,
    /// Co-handlers (phối hợp).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub co: Vec<Seat>,
    /// For information (để biết).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub info: Vec<Seat>,
    /// Deadline (thời hạn giải quyết). Must be given where several units are concerned,
    /// unless the document is urgent: that means at once (Art. 24.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub due: Option<NaiveDate>,
    /// Opinion (ý kiến chỉ đạo).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[new(default)]
    pub opinion: String,
}

/// The direction was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Directed {
    /// Opinion.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opinion: String,
    /// Deadline of the handling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl CommandOf<Incoming> for Direct {
    const NAME: ActionName = ActionName::new(&["direct", "ghi ý kiến chỉ đạo", "direct"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(
        &[Phase::Submitted, Phase::Handling],
        Phase::Handling,
    )];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::optional("lead", FieldKind::Seat),
        Field::optional("co", FieldKind::Seats),
        Field::optional("info", FieldKind::Seats),
        Field::optional("due", FieldKind::Day),
        Field::optional("opinion", FieldKind::Text),
    ];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        if !is_directors_turn(ask, sink) {
            return;
        }
        let Some(input) = ask.input else {
            return;
        };
        let Self { lead, co, info, .. } = input;
        routing::assign_guard(lead.as_ref(), co, info, context, sink);
        no_secrets(Secrecy::KhongMat, [input.opinion.as_str()], context, sink);
        let units = co.len().saturating_add(lead.iter().len());
        let units = u32::try_from(units).unwrap_or(u32::MAX);
        // The rule has no exception for urgent documents, although these are handled at once whatever
        // day is stated (L8).
        if units > 1 && input.due.is_none() {
            fail!(&mut *sink, DueNotStated { units });
        }
        if let Some(due) = input.due {
            not_past(due, context, sink);
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let (Some(root), Some(lead)) = (state.instance.root(), &self.lead) else {
            return;
        };
        // Without a new deadline that of the first direction goes on (routing P07, P10).
        let first = |line: &&Line| line.role == Role::Lead;
        let first = state.instance.children(root.id).filter(first).last();
        let (due, counted) = match (self.due, state.due) {
            (None, Some(due)) => (Some(due), first.and_then(|line| line.counted)),
            (stated, _) => (
                handling_due(state, stated, context),
                counted(state, stated, context),
            ),
        };
        decision.push(Directed {
            opinion: self.opinion.clone(),
            due,
        });
        // What an earlier direction gave out and is not done is replaced by the new one.
        decision.route(routing::replace_shares(&state.instance, root));
        let shares = NewShares {
            lead,
            lead_role: Role::Lead,
            co: &self.co,
            info: &self.info,
            due,
            counted,
        };
        let waits = LineState::Waiting;
        decision.route(routing::assign(
            &state.instance,
            root,
            waits,
            &shares,
            context,
        ));
    }

    fn is_required(field: &Field, _: &Ask<'_, Incoming, Self>) -> bool {
        field.name == "lead"
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        if !matches!(field, "lead" | "co" | "info") {
            return Vec::new();
        }
        let units = ask.context.agency.units();
        let seats = units.map(|unit| (Seat::Unit(unit.key.clone()), &unit.name));
        let staffed = seats.filter(|(seat, _)| routing::staffed(seat, ask.context));
        staffed
            .map(|(seat, name)| Choice::named(seat, name))
            .collect()
    }

    /// What it gave out is given out anew; a line that waits for a direction gets one.
    fn hands_on(_: &State, line: Option<&Line>) -> bool {
        line.is_some()
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::Lead(seat) => self.lead = Some(seat.clone()),
            Evidence::Due(due) => self.due = Some(*due),
            _ => return false,
        }
        true
    }
}

impl EventOf<State> for Directed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Handling;
        state.due = self.due;
        // A new direction is entered and handed over again (Art. 23.3).
        state.paper.entry_completed = false;
        state.paper.handed_over.clear();
    }
}

/// Whether a post directs the handling of incoming documents on that day: the head's, one with the
/// duty, and that of a deputy put in charge of the agency, who leads it ([`Agency::leads`]).
pub(crate) fn directs(post: &Post, agency: &Agency, day: NaiveDate) -> bool {
    let mut holders = agency.holders(&post.key, day);
    let mut leads = || holders.any(|(person, _)| agency.leads(person, day));
    post.duties.contains(&Duty::Direct)
        || post.rank == Rank::Head
        || (post.rank == Rank::DeputyHead && leads())
}

/// Whether somebody's direction is waited for; if so, whether it is the actor's goes to `sink`. They
/// may direct again until the lead has reported (Art. 23.2).
fn is_directors_turn(ask: &Ask<'_, Incoming, Direct>, sink: &mut impl Sink) -> bool {
    let (state, context) = (ask.state, ask.context);
    let directs = |root: &Line| match root.state {
        LineState::Ready => state.reported.is_none(),
        LineState::Waiting => state.reported.is_none() && !matches!(root.seat, Seat::Unit(_)),
        _ => false,
    };
    let person = || context.actor.person().clone();
    match state.instance.root() {
        Some(root) if directs(root) => {
            ask.on_line(sink);
            if matches!(root.seat, Seat::Unit(_)) {
                fail!(&mut *sink, NotDirector { person: person() });
            }
        }
        Some(_) if state.phase() == Phase::Handling => {
            let action = Direct::NAME;
            fail!(sink, NothingWaiting { action });
            return false;
        }
        _ => {
            if !context.actor.has_duty(Duty::Direct, context.today()) {
                fail!(sink, NotDirector { person: person() });
            }
        }
    }
    true
}

/// Whether a direction is being carried out: somebody leads, who has not reported. That there is none goes
/// to `sink`. Who gave it is the holder of the root line; a unit that the agency's rules name directs
/// nobody, it names who handles.
pub(super) fn is_carried_out<C: CommandOf<Incoming>>(
    ask: &Ask<'_, Incoming, C>,
    sink: &mut impl Sink,
) -> bool {
    let given = carried_out(ask.state).is_some();
    if !given && ask.state.phase() == Phase::Handling {
        fail!(sink, NothingWaiting { action: C::NAME });
    }
    given
}

/// The line of who directs, while their direction is carried out.
pub(super) fn carried_out(state: &State) -> Option<&Line> {
    let root = state.instance.root()?;
    let waits = root.state == LineState::Waiting && state.reported.is_none();
    (waits && !matches!(root.seat, Seat::Unit(_))).then_some(root)
}
