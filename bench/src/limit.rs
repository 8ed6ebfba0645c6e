//! "The limit": the same workloads written by hand as one plain `match`, with events as structs.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::scenario::{Scenario, Step};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum State {
    New,
    Registered,
    Submitted,
    Directed,
    Assigned,
    InProgress,
    Reported,
    Completed,
    Filed,
    Draft,
    UnitReview,
    Returned,
    CoReview,
    LegalCheck,
    Initialing,
    Signing,
    Signed,
    Issued,
    Delivered,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Ok,
    WrongState,
    WrongActor,
    MissingField,
}

impl Answer {
    pub(crate) fn parse(text: &str) -> Self {
        match text {
            "ok" => Self::Ok,
            "WRONG_STATE" => Self::WrongState,
            "WRONG_ACTOR" => Self::WrongActor,
            _ => Self::MissingField,
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Event {
    id: u64,
    doc: u32,
    seq: u32,
    t: i64,
    actor: String,
    cmd: String,
    from: State,
    to: State,
    note: String,
    due: NaiveDate,
    data: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Document {
    id: u32,
    state: State,
    seq: u32,
    subject: String,
    sender_no: String,
    leader: String,
    main: String,
    co: Vec<String>,
    officer: String,
    drafter: String,
    approved: BTreeSet<String>,
    recipients: Vec<String>,
    delivered: BTreeSet<String>,
    result: String,
    number: u32,
    pub(crate) audit: Vec<Event>,
}

struct User {
    role: Box<str>,
    unit: Box<str>,
}

pub(crate) struct Desk {
    users: HashMap<String, User>,
    holidays: BTreeSet<NaiveDate>,
    sla: HashMap<String, u32>,
    required: HashMap<String, Vec<String>>,
    next_number: u32,
    events: u64,
}

/// A step of the script with its fields as texts.
pub(crate) struct Command {
    cmd: String,
    actor: String,
    pub(crate) expect: Answer,
    fields: HashMap<String, String>,
}

impl Command {
    pub(crate) fn of(step: &Step) -> Self {
        let text = |value: &serde_json::Value| match value {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Array(items) => {
                let texts = items.iter().filter_map(serde_json::Value::as_str);
                texts.collect::<Vec<_>>().join(",")
            }
            other => other.to_string(),
        };
        Self {
            cmd: step.cmd.clone(),
            actor: step.actor.clone(),
            expect: Answer::parse(&step.expect),
            fields: step
                .fields
                .iter()
                .map(|(k, v)| (k.clone(), text(v)))
                .collect(),
        }
    }
}

impl Document {
    pub(crate) fn new(id: u32) -> Self {
        Self {
            id,
            state: State::New,
            seq: 0,
            subject: String::new(),
            sender_no: String::new(),
            leader: String::new(),
            main: String::new(),
            co: Vec::new(),
            officer: String::new(),
            drafter: String::new(),
            approved: BTreeSet::new(),
            recipients: Vec::new(),
            delivered: BTreeSet::new(),
            result: String::new(),
            number: 0,
            audit: Vec::new(),
        }
    }

    /// The fold of one event, for replay.
    pub(crate) fn apply(&mut self, event: &Event) {
        self.state = event.to;
        self.seq = event.seq;
        for (field, value) in &event.data {
            self.set(field, value);
        }
    }

    fn set(&mut self, field: &str, value: &str) {
        match field {
            "subject" => value.clone_into(&mut self.subject),
            "sender_no" => value.clone_into(&mut self.sender_no),
            "leader" => value.clone_into(&mut self.leader),
            "main" => value.clone_into(&mut self.main),
            "co" => self.co = value.split(',').map(str::to_owned).collect(),
            "officer" => value.clone_into(&mut self.officer),
            "result" => value.clone_into(&mut self.result),
            "recipients" => self.recipients = value.split(',').map(str::to_owned).collect(),
            _ => {}
        }
    }
}

impl Desk {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let mut users = HashMap::new();
        for user in &scenario.users {
            let entry = User {
                role: user.role.as_str().into(),
                unit: user.unit.as_str().into(),
            };
            users.insert(user.id.clone(), entry);
        }
        for index in 0..scenario.filler_users {
            let entry = User {
                role: "OFFICER".into(),
                unit: format!("F{}", index % 20).into(),
            };
            users.insert(format!("filler_{index}"), entry);
        }
        Self {
            users,
            holidays: scenario.holidays.iter().copied().collect(),
            sla: scenario.sla.clone(),
            required: scenario.required.clone(),
            next_number: 1,
            events: 0,
        }
    }

    fn due(&self, now: i64, days: u32) -> NaiveDate {
        let at = chrono::DateTime::from_timestamp_millis(now).expect("in range");
        let mut day = at.date_naive();
        let mut left = days;
        while left > 0 {
            day = day.succ_opt().expect("in range");
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            if !weekend && !self.holidays.contains(&day) {
                left -= 1;
            }
        }
        day
    }

    /// Looks the actor up, checks state, actor and fields, computes a deadline, changes the state and
    /// appends one audit event.
    pub(crate) fn execute(
        &mut self,
        doc: &mut Document,
        command: &Command,
        now: i64,
        note: &str,
    ) -> Answer {
        let cmd = command.cmd.as_str();
        let Some(user) = self.users.get(&command.actor) else {
            return Answer::WrongActor;
        };
        let (role, unit, actor) = (&*user.role, &*user.unit, command.actor.as_str());
        use State as S;
        let (state_ok, actor_ok, to) = match (cmd, doc.state) {
            ("register", s) => (s == S::New, role == "CLERK", S::Registered),
            ("submit_to_leader", s) => (s == S::Registered, role == "CLERK", S::Submitted),
            ("direct", s) => (
                s == S::Submitted,
                role == "LEADER" && actor == doc.leader,
                S::Directed,
            ),
            ("unit_assign", s) => (
                s == S::Directed,
                role == "HEAD" && unit == doc.main,
                S::Assigned,
            ),
            ("accept", s) => (
                s == S::Assigned,
                role == "OFFICER" && actor == doc.officer,
                S::InProgress,
            ),
            ("record_opinion", s) => {
                let co = doc.co.iter().any(|co| co == unit);
                (s == S::InProgress, role == "OFFICER" && co, S::InProgress)
            }
            ("report_result", s) => (
                s == S::InProgress,
                role == "OFFICER" && actor == doc.officer,
                S::Reported,
            ),
            ("approve_completion", s) => (
                s == S::Reported,
                role == "LEADER" && actor == doc.leader,
                S::Completed,
            ),
            ("file_into_dossier", s) => (s == S::Completed, role == "CLERK", S::Filed),
            ("draft", s) => (s == S::New, role == "OFFICER", S::Draft),
            ("submit", s) => (s == S::Draft, actor == doc.drafter, S::UnitReview),
            ("send_back", s) => (
                s == S::UnitReview,
                role == "HEAD" && unit == doc.main,
                S::Returned,
            ),
            ("redraft", s) => (s == S::Returned, actor == doc.drafter, S::Draft),
            ("review_ok", s) => (
                s == S::UnitReview,
                role == "HEAD" && unit == doc.main,
                S::CoReview,
            ),
            ("co_approve", s) => {
                let co = doc.co.iter().any(|co| co == unit) && !doc.approved.contains(unit);
                let last = doc.approved.len() + 1 == doc.co.len();
                let to = if last { S::LegalCheck } else { S::CoReview };
                (s == S::CoReview, role == "OFFICER" && co, to)
            }
            ("legal_ok", s) => (
                s == S::LegalCheck,
                role == "OFFICER" && unit == "LEGAL",
                S::Initialing,
            ),
            ("put_initial", s) => (s == S::Initialing, role == "CHIEF", S::Signing),
            ("sign", s) => (s == S::Signing, role == "LEADER", S::Signed),
            ("issue", s) => (s == S::Signed, role == "CLERK", S::Issued),
            ("deliver", s) => {
                let recipient = command.fields.get("recipient").map(String::as_str);
                let known = recipient.is_none_or(|r| {
                    doc.recipients.iter().any(|one| one == r) && !doc.delivered.contains(r)
                });
                let last = doc.delivered.len() + 1 == doc.recipients.len();
                let to = if last { S::Delivered } else { S::Issued };
                (s == S::Issued, role == "CLERK" && known, to)
            }
            _ => (false, false, doc.state),
        };
        if !state_ok {
            return Answer::WrongState;
        }
        if !actor_ok {
            return Answer::WrongActor;
        }
        let required = self
            .required
            .get(cmd)
            .map(Vec::as_slice)
            .unwrap_or_default();
        if required
            .iter()
            .any(|field| !command.fields.contains_key(field))
        {
            return Answer::MissingField;
        }
        let due = self.due(now, self.sla.get(cmd).copied().unwrap_or(0));
        let from = doc.state;
        match cmd {
            "draft" => {
                actor.clone_into(&mut doc.drafter);
                unit.clone_into(&mut doc.main);
            }
            "co_approve" => {
                doc.approved.insert(unit.to_owned());
            }
            "issue" => {
                doc.number = self.next_number;
                self.next_number += 1;
            }
            "deliver" => {
                if let Some(recipient) = command.fields.get("recipient") {
                    doc.delivered.insert(recipient.clone());
                }
            }
            _ => {}
        }
        for (field, value) in &command.fields {
            doc.set(field, value);
        }
        doc.state = to;
        doc.seq += 1;
        self.events += 1;
        doc.audit.push(Event {
            id: self.events,
            doc: doc.id,
            seq: doc.seq,
            t: now,
            actor: actor.to_owned(),
            cmd: cmd.to_owned(),
            from,
            to,
            note: note.to_owned(),
            due,
            data: command
                .fields
                .iter()
                .map(|(k, v)| (k.clone(), v.clone()))
                .collect(),
        });
        Answer::Ok
    }
}
