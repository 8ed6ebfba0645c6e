//! Messages that are written.

use vanthu::api::foreign::edxml::{self, Answer, text};
use vanthu::exchange::OutgoingFile;
use wasm_bindgen::prelude::wasm_bindgen;

/// A message that is being written, with its files.
#[derive(Default)]
#[wasm_bindgen]
pub struct Draft {
    files: Vec<File>,
    written: Vec<u8>,
}

struct File {
    id: String,
    name: String,
    description: Option<String>,
    content: Vec<u8>,
}

#[wasm_bindgen]
impl Draft {
    /// One without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    pub fn attach(
        &mut self,
        id: String,
        name: String,
        description: Option<String>,
        content: Vec<u8>,
    ) {
        self.files.push(File {
            id,
            name,
            description,
            content,
        });
    }

    /// Writes a document message (JSON) with the files.
    pub fn write_document(&mut self, message: &str) -> String {
        let files: Vec<OutgoingFile<'_>> = self.files.iter().map(File::outgoing).collect();
        let written = edxml::write_document(message, &files);
        self.keep(written)
    }

    /// Writes a status message (JSON).
    pub fn write_status(&mut self, message: &str) -> String {
        self.keep(edxml::write_status(message))
    }

    /// What was written.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.written)
    }
}

impl Draft {
    fn keep(&mut self, written: Answer<Vec<u8>>) -> String {
        text(written.map(|written| self.written = written))
    }
}

impl File {
    fn outgoing(&self) -> OutgoingFile<'_> {
        OutgoingFile {
            id: &self.id,
            name: &self.name,
            description: self.description.as_deref(),
            content: &self.content,
        }
    }
}
