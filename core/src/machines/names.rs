//! Names of actions and phases by their keys: what lies below the machines holds such a name and
//! cannot list the machines, so reading one back is here. A key means the same in all machines (a test
//! of `api/labels.rs` says so); one that no machine has is an error.

use serde::de::{Deserialize, Deserializer, Error};

use crate::base::{LineId, Text};
use crate::engine::{Item, Machine as _, PhaseOf, Phases as _, Status};
use crate::rules::{ActionName, PhaseName, Rule, RuleKind, actions};

/// The action of that key.
pub(crate) fn action(key: &str) -> Option<ActionName> {
    crate::each_machine!(M => for action in M::ACTIONS {
        if M::name(*action).key() == key {
            return Some(M::name(*action));
        }
    });
    actions::ALL.iter().copied().find(|name| name.key() == key)
}

/// The phase of that key.
pub(crate) fn phase(key: &str) -> Option<PhaseName> {
    crate::each_machine!(M => for phase in PhaseOf::<M>::all() {
        let name: PhaseName = (*phase).into();
        if name.key() == key {
            return Some(name);
        }
    });
    None
}

impl<'de> Deserialize<'de> for ActionName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        action(&key).ok_or_else(|| D::Error::custom(format_args!("no action `{key}`")))
    }
}

impl<'de> Deserialize<'de> for PhaseName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        phase(&key).ok_or_else(|| D::Error::custom(format_args!("no phase `{key}`")))
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            action: ActionName,
            #[serde(rename = "label")]
            _label: Text,
            line: Option<LineId>,
            status: Status,
            #[serde(rename = "kind")]
            _kind: Option<RuleKind>,
            #[serde(default)]
            codes: Vec<Rule>,
        }
        let shape = Shape::deserialize(deserializer)?;
        Ok(Self {
            action: shape.action,
            line: shape.line,
            status: shape.status,
            rules: shape.codes.into_iter().collect(),
        })
    }
}
