//! The words that an outgoing document takes from the chart, as they are printed. The issue stores
//! them; layout, data sheet, register and message read them from there ever after.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Draft, State};
use crate::document::{Recipients, signature_block};
use crate::law::DocumentType;
use crate::organization::{Agency, Authority, SigningPower};

/// What a document says of agency, signer and recipients, as it was printed at the issue (nội dung
/// thể thức khi phát hành; Appendix I). A rename, a merger or a new title changes nothing in it
/// (property L16). Number, date, symbol, type and abstract are in the state already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Printed {
    /// Identifier of the agency (mã định danh; Decision 20/2020/QĐ-TTg).
    pub code: String,
    /// Superior agency (cơ quan chủ quản trực tiếp; box 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<String>,
    /// Name of the agency (tên cơ quan, tổ chức; box 2).
    pub agency: String,
    /// Advisory body that is named as issuer below the agency (hội đồng, ban, tổ; box 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Place name of the date line (địa danh; box 4).
    pub place: String,
    /// Who signed (người ký; box 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<PrintedSigner>,
    /// Addressees after `Kính gửi` (box 9a); none on a type that has no such box.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// List of recipients and of those who keep a copy (nơi nhận; box 9b).
    pub recipients: Recipients,
    /// Name of the unit that keeps the file copy (đơn vị giữ bản lưu): the one that drafted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<String>,
    /// Postal address (địa chỉ; box 13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// E-mail address (thư điện tử; box 13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone (điện thoại; box 13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
}

/// The signer's words (quyền hạn, chức vụ, họ tên của người ký; Appendix I, II.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrintedSigner {
    /// Title of the signer's own post (chức vụ), for example `Phó Giám đốc`.
    pub title: String,
    /// Lines of power and title from top to bottom (quyền hạn, chức vụ; box 7a).
    pub title_lines: Vec<String>,
    /// Name below the signature (họ và tên; box 7b).
    pub name: String,
}

/// The words of a document (nội dung thể thức): as they were printed at its issue, or as the chart
/// has them now while it is not issued.
#[must_use]
pub fn printed<'s>(state: &'s State, agency: &Agency) -> Cow<'s, Printed> {
    match state.printed() {
        Some(printed) => Cow::Borrowed(printed),
        None => Cow::Owned(of_chart(state, agency)),
    }
}

/// The words as the chart has them now.
pub(super) fn of_chart(state: &State, agency: &Agency) -> Printed {
    let info = agency.info();
    let draft = state.draft();
    let unit = draft.and_then(|draft| agency.unit(&draft.unit));
    let names = draft.map(names).unwrap_or_default();
    let superior = info.superior.as_deref();
    let (addressees, lines) = match draft {
        Some(draft) if is_addressed(draft, superior) && !names.is_empty() => {
            (names, vec!["Như trên".to_owned()])
        }
        _ => (Vec::new(), names),
    };
    Printed {
        code: info.code.clone(),
        superior: info.superior.clone(),
        agency: info.name.clone(),
        body: draft.and_then(|draft| draft.body.clone()),
        place: info.place.clone(),
        signer: signer(state, agency),
        addressees,
        recipients: Recipients {
            lines,
            kept_by: unit.map(|unit| unit.symbol.clone()).into_iter().collect(),
        },
        kept_by: unit.map(|unit| unit.name.clone()),
        address: info.address.clone(),
        email: info.email.clone(),
        telephone: info.telephone.clone(),
    }
}

fn names(draft: &Draft) -> Vec<String> {
    let addressees = draft.content.addressees.iter();
    addressees.map(|to| to.name.trim().to_owned()).collect()
}

fn signer(state: &State, agency: &Agency) -> Option<PrintedSigner> {
    let signature = state.signature()?;
    let power = SigningPower {
        post: signature.post.clone(),
        capacity: signature.capacity.clone(),
        authority: Authority::OwnSeat,
    };
    let block = signature_block(agency, &power, &signature.by)?;
    Some(PrintedSigner {
        title: agency.post(&signature.post)?.title.clone(),
        title_lines: block.title_lines,
        name: block.name,
    })
}

/// Whether the addressees are in box 9a.
fn is_addressed(draft: &Draft, superior: Option<&str>) -> bool {
    match draft.content.document_type {
        DocumentType::CongVan => true,
        DocumentType::ToTrinh | DocumentType::BaoCao => {
            let superior = superior.map(str::trim);
            let mut to = draft.content.addressees.iter();
            superior.is_some() && to.any(|to| Some(to.name.trim()) == superior)
        }
        _ => false,
    }
}
