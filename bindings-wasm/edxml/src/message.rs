//! A message that was read, or the data of a document that stand for one.

use serde::Serialize;
use vanthu::api::foreign::edxml::{self, About, Answer, Reading, text};
use vanthu::base::InvalidInput;
use vanthu::exchange::{Limits, ReadError};
use wasm_bindgen::prelude::wasm_bindgen;

/// More than this does not fit into WebAssembly beside what is made of it.
const LARGEST_ATTACHMENT: u64 = 1 << 30;

/// A message, or what stands for one.
#[wasm_bindgen]
pub struct Message(Held);

enum Held {
    Reading(Reading),
    /// The data of a document (JSON).
    Metadata(String),
    /// Why the message cannot be read.
    Unread(String),
}

pub(crate) fn limits(json: &str) -> Result<Limits, InvalidInput> {
    let limits = edxml::limits(json)?;
    Ok(Limits {
        unpacked_attachment_bytes: limits.unpacked_attachment_bytes.min(LARGEST_ATTACHMENT),
        ..limits
    })
}

#[wasm_bindgen]
impl Message {
    /// Reads a message; `json` says whether it could be read.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, json: &str) -> Self {
        let limits = limits(json).map_err(Into::into);
        match limits.and_then(|limits| Reading::new(bytes, limits)) {
            Ok(reading) => Self(Held::Reading(reading)),
            Err(failure) => Self(Held::Unread(text::<()>(Err(failure)))),
        }
    }

    /// The data of a document (JSON) in the place of a message.
    pub fn of_metadata(json: String) -> Self {
        Self(Held::Metadata(json))
    }

    /// All that is known before anything is unpacked, or why it cannot be read.
    pub fn json(&self) -> String {
        self.text(|reading| Ok(reading.read()))
    }

    /// What unpacking an attachment finds, or why it cannot be unpacked.
    pub fn look(&self, index: usize) -> String {
        self.text(|reading| reading.look(index))
    }

    /// The bytes of an attachment; none if it cannot be unpacked.
    pub fn content(&self, index: usize) -> Option<Vec<u8>> {
        match &self.0 {
            Held::Reading(reading) => reading.content(index).ok(),
            _ => None,
        }
    }

    /// The data of the document that the message carries.
    pub fn metadata(&self) -> String {
        self.text(|reading| reading.metadata())
    }

    /// Whether the message is for an agency (JSON).
    pub fn is_for(&self, agency: &str) -> String {
        self.text(|reading| reading.is_for(agency))
    }
}

impl Message {
    fn text<'r, T: Serialize>(&'r self, ask: impl FnOnce(&'r Reading) -> Answer<T>) -> String {
        match &self.0 {
            Held::Reading(reading) => text(ask(reading)),
            Held::Unread(failure) => failure.clone(),
            // The façade asks messages only.
            Held::Metadata(_) => text::<()>(Err(ReadError::NotADocument.into())),
        }
    }

    pub(crate) fn about(&self) -> Result<About<'_>, String> {
        match &self.0 {
            Held::Reading(reading) => Ok(About::Reading(reading)),
            Held::Metadata(json) => Ok(About::Metadata(json)),
            Held::Unread(failure) => Err(failure.clone()),
        }
    }
}
