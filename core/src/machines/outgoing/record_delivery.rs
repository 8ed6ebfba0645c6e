//! What a recipient reports.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::{Instant, Label as _, Locale, Text};
use crate::document::{Delivery, StatusCode, StatusEffect, StatusReport};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step, clerk,
};
use crate::rules::{ActionName, Sink, fail};

/// Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
/// nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
/// `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordDelivery {
    /// Identifier of the recipient, or its name where it has none.
    #[new(into)]
    pub recipient: String,
    /// What it reports.
    pub status: StatusReport,
}

/// A recipient reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliveryRecorded {
    /// Recipient.
    pub recipient: String,
    /// Report.
    pub status: StatusReport,
}

impl CommandOf<Outgoing> for RecordDelivery {
    const NAME: ActionName = ActionName::new(&[
        "record_delivery",
        "ghi trạng thái gửi nhận",
        "record a delivery status",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[Phase::Issued, Phase::Frozen])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::required("recipient", FieldKind::Choice),
        Field::required("status", FieldKind::Object),
    ];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        let Some(Self { recipient, status }) = ask.input else {
            return;
        };
        let Some((_, delivery)) = ask.state.recipient(recipient) else {
            let recipient = recipient.clone();
            fail!(sink, UnknownRecipient { recipient });
            return;
        };
        let code = status.code.code().to_owned();
        if !status.code.from_receiver() {
            let code = code.clone();
            fail!(&mut *sink, StatusWrongSide { code });
        }
        if delivery.effect(status) == StatusEffect::NotAllowed {
            let state = delivery.state.map_or("–", |state| state.code()).to_owned();
            fail!(sink, StatusNotAllowed { code, state });
        }
    }

    /// The same message again makes no event (property L15).
    fn decide(&self, state: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        let Some((recipient, delivery)) = state.recipient(&self.recipient) else {
            return;
        };
        if delivery.effect(&self.status) != StatusEffect::Repeated {
            decision.push(DeliveryRecorded {
                recipient: recipient.to_owned(),
                status: self.status,
            });
        }
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let mut deliveries = ask.state.deliveries.iter();
        match field {
            "recipient" => deliveries
                .map(|(recipient, _)| Choice::named(recipient, recipient))
                .collect(),
            _ => deliveries.next().map_or_else(Vec::new, |(_, delivery)| {
                statuses(delivery, ask.context.now())
            }),
        }
    }
}

impl EventOf<State> for DeliveryRecorded {
    fn apply(&self, state: &mut State, _: Instant) {
        let delivery = state.deliveries.entry(self.recipient.clone());
        delivery.or_default().evolve(self.status);
    }
}

/// What the recipient may report next; once nothing is left, what it has reported already.
fn statuses(delivery: &Delivery, at: Instant) -> Vec<Choice> {
    let of = |report: &StatusReport| {
        let label = |locale| report.code.label(locale).to_owned();
        let (vi, en) = (label(Locale::Vi), label(Locale::En));
        Choice::labelled(report, Text { vi, en })
    };
    let codes = StatusCode::ALL.iter().filter(|code| code.from_receiver());
    let reports = codes.map(|code| StatusReport { code: *code, at });
    let next = reports.filter(|report| delivery.effect(report) != StatusEffect::NotAllowed);
    let mut next: Vec<Choice> = next.map(|report| of(&report)).collect();
    if next.is_empty() {
        next.extend(delivery.seen.iter().map(of));
    }
    next
}
