//! Names, characters and attributes as XML 1.0 (fifth edition) defines them.

use std::borrow::Cow;

use super::XmlFault;

pub(crate) fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// `Char` of XML 1.0, section 2.2.
pub(crate) fn is_legal(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Offset of the first byte that starts an illegal character.
///
/// Works in blocks without early exits, so that it runs over long base64 at memory speed.
pub(crate) fn illegal_character(text: &str) -> Option<usize> {
    const BLOCK: usize = 4096;
    let is_control = |byte: u8| byte < 0x20 && byte != b'\t' && byte != b'\n' && byte != b'\r';
    let control = text
        .as_bytes()
        .chunks(BLOCK)
        .enumerate()
        .find_map(|(index, block)| {
            let suspicious = block
                .iter()
                .fold(false, |found, byte| found | is_control(*byte));
            let within = suspicious
                .then(|| block.iter().position(|byte| is_control(*byte)))
                .flatten()?;
            Some(index.saturating_mul(BLOCK).saturating_add(within))
        });
    let non_character = text
        .find('\u{FFFE}')
        .into_iter()
        .chain(text.find('\u{FFFF}'))
        .min();
    control.into_iter().chain(non_character).min()
}

/// `Name` of XML 1.0, section 2.3.
pub(crate) fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(is_name_start) && characters.all(is_name_part)
}

fn is_name_start(character: char) -> bool {
    matches!(character, ':' | '_' | 'A'..='Z' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn is_name_part(character: char) -> bool {
    is_name_start(character)
        || matches!(character, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// Prefix and local name.
pub(crate) fn split_name(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// Splits what follows the name in a tag or a declaration into names and raw values.
pub(crate) fn attributes(mut rest: &str) -> Result<Vec<(&str, &str)>, XmlFault> {
    let mut found = Vec::new();
    loop {
        let trimmed = rest.trim_start_matches(is_blank);
        if trimmed.is_empty() {
            return Ok(found);
        }
        if trimmed.len() == rest.len() {
            return Err(XmlFault::InvalidAttribute);
        }
        let (name, after) = trimmed.split_once('=').ok_or(XmlFault::InvalidAttribute)?;
        let name = name.trim_end_matches(is_blank);
        if !is_name(name) {
            return Err(XmlFault::InvalidName);
        }
        let quoted = after.trim_start_matches(is_blank);
        let quote = quoted
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))
            .ok_or(XmlFault::InvalidAttribute)?;
        let (value, tail) = quoted
            .strip_prefix(quote)
            .and_then(|opened| opened.split_once(quote))
            .ok_or(XmlFault::InvalidAttribute)?;
        if value.contains('<') {
            return Err(XmlFault::InvalidAttribute);
        }
        found.push((name, value));
        rest = tail;
    }
}

/// The value of an attribute: references resolved, white space made blanks.
pub(crate) fn attribute_value(raw: &str) -> Result<Cow<'_, str>, XmlFault> {
    if !raw.contains(['&', '\t', '\n', '\r']) {
        return Ok(Cow::Borrowed(raw));
    }
    let mut value = String::with_capacity(raw.len());
    let mut pieces = raw.split('&');
    let push_text = |value: &mut String, text: &str| {
        value.extend(
            text.replace("\r\n", "\n")
                .chars()
                .map(|character| if is_blank(character) { ' ' } else { character }),
        );
    };
    push_text(&mut value, pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, text) = piece.split_once(';').ok_or(XmlFault::InvalidReference)?;
        value.push(reference(name)?);
        push_text(&mut value, text);
    }
    Ok(Cow::Owned(value))
}

/// The character of `&name;`: a character reference or one of the five predefined entities.
pub(crate) fn reference(name: &str) -> Result<char, XmlFault> {
    if let Some(number) = name.strip_prefix('#') {
        let (digits, radix) = number
            .strip_prefix('x')
            .map_or((number, 10), |hexadecimal| (hexadecimal, 16));
        if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
            return Err(XmlFault::InvalidReference);
        }
        let value = u32::from_str_radix(digits, radix)
            .ok()
            .and_then(char::from_u32);
        return value
            .filter(|character| is_legal(*character))
            .ok_or(XmlFault::IllegalCharacter);
    }
    match name {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ if is_name(name) => Err(XmlFault::UndefinedEntity),
        _ => Err(XmlFault::InvalidReference),
    }
}
