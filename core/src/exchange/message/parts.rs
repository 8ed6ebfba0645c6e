//! The blocks a message header is made of. Texts are kept as they came, not normalised.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Dated, ExchangeId};

/// An agency, `From` or `To` (*cơ quan, tổ chức*; SPEC §3.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Agency code `OrganId` (*mã định danh*), see [`agency_code_form`](super::agency_code_form).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ_id: Option<String>,
    /// Superior body, `OrganizationInCharge` (*cơ quan chủ quản*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_charge: Option<String>,
    /// Name, `OrganName` (*tên cơ quan*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Address, `OrganAdd` (*địa chỉ*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone, free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Fax, free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// Web site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// Number and symbol, `Code` (*số, ký hiệu*; SPEC §3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// `CodeNumber` (*số*): usually digits, not always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// `CodeNotation` (*ký hiệu*), e.g. `VPCP-TTĐT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notation: Option<String>,
}

/// Place and day of issue, `PromulgationInfo` (*địa danh và ngày ban hành*; SPEC §3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PromulgationInfo {
    /// Place of issue (*địa danh*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Day of issue (*ngày ban hành*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Dated<NaiveDate>>,
}

/// Kind of document, `DocumentType` (*loại văn bản*; SPEC §3, §10.1). Only the name is to be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DocumentType {
    /// `Type`; 2 when missing or not a number, as the official library reads it.
    pub type_code: i32,
    /// `TypeDetail`; absent when missing, not a number or -1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<i32>,
    /// `TypeName`, e.g. `Công văn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Default for DocumentType {
    fn default() -> Self {
        Self {
            type_code: 2,
            detail: None,
            name: None,
        }
    }
}

/// Who signed, `SignerInfo` (*người ký*; SPEC §3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignerInfo {
    /// Authority (*thẩm quyền*): `TM.`, `KT. BỘ TRƯỞNG`, `TL.`, `TUQ.` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// Post (*chức vụ*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Full name (*họ và tên*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
}

/// Further information, `OtherInfo` (*thông tin khác*; SPEC §3.2). There is no secrecy element: classified documents do not
/// belong on the axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct OtherInfo {
    /// Urgency (*độ khẩn*; SPEC §10.2): 0 normal, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ; 0 when not a number.
    pub priority: i32,
    /// `SphereOfPromulgation` (*phạm vi lưu hành*), free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sphere: Option<String>,
    /// `TyperNotation` (*ký hiệu người soạn thảo*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typist: Option<String>,
    /// `PromulgationAmount` (*số lượng bản phát hành*); 1 when missing or not a number.
    pub copies: i32,
    /// `PageAmount` (*số trang*); 1 when missing or not a number.
    pub pages: i32,
    /// `ReplyFors`; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_fors: Option<String>,
    /// `Direction`; known to the official library only, `false` when missing.
    pub direction: bool,
    /// `ReferenceCodes`; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_codes: Option<String>,
    /// Names of appendices (*phụ lục*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appendixes: Vec<String>,
}

impl Default for OtherInfo {
    fn default() -> Self {
        Self {
            priority: 0,
            sphere: None,
            typist: None,
            copies: 1,
            pages: 1,
            reply_fors: None,
            direction: false,
            reference_codes: None,
            appendixes: Vec::new(),
        }
    }
}

/// A document answered, revoked or reported on, `ResponseFor` (*văn bản liên quan*; SPEC §3.5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseFor {
    /// Agency code of its sender; in status 13 of its receiver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ_id: Option<String>,
    /// `number/notation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its identity on the axis; look it up by this first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<ExchangeId>,
    /// Its day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Dated<NaiveDate>>,
}

/// Who handled it, `StaffInfo` (*cán bộ xử lý*; SPEC §4, §5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffInfo {
    /// Unit (*phòng, ban*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Key of the unit; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<String>,
    /// Name (*họ tên*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// Key of the person; known to the official library only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_id: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
}
