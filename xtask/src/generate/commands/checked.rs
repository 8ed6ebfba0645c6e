//! What a command says about itself is true: its form has the fields that serde reads, and its
//! description lists every refusal that a case of it meets.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use vanthu::engine;
use vanthu::rules::Rule;
use vanthu_tests::{Then, read_all};

use super::model::{Command, Machine};

/// What every command can be refused for, whatever it is: described once, at `engine::Command`.
const OF_EVERY_COMMAND: [Rule; 6] = [
    Rule::UnknownActor,
    Rule::ClockWentBack,
    Rule::Stale,
    Rule::ContentMismatch,
    Rule::IdempotencyConflict,
    Rule::GrantDoesNotConfer,
];

/// Why somebody has no power to sign: summed up as "and its details".
const DETAILS_OF_SIGNING: [Rule; 13] = [
    Rule::OutsideField,
    Rule::TypeNotByOrder,
    Rule::OutsideAuthorizationMatter,
    Rule::OutsideAuthorizationPeriod,
    Rule::AuthorizationRevoked,
    Rule::AuthorizationNotWritten,
    Rule::AuthorizationUnlimited,
    Rule::AuthorizationWithoutPeriod,
    Rule::GrantorLostPower,
    Rule::SubAuthorization,
    Rule::CoverConfersNoSignature,
    Rule::InChargeSignsForHead,
    Rule::CapacityNotHeld,
];

/// Everything that does not agree, each with its place.
pub(super) fn machine<M: engine::Machine>(described: &Machine) -> Result<()> {
    let mut faults: Vec<String> = Vec::new();
    for action in M::ACTIONS {
        let key = M::name(*action).key();
        match described.commands.iter().find(|command| command.key == key) {
            Some(command) => faults.extend(form(command, M::form(*action))),
            None => faults.push(format!("{key}: no such command in the schema")),
        }
    }
    let met = refused(described.name);
    for command in &described.commands {
        let empty = BTreeSet::new();
        faults.extend(refusals(command, met.get(&command.key).unwrap_or(&empty)));
    }
    ensure!(
        faults.is_empty(),
        "commands of {} that say what is not so:\n{}",
        described.name,
        faults.join("\n")
    );
    Ok(())
}

/// `FORM` against the fields that serde reads.
fn form(command: &Command, form: &[engine::Field]) -> Option<String> {
    let fields = command.fields.iter().map(|argument| {
        let required = argument.presence == super::model::Presence::Required;
        (argument.name.as_str(), required)
    });
    let read: Vec<(&str, bool)> = fields.collect();
    let said: Vec<(&str, bool)> = form.iter().map(|f| (f.name, f.required)).collect();
    (read != said).then(|| format!("{}: FORM has {said:?}, serde reads {read:?}", command.key))
}

/// "Refusals:" against the cases.
fn refusals(command: &Command, met: &BTreeSet<String>) -> Vec<String> {
    let key = &command.key;
    let Some((_, list)) = command.doc.split_once("Refusals:") else {
        return vec![format!("{key}: no list \"Refusals:\"")];
    };
    let said: BTreeSet<&str> = list.split('`').skip(1).step_by(2).collect();
    let details = list.contains("and its details");
    let known = |code: &str| Rule::ALL.iter().find(|rule| rule.code() == code);
    let wrong = said.iter().filter(|code| known(code).is_none());
    let mut faults: Vec<String> = wrong
        .map(|code| format!("{key}: `{code}` is no code"))
        .collect();
    let missing = met.iter().filter(|code| {
        let rule = known(code);
        let general = rule.is_some_and(|rule| {
            OF_EVERY_COMMAND.contains(rule) || details && DETAILS_OF_SIGNING.contains(rule)
        });
        !general && !said.contains(code.as_str())
    });
    faults.extend(
        missing.map(|code| format!("{key}: a case meets `{code}`, \"Refusals:\" lacks it")),
    );
    faults
}

/// The codes that the cases of a machine meet, by command.
fn refused(machine: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut met: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, case) in read_all() {
        if case.machine != machine {
            continue;
        }
        let command = &case.when.command;
        let key = command.pointer("/kind/type").and_then(|key| key.as_str());
        if let (Some(key), Then::Refused { refused, .. }) = (key, &case.then) {
            met.entry(key.to_owned())
                .or_default()
                .extend(refused.clone());
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::commands::model::{Argument, Presence, Wire};
    use crate::generate::shape::Type;

    fn command(doc: &str) -> Command {
        let reason = Argument {
            name: "reason".to_owned(),
            wire: Wire::Text,
            presence: Presence::Required,
            kind: Type::Boolean,
            text: None,
        };
        Command {
            key: "void".to_owned(),
            doc: doc.to_owned(),
            fields: vec![reason],
        }
    }

    #[test]
    fn a_form_has_the_fields_that_serde_reads() {
        use engine::{Field, FieldKind::Reason};
        let void = command("");
        assert_eq!(form(&void, &[Field::required("reason", Reason)]), None);
        for wrong in [
            vec![],
            vec![Field::optional("reason", Reason)],
            vec![Field::required("cause", Reason)],
        ] {
            assert!(form(&void, &wrong).is_some(), "{wrong:?}");
        }
    }

    #[test]
    fn a_refusal_that_a_case_meets_is_listed() {
        let met = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        let listed = command("Make void. Refusals: `frozen`, `wrong_phase`.");
        assert!(refusals(&listed, &met(&["frozen", "stale"])).is_empty());
        assert_eq!(refusals(&listed, &met(&["not_clerk"])).len(), 1);
        assert_eq!(refusals(&command("Make void."), &met(&[])).len(), 1);
        assert_eq!(
            refusals(&command("Refusals: `frosen`."), &met(&[])).len(),
            1
        );
        let power = command("Refusals: `no_signing_power` and its details.");
        assert!(refusals(&power, &met(&["outside_field"])).is_empty());
        assert_eq!(refusals(&listed, &met(&["outside_field"])).len(), 1);
    }
}
