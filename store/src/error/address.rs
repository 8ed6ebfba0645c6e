//! What is wrong with an address, and how to write it.

/// What is wrong with the address of a database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressFault {
    /// The word before the colon names no kind of database that this build knows.
    #[error("this build knows no such kind of database; write `sqlite:office.db`")]
    UnknownKind,
    /// No path, or a blank one.
    #[error("the path is missing; write `sqlite:office.db`")]
    NoPath,
    /// A path that no file can have: an escape that is none, a `#` in a URL, a zero byte.
    #[error("no file can have this path; in a URL `%`, `#` and `?` are written %25, %23 and %3F")]
    UnusablePath,
    /// Longer than a path can be.
    #[error("the address is longer than a path can be")]
    TooLong,
    /// Three strokes and one name: a file at the root for some libraries, beside the program for others.
    #[error(
        "three strokes before a single name are read in two ways; write `sqlite:office.db` for a \
         file beside the program, `sqlite:/office.db` for one at the root"
    )]
    AtRoot,
    /// A file on another machine.
    #[error("`{0}` would be another machine; write `file:///srv/office.db`")]
    OtherHost(String),
    /// A parameter that this build does not know.
    #[error("unknown parameter `{0}`; only `mode` is known (`sqlite:office.db?mode=ro`)")]
    UnknownParameter(String),
    /// A mode that is none.
    #[error("unknown mode `{0}`; write `ro`, `rw`, `rwc` or `memory`")]
    UnknownMode(String),
    /// `mode` given twice.
    #[error("`mode` is given twice")]
    ModeTwice,
    /// A database in memory that may only be read would be empty for ever.
    #[error("a database in memory cannot be opened for reading only")]
    MemoryReadOnly,
}

impl AddressFault {
    pub(super) fn vietnamese(&self) -> String {
        match self {
            Self::UnknownKind => {
                "không có loại cơ sở dữ liệu này; viết `sqlite:office.db`".to_owned()
            }
            Self::NoPath => "thiếu đường dẫn; viết `sqlite:office.db`".to_owned(),
            Self::UnusablePath => {
                "đường dẫn không dùng được; trong địa chỉ dạng URL, `%`, `#` và `?` viết là %25, %23 và %3F"
                    .to_owned()
            }
            Self::TooLong => "địa chỉ quá dài".to_owned(),
            Self::AtRoot => {
                "ba dấu gạch chéo trước một tên tệp có hai cách hiểu; viết `sqlite:office.db` cho tệp ở thư mục hiện tại, `sqlite:/office.db` cho tệp ở thư mục gốc"
                    .to_owned()
            }
            Self::OtherHost(host) => {
                format!("`{host}` là tên một máy khác; viết `file:///srv/office.db`")
            }
            Self::UnknownParameter(name) => format!(
                "không có tham số `{name}`; chỉ dùng được `mode`, ví dụ `sqlite:office.db?mode=ro`"
            ),
            Self::UnknownMode(mode) => {
                format!("không có chế độ `{mode}`; viết `ro`, `rw`, `rwc` hoặc `memory`")
            }
            Self::ModeTwice => "tham số `mode` được ghi hai lần".to_owned(),
            Self::MemoryReadOnly => {
                "cơ sở dữ liệu trong bộ nhớ không mở ở chế độ chỉ đọc được".to_owned()
            }
        }
    }
}
