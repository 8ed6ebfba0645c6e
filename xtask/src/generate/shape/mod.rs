//! What a JSON Schema describes, in the few shapes that serde types take: the one reading from
//! which both languages are printed. A schema it does not know is an error, never an `any`.

mod keyword;
mod read;
#[cfg(test)]
mod tests;

use serde_json::Value;

pub(super) use self::{keyword::pascal, read::read};

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) doc: Option<String>,
    pub(super) body: Body,
}

/// What the name stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    /// An object with known keys.
    Record(Vec<Field>),
    /// Anything else.
    Alias(Type),
}

/// A key of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) doc: Option<String>,
    pub(super) required: bool,
    pub(super) kind: Type,
}

/// What stands in a place. Objects with known keys are always named.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    /// Any JSON value.
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    Text(Format),
    /// One text, integer or boolean.
    Literal(Value),
    Named(String),
    List(Box<Type>),
    /// A list of fixed length.
    Tuple(Vec<Type>),
    /// An object with keys of the data's own.
    Map(Box<Type>),
    Union(Vec<Type>),
}

impl Type {
    fn literal(value: &Value) -> Self {
        if value.is_null() {
            Self::Null
        } else {
            Self::Literal(value.clone())
        }
    }

    /// Alternatives within alternatives are alternatives; each is named once.
    fn union(kinds: Vec<Self>) -> Self {
        let mut flat: Vec<Self> = Vec::new();
        for kind in kinds {
            let inner = if let Self::Union(inner) = kind {
                inner
            } else {
                vec![kind]
            };
            for kind in inner {
                if !flat.contains(&kind) {
                    flat.push(kind);
                }
            }
        }
        if flat.len() == 1 {
            flat.remove(0)
        } else {
            Self::Union(flat)
        }
    }
}

/// What a text is known to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Format {
    Plain,
    Day,
    Instant,
    Uuid,
}

impl Format {
    /// The name and the description of the type that both languages give to such a text.
    pub(super) fn named(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Plain => None,
            Self::Day => Some(("DayText", "A calendar day, `2026-11-21`.")),
            Self::Instant => Some((
                "InstantText",
                "An instant with its zone, `2026-11-21T01:02:03.000Z`.",
            )),
            Self::Uuid => Some((
                "UuidText",
                "A UUID, `01930c9e-5b6a-7000-8000-000000000000`.",
            )),
        }
    }
}

/// The formats that these declarations use, each once.
pub(super) fn formats(declarations: &[Declaration]) -> Vec<Format> {
    let mut found = Vec::new();
    for declaration in declarations {
        match &declaration.body {
            Body::Record(fields) => fields
                .iter()
                .for_each(|field| collect(&field.kind, &mut found)),
            Body::Alias(kind) => collect(kind, &mut found),
        }
    }
    found.sort();
    found.dedup();
    found
}

fn collect(kind: &Type, found: &mut Vec<Format>) {
    match kind {
        Type::Text(format) => found.push(*format),
        Type::List(item) | Type::Map(item) => collect(item, found),
        Type::Tuple(items) | Type::Union(items) => {
            items.iter().for_each(|item| collect(item, found));
        }
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer
        | Type::Number
        | Type::Literal(_)
        | Type::Named(_) => {}
    }
}
