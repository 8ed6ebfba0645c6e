use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use vanthu::api::{Incoming, Machine, Outgoing};
use vanthu::base::{AgencyId, SeriesKey};
use vanthu::document::File;
use vanthu::engine::Facts;
use vanthu::organization::Agency;
use vanthu::rules::{Action, Warning};
use vanthu::{incoming, outgoing};

use super::{AnyLive, Live};
use crate::StorageError;
use crate::views::{
    IncomingEntry, Noted, OutgoingEntry, Sheet, duplicates, incoming_note, outgoing_note,
    write_incoming, write_outgoing,
};

/// What the store asks of a document machine beyond its decisions.
pub(crate) trait Kept: Machine + Sized {
    /// Its line in the register.
    type Entry: Clone + PartialEq + Serialize + DeserializeOwned;

    /// Abstract.
    fn subject(state: &Self::State) -> &str;
    /// The series that the command would move, and its year where that is not the year of the
    /// command.
    fn series(
        state: &Self::State,
        action: Action,
        agency: &Agency,
    ) -> Option<(SeriesKey, Option<i32>)>;
    /// Whether a refused attempt is written to the audit stream: signing and numbering.
    fn is_audited(action: Action) -> bool;
    /// What only the store knows.
    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        action: Action,
    ) -> Result<Facts, StorageError>;
    /// The attachments that an event names.
    fn files(event: &Self::Event) -> &[File];
    /// The alarms that came with an event of that day, for the receipt of a repeated command.
    fn warnings(event: &Self::Event, day: NaiveDate) -> Vec<Warning>;
    /// Takes an event into the read models; `state` is the state after it.
    fn note(sheet: &mut Sheet<Self::Entry>, state: &Self::State, noted: &Noted<'_, Self::Event>);
    /// Writes the line of the register.
    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), StorageError>;
    /// Puts a live document into the cache's type.
    fn wrap(live: Box<Live<Self>>) -> AnyLive;
    /// Takes it out again; none if it is of the other machine.
    fn unwrap(live: AnyLive) -> Option<Box<Live<Self>>>;
    /// The document's name in the machine-independent boundary.
    fn any(document: vanthu::api::Document<Self>) -> vanthu::api::AnyDocument;
}

impl Kept for Incoming {
    type Entry = IncomingEntry;

    fn subject(state: &Self::State) -> &str {
        state.metadata().map_or("", |metadata| &metadata.subject)
    }

    fn series(
        state: &Self::State,
        action: Action,
        agency: &Agency,
    ) -> Option<(SeriesKey, Option<i32>)> {
        let secret = state
            .metadata()
            .is_some_and(|metadata| metadata.effective_secrecy().is_secret());
        let series = (action == Action::Register).then(|| agency.incoming_series(secret));
        series.flatten().map(|series| (series.key.clone(), None))
    }

    fn is_audited(action: Action) -> bool {
        action == Action::Register
    }

    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        action: Action,
    ) -> Result<Facts, StorageError> {
        let mut facts = Facts::default();
        if let Some(metadata) = state.metadata()
            && action == Action::Register
        {
            facts.duplicates = duplicates(connection, agency, state.document(), metadata)?;
        }
        Ok(facts)
    }

    fn files(event: &Self::Event) -> &[File] {
        match event {
            incoming::Event::Received { metadata } => &metadata.files,
            _ => &[],
        }
    }

    fn warnings(event: &Self::Event, _: NaiveDate) -> Vec<Warning> {
        match event {
            incoming::Event::Received { metadata } => metadata.warnings(),
            incoming::Event::Registered { duplicates, .. } if !duplicates.is_empty() => {
                let of = duplicates.clone();
                vec![Warning::Duplicate { of }]
            }
            _ => Vec::new(),
        }
    }

    fn note(sheet: &mut Sheet<Self::Entry>, state: &Self::State, noted: &Noted<'_, Self::Event>) {
        incoming_note(sheet, state, noted);
    }

    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), StorageError> {
        write_incoming(connection, agency, entry)
    }

    fn wrap(live: Box<Live<Self>>) -> AnyLive {
        AnyLive::Incoming(live)
    }

    fn unwrap(live: AnyLive) -> Option<Box<Live<Self>>> {
        match live {
            AnyLive::Incoming(live) => Some(live),
            AnyLive::Outgoing(_) => None,
        }
    }

    fn any(document: vanthu::api::Document<Self>) -> vanthu::api::AnyDocument {
        vanthu::api::AnyDocument::Incoming(document)
    }
}

impl Kept for Outgoing {
    type Entry = OutgoingEntry;

    fn subject(state: &Self::State) -> &str {
        state.content().map_or("", |content| &content.subject)
    }

    fn series(
        state: &Self::State,
        action: Action,
        agency: &Agency,
    ) -> Option<(SeriesKey, Option<i32>)> {
        match action {
            Action::AssignNumber => {
                let series = outgoing::series_of(state.draft()?, agency)?;
                Some((series.key.clone(), None))
            }
            // The number becomes void in the series and year that gave it.
            Action::Void => {
                let given = state.number()?;
                Some((given.series.clone(), Some(given.year)))
            }
            _ => None,
        }
    }

    fn is_audited(action: Action) -> bool {
        matches!(action, Action::Sign | Action::AssignNumber | Action::Void)
    }

    fn facts(
        _: &Connection,
        _: &AgencyId,
        _: &Self::State,
        _: Action,
    ) -> Result<Facts, StorageError> {
        Ok(Facts::default())
    }

    fn files(event: &Self::Event) -> &[File] {
        match event {
            outgoing::Event::Drafted { draft, .. } => &draft.content.files,
            outgoing::Event::Revised { content } => &content.files,
            outgoing::Event::Sealed { renditions } => renditions,
            _ => &[],
        }
    }

    fn warnings(event: &Self::Event, day: NaiveDate) -> Vec<Warning> {
        match event {
            outgoing::Event::Drafted { draft, .. } => draft.content.warnings(day),
            outgoing::Event::Revised { content } => content.warnings(day),
            _ => Vec::new(),
        }
    }

    fn note(sheet: &mut Sheet<Self::Entry>, state: &Self::State, noted: &Noted<'_, Self::Event>) {
        outgoing_note(sheet, state, noted);
    }

    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), StorageError> {
        write_outgoing(connection, agency, entry)
    }

    fn wrap(live: Box<Live<Self>>) -> AnyLive {
        AnyLive::Outgoing(live)
    }

    fn unwrap(live: AnyLive) -> Option<Box<Live<Self>>> {
        match live {
            AnyLive::Outgoing(live) => Some(live),
            AnyLive::Incoming(_) => None,
        }
    }

    fn any(document: vanthu::api::Document<Self>) -> vanthu::api::AnyDocument {
        vanthu::api::AnyDocument::Outgoing(document)
    }
}
