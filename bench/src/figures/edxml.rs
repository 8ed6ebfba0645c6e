//! edXML messages of 1.4 and 7 MB: time and peak memory.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant as Clock;

use peak_alloc::PeakAlloc;
use vanthu::exchange::{
    Code, DocumentMessage, DocumentType, ExchangeId, Limits, Organization, OutgoingFile,
    PromulgationInfo, read, write_document,
};

use super::report::Report;

/// Bytes that do not compress to nothing: a linear congruential generator, half of them repeated.
fn content(bytes: usize) -> Vec<u8> {
    let mut seed = 1_u64;
    let mut next = move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as u8
    };
    (0..bytes)
        .map(|index| if index % 2 == 0 { next() } else { b'x' })
        .collect()
}

fn message(file: &str, bytes: usize) -> Vec<u8> {
    let organization = |code: &str| Organization {
        organ_id: Some(code.into()),
        name: Some("Cơ quan Mẫu".into()),
        ..Organization::default()
    };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day");
    let document = DocumentMessage {
        from: Some(organization("H99")),
        to: vec![organization("H98")],
        document_id: Some(ExchangeId::recommended("H99", day, "12", "UBND-VX")),
        code: Some(Code {
            number: Some("12".into()),
            notation: Some("UBND-VX".into()),
        }),
        promulgation: Some(PromulgationInfo {
            place: None,
            date: Some(day.into()),
        }),
        document_type: Some(DocumentType {
            name: Some("Công văn".into()),
            ..DocumentType::default()
        }),
        subject: Some("V/v đo tốc độ".into()),
        ..DocumentMessage::default()
    };
    let content = content(bytes);
    let file = OutgoingFile {
        id: "a",
        name: file,
        description: None,
        content: &content,
    };
    write_document(&document, &[file]).expect("writable")
}

/// With a folder, the messages are left there, for those who read them from another language.
pub(crate) fn messages(
    heap: &PeakAlloc,
    folder: Option<&Path>,
    report: &mut Report,
) -> std::io::Result<()> {
    let cases = [
        ("1.4 MB, PDF", "a.pdf", 1_050_000, "< 7.3"),
        ("7 MB, PDF", "a.pdf", 5_250_000, "< 31.6"),
        ("1.4 MB, zip", "a.docx", 1_700_000, "< 7.3"),
        ("7 MB, zip", "a.docx", 8_500_000, "< 31.6"),
    ];
    for (name, file, bytes, goal) in cases {
        let message = message(file, bytes);
        if let Some(folder) = folder {
            std::fs::write(folder.join(format!("{name}.edxml")), &message)?;
        }
        let limits = Limits::default();
        let rounds = 10;
        let begin = Clock::now();
        for _ in 0..rounds {
            unpack(&message, &limits);
        }
        let millis = begin.elapsed().as_secs_f64() * 1e3 / f64::from(rounds);
        let size = message.len() as f64 / 1e6;
        let label = format!("edXML {name} ({size:.2} MB): read, unpack, SHA-256");
        report.against(label, millis, "ms", goal);
        let before = heap.current_usage();
        heap.reset_peak_usage();
        unpack(&message, &limits);
        let peak = heap.peak_usage() - before + message.len();
        let ratio = peak as f64 / message.len() as f64;
        report.against(
            format!("edXML {name}: peak memory"),
            ratio,
            "× message",
            "≤ 2",
        );
    }
    Ok(())
}

fn unpack(message: &[u8], limits: &Limits) {
    let reading = read(message, limits).expect("readable");
    for attachment in reading.attachments() {
        black_box(
            attachment
                .copy_to(&mut std::io::sink(), limits)
                .expect("usable")
                .bytes,
        );
    }
}
