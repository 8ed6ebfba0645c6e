//! The form of a command: its fields, and what a front end shows for each of them now.

use serde::Serialize;
use serde_json::Value;

use crate::base::{GrantId, Label, Locale, PersonId, Text};
use crate::organization::Agency;

/// What kind of value a field of a command takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FieldKind {
    /// The line that the command is about (dòng việc).
    Line,
    /// Free text.
    Text,
    /// A stated reason, with a shortest length (lý do).
    Reason,
    /// A legal day.
    Day,
    /// A moment.
    Instant,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// One of a closed list.
    Choice,
    /// Key of a person.
    Person,
    /// Keys of persons.
    Persons,
    /// Key of a post.
    Post,
    /// Key of a unit.
    Unit,
    /// Keys of units.
    Units,
    /// A person, post or unit.
    Seat,
    /// Several of them.
    Seats,
    /// Identifier of a document, dossier or grant.
    Id,
    /// Files by reference.
    Files,
    /// An object with fields of its own.
    Object,
}

/// One field of a command's form: the fields of its data in order, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Name in JSON.
    pub name: &'static str,
    /// Kind of value.
    pub kind: FieldKind,
    /// Whether the command cannot be read without it.
    pub required: bool,
}

impl Field {
    /// A field that must be given.
    #[must_use]
    pub const fn required(name: &'static str, kind: FieldKind) -> Self {
        Self {
            name,
            kind,
            required: true,
        }
    }

    /// A field that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str, kind: FieldKind) -> Self {
        Self {
            name,
            kind,
            required: false,
        }
    }

    /// The line of a command that acts on one.
    #[must_use]
    pub const fn line() -> Self {
        Self::required("line", FieldKind::Line)
    }

    /// The confirmation of the moment, of a command that takes a number: asked for only when the moment
    /// lies far ahead of the newest event. A command has it in its form if and only if
    /// [`confirms_time`](super::CommandOf::confirms_time) answers for it.
    #[must_use]
    pub const fn confirm_time() -> Self {
        Self::optional("confirm_time", FieldKind::Flag)
    }

    /// Whether the field is [`Self::confirm_time`].
    #[must_use]
    pub const fn is_confirm_time(&self) -> bool {
        matches!(self.name.as_bytes(), b"confirm_time")
    }

    /// Whether a form belongs to a command that takes a number.
    #[must_use]
    pub const fn any_confirm_time(form: &[Self]) -> bool {
        match form {
            [] => false,
            [field, rest @ ..] => field.is_confirm_time() || Self::any_confirm_time(rest),
        }
    }

    /// Whether a form names a line: such a command is offered once for each line.
    #[must_use]
    pub const fn any_line(form: &[Self]) -> bool {
        match form {
            [] => false,
            [field, rest @ ..] => matches!(field.kind, FieldKind::Line) || Self::any_line(rest),
        }
    }
}

/// A value to choose, ready to be sent, with what people call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// The value as the field takes it.
    pub value: Value,
    /// What people call it.
    pub label: Text,
}

impl Choice {
    /// A value with its name, which is the same in both languages.
    pub fn named(value: impl Serialize, name: impl Into<String>) -> Self {
        let vi = name.into();
        let label = Text { en: vi.clone(), vi };
        Self::labelled(value, label)
    }

    /// All members of a closed list.
    pub(crate) fn list<T: Label + Serialize>(all: &[T]) -> Vec<Self> {
        let text = |member: &T| Text {
            vi: member.label(Locale::Vi).to_owned(),
            en: member.label(Locale::En).to_owned(),
        };
        all.iter()
            .map(|member| Self::labelled(member, text(member)))
            .collect()
    }

    /// Persons by their names.
    pub(crate) fn persons<'p>(
        persons: impl Iterator<Item = &'p PersonId>,
        agency: &Agency,
    ) -> Vec<Self> {
        let name = |person| agency.person_name(person).unwrap_or_default();
        let named = persons.map(|person| Self::named(person, name(person)));
        named.collect()
    }

    /// A value with its label in both languages.
    pub fn labelled(value: impl Serialize, label: Text) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        Self { value, label }
    }
}

/// An input that a command takes as things are now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Need {
    /// Field of the command's data, or `under` of the command itself: the grant to act by.
    pub field: &'static str,
    /// Kind of value.
    pub kind: FieldKind,
    /// Whether the command is refused without it.
    pub required: bool,
    /// The values to choose from, where the choice is finite; of a day, a number or a term the usual
    /// ones, beside which others may do. Empty for free text and files.
    pub choices: Vec<Choice>,
}

impl Need {
    /// The grant to act under, where several would do.
    pub(crate) fn under(grants: &[GrantId]) -> Self {
        let choices = grants
            .iter()
            .map(|grant| Choice::named(grant, grant.to_string()));
        Self {
            field: "under",
            kind: FieldKind::Id,
            required: true,
            choices: choices.collect(),
        }
    }
}
