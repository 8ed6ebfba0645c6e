//! The state of a dossier, its phases, and what is said to commands out of turn.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FileCode, Retention};
use crate::base::{DocumentId, DossierId, Instant, PersonId};
use crate::calendar::FileKind;
use crate::engine::{Context, Header, MachineState, Step, Waits, phases};
use crate::law::{Medium, RuleSetId};
use crate::rules::{ActionName, Sink, fail};

phases! {
    /// Where a dossier is on its way (tình trạng hồ sơ).
    New = "new", "chưa bắt đầu", "not begun";
    Open = "open", "đang mở", "open";
    Closed = "closed", "đã kết thúc", "closed";
    Transferred = "transferred", "đã nộp lưu", "transferred to the archive";
}

/// A dossier (hồ sơ công việc) as its next decision sees it. Made by events only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub(super) dossier: DossierId,
    #[serde(flatten)]
    pub(super) header: Header<Phase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<Box<File>>,
}

/// What is known once it is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FileState"))]
pub(super) struct File {
    pub(super) code: FileCode,
    pub(super) title: String,
    pub(super) retention: Retention,
    pub(super) medium: Medium,
    pub(super) file_kind: FileKind,
    pub(super) start: NaiveDate,
    pub(super) maker: PersonId,
    pub(super) documents: Vec<DocumentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) work_ended: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) transfer_due: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kept_until: Option<NaiveDate>,
}

impl MachineState for State {
    type Id = DossierId;
    type Phase = Phase;
    type Pass = ();

    fn begin(dossier: DossierId) -> Self {
        Self::new(dossier)
    }

    fn id(&self) -> DossierId {
        self.dossier
    }

    fn header(&self) -> Header<Phase> {
        self.header
    }

    /// Its maker has it until it lies in the archive.
    fn waits(&self) -> Option<Waits> {
        let with_the_maker = matches!(self.phase(), Phase::Open | Phase::Closed);
        let maker = self.maker().filter(|_| with_the_maker);
        maker.cloned().map(Waits::Maker)
    }

    /// A dossier keeps no rule set: each command is decided by the law of its own day, and the
    /// transfer by that of the day on which the work ended.
    fn advance(&mut self, at: Instant, rule_set: RuleSetId) {
        self.header.advance(at, rule_set);
        self.header.rule_set = None;
    }

    fn out_of_turn(&self, _: ActionName, _: &[Step<Phase>], sink: &mut impl Sink) {
        match self.header.phase {
            Phase::New | Phase::Closed => fail!(sink, DossierNotOpen {}),
            Phase::Open => fail!(sink, DossierNotClosed {}),
            Phase::Transferred => fail!(sink, DossierTransferred {}),
        }
    }

    fn admit(&self, (): (), in_turn: bool, _: &Context<'_>, _: &mut impl Sink) -> bool {
        in_turn
    }
}

impl State {
    /// A dossier of which nothing is known yet.
    #[must_use]
    pub const fn new(dossier: DossierId) -> Self {
        Self {
            dossier,
            header: Header::new(Phase::New),
            file: None,
        }
    }

    /// Identity.
    #[must_use]
    pub const fn dossier(&self) -> DossierId {
        self.dossier
    }

    /// Number of records so far.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.header.version
    }

    /// Where it is on its way.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.header.phase
    }

    /// Whole code, once it is open.
    #[must_use]
    pub fn code(&self) -> Option<&FileCode> {
        self.file.as_ref().map(|file| &file.code)
    }

    /// Title.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.file.as_ref().map(|file| file.title.as_str())
    }

    /// Retention.
    #[must_use]
    pub fn retention(&self) -> Option<Retention> {
        self.file.as_ref().map(|file| file.retention)
    }

    /// Who makes it.
    #[must_use]
    pub fn maker(&self) -> Option<&PersonId> {
        self.file.as_ref().map(|file| &file.maker)
    }

    /// Its documents in the order in which they were collected; the order number in the file
    /// (`DocOrdinal`) is the place, from 1.
    #[must_use]
    pub fn documents(&self) -> &[DocumentId] {
        self.file.as_ref().map_or(&[], |file| &file.documents)
    }

    /// What it is about.
    #[must_use]
    pub fn file_kind(&self) -> Option<FileKind> {
        self.file.as_ref().map(|file| file.file_kind)
    }

    /// First day.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        self.file.as_ref().map(|file| file.start)
    }

    /// Day on which the work ended, once the dossier is closed.
    #[must_use]
    pub fn work_ended(&self) -> Option<NaiveDate> {
        self.file.as_ref().and_then(|file| file.work_ended)
    }

    /// Last day of the transfer, once it is closed and goes to the archive; keeping does not move it.
    #[must_use]
    pub fn transfer_due(&self) -> Option<NaiveDate> {
        self.file.as_ref().and_then(|file| file.transfer_due)
    }

    /// Until when the unit keeps it beyond that day.
    #[must_use]
    pub fn kept_until(&self) -> Option<NaiveDate> {
        self.file.as_ref().and_then(|file| file.kept_until)
    }

    /// Whether documents may still come and go.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.header.phase == Phase::Open
    }

    /// Whether it lies in the archive.
    #[must_use]
    pub fn is_transferred(&self) -> bool {
        self.header.phase == Phase::Transferred
    }
}

/// The dossiers in which a document lies: as many as need it (Appendix VI, III.4.e).
pub fn dossiers_of<'s>(
    states: impl IntoIterator<Item = &'s State>,
    document: DocumentId,
) -> impl Iterator<Item = &'s State> {
    let states = states.into_iter();
    states.filter(move |state| state.documents().contains(&document))
}

/// The dossiers that a person still has to hand over before leaving (Art. 29; all of them, closed
/// ones too, until they lie in the archive).
pub fn dossiers_of_maker<'s>(
    states: impl IntoIterator<Item = &'s State>,
    person: &PersonId,
) -> impl Iterator<Item = &'s State> {
    let states = states.into_iter();
    states.filter(move |state| state.maker() == Some(person) && !state.is_transferred())
}
