//! What the office's own records tell of each document: the material of report and messages.

mod tell;

use chrono::NaiveDate;
use vanthu::api::{AnyDocument, Document, Machine};
use vanthu::base::{DocumentId, Instant, PersonId};
use vanthu::calendar::{Due, Progress, Timeliness, timeliness};
use vanthu::document::{Delivery, Metadata};
use vanthu::engine::Act;
use vanthu::history::Record;
use vanthu::incoming::Phase;
use vanthu::organization::{Agency, Duty, Rank};
use vanthu::{incoming, outgoing};
use vanthu_store::{IncomingEntry, Office, OutgoingEntry};

use crate::clock::Clock;
use crate::day::Case;
use crate::inbox::visible;
use crate::out::OpenError;
use tell::{tell_incoming, tell_outgoing};

/// Who has a document: the lanes of the pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lane {
    Clerk,
    Leader,
    Unit,
}

impl Lane {
    pub(crate) const ALL: [Self; 3] = [Self::Clerk, Self::Leader, Self::Unit];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Clerk => "Văn thư",
            Self::Leader => "Lãnh đạo",
            Self::Unit => "Đơn vị",
        }
    }
}

/// One command on a document's way.
pub(crate) struct Moment {
    pub at: Instant,
    pub person: PersonId,
    pub lane: Lane,
    pub what: String,
    /// Whether the way turned back here.
    pub back: bool,
}

/// An incoming document with its way, the reply's included.
pub(crate) struct Incoming {
    pub document: DocumentId,
    pub metadata: Metadata,
    pub entry: Option<IncomingEntry>,
    pub phase: Phase,
    pub due: Option<Due>,
    pub directed_at: Option<Instant>,
    pub moments: Vec<Moment>,
    pub records: Vec<Record<incoming::Event>>,
    /// How its handling stands, once it was directed.
    pub timeliness: Option<Timeliness>,
    /// Whether it was submitted in time.
    pub submitted: Option<Timeliness>,
    /// Why it was returned, if it was.
    pub refused: Option<String>,
    pub recalled: bool,
    pub returned: bool,
    pub changes: Changes,
    pub warnings: usize,
}

/// How often its way was changed: by those whose work it is, and by its sender.
#[derive(Clone, Copy, Default)]
pub(crate) struct Changes {
    /// Work that went from one person to another.
    pub transferred: usize,
    pub extended: usize,
    pub urged: usize,
    pub taken_back: usize,
    pub updated: usize,
}

/// An outgoing document.
pub(crate) struct Outgoing {
    pub entry: OutgoingEntry,
    pub state: outgoing::State,
    pub records: Vec<Record<outgoing::Event>>,
    pub issued_at: Option<Instant>,
    /// Whether it was issued in time.
    pub issue: Option<Timeliness>,
    pub returned: bool,
}

impl Outgoing {
    /// What the recipients have reported last.
    pub(crate) fn delivered(&self) -> Option<&Delivery> {
        self.state
            .deliveries()
            .values()
            .find(|delivery| !delivery.seen.is_empty())
    }
}

/// All documents that the office knows of these years and of this inbox.
pub(crate) struct Stories {
    pub incoming: Vec<Incoming>,
    pub outgoing: Vec<Outgoing>,
}

impl Stories {
    pub(crate) fn gather(
        office: &Office,
        clock: &Clock,
        cases: &[Case],
    ) -> Result<Self, OpenError> {
        let mut stories = Self {
            incoming: Vec::new(),
            outgoing: Vec::new(),
        };
        let teller = Teller {
            office,
            end: clock.end,
        };
        for year in clock.years() {
            for entry in office.outgoing_register(year)? {
                stories.outgoing.extend(teller.outgoing(entry)?);
            }
        }
        for year in clock.years() {
            for entry in office.incoming_register(year)? {
                let document = entry.document;
                let reply = stories.reply_to(document);
                let reply = reply.map(|reply| reply.entry.document);
                // A reply that is still on its way has no line in the register yet.
                let case = || cases.iter().find(|case| case.document == document);
                let reply = reply.or_else(|| case().map(|case| case.reply));
                stories
                    .incoming
                    .extend(teller.incoming(document, Some(entry), reply)?);
            }
        }
        for case in cases {
            if stories
                .incoming
                .iter()
                .all(|story| story.document != case.document)
            {
                stories
                    .incoming
                    .extend(teller.incoming(case.document, None, None)?);
            }
        }
        Ok(stories)
    }

    /// The reply to an incoming document, once it has a number.
    pub(crate) fn reply_to(&self, document: DocumentId) -> Option<&Outgoing> {
        self.outgoing
            .iter()
            .find(|reply| reply.entry.reply_to == Some(document))
    }

    /// The incoming document of that identity.
    pub(crate) fn answered(&self, document: DocumentId) -> Option<&Incoming> {
        self.incoming
            .iter()
            .find(|story| story.document == document)
    }

    /// How often the ways of all documents were changed.
    pub(crate) fn changes(&self) -> Changes {
        let mut all = Changes::default();
        for Incoming { changes, .. } in &self.incoming {
            all.transferred += changes.transferred;
            all.extended += changes.extended;
            all.urged += changes.urged;
            all.taken_back += changes.taken_back;
            all.updated += changes.updated;
        }
        all
    }

    /// Registered documents in the order of the register.
    pub(crate) fn registered(&self) -> impl Iterator<Item = (&Incoming, &IncomingEntry)> {
        self.incoming
            .iter()
            .filter_map(|story| Some((story, story.entry.as_ref()?)))
    }
}

struct Teller<'a> {
    office: &'a Office,
    end: Instant,
}

impl Teller<'_> {
    fn agency(&self) -> &Agency {
        self.office.desk().agency()
    }

    fn incoming(
        &self,
        document: DocumentId,
        entry: Option<IncomingEntry>,
        reply: Option<DocumentId>,
    ) -> Result<Option<Incoming>, OpenError> {
        let Some(AnyDocument::Incoming(kept)) = self.office.document(document)? else {
            return Ok(None);
        };
        let Some(metadata) = kept.state().metadata().cloned() else {
            return Ok(None);
        };
        let mut story = Incoming {
            document,
            metadata,
            entry,
            phase: kept.phase(),
            due: kept.state().due(),
            directed_at: None,
            moments: Vec::new(),
            records: records(&kept),
            timeliness: None,
            submitted: None,
            refused: None,
            recalled: false,
            returned: false,
            changes: Changes::default(),
            warnings: 0,
        };
        self.follow(&mut story);
        if let Some(reply) = reply {
            story.moments.extend(self.reply_moments(reply)?);
            story.moments.sort_by_key(|moment| moment.at);
        }
        Ok(Some(story))
    }

    fn follow(&self, story: &mut Incoming) {
        let mut registered = None;
        let mut finished = None;
        let mut submitted_at = None;
        let mut closed = None;
        for (record, event) in events(&story.records) {
            let at = record.at;
            match event {
                incoming::Event::Registered(entry) => {
                    registered = Some((at, entry.submit_due));
                    story.warnings = entry.duplicates.len();
                }
                incoming::Event::Submitted { .. } => {
                    submitted_at.get_or_insert(at);
                }
                incoming::Event::Directed { .. } => story.directed_at = Some(at),
                incoming::Event::Reported { .. } => finished = Some(at),
                incoming::Event::Reopened(_) => finished = None,
                incoming::Event::ReportReturned { .. } => {
                    finished = None;
                    story.returned = true;
                }
                incoming::Event::SubmissionRecalled(_) => story.recalled = true,
                incoming::Event::ReceiptRefused(refused) => {
                    story.refused = Some(refused.note.clone());
                }
                incoming::Event::WorkTransferred(_) => story.changes.transferred += 1,
                incoming::Event::Extended(_) => story.changes.extended += 1,
                incoming::Event::Urged(_) => story.changes.urged += 1,
                incoming::Event::UpdatedBySender(_) => story.changes.updated += 1,
                incoming::Event::RecalledBySender(_) => {
                    closed = Some(at);
                    story.changes.taken_back += 1;
                }
                _ => {}
            }
            // A transfer says whose line was made.
            let transfers =
                |event: &incoming::Event| matches!(event, incoming::Event::WorkTransferred(_));
            let told =
                matches!(event, incoming::Event::Routing(_)) && record.events.iter().any(transfers);
            if !told && let Some((what, back)) = tell_incoming(self.agency(), event) {
                story.moments.push(self.moment(at, &record.act, what, back));
            }
        }
        let progress = |done: Option<Instant>| match (done, closed) {
            (Some(at), _) => Progress::Done(at),
            (None, Some(at)) => Progress::Closed(at),
            (None, None) => Progress::Open,
        };
        story.submitted =
            registered.map(|(since, due)| timeliness(due, since, progress(submitted_at), self.end));
        story.timeliness = story
            .directed_at
            .map(|since| timeliness(story.due, since, progress(finished), self.end));
    }

    fn reply_moments(&self, reply: DocumentId) -> Result<Vec<Moment>, OpenError> {
        let Some(AnyDocument::Outgoing(kept)) = self.office.document(reply)? else {
            return Ok(Vec::new());
        };
        let records = records(&kept);
        let moments = events(&records).filter_map(|(record, event)| {
            let (what, back) = tell_outgoing(self.agency(), event)?;
            Some(self.moment(record.at, &record.act, what, back))
        });
        Ok(moments.collect())
    }

    fn outgoing(&self, entry: OutgoingEntry) -> Result<Option<Outgoing>, OpenError> {
        let Some(AnyDocument::Outgoing(kept)) = self.office.document(entry.document)? else {
            return Ok(None);
        };
        let mut signed = None;
        let mut issued_at = None;
        let mut returned = false;
        let records = records(&kept);
        for (record, event) in events(&records) {
            match event {
                outgoing::Event::Signed(act) => signed = Some((record.at, act.issue_due)),
                outgoing::Event::Issued(_) => issued_at = Some(record.at),
                outgoing::Event::Returned { .. } => returned = true,
                _ => {}
            }
        }
        let progress = issued_at.map_or(Progress::Open, Progress::Done);
        let issue = signed.map(|(since, due)| timeliness(due, since, progress, self.end));
        let state = kept.state().clone();
        Ok(Some(Outgoing {
            entry,
            state,
            records,
            issued_at,
            issue,
            returned,
        }))
    }

    fn moment(&self, at: Instant, act: &Act, what: String, back: bool) -> Moment {
        let day: NaiveDate = self.agency().day(at);
        let person = act.person.clone();
        let duty = |duty| self.agency().has_duty(&person, duty, day);
        let leads = self
            .agency()
            .posts_of(&person, day)
            .any(|(post, _)| matches!(post.rank, Rank::Head | Rank::DeputyHead));
        let lane = if duty(Duty::Clerk) {
            Lane::Clerk
        } else if leads || duty(Duty::Direct) {
            Lane::Leader
        } else {
            Lane::Unit
        };
        let what = visible(&what);
        Moment {
            at,
            person,
            lane,
            what,
            back,
        }
    }
}

/// The records of a document, in order.
pub(crate) fn records<M: Machine>(document: &Document<M>) -> Vec<Record<M::Event>> {
    let entries = document.entries().iter().zip(1..);
    entries
        .filter_map(|(entry, place)| Record::read(&entry.json, document.stream(), place).ok())
        .collect()
}

/// What happened, each with the record in which it stands.
pub(crate) fn events<E>(records: &[Record<E>]) -> impl Iterator<Item = (&Record<E>, &E)> {
    records
        .iter()
        .flat_map(|record| record.events.iter().map(move |event| (record, event)))
}
