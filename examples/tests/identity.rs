//! Which message says what an earlier one said, and which carries another document.

mod common;

use std::fs;
use std::path::Path;

use common::{figure, folder, office, report, summary};
use vanthu::exchange::{
    Code, DocumentMessage, DocumentType, ExchangeId, Organization, OutgoingFile, PromulgationInfo,
    SignerInfo, write_document,
};

/// A message of G91; the tests change what they are about.
fn letter(number: &str, symbol: &str, id: &str, subject: &str) -> DocumentMessage {
    let agency = |code: &str, name: &str| Organization {
        organ_id: Some(code.to_owned()),
        name: Some(name.to_owned()),
        ..Organization::default()
    };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    DocumentMessage {
        from: Some(agency("G91", "Bộ Mẫu")),
        to: vec![agency("H99", "UBND tỉnh Mẫu")],
        document_id: Some(ExchangeId::new(id)),
        code: Some(Code {
            number: Some(number.to_owned()),
            notation: Some(symbol.to_owned()),
        }),
        promulgation: Some(PromulgationInfo {
            place: Some("Hà Nội".to_owned()),
            date: Some(day.into()),
        }),
        document_type: Some(DocumentType {
            name: Some("Công văn".to_owned()),
            ..DocumentType::default()
        }),
        signer: Some(SignerInfo {
            full_name: Some("Nguyễn Văn Mẫu".to_owned()),
            ..SignerInfo::default()
        }),
        subject: Some(subject.to_owned()),
        ..DocumentMessage::default()
    }
}

fn put(inbox: &Path, name: &str, message: &DocumentMessage, change: impl Fn(String) -> String) {
    let file = OutgoingFile {
        id: "tep",
        name: "van-ban.pdf",
        description: None,
        content: b"%PDF-1.4",
    };
    let bytes = write_document(message, &[file]).unwrap();
    let text = change(String::from_utf8(bytes).unwrap());
    fs::write(inbox.join(format!("{name}.edxml")), text).unwrap();
}

fn as_it_is(text: String) -> String {
    text
}

/// One identifier for two documents loses none; one content is registered once (field K5). What is the
/// same for a reader warns (field K1).
#[test]
fn identifiers_and_content() {
    let root = folder("identity");
    let (inbox, out) = (root.join("in"), root.join("out"));
    fs::create_dir_all(&inbox).unwrap();
    let first = "G91,2026/11/18,301/BM-TH";
    let again = "V/v báo cáo thử ";
    put(
        &inbox,
        "01",
        &letter("301", "BM-TH", first, "V/v báo cáo thử"),
        as_it_is,
    );
    // Other bytes, the same content: one message.
    let padded = |text: String| text.replace(">V/v báo cáo thử<", &format!(">{again}\n<"));
    put(
        &inbox,
        "02",
        &letter("301", "BM-TH", first, "V/v báo cáo thử"),
        padded,
    );
    // The identifier in use, other content: another document.
    put(
        &inbox,
        "03",
        &letter("301", "BM-TH", first, "V/v báo cáo thử (bản đúng)"),
        as_it_is,
    );
    put(
        &inbox,
        "04",
        &letter("303", "BM-TH", "test-doc", "V/v một"),
        as_it_is,
    );
    put(
        &inbox,
        "05",
        &letter("304", "BM-TH", "test-doc", "V/v hai"),
        as_it_is,
    );
    put(
        &inbox,
        "06",
        &letter("304", "BM-TH", "test-doc", "V/v  HAI"),
        as_it_is,
    );
    // The same number and symbol in other letters.
    put(
        &inbox,
        "07",
        &letter("0301", "bm – th", "u1", "V/v ba"),
        as_it_is,
    );
    let arguments = ["--inbox", inbox.to_str().unwrap()];
    let line = summary(&out, &arguments);
    assert_eq!(figure(&line, "đăng ký mới"), 5, "{line}");
    assert_eq!(figure(&line, "trùng"), 2, "{line}");
    let page = report(&out);
    assert!(page.contains("mã định danh gói tin đã dùng cho văn bản khác"));
    let register = office(&out).incoming_register(2026).unwrap();
    let mut subjects: Vec<_> = register
        .iter()
        .map(|e| e.metadata.subject.as_str())
        .collect();
    subjects.sort_unstable();
    assert_eq!(
        subjects,
        [
            "V/v ba",
            "V/v báo cáo thử",
            "V/v báo cáo thử (bản đúng)",
            "V/v hai",
            "V/v một"
        ]
    );
    // The same inbox again brings nothing new.
    let line = summary(&out, &arguments);
    assert_eq!(figure(&line, "đăng ký mới"), 0, "{line}");
    // On another day the sender uses the identifier for another document once more, and sends it twice.
    let another_day = root.join("another-day");
    fs::create_dir_all(&another_day).unwrap();
    let other = letter("399", "BM-TH", first, "V/v việc khác hẳn");
    put(&another_day, "01", &other, as_it_is);
    put(&another_day, "02", &other, |text| format!("{text}\n"));
    let line = summary(&out, &["--inbox", another_day.to_str().unwrap()]);
    assert_eq!(figure(&line, "đăng ký mới"), 1, "{line}");
    assert_eq!(figure(&line, "trùng"), 1, "{line}");
    assert!(report(&out).contains("mã định danh gói tin đã dùng cho văn bản khác"));
    assert_eq!(office(&out).incoming_register(2026).unwrap().len(), 6);
}

/// Blanks around an identifier, and our own code in other forms: everything can be answered (field K3,
/// K4).
#[test]
fn blanks_and_forms_of_codes() {
    let root = folder("blanks");
    let (inbox, out) = (root.join("in"), root.join("out"));
    fs::create_dir_all(&inbox).unwrap();
    let id = "G91,2026/11/18,901/BM-TH";
    let pretty = |text: String| {
        let id = format!(">{id}<");
        text.replace(&id, &id.replace('>', ">\n\u{a0} ").replace('<', "\n  <"))
    };
    put(
        &inbox,
        "01",
        &letter("901", "BM-TH", id, "V/v in đẹp"),
        pretty,
    );
    put(
        &inbox,
        "02",
        &letter("901", "BM-TH", id, "V/v in đẹp"),
        as_it_is,
    );
    for (name, code) in [
        ("03", "h99"),
        ("04", "000.00.00.H99"),
        ("05", "Ｈ99"),
        ("06", "H99.01"),
    ] {
        let mut message = letter(name, "BM-TH", name, "V/v mã");
        message.to[0].organ_id = Some(code.to_owned());
        put(&inbox, name, &message, as_it_is);
    }
    let line = summary(&out, &["--inbox", inbox.to_str().unwrap()]);
    assert_eq!(figure(&line, "đăng ký mới"), 4, "{line}");
    assert_eq!(figure(&line, "trùng"), 1, "{line}");
    assert!(!report(&out).contains("đọc lại khác với khi ghi"));
    let outbox: Vec<_> = fs::read_dir(out.join("outbox")).unwrap().collect();
    assert!(!outbox.is_empty());
    let register = office(&out).incoming_register(2026).unwrap();
    let pretty = register
        .iter()
        .find(|e| e.metadata.subject == "V/v in đẹp")
        .unwrap();
    assert_eq!(pretty.metadata.exchange_id.as_deref(), Some(id));
}
