//! Whatever lies in the inbox, the run goes on and says what it found.

mod common;

use std::fs::{self, File};
use std::path::Path;

use common::{PROFILE, checked_page, figure, folder, office_day, report, summary};
use vanthu::exchange::{
    BusinessKind, Bussiness, Code, DocumentMessage, DocumentType, ExchangeId, Organization,
    OutgoingFile, PromulgationInfo, ResponseFor, SignerInfo, TraceHeaderList, write_document,
};

fn shipped(name: &str) -> Vec<u8> {
    fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("inbox")
            .join(name),
    )
    .unwrap()
}

#[test]
fn a_hostile_inbox() {
    let root = folder("hostile");
    let (inbox, out) = (root.join("in"), root.join("out"));
    fs::create_dir_all(inbox.join("thu-muc")).unwrap();
    fs::write(inbox.join(".an"), "x").unwrap();
    let good = shipped("01-bao-cao-dau-tu.edxml");
    fs::write(inbox.join("a.edxml"), &good).unwrap();
    fs::write(inbox.join("ban sao <b>&.edxml"), &good).unwrap();
    fs::write(inbox.join("\u{1b}[31mđỏ\u{202e}.edxml"), b"\xFF\xFE\x00").unwrap();
    fs::write(inbox.join("rong.edxml"), b"").unwrap();
    fs::write(inbox.join("ghi-chu.txt"), "không phải XML").unwrap();
    let laughs = shipped("38-doctype.edxml");
    fs::write(inbox.join("cuoi.edxml"), laughs).unwrap();
    let deep = "<a>".repeat(100_000);
    fs::write(inbox.join("sau.edxml"), deep).unwrap();
    // Larger than the limit, without taking the room.
    let huge = File::create(inbox.join("lon.edxml")).unwrap();
    huge.set_len(3 << 30).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/dev/zero", inbox.join("vo-tan.edxml")).unwrap();
        std::os::unix::fs::symlink("khong-co", inbox.join("gay.edxml")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", inbox.join("la.edxml")).unwrap();
        let made = std::process::Command::new("mkfifo")
            .arg(inbox.join("ong.edxml"))
            .status();
        assert!(made.unwrap().success());
    }
    let line = summary(&out, &["--inbox", inbox.to_str().unwrap()]);
    assert_eq!(figure(&line, "đăng ký mới"), 1);
    assert_eq!(figure(&line, "trùng"), 1);
    assert_eq!(figure(&line, "cách ly"), if cfg!(unix) { 10 } else { 6 });
    assert_eq!(figure(&line, "mục không phải tệp gói tin"), 2);
    let page = report(&out);
    checked_page(&page);
    assert!(page.contains("ban sao &lt;b&gt;&amp;.edxml"));
    assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'));
    let kept = common::tree(&out.join("quarantine"));
    let leaked = |bytes: &Vec<u8>| bytes.windows(6).any(|window| window == b"root:x");
    assert!(
        !kept.values().any(leaked),
        "what a link leads to is not copied"
    );
    let size: usize = kept.values().map(Vec::len).sum();
    assert!(size < 1 << 20, "a huge file is not copied");
}

/// Texts that would break out of a page, a terminal line or an attribute.
const NASTY: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</td></tr></table><h1>",
    "<!--",
    "]]>",
    "&lt;b&gt; &amp; &#x3c;",
    "</title><style>*{}</style>",
    "\u{202e}ngược\u{202c}",
    "javascript:alert(1)",
    "{{7*7}} ${7*7}",
    "</svg><iframe>",
];

#[test]
fn no_text_of_a_message_stands_unescaped() {
    let root = folder("escaping");
    let inbox = root.join("in");
    fs::create_dir_all(&inbox).unwrap();
    let mut state = 20_261_123_u64;
    let mut pick = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let words = [
            (state >> 33) as usize,
            (state >> 41) as usize,
            (state >> 49) as usize,
        ];
        words.map(|word| NASTY[word % NASTY.len()]).join(" ")
    };
    for index in 0..16 {
        let agency = |code: &str, name: String| Organization {
            organ_id: Some(code.to_owned()),
            name: Some(name),
            ..Organization::default()
        };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let message = DocumentMessage {
            from: Some(agency(
                if index % 2 == 0 { "G91" } else { "\"><b>" },
                pick(),
            )),
            to: vec![agency("H99", pick())],
            document_id: Some(ExchangeId::new(format!("{} {index}", pick()))),
            code: Some(Code {
                number: Some(pick()),
                notation: Some(pick()),
            }),
            promulgation: Some(PromulgationInfo {
                place: Some(pick()),
                date: Some(day.into()),
            }),
            document_type: Some(DocumentType {
                name: Some(pick()),
                ..DocumentType::default()
            }),
            subject: Some(pick()),
            signer: Some(SignerInfo {
                full_name: Some(pick()),
                ..SignerInfo::default()
            }),
            ..DocumentMessage::default()
        };
        let name = format!("{}.pdf", pick());
        let file = OutgoingFile {
            id: "tep",
            name: &name,
            description: None,
            content: b"%PDF",
        };
        let bytes = write_document(&message, &[file]).unwrap();
        fs::write(inbox.join(format!("{index}.edxml")), bytes).unwrap();
        // Its sender wants it back, and something that never came.
        let target = |id: ExchangeId| ResponseFor {
            document_id: Some(id),
            ..ResponseFor::default()
        };
        let mut back = message;
        let id = back.document_id.replace(ExchangeId::new(pick()));
        back.response_for = vec![target(id.unwrap()), target(ExchangeId::new(pick()))];
        back.trace = Some(TraceHeaderList {
            business: Some(Bussiness {
                kind: BusinessKind::Revocation,
                reason: Some(pick()),
                ..Bussiness::default()
            }),
            ..TraceHeaderList::default()
        });
        let bytes = write_document(&back, &[]).unwrap();
        fs::write(inbox.join(format!("{index}-back.edxml")), bytes).unwrap();
    }
    let line = summary(&root.join("out"), &["--inbox", inbox.to_str().unwrap()]);
    assert_eq!(figure(&line, "đăng ký mới"), 16, "{line}");
    assert!(line.contains("nơi gửi thu hồi 16,"), "{line}");
    let page = report(&root.join("out"));
    checked_page(&page);
    for raw in NASTY
        .iter()
        .filter(|text| text.contains(['<', '>', '"', '\u{202e}']))
    {
        let harmless = raw.contains("<!--") && !page.contains("<!--");
        assert!(harmless || !page.contains(raw), "{raw}");
    }
}

#[test]
fn wrong_usage_and_unwritable_output() {
    let root = folder("usage");
    let file = root.join("tep");
    fs::write(&file, "x").unwrap();
    let (file, root) = (file.to_str().unwrap(), root.to_str().unwrap());
    let nowhere = format!("{root}/khong-co");
    let out = format!("{root}/out");
    for (arguments, code) in [
        (vec!["--out", &out, "--inbox", &nowhere], 2),
        (vec!["--out", &out, "--inbox", file], 2),
        (vec!["--out", &out, "--agency", file], 2),
        (vec!["--out", &out, "--at", "2026-11-23"], 2),
        (vec!["--khong-co"], 2),
        (vec!["--out", file], 1),
    ] {
        let output = office_day(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn an_empty_inbox() {
    let root = folder("empty");
    fs::create_dir_all(root.join("in")).unwrap();
    let line = summary(
        &root.join("out"),
        &["--inbox", root.join("in").to_str().unwrap()],
    );
    assert_eq!(figure(&line, "tệp"), 0);
    checked_page(&report(&root.join("out")));
}

/// Other charts: what is missing is said, and nothing panics.
#[test]
fn other_agencies() {
    let root = folder("agencies");
    // Both clerks left, nobody came.
    let gone = |profile: &str, person: &str| {
        let holds = format!("\"person\": \"{person}\", \"from\": \"2020-01-01\"");
        profile.replace(&holds, &format!("{holds}, \"until\": \"2021-01-01\""))
    };
    let without_clerk = gone(&gone(PROFILE, "viet.kx"), "yen.th");
    let without_staff = PROFILE.replace("\"rank\": \"staff\"", "\"rank\": \"unit_deputy\"");
    let elsewhere = PROFILE.replace("H99", "H96");
    let one_person = PROFILE.replace("\"type\": \"collective\",", "\"type\": \"one_person\"");
    let one_person = one_person.replace(
        "\"data\": {\n        \"body\": \"Ủy ban nhân dân\"\n      }\n",
        "",
    );
    for (name, profile, registered, replies, says) in [
        ("clerk", without_clerk, 0, 0, "cơ quan thiếu: văn thư"),
        ("staff", without_staff, 27, 20, ""),
        ("elsewhere", elsewhere, 28, 21, "đóng vai nơi nhận"),
        ("one-person", one_person, 27, 20, ""),
    ] {
        let file = root.join(format!("{name}.json"));
        fs::write(&file, profile).unwrap();
        let line = summary(&root.join(name), &["--agency", file.to_str().unwrap()]);
        assert_eq!(figure(&line, "đăng ký mới"), registered, "{name}: {line}");
        assert!(
            line.contains(&format!("sổ đi {replies};")),
            "{name}: {line}"
        );
        assert!(line.contains(says), "{name}: {line}");
        checked_page(&report(&root.join(name)));
    }
}

/// Another start: a Saturday evening before the turn of the year, and numbers begin anew.
#[test]
fn another_start() {
    let out = folder("start");
    let line = summary(&out, &["--at", "2026-12-31T15:30:00+07:00"]);
    let office = common::office(&out);
    let (old, new) = (
        office.outgoing_register(2026).unwrap(),
        office.outgoing_register(2027).unwrap(),
    );
    assert_eq!(old.len() + new.len(), 20, "{line}");
    for register in [old, new] {
        let numbers: Vec<u32> = register.iter().map(|entry| entry.number.number).collect();
        assert_eq!(numbers, (1..=register.len() as u32).collect::<Vec<_>>());
    }
}
