//! The input fields of Appendix VI: code, type and length.

use serde::{Deserialize, Serialize};

use super::LONGEST_AGENCY_CODE;

/// Type of an input field (Appendix VI, part II).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DataType {
    /// A heading over the fields numbered below it.
    Group,
    /// String.
    Text,
    /// Number.
    Number,
    /// Date.
    Date,
    /// `LongText`: no length.
    LongText,
}

/// One input field of the system (trường thông tin đầu vào; Appendix VI of Decree 30/2020/NĐ-CP,
/// part II).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DataField {
    /// Number in the table, for example `12.1`.
    pub number: &'static str,
    /// Code, for example `CodeNotation`. The published tables misprint `OrganId` and `SignerInfo`
    /// with a lower-case L.
    pub code: &'static str,
    /// Name of the field.
    pub name: &'static str,
    /// Type.
    pub data_type: DataType,
    /// Longest value in characters or digits; `None` for groups and long texts.
    ///
    /// A warning, never a cut: `OrganId` is 13 here although identifiers of Decision
    /// 20/2020/QĐ-TTg have up to 35 characters.
    pub length: Option<u32>,
    /// Whether the system fills it by itself (Appendix VI, III.1.g).
    pub automatic: bool,
}

impl DataField {
    /// Longest value that is taken without an alarm: the field's own, but 35 for identifiers of
    /// agencies, which Decision 20/2020/QĐ-TTg has made longer than the appendix knows.
    #[must_use]
    pub const fn accepted(&self) -> Option<u32> {
        match self.length {
            Some(length) if length == ORGAN_ID => Some(LONGEST_AGENCY_CODE as u32),
            length => length,
        }
    }
}

/// Length of `OrganId` in the appendix; no other field has it.
const ORGAN_ID: u32 = 13;

/// Which table of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DataRecord {
    /// Văn bản đi (table I).
    Outgoing,
    /// Văn bản đến (table II).
    Incoming,
    /// Hồ sơ (table III).
    File,
}

impl DataRecord {
    /// Its fields, in order.
    ///
    /// ```
    /// use vanthu::law::DataRecord;
    /// let field = DataRecord::Outgoing.field("CodeNotation").unwrap();
    /// assert_eq!((field.number, field.length), ("5", Some(30)));
    /// ```
    #[must_use]
    pub const fn fields(self) -> &'static [DataField] {
        match self {
            Self::Outgoing => OUTGOING,
            Self::Incoming => INCOMING,
            Self::File => FILE,
        }
    }

    /// The first field with the code.
    #[must_use]
    pub fn field(self, code: &str) -> Option<&'static DataField> {
        self.fields().iter().find(|field| field.code == code)
    }

    /// Numbers of the fields that the system fills by itself (Appendix VI, III.1.g).
    pub fn automatic(self) -> impl Iterator<Item = &'static str> {
        let fields = self.fields().iter();
        fields
            .filter(|field| field.automatic)
            .map(|field| field.number)
    }
}

const fn field(
    number: &'static str,
    code: &'static str,
    name: &'static str,
    data_type: DataType,
    length: u32,
    automatic: bool,
) -> DataField {
    let length = if length == 0 { None } else { Some(length) };
    DataField {
        number,
        code,
        name,
        data_type,
        length,
        automatic,
    }
}

const OUTGOING: &[DataField] = &[
    field("1", "FileCode", "Mã hồ sơ", DataType::Group, 0, false),
    field(
        "1.1",
        "OrganId",
        "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ",
        DataType::Text,
        13,
        true,
    ),
    field(
        "1.2",
        "FileCatalog",
        "Năm hình thành hồ sơ",
        DataType::Number,
        4,
        true,
    ),
    field(
        "1.3",
        "FileNotation",
        "Số và ký hiệu hồ sơ",
        DataType::Text,
        20,
        false,
    ),
    field(
        "2",
        "DocOrdinal",
        "Số thứ tự văn bản trong hồ sơ",
        DataType::Number,
        3,
        true,
    ),
    field(
        "3",
        "TypeName",
        "Tên loại văn bản",
        DataType::Text,
        100,
        false,
    ),
    field(
        "4",
        "CodeNumber",
        "Số của văn bản",
        DataType::Text,
        11,
        true,
    ),
    field(
        "5",
        "CodeNotation",
        "Ký hiệu của văn bản",
        DataType::Text,
        30,
        false,
    ),
    field(
        "6",
        "IssuedDate",
        "Ngày, tháng, năm văn bản",
        DataType::Date,
        10,
        true,
    ),
    field(
        "7",
        "OrganName",
        "Tên cơ quan, tổ chức ban hành văn bản",
        DataType::Text,
        200,
        false,
    ),
    field(
        "8",
        "Subject",
        "Trích yếu nội dung",
        DataType::Text,
        500,
        false,
    ),
    field("9", "Language", "Ngôn ngữ", DataType::Text, 30, false),
    field(
        "10",
        "PageAmount",
        "Số trang của văn bản",
        DataType::Number,
        3,
        true,
    ),
    field("11", "Description", "Ghi chú", DataType::Text, 500, false),
    field(
        "12",
        "SignerInfo",
        "Chức vụ, họ tên người ký",
        DataType::Group,
        0,
        false,
    ),
    field(
        "12.1",
        "Position",
        "Chức vụ của người ký văn bản",
        DataType::Text,
        100,
        false,
    ),
    field(
        "12.2",
        "FullName",
        "Họ và tên người ký văn bản",
        DataType::Text,
        50,
        false,
    ),
    field("13", "To", "Nơi nhận", DataType::Group, 0, false),
    field(
        "13.1",
        "OrganId",
        "Mã định danh của cơ quan, tổ chức nhận văn bản",
        DataType::Text,
        13,
        true,
    ),
    field(
        "13.2",
        "OrganName",
        "Tên cơ quan, tổ chức nhận văn bản",
        DataType::Text,
        200,
        false,
    ),
    field(
        "14",
        "Priority",
        "Mức độ khẩn, độ mật",
        DataType::Number,
        1,
        false,
    ),
    field(
        "15",
        "IssuedAmount",
        "Số lượng bản phát hành",
        DataType::Number,
        3,
        false,
    ),
    field(
        "16",
        "DueDate",
        "Hạn trả lời văn bản",
        DataType::Date,
        10,
        false,
    ),
];

const INCOMING: &[DataField] = &[
    field("1", "FileCode", "Mã hồ sơ", DataType::Group, 0, false),
    field(
        "1.1",
        "OrganId",
        "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ",
        DataType::Text,
        13,
        true,
    ),
    field(
        "1.2",
        "FileCatalog",
        "Năm hình thành hồ sơ",
        DataType::Number,
        4,
        true,
    ),
    field(
        "1.3",
        "FileNotation",
        "Số và ký hiệu hồ sơ",
        DataType::Text,
        20,
        false,
    ),
    field(
        "2",
        "DocOrdinal",
        "Số thứ tự văn bản trong hồ sơ",
        DataType::Number,
        3,
        true,
    ),
    field(
        "3",
        "TypeName",
        "Tên loại văn bản",
        DataType::Text,
        100,
        false,
    ),
    field(
        "4",
        "CodeNumber",
        "Số của văn bản",
        DataType::Text,
        11,
        false,
    ),
    field(
        "5",
        "CodeNotation",
        "Ký hiệu của văn bản",
        DataType::Text,
        30,
        false,
    ),
    field(
        "6",
        "IssuedDate",
        "Ngày, tháng, năm văn bản",
        DataType::Date,
        10,
        false,
    ),
    field(
        "7",
        "OrganName",
        "Tên cơ quan, tổ chức ban hành văn bản",
        DataType::Text,
        200,
        false,
    ),
    field(
        "8",
        "Subject",
        "Trích yếu nội dung",
        DataType::Text,
        500,
        false,
    ),
    field("9", "Language", "Ngôn ngữ", DataType::Text, 30, false),
    field(
        "10",
        "PageAmount",
        "Số trang của văn bản",
        DataType::Number,
        3,
        true,
    ),
    field("11", "Description", "Ghi chú", DataType::Text, 500, false),
    field(
        "12",
        "ArrivalDate",
        "Ngày, tháng, năm đến",
        DataType::Date,
        10,
        true,
    ),
    field("13", "ArrivalNumber", "Số đến", DataType::Number, 10, true),
    field(
        "14",
        "SignerInfo",
        "Chức vụ, họ tên người ký",
        DataType::Group,
        0,
        false,
    ),
    field(
        "14.1",
        "Position",
        "Chức vụ của người ký văn bản",
        DataType::Text,
        100,
        false,
    ),
    field(
        "14.2",
        "FullName",
        "Họ và tên người ký văn bản",
        DataType::Text,
        50,
        false,
    ),
    field(
        "15",
        "Priority",
        "Mức độ khẩn, độ mật",
        DataType::Number,
        1,
        false,
    ),
    field(
        "16",
        "ToPlaces",
        "Đơn vị hoặc người nhận",
        DataType::Text,
        1000,
        false,
    ),
    field(
        "17",
        "TraceHeaderList",
        "Ý kiến phân phối, chỉ đạo, trạng thái xử lý văn bản",
        DataType::LongText,
        0,
        false,
    ),
    field(
        "18",
        "DueDate",
        "Thời hạn giải quyết",
        DataType::Date,
        10,
        false,
    ),
];

const FILE: &[DataField] = &[
    field("1", "FileCode", "Mã hồ sơ", DataType::Group, 0, false),
    field(
        "1.1",
        "OrganId",
        "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ",
        DataType::Text,
        13,
        true,
    ),
    field(
        "1.2",
        "FileCatalog",
        "Năm hình thành hồ sơ",
        DataType::Number,
        4,
        true,
    ),
    field(
        "1.3",
        "FileNotation",
        "Số và ký hiệu hồ sơ",
        DataType::Text,
        20,
        false,
    ),
    field("2", "Title", "Tiêu đề hồ sơ", DataType::Text, 500, false),
    field(
        "3",
        "Maintenance",
        "Thời hạn bảo quản",
        DataType::Text,
        30,
        false,
    ),
    field("4", "Rights", "Chế độ sử dụng", DataType::Text, 30, false),
    field("5", "Creator", "Người lập hồ sơ", DataType::Text, 30, false),
    field("6", "Language", "Ngôn ngữ", DataType::Text, 50, false),
    field(
        "7",
        "StartDate",
        "Thời gian bắt đầu",
        DataType::Date,
        10,
        false,
    ),
    field(
        "8",
        "EndDate",
        "Thời gian kết thúc",
        DataType::Date,
        10,
        false,
    ),
    field(
        "9",
        "DocTotal",
        "Tổng số văn bản trong hồ sơ",
        DataType::Number,
        4,
        true,
    ),
    field(
        "10",
        "PageTotal",
        "Tổng số trang của hồ sơ",
        DataType::Number,
        4,
        true,
    ),
    field("11", "Description", "Ghi chú", DataType::Text, 500, false),
];

#[cfg(test)]
mod tests {
    use super::{DataRecord, DataType};

    #[test]
    fn the_three_tables() {
        let list = |record: DataRecord| record.automatic().collect::<Vec<_>>();
        assert_eq!(
            list(DataRecord::Outgoing),
            ["1.1", "1.2", "2", "4", "6", "10", "13.1"]
        );
        assert_eq!(
            list(DataRecord::Incoming),
            ["1.1", "1.2", "2", "10", "12", "13"]
        );
        assert_eq!(list(DataRecord::File), ["1.1", "1.2", "9", "10"]);
        for record in [DataRecord::Outgoing, DataRecord::Incoming, DataRecord::File] {
            for field in record.fields() {
                let open = matches!(field.data_type, DataType::Group | DataType::LongText);
                assert_eq!(field.length.is_none(), open, "{}", field.number);
                let identifier = field.code == "OrganId";
                assert_eq!(field.length == Some(13), identifier, "{}", field.number);
                let accepted = if identifier { Some(35) } else { field.length };
                assert_eq!(field.accepted(), accepted, "{}", field.number);
            }
        }
    }
}
