use serde::Deserialize;
use serde_json::{Map, Value};

/// Named facts.
pub(super) type Facts = Map<String, Value>;

/// One case of the files.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Case {
    pub kind: Kind,
    pub given: Facts,
    pub when: Vec<Step>,
    pub then: Then,
}

/// How `when` is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Format,
    Deadline,
    Validate,
    Authority,
    /// One sequence; the others are independent checks.
    Flow,
}

/// Somebody does something.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub actor: String,
    pub action: String,
    #[serde(default)]
    pub data: Facts,
}

/// What is expected.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Then {
    pub allowed: bool,
    /// Absent is not the same as `null`.
    #[serde(default, deserialize_with = "present")]
    pub value: Option<Value>,
    #[serde(default)]
    pub refusal_reason_en: Option<String>,
    #[serde(default)]
    pub results: Option<Vec<Then>>,
}

fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Case {
    /// The expectation of each check: one for each step, or one for the whole flow.
    pub(super) fn expected(&self) -> Result<Vec<&Then>, String> {
        let checks = match self.kind {
            Kind::Flow => 1,
            _ => self.when.len(),
        };
        if self.when.is_empty() {
            return Err("`when` is empty".to_owned());
        }
        let expected: Vec<&Then> = match &self.then.results {
            Some(results) => results.iter().collect(),
            None => vec![&self.then],
        };
        if expected.len() != checks {
            let found = expected.len();
            return Err(format!("{checks} checks, but {found} results expected"));
        }
        Ok(expected)
    }
}

/// What is known to one check: its own data before the facts of the case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'c> {
    pub given: &'c Facts,
    pub step: &'c Step,
    /// All steps of the case: one document's facts may stand at another step of a flow.
    pub flow: &'c [Step],
}

impl<'c> Known<'c> {
    pub(super) fn data(&self, key: &str) -> Option<&'c Value> {
        self.step.data.get(key).filter(|value| !value.is_null())
    }

    /// A fact of the check itself or of the case, not of another step.
    pub(super) fn stated(&self, key: &str) -> Option<&'c Value> {
        let given = || self.given.get(key).filter(|value| !value.is_null());
        self.data(key).or_else(given)
    }

    pub(super) fn get(&self, key: &str) -> Option<&'c Value> {
        let elsewhere = || {
            let mut steps = self.of_document().iter();
            steps.find_map(|step| step.data.get(key).filter(|value| !value.is_null()))
        };
        self.stated(key).or_else(elsewhere)
    }

    /// The steps of the flow that are of the same document: one that comes or is drafted again is
    /// another, and so are the documents of a flow that does one thing only.
    fn of_document(&self) -> &'c [Step] {
        let Some(first) = self.flow.first() else {
            return self.flow;
        };
        let begins = |step: &Step| step.action == first.action;
        let opens = ["receive", "register_incoming", "draft"].contains(&first.action.as_str());
        if !opens && !self.flow.iter().all(begins) {
            return self.flow;
        }
        let Some(own) = self.flow.iter().position(|s| std::ptr::eq(s, self.step)) else {
            return self.flow;
        };
        let (before, after) = self.flow.split_at(own + 1);
        let from = before.iter().rposition(begins).unwrap_or(0);
        let to = after.iter().position(begins).unwrap_or(after.len());
        &self.flow[from..own + 1 + to]
    }

    pub(super) fn text(&self, key: &str) -> Option<&'c str> {
        self.get(key).and_then(Value::as_str)
    }

    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        self.get(key).and_then(Value::as_bool)
    }

    pub(super) fn number(&self, key: &str) -> Option<u32> {
        let number = self.get(key).and_then(Value::as_u64)?;
        u32::try_from(number).ok()
    }

    /// A fact in the form of one of the library's types.
    pub(super) fn read<T: serde::de::DeserializeOwned>(&self, key: &str) -> Option<T> {
        serde_json::from_value(self.get(key)?.clone()).ok()
    }

    /// The same; facts not named are ordinary, and one that is not known is no ordinary one.
    pub(super) fn read_or<T: serde::de::DeserializeOwned>(&self, key: &str, usual: T) -> Option<T> {
        match self.get(key) {
            Some(_) => self.read(key),
            None => Some(usual),
        }
    }

    /// Steps that were lawfully taken before.
    pub(super) fn done(&self) -> Option<Vec<String>> {
        let list = self.data("done").or_else(|| self.given.get("done"))?;
        serde_json::from_value(list.clone()).ok()
    }
}
