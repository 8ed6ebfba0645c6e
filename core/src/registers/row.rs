//! The lines of the registers of Appendix IV.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::input::tagged;

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

/// A line of the book of documents sent by post (sổ gửi văn bản đi bưu điện; Appendix IV): six
/// columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PostEntry {
    /// Ngày chuyển.
    pub passed_on_date: Option<NaiveDate>,
    /// Số, ký hiệu văn bản.
    pub number_symbol: Option<String>,
    /// Nơi nhận văn bản.
    pub recipients: Option<String>,
    /// Số lượng bì.
    pub envelopes: Option<u32>,
    /// Ký nhận và dấu bưu điện.
    pub signed_for: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// A line of the book of the use of kept copies (sổ sử dụng bản lưu; Appendix IV): nine columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CopyUseEntry {
    /// Ngày tháng.
    pub date: Option<NaiveDate>,
    /// Họ tên người sử dụng.
    pub user: Option<String>,
    /// Số, ký hiệu of the document (column 3).
    pub number_symbol: Option<String>,
    /// Date of the document (column 3).
    pub document_date: Option<NaiveDate>,
    /// Tên loại.
    pub type_name: Option<String>,
    /// Trích yếu nội dung.
    #[serde(rename = "abstract")]
    pub subject: Option<String>,
    /// Số và ký hiệu HS.
    pub file_notation: Option<String>,
    /// Ký nhận.
    pub signed_for: Option<String>,
    /// Ngày trả.
    pub returned_date: Option<NaiveDate>,
    /// Người cho phép sử dụng.
    pub permitted_by: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// A line of the book that tracks the handling of incoming documents (sổ theo dõi giải quyết văn bản
/// đến; Appendix IV): seven columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct TrackingEntry {
    /// Số đến.
    pub arrival_number: Option<u32>,
    /// Tên loại (column 2).
    pub type_name: Option<String>,
    /// Số, ký hiệu (column 2).
    pub number_symbol: Option<String>,
    /// Ngày, tháng (column 2).
    pub document_date: Option<NaiveDate>,
    /// Tên cơ quan, tổ chức ban hành (column 2).
    pub issuer: Option<String>,
    /// Đơn vị hoặc người nhận.
    pub to: Option<String>,
    /// Thời hạn giải quyết.
    pub deadline: Option<NaiveDate>,
    /// Tiến độ giải quyết.
    pub progress: Option<String>,
    /// Số, ký hiệu văn bản trả lời.
    pub reply: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

impl PostEntry {
    /// The six cells in the order of [`super::RegisterForm::columns`].
    #[must_use]
    pub fn row(&self) -> [Option<Cell>; 6] {
        [
            date(self.passed_on_date),
            text(self.number_symbol.as_deref()),
            text(self.recipients.as_deref()),
            number(self.envelopes),
            text(self.signed_for.as_deref()),
            text(self.note.as_deref()),
        ]
    }
}

impl CopyUseEntry {
    /// The nine cells in the order of [`super::RegisterForm::columns`].
    #[must_use]
    pub fn row(&self) -> [Option<Cell>; 9] {
        let document = [self.number_symbol.clone(), of_day(self.document_date)];
        [
            date(self.date),
            text(self.user.as_deref()),
            listed(document),
            type_and_abstract(self.type_name.as_deref(), self.subject.as_deref()),
            text(self.file_notation.as_deref()),
            text(self.signed_for.as_deref()),
            date(self.returned_date),
            text(self.permitted_by.as_deref()),
            text(self.note.as_deref()),
        ]
    }
}

impl TrackingEntry {
    /// The seven cells in the order of [`super::RegisterForm::columns`].
    #[must_use]
    pub fn row(&self) -> [Option<Cell>; 7] {
        let document = [
            self.type_name.clone(),
            self.number_symbol.clone(),
            of_day(self.document_date),
            self.issuer.clone(),
        ];
        [
            number(self.arrival_number),
            listed(document),
            text(self.to.as_deref()),
            date(self.deadline),
            text(self.progress.as_deref()),
            text(self.reply.as_deref()),
            text(self.note.as_deref()),
        ]
    }
}

tagged! {
    "RegisterEntry" "register" "line",
    /// A line of any of the five registers of Appendix IV.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum RegisterEntry {
        /// Sổ đăng ký văn bản đến.
        Incoming(IncomingEntry),
        /// Sổ đăng ký văn bản đi.
        Outgoing(OutgoingEntry),
        /// Sổ gửi văn bản đi bưu điện.
        OutgoingPost(PostEntry),
        /// Sổ sử dụng bản lưu.
        UseOfKeptCopies(CopyUseEntry),
        /// Sổ theo dõi giải quyết văn bản đến.
        IncomingTracking(TrackingEntry),
    }
}

impl RegisterEntry {
    /// Its cells in the order of [`super::RegisterForm::columns`], empty ones `None`.
    ///
    /// ```
    /// use vanthu::registers::{Cell, PostEntry, RegisterEntry};
    /// let sent = PostEntry { envelopes: Some(2), ..PostEntry::default() };
    /// let row = RegisterEntry::OutgoingPost(sent).row();
    /// assert_eq!((row.len(), &row[3]), (6, &Some(Cell::Number(2))));
    /// ```
    #[must_use]
    pub fn row(&self) -> Vec<Option<Cell>> {
        match self {
            Self::Incoming(entry) => entry.row().into(),
            Self::Outgoing(entry) => entry.row().into(),
            Self::OutgoingPost(entry) => entry.row().into(),
            Self::UseOfKeptCopies(entry) => entry.row().into(),
            Self::IncomingTracking(entry) => entry.row().into(),
        }
    }
}

/// A column that holds several things: those that are known, with a comma and a blank between them.
/// The appendix names the things, not the signs between.
fn listed<const N: usize>(parts: [Option<String>; N]) -> Option<Cell> {
    let parts = parts.into_iter().flatten();
    let parts = parts.map(|part| part.trim().to_owned());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    text(Some(&parts.join(", ")))
}

/// A day inside a text, as people write it in registers.
fn of_day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.format("%d/%m/%Y").to_string())
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
    use super::{
        Cell, CopyUseEntry, IncomingEntry, OutgoingEntry, PostEntry, RegisterEntry, TrackingEntry,
    };
    use crate::registers::RegisterForm;

    #[test]
    fn every_register_has_as_many_cells_as_columns() {
        let entry = TrackingEntry {
            type_name: Some("Báo cáo".to_owned()),
            number_symbol: Some("76/BC-BYT".to_owned()),
            document_date: "2026-04-03".parse().ok(),
            issuer: Some("Bộ Y tế".to_owned()),
            ..TrackingEntry::default()
        };
        let row = entry.row();
        let expected = Cell::Text("Báo cáo, 76/BC-BYT, 03/04/2026, Bộ Y tế".to_owned());
        assert_eq!(row[1], Some(expected));
        assert_eq!(row[2], None);
        let copy = CopyUseEntry {
            number_symbol: Some("05/QĐ-SYT".to_owned()),
            ..CopyUseEntry::default()
        };
        assert_eq!(copy.row()[2], Some(Cell::Text("05/QĐ-SYT".to_owned())));
        for (entry, form) in [
            (
                RegisterEntry::Incoming(IncomingEntry::default()),
                RegisterForm::Incoming,
            ),
            (
                RegisterEntry::Outgoing(OutgoingEntry::default()),
                RegisterForm::Outgoing,
            ),
            (
                RegisterEntry::OutgoingPost(PostEntry::default()),
                RegisterForm::OutgoingPost,
            ),
            (
                RegisterEntry::UseOfKeptCopies(copy),
                RegisterForm::UseOfKeptCopies,
            ),
            (
                RegisterEntry::IncomingTracking(entry),
                RegisterForm::IncomingTracking,
            ),
        ] {
            assert_eq!(entry.row().len(), form.columns().len(), "{form:?}");
        }
    }

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
