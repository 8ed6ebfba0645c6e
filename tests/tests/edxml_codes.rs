//! Every code has a case that brings it about, and two sentences.

use std::collections::BTreeSet;

use vanthu::exchange::{
    AttachmentFault, Limits, NAMESPACE, NoticeKind, ReadError, WriteFaultKind, XmlFault, read,
};

fn message(header: &str, rest: &str) -> String {
    format!(
        "<edXML xmlns='{NAMESPACE}'><edXMLEnvelope><edXMLHeader><MessageHeader>{header}</MessageHeader></edXMLHeader>\
         </edXMLEnvelope>{rest}</edXML>"
    )
}

fn sentence(code: &str, english: &str, vietnamese: &str) {
    assert!(
        code.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'),
        "{code}"
    );
    assert!(
        !english.ends_with('.') && !vietnamese.ends_with('.') && !vietnamese.is_empty(),
        "{code}"
    );
    assert!(
        !english.starts_with(|first: char| first.is_uppercase()),
        "{code}: {english}"
    );
    assert_ne!(english, vietnamese, "{code}");
}

/// What is said of a message names the section of `docs/edxml.md` that it follows from.
fn described(section: &str) {
    let format = vanthu_tests::folder("../docs/edxml.md");
    let format = std::fs::read_to_string(format).expect("the description");
    let is_heading = |line: &str| {
        let title = line.trim_start_matches('#');
        title != line
            && title
                .trim_start()
                .trim_start_matches(section)
                .starts_with(['.', ' '])
            && title.trim_start().starts_with(section)
    };
    assert!(format.lines().any(is_heading), "no section {section}");
}

fn all(codes: &[&'static str]) -> BTreeSet<&'static str> {
    let set: BTreeSet<_> = codes.iter().copied().collect();
    assert_eq!(set.len(), codes.len(), "a code twice");
    set
}

#[test]
fn every_read_error() {
    let tight = Limits {
        message_bytes: 500,
        attachments: 0,
        xml_depth: 5,
        text_bytes: 100,
        xml_nodes: 9,
        ..Limits::default()
    };
    let long = "x".repeat(101);
    let cases = [
        "<a>".to_owned(),
        "<?xml version='1.0' encoding='UTF-16'?><a/>".to_owned(),
        "<?xml version='1.0' encoding='klingon'?><a/>".to_owned(),
        "<!DOCTYPE a><a/>".to_owned(),
        "<a/>".to_owned(),
        format!("<a xmlns='{NAMESPACE}'><edXMLEnvelope/></a>"),
        "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>".to_owned(),
        message("<SteeringType>x</SteeringType>", ""),
        " ".repeat(501),
        message("", "<AttachmentEncoded><Attachment/></AttachmentEncoded>"),
        message("<From><OrganId/></From>", ""),
        message(&format!("<Subject>{long}</Subject>"), ""),
        message("<a/><a/><a/><a/><a/><a/>", ""),
    ];
    let found = cases.iter().map(|text| {
        let error = read(text.as_bytes(), &tight).expect_err(text);
        described(error.section());
        sentence(error.code(), &error.message_en(), &error.message_vi());
        assert_eq!(error.to_string(), error.message_en());
        error.code()
    });
    // It is no fault of a message: somebody took a status for a document.
    let mistaken = ReadError::NotADocument;
    described(mistaken.section());
    sentence(
        mistaken.code(),
        &mistaken.message_en(),
        &mistaken.message_vi(),
    );
    let found = found.chain([mistaken.code()]);
    assert_eq!(found.collect::<BTreeSet<_>>(), all(&ReadError::CODES));
}

#[test]
fn every_notice() {
    let header = "<From/><From><OrganId>?</OrganId></From><From/><DueDate>1</DueDate><DocumentType><Type>x</Type></DocumentType>\
         <Content>a<b/></Content><ResponseFor/>";
    let status = |code: &str| {
        message(
            &format!("<StatusCode>{code}</StatusCode><Timestamp>1</Timestamp>"),
            "",
        )
    };
    let trace = "<TraceHeaderList><Business/><Bussiness><BussinessDocType>9</BussinessDocType></Bussiness>\
         <TraceHeader><OrganId>null</OrganId></TraceHeader></TraceHeaderList>";
    let cases = [
        message(
            header,
            "<AttachmentEncoded><Attachment/><Other/></AttachmentEncoded>",
        ),
        message(&format!("<Subject>{}</Subject>", "ă".repeat(501)), ""),
        message("", "").replace("<MessageHeader></MessageHeader>", trace),
        status("1"),
        status("14"),
        message("<DocumentId>\n  G90,1\u{a0}</DocumentId>", ""),
        message(&"<Subject/>".repeat(2000), ""),
    ];
    let mut found = BTreeSet::new();
    for text in &cases {
        for notice in read(text.as_bytes(), &Limits::default())
            .expect(text)
            .notices
        {
            sentence(notice.code(), &notice.message_en(), &notice.message_vi());
            described(notice.kind.section());
            found.insert(notice.code());
        }
    }
    assert_eq!(found, all(&NoticeKind::CODES));
}

/// Their cases stand in `edxml_hostile`, `edxml_zip` and `edxml_write`.
#[test]
fn the_other_codes_have_sentences() {
    let codes: Vec<_> = XmlFault::ALL.iter().map(|fault| fault.code()).collect();
    all(&codes);
    for fault in XmlFault::ALL {
        sentence(
            fault.code(),
            fault.message_en().trim_start_matches("XML"),
            fault.message_vi(),
        );
        assert_eq!(serde_json::to_value(fault).expect("JSON"), fault.code());
    }
    let faults = [
        AttachmentFault::ContentMissing,
        AttachmentFault::NotBase64,
        AttachmentFault::NotAZip,
        AttachmentFault::DamagedZip,
        AttachmentFault::EncryptedZip,
        AttachmentFault::UnsupportedCompression,
        AttachmentFault::AttachmentTooLarge { limit: 1 },
        AttachmentFault::OutputFailed {
            reason: "x".to_owned(),
        },
    ];
    for fault in &faults {
        described(fault.section());
        sentence(fault.code(), &fault.message_en(), &fault.message_vi());
        assert_eq!(
            serde_json::to_value(fault).expect("JSON")["code"],
            fault.code()
        );
    }
    assert_eq!(
        faults
            .iter()
            .map(AttachmentFault::code)
            .collect::<BTreeSet<_>>(),
        all(&AttachmentFault::CODES)
    );
    let text = || "x".to_owned();
    let faults = [
        WriteFaultKind::Missing,
        WriteFaultKind::IllegalCharacter { character: 1 },
        WriteFaultKind::NegativeNumber { value: -1 },
        WriteFaultKind::UnwritableDate { text: text() },
        WriteFaultKind::UnknownStatusCode { text: text() },
        WriteFaultKind::UnknownBusinessKind { text: text() },
        WriteFaultKind::DuplicateContentId { id: text() },
        WriteFaultKind::NameWithoutExtension { name: text() },
        WriteFaultKind::FileNotPacked { reason: text() },
        WriteFaultKind::StateSecret {
            secrecy: vanthu::law::Secrecy::Mat,
        },
        WriteFaultKind::NotSigned,
    ];
    for fault in &faults {
        described(fault.section());
        sentence(fault.code(), &fault.message_en(), &fault.message_vi());
        assert_eq!(
            serde_json::to_value(fault).expect("JSON")["code"],
            fault.code()
        );
    }
    assert_eq!(
        faults
            .iter()
            .map(WriteFaultKind::code)
            .collect::<BTreeSet<_>>(),
        all(&WriteFaultKind::CODES)
    );
}

#[test]
fn an_output_that_refuses_is_told_from_a_damaged_file() {
    let text = message(
        "",
        "<AttachmentEncoded><Attachment><ContentType>x</ContentType><ContentTransferEncoded>aGkh</ContentTransferEncoded>\
         </Attachment></AttachmentEncoded>",
    );
    let reading = read(text.as_bytes(), &Limits::default()).expect("readable");
    let attachment = reading.attachments().next().expect("an attachment");
    let mut full = [0_u8; 1];
    let fault = attachment
        .copy_to(&mut full.as_mut_slice(), &Limits::default())
        .expect_err("full");
    assert_eq!(fault.code(), "output_failed");
}
