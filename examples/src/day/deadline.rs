//! What is done about a deadline: the officer asks for more time, and whoever tracks a late case urges.

use vanthu::api::{Document, Incoming};
use vanthu::calendar::Due;
use vanthu::incoming::{AssignTracker, Event, Extend, RequestExtension, Urge, UrgingKind};
use vanthu::organization::WorkingTime;
use vanthu::routing::Line;

use super::incoming::{Next, day, happened, on_line, step};
use super::{Fate, Rest, Step, View};

/// The officer asks for two more working days; who directed the case gives them. None once that is done.
pub(super) fn more_time(
    view: &View<'_>,
    document: &Document<Incoming>,
    (root, lead): (&Line, &Line),
) -> Option<Next> {
    let given = |event: &Event| matches!(event, Event::Extended(_));
    if view.case.fate != Fate::Extended || happened(document, given) {
        return None;
    }
    let asked = document.state().extensions().iter();
    let mut asked = asked.filter(|entry| entry.line == lead.id);
    if let Some(asked) = asked.find_map(|entry| entry.asked.as_ref()) {
        let reason = "Đồng ý, cần số liệu đối chiếu của các xã.";
        let extend = Extend::new(lead.id, asked.until, reason);
        return Some(on_line(view, root, |_| extend.into(), 40));
    }
    let Some(Due::By(end)) = lead.due else {
        return None;
    };
    let desk = view.office.desk();
    let until = desk.calendar().nth_working_day(desk.agency().day(end), 2)?;
    let reason = "Chờ các xã gửi số liệu đối chiếu.";
    let ask = |line| RequestExtension::new(line, until, reason).into();
    Some(on_line(view, lead, ask, 60))
}

/// A case that stays undone: the head names who tracks it, and they urge when its deadline has passed.
pub(super) fn urging(view: &View<'_>, document: &Document<Incoming>, lead: &Line) -> Next {
    let Some(tracker) = document.state().tracker() else {
        let today = day(view);
        let (Some(head), Some(to)) = (view.people.head(today), view.people.tracker(today)) else {
            return Err(Rest::Nothing);
        };
        return step(view, head, AssignTracker::new(to).into(), 30);
    };
    if happened(document, |event| matches!(event, Event::Urged(_))) {
        return Err(Rest::Nothing);
    }
    let mut urge = Urge::new(lead.id, UrgingKind::Reminder);
    urge.text = Some("Đã quá hạn giải quyết, đề nghị báo cáo kết quả trong ngày.".to_owned());
    Ok(Step {
        actor: tracker.clone(),
        command: super::Ask::Incoming(urge.into()),
        minutes: 3 * working_day(&view.office.desk().agency().profile().working_time),
    })
}

fn working_day(time: &WorkingTime) -> u32 {
    let morning = time.morning_ends.saturating_sub(time.opens);
    let afternoon = time.closes.saturating_sub(time.afternoon_begins);
    u32::from(morning) + u32::from(afternoon)
}
