//! Lines of the incoming register.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vanthu::base::{DocumentId, Instant, PersonId, SeriesKey};
use vanthu::document::Metadata;
use vanthu::engine::MachineState as _;
use vanthu::incoming::{CompletionMode, Event, State};
use vanthu::numbers::Taken;
use vanthu::organization::Role;
use vanthu::routing::{self, Line, Seat};

use super::{CorrectedDay, Noted, Sheet};

/// Who received a document and when: columns 7 to 9 of the incoming register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receiver {
    /// Unit or person receiving (đơn vị hoặc người nhận).
    pub seat: Seat,
    /// Date passed on (ngày chuyển).
    pub passed_on: NaiveDate,
    /// Who acknowledged, in place of the signature (ký nhận).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_by: Option<PersonId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Instant>,
}

/// A line of the incoming register (Sổ đăng ký văn bản đến, Appendix IV of Decree 30/2020/NĐ-CP).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "IncomingLine"))]
#[serde(deny_unknown_fields)]
pub struct IncomingEntry {
    /// The document.
    pub document: DocumentId,
    /// Arrival date, arrival number and series (columns 1, 2).
    pub arrival: Taken,
    /// Author, number and symbol, date, type and abstract (columns 3 to 6), as they came.
    pub metadata: Metadata,
    /// Who received it (columns 7 to 9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<Receiver>,
    /// The outgoing document that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<DocumentId>,
    /// The reply that was withdrawn, where no other answers the document since: it is in arrears again (tồn
    /// đọng do văn bản trả lời bị thu hồi). Asked when the register is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_withdrawn: Option<DocumentId>,
    /// The wrong days of arrival that were corrected, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectedDay>,
    /// Note (column 10): number and symbol of the dossier it was put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Note (column 10): by which notice the sender took it back, and what was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recalled: Option<String>,
    /// The incoming document that took its place (văn bản thay thế).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<DocumentId>,
    /// The incoming documents whose place it took (văn bản bị thay thế). Asked when the register is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<DocumentId>,
}

impl IncomingEntry {
    /// Series of the register.
    #[must_use]
    pub const fn series(&self) -> &SeriesKey {
        &self.arrival.series
    }
}

/// Applies an event; `state` is the state after its command.
pub(crate) fn note(sheet: &mut Sheet<IncomingEntry>, state: &State, noted: &Noted<'_, Event>) {
    sheet.touch(noted.at);
    sheet.waits = state.waits();
    match noted.event {
        Event::ReceiptRefused { .. } => sheet.owe(None, noted.at),
        Event::Registered(registered) => {
            sheet.owe(registered.submit_due, noted.at);
            sheet.entry = state.metadata().map(|metadata| IncomingEntry {
                document: state.document(),
                arrival: registered.taken.clone(),
                metadata: metadata.clone(),
                receiver: None,
                reply: None,
                reply_withdrawn: None,
                corrections: Vec::new(),
                note: None,
                recalled: None,
                replaced_by: None,
                replaces: Vec::new(),
            });
        }
        Event::ArrivalCorrected(corrected) => {
            sheet.due = corrected.submit_due.or(sheet.due);
            if let (Some(entry), Some(taken)) = (&mut sheet.entry, &corrected.taken) {
                let reason = &corrected.reason;
                entry
                    .corrections
                    .push(CorrectedDay::of(&entry.arrival, reason, noted.day));
                entry.arrival.clone_from(taken);
            }
        }
        Event::Submitted(submitted) => {
            // Whoever directs has a term of their own.
            sheet.submit = sheet.due.zip(sheet.since);
            let root = state.instance().root();
            sheet.owe(root.and_then(Line::term), noted.at);
            pass(sheet, Some(Seat::Post(submitted.to.clone())), noted.day);
        }
        Event::SubmissionRecalled(_) => {
            (sheet.due, sheet.since) = sheet.submit.unzip();
            pass(sheet, None, noted.day);
        }
        Event::Directed(directed) => sheet.owe(directed.due, noted.at),
        Event::CalendarRevised(revised) if revised.due.is_some() => sheet.due = revised.due,
        Event::Extended(extended) if extended.due.is_some() => sheet.due = extended.due,
        Event::Reported(reported) => {
            if let Some(entry) = &mut sheet.entry {
                entry.reply = reported.reply;
            }
        }
        Event::Urged(_) => sheet.urged = sheet.urged.saturating_add(1),
        Event::Completed(completed) => {
            sheet.owe(None, noted.at);
            let answered = completed.mode == Some(CompletionMode::Answered);
            if let Some(entry) = sheet.entry.as_mut().filter(|_| answered) {
                entry.reply = completed.document;
            }
        }
        Event::Reopened(reopened) => sheet.owe(reopened.due, noted.at),
        Event::Filed(filed) => {
            if let Some(entry) = &mut sheet.entry {
                entry.note = Some(filed.notation.clone());
            }
        }
        Event::RecalledBySender(recalled) => {
            sheet.owe(None, noted.at);
            if let Some(entry) = &mut sheet.entry {
                let note = recalled.register_note(entry.metadata.medium, noted.day);
                entry.recalled = Some(note);
                entry.replaced_by = recalled.replaced_by;
            }
        }
        Event::UpdatedBySender(updated) => {
            if let Some(entry) = &mut sheet.entry {
                entry.metadata.clone_from(&updated.metadata);
            }
        }
        Event::Routing(event) => routed(sheet, state, event, noted),
        _ => {}
    }
}

fn pass(sheet: &mut Sheet<IncomingEntry>, seat: Option<Seat>, day: NaiveDate) {
    if let Some(entry) = &mut sheet.entry {
        entry.receiver = seat.map(|seat| Receiver {
            seat,
            passed_on: day,
            received_by: None,
            received_at: None,
        });
    }
}

/// The direction passes the document to its lead, and so does a change of the lead; whoever opens it there
/// has received it.
fn routed(
    sheet: &mut Sheet<IncomingEntry>,
    state: &State,
    event: &routing::Event,
    noted: &Noted<'_, Event>,
) {
    match event {
        routing::Event::Assigned { parent, lines, .. } => {
            let is_root = state
                .instance()
                .root()
                .is_some_and(|root| root.id == *parent);
            let lead = lines.iter().find(|line| line.role == Role::Lead);
            if let Some(lead) = lead.filter(|_| is_root) {
                pass(sheet, Some(lead.seat.clone()), noted.day);
            }
        }
        routing::Event::RolesChanged { lines } => {
            let leads = lines.iter().filter(|change| change.role == Role::Lead);
            let top = leads
                .filter_map(|change| state.instance().line(change.line))
                .next();
            if let Some(lead) = top {
                pass(sheet, Some(lead.seat.clone()), noted.day);
                if let (Some(entry), Some(opened)) = (&mut sheet.entry, &lead.opened)
                    && let Some(receiver) = &mut entry.receiver
                {
                    receiver.received_by = Some(opened.by.clone());
                    receiver.received_at = Some(opened.at);
                }
            }
        }
        routing::Event::LineOpened { line, by } => {
            let seat = state.instance().line(*line).map(|line| &line.seat);
            let receiver = sheet
                .entry
                .as_mut()
                .and_then(|entry| entry.receiver.as_mut());
            if let Some(receiver) = receiver
                && seat == Some(&receiver.seat)
                && receiver.received_by.is_none()
            {
                receiver.received_by = Some(by.clone());
                receiver.received_at = Some(noted.at);
            }
        }
        _ => {}
    }
}
