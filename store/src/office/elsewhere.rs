//! Which records of a series are of commands to the series itself, and which follow from a
//! document's command.

use vanthu::engine::Command;
use vanthu::history::{Record, payload_digest};
use vanthu::register::VoidCause;
use vanthu::series::{Event, Kind, NumberTaken, NumberVoided, Take};

/// The number that a command to the series itself took, for a document that is kept elsewhere: the
/// record's payload is that of the command `take`, not of a document's.
pub(crate) fn taken_for_elsewhere(record: &Record<Event>) -> Option<&NumberTaken> {
    let Some(Event::NumberTaken(taken)) = record.events.last() else {
        return None;
    };
    let document = taken.document;
    let take = Command::<Kind>::new(record.command_id, Take { document });
    (payload_digest(&take, &record.act.person) == record.payload).then_some(taken)
}

/// Whether the record follows from a command to a document, which is acknowledged in the document's
/// own stream.
pub(crate) fn follows_a_document(record: &Record<Event>) -> bool {
    match record.events.last() {
        Some(Event::NumberTaken(_)) => taken_for_elsewhere(record).is_none(),
        Some(Event::ReservationUsed(_)) => true,
        Some(Event::NumberVoided(NumberVoided { cause, .. })) => {
            matches!(cause, VoidCause::WithDocument(_))
        }
        _ => false,
    }
}
