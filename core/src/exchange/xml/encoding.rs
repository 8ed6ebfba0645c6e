//! From bytes to text: byte order marks and declared encodings.

use std::borrow::Cow;
use std::str::Utf8Error;

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::super::read::{Position, ReadError};

/// The text of the message without its byte order mark; borrowed when it is UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let (encoding, body) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None => (encoding_without_mark(bytes)?, bytes),
    };
    if encoding == UTF_8 {
        return std::str::from_utf8(body)
            .map(Cow::Borrowed)
            .map_err(|error| ReadError::InvalidEncoding {
                encoding: "UTF-8".to_owned(),
                at: Some(bad_byte(bytes, body, &error)),
            });
    }
    transcode(encoding, body).ok_or_else(|| ReadError::InvalidEncoding {
        encoding: encoding.name().to_owned(),
        at: None,
    })
}

/// As [`decode`], without a copy when the bytes are UTF-8.
pub(crate) fn decode_owned(mut bytes: Vec<u8>) -> Result<String, ReadError> {
    let mark = match decode(&bytes)? {
        Cow::Owned(text) => return Ok(text),
        Cow::Borrowed(text) => bytes.len().saturating_sub(text.len()),
    };
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| ReadError::InvalidEncoding {
        encoding: UTF_8.name().to_owned(),
        at: Some(Position::of(
            error.as_bytes(),
            error.utf8_error().valid_up_to(),
        )),
    })
}

/// In the file, its byte order mark counted as bytes and not as a character.
fn bad_byte(bytes: &[u8], body: &[u8], error: &Utf8Error) -> Position {
    let at = Position::of(body, error.valid_up_to());
    let mark = bytes.len().saturating_sub(body.len());
    Position {
        offset: at.offset.saturating_add(mark),
        ..at
    }
}

/// Messages are mostly base64, so the text is given room for ASCII and a little more, not for the worst case.
fn transcode(encoding: &'static Encoding, bytes: &[u8]) -> Option<Cow<'static, str>> {
    let is_utf_16 = encoding == UTF_16LE || encoding == UTF_16BE;
    let likely = if is_utf_16 {
        bytes.len() / 2
    } else {
        bytes.len()
    };
    let step = (bytes.len() / 32).saturating_add(1024);
    let mut text = String::with_capacity(likely.saturating_add(step));
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut rest = bytes;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return Some(Cow::Owned(text)),
            DecoderResult::OutputFull => text.reserve_exact(step),
            DecoderResult::Malformed(..) => return None,
        }
    }
}

fn encoding_without_mark(bytes: &[u8]) -> Result<&'static Encoding, ReadError> {
    match bytes {
        [b'<', 0, b'?', 0, ..] => return Ok(UTF_16LE),
        [0, b'<', 0, b'?', ..] => return Ok(UTF_16BE),
        _ => {}
    }
    let Some(label) = declared_label(bytes) else {
        return Ok(UTF_8);
    };
    let unknown = || ReadError::UnknownEncoding {
        encoding: label.clone(),
    };
    let encoding = Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(unknown)?;
    let contradicts_the_bytes = encoding == UTF_16LE || encoding == UTF_16BE;
    if contradicts_the_bytes {
        return Err(ReadError::InvalidEncoding {
            encoding: encoding.name().to_owned(),
            at: Some(Position::of(bytes, 0)),
        });
    }
    Ok(encoding)
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
