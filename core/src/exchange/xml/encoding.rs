//! From bytes to text: byte order marks and declared encodings. Those are read in which Viet Nam writes:
//! Unicode, and the two code pages of Windows that were used before it.

use std::borrow::Cow;

use yore::code_pages::{CP1252, CP1258};

use super::super::read::{Position, ReadError};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Windows1258,
}

impl Encoding {
    const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
            Self::Windows1258 => "windows-1258",
        }
    }

    /// The encoding with a name that a declaration gives it. What is said to be ASCII or Latin 1 is read as
    /// windows-1252, which holds both, as browsers do.
    fn named(label: &str) -> Option<Self> {
        Some(match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "utf-16" | "utf-16le" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            "windows-1252" | "cp1252" | "iso-8859-1" | "latin1" | "us-ascii" | "ascii" => {
                Self::Windows1252
            }
            "windows-1258" | "cp1258" | "x-cp1258" => Self::Windows1258,
            _ => return None,
        })
    }

    /// The encoding that a byte order mark names, and the bytes behind the mark.
    fn marked(bytes: &[u8]) -> Option<(Self, &[u8])> {
        match bytes {
            [0xEF, 0xBB, 0xBF, body @ ..] => Some((Self::Utf8, body)),
            [0xFF, 0xFE, body @ ..] => Some((Self::Utf16Le, body)),
            [0xFE, 0xFF, body @ ..] => Some((Self::Utf16Be, body)),
            _ => None,
        }
    }

    fn invalid(self, at: Position) -> ReadError {
        let encoding = self.name().to_owned();
        ReadError::InvalidEncoding { encoding, at }
    }
}

/// The text of the message without its byte order mark; borrowed when it is UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let (encoding, body) = match Encoding::marked(bytes) {
        Some(marked) => marked,
        None => (without_mark(bytes)?, bytes),
    };
    let single = |character: fn(u8) -> char| {
        let characters = body.iter().map(|byte| Some(character(*byte)));
        transcoded(encoding, characters, body.len())
    };
    match encoding {
        Encoding::Utf8 => std::str::from_utf8(body)
            .map(Cow::Borrowed)
            .map_err(|error| encoding.invalid(bad_byte(bytes, body, error.valid_up_to()))),
        Encoding::Utf16Le => utf_16(encoding, body, u16::from_le_bytes),
        Encoding::Utf16Be => utf_16(encoding, body, u16::from_be_bytes),
        Encoding::Windows1252 => single(|byte| CP1252.decode_byte(byte)),
        Encoding::Windows1258 => single(|byte| CP1258.decode_byte(byte)),
    }
}

/// As [`decode`], without a copy when the bytes are UTF-8.
pub(crate) fn decode_owned(mut bytes: Vec<u8>) -> Result<String, ReadError> {
    let mark = match decode(&bytes)? {
        Cow::Owned(text) => return Ok(text),
        Cow::Borrowed(text) => bytes.len().saturating_sub(text.len()),
    };
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| {
        let at = Position::of(error.as_bytes(), error.utf8_error().valid_up_to());
        Encoding::Utf8.invalid(at)
    })
}

/// In the file, its byte order mark counted as bytes and not as a character.
fn bad_byte(bytes: &[u8], body: &[u8], offset: usize) -> Position {
    let at = Position::of(body, offset);
    let mark = bytes.len().saturating_sub(body.len());
    Position {
        offset: at.offset.saturating_add(mark),
        ..at
    }
}

fn utf_16(
    encoding: Encoding,
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
) -> Result<Cow<'static, str>, ReadError> {
    let pairs = bytes.chunks(2);
    let units = pairs.map(|pair| match pair {
        [one, other] => unit([*one, *other]),
        // Half a unit is as good as half a character.
        _ => 0xD800,
    });
    let characters = char::decode_utf16(units).map(Result::ok);
    transcoded(encoding, characters, bytes.len() / 2)
}

/// Messages are mostly base64, so the text is given room for ASCII and a little more, not for the worst case.
fn transcoded(
    encoding: Encoding,
    characters: impl Iterator<Item = Option<char>>,
    likely: usize,
) -> Result<Cow<'static, str>, ReadError> {
    let step = (likely / 32).saturating_add(1024);
    let mut text = String::with_capacity(likely.saturating_add(step));
    for character in characters {
        let Some(character) = character else {
            return Err(encoding.invalid(Position::of(text.as_bytes(), text.len())));
        };
        if text.capacity().saturating_sub(text.len()) < character.len_utf8() {
            text.reserve_exact(step);
        }
        text.push(character);
    }
    Ok(Cow::Owned(text))
}

fn without_mark(bytes: &[u8]) -> Result<Encoding, ReadError> {
    match bytes {
        [b'<', 0, b'?', 0, ..] => return Ok(Encoding::Utf16Le),
        [0, b'<', 0, b'?', ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    let Some(label) = declared_label(bytes) else {
        return Ok(Encoding::Utf8);
    };
    match Encoding::named(&label) {
        None => Err(ReadError::UnknownEncoding { encoding: label }),
        // That contradicts the bytes.
        Some(wide @ (Encoding::Utf16Le | Encoding::Utf16Be)) => {
            Err(wide.invalid(Position::of(bytes, 0)))
        }
        Some(encoding) => Ok(encoding),
    }
}

/// `encoding="…"` of a declaration in an ASCII-like encoding; the declaration itself is checked later.
fn declared_label(bytes: &[u8]) -> Option<String> {
    const LONGEST_DECLARATION: usize = 512;
    let start = bytes.get(..LONGEST_DECLARATION).unwrap_or(bytes);
    let text = String::from_utf8_lossy(start);
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let quoted = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = quoted
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    let (label, _) = quoted.strip_prefix(quote)?.split_once(quote)?;
    Some(label.to_owned())
}
