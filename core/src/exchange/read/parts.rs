//! Reading the blocks of a header (SPEC §3.1–§3.5, §4).

use super::NoticeKind;
use super::fields::{Result, Source};
use crate::exchange::message::{
    AgencyCodeForm, Code, DocumentType, Organization, OtherInfo, PromulgationInfo, ResponseFor,
    SignerInfo, StaffInfo, agency_code_form,
};
use crate::exchange::xml::Tag;

/// `None` when it has no child element.
pub(super) fn organization(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<Option<Organization>> {
    let mut organization = Organization::default();
    let mut has_child = false;
    source.each_child(|source, tag| {
        has_child = true;
        let (slot, limit) = match tag.name {
            "OrganId" => (&mut organization.organ_id, 50),
            "OrganizationInCharge" => (&mut organization.in_charge, 200),
            "OrganName" => (&mut organization.name, 200),
            "OrganAdd" => (&mut organization.address, 250),
            "Email" => (&mut organization.email, 100),
            "Telephone" => (&mut organization.telephone, 50),
            "Fax" => (&mut organization.fax, 50),
            "Website" => (&mut organization.website, 100),
            _ => return Ok(()),
        };
        let text = match tag.name {
            "OrganId" => source.identifier(tag, limit)?,
            _ => source.trimmed(tag, limit)?,
        };
        if tag.name == "OrganId" {
            agency_code(source, tag, &text);
        }
        source.put_last(tag, slot, Some(text));
        Ok(())
    })?;
    if has_child {
        return Ok(Some(organization));
    }
    source.note_child(tag, NoticeKind::EmptyOrganization);
    Ok(None)
}

pub(super) fn agency_code(source: &mut Source<'_>, tag: &Tag<'_>, text: &str) {
    if !text.is_empty() && agency_code_form(text) == AgencyCodeForm::Foreign {
        source.note_child(
            tag,
            NoticeKind::UnusualAgencyCode {
                text: text.to_owned(),
            },
        );
    }
}

pub(super) fn code(source: &mut Source<'_>) -> Result<Option<Code>> {
    let mut code = Code::default();
    source.each_child(|source, tag| match tag.name {
        "CodeNumber" => source.first_string(tag, &mut code.number, 50),
        "CodeNotation" => source.first_string(tag, &mut code.notation, 50),
        _ => Ok(()),
    })?;
    Ok((code != Code::default()).then_some(code))
}

pub(super) fn promulgation(source: &mut Source<'_>) -> Result<Option<PromulgationInfo>> {
    let mut place = None;
    let mut date = None;
    source.each_child(|source, tag| match tag.name {
        "Place" => source.first_string(tag, &mut place, 50),
        "PromulgationDate" => {
            let value = source.date(tag)?;
            source.put_first(tag, &mut date, Some(value));
            Ok(())
        }
        _ => Ok(()),
    })?;
    let info = PromulgationInfo {
        place,
        date: date.flatten(),
    };
    Ok((info != PromulgationInfo::default()).then_some(info))
}

pub(super) fn document_type(source: &mut Source<'_>) -> Result<DocumentType> {
    let (mut type_code, mut detail, mut name) = (None, None, None);
    source.each_child(|source, tag| match tag.name {
        "Type" => first_integer(source, tag, &mut type_code),
        "TypeDetail" => first_integer(source, tag, &mut detail),
        "TypeName" => source.first_string(tag, &mut name, 100),
        _ => Ok(()),
    })?;
    let type_code = type_code.flatten().unwrap_or(2);
    Ok(DocumentType {
        type_code,
        detail: detail.flatten().filter(|detail| *detail != -1),
        name,
    })
}

pub(super) fn signer(source: &mut Source<'_>) -> Result<Option<SignerInfo>> {
    let mut signer = SignerInfo::default();
    source.each_child(|source, tag| match tag.name {
        "Competence" => source.first_string(tag, &mut signer.competence, 100),
        "Position" => source.first_string(tag, &mut signer.position, 100),
        "FullName" => source.first_string(tag, &mut signer.full_name, 50),
        _ => Ok(()),
    })?;
    Ok((signer != SignerInfo::default()).then_some(signer))
}

pub(super) fn other_info(source: &mut Source<'_>) -> Result<OtherInfo> {
    let mut other = OtherInfo::default();
    let (mut priority, mut copies, mut pages, mut direction, mut appendixes) =
        (None, None, None, None, None);
    source.each_child(|source, tag| match tag.name {
        "Priority" => first_integer(source, tag, &mut priority),
        "SphereOfPromulgation" => source.first_string(tag, &mut other.sphere, 100),
        "TyperNotation" => source.first_string(tag, &mut other.typist, 10),
        "PromulgationAmount" => first_integer(source, tag, &mut copies),
        "PageAmount" => first_integer(source, tag, &mut pages),
        "ReplyFors" => source.first_string(tag, &mut other.reply_fors, usize::MAX),
        "Direction" => source.first_string(tag, &mut direction, usize::MAX),
        "ReferenceCodes" => source.first_string(tag, &mut other.reference_codes, usize::MAX),
        "Appendixes" => {
            let names = texts(source, "Appendix")?;
            source.put_first(tag, &mut appendixes, Some(names));
            Ok(())
        }
        _ => Ok(()),
    })?;
    other.priority = priority.flatten().unwrap_or(0);
    other.copies = copies.flatten().unwrap_or(1);
    other.pages = pages.flatten().unwrap_or(1);
    other.direction = direction.is_some_and(|text| text.eq_ignore_ascii_case("true"));
    other.appendixes = appendixes.unwrap_or_default();
    Ok(other)
}

/// `None` when it says nothing.
pub(super) fn response_for(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<Option<ResponseFor>> {
    let mut response = ResponseFor::default();
    let (mut id, mut date) = (None, None);
    source.each_child(|source, tag| match tag.name {
        "OrganId" => {
            source.first_identifier(tag, &mut response.organ_id, 50)?;
            let text = response.organ_id.clone().unwrap_or_default();
            agency_code(source, tag, &text);
            Ok(())
        }
        "Code" => source.first_identifier(tag, &mut response.code, 100),
        "DocumentId" => {
            let value = source.exchange_id(tag)?;
            source.put_first(tag, &mut id, Some(value));
            Ok(())
        }
        "PromulgationDate" => {
            let value = source.date(tag)?;
            source.put_first(tag, &mut date, Some(value));
            Ok(())
        }
        _ => Ok(()),
    })?;
    response.document_id = id;
    response.date = date.flatten();
    let texts = [&response.organ_id, &response.code];
    let says_nothing = response.date.is_none()
        && response
            .document_id
            .as_ref()
            .is_none_or(|id| id.as_str().is_empty())
        && texts
            .iter()
            .all(|text| text.as_deref().unwrap_or_default().is_empty());
    if says_nothing {
        source.note_child(tag, NoticeKind::EmptyResponseFor);
        return Ok(None);
    }
    Ok(Some(response))
}

pub(super) fn staff(source: &mut Source<'_>) -> Result<StaffInfo> {
    let mut staff = StaffInfo::default();
    source.each_child(|source, tag| {
        let slot = match tag.name {
            "Department" => &mut staff.department,
            "DepartmentId" => &mut staff.department_id,
            "Staff" => &mut staff.staff,
            "StaffId" => &mut staff.staff_id,
            "Email" => &mut staff.email,
            "Mobile" => &mut staff.mobile,
            _ => return Ok(()),
        };
        source.first_string(tag, slot, usize::MAX)
    })?;
    Ok(staff)
}

/// The texts of all children of this name.
pub(super) fn identifiers(source: &mut Source<'_>, name: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    source.each_child(|source, tag| {
        if tag.name == name {
            found.push(source.identifier(tag, usize::MAX)?);
        }
        Ok(())
    })?;
    Ok(found)
}

pub(super) fn texts(source: &mut Source<'_>, name: &str) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    source.each_child(|source, tag| {
        if tag.name == name {
            texts.push(source.string(tag, usize::MAX)?);
        }
        Ok(())
    })?;
    Ok(texts)
}

fn first_integer(
    source: &mut Source<'_>,
    tag: &Tag<'_>,
    slot: &mut Option<Option<i32>>,
) -> Result<()> {
    let value = source.integer(tag)?;
    source.put_first(tag, slot, Some(value));
    Ok(())
}
