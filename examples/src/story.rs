//! What the office's own records tell of each document: the material of report and messages.

use chrono::NaiveDate;
use vanthu::api::{AnyDocument, Document, Machine};
use vanthu::base::{DocumentId, Instant, Label as _, Locale, PersonId};
use vanthu::calendar::{Due, Progress, Timeliness, timeliness};
use vanthu::document::{Delivery, Metadata};
use vanthu::engine::Act;
use vanthu::history::Record;
use vanthu::incoming::Phase;
use vanthu::organization::{Agency, Duty, LegalDuty, Rank};
use vanthu::routing;
use vanthu::rules::ActionName;
use vanthu::{incoming, outgoing};
use vanthu_store::{IncomingEntry, Office, OutgoingEntry};

use crate::clock::Clock;
use crate::day::Case;
use crate::inbox::visible;
use crate::out::OpenError;

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
    pub warnings: usize,
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
                _ => {}
            }
            if let Some((what, back)) = tell_incoming(event) {
                story.moments.push(self.moment(at, &record.act, what, back));
            }
        }
        let progress = |done: Option<Instant>| done.map_or(Progress::Open, Progress::Done);
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
            let (what, back) = tell_outgoing(event)?;
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

fn label(action: impl Into<ActionName>) -> String {
    let label = action.into().label(Locale::Vi);
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// An event in words, where people should see it; `true` where the way turns back.
fn tell_incoming(event: &incoming::Event) -> Option<(String, bool)> {
    use incoming::Action;
    Some(match event {
        incoming::Event::Received { .. } => (label(Action::Receive), false),
        incoming::Event::ReceiptRefused(refused) => {
            let note = &refused.note;
            (format!("{}: {note}", label(Action::RefuseReceipt)), true)
        }
        incoming::Event::Registered(entry) => {
            let number = entry.taken.number;
            (
                format!("{}, số đến {number}", label(Action::Register)),
                false,
            )
        }
        incoming::Event::Submitted { .. } => (label(Action::Submit), false),
        incoming::Event::Directed(directed) => {
            let opinion = &directed.opinion;
            (format!("{}: {opinion}", label(Action::Direct)), false)
        }
        incoming::Event::Reported { .. } => (label(Action::Report), false),
        incoming::Event::ReportReturned(returned) => {
            let reason = &returned.reason;
            (format!("{} báo cáo: {reason}", label(Action::Return)), true)
        }
        incoming::Event::SubmissionRecalled(_) => (
            format!("{} bản trình chưa ai mở", label(Action::Recall)),
            true,
        ),
        incoming::Event::Completed(_) => (label(Action::ApproveCompletion), false),
        incoming::Event::Filed(filed) => {
            let notation = &filed.notation;
            (format!("{} {notation}", label(Action::File)), false)
        }
        incoming::Event::Routing(event) => (tell_routing(event)?, false),
        _ => return None,
    })
}

fn tell_routing(event: &routing::Event) -> Option<String> {
    use incoming::Action;
    Some(match event {
        // The direction itself stands as an event of its own.
        routing::Event::Assigned {
            parent_state: routing::LineState::Transferred,
            ..
        } => label(Action::Assign),
        routing::Event::LineOpened { .. } => label(Action::Open),
        routing::Event::LineStarted { .. } => label(Action::Start),
        routing::Event::Decided {
            outcome: routing::Outcome::Opinion,
            ..
        } => label(Action::Opine),
        _ => return None,
    })
}

fn tell_outgoing(event: &outgoing::Event) -> Option<(String, bool)> {
    use outgoing::Action;
    Some(match event {
        outgoing::Event::Drafted { .. } => {
            (format!("{} văn bản trả lời", label(Action::Draft)), false)
        }
        outgoing::Event::Revised { .. } => (label(Action::Revise), false),
        outgoing::Event::Submitted(_) => (format!("{} bản thảo", label(Action::Submit)), false),
        outgoing::Event::Checked(checked) => {
            let action = match checked.duty {
                LegalDuty::ContentCheck => Action::CheckContent,
                LegalDuty::FormatCheck => Action::CheckFormat,
                LegalDuty::Approval => Action::Approve,
                LegalDuty::Signature => Action::Sign,
            };
            (label(action), false)
        }
        outgoing::Event::Returned(returned) => {
            let reason = &returned.reason;
            (
                format!("{} bản thảo: {reason}", label(Action::Return)),
                true,
            )
        }
        outgoing::Event::HandedBack(_) => (label(Action::HandBack), true),
        outgoing::Event::SubmissionRecalled(_) => (label(Action::Recall), true),
        outgoing::Event::Signed { .. } => (label(Action::Sign), false),
        outgoing::Event::NumberAssigned(assigned) => {
            let (number, symbol) = (assigned.taken.number, &assigned.symbol);
            let label = label(Action::AssignNumber);
            (format!("{label}: {number:02}/{symbol}"), false)
        }
        outgoing::Event::Registered { .. } => ("Vào sổ văn bản đi".to_owned(), false),
        outgoing::Event::Sealed { .. } => (label(Action::ApplyAgencySignature), false),
        outgoing::Event::Issued(_) => (label(Action::Issue), false),
        outgoing::Event::DeliveryRecorded(report) => {
            let (recipient, code) = (&report.recipient, report.status.code);
            (
                format!("{recipient} báo: {}", code.label(Locale::Vi)),
                false,
            )
        }
        _ => return None,
    })
}
