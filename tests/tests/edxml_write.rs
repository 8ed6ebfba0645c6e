//! What is written: the official library's bytes, equal values when read back, and every fault at once.

mod edxml_support;

use chrono::{NaiveDate, NaiveDateTime};
use edxml_support::{fixtures, messages, real_samples};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use vanthu::exchange::{
    BusinessKind, Bussiness, Code, Dated, DocumentChange, DocumentMessage, DocumentType,
    ExchangeId, Limits, Message, Organization, OtherInfo, OutgoingFile, Packing, PromulgationInfo,
    ReceiverChange, ReplacementInfo, ResponseFor, Signature, SignatureReference, SignerInfo,
    StaffInfo, StatusCode, StatusMessage, TraceHeader, TraceHeaderList, WriteFaultKind,
    bare_content_id, read, write_document, write_status,
};

/// Writes a message anew from what was read of it.
fn rewritten(bytes: &[u8]) -> Vec<u8> {
    let reading = read(bytes, &Limits::default()).expect("readable");
    match &reading.message {
        Message::Status(status) => write_status(status).expect("complete"),
        Message::Document(document) => {
            let contents: Vec<_> = reading
                .attachments()
                .map(|attachment| {
                    (
                        attachment.info(),
                        attachment.content(&Limits::default()).expect("usable").0,
                    )
                })
                .collect();
            let files: Vec<_> = contents
                .iter()
                .map(|(info, content)| OutgoingFile {
                    id: bare_content_id(info.content_id.as_deref().unwrap_or_default()),
                    name: info.name.as_deref().unwrap_or_default(),
                    description: info.description.as_deref(),
                    content,
                })
                .collect();
            write_document(document, &files).expect("complete")
        }
    }
}

/// The text without base64, as the library's zips hold random names and the time.
fn without_base64(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut kept = String::new();
    for piece in text.split_inclusive("</edXML:ContentTransferEncoded>") {
        match piece.rsplit_once("<edXML:ContentTransferEncoded xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">") {
            Some((before, _)) => kept.push_str(before),
            None => kept.push_str(piece),
        }
    }
    kept
}

#[test]
fn writes_what_the_official_library_writes() {
    for (name, bytes) in messages(&fixtures("generated")) {
        if name == "new_build7.edxml" {
            continue;
        }
        assert_eq!(
            without_base64(&rewritten(&bytes)),
            without_base64(&bytes),
            "{name}"
        );
    }
    if let Some(folder) = real_samples() {
        let name = "status_01_built.edxml";
        let bytes = std::fs::read(folder.join(name)).expect("file");
        assert_eq!(
            without_base64(&rewritten(&bytes)),
            without_base64(&bytes),
            "{name}"
        );
    }
}

#[test]
fn writes_the_same_bytes_every_time() {
    let (_, bytes) = &messages(&fixtures("generated"))[0];
    assert_eq!(rewritten(bytes), rewritten(bytes));
    assert_eq!(rewritten(&rewritten(bytes)), rewritten(bytes));
}

#[test]
fn packs_files_so_that_both_builds_can_read_them() {
    let content = b"PK\x03\x04 not really a zip".as_slice();
    let names = [
        ("a.pdf", "application/pdf", Packing::Plain),
        ("a.PDF", "application/pdf", Packing::Plain),
        ("a.zip", "application/zip", Packing::Plain),
        ("a.ZIP", "application/zip", Packing::Wrapped),
        ("a.docx", "application/zip", Packing::Wrapped),
        ("công văn.đặc", "application/zip", Packing::Wrapped),
    ];
    let ids: Vec<_> = (0..names.len())
        .map(|index| format!("tep-{index}"))
        .collect();
    let files: Vec<_> = names
        .iter()
        .zip(&ids)
        .map(|((name, ..), id)| OutgoingFile {
            id,
            name,
            description: None,
            content,
        })
        .collect();
    let bytes = write_document(&document(), &files).expect("complete");
    let reading = read(&bytes, &Limits::default()).expect("readable");
    let Message::Document(document) = &reading.message else {
        panic!("a document")
    };
    for (index, (attachment, (name, content_type, packing))) in
        reading.attachments().zip(names).enumerate()
    {
        let (unpacked_content, unpacked) = attachment.content(&Limits::default()).expect("usable");
        assert_eq!(unpacked_content, content, "{name}");
        assert_eq!(unpacked.packing, packing, "{name}");
        assert_eq!(
            attachment.info().content_type.as_deref(),
            Some(content_type),
            "{name}"
        );
        let entry = document.manifest_entry(index).expect("entry");
        assert_eq!(entry.content_type.as_deref(), Some(content_type), "{name}");
        assert_eq!(entry.content_id, attachment.info().content_id, "{name}");
    }
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn agency() -> Organization {
    Organization {
        organ_id: text("000.00.00.X99"),
        name: text("Uỷ ban nhân dân Tỉnh Mẫu"),
        ..Organization::default()
    }
}

fn document() -> DocumentMessage {
    DocumentMessage {
        from: Some(agency()),
        to: vec![agency()],
        document_id: Some(ExchangeId::new("000.00.00.X99,2024/02/29,12/UBND-VX")),
        code: Some(Code {
            number: text("12"),
            notation: None,
        }),
        promulgation: Some(PromulgationInfo {
            place: None,
            date: NaiveDate::from_ymd_opt(2024, 2, 29).map(Dated::Known),
        }),
        document_type: Some(DocumentType {
            name: text("Công văn"),
            ..DocumentType::default()
        }),
        subject: text("V/v thử nghiệm"),
        ..DocumentMessage::default()
    }
}

const FILE: OutgoingFile<'_> = OutgoingFile {
    id: "1",
    name: "a.txt",
    description: None,
    content: b"abc",
};

fn faults(document: &DocumentMessage, files: &[OutgoingFile<'_>]) -> Vec<(String, &'static str)> {
    let faults = write_document(document, files).expect_err("faulty").faults;
    faults
        .into_iter()
        .map(|fault| (fault.path, fault.kind.code()))
        .collect()
}

#[test]
fn names_everything_that_is_missing() {
    let header = "edXML/edXMLEnvelope/edXMLHeader/MessageHeader";
    let expected: Vec<_> = [
        format!("{header}/From"),
        format!("{header}/To"),
        format!("{header}/DocumentId"),
        format!("{header}/Code/CodeNumber"),
        format!("{header}/PromulgationInfo/PromulgationDate"),
        format!("{header}/DocumentType/TypeName"),
        format!("{header}/Subject"),
        "edXML/AttachmentEncoded".to_owned(),
    ]
    .into_iter()
    .map(|path| (path, "missing"))
    .collect();
    assert_eq!(faults(&DocumentMessage::default(), &[]), expected);

    let status = StatusMessage {
        from: None,
        response_for: None,
        staff: None,
        code: StatusCode::Rejected,
        description: text("  "),
        timestamp: None,
        signature: None,
    };
    let found: Vec<_> = write_status(&status)
        .expect_err("faulty")
        .faults
        .into_iter()
        .map(|fault| fault.path)
        .collect();
    let expected: Vec<_> = ["From", "ResponseFor", "Description", "Timestamp"]
        .map(|name| format!("{header}/{name}"))
        .into();
    assert_eq!(found, expected);
}

#[test]
fn names_the_place_of_a_fault() {
    let header = "edXML/edXMLEnvelope/edXMLHeader/MessageHeader";
    let attachment = "edXML/AttachmentEncoded/Attachment[2]";
    let mut faulty = document();
    faulty.to.push(Organization {
        organ_id: text("A\u{1}"),
        ..Organization::default()
    });
    faulty.due_date = Some(Dated::Unreadable("2014/02/30".to_owned()));
    faulty.other = Some(OtherInfo {
        pages: -1,
        ..OtherInfo::default()
    });
    let files = [
        FILE,
        OutgoingFile {
            id: "cid:1",
            name: "không đuôi",
            ..FILE
        },
    ];
    let expected = [
        (format!("{header}/To[2]/OrganName"), "missing"),
        (format!("{header}/To[2]/OrganId"), "illegal_character"),
        (format!("{header}/DueDate"), "unwritable_date"),
        (format!("{header}/OtherInfo/PageAmount"), "negative_number"),
        (format!("{attachment}/ContentId"), "duplicate_content_id"),
        (
            format!("{attachment}/AttachmentName"),
            "name_without_extension",
        ),
    ];
    assert_eq!(faults(&faulty, &files), expected);
}

#[test]
fn each_kind_of_exchange_needs_its_target() {
    let business = "edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness";
    let of_kind = |kind: BusinessKind| {
        let business = Some(Bussiness {
            kind,
            ..Bussiness::default()
        });
        DocumentMessage {
            trace: Some(TraceHeaderList {
                business,
                ..TraceHeaderList::default()
            }),
            ..document()
        }
    };
    assert!(write_document(&of_kind(BusinessKind::New), &[FILE]).is_ok());
    let target = |name: &str, code| vec![(format!("{business}/{name}"), code)];
    assert_eq!(
        faults(&of_kind(BusinessKind::Revocation), &[]),
        target("ResponseFor", "missing")
    );
    assert_eq!(
        faults(&of_kind(BusinessKind::Update), &[FILE]),
        target("DocumentId", "missing")
    );
    assert_eq!(
        faults(&of_kind(BusinessKind::Replacement), &[FILE]),
        target("ReplacementInfoList", "missing")
    );
    let unknown = BusinessKind::Unknown("9".to_owned());
    assert_eq!(
        faults(&of_kind(unknown), &[FILE]),
        target("BussinessDocType", "unknown_business_kind")
    );
}

#[test]
fn fourteen_is_read_and_never_written() {
    let status = StatusMessage {
        from: Some(agency()),
        response_for: Some(ResponseFor {
            document_id: Some(ExchangeId::new("x")),
            ..ResponseFor::default()
        }),
        staff: None,
        code: StatusCode::Other("14".to_owned()),
        description: None,
        timestamp: NaiveDate::from_ymd_opt(2024, 3, 1)
            .and_then(|day| day.and_hms_opt(7, 5, 9))
            .map(Dated::Known),
        signature: None,
    };
    let faults = write_status(&status).expect_err("faulty").faults;
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].kind,
        WriteFaultKind::UnknownStatusCode {
            text: "14".to_owned()
        }
    );
}

/// Texts as they come back: neither empty nor with white space at the ends.
fn any_text() -> impl Strategy<Value = String> {
    "[a-zA-ZđĐ0-9<>&\"']([ -~\t\n\rà-ỹ\u{301}\u{1f600}\u{85}\u{2028}]{0,20}[a-z\u{1f600}&>])?"
        .prop_map(|text| text)
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    of(any_text())
}

fn any_date() -> impl Strategy<Value = Dated<NaiveDate>> {
    (0..=9999_i32, 1..=366_u32).prop_filter_map("a day", |(year, day)| {
        NaiveDate::from_yo_opt(year, day).map(Dated::Known)
    })
}

fn any_time() -> impl Strategy<Value = Dated<NaiveDateTime>> {
    (any_date(), 0..86_400_u32).prop_filter_map("a time", |(day, second)| {
        let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
        Some(Dated::Known(day.known()?.and_time(time)))
    })
}

fn any_id() -> impl Strategy<Value = ExchangeId> {
    any_text().prop_map(ExchangeId::new)
}

fn any_organization() -> impl Strategy<Value = Organization> {
    (
        any_text(),
        maybe(),
        any_text(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
    )
        .prop_map(
            |(organ_id, in_charge, name, address, email, telephone, fax, website)| Organization {
                organ_id: Some(organ_id.trim().to_owned()),
                in_charge: in_charge.map(|text| text.trim().to_owned()),
                name: Some(name.trim().to_owned()),
                address,
                email,
                telephone,
                fax,
                website,
            },
        )
}

fn any_staff() -> impl Strategy<Value = StaffInfo> {
    (maybe(), maybe(), maybe(), maybe(), maybe(), maybe()).prop_map(
        |(department, department_id, staff, staff_id, email, mobile)| StaffInfo {
            department,
            department_id,
            staff,
            staff_id,
            email,
            mobile,
        },
    )
}

fn any_response() -> impl Strategy<Value = ResponseFor> {
    (maybe(), maybe(), any_id(), of(any_date())).prop_map(|(organ_id, code, id, date)| {
        ResponseFor {
            organ_id,
            code,
            document_id: Some(id),
            date,
        }
    })
}

fn any_signature() -> impl Strategy<Value = Signature> {
    let reference = (maybe(), vec(any_text(), 0..3), maybe(), maybe()).prop_map(
        |(uri, transforms, digest_method, digest_value)| SignatureReference {
            uri,
            transforms,
            digest_method,
            digest_value,
        },
    );
    (
        maybe(),
        maybe(),
        vec(reference, 0..3),
        maybe(),
        maybe(),
        maybe(),
    )
        .prop_map(
            |(canonicalization, method, references, value, x509_subject, x509_certificate)| {
                Signature {
                    canonicalization,
                    method,
                    references,
                    value,
                    x509_subject,
                    x509_certificate,
                }
            },
        )
}

fn any_number() -> impl Strategy<Value = i32> {
    prop_oneof![0..5_i32, 0..=i32::MAX]
}

fn any_business() -> impl Strategy<Value = Bussiness> {
    let receiver =
        (maybe(), of(any_number())).prop_map(|(organ_id, receiver_type)| ReceiverChange {
            organ_id,
            receiver_type,
        });
    let change = (of(any_number()), of(any_number()), vec(receiver, 0..3)).prop_map(
        |(document_info, document_receiver, receivers)| DocumentChange {
            document_info,
            document_receiver,
            receivers,
        },
    );
    let replacement =
        (any_id(), vec(any_text(), 0..3)).prop_map(|(id, organ_ids)| ReplacementInfo {
            document_id: Some(id),
            organ_ids,
        });
    let kind = prop_oneof![
        Just(BusinessKind::New),
        Just(BusinessKind::Revocation),
        Just(BusinessKind::Update),
        Just(BusinessKind::Replacement)
    ];
    (
        any_id(),
        kind,
        maybe(),
        of(any_number()),
        vec(change, 0..3),
        vec(replacement, 1..3),
        vec(any_staff(), 0..2),
    )
        .prop_map(
            |(id, kind, reason, paper, changes, replacements, staff)| Bussiness {
                document_id: Some(id),
                kind,
                reason,
                paper,
                changes,
                replacements,
                staff,
            },
        )
}

fn any_trace() -> impl Strategy<Value = TraceHeaderList> {
    let hop = (maybe(), of(any_time())).prop_map(|(organ_id, timestamp)| TraceHeader {
        organ_id,
        timestamp,
    });
    (maybe(), maybe(), any_business(), vec(hop, 0..3)).prop_map(|(id, version, business, hops)| {
        TraceHeaderList {
            id,
            version,
            business: Some(business),
            hops,
        }
    })
}

fn any_other() -> impl Strategy<Value = OtherInfo> {
    let texts = (maybe(), maybe(), maybe(), maybe());
    (
        any_number(),
        any_number(),
        any_number(),
        any::<bool>(),
        texts,
        vec(any_text(), 0..3),
    )
        .prop_map(
            |(
                priority,
                copies,
                pages,
                direction,
                (sphere, typist, reply_fors, reference_codes),
                appendixes,
            )| OtherInfo {
                priority,
                sphere,
                typist,
                copies,
                pages,
                reply_fors,
                direction,
                reference_codes,
                appendixes,
            },
        )
}

prop_compose! {
    fn any_document()(
        from in any_organization(),
        to in vec(any_organization(), 1..4),
        id in any_id(),
        code in (any_text(), maybe()),
        promulgation in (maybe(), any_date()),
        document_type in (any_number(), of(any_number()), any_text()),
        texts in (any_text(), maybe(), maybe()),
        signer in of((any_text(), maybe(), maybe())),
        due_date in of(any_date()),
        other in of(any_other()),
        lists in (vec(any_response(), 1..3), vec(any_text(), 0..3), vec(any_text(), 0..3)),
        steering_type in any::<i32>(),
        trace in any_trace(),
        signature in of(any_signature()),
    ) -> DocumentMessage {
        DocumentMessage {
            from: Some(from),
            to,
            document_id: Some(id),
            code: Some(Code { number: Some(code.0), notation: code.1 }),
            promulgation: Some(PromulgationInfo { place: promulgation.0, date: Some(promulgation.1) }),
            document_type: Some(DocumentType { type_code: document_type.0, detail: document_type.1, name: Some(document_type.2) }),
            subject: Some(texts.0),
            content: texts.1,
            signer: signer.map(|(full_name, competence, position)| SignerInfo { competence, position, full_name: Some(full_name) }),
            due_date,
            other,
            response_for: lists.0,
            steering_type,
            to_places: lists.1,
            response_tasks: lists.2,
            application_type: texts.2,
            trace: Some(trace),
            signature,
            manifest: None,
            attachments: Vec::new(),
        }
    }
}

fn any_status() -> impl Strategy<Value = StatusMessage> {
    let code = prop::sample::select(StatusCode::all_known().to_vec());
    let optional = (of(any_staff()), of(any_signature()));
    (
        any_organization(),
        any_response(),
        optional,
        code,
        any_text(),
        any_time(),
    )
        .prop_map(
            |(from, response_for, (staff, signature), code, description, timestamp)| {
                StatusMessage {
                    from: Some(from),
                    response_for: Some(response_for),
                    staff,
                    code,
                    description: Some(description),
                    timestamp: Some(timestamp),
                    signature,
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_come_back(document in any_document(), contents in vec(vec(any::<u8>(), 0..200), 1..3)) {
        let ids: Vec<_> = (0..contents.len()).map(|index| format!("id-{index}")).collect();
        let names: Vec<_> = (0..contents.len()).map(|index| format!("tệp {index}.docx")).collect();
        let files: Vec<_> = contents.iter().enumerate()
            .map(|(index, content)| OutgoingFile { id: &ids[index], name: &names[index], description: None, content })
            .collect();
        let bytes = write_document(&document, &files).expect("complete");
        let reading = read(&bytes, &Limits::default()).expect("readable");
        for (attachment, content) in reading.attachments().zip(&contents) {
            prop_assert_eq!(&attachment.content(&Limits::default()).expect("usable").0, content);
        }
        let json = serde_json::to_string(&reading.message).expect("JSON");
        prop_assert!(!json.contains(":null"));
        prop_assert_eq!(&serde_json::from_str::<Message>(&json).expect("JSON"), &reading.message);
        let Message::Document(mut back) = reading.message else { panic!("a document") };
        prop_assert_eq!(back.attachments.len(), contents.len());
        back.attachments.clear();
        back.manifest = None;
        prop_assert_eq!(*back, document);
    }

    #[test]
    fn statuses_come_back(status in any_status()) {
        let bytes = write_status(&status).expect("complete");
        let reading = read(&bytes, &Limits::default()).expect("readable");
        prop_assert_eq!(reading.message, Message::Status(Box::new(status)));
    }
}
