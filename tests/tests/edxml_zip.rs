//! Attachments whose zip is odd, damaged or hostile: each has its fault, and the message stays readable.

use std::io::{Cursor, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use vanthu::exchange::{AttachmentFault, Limits, NAMESPACE, Packing, Unpacked, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const UUID: &str = "7091b48b-9e89-4b11-bdb8-4265d0200f0e";

fn zip_of(entries: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer
            .start_file(
                *name,
                SimpleFileOptions::default().compression_method(method),
            )
            .expect("entry");
        writer.write_all(content).expect("content");
    }
    writer.finish().expect("zip").into_inner()
}

fn deflated(entries: &[(&str, &[u8])]) -> Vec<u8> {
    zip_of(entries, CompressionMethod::Deflated)
}

fn unpack(
    name: &str,
    content_type: &str,
    bytes: &[u8],
    limits: &Limits,
) -> Result<(Vec<u8>, Unpacked), AttachmentFault> {
    let message = format!(
        "<edXML xmlns='{NAMESPACE}'><edXMLEnvelope><edXMLHeader/></edXMLEnvelope><AttachmentEncoded><Attachment>\
         <AttachmentName>{name}</AttachmentName><ContentType>{content_type}</ContentType>\
         <ContentTransferEncoded>{}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>",
        STANDARD.encode(bytes)
    );
    let reading = read(message.as_bytes(), limits).expect("the message stays readable");
    let attachment = reading.attachments().next().expect("an attachment");
    attachment.content(limits)
}

fn packing(name: &str, content_type: &str, bytes: &[u8]) -> Result<Packing, AttachmentFault> {
    unpack(name, content_type, bytes, &Limits::default()).map(|(_, unpacked)| unpacked.packing)
}

#[test]
fn tells_the_wrapping_from_the_file() {
    let wrapped = |extension: &str| deflated(&[(&format!("{UUID}.{extension}"), b"file")]);
    let zip = "application/zip";
    let office = deflated(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"y")]);
    let cases = [
        ("a.txt", zip, wrapped("txt"), Packing::Wrapped),
        (
            "a.txt",
            zip,
            deflated(&[("any name", b"file")]),
            Packing::Wrapped,
        ),
        (
            "a.txt",
            zip,
            zip_of(&[("stored", b"file")], CompressionMethod::Stored),
            Packing::Wrapped,
        ),
        ("a.zip", zip, wrapped("zip"), Packing::Plain),
        (
            "a.pdf",
            "application/pdf",
            wrapped("pdf"),
            Packing::WrappedUndeclared,
        ),
        (
            "a.PDF",
            "application/pdf",
            wrapped("pdf"),
            Packing::WrappedUndeclared,
        ),
        ("a.pdf", "application/pdf", wrapped("txt"), Packing::Plain),
        (
            "a.docx",
            "application/docx",
            deflated(&[("word.docx", b"x")]),
            Packing::Plain,
        ),
        ("a.docx", "application/docx", office.clone(), Packing::Plain),
        ("a.docx", zip, office, Packing::ZipIsTheFile),
        (
            "a.odt",
            zip,
            deflated(&[("mimetype", b"x")]),
            Packing::ZipIsTheFile,
        ),
        (
            "a.jar",
            zip,
            deflated(&[("META-INF/", b""), ("b", b"")]),
            Packing::ZipIsTheFile,
        ),
        ("a.docx", zip, wrapped("docx"), Packing::Wrapped),
    ];
    for (name, content_type, bytes, expected) in cases {
        assert_eq!(
            packing(name, content_type, &bytes),
            Ok(expected),
            "{name} {content_type}"
        );
    }
}

/// Sets bits in the headers of a one-entry zip, at the same field of the local header and of the directory.
fn patched(mut zip: Vec<u8>, local: usize, central: usize, value: u8) -> Vec<u8> {
    let directory = zip
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("directory");
    zip[local] = value;
    zip[directory + central] = value;
    zip
}

#[test]
fn every_oddity_has_its_fault() {
    let good = deflated(&[(
        "a.txt",
        b"a file that is long enough to be packed, a file that is long enough",
    )]);
    let mut damaged_content = good.clone();
    damaged_content[40] ^= 0xFF;
    let cases = [
        (
            patched(good.clone(), 6, 8, 1),
            AttachmentFault::EncryptedZip,
        ),
        (
            patched(good.clone(), 8, 10, 12),
            AttachmentFault::UnsupportedCompression,
        ),
        (
            patched(good.clone(), 14, 16, 0x55),
            AttachmentFault::DamagedZip,
        ),
        (damaged_content, AttachmentFault::DamagedZip),
        (good[..good.len() - 30].to_vec(), AttachmentFault::NotAZip),
        (deflated(&[]), AttachmentFault::DamagedZip),
        (b"%PDF-1.7".to_vec(), AttachmentFault::NotAZip),
    ];
    for (bytes, expected) in cases {
        assert_eq!(packing("a.txt", "application/zip", &bytes), Err(expected));
    }
}

#[test]
fn a_bomb_stops_at_the_limit() {
    let zeros = vec![0; 64 << 20];
    let bomb = deflated(&[("a.txt", &zeros)]);
    assert!(bomb.len() < 100_000);
    let limits = Limits {
        unpacked_attachment_bytes: 1 << 20,
        ..Limits::default()
    };
    let fault = unpack("a.txt", "application/zip", &bomb, &limits).expect_err("too large");
    assert_eq!(
        fault,
        AttachmentFault::AttachmentTooLarge { limit: 1 << 20 }
    );
    assert_eq!(
        unpack("a.txt", "application/zip", &bomb, &Limits::default())
            .map(|(content, _)| content.len()),
        Ok(zeros.len())
    );
}

#[test]
fn a_lie_about_the_size_costs_nothing() {
    let good = deflated(&[("a.txt", b"abc")]);
    let liar = [(22, 24), (23, 25), (24, 26)]
        .into_iter()
        .fold(good, |zip, (local, central)| {
            patched(zip, local, central, 0xFF)
        });
    let unpacked = unpack("a.txt", "application/zip", &liar, &Limits::default());
    assert!(unpacked.is_err() || unpacked.is_ok_and(|(content, _)| content == b"abc"));
}

#[test]
fn names_in_the_zip_lead_nowhere() {
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\x",
        "sub/x.txt",
        "..",
        "\u{202e}txt.exe",
    ] {
        let (content, unpacked) = unpack(
            "a.txt",
            "application/zip",
            &deflated(&[(name, b"abc")]),
            &Limits::default(),
        )
        .expect(name);
        assert_eq!((content.as_slice(), unpacked.bytes), (b"abc".as_slice(), 3));
    }
}

#[test]
fn a_huge_directory_is_not_read() {
    let names: Vec<_> = (0..60_000).map(|index| index.to_string()).collect();
    let entries: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), b"".as_slice()))
        .collect();
    let zip = zip_of(&entries, CompressionMethod::Stored);
    assert_eq!(
        packing("a.txt", "application/zip", &zip),
        Ok(Packing::ZipIsTheFile)
    );
}
