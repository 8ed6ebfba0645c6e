//! What is odd in a document that came from elsewhere, or goes there: it is told, not refused, since nobody
//! here can change what a sender wrote.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::File;
use crate::base::{TextKind, first_unprintable, is_direction, is_printable, outer_blanks_cut};
use crate::rules::Warning;

/// A day that lies further from today than so many years was hardly meant.
const YEARS_APART: i32 = 10;

/// A name of a file that is longer, in bytes of UTF-8, cannot be kept on ordinary disks.
const LONGEST_NAME: usize = 255;

/// So many characters of a name are shown.
const SHOWN: usize = 80;

/// Texts that hold nothing but blanks, or a character that can be neither printed nor sent on.
pub(super) fn texts<'t>(
    texts: impl Iterator<Item = (&'static str, &'t str)>,
) -> impl Iterator<Item = Warning> {
    texts.filter_map(|(field, text)| {
        if !text.is_empty() && is_blank(text) {
            return Some(Warning::BlankText { field });
        }
        let character = first_unprintable(text)?;
        Some(Warning::UnprintableText { field, character })
    })
}

/// Files that hold nothing.
pub(super) fn empty_files(files: &[File]) -> impl Iterator<Item = Warning> {
    let empty = files.iter().filter(|file| file.size == 0);
    empty.map(|file| Warning::EmptyFile {
        name: shown(&file.name),
    })
}

/// Names under which files cannot be kept as they are.
pub(super) fn file_names(files: &[File]) -> impl Iterator<Item = Warning> {
    let names = files.iter().map(|file| file.name.as_str());
    let doubtful = names.clone().filter(|name| is_doubtful_name(name));
    let doubtful = doubtful.map(|name| Warning::DoubtfulFileName { name: shown(name) });
    doubtful.chain(twice("files", names))
}

/// Names that come twice in one field.
pub(super) fn twice<'t>(
    field: &'static str,
    names: impl Iterator<Item = &'t str> + Clone,
) -> impl Iterator<Item = Warning> {
    let mut seen = BTreeSet::new();
    let several = names.clone().nth(1).is_some();
    // Of ASCII alone nothing can differ but the size of the letters.
    let plain = names.clone().all(str::is_ascii);
    names.filter(move |_| several).filter_map(move |text| {
        let folded = match plain {
            true => text.trim_ascii().to_ascii_lowercase(),
            false => TextKind::Name.fold(text),
        };
        let again = !folded.is_empty() && !seen.insert(folded);
        again.then(|| Warning::SameName {
            field,
            name: shown(text),
        })
    })
}

/// Days that do not go together: issue, arrival, and until when an answer is asked for.
pub(super) fn days(
    issued: Option<NaiveDate>,
    reply_by: Option<NaiveDate>,
    arrival: NaiveDate,
) -> impl Iterator<Item = Warning> {
    let after = issued.filter(|issued| *issued > arrival);
    let after = after.map(|issued| Warning::IssuedAfterArrival { issued, arrival });
    let before = reply_by
        .zip(issued)
        .filter(|(reply, issued)| reply < issued);
    let before = before.map(|(reply_by, issued)| Warning::ReplyBeforeIssue { reply_by, issued });
    let far =
        move |day: &NaiveDate| day.year().abs_diff(arrival.year()) > YEARS_APART.unsigned_abs();
    let named = [("issued_on", issued), ("reply_by", reply_by)];
    let years = named.into_iter().filter_map(move |(field, day)| {
        let day = day.filter(far)?;
        Some(Warning::DoubtfulYear { field, day })
    });
    after.into_iter().chain(before).chain(years)
}

/// The name of a file that is blank, has more than one line, leaves its folder, reads as another or is too
/// long.
fn is_doubtful_name(name: &str) -> bool {
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'/' | b'\\');
    let odd =
        |c: char| matches!(c, '\t' | '\n' | '/' | '\\') || !is_printable(c) || is_direction(c);
    is_blank(name)
        || name.len() > LONGEST_NAME
        || matches!(name, "." | "..")
        || (!name.bytes().all(plain) && name.chars().any(odd))
}

fn is_blank(text: &str) -> bool {
    let visible = text
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_graphic());
    !visible && outer_blanks_cut(text).is_empty()
}

/// A name as it can be shown: nothing in it turns the letters or breaks the line.
fn shown(name: &str) -> String {
    let unseen = |c: char| c.is_control() || is_direction(c);
    let mut shown: String = name.chars().take(SHOWN).collect();
    if shown.len() < name.len() {
        shown.push('…');
    }
    shown.replace(unseen, "\u{fffd}")
}
