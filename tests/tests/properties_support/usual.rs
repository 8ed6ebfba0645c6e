//! What the two machines of documents have of their own: the usual way through them, and properties.

use serde_json::{Value, json};
use vanthu::api::{DocumentMachine, Incoming, Outgoing};
use vanthu::calendar::Due;
use vanthu::document::{Delivery, StatusCode};
use vanthu::engine::Machine;
use vanthu::law::Urgency;
use vanthu::{incoming, outgoing};

use vanthu_tests::form::Dice;

use super::Run;
use super::holds::events;

pub(crate) trait Usual: DocumentMachine {
    /// Its commands, as they follow each other where all goes well.
    const WAY: &'static [<Self as Machine>::Action];

    /// Those after which little is left to do: not to be looked for.
    const ENDS: &'static [<Self as Machine>::Action];

    /// What often follows: the answer to a question, the next turn of what has begun.
    const ANSWERS: &'static [(<Self as Machine>::Action, <Self as Machine>::Action)];

    /// Makes a command of the usual way another one that is as good; whether there is any.
    fn vary(action: Self::Action, data: &mut Value, dice: &mut Dice) -> bool;

    /// What holds after every accepted command.
    fn holds(run: &Run<Self>);

    /// What holds of the whole history.
    fn held(run: &Run<Self>);
}

impl Usual for Incoming {
    const WAY: &'static [incoming::Action] = &[
        incoming::Action::Receive,
        incoming::Action::Stamp,
        incoming::Action::Register,
        incoming::Action::Submit,
        incoming::Action::Direct,
        incoming::Action::CompleteEntry,
        incoming::Action::Assign,
        incoming::Action::Start,
        incoming::Action::Report,
        incoming::Action::ApproveCompletion,
        incoming::Action::File,
    ];

    const ENDS: &'static [incoming::Action] = &[
        incoming::Action::RefuseReceipt,
        incoming::Action::RecallBySender,
    ];

    const ANSWERS: &'static [(incoming::Action, incoming::Action)] = &[
        (incoming::Action::ForwardUnopened, incoming::Action::HandIn),
        (
            incoming::Action::RequestExtension,
            incoming::Action::RefuseExtension,
        ),
        (incoming::Action::RequestExtension, incoming::Action::Extend),
        (incoming::Action::Hold, incoming::Action::Resume),
        (incoming::Action::Report, incoming::Action::Return),
        (incoming::Action::Report, incoming::Action::AddLateNote),
        (
            incoming::Action::ApproveCompletion,
            incoming::Action::Reopen,
        ),
    ];

    /// On paper, to somebody in person, to a fixed handler, urgent; several take part, several are told.
    fn vary(action: incoming::Action, data: &mut Value, dice: &mut Dice) -> bool {
        match action {
            incoming::Action::Receive => {
                let metadata = &mut data["metadata"];
                metadata["medium"] = ["paper", "electronic"][dice.below(2) as usize].into();
                if metadata["medium"] == "paper" && dice.below(3) == 0 {
                    metadata["addressed_to"] = "named_person".into();
                }
                let types = ["Giấy mời", "Phiếu chuyển", "Công văn", "Công văn"];
                metadata["type_name"] = types[dice.below(4) as usize].into();
                metadata["urgency"] = ["khan", "thuong", "thuong"][dice.below(3) as usize].into();
            }
            incoming::Action::Direct => {
                let unit = |key: &str| json!({"type": "unit", "data": key});
                let [lead, co, info] = [["vp", "th", "kt"], ["th", "kt", "vp"], ["kt", "vp", "th"]]
                    [dice.below(3) as usize];
                data["lead"] = unit(lead);
                data["co"] = json!([unit(co)]);
                if dice.below(2) == 0 {
                    data["info"] = json!([unit(info)]);
                }
            }
            _ => return false,
        }
        true
    }

    /// L4: no secret in the ordinary register; L5: no work before the registration, and a number with it.
    fn holds(run: &Run<Self>) {
        let state = run.document.state();
        let registered = state.arrival().is_some();
        assert!(registered || state.instance().lines.is_empty());
        if let (true, Some(metadata)) = (registered, state.metadata()) {
            assert!(!metadata.effective_secrecy().is_secret(), "{metadata:?}");
        }
        due_by_the_calendar(run);
    }

    fn held(run: &Run<Self>) {
        // L5: numbered by the registration alone, once.
        let events = events(run);
        let registered = events.iter().filter(|event| *event == "registered").count();
        assert_eq!(
            registered,
            usize::from(run.document.state().arrival().is_some())
        );
    }
}

/// L8: urgent is at once, whatever was stated; anything else ends on a working day.
fn due_by_the_calendar(run: &Run<Incoming>) {
    let state = run.document.state();
    let (Some(metadata), Some(due)) = (state.metadata(), state.due()) else {
        return;
    };
    let updated = run.has_done(incoming::Action::UpdateBySender);
    match due {
        _ if updated => {}
        Due::AtOnce => assert_ne!(metadata.urgency, Urgency::Thuong),
        Due::By(end) => {
            assert_eq!(metadata.urgency, Urgency::Thuong);
            let day = run.office.desk.agency().day(end);
            assert!(run.office.is_working_day(day), "{day}");
        }
    }
}

impl Usual for Outgoing {
    const WAY: &'static [outgoing::Action] = &[
        outgoing::Action::Draft,
        outgoing::Action::Submit,
        outgoing::Action::CheckContent,
        outgoing::Action::Agree,
        outgoing::Action::CheckFormat,
        outgoing::Action::Approve,
        outgoing::Action::Sign,
        outgoing::Action::AssignNumber,
        outgoing::Action::Register,
        outgoing::Action::ApplyAgencySignature,
        outgoing::Action::Issue,
        outgoing::Action::Send,
        outgoing::Action::RecordDelivery,
    ];

    const ENDS: &'static [outgoing::Action] = &[
        outgoing::Action::Abandon,
        outgoing::Action::Reject,
        outgoing::Action::Void,
        outgoing::Action::Withdraw,
    ];

    const ANSWERS: &'static [(outgoing::Action, outgoing::Action)] = &[
        (
            outgoing::Action::Approve,
            outgoing::Action::WithdrawApproval,
        ),
        (outgoing::Action::Submit, outgoing::Action::Recall),
        (outgoing::Action::CheckFormat, outgoing::Action::Reject),
        (outgoing::Action::Return, outgoing::Action::HandBack),
        (
            outgoing::Action::ProposeUrgency,
            outgoing::Action::DecideUrgency,
        ),
    ];

    /// Of another type, so on another route; with units that are asked for their opinion.
    fn vary(action: outgoing::Action, data: &mut Value, dice: &mut Dice) -> bool {
        if action != outgoing::Action::Draft {
            return false;
        }
        let types = ["huong_dan", "huong_dan", "chuong_trinh", "quyet_dinh"];
        data["content"]["type"] = types[dice.below(4) as usize].into();
        let units = [json!(["th", "kt"]), json!(["kt"]), json!(["vp"])];
        data["co_units"] = units[dice.below(3) as usize].clone();
        true
    }

    fn holds(run: &Run<Self>) {
        let state = run.document.state();
        // L4.
        if let (Some(content), true) = (state.content(), state.signature().is_some()) {
            assert!(!content.effective_secrecy().is_secret(), "{content:?}");
        }
        signed_as_checked(run);
        for delivery in state.deliveries().values() {
            forward_only(delivery);
        }
    }

    fn held(run: &Run<Self>) {
        order_of_the_law(run);
        printed_once(run);
    }
}

/// L1, L3: signed only on the content that was checked, checked and approved by who signs.
fn signed_as_checked(run: &Run<Outgoing>) {
    let state = run.document.state();
    let Some(signature) = state.signature() else {
        return;
    };
    let checks = state.checks();
    for check in [&checks.content, &checks.format, &checks.approval] {
        let check = check.as_ref().expect("signed without a check");
        assert_eq!(
            check.content, signature.content,
            "signed on content nobody checked"
        );
    }
    let approved = checks.approval.as_ref().map(|check| &check.by);
    assert_eq!(approved, Some(&signature.by));
    assert_eq!(state.content_hash(), Some(signature.content));
}

/// L1: issued only after everything before; L9: what is withdrawn or void keeps its number.
fn order_of_the_law(run: &Run<Outgoing>) {
    let types = events(run);
    let place = |name: &str| types.iter().position(|kind| kind == name);
    let order = [
        "signed",
        "number_assigned",
        "registered",
        "sealed",
        "issued",
    ]
    .map(place);
    let reached: Vec<usize> = order.iter().map_while(|place| *place).collect();
    assert!(reached.is_sorted(), "{types:?}");
    assert_eq!(
        order.iter().flatten().count(),
        reached.len(),
        "a step was left out: {types:?}"
    );
    let numbered = types.iter().any(|kind| kind == "number_assigned");
    assert_eq!(numbered, run.document.state().number().is_some());
}

/// L16: what was printed is what the record of the issue says, whatever the chart says since.
fn printed_once(run: &Run<Outgoing>) {
    let Some(printed) = run.document.state().printed() else {
        return;
    };
    let printed = serde_json::to_value(printed).expect("json");
    let entries = run.document.entries().iter();
    let mut issued = entries.flat_map(|entry| {
        let record: Value = serde_json::from_str(&entry.json).expect("json");
        record["events"].as_array().expect("events").clone()
    });
    let issued = issued.find(|event| event["type"] == "issued");
    assert_eq!(issued.expect("issued")["data"]["printed"], printed);
}

/// L15: every message once, and the state that was reached is the furthest of those that were seen.
fn forward_only(delivery: &Delivery) {
    for (nth, seen) in delivery.seen.iter().enumerate() {
        assert!(!delivery.seen[..nth].contains(seen), "{delivery:?}");
    }
    if !delivery.recalled && delivery.state != Some(StatusCode::Refused) {
        let furthest = delivery
            .seen
            .iter()
            .filter_map(|seen| seen.code.rank())
            .max();
        assert_eq!(
            delivery.state.and_then(StatusCode::rank),
            furthest,
            "{delivery:?}"
        );
    }
}
