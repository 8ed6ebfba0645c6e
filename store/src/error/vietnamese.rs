//! The sentences of [`StorageError`] in Vietnamese.

use vanthu::base::Locale;

use super::{StorageError, sentences};

impl StorageError {
    pub(super) fn vietnamese(&self) -> String {
        match self {
            Self::Address { address, fault } => {
                format!("địa chỉ `{address}`: {}", fault.vietnamese())
            }
            Self::NotFound { path } => format!("không có {}", path.display()),
            Self::FileGone { path } => {
                format!("{} đã bị xóa hoặc thay thế trong khi đang mở", path.display())
            }
            Self::NotAFile { path } => format!("{} không phải là tệp", path.display()),
            Self::ForeignFile => "tệp là cơ sở dữ liệu của một phần mềm khác".to_owned(),
            Self::LogBeside => {
                "bên cạnh cơ sở dữ liệu có nhật ký chưa gộp mà thư mục lại không được ghi; đề nghị mở để ghi một lần, hoặc sao chép tất cả các tệp sang thư mục được ghi"
                    .to_owned()
            }
            Self::Busy => "cơ sở dữ liệu đang bận; đề nghị thử lại sau ít phút".to_owned(),
            Self::Conflict => "người khác vừa ghi trước; đề nghị thử lại".to_owned(),
            Self::Full => "ổ đĩa đã hết chỗ".to_owned(),
            Self::ReadOnly => "cơ sở dữ liệu chỉ được đọc, không được ghi".to_owned(),
            Self::CannotOpen(error) => format!("không mở được cơ sở dữ liệu: {error}"),
            Self::Damaged { message } => format!("cơ sở dữ liệu bị hỏng: {message}"),
            Self::NewerSchema { found, known } => format!(
                "cơ sở dữ liệu thuộc phiên bản mới hơn phần mềm này (cấu trúc {found}, phần mềm biết đến {known})"
            ),
            Self::OlderSchema { found, known } => format!(
                "cơ sở dữ liệu thuộc phiên bản cũ (cấu trúc {found}, phần mềm đọc cấu trúc {known}); đề nghị mở để ghi một lần"
            ),
            Self::BeforeFirstRelease => {
                "cơ sở dữ liệu được lập trước bản phát hành 0.1.0 nên không đọc được".to_owned()
            }
            Self::Profile(invalid) => format!(
                "hồ sơ cơ quan không khớp với cơ sở dữ liệu: {}",
                sentences(invalid, Locale::Vi)
            ),
            Self::History { stream, error } => {
                format!("không đọc tiếp được lịch sử {stream} (mã {})", error.code())
            }
            Self::MissingBlob { digest } => {
                format!("không có tệp đính kèm {digest} với dung lượng đã ghi")
            }
            Self::BlobTooLarge { limit } => {
                format!("tệp đính kèm vượt quá {limit} byte")
            }
            Self::File(error) => format!("không đọc hoặc ghi được tệp: {error}"),
            Self::Commit(error) => error.vietnamese(),
            Self::Database(error) => format!("lỗi cơ sở dữ liệu: {error}"),
        }
    }
}
