//! One pass over all records of an agency.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use vanthu::api::Series as SeriesMachine;
use vanthu::base::{Digest, DocumentId};
use vanthu::engine::{IdOf, Identity as _, Machine as _, MachineState as _, NumberUse};
use vanthu::history::{Chain, Record, Stream};
use vanthu::numbers::{Series, SeriesState, SeriesYear, VoidCause};
use vanthu::organization::Agency;
use vanthu::series::{
    CopyNumbered, DateCorrected, Event, LegacyImported, NumberReserved, NumberTaken, NumberVoided,
    ReservationUsed,
};

use super::numbers::Numbers;
use super::{FaultKind, Head, Heads, VerifyReport};
use crate::database::Row;
use crate::office::{Kept, for_machine};
use crate::views::Making;
use crate::{AuditEvent, Failure, StorageError};

/// All records of the agency, one after the other.
pub(super) struct Walk<'h> {
    agency: &'h Agency,
    expected: BTreeMap<&'h str, &'h Head>,
    current: Option<Current>,
    /// Streams that cannot be followed: what the read models say of them is not compared.
    pub lost: BTreeSet<Stream>,
    pub tails: BTreeMap<Stream, Head>,
    pub numbers: Numbers,
    /// Series as their records so far leave them.
    series: BTreeMap<SeriesYear, SeriesState>,
    /// Attachments that records name, with their sizes.
    pub blobs: BTreeMap<Digest, u64>,
    /// Profiles that acts name.
    pub profiles: BTreeSet<Digest>,
    pub report: VerifyReport,
}

/// The stream that is being followed.
struct Current {
    stream: Stream,
    chain: Chain,
}

impl<'h> Walk<'h> {
    pub(super) fn new(agency: &'h Agency, heads: Option<&'h Heads>) -> Self {
        let mut report = VerifyReport {
            external_heads: heads.is_some(),
            ..VerifyReport::default()
        };
        if let Some(heads) = heads
            && heads.agency != agency.info().key
        {
            report.fault(FaultKind::OtherAgency, heads.agency.as_str(), None);
        }
        let expected = heads.iter().flat_map(|heads| &heads.heads);
        Self {
            agency,
            expected: expected
                .map(|(stream, head)| (stream.as_str(), head))
                .collect(),
            current: None,
            lost: BTreeSet::new(),
            tails: BTreeMap::new(),
            numbers: Numbers::default(),
            series: BTreeMap::new(),
            blobs: BTreeMap::new(),
            profiles: BTreeSet::new(),
            report,
        }
    }

    /// The next record; records come stream by stream, in order. What the read models say of its
    /// stream is made anew.
    pub(super) fn follow(
        &mut self,
        stream: &Stream,
        row: &Row,
        making: &mut Making<'_>,
    ) -> Result<(), Failure> {
        self.report.records = self.report.records.saturating_add(1);
        let same = self
            .current
            .take()
            .filter(|current| current.stream == *stream);
        let mut current = same.unwrap_or_else(|| {
            self.report.streams = self.report.streams.saturating_add(1);
            Current {
                stream: stream.clone(),
                chain: Chain::new(&self.agency.info().key, stream),
            }
        });
        let place = current.chain.length.saturating_add(1);
        if row.seq != place {
            self.report
                .fault(FaultKind::OutOfSequence, stream.as_str(), Some(place));
        }
        let next = current.chain.with(row.json.as_bytes());
        if next.head != row.hash {
            self.report
                .fault(FaultKind::BrokenChain, stream.as_str(), Some(row.seq));
        }
        // Go on from what is stored, so that one change is one fault.
        current.chain = Chain {
            length: row.seq,
            head: row.hash,
        };
        if let Some(head) = self.expected.get(stream.as_str())
            && head.length == row.seq
            && head.hash != row.hash
        {
            self.report
                .fault(FaultKind::HeadDiffers, stream.as_str(), Some(row.seq));
        }
        let chain = current.chain;
        let head = Head {
            length: row.seq,
            hash: row.hash,
        };
        self.tails.insert(stream.clone(), head);
        self.current = Some(current);
        self.read(stream, row, chain, making)
    }

    /// Reads a record as its machine does.
    fn read(
        &mut self,
        stream: &Stream,
        row: &Row,
        chain: Chain,
        making: &mut Making<'_>,
    ) -> Result<(), Failure> {
        if *stream == Stream::audit() {
            drop(self.record::<AuditEvent>(stream, row));
            return Ok(());
        }
        for_machine!(stream.machine(), M => match stream.id_of::<M>() {
            Some(id) => self.machine_row::<M>(&id, stream, row, chain, making),
            None => {
                self.unknown(stream);
                Ok(())
            }
        }, {
            self.unknown(stream);
            Ok(())
        })
    }

    fn machine_row<M: Kept>(
        &mut self,
        id: &IdOf<M>,
        stream: &Stream,
        row: &Row,
        chain: Chain,
        making: &mut Making<'_>,
    ) -> Result<(), Failure> {
        let Some(record) = self.record::<M::Event>(stream, row) else {
            self.lose(stream, making);
            return Ok(());
        };
        self.machine_record::<M>(stream, id, &record);
        self.make::<M>(id, &record, chain, making)
    }

    fn unknown(&mut self, stream: &Stream) {
        self.report
            .fault(FaultKind::UnknownStream, stream.as_str(), None);
        self.lost.insert(stream.clone());
    }

    /// Nothing is made of a stream with a record that cannot be read.
    fn lose(&mut self, stream: &Stream, making: &mut Making<'_>) {
        self.lost.insert(stream.clone());
        if making.stream() == Some(stream) {
            making.abandon();
        }
    }

    /// Makes the read models of a record. Its hash was compared already: one change is one fault.
    fn make<M: Kept>(
        &mut self,
        id: &IdOf<M>,
        record: &Record<M::Event>,
        chain: Chain,
        making: &mut Making<'_>,
    ) -> Result<(), Failure> {
        let stream = &record.stream;
        if self.lost.contains(stream) {
            return Ok(());
        }
        if making.stream().is_some_and(|open| open != stream) {
            self.close(making)?;
        }
        making
            .live::<M>(stream, id)?
            .accept(self.agency, record, chain);
        making.remember(record.command_id, (stream, record.seq))
    }

    /// Writes the read models of a stream that is complete, unless another has them already: two
    /// documents with one number, which is a fault of its own.
    fn close(&mut self, making: &mut Making<'_>) -> Result<(), Failure> {
        let stream = making.stream().cloned();
        match (making.close().map_err(StorageError::from), stream) {
            (Err(StorageError::Conflict), Some(stream)) => {
                self.lost.insert(stream);
                Ok(())
            }
            (outcome, _) => Ok(outcome?),
        }
    }

    fn record<E: DeserializeOwned>(&mut self, stream: &Stream, row: &Row) -> Option<Record<E>> {
        let record = Record::<E>::read(&row.json, stream, row.seq).ok();
        match &record {
            Some(record) => drop(self.profiles.insert(record.act.profile)),
            None => {
                let place = Some(row.seq);
                self.report
                    .fault(FaultKind::Unreadable, stream.as_str(), place);
            }
        }
        record
    }

    fn machine_record<M: Kept>(
        &mut self,
        stream: &Stream,
        id: &IdOf<M>,
        record: &Record<M::Event>,
    ) {
        if let Some(of) = stream.id_of::<SeriesMachine>()
            && let Some(record) = (record as &dyn Any).downcast_ref::<Record<Event>>()
        {
            return self.series_record(stream, &of, record);
        }
        self.report.commands = self.report.commands.saturating_add(1);
        for event in &record.events {
            for file in M::files(event) {
                self.blobs.insert(file.sha256, file.size);
            }
            if let (Some(used), Some(document)) = (M::number(event), id.document()) {
                self.number(stream, used, document);
            }
        }
    }

    fn number(&mut self, stream: &Stream, used: NumberUse<'_>, document: DocumentId) {
        let taken = used.taken();
        let place = (taken.of(), taken.number);
        match used {
            NumberUse::Voids(_) => {
                self.numbers.void_in_documents.insert(place, document);
            }
            NumberUse::Redates { .. } => {
                let given = (document, taken.date);
                if self.numbers.held.insert(place, given).is_none() {
                    let number = Some(taken.number);
                    self.report
                        .fault(FaultKind::NumberGap, stream.as_str(), number);
                }
            }
            NumberUse::Takes(_) => {
                let given = (document, taken.date);
                if self.numbers.held.insert(place, given).is_some() {
                    let number = Some(taken.number);
                    self.report
                        .fault(FaultKind::NumberGap, stream.as_str(), number);
                }
            }
        }
    }

    fn series_record(&mut self, stream: &Stream, of: &SeriesYear, record: &Record<Event>) {
        // What a document's command did to the series is no command of its own.
        let followed = record.events.last().is_some_and(Event::follows_a_document);
        if !followed {
            self.report.commands = self.report.commands.saturating_add(1);
        }
        let series = self.series.entry(of.clone());
        let series = series.or_insert_with(|| SeriesState::begin(of.clone()));
        for event in &record.events {
            for (kind, number) in out_of_order(&series.series, event) {
                self.report.fault(kind, stream.as_str(), Some(number));
            }
            SeriesMachine::apply(series, record.at, event);
            match event {
                Event::NumberTaken(taken) if taken.elsewhere => {
                    self.numbers.elsewhere = self.numbers.elsewhere.saturating_add(1);
                }
                Event::NumberTaken(NumberTaken {
                    number,
                    date,
                    document,
                    ..
                })
                | Event::ReservationUsed(ReservationUsed {
                    number,
                    date,
                    document,
                }) => {
                    let place = (of.clone(), *number);
                    self.numbers.given.insert(place, (*document, *date));
                }
                Event::DateCorrected(DateCorrected {
                    number,
                    date,
                    document: Some(document),
                    ..
                }) => {
                    let place = (of.clone(), *number);
                    self.numbers.given.insert(place, (*document, *date));
                }
                Event::NumberVoided(NumberVoided {
                    number,
                    cause: VoidCause::WithDocument(document),
                }) => {
                    let place = (of.clone(), *number);
                    self.numbers.void_in_series.insert(place, *document);
                }
                _ => {}
            }
        }
    }

    /// No record is left: what is missing at the ends?
    pub(super) fn end(&mut self, making: &mut Making<'_>) -> Result<(), Failure> {
        self.close(making)?;
        for (stream, head) in &self.expected {
            let found = self.tails.get(&Stream::named(stream));
            if found.is_none_or(|found| found.length < head.length) {
                self.report
                    .fault(FaultKind::HeadMissing, *stream, Some(head.length));
            }
        }
        Ok(())
    }
}

/// What is wrong with an event of a series as the events before it leave it (property L2).
fn out_of_order(series: &Series, event: &Event) -> Vec<(FaultKind, u32)> {
    let mut faults = Vec::new();
    match event {
        Event::NumberTaken(NumberTaken { number, date, .. })
        | Event::CopyNumbered(CopyNumbered { number, date, .. })
        | Event::NumberReserved(NumberReserved { number, date, .. }) => {
            if *number != series.last_number.saturating_add(1) {
                faults.push((FaultKind::NumberGap, *number));
            }
            if series.last_date.is_some_and(|last| last > *date) {
                faults.push((FaultKind::NumberDateInversion, *number));
            }
        }
        Event::ReservationUsed(ReservationUsed { number, date, .. }) => {
            match series.reservation(*number) {
                None => faults.push((FaultKind::NumberGap, *number)),
                Some(held) if held.date != *date => {
                    faults.push((FaultKind::NumberDateInversion, *number));
                }
                Some(_) => {}
            }
        }
        Event::NumberVoided(NumberVoided { number, cause }) => {
            let with_document = matches!(cause, VoidCause::WithDocument(_));
            let held = series.reservation(*number).is_some();
            let given = (1..=series.last_number).contains(number) && !series.is_void(*number);
            if (with_document && (held || !given)) || (!with_document && !held) {
                faults.push((FaultKind::NumberGap, *number));
            }
        }
        Event::DateCorrected(DateCorrected { number, from, .. }) => {
            let is_last = *number == series.last_number;
            if !(1..=series.last_number).contains(number) {
                faults.push((FaultKind::NumberGap, *number));
            }
            if series
                .last_date
                .is_some_and(|last| *from > last || (is_last && *from != last))
            {
                faults.push((FaultKind::NumberDateInversion, *number));
            }
        }
        Event::LegacyImported(LegacyImported { import }) if series.last_number > 0 => {
            faults.push((FaultKind::NumberGap, import.last_number));
        }
        _ => {}
    }
    faults
}
