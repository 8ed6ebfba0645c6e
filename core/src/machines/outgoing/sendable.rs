//! What of a document's texts can be printed and sent: names that say something, characters that a
//! message can carry, file names that stay in their folder.

use crate::base::{first_unprintable, is_direction, outer_blanks_cut};
use crate::document::{Content, File};
use crate::rules::{ActionName, Field, Sink, Warning, fail};

/// Nothing stands in the content that could not be sent once it is signed and numbered.
pub(super) fn content(content: &Content, action: ActionName, sink: &mut impl Sink) {
    characters(&content.subject, Field::Subject, sink);
    for to in &content.addressees {
        let field = Field::AddresseeName;
        if is_blank(&to.name) {
            fail!(&mut *sink, FieldMissing { action, field });
        }
        characters(&to.name, field, sink);
        let code = to.code.as_deref().unwrap_or_default();
        characters(code, Field::Addressees, sink);
    }
    files(&content.files, action, sink);
}

/// Every file has a name under which it can be sent and kept.
pub(super) fn files(files: &[File], action: ActionName, sink: &mut impl Sink) {
    let field = Field::FileName;
    for file in files {
        let name = file.name.as_str();
        if is_blank(name) {
            fail!(&mut *sink, FieldMissing { action, field });
        }
        // A name is one line.
        let broken = name.chars().find(|c| matches!(c, '\t' | '\n'));
        match broken {
            Some(character) => unprintable(character, field, sink),
            None => characters(name, field, sink),
        }
        let leaves_folder = name.contains(['/', '\\']) || matches!(name, "." | "..");
        if leaves_folder || name.chars().any(is_direction) {
            let name = name.replace(is_direction, "\u{fffd}");
            fail!(&mut *sink, UnsafeFileName { name });
        }
    }
}

/// Files that hold nothing.
pub(super) fn empty_files(files: &[File]) -> impl Iterator<Item = Warning> {
    let empty = files.iter().filter(|file| file.size == 0);
    empty.map(|file| Warning::EmptyFile {
        name: file.name.clone(),
    })
}

fn is_blank(text: &str) -> bool {
    outer_blanks_cut(text).is_empty()
}

fn characters(text: &str, field: Field, sink: &mut impl Sink) {
    if let Some(character) = first_unprintable(text) {
        unprintable(character, field, sink);
    }
}

fn unprintable(character: char, field: Field, sink: &mut impl Sink) {
    let character = format!("U+{:04X}", u32::from(character));
    fail!(sink, UnprintableCharacter { field, character });
}
