//! The messages that go out: a status for each event that has one, and each issued reply. Every one
//! is read back and compared before it is written.

use std::io::Read as _;

use vanthu::base::{DocumentId, Instant, Locale, PersonId};
use vanthu::document::{FileRole, Metadata};
use vanthu::exchange::{
    DocumentMessage, Limits, Message, OutgoingFile, StatusCode, document_message, read,
    status_message, status_of, write_document, write_status,
};
use vanthu_store::Office;

use crate::day::Played;
use crate::inbox::visible;
use crate::out::{OpenError, Out, plain_name};
use crate::story::{Incoming, Outgoing, Stories, events};

/// What went out.
#[derive(Default)]
pub(crate) struct Sent {
    /// Status messages by code, in the order of the codes.
    pub statuses: std::collections::BTreeMap<String, usize>,
    pub replies: usize,
    /// Messages that could not be written, with the reason.
    pub unsent: Vec<(String, String)>,
}

impl Sent {
    pub(crate) fn messages(&self) -> usize {
        self.statuses.values().sum::<usize>() + self.replies
    }
}

pub(crate) fn write(
    office: &Office,
    out: &Out,
    stories: &Stories,
    played: &Played,
    mut tick: impl FnMut(),
) -> Result<Sent, OpenError> {
    let mut sender = Sender {
        office,
        out,
        sent: Sent::default(),
    };
    for story in &stories.incoming {
        sender.statuses(story)?;
        tick();
    }
    for refused in played.kept_out() {
        let reason = refused.refusal.message(Locale::Vi);
        let (document, metadata) = (refused.document, &refused.metadata);
        let told = (StatusCode::Rejected, Some(reason));
        sender.status((document, 0), metadata, told, &refused.actor, refused.at)?;
    }
    for reply in &stories.outgoing {
        let answers = reply
            .entry
            .reply_to
            .and_then(|document| stories.answered(document));
        sender.reply(reply, answers.map(|story| &story.metadata))?;
    }
    Ok(sender.sent)
}

struct Sender<'a> {
    office: &'a Office,
    out: &'a Out,
    sent: Sent,
}

impl Sender<'_> {
    /// Each status at the event that it reports; what the document went through is told once.
    fn statuses(&mut self, story: &Incoming) -> Result<(), OpenError> {
        let mut told: Vec<StatusCode> = Vec::new();
        for (record, event) in events(&story.records) {
            // Each wish of the sender has its answer, all else is told once.
            let answer = |code: &StatusCode| {
                matches!(
                    code,
                    StatusCode::ChangeAccepted | StatusCode::ChangeRejected
                )
            };
            let Some(code) = status_of(event).filter(|code| answer(code) || !told.contains(code))
            else {
                continue;
            };
            told.push(code.clone());
            let (at, seq, act) = (record.at, record.seq, &record.act);
            let description = story
                .refused
                .clone()
                .filter(|_| code == StatusCode::Rejected);
            let place = (story.document, seq);
            self.status(place, &story.metadata, (code, description), &act.person, at)?;
        }
        Ok(())
    }

    /// Writes a status about a record; 0 stands for a document of which the office keeps none.
    fn status(
        &mut self,
        (document, seq): (DocumentId, u32),
        metadata: &Metadata,
        (code, description): (StatusCode, Option<String>),
        person: &PersonId,
        at: Instant,
    ) -> Result<(), OpenError> {
        let agency = self.office.desk().agency();
        let staff = agency.person_name(person).map(str::to_owned);
        let key = code.as_str().to_owned();
        let message = status_message(agency.info(), metadata, code, description, staff, at);
        let name = format!("trang-thai-{document}-{seq:03}-{key}.edxml");
        let written = write_status(&message).map_err(|faults| faults.to_string());
        let checked = written.and_then(|bytes| {
            let reading = read(&bytes, &Limits::default()).map_err(|error| error.to_string())?;
            match reading.message {
                Message::Status(back) if *back == message => Ok(bytes),
                _ => Err("đọc lại khác với khi ghi".to_owned()),
            }
        });
        match checked {
            Ok(bytes) => {
                // What the office does not keep was told when it came first.
                if seq > 0 || !self.out.has(&format!("outbox/{name}")) {
                    self.out.write(&format!("outbox/{name}"), &bytes)?;
                }
                *self.sent.statuses.entry(key).or_default() += 1;
            }
            Err(reason) => self.sent.unsent.push((name, visible(&reason))),
        }
        Ok(())
    }

    fn reply(&mut self, reply: &Outgoing, answers: Option<&Metadata>) -> Result<(), OpenError> {
        let agency = self.office.desk().agency();
        let Some(at) = reply.issued_at else {
            return Ok(());
        };
        let Ok(message) = document_message(agency, &reply.state, answers, at) else {
            return Ok(());
        };
        let paper = self.paper(reply)?;
        let symbol = plain_name(&reply.entry.symbol);
        let number = format!(
            "{}-{:04}",
            reply.entry.number.year, reply.entry.number.number
        );
        let id = format!("cong-van-{}", reply.entry.document);
        let files = [OutgoingFile {
            id: &id,
            name: "cong-van.pdf",
            description: Some("Văn bản đã ký số"),
            content: &paper,
        }];
        let name = format!("van-ban-{number}-{symbol}.edxml");
        let written = write_document(&message, &files).map_err(|faults| faults.to_string());
        let checked = written.and_then(|bytes| compared(bytes, message, &paper));
        match checked {
            Ok(bytes) => {
                self.out.write(&format!("outbox/{name}"), &bytes)?;
                self.sent.replies += 1;
            }
            Err(reason) => self.sent.unsent.push((name, visible(&reason))),
        }
        Ok(())
    }

    /// The numbered and signed copy, from the blobs.
    fn paper(&self, reply: &Outgoing) -> Result<Vec<u8>, OpenError> {
        let mut paper = Vec::new();
        for (_, event) in events(&reply.records) {
            let vanthu::outgoing::Event::Sealed(vanthu::outgoing::Sealed { renditions }) = event
            else {
                continue;
            };
            let copy = renditions
                .iter()
                .find(|file| file.role == FileRole::Rendition);
            if let Some(copy) = copy
                && let Some(mut bytes) = self.office.blobs().get(&copy.sha256)?
            {
                bytes.read_to_end(&mut paper)?;
            }
        }
        Ok(paper)
    }
}

/// Reads a written document back: every value and the file must be the same.
fn compared(bytes: Vec<u8>, message: DocumentMessage, paper: &[u8]) -> Result<Vec<u8>, String> {
    let reading = read(&bytes, &Limits::default()).map_err(|error| error.to_string())?;
    let Message::Document(back) = &reading.message else {
        return Err("đọc lại không phải văn bản".to_owned());
    };
    // The list of files is made by the writer.
    let expected = DocumentMessage {
        manifest: back.manifest.clone(),
        attachments: back.attachments.clone(),
        ..message
    };
    let contents = reading
        .attachments()
        .map(|file| file.content(&Limits::default()));
    let files: Result<Vec<Vec<u8>>, _> = contents.map(|file| file.map(|(file, _)| file)).collect();
    let same = files.is_ok_and(|files| files == [paper]);
    if same && **back == expected {
        Ok(bytes)
    } else {
        Err("đọc lại khác với khi ghi".to_owned())
    }
}
