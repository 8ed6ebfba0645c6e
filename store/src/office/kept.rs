//! What the store needs of each document machine. A third one needs its part here.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use vanthu::api::{DocumentMachine, Incoming, Outgoing};
use vanthu::base::AgencyId;
use vanthu::engine::Facts;
use vanthu::rules::Warning;
use vanthu::{incoming, outgoing};

use super::{AnyLive, Live};
use crate::StorageError;
use crate::views::{
    IncomingEntry, Noted, OutgoingEntry, Sheet, duplicates, incoming_note, outgoing_note,
    write_incoming, write_outgoing,
};

/// What the store asks of a document machine beyond its decisions.
pub(crate) trait Kept: DocumentMachine {
    /// Its line in the register.
    type Entry: Clone + PartialEq + Serialize + DeserializeOwned;

    /// Abstract.
    fn subject(state: &Self::State) -> &str;
    /// What only the store knows.
    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        action: Self::Action,
    ) -> Result<Facts, StorageError>;
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

    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        action: Self::Action,
    ) -> Result<Facts, StorageError> {
        let mut facts = Facts::default();
        if let Some(metadata) = state.metadata()
            && action == incoming::Action::Register
        {
            facts.duplicates = duplicates(connection, agency, state.document(), metadata)?;
        }
        Ok(facts)
    }

    fn warnings(event: &Self::Event, _: NaiveDate) -> Vec<Warning> {
        match event {
            incoming::Event::Received(received) => received.metadata.warnings(),
            incoming::Event::Registered(registered) if !registered.duplicates.is_empty() => {
                let of = registered.duplicates.clone();
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

    fn facts(
        _: &Connection,
        _: &AgencyId,
        _: &Self::State,
        _: Self::Action,
    ) -> Result<Facts, StorageError> {
        Ok(Facts::default())
    }

    fn warnings(event: &Self::Event, day: NaiveDate) -> Vec<Warning> {
        match event {
            outgoing::Event::Drafted(drafted) => drafted.draft.content.warnings(day),
            outgoing::Event::Revised(revised) => revised.content.warnings(day),
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
