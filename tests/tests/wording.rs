//! Every refusal and warning that the cases meet, read as a person reads it: names instead of keys,
//! days and hours of the agency, no parameter left over.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use vanthu::base::{FaultCode, Locale};
use vanthu::rules::{Reason, Rule, Warning};
use vanthu_tests::{Case, Then, Told, folder, read_all, run};

/// Every reason that a case is refused for.
static TOLD: LazyLock<Vec<(Case, Vec<Reason>)>> = LazyLock::new(|| {
    let refused = |(_, case): (_, Case)| match run(&case).ok()?.then {
        Then::Refused {
            told: Told(Some(refusal)),
            ..
        } => Some((case, refusal.reasons)),
        _ => None,
    };
    read_all().into_iter().filter_map(refused).collect()
});

/// What is wrong with a sentence that people read.
fn clumsy(sentence: &str) -> Option<&'static str> {
    let letters: Vec<char> = sentence.chars().collect();
    let lower = |letter: Option<&char>| letter.is_some_and(char::is_ascii_lowercase);
    let snake = letters.iter().enumerate().any(|(place, letter)| {
        let before = place.checked_sub(1).and_then(|before| letters.get(before));
        *letter == '_' && lower(before) && lower(letters.get(place + 1))
    });
    let words = || sentence.split(|c: char| c.is_whitespace() || "(),;“”`".contains(c));
    let instant =
        words().any(|word| word.contains('T') && word.ends_with('Z') && word.contains(':'));
    let hash = words().any(|word| word.len() > 20 && word.chars().all(|c| c.is_ascii_hexdigit()));
    let checks = [
        (sentence.contains(['{', '}']), "a parameter is left over"),
        (snake, "a key stands in it"),
        (instant, "an instant in UTC"),
        (hash, "a whole hash"),
        (
            sentence.contains("``") || sentence.contains("“”"),
            "an empty value",
        ),
        (sentence.contains("()") || sentence.contains("  "), "a hole"),
    ];
    checks.into_iter().find(|(bad, _)| *bad).map(|(_, why)| why)
}

#[test]
fn every_refusal_of_the_cases_reads_well_in_both_languages() {
    let mut read: BTreeMap<Rule, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (case, reasons) in TOLD.iter() {
        for reason in reasons {
            *read.entry(reason.rule()).or_default() += 1;
            for locale in [Locale::Vi, Locale::En] {
                let sentence = reason.message(locale);
                if let Some(why) = clumsy(&sentence) {
                    wrong.push(format!("{}: {why}: {sentence}", case.id));
                }
            }
            if !reason.message(Locale::Vi).ends_with('.') {
                wrong.push(format!("{}: no full stop", case.id));
            }
        }
    }
    assert_eq!(read.len(), Rule::ALL.len(), "every rule is read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the profile keeps what a parameter names, and under which word.
fn kept(param: &str) -> Option<(&'static str, &'static str)> {
    match param {
        "person" | "drafter" | "approver" | "grantor" | "maker" | "by" => Some(("persons", "name")),
        "post" | "signer" | "responsible" => Some(("posts", "title")),
        "unit" => Some(("units", "name")),
        "series" => Some(("series", "name")),
        _ => None,
    }
}

#[test]
fn people_posts_units_and_series_are_called_by_their_names_and_keep_their_keys() {
    let (mut named, mut strange) = (0, 0);
    for (case, reasons) in TOLD.iter() {
        let profile = folder("profiles").join(format!("{}.json", case.profile));
        let profile = std::fs::read_to_string(profile).expect("a profile");
        let profile: Value = serde_json::from_str(&profile).expect("json");
        for reason in reasons {
            let params = reason.params();
            for (param, value) in params.as_object().expect("an object") {
                let Some((list, word)) = kept(param) else {
                    continue;
                };
                let keys: Vec<&Value> = value
                    .as_array()
                    .map_or(vec![value], |keys| keys.iter().collect());
                for key in keys {
                    let entries = profile[list].as_array().expect("a list");
                    let entry = entries.iter().find(|entry| entry["key"] == *key);
                    let name = entry.map(|entry| entry[word].as_str().expect("a name"));
                    let shown = name.unwrap_or(key.as_str().expect("a key"));
                    for locale in [Locale::Vi, Locale::En] {
                        let sentence = reason.message(locale);
                        assert!(sentence.contains(shown), "{}: {sentence}", case.id);
                    }
                    *(if name.is_some() {
                        &mut named
                    } else {
                        &mut strange
                    }) += 1;
                }
            }
        }
    }
    assert!(named > 50, "{named} names");
    assert!(
        strange > 0,
        "keys that no profile knows stand for themselves"
    );
}

#[test]
fn days_and_hours_are_those_of_the_agency() {
    let reason = |id: &str| {
        let mut all = TOLD.iter();
        let (_, reasons) = all.find(|(case, _)| case.id == id).expect("a case");
        reasons.first().expect("a reason")
    };
    let clock = reason("incoming-clock-went-back");
    assert!(clock.message(Locale::Vi).contains("08:05 ngày 16/11/2026"));
    assert!(clock.message(Locale::En).contains("08:05 on 2026-11-16"));
    assert_eq!(clock.params()["last"], "2026-11-16T01:05:00.000Z");
    let due = reason("incoming-direct-due-in-past");
    assert!(due.message(Locale::Vi).contains("13/11/2026"));
    assert_eq!(due.params()["due"], "2026-11-13");
}

#[test]
fn faults_and_warnings_have_sentences_too() {
    for code in FaultCode::ALL {
        for locale in [Locale::Vi, Locale::En] {
            let sentence = code.wording(locale).replacen("{}", "x", 1);
            assert_eq!(clumsy(&sentence), None, "{sentence}");
        }
    }
    for field in [
        "organ_name",
        "code_number",
        "code_notation",
        "type_name",
        "subject",
    ] {
        let (limit, length) = (500, 501);
        let warning = Warning::TextTooLong {
            field,
            limit,
            length,
        };
        for locale in [Locale::Vi, Locale::En] {
            assert_eq!(clumsy(&warning.message(locale)), None);
        }
    }
}

/// `VANTHU_READ=1 cargo test -p vanthu-tests --test wording -- --nocapture` prints every sentence once, for
/// the eye.
#[test]
fn sentences_for_the_eye() {
    let mut sentences: BTreeMap<Rule, BTreeMap<String, String>> = BTreeMap::new();
    for reason in TOLD.iter().flat_map(|(_, reasons)| reasons) {
        let (vi, en) = (reason.message(Locale::Vi), reason.message(Locale::En));
        sentences.entry(reason.rule()).or_default().insert(vi, en);
    }
    assert!(sentences.values().all(|told| !told.is_empty()));
    if std::env::var_os("VANTHU_READ").is_none() {
        return;
    }
    for (rule, told) in sentences {
        println!("{} ({})", rule.code(), rule.source());
        for (vi, en) in told {
            println!("  {vi}\n  {en}");
        }
    }
}
