//! The wording of refusals: parameters, names, citations, labels, warnings.

use std::collections::BTreeSet;

use chrono::{FixedOffset, NaiveDate};
use serde_json::{Value, json};

use super::{NameTable, Names, Param, PhaseName, Reason, Rule, Term, Warning, actions, reasons};
use crate::base::{
    ContentHash, DocumentId, Instant, Label, LineId, Locale, PersonId, PostId, SeriesKey, UnitId,
};
use crate::law::{
    AgencyCode, CodeEntry, CodeHistory, CodeStatus, CopyKind, DocumentType, Medium, RuleSet,
    RuleSetId, Secrecy, Source, Urgency,
};
use Locale::{En, Vi};

const DOCUMENT: &str = "01930000-0000-7000-8000-0000000000d1";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn document() -> DocumentId {
    DocumentId::parse(DOCUMENT).unwrap()
}

/// An office that calls its people by name, in a clock of its own.
fn names() -> Names {
    let mut table = NameTable::default();
    let an = PersonId::parse("an").unwrap();
    table.persons.insert(an, "Nguyễn Văn An".into());
    let head = PostId::parse("giam-doc").unwrap();
    table.posts.insert(head, "Giám đốc".into());
    let unit = UnitId::parse("th").unwrap();
    table.units.insert(unit, "Phòng Tổng hợp".into());
    let series = SeriesKey::parse("di").unwrap();
    table.series.insert(series, "Sổ văn bản đi".into());
    table.offset = FixedOffset::east_opt(9 * 3600);
    Names::new(table)
}

/// JSON, and the text in both languages.
fn told(param: &dyn Param, names: &Names) -> (Value, String, String) {
    let text = |locale| param.text(locale, names);
    (param.json(), text(Vi), text(En))
}

#[track_caller]
fn tells(param: &dyn Param, json: Value, vi: &str, en: &str) {
    let found = told(param, &names());
    assert_eq!(found, (json, vi.to_owned(), en.to_owned()));
}

#[test]
fn keys_in_json_and_names_for_people() {
    let person = PersonId::parse("an").unwrap();
    tells(&person, json!("an"), "Nguyễn Văn An", "Nguyễn Văn An");
    let post = PostId::parse("giam-doc").unwrap();
    tells(&post, json!("giam-doc"), "Giám đốc", "Giám đốc");
    let unit = UnitId::parse("th").unwrap();
    tells(&unit, json!("th"), "Phòng Tổng hợp", "Phòng Tổng hợp");
    let series = SeriesKey::parse("di").unwrap();
    tells(&series, json!("di"), "Sổ văn bản đi", "Sổ văn bản đi");
    // Whom the chart does not know is called by his key, as without any names.
    let stranger = PersonId::parse("la").unwrap();
    tells(&stranger, json!("la"), "la", "la");
    assert_eq!(person.text(Vi, &Names::none()), "an");
}

#[test]
fn names_are_no_part_of_what_was_decided() {
    let reason = |names: &Names| {
        let person = PersonId::parse("an").unwrap();
        let mut reason = Reason::from(reasons::NotClerk { person });
        reason.tell_by(names);
        reason
    };
    let (named, plain) = (reason(&names()), reason(&Names::none()));
    assert_eq!(named, plain);
    assert_ne!(named.message(Vi), plain.message(Vi));
    assert_eq!(
        format!("{:?} {:?}", names(), Names::none()),
        "Names(…) Names"
    );
}

#[test]
fn numbers_days_and_moments() {
    tells(&3_u32, json!(3), "3", "3");
    tells(&-3_i32, json!(-3), "-3", "-3");
    tells(&LineId(7), json!(7), "7", "7");
    tells(
        &day("2026-03-01"),
        json!("2026-03-01"),
        "01/03/2026",
        "2026-03-01",
    );
    let whole = Instant::parse("2026-03-01T02:05:00Z").unwrap();
    tells(
        &whole,
        json!("2026-03-01T02:05:00.000Z"),
        "11:05 ngày 01/03/2026",
        "11:05 on 2026-03-01",
    );
    let second = Instant::parse("2026-03-01T02:05:09Z").unwrap();
    assert_eq!(second.text(Vi, &Names::none()), "09:05:09 ngày 01/03/2026");
    tells(&document(), json!(DOCUMENT), DOCUMENT, DOCUMENT);
    let hash = ContentHash::parse(&"ab".repeat(32)).unwrap();
    tells(
        &hash,
        json!("ab".repeat(32)),
        "abababababab…",
        "abababababab…",
    );
}

#[test]
fn texts_lists_and_what_is_missing() {
    let text = "một".to_owned();
    tells(&text, json!("một"), "một", "một");
    tells(
        &vec![text.clone(), "hai".into()],
        json!(["một", "hai"]),
        "một, hai",
        "một, hai",
    );
    tells(
        &Vec::<String>::new(),
        json!([]),
        "chưa xác định",
        "not stated",
    );
    tells(&Some(text), json!("một"), "một", "một");
    tells(&None::<String>, Value::Null, "chưa xác định", "not stated");
}

#[test]
fn closed_lists_are_keys_in_json_and_words_for_people() {
    use DocumentType::QuyetDinh;
    tells(&QuyetDinh, json!("quyet_dinh"), "quyết định", "decision");
    tells(&Medium::Paper, json!("paper"), "văn bản giấy", "paper");
    tells(
        &CopyKind::SaoLuc,
        json!("sao_luc"),
        "bản sao lục",
        "copy of a true copy",
    );
    tells(&Secrecy::ToiMat, json!("toi_mat"), "Tối mật", "secret");
    tells(&actions::SIGN, json!("sign"), "ký", "sign");
    tells(
        &PhaseName::new(&["draft", "đang soạn thảo", "being drafted"]),
        json!("draft"),
        "đang soạn thảo",
        "being drafted",
    );
}

#[test]
fn terms_of_the_engine() {
    for (term, vi, en) in [
        (
            "series di/2026",
            "dãy số “Sổ văn bản đi” năm 2026",
            "the series `Sổ văn bản đi` of 2026",
        ),
        ("version", "phiên bản", "version"),
        (
            "incoming series",
            "dãy số đến",
            "the series of arrival numbers",
        ),
        (
            "outgoing series",
            "dãy số đi cho loại văn bản này",
            "a series for this type",
        ),
        ("series of copies", "dãy số bản sao", "the series of copies"),
        ("phân công", "phân công", "assignment"),
        ("trình", "trình", "submission"),
        ("chuyển giao", "chuyển giao", "hand-over"),
        ("khác", "khác", "khác"),
    ] {
        tells(&Term::from(term), json!(term), vi, en);
    }
}

#[test]
fn a_reason_with_its_parameters_and_sentence() {
    let person = PersonId::parse("an").unwrap();
    let mut reason = Reason::from(reasons::NotClerk { person });
    reason.tell_by(&names());
    assert_eq!(reason.params(), json!({"person": "an"}));
    assert!(reason.message(Vi).contains("Nguyễn Văn An"));
    let told = serde_json::to_value(&reason).unwrap();
    assert_eq!(told["code"], "not_clerk");
    assert_eq!(told["kind"], "authority");
    assert_eq!(told["article"], Rule::NotClerk.source().citation(Vi));
    assert_eq!(told["message"]["en"], reason.message(En));
    let number_symbol = "{year}/{QĐ".to_owned();
    let braces = Reason::from(reasons::NumberSymbolUsed {
        number_symbol,
        year: 2026,
    });
    let told = "Số, ký hiệu {year}/{QĐ đã dùng trong năm 2026.";
    assert_eq!(
        braces.message(Vi),
        told,
        "what somebody wrote stays as it is"
    );
    // Every place of every sentence is one of the rule's parameters.
    for rule in Rule::ALL {
        for locale in [Vi, En] {
            for place in rule.wording(locale).split('{').skip(1) {
                let name = place.split_once('}').map(|(name, _)| name);
                let known = name.is_some_and(|name| rule.params().contains(&name));
                assert!(known, "{rule:?}: {{{place}");
            }
        }
    }
    // What is not stated has no parameter.
    let inversion = Reason::from(reasons::NothingWaiting {
        action: actions::SIGN,
    });
    assert_eq!(inversion.params(), json!({"action": "sign"}));
}

#[test]
fn citations_in_both_languages() {
    use Source as S;
    for (source, vi, en) in [
        (
            S::Decree30("12.2"),
            "Điều 12.2 Nghị định 30/2020/NĐ-CP",
            "Article 12.2, Decree 30/2020/NĐ-CP",
        ),
        (
            S::Appendix1("II.3"),
            "Phụ lục I, mục II.3, Nghị định 30/2020/NĐ-CP",
            "Appendix I, II.3, Decree 30/2020/NĐ-CP",
        ),
        (
            S::Appendix6("II"),
            "Phụ lục VI, mục II, Nghị định 30/2020/NĐ-CP",
            "Appendix VI, II, Decree 30/2020/NĐ-CP",
        ),
        (
            S::Decision28("5"),
            "Điều 5 Quyết định 28/2018/QĐ-TTg",
            "Article 5, Decision 28/2018/QĐ-TTg",
        ),
        (
            S::Decision28Scope,
            "Phạm vi áp dụng Quyết định 28/2018/QĐ-TTg",
            "scope of Decision 28/2018/QĐ-TTg",
        ),
        (
            S::Secrets2025("5"),
            "Điều 5 Luật 117/2025/QH15; trước 01/3/2026: Luật 29/2018/QH14",
            "Article 5, Law 117/2025/QH15; before 1 March 2026: Law 29/2018/QH14",
        ),
        (
            S::Secrets2018("5"),
            "Điều 5 Luật 29/2018/QH14",
            "Article 5, Law 29/2018/QH14",
        ),
        (
            S::Archives2024Transfer,
            "Luật Lưu trữ 33/2024/QH15, thời hạn nộp hồ sơ, tài liệu",
            "Law on Archives 33/2024/QH15, time of transfer of files",
        ),
        (
            S::Decision20("6"),
            "Điều 6 Quyết định 20/2020/QĐ-TTg",
            "Article 6, Decision 20/2020/QĐ-TTg",
        ),
        (
            S::Decision20Codes,
            "Quyết định 20/2020/QĐ-TTg",
            "Decision 20/2020/QĐ-TTg",
        ),
        (
            S::Decision9,
            "Quyết định 09/2025/QĐ-TTg sửa đổi Quyết định 20/2020/QĐ-TTg",
            "Decision 09/2025/QĐ-TTg amending 20/2020/QĐ-TTg",
        ),
        (
            S::Project("P23"),
            "Quy tắc P23 của vanthu",
            "vanthu rule P23",
        ),
    ] {
        assert_eq!(source.citation(Vi), vi);
        assert_eq!(source.citation(En), en);
        assert_eq!(source.to_string(), vi);
    }
}

#[test]
fn warnings_in_both_languages() {
    let key = |text: &str| SeriesKey::parse(text).unwrap();
    let text_too_long = |field| Warning::TextTooLong {
        field,
        limit: 500,
        length: 501,
    };
    for (warning, code, vi, en) in [
        (
            Warning::Duplicate {
                of: vec![document(), document()],
            },
            "duplicate",
            format!("Có thể trùng với văn bản đã đăng ký: {DOCUMENT}, {DOCUMENT}."),
            format!("possible duplicate of a registered document: {DOCUMENT}, {DOCUMENT}"),
        ),
        (
            text_too_long("subject"),
            "text_too_long",
            "Trường “trích yếu” dài 501 ký tự, quá giới hạn 500 ký tự.".to_owned(),
            "the subject has 501 characters, its data field holds 500".to_owned(),
        ),
        (
            Warning::UnknownAgencyCode { code: "x".into() },
            "unknown_agency_code",
            "Mã định danh “x” không theo cấu trúc đã biết hoặc chưa có trong danh mục.".to_owned(),
            "the agency code `x` has none of the known forms or stands in no list".to_owned(),
        ),
        (
            Warning::IrregularAgencyCode {
                code: "h09".into(),
                read_as: "H09".into(),
            },
            "irregular_agency_code",
            "Mã định danh “h09” viết không đúng mẫu, được hiểu là H09.".to_owned(),
            "the agency code `h09` is not in its proper form and is read as H09".to_owned(),
        ),
        (
            Warning::OldFont {
                field: "subject",
                font: crate::base::OldFont::Tcvn3,
            },
            "old_font",
            "Ở trích yếu có chữ không theo bảng mã Unicode (TCVN3); hãy nhập lại để đọc và tra cứu được."
                .to_owned(),
            "subject is not written in Unicode (TCVN3); type it again".to_owned(),
        ),
        (
            Warning::SymbolLetter {
                symbol: "kt".into(),
                letter: 'k',
            },
            "symbol_letter",
            "Ký hiệu “kt” có “k” (U+006B) không phải chữ in hoa tiếng Việt.".to_owned(),
            "the abbreviation `kt` has `k` (U+006B), which is no Vietnamese capital".to_owned(),
        ),
        (
            Warning::ClosedAgencyCode { code: "G04".into() },
            "closed_agency_code",
            "Mã định danh G04 đã đóng.".to_owned(),
            "the agency code G04 is closed".to_owned(),
        ),
        (
            Warning::SeriesAlike {
                series: key("di"),
                secret: key("di-mat"),
            },
            "series_alike",
            "Dãy số di và dãy số mật di-mat có thể in ra cùng số và ký hiệu trong năm.".to_owned(),
            "the series di and the secret series di-mat can print the same number and symbol in a \
             year"
                .to_owned(),
        ),
        (
            Warning::SamePerson {
                first: actions::DRAFT,
                second: actions::SIGN,
            },
            "same_person",
            "Cùng một người vừa soạn thảo vừa ký văn bản này.".to_owned(),
            "one person does both: draft, and sign".to_owned(),
        ),
    ] {
        assert_eq!(warning.code(), code);
        assert_eq!(warning.message(Vi), vi);
        assert_eq!(warning.message(En), en);
        let json = serde_json::to_value(&warning).unwrap();
        assert_eq!(json["code"], code);
        assert_eq!(json["article"], warning.source().citation(Vi));
        assert_eq!(json["message"], json!({"vi": vi, "en": en}));
    }
    let mark = Warning::SecrecyMark {
        field: "subject",
        secrecy: Secrecy::Mat,
    };
    assert!(mark.message(Vi).contains("“Mật”") && mark.message(En).contains("`confidential`"));
    for (field, vi, en) in [
        (
            "organ_name",
            "tên cơ quan ban hành",
            "name of the issuing agency",
        ),
        ("code_number", "số của văn bản", "number"),
        ("code_notation", "ký hiệu của văn bản", "symbol"),
        ("type_name", "tên loại văn bản", "name of the type"),
        ("number", "số của văn bản", "number"),
        ("symbol", "ký hiệu của văn bản", "symbol"),
        (
            "issuer",
            "tên cơ quan ban hành",
            "name of the issuing agency",
        ),
        ("signer", "tên người ký", "signer"),
        ("addressees", "nơi nhận", "addressees"),
        ("files", "tên tệp", "name of a file"),
        ("other", "other", "other"),
    ] {
        assert!(
            text_too_long(field)
                .message(Vi)
                .contains(&format!("“{vi}”"))
        );
        assert!(
            text_too_long(field)
                .message(En)
                .starts_with(&format!("the {en} has"))
        );
    }
}

/// Every member of a closed list has words of its own in each language.
#[track_caller]
fn own_words<T: Label>(all: &[T]) {
    for locale in [Vi, En] {
        let words: BTreeSet<&str> = all.iter().map(|member| member.label(locale)).collect();
        assert_eq!(words.len(), all.len());
        assert!(words.iter().all(|word| !word.trim().is_empty()));
    }
}

#[test]
fn labels() {
    own_words(Urgency::ALL);
    own_words(Secrecy::ALL);
    own_words(&[Medium::Electronic, Medium::Paper]);
    own_words(DocumentType::ALL);
    own_words(CopyKind::ALL);
    own_words(actions::ALL);
}

#[test]
fn urgency_and_secrecy() {
    let stamps: Vec<_> = Urgency::ALL.iter().map(|u| u.stamp_mm()).collect();
    let expected = [None, Some((20, 8)), Some((40, 8)), Some((30, 8)), None];
    assert_eq!(stamps, expected);
    for (level, code) in Urgency::ALL.iter().zip(0..) {
        assert_eq!(i64::from(level.code()), code);
        assert_eq!(Urgency::from_code(code), Some(*level));
        assert_eq!(level.is_urgent(), code > 0);
    }
    assert_eq!(Urgency::from_code(5), None);
    let marks: Vec<String> = Secrecy::ALL.iter().map(|s| s.mark()).collect();
    assert_eq!(marks, ["", "MẬT", "TỐI MẬT", "TUYỆT MẬT"]);
    for secrecy in Secrecy::ALL {
        assert_eq!(secrecy.is_secret(), *secrecy != Secrecy::KhongMat);
        let of_mark = Secrecy::of_mark(&secrecy.mark());
        assert_eq!(of_mark, secrecy.is_secret().then_some(*secrecy));
    }
}

#[test]
fn types_and_copies_by_key_and_name() {
    for (kind, order) in DocumentType::ALL.iter().zip(1..) {
        assert_eq!(DocumentType::from_key(kind.key()), Some(*kind));
        assert_eq!(kind.order(), order);
        let printed = DocumentType::from_printed_name(kind.printed_name());
        assert_eq!(
            printed.map(DocumentType::printed_name),
            Some(kind.printed_name())
        );
    }
    assert_eq!(DocumentType::from_key("x"), None);
    assert_eq!(DocumentType::from_printed_name("x"), None);
    let written = |kind: &CopyKind| (kind.abbreviation(), kind.heading());
    let copies: Vec<_> = CopyKind::ALL.iter().map(written).collect();
    assert_eq!(
        copies,
        [("SY", "SAO Y"), ("TrS", "TRÍCH SAO"), ("SL", "SAO LỤC")]
    );
}

#[test]
fn the_rule_sets_and_their_days() {
    for (text, id) in [
        ("1999-01-01", RuleSetId::Vn20200305),
        ("2025-06-30", RuleSetId::Vn20200305),
        ("2025-07-01", RuleSetId::Vn20250701),
        ("2026-02-28", RuleSetId::Vn20250701),
        ("2026-03-01", RuleSetId::Vn20260301),
    ] {
        let set = RuleSet::in_force(day(text));
        assert_eq!(set, RuleSet::of(id), "{text}");
        assert_eq!(set.id, id);
        assert_eq!(id.to_string(), id.key());
        let json = serde_json::to_value(id).unwrap();
        assert_eq!(json, id.key());
    }
    let differences = |id: RuleSetId| {
        let set = RuleSet::of(id);
        let changes = (set.archive_term_from_year, set.independent_lan_allowed);
        (set.effective_from.to_string(), changes)
    };
    let all: Vec<_> = RuleSetId::ALL.iter().map(|id| differences(*id)).collect();
    assert_eq!(all[0], ("2020-03-05".to_owned(), (false, false)));
    assert_eq!(all[1], ("2025-07-01".to_owned(), (true, false)));
    assert_eq!(all[2], ("2026-03-01".to_owned(), (true, true)));
}

#[test]
fn codes_and_their_forms() {
    let code = |text: &str| AgencyCode::parse(text).unwrap();
    assert_eq!(code("H05.01").to_string(), "H05.01");
    for five_levels_or_too_wide in ["H37.01.02.003.04", "H37.D.00.000", "H37.01.2"] {
        assert_eq!(code(five_levels_or_too_wide).to_legacy(), None);
    }
    for neither in ["1234567", "12345678X", "ABCDEFGHI"] {
        assert_eq!(AgencyCode::parse(neither), None, "{neither}");
    }
    assert!(AgencyCode::parse("12345678").is_some());
}

#[test]
fn a_code_that_begins_later() {
    let entry = CodeEntry {
        code: "H05".to_owned(),
        name: "Bắc Ninh".to_owned(),
        valid_from: Some(day("2025-07-01")),
        valid_to: Some(day("2025-12-31")),
        successor: None,
    };
    let history = CodeHistory {
        entries: vec![entry],
    };
    let code = AgencyCode::parse("H05").unwrap();
    for (on, status) in [
        ("2025-06-30", CodeStatus::Unknown),
        ("2025-07-01", CodeStatus::Open),
        ("2025-12-31", CodeStatus::Open),
        ("2026-01-01", CodeStatus::Closed),
    ] {
        assert_eq!(history.status(&code, day(on)), status, "{on}");
    }
}

#[test]
fn a_bracket_alone_makes_no_mark_certain() {
    for subject in ["Kế hoạch (tối mật bản 2", "Kế hoạch tối mật) bản 2"] {
        let mark = crate::law::mark_in_text(subject).unwrap();
        assert_eq!(
            (mark.secrecy, mark.certain),
            (Secrecy::ToiMat, false),
            "{subject}"
        );
    }
}
