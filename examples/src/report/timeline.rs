//! The way of a document as a picture: three lanes, working days side by side, one bar for each
//! stretch of time that somebody had it.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};
use maud::{Markup, html};
use vanthu::api::Desk;
use vanthu::base::Instant;
use vanthu::calendar::Due;

use crate::story::{Incoming, Lane, Moment};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 70.0;
const TOP: f64 = 22.0;
const LANE: f64 = 26.0;
const BAR: f64 = 14.0;

/// Working days from the document's first to its last, drawn equally wide.
struct Axis<'a> {
    desk: &'a Desk,
    days: Vec<NaiveDate>,
}

impl<'a> Axis<'a> {
    fn new(desk: &'a Desk, from: Instant, to: Instant) -> Self {
        let agency = desk.agency();
        let (first, last) = (agency.day(from), agency.day(to));
        let mut days = Vec::new();
        let mut day = desk.calendar().working_day_from(first);
        while let Some(today) = day.filter(|day| *day <= last || days.is_empty()) {
            days.push(today);
            day = desk.calendar().next_working_day(today);
        }
        Self { desk, days }
    }

    fn x(&self, at: Instant) -> f64 {
        let local = at.local(self.desk.agency().offset());
        let place = self.days.iter().filter(|day| **day < local.date()).count();
        let share = if self.days.get(place) == Some(&local.date()) {
            self.share(local)
        } else {
            0.0
        };
        let days = self.days.len().max(1) as f64;
        LEFT + (WIDTH - LEFT - 8.0) * ((place as f64 + share) / days).min(1.0)
    }

    /// How much of the office's day has passed.
    fn share(&self, local: NaiveDateTime) -> f64 {
        let working = &self.desk.agency().profile().working_time;
        let minute = f64::from(local.num_seconds_from_midnight()) / 60.0;
        let clamp = |from: u16, to: u16| (minute.min(f64::from(to)) - f64::from(from)).max(0.0);
        let passed = clamp(working.opens, working.morning_ends)
            + clamp(working.afternoon_begins, working.closes);
        let all = f64::from(working.morning_ends - working.opens)
            + f64::from(working.closes - working.afternoon_begins);
        passed / all
    }
}

fn lane_y(lane: Lane) -> f64 {
    let place = Lane::ALL
        .iter()
        .position(|other| *other == lane)
        .unwrap_or(0);
    TOP + LANE * place as f64 + (LANE - BAR) / 2.0
}

const fn colour(lane: Lane) -> &'static str {
    match lane {
        Lane::Clerk => "#5d6875",
        Lane::Leader => "#b26a00",
        Lane::Unit => "#1f4e8c",
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The picture, with its title and description for those who do not see it.
pub(super) fn picture(
    desk: &Desk,
    story: &Incoming,
    end: Instant,
    id: &str,
    title: &str,
) -> Markup {
    let Some(first) = story.moments.first().map(|moment| moment.at) else {
        return html! {};
    };
    let last = story.moments.last().map_or(first, |moment| moment.at);
    let due = match story.due {
        Some(Due::By(at)) => Some(at),
        _ => None,
    };
    let open = matches!(story.phase, vanthu::incoming::Phase::Handling);
    let until = if open { end } else { last };
    let axis = Axis::new(desk, first, due.map_or(until, |due| due.max(until)));
    let lanes_end = TOP + LANE * Lane::ALL.len() as f64;
    let height = lanes_end + 8.0;
    let describe = format!(
        "{} bước từ {} đến {}, lần lượt do: {}.",
        story.moments.len(),
        when(desk, first),
        when(desk, last),
        lanes_in_words(&story.moments),
    );
    let box_ = format!("0 0 {WIDTH} {height}");
    html! {
        svg viewBox=(box_) role="img" aria-labelledby={ "t-" (id) " d-" (id) } {
            title id={ "t-" (id) } { (title) }
            desc id={ "d-" (id) } { (describe) }
            @for (index, day) in axis.days.iter().enumerate() {
                @let x = LEFT + (WIDTH - LEFT - 8.0) * index as f64 / axis.days.len() as f64;
                line x1=(px(x)) y1=(px(TOP - 6.0)) x2=(px(x)) y2=(px(lanes_end)) stroke="#c9d1da" {}
                @if axis.days.len() <= 12 { text x=(px(x + 4.0)) y="12" class="soft" { (weekday(*day)) } }
            }
            @for lane in Lane::ALL {
                @let y = lane_y(lane);
                text x="0" y=(px(y + BAR - 3.0)) { (lane.name()) }
                line x1=(LEFT) y1=(px(y + BAR / 2.0)) x2=(WIDTH - 8.0) y2=(px(y + BAR / 2.0)) stroke="#e3e8ee" {}
            }
            @for (earlier, later) in story.moments.iter().zip(story.moments.iter().skip(1)) {
                (stretch(&axis, earlier, later))
            }
            @if open { @if let Some(moment) = story.moments.last() {
                @let x = axis.x(moment.at);
                rect x=(px(x)) y=(px(lane_y(Lane::Unit) + 3.0)) width=(px((axis.x(end) - x).max(1.0)))
                    height=(px(BAR - 6.0)) fill="none" stroke="#1f4e8c" stroke-dasharray="4 3" {}
            } }
            @for moment in story.moments.iter().filter(|moment| moment.back) {
                circle cx=(px(axis.x(moment.at))) cy=(px(lane_y(moment.lane) + BAR / 2.0)) r="5.5"
                    fill="#fff" stroke="#b3261e" stroke-width="2.5" {}
            }
            @if let Some(due) = due {
                @let x = axis.x(due);
                line x1=(px(x)) y1=(px(TOP - 8.0)) x2=(px(x)) y2=(px(lanes_end)) stroke="#b3261e"
                    stroke-width="2" stroke-dasharray="6 3" {}
                text x=(px(x - 4.0)) y=(px(lanes_end + 6.0)) text-anchor="end" fill="#b3261e" { "hạn" }
            }
        }
    }
}

/// The bar of whoever had the document between two moments, and the step to the next lane.
fn stretch(axis: &Axis<'_>, earlier: &Moment, later: &Moment) -> Markup {
    let (from, to) = (axis.x(earlier.at), axis.x(later.at));
    let y = lane_y(later.lane);
    let middle = |lane| lane_y(lane) + BAR / 2.0;
    html! {
        @if earlier.lane != later.lane {
            line x1=(px(from)) y1=(px(middle(earlier.lane))) x2=(px(from)) y2=(px(middle(later.lane)))
                stroke="#8793a1" stroke-width="1.5" {}
        }
        rect x=(px(from)) y=(px(y)) width=(px((to - from).max(1.5))) height=(BAR) rx="2"
            fill=(colour(later.lane)) {}
    }
}

fn lanes_in_words(moments: &[Moment]) -> String {
    let mut lanes: Vec<&str> = moments.iter().map(|moment| moment.lane.name()).collect();
    lanes.dedup();
    lanes.join(", ").to_lowercase()
}

/// Day and hour as people here read them.
pub(super) fn when(desk: &Desk, at: Instant) -> String {
    at.local(desk.agency().offset())
        .format("%H:%M ngày %d/%m/%Y")
        .to_string()
}

fn weekday(day: NaiveDate) -> String {
    let name = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
    let name = name
        .get(day.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default();
    format!("{name} {}", day.format("%d/%m"))
}
