//! Profiles that come after one another.

use serde_json::{Value, json};

use super::{Agency, InUse, NumbersGiven, RegisterKind};
use crate::base::{FaultCode, Locale};
use crate::law::DocumentType;

const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");

fn agency(edit: impl Fn(&mut Value)) -> Agency {
    let mut profile: Value = serde_json::from_str(SAMPLE).unwrap();
    edit(&mut profile);
    Agency::from_json(&profile.to_string()).unwrap()
}

/// Numbers of the sample: arrivals, decisions up to 7, official letters up to 9, copies.
fn given() -> Vec<NumbersGiven> {
    let given = |series: &str, last, register, by_type: &[(DocumentType, u32)]| NumbersGiven {
        series: series.parse().unwrap(),
        last,
        register,
        by_type: by_type.to_vec(),
        imported: false,
    };
    let types = [(DocumentType::QuyetDinh, 7), (DocumentType::CongVan, 9)];
    vec![
        given("den", 20, Some(RegisterKind::Incoming), &[]),
        given("vb-di", 9, Some(RegisterKind::Outgoing), &types),
        given("sao", 3, None, &[]),
    ]
}

fn paths(new: &Agency, former: &[Agency], given: &[NumbersGiven]) -> Vec<String> {
    let repeated = new.repeated_numbers(former, given);
    let codes = repeated.iter().map(|found| found.fault.code);
    assert!(
        codes
            .into_iter()
            .all(|code| code == FaultCode::NumbersRepeated)
    );
    repeated.into_iter().map(|found| found.fault.path).collect()
}

/// Gives types to a series of its own.
fn split(profile: &mut Value, types: &[&str]) {
    let series = json!({"key": "rieng", "name": "Sổ riêng", "register": "outgoing",
        "types": {"type": "only", "data": types}});
    profile["series"].as_array_mut().unwrap().push(series);
}

#[test]
fn a_series_goes_on_under_its_key_only() {
    let sample = agency(|_| {});
    let known = [sample.clone()];
    assert_eq!(paths(&sample, &known, &given()), [""; 0]);
    for (index, key) in [(0, "den"), (2, "vb-di"), (4, "sao")] {
        let renamed = agency(|profile| profile["series"][index]["key"] = json!(format!("{key}-2")));
        assert_eq!(
            paths(&renamed, &known, &given()),
            [format!("series[{index}].key")]
        );
        // A year in which nothing was numbered may begin with new keys.
        assert_eq!(paths(&renamed, &known, &[]), [""; 0]);
        // What no profile says, the registers do; of copies they say nothing.
        let expected = usize::from(key != "sao");
        assert_eq!(paths(&renamed, &[], &given()).len(), expected, "{key}");
        // Goes on above the numbers that were given: they were imported into it.
        let mut given = given();
        let mut goes_on = given
            .iter()
            .find(|of| of.series.as_str() == key)
            .unwrap()
            .clone();
        goes_on.series = format!("{key}-2").parse().unwrap();
        goes_on.imported = true;
        given.push(goes_on);
        assert_eq!(paths(&renamed, &known, &given), [""; 0], "{key}");
    }
}

#[test]
fn types_move_before_they_are_numbered_only() {
    let known = [agency(|_| {})];
    let moved = |types: &[&str]| agency(|profile| split(profile, types));
    assert_eq!(paths(&moved(&["bao_cao"]), &known, &given()), [""; 0]);
    assert_eq!(
        paths(&moved(&["quyet_dinh"]), &known, &given()),
        ["series[5].types"]
    );
    // Of imported numbers the types are not known.
    let mut imported = given();
    imported[1].imported = true;
    assert_eq!(
        paths(&moved(&["bao_cao"]), &known, &imported),
        ["series[5].types"]
    );
    // And back: what the series of its own has numbered.
    let mut own = given();
    let mut split_off = own[1].clone();
    split_off.series = "rieng".parse().unwrap();
    split_off.by_type = vec![(DocumentType::BaoCao, 12)];
    split_off.last = 12;
    own.push(split_off);
    let former = [moved(&["bao_cao"])];
    assert_eq!(paths(&agency(|_| {}), &former, &own), ["series[2].key"]);
}

#[test]
fn a_body_that_is_dissolved_leaves_nothing_to_repeat() {
    let body = |profile: &mut Value| {
        let series = json!({"key": "hd", "name": "Sổ của Hội đồng", "register": "outgoing",
            "types": {"type": "all"}, "body": "Hội đồng Thi đua", "body_symbol": "HĐTĐ"});
        profile["series"].as_array_mut().unwrap().push(series);
    };
    let mut given = given();
    given[1].series = "hd".parse().unwrap();
    let former = [agency(body)];
    assert_eq!(paths(&agency(|_| {}), &former, &given), [""; 0]);
    let renamed = agency(|profile| {
        body(profile);
        profile["series"][5]["key"] = json!("hd-2");
    });
    assert_eq!(paths(&renamed, &former, &given), ["series[5].key"]);
}

#[test]
fn what_is_in_use_and_gone_is_named_where_it_was() {
    let sample = agency(|_| {});
    let post = sample.profile().posts[0].key.clone();
    let in_use = [
        InUse::Post(post),
        InUse::Post("khong-co".parse().unwrap()),
        InUse::Unit("khong-co".parse().unwrap()),
        InUse::Person("khong-co".parse().unwrap()),
        InUse::Series("khong-co".parse().unwrap()),
    ];
    let faults = sample.gone(&in_use);
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, ["posts", "units", "persons", "series"]);
    for fault in faults {
        assert_eq!(fault.code, FaultCode::StillInUse);
        assert!(fault.message(Locale::Vi).ends_with("khong-co"));
    }
}

#[test]
fn an_agency_is_known_by_its_identifier() {
    let sample = agency(|_| {});
    let fault = |key, code| sample.has_other_key(key, code).map(|fault| fault.code);
    let changed = Some(FaultCode::AgencyKeyChanged);
    assert_eq!(fault("ubnd-cu", "H99"), changed);
    assert_eq!(fault("ubnd-cu", "000.00.00.h99"), changed);
    assert_eq!(fault("so-y-te", "H99.01"), None);
    assert_eq!(fault("ubnd-tinh-mau", "H99"), None);
}
