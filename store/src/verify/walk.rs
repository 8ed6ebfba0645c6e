//! One pass over all events of an agency.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use vanthu::api::{Incoming, Outgoing};
use vanthu::base::{AgencyId, Digest, DocumentId, SeriesKey};
use vanthu::engine::NumberUse;
use vanthu::history::{Chain, Envelope};
use vanthu::organization::GrantEvent;
use vanthu::register::{Series, SeriesEvent, Taken, VoidCause};

use super::numbers::Numbers;
use super::{FaultKind, Head, Heads, VerifyReport};
use crate::AuditEvent;
use crate::database::Row;
use crate::office::{AnyLive, Kept};
use crate::views::{document_of, series_of};

/// All events of the agency, one after the other.
pub(super) struct Walk<'h> {
    agency: &'h AgencyId,
    expected: BTreeMap<&'h str, &'h Head>,
    current: Option<Current>,
    pub tails: BTreeMap<String, Head>,
    pub numbers: Numbers,
    /// Series as their events so far leave them.
    series: BTreeMap<(SeriesKey, i32), Series>,
    /// Attachments that events name, with their sizes.
    pub blobs: BTreeMap<Digest, u64>,
    pub report: VerifyReport,
}

/// The stream that is being followed.
struct Current {
    stream: String,
    chain: Chain,
    reader: Reader,
}

/// How the events of a stream are read.
#[derive(Clone)]
enum Reader {
    Incoming(DocumentId),
    Outgoing(DocumentId),
    Series(SeriesKey, i32),
    Grants,
    Audit,
    Unknown,
}

impl<'h> Walk<'h> {
    pub(super) fn new(agency: &'h AgencyId, heads: Option<&'h Heads>) -> Self {
        let mut report = VerifyReport {
            external_heads: heads.is_some(),
            ..VerifyReport::default()
        };
        if let Some(heads) = heads
            && heads.agency != *agency
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
            tails: BTreeMap::new(),
            numbers: Numbers::default(),
            series: BTreeMap::new(),
            blobs: BTreeMap::new(),
            report,
        }
    }

    /// The next event; events come stream by stream, in order.
    pub(super) fn event(&mut self, stream: &str, row: &Row) {
        self.report.events = self.report.events.saturating_add(1);
        let same = self
            .current
            .take()
            .filter(|current| current.stream == stream);
        let mut current = match same {
            Some(current) => current,
            None => {
                self.report.streams = self.report.streams.saturating_add(1);
                self.begin(stream, row)
            }
        };
        let place = current.chain.length.saturating_add(1);
        if row.seq != place {
            self.report
                .fault(FaultKind::OutOfSequence, stream, Some(place));
        }
        let next = current.chain.with(row.json.as_bytes());
        if next.head != row.hash {
            self.report
                .fault(FaultKind::BrokenChain, stream, Some(row.seq));
        }
        // Go on from what is stored, so that one change is one fault.
        current.chain = Chain {
            length: row.seq,
            head: row.hash,
        };
        if let Some(head) = self.expected.get(stream)
            && head.length == row.seq
            && head.hash != row.hash
        {
            self.report
                .fault(FaultKind::HeadDiffers, stream, Some(row.seq));
        }
        self.read(&current, row);
        let head = Head {
            length: row.seq,
            hash: row.hash,
        };
        self.tails.insert(stream.to_owned(), head);
        self.current = Some(current);
    }

    fn begin(&mut self, stream: &str, first: &Row) -> Current {
        let reader = match (document_of(stream), series_of(stream), stream) {
            (Some(document), _, _) => match AnyLive::begin(self.agency, document, stream, first) {
                Ok(AnyLive::Outgoing(_)) => Reader::Outgoing(document),
                Ok(AnyLive::Incoming(_)) | Err(_) => Reader::Incoming(document),
            },
            (_, Some((key, year)), _) => Reader::Series(key, year),
            (_, _, "grants") => Reader::Grants,
            (_, _, "audit") => Reader::Audit,
            _ => {
                self.report.fault(FaultKind::UnknownStream, stream, None);
                Reader::Unknown
            }
        };
        Current {
            stream: stream.to_owned(),
            chain: Chain::new(self.agency, stream),
            reader,
        }
    }

    fn read(&mut self, current: &Current, row: &Row) {
        match &current.reader {
            Reader::Incoming(document) => self.document_event::<Incoming>(current, *document, row),
            Reader::Outgoing(document) => self.document_event::<Outgoing>(current, *document, row),
            Reader::Series(key, year) => self.series_event(current, (key, *year), row),
            Reader::Grants => drop(self.envelope::<GrantEvent>(current, row)),
            Reader::Audit => drop(self.envelope::<AuditEvent>(current, row)),
            Reader::Unknown => {}
        }
    }

    fn envelope<E: DeserializeOwned>(
        &mut self,
        current: &Current,
        row: &Row,
    ) -> Option<Envelope<E>> {
        let envelope = Envelope::<E>::read(&row.json, row.seq).ok();
        let envelope = envelope.filter(|envelope| envelope.stream == current.stream);
        if envelope.is_none() {
            self.report.fault(
                FaultKind::Unreadable,
                current.stream.as_str(),
                Some(row.seq),
            );
        }
        envelope
    }

    fn document_event<M: Kept>(&mut self, current: &Current, document: DocumentId, row: &Row) {
        let Some(envelope) = self.envelope::<M::Event>(current, row) else {
            return;
        };
        for file in M::files(&envelope.event) {
            self.blobs.insert(file.sha256, file.size);
        }
        let place = |taken: &Taken| (taken.series.clone(), taken.year, taken.number);
        match M::number(&envelope.event) {
            Some(NumberUse::Voids(taken)) => {
                let voids = &mut self.numbers.void_in_documents;
                voids.insert(place(taken), document);
            }
            Some(NumberUse::Takes(taken)) => {
                let given = (document, taken.date);
                if self.numbers.held.insert(place(taken), given).is_some() {
                    let stream = current.stream.as_str();
                    self.report
                        .fault(FaultKind::NumberGap, stream, Some(taken.number));
                }
            }
            None => {}
        }
    }

    fn series_event(&mut self, current: &Current, (key, year): (&SeriesKey, i32), row: &Row) {
        let Some(envelope) = self.envelope::<SeriesEvent>(current, row) else {
            return;
        };
        let stream = current.stream.as_str();
        let place = (key.clone(), year);
        let series = self.series.entry(place.clone()).or_default();
        for (kind, number) in out_of_order(series, &envelope.event) {
            self.report.fault(kind, stream, Some(number));
        }
        series.evolve(&envelope.event);
        match envelope.event {
            SeriesEvent::NumberTaken {
                number,
                date,
                document,
            }
            | SeriesEvent::ReservationUsed {
                number,
                date,
                document,
            } => {
                let place = (place.0, place.1, number);
                self.numbers.given.insert(place, (document, date));
            }
            SeriesEvent::NumberVoided {
                number,
                cause: VoidCause::WithDocument(document),
            } => {
                let place = (place.0, place.1, number);
                self.numbers.void_in_series.insert(place, document);
            }
            _ => {}
        }
    }

    /// No event is left: what is missing at the ends?
    pub(super) fn end(&mut self) {
        for (stream, head) in &self.expected {
            let found = self.tails.get(*stream);
            if found.is_none_or(|found| found.length < head.length) {
                self.report
                    .fault(FaultKind::HeadMissing, *stream, Some(head.length));
            }
        }
    }
}

/// What is wrong with an event of a series that stands as it does (property L2).
fn out_of_order(series: &Series, event: &SeriesEvent) -> Vec<(FaultKind, u32)> {
    let mut faults = Vec::new();
    match event {
        SeriesEvent::NumberTaken { number, date, .. }
        | SeriesEvent::CopyNumbered { number, date, .. }
        | SeriesEvent::NumberReserved { number, date, .. } => {
            if *number != series.last_number.saturating_add(1) {
                faults.push((FaultKind::NumberGap, *number));
            }
            if series.last_date.is_some_and(|last| last > *date) {
                faults.push((FaultKind::NumberDateInversion, *number));
            }
        }
        SeriesEvent::ReservationUsed { number, date, .. } => match series.reservation(*number) {
            None => faults.push((FaultKind::NumberGap, *number)),
            Some(held) if held.date != *date => {
                faults.push((FaultKind::NumberDateInversion, *number));
            }
            Some(_) => {}
        },
        SeriesEvent::NumberVoided { number, cause } => {
            let with_document = matches!(cause, VoidCause::WithDocument(_));
            let held = series.reservation(*number).is_some();
            let given = (1..=series.last_number).contains(number) && !series.is_void(*number);
            if (with_document && (held || !given)) || (!with_document && !held) {
                faults.push((FaultKind::NumberGap, *number));
            }
        }
        SeriesEvent::LegacyImported { import } if series.last_number > 0 => {
            faults.push((FaultKind::NumberGap, import.last_number));
        }
        _ => {}
    }
    faults
}
