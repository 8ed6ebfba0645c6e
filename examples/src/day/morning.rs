//! The first thing of a day: work that waits for nobody in office goes to a colleague.

use chrono::NaiveDate;
use vanthu::base::{Instant, LineId, PersonId};
use vanthu::engine::{Seen, Stalled};
use vanthu::incoming::Transfer;
use vanthu::outgoing::ChangeDrafter;
use vanthu::routing::Seat;
use vanthu::{incoming, outgoing};
use vanthu_store::Office;

use super::{Ask, Case, Played, Step, carry_out};
use crate::out::OpenError;
use crate::people::People;

/// What the office lists as stalled is given on by whom the list names.
pub(super) fn give_on(
    office: &Office,
    people: &People<'_>,
    cases: &[Case],
    at: Instant,
    played: &mut Played,
) -> Result<(), OpenError> {
    let day = office.desk().agency().day(at);
    for stalled in office.all_stalled(at)? {
        let is_about = |case: &&Case| [case.document, case.reply].contains(&stalled.document);
        let Some(case) = cases.iter().find(is_about) else {
            continue;
        };
        for work in &stalled.work {
            if let Some(step) = given_on(people, case, work, day) {
                carry_out(office, case, step, at, played)?;
            }
        }
    }
    Ok(())
}

/// The command of a mover, where a person's work is meant and a colleague is there: of the head of the
/// unit, if the list names them.
fn given_on(people: &People<'_>, case: &Case, work: &Stalled, day: NaiveDate) -> Option<Step> {
    let Some(Seat::Person(gone)) = &work.seat else {
        return None;
    };
    let to = people.successor(gone, case.turn, day)?;
    let mut movers: Vec<_> = work.movers.iter().collect();
    movers.sort_by_key(|mover| !people.headed(gone, &mover.person, day));
    movers.into_iter().find_map(|mover| {
        let command = if mover.action == outgoing::Action::ChangeDrafter {
            Ask::Outgoing(draft_to(to.clone()), Seen::default())
        } else if mover.action == incoming::Action::Transfer {
            Ask::Incoming(line_to(work.line?, to.clone()))
        } else {
            return None;
        };
        Some(Step {
            actor: mover.person.clone(),
            command,
            minutes: 0,
        })
    })
}

fn line_to(line: LineId, to: PersonId) -> incoming::Kind {
    Transfer::new(line, to, "Người xử lý không còn công tác tại cơ quan.").into()
}

fn draft_to(to: PersonId) -> outgoing::Kind {
    ChangeDrafter::new(to, "Người soạn thảo không còn công tác tại cơ quan.").into()
}
