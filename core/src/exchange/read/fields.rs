//! Reading single values, with the remarks they deserve.

use std::ops::{Deref, DerefMut};

use chrono::{NaiveDate, NaiveDateTime};

use super::{Kept, Notice, NoticeKind, ReadError};
use crate::base::outer_blanks_cut;
use crate::exchange::message::{Dated, ExchangeId, parse_date, parse_timestamp};
use crate::exchange::xml::{Cursor, Tag};

pub(super) type Result<T> = std::result::Result<T, ReadError>;

/// A hostile message could otherwise make more remarks than it has bytes.
const MOST_NOTICES: usize = 1000;

/// A cursor that collects remarks.
pub(super) struct Source<'t> {
    cursor: Cursor<'t>,
    pub(super) notices: Vec<Notice>,
}

impl<'t> Deref for Source<'t> {
    type Target = Cursor<'t>;

    fn deref(&self) -> &Self::Target {
        &self.cursor
    }
}

impl DerefMut for Source<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.cursor
    }
}

impl<'t> Source<'t> {
    pub(super) fn new(cursor: Cursor<'t>) -> Self {
        Self {
            cursor,
            notices: Vec::new(),
        }
    }

    /// A remark on the element `tag` whose parent is being read.
    pub(super) fn note_child(&mut self, tag: &Tag<'_>, kind: NoticeKind) {
        let parent = self.cursor.path();
        self.push(Notice {
            kind,
            path: format!("{parent}/{}", tag.name),
            offset: tag.offset,
        });
    }

    /// A remark on the element being read.
    pub(super) fn note_here(&mut self, offset: usize, kind: NoticeKind) {
        let path = self.cursor.path();
        self.push(Notice { kind, path, offset });
    }

    fn push(&mut self, notice: Notice) {
        match self.notices.len() {
            count if count < MOST_NOTICES => self.notices.push(notice),
            MOST_NOTICES => self.notices.push(Notice {
                kind: NoticeKind::FurtherNoticesDropped,
                ..notice
            }),
            _ => {}
        }
    }

    pub(super) fn each_child(
        &mut self,
        mut each: impl FnMut(&mut Self, &Tag<'t>) -> Result<()>,
    ) -> Result<()> {
        while let Some(tag) = self.cursor.next_child()? {
            let depth = self.cursor.depth();
            each(self, &tag)?;
            self.cursor.leave(depth)?;
        }
        Ok(())
    }

    /// A text of at most `limit` characters; longer ones are kept and remarked on.
    pub(super) fn string(&mut self, tag: &Tag<'_>, limit: usize) -> Result<String> {
        let (text, dropped_markup) = self.cursor.text()?;
        if dropped_markup {
            self.note_child(tag, NoticeKind::MarkupInText);
        }
        self.check_length(tag, &text, limit);
        Ok(text)
    }

    /// Trimmed as the official library trims: blanks and control characters only.
    pub(super) fn trimmed(&mut self, tag: &Tag<'_>, limit: usize) -> Result<String> {
        let text = self.string(tag, usize::MAX)?;
        let text = text.trim_matches(|character| character <= ' ').to_owned();
        self.check_length(tag, &text, limit);
        Ok(text)
    }

    fn check_length(&mut self, tag: &Tag<'_>, text: &str, limit: usize) {
        if text.len() > limit {
            let length = text.chars().count();
            if length > limit {
                self.note_child(tag, NoticeKind::TooLong { length, limit });
            }
        }
    }

    /// An identifier without the blanks of any kind around it, which are remarked on: pretty printed
    /// messages have them, and nothing could be answered under an identifier that has them.
    pub(super) fn identifier(&mut self, tag: &Tag<'_>, limit: usize) -> Result<String> {
        let text = self.string(tag, usize::MAX)?;
        let cut = outer_blanks_cut(&text);
        if cut.len() != text.len() && !cut.is_empty() {
            self.note_child(tag, NoticeKind::BlanksAroundIdentifier);
        }
        self.check_length(tag, cut, limit);
        Ok(cut.to_owned())
    }

    pub(super) fn exchange_id(&mut self, tag: &Tag<'_>) -> Result<ExchangeId> {
        Ok(ExchangeId::new(self.identifier(tag, 200)?))
    }

    /// An identifier of which the first counts.
    pub(super) fn first_identifier(
        &mut self,
        tag: &Tag<'_>,
        slot: &mut Option<String>,
        limit: usize,
    ) -> Result<()> {
        let text = self.identifier(tag, limit)?;
        self.put_first(tag, slot, Some(text));
        Ok(())
    }

    /// `[+-]?` ASCII digits that fit 32 bits, untrimmed (SPEC §9.2); anything else is remarked on.
    pub(super) fn integer(&mut self, tag: &Tag<'_>) -> Result<Option<i32>> {
        let text = self.string(tag, usize::MAX)?;
        let number = parse_integer(&text);
        if number.is_none() && !text.is_empty() {
            self.note_child(tag, NoticeKind::NotANumber { text });
        }
        Ok(number)
    }

    pub(super) fn date(&mut self, tag: &Tag<'_>) -> Result<Option<Dated<NaiveDate>>> {
        let text = self.string(tag, usize::MAX)?;
        let date = dated(text, parse_date);
        if let Some(Dated::Unreadable(text)) = &date {
            self.note_child(tag, NoticeKind::UnreadableDate { text: text.clone() });
        }
        Ok(date)
    }

    pub(super) fn timestamp(
        &mut self,
        tag: &Tag<'_>,
        trim: bool,
    ) -> Result<Option<Dated<NaiveDateTime>>> {
        let text = if trim {
            self.trimmed(tag, usize::MAX)?
        } else {
            self.string(tag, usize::MAX)?
        };
        let time = dated(text, parse_timestamp);
        if let Some(Dated::Unreadable(text)) = &time {
            self.note_child(tag, NoticeKind::UnreadableTimestamp { text: text.clone() });
        }
        Ok(time)
    }

    /// Where the last of several elements counts.
    pub(super) fn put_last<T>(&mut self, tag: &Tag<'_>, slot: &mut Option<T>, value: Option<T>) {
        if slot.is_some() {
            self.note_child(tag, NoticeKind::DuplicateElement { kept: Kept::Last });
        }
        *slot = value;
    }

    /// Where the first of several elements counts.
    pub(super) fn put_first<T>(&mut self, tag: &Tag<'_>, slot: &mut Option<T>, value: Option<T>) {
        if slot.is_some() {
            self.note_child(tag, NoticeKind::DuplicateElement { kept: Kept::First });
        } else {
            *slot = value;
        }
    }

    pub(super) fn last_string(
        &mut self,
        tag: &Tag<'_>,
        slot: &mut Option<String>,
        limit: usize,
    ) -> Result<()> {
        let text = self.string(tag, limit)?;
        self.put_last(tag, slot, Some(text));
        Ok(())
    }

    pub(super) fn first_string(
        &mut self,
        tag: &Tag<'_>,
        slot: &mut Option<String>,
        limit: usize,
    ) -> Result<()> {
        let text = self.string(tag, limit)?;
        self.put_first(tag, slot, Some(text));
        Ok(())
    }
}

pub(super) fn parse_integer(text: &str) -> Option<i32> {
    text.parse().ok()
}

/// An empty element has no date; any other text is one or is kept.
fn dated<T>(text: String, parse: impl Fn(&str) -> Option<T>) -> Option<Dated<T>> {
    if text.is_empty() {
        return None;
    }
    Some(parse(&text).map_or_else(|| Dated::Unreadable(text), Dated::Known))
}
