//! A profile that is loaded over a database: no number is given twice, nothing is left behind unseen.

mod common;

use common::{Folder, PROFILE, Random, at, desk, minute, person, run_incoming, run_outgoing};
use serde_json::{Value, json};
use vanthu::Desk;
use vanthu::base::{Digest, FaultCode, Instant, Locale};
use vanthu::history::{Record, Stream};
use vanthu::outgoing;
use vanthu_store::{FaultKind, Office, OfficeError, Options, StorageError};

fn edited(edit: impl Fn(&mut Value)) -> Desk {
    let mut profile: Value = serde_json::from_str(PROFILE).expect("JSON");
    edit(&mut profile);
    Desk::new(&profile.to_string()).expect("a profile")
}

/// The profile with every mention of a key replaced.
fn renamed(from: &str, to: &str) -> Desk {
    let text = PROFILE.replace(&format!("\"{from}\""), &format!("\"{to}\""));
    assert_ne!(text, PROFILE);
    Desk::new(&text).expect("a profile")
}

fn open_with(folder: &Folder, desk: Desk, options: Options) -> Result<Office, StorageError> {
    let path = folder.database();
    Office::open_with(path.to_str().expect("text"), desk, options)
}

fn open(folder: &Folder, desk: Desk) -> Result<Office, StorageError> {
    open_with(folder, desk, Options::default())
}

/// Paths and codes of the faults for which a profile was refused.
fn refused(outcome: Result<Office, StorageError>) -> Vec<(String, FaultCode)> {
    match outcome {
        Err(StorageError::Profile(invalid)) => {
            let fault = |fault: vanthu::base::Fault| (fault.path, fault.code);
            invalid.faults.into_iter().map(fault).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn opened_at(now: Instant) -> Options {
    let mut options = Options::default();
    options.now = Some(now);
    options
}

const REPEATED: FaultCode = FaultCode::NumbersRepeated;

#[test]
fn a_series_that_is_renamed_within_the_year_is_refused() {
    for (key, index) in [("den", 0), ("di", 1)] {
        let folder = Folder::new("renamed");
        let office = folder.open();
        run_incoming(&office, &mut Random(1), 4, minute(0)).expect("registers");
        run_outgoing(&office, &mut Random(2), 10, minute(0)).expect("issues");
        let before = common::rows(&folder);
        let new = || renamed(key, "moi");
        let path = format!("series[{index}].key");
        assert_eq!(refused(open(&folder, new())), [(path, REPEATED)]);
        let error = open(&folder, new()).expect_err("refused");
        assert_eq!(error.code(), "profile");
        let vi = error.message(Locale::Vi);
        assert!(
            vi.contains("sẽ cấp lại số đã cấp") && vi.contains(key),
            "{vi}"
        );
        assert_eq!(common::rows(&folder), before);
        // The new year begins with the new key; the old one cannot be written any more.
        let office = open_with(&folder, new(), opened_at(at("2027-01-04T08:00:00+07:00")));
        let office = office.expect("opens");
        let late = match key {
            "den" => run_incoming(&office, &mut Random(3), 2, minute(9)).map(drop),
            _ => run_outgoing(&office, &mut Random(3), 7, minute(9)).map(drop),
        };
        match late {
            Err(OfficeError::Storage(StorageError::Profile(invalid))) => {
                assert_eq!(invalid.faults[0].code, REPEATED);
            }
            other => panic!("{key}: {other:?}"),
        }
        assert!(office.verify(None).expect("verifies").is_sound());
    }
}

/// Both were opened while no number had been given.
#[test]
fn of_two_profiles_at_once_only_one_gives_the_first_number() {
    let folder = Folder::new("two-profiles");
    let (old, new) = (
        folder.open(),
        open(&folder, renamed("di", "moi")).expect("opens"),
    );
    run_outgoing(&old, &mut Random(4), 7, minute(0)).expect("numbers");
    let outcome = run_outgoing(&new, &mut Random(5), 7, minute(1));
    let Err(OfficeError::Storage(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.code(), "profile");
    run_outgoing(&old, &mut Random(6), 7, minute(2)).expect("numbers");
    let register = old.outgoing_register(2026).expect("reads");
    let numbers: Vec<_> = register.iter().map(|entry| entry.number.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert!(old.verify(None).expect("verifies").is_sound());
}

#[test]
fn what_is_left_behind_is_reported_and_refused_on_request() {
    let folder = Folder::new("left");
    let office = folder.open();
    // With the director, the head of a unit, a drafter and the head of his unit.
    run_incoming(&office, &mut Random(7), 3, minute(0)).expect("submits");
    run_incoming(&office, &mut Random(8), 4, minute(0)).expect("directs");
    run_outgoing(&office, &mut Random(9), 1, minute(0)).expect("drafts");
    assert_eq!(office.profile_faults().expect("reads"), []);
    for (key, path) in [("gd", "posts"), ("kh", "units"), ("can.bo.kh", "persons")] {
        let new = || renamed(key, "nguoi-khac");
        let office = open(&folder, new()).expect("nobody's case gets stuck");
        let faults = office.profile_faults().expect("reads");
        let [fault] = &faults[..] else {
            panic!("{faults:?}");
        };
        assert_eq!((fault.path.as_str(), fault.detail.as_str()), (path, key));
        assert_eq!(fault.code, FaultCode::StillInUse);
        let mut options = Options::default();
        options.strict_profile = true;
        let expected = [(path.to_owned(), FaultCode::StillInUse)];
        assert_eq!(refused(open_with(&folder, new(), options)), expected);
    }
}

#[test]
fn each_profile_is_kept_under_the_digest_that_acts_record() {
    let folder = Folder::new("kept");
    let first = desk();
    let (document, _) = run_outgoing(&folder.open(), &mut Random(10), 2, minute(0)).expect("runs");
    let second = edited(|profile| profile["agency"]["telephone"] = json!("0299 000 0001"));
    let office = open(&folder, second.clone()).expect("opens");
    run_incoming(&office, &mut Random(11), 2, minute(1)).expect("runs");
    let stream = Stream::named(&format!("outgoing:{document}"));
    let record = &office.history(&stream).expect("reads")[0].json;
    let record = Record::<outgoing::Event>::read(record, &stream, 1).expect("a record");
    let digest = record.act.profile;
    assert_eq!(digest, first.agency().digest());
    for desk in [&first, &second] {
        let profile = office.profile(&desk.agency().digest()).expect("reads");
        assert_eq!(profile.as_ref(), Some(desk.agency().profile()));
    }
    assert_eq!(office.profile(&Digest::of(b"other")).expect("reads"), None);
    assert!(office.verify(None).expect("verifies").is_sound());

    let kinds = || -> Vec<FaultKind> {
        let report = office.verify(None).expect("verifies");
        report.faults.iter().map(|fault| fault.kind).collect()
    };
    let sql = folder.sql();
    let change = "UPDATE profiles SET json = replace(json, 'Giám đốc', 'Phó Giám đốc')
         WHERE digest = ?1";
    sql.execute(change, [digest.as_bytes()]).expect("changes");
    assert_eq!(kinds(), [FaultKind::ProfileDiffers]);
    assert_eq!(
        office.profile(&digest).expect_err("changed").code(),
        "damaged"
    );
    let delete = "DELETE FROM profiles WHERE digest = ?1";
    sql.execute(delete, [digest.as_bytes()]).expect("deletes");
    assert_eq!(kinds(), [FaultKind::ProfileMissing]);
    // Opened again, the office keeps it again.
    drop(folder.open());
    assert_eq!(kinds(), []);
}

#[test]
fn an_agency_is_not_taken_for_another_because_its_key_has_changed() {
    let folder = Folder::new("agency-key");
    let office = folder.open();
    let new_key = || edited(|profile| profile["agency"]["key"] = json!("so-mau-2"));
    drop(open(&folder, new_key()).expect("no record is lost to sight yet"));
    run_incoming(&office, &mut Random(12), 2, minute(0)).expect("registers");
    let expected = [("agency.key".to_owned(), FaultCode::AgencyKeyChanged)];
    assert_eq!(refused(open(&folder, new_key())), expected);
    // Another agency may share the file.
    let other = edited(|profile| {
        profile["agency"]["key"] = json!("so-khac");
        profile["agency"]["code"] = json!("H99.02");
    });
    let other = open(&folder, other).expect("opens");
    assert_eq!(other.incoming_register(2026).expect("reads"), []);
    run_incoming(&other, &mut Random(13), 2, minute(0)).expect("registers");
    assert_eq!(other.incoming_register(2026).expect("reads").len(), 1);
    assert!(office.verify(None).expect("verifies").is_sound());
    assert!(other.verify(None).expect("verifies").is_sound());
}

#[test]
fn reading_only_takes_any_profile_and_keeps_none() {
    let folder = Folder::new("reading");
    run_outgoing(&folder.open(), &mut Random(14), 10, minute(0)).expect("issues");
    let mut options = Options::default();
    options.read_only = true;
    let office = open_with(&folder, renamed("di", "moi"), options).expect("opens");
    assert_eq!(office.outgoing_register(2026).expect("reads").len(), 1);
    let faults = office.profile_faults().expect("reads");
    let codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [REPEATED, FaultCode::StillInUse]);
    assert_eq!(
        office
            .profile(&office.desk().agency().digest())
            .expect("reads"),
        None
    );
    assert_eq!(
        office.inbox(&person("van.thu"), minute(1)).expect("reads"),
        []
    );
}
