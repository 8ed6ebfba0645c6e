use super::command::ReturnTo;
use super::state::recipient_key;
use super::{Event, State};
use crate::base::Instant;
use crate::document::{Delivery, StatusCode};
use crate::law::RuleSetId;
use crate::rules::Phase;

impl State {
    /// Takes one event in. Never refuses.
    pub fn evolve(&mut self, at: Instant, rule_set: RuleSetId, event: &Event) {
        self.version = self.version.saturating_add(1);
        self.last_at = Some(at);
        self.rule_set.get_or_insert(rule_set);
        match event {
            Event::Drafted { draft, drafter } => {
                self.phase = Phase::Draft;
                self.hash = Some(draft.content.hash());
                self.urgency = draft.urgency;
                self.draft = Some(draft.clone());
                self.drafter = Some(drafter.clone());
            }
            Event::Revised { content } => {
                self.hash = Some(content.hash());
                if let Some(draft) = &mut self.draft {
                    draft.content = Clone::clone(content);
                }
            }
            Event::Submitted => {
                self.phase = Phase::Reviewing;
                self.returned_to = None;
            }
            Event::Checked { duty, check } => self.checks.set(*duty, check.clone()),
            Event::Returned { to, .. } => {
                self.phase = Phase::Returned;
                self.returned_to = Some(*to);
            }
            Event::HandedBack => self.returned_to = Some(ReturnTo::Drafter),
            Event::SubmissionRecalled => self.phase = Phase::Draft,
            Event::Signed {
                signature, urgency, ..
            } => {
                self.phase = Phase::Signed;
                self.signature = Some(signature.clone());
                self.urgency = *urgency;
            }
            Event::NumberAssigned { taken, symbol } => {
                self.phase = Phase::Numbered;
                self.taken = Some(taken.clone());
                self.symbol = Some(symbol.clone());
            }
            Event::Registered { .. } => self.phase = Phase::RegisteredOut,
            Event::Sealed { .. } => self.phase = Phase::Sealed,
            Event::Issued => self.issue(),
            Event::DeliveryRecorded { recipient, status } => {
                self.deliveries
                    .entry(recipient.clone())
                    .or_default()
                    .evolve(*status);
            }
            Event::Kept => self.kept = true,
            Event::Withdrawn { .. } => self.withdraw(),
            Event::Voided { .. } => self.phase = Phase::Voided,
            Event::UrgencyProposed { urgency } | Event::UrgencyDecided { urgency } => {
                self.urgency = *urgency;
            }
            // The history keeps them; no later decision reads them.
            Event::Sent { .. } | Event::RecordAmended { .. } | Event::Corrected(_) => {}
            Event::Routing(event) => self.instance.evolve(at, event),
        }
    }

    /// Every recipient that has the document is thereby asked to give it back.
    fn withdraw(&mut self) {
        self.phase = Phase::Frozen;
        let holding = self.deliveries.values_mut();
        holding
            .filter(|delivery| delivery.state != Some(StatusCode::Refused))
            .for_each(|delivery| delivery.request_open = true);
    }

    fn issue(&mut self) {
        self.phase = Phase::Issued;
        let addressees = self
            .draft
            .iter()
            .flat_map(|draft| &draft.content.addressees);
        self.deliveries = addressees
            .map(|addressee| (recipient_key(addressee).to_owned(), Delivery::default()))
            .collect();
    }
}
