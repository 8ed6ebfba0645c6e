//! What is odd about a message that could be read.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Which of several equal elements counts; the official library's choice is kept (SPEC §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// The first one.
    First,
    /// The last one.
    Last,
}

/// A remark on a message that was read (SPEC §1: warn, do not refuse).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// What it is.
    pub kind: NoticeKind,
    /// The element, as a path of local names from the root.
    pub path: String,
    /// Byte offset of the element's start tag in the (UTF-8 form of the) message.
    pub offset: usize,
}

/// What a [`Notice`] says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoticeKind {
    /// An element that may be there once is there again (SPEC §3).
    DuplicateElement {
        /// Which one counts.
        kept: Kept,
    },
    /// A day that is not `yyyy/MM/dd` or not in the calendar (SPEC §3.3).
    UnreadableDate {
        /// The text.
        text: String,
    },
    /// A time that is not `yyyy/MM/dd HH:mm:ss` or not a real one (SPEC §3.3).
    UnreadableTimestamp {
        /// The text.
        text: String,
    },
    /// Not an integer; the format's default or absence takes its place (SPEC §9.2).
    NotANumber {
        /// The text.
        text: String,
    },
    /// Longer than one public receiver can store (SPEC §3). Never cut.
    TooLong {
        /// Characters.
        length: usize,
        /// Characters from which on to warn.
        limit: usize,
    },
    /// Markup inside a text was dropped (SPEC §9.2).
    MarkupInText,
    /// An agency without any element, read as absent (SPEC §3.1).
    EmptyOrganization,
    /// An agency code outside `[0-9A-Za-z.]{1,35}` (SPEC §10.5).
    UnusualAgencyCode {
        /// The code.
        text: String,
    },
    /// A hop whose agency is the literal text `null` (SPEC §5).
    NullAgency,
    /// A `ResponseFor` without any value, read as absent (SPEC §3.5).
    EmptyResponseFor,
    /// No `MessageHeader`.
    MissingMessageHeader,
    /// No `DocumentId`; nothing is invented in its place (SPEC §3.4).
    MissingDocumentId,
    /// Blanks or invisible characters around an identifier were cut (SPEC §3.4).
    BlanksAroundIdentifier,
    /// A status code of one digit, read as two (SPEC §4.1).
    OneDigitStatusCode {
        /// The text.
        text: String,
    },
    /// A status code outside the list, kept as text (SPEC §4.1).
    UnknownStatusCode {
        /// The text.
        text: String,
    },
    /// A kind of exchange outside the list, kept as text (SPEC §3.6).
    UnknownBusinessKind {
        /// The text.
        text: String,
    },
    /// An element that looks like one of the format's but is not read (SPEC §3.6, §12).
    LookalikeIgnored {
        /// Its local name.
        name: String,
    },
    /// A child of `AttachmentEncoded` with another name, read as an attachment like the official library does.
    MisnamedAttachment {
        /// Its local name.
        name: String,
    },
    /// An attachment without a name; the official library refuses the whole message (SPEC §9.1 R5).
    MissingAttachmentName,
    /// An attachment without content; the official library refuses the whole message (SPEC §9.1 R5).
    MissingAttachmentContent,
    /// There were more remarks than are kept.
    FurtherNoticesDropped,
}

impl NoticeKind {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DuplicateElement { .. } => "duplicate_element",
            Self::UnreadableDate { .. } => "unreadable_date",
            Self::UnreadableTimestamp { .. } => "unreadable_timestamp",
            Self::NotANumber { .. } => "not_a_number",
            Self::TooLong { .. } => "too_long",
            Self::MarkupInText => "markup_in_text",
            Self::EmptyOrganization => "empty_organization",
            Self::UnusualAgencyCode { .. } => "unusual_agency_code",
            Self::NullAgency => "null_agency",
            Self::EmptyResponseFor => "empty_response_for",
            Self::MissingMessageHeader => "missing_message_header",
            Self::MissingDocumentId => "missing_document_id",
            Self::BlanksAroundIdentifier => "blanks_around_identifier",
            Self::OneDigitStatusCode { .. } => "one_digit_status_code",
            Self::UnknownStatusCode { .. } => "unknown_status_code",
            Self::UnknownBusinessKind { .. } => "unknown_business_kind",
            Self::LookalikeIgnored { .. } => "lookalike_ignored",
            Self::MisnamedAttachment { .. } => "misnamed_attachment",
            Self::MissingAttachmentName => "missing_attachment_name",
            Self::MissingAttachmentContent => "missing_attachment_content",
            Self::FurtherNoticesDropped => "further_notices_dropped",
        }
    }

    /// Section of `docs/edxml.md` that it follows from.
    #[must_use]
    pub fn section(&self) -> &'static str {
        match self {
            Self::DuplicateElement { .. } | Self::TooLong { .. } => "3",
            Self::EmptyOrganization => "3.1",
            Self::UnreadableDate { .. } | Self::UnreadableTimestamp { .. } => "3.3",
            Self::MissingDocumentId | Self::BlanksAroundIdentifier => "3.4",
            Self::EmptyResponseFor => "3.5",
            Self::UnknownBusinessKind { .. } => "3.6",
            Self::OneDigitStatusCode { .. } | Self::UnknownStatusCode { .. } => "4.1",
            Self::NullAgency => "5",
            Self::MisnamedAttachment { .. } => "6.2",
            Self::MissingAttachmentName | Self::MissingAttachmentContent => "9.1",
            Self::NotANumber { .. } | Self::MarkupInText => "9.2",
            Self::UnusualAgencyCode { .. } => "10.5",
            Self::LookalikeIgnored { .. } => "12",
            Self::MissingMessageHeader | Self::FurtherNoticesDropped => "2",
        }
    }

    /// All codes.
    pub const CODES: [&'static str; 21] = [
        "duplicate_element",
        "unreadable_date",
        "unreadable_timestamp",
        "not_a_number",
        "too_long",
        "markup_in_text",
        "empty_organization",
        "unusual_agency_code",
        "null_agency",
        "empty_response_for",
        "missing_message_header",
        "missing_document_id",
        "blanks_around_identifier",
        "one_digit_status_code",
        "unknown_status_code",
        "unknown_business_kind",
        "lookalike_ignored",
        "misnamed_attachment",
        "missing_attachment_name",
        "missing_attachment_content",
        "further_notices_dropped",
    ];

    /// The sentence in English.
    #[must_use]
    pub fn message_en(&self) -> String {
        match self {
            Self::DuplicateElement { kept: Kept::First } => {
                "the element is there more than once, the first one counts".to_owned()
            }
            Self::DuplicateElement { kept: Kept::Last } => {
                "the element is there more than once, the last one counts".to_owned()
            }
            Self::UnreadableDate { text } => format!("not a day in the form yyyy/MM/dd: `{text}`"),
            Self::UnreadableTimestamp { text } => {
                format!("not a time in the form yyyy/MM/dd HH:mm:ss: `{text}`")
            }
            Self::NotANumber { text } => format!("not an integer: `{text}`"),
            Self::TooLong { length, limit } => {
                format!("{length} characters, some receivers store only {limit}")
            }
            Self::MarkupInText => "markup inside the text was dropped".to_owned(),
            Self::EmptyOrganization => "the agency is empty".to_owned(),
            Self::UnusualAgencyCode { text } => format!("unusual agency code `{text}`"),
            Self::NullAgency => "the agency of this hop is the text `null`".to_owned(),
            Self::EmptyResponseFor => "the reference to another document is empty".to_owned(),
            Self::MissingMessageHeader => "there is no `MessageHeader`".to_owned(),
            Self::MissingDocumentId => "there is no `DocumentId`".to_owned(),
            Self::BlanksAroundIdentifier => "blanks around the identifier were cut".to_owned(),
            Self::OneDigitStatusCode { text } => format!("status code `{text}` read as `0{text}`"),
            Self::UnknownStatusCode { text } => format!("unknown status code `{text}`"),
            Self::UnknownBusinessKind { text } => format!("unknown kind of exchange `{text}`"),
            Self::LookalikeIgnored { name } => {
                format!("`{name}` is not an element of the format and was not read")
            }
            Self::MisnamedAttachment { name } => format!("`{name}` was read as an attachment"),
            Self::MissingAttachmentName => "the attachment has no name".to_owned(),
            Self::MissingAttachmentContent => "the attachment has no content".to_owned(),
            Self::FurtherNoticesDropped => "there are further remarks".to_owned(),
        }
    }

    /// The sentence in Vietnamese.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::DuplicateElement { kept: Kept::First } => {
                "phần tử xuất hiện nhiều lần, lấy phần tử đầu tiên".to_owned()
            }
            Self::DuplicateElement { kept: Kept::Last } => {
                "phần tử xuất hiện nhiều lần, lấy phần tử cuối cùng".to_owned()
            }
            Self::UnreadableDate { text } => {
                format!("không phải ngày theo dạng yyyy/MM/dd: `{text}`")
            }
            Self::UnreadableTimestamp { text } => {
                format!("không phải thời điểm theo dạng yyyy/MM/dd HH:mm:ss: `{text}`")
            }
            Self::NotANumber { text } => format!("không phải số nguyên: `{text}`"),
            Self::TooLong { length, limit } => {
                format!("dài {length} ký tự, có nơi nhận chỉ lưu được {limit}")
            }
            Self::MarkupInText => "đã bỏ đánh dấu nằm trong văn bản".to_owned(),
            Self::EmptyOrganization => "cơ quan không có thông tin nào".to_owned(),
            Self::UnusualAgencyCode { text } => format!("mã định danh cơ quan bất thường `{text}`"),
            Self::NullAgency => "cơ quan của chặng này ghi là `null`".to_owned(),
            Self::EmptyResponseFor => "tham chiếu văn bản khác nhưng để trống".to_owned(),
            Self::MissingMessageHeader => "không có `MessageHeader`".to_owned(),
            Self::MissingDocumentId => "không có mã định danh văn bản `DocumentId`".to_owned(),
            Self::BlanksAroundIdentifier => {
                "mã định danh có khoảng trắng ở đầu hoặc cuối, đã cắt bỏ".to_owned()
            }
            Self::OneDigitStatusCode { text } => {
                format!("mã trạng thái `{text}` được hiểu là `0{text}`")
            }
            Self::UnknownStatusCode { text } => format!("không nhận ra mã trạng thái `{text}`"),
            Self::UnknownBusinessKind { text } => format!("không nhận ra loại nghiệp vụ `{text}`"),
            Self::LookalikeIgnored { name } => {
                format!("`{name}` không thuộc định dạng nên không được đọc")
            }
            Self::MisnamedAttachment { name } => format!("`{name}` được đọc như một tệp đính kèm"),
            Self::MissingAttachmentName => "tệp đính kèm không có tên".to_owned(),
            Self::MissingAttachmentContent => "tệp đính kèm không có nội dung".to_owned(),
            Self::FurtherNoticesDropped => "còn những lưu ý khác".to_owned(),
        }
    }
}

impl Notice {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The sentence in English.
    #[must_use]
    pub fn message_en(&self) -> String {
        self.kind.message_en()
    }

    /// The sentence in Vietnamese.
    #[must_use]
    pub fn message_vi(&self) -> String {
        self.kind.message_vi()
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message_en())
    }
}
