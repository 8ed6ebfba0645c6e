//! Secrecy marks in texts that are not made for them: a subject, a note, a file name, the exchange
//! format's scope of circulation. The law knows the stamp of box 10a only (Appendix I, III.2.a);
//! what counts as a mark elsewhere is a policy of this project, on the safe side.

use unicode_normalization::UnicodeNormalization as _;

use super::Secrecy;

/// A secrecy mark found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecrecyMark {
    /// The level it names.
    pub secrecy: Secrecy,
    /// Whether it can only be a mark: the document is treated as one of that level. Otherwise people
    /// are told to look.
    pub certain: bool,
}

/// The mark in a subject, note or file name, the surest first.
///
/// Certain: the whole text, its opening in capitals, words in brackets, `ĐỘ MẬT: …`, and letters
/// set apart (`M Ậ T`). Doubtful: `MẬT` in capitals among other words, `tối mật` and `tuyệt mật`
/// anywhere. A subject in capitals throughout (`MẬT ONG …`), `bí mật`, `bảo mật` are none.
///
/// ```
/// use vanthu::law::{Secrecy, mark_in_text};
/// let found = mark_in_text("[TỐI MẬT] Kế hoạch").unwrap();
/// assert_eq!((found.secrecy, found.certain), (Secrecy::ToiMat, true));
/// assert!(!mark_in_text("V/v quản lý tài liệu tối mật").unwrap().certain);
/// assert_eq!(mark_in_text("V/v bảo vệ bí mật nhà nước"), None);
/// ```
#[must_use]
pub fn mark_in_text(text: &str) -> Option<SecrecyMark> {
    let words = words(text);
    let certain = whole(&words)
        .or_else(|| opening(&words))
        .or_else(|| bracketed(&words))
        .or_else(|| named(&words))
        .or_else(|| spaced(&words));
    let found = |certain| move |secrecy| SecrecyMark { secrecy, certain };
    certain
        .map(found(true))
        .or_else(|| doubtful(&words).map(found(false)))
}

/// The mark in a scope of circulation (`SphereOfPromulgation`): any clause that is a level. Marks of
/// circulation (`LƯU HÀNH NỘI BỘ`) are no secrecy.
#[must_use]
pub fn mark_in_sphere(text: &str) -> Option<SecrecyMark> {
    let clauses = text.split([';', ',', '.', '/', '|', '\n', '-', '–', '+', '&']);
    let levels = clauses.filter_map(|clause| whole(&words(clause)));
    let highest = levels.max().map(|secrecy| SecrecyMark {
        secrecy,
        certain: true,
    });
    highest.or_else(|| mark_in_text(text))
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
    let invisible = |c: &char| {
        matches!(
            c,
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
    };
    let text: String = text.chars().filter(|c| !invisible(c)).nfkc().collect();
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
        opens |= matches!(c, '(' | '[' | '{' | '<');
        if let Some(word) = words.last_mut() {
            word.closes |= matches!(c, ')' | ']' | '}' | '>');
            word.joined &= c.is_whitespace();
        }
    }
    for word in &mut words {
        word.upper = word.text.to_uppercase().nfc().collect();
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

/// Letters set apart: `M Ậ T`, `T Ố I  M Ậ T`.
fn spaced(words: &[Word]) -> Option<Secrecy> {
    let single = |word: &Word| word.is_capital() && word.text.chars().count() == 1;
    let runs = words.split(|word| !single(word));
    let letters = runs.map(|run| {
        run.iter()
            .map(|word| word.upper.as_str())
            .collect::<String>()
    });
    let marks = [
        ("TUYỆTMẬT", Secrecy::TuyetMat),
        ("TỐIMẬT", Secrecy::ToiMat),
        ("MẬT", Secrecy::Mat),
    ];
    letters
        .filter_map(|run| marks.iter().find(|(mark, _)| run == *mark))
        .map(|(_, secrecy)| *secrecy)
        .max()
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
        let compound = before.is_some_and(|word| {
            let part = matches!(
                word.upper.as_str(),
                "BÍ" | "BẢO" | "CƠ" | "ĐỘ" | "TỐI" | "TUYỆT" | "KHÔNG" | "GIẢI"
            );
            part && word.joined
        });
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
    }
}
