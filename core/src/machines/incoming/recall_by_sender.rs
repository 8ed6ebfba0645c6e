//! The sender takes the document back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::sender::{of_the_sender, sender_choices};
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{DocumentId, Instant};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, replacement, text,
};
use crate::law::{Medium, Secrecy};
use crate::routing::{self, CancelWhy, InstanceState};
use crate::rules::{ActionName, Field as Missing, Sink, Warning};

/// Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
/// Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
/// case ends, whatever its state, the number stays used and the register says so. The sender is then told
/// (status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
/// `replacement_circle`,
/// `never_received`, `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecallBySender {
    /// Who asks, as the notice names it: identifier or name.
    #[new(into)]
    pub sender: String,
    /// Number and symbol of the notice (số, ký hiệu văn bản thu hồi), or what identifies the request on the
    /// exchange axis.
    #[new(into)]
    pub notice: String,
    /// Date of the notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub notice_date: Option<NaiveDate>,
    /// The incoming document that takes its place, where the sender replaces it (văn bản thay thế).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub replaced_by: Option<DocumentId>,
}

/// The sender took it back, or replaced it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecalledBySender {
    /// Who asked.
    pub sender: String,
    /// Number and symbol of the notice.
    pub notice: String,
    /// Date of the notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_date: Option<NaiveDate>,
    /// The incoming document that takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<DocumentId>,
}

impl CommandOf<Incoming> for RecallBySender {
    const NAME: ActionName = ActionName::new(&[
        "recall_by_sender",
        "thu hồi theo yêu cầu của nơi gửi",
        "carry out the sender's recall",
    ]);
    const STEPS: &'static [Step<Phase>] = &[
        Step::new(&[Phase::Received, Phase::PassedOn], Phase::SentBack),
        Step::new(
            &[
                Phase::Registered,
                Phase::Submitted,
                Phase::Handling,
                Phase::Completed,
                Phase::Filed,
            ],
            Phase::Cancelled,
        ),
    ];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[
        Field::required("sender", FieldKind::Text),
        Field::required("notice", FieldKind::Text),
        Field::optional("notice_date", FieldKind::Day),
        Field::optional("replaced_by", FieldKind::Id),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.never_received(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let Some(input) = ask.input else { return };
        of_the_sender(ask.state, &input.sender, sink);
        text(&input.notice, Self::NAME, Missing::Notice, sink);
        let texts = [input.sender.as_str(), input.notice.as_str()];
        no_secrets(Secrecy::KhongMat, texts, context, sink);
        replacement(ask.state.document(), input.replaced_by, context, sink);
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let (today, issued) = (context.today(), state.metadata().and_then(|m| m.issued_on));
        let odd =
            |notice: &NaiveDate| *notice > today || issued.is_some_and(|issued| *notice < issued);
        let odd = self.notice_date.filter(odd);
        decision
            .warnings
            .extend(odd.map(|notice| Warning::NoticeOutOfOrder {
                notice,
                issued,
                today,
            }));
        decision.push(RecalledBySender {
            sender: self.sender.clone(),
            notice: self.notice.clone(),
            notice_date: self.notice_date,
            replaced_by: self.replaced_by,
        });
        let mut moves = Vec::new();
        routing::cancel_all(&state.instance, CancelWhy::SenderRecalled, &mut moves);
        decision.route(moves);
        if state.instance.state == InstanceState::Running {
            let state = InstanceState::Recalled;
            decision.push(routing::Event::Ended { state });
        }
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "sender" => sender_choices(ask.state),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Notice, &mut self.notice)
    }
}

impl EventOf<State> for RecalledBySender {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = match state.taken {
            Some(_) => Phase::Cancelled,
            None => Phase::SentBack,
        };
        state.recalled = Some(Box::new(self.clone()));
    }
}

impl RecalledBySender {
    /// What the register notes of it (ghi chú của sổ; Art. 18.4): who took it back, by which notice, and
    /// what was done on that day.
    #[must_use]
    pub fn register_note(&self, medium: Medium, day: NaiveDate) -> String {
        let written = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        let dated = self
            .notice_date
            .map(|day| format!(" ngày {}", written(day)));
        let done = match medium {
            Medium::Paper => "đã gửi trả",
            Medium::Electronic => "đã hủy trên hệ thống",
        };
        let replaced = match self.replaced_by {
            Some(_) => "thay thế",
            None => "thu hồi",
        };
        format!(
            "{} {replaced} theo {}{}; {done} ngày {}",
            self.sender,
            self.notice,
            dated.unwrap_or_default(),
            written(day)
        )
    }
}
