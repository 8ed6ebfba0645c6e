//! The signature block: power, title and name as they are printed.

use serde::{Deserialize, Serialize};

use crate::base::{PersonId, is_nfc, nfc};
use crate::organization::{Agency, Post, Prefix, Regime, SigningPower};

/// The signature block (box 7a–7b; Appendix I, II.7): power lines, title, name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignatureBlock {
    /// Lines of power and title from top to bottom, in capitals; the prefixes keep their spelling.
    pub title_lines: Vec<String>,
    /// The same lines in their parts.
    pub parts: Vec<TitleLine>,
    /// Full name, without degrees or honours unless the agency's sector has them (II.7.c).
    pub name: String,
    /// Whose seal or digital signature the document carries: always the issuing agency's, also
    /// under an authorisation (Art. 13.3).
    pub seal_of: String,
}

/// One line of power and title (quyền hạn, chức vụ) in its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TitleLine {
    /// `TM.`, `Q.`, `KT.`, `TL.` or `TUQ.`; none before the signer's own title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Title, or name of the collective after `TM.`, in capitals.
    pub title: String,
}

impl std::fmt::Display for TitleLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.prefix {
            Some(prefix) => write!(f, "{prefix} {}", self.title),
            None => f.write_str(&self.title),
        }
    }
}

impl SignatureBlock {
    /// The block as text, one line each.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.title_lines.join("\n");
        text.push('\n');
        text.push_str(&self.name);
        text
    }
}

/// Writes the signature block for a person who signs with a power.
///
/// | Power | Lines |
/// |---|---|
/// | head | `GIÁM ĐỐC` |
/// | `TM.` | `TM. ỦY BAN NHÂN DÂN` · `CHỦ TỊCH` |
/// | `KT.` | `KT. BỘ TRƯỞNG` · `THỨ TRƯỞNG` |
/// | `TM.+KT.` | `TM. ỦY BAN NHÂN DÂN` · `KT. CHỦ TỊCH` · `PHÓ CHỦ TỊCH` |
/// | `Q.` | `Q. GIÁM ĐỐC` |
/// | `TL.` | `TL. BỘ TRƯỞNG` · `CHÁNH VĂN PHÒNG` |
/// | `TL.+KT.` | `TL. BỘ TRƯỞNG` · `KT. CHÁNH VĂN PHÒNG` · `PHÓ CHÁNH VĂN PHÒNG` |
/// | `TUQ.` | `TUQ. GIÁM ĐỐC` · `CHI CỤC TRƯỞNG` |
///
/// The three lines of `TL.+KT.` are a policy of this project: the law names the two prefixes, not
/// their layout. `None` if post or person do not exist.
#[must_use]
pub fn signature_block(
    agency: &Agency,
    power: &SigningPower,
    person: &PersonId,
) -> Option<SignatureBlock> {
    let post = agency.post(&power.post)?;
    let name = agency.person_name(person)?;
    let name = match &agency.info().honours {
        Some(_) => spaced(name.split_whitespace()),
        None => without_honours(name),
    };
    let parts = title_lines(agency, power, post);
    Some(SignatureBlock {
        title_lines: parts.iter().map(ToString::to_string).collect(),
        parts,
        name,
        seal_of: agency.info().name.clone(),
    })
}

fn title_lines(agency: &Agency, power: &SigningPower, post: &Post) -> Vec<TitleLine> {
    let info = agency.info();
    let head = || capitals(&info.head_title);
    let own = capitals(&post.title);
    let below = [Prefix::ByOrder, Prefix::UnderAuthorization];
    let by_order = below.iter().any(|prefix| power.capacity.has(*prefix));
    // Under TL. and TUQ. the next prefix belongs to the head of the unit, otherwise to the head.
    let unit_head = || {
        let unit = post.unit.as_ref()?;
        agency
            .unit_head_post(unit)
            .map(|post| capitals(&post.title))
    };
    let superior = || match by_order {
        true => unit_head().unwrap_or_else(|| own.clone()),
        false => head(),
    };
    let mut lines = Vec::new();
    let mut own_title = true;
    for prefix in &power.capacity.0 {
        let title = match prefix {
            Prefix::OnBehalfOf => match &info.regime {
                Regime::Collective { body } => capitals(body),
                Regime::OnePerson => capitals(&info.name),
            },
            Prefix::Acting => {
                // Q. stands before the very title that is held.
                own_title = false;
                superior()
            }
            Prefix::ForHead => superior(),
            Prefix::ByOrder | Prefix::UnderAuthorization => head(),
        };
        lines.push(TitleLine {
            prefix: Some(prefix.abbreviation().to_owned()),
            title,
        });
    }
    if own_title {
        lines.push(TitleLine {
            prefix: None,
            title: own,
        });
    }
    lines
}

/// Capitals with all Vietnamese marks (`đ` → `Đ`), in NFC.
fn capitals(title: &str) -> String {
    composed(title.trim().to_uppercase())
}

/// The text in NFC; nearly every text is so already.
fn composed(text: String) -> String {
    match is_nfc(&text) {
        true => text,
        false => nfc(&text),
    }
}

/// Degrees and honours as they are abbreviated before names, in small letters.
const ABBREVIATED: &[&str] = &[
    "gs", "pgs", "ts", "tskh", "ths", "bs", "cki", "ckii", "ck1", "ck2", "bscki", "bsckii", "ds",
    "dscki", "dsckii", "ks", "kts", "ls", "ngnd", "ngưt", "nsnd", "nsưt", "ttnd", "ttưt", "nnnd",
    "nnưt", "ahlđ",
];

/// The same in full, longer before shorter.
const IN_FULL: &[&str] = &[
    "phó giáo sư",
    "giáo sư",
    "tiến sĩ khoa học",
    "tiến sĩ",
    "tiến sỹ",
    "thạc sĩ",
    "thạc sỹ",
    "bác sĩ",
    "bác sỹ",
    "dược sĩ",
    "dược sỹ",
    "kỹ sư",
    "kiến trúc sư",
    "luật sư",
    "nhà giáo nhân dân",
    "nhà giáo ưu tú",
    "thầy thuốc nhân dân",
    "thầy thuốc ưu tú",
    "nghệ sĩ nhân dân",
    "nghệ sĩ ưu tú",
    "nghệ nhân nhân dân",
    "nghệ nhân ưu tú",
    "anh hùng lao động",
];

/// The name without degrees and honours in front of it (`TS.`, `PGS.TS.`, `Thạc sĩ`, `NGND`): only
/// positions of the State are shown (II.7.c). What is not known as one stays, and so does a name of
/// which nothing else would be left.
fn without_honours(name: &str) -> String {
    let name = spaced(name.split_whitespace());
    let words: Vec<&str> = name.split(' ').collect();
    let mut rest = words.as_slice();
    while let Some(length) = honour_before(rest) {
        rest = rest.get(length..).unwrap_or_default();
    }
    let rest = if rest.is_empty() { &words } else { rest };
    rest.join(" ")
}

/// How many words in front are a degree or an honour.
fn honour_before(words: &[&str]) -> Option<usize> {
    let first = words.first()?.to_lowercase();
    let parts: Vec<&str> = first
        .split(['.', ',', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    if !parts.is_empty() && parts.iter().all(|part| ABBREVIATED.contains(part)) {
        return Some(1);
    }
    let mut in_full = IN_FULL.iter().filter(|full| full.starts_with(&first));
    in_full.find_map(|honour| {
        let length = honour.split(' ').count();
        let named = words.get(..length)?.join(" ").to_lowercase();
        (named.trim_end_matches([',', '.']) == *honour).then_some(length)
    })
}

/// The words with one blank between them, in NFC.
fn spaced<'a>(words: impl Iterator<Item = &'a str>) -> String {
    composed(words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{SignatureBlock, signature_block};
    use crate::base::{PersonId, PostId};
    use crate::organization::{Agency, Authority, Capacity, SigningPower};

    const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");

    fn block(sample: &str, person: &str, post: &str, capacity: &str) -> SignatureBlock {
        let agency = Agency::from_json(sample).unwrap();
        let power = SigningPower {
            post: PostId::parse(post).unwrap(),
            capacity: Capacity::parse(capacity).unwrap(),
            authority: Authority::OwnSeat,
        };
        signature_block(&agency, &power, &PersonId::parse(person).unwrap()).unwrap()
    }

    #[test]
    fn collective_leadership() {
        for (person, post, capacity, lines) in [
            (
                "an.nv",
                "ct",
                "TM.",
                vec!["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            ),
            (
                "an.nv",
                "ct",
                "TM.+Q.",
                vec!["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"],
            ),
            (
                "binh.tt",
                "pct-vx",
                "TM.+KT.",
                vec!["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            ),
            (
                "em.hv",
                "cvp",
                "TL.",
                vec!["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
            ),
            (
                "em.hv",
                "cvp",
                "TL.+Q.",
                vec!["TL. CHỦ TỊCH", "Q. CHÁNH VĂN PHÒNG"],
            ),
            (
                "giang.vt",
                "pcvp-th",
                "TL.+KT.",
                vec!["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            ),
            (
                "em.hv",
                "cvp",
                "TUQ.",
                vec!["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
            ),
        ] {
            let block = block(SAMPLE, person, post, capacity);
            assert_eq!(block.title_lines, lines, "{capacity}");
            assert_eq!(block.seal_of, "Ủy ban nhân dân tỉnh Mẫu");
        }
        let collective = block(SAMPLE, "an.nv", "ct", "TM.");
        assert_eq!(collective.parts[0].prefix.as_deref(), Some("TM."));
        assert_eq!(collective.parts[0].title, "ỦY BAN NHÂN DÂN");
        assert_eq!(collective.parts[1].prefix, None);
        let text = collective.text();
        assert_eq!(text, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An");
    }

    #[test]
    fn degrees_and_honours_go_names_stay() {
        for (written, name) in [
            ("PGS.TS. BS. Nguyễn Văn An", "Nguyễn Văn An"),
            ("Thạc sĩ  Trần Quốc Việt", "Trần Quốc Việt"),
            ("ThS Trần Quốc Việt", "Trần Quốc Việt"),
            ("Phó Giáo sư, Tiến sĩ Lê Thị Hoa", "Lê Thị Hoa"),
            ("NGND Trần Quốc Việt", "Trần Quốc Việt"),
            ("BS.CKII Nông Thị Sao", "Nông Thị Sao"),
            ("Y. Bhôk Niê", "Y. Bhôk Niê"),
            ("H'Hen Niê", "H'Hen Niê"),
            ("Kỹ Sư Phạm", "Phạm"),
            ("TS.", "TS."),
            ("Sĩ Thị Thạc", "Sĩ Thị Thạc"),
        ] {
            assert_eq!(super::without_honours(written), name, "{written}");
        }
    }

    #[test]
    fn one_person_leadership_and_no_honours() {
        let regime = r#""regime": {
      "type": "collective",
      "data": {
        "body": "Ủy ban nhân dân"
      }
    }"#;
        assert!(SAMPLE.contains(regime));
        let sample = SAMPLE
            .replace(regime, r#""regime": {"type": "one_person"}"#)
            .replace(
                r#""head_title": "Chủ tịch""#,
                r#""head_title": "Giám đốc sở""#,
            )
            .replace(r#""title": "Chủ tịch""#, r#""title": "Giám đốc sở""#)
            .replace("Nguyễn Văn An", "PGS.TS. BS. Nguyễn Văn An");
        let head = block(&sample, "an.nv", "ct", "");
        assert_eq!(head.title_lines, ["GIÁM ĐỐC SỞ"]);
        assert_eq!(head.name, "Nguyễn Văn An");
        let of_sector = sample.replace(
            r#""regime": {"type": "one_person"}"#,
            r#""regime": {"type": "one_person"}, "honours": {"basis": "12/2021/TT-BGDĐT"}"#,
        );
        let head = block(&of_sector, "an.nv", "ct", "");
        assert_eq!(head.name, "PGS.TS. BS. Nguyễn Văn An");
        let acting = block(&sample, "an.nv", "ct", "Q.");
        assert_eq!(acting.title_lines, ["Q. GIÁM ĐỐC SỞ"]);
        let deputy = block(&sample, "binh.tt", "pct-vx", "KT.");
        assert_eq!(deputy.title_lines, ["KT. GIÁM ĐỐC SỞ", "PHÓ CHỦ TỊCH"]);
    }
}
