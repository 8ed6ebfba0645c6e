//! The public API as JSON values: what all machines read and write, in one schema. Types of the
//! same name that differ between the machines, or between reading and writing, get names of their
//! own: `IncomingState`, `OutgoingState`; `Metadata` as written, `MetadataInput` as read.

pub(super) mod edxml;
mod merge;
mod words;

use std::collections::BTreeSet;

use anyhow::Result;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};
use vanthu::{
    api::{Answer, Change, FaultInfo, LabelOf, Query, Question, Receipt, RuleInfo},
    base::{InvalidInput, Locale},
    calendar::CalendarData,
    document::{DataRow, EnteredData, Part},
    each_machine,
    engine::{
        Command, DueEvent, Facts, Item, LineStanding, Machine, Need, PhaseOf, Phases as _, Stalled,
    },
    history::Record,
    law::RuleSetId,
    numbers::{Series, Taken},
    organization::{Grant, Profile},
    outgoing::DocumentSignatory,
    queries::WrittenNumber,
    repair::Repairs,
    rules::{self, ActionName, PhaseName, Refusal},
};

pub(super) use self::merge::Merged;
use super::{python, schema, typescript};

/// Where a type is used; `machine` is empty for what all share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) machine: &'static str,
    pub(super) read: bool,
}

/// The definitions of every place, under one roof.
pub(super) fn merged() -> Result<Merged> {
    let mut places = vec![
        (
            place("", true),
            closed_lists(definitions(true, shared_requests)),
        ),
        (
            place("", false),
            closed_lists(definitions(false, shared_answers)),
        ),
    ];
    each_machine!(M => {
        places.push((place(M::NAME, true), definitions(true, request::<M>)));
        places.push((place(M::NAME, false), definitions(false, answer::<M>)));
    });
    Merged::new(places)
}

/// `schema/api.schema.json`.
pub(super) fn json_schema() -> Result<String> {
    Ok(format!("{:#}\n", merged()?.published()))
}

/// `types.d.ts` of the npm package.
pub(super) fn typescript() -> Result<String> {
    typescript::types(&merged()?.published())
}

/// `types.py` of the wheel.
pub(super) fn python() -> Result<String> {
    python::types(&merged()?.published())
}

type Add = fn(&mut SchemaGenerator);

fn place(machine: &'static str, read: bool) -> Place {
    Place { machine, read }
}

/// The closed lists that lie above the types which mention them: the actions and phases of all machines.
fn closed_lists(mut definitions: Map<String, Value>) -> Map<String, Value> {
    let (mut actions, mut phases): (Vec<&str>, Vec<&str>) = Default::default();
    each_machine!(M => {
        actions.extend(M::ACTIONS.iter().map(|action| M::name(*action).key()));
        phases.extend(PhaseOf::<M>::all().iter().map(|phase| phase_key(*phase)));
    });
    actions.extend(rules::actions::ALL.iter().map(ActionName::key));
    for (name, description, keys) in [
        (
            "Action",
            "What somebody does: the commands of all machines.",
            &mut actions,
        ),
        (
            "Phase",
            "Where something is on its way: the phases of all machines.",
            &mut phases,
        ),
    ] {
        let mut seen = BTreeSet::new();
        keys.retain(|key| seen.insert(*key));
        if let Some(definition) = definitions.get_mut(name) {
            *definition = json!({"description": description, "type": "string", "enum": keys});
        }
    }
    definitions
}

fn phase_key(phase: impl Into<PhaseName>) -> &'static str {
    phase.into().key()
}

fn definitions(read: bool, add: Add) -> Map<String, Value> {
    let schema = if read {
        schema::requests(add)
    } else {
        schema::answers(add)
    };
    match schema {
        Value::Object(mut schema) => match schema.remove("$defs") {
            Some(Value::Object(definitions)) => definitions,
            _ => Map::new(),
        },
        _ => Map::new(),
    }
}

fn shared_requests(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Profile>();
    generator.subschema_for::<CalendarData>();
    generator.subschema_for::<Grant>();
    generator.subschema_for::<Facts>();
    generator.subschema_for::<Series>();
    generator.subschema_for::<Question>();
    generator.subschema_for::<Query>();
    generator.subschema_for::<EnteredData>();
    generator.subschema_for::<Locale>();
    generator.subschema_for::<LabelOf>();
    generator.subschema_for::<RuleSetId>();
}

fn shared_answers(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Receipt>();
    generator.subschema_for::<Item>();
    generator.subschema_for::<Need>();
    generator.subschema_for::<DueEvent>();
    generator.subschema_for::<LineStanding>();
    generator.subschema_for::<Stalled>();
    generator.subschema_for::<Refusal>();
    generator.subschema_for::<Repairs>();
    generator.subschema_for::<Change>();
    generator.subschema_for::<InvalidInput>();
    generator.subschema_for::<RuleInfo>();
    generator.subschema_for::<FaultInfo>();
    generator.subschema_for::<Answer>();
    generator.subschema_for::<WrittenNumber>();
    generator.subschema_for::<Part>();
    generator.subschema_for::<DataRow>();
    generator.subschema_for::<DocumentSignatory>();
    generator.subschema_for::<Taken>();
    generator.subschema_for::<vanthu_store::foreign::Answer>();
}

fn request<M: Machine<Kind: JsonSchema>>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Command<M::Kind>>();
}

fn answer<M: Machine<Event: JsonSchema, State: JsonSchema>>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Record<M::Event>>();
    generator.subschema_for::<M::State>();
}
