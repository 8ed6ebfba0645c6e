use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One cell of a register line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Cell {
    /// A number.
    Number(u32),
    /// A date.
    Date(NaiveDate),
    /// A text.
    Text(String),
}

/// A line of the incoming register (Appendix IV): ten columns, empty ones `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct IncomingEntry {
    /// Ngày đến.
    pub arrival_date: Option<NaiveDate>,
    /// Số đến.
    pub arrival_number: Option<u32>,
    /// Tác giả.
    pub issuer: Option<String>,
    /// Số, ký hiệu văn bản.
    pub number_symbol: Option<String>,
    /// Ngày tháng văn bản.
    pub document_date: Option<NaiveDate>,
    /// Tên loại.
    pub type_name: Option<String>,
    /// Trích yếu nội dung.
    #[serde(rename = "abstract")]
    pub subject: Option<String>,
    /// Đơn vị hoặc người nhận.
    pub to: Option<String>,
    /// Ngày chuyển.
    pub passed_on_date: Option<NaiveDate>,
    /// Ký nhận.
    pub signed_for: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// A line of the outgoing register (Appendix IV): ten columns, empty ones `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OutgoingEntry {
    /// Số, ký hiệu văn bản.
    pub number_symbol: Option<String>,
    /// Ngày tháng văn bản.
    pub document_date: Option<NaiveDate>,
    /// Tên loại.
    pub type_name: Option<String>,
    /// Trích yếu nội dung.
    #[serde(rename = "abstract")]
    pub subject: Option<String>,
    /// Người ký.
    pub signer: Option<String>,
    /// Nơi nhận văn bản.
    pub recipients: Option<String>,
    /// Đơn vị, người nhận bản lưu.
    pub file_copy_keeper: Option<String>,
    /// Số lượng bản.
    pub copies: Option<u32>,
    /// Ngày chuyển.
    pub passed_on_date: Option<NaiveDate>,
    /// Ký nhận.
    pub signed_for: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

impl IncomingEntry {
    /// The ten cells in the order of [`super::RegisterForm::columns`].
    #[must_use]
    pub fn row(&self) -> [Option<Cell>; 10] {
        [
            date(self.arrival_date),
            number(self.arrival_number),
            text(self.issuer.as_deref()),
            text(self.number_symbol.as_deref()),
            date(self.document_date),
            type_and_abstract(self.type_name.as_deref(), self.subject.as_deref()),
            text(self.to.as_deref()),
            date(self.passed_on_date),
            text(self.signed_for.as_deref()),
            text(self.note.as_deref()),
        ]
    }
}

impl OutgoingEntry {
    /// The ten cells in the order of [`super::RegisterForm::columns`].
    #[must_use]
    pub fn row(&self) -> [Option<Cell>; 10] {
        [
            text(self.number_symbol.as_deref()),
            date(self.document_date),
            type_and_abstract(self.type_name.as_deref(), self.subject.as_deref()),
            text(self.signer.as_deref()),
            text(self.recipients.as_deref()),
            text(self.file_copy_keeper.as_deref()),
            number(self.copies),
            date(self.passed_on_date),
            text(self.signed_for.as_deref()),
            text(self.note.as_deref()),
        ]
    }
}

fn text(value: Option<&str>) -> Option<Cell> {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    value.map(|value| Cell::Text(value.to_owned()))
}

fn date(value: Option<NaiveDate>) -> Option<Cell> {
    value.map(Cell::Date)
}

fn number(value: Option<u32>) -> Option<Cell> {
    value.map(Cell::Number)
}

/// Type name, one blank, abstract; either alone where the other is absent (a công văn's register
/// line may leave the type out).
fn type_and_abstract(type_name: Option<&str>, subject: Option<&str>) -> Option<Cell> {
    let parts = [type_name, subject].into_iter().flatten().map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    text(Some(&parts.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::{Cell, IncomingEntry, OutgoingEntry};

    #[test]
    fn type_and_abstract_share_a_column() {
        let entry = IncomingEntry {
            type_name: Some("Báo cáo".to_owned()),
            subject: Some("tình hình quý I".to_owned()),
            arrival_number: Some(512),
            ..IncomingEntry::default()
        };
        let row = entry.row();
        assert_eq!(row[1], Some(Cell::Number(512)));
        let expected = Cell::Text("Báo cáo tình hình quý I".to_owned());
        assert_eq!(row[5], Some(expected.clone()));
        assert_eq!(row[8], None);
        let entry = OutgoingEntry {
            subject: Some("Báo cáo tình hình quý I".to_owned()),
            ..OutgoingEntry::default()
        };
        assert_eq!(entry.row()[2], Some(expected));
        let json = serde_json::to_string(&row[..2]).unwrap();
        assert_eq!(json, "[null,512]");
    }
}
