//! The moves of the engine: each a guard over a sink and the events it makes.

use std::cell::Cell;

use super::instance::no_nodes;
use super::{
    CancelWhy, Event, Held, Instance, InstanceState, Line, LineState, NewLine, Outcome, Seat,
    holds, holds_own, one_role_each, seat_name, staffed,
};
use crate::base::LineId;
use crate::calendar::{Counted, Due};
use crate::context::{Context, Under};
use crate::organization::{Authority, Role};
use crate::rules::{Sink, fail};

/// A line on which somebody would act, with the right by which they may: asked once a question.
#[derive(Clone, Debug)]
pub(crate) struct Target<'i> {
    line: &'i Line,
    held: Held,
    /// See [`Holds::gave`].
    gave: Cell<Option<bool>>,
}

impl<'i> Target<'i> {
    /// The lines with the actor's right to each.
    pub(crate) fn all(instance: &'i Instance, context: &Context<'_>) -> Vec<Self> {
        let lines = instance.lines.iter();
        let all: Vec<Self> = lines.map(|line| Self::of(line, context)).collect();
        let is_own = |giver: &Line| {
            let mut all = all.iter();
            all.any(|target| target.is(giver) && matches!(target.held, Held::Own))
        };
        for target in all.iter().filter(|target| target.line.state.is_live()) {
            target.gave.set(instance.assigner(target.line).map(is_own));
        }
        all
    }

    pub(crate) fn of(line: &'i Line, context: &Context<'_>) -> Self {
        // Nobody acts on a line that has ended, but whose it was is asked: who gave work from it.
        let held = match line.state.is_live() {
            true => holds(line, context),
            false if holds_own(line, context) => Held::Own,
            false => Held::No,
        };
        let gave = Cell::new(None);
        Self { line, held, gave }
    }

    pub(crate) const fn id(&self) -> LineId {
        self.line.id
    }

    pub(crate) const fn line(&self) -> &'i Line {
        self.line
    }

    pub(crate) fn is(&self, line: &Line) -> bool {
        self.line.id == line.id
    }

    /// Whether the line is the actor's, or a grant is still to be chosen that gives it.
    pub(crate) fn is_held(&self, context: &Context<'_>) -> bool {
        match self.held {
            Held::Own | Held::Grant(_) => true,
            Held::Ambiguous(_) => context.under == Under::Open,
            // Naming a grant that gives nothing lifts no rule that holds without it (property L12).
            Held::No => {
                context.under.grant().is_some() && holds(self.line, &unnamed(context)) != Held::No
            }
        }
    }

    /// Whether several grants give the line.
    pub(crate) const fn is_ambiguous(&self) -> bool {
        matches!(self.held, Held::Ambiguous(_))
    }

    /// The authority that an act on the line records.
    pub(crate) fn authority(&self) -> Authority {
        self.held.authority()
    }

    /// The line, if it is still open, whosever it is; else `line_closed`.
    pub(crate) fn open(&self, sink: &mut impl Sink) -> Option<&'i Line> {
        is_open(self.line, sink).then_some(self.line)
    }

    /// The line, if its work goes on; that it does not, or is not the actor's, goes to `sink`:
    /// `line_closed`, `not_your_line`, `ambiguous_authority` or `line_on_hold`.
    pub(crate) fn live(&self, context: &Context<'_>, sink: &mut impl Sink) -> Option<&'i Line> {
        let line = self.live_or_held(context, sink)?;
        if matches!(line.state, LineState::OnHold { .. }) {
            fail!(sink, LineOnHold { line: line.id });
            return None;
        }
        Some(line)
    }

    /// The line, if it is live, on hold or not; that it is not the actor's goes to `sink`.
    pub(crate) fn live_or_held(
        &self,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> Option<&'i Line> {
        let line = self.line;
        if !is_open(line, sink) {
            return None;
        }
        mine(line, &self.held, context, sink);
        if sink.is_enough() {
            return None;
        }
        Some(line)
    }
}

/// Whose the lines are for the actor: as far as that was asked before, it is not asked again.
#[derive(Clone, Copy)]
pub(crate) struct Holds<'a> {
    pub(crate) known: &'a [Target<'a>],
    pub(crate) context: &'a Context<'a>,
}

impl<'i> Holds<'i> {
    fn known(self, line: &Line) -> Option<&'i Target<'i>> {
        self.known.iter().find(|known| known.is(line))
    }

    /// Whether the actor holds the line from their own seat.
    pub(crate) fn own(self, line: &Line) -> bool {
        match self.known(line) {
            Some(known) => matches!(known.held, Held::Own),
            None => holds_own(line, self.context),
        }
    }

    /// Whether the actor holds the line from which this one was given; none where it was given from no
    /// line.
    pub(crate) fn gave(self, instance: &Instance, line: &Line) -> Option<bool> {
        match self.known(line) {
            Some(known) => known.gave.get(),
            None => instance.assigner(line).map(|giver| self.own(giver)),
        }
    }

    /// Whether the actor holds the top line.
    pub(crate) fn directs(self, instance: &Instance) -> bool {
        instance.root().is_some_and(|root| self.own(root))
    }

    /// Whether the actor has any right to act on the line.
    pub(crate) fn any(self, line: &Line) -> bool {
        match self.known(line) {
            Some(known) => known.held != Held::No,
            None => holds(line, self.context) != Held::No,
        }
    }

    /// The line with the right by which the actor would act on it.
    pub(crate) fn target(self, line: &'i Line) -> Target<'i> {
        let known = self.known(line).cloned();
        known.unwrap_or_else(|| Target::of(line, self.context))
    }
}

/// The line with the given id, if it is still open: else `line_not_found` or `line_closed`.
pub(crate) fn live_line<'i>(
    instance: &'i Instance,
    id: LineId,
    sink: &mut impl Sink,
) -> Option<&'i Line> {
    let Some(line) = instance.line(id) else {
        fail!(sink, LineNotFound { line: id });
        return None;
    };
    is_open(line, sink).then_some(line)
}

/// Whether the line is still open; that it is not goes to `sink`.
fn is_open(line: &Line, sink: &mut impl Sink) -> bool {
    if let Some(state) = line.state.end() {
        let line = line.id;
        fail!(sink, LineClosed { line, state });
    }
    line.state.is_live()
}

/// That the seat of a line, ended or not, is not the actor's goes to `sink`: `not_your_line` or
/// `ambiguous_authority`.
pub(crate) fn on_seat(line: &Line, context: &Context<'_>, sink: &mut impl Sink) {
    mine(line, &holds(line, context), context, sink);
}

fn mine(line: &Line, held: &Held, context: &Context<'_>, sink: &mut impl Sink) {
    match held {
        Held::Own | Held::Grant(_) => {}
        // Which of several grants is an input still to come.
        Held::Ambiguous(_) if context.under == Under::Open => {}
        Held::Ambiguous(grants) => fail!(
            sink,
            AmbiguousAuthority {
                choices: grants.iter().map(ToString::to_string).collect()
            }
        ),
        // A grant that was named and gives nothing is refused for that (`grant_does_not_confer`).
        Held::No
            if context.under.grant().is_some() && holds(line, &unnamed(context)) != Held::No => {}
        Held::No => {
            fail!(
                sink,
                NotYourLine {
                    line: line.id,
                    seat: seat_name(&line.seat, context)
                }
            );
        }
    }
}

/// The context of a command that names no grant.
pub(crate) fn unnamed<'c>(context: &Context<'c>) -> Context<'c> {
    Context {
        under: Under::Open,
        ..*context
    }
}

/// Begins a round with a single line.
pub(crate) fn begin_single(
    instance: &Instance,
    seat: Seat,
    (due, counted): (Option<Due>, Option<Counted>),
    context: &Context<'_>,
) -> Vec<Event> {
    let line = NewLine {
        id: instance.next_line(),
        seat,
        role: Role::Lead,
        duty: None,
        due,
        counted,
        given_by: context.actor.person().clone(),
    };
    vec![
        Event::Began {
            round: instance.round.saturating_add(1),
            template: None,
            nodes: no_nodes(),
        },
        Event::StepActivated {
            step: instance.next_step(),
            node: None,
            lines: vec![line],
        },
    ]
}

/// The holder opens the line; a line for information is thereby seen.
pub(crate) fn open(line: &Line, context: &Context<'_>) -> Vec<Event> {
    let mut events = vec![Event::LineOpened {
        line: line.id,
        by: context.actor.person().clone(),
    }];
    if line.role == Role::Information {
        events.push(Event::Decided {
            line: line.id,
            outcome: Outcome::Seen,
            text: None,
        });
    }
    events
}

/// The holder takes up the work; that counts as opening.
pub(crate) fn start(line: &Line, context: &Context<'_>) -> Vec<Event> {
    let mut events = opened(line, context);
    events.push(Event::LineStarted { line: line.id });
    events
}

/// The holder answers the line; that counts as opening.
pub(crate) fn complete(
    line: &Line,
    outcome: Outcome,
    text: Option<String>,
    context: &Context<'_>,
) -> Vec<Event> {
    let mut events = opened(line, context);
    events.push(Event::Decided {
        line: line.id,
        outcome,
        text,
    });
    events
}

fn opened(line: &Line, context: &Context<'_>) -> Vec<Event> {
    match line.opened {
        Some(_) => Vec::new(),
        None => vec![Event::LineOpened {
            line: line.id,
            by: context.actor.person().clone(),
        }],
    }
}

/// Guards of an assignment: exactly one lead, a natural person in one role only, every seat staffed.
pub(crate) fn assign_guard(
    lead: Option<&Seat>,
    co: &[Seat],
    info: &[Seat],
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    if lead.is_none() {
        fail!(sink, LeadNotStated {});
    }
    let seats: Vec<&Seat> = lead.into_iter().chain(co).chain(info).collect();
    one_role_each(&seats, &[], context, sink);
    seats.iter().for_each(|seat| known(seat, context, sink));
}

/// The chart has the seat, and somebody holds it.
pub(crate) fn known(seat: &Seat, context: &Context<'_>, sink: &mut impl Sink) {
    let agency = context.agency;
    match seat {
        Seat::Unit(unit) if agency.current_unit(unit).is_none() => {
            fail!(sink, UnknownUnit { unit: unit.clone() });
        }
        Seat::Post(post) if agency.current_post(post).is_none() => {
            fail!(sink, UnknownPost { post: post.clone() });
        }
        Seat::Person(person) if agency.person_name(person).is_none() => {
            fail!(
                sink,
                UnknownPerson {
                    person: person.clone()
                }
            );
        }
        seat if !staffed(seat, context) => fail!(
            sink,
            SeatVacant {
                node: "phân công".into(),
                seat: seat_name(seat, context)
            }
        ),
        _ => {}
    }
}

/// What an assignment hands out.
pub(crate) struct NewShares<'a> {
    pub lead: &'a Seat,
    /// Role of the lead share: below a co-handler it stays a co-handler's.
    pub lead_role: Role,
    pub co: &'a [Seat],
    pub info: &'a [Seat],
    pub due: Option<Due>,
    pub counted: Option<Counted>,
}

/// Work is assigned below `parent`.
pub(crate) fn assign(
    instance: &Instance,
    parent: &Line,
    parent_state: LineState,
    shares: &NewShares<'_>,
    context: &Context<'_>,
) -> Vec<Event> {
    let mut seats = vec![(shares.lead, shares.lead_role)];
    seats.extend(shares.co.iter().map(|seat| (seat, Role::CoHandler)));
    seats.extend(shares.info.iter().map(|seat| (seat, Role::Information)));
    let mut events = opened(parent, context);
    let parent = (parent.id, parent_state);
    let due = (shares.due, shares.counted);
    events.push(give(instance, parent, seats, due, context));
    events
}

/// New lines below one, which becomes what is named with it. What is for information is never due.
pub(crate) fn give<'s>(
    instance: &Instance,
    (parent, parent_state): (LineId, LineState),
    seats: impl IntoIterator<Item = (&'s Seat, Role)>,
    (due, counted): (Option<Due>, Option<Counted>),
    context: &Context<'_>,
) -> Event {
    let mut id = instance.next_line();
    let new = |(seat, role): (&Seat, Role)| {
        let is_due = role != Role::Information;
        let line = NewLine {
            id,
            seat: seat.clone(),
            role,
            duty: None,
            due: due.filter(|_| is_due),
            counted: counted.filter(|_| is_due),
            given_by: context.actor.person().clone(),
        };
        id = LineId(id.0.saturating_add(1));
        line
    };
    Event::Assigned {
        parent,
        parent_state,
        lines: seats.into_iter().map(new).collect(),
    }
}

/// The work of a line goes on in another seat, with its role and term (routing P10).
pub(crate) fn pass_on(
    instance: &Instance,
    line: &Line,
    seat: Seat,
    context: &Context<'_>,
) -> Event {
    Event::Assigned {
        parent: line.id,
        parent_state: LineState::Transferred,
        lines: vec![NewLine {
            id: instance.next_line(),
            seat,
            role: line.role,
            duty: line.duty,
            due: line.due,
            counted: line.counted,
            given_by: context.actor.person().clone(),
        }],
    }
}

/// The holder gives the line back to its assigner (routing P16c). A lead's refusal takes the
/// whole assignment back, so that there is always one lead.
pub(crate) fn decline(
    instance: &Instance,
    line: &Line,
    reason: &str,
    context: &Context<'_>,
) -> Vec<Event> {
    let text = Some(reason.to_owned());
    let mut events = complete(line, Outcome::Declined, text, context);
    if let Some(parent) = head_of_share(instance, line) {
        let mut lines = shares_below(instance, parent);
        lines.retain(|other| *other != line.id);
        if !lines.is_empty() {
            let why = CancelWhy::Returned;
            events.push(Event::LinesCancelled { lines, why });
        }
        let (line, due) = (parent, None);
        events.push(Event::LineRevived { line, due });
    }
    events
}

/// The assigner's line, if this line answers for all that was assigned below it: the lead's does,
/// and so does the last one in whose hands a unit's share lies.
fn head_of_share(instance: &Instance, line: &Line) -> Option<LineId> {
    let line = instance.as_given(line);
    let parent = line.parent?;
    let passed_on = instance
        .line(parent)
        .is_some_and(|assigner| assigner.state == LineState::Transferred);
    let alone = || {
        let mut others = instance
            .children(parent)
            .filter(|other| other.id != line.id);
        !others.any(|other| other.role == line.role && other.state.is_live())
    };
    (line.role == Role::Lead || (passed_on && alone())).then_some(parent)
}

/// The assigner gives the reported work back to its lead, as a fresh line (routing P14).
pub(crate) fn rework(
    instance: &Instance,
    root: &Line,
    reported: &Line,
    (due, counted): (Option<Due>, Option<Counted>),
    context: &Context<'_>,
) -> Vec<Event> {
    let line = NewLine {
        id: instance.next_line(),
        seat: reported.seat.clone(),
        role: Role::Lead,
        duty: None,
        due,
        counted,
        given_by: context.actor.person().clone(),
    };
    vec![Event::Assigned {
        parent: root.id,
        parent_state: LineState::Waiting,
        lines: vec![line],
    }]
}

/// Guards of taking a line back before it was opened (routing P17). A lead line goes back with its
/// whole assignment; a line for information never blocks it.
pub(crate) fn recall_guard(
    instance: &Instance,
    line: &Line,
    holds: Holds<'_>,
    sink: &mut impl Sink,
) {
    let context = holds.context;
    let gave = || line.given_by == *context.actor.person();
    let is_sender = match line.parent.and_then(|parent| instance.line(parent)) {
        // Who passed on the work of another takes that back, and nobody else.
        Some(_) if instance.as_given(line).id != line.id => gave(),
        Some(sender) => holds.own(sender),
        None => gave(),
    };
    if !is_sender {
        fail!(sink, NotAssigner { line: line.id });
    }
    if sink.is_enough() {
        return;
    }
    for target in recalled_with(instance, line) {
        if target.role == Role::Information {
            continue;
        }
        if let Some(opened) = &target.opened {
            fail!(
                &mut *sink,
                AlreadyOpened {
                    line: target.id,
                    at: opened.at,
                    by: opened.by.clone()
                }
            );
        } else if target.state == LineState::InProgress {
            // Its direction has changed since, and it was not opened again.
            fail!(&mut *sink, LineAlreadyStarted { line: target.id });
        }
    }
}

/// The line itself; for a lead its whole assignment, with what was passed on below it.
fn recalled_with<'i>(instance: &'i Instance, line: &'i Line) -> impl Iterator<Item = &'i Line> {
    let assigner = line.parent.filter(|_| line.role == Role::Lead);
    let alone = assigner.is_none().then_some(line);
    let shares = assigner.into_iter().flat_map(move |assigner| {
        // The lead is the first line of its assignment; what an earlier one left passed on is not of it.
        let lines = instance.lines.iter();
        lines.filter(move |other| is_open_below(instance, assigner, line.id, other))
    });
    alone.into_iter().chain(shares)
}

/// Whether a line below the assigner, and each between the two, is open or passed on; of the
/// assignment that begins with the line `first`.
fn is_open_below(instance: &Instance, assigner: LineId, first: LineId, line: &Line) -> bool {
    let is_open = |line: &&Line| line.state.is_live() || line.state == LineState::Transferred;
    let mut next = Some(line);
    while let Some(line) = next.filter(is_open).filter(|line| line.id >= first) {
        if line.parent == Some(assigner) {
            return true;
        }
        let above = line.parent.and_then(|parent| instance.line(parent));
        // Lines are made below earlier ones.
        next = above.filter(|above| above.id < line.id);
    }
    false
}

/// The line, or a lead's whole assignment, is taken back; the sender's line is his turn again.
pub(crate) fn recall(instance: &Instance, line: &Line) -> Vec<Event> {
    let live = recalled_with(instance, line).filter(|target| target.state.is_live());
    let lines = live.map(|target| target.id).collect();
    let mut events = vec![Event::LinesCancelled {
        lines,
        why: CancelWhy::Recalled,
    }];
    match line.parent {
        None => events.push(Event::Ended {
            state: InstanceState::Recalled,
        }),
        Some(parent) => {
            let revived = match instance.as_given(line).id == line.id {
                true => head_of_share(instance, line),
                false => Some(parent),
            };
            let due = None;
            events.extend(revived.map(|line| Event::LineRevived { line, due }));
        }
    }
    events
}

/// Cancels every live line.
pub(crate) fn cancel_all(instance: &Instance, why: CancelWhy, events: &mut Vec<Event>) {
    cancel(instance, instance.lines.iter(), why, events);
}

/// Ends what is live or passed on below a line, because its holder gives the work out again.
pub(crate) fn replace_shares(instance: &Instance, parent: &Line) -> Option<Event> {
    let lines = shares_below(instance, parent.id);
    let why = CancelWhy::Superseded;
    (!lines.is_empty()).then_some(Event::LinesCancelled { lines, why })
}

/// What is live or passed on below a line.
fn shares_below(instance: &Instance, parent: LineId) -> Vec<LineId> {
    let mut lines: Vec<LineId> = Vec::new();
    let mut open: Vec<&Line> = instance.children(parent).collect();
    while let Some(next) = open.pop() {
        if next.state.is_live() || next.state == LineState::Transferred {
            lines.push(next.id);
        }
        open.extend(instance.children(next.id));
    }
    lines.sort_unstable();
    lines
}

fn cancel<'i>(
    instance: &'i Instance,
    lines: impl Iterator<Item = &'i Line>,
    why: CancelWhy,
    events: &mut Vec<Event>,
) {
    let mut ids: Vec<LineId> = Vec::new();
    for line in lines {
        if line.state.is_live() {
            ids.push(line.id);
        }
        descendants(instance, line.id, &mut ids);
    }
    if !ids.is_empty() {
        events.push(Event::LinesCancelled { lines: ids, why });
    }
}

fn descendants(instance: &Instance, parent: LineId, ids: &mut Vec<LineId>) {
    for child in instance.children(parent) {
        if child.state.is_live() && !ids.contains(&child.id) {
            ids.push(child.id);
        }
        descendants(instance, child.id, ids);
    }
}
