//! Walking through the elements of a message.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::events::Event;

use super::names::{attribute_value, attributes, illegal_character, is_name, reference};
use super::{XmlFault, is_blank, split_name};
use crate::exchange::Limits;
use crate::exchange::read::{Position, ReadError};

/// A start tag.
pub(crate) struct Tag<'t> {
    /// Local name.
    pub(crate) name: &'t str,
    /// Prefix, empty without one.
    pub(crate) prefix: &'t str,
    /// Offset of its `<`.
    pub(crate) offset: usize,
    attributes: Vec<(&'t str, Cow<'t, str>)>,
}

impl<'t> Tag<'t> {
    /// An attribute by local name; declarations of namespaces do not count.
    pub(crate) fn attribute(&self, local: &str) -> Option<String> {
        let has_name = |name: &str| {
            name == local
                || matches!(split_name(name), (prefix, rest) if rest == local && prefix != "xmlns")
        };
        self.attributes
            .iter()
            .find(|(name, _)| has_name(name))
            .map(|(_, value)| value.clone().into_owned())
    }

    /// The namespace this tag binds to a prefix.
    pub(crate) fn declared_namespace(&self, prefix: &str) -> Option<&str> {
        let declares = |name: &str| match split_name(name) {
            ("", "xmlns") => prefix.is_empty(),
            ("xmlns", declared) => !prefix.is_empty() && declared == prefix,
            _ => false,
        };
        self.attributes
            .iter()
            .find(|(name, _)| declares(name))
            .map(|(_, value)| value.as_ref())
    }
}

enum Step<'t> {
    Open(Tag<'t>),
    Close,
    Text(&'t str, Range<usize>),
    Character(char),
    End,
}

/// Reads a message from its start to its end, once.
pub(crate) struct Cursor<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    limits: &'t Limits,
    path: Vec<&'t str>,
    nodes: usize,
    seen_root: bool,
}

type Result<T> = std::result::Result<T, ReadError>;

/// A long text: where it stands in the message when it is in one piece, otherwise put together.
#[derive(Debug)]
pub(crate) enum Span {
    Within(Range<usize>),
    Assembled(String),
}

impl<'t> Cursor<'t> {
    pub(crate) fn new(text: &'t str, limits: &'t Limits) -> Result<Self> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let cursor = Self {
            text,
            reader,
            limits,
            path: Vec::new(),
            nodes: 0,
            seen_root: false,
        };
        match illegal_character(text) {
            Some(offset) => Err(cursor.fault(XmlFault::IllegalCharacter, offset)),
            None => Ok(cursor),
        }
    }

    /// Local names from the root to the element being read.
    pub(crate) fn path(&self) -> String {
        self.path.join("/")
    }

    pub(crate) fn position(&self, offset: usize) -> Position {
        Position::of(self.text.as_bytes(), offset)
    }

    /// Enters the next child of the current element; `None` at its end.
    pub(crate) fn next_child(&mut self) -> Result<Option<Tag<'t>>> {
        loop {
            match self.step()? {
                Step::Open(tag) => return Ok(Some(tag)),
                Step::Close | Step::End => return Ok(None),
                Step::Text(..) | Step::Character(_) => {}
            }
        }
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.path.len()
    }

    /// Skips what is left of an element that was entered at this depth.
    pub(crate) fn leave(&mut self, depth: usize) -> Result<()> {
        while self.path.len() >= depth {
            self.step()?;
        }
        Ok(())
    }

    /// The direct text of the current element, and whether markup inside it was dropped.
    pub(crate) fn text(&mut self) -> Result<(String, bool)> {
        let depth = self.path.len();
        let mut text = String::new();
        let mut dropped_markup = false;
        loop {
            match self.step()? {
                Step::Open(_) => dropped_markup = true,
                Step::Close if self.path.len() < depth => return Ok((text, dropped_markup)),
                Step::End => return Ok((text, dropped_markup)),
                Step::Text(piece, at) if self.path.len() == depth => {
                    if text.len().saturating_add(piece.len()) > self.limits.text_bytes {
                        return Err(self.text_too_long(at.start));
                    }
                    push_with_line_ends(&mut text, piece);
                }
                Step::Character(character) if self.path.len() == depth => {
                    text.push(character);
                    if text.len() > self.limits.text_bytes {
                        return Err(self.text_too_long(self.offset()));
                    }
                }
                Step::Close | Step::Text(..) | Step::Character(_) => {}
            }
        }
    }

    /// The direct text of the current element however long it is, without copying it when it is in one piece.
    pub(crate) fn long_text(&mut self) -> Result<Span> {
        let depth = self.path.len();
        let mut span = Span::Within(0..0);
        loop {
            match self.step()? {
                Step::Close if self.path.len() < depth => return Ok(span),
                Step::End => return Ok(span),
                Step::Text(piece, at) if self.path.len() == depth => {
                    span = self.extended(span, piece, at)
                }
                Step::Character(character) if self.path.len() == depth => {
                    span = self.extended(span, character.encode_utf8(&mut [0; 4]), 0..0);
                }
                Step::Open(_) | Step::Close | Step::Text(..) | Step::Character(_) => {}
            }
        }
    }

    fn extended(&self, span: Span, piece: &str, at: Range<usize>) -> Span {
        match span {
            Span::Within(range) if range.is_empty() && !at.is_empty() => Span::Within(at),
            Span::Within(range) => {
                let mut text = self.text.get(range).unwrap_or_default().to_owned();
                text.push_str(piece);
                Span::Assembled(text)
            }
            Span::Assembled(mut text) => {
                text.push_str(piece);
                Span::Assembled(text)
            }
        }
    }

    fn step(&mut self) -> Result<Step<'t>> {
        loop {
            let start = self.offset();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.ill_formed(&error)),
            };
            let range = start..self.offset();
            let markup = self.text.get(range.clone()).unwrap_or_default();
            match event {
                Event::Start(_) => return self.open(markup, start),
                Event::End(_) | Event::Empty(_) => {
                    self.path.pop();
                    return Ok(Step::Close);
                }
                Event::Text(_) => {
                    if self.path.is_empty() {
                        if !markup.chars().all(is_blank) {
                            return Err(self.fault(XmlFault::OutsideRoot, start));
                        }
                    } else if markup.contains('>') && markup.contains("]]>") {
                        return Err(self.fault(XmlFault::SectionEndInText, start));
                    } else if !markup.is_empty() {
                        return Ok(Step::Text(markup, range));
                    }
                }
                Event::CData(_) => {
                    let inner = start.saturating_add("<![CDATA[".len())
                        ..range.end.saturating_sub("]]>".len());
                    if self.path.is_empty() {
                        return Err(self.fault(XmlFault::OutsideRoot, start));
                    }
                    if let Some(text) = self.text.get(inner.clone()).filter(|text| !text.is_empty())
                    {
                        return Ok(Step::Text(text, inner));
                    }
                }
                Event::GeneralRef(_) => {
                    if self.path.is_empty() {
                        return Err(self.fault(XmlFault::OutsideRoot, start));
                    }
                    let name = markup.trim_start_matches('&').trim_end_matches(';');
                    return reference(name)
                        .map(Step::Character)
                        .map_err(|fault| self.fault(fault, start));
                }
                Event::Comment(_) => {
                    let inner = markup
                        .strip_prefix("<!--")
                        .and_then(|rest| rest.strip_suffix("-->"));
                    if inner.is_none_or(|inner| inner.contains("--") || inner.ends_with('-')) {
                        return Err(self.fault(XmlFault::InvalidComment, start));
                    }
                }
                Event::PI(_) => self.check_instruction(markup, start)?,
                Event::Decl(_) => self.check_declaration(markup, start)?,
                Event::DocType(_) => {
                    return Err(ReadError::DoctypeForbidden {
                        at: self.position(start),
                    });
                }
                Event::Eof if !self.path.is_empty() => {
                    return Err(self.fault(XmlFault::Unclosed, start));
                }
                Event::Eof if !self.seen_root => return Err(self.fault(XmlFault::NoRoot, start)),
                Event::Eof => return Ok(Step::End),
            }
        }
    }

    fn open(&mut self, markup: &'t str, offset: usize) -> Result<Step<'t>> {
        if self.path.is_empty() && std::mem::replace(&mut self.seen_root, true) {
            return Err(self.fault(XmlFault::OutsideRoot, offset));
        }
        let inner = markup
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
            .unwrap_or_default();
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let (qualified, rest) = inner
            .split_at_checked(inner.find(is_blank).unwrap_or(inner.len()))
            .unwrap_or_default();
        if !is_name(qualified) {
            return Err(self.fault(XmlFault::InvalidName, offset));
        }
        if self.path.len() >= self.limits.xml_depth {
            return Err(ReadError::XmlTooDeep {
                limit: self.limits.xml_depth,
                at: self.position(offset),
            });
        }
        let attributes = self.attributes(rest, offset)?;
        self.nodes = self
            .nodes
            .saturating_add(1)
            .saturating_add(attributes.len());
        if self.nodes > self.limits.xml_nodes {
            return Err(ReadError::TooManyXmlNodes {
                limit: self.limits.xml_nodes,
                at: self.position(offset),
            });
        }
        let (prefix, name) = split_name(qualified);
        self.path.push(name);
        Ok(Step::Open(Tag {
            name,
            prefix,
            offset,
            attributes,
        }))
    }

    fn attributes(&self, rest: &'t str, offset: usize) -> Result<Vec<(&'t str, Cow<'t, str>)>> {
        let raw = attributes(rest).map_err(|fault| self.fault(fault, offset))?;
        let mut names = BTreeSet::new();
        let mut found = Vec::with_capacity(raw.len());
        for (name, value) in raw {
            if !names.insert(name) {
                return Err(self.fault(XmlFault::DuplicateAttribute, offset));
            }
            if value.len() > self.limits.text_bytes {
                return Err(self.text_too_long(offset));
            }
            found.push((
                name,
                attribute_value(value).map_err(|fault| self.fault(fault, offset))?,
            ));
        }
        Ok(found)
    }

    fn check_instruction(&self, markup: &str, offset: usize) -> Result<()> {
        let inner = markup
            .strip_prefix("<?")
            .and_then(|rest| rest.strip_suffix("?>"))
            .unwrap_or_default();
        let target = inner.split(is_blank).next().unwrap_or_default();
        if target.eq_ignore_ascii_case("xml") {
            return Err(self.fault(XmlFault::InvalidDeclaration, offset));
        }
        if is_name(target) {
            Ok(())
        } else {
            Err(self.fault(XmlFault::InvalidInstruction, offset))
        }
    }

    fn check_declaration(&self, markup: &str, offset: usize) -> Result<()> {
        let inner = markup
            .strip_prefix("<?xml")
            .and_then(|rest| rest.strip_suffix("?>"));
        let parts = inner.and_then(|inner| attributes(inner).ok());
        let is_version = |value: &str| {
            value.strip_prefix("1.").is_some_and(|minor| {
                !minor.is_empty() && minor.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let is_encoding = |value: &str| {
            value.starts_with(|first: char| first.is_ascii_alphabetic())
                && value
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        let is_standalone = |value: &str| matches!(value, "yes" | "no");
        let well_formed = match parts.as_deref() {
            Some([("version", version)]) => is_version(version),
            Some([("version", version), ("encoding", encoding)]) => {
                is_version(version) && is_encoding(encoding)
            }
            Some([("version", version), ("standalone", standalone)]) => {
                is_version(version) && is_standalone(standalone)
            }
            Some(
                [
                    ("version", version),
                    ("encoding", encoding),
                    ("standalone", standalone),
                ],
            ) => is_version(version) && is_encoding(encoding) && is_standalone(standalone),
            _ => false,
        };
        if offset == 0 && well_formed {
            Ok(())
        } else {
            Err(self.fault(XmlFault::InvalidDeclaration, offset))
        }
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn fault(&self, fault: XmlFault, offset: usize) -> ReadError {
        ReadError::NotWellFormed {
            fault,
            at: self.position(offset),
            path: self.path(),
        }
    }

    fn text_too_long(&self, offset: usize) -> ReadError {
        ReadError::TextTooLong {
            limit: self.limits.text_bytes,
            at: self.position(offset),
            path: self.path(),
        }
    }

    fn ill_formed(&self, error: &Error) -> ReadError {
        let offset = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
        let rest = self.text.get(offset..).unwrap_or_default();
        let is_doctype = rest
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        if is_doctype {
            return ReadError::DoctypeForbidden {
                at: self.position(offset),
            };
        }
        let fault = match error {
            Error::IllFormed(
                IllFormedError::MismatchedEndTag { .. } | IllFormedError::UnmatchedEndTag(_),
            ) => XmlFault::MismatchedEnd,
            Error::IllFormed(IllFormedError::DoubleHyphenInComment) => XmlFault::InvalidComment,
            Error::IllFormed(IllFormedError::UnclosedReference) => XmlFault::InvalidReference,
            Error::IllFormed(IllFormedError::MissingDeclVersion(_)) => XmlFault::InvalidDeclaration,
            Error::Syntax(quick_xml::errors::SyntaxError::InvalidBangMarkup) => {
                XmlFault::InvalidMarkup
            }
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
                XmlFault::Unclosed
            }
            _ => XmlFault::InvalidMarkup,
        };
        self.fault(fault, offset)
    }
}

/// Line ends of any system become LF (XML 1.0, section 2.11).
fn push_with_line_ends(text: &mut String, piece: &str) {
    if !piece.contains('\r') {
        text.push_str(piece);
        return;
    }
    let mut lines = piece.split('\r');
    text.push_str(lines.next().unwrap_or_default());
    for line in lines {
        text.push('\n');
        text.push_str(line.strip_prefix('\n').unwrap_or(line));
    }
}
