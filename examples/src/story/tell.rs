//! What happened, in words. What has no words of its own here is called as the library calls it.

use vanthu::api::{Incoming, Machine, Outgoing};
use vanthu::base::{Label as _, Locale, PersonId};
use vanthu::calendar::Due;
use vanthu::organization::{Agency, LegalDuty};
use vanthu::rules::ActionName;
use vanthu::{incoming, outgoing, routing};

/// Words, and whether the way turns back here.
type Told = Option<(String, bool)>;

fn label(action: impl Into<ActionName>) -> String {
    capital(action.into().label(Locale::Vi))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What the library calls an event.
fn called<M: Machine>(event: &M::Event) -> Told {
    let written = format!("{event:?}");
    let name = written.split('(').next().unwrap_or_default();
    let known = M::EVENTS.iter().find(|known| known.name() == name)?;
    Some((capital(known.label(Locale::Vi)), false))
}

fn passed(agency: &Agency, action: ActionName, from: &PersonId, to: &PersonId) -> String {
    let name = |person| agency.person_name(person).unwrap_or_default();
    format!("{}: {} → {}", label(action), name(from), name(to))
}

fn until(agency: &Agency, due: Due) -> String {
    match due {
        Due::AtOnce => "xử lý ngay".to_owned(),
        Due::By(at) => agency.day(at).format("%d/%m/%Y").to_string(),
    }
}

/// An event in words, where people should see it; `true` where the way turns back.
pub(super) fn tell_incoming(agency: &Agency, event: &incoming::Event) -> Told {
    use incoming::Action;
    Some(match event {
        incoming::Event::Received { .. } => (label(Action::Receive), false),
        incoming::Event::ReceiptRefused(refused) => {
            let note = &refused.note;
            (format!("{}: {note}", label(Action::RefuseReceipt)), true)
        }
        incoming::Event::Registered(entry) => {
            let number = entry.taken.number;
            (
                format!("{}, số đến {number}", label(Action::Register)),
                false,
            )
        }
        incoming::Event::Submitted { .. } => (label(Action::Submit), false),
        incoming::Event::Directed(directed) => {
            let opinion = &directed.opinion;
            (format!("{}: {opinion}", label(Action::Direct)), false)
        }
        incoming::Event::Reported { .. } => (label(Action::Report), false),
        incoming::Event::ReportReturned(returned) => {
            let reason = &returned.reason;
            (format!("{} báo cáo: {reason}", label(Action::Return)), true)
        }
        incoming::Event::SubmissionRecalled(_) => (
            format!("{} bản trình chưa ai mở", label(Action::Recall)),
            true,
        ),
        incoming::Event::Completed(_) => (label(Action::ApproveCompletion), false),
        incoming::Event::Filed(filed) => {
            let notation = &filed.notation;
            (format!("{} {notation}", label(Action::File)), false)
        }
        incoming::Event::Routing(event) => (tell_routing(event)?, false),
        other => {
            let told = tell_time(agency, other).or_else(|| tell_sender(other));
            return told.or_else(|| tell_staff(agency, other));
        }
    })
}

/// Deadlines and who sees to them.
fn tell_time(agency: &Agency, event: &incoming::Event) -> Told {
    use incoming::Action;
    Some(match event {
        incoming::Event::TrackerAssigned(assigned) => {
            let name = agency.person_name(&assigned.person).unwrap_or_default();
            (format!("{}: {name}", label(Action::AssignTracker)), false)
        }
        incoming::Event::Urged(urged) => {
            let text = urged.text.as_deref().unwrap_or_default();
            let (kind, number) = (urged.kind.label(Locale::Vi), urged.number);
            let label = label(Action::Urge);
            (
                format!("{label} lần {number} ({kind}): {text}")
                    .trim_end_matches(": ")
                    .to_owned(),
                false,
            )
        }
        incoming::Event::ExtensionRequested(asked) => {
            let (day, reason) = (asked.until.format("%d/%m/%Y"), &asked.reason);
            let label = label(Action::RequestExtension);
            (format!("{label} đến {day}: {reason}"), false)
        }
        incoming::Event::Extended(extended) => {
            let (old, reason) = (until(agency, extended.old), &extended.reason);
            let new = extended.due.map(|due| until(agency, due));
            let new = new.map(|day| format!(" đến {day}")).unwrap_or_default();
            let label = label(Action::Extend);
            (format!("{label}{new} (hạn cũ {old}): {reason}"), false)
        }
        incoming::Event::ExtensionRefused(refused) => {
            let reason = &refused.reason;
            (
                format!("{}: {reason}", label(Action::RefuseExtension)),
                true,
            )
        }
        _ => return None,
    })
}

/// What the sender asked for.
fn tell_sender(event: &incoming::Event) -> Told {
    use incoming::Action;
    Some(match event {
        incoming::Event::RecalledBySender(recalled) => {
            let what = match recalled.replaced_by {
                Some(_) => "Nơi gửi thay thế bằng văn bản khác".to_owned(),
                None => label(Action::RecallBySender),
            };
            let (sender, notice) = (&recalled.sender, &recalled.notice);
            (format!("{what}: {sender}, theo {notice}"), true)
        }
        incoming::Event::UpdatedBySender(_) => (label(Action::UpdateBySender), false),
        incoming::Event::RecallRefused(refused) => {
            let reason = &refused.reason;
            (format!("{}: {reason}", label(Action::RefuseRecall)), false)
        }
        _ => return None,
    })
}

/// Who goes on with the work; and everything else by its name.
fn tell_staff(agency: &Agency, event: &incoming::Event) -> Told {
    let incoming::Event::WorkTransferred(work) = event else {
        return called::<Incoming>(event);
    };
    let action = incoming::Action::Transfer.name();
    let who = passed(agency, action, &work.from, &work.to);
    Some((format!("{who}: {}", work.reason), false))
}

/// The routing's own moves, where no event of the document tells of them.
fn tell_routing(event: &routing::Event) -> Option<String> {
    use incoming::Action;
    Some(match event {
        // The direction itself stands as an event of its own.
        routing::Event::Assigned {
            parent_state: routing::LineState::Transferred,
            ..
        } => label(Action::Assign),
        routing::Event::LineOpened { .. } => label(Action::Open),
        routing::Event::LineStarted { .. } => label(Action::Start),
        routing::Event::Decided {
            outcome: routing::Outcome::Opinion,
            ..
        } => label(Action::Opine),
        _ => return None,
    })
}

/// The same for an outgoing document.
pub(super) fn tell_outgoing(agency: &Agency, event: &outgoing::Event) -> Told {
    use outgoing::Action;
    Some(match event {
        outgoing::Event::Drafted { .. } => {
            (format!("{} văn bản trả lời", label(Action::Draft)), false)
        }
        outgoing::Event::Revised { .. } => (label(Action::Revise), false),
        outgoing::Event::Submitted(_) => (format!("{} bản thảo", label(Action::Submit)), false),
        outgoing::Event::Checked(checked) => {
            let action = match checked.duty {
                LegalDuty::ContentCheck => Action::CheckContent,
                LegalDuty::FormatCheck => Action::CheckFormat,
                LegalDuty::Approval => Action::Approve,
                LegalDuty::Signature => Action::Sign,
            };
            (label(action), false)
        }
        outgoing::Event::Returned(returned) => {
            let reason = &returned.reason;
            (
                format!("{} bản thảo: {reason}", label(Action::Return)),
                true,
            )
        }
        outgoing::Event::HandedBack(_) => (label(Action::HandBack), true),
        outgoing::Event::SubmissionRecalled(_) => (label(Action::Recall), true),
        outgoing::Event::Signed { .. } => (label(Action::Sign), false),
        outgoing::Event::NumberAssigned(assigned) => {
            let (number, symbol) = (assigned.taken.number, &assigned.symbol);
            let label = label(Action::AssignNumber);
            (format!("{label}: {number:02}/{symbol}"), false)
        }
        outgoing::Event::Registered { .. } => ("Vào sổ văn bản đi".to_owned(), false),
        outgoing::Event::Sealed { .. } => (label(Action::ApplyAgencySignature), false),
        outgoing::Event::Issued(_) => (label(Action::Issue), false),
        outgoing::Event::DeliveryRecorded(report) => {
            let (recipient, code) = (&report.recipient, report.status.code);
            (
                format!("{recipient} báo: {}", code.label(Locale::Vi)),
                false,
            )
        }
        outgoing::Event::DrafterChanged(draft) => {
            let action = Action::ChangeDrafter.name();
            let who = passed(agency, action, &draft.from, &draft.to);
            (format!("{who}: {}", draft.reason), false)
        }
        outgoing::Event::Abandoned(given_up) => {
            let reason = &given_up.reason;
            (format!("{}: {reason}", label(Action::Abandon)), true)
        }
        outgoing::Event::Routing(_) => return None,
        other => return called::<Outgoing>(other),
    })
}
