//! A machine of two commands that moves no work between seats: the key of the archive is taken and
//! brought back. This file is its list and state, each command is a file: nothing else is needed to
//! be asked every question.

use serde::{Deserialize, Serialize};

use crate::base::{DocumentId, Instant, PersonId};
use crate::engine::office::Office;
use crate::engine::{
    Context, Header, MachineState, Status, Step, available, check, decide, evolve, machine, needs,
    phases, why,
};
use crate::input::read_value;
use crate::law::RuleSetId;
use crate::rules::{ActionName, Sink, fail};

machine! {
    /// The key of the archive.
    Key = "key";
    commands { take: Take, bring_back: BringBack }
    events { take::Taken: "đã mượn", "taken", bring_back::BroughtBack: "đã trả", "brought back" }
}

phases! {
    /// Where the key is.
    Hanging = "hanging", "tại tủ", "in its place";
    Out = "out", "đang mượn", "taken";
}

/// Who has the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    document: DocumentId,
    #[serde(flatten)]
    header: Header<Phase>,
    holder: Option<PersonId>,
}

impl MachineState for State {
    type Id = DocumentId;
    type Phase = Phase;
    type Pass = ();

    fn begin(document: DocumentId) -> Self {
        let header = Header::new(Phase::Hanging);
        Self {
            document,
            header,
            holder: None,
        }
    }

    fn id(&self) -> DocumentId {
        self.document
    }

    fn header(&self) -> Header<Phase> {
        self.header
    }

    fn advance(&mut self, at: Instant, rule_set: RuleSetId) {
        self.header.advance(at, rule_set);
    }

    fn out_of_turn(&self, action: ActionName, _: &'static [Step<Phase>], sink: &mut impl Sink) {
        let phase = self.header.phase.into();
        fail!(sink, WrongPhase { action, phase });
    }

    fn admit(&self, (): (), in_turn: bool, _: &Context<'_>, _: &mut impl Sink) -> bool {
        in_turn
    }
}

const PROFILE: &str = include_str!("../../../../tests/profiles/office.json");

fn now() -> Instant {
    Instant::parse("2026-11-16T08:00:00+07:00").unwrap()
}

fn person(key: &str) -> PersonId {
    PersonId::parse(key).unwrap()
}

fn command(kind: serde_json::Value) -> crate::engine::Command<Kind> {
    read_value(serde_json::json!({
        "command_id": "01930000-0000-7000-8000-000000000001",
        "kind": kind,
    }))
    .unwrap()
}

#[test]
fn a_machine_without_routing_answers_every_question() {
    let office = Office::new(PROFILE);
    let (clerk, officer) = (person("dung"), person("giang"));
    let document = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").unwrap();
    let mut state = State::begin(document);

    let offered = |state: &State, person| {
        let items = available::<Key>(state, &office.context(person, now()));
        let status = items.iter().map(|item| (item.action.key(), item.status));
        status.collect::<Vec<_>>()
    };
    let denied = Status::Denied;
    assert_eq!(
        offered(&state, &clerk),
        [("take", Status::NeedsInput), ("bring_back", denied)]
    );
    let reasons = why::<Key>(
        &state,
        Action::BringBack,
        None,
        &office.context(&clerk, now()),
    );
    assert_eq!(reasons.len(), 1);
    assert_eq!(reasons[0].code(), "wrong_phase");
    let form = needs::<Key>(&state, Action::Take, None, &office.context(&clerk, now()));
    assert_eq!((form[0].field, form[0].required), ("reason", true));

    let short = command(serde_json::json!({"type": "take", "data": {"reason": "…"}}));
    let refusal = check::<Key>(&state, &short, &office.context(&officer, now())).unwrap_err();
    assert_eq!(refusal.codes(), ["not_clerk", "reason_too_short"]);

    let take = serde_json::json!({"type": "take", "data": {"reason": "Tra cứu hồ sơ 2019"}});
    let decision = decide::<Key>(&state, &command(take), &office.context(&clerk, now())).unwrap();
    evolve::<Key>(
        &mut state,
        decision.at,
        RuleSetId::Vn20200305,
        &decision.events,
    );
    assert_eq!((state.header.version, state.header.phase), (1, Phase::Out));
    assert_eq!(state.holder, Some(clerk.clone()));
    assert_eq!(
        offered(&state, &clerk),
        [("take", denied), ("bring_back", Status::Allowed)]
    );

    let back = command(serde_json::json!({"type": "bring_back", "data": {}}));
    let decision = decide::<Key>(&state, &back, &office.context(&clerk, now())).unwrap();
    evolve::<Key>(
        &mut state,
        decision.at,
        RuleSetId::Vn20200305,
        &decision.events,
    );
    assert_eq!((state.header.version, state.holder), (2, None));
}
