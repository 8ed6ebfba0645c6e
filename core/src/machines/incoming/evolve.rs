use super::state::Reported;
use super::{Event, State};
use crate::base::Instant;
use crate::document::AddressedTo;
use crate::law::RuleSetId;
use crate::rules::Phase;

impl State {
    /// Takes one event in. Never refuses.
    pub fn evolve(&mut self, at: Instant, rule_set: RuleSetId, event: &Event) {
        self.version = self.version.saturating_add(1);
        self.last_at = Some(at);
        self.rule_set.get_or_insert(rule_set);
        match event {
            Event::Received { metadata } => {
                self.phase = Phase::Received;
                self.metadata = Some(metadata.clone());
            }
            Event::ReceiptRefused { .. } => self.phase = Phase::Refused,
            Event::Stamped => self.paper.stamped = true,
            Event::ForwardedUnopened => self.phase = Phase::PassedOn,
            Event::HandedIn => {
                self.phase = Phase::Received;
                if let Some(metadata) = &mut self.metadata {
                    metadata.addressed_to = AddressedTo::Agency;
                }
            }
            Event::EntryCompleted => self.paper.entry_completed = true,
            Event::HandedOver { to, .. } => {
                self.phase = Phase::Handling;
                self.paper.handed_over.push(to.clone());
            }
            Event::TrackerAssigned { person } => self.tracker = Some(person.clone()),
            Event::Registered { taken, .. } => {
                self.phase = Phase::Registered;
                self.taken = Some(taken.clone());
            }
            Event::Submitted { .. } => self.phase = Phase::Submitted,
            Event::Directed { due, .. } => {
                self.phase = Phase::Handling;
                self.due = *due;
                // A new direction is entered and handed over anew (Art. 23.3).
                self.paper.entry_completed = false;
                self.paper.handed_over.clear();
            }
            Event::CalendarRevised { due, .. } => {
                if due.is_some() {
                    self.due = *due;
                }
            }
            Event::Reported { line, by, reply } => {
                self.reported = Some(Reported {
                    line: *line,
                    by: by.clone(),
                    reply: *reply,
                });
            }
            Event::ReportReturned { .. } => self.reported = None,
            Event::SubmissionRecalled => self.phase = Phase::Registered,
            Event::Completed => self.phase = Phase::Completed,
            Event::Filed { .. } => self.phase = Phase::Filed,
            Event::Routing(event) => self.instance.evolve(at, event),
        }
    }
}
