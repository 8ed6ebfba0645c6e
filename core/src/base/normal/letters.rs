//! Single letters and signs: what cannot be seen, what looks alike.

use crate::base::{is_mark, nfc, nfd};

/// A blank of any width, filler letters that print as one included.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{115f}' | '\u{1160}'
        )
}

/// What leaves no trace on paper: control characters but those that are blanks, format characters,
/// variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    control
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a message can carry it and paper show it: no control character but tab and line feed, none
/// that is no character at all.
pub(crate) fn is_printable(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n');
    !control && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The first character of a text that is not printable.
pub(crate) fn first_unprintable(text: &str) -> Option<char> {
    // Such a character has one of these bytes, and nearly every text has none of them.
    let suspect = |byte: u8| matches!(byte, 0..=0x1f | 0x7f | 0xc2 | 0xef);
    let any = text.bytes().fold(false, |any, byte| any | suspect(byte));
    any.then(|| text.chars().find(|c| !is_printable(*c)))?
}

/// Whether it turns the direction of the letters after it, so that a name reads as another.
pub(crate) const fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A combining mark that no Vietnamese letter bears.
pub(super) fn is_foreign_mark(c: char) -> bool {
    let vietnamese = matches!(
        c,
        '\u{300}'
            | '\u{301}'
            | '\u{302}'
            | '\u{303}'
            | '\u{306}'
            | '\u{309}'
            | '\u{31b}'
            | '\u{323}'
    );
    !vietnamese && is_mark(c)
}

const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2d7}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{58a}'
                | '\u{5be}'
                | '\u{1806}'
                | '\u{2796}'
                | '\u{30fc}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

const fn is_stroke(c: char) -> bool {
    matches!(c, '/' | '\u{2044}' | '\u{2215}' | '\u{29f8}' | '\u{ff0f}')
}

/// Every dash a hyphen without blanks around it, every stroke a slash; a run of one sign is one.
pub(super) fn dashes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let sign = match c {
            c if is_dash(c) => '-',
            c if is_stroke(c) => '/',
            c => {
                // `Kế hoạch - Tài chính` is `Kế hoạch-Tài chính`.
                if !(c == ' ' && out.ends_with(['-', '/'])) {
                    out.push(c);
                }
                continue;
            }
        };
        if out.ends_with(' ') {
            out.pop();
        }
        if !out.ends_with(sign) {
            out.push(sign);
        }
    }
    let around = |c: char| matches!(c, '-' | '/' | '.' | ',' | ';' | ':' | ' ');
    out.trim_matches(around).to_owned()
}

/// `đ` for every letter that prints as a D with a stroke. For text in small letters, decomposed.
pub(super) fn stroked_d(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ð' | 'ɖ' => out.push('đ'),
            // A bar or stroke laid over a plain D.
            '\u{335}'..='\u{338}' if out.ends_with('d') => {
                out.pop();
                out.push('đ');
            }
            c => out.push(c),
        }
    }
    out
}

/// The Latin letter that a Cyrillic or Greek one looks like.
const fn latin_of(c: char) -> Option<char> {
    Some(match c {
        'а' => 'a',
        'в' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' | 'ӏ' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'ү' | 'υ' | 'γ' => 'y',
        'ζ' => 'z',
        'α' => 'a',
        'β' => 'b',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'Ϲ' => 'C',
        'Ԁ' => 'D',
        'Е' | 'Ε' => 'E',
        'Ԍ' => 'G',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' | 'Ӏ' => 'I',
        'Ј' | 'Ϳ' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ԛ' => 'Q',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Ѵ' => 'V',
        'Ԝ' => 'W',
        'Х' | 'Χ' => 'X',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    })
}

/// Cyrillic and Greek letters in words that also hold Latin letters or digits; a word wholly in
/// another script is that script's.
pub(super) fn look_alikes(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let mixed = word.chars().any(|c| c.is_ascii_alphanumeric() || c == 'đ');
        match mixed {
            true => word.chars().map(|c| latin_of(c).unwrap_or(c)).collect(),
            false => word.to_owned(),
        }
    });
    let words: Vec<String> = words.collect();
    words.join(" ")
}

/// A letter of any script as the Latin one that it looks like, in its case. Only the letters of the
/// secrecy marks beyond Cyrillic and Greek.
pub(super) fn any_look_alike(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    if let Some(latin) = latin_of(c) {
        return latin;
    }
    match c {
        // Đ of `ĐỘ MẬT`.
        'Ð' | 'Ɖ' | 'ᴆ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        // Small capitals; Cherokee, Coptic, Lisu.
        'ᴍ' | 'Ꮇ' | 'Ⲙ' | 'ꓟ' => 'M',
        'ᴀ' | 'Ꭺ' | 'Ⲁ' | 'ꓮ' => 'A',
        'ᴛ' | 'Ꭲ' | 'Ⲧ' | 'ꓔ' => 'T',
        'ᴏ' | 'Ⲟ' | 'ꓳ' => 'O',
        'ɪ' | 'Ꮖ' | 'Ⲓ' | 'ꓲ' | 'ǀ' => 'I',
        'ᴜ' | 'ꓴ' | 'Ս' => 'U',
        'ʏ' | 'Ꭹ' | 'Ⲩ' | 'ꓬ' => 'Y',
        'ᴇ' | 'Ꭼ' | 'ꓰ' => 'E',
        'ⲙ' => 'm',
        'ⲁ' | 'ɑ' => 'a',
        'ⲧ' => 't',
        'ⲟ' => 'o',
        'ⲓ' | 'ı' => 'i',
        'ʋ' => 'u',
        // Letters in squares and circles, white on black, and in flags.
        '\u{1f150}'..='\u{1f169}' => enclosed(c, 0x1f150),
        '\u{1f170}'..='\u{1f189}' => enclosed(c, 0x1f170),
        '\u{1f1e6}'..='\u{1f1ff}' => enclosed(c, 0x1f1e6),
        c => c,
    }
}

fn enclosed(c: char, first: u32) -> char {
    let place = u32::from(c).saturating_sub(first);
    char::from_u32(u32::from('A').saturating_add(place)).unwrap_or(c)
}

/// The characters of a symbol that only look like those it is written with: letters and digits of
/// another alphabet or width (`U+00D0` for Đ), other dashes than the hyphen, what cannot be seen.
pub(crate) fn disguised(symbol: &str) -> impl Iterator<Item = char> {
    let symbol = nfc(symbol);
    let disguise = |c: &char| {
        let base = nfd(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(*c);
        let plain = base.is_ascii() || matches!(base, 'Đ' | 'đ');
        let sign = is_dash(*c) || is_stroke(*c) || is_invisible(*c);
        !plain && (sign || c.is_alphanumeric())
    };
    let found: Vec<char> = symbol.chars().filter(disguise).collect();
    found.into_iter()
}

/// A symbol with the characters that it seems to be written with, in their case.
pub(crate) fn undisguised(symbol: &str) -> String {
    let text = super::TextKind::SecrecyMark.fold(symbol);
    let signs = text.chars().map(|c| match c {
        c if is_dash(c) => '-',
        c if is_stroke(c) => '/',
        c => c,
    });
    signs.collect()
}

/// What agencies are called in short at the head of their name, as of November 2026. A change makes
/// a new [`super::FOLD_VERSION`].
const HEADS: [(&str, &str); 12] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("tand", "tòa án nhân dân"),
    ("vksnd", "viện kiểm sát nhân dân"),
    ("vp", "văn phòng"),
    ("bhxh", "bảo hiểm xã hội"),
    ("bql", "ban quản lý"),
    ("bcđ", "ban chỉ đạo"),
    ("lđlđ", "liên đoàn lao động"),
    ("bch", "ban chấp hành"),
    ("stnmt", "sở tài nguyên và môi trường"),
];

/// The level of a territory in short, behind such a head.
const LEVELS: [(&str, &str); 8] = [
    ("tp", "thành phố"),
    ("tx", "thị xã"),
    ("tt", "thị trấn"),
    ("t.", "tỉnh"),
    ("h.", "huyện"),
    ("q.", "quận"),
    ("p.", "phường"),
    ("x.", "xã"),
];

/// A name without the abbreviations at its head: `ubnd tp. mẫu` is `ủy ban nhân dân thành phố mẫu`.
pub(super) fn spelled_out(text: &str) -> String {
    let mut rest = text;
    let mut out: Vec<&str> = Vec::new();
    while let Some((full, after)) = head(rest, &HEADS) {
        out.push(full);
        rest = after;
    }
    if let Some((full, after)) = head(rest, &LEVELS) {
        out.push(full);
        rest = after;
    }
    out.push(rest);
    out.retain(|part| !part.is_empty());
    out.join(" ")
}

/// The abbreviation at the head, if a blank or a full stop follows it.
fn head<'t>(text: &'t str, table: &[(&str, &'static str)]) -> Option<(&'static str, &'t str)> {
    table.iter().find_map(|(short, full)| {
        let after = text.strip_prefix(short)?;
        let ends = after.is_empty() || short.ends_with('.') || after.starts_with([' ', '.']);
        ends.then(|| (*full, after.trim_start_matches([' ', '.'])))
    })
}
