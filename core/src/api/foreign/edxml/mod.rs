//! Messages of the exchange axis for the packages of other languages: read once and kept, asked by their
//! parts; written from JSON. A Rust program uses [`crate::exchange`] and [`crate::api::exchange`] instead.
//! Begin with [`Reading`].

mod failure;
mod reading;
mod remark;
mod send;

pub use failure::{Answer, Failure, text};
pub use reading::{AttachmentHead, AttachmentLook, ReadMessage, Reading};
pub use remark::{Remark, Unwritten};
use send::Ours;
pub use send::{Report, reply, status, write_document, write_status};

use crate::api::exchange::{same_document, same_identity, same_purpose, same_status};
use crate::base::InvalidInput;
use crate::document::Metadata;
use crate::exchange::{Limits, Message};
use crate::input::read_json;

/// Limits as a program gives them (JSON); those left out are the usual ones.
///
/// # Errors
/// Every fault of form, with its path below `limits`.
pub fn limits(json: &str) -> Result<Limits, InvalidInput> {
    read_json(json).map_err(|input| input.below("limits"))
}

/// A document that is compared, referred to or answered: as a message, or its data alone.
#[derive(Debug)]
pub enum About<'r> {
    /// A message that was read.
    Reading(&'r Reading),
    /// The data of a document (JSON).
    Metadata(&'r str),
}

impl About<'_> {
    fn is_status(&self) -> bool {
        matches!(self, Self::Reading(reading) if reading.kind() == "status")
    }

    /// The data of the document.
    ///
    /// # Errors
    /// Every fault of form, with its path below `name`; `not_a_document`: a status message.
    pub fn metadata(&self, name: &str) -> Answer<Metadata> {
        match self {
            Self::Reading(reading) => reading.metadata(),
            Self::Metadata(json) => Ok(read_json(json).map_err(|input| input.below(name))?),
        }
    }
}

/// Whether two messages, or documents, are one that came twice: see [`same_document`]. With `content` false
/// only the identity of documents is asked.
///
/// # Errors
/// Every fault of form of the data, below `one` and `other`.
pub fn same(one: &About<'_>, other: &About<'_>, content: bool) -> Answer<bool> {
    if let (About::Reading(one), About::Reading(other)) = (one, other) {
        match (&one.reading.message, &other.reading.message) {
            _ if one.reading.text() == other.reading.text() => return Ok(true),
            (Message::Status(one), Message::Status(other)) => return Ok(same_status(one, other)),
            (Message::Document(_), Message::Document(_)) if !content => {}
            (Message::Document(one), Message::Document(other)) if same_purpose(one, other) => {}
            _ => return Ok(false),
        }
    }
    // A status is no document, so it is not the same as one.
    if [one, other].into_iter().any(About::is_status) {
        return Ok(false);
    }
    let (one, other) = (one.metadata("one")?, other.metadata("other")?);
    Ok(match content {
        true => same_document(&one, &other),
        false => same_identity(&one, &other),
    })
}
