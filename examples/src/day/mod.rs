//! The days as they are played: each case asks what its next officer would do, and the clock gives
//! the turn to whichever comes first.

mod deadline;
mod fate;
mod incoming;
mod morning;
mod outgoing;
mod play;
mod request;

use vanthu::api::{Document, Dossier, Incoming, Outgoing, Receipt};
use vanthu::base::{CommandId, DocumentId, Instant, Locale, PersonId};
use vanthu::document::{Metadata, StatusCode, StatusReport, number_text};
use vanthu::dossier::{OpenDossier, Retention};
use vanthu::engine::{Command, MachineState, Seen};
use vanthu::exchange::{self, ExchangeId};
use vanthu::history::Stream;
use vanthu::incoming::{Action, File, Kind};
use vanthu::outgoing::RecordDelivery;
use vanthu::rules::Refusal;
use vanthu_store::{Office, OfficeError, OfficeMachine};

use crate::clock::Clock;
use crate::inbox::{Intake, id, uuid_of, visible};
use crate::out::OpenError;
use crate::people::People;
pub(crate) use fate::Fate;
pub(crate) use play::play;
pub(crate) use request::Answer;

/// A document of the inbox with what will become of it.
pub(crate) struct Case {
    /// Place among the documents of the inbox.
    pub turn: usize,
    pub document: DocumentId,
    /// Identity of the reply, should there be one.
    pub reply: DocumentId,
    pub metadata: Metadata,
    pub ours: bool,
    pub known: bool,
    pub fate: Fate,
}

impl Case {
    /// Whether the office will learn nothing new from it: it knows it, or must not take it in.
    pub(crate) fn is_old(&self) -> bool {
        self.known || self.metadata.secrecy.is_secret()
    }
}

/// What a case wants to be done next.
pub(crate) struct Step {
    pub actor: PersonId,
    pub command: Ask,
    /// Working minutes after the case's last event.
    pub minutes: u32,
}

/// A command to either document of a case.
pub(crate) enum Ask {
    Incoming(Kind),
    Outgoing(vanthu::outgoing::Kind, Seen),
}

/// Why a case has no next step.
pub(crate) enum Rest {
    /// Nothing is to be done.
    Nothing,
    /// The chart has nobody who could go on.
    Missing(String),
}

/// Everything a case looks at to find its next step.
pub(crate) struct View<'a> {
    pub case: &'a Case,
    pub people: &'a People<'a>,
    pub office: &'a Office,
    pub now: Instant,
    pub incoming: Option<&'a Document<Incoming>>,
    pub outgoing: Option<&'a Document<Outgoing>>,
}

/// A command that the rules refused.
pub(crate) struct Refused {
    pub document: DocumentId,
    pub metadata: Metadata,
    pub actor: PersonId,
    pub at: Instant,
    pub refusal: Refusal,
}

/// What happened while the days were played.
#[derive(Default)]
pub(crate) struct Played {
    pub refused: Vec<Refused>,
    /// What the agency's chart lacks, each once.
    pub missing: Vec<String>,
    /// Status messages and what became of them.
    pub deliveries: Vec<(String, String)>,
    /// Senders' requests and what became of them.
    pub answers: Vec<Answer>,
}

/// The documents of the inbox as cases.
pub(crate) fn cases(intake: &Intake) -> Vec<Case> {
    let mut ordinary = 0;
    let cases = intake.letters.iter().enumerate().map(|(turn, letter)| {
        let plain = letter.ours && !letter.metadata.urgency.is_urgent();
        let plain = plain && !letter.metadata.secrecy.is_secret();
        let fate = Fate::of(&letter.metadata, plain.then_some(ordinary));
        ordinary += usize::from(plain);
        let document = letter.document;
        Case {
            turn,
            document,
            reply: id(&["reply", &document.to_string()]),
            metadata: letter.metadata.clone(),
            ours: letter.ours,
            known: letter.known,
            fate,
        }
    });
    cases.collect()
}

/// The last event of the documents that the office had before this run.
pub(crate) fn last_event(office: &Office, cases: &[Case]) -> Result<Option<Instant>, OpenError> {
    let mut last = None;
    for case in cases.iter().filter(|case| case.known) {
        last = last.max(last_of(office, case)?);
    }
    Ok(last)
}

/// When something last happened in a case, to the document or its reply.
fn last_of(office: &Office, case: &Case) -> Result<Option<Instant>, OpenError> {
    let document = office.load::<Incoming>(&case.document)?;
    let document = document.and_then(|document| document.state().header().last_at);
    let reply = office.load::<Outgoing>(&case.reply)?;
    let reply = reply.and_then(|reply| reply.state().header().last_at);
    Ok(document.max(reply))
}

fn next(
    office: &Office,
    people: &People<'_>,
    case: &Case,
    now: Instant,
) -> Result<Result<Step, Rest>, OpenError> {
    let incoming = office.load::<Incoming>(&case.document)?;
    let outgoing = office.load::<Outgoing>(&case.reply)?;
    let view = View {
        case,
        people,
        office,
        now,
        incoming: incoming.as_ref(),
        outgoing: outgoing.as_ref(),
    };
    incoming::next(&view)
}

/// Sends a command to the office; `false` if the rules refuse it.
fn carry_out(
    office: &Office,
    case: &Case,
    step: Step,
    at: Instant,
    played: &mut Played,
) -> Result<bool, OpenError> {
    let (actor, nothing) = (&step.actor, Seen::default());
    if let Ask::Incoming(Kind::File(file)) = &step.command {
        open_dossier(office, file, actor, at)?;
    }
    let receipt = match step.command {
        Ask::Incoming(kind) => send::<Incoming>(office, case.document, (kind, nothing), actor, at),
        Ask::Outgoing(kind, seen) => send::<Outgoing>(office, case.reply, (kind, seen), actor, at),
    };
    match receipt {
        Ok(_) => Ok(true),
        Err(OfficeError::Refused(refusal)) => {
            played.refused.push(Refused {
                document: case.document,
                metadata: case.metadata.clone(),
                actor: step.actor,
                at,
                refusal,
            });
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// The first document of a dossier opens it.
fn open_dossier(
    office: &Office,
    file: &File,
    actor: &PersonId,
    at: Instant,
) -> Result<(), OpenError> {
    if office.load::<Dossier>(&file.dossier)?.is_some() {
        return Ok(());
    }
    let title = format!("Hồ sơ công việc {}", file.notation);
    let open = OpenDossier::new(&file.notation, title, Retention::Years(10));
    let id = command_of(&["open", &file.dossier.to_string()]);
    office.execute::<Dossier>(&file.dossier, &Command::new(id, open), actor, at)?;
    Ok(())
}

/// Sends a command to a document. The n-th command of a document has the same identity in every run.
fn send<M: OfficeMachine<State: MachineState<Id = DocumentId>>>(
    office: &Office,
    document: DocumentId,
    (kind, seen): (M::Kind, Seen),
    actor: &PersonId,
    at: Instant,
) -> Result<Receipt, OfficeError> {
    let version = office.history(&Stream::of::<M>(&document))?.len();
    let id = command_of(&["step", &document.to_string(), &version.to_string()]);
    let command = Command::<M::Kind>::new(id, kind).seen(seen);
    office.execute::<M>(&document, &command, actor, at)
}

fn command_of(parts: &[&str]) -> CommandId {
    let uuid = uuid_of(parts);
    CommandId::new(uuid).unwrap_or_else(|| unreachable!("a version 8 UUID is not nil"))
}

/// A recipient's report about a document that this office has issued.
fn deliver(
    office: &Office,
    people: &People<'_>,
    clock: &Clock,
    status: &crate::inbox::Status,
) -> Result<String, OpenError> {
    let message = &status.message;
    let agency = office.desk().agency();
    let about = message.response_for.clone().unwrap_or_default();
    let mut document = None;
    for year in clock.years() {
        document = document.or(office.outgoing_register(year)?.into_iter().find(|entry| {
            let (code, number) = (entry.agency_code(agency), number_text(entry.number.number));
            let own = ExchangeId::recommended(code, entry.number.date, &number, &entry.symbol);
            let about = about.document_id.as_ref();
            about.is_some_and(|about| about.is_same(&own))
        }));
    }
    let Some(entry) = document else {
        let id = about
            .document_id
            .map(|id| id.to_string())
            .unwrap_or_default();
        return Ok(format!("không có văn bản đi nào mang mã {}", visible(&id)));
    };
    let Some(code) = StatusCode::parse(message.code.as_str()) else {
        return Ok(format!(
            "mã trạng thái {} không có trong danh mục",
            visible(message.code.as_str())
        ));
    };
    let from = message.from.clone().unwrap_or_default();
    let recipient = from.organ_id.or(from.name).unwrap_or_default();
    let stamp = message.timestamp.as_ref().and_then(exchange::Dated::known);
    let at = stamp
        .and_then(|at| Instant::from_local(at, agency.offset()))
        .unwrap_or(clock.end);
    let Some(clerk) = people.clerk(0, agency.day(clock.end)) else {
        return Ok("không có văn thư để ghi".to_owned());
    };
    let report = RecordDelivery::new(recipient.as_str(), StatusReport { code, at });
    let command = Command::new(
        command_of(&["status", &status.digest.to_hex()]),
        vanthu::outgoing::Kind::from(report),
    );
    match office.execute::<Outgoing>(&entry.document, &command, &clerk, clock.end) {
        Ok(_) => {
            use vanthu::base::Label as _;
            let (number, label) = (entry.number_and_symbol(), code.label(Locale::Vi));
            Ok(format!(
                "{}: {} – văn bản đi số {number}",
                visible(&recipient),
                label.to_lowercase()
            ))
        }
        Err(OfficeError::Refused(refusal)) => Ok(visible(&refusal.message(Locale::Vi))),
        Err(error) => Err(error.into()),
    }
}

impl Played {
    /// Documents whose receipt the rules forbid: nothing of them is in the office.
    pub(crate) fn kept_out(&self) -> impl Iterator<Item = &Refused> {
        self.refused
            .iter()
            .filter(|refused| refused.refusal.command == Action::Receive)
    }

    /// Commands that were refused later on a document's way.
    pub(crate) fn stopped(&self) -> impl Iterator<Item = &Refused> {
        self.refused
            .iter()
            .filter(|refused| refused.refusal.command != Action::Receive)
    }
}
