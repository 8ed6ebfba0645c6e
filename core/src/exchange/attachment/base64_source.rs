//! Base64 as a file one can read and seek in, decoded block by block.

use std::io::{self, Read, Seek, SeekFrom};

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

const TOLERANT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const ENGINE: GeneralPurpose = GeneralPurpose::new(&STANDARD, TOLERANT);

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

/// The bytes behind a base64 text. White space is passed over, both alphabets and missing padding are accepted (SPEC §6.2).
pub(super) struct Base64Source<'a> {
    text: &'a [u8],
    /// Characters of the text that are no white space.
    characters: usize,
    /// Where each block starts in a text with white space; empty for one without.
    starts: Vec<usize>,
    is_plain: bool,
    length: u64,
    position: u64,
    scratch: Vec<u8>,
    block: Vec<u8>,
    block_index: Option<usize>,
}

impl<'a> Base64Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = text.trim_ascii().as_bytes();
        let (has_white_space, has_url_safe) = traits(text);
        let (characters, starts) = if has_white_space {
            block_starts(text)
        } else {
            (text.len(), Vec::new())
        };
        let padding = significant(text)
            .rev()
            .take(2)
            .take_while(|byte| *byte == b'=')
            .count();
        let payload = characters.saturating_sub(padding);
        let length = (payload / 4)
            .saturating_mul(3)
            .saturating_add((payload % 4).saturating_sub(1));
        Self {
            text,
            characters,
            starts,
            is_plain: !has_white_space && !has_url_safe,
            length: u64::try_from(length).unwrap_or(u64::MAX),
            position: 0,
            scratch: Vec::new(),
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
        let first = index.saturating_mul(BLOCK_CHARACTERS);
        let is_last = first.saturating_add(BLOCK_CHARACTERS) >= self.characters;
        let start = self.starts.get(index).copied().unwrap_or(first);
        let rest = self.text.get(start..).unwrap_or_default();
        let characters = if self.is_plain {
            rest.get(..BLOCK_CHARACTERS).unwrap_or(rest)
        } else {
            self.scratch.clear();
            self.scratch.extend(
                significant(rest)
                    .take(BLOCK_CHARACTERS)
                    .map(in_standard_alphabet),
            );
            &self.scratch
        };
        self.block.resize(BLOCK_BYTES, 0);
        let decoded = ENGINE.decode_slice_unchecked(characters, &mut self.block);
        let length = decoded.map_err(|_| invalid())?;
        if length < BLOCK_BYTES && !is_last {
            return Err(invalid());
        }
        self.block.truncate(length);
        self.block_index = Some(index);
        Ok(())
    }
}

/// Whether there is white space, and whether there are letters of the URL-safe alphabet.
///
/// One pass without branches, so that the compiler can use wide instructions.
fn traits(text: &[u8]) -> (bool, bool) {
    let flags = text
        .iter()
        .fold((0_u8, 0_u8), |(white_space, url_safe), byte| {
            (
                white_space | u8::from(*byte <= b' '),
                url_safe | u8::from(*byte == b'-') | u8::from(*byte == b'_'),
            )
        });
    (flags.0 != 0, flags.1 != 0)
}

fn significant(text: &[u8]) -> impl DoubleEndedIterator<Item = u8> {
    text.iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
}

fn in_standard_alphabet(byte: u8) -> u8 {
    match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => other,
    }
}

/// How many characters count, and where each block of them starts.
fn block_starts(text: &[u8]) -> (usize, Vec<usize>) {
    let mut starts = Vec::new();
    let mut characters = 0_usize;
    for (offset, _) in text
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii_whitespace())
    {
        if characters.is_multiple_of(BLOCK_CHARACTERS) {
            starts.push(offset);
        }
        characters = characters.saturating_add(1);
    }
    (characters, starts)
}

fn invalid() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, InvalidBase64)
}

impl Read for Base64Source<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let position = usize::try_from(self.position).map_err(|_| invalid())?;
        if self.characters / BLOCK_CHARACTERS < position / BLOCK_BYTES || buffer.is_empty() {
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
