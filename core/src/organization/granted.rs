//! Grants that an agency already has, read as one list: every fault with its path, all at once.

use super::{Agency, Grant, Grants, granting};
use crate::base::{Fault, FaultCode, Instant, InvalidInput, Locale};
use crate::input::{Places, Pruned, read_parts};
use crate::rules::{Reason, Rule};

/// Largest text of a list of grants, in bytes.
const MAX_TEXT: usize = 16 << 20;

impl Grants {
    /// Reads the grants in force (JSON list of [`Grant`]), for example from a legacy system. They may
    /// have begun in the past; every other rule of [`check_grant`](super::check_grant) holds, against
    /// the grants before them too.
    ///
    /// # Errors
    /// Every fault with its JSON path: those of form, and `grant_against_rule` with the code of the
    /// rule, its sentence and its article.
    pub fn from_json(agency: &Agency, text: &str, now: Instant) -> Result<Self, InvalidInput> {
        InvalidInput::unless_within(text, MAX_TEXT)?;
        let Pruned {
            value,
            mut faults,
            places,
        } = read_parts::<Vec<Grant>>(text, |_, _| {})?;
        let mut grants = Self::default();
        for (index, grant) in value.into_iter().flatten().enumerate() {
            let place = places_of(&places, index);
            // A grant that began before today is asked on its first day.
            let checked = granting::check_grant(agency, &grants, &grant, now);
            let failing = checked.err().into_iter().flatten();
            let failing = failing.filter(|reason| reason.rule() != Rule::GrantRetroactive);
            faults.extend(failing.map(|reason| fault(&place, &reason)));
            grants.put(grant);
        }
        if faults.is_empty() {
            Ok(grants)
        } else {
            Err(InvalidInput { faults })
        }
    }
}

fn places_of(places: &Places, index: usize) -> String {
    places.element("", index)
}

fn fault(place: &str, reason: &Reason) -> Fault {
    let rule = reason.rule();
    let field = match rule {
        Rule::GrantExists => "id",
        Rule::UnknownPost | Rule::GrantorLostPower | Rule::SubAuthorization => "grantor",
        Rule::CapacityNotHeld => "grantor",
        Rule::GrantOverlaps => "from",
        Rule::GrantPeriodEmpty | Rule::AuthorizationWithoutPeriod | Rule::GrantWithoutPeriod => {
            "until"
        }
        Rule::AuthorizationNotWritten => "basis",
        Rule::AuthorizationUnlimited => "matters",
        _ => "grantee",
    };
    let said = [Locale::Vi, Locale::En].map(|locale| {
        let article = rule.source().citation(locale);
        format!("{} ({article})", reason.message(locale))
    });
    let detail = (rule.code(), said);
    Fault::new(
        format!("{place}.{field}"),
        FaultCode::GrantAgainstRule,
        detail,
    )
}

#[cfg(test)]
mod tests {
    use crate::base::{FaultCode, Instant};
    use crate::organization::{Agency, Grants};

    const OFFICE: &str = include_str!("../../../tests/profiles/office.json");

    fn read(text: &str) -> Result<Grants, Vec<(String, FaultCode, String)>> {
        let agency = Agency::from_json(OFFICE).unwrap();
        let now = Instant::parse("2026-11-16T08:00:00+07:00").unwrap();
        Grants::from_json(&agency, text, now).map_err(|invalid| {
            let faults = invalid.faults.into_iter();
            faults
                .map(|f| {
                    let rule = f.detail.split(':').next().unwrap_or_default().to_owned();
                    (f.path, f.code, rule)
                })
                .collect()
        })
    }

    fn grant(last: u8, kind: &str, grantor: &str, grantee: &str, rest: &str) -> String {
        format!(
            r#"{{"id":"01930000-0000-7000-8000-0000000000a{last}","kind":"{kind}",
            "grantor":"{grantor}","grantee":"{grantee}","from":"2026-11-02"{rest}}}"#
        )
    }

    #[test]
    fn sound_grants_may_have_begun() {
        let until = r#","until":"2026-12-31""#;
        let written = r#","until":"2026-12-31","basis":"12/GUQ-STN","types":["giay_moi"]"#;
        let list = [
            grant(1, "work_cover", "giam-doc", "hai", until),
            grant(2, "under_authorization", "giam-doc", "cuong", written),
        ];
        let grants = read(&format!("[{}]", list.join(","))).unwrap();
        assert_eq!(grants.iter().count(), 2);
    }

    #[test]
    fn every_fault_with_its_path_at_once() {
        let until = r#","until":"2026-12-31""#;
        let list = [
            grant(1, "work_cover", "truong-th", "minh", until),
            grant(2, "work_cover", "truong-kt", "giang", until),
            grant(
                3,
                "work_cover",
                "truong-th",
                "minh",
                r#","until":"2026-11-30""#,
            ),
            grant(4, "under_authorization", "giam-doc", "cuong", ""),
            grant(5, "work_cover", "giam-doc", "ai-do", until),
            grant(6, "work_cover", "giam-doc", "hai", ""),
            grant(
                6,
                "under_authorization",
                "chanh-vp",
                "khanh",
                r#","until":"2026-11-01""#,
            ),
        ];
        let faults = read(&format!("[{}]", list.join(","))).unwrap_err();
        let expected = [
            ("[1].grantee", "delegation_cycle"),
            ("[2].from", "grant_overlaps"),
            ("[2].grantee", "delegation_cycle"),
            ("[3].until", "authorization_without_period"),
            ("[3].basis", "authorization_not_written"),
            ("[3].matters", "authorization_unlimited"),
            ("[4].grantee", "unknown_person"),
            ("[5].until", "grant_without_period"),
            ("[6].id", "grant_exists"),
            ("[6].until", "grant_period_empty"),
            ("[6].grantor", "sub_authorization"),
            ("[6].grantee", "grantee_not_unit_head"),
            ("[6].basis", "authorization_not_written"),
            ("[6].matters", "authorization_unlimited"),
        ];
        let found: Vec<_> = faults
            .iter()
            .map(|(p, _, r)| (p.as_str(), r.as_str()))
            .collect();
        assert_eq!(found, expected);
        assert!(
            faults
                .iter()
                .all(|(_, code, _)| *code == FaultCode::GrantAgainstRule)
        );
    }
}
