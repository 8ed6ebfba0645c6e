//! Base64 as a file one can read and seek in, decoded block by block.

use std::borrow::Cow;
use std::io::{self, Read, Seek, SeekFrom};

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

const TOLERANT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD_ENGINE: GeneralPurpose = GeneralPurpose::new(&STANDARD, TOLERANT);
const URL_SAFE_ENGINE: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, TOLERANT);

const BLOCK_CHARACTERS: usize = 32 * 1024;
const BLOCK_BYTES: usize = BLOCK_CHARACTERS / 4 * 3;

/// Marks the one kind of read error that means "not base64".
#[derive(Debug)]
pub(super) struct InvalidBase64;

impl std::fmt::Display for InvalidBase64 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not base64")
    }
}

impl std::error::Error for InvalidBase64 {}

/// The bytes behind a base64 text. White space is dropped, both alphabets and missing padding are accepted (SPEC §6.2).
pub(super) struct Base64Source<'a> {
    text: Cow<'a, [u8]>,
    engine: &'static GeneralPurpose,
    length: u64,
    position: u64,
    block: Vec<u8>,
    block_index: Option<usize>,
}

impl<'a> Base64Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let trimmed = text.trim_ascii().as_bytes();
        let traits = Traits::of(trimmed);
        let mut text = if traits.has_white_space {
            Cow::Owned(
                trimmed
                    .iter()
                    .copied()
                    .filter(|byte| !byte.is_ascii_whitespace())
                    .collect(),
            )
        } else {
            Cow::Borrowed(trimmed)
        };
        if traits.has_url_safe && traits.has_standard {
            for byte in text.to_mut() {
                *byte = match *byte {
                    b'-' => b'+',
                    b'_' => b'/',
                    other => other,
                };
            }
        }
        let engine = if traits.has_url_safe && !traits.has_standard {
            &URL_SAFE_ENGINE
        } else {
            &STANDARD_ENGINE
        };
        let padding = text
            .iter()
            .rev()
            .take(2)
            .take_while(|byte| **byte == b'=')
            .count();
        let characters = text.len().saturating_sub(padding);
        let length = (characters / 4)
            .saturating_mul(3)
            .saturating_add((characters % 4).saturating_sub(1));
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        Self {
            text,
            engine,
            length,
            position: 0,
            block: Vec::new(),
            block_index: None,
        }
    }

    /// Decoded bytes, if it is base64 at all.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    fn load(&mut self, index: usize) -> io::Result<()> {
        if self.block_index == Some(index) {
            return Ok(());
        }
        self.block_index = None;
        let start = index.saturating_mul(BLOCK_CHARACTERS);
        let end = start.saturating_add(BLOCK_CHARACTERS).min(self.text.len());
        let characters = self.text.get(start..end).unwrap_or_default();
        self.block.resize(BLOCK_BYTES, 0);
        let decoded = self
            .engine
            .decode_slice_unchecked(characters, &mut self.block);
        let length = decoded.map_err(|_| invalid())?;
        if length < BLOCK_BYTES && end < self.text.len() {
            return Err(invalid());
        }
        self.block.truncate(length);
        self.block_index = Some(index);
        Ok(())
    }
}

fn invalid() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, InvalidBase64)
}

impl Read for Base64Source<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let position = usize::try_from(self.position).map_err(|_| invalid())?;
        if self.text.len() / BLOCK_CHARACTERS < position / BLOCK_BYTES || buffer.is_empty() {
            return Ok(0);
        }
        self.load(position / BLOCK_BYTES)?;
        let available = self.block.get(position % BLOCK_BYTES..).unwrap_or_default();
        let count = available.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), available.get(..count)) {
            to.copy_from_slice(from);
        }
        self.position = self.position.saturating_add(count as u64);
        Ok(count)
    }
}

impl Seek for Base64Source<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

struct Traits {
    has_white_space: bool,
    has_url_safe: bool,
    has_standard: bool,
}

impl Traits {
    /// One pass without branches, so that the compiler can use wide instructions.
    fn of(text: &[u8]) -> Self {
        let none = Self {
            has_white_space: false,
            has_url_safe: false,
            has_standard: false,
        };
        text.iter().fold(none, |found, byte| Self {
            has_white_space: found.has_white_space | (*byte <= b' '),
            has_url_safe: found.has_url_safe | (*byte == b'-') | (*byte == b'_'),
            has_standard: found.has_standard | (*byte == b'+') | (*byte == b'/'),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Seek, SeekFrom};

    use super::Base64Source;

    fn decoded(text: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut source = Base64Source::new(text);
        source.read_to_end(&mut bytes).ok()?;
        assert_eq!(source.length(), bytes.len() as u64, "{text}");
        Some(bytes)
    }

    #[test]
    fn tolerates_what_the_specification_tolerates() {
        assert_eq!(decoded("cmF3IGJ5dGU=").as_deref(), Some(&b"raw byte"[..]));
        assert_eq!(decoded("cmF3IGJ5dGU").as_deref(), Some(&b"raw byte"[..]));
        assert_eq!(
            decoded("\r\n cmF3\n\tIGJ5 dGU=\n").as_deref(),
            Some(&b"raw byte"[..])
        );
        assert_eq!(
            decoded("-_-_+/+/").as_deref(),
            decoded("+/+/+/+/").as_deref()
        );
        assert_eq!(decoded("-_-_").as_deref(), decoded("+/+/").as_deref());
        assert_eq!(decoded("").as_deref(), Some(&b""[..]));
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "!!cmF3*IGJ5dGVz??",
            "${__StringFromFile(test.txt,,,)}",
            "aGk=aGk=",
            "a",
            "aGkhi",
            "aG\u{1ea1}k",
        ] {
            assert_eq!(decoded(text), None, "{text}");
        }
        let padded_in_the_middle =
            format!("{}AA=={}", "A".repeat(super::BLOCK_CHARACTERS - 4), "AAAA");
        assert_eq!(decoded(&padded_in_the_middle), None);
    }

    #[test]
    fn seeks_like_a_file() {
        let bytes: Vec<u8> = (0..200_000_u32)
            .map(|number| (number % 251) as u8)
            .collect();
        let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &bytes);
        let mut source = Base64Source::new(&text);
        for start in [
            0, 1, 24_575, 24_576, 24_577, 100_000, 199_999, 200_000, 300_000,
        ] {
            let mut rest = Vec::new();
            source.seek(SeekFrom::Start(start as u64)).expect("seek");
            source.read_to_end(&mut rest).expect("base64");
            assert_eq!(rest.as_slice(), bytes.get(start..).unwrap_or_default());
        }
    }
}
