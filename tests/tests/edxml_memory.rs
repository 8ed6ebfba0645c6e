//! Reading a message and unpacking its files takes little memory beside the message itself.

use std::sync::Mutex;

use chrono::NaiveDate;
use peak_alloc::PeakAlloc;
use vanthu::exchange::{
    Code, Dated, DocumentMessage, DocumentType, ExchangeId, Limits, Organization, OutgoingFile,
    PromulgationInfo, read, write_document,
};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Most bytes held during `work` beyond those held before it.
fn peak<T>(work: impl FnOnce() -> T) -> (usize, T) {
    ALLOCATOR.reset_peak_usage();
    let before = ALLOCATOR.current_usage();
    let result = work();
    (ALLOCATOR.peak_usage().saturating_sub(before), result)
}

fn message(file: &OutgoingFile<'_>) -> Vec<u8> {
    let agency = Organization {
        organ_id: Some("H49".to_owned()),
        name: Some("Mẫu".to_owned()),
        ..Organization::default()
    };
    let date = NaiveDate::from_ymd_opt(2024, 2, 29).map(Dated::Known);
    let document = DocumentMessage {
        from: Some(agency.clone()),
        to: vec![agency],
        document_id: Some(ExchangeId::new("x")),
        code: Some(Code {
            number: Some("1".to_owned()),
            notation: None,
        }),
        promulgation: Some(PromulgationInfo { place: None, date }),
        document_type: Some(DocumentType {
            name: Some("Công văn".to_owned()),
            ..DocumentType::default()
        }),
        subject: Some("Mẫu".to_owned()),
        ..DocumentMessage::default()
    };
    write_document(&document, std::slice::from_ref(file)).expect("complete")
}

fn noise(bytes: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    })
    .take(bytes)
    .collect()
}

/// Only one measurement at a time.
static ALONE: Mutex<()> = Mutex::new(());

#[test]
fn within_twice_the_message() {
    let _alone = ALONE.lock();
    let content = noise(5_250_000);
    for (name, what) in [("a.docx", "zip"), ("a.pdf", "raw")] {
        let file = OutgoingFile {
            id: "1",
            name,
            description: None,
            content: &content,
        };
        let bytes = message(&file);
        let limits = Limits::default();
        let ratio = |beyond: usize| (bytes.len() + beyond) as f64 / bytes.len() as f64;

        let (streamed, digest) = peak(|| {
            let reading = read(&bytes, &limits).expect("readable");
            let attachment = reading.attachments().next().expect("an attachment");
            attachment
                .copy_to(&mut std::io::sink(), &limits)
                .expect("usable")
        });
        let (in_memory, unpacked) = peak(|| {
            let reading = read(&bytes, &limits).expect("readable");
            let attachment = reading.attachments().next().expect("an attachment");
            attachment.content(&limits).expect("usable")
        });
        assert_eq!(unpacked.1, digest);
        assert!(unpacked.0 == content);
        let mib = bytes.len() as f64 / f64::from(1 << 20);
        println!(
            "{what}, {mib:.1} MiB: streamed {:.2} x, in memory {:.2} x the message",
            ratio(streamed),
            ratio(in_memory)
        );
        assert!(ratio(streamed) <= 1.2 && ratio(in_memory) <= 2.0);
    }
}

/// Another encoding costs a copy in UTF-8, and base64 in lines costs next to nothing.
#[test]
fn about_twice_the_message_in_other_shapes() {
    let _alone = ALONE.lock();
    let content = noise(5_250_000);
    let plain = message(&OutgoingFile {
        id: "1",
        name: "a.pdf",
        description: None,
        content: &content,
    });
    let plain = String::from_utf8(plain).expect("UTF-8");
    let lines = plain
        .replace(
            "</edXML:ContentTransferEncoded>",
            "\n</edXML:ContentTransferEncoded>",
        )
        .replace("AA", "A\nA");
    let utf_16: Vec<u8> = format!("\u{feff}{}", plain.replace("\"UTF-8\"", "\"UTF-16\""))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let windows: Vec<u8> = plain
        .replace("\"UTF-8\"", "\"windows-1258\"")
        .chars()
        .map(|character| u8::try_from(character).unwrap_or(0xE3))
        .collect();
    for (what, bytes) in [
        ("base64 in lines", lines.into_bytes()),
        ("UTF-16", utf_16),
        ("windows-1258", windows),
    ] {
        let limits = Limits::default();
        let (beyond, digest) = peak(|| {
            let reading = read(&bytes, &limits).expect("readable");
            let attachment = reading.attachments().next().expect("an attachment");
            attachment
                .copy_to(&mut std::io::sink(), &limits)
                .expect("usable")
                .bytes
        });
        assert_eq!(digest, content.len() as u64);
        let ratio = (bytes.len() + beyond) as f64 / bytes.len() as f64;
        println!("{what}: streamed {ratio:.2} x the message");
        assert!(ratio <= 2.1);
    }
}
