//! The input data of Appendix VI by field number, with checks of type and length.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::{DataField, DataRecord, DataType};
use crate::rules::Warning;

/// Value of an input field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum DataValue {
    /// A number.
    Number(u64),
    /// A date.
    Date(NaiveDate),
    /// A text.
    Text(String),
}

/// Why a value does not belong into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DataFault {
    /// The record has no such field.
    #[error("the record has no such field")]
    UnknownField,
    /// The field is a heading over others.
    #[error("the field is a heading over others")]
    Group,
    /// The value is of another type.
    #[error("the value is of another type than the field")]
    WrongType,
}

/// One field of a record with its values; a recipient's fields (`13.1`, `13.2`) may have many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataRow {
    /// Number in the table.
    pub number: &'static str,
    /// Code.
    pub code: &'static str,
    /// Whether the system fills it by itself (Appendix VI, III.1.g).
    pub automatic: bool,
    /// Values, in order.
    pub values: Vec<DataValue>,
}

/// The input data of a document or dossier (thông tin đầu vào; Appendix VI of Decree
/// 30/2020/NĐ-CP, part II) by field number.
///
/// ```
/// use vanthu::document::{DataSheet, DataValue};
/// use vanthu::law::DataRecord;
/// let mut sheet = DataSheet::new(DataRecord::Incoming);
/// sheet.put("13", DataValue::Number(12)).unwrap();
/// assert_eq!(sheet.unfilled(), ["1.1", "1.2", "2", "10", "12"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSheet {
    record: DataRecord,
    values: BTreeMap<&'static str, Vec<DataValue>>,
}

impl DataSheet {
    /// An empty sheet.
    #[must_use]
    pub const fn new(record: DataRecord) -> Self {
        Self {
            record,
            values: BTreeMap::new(),
        }
    }

    /// Which table.
    #[must_use]
    pub const fn record(&self) -> DataRecord {
        self.record
    }

    /// Adds a value to the field with the number.
    ///
    /// # Errors
    /// If there is no such field, or it takes no such value.
    pub fn put(&mut self, number: &str, value: DataValue) -> Result<(), DataFault> {
        let mut fields = self.record.fields().iter();
        let field = fields.find(|field| field.number == number);
        let field = field.ok_or(DataFault::UnknownField)?;
        let fits = matches!(
            (field.data_type, &value),
            (DataType::Text | DataType::LongText, DataValue::Text(_))
                | (DataType::Number, DataValue::Number(_))
                | (DataType::Date, DataValue::Date(_))
        );
        match field.data_type {
            DataType::Group => Err(DataFault::Group),
            _ if !fits => Err(DataFault::WrongType),
            _ => {
                self.values.entry(field.number).or_default().push(value);
                Ok(())
            }
        }
    }

    /// Adds a value that is known, of the field's own type.
    pub(crate) fn fill(&mut self, number: &str, value: Option<impl Into<DataValue>>) {
        if let Some(value) = value {
            let put = self.put(number, value.into());
            debug_assert!(put.is_ok(), "{number}");
        }
    }

    /// Values of a field.
    #[must_use]
    pub fn get(&self, number: &str) -> &[DataValue] {
        self.values.get(number).map_or(&[], Vec::as_slice)
    }

    /// Every field but the headings, in the order of the table, with its values.
    #[must_use]
    pub fn rows(&self) -> Vec<DataRow> {
        let fields = self.record.fields().iter();
        let fields = fields.filter(|field| field.data_type != DataType::Group);
        fields
            .map(|field| DataRow {
                number: field.number,
                code: field.code,
                automatic: field.automatic,
                values: self.get(field.number).to_vec(),
            })
            .collect()
    }

    /// Numbers of the automatic fields that have no value yet: what the system still owes.
    #[must_use]
    pub fn unfilled(&self) -> Vec<&'static str> {
        let automatic = self.record.automatic();
        automatic
            .filter(|number| self.get(number).is_empty())
            .collect()
    }

    /// Values longer than their fields. Nothing is cut: more than 999 documents in a file or pages in
    /// a document are accepted too, and told before an export.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let fields = self.record.fields().iter();
        fields
            .flat_map(|field| {
                let values = self.get(field.number).iter();
                values.filter_map(move |value| too_long(field, &value.written()))
            })
            .collect()
    }
}

impl DataValue {
    fn written(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

impl From<String> for DataValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for DataValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for DataValue {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<NaiveDate> for DataValue {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

/// The alarm of a text that its field does not hold.
pub(crate) fn too_long(field: &DataField, text: &str) -> Option<Warning> {
    let limit = field.accepted()?;
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    (length > limit).then_some(Warning::TextTooLong {
        field: field.code,
        limit,
        length,
    })
}

/// Where a document lies in a dossier, and what people enter that no event says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct EnteredData {
    /// Năm hình thành hồ sơ.
    pub file_year: Option<u32>,
    /// Số và ký hiệu hồ sơ.
    pub file_notation: Option<String>,
    /// Số thứ tự văn bản trong hồ sơ.
    pub ordinal: Option<u32>,
    /// Số trang.
    pub pages: Option<u32>,
    /// Ngôn ngữ.
    pub language: Option<String>,
    /// Ghi chú.
    pub description: Option<String>,
    /// Số lượng bản phát hành.
    pub copies: Option<u32>,
    /// Hạn trả lời văn bản.
    pub reply_by: Option<NaiveDate>,
}

impl EnteredData {
    /// Fields 1.1 to 2 and 9 to 11, which both tables of documents share. The list of dossiers is the
    /// agency's own, so its code is filled in with the rest of the file's code.
    pub(crate) fn fill(&self, sheet: &mut DataSheet, agency_code: &str) {
        let in_file = self.file_year.is_some() || self.file_notation.is_some();
        sheet.fill("1.1", in_file.then_some(agency_code));
        sheet.fill("1.2", self.file_year);
        sheet.fill("1.3", self.file_notation.as_deref());
        sheet.fill("2", self.ordinal);
        sheet.fill("9", self.language.as_deref());
        sheet.fill("10", self.pages);
        sheet.fill("11", self.description.as_deref());
    }
}

#[cfg(test)]
mod tests {
    use super::{DataFault, DataSheet, DataValue};
    use crate::law::DataRecord;

    #[test]
    fn lengths_warn_and_nothing_is_cut() {
        let mut sheet = DataSheet::new(DataRecord::Outgoing);
        let long = "x".repeat(501);
        sheet.fill("8", Some(long.as_str()));
        sheet.fill("2", Some(1000_u32));
        // Identifiers of Decision 20/2020 are longer than the appendix knows.
        sheet.fill("13.1", Some("H41.001.002.003.004.005.006.007.008"));
        sheet.fill("13.1", Some("H41.001.002.003.004.005.006.007.008A"));
        let found: Vec<String> = sheet
            .warnings()
            .iter()
            .map(|warning| warning.message(crate::base::Locale::En))
            .collect();
        assert_eq!(
            found,
            [
                "the DocOrdinal has 4 characters, its data field holds 3",
                "the Subject has 501 characters, its data field holds 500",
                "the OrganId has 36 characters, its data field holds 35",
            ]
        );
        assert_eq!(sheet.get("8"), [DataValue::Text(long)]);
        assert_eq!(sheet.get("13.1").len(), 2);
    }

    #[test]
    fn values_have_the_type_of_their_field() {
        let mut sheet = DataSheet::new(DataRecord::File);
        let text = || DataValue::Text("1".to_owned());
        assert_eq!(sheet.put("1", text()), Err(DataFault::Group));
        assert_eq!(sheet.put("9", text()), Err(DataFault::WrongType));
        assert_eq!(sheet.put("12", text()), Err(DataFault::UnknownField));
        assert_eq!(sheet.put("2", text()), Ok(()));
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
        assert_eq!(sheet.put("7", DataValue::Date(day)), Ok(()));
        let rows = serde_json::to_value(sheet.rows()).unwrap();
        assert_eq!(rows[3]["values"], serde_json::json!(["1"]));
        assert_eq!(rows[8]["values"], serde_json::json!(["2026-01-02"]));
    }
}
