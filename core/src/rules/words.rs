//! Closed lists of words with labels, among them the fields that a command can lack.

/// A closed list whose members have keys in JSON and labels in both languages.
macro_rules! labelled {
    ($(#[$doc:meta])* $name:ident; $($variant:ident = $vi:literal, $en:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum $name { $(#[doc = concat!("“", $vi, "”")] $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }

        impl $crate::base::Label for $name {
            fn label(&self, locale: $crate::base::Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$variant, $crate::base::Locale::Vi) => $vi, (Self::$variant, $crate::base::Locale::En) => $en,)*
                }
            }
        }
    };
}

pub(crate) use labelled;

labelled! {
    /// An input that a command needs and was not given.
    Field;
    Reason = "lý do", "reason";
    Text = "nội dung ý kiến", "text of the opinion";
    Result = "kết quả xử lý", "result";
    Subject = "trích yếu", "subject";
    Files = "tệp nội dung", "content files";
    Addressees = "nơi nhận", "addressees";
    AddresseeName = "tên nơi nhận", "addressee's name";
    FileName = "tên tệp", "file name";
    Issuer = "cơ quan ban hành", "issuing agency";
    Note = "ghi chú", "note";
    Notation = "số, ký hiệu hồ sơ", "dossier notation";
    Copies = "số lượng bản", "number of copies";
    Title = "tiêu đề hồ sơ", "title of the dossier";
    Basis = "căn cứ", "basis";
    Notice = "số, ký hiệu văn bản thu hồi", "notice";
    Found = "sai sót phát hiện", "what was found";
    Start = "ngày bắt đầu hồ sơ", "first day of the dossier";
    Reply = "văn bản trả lời", "reply";
    OtherCase = "văn bản của vụ việc được nhập vào", "document of the other case";
    Agency = "tên cơ quan nhận", "name of the other agency";
    WorkEnded = "ngày kết thúc công việc", "day on which the work ended";
    Opinion = "ý kiến chỉ đạo", "text of the direction";
    Handlers = "đơn vị, người được thêm", "units or persons to add";
}

labelled! {
    /// How a line ended.
    LineEnd;
    Done = "đã xong", "done";
    Transferred = "đã chuyển tiếp", "passed on";
    Recalled = "đã thu hồi", "recalled";
    Returned = "đã trả lại", "returned";
    Superseded = "đã được thay thế", "superseded";
    ParentClosed = "chủ trì đã kết thúc", "closed with the lead's report";
    Removed = "đã rút khỏi ý kiến chỉ đạo", "taken out of the direction";
    Waived = "đã được miễn phối hợp", "waived";
    Closed = "luồng xử lý đã kết thúc", "closed with its case";
}

labelled! {
    /// Why a check does not count.
    CheckGap;
    Missing = "", "";
    Outdated = " (bản thảo đã sửa sau khi kiểm tra)", " (the draft was changed since)";
}
