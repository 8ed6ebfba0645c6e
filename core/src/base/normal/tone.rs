//! Where the tone mark is put: both spellings are in daily use, and the decree prints both.

use crate::base::{is_mark, nfc, nfd};

/// A letter with what stands on it.
struct Letter {
    base: char,
    /// Circumflex, breve, horn.
    shape: String,
    tone: Option<char>,
}

const fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The text with the tone mark of oa, oe, uy on the second vowel (`hoà`, `uỷ`), and behind `qu` and
/// `gi` on the vowel that bears it (`quý`, `giá`). No two words differ in that alone. For text in
/// small letters.
pub(super) fn placed(text: &str) -> String {
    let mut letters: Vec<Letter> = Vec::new();
    for c in nfd(text).chars() {
        let marked = letters.last_mut().filter(|last| last.base.is_alphabetic());
        match marked {
            Some(letter) if is_tone(c) && letter.tone.is_none() => letter.tone = Some(c),
            Some(letter) if is_mark(c) => {
                letter.shape.push(c);
            }
            _ => letters.push(Letter {
                base: c,
                shape: String::new(),
                tone: None,
            }),
        }
    }
    for at in 1..letters.len() {
        settle(&mut letters, at);
    }
    let written = letters.iter().flat_map(|letter| {
        let base = std::iter::once(letter.base);
        base.chain(letter.shape.chars()).chain(letter.tone)
    });
    nfc(&written.collect::<String>())
}

/// The tone of two vowels, if it may stand on either, on the one where it belongs.
fn settle(letters: &mut [Letter], at: usize) {
    let (before, after) = letters.split_at_mut(at);
    let (Some((first, earlier)), Some(second)) = (before.split_last_mut(), after.first_mut())
    else {
        return;
    };
    let plain = first.shape.is_empty();
    let consonant = earlier.last().map(|letter| letter.base);
    let vowel = matches!(second.base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let pair = match (consonant, first.base) {
        (Some('q'), 'u') | (Some('g'), 'i') => plain && vowel,
        _ => plain && matches!((first.base, second.base), ('o', 'a' | 'e') | ('u', 'y')),
    };
    if !pair {
        return;
    }
    if second.tone.is_none() {
        second.tone = first.tone.take();
    }
}
