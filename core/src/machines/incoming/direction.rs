//! Guards of submission and direction (trình, chỉ đạo; Art. 23).

use chrono::NaiveDate;

use super::command::{Direct, Kind, Submit};
use super::state::State;
use crate::calendar::Term;
use crate::engine::Context;
use crate::engine::{clerk, no_secrets};
use crate::law::Secrecy;
use crate::organization::{Agency, Duty, Post, Rank};
use crate::routing::{self, Line, LineState, Seat};
use crate::rules::{Action, Phase};
use crate::rules::{Sink, fail};

pub(super) fn submit(input: Option<&Kind>, context: &Context<'_>, sink: &mut impl Sink) {
    clerk(context, sink);
    let Some(Kind::Submit(Submit { to })) = input else {
        return;
    };
    let Some(post) = context.agency.post(to) else {
        fail!(sink, UnknownPost { post: to.clone() });
        return;
    };
    if !directs(post, context.agency, context.agency.day(context.now)) {
        fail!(&mut *sink, NotDirectingPost { post: to.clone() });
    }
    let seat = Seat::Post(to.clone());
    if !routing::staffed(&seat, context) {
        let seat = routing::seat_name(&seat, context);
        fail!(
            sink,
            SeatVacant {
                node: "trình".into(),
                seat
            }
        );
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

pub(super) fn direct(
    state: &State,
    input: Option<&Kind>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    // Who has directed may distribute anew until the lead has reported (Art. 23.2).
    let directs = |root: &Line| match root.state {
        LineState::Ready => state.reported.is_none(),
        LineState::Waiting => state.reported.is_none() && !matches!(root.seat, Seat::Unit(_)),
        _ => false,
    };
    match state.instance.root() {
        Some(root) if directs(root) => {
            routing::may_act(&state.instance, root.id, context, sink);
            if matches!(root.seat, Seat::Unit(_)) {
                let person = context.actor.clone();
                fail!(&mut *sink, NotDirector { person });
            }
        }
        Some(_) if state.phase == Phase::Handling => {
            fail!(
                sink,
                NothingWaiting {
                    action: Action::Direct
                }
            );
            return;
        }
        _ => {
            let day = context.agency.day(context.now);
            if !context.agency.has_duty(context.actor, Duty::Direct, day) {
                fail!(
                    &mut *sink,
                    NotDirector {
                        person: context.actor.clone()
                    }
                );
            }
        }
    }
    let Some(Kind::Direct(Direct {
        lead,
        co,
        info,
        due,
        opinion,
    })) = input
    else {
        return;
    };
    routing::assign_guard(lead.as_ref(), co, info, context, sink);
    no_secrets(Secrecy::KhongMat, [opinion.as_str()], context, sink);
    let units = u32::try_from(co.len())
        .unwrap_or(u32::MAX)
        .saturating_add(lead.iter().len() as u32);
    // The rule has no exception for urgent documents, although these are handled at once whatever
    // day is stated (L8).
    if units > 1 && due.is_none() {
        fail!(&mut *sink, DueNotStated { units });
    }
    if let Some(due) = due {
        not_past(*due, context, sink);
    }
}

pub(super) fn not_past(due: NaiveDate, context: &Context<'_>, sink: &mut impl Sink) {
    if due < context.agency.day(context.now) {
        fail!(&mut *sink, DueInPast { due });
    }
    if super::effects::due(Term::On(due), context).is_none() {
        fail!(sink, DueOffCalendar { due });
    }
}
