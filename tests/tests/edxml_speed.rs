//! How long reading takes, printed and never asserted: `cargo test --release --test edxml_speed -- --ignored --nocapture`.

use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDate;
use vanthu::exchange::{
    Code, Dated, DocumentMessage, DocumentType, ExchangeId, Limits, Organization, OutgoingFile,
    PromulgationInfo, read, write_document,
};

fn document() -> DocumentMessage {
    let agency = Organization {
        organ_id: Some("H49".to_owned()),
        name: Some("Mẫu".to_owned()),
        ..Organization::default()
    };
    let date = NaiveDate::from_ymd_opt(2024, 2, 29).map(Dated::Known);
    DocumentMessage {
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
    }
}

/// Half noise, half zeros: packs to about half, as office files do.
fn content(bytes: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut content = Vec::with_capacity(bytes);
    while content.len() < bytes {
        for _ in 0..64 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            content.push(state.to_le_bytes()[0]);
        }
        content.extend([0; 64]);
    }
    content
}

fn best<T>(mut work: impl FnMut() -> T) -> f64 {
    let times = (0..20).map(|_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1000.0
    });
    times.fold(f64::INFINITY, f64::min)
}

#[test]
#[ignore = "prints times"]
fn times() {
    let limits = Limits::default();
    for (name, packed) in [
        ("a.docx", 1_050_000),
        ("a.docx", 5_250_000),
        ("a.pdf", 1_050_000),
        ("a.pdf", 5_250_000),
    ] {
        let content = content(if name == "a.docx" { packed * 2 } else { packed });
        let file = OutgoingFile {
            id: "1",
            name,
            description: None,
            content: &content,
        };
        let bytes = write_document(&document(), &[file]).expect("complete");
        let header_only = best(|| read(&bytes, &limits).expect("readable").notices.len());
        let everything = best(|| {
            let reading = read(&bytes, &limits).expect("readable");
            let attachment = reading.attachments().next().expect("an attachment");
            attachment
                .copy_to(&mut std::io::sink(), &limits)
                .expect("usable")
                .bytes
        });
        let writing = best(|| {
            write_document(&document(), &[file])
                .expect("complete")
                .len()
        });
        println!(
            "{name} {:.2} MB message, {:.2} MB file: read {header_only:.2} ms, read + unpack + sha256 {everything:.2} ms, write {writing:.2} ms",
            bytes.len() as f64 / 1e6,
            content.len() as f64 / 1e6
        );
    }
}
