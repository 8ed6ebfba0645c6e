//! What is read from every message, as the packages of Python and npm hand it out too: all three are
//! compared with `edxml/readings.json`. `VANTHU_WRITE_EDXML=1` writes it again.

mod edxml_support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use edxml_support::{fixtures, messages, real_samples};
use serde::Serialize;
use serde_json::{Value, json};
use vanthu::api::foreign::edxml::{Answer, Reading, text};
use vanthu::base::Digest;
use vanthu::exchange::Limits;

/// The answer as JSON text, and whether it is one.
fn told<T: Serialize>(answer: Answer<T>) -> (bool, String) {
    let text = text(answer);
    let (mark, json) = text.split_at(1);
    (mark == "+", json.to_owned())
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn read(bytes: &[u8]) -> Answer<Reading> {
    Reading::new(bytes.to_vec(), Limits::default())
}

fn reading(bytes: &[u8]) -> Value {
    let reading = match read(bytes) {
        Ok(reading) => reading,
        Err(failure) => return json!({"error": value(&told::<()>(Err(failure)).1)}),
    };
    let attachments = (0..reading.attachments()).map(|index| match told(reading.look(index)) {
        (true, look) => value(&look),
        (false, remark) => json!({"fault": value(&remark)}),
    });
    let mut found = json!({
        "reading": reading.read(),
        "attachments": attachments.collect::<Vec<_>>(),
    });
    if let (true, metadata) = told(reading.metadata()) {
        found["metadata"] = value(&metadata);
    }
    found
}

/// The messages of the real samples stay outside the project, and what they say too.
fn digest(bytes: &[u8]) -> String {
    let mut lines = Vec::new();
    match read(bytes) {
        Err(failure) => lines.push(told::<()>(Err(failure)).1),
        Ok(reading) => {
            lines.push(told(Ok(reading.read())).1);
            for index in 0..reading.attachments() {
                let (_, look) = told(reading.look(index));
                let look = value(&look);
                let said = look.get("sha256").or(look.get("code"));
                lines.push(said.and_then(Value::as_str).expect("either").to_owned());
            }
        }
    }
    Digest::of(lines.join("\n").as_bytes()).to_hex()
}

fn expected_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("edxml/readings.json")
}

fn folders() -> [(&'static str, PathBuf); 3] {
    [
        ("tests/edxml/generated", fixtures("generated")),
        ("tests/edxml/quirks", fixtures("quirks")),
        ("examples/inbox", vanthu_tests::folder("../examples/inbox")),
    ]
}

/// One message a line.
fn written(found: &BTreeMap<String, Value>, real: &BTreeMap<String, Value>) -> String {
    let block = |values: &BTreeMap<String, Value>| {
        let lines = values.iter();
        let lines: Vec<String> = lines
            .map(|(name, it)| format!("{}:{it}", json!(name)))
            .collect();
        lines.join(",\n")
    };
    format!(
        "{{\"files\":{{\n{}\n}},\"real\":{{\n{}\n}}}}\n",
        block(found),
        block(real)
    )
}

#[test]
fn every_message_is_read_as_expected() {
    let mut found = BTreeMap::new();
    for (name, folder) in folders() {
        for (file, bytes) in messages(&folder) {
            found.insert(format!("{name}/{file}"), reading(&bytes));
        }
    }
    let samples = real_samples()
        .map(|folder| messages(&folder))
        .unwrap_or_default();
    let real: BTreeMap<String, Value> = samples
        .iter()
        .map(|(name, bytes)| (name.clone(), digest(bytes).into()))
        .collect();
    let path = expected_path();
    if std::env::var_os("VANTHU_WRITE_EDXML").is_some() {
        std::fs::write(&path, written(&found, &real)).expect("written");
    }
    let expected = std::fs::read_to_string(&path).expect("readings.json");
    let expected = value(&expected);
    let files = expected["files"].as_object().expect("files");
    assert_eq!(files.len(), found.len());
    for (name, reading) in &found {
        let wanted = files.get(name).unwrap_or(&Value::Null);
        assert_eq!(reading.to_string(), wanted.to_string(), "{name}");
    }
    for (name, digest) in &real {
        assert_eq!(Some(digest), expected["real"].get(name), "{name}");
    }
    println!(
        "{} messages read, {} of them real",
        found.len() + real.len(),
        real.len()
    );
}
