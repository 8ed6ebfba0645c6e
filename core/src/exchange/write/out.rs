//! The text of the canonical form, byte by byte (SPEC §8.1).

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{WriteFault, WriteFaultKind, WriteFaults};
use crate::exchange::message::{Dated, written_date};
use crate::exchange::xml;

/// Writes elements and collects faults, so that one pass does both.
#[derive(Default)]
pub(super) struct Out {
    bytes: Vec<u8>,
    path: Vec<(&'static str, Option<usize>)>,
    faults: Vec<WriteFault>,
    prefix: &'static str,
}

impl Out {
    pub(super) fn new(likely_bytes: usize) -> Self {
        let mut out = Self {
            bytes: Vec::with_capacity(likely_bytes),
            ..Self::default()
        };
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");
        out
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, WriteFaults> {
        if self.faults.is_empty() {
            Ok(self.bytes)
        } else {
            Err(WriteFaults {
                faults: self.faults,
            })
        }
    }

    pub(super) fn fault(&mut self, kind: WriteFaultKind) {
        let names = self.path.iter().map(|(name, index)| match index {
            Some(index) => format!("{name}[{}]", index.saturating_add(1)),
            None => (*name).to_owned(),
        });
        let path = names.collect::<Vec<_>>().join("/");
        self.faults.push(WriteFault { kind, path });
    }

    pub(super) fn fault_at(&mut self, name: &'static str, kind: WriteFaultKind) {
        self.path.push((name, None));
        self.fault(kind);
        self.path.pop();
    }

    /// A fault unless `text` will be written.
    pub(super) fn require(&mut self, name: &'static str, text: Option<&str>) {
        if is_blank(text) {
            self.fault_at(name, WriteFaultKind::Missing);
        }
    }

    /// Names from here on carry the prefix `edXML:` or none.
    pub(super) fn prefixed<T>(
        &mut self,
        prefix: &'static str,
        inside: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let outer = std::mem::replace(&mut self.prefix, prefix);
        let result = inside(self);
        self.prefix = outer;
        result
    }

    pub(super) fn block(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.element(name, None, &[], inside);
    }

    pub(super) fn block_at(
        &mut self,
        name: &'static str,
        index: usize,
        inside: impl FnOnce(&mut Self),
    ) {
        self.element(name, Some(index), &[], inside);
    }

    /// An element with children; without any it becomes `<name />`.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        index: Option<usize>,
        attributes: &[(&str, Option<&str>)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.indent();
        self.path.push((name, index));
        self.raw("<");
        self.name(name);
        for (attribute, value) in attributes {
            if let Some(value) = value {
                self.raw(&format!(" {attribute}=\""));
                self.escaped(value, true);
                self.raw("\"");
            }
        }
        let empty = self.bytes.len();
        self.raw(">\r\n");
        let opened = self.bytes.len();
        inside(self);
        self.path.pop();
        if self.bytes.len() == opened {
            self.bytes.truncate(empty);
            self.raw(" />\r\n");
            return;
        }
        self.indent();
        self.raw("</");
        self.name(name);
        self.raw(">\r\n");
    }

    /// A trimmed text; left out when absent or blank.
    pub(super) fn text(&mut self, name: &'static str, text: Option<&str>) {
        self.text_at(name, None, text);
    }

    pub(super) fn texts(&mut self, name: &'static str, texts: &[String]) {
        for (index, text) in texts.iter().enumerate() {
            self.text_at(name, Some(index), Some(text));
        }
    }

    fn text_at(&mut self, name: &'static str, index: Option<usize>, text: Option<&str>) {
        let Some(text) = text.map(trim).filter(|text| !text.is_empty()) else {
            return;
        };
        self.indent();
        self.path.push((name, index));
        self.raw("<");
        self.name(name);
        self.raw(">");
        self.escaped(text, false);
        self.raw("</");
        self.name(name);
        self.raw(">\r\n");
        self.path.pop();
    }

    pub(super) fn number(&mut self, name: &'static str, value: Option<i32>) {
        match value {
            Some(value) if value < 0 => {
                self.fault_at(name, WriteFaultKind::NegativeNumber { value })
            }
            Some(value) => self.text(name, Some(&value.to_string())),
            None => {}
        }
    }

    pub(super) fn date(&mut self, name: &'static str, date: Option<&Dated<NaiveDate>>) {
        match date {
            Some(Dated::Known(date)) if (0..=9999).contains(&date.year()) => {
                self.text(name, Some(&written_date(*date)))
            }
            Some(Dated::Known(date)) => self.fault_at(
                name,
                WriteFaultKind::UnwritableDate {
                    text: date.to_string(),
                },
            ),
            Some(Dated::Unreadable(text)) => {
                self.fault_at(name, WriteFaultKind::UnwritableDate { text: text.clone() })
            }
            None => {}
        }
    }

    pub(super) fn timestamp(&mut self, name: &'static str, time: Option<&Dated<NaiveDateTime>>) {
        match time {
            Some(Dated::Known(time)) if (0..=9999).contains(&time.year()) => {
                let text = format!(
                    "{} {:02}:{:02}:{:02}",
                    written_date(time.date()),
                    time.hour(),
                    time.minute(),
                    time.second()
                );
                self.text(name, Some(&text));
            }
            Some(Dated::Known(time)) => self.fault_at(
                name,
                WriteFaultKind::UnwritableDate {
                    text: time.to_string(),
                },
            ),
            Some(Dated::Unreadable(text)) => {
                self.fault_at(name, WriteFaultKind::UnwritableDate { text: text.clone() })
            }
            None => {}
        }
    }

    /// Writes text that is known to need no escaping.
    pub(super) fn raw(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(super) fn indent(&mut self) {
        let blanks = self.path.len().saturating_mul(2);
        self.bytes.extend(std::iter::repeat_n(b' ', blanks));
    }

    fn name(&mut self, name: &str) {
        self.raw(self.prefix);
        self.raw(name);
    }

    fn escaped(&mut self, text: &str, in_attribute: bool) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '\r' => self.raw("&#xD;"),
                '"' if in_attribute => self.raw("&quot;"),
                '\n' if in_attribute => self.raw("&#xA;"),
                '\t' if in_attribute => self.raw("&#x9;"),
                '\n' => self.raw("\r\n"),
                '\u{10000}'.. => self.raw(&format!("&#x{:x};", u32::from(character))),
                _ if !xml::is_legal(character) => {
                    self.fault(WriteFaultKind::IllegalCharacter {
                        character: u32::from(character),
                    });
                }
                _ => self.raw(character.encode_utf8(&mut [0; 4])),
            }
        }
    }
}

/// Whether nothing of it would be written.
pub(super) fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| trim(text).is_empty())
}

pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(xml::is_blank)
}
