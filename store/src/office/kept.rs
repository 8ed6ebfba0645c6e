//! What the store needs of each machine, and the one list of them. A new machine needs its part here.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use vanthu::api::{
    AnyDocument, Document, DocumentMachine, Dossier, Grants, Incoming, Outgoing, Seal, Series,
};
use vanthu::base::{AgencyId, Instant};
use vanthu::context::KnownReply;
use vanthu::engine::{Facts, IdOf};
use vanthu::history::Chain;
use vanthu::numbers::Registers;
use vanthu::organization::Agency;
use vanthu::repair::Repairable;
use vanthu::rules::Warning;
use vanthu::{incoming, outgoing, series};

use super::Live;
use crate::Failure;
use crate::views::{
    self, IncomingEntry, Noted, OutgoingEntry, Sheet, Table, all_replaced, duplicates, in_series,
    incoming_note, neighbours, outgoing_note, write_incoming, write_outgoing,
};

/// Runs code for the machine that folds a stream, by its name; other code for a name that is none.
macro_rules! for_machine {
    ($name:expr, $machine:ident => $then:expr, $otherwise:expr) => {{
        let found = 'found: {
            vanthu::each_machine!(
                $machine => if $name == <$machine as vanthu::engine::Machine>::NAME {
                    break 'found Some($then);
                }
            );
            None
        };
        found.unwrap_or_else(|| $otherwise)
    }};
}
pub(crate) use for_machine;

/// What the store asks of a machine beyond its decisions.
pub(crate) trait Kept: Repairable {
    /// What the read models know beyond the state.
    type Sheet: Clone + Default + Send + 'static;

    /// What only the store knows for a command, or for the question which are possible; the newest event
    /// apart: see [`facts`].
    fn facts(
        _: &Connection,
        _: &AgencyId,
        _: &Self::State,
        _: Option<&Self::Kind>,
    ) -> Result<Facts, Failure> {
        Ok(Facts::default())
    }

    /// Series that the decision reads beside those that it takes numbers from.
    fn own_series(_: &Self::State, _: &mut Registers) {}

    /// The alarms that came with an event of that day, for the receipt of a repeated command.
    fn warnings(_: &Self::Event, _: NaiveDate) -> Vec<Warning> {
        Vec::new()
    }

    /// Applies an event to the read models; `state` is the state after its command.
    fn note(_: &mut Self::Sheet, _: &Self::State, _: &Noted<'_, Self::Event>) {}

    /// Writes the rows that a command changed.
    fn write(_: &Connection, _: &AgencyId, _: &Live<Self>, _: &Live<Self>) -> Result<(), Failure> {
        Ok(())
    }

    /// The state as a read model has it, where that is quicker than the records.
    fn snapshot(
        _: &Connection,
        _: &AgencyId,
        _: &IdOf<Self>,
    ) -> Result<Option<(Self::State, Chain)>, Failure> {
        Ok(None)
    }
}

/// What only the store knows for a command, or for the question which are possible, at that moment.
pub(crate) fn facts<M: Kept>(
    connection: &Connection,
    agency: &Agency,
    state: &M::State,
    (kind, registers): (Option<&M::Kind>, &Registers),
    now: Instant,
) -> Result<Facts, Failure> {
    let mut facts = M::facts(connection, &agency.info().key, state, kind)?;
    if kind.is_none_or(|kind| M::takes_number(M::action(kind))) {
        facts.newest_event = views::newest_event(connection, agency, registers, now)?;
    }
    Ok(facts)
}

/// A machine whose streams an [`Office`](crate::Office) keeps: each of `vanthu`'s, and no other.
#[expect(private_bounds, reason = "sealed: only this crate says what it needs")]
pub trait OfficeMachine: Kept {}

impl<M: Kept> OfficeMachine for M {}

/// What the store asks of a machine of documents.
pub(crate) trait KeptDocument: DocumentMachine + Kept<Sheet = Sheet<Self::Entry>> {
    /// Its line in the register.
    type Entry: Clone + PartialEq + Serialize + DeserializeOwned + Send + 'static;

    /// Abstract.
    fn subject(state: &Self::State) -> &str;

    /// Writes the line of the register.
    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), Failure>;

    /// The document's name in the machine-independent boundary.
    fn any(document: Document<Self>) -> AnyDocument;
}

impl Kept for Incoming {
    type Sheet = Sheet<IncomingEntry>;

    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        kind: Option<&Self::Kind>,
    ) -> Result<Facts, Failure> {
        let mut facts = Facts::default();
        if let Some(incoming::Kind::Register(_)) = kind
            && let Some(metadata) = state.metadata()
        {
            facts.duplicates = duplicates(connection, agency, state.document(), metadata)?;
        }
        if let None | Some(incoming::Kind::CorrectArrival(_)) = kind
            && let Some(taken) = state.arrival()
        {
            facts.number = Some(neighbours(connection, Table::Incoming, agency, taken)?);
        }
        if let Some(incoming::Kind::RecallBySender(recall)) = kind
            && recall.replaced_by.is_some()
        {
            let document = state.document();
            facts.replaces = all_replaced(connection, Table::Incoming, agency, document)?;
        }
        facts.replies = answers(connection, agency, state, kind)?;
        facts.dossiers = match kind {
            Some(incoming::Kind::File(file)) => {
                Some(views::open_dossier(connection, agency, &file.dossier)?)
            }
            None if state.phase() == incoming::Phase::Completed => {
                Some(views::open_dossiers(connection, agency)?)
            }
            _ => None,
        };
        Ok(facts)
    }

    fn warnings(event: &Self::Event, day: NaiveDate) -> Vec<Warning> {
        match event {
            incoming::Event::Received(received) => received.metadata.warnings(day),
            incoming::Event::UpdatedBySender(updated) => updated.metadata.warnings(day),
            incoming::Event::Registered(registered) if !registered.duplicates.is_empty() => {
                let of = registered.duplicates.clone();
                vec![Warning::Duplicate { of }]
            }
            _ => Vec::new(),
        }
    }

    fn note(sheet: &mut Self::Sheet, state: &Self::State, noted: &Noted<'_, Self::Event>) {
        incoming_note(sheet, state, noted);
    }

    fn write(
        connection: &Connection,
        agency: &AgencyId,
        before: &Live<Self>,
        after: &Live<Self>,
    ) -> Result<(), Failure> {
        views::write(connection, agency, before, after)
    }
}

/// The outgoing documents on which a command to an incoming one relies, or a question about it.
fn answers(
    connection: &Connection,
    agency: &AgencyId,
    state: &incoming::State,
    kind: Option<&incoming::Kind>,
) -> Result<Vec<KnownReply>, Failure> {
    let named = match kind {
        Some(incoming::Kind::Report(report)) => report.reply,
        Some(incoming::Kind::ApproveCompletion(approve)) => approve.document.or(state.reply()),
        Some(incoming::Kind::File(_)) => {
            return views::replies(connection, agency, state.document(), state.reply());
        }
        None if state.phase() == incoming::Phase::Completed => {
            return views::replies(connection, agency, state.document(), state.reply());
        }
        None => state.reply(),
        Some(_) => None,
    };
    let known = named.map(|named| views::reply(connection, agency, named));
    Ok(known.transpose()?.flatten().into_iter().collect())
}

impl KeptDocument for Incoming {
    type Entry = IncomingEntry;

    fn subject(state: &Self::State) -> &str {
        state.metadata().map_or("", |metadata| &metadata.subject)
    }

    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), Failure> {
        write_incoming(connection, agency, entry)
    }

    fn any(document: Document<Self>) -> AnyDocument {
        AnyDocument::Incoming(document)
    }
}

impl Kept for Outgoing {
    type Sheet = Sheet<OutgoingEntry>;

    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        kind: Option<&Self::Kind>,
    ) -> Result<Facts, Failure> {
        let mut facts = Facts::default();
        if let None | Some(outgoing::Kind::CorrectNumberDate(_)) = kind
            && let Some(taken) = state.number_in_register()
        {
            facts.number = Some(neighbours(connection, Table::Outgoing, agency, &taken)?);
        }
        if let Some(outgoing::Kind::Withdraw(withdraw)) = kind
            && withdraw.replaced_by.is_some()
        {
            let document = state.document();
            facts.replaces = all_replaced(connection, Table::Outgoing, agency, document)?;
        }
        Ok(facts)
    }

    fn warnings(event: &Self::Event, day: NaiveDate) -> Vec<Warning> {
        match event {
            outgoing::Event::Drafted(drafted) => drafted.draft.content.warnings(day),
            outgoing::Event::Revised(revised) => revised.content.warnings(day),
            _ => Vec::new(),
        }
    }

    fn note(sheet: &mut Self::Sheet, state: &Self::State, noted: &Noted<'_, Self::Event>) {
        outgoing_note(sheet, state, noted);
    }

    fn write(
        connection: &Connection,
        agency: &AgencyId,
        before: &Live<Self>,
        after: &Live<Self>,
    ) -> Result<(), Failure> {
        views::write(connection, agency, before, after)
    }
}

impl KeptDocument for Outgoing {
    type Entry = OutgoingEntry;

    fn subject(state: &Self::State) -> &str {
        state.content().map_or("", |content| &content.subject)
    }

    fn write_entry(
        connection: &Connection,
        agency: &AgencyId,
        entry: &Self::Entry,
    ) -> Result<(), Failure> {
        write_outgoing(connection, agency, entry)
    }

    fn any(document: Document<Self>) -> AnyDocument {
        AnyDocument::Outgoing(document)
    }
}

impl Kept for Series {
    type Sheet = ();

    fn facts(
        connection: &Connection,
        agency: &AgencyId,
        state: &Self::State,
        kind: Option<&Self::Kind>,
    ) -> Result<Facts, Failure> {
        let mut facts = Facts::default();
        if let Some(series::Kind::CorrectDate(correct)) = kind {
            facts.number = in_series(connection, agency, &state.of, correct.number)?;
        }
        Ok(facts)
    }

    fn own_series(state: &series::State, registers: &mut Registers) {
        registers.set(state.clone());
    }

    fn write(
        connection: &Connection,
        agency: &AgencyId,
        _: &Live<Self>,
        after: &Live<Self>,
    ) -> Result<(), Failure> {
        views::write_series(connection, agency, &after.state, after.chain)
    }

    fn snapshot(
        connection: &Connection,
        agency: &AgencyId,
        of: &IdOf<Self>,
    ) -> Result<Option<(series::State, Chain)>, Failure> {
        views::series(connection, agency, of)
    }
}

impl Kept for Dossier {
    type Sheet = ();

    fn write(
        connection: &Connection,
        agency: &AgencyId,
        _: &Live<Self>,
        after: &Live<Self>,
    ) -> Result<(), Failure> {
        views::write_dossier(connection, agency, after)
    }
}

impl Kept for Grants {
    type Sheet = ();
}

impl Kept for Seal {
    type Sheet = ();
}
