//! Messages that change what was sent before: an update, a replacement (SPEC §3.6). The format asks for
//! complete messages of their own, so they are made of one.

use super::message::{
    BusinessKind, Bussiness, DocumentChange, DocumentMessage, ExchangeId, ReplacementInfo,
};

/// The message as an update (*cập nhật*; Decision 28/2018/QĐ-TTg, Art. 9) of the document that it carries: its
/// data take the place of those that were sent. Without an identifier there is no target, and it is not
/// written.
#[must_use]
pub fn update_message(message: DocumentMessage, reason: impl Into<String>) -> DocumentMessage {
    let business = Bussiness {
        kind: BusinessKind::Update,
        document_id: message.document_id.clone(),
        reason: Some(reason.into()),
        changes: vec![DocumentChange {
            document_info: Some(1),
            document_receiver: Some(0),
            ..DocumentChange::default()
        }],
        ..Bussiness::default()
    };
    with(message, business)
}

/// The message as a replacement (*thay thế*; Decision 28/2018/QĐ-TTg, Art. 9): the document that it carries
/// takes the place of those, which were sent before, at every addressee.
#[must_use]
pub fn replacement_message(
    message: DocumentMessage,
    replaced: &[ExchangeId],
    reason: impl Into<String>,
) -> DocumentMessage {
    let to = message.to.iter();
    let organ_ids: Vec<String> = to.filter_map(|to| to.organ_id.clone()).collect();
    let replacements = replaced.iter().map(|id| ReplacementInfo {
        document_id: Some(id.clone()),
        organ_ids: organ_ids.clone(),
    });
    let business = Bussiness {
        kind: BusinessKind::Replacement,
        reason: Some(reason.into()),
        replacements: replacements.collect(),
        ..Bussiness::default()
    };
    with(message, business)
}

fn with(mut message: DocumentMessage, business: Bussiness) -> DocumentMessage {
    message.trace.get_or_insert_default().business = Some(business);
    message
}

#[cfg(test)]
mod tests {
    use super::{replacement_message, update_message};
    use crate::exchange::{
        BusinessKind, Code, DocumentMessage, DocumentType, ExchangeId, Message, Organization,
        OutgoingFile, PromulgationInfo, read, write_document,
    };

    fn message() -> DocumentMessage {
        let agency = |code: &str, name: &str| Organization {
            organ_id: Some(code.into()),
            name: Some(name.into()),
            ..Organization::default()
        };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        DocumentMessage {
            from: Some(agency("H99", "Ủy ban nhân dân tỉnh Mẫu")),
            to: vec![agency("H98.02", "Sở Y tế tỉnh Ví Dụ")],
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
            subject: Some("V/v thử nghiệm".into()),
            ..DocumentMessage::default()
        }
    }

    fn sent(message: &DocumentMessage) -> DocumentMessage {
        let file = OutgoingFile {
            id: "tep-1",
            name: "Công văn.pdf",
            description: None,
            content: b"%PDF-1.7",
        };
        let bytes = write_document(message, &[file]).unwrap();
        match read(&bytes, &crate::exchange::Limits::default())
            .unwrap()
            .message
        {
            Message::Document(document) => *document,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_update_names_the_document_itself_and_why() {
        let read = sent(&update_message(message(), "Sai hạn trả lời"));
        let business = read.business().unwrap();
        assert_eq!(business.kind, BusinessKind::Update);
        assert_eq!(business.document_id, message().document_id);
        assert_eq!(business.reason.as_deref(), Some("Sai hạn trả lời"));
        assert_eq!(business.changes.first().unwrap().document_info, Some(1));
    }

    #[test]
    fn a_replacement_names_what_it_replaces() {
        let old = ExchangeId::new("H99,2026/11/18,10/UBND-VX");
        let replacing = replacement_message(message(), std::slice::from_ref(&old), "Sai nội dung");
        let read = sent(&replacing);
        let business = read.business().unwrap();
        assert_eq!(business.kind, BusinessKind::Replacement);
        let replaced = business.replacements.first().unwrap();
        assert_eq!(replaced.document_id, Some(old));
        assert_eq!(replaced.organ_ids, ["H98.02"]);
    }

    #[test]
    fn what_has_no_target_is_not_written() {
        let mut unnamed = message();
        unnamed.document_id = None;
        for message in [
            update_message(unnamed, "Sai hạn trả lời"),
            replacement_message(message(), &[], "Sai nội dung"),
        ] {
            let faults = write_document(&message, &[]).unwrap_err().faults;
            let target = |path: &str| path.contains("/Bussiness/");
            assert!(faults.iter().any(|fault| target(&fault.path)), "{faults:?}");
        }
    }
}
