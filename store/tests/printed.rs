//! L16: a register line keeps the names that were printed at the issue, also when the read models are
//! made again from the events by a desk whose chart has changed.

mod common;

use common::{Folder, PROFILE, Random, minute, run_outgoing};
use serde_json::{Value, json};
use vanthu::api::Desk;
use vanthu_store::{Office, OutgoingEntry};

fn renamed() -> Desk {
    let mut profile: Value = serde_json::from_str(PROFILE).expect("json");
    profile["agency"]["code"] = json!("H98.01");
    profile["agency"]["former_codes"] = json!(["H99.01"]);
    profile["agency"]["name"] = json!("Sở Mới sau hợp nhất");
    profile["agency"]["head_title"] = json!("Giám đốc Sở Mới");
    profile["posts"][0]["title"] = json!("Giám đốc Sở Mới");
    profile["persons"][0]["name"] = json!("Tên Mới");
    profile["units"][1]["name"] = json!("Phòng Mới");
    profile["units"][1]["symbol"] = json!("PM");
    Desk::new(&profile.to_string()).expect("a sound profile")
}

/// Code, signer and keeper as each line has them.
fn names(office: &Office) -> Vec<[String; 3]> {
    let agency = office.desk().agency();
    let names = |entry: &OutgoingEntry| {
        let code = entry.agency_code(agency);
        let signer = entry.signer_name(agency).expect("signed");
        let keeper = entry.keeper_name(agency).expect("kept");
        [code, signer, keeper].map(str::to_owned)
    };
    let register = office.outgoing_register(2026).expect("reads");
    register.iter().map(names).collect()
}

#[test]
fn a_line_keeps_the_names_of_the_issue() {
    let folder = Folder::new("printed");
    let mut random = Random(16);
    let office = folder.open();
    // The second document has its number and is not issued.
    for steps in [10, 8] {
        run_outgoing(&office, &mut random, steps, minute(0)).expect("runs");
    }
    let old = ["H99.01", "Nguyễn Văn Một", "Phòng Kế hoạch"].map(str::to_owned);
    assert_eq!(names(&office), [old.clone(), old.clone()]);
    let lines = office.outgoing_register(2026).expect("reads");
    drop(office);

    let database = folder.database();
    let office = Office::open(database.to_str().expect("a text"), renamed()).expect("opens");
    let new = ["H98.01", "Tên Mới", "Phòng Mới"].map(str::to_owned);
    assert_eq!(names(&office), [old.clone(), new.clone()]);
    office.rebuild().expect("rebuilds");
    assert_eq!(names(&office), [old, new]);
    assert_eq!(office.outgoing_register(2026).expect("reads"), lines);
    let report = office.verify(None).expect("verifies");
    assert!(report.is_sound(), "{report:?}");
}
