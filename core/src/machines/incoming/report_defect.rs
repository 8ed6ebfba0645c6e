//! A defect is found on receipt.

use serde::{Deserialize, Serialize};

use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, PersonId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
    no_secrets, text,
};
use crate::law::Secrecy;
use crate::rules::{ActionName, Field as Missing, Sink, fail, labelled};

labelled! {
    /// What is wrong with what came in (sai sót, dấu hiệu bất thường; Art. 21.1.a, 21.2.b).
    Defect;
    Envelope = "bì bị rách, bị bóc", "the envelope is torn or was opened";
    Seal = "niêm phong không còn nguyên", "the seal is broken";
    Count = "thiếu, thừa so với số lượng ghi", "the count differs from what is stated";
    NumberOutside = "số, ký hiệu ngoài bì khác với trong văn bản", "number and symbol outside differ from those inside";
    Late = "chuyển đến muộn hơn thời hạn", "it came later than it should";
    Content = "nội dung, tệp bị lỗi", "content or files are faulty";
    Integrity = "không bảo đảm xác thực, toàn vẹn", "authenticity or integrity is in doubt";
    Other = "sai sót khác", "another defect";
}

/// Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
/// the responsible person is told at once and the sender is informed. It neither registers nor refuses the
/// document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportDefect {
    /// What is wrong.
    pub defect: Defect,
    /// What was found: state of envelope and seal, counts, numbers.
    #[new(into)]
    pub found: String,
    /// The responsible person who was told (người có trách nhiệm).
    pub told: PersonId,
    /// When and how the sender was informed, where that is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub sender_informed: Option<String>,
    /// Whether minutes were drawn up (biên bản).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub minutes: bool,
}

/// A defect was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DefectReported {
    /// What is wrong.
    pub defect: Defect,
    /// What was found.
    pub found: String,
    /// Who was told.
    pub told: PersonId,
    /// When and how the sender was informed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_informed: Option<String>,
    /// Whether minutes were drawn up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minutes: bool,
}

impl CommandOf<Incoming> for ReportDefect {
    const NAME: ActionName = ActionName::new(&[
        "report_defect",
        "báo sai sót khi tiếp nhận",
        "report a defect",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Received,
        Phase::PassedOn,
        Phase::Registered,
        Phase::Submitted,
        Phase::Handling,
    ])];
    const PASS: Secrets = Secrets::Possible;
    const FORM: &'static [Field] = &[
        Field::required("defect", FieldKind::Choice),
        Field::required("found", FieldKind::Text),
        Field::required("told", FieldKind::Person),
        Field::optional("sender_informed", FieldKind::Text),
        Field::optional("minutes", FieldKind::Flag),
    ];

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        state.never_received(Self::NAME, Self::STEPS, sink);
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let Some(input) = ask.input else { return };
        text(&input.found, Self::NAME, Missing::Found, sink);
        let texts = std::iter::once(&input.found).chain(&input.sender_informed);
        no_secrets(Secrecy::KhongMat, texts.map(String::as_str), context, sink);
        if !context.agency.is_active(&input.told, context.today()) {
            let person = input.told.clone();
            fail!(sink, UnknownPerson { person });
        }
    }

    fn decide(&self, _: &State, _: &Context<'_>, decision: &mut Decision<Event>) {
        decision.push(DefectReported {
            defect: self.defect,
            found: self.found.clone(),
            told: self.told.clone(),
            sender_informed: self.sender_informed.clone(),
            minutes: self.minutes,
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let agency = ask.context.agency;
        let active = |person: &&crate::organization::Person| {
            agency.is_active(&person.key, ask.context.today())
        };
        match field {
            "defect" => Choice::list(Defect::ALL),
            "told" => {
                let persons = agency.profile().persons.iter().filter(active);
                persons
                    .map(|person| Choice::named(&person.key, &person.name))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Found, &mut self.found)
    }
}

impl EventOf<State> for DefectReported {
    fn apply(&self, _: &mut State, _: Instant) {}
}
