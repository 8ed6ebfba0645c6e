//! What a typed method takes: the fields of its command, one plain value each.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use vanthu::{each_machine, engine};

use super::checked;
use crate::generate::{
    api::{self, Merged, Place},
    shape::{Body, Declaration, Field, Type, pascal, read},
};

/// One machine.
pub(super) struct Machine {
    /// `incoming`.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) doc: &'static str,
    /// Whether its streams keep their own state; else the desk does.
    pub(super) is_own: bool,
    pub(super) commands: Vec<Command>,
}

/// One command.
pub(super) struct Command {
    /// `refuse_receipt`.
    pub(super) key: String,
    pub(super) doc: String,
    pub(super) fields: Vec<Argument>,
}

/// One plain value.
#[derive(Clone)]
pub(super) struct Argument {
    pub(super) name: String,
    pub(super) wire: Wire,
    pub(super) presence: Presence,
    pub(super) kind: Type,
    /// Whether the text is a UUID or day, for which languages have types.
    pub(super) text: Option<Type>,
}

/// How a value crosses the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wire {
    Text,
    Texts,
    Number,
    Flag,
    Json,
}

/// Whether a value may be left out, and what its field is then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    Required,
    Empty,
    Default,
}

impl Machine {
    /// `Incoming`.
    pub(super) fn title(&self) -> String {
        pascal(self.name)
    }

    /// The class of its handles: `IncomingDocument`, `Dossier`.
    pub(super) fn class(&self) -> String {
        match self.name {
            "incoming" | "outgoing" => format!("{}Document", self.title()),
            _ => self.title(),
        }
    }

    /// The class of handles that its own class extends.
    pub(super) fn base(&self) -> &'static str {
        match self.name {
            "incoming" => "DocumentHandle",
            "outgoing" => "OutgoingHandle",
            _ if self.is_own => "OwnHandle",
            _ => "Handle",
        }
    }
}

impl Command {
    /// All values, those that must be given first.
    pub(super) fn arguments(&self) -> Vec<&Argument> {
        let mut all: Vec<&Argument> = self.fields.iter().collect();
        all.sort_by_key(|argument| argument.presence != Presence::Required);
        all
    }

    /// Whether the content that the caller saw can be named beside the data.
    pub(super) fn names_content(&self) -> bool {
        self.arguments()
            .iter()
            .all(|argument| argument.name != "content")
    }
}

/// A question with its answer.
pub(super) struct Query {
    /// `date_line`.
    pub(super) key: String,
    pub(super) doc: String,
    pub(super) arguments: Vec<Argument>,
    pub(super) answer: Type,
}

impl Query {
    /// The moment, for which handles have a clock.
    pub(super) const MOMENT: &str = "at";

    /// Whether the moment may be left out, because the handle has a clock.
    pub(super) fn has_moment(&self) -> bool {
        self.arguments.iter().any(|one| one.name == Self::MOMENT)
    }

    /// All values but the moment, those that must be given first.
    pub(super) fn values(&self) -> Vec<&Argument> {
        let all = self.arguments.iter();
        let mut all: Vec<&Argument> = all.filter(|one| one.name != Self::MOMENT).collect();
        all.sort_by_key(|argument| argument.presence != Presence::Required);
        all
    }
}

/// Every question, as the schema describes it with its answer.
pub(super) fn queries() -> Result<Vec<Query>> {
    Reader::new()?.queries()
}

/// Every machine, as the schema describes its commands.
pub(super) fn machines() -> Result<Vec<Machine>> {
    let reader = Reader::new()?;
    let mut machines = Vec::new();
    macro_rules! read {
        ($($module:ident $name:ident $home:ident,)+) => {
            $(machines.push(reader.machine::<vanthu::api::$name>(stringify!($home) == "own")?);)+
        };
    }
    each_machine!(@list then [read]);
    Ok(machines)
}

struct Reader {
    merged: Merged,
    declarations: Vec<Declaration>,
}

impl Reader {
    fn new() -> Result<Self> {
        let merged = api::merged()?;
        let declarations = read(&merged.schema())?;
        Ok(Self {
            merged,
            declarations,
        })
    }

    fn queries(&self) -> Result<Vec<Query>> {
        let place = |read| Place { machine: "", read };
        let questions = self.variants(self.merged.name(place(true), "Query"))?;
        let answers = self.variants(self.merged.name(place(false), "Answer"))?;
        ensure!(
            questions.len() == answers.len(),
            "not every question has one answer"
        );
        let pairs = questions.iter().zip(answers);
        let queries = pairs.map(|(question, answer)| {
            let (key, doc, data) = self.tagged(question)?;
            let (of, _, answer) = self.tagged(answer)?;
            ensure!(key == of, "the answer to {key} is called {of}");
            let (fields, _) = self
                .record(&data)?
                .with_context(|| format!("the data of {key} is no object"))?;
            let arguments = fields.iter().map(|field| self.argument(field));
            let arguments = arguments.collect::<Result<_>>()?;
            Ok(Query {
                key,
                doc,
                arguments,
                answer,
            })
        });
        queries.collect()
    }

    fn variants(&self, name: &str) -> Result<&[Type]> {
        match &self.find(name)?.body {
            Body::Alias(Type::Union(variants)) => Ok(variants),
            _ => bail!("{name} is no union"),
        }
    }

    /// Tag, description and data of a variant.
    fn tagged(&self, variant: &Type) -> Result<(String, String, Type)> {
        let (fields, variant) = self.record(variant)?.context("a variant is an object")?;
        let field = |name: &str| fields.iter().find(|field| field.name == name);
        match (field("type").map(|f| &f.kind), field("data")) {
            (Some(Type::Literal(Value::String(key))), Some(data)) => {
                let doc = variant.doc.clone().unwrap_or_default();
                Ok((key.clone(), doc, data.kind.clone()))
            }
            _ => bail!("{} has no tag or no data", variant.name),
        }
    }

    fn find(&self, name: &str) -> Result<&Declaration> {
        let mut declarations = self.declarations.iter();
        declarations
            .find(|declaration| declaration.name == name)
            .with_context(|| format!("no type {name}"))
    }

    fn machine<M: engine::Machine>(&self, is_own: bool) -> Result<Machine> {
        let (name, read) = (M::NAME, true);
        let place = Place {
            machine: name,
            read,
        };
        let kind = self.find(self.merged.name(place, "Kind"))?;
        let variants = match &kind.body {
            Body::Alias(Type::Union(variants)) => variants.as_slice(),
            // A machine with one command.
            Body::Alias(only @ Type::Named(_)) => std::slice::from_ref(only),
            _ => bail!("{} is no union", kind.name),
        };
        let commands = variants.iter().map(|variant| self.command(variant));
        let machine = Machine {
            name,
            doc: M::DOC.trim(),
            is_own,
            commands: commands.collect::<Result<_>>()?,
        };
        checked::machine::<M>(&machine)?;
        Ok(machine)
    }

    fn command(&self, variant: &Type) -> Result<Command> {
        let (_, variant) = self.record(variant)?.context("a command is an object")?;
        let Body::Record(fields) = &variant.body else {
            bail!("{} is no object", variant.name)
        };
        let field = |name: &str| fields.iter().find(|field| field.name == name);
        let key = match field("type").map(|field| &field.kind) {
            Some(Type::Literal(value)) => value.as_str().unwrap_or_default().to_owned(),
            _ => bail!("{} has no tag", variant.name),
        };
        let data = field("data").with_context(|| format!("{key} has no data"))?;
        let (fields, data) = self
            .record(&data.kind)?
            .with_context(|| format!("the data of {key} is no object"))?;
        let arguments = fields.iter().map(|field| self.argument(field));
        let doc = match (&variant.doc, &data.doc) {
            (Some(own), _) if own.contains("Refusals:") => own.clone(),
            (_, Some(shared)) => shared.clone(),
            (own, None) => own.clone().unwrap_or_default(),
        };
        Ok(Command {
            key,
            doc,
            fields: arguments.collect::<Result<_>>()?,
        })
    }

    /// The object that a type names, if it is one.
    fn record(&self, kind: &Type) -> Result<Option<(&[Field], &Declaration)>> {
        let Type::Named(name) = kind else {
            return Ok(None);
        };
        let declaration = self.find(name)?;
        match &declaration.body {
            Body::Record(fields) => Ok(Some((fields, declaration))),
            Body::Alias(kind) => self.record(kind),
        }
    }

    fn argument(&self, field: &Field) -> Result<Argument> {
        let (kind, can_be_null) = without_null(&field.kind);
        let presence = match (field.required, can_be_null) {
            (true, _) => Presence::Required,
            (false, true) => Presence::Empty,
            (false, false) => Presence::Default,
        };
        let plain = self.resolved(&kind)?;
        Ok(Argument {
            name: field.name.clone(),
            wire: wire(&plain, |item| self.resolved(item)),
            presence,
            text: Some(plain).filter(|plain| matches!(plain, Type::Text(_))),
            kind,
        })
    }

    /// What an alias stands for in the end.
    fn resolved(&self, kind: &Type) -> Result<Type> {
        match kind {
            Type::Named(name) => match &self.find(name)?.body {
                Body::Alias(inner) => self.resolved(inner),
                Body::Record(_) => Ok(kind.clone()),
            },
            other => Ok(other.clone()),
        }
    }
}

fn wire(kind: &Type, resolve: impl Fn(&Type) -> Result<Type>) -> Wire {
    let is_text = |kind: &Type| match kind {
        Type::Text(_) => true,
        Type::Literal(value) => value.is_string(),
        Type::Union(kinds) => kinds
            .iter()
            .all(|kind| matches!(kind, Type::Literal(value) if value.is_string())),
        _ => false,
    };
    match kind {
        kind if is_text(kind) => Wire::Text,
        Type::List(item) if resolve(item).is_ok_and(|item| is_text(&item)) => Wire::Texts,
        Type::Integer => Wire::Number,
        Type::Boolean => Wire::Flag,
        _ => Wire::Json,
    }
}

fn without_null(kind: &Type) -> (Type, bool) {
    match kind {
        Type::Union(kinds) if kinds.contains(&Type::Null) => {
            let rest: Vec<Type> = kinds
                .iter()
                .filter(|kind| **kind != Type::Null)
                .cloned()
                .collect();
            match <[Type; 1]>::try_from(rest) {
                Ok([one]) => (one, true),
                Err(several) => (Type::Union(several), true),
            }
        }
        other => (other.clone(), false),
    }
}
