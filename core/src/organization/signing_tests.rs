//! Article 13 on the sample office: who signs as what, who does not and why.

use serde_json::{Value, json};

use super::{
    Agency, Authority, Capacity, Grant, Grants, SigningPowers, check_grant, signing_powers,
    who_can_sign,
};
use crate::base::{Instant, Locale, PersonId};
use crate::law::DocumentType;
use crate::rules::Reason;

const SAMPLE: &str = include_str!("../../../examples/data/ubnd-tinh-mau.json");
const NOW: &str = "2026-06-09T09:00:00+07:00";

fn agency(edit: impl FnOnce(&mut Value)) -> Agency {
    let mut profile: Value = serde_json::from_str(SAMPLE).unwrap();
    edit(&mut profile);
    Agency::from_json(&profile.to_string()).unwrap()
}

fn one_person() -> Agency {
    agency(|profile| profile["agency"]["regime"] = json!({"type": "one_person"}))
}

fn person(key: &str) -> PersonId {
    PersonId::parse(key).unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// A grant from the head to the head of the office, with changes.
fn grant(changes: Value) -> Grant {
    let mut grant = json!({
        "id": "0198b2f0-0000-7000-8000-000000000001", "kind": "under_authorization",
        "grantor": "ct", "grantee": "em.hv", "from": "2026-06-15", "until": "2026-07-31",
        "matters": ["xác nhận lý lịch"], "basis": "12/GUQ-UBND",
    });
    for (field, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => drop(grant.as_object_mut().unwrap().remove(field)),
            value => grant[field] = value.clone(),
        }
    }
    serde_json::from_value(grant).unwrap()
}

fn grants(all: impl IntoIterator<Item = Grant>) -> Grants {
    let mut grants = Grants::default();
    for grant in all {
        grants.put(grant);
    }
    grants
}

struct Ask<'a> {
    agency: &'a Agency,
    grants: Grants,
    kind: DocumentType,
    field: Option<&'a str>,
    now: &'a str,
}

impl<'a> Ask<'a> {
    fn new(agency: &'a Agency) -> Self {
        Self {
            agency,
            grants: Grants::default(),
            kind: DocumentType::QuyetDinh,
            field: None,
            now: NOW,
        }
    }

    fn powers(&self, who: &str) -> SigningPowers {
        let (kind, field, now) = (self.kind, self.field, at(self.now));
        signing_powers(self.agency, &self.grants, &person(who), kind, field, now)
    }

    /// Capacities with their posts, and the codes of what is lacking.
    fn answer(&self, who: &str) -> (Vec<String>, Vec<&'static str>) {
        let powers = self.powers(who);
        let held = powers.held.iter();
        let held = held.map(|p| format!("{} {}", p.capacity, p.post));
        (held.collect(), codes(&powers.lacking))
    }
}

fn codes(reasons: &[Reason]) -> Vec<&'static str> {
    reasons.iter().map(Reason::code).collect()
}

fn yes(power: &str) -> (Vec<String>, Vec<&'static str>) {
    (vec![power.to_owned()], vec![])
}

fn no<const N: usize>(codes: [&'static str; N]) -> (Vec<String>, Vec<&'static str>) {
    (vec![], codes.to_vec())
}

#[test]
fn the_head_signs_everything() {
    for (agency, power) in [(agency(|_| {}), "TM. ct"), (one_person(), " ct")] {
        for kind in DocumentType::ALL.iter().copied() {
            let ask = Ask {
                kind,
                ..Ask::new(&agency)
            };
            assert_eq!(ask.answer("an.nv"), yes(power));
        }
    }
}

#[test]
fn a_deputy_signs_in_the_assigned_fields() {
    let (collective, single) = (agency(|_| {}), one_person());
    let mut ask = Ask::new(&collective);
    assert_eq!(ask.answer("binh.tt"), no(["outside_field"]));
    ask.field = Some("xây dựng");
    assert_eq!(ask.answer("binh.tt"), no(["outside_field"]));
    ask.field = Some(" y tế ");
    assert_eq!(ask.answer("binh.tt"), yes("TM.+KT. pct-vx"));
    let ask = Ask {
        field: Some("y tế"),
        ..Ask::new(&single)
    };
    assert_eq!(ask.answer("binh.tt"), yes("KT. pct-vx"));
}

#[test]
fn fields_are_named_as_people_write_them() {
    let agency = agency(|profile| profile["posts"][1]["fields"] = json!(["Giáo dục và  đào tạo"]));
    for field in [
        "giáo dục và đào tạo",
        " GIÁO DỤC VÀ ĐÀO TẠO ",
        "Gia\u{301}o du\u{323}c và đào\ttạo",
    ] {
        let ask = Ask {
            field: Some(field),
            ..Ask::new(&agency)
        };
        assert_eq!(ask.answer("binh.tt"), yes("TM.+KT. pct-vx"), "{field}");
    }
    let ask = Ask {
        field: Some("giáo dục vàđào tạo"),
        ..Ask::new(&agency)
    };
    assert_eq!(ask.answer("binh.tt"), no(["outside_field"]));
}

#[test]
fn the_head_may_give_a_deputy_more() {
    let agency = one_person();
    let given = grant(
        json!({"kind": "for_head", "grantee": "binh.tt", "matters": ["xây dựng"],
        "from": "2026-06-01", "basis": null}),
    );
    let mut ask = Ask {
        grants: grants([given]),
        field: Some("xây dựng"),
        ..Ask::new(&agency)
    };
    let powers = ask.powers("binh.tt");
    assert_eq!(powers.held.len(), 1);
    assert!(matches!(powers.held[0].authority, Authority::Grant(_)));
    assert_eq!(
        codes(&powers.lacking),
        ["outside_field"],
        "own seat gives none"
    );
    ask.field = Some("y tế");
    let (held, lacking) = ask.answer("binh.tt");
    assert_eq!(held, ["KT. pct-vx"], "the own seat");
    assert_eq!(lacking, ["outside_field"], "Art. 13.1, not 13.3");
    ask.now = "2026-08-03T09:00:00+07:00";
    ask.field = Some("xây dựng");
    assert_eq!(ask.answer("binh.tt"), no(["outside_field"]), "expired");
}

#[test]
fn who_signs_under_authorisation_does_so_under_the_title_he_holds() {
    for (mode, expected) in [
        ("full", "TUQ. cvp"),
        ("acting", "TUQ.+Q. cvp"),
        ("in_charge", "TUQ. pcvp-th"),
    ] {
        let agency = agency(move |profile| {
            let posts = profile["posts"].as_array_mut().unwrap();
            let head = posts.iter_mut().find(|post| post["key"] == "cvp").unwrap();
            head["holders"][0]["mode"] = json!(mode);
            let person = head["holders"][0]["person"].clone();
            if mode == "in_charge" {
                let deputy = posts.iter_mut().find(|post| post["key"] == "pcvp-th");
                deputy.unwrap()["holders"] = json!([{"person": person, "from": "2020-01-01"}]);
            }
        });
        let ask = Ask {
            grants: grants([grant(json!({}))]),
            kind: DocumentType::GiayGioiThieu,
            field: Some("xác nhận lý lịch"),
            now: "2026-06-16T09:00:00+07:00",
            ..Ask::new(&agency)
        };
        let (held, _) = ask.answer("em.hv");
        assert!(held.contains(&expected.to_owned()), "{mode}: {held:?}");
        let under = held.iter().filter(|power| power.starts_with("TUQ."));
        assert_eq!(under.count(), 1, "{mode}: {held:?}");
    }
}

#[test]
fn acting_head_and_deputy_in_charge() {
    let change = |mode: &'static str| {
        agency(move |profile| {
            profile["posts"][0]["holders"] = json!([
                {"person": "an.nv", "from": "2020-01-01", "until": "2026-06-01"},
                {"person": "binh.tt", "from": "2026-06-01", "mode": mode}]);
        })
    };
    let acting = change("acting");
    let ask = Ask {
        field: Some("y tế"),
        ..Ask::new(&acting)
    };
    // Q. is not combined with the KT. of one's own post.
    assert_eq!(ask.answer("binh.tt"), yes("TM.+Q. ct"));
    assert_eq!(ask.answer("an.nv"), no([]), "no longer in office");

    let in_charge = change("in_charge");
    let powers = Ask::new(&in_charge).powers("binh.tt");
    let (held, lacking) = Ask::new(&in_charge).answer("binh.tt");
    assert_eq!(held, ["TM.+KT. pct-vx"], "every field, under the own title");
    assert_eq!(lacking, ["in_charge_signs_for_head", "outside_field"]);
    assert!(powers.choose(None).is_ok());
    let wanted = Capacity::parse("TM.+Q.").unwrap();
    let refused = powers.choose(Some(&wanted)).expect_err("never Q.");
    assert_eq!(
        codes(&refused),
        ["capacity_not_held", "in_charge_signs_for_head"]
    );

    let beside = agency(|profile| profile["posts"][1]["holders"][0]["mode"] = json!("in_charge"));
    let (held, lacking) = Ask::new(&beside).answer("binh.tt");
    assert_eq!(
        held,
        ["TM.+KT. pct-vx"],
        "the head is away, the post is not vacant"
    );
    assert_eq!(lacking, ["in_charge_signs_for_head"]);
}

#[test]
fn by_order_only_what_the_regulation_lists() {
    let agency = agency(|_| {});
    let mut ask = Ask::new(&agency);
    assert_eq!(ask.answer("em.hv"), no(["type_not_by_order"]));
    ask.kind = DocumentType::GiayMoi;
    assert_eq!(ask.answer("em.hv"), yes("TL. cvp"));
    assert_eq!(ask.answer("giang.vt"), yes("TL.+KT. pcvp-th"), "passed on");
    assert_eq!(
        ask.answer("hai.dd"),
        no(["type_not_by_order"]),
        "not to this deputy"
    );
    assert_eq!(
        ask.answer("mai.ln"),
        no(["type_not_by_order"]),
        "nor to this unit"
    );
    assert_eq!(ask.answer("viet.kx"), no([]));
}

#[test]
fn heads_of_units_as_acting_or_in_charge() {
    let change = |mode: &'static str, who: &'static str| {
        agency(move |profile| {
            profile["posts"][4]["holders"] =
                json!([{"person": who, "from": "2020-01-01", "mode": mode}]);
        })
    };
    let acting = change("acting", "em.hv");
    let ask = Ask {
        kind: DocumentType::GiayMoi,
        ..Ask::new(&acting)
    };
    assert_eq!(ask.answer("em.hv"), yes("TL.+Q. cvp"));
    let in_charge = change("in_charge", "hai.dd");
    let ask = Ask {
        kind: DocumentType::GiayMoi,
        ..Ask::new(&in_charge)
    };
    let (held, lacking) = ask.answer("hai.dd");
    assert_eq!(held, ["TL.+KT. pcvp-hc"]);
    assert_eq!(lacking, ["in_charge_signs_for_head", "type_not_by_order"]);
}

#[test]
fn under_authorisation_inside_period_and_matter() {
    let agency = agency(|_| {});
    let ask = |grant: Grant, field: &'static str, now: &'static str| {
        let ask = Ask {
            grants: grants([grant]),
            field: Some(field),
            now,
            ..Ask::new(&agency)
        };
        let (held, mut lacking) = ask.answer("em.hv");
        lacking.retain(|code| *code != "type_not_by_order");
        (held, lacking)
    };
    let (matter, inside) = ("xác nhận lý lịch", "2026-07-31T23:59:00+07:00");
    assert_eq!(ask(grant(json!({})), matter, inside), yes("TUQ. cvp"));
    for (changes, field, now, expected) in [
        (
            json!({}),
            matter,
            "2026-06-14T23:59:00+07:00",
            "outside_authorization_period",
        ),
        (
            json!({}),
            matter,
            "2026-08-01T00:00:00+07:00",
            "outside_authorization_period",
        ),
        (json!({}), "mua sắm", inside, "outside_authorization_matter"),
        (
            json!({"types": ["giay_moi"]}),
            matter,
            inside,
            "outside_authorization_matter",
        ),
        (
            json!({"basis": null}),
            matter,
            inside,
            "authorization_not_written",
        ),
        (
            json!({"basis": " "}),
            matter,
            inside,
            "authorization_not_written",
        ),
        (
            json!({"matters": []}),
            matter,
            inside,
            "authorization_unlimited",
        ),
        (
            json!({"grantor": "tp-vx"}),
            matter,
            inside,
            "sub_authorization",
        ),
    ] {
        assert_eq!(
            ask(grant(changes.clone()), field, now),
            no([expected]),
            "{changes}"
        );
    }
    let several = grant(json!({"basis": null, "grantor": "tp-vx"}));
    let expected = [
        "outside_authorization_period",
        "outside_authorization_matter",
        "authorization_not_written",
        "sub_authorization",
    ];
    assert_eq!(ask(several, "mua sắm", NOW), no(expected));
}

#[test]
fn an_authorised_person_heads_a_unit_and_grants_are_not_covers() {
    let agency = agency(|_| {});
    let inside = "2026-07-01T09:00:00+07:00";
    let field = Some("xác nhận lý lịch");
    let ask = |who: &str, changes: Value| {
        let grants = grants([grant(changes)]);
        Ask {
            grants,
            field,
            now: inside,
            ..Ask::new(&agency)
        }
        .answer(who)
    };
    assert_eq!(
        ask("nga.ct", json!({"grantee": "nga.ct"})),
        no(["grantee_not_unit_head"])
    );
    assert_eq!(
        ask("nga.ct", json!({"grantee": "nga.ct", "kind": "for_head"})),
        no(["grantee_not_deputy"])
    );
    assert_eq!(
        ask(
            "binh.tt",
            json!({"grantee": "binh.tt", "kind": "for_head", "grantor": "cvp"})
        ),
        no(["outside_field", "capacity_not_held"])
    );
    let cover = |changes: Value| {
        let mut all = json!({"grantee": "nga.ct", "kind": "work_cover"});
        all.as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        ask("nga.ct", all)
    };
    assert_eq!(cover(json!({})), no(["cover_confers_no_signature"]));
    assert_eq!(cover(json!({"until": "2026-06-20"})), no([]), "it is over");
}

#[test]
fn a_grant_ends_with_its_grantor_or_its_revocation() {
    let changed = agency(|profile| {
        profile["posts"][0]["holders"] = json!([
            {"person": "an.nv", "from": "2020-01-01", "until": "2026-07-01"},
            {"person": "cuong.lq", "from": "2026-07-01"}]);
    });
    let mut ask = Ask {
        grants: grants([grant(json!({}))]),
        field: Some("xác nhận lý lịch"),
        now: "2026-06-30T09:00:00+07:00",
        kind: DocumentType::GiayMoi,
        ..Ask::new(&changed)
    };
    assert_eq!(ask.answer("em.hv").0, ["TL. cvp", "TUQ. cvp"]);
    let at_once = at("2026-06-30T09:00:00+07:00");
    let id = grant(json!({})).id;
    let mut revoked = ask.grants.clone();
    revoked.revoke(id, at_once);
    ask.now = "2026-07-01T00:00:00+07:00";
    let powers = ask.powers("em.hv");
    assert_eq!(codes(&powers.lacking), ["grantor_lost_power"]);
    ask.grants = revoked;
    ask.now = "2026-06-30T08:59:59+07:00";
    assert_eq!(ask.answer("em.hv").0.len(), 2, "before the revocation");
    ask.now = "2026-06-30T09:00:00+07:00";
    assert_eq!(ask.answer("em.hv").1, ["authorization_revoked"]);
}

#[test]
fn choosing_among_several_powers() {
    let agency = agency(|_| {});
    let ask = Ask {
        grants: grants([
            grant(json!({"types": ["giay_moi"], "matters": []})),
            grant(json!({"id": "0198b2f0-0000-7000-8000-000000000002"})),
        ]),
        field: Some("xác nhận lý lịch"),
        now: "2026-07-01T09:00:00+07:00",
        kind: DocumentType::GiayMoi,
        ..Ask::new(&agency)
    };
    let powers = ask.powers("em.hv");
    assert_eq!(powers.held.len(), 3);
    assert_eq!(powers.choose(None).unwrap().capacity.to_string(), "TL.");
    let tuq = Capacity::parse("TUQ.").unwrap();
    let refused = powers.choose(Some(&tuq)).expect_err("two grants");
    assert_eq!(codes(&refused), ["ambiguous_authority"]);
    let head = Capacity::default();
    let refused = powers.choose(Some(&head)).expect_err("not the head");
    assert_eq!(codes(&refused), ["capacity_not_held"]);
}

#[test]
fn everybody_who_can_sign_or_almost_can() {
    let agency = agency(|_| {});
    let none = Grants::default();
    let field = Some("y tế");
    let found = who_can_sign(&agency, &none, DocumentType::GiayMoi, field, at(NOW));
    let able: Vec<&str> = found
        .iter()
        .filter(|who| !who.powers.held.is_empty())
        .map(|who| who.person.as_str())
        .collect();
    assert_eq!(able, ["an.nv", "binh.tt", "em.hv", "giang.vt"]);
    let almost = found
        .iter()
        .find(|who| who.person.as_str() == "cuong.lq")
        .unwrap();
    assert_eq!(codes(&almost.powers.lacking), ["outside_field"]);
    assert!(!found.iter().any(|who| who.person.as_str() == "viet.kx"));
}

/// What is missing is told as people of the agency read it: a revocation in the agency's time.
#[test]
fn what_is_missing_is_told_in_the_agencys_words() {
    let agency = agency(|profile| profile["agency"]["utc_offset_minutes"] = json!(480));
    let mut grants = Grants::default();
    let made = grant(json!({}));
    let id = made.id;
    grants.put(made);
    let revoked = at("2026-06-20T09:00:00+07:00");
    grants.revoke(id, revoked);
    let matter = Some("xác nhận lý lịch");
    let now = at("2026-06-22T09:00:00+07:00");
    let found = who_can_sign(&agency, &grants, DocumentType::GiayMoi, matter, now);
    let em = found
        .iter()
        .find(|who| who.person.as_str() == "em.hv")
        .unwrap();
    let mut lacking = em.powers.lacking.iter();
    let revoked = lacking.find(|reason| reason.code() == "authorization_revoked");
    let told = revoked.unwrap().message(Locale::Vi);
    assert!(told.contains("10:00 ngày 20/06/2026"), "{told}");
}

#[test]
fn a_grant_must_be_well_made() {
    let agency = agency(|_| {});
    let none = Grants::default();
    let refused = |grants: &Grants, changes: Value| {
        let checked = check_grant(&agency, grants, &grant(changes), at(NOW));
        checked
            .err()
            .map(|reasons| codes(&reasons))
            .unwrap_or_default()
    };
    let cover = json!({"kind": "work_cover", "grantor": "tp-vx", "grantee": "minh.tq",
        "matters": null});
    let for_head = json!({"kind": "for_head", "grantee": "binh.tt", "basis": null});
    for good in [json!({}), cover.clone(), for_head] {
        assert_eq!(refused(&none, good.clone()), [""; 0], "{good}");
    }
    for (changes, code) in [
        (json!({"until": "2026-06-14"}), "grant_period_empty"),
        (json!({"from": "2026-06-08"}), "grant_retroactive"),
        (json!({"basis": null}), "authorization_not_written"),
        (json!({"matters": null}), "authorization_unlimited"),
        (json!({"grantor": "tp-vx"}), "sub_authorization"),
        (json!({"grantee": "nga.ct"}), "grantee_not_unit_head"),
        (json!({"kind": "for_head"}), "grantee_not_deputy"),
        (
            json!({"kind": "for_head", "grantee": "binh.tt", "grantor": "cvp"}),
            "capacity_not_held",
        ),
        (
            json!({"kind": "work_cover", "grantor": "tp-vx", "grantee": "mai.ln"}),
            "delegation_cycle",
        ),
        (
            json!({"kind": "work_cover", "grantee": "nobody"}),
            "unknown_person",
        ),
    ] {
        assert_eq!(refused(&none, changes.clone()), [code], "{changes}");
    }
    let unknown = json!({"kind": "work_cover", "grantor": "nothing"});
    assert_eq!(refused(&none, unknown), ["unknown_post"]);
    let made = grants([grant(cover)]);
    let again = json!({"kind": "work_cover", "grantor": "pp-vx", "grantee": "nga.ct"});
    assert_eq!(refused(&made, again), ["grant_exists"]);
    let back = json!({"id": "0198b2f0-0000-7000-8000-000000000002", "kind": "work_cover",
        "grantor": "pp-vx", "grantee": "mai.ln"});
    assert_eq!(refused(&made, back), ["delegation_cycle"]);
}

#[test]
fn what_confers_nothing_stands_in_nobodys_way() {
    let second = "0198b2f0-0000-7000-8000-000000000002";
    let cover = json!({"kind": "work_cover", "grantor": "tp-vx", "grantee": "minh.tq"});
    let again = json!({"id": second, "kind": "work_cover", "grantor": "tp-vx",
        "grantee": "minh.tq", "matters": null});
    let back = json!({"id": second, "kind": "work_cover", "grantor": "pp-vx",
        "grantee": "mai.ln", "matters": null});
    let refused = |agency: &Agency, made: Value, new: &Value| {
        let checked = check_grant(agency, &grants([grant(made)]), &grant(new.clone()), at(NOW));
        checked
            .err()
            .map(|reasons| codes(&reasons))
            .unwrap_or_default()
    };
    let mut whole = cover.clone();
    whole["matters"] = Value::Null;
    let still = agency(|_| {});
    assert_eq!(refused(&still, whole.clone(), &again), ["grant_overlaps"]);
    assert_eq!(refused(&still, whole.clone(), &back), ["delegation_cycle"]);
    // Limited to matters it covers no line.
    assert_eq!(refused(&still, cover.clone(), &again), [""; 0]);
    assert_eq!(refused(&still, cover, &back), [""; 0]);
    // Its giver has left the post before the new grant begins.
    whole["from"] = json!("2026-06-01");
    let left = agency(|profile| {
        let posts = profile["posts"].as_array_mut().unwrap();
        let post = posts
            .iter_mut()
            .find(|post| post["key"] == "tp-vx")
            .unwrap();
        post["holders"] = json!([
            {"person": post["holders"][0]["person"], "from": "2020-01-01", "until": "2026-06-05"},
            {"person": "son.ht", "from": "2026-06-05"}]);
    });
    assert_eq!(refused(&left, whole, &again), [""; 0]);
}

#[test]
fn a_vacant_post_and_a_deputy_in_charge_authorise_nobody() {
    for holders in [
        json!([{"person": "an.nv", "from": "2020-01-01", "until": "2026-06-01"}]),
        json!([{"person": "binh.tt", "from": "2020-01-01", "mode": "in_charge"}]),
    ] {
        let agency = agency(move |profile| profile["posts"][0]["holders"] = holders);
        let refused = check_grant(&agency, &Grants::default(), &grant(json!({})), at(NOW));
        assert_eq!(
            codes(&refused.expect_err("nobody can")),
            ["grantor_lost_power"]
        );
    }
}

mod choosing {
    use super::super::{Authority, Capacity, Choice, SigningPower, SigningPowers};
    use crate::base::{GrantId, PostId};

    fn id(last: u8) -> GrantId {
        GrantId::parse(&format!("01930000-0000-7000-8000-0000000000{last:02x}")).unwrap()
    }

    fn capacity(text: &str) -> Capacity {
        Capacity::parse(text).unwrap()
    }

    fn post(key: &str) -> PostId {
        PostId::parse(key).unwrap()
    }

    fn power(key: &str, text: &str, grant: Option<u8>) -> SigningPower {
        SigningPower {
            post: post(key),
            capacity: capacity(text),
            authority: grant.map_or(Authority::OwnSeat, |last| Authority::Grant(id(last))),
        }
    }

    fn powers(held: &[SigningPower]) -> SigningPowers {
        SigningPowers {
            held: held.to_vec(),
            lacking: Vec::new(),
        }
    }

    fn codes<T>(result: Result<T, Vec<crate::rules::Reason>>) -> Vec<&'static str> {
        let reasons = result.err().expect("refused");
        reasons.iter().map(crate::rules::Reason::code).collect()
    }

    #[test]
    fn what_is_named_decides() {
        let all = [
            power("p1", "KT.", None),
            power("p2", "KT.", None),
            power("p1", "TUQ.", Some(1)),
            power("p1", "TUQ.", Some(2)),
        ];
        let powers = powers(&all);
        let (kt, tuq, p2, la) = (capacity("KT."), capacity("TUQ."), post("p2"), post("la"));
        let choice = Choice::default();
        assert_eq!(codes(powers.choose_by(&choice)), ["ambiguous_authority"]);
        let of = |capacity| Choice {
            capacity: Some(capacity),
            ..choice
        };
        assert_eq!(codes(powers.choose_by(&of(&kt))), ["ambiguous_authority"]);
        assert_eq!(codes(powers.choose_by(&of(&tuq))), ["ambiguous_authority"]);
        let at = |post| Choice {
            post: Some(post),
            ..of(&kt)
        };
        assert_eq!(powers.choose_by(&at(&p2)).unwrap(), &all[1]);
        assert_eq!(codes(powers.choose_by(&at(&la))), ["capacity_not_held"]);
        let under = |last| Choice {
            grant: Some(id(last)),
            ..choice
        };
        assert_eq!(powers.choose_by(&under(2)).unwrap(), &all[3]);
        assert_eq!(
            codes(powers.choose_by(&under(9))),
            ["grant_does_not_confer"]
        );
        assert_eq!(powers.authorities().len(), 3);
        let refused = powers.choose_by(&of(&tuq)).unwrap_err();
        let named = [1, 2].map(|last| format!("p1 TUQ. ({})", id(last)));
        let params = refused[0].params();
        assert_eq!(params, serde_json::json!({ "choices": named }));
    }

    #[test]
    fn what_is_told_speaks_of_the_prefix_that_was_named() {
        use crate::law::DocumentType;
        use crate::rules::reasons;
        let day = "2026-06-09".parse().unwrap();
        let at = super::at(super::NOW);
        let grantor = super::person("ct");
        let document_type = DocumentType::CongVan;
        let powers = SigningPowers {
            held: Vec::new(),
            lacking: vec![
                reasons::InChargeSignsForHead {}.into(),
                reasons::OutsideField { field: None }.into(),
                reasons::TypeNotByOrder { document_type }.into(),
                reasons::OutsideAuthorizationPeriod {
                    from: day,
                    until: day,
                }
                .into(),
                reasons::AuthorizationRevoked { at }.into(),
                reasons::GrantorLostPower { grantor }.into(),
                reasons::CoverConfersNoSignature {}.into(),
            ],
        };
        let of_grants = ["authorization_revoked", "grantor_lost_power"];
        let cover = "cover_confers_no_signature";
        let told = |named: &str, own: &[&'static str]| {
            let all: Vec<_> = [&["capacity_not_held"], own, &[cover]].concat();
            let found = codes(powers.choose(Some(&capacity(named))));
            assert_eq!(found, all, "{named}");
        };
        told("Q.", &["in_charge_signs_for_head"]);
        told("TM.", &[]);
        told("TL.", &["type_not_by_order"]);
        let for_head = [&["outside_field"], &of_grants[..]].concat();
        told("KT.", &for_head);
        let authorized = [&["outside_authorization_period"], &of_grants[..]].concat();
        told("TUQ.", &authorized);
        told(
            "TL.+KT.",
            &[&["outside_field", "type_not_by_order"], &of_grants[..]].concat(),
        );
        let unnamed = codes(powers.choose(None));
        assert_eq!(unnamed.len(), 6);
        assert!(!unnamed.contains(&"in_charge_signs_for_head"));
    }

    #[test]
    fn the_own_seat_before_grants() {
        let own = powers(&[power("p1", "TUQ.", Some(1)), power("p1", "KT.", None)]);
        assert_eq!(own.choose(None).unwrap().authority, Authority::OwnSeat);
        assert_eq!(own.authority(None).unwrap(), Authority::OwnSeat);
        assert_eq!(own.authority(Some(id(1))).unwrap(), Authority::Grant(id(1)));
        assert_eq!(codes(own.authority(Some(id(9)))), ["grant_does_not_confer"]);
        let two = powers(&[power("p1", "KT.", None), power("p2", "TL.", None)]);
        assert_eq!(
            two.authority(None).unwrap(),
            Authority::OwnSeat,
            "whichever post it is"
        );
        let one = powers(&[power("p1", "TUQ.", Some(1))]);
        assert_eq!(one.authority(None).unwrap(), Authority::Grant(id(1)));
        let both = powers(&[power("p1", "TUQ.", Some(1)), power("p1", "TUQ.", Some(2))]);
        assert_eq!(codes(both.authority(None)), ["ambiguous_authority"]);
        assert_eq!(
            both.authority(Some(id(2))).unwrap(),
            Authority::Grant(id(2))
        );
    }

    #[test]
    fn a_written_prefix_stands_for_its_stack() {
        for (held, named, stack) in [
            ("TM.+KT.", "KT.", "TM.+KT."),
            ("TM.+KT.", "TM.", "TM.+KT."),
            ("TM.+KT.", "TL.", "TL."),
            ("TL.+KT.", "TL.", "TL.+KT."),
            ("TL.+KT.", "KT.", "KT."),
            ("TM.", "", "TM."),
            ("TM.+Q.", "", ""),
            ("KT.", "KT.+TL.", "KT."),
        ] {
            let powers = powers(&[power("p1", held, None)]);
            assert_eq!(
                powers.stack(&capacity(named)).to_string(),
                stack,
                "{held} {named}"
            );
        }
        let exact = powers(&[power("p1", "TM.+KT.", None), power("p2", "KT.", None)]);
        assert_eq!(exact.stack(&capacity("KT.")).to_string(), "KT.");
    }
}
