//! The sentences of [`StorageError`] in Vietnamese.

use super::StorageError;

impl StorageError {
    pub(super) fn vietnamese(&self) -> String {
        match self {
            Self::Address { address } => format!("không có loại cơ sở dữ liệu này: {address}"),
            Self::Busy => "cơ sở dữ liệu đang bận; đề nghị thử lại sau ít phút".to_owned(),
            Self::Conflict => "người khác vừa ghi trước; đề nghị thử lại".to_owned(),
            Self::Full => "ổ đĩa đã hết chỗ".to_owned(),
            Self::ReadOnly => "cơ sở dữ liệu chỉ được đọc, không được ghi".to_owned(),
            Self::CannotOpen => "không mở được cơ sở dữ liệu".to_owned(),
            Self::Damaged { message } => format!("cơ sở dữ liệu bị hỏng: {message}"),
            Self::NewerSchema { found, known } => format!(
                "cơ sở dữ liệu thuộc phiên bản mới hơn phần mềm này (cấu trúc {found}, phần mềm biết đến {known})"
            ),
            Self::BeforeFirstRelease => {
                "cơ sở dữ liệu được lập trước bản phát hành 0.1.0 nên không đọc được".to_owned()
            }
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
