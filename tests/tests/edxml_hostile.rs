//! What is no message, what asks too much, and what merely looks broken.

mod edxml_support;

use edxml_support::{fixtures, messages, real_samples, render};
use vanthu::exchange::{
    AttachmentFault, Limits, Message, NAMESPACE, NoticeKind, Packing, ReadError, Reading,
    StatusCode, XmlFault, read, read_owned,
};

fn document(inside: &str, attachments: &str) -> String {
    format!(
        "<edXML xmlns=\"{NAMESPACE}\"><e:edXMLEnvelope xmlns:e=\"{NAMESPACE}\"><e:edXMLHeader><e:MessageHeader>{inside}\
         </e:MessageHeader></e:edXMLHeader></e:edXMLEnvelope>{attachments}</edXML>"
    )
}

fn attachment(name: &str, content_type: &str, base64: &str) -> String {
    let attachment = format!(
        "<AttachmentEncoded><Attachment><AttachmentName>{name}</AttachmentName><ContentType>{content_type}</ContentType>\
         <ContentTransferEncoded>{base64}</ContentTransferEncoded></Attachment></AttachmentEncoded>"
    );
    document("", &attachment)
}

fn read_default(bytes: &[u8]) -> Result<Reading<'_>, ReadError> {
    read(bytes, &Limits::default())
}

fn xml_fault(text: &str) -> Option<XmlFault> {
    match read_default(text.as_bytes()) {
        Err(ReadError::NotWellFormed { fault, .. }) => Some(fault),
        Err(other) => panic!("{other} for {text}"),
        Ok(_) => None,
    }
}

fn subject(text: &str) -> Option<String> {
    let message = document(&format!("<Subject>{text}</Subject>"), "");
    let reading =
        read_default(message.as_bytes()).unwrap_or_else(|error| panic!("{error} for {text}"));
    match reading.message {
        Message::Document(document) => document.subject,
        Message::Status(_) => panic!("a document"),
    }
}

#[test]
fn refuses_what_is_not_well_formed() {
    let good = document("", "");
    let inside = |text: &str| document(text, "");
    let cases = [
        (String::new(), XmlFault::NoRoot),
        ("\u{feff}".to_owned(), XmlFault::NoRoot),
        ("<!-- only a comment -->".to_owned(), XmlFault::NoRoot),
        (format!("1212{good}"), XmlFault::OutsideRoot),
        (
            format!(" <?xml version=\"1.0\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?xml version=\"1.0\"?><?xml version=\"1.0\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?xml version=\"2.0\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?xml encoding=\"UTF-8\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?xml encoding=\"UTF-8\" version=\"1.0\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?xml version=\"1.0\" standalone=\"maybe\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF 8\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (
            format!("<?XML version=\"1.0\"?>{good}"),
            XmlFault::InvalidDeclaration,
        ),
        (format!("<?1 x?>{good}"), XmlFault::InvalidInstruction),
        (format!("{good}junk"), XmlFault::OutsideRoot),
        (format!("{good}<again/>"), XmlFault::OutsideRoot),
        (format!("{good}&amp;"), XmlFault::OutsideRoot),
        (format!("{good}<![CDATA[x]]>"), XmlFault::OutsideRoot),
        (format!("{good}</edXML>"), XmlFault::MismatchedEnd),
        (
            good.trim_end_matches("</edXML>").to_owned(),
            XmlFault::Unclosed,
        ),
        (good.trim_end_matches('>').to_owned(), XmlFault::Unclosed),
        (format!("{good}<!-- open"), XmlFault::Unclosed),
        (inside("<a></b>"), XmlFault::MismatchedEnd),
        (inside("<a></a b>"), XmlFault::MismatchedEnd),
        (inside("<a x='1' x='2'/>"), XmlFault::DuplicateAttribute),
        (inside("<a x='1'y='2'/>"), XmlFault::InvalidAttribute),
        (inside("<a x=1/>"), XmlFault::InvalidAttribute),
        (inside("<a x/>"), XmlFault::InvalidAttribute),
        (inside("<a x='<'/>"), XmlFault::InvalidAttribute),
        (inside("<a 1='x'/>"), XmlFault::InvalidName),
        (inside("<1/>"), XmlFault::InvalidName),
        (inside("< a/>"), XmlFault::InvalidName),
        (inside("<a/ >"), XmlFault::InvalidName),
        (inside("<a x='&b;'/>"), XmlFault::UndefinedEntity),
        (inside("<a x='a & b'/>"), XmlFault::InvalidReference),
        (inside("<a x='&#1;'/>"), XmlFault::IllegalCharacter),
        (inside("<a>&nbsp;</a>"), XmlFault::UndefinedEntity),
        (inside("<a>a & b</a>"), XmlFault::InvalidReference),
        (inside("<a>&</a>"), XmlFault::InvalidReference),
        (inside("<a>&;</a>"), XmlFault::InvalidReference),
        (inside("<a>&#;</a>"), XmlFault::InvalidReference),
        (inside("<a>&#x;</a>"), XmlFault::InvalidReference),
        (inside("<a>&#xD800;</a>"), XmlFault::IllegalCharacter),
        (inside("<a>&#0;</a>"), XmlFault::IllegalCharacter),
        (inside("<a>&#xFFFFFFFFFF;</a>"), XmlFault::IllegalCharacter),
        (inside("<a>\u{1}</a>"), XmlFault::IllegalCharacter),
        (inside("<a>\u{fffe}</a>"), XmlFault::IllegalCharacter),
        (inside("<!-- \u{0} -->"), XmlFault::IllegalCharacter),
        (inside("<a>]]></a>"), XmlFault::SectionEndInText),
        (inside("<!-- a -- b -->"), XmlFault::InvalidComment),
        (inside("<!-- a --->"), XmlFault::InvalidComment),
        (inside("<![CDATA[x]]"), XmlFault::Unclosed),
        (inside("<!ELEMENT a>"), XmlFault::InvalidMarkup),
    ];
    for (text, fault) in cases {
        assert_eq!(xml_fault(&text), Some(fault), "{text}");
    }
}

#[test]
fn accepts_what_is_well_formed() {
    let good = document("", "");
    let cases = [
        format!("\u{feff}<?xml version=\"1.0\"?>{good}"),
        format!("<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n{good}"),
        format!("<?xml-stylesheet href='x'?><!-- a - b -->\n{good}\n<!----><?end?>\n"),
        format!("\n{good}"),
        document(
            "<a x = '1'\n\ty=\">&#x9;&lt;\"/><a ></a ><xlink:a xlink:href=''/><tiêu_đề·1/>",
            "",
        ),
        document("<a>]] ></a><a><![CDATA[ ]] > <&; ]]></a>", ""),
    ];
    for text in cases {
        assert!(read_default(text.as_bytes()).is_ok(), "{text}");
    }
}

#[test]
fn text_is_what_xml_says_it_is() {
    assert_eq!(
        subject("a&amp;b&lt;&#x1f600;&#10;"),
        Some("a&b<😀\n".to_owned())
    );
    assert_eq!(subject("a\r\nb\rc&#xD;d"), Some("a\nb\nc\rd".to_owned()));
    assert_eq!(
        subject("<![CDATA[<b>&amp;]]> sau<!-- x --><?y?>!"),
        Some("<b>&amp; sau!".to_owned())
    );
    assert_eq!(
        subject("Nội <b>dung <c/></b> cuối"),
        Some("Nội  cuối".to_owned())
    );
    assert_eq!(subject("Tuâ\u{301}n"), Some("Tuâ\u{301}n".to_owned()));
}

#[test]
fn faults_say_where() {
    let text = format!(
        "<?xml version=\"1.0\"?>\n<edXML xmlns=\"{NAMESPACE}\">\n  <ă>đ<b></c></ă></edXML>"
    );
    let Err(ReadError::NotWellFormed { fault, at, path }) = read_default(text.as_bytes()) else {
        panic!("unreadable")
    };
    assert_eq!(fault, XmlFault::MismatchedEnd);
    assert_eq!((at.line, at.column), (3, 10));
    assert_eq!(path, "edXML/ă/b");
}

#[test]
fn no_entity_is_ever_declared() {
    for start in [
        "<!DOCTYPE edXML>",
        "<!DOCTYPE edXML [<!ENTITY a 'b'>]>",
        "<!doctype edXML>",
        "<!DOCTYPE",
    ] {
        let text = format!("<?xml version=\"1.0\"?>{start}{}", document("", ""));
        assert_eq!(
            read_default(text.as_bytes()).expect_err("refused").code(),
            "doctype_forbidden",
            "{start}"
        );
    }
}

#[test]
fn names_what_else_it_may_be() {
    let soap = "<soap-env:Envelope xmlns:soap-env='http://schemas.xmlsoap.org/soap/envelope/'><soap-env:Header>\
                <edXML:MessageHeader xmlns:edXML='http://www.e-doc.vn/Schema/'/></soap-env:Header></soap-env:Envelope>";
    assert_eq!(
        read_default(soap.as_bytes()).expect_err("refused"),
        ReadError::SoapPredecessor
    );
    let invented = "<EdXMLEnvelope xmlns='http://www.go.vn/eDoc'/>";
    let namespace = Some("http://www.go.vn/eDoc".to_owned());
    let error = read_default(invented.as_bytes()).expect_err("refused");
    assert_eq!(
        error,
        ReadError::NoEnvelope {
            root: "EdXMLEnvelope".to_owned(),
            namespace
        }
    );
    let bare = format!("<edXML><edXMLEnvelope xmlns='{NAMESPACE}'/></edXML>");
    assert_eq!(
        read_default(bare.as_bytes()).expect_err("refused"),
        ReadError::NoHeader
    );
    let too_deep =
        format!("<a xmlns='{NAMESPACE}'><b><edXMLEnvelope><edXMLHeader/></edXMLEnvelope></b></a>");
    assert_eq!(
        read_default(too_deep.as_bytes())
            .expect_err("refused")
            .code(),
        "no_envelope"
    );
}

#[test]
fn encodings_give_equal_readings() {
    let declared = |encoding: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?>{}",
            attachment("Công văn.pdf", "application/pdf", "aGk=")
        )
    };
    let utf_16 = |little: bool, mark: bool| -> Vec<u8> {
        let text = declared("UTF-16");
        let text = if mark {
            format!("\u{feff}{text}")
        } else {
            text
        };
        text.encode_utf16()
            .flat_map(|unit| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    let plain = declared("UTF-8").into_bytes();
    let expected = render(&read_default(&plain).expect("readable"));
    for bytes in [
        utf_16(true, true),
        utf_16(false, true),
        utf_16(true, false),
        utf_16(false, false),
    ] {
        assert_eq!(render(&read_default(&bytes).expect("readable")), expected);
        assert_eq!(
            render(&read_owned(bytes, &Limits::default()).expect("readable")),
            expected
        );
    }

    let marked = format!("\u{feff}{}", declared("UTF-8")).into_bytes();
    assert_eq!(
        render(&read_owned(marked, &Limits::default()).expect("readable")),
        expected
    );

    let mut windows: Vec<u8> = b"<?xml version='1.0' encoding='windows-1258'?>".to_vec();
    windows.extend(
        document("<Subject>C\u{1}ng v\u{2}n</Subject>", "")
            .bytes()
            .map(|byte| match byte {
                1 => 0xF4,
                2 => 0xE3,
                other => other,
            }),
    );
    let reading = read_default(&windows).expect("readable");
    let Message::Document(document) = &reading.message else {
        panic!("a document")
    };
    assert_eq!(document.subject.as_deref(), Some("Công văn"));
}

#[test]
fn refuses_bytes_that_contradict_their_encoding() {
    let good = document("", "");
    let cases: [(&[u8], &str); 6] = [
        (b"<a>\xff</a>", "invalid_encoding"),
        (
            b"<?xml version='1.0' encoding='UTF-16'?><a/>",
            "invalid_encoding",
        ),
        (
            b"<?xml version='1.0' encoding='klingon'?><a/>",
            "unknown_encoding",
        ),
        // Nobody writes to a Vietnamese agency in it.
        (
            b"<?xml version='1.0' encoding='GB18030'?><a/>",
            "unknown_encoding",
        ),
        (b"\xfe\xff\x00<\xd8\x00\x00a", "invalid_encoding"),
        (b"\xff\xfe<\x00a", "invalid_encoding"),
    ];
    for (bytes, code) in cases {
        assert_eq!(read_default(bytes).expect_err("refused").code(), code);
    }
    assert!(read_default(good.as_bytes()).is_ok());
}

#[test]
fn each_limit_has_its_code() {
    let code =
        |text: &str, limits: Limits| read(text.as_bytes(), &limits).expect_err("refused").code();
    let one = attachment("a.pdf", "application/pdf", "aGk=");
    let limits = Limits::default();
    assert_eq!(
        code(
            &one,
            Limits {
                message_bytes: 10,
                ..limits
            }
        ),
        "message_too_large"
    );
    assert_eq!(
        code(
            &one,
            Limits {
                attachments: 0,
                ..limits
            }
        ),
        "too_many_attachments"
    );
    assert_eq!(
        code(
            &one,
            Limits {
                xml_depth: 2,
                ..limits
            }
        ),
        "xml_too_deep"
    );
    assert_eq!(
        code(
            &one,
            Limits {
                xml_nodes: 5,
                ..limits
            }
        ),
        "too_many_xml_nodes"
    );
    let long = "x".repeat(100);
    let limits = Limits {
        text_bytes: 99,
        ..limits
    };
    assert_eq!(
        code(&document(&format!("<Subject>{long}</Subject>"), ""), limits),
        "text_too_long"
    );
    assert_eq!(
        code(&document(&format!("<Subject a='{long}'/>"), ""), limits),
        "text_too_long"
    );
    assert_eq!(
        code(
            &document(&format!("<Subject>{}</Subject>", "&amp;".repeat(100)), ""),
            limits
        ),
        "text_too_long"
    );
    assert!(
        read(
            attachment("a.pdf", "application/pdf", &"aGkh".repeat(100)).as_bytes(),
            &limits
        )
        .is_ok()
    );

    let nested = format!("{}{}", "<a>".repeat(1000), "</a>".repeat(1000));
    assert_eq!(
        code(&document(&nested, ""), Limits::default()),
        "xml_too_deep"
    );
    let many = "<b/>".repeat(600_000);
    assert_eq!(
        code(&document(&many, ""), Limits::default()),
        "too_many_xml_nodes"
    );
}

#[test]
fn remarks_are_bounded() {
    let text = document(&"<Subject>x</Subject>".repeat(5000), "");
    let reading = read_default(text.as_bytes()).expect("readable");
    assert_eq!(reading.notices.len(), 1001);
    assert_eq!(
        reading.notices.last().map(|notice| notice.code()),
        Some("further_notices_dropped")
    );
}

fn codes(inside: &str) -> Vec<&'static str> {
    let text = document(inside, "");
    let reading = read_default(text.as_bytes()).expect("readable");
    reading.notices.iter().map(|notice| notice.code()).collect()
}

#[test]
fn remarks_on_what_is_odd() {
    let long = "ă".repeat(501);
    let cases = [
        ("<DocumentId>x</DocumentId>", vec![]),
        ("", vec!["missing_document_id"]),
        ("<StatusCode>01</StatusCode>", vec![]),
        (
            "<StatusCode> 1 </StatusCode>",
            vec!["one_digit_status_code"],
        ),
        ("<StatusCode>14</StatusCode>", vec!["unknown_status_code"]),
        ("<StatusCode/>", vec!["unknown_status_code"]),
        (
            "<StatusCode>01</StatusCode><From><OrganId>G 22</OrganId></From>",
            vec!["unusual_agency_code"],
        ),
        (
            "<StatusCode>01</StatusCode><From/>",
            vec!["empty_organization"],
        ),
        (
            "<StatusCode>01</StatusCode><Timestamp>2024-03-01T07:05:09</Timestamp>",
            vec!["unreadable_timestamp"],
        ),
        (
            "<StatusCode>01</StatusCode><ResponseFor/>",
            vec!["empty_response_for"],
        ),
        (
            "<StatusCode>01</StatusCode><StatusCode>02</StatusCode>",
            vec!["duplicate_element"],
        ),
        (
            "<StatusCode>01</StatusCode><Description>a<b/></Description>",
            vec!["markup_in_text"],
        ),
        (
            "<DocumentId>x</DocumentId><DueDate>2014/02/30</DueDate>",
            vec!["unreadable_date"],
        ),
        ("<DocumentId>x</DocumentId><DueDate></DueDate>", vec![]),
        (
            "<DocumentId>x</DocumentId><OtherInfo><Priority>abc</Priority></OtherInfo>",
            vec!["not_a_number"],
        ),
        (
            &format!("<DocumentId>x</DocumentId><Subject>{long}</Subject>"),
            vec!["too_long"],
        ),
    ];
    for (inside, expected) in cases {
        assert_eq!(codes(inside), expected, "{inside}");
    }
    let text = document("<StatusCode>1</StatusCode>", "");
    let reading = read_default(text.as_bytes()).expect("readable");
    let Message::Status(status) = &reading.message else {
        panic!("a status")
    };
    assert_eq!(status.code, StatusCode::Arrived);
    assert_eq!(
        reading.notices[0].path,
        "edXML/edXMLEnvelope/edXMLHeader/MessageHeader/StatusCode"
    );
    assert_eq!(
        text.get(reading.notices[0].offset..)
            .map(|rest| rest.starts_with("<StatusCode>")),
        Some(true)
    );
    assert_eq!(
        reading.notices[0].kind,
        NoticeKind::OneDigitStatusCode {
            text: "1".to_owned()
        }
    );
}

fn unpack(text: &str, limits: &Limits) -> Result<(Vec<u8>, Packing), AttachmentFault> {
    let reading = read(text.as_bytes(), limits).expect("readable");
    let attachment = reading.attachments().next().expect("an attachment");
    attachment
        .content(limits)
        .map(|(content, unpacked)| (content, unpacked.packing))
}

#[test]
fn base64_in_every_tolerated_spelling() {
    for base64 in [
        "aGkh",
        " aGkh\n",
        "aG kh",
        "aG&#xD;&#10;kh",
        "aG<!-- x -->kh",
        "<![CDATA[aGkh]]>",
        "&#x61;Gkh",
        "aG<x>no</x>kh",
    ] {
        let unpacked = unpack(
            &attachment("a.pdf", "application/pdf", base64),
            &Limits::default(),
        );
        assert_eq!(unpacked, Ok((b"hi!".to_vec(), Packing::Plain)), "{base64}");
    }
    assert_eq!(
        unpack(
            &attachment("a.pdf", "application/pdf", ""),
            &Limits::default()
        ),
        Ok((Vec::new(), Packing::Plain))
    );
    assert_eq!(
        unpack(
            &attachment("a.pdf", "application/pdf", "aG*h"),
            &Limits::default()
        ),
        Err(AttachmentFault::NotBase64)
    );
    assert_eq!(
        unpack(
            &attachment("a.txt", "application/zip", "aGkh"),
            &Limits::default()
        ),
        Err(AttachmentFault::NotAZip)
    );
    assert_eq!(
        unpack(
            &attachment("a.txt", "application/zip", ""),
            &Limits::default()
        ),
        Err(AttachmentFault::NotAZip)
    );
    assert_eq!(
        unpack(
            &attachment("a.zip", "application/zip", "aGkh"),
            &Limits::default()
        ),
        Ok((b"hi!".to_vec(), Packing::Plain))
    );
}

#[test]
fn unpacking_is_bounded() {
    let limits = Limits {
        unpacked_attachment_bytes: 2,
        ..Limits::default()
    };
    let too_large = Err(AttachmentFault::AttachmentTooLarge { limit: 2 });
    assert_eq!(
        unpack(&attachment("a.pdf", "application/pdf", "aGkh"), &limits),
        too_large
    );
    let (_, zipped) = messages(&fixtures("generated")).remove(0);
    let zipped = String::from_utf8(zipped).expect("UTF-8");
    assert_eq!(unpack(&zipped, &limits), too_large);
    assert!(
        unpack(
            &zipped,
            &Limits {
                unpacked_attachment_bytes: 45,
                ..Limits::default()
            }
        )
        .is_ok()
    );
}

/// Small, reproducible pseudo-random numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).expect("small")
    }
}

fn survive(bytes: &[u8]) {
    let limits = Limits {
        unpacked_attachment_bytes: 4 << 20,
        ..Limits::default()
    };
    if let Ok(reading) = read(bytes, &limits) {
        for attachment in reading.attachments() {
            let _ = attachment.copy_to(&mut std::io::sink(), &limits);
            let _ = attachment.content(&limits);
        }
    }
}

/// `VANTHU_EDXML_ROUNDS` multiplies the rounds; the seed is fixed.
#[test]
fn no_damage_makes_it_panic() {
    let mut samples = messages(&fixtures("generated"));
    samples.extend(messages(&fixtures("quirks")));
    samples.extend(
        real_samples()
            .map(|folder| messages(&folder))
            .unwrap_or_default(),
    );
    let repeats = std::env::var("VANTHU_EDXML_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1_usize);
    let mut dice = Dice(0x5eed);
    let mut tried = 0;
    for (_, bytes) in &samples {
        let rounds = if bytes.len() > 100_000 { 20 } else { 60 };
        for _ in 0..rounds * repeats {
            survive(&bytes[..dice.below(bytes.len())]);
            let mut damaged = bytes.clone();
            for _ in 0..=dice.below(4) {
                let at = dice.below(damaged.len());
                if let Some(byte) = damaged.get_mut(at) {
                    *byte = *b"<>&\"'/!-]=; A0\x00\xff\r\n%P"
                        .get(dice.below(20))
                        .expect("in it");
                }
            }
            survive(&damaged);
            let (from, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
            let mut cut = bytes.clone();
            cut.drain(from.min(to)..from.max(to).min(from.min(to) + 40));
            survive(&cut);
            tried += 3;
        }
    }
    println!("{tried} damaged messages");
}
