//! The state of a dossier, folded from its events.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Event, FileCode, Retention};
use crate::base::{DocumentId, DossierId, PersonId};
use crate::calendar::FileKind;
use crate::law::Medium;

/// A dossier as its next decision sees it. Made by `evolve` only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub(super) dossier: DossierId,
    pub(super) version: u32,
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
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) transferred: bool,
}

impl State {
    /// A dossier of which nothing is known yet.
    #[must_use]
    pub const fn new(dossier: DossierId) -> Self {
        Self {
            dossier,
            version: 0,
            file: None,
        }
    }

    /// Identity.
    #[must_use]
    pub const fn dossier(&self) -> DossierId {
        self.dossier
    }

    /// Number of events so far.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
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
        let file = self.file.as_ref();
        file.is_some_and(|file| file.work_ended.is_none())
    }

    /// Whether it lies in the archive.
    #[must_use]
    pub fn is_transferred(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.transferred)
    }

    /// Takes one event in.
    pub fn evolve(&mut self, event: &Event) {
        self.version = self.version.saturating_add(1);
        if let Event::Opened {
            code,
            title,
            retention,
            medium,
            file_kind,
            maker,
            start,
            ..
        } = event
        {
            self.file = Some(Box::new(File {
                code: code.clone(),
                title: title.clone(),
                retention: *retention,
                medium: *medium,
                file_kind: *file_kind,
                start: *start,
                maker: maker.clone(),
                documents: Vec::new(),
                work_ended: None,
                transfer_due: None,
                kept_until: None,
                transferred: false,
            }));
        }
        let Some(file) = self.file.as_mut() else {
            return;
        };
        match event {
            Event::Opened { .. } => {}
            Event::Collected { document } => file.documents.push(*document),
            Event::TakenOut { document, .. } => file.documents.retain(|held| held != document),
            Event::Closed {
                work_ended,
                retention,
                title,
                notation,
                transfer_due,
                ..
            } => {
                file.work_ended = Some(*work_ended);
                file.retention = *retention;
                file.title.clone_from(title);
                file.code.notation.clone_from(notation);
                file.transfer_due = *transfer_due;
            }
            Event::HandedOver { to, .. } => file.maker = to.clone(),
            Event::Kept { until } => file.kept_until = Some(*until),
            Event::Transferred => file.transferred = true,
        }
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
