//! Vietnamese in fonts of before Unicode, or read in a wrong encoding: recognised so that people can be
//! warned, and converted so that secrecy marks are seen. Texts are kept as they came.

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale, nfc};

/// In what a text was written before Unicode, or was broken by (bảng mã cũ; TCVN 6909:2001 asks for
/// Unicode, Appendix I, I.4 of Decree 30/2020/NĐ-CP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OldFont {
    /// TCVN 5712:1993 (bảng mã TCVN3), the fonts `.VnTime`.
    Tcvn3,
    /// VNI (bảng mã VNI).
    Vni,
    /// UTF-8 that was read in another encoding (lỗi đọc mã UTF-8).
    BrokenUtf8,
}

impl Label for OldFont {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Tcvn3, _) => "TCVN3",
            (Self::Vni, _) => "VNI",
            (Self::BrokenUtf8, Locale::Vi) => "UTF-8 bị đọc sai",
            (Self::BrokenUtf8, Locale::En) => "UTF-8 read in another encoding",
        }
    }
}

impl OldFont {
    /// In what the text seems to be written; none for Unicode (nhận biết bảng mã cũ).
    ///
    /// ```
    /// use vanthu::base::OldFont;
    /// assert_eq!(OldFont::of("V/v b¸o c¸o t×nh h×nh"), Some(OldFont::Tcvn3));
    /// assert_eq!(OldFont::of("V/v baùo caùo"), Some(OldFont::Vni));
    /// assert_eq!(OldFont::of("V/v bÃ¡o cÃ¡o"), Some(OldFont::BrokenUtf8));
    /// assert_eq!(OldFont::of("V/v hoà giải ở cơ sở"), None);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if text.is_ascii() {
            return None;
        }
        if text.contains('\u{fffd}') || mended(text).is_some() {
            return Some(Self::BrokenUtf8);
        }
        // Text wholly in an old font has no letter beyond Latin-1.
        // The composed letters of Vietnamese are asked first: the table of all letters is slow.
        let beyond = |c| matches!(c, 'Ạ'..='ỹ') || c > '\u{ff}' && c.is_alphabetic();
        if text.chars().any(beyond) {
            return None;
        }
        if from_vni(text).is_some_and(|(_, certain)| certain) {
            return Some(Self::Vni);
        }
        is_tcvn3(text).then_some(Self::Tcvn3)
    }
}

/// What the text would say in each old encoding, where it could be one; words of Unicode stay.
pub(crate) fn converted(text: &str) -> Vec<String> {
    let by_word = |convert: &dyn Fn(&str) -> Option<String>| {
        let words = text.split_inclusive(|c: char| c.is_whitespace());
        let words = words.map(|word| convert(word).unwrap_or_else(|| word.to_owned()));
        words.collect::<String>()
    };
    let latin = |word: &str| !word.is_ascii() && word.chars().all(|c| c <= '\u{ff}');
    let tcvn3 = by_word(&|word| latin(word).then(|| from_tcvn3(word)));
    let vni = by_word(&|word| Some(from_vni(word).filter(|_| latin(word))?.0));
    let found = [Some(tcvn3), Some(vni), mended(text)];
    let found = found.into_iter().flatten();
    found.filter(|converted| converted != text).collect()
}

/// The letters of TCVN3 from U+00A1 on; a full stop where it has none.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";

fn tcvn3(c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(0xa1)?;
    let letter = TCVN3.chars().nth(usize::try_from(place).ok()?)?;
    (letter != '.').then_some(letter)
}

/// In the fonts with capitals the small codes are capitals: a word whose ASCII letters are capital
/// is written so.
fn from_tcvn3(word: &str) -> String {
    let text: String = word.chars().map(|c| tcvn3(c).unwrap_or(c)).collect();
    let shouted = word.chars().any(|c| c.is_ascii_uppercase())
        && !word.chars().any(|c| c.is_ascii_lowercase());
    match shouted {
        true => text.to_uppercase(),
        false => text,
    }
}

/// The letters beyond ASCII that Unicode text in Vietnamese shares with Latin-1.
pub(super) const fn is_vietnamese_latin1(c: char) -> bool {
    matches!(c,
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
        | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý')
}

/// A sign that only TCVN3 has inside of words, and no word that it cannot write.
fn is_tcvn3(text: &str) -> bool {
    let mut evidence = false;
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}') {
        let letters = word.chars().any(|c| c.is_ascii_alphabetic());
        for c in word.chars().filter(|c| letters && !c.is_ascii()) {
            match tcvn3(c) {
                // `Ð` is typed for Đ.
                Some(_) => {
                    let unicode = is_vietnamese_latin1(c) || matches!(c, '\u{ad}' | 'Ð');
                    evidence |= !unicode && inside(word, c);
                }
                None => return false,
            }
        }
    }
    evidence
}

/// Whether the sign stands beside a letter.
fn inside(word: &str, sign: char) -> bool {
    let mut before = None;
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let beside = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
        if c == sign && (beside(before.as_ref()) && beside(letters.peek()) || c.is_alphabetic()) {
            return true;
        }
        before = Some(c);
    }
    // `®iÒu` begins and `c¸` ends with one.
    let mut letters = word.chars();
    let first = letters.next() == Some(sign)
        && matches!(sign, '®' | '§')
        && letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let last = word.ends_with(sign) && matches!(sign, '¸' | '¹' | '¶' | 'µ' | '·');
    first || last
}

/// What a sign of VNI puts on the letter before it.
fn vni_marks(base: char, sign: char) -> Option<&'static str> {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let (base, sign) = (small(base), small(sign));
    let tone = match sign {
        'ù' => "\u{301}",
        'ø' => "\u{300}",
        'û' => "\u{309}",
        'õ' => "\u{303}",
        'ï' => "\u{323}",
        _ => "",
    };
    if !tone.is_empty() {
        return matches!(base, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư').then_some(tone);
    }
    Some(match (base, sign) {
        ('a' | 'e' | 'o', 'â') => "\u{302}",
        ('a' | 'e' | 'o', 'á') => "\u{302}\u{301}",
        ('a' | 'e' | 'o', 'à') => "\u{302}\u{300}",
        ('a' | 'e' | 'o', 'å') => "\u{302}\u{309}",
        ('a' | 'e' | 'o', 'ã') => "\u{302}\u{303}",
        ('a' | 'e' | 'o', 'ä') => "\u{323}\u{302}",
        ('a', 'ê') => "\u{306}",
        ('a', 'é') => "\u{306}\u{301}",
        ('a', 'è') => "\u{306}\u{300}",
        ('a', 'ú') => "\u{306}\u{309}",
        ('a', 'ü') => "\u{306}\u{303}",
        ('a', 'ë') => "\u{323}\u{306}",
        _ => return None,
    })
}

const fn vni_letter(c: char) -> Option<char> {
    Some(match c {
        'Ô' => 'Ơ',
        'ô' => 'ơ',
        'Ö' => 'Ư',
        'ö' => 'ư',
        'Ñ' => 'Đ',
        'ñ' => 'đ',
        'Æ' => 'Ỉ',
        'æ' => 'ỉ',
        'Ó' => 'Ĩ',
        'ó' => 'ĩ',
        'Ò' => 'Ị',
        'ò' => 'ị',
        'Î' => 'Ỵ',
        'î' => 'ỵ',
        'Í' | 'í' | 'Ì' | 'ì' => c,
        _ => return None,
    })
}

/// The text read as VNI, and whether it can be nothing else; none if it is no VNI.
fn from_vni(text: &str) -> Option<(String, bool)> {
    let mut out = String::with_capacity(text.len());
    let mut base = None;
    let mut certain = false;
    for c in text.chars() {
        if c.is_ascii() || !c.is_alphabetic() {
            out.push(c);
            base = Some(c);
            continue;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        if let Some(marks) = base.and_then(|base| vni_marks(base, c)) {
            // `hoà` is Unicode too; `aù`, `oâ` are nothing else.
            let both = matches!(base, Some('o' | 'O')) && matches!(small, 'á' | 'à' | 'ã');
            certain |= !both;
            out.push_str(marks);
            base = None;
            continue;
        }
        let letter = vni_letter(c)?;
        certain |= !is_vietnamese_latin1(c);
        out.push(letter);
        base = Some(letter);
    }
    Some((nfc(&out), certain))
}

/// Runs of bytes that were read as letters, read as UTF-8 after all; none if there is no such run.
fn mended(text: &str) -> Option<String> {
    // Each letter that was read as several has such a second byte. Ordinary texts have none at all.
    let follows = |c| matches!(byte_of(c), Some(0x80..=0xbf));
    if !text.chars().any(|c| !c.is_ascii() && follows(c)) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut found = false;
    let mut rest = text;
    while !rest.is_empty() {
        let ends = rest.find(|c| byte_of(c).is_none()).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(ends)?;
        match read_again(run) {
            Some(read) => {
                out.push_str(&read);
                found = true;
            }
            None => out.push_str(run),
        }
        let ends = after.find(|c| byte_of(c).is_some()).unwrap_or(after.len());
        let (plain, after) = after.split_at_checked(ends)?;
        out.push_str(plain);
        rest = after;
    }
    found.then_some(out)
}

/// A run as UTF-8, if it then is Vietnamese. `XÃ”` and the like are a letter and a quotation mark.
fn read_again(run: &str) -> Option<String> {
    let quoted = |c: char| matches!(c, '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•');
    if run.chars().skip(1).all(quoted) {
        return None;
    }
    let read = String::from_utf8(run.chars().filter_map(byte_of).collect()).ok()?;
    let vietnamese = |c: char| {
        is_vietnamese_latin1(c)
            || matches!(
                c,
                'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
            )
            || matches!(c, '\u{1ea0}'..='\u{1ef9}' | '\u{300}'..='\u{323}')
            || quoted(c)
    };
    read.chars().all(vietnamese).then_some(read)
}

/// The byte from 0x80 on that Windows 1252 or 1258, or Latin-1, reads as this letter.
fn byte_of(c: char) -> Option<u8> {
    Some(match c {
        '\u{80}'..='\u{ff}' => return u8::try_from(u32::from(c)).ok(),
        '€' => 0x80,
        '‚' => 0x82,
        'ƒ' => 0x83,
        '„' => 0x84,
        '…' => 0x85,
        '†' => 0x86,
        '‡' => 0x87,
        'ˆ' => 0x88,
        '‰' => 0x89,
        'Š' => 0x8a,
        '‹' => 0x8b,
        'Œ' => 0x8c,
        'Ž' => 0x8e,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '˜' => 0x98,
        '™' => 0x99,
        'š' => 0x9a,
        '›' => 0x9b,
        'œ' => 0x9c,
        'ž' => 0x9e,
        'Ÿ' => 0x9f,
        'Ă' => 0xc3,
        'ă' => 0xe3,
        'Đ' => 0xd0,
        'đ' => 0xf0,
        'Ơ' => 0xd5,
        'ơ' => 0xf5,
        'Ư' => 0xdd,
        'ư' => 0xfd,
        '₫' => 0xfe,
        '\u{300}' => 0xcc,
        '\u{309}' => 0xd2,
        '\u{303}' => 0xde,
        '\u{301}' => 0xec,
        '\u{323}' => 0xf2,
        _ => return None,
    })
}
