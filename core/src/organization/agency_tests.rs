//! The questions to a chart, on a small office: each with a yes and a no, and with its days.

use chrono::{FixedOffset, NaiveDate};
use serde_json::{Value, json};

use super::{Agency, Duty, HolderMode};
use crate::base::{Instant, Locale, PersonId, PostId, SeriesKey, TemplateKey, UnitId};
use crate::law::DocumentType;
use crate::rules::Param as _;

const OFFICE: &str = include_str!("../../../tests/profiles/office.json");

pub(super) fn office(edit: impl FnOnce(&mut Value)) -> Agency {
    let mut profile: Value = serde_json::from_str(OFFICE).unwrap();
    edit(&mut profile);
    Agency::from_json(&profile.to_string()).unwrap()
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn person(key: &str) -> PersonId {
    PersonId::parse(key).unwrap()
}

fn post(key: &str) -> PostId {
    PostId::parse(key).unwrap()
}

fn unit(key: &str) -> UnitId {
    UnitId::parse(key).unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-16")
}

#[test]
fn people_posts_and_units_by_their_keys() {
    let office = office(|_| {});
    assert_eq!(office.person_name(&person("an")), Some("Nguyễn Văn An"));
    assert_eq!(office.person_name(&person("la")), None);
    assert_eq!(office.post(&post("van-thu")).unwrap().title, "Văn thư");
    assert!(office.post(&post("la")).is_none());
    assert_eq!(office.unit(&unit("kt")).unwrap().name, "Phòng Kinh tế");
    assert!(office.unit(&unit("la")).is_none());
    assert_eq!(office.info().short, "STN");
    assert_eq!(office.limits().handling_days, Some(5));
    assert_eq!(office.profile().persons.len(), 13);
    assert_eq!(office.head_post().unwrap().key, post("giam-doc"));
    let head = |key: &str| {
        office
            .unit_head_post(&unit(key))
            .map(|post| post.key.clone())
    };
    assert_eq!(head("kt"), Some(post("truong-kt")));
    assert_eq!(head("vp"), Some(post("chanh-vp")));
    assert_eq!(head("la"), None);
}

#[test]
fn the_clock_of_the_agency() {
    let vietnam = office(|_| {});
    assert_eq!(vietnam.offset(), FixedOffset::east_opt(7 * 3600).unwrap());
    let late = Instant::parse("2026-11-15T17:30:00Z").unwrap();
    assert_eq!(vietnam.day(late), today());
    let other = office(|profile| profile["agency"]["utc_offset_minutes"] = json!(-60));
    assert_eq!(other.day(late), day("2026-11-15"));
    assert_eq!(late.text(Locale::En, other.names()), "16:30 on 2026-11-15");
    assert_eq!(
        person("an").text(Locale::Vi, other.names()),
        "Nguyễn Văn An"
    );
    assert_ne!(vietnam.digest(), other.digest());
    assert_eq!(vietnam.digest(), office(|_| {}).digest());
}

#[test]
fn a_tenure_has_a_first_day_and_ends_before_its_last() {
    let office = office(|_| {});
    let phuc = person("phuc");
    for (on, active) in [
        ("2019-12-31", false),
        ("2020-01-01", true),
        ("2025-12-31", true),
        ("2026-01-01", false),
    ] {
        assert_eq!(office.is_active(&phuc, day(on)), active, "{on}");
        assert_eq!(office.holds(&phuc, &post("cv-th"), day(on)), active, "{on}");
        let officers = post("cv-th");
        let mut holders = office.holders(&officers, day(on));
        assert_eq!(holders.any(|(holder, _)| *holder == phuc), active, "{on}");
    }
    assert!(!office.is_active(&person("la"), today()));
    assert!(!office.holds(&person("an"), &post("cv-th"), today()));
    let held: Vec<_> = office.posts_of(&person("an"), today()).collect();
    assert_eq!(held.len(), 1);
    assert_eq!(
        (&held[0].0.key, held[0].1),
        (&post("giam-doc"), HolderMode::Full)
    );
    let clerks: Vec<_> = office.holders(&post("van-thu"), today()).collect();
    assert_eq!(clerks.len(), 2);
    assert_eq!(office.holders(&post("la"), today()).count(), 0);
}

#[test]
fn the_last_day_in_office() {
    let returned = office(|profile| {
        let clerks = profile["posts"]
            .as_array_mut()
            .and_then(|posts| posts.iter_mut().find(|post| post["key"] == "van-thu"))
            .and_then(|post| post["holders"].as_array_mut())
            .unwrap();
        clerks.push(json!({"person": "phuc", "from": "2026-03-01", "until": "2026-06-01"}));
        clerks.push(json!({"person": "phuc", "from": "2027-01-01"}));
    });
    for (who, on, last) in [
        ("khanh", "2026-11-16", Some("2026-11-16")),
        ("phuc", "2019-12-31", None),
        ("phuc", "2020-01-01", Some("2020-01-01")),
        ("phuc", "2025-12-31", Some("2025-12-31")),
        ("phuc", "2026-01-01", Some("2025-12-31")),
        ("phuc", "2026-02-28", Some("2025-12-31")),
        ("phuc", "2026-03-01", Some("2026-03-01")),
        ("phuc", "2026-11-16", Some("2026-05-31")),
        ("phuc", "2027-01-01", Some("2027-01-01")),
        ("la", "2026-11-16", None),
    ] {
        let found = returned.last_in_office(&person(who), day(on));
        assert_eq!(found, last.map(day), "{who} on {on}");
    }
}

#[test]
fn who_is_what_to_a_unit() {
    let office = office(|_| {});
    let (th, kt) = (unit("th"), unit("kt"));
    for (who, heads, inside) in [
        ("giang", true, true),
        ("hai", false, true),
        ("minh", false, false),
    ] {
        assert_eq!(
            office.heads_unit(&person(who), &th, today()),
            heads,
            "{who}"
        );
        assert_eq!(office.in_unit(&person(who), &th, today()), inside, "{who}");
    }
    assert!(office.heads_unit(&person("minh"), &kt, today()));
    let units: Vec<_> = office.units_of(&person("khanh"), today()).collect();
    assert_eq!(units, [&th]);
    assert_eq!(office.units_of(&person("an"), today()).count(), 0);
    let members: Vec<_> = office.members(&kt, today()).map(PersonId::as_str).collect();
    assert_eq!(members, ["minh", "oanh"]);
    assert_eq!(office.members(&unit("moi"), today()).count(), 0);
}

#[test]
fn duties_and_leadership() {
    let office_as_it_is = office(|_| {});
    let duty = |office: &Agency, who: &str, duty| office.has_duty(&person(who), duty, today());
    assert!(duty(&office_as_it_is, "dung", Duty::Clerk));
    assert!(!duty(&office_as_it_is, "em", Duty::Clerk));
    assert!(duty(&office_as_it_is, "em", Duty::FormatCheck));
    let leads = |office: &Agency, who: &str| office.leads(&person(who), today());
    assert!(leads(&office_as_it_is, "an"));
    assert!(!leads(&office_as_it_is, "binh") && !leads(&office_as_it_is, "cuong"));
    // Without the duty in the chart: the head directs, and so does the deputy in charge, no other.
    let vacant = office(|profile| {
        profile["posts"][0]["holders"] = json!([]);
        profile["posts"][1]["duties"] = json!([]);
        profile["posts"][1]["holders"][0]["mode"] = json!("in_charge");
    });
    assert!(leads(&vacant, "binh") && duty(&vacant, "binh", Duty::Direct));
    assert!(!duty(&vacant, "binh", Duty::Clerk));
    assert!(!leads(&vacant, "an"));
    let plain = office(|profile| {
        profile["posts"][0]["duties"] = json!([]);
        profile["posts"][1]["duties"] = json!([]);
    });
    assert!(duty(&plain, "an", Duty::Direct) && !duty(&plain, "binh", Duty::Direct));
}

/// An office with secret series, a group of types, a body and copies.
fn many_series() -> Agency {
    let series = |key: &str, register: &str, secret: bool, types: Value| json!({"key": key, "name": key, "register": register, "secret": secret, "types": types});
    let all = || json!({"type": "all"});
    office(|profile| {
        let list = profile["series"].as_array_mut().unwrap();
        list.insert(0, series("di-mat", "outgoing", true, all()));
        list.insert(0, series("den-mat", "incoming", true, all()));
        list.push(series("sao", "copies", false, all()));
        list.push(series(
            "nhom",
            "outgoing",
            false,
            json!({"type": "only", "data": ["giay_moi"]}),
        ));
        list.push(series(
            "mat-nhom",
            "outgoing",
            true,
            json!({"type": "only", "data": ["giay_moi"]}),
        ));
        let mut body = series("hoi-dong", "outgoing", false, all());
        body["body"] = json!("Hội đồng Thí nghiệm");
        body["body_symbol"] = json!("HĐTN");
        list.insert(0, body);
        profile["fields"] = json!([{"name": "kinh tế", "symbol": "KTe"}]);
    })
}

#[test]
fn which_series_numbers_what() {
    let office = many_series();
    let key = |text: &str| SeriesKey::parse(text).unwrap();
    let incoming = |secret| office.incoming_series(secret).map(|s| s.key.clone());
    assert_eq!(incoming(false), Some(key("den")));
    assert_eq!(incoming(true), Some(key("den-mat")));
    let outgoing = |kind, secret| office.outgoing_series(kind, secret).map(|s| s.key.clone());
    assert_eq!(outgoing(DocumentType::GiayMoi, false), Some(key("nhom")));
    assert_eq!(outgoing(DocumentType::BaoCao, false), Some(key("di")));
    assert_eq!(outgoing(DocumentType::GiayMoi, true), Some(key("mat-nhom")));
    assert_eq!(outgoing(DocumentType::BaoCao, true), Some(key("di-mat")));
    assert_eq!(office.copies_series().unwrap().key, key("sao"));
    let body = |name: &str| office.body_series(name).map(|s| s.key.clone());
    assert_eq!(body(" Hội đồng Thí nghiệm"), Some(key("hoi-dong")));
    assert_eq!(
        body("Ho\u{323}\u{302}i đồng Thí nghiệm"),
        Some(key("hoi-dong"))
    );
    assert_eq!(body("Hội đồng khác"), None);
    assert_eq!(office.series(&key("sao")).unwrap().name, "sao");
    assert!(office.series(&key("la")).is_none());
    assert_eq!(office.field_symbol(" kinh tế "), Some("KTe"));
    assert_eq!(office.field_symbol("y tế"), None);
}

#[test]
fn series_that_print_the_same_number_and_symbol() {
    let mut warnings = many_series().warnings();
    // The abbreviation `KTe` of a field is not in capitals (Appendix I, II.3).
    let last = warnings.pop().map(|warning| warning.code());
    assert_eq!(last, Some("symbol_letter"));
    let told: Vec<_> = warnings.iter().map(|w| w.message(Locale::En)).collect();
    // The common ones among themselves, and the groups among themselves.
    let pairs = [
        ("series di ", "series di-mat "),
        ("series nhom ", "series mat-nhom "),
    ];
    assert_eq!(told.len(), pairs.len(), "{told:?}");
    for (told, (series, secret)) in told.iter().zip(pairs) {
        assert!(told.contains(series) && told.contains(secret), "{told}");
    }
    assert!(office(|_| {}).warnings().is_empty());
    let unread = office(|profile| profile["agency"]["code"] = json!("XX")).warnings();
    let codes: Vec<_> = unread.iter().map(crate::rules::Warning::code).collect();
    assert_eq!(codes, ["unknown_agency_code"]);
}

#[test]
fn our_own_code_in_any_form() {
    let office = office(|profile| {
        profile["agency"]["code"] = json!("H99");
        profile["agency"]["former_codes"] = json!(["000.00.01.H98"]);
    });
    for code in [
        "H99",
        "h99",
        " H99 ",
        "Ｈ99",
        "000.00.00.H99",
        "00.00.H99",
        "H99.00",
        "H98.01",
    ] {
        assert!(office.info().is_our_code(code), "{code}");
    }
    for code in ["H99.01", "H98", "H9", "K99", ""] {
        assert!(!office.info().is_our_code(code), "{code}");
    }
}

#[test]
fn fixed_handlers_and_templates() {
    let office = office(|_| {});
    assert!(office.fixed_handler(&unit("vp"), "GIẤY MỜI").is_some());
    assert!(office.fixed_handler(&unit("vp"), "Phiếu chuyển").is_none());
    assert!(office.fixed_handler(&unit("moi"), "Giấy mời").is_none());
    let key = |text: &str| TemplateKey::parse(text).unwrap();
    assert_eq!(
        office.template(&key("phoi-hop")).unwrap().key,
        key("phoi-hop")
    );
    assert!(office.template(&key("la")).is_none());
    let of = |kind| {
        office
            .template_for(kind)
            .map(|template| template.key.clone())
    };
    assert_eq!(of(DocumentType::ChiThi), Some(key("phoi-hop")));
    assert_eq!(of(DocumentType::ThuCong), Some(key("song-song")));
    assert_eq!(of(DocumentType::HopDong), None);
}
