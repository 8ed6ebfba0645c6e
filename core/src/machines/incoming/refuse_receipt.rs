//! A message goes back before it is registered.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::Instant;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind,
    MachineState as _, Step, clerk, reason,
};
use crate::rules::{ActionName, Field as Missing, Sink, fail, labelled};

labelled! {
    /// Why a message is returned before registration (lý do từ chối tiếp nhận; routing P16b).
    RefusalCause;
    WrongRecipient = "gửi sai nơi nhận", "wrong recipient";
    NotAuthentic = "chữ ký số không hợp lệ, không bảo đảm xác thực, toàn vẹn", "the digital signature does not verify";
    Incomplete = "thiếu trang, thiếu tệp", "pages or files are missing";
    Duplicate = "trùng với văn bản đã đăng ký", "repeats a registered document";
    Secret = "có dấu mật, không được gửi qua trục", "bears a secrecy mark and must not come by exchange";
    Other = "lý do khác", "another reason";
}

/// Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
/// `not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefuseReceipt {
    /// Why.
    pub cause: RefusalCause,
    /// What the sender learns.
    #[new(into)]
    pub note: String,
}

/// It was returned to the sender; no arrival number was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiptRefused {
    /// Why.
    pub cause: RefusalCause,
    /// What the sender learns.
    pub note: String,
}

impl CommandOf<Incoming> for RefuseReceipt {
    const NAME: ActionName =
        ActionName::new(&["refuse_receipt", "từ chối tiếp nhận", "refuse receipt"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Received], Phase::Refused)];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[
        Field::required("cause", FieldKind::Choice),
        Field::required("note", FieldKind::Reason),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        match state.arrival() {
            Some(taken) => {
                let number = taken.number;
                fail!(sink, RefusalAfterNumber { number });
            }
            None => state.out_of_turn(Self::NAME, Self::STEPS, sink),
        }
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        clerk(ask.context, sink);
        if let Some(input) = ask.input {
            reason(&input.note, ask.context, sink);
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(ReceiptRefused {
            cause: self.cause,
            note: self.note.clone(),
        });
    }

    fn choices(field: &'static str, _: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "cause" => Choice::list(RefusalCause::ALL),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Reason, &mut self.note)
    }
}

impl EventOf<State> for ReceiptRefused {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Refused;
    }
}
