//! What a reader takes for the same is asked of one place: duplicates, codes and symbols in whatever
//! spelling, through the questions that every language can ask.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Query};

fn desk(change: impl Fn(&mut Value)) -> Desk {
    let text = include_str!("../../examples/office.json");
    let mut profile: Value = serde_json::from_str(text).expect("json");
    change(&mut profile);
    Desk::new(&profile.to_string()).expect("the profile is sound")
}

fn ask(desk: &Desk, kind: &str, data: Value) -> Value {
    let query = json!({"type": kind, "data": data}).to_string();
    let query = Query::read(&query).expect(kind);
    let answer = desk.answer(&Book::new(), &query).expect(kind);
    json!(answer)["data"].take()
}

fn codes(list: &Value) -> Vec<&str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|flaw| flaw["code"].as_str()).collect()
}

#[test]
fn one_document_in_other_letters() {
    let desk = desk(|_| {});
    let base =
        json!({"issuer": "UBND xã Thủy Mẫu", "number": "15", "symbol": "QĐ-UBND", "year": 2026});
    let alarm = |field: &str, value: Value| {
        let mut document = base.clone();
        document[field] = value;
        let keys = |document: &Value| ask(&desk, "duplicate_keys", json!({"document": document}));
        let data = json!({"registered": [base], "document": document});
        let found = !ask(&desk, "find_duplicate", data).is_null();
        assert!(!found || keys(&base) == keys(&document), "{document}");
        found
    };
    for (field, value) in [
        ("symbol", "Q\u{d0}-UBND"),
        ("symbol", "qđ-ubnd"),
        ("symbol", "QĐ–UBND"),
        ("symbol", "QĐ - UBND"),
        ("symbol", "QĐ-\u{200b}UBND"),
        ("symbol", "QĐ-UBND "),
        ("number", "15/QĐ-UBND"),
        ("number", "１５"),
        ("number", "015"),
        ("issuer", "UBND xã Thuỷ Mẫu"),
        ("issuer", "ỦY BAN NHÂN DÂN XÃ THUỶ MẪU"),
    ] {
        assert!(alarm(field, json!(value)), "{field} {value}");
    }
    for (field, value) in [
        ("year", json!(2025)),
        ("issuer", json!("Sở Mẫu")),
        ("symbol", json!("QD-UBND")),
        ("number", json!("16")),
    ] {
        assert!(!alarm(field, value.clone()), "{field} {value}");
    }
}

#[test]
fn one_message_twice_and_another_under_its_identifier() {
    let desk = desk(|_| {});
    let known = json!({"issuer": {"code": "G91", "name": "Bộ Mẫu"}, "number": "301", "symbol": "BM-TH",
        "subject": "V/v báo cáo thử", "exchange_id": "test-doc"});
    let compare = |field: &str, value: &str| {
        let mut document = known.clone();
        document[field] = json!(value);
        let answer = ask(
            &desk,
            "same_document",
            json!({"known": known, "document": document}),
        );
        (
            answer["matched"].as_str().map(str::to_owned),
            answer["same_content"] == true,
        )
    };
    let identifier = Some("identifier".to_owned());
    assert_eq!(
        compare("subject", " V/v  báo cáo THỬ"),
        (identifier.clone(), true)
    );
    assert_eq!(
        compare("exchange_id", "\n test-doc "),
        (identifier.clone(), true)
    );
    assert_eq!(
        compare("subject", "V/v khác hẳn"),
        (identifier.clone(), false)
    );
    assert_eq!(compare("reply_by", "2026-11-20"), (identifier, false));
    let other = compare("exchange_id", "TEST-DOC");
    assert_eq!(other, (Some("number_symbol_issuer".to_owned()), true));
}

#[test]
fn one_agency_in_every_form_of_its_code() {
    let desk = desk(|profile| profile["agency"]["code"] = json!("H99"));
    let ours = |code: &str| ask(&desk, "is_our_code", json!({"code": code}));
    let same =
        |code: &str, other: &str| ask(&desk, "same_agency", json!({"code": code, "other": other}));
    for code in [
        "H99",
        "h99",
        " H99 ",
        "Ｈ99",
        "000.00.00.H99",
        "00.00.H99",
        "H99.00.00",
    ] {
        assert_eq!(ours(code), true, "{code}");
    }
    assert_eq!(ours("H99.01"), false);
    assert_eq!(same("G93", "000.00.00.g93"), true);
    assert_eq!(same("H37.01.02", "02.01.H37"), true);
    assert_eq!(same("000.02.00.H37", "H37.02"), false);
    let info = |code: &str| ask(&desk, "agency_code", json!({"code": code}));
    let short = info("01.02.G90");
    assert_eq!(short["current"], "G90.02.01");
    assert_eq!(codes(&short["warnings"]), ["irregular_agency_code"]);
    assert_eq!(codes(&info("h99")["warnings"]), ["irregular_agency_code"]);
    assert_eq!(info("H99")["warnings"], json!([]));
    assert_eq!(codes(&info("H64")["warnings"]), ["unknown_agency_code"]);
    assert!(info("H99-1").is_null());
}

#[test]
fn letters_that_only_look_right_are_named() {
    let plain = desk(|_| {});
    let flaws = |text: &str, kind: &str| {
        let data = json!({"text": text, "document_type": kind});
        ask(&plain, "check_number_symbol", data)
    };
    let decision = flaws("15/Q\u{d0}-UBND", "quyet_dinh");
    assert_eq!(codes(&decision), ["look_alike"]);
    let sentence = decision[0]["message"]["vi"].as_str().unwrap_or_default();
    assert!(sentence.ends_with(": “\u{d0}” (U+00D0)"), "{sentence}");
    assert_eq!(codes(&flaws("15/QĐ–UBND", "quyet_dinh")), ["look_alike"]);
    assert_eq!(codes(&flaws("15/UBND-kt", "cong_van")), ["small_letter"]);
    assert_eq!(codes(&flaws("15/UBND-ĐT", "cong_van")), [] as [&str; 0]);
    // The profile has a unit `KT`: nobody could tell its symbols from those of `kt`.
    for (symbol, told) in [
        ("VX", vec![]),
        ("nc", vec!["symbol_letter"]),
        ("\u{d0}", vec!["symbol_letter"]),
    ] {
        let desk = desk(|profile| profile["units"][0]["symbol"] = json!(symbol));
        let warnings = ask(&desk, "profile_warnings", json!({}));
        let letters = codes(&warnings)
            .into_iter()
            .filter(|code| *code == "symbol_letter");
        assert_eq!(letters.collect::<Vec<_>>(), told, "{symbol}");
    }
}
