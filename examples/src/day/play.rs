//! The queue of the days: whichever comes first has its turn.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::NaiveDate;
use vanthu::base::Instant;
use vanthu_store::Office;

use super::request::{self, Asked, Desk};
use super::{Case, Played, Rest, Step, carry_out, deliver, last_of, morning, next};
use crate::clock::Clock;
use crate::inbox::{Intake, Wish};
use crate::out::OpenError;
use crate::people::People;

/// Cases and, after them, the requests of senders, each with its next moment.
struct Days<'a> {
    office: &'a Office,
    people: &'a People<'a>,
    clock: &'a Clock,
    cases: &'a [Case],
    asked: Vec<Asked<'a>>,
    queue: BinaryHeap<Reverse<(Instant, usize)>>,
    planned: Vec<Option<Step>>,
    today: Option<NaiveDate>,
    played: Played,
}

/// Plays the days.
pub(crate) fn play(
    office: &Office,
    people: &People<'_>,
    clock: &Clock,
    cases: &[Case],
    intake: &Intake,
    mut tick: impl FnMut(),
) -> Result<Played, OpenError> {
    let mut days = Days {
        office,
        people,
        clock,
        cases,
        asked: request::all(intake),
        queue: BinaryHeap::new(),
        planned: cases.iter().map(|_| None).collect(),
        today: None,
        played: Played::default(),
    };
    days.begin()?;
    while let Some(Reverse((at, index))) = days.queue.pop() {
        let rests = match cases.get(index) {
            Some(case) => days.turn(case, index, at)?,
            None => days.answer(index - cases.len(), at)?,
        };
        if rests {
            tick();
        }
    }
    for status in &intake.statuses {
        let outcome = deliver(office, people, clock, status)?;
        days.played.deliveries.push((status.file.clone(), outcome));
    }
    Ok(days.played)
}

impl Days<'_> {
    /// New documents as they arrive, known ones where they stood, requests in the afternoon.
    fn begin(&mut self) -> Result<(), OpenError> {
        let news = self.cases.iter().filter(|case| !case.known).count();
        let mut arrived = 0;
        for (index, case) in self.cases.iter().enumerate() {
            let at = if case.known {
                last_of(self.office, case)?.unwrap_or(self.clock.start)
            } else {
                arrived += 1;
                self.clock.arrival(arrived - 1, news)
            };
            self.queue.push(Reverse((at, index)));
        }
        for (place, asked) in self.asked.iter().enumerate() {
            let is_new = self
                .cases
                .iter()
                .any(|case| !case.known && asked.is_about(case));
            let at = self.clock.request(place, is_new);
            self.queue.push(Reverse((at, self.cases.len() + place)));
        }
        Ok(())
    }

    /// Carries out what a case had planned, and asks what comes next; `true` if it rests.
    fn turn(&mut self, case: &Case, index: usize, at: Instant) -> Result<bool, OpenError> {
        if at > self.clock.end {
            return Ok(true);
        }
        let agency = self.office.desk().agency();
        let day = agency.day(at);
        if self.today.replace(day) != Some(day) {
            morning::give_on(self.office, self.people, self.cases, at, &mut self.played)?;
        }
        // Who has left since it was planned does nothing any more.
        let planned = self.planned.get_mut(index).and_then(Option::take);
        let planned = planned.filter(|step| agency.is_active(&step.actor, day));
        if let Some(step) = planned
            && !carry_out(self.office, case, step, at, &mut self.played)?
        {
            return Ok(true);
        }
        match next(self.office, self.people, case, at)? {
            Ok(step) => {
                let then = self.clock.after(at, step.minutes);
                self.queue.push(Reverse((then, index)));
                if let Some(slot) = self.planned.get_mut(index) {
                    *slot = Some(step);
                }
                return Ok(false);
            }
            Err(Rest::Missing(what)) if !self.played.missing.contains(&what) => {
                self.played.missing.push(what);
            }
            Err(_) => {}
        }
        Ok(true)
    }

    /// Answers a sender. Nobody goes on with what was planned for a document that went back.
    fn answer(&mut self, place: usize, at: Instant) -> Result<bool, OpenError> {
        let desk = Desk {
            office: self.office,
            people: self.people,
            clock: self.clock,
            cases: self.cases,
        };
        let Some(asked) = self.asked.get(place) else {
            return Ok(false);
        };
        let answer = desk.answer(asked, at)?;
        if let (Ok(document), Wish::TakeBack | Wish::Replace) = (&answer.result, answer.wish) {
            for (case, planned) in self.cases.iter().zip(&mut self.planned) {
                if case.document == *document {
                    *planned = None;
                }
            }
        }
        self.played.answers.push(answer);
        Ok(false)
    }
}
