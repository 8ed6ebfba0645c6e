//! Shares of a direction while work goes on: what is in hand, whose it is, and how one of them ends or
//! changes its role without the others (routing P07, P08).

use super::{CancelWhy, Event, Instance, Line, LineRole, LineState};
use crate::base::LineId;
use crate::organization::Role;

/// Whether the line's work is in somebody's hands: its own, or those of the line it was passed on to.
pub(crate) fn in_hand(instance: &Instance, line: &Line) -> bool {
    line.state.is_live()
        || (line.state == LineState::Transferred
            && below(instance, line).any(|below| in_hand(instance, below)))
}

/// The lines in hand below a line, each before those below it.
pub(crate) fn all_in_hand<'i>(instance: &'i Instance, top: &Line) -> Vec<&'i Line> {
    let mut lines: Vec<&Line> = shares(instance, top.id).collect();
    let mut next = 0;
    while let Some(line) = lines.get(next).copied() {
        lines.extend(below(instance, line).filter(|below| in_hand(instance, below)));
        next = next.saturating_add(1);
    }
    lines
}

/// What was given out below a line and is in hand.
pub(crate) fn shares(instance: &Instance, parent: LineId) -> impl Iterator<Item = &Line> {
    let lines = instance.children(parent);
    lines.filter(move |line| line.id > parent && in_hand(instance, line))
}

/// The lead on the level below a line.
pub(crate) fn lead_below(instance: &Instance, parent: LineId) -> Option<&Line> {
    shares(instance, parent).find(|line| line.role == Role::Lead)
}

/// The share to which a line belongs: itself, or the unit's line that was passed on to it in the same
/// role.
pub(crate) fn share_of<'i>(instance: &'i Instance, line: &'i Line) -> &'i Line {
    let mut share = line;
    let above = |line: &Line| line.parent.and_then(|parent| instance.line(parent));
    while let Some(above) = above(share).filter(|above| above.id < share.id) {
        if above.state != LineState::Transferred || above.role != share.role {
            break;
        }
        share = above;
    }
    share
}

/// The line, and those to whom it was passed on who answer for it, down to the one that is live.
fn answering<'i>(instance: &'i Instance, share: &'i Line) -> Vec<&'i Line> {
    let mut lines = vec![share];
    let mut last = share;
    while last.state == LineState::Transferred
        && let Some(next) = shares(instance, last.id).find(|line| line.role == last.role)
    {
        lines.push(next);
        last = next;
    }
    lines
}

/// The last of those who answer for a share: the one that is live.
pub(crate) fn answers_for<'i>(instance: &'i Instance, share: &'i Line) -> &'i Line {
    let mut last = share;
    while last.state == LineState::Transferred
        && let Some(next) = shares(instance, last.id).find(|line| line.role == last.role)
    {
        last = next;
    }
    last
}

/// The co-handlers' lines that are live beside the one who leads: on the leader's own level, and on those
/// from which the work was passed on to them.
pub(crate) fn co_handlers_beside<'i>(instance: &'i Instance, lead: &'i Line) -> Vec<&'i Line> {
    let mut lines: Vec<&Line> = Vec::new();
    let mut level = Some(lead);
    while let Some(parent) = level.and_then(|line| line.parent) {
        for share in shares(instance, parent).filter(|share| share.role == Role::CoHandler) {
            lines.push(share);
            lines.extend(all_in_hand(instance, share));
        }
        let above = instance.line(parent);
        level = above.filter(|above| above.state == LineState::Transferred);
    }
    lines.retain(|line| line.state.is_live());
    lines
}

/// A share ends with all below it; what is done stays done.
pub(crate) fn end_share(instance: &Instance, share: &Line, why: CancelWhy) -> Event {
    let mut lines = vec![share.id];
    let below = all_in_hand(instance, share).into_iter();
    lines.extend(below.map(|line| line.id));
    lines.sort_unstable();
    Event::LinesCancelled { lines, why }
}

/// Lines get another role where they are: their work, and all below them, goes on.
pub(crate) fn change_roles(instance: &Instance, changes: &[(&Line, Role)]) -> Event {
    let mut lines = Vec::new();
    for (share, role) in changes {
        let answering = answering(instance, share).into_iter();
        lines.extend(answering.map(|line| LineRole {
            line: line.id,
            role: *role,
        }));
    }
    Event::RolesChanged { lines }
}

/// Who has opened what was given out below a line opens it again.
pub(crate) fn unopen(instance: &Instance, top: &Line) -> Option<Event> {
    let opened = all_in_hand(instance, top).into_iter();
    let opened = opened.filter(|line| line.state.is_live() && line.opened.is_some());
    let lines: Vec<LineId> = opened.map(|line| line.id).collect();
    (!lines.is_empty()).then_some(Event::LinesUnopened { lines })
}

fn below<'i>(instance: &'i Instance, line: &Line) -> impl Iterator<Item = &'i Line> {
    let parent = line.id;
    // Lines are made below earlier ones.
    let lines = instance.children(parent);
    lines.filter(move |line| line.id > parent)
}
