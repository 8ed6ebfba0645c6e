//! Secrecy marks in texts that are not made for them: a subject, a note, a file name, the exchange
//! format's scope of circulation. The law knows the stamp of box 10a only (Appendix I, III.2.a);
//! what counts as a mark elsewhere is a policy of this project, on the safe side. Marks are seen in
//! whatever letters they are written: of other alphabets, set apart, in a font of before Unicode.

use super::Secrecy;
use crate::base::{TextKind, converted, nfc};

/// A secrecy mark found in a text (dấu chỉ độ mật).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecrecyMark {
    /// The level it names.
    pub secrecy: Secrecy,
    /// Whether it can only be a mark: the document is treated as one of that level. Otherwise people
    /// are told to look.
    pub certain: bool,
}

/// The mark in a subject, note or file name, the surest first (dấu chỉ độ mật trong văn bản).
///
/// Certain: the whole text, its opening in capitals, words in brackets, `ĐỘ MẬT: …`, and capitals
/// set apart (`M Ậ T`). Doubtful: `MẬT` in capitals among other words, `tối mật` and `tuyệt mật`
/// anywhere. A subject in capitals throughout (`MẬT ONG …`), `bí mật`, `bảo mật` are none.
///
/// ```
/// use vanthu::law::{Secrecy, mark_in_text};
/// let found = mark_in_text("[TỐI MẬT] Kế hoạch").unwrap();
/// assert_eq!((found.secrecy, found.certain), (Secrecy::ToiMat, true));
/// assert!(!mark_in_text("V/v quản lý tài liệu tối mật").unwrap().certain);
/// assert_eq!(mark_in_text("V/v bảo vệ bí mật nhà nước"), None);
/// assert!(mark_in_text("TUYÖT MËT: V/v kÕ ho¹ch").unwrap().certain);
/// ```
#[must_use]
pub fn mark_in_text(text: &str) -> Option<SecrecyMark> {
    match look(text) {
        Look::None => None,
        // Nothing is in disguise.
        Look::Plain => mark_in(&words_of(text)),
        Look::Odd => readings(text)
            .filter_map(|words| mark_in(&words))
            .max_by_key(rank),
    }
}

/// The mark in a scope of circulation (phạm vi lưu hành, `SphereOfPromulgation`): any clause that is a
/// level. Marks of circulation (`LƯU HÀNH NỘI BỘ`) are no secrecy.
#[must_use]
pub fn mark_in_sphere(text: &str) -> Option<SecrecyMark> {
    let clauses = text.split([';', ',', '.', '/', '|', '\n', '-', '–', '+', '&']);
    let clauses = clauses.filter(|clause| look(clause) != Look::None);
    let levels = clauses.flat_map(|clause| readings(clause).filter_map(|words| whole(&words)));
    let highest = levels.max().map(|secrecy| SecrecyMark {
        secrecy,
        certain: true,
    });
    highest.or_else(|| mark_in_text(text))
}

const fn rank(mark: &SecrecyMark) -> (bool, Secrecy) {
    (mark.certain, mark.secrecy)
}

/// The words as they are read: in Unicode, and in each old encoding that they could be in.
fn readings(text: &str) -> impl Iterator<Item = Vec<Word>> {
    let old = converted(text).into_iter().map(|text| words(&text));
    std::iter::once(words(text)).chain(old)
}

fn mark_in(words: &[Word]) -> Option<SecrecyMark> {
    let apart = set_apart(words);
    let certain = whole(words)
        .or_else(|| opening(words))
        .or_else(|| bracketed(words))
        .or_else(|| named(words))
        .or(apart
            .filter(|(_, capital)| *capital)
            .map(|(secrecy, _)| secrecy));
    let found = |certain| move |secrecy| SecrecyMark { secrecy, certain };
    let unsure = || doubtful(words).max(apart.map(|(secrecy, _)| secrecy));
    certain
        .map(found(true))
        .or_else(|| unsure().map(found(false)))
}

/// What one look at a text's bytes shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// It can hold no mark.
    None,
    /// It may hold one, in ordinary letters.
    Plain,
    /// It has a letter or sign that ordinary texts do not have.
    Odd,
}

/// The cheap test before all others, of bytes alone: nearly every text is ordinary Vietnamese without
/// an M, Ậ and T in a row, and is left at once.
fn look(text: &str) -> Look {
    let plain = |byte: &u8| (b' '..=b'~').contains(byte) && !matches!(byte, b'm' | b'M');
    let mut rest = text.as_bytes();
    let mut found = Look::None;
    loop {
        let passed = rest.iter().take_while(|byte| plain(byte)).count();
        rest = match rest.get(passed..).unwrap_or_default() {
            [b'm' | b'M', after @ ..] => {
                if marked_from(after) {
                    found = Look::Plain;
                }
                after
            }
            [b'\t' | b'\n' | b'\r', after @ ..] => after,
            // Letters of the Vietnamese alphabet, composed.
            [0xe1, 0xba, 0xa0..=0xbf, after @ ..] | [0xe1, 0xbb, 0x80..=0xb9, after @ ..] => after,
            [
                0xc3,
                0x80..=0x83
                | 0x88..=0x8a
                | 0x8c
                | 0x8d
                | 0x92..=0x95
                | 0x99
                | 0x9a
                | 0x9d
                | 0xa0..=0xa3
                | 0xa8..=0xaa
                | 0xac
                | 0xad
                | 0xb2..=0xb5
                | 0xb9
                | 0xba
                | 0xbd,
                after @ ..,
            ]
            | [0xc4, 0x82 | 0x83 | 0x90 | 0x91 | 0xa8 | 0xa9, after @ ..]
            | [0xc5, 0xa8 | 0xa9, after @ ..]
            | [0xc6, 0xa0 | 0xa1 | 0xaf | 0xb0, after @ ..]
            // Dashes, quotation marks, the ellipsis.
            | [0xe2, 0x80, 0x93 | 0x94 | 0x98 | 0x99 | 0x9c | 0x9d | 0xa6, after @ ..] => after,
            [] => return found,
            _ => return Look::Odd,
        };
    }
}

/// Whether Ậ and T follow, whatever signs stand between, or plain `at`.
fn marked_from(after: &[u8]) -> bool {
    match signs_passed(after) {
        [0xe1, 0xba, 0xac | 0xad, after @ ..] => {
            matches!(signs_passed(after), [b't' | b'T', ..])
        }
        _ => matches!(after, [b'a' | b'A', b't' | b'T', ..]),
    }
}

fn signs_passed(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [sign, after @ ..] if sign.is_ascii() && !sign.is_ascii_alphanumeric() => after,
            [0xe2, 0x80, _, after @ ..] => after,
            _ => return text,
        };
    }
}

/// One word with what stands around it.
#[derive(Clone, Debug)]
struct Word {
    /// As written.
    text: String,
    /// In capitals.
    upper: String,
    /// An opening bracket stands before it.
    opens: bool,
    /// A closing bracket stands after it.
    closes: bool,
    /// Only blanks stand between it and the next word.
    joined: bool,
}

impl Word {
    fn is_capital(&self) -> bool {
        self.text == self.upper && self.text.chars().any(char::is_alphabetic)
    }
}

fn words(text: &str) -> Vec<Word> {
    words_of(&TextKind::SecrecyMark.fold(text))
}

/// The words of a text without disguise.
fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut opens = false;
    let mut inside = false;
    for c in text.chars() {
        if c.is_alphanumeric() {
            match words.last_mut().filter(|_| inside) {
                Some(word) => word.text.push(c),
                None => {
                    let text = c.to_string();
                    let upper = String::new();
                    let (closes, joined) = (false, true);
                    words.push(Word {
                        text,
                        upper,
                        opens,
                        closes,
                        joined,
                    });
                    opens = false;
                }
            }
            inside = true;
            continue;
        }
        inside = false;
        opens |= matches!(
            c,
            '(' | '[' | '{' | '<' | '【' | '〔' | '〖' | '「' | '『' | '《' | '〈' | '⟨'
        );
        if let Some(word) = words.last_mut() {
            word.closes |= matches!(
                c,
                ')' | ']' | '}' | '>' | '】' | '〕' | '〗' | '」' | '』' | '》' | '〉' | '⟩'
            );
            word.joined &= c.is_whitespace();
        }
    }
    for word in &mut words {
        // A small L or a one in place of the capital I.
        for (disguise, plain) in [
            ("TỐl", "TỐI"),
            ("TỐ1", "TỐI"),
            ("Tốl", "Tối"),
            ("tốl", "tối"),
        ] {
            if word.text == disguise {
                plain.clone_into(&mut word.text);
            }
        }
        word.upper = nfc(&word.text.to_uppercase());
    }
    words
}

const LEVELS: [(&[&str], Secrecy); 5] = [
    (&["TUYỆT", "MẬT"], Secrecy::TuyetMat),
    (&["TUYET", "MAT"], Secrecy::TuyetMat),
    (&["TỐI", "MẬT"], Secrecy::ToiMat),
    (&["TOI", "MAT"], Secrecy::ToiMat),
    (&["MẬT"], Secrecy::Mat),
];

/// The level at the beginning of the words, and how many words it takes.
fn level(words: &[Word]) -> Option<(Secrecy, usize)> {
    LEVELS.iter().find_map(|(level, secrecy)| {
        let mut pairs = level.iter().zip(words);
        let all = words.len() >= level.len() && pairs.all(|(a, b)| *a == b.upper);
        all.then_some((*secrecy, level.len()))
    })
}

fn whole(words: &[Word]) -> Option<Secrecy> {
    let (secrecy, length) = level(words)?;
    (words.len() == length).then_some(secrecy)
}

/// `MẬT V/v …`, `MẬT - kế hoạch`; not `MẬT ONG …`, whose next word goes on in capitals.
fn opening(words: &[Word]) -> Option<Secrecy> {
    let (secrecy, length) = level(words)?;
    let (mark, rest) = words.split_at_checked(length)?;
    let goes_on = rest
        .first()
        .is_some_and(|next| next.is_capital() && next.text.chars().count() > 1);
    let set_apart = mark.last().is_some_and(|word| !word.joined);
    (mark.iter().all(Word::is_capital) && (!goes_on || set_apart)).then_some(secrecy)
}

fn bracketed(words: &[Word]) -> Option<Secrecy> {
    places(words).find_map(|(rest, secrecy, length)| {
        let (first, last) = (rest.first()?, rest.get(length.checked_sub(1)?)?);
        (first.opens && last.closes).then_some(secrecy)
    })
}

/// `Độ mật: tối mật`, `mức độ mật - Mật`.
fn named(words: &[Word]) -> Option<Secrecy> {
    let starts = words.windows(2).enumerate();
    let mut names =
        starts.filter(|(_, pair)| matches!(pair, [a, b] if a.upper == "ĐỘ" && b.upper == "MẬT"));
    names.find_map(|(at, _)| {
        let rest = words.get(at.checked_add(2)?..)?;
        level(rest).map(|(secrecy, _)| secrecy)
    })
}

/// A level whose letters are set apart or whose words are run together, and whether all of it is in
/// capitals: `M Ậ T`, `T Ố I  M Ậ T`, `MẬ T`, `TỐIMẬT`.
fn set_apart(words: &[Word]) -> Option<(Secrecy, bool)> {
    const MARKS: [(&str, Secrecy, usize); 3] = [
        ("TUYỆTMẬT", Secrecy::TuyetMat, 2),
        ("TỐIMẬT", Secrecy::ToiMat, 2),
        ("MẬT", Secrecy::Mat, 1),
    ];
    let starting = |at: usize| {
        let (before, rest) = words.split_at_checked(at)?;
        let mut letters = String::new();
        for (word, count) in rest.iter().zip(1..) {
            letters.push_str(&word.upper);
            let mut marks = MARKS.iter().filter(|(mark, ..)| mark.starts_with(&letters));
            let (mark, secrecy, usual) = marks.next()?;
            let whole = *mark == letters;
            // Nobody puts a blank into a word, or leaves one out between two.
            let usual = count == *usual && (count == 1 || is_level(rest));
            if whole && !usual && !ends_compound(before) {
                let capital = rest.iter().take(count).all(Word::is_capital);
                return Some((*secrecy, capital));
            }
        }
        None
    };
    let found = (0..words.len()).filter_map(starting);
    found.max_by_key(|(secrecy, capital)| (*capital, *secrecy))
}

fn is_level(words: &[Word]) -> bool {
    level(words).is_some()
}

/// Words before a level that make it another one: `bí mật`, `bảo mật`, `độ mật`.
const COMPOUNDS: [&str; 8] = ["BÍ", "BẢO", "CƠ", "ĐỘ", "TỐI", "TUYỆT", "KHÔNG", "GIẢI"];

/// Whether such a word ends here, its letters set apart or not.
fn ends_compound(before: &[Word]) -> bool {
    let letters: String = before.iter().map(|word| word.upper.as_str()).collect();
    let joined = before.last().is_some_and(|word| word.joined);
    joined && COMPOUNDS.iter().any(|part| letters.ends_with(part))
}

fn doubtful(words: &[Word]) -> Option<Secrecy> {
    let shouted = words
        .iter()
        .all(|word| word.is_capital() || !word.text.chars().any(char::is_alphabetic));
    let found = places(words).filter(|(rest, _, length)| {
        let capitals = || rest.iter().take(*length).all(Word::is_capital);
        *length > 1 || (capitals() && !shouted)
    });
    found.map(|(_, secrecy, _)| secrecy).max()
}

/// Every place where a level stands that does not end another word (`bí mật`, `bảo mật`, `cơ mật`).
fn places(words: &[Word]) -> impl Iterator<Item = (&[Word], Secrecy, usize)> {
    (0..words.len()).filter_map(move |at| {
        let rest = words.get(at..)?;
        let (secrecy, length) = level(rest)?;
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let compound =
            before.is_some_and(|word| COMPOUNDS.contains(&word.upper.as_str()) && word.joined);
        (!compound).then_some((rest, secrecy, length))
    })
}

#[cfg(test)]
mod tests {
    use super::{mark_in_sphere, mark_in_text};
    use crate::law::Secrecy::{self, Mat, ToiMat, TuyetMat};

    fn text(text: &str) -> Option<(Secrecy, bool)> {
        mark_in_text(text).map(|mark| (mark.secrecy, mark.certain))
    }

    #[test]
    fn marks_that_can_only_be_marks() {
        let decomposed = "M\u{41}\u{302}\u{323}T";
        for (subject, level) in [
            ("MẬT V/v kế hoạch", Mat),
            ("[TỐI MẬT] Kế hoạch", ToiMat),
            ("MẬT: kế hoạch", Mat),
            ("MẬT - KẾ HOẠCH", Mat),
            ("TUYỆT MẬT", TuyetMat),
            ("tuyệt mật", TuyetMat),
            ("Kế hoạch năm 2026 (Mật)", Mat),
            ("Kế hoạch [tối mật], bản 2", ToiMat),
            ("M Ậ T - kế hoạch", Mat),
            ("Kế hoạch T Ố I  M Ậ T", ToiMat),
            ("M.Ậ.T kế hoạch", Mat),
            ("M\u{200b}ẬT - kế hoạch", Mat),
            ("TỐI\u{a0}MẬT", ToiMat),
            ("Kế hoạch. Độ mật: Tuyệt mật", TuyetMat),
            ("ＭẬＴ", Mat),
            (&format!("{decomposed} - kế hoạch"), Mat),
            ("(TOI MAT) Ke hoach", ToiMat),
            // In whatever letters (field K2).
            ("MËT: V/v kÕ ho¹ch", Mat),
            ("TèI MËT: V/v kÕ ho¹ch", ToiMat),
            ("TUYÖT MËT: V/v kÕ ho¹ch", TuyetMat),
            ("Kế hoạch (MËT)", Mat),
            ("MAÄT: V/v keá hoaïch", Mat),
            ("TOÁI MAÄT", ToiMat),
            ("TUYEÄT MAÄT", TuyetMat),
            ("Máº¬T: V/v káº¿ hoáº¡ch", Mat),
            ("\u{41c}ẬT: V/v kế hoạch", Mat),
            ("MẬ\u{422}: V/v kế hoạch", Mat),
            ("\u{39c}Ậ\u{3a4}: V/v kế hoạch", Mat),
            ("M\u{410}\u{302}\u{323}T: V/v kế hoạch", Mat),
            ("ᴍẬᴛ: V/v kế hoạch", Mat),
            ("M\u{332}Ậ\u{332}T\u{332}: V/v kế hoạch", Mat),
            ("M\u{1}ẬT: V/v kế hoạch", Mat),
            ("M\u{202e}ẬT: V/v kế hoạch", Mat),
            ("\u{d0}Ộ MẬT: Tối mật", ToiMat),
            ("TỐl MẬT: V/v kế hoạch", ToiMat),
            ("M Ậ T: V/v kế hoạch", Mat),
            ("V/v kế hoạch M Ậ T A", Mat),
            ("MẬ T: V/v kế hoạch", Mat),
            ("M-Ậ–T: V/v kế hoạch", Mat),
            ("TỐIMẬT: V/v kế hoạch", ToiMat),
            ("TUYỆT M Ậ T", TuyetMat),
            ("【Mật】 Kế hoạch", Mat),
        ] {
            assert_eq!(text(subject), Some((level, true)), "{subject}");
        }
    }

    #[test]
    fn doubtful_ones_are_told() {
        for (subject, level) in [
            ("V/v quản lý tài liệu tối mật", ToiMat),
            ("Kế hoạch phòng thủ - MẬT", Mat),
            ("QUY ĐỊNH VỀ TÀI LIỆU TUYỆT MẬT", TuyetMat),
            ("kế hoạch m ậ t", Mat),
            ("V/v qu¶n lý tµi liÖu tèi mËt", ToiMat),
        ] {
            assert_eq!(text(subject), Some((level, false)), "{subject}");
        }
    }

    #[test]
    fn honey_and_secrets_in_general_are_none() {
        for subject in [
            "MẬT ONG TỈNH MẪU",
            "Mật ong rừng",
            "MẬTMÃ",
            "V/v tăng cường bảo vệ bí mật nhà nước",
            "TĂNG CƯỜNG BẢO VỆ BÍ MẬT NHÀ NƯỚC",
            "Kế hoạch bảo mật hệ thống",
            "Giải mật tài liệu",
            "Độ mật: Không mật",
            "XEM XONG TRẢ LẠI",
            "B Ả O  M Ậ T thông tin",
            "BẢO M Ậ T thông tin",
            "Mật mã dân sự",
            "V/v phát triển nghề nuôi ong lấy mật",
            "V/v b¶o mËt th«ng tin",
            "Format: automat, TOMAT",
            "V/v mập mờ, nhật ký, luật đất đai",
            "Noël, Schäffler, Müller – chuyến thăm",
            "",
        ] {
            assert_eq!(text(subject), None, "{subject}");
        }
    }

    #[test]
    fn scope_of_circulation() {
        let sphere = |text| mark_in_sphere(text).map(|mark| (mark.secrecy, mark.certain));
        assert_eq!(sphere("Mật"), Some((Mat, true)));
        assert_eq!(sphere(" tối mật "), Some((ToiMat, true)));
        assert_eq!(sphere("Lưu hành nội bộ; Mật"), Some((Mat, true)));
        assert_eq!(sphere("Trong ngành, TUYỆT MẬT"), Some((TuyetMat, true)));
        assert_eq!(sphere("LƯU HÀNH NỘI BỘ"), None);
        assert_eq!(sphere("Bảo mật"), None);
        assert_eq!(sphere("không mật"), None);
        assert_eq!(sphere("MËt"), Some((Mat, true)));
        assert_eq!(sphere("Löu haønh noäi boä; Maät"), Some((Mat, true)));
    }

    /// The cheap test leaves no text out that the words would show.
    #[test]
    fn what_the_cheap_test_leaves_is_none() {
        for subject in [
            "V/v tổ chức ngày hội, “mẫu” – 2026…",
            "V/v báo cáo kết quả thực hiện chuyển đổi số",
            "UBND tỉnh Mẫu, Nguyễn Văn Ậm",
            "MÃ SỐ: 15/QĐ-UBND",
        ] {
            assert_eq!(super::look(subject), super::Look::None, "{subject}");
            assert_eq!(super::mark_in(&super::words(subject)), None);
        }
        assert_eq!(super::look("V/v bảo mật"), super::Look::Plain);
        assert_eq!(super::look("M\u{1ea0}\u{302}T"), super::Look::Odd);
    }
}
