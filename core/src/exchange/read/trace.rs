//! Reading `TraceHeaderList` (SPEC §3.6, §5).

use super::NoticeKind;
use super::fields::{Result, Source, parse_integer};
use super::parts::{agency_code, staff};
use crate::exchange::message::{
    BusinessKind, Bussiness, DocumentChange, ReceiverChange, ReplacementInfo, TraceHeader,
    TraceHeaderList,
};
use crate::exchange::xml::Tag;

pub(super) fn trace(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<TraceHeaderList> {
    let mut trace = TraceHeaderList {
        id: tag.attribute("id"),
        version: tag.attribute("version"),
        ..TraceHeaderList::default()
    };
    source.each_child(|source, tag| {
        match tag.name {
            "Bussiness" => {
                let value = business(source)?;
                source.put_last(tag, &mut trace.business, Some(value));
            }
            "Business" => source.note_here(
                tag.offset,
                NoticeKind::LookalikeIgnored {
                    name: tag.name.to_owned(),
                },
            ),
            "TraceHeader" => trace.hops.push(hop(source)?),
            _ => {}
        }
        Ok(())
    })?;
    Ok(trace)
}

fn hop(source: &mut Source<'_>) -> Result<TraceHeader> {
    let mut hop = TraceHeader::default();
    source.each_child(|source, tag| match tag.name {
        "OrganId" => {
            let text = source.identifier(tag, 50)?;
            if text == "null" {
                source.note_child(tag, NoticeKind::NullAgency);
            }
            agency_code(source, tag, &text);
            source.put_last(tag, &mut hop.organ_id, Some(text));
            Ok(())
        }
        "Timestamp" => {
            let value = source.timestamp(tag, false)?;
            source.put_last(tag, &mut hop.timestamp, value);
            Ok(())
        }
        _ => Ok(()),
    })?;
    Ok(hop)
}

fn business(source: &mut Source<'_>) -> Result<Bussiness> {
    let mut business = Bussiness::default();
    let mut kind = None;
    source.each_child(|source, tag| {
        match tag.name {
            "DocumentId" => {
                let id = source.exchange_id(tag)?;
                source.put_last(tag, &mut business.document_id, Some(id));
            }
            "BussinessDocType" => {
                let text = source.string(tag, usize::MAX)?;
                let value = kind_of(text);
                if let BusinessKind::Unknown(text) = &value {
                    source.note_child(tag, NoticeKind::UnknownBusinessKind { text: text.clone() });
                }
                source.put_last(tag, &mut kind, Some(value));
            }
            "BussinessDocReason" => source.last_string(tag, &mut business.reason, usize::MAX)?,
            "Paper" => {
                let value = source.integer(tag)?;
                source.put_last(tag, &mut business.paper, value);
            }
            "BussinessDocumentInfo" => business.changes.push(change(source)?),
            "ReplacementInfoList" => replacements(source, &mut business.replacements)?,
            "StaffInfo" => business.staff.push(staff(source)?),
            _ => {}
        }
        Ok(())
    })?;
    business.kind = kind.unwrap_or_default();
    Ok(business)
}

fn kind_of(text: String) -> BusinessKind {
    match parse_integer(&text) {
        Some(0) => BusinessKind::New,
        Some(1) => BusinessKind::Revocation,
        Some(2) => BusinessKind::Update,
        Some(3) => BusinessKind::Replacement,
        _ => BusinessKind::Unknown(text),
    }
}

fn change(source: &mut Source<'_>) -> Result<DocumentChange> {
    let mut change = DocumentChange::default();
    source.each_child(|source, tag| {
        match tag.name {
            "DocumentInfo" => {
                let value = source.integer(tag)?;
                source.put_last(tag, &mut change.document_info, value);
            }
            "DocumentReceiver" => {
                let value = source.integer(tag)?;
                source.put_last(tag, &mut change.document_receiver, value);
            }
            "ReceiverList" => source.each_child(|source, tag| {
                if tag.name == "Receiver" {
                    change.receivers.push(receiver(source)?);
                }
                Ok(())
            })?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(change)
}

fn receiver(source: &mut Source<'_>) -> Result<ReceiverChange> {
    let mut receiver = ReceiverChange::default();
    source.each_child(|source, tag| match tag.name {
        "OrganId" => {
            let text = source.identifier(tag, 50)?;
            source.put_last(tag, &mut receiver.organ_id, Some(text));
            Ok(())
        }
        "ReceiverType" => {
            let value = source.integer(tag)?;
            source.put_last(tag, &mut receiver.receiver_type, value);
            Ok(())
        }
        _ => Ok(()),
    })?;
    Ok(receiver)
}

fn replacements(source: &mut Source<'_>, found: &mut Vec<ReplacementInfo>) -> Result<()> {
    source.each_child(|source, tag| {
        if tag.name != "ReplacementInfo" {
            return Ok(());
        }
        let mut replacement = ReplacementInfo::default();
        source.each_child(|source, tag| {
            match tag.name {
                "DocumentId" => {
                    let id = source.exchange_id(tag)?;
                    source.put_last(tag, &mut replacement.document_id, Some(id));
                }
                "OrganIdList" => replacement
                    .organ_ids
                    .extend(super::parts::identifiers(source, "OrganId")?),
                _ => {}
            }
            Ok(())
        })?;
        found.push(replacement);
        Ok(())
    })
}
