//! The registers and lists of Appendices IV and V, with their columns.

use serde::{Deserialize, Serialize};

use crate::law::Secrecy;

/// A register or list in the form of Appendices IV and V of Decree 30/2020/NĐ-CP. The columns are
/// the least that the law asks for. A separate book for handing over incoming documents is not
/// among them: that is columns 7–9 of the incoming register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RegisterForm {
    /// Sổ đăng ký văn bản đi.
    Outgoing,
    /// Sổ đăng ký văn bản đến.
    Incoming,
    /// Sổ gửi văn bản đi bưu điện.
    OutgoingPost,
    /// Sổ sử dụng bản lưu.
    UseOfKeptCopies,
    /// Sổ theo dõi giải quyết văn bản đến.
    IncomingTracking,
    /// Danh mục hồ sơ.
    FileList,
    /// Mục lục hồ sơ, tài liệu nộp lưu.
    FilesTransferred,
    /// Mục lục văn bản, tài liệu.
    DocumentsInFile,
}

impl RegisterForm {
    /// All forms.
    pub const ALL: &'static [Self] = &[
        Self::Outgoing,
        Self::Incoming,
        Self::OutgoingPost,
        Self::UseOfKeptCopies,
        Self::IncomingTracking,
        Self::FileList,
        Self::FilesTransferred,
        Self::DocumentsInFile,
    ];

    /// Title as printed.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Outgoing => "Sổ đăng ký văn bản đi",
            Self::Incoming => "Sổ đăng ký văn bản đến",
            Self::OutgoingPost => "Sổ gửi văn bản đi bưu điện",
            Self::UseOfKeptCopies => "Sổ sử dụng bản lưu",
            Self::IncomingTracking => "Sổ theo dõi giải quyết văn bản đến",
            Self::FileList => "Danh mục hồ sơ",
            Self::FilesTransferred => "Mục lục hồ sơ, tài liệu nộp lưu",
            Self::DocumentsInFile => "Mục lục văn bản, tài liệu",
        }
    }

    /// Headings of its columns, in order.
    ///
    /// ```
    /// use vanthu::registers::RegisterForm;
    /// assert_eq!(RegisterForm::Incoming.columns().len(), 10);
    /// assert_eq!(RegisterForm::Incoming.columns().first(), Some(&"Ngày đến"));
    /// ```
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Outgoing => &[
                "Số, ký hiệu văn bản",
                "Ngày tháng văn bản",
                "Tên loại và trích yếu nội dung văn bản",
                "Người ký",
                "Nơi nhận văn bản",
                "Đơn vị, người nhận bản lưu",
                "Số lượng bản",
                "Ngày chuyển",
                "Ký nhận",
                "Ghi chú",
            ],
            Self::Incoming => &[
                "Ngày đến",
                "Số đến",
                "Tác giả",
                "Số, ký hiệu văn bản",
                "Ngày tháng văn bản",
                "Tên loại và trích yếu nội dung văn bản",
                "Đơn vị hoặc người nhận",
                "Ngày chuyển",
                "Ký nhận",
                "Ghi chú",
            ],
            Self::OutgoingPost => &[
                "Ngày chuyển",
                "Số, ký hiệu văn bản",
                "Nơi nhận văn bản",
                "Số lượng bì",
                "Ký nhận và dấu bưu điện",
                "Ghi chú",
            ],
            Self::UseOfKeptCopies => &[
                "Ngày tháng",
                "Họ tên người sử dụng",
                "Số, ký hiệu ngày tháng văn bản",
                "Tên loại và trích yếu nội dung văn bản",
                "Số và ký hiệu HS",
                "Ký nhận",
                "Ngày trả",
                "Người cho phép sử dụng",
                "Ghi chú",
            ],
            Self::IncomingTracking => &[
                "Số đến",
                "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
                "Đơn vị hoặc người nhận",
                "Thời hạn giải quyết",
                "Tiến độ giải quyết",
                "Số, ký hiệu văn bản trả lời",
                "Ghi chú",
            ],
            Self::FileList => &[
                "Số và ký hiệu hồ sơ",
                "Tên đề mục và tiêu đề hồ sơ",
                "Thời hạn bảo quản",
                "Người lập hồ sơ",
                "Ghi chú",
            ],
            Self::FilesTransferred => &[
                "Số TT",
                "Số, ký hiệu hồ sơ",
                "Tiêu đề hồ sơ",
                "Thời gian tài liệu",
                "Thời hạn bảo quản",
                "Số tờ/Số trang",
                "Ghi chú",
            ],
            Self::DocumentsInFile => &[
                "STT",
                "Số, ký hiệu văn bản",
                "Ngày tháng năm văn bản",
                "Tên loại và trích yếu nội dung văn bản",
                "Tác giả văn bản",
                "Tờ số/Trang số",
                "Ghi chú",
            ],
        }
    }
}

/// Which register a document is entered in: state secrets have registers of their own (Art. 16.3,
/// 22.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RegisterBook {
    /// Sổ đăng ký văn bản đến.
    Incoming,
    /// Sổ đăng ký văn bản đi.
    Outgoing,
    /// Sổ đăng ký văn bản mật đến.
    SecretIncoming,
    /// Sổ đăng ký văn bản mật đi.
    SecretOutgoing,
}

/// The register of a document (Art. 16.3, 22.4).
#[must_use]
pub const fn register_of(incoming: bool, secrecy: Secrecy) -> RegisterBook {
    match (incoming, secrecy.is_secret()) {
        (true, false) => RegisterBook::Incoming,
        (true, true) => RegisterBook::SecretIncoming,
        (false, false) => RegisterBook::Outgoing,
        (false, true) => RegisterBook::SecretOutgoing,
    }
}
