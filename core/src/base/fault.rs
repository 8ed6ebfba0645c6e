//! Faults of an input: a stable code, the path, and a sentence in both languages. All are reported
//! at once.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Locale, Text, Wanted};

macro_rules! fault_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $vi:literal, $en:literal;)*) => {
        /// What is wrong with an input, before any rule is asked. Codes are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum FaultCode { $($(#[$doc])* $name,)* }

        impl FaultCode {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Stable snake-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The sentence with `{}` in place of the detail.
            #[must_use]
            pub const fn wording(self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$name, Locale::Vi) => $vi, (Self::$name, Locale::En) => $en,)*
                }
            }
        }
    };
}

fault_codes! {
    /// The text is not JSON at all.
    NotJson = "not_json", "không phải JSON hợp lệ: {}", "not valid JSON: {}";
    /// The input is larger than its limit.
    TooLarge = "too_large", "vượt giới hạn kích thước: {}", "larger than its limit: {}";
    /// A field that does not exist.
    UnknownField = "unknown_field", "trường không có trong định nghĩa: {}", "unknown field: {}";
    /// A required field is absent.
    MissingField = "missing_field", "thiếu trường bắt buộc: {}", "required field is absent: {}";
    /// The same field twice.
    DuplicateField = "duplicate_field", "trường bị lặp: {}", "field given twice: {}";
    /// A value of the wrong type, form or range.
    InvalidValue = "invalid_value", "giá trị không hợp lệ: {}", "invalid value: {}";
    /// Two elements of one list with the same key.
    DuplicateKey = "duplicate_key", "khóa bị trùng: {}", "key is used twice: {}";
    /// Two symbols that are the same for a reader, typed differently.
    SymbolsAlike = "symbols_alike", "hai ký hiệu chỉ khác nhau ở cách gõ: {}", "two symbols differ only in how they are typed: {}";
    /// A key that names nothing.
    UnknownReference = "unknown_reference", "tham chiếu tới mục không tồn tại: {}", "refers to something that does not exist: {}";
    /// Units that contain each other.
    CycleInChart = "cycle_in_chart", "sơ đồ tổ chức có vòng lặp: {}", "the chart has a cycle: {}";
    /// More than one head of the agency, or of a unit, at one time.
    TwoHeads = "two_heads", "hai người đứng đầu cùng thời gian: {}", "two heads at one time: {}";
    /// No post of head.
    NoHead = "no_head", "không có chức danh người đứng đầu: {}", "no post of head: {}";
    /// No post of clerk.
    NoClerk = "no_clerk", "không có chức danh văn thư: {}", "no post of records clerk: {}";
    /// A period that ends before it begins.
    EmptyPeriod = "empty_period", "khoảng thời gian kết thúc trước khi bắt đầu: {}", "period ends before it begins: {}";
    /// Two holders of one single-seat post at one time.
    OverlappingHolders = "overlapping_holders", "hai người giữ một chức danh cùng thời gian: {}", "two holders of one post at one time: {}";
    /// A unit post without unit, or an agency post with one.
    PostWithoutUnit = "post_without_unit", "chức danh của đơn vị nhưng không ghi đơn vị: {}", "post of a unit without its unit: {}";
    /// A document type that no series takes.
    TypeWithoutSeries = "type_without_series", "loại văn bản chưa có dãy số: {}", "document type without number series: {}";
    /// A document type that two series take.
    TypeInTwoSeries = "type_in_two_series", "loại văn bản thuộc hai dãy số: {}", "document type in two number series: {}";
    /// A template without a duty that the law demands (Art. 11–13 of Decree 30/2020).
    TemplateWithoutDuty = "template_without_duty", "quy trình thiếu nhiệm vụ bắt buộc (Điều 11–13 Nghị định 30/2020/NĐ-CP): {}", "template lacks a duty that the law demands (Art. 11–13, Decree 30/2020/NĐ-CP): {}";
    /// A template whose duties stand in an order that the law excludes.
    TemplateOutOfOrder = "template_out_of_order", "thứ tự nhiệm vụ trong quy trình trái quy định (Điều 11–13 Nghị định 30/2020/NĐ-CP): {}", "duties of the template stand in an order the law excludes (Art. 11–13, Decree 30/2020/NĐ-CP): {}";
    /// A template that carries one duty twice: nobody could tell which one counts.
    DutyTwice = "duty_twice", "nhiệm vụ bị giao hai lần trong quy trình: {}", "a duty stands twice in the template: {}";
    /// A duty given to a seat to which the law does not give it (Art. 11.1, 12, 13).
    DutySeat = "duty_seat", "nhiệm vụ giao không đúng người theo Điều 11–13 Nghị định 30/2020/NĐ-CP: {}", "duty given to a seat other than the law's (Art. 11–13, Decree 30/2020/NĐ-CP): {}";
    /// A document type that takes two templates.
    TypeInTwoTemplates = "type_in_two_templates", "loại văn bản thuộc hai quy trình: {}", "document type in two templates: {}";
    /// No series for ordinary incoming documents (Art. 22.2).
    NoIncomingSeries = "no_incoming_series", "chưa có dãy số đến: {}", "no series of arrival numbers: {}";
    /// Two series where the law knows one: arrival numbers (Art. 22.2), copies, the rest of the types.
    SeriesTwice = "series_twice", "hai dãy số cho cùng một việc: {}", "two series for the same purpose: {}";
    /// Two ordinary series that could print the same number and symbol in one year (Art. 15.1).
    SeriesCollide = "series_collide", "hai dãy số có thể in ra cùng số và ký hiệu (Điều 15.1 Nghị định 30/2020/NĐ-CP): {}", "two series could print the same number and symbol (Art. 15.1, Decree 30/2020/NĐ-CP): {}";
    /// A limit longer than the statutory one.
    LimitLoosensLaw = "limit_loosens_law", "thời hạn dài hơn mức luật định: {}", "limit is longer than the statutory one: {}";
    /// Text beyond its greatest length.
    TooLong = "too_long", "văn bản quá dài: {}", "text is too long: {}";
    /// A grant that the rules would refuse.
    GrantAgainstRule = "grant_against_rule", "văn bản giao, ủy quyền trái quy định: {}", "a grant that the rules refuse: {}";
    /// A day that is both closed and worked.
    DayClosedAndWorked = "day_closed_and_worked", "một ngày vừa nghỉ vừa làm việc: {}", "a day both closed and worked: {}";
    /// A series that takes over documents of another one in the middle of a year, and would begin below
    /// the numbers given (Art. 15.1).
    NumbersRepeated = "numbers_repeated", "sẽ cấp lại số đã cấp trong năm (Điều 15.1 Nghị định 30/2020/NĐ-CP): {}", "would give numbers of the year a second time (Art. 15.1, Decree 30/2020/NĐ-CP): {}";
    /// A post, unit, person or series on which work or numbers hang, and which is no longer there.
    StillInUse = "still_in_use", "vẫn còn việc hoặc số gắn với mục không còn trong hồ sơ cơ quan: {}", "work or numbers hang on what is no longer in the profile: {}";
    /// The database has this agency under another key.
    AgencyKeyChanged = "agency_key_changed", "cơ quan này đã có trong cơ sở dữ liệu với khóa khác: {}", "the database has this agency under another key: {}";
    /// A weekday does not fit its date, a year not its days, and the like.
    Inconsistent = "inconsistent", "dữ liệu mâu thuẫn: {}", "data contradicts itself: {}";
}

impl Serialize for FaultCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FaultCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FaultCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let codes: Vec<&str> = Self::ALL.iter().map(|code| code.code()).collect();
        schemars::json_schema!({
            "description": "What is wrong with an input, before any rule is asked.",
            "type": "string", "enum": codes
        })
    }
}

/// One fault of an input, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path such as `posts[3].holders[0].until`; `.` is the whole input.
    pub path: String,
    /// What is wrong.
    pub code: FaultCode,
    /// The value or key concerned.
    pub detail: String,
    /// What it should have been, where that is known.
    pub(crate) wanted: Option<Wanted>,
}

/// Longest path or detail of a fault, in bytes.
const MAX_TOLD: usize = 400;

pub(super) fn shortened(text: impl Into<String>) -> String {
    let mut text = text.into();
    if text.len() > MAX_TOLD {
        let mut end = MAX_TOLD;
        while !text.is_char_boundary(end) {
            end = end.saturating_sub(1);
        }
        text.truncate(end);
        text.push('…');
    }
    text
}

/// The value or key that a fault is about, and what is to be said of it.
#[derive(Debug)]
pub struct Detail {
    value: String,
    said: Option<Wanted>,
}

impl From<&str> for Detail {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

impl From<&String> for Detail {
    fn from(value: &String) -> Self {
        value.clone().into()
    }
}

impl From<String> for Detail {
    fn from(value: String) -> Self {
        Self { value, said: None }
    }
}

/// A value with a clause in Vietnamese and English.
impl<V: fmt::Display, W: Into<String>> From<(V, [W; 2])> for Detail {
    fn from((value, [vi, en]): (V, [W; 2])) -> Self {
        Self {
            value: value.to_string(),
            said: Some(Wanted::Told(Text {
                vi: vi.into(),
                en: en.into(),
            })),
        }
    }
}

impl Fault {
    /// A fault at `path`. Of a path or detail only what people read is kept: the input is not told
    /// back whole.
    pub fn new(path: impl Into<String>, code: FaultCode, detail: impl Into<Detail>) -> Self {
        let Detail { value, said } = detail.into();
        Self {
            path: shortened(path),
            code,
            detail: shortened(value),
            wanted: said,
        }
    }

    /// The same fault, with what the value should have been.
    #[must_use]
    pub fn wanting(self, wanted: Wanted) -> Self {
        let wanted = Some(wanted);
        Self { wanted, ..self }
    }

    /// One sentence in the given language, with the place.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let wanted = self.wanted.as_ref().map(|wanted| wanted.text(locale));
        let what = match (wanted, self.detail.as_str()) {
            (None, detail) => detail.to_owned(),
            (Some(wanted), "") => wanted,
            (Some(wanted), detail) => format!("{detail}; {wanted}"),
        };
        let sentence = self.code.wording(locale).replacen("{}", &what, 1);
        format!("{}: {sentence}", self.path)
    }
}

impl Serialize for Fault {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut out = serializer.serialize_struct("Fault", 4)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("code", &self.code)?;
        out.serialize_field("detail", &self.detail)?;
        let message = Text {
            vi: self.message(Locale::Vi),
            en: self.message(Locale::En),
        };
        out.serialize_field("message", &message)?;
        out.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Fault {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fault".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        /// One fault of an input, with its place.
        #[derive(schemars::JsonSchema)]
        #[expect(dead_code, reason = "only its schema is read")]
        struct Shape {
            /// JSON path; `.` is the whole input.
            path: String,
            /// What is wrong.
            code: FaultCode,
            /// The value or key concerned.
            detail: String,
            /// One sentence, with the place.
            message: Text,
        }
        Shape::json_schema(generator)
    }
}

/// An input that could not be taken, with every fault that was found and its JSON path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvalidInput {
    /// At least one fault, in the order of the input.
    pub faults: Vec<Fault>,
}

impl InvalidInput {
    /// Of a text, that it is longer than `most` bytes.
    ///
    /// # Errors
    /// `too_large`.
    pub(crate) fn unless_within(text: &str, most: usize) -> Result<(), Self> {
        if text.len() <= most {
            return Ok(());
        }
        let detail = (
            text.len(),
            [
                format!("quá {most} byte"),
                format!("more than {most} bytes"),
            ],
        );
        Err(Self::one(Fault::new(".", FaultCode::TooLarge, detail)))
    }

    /// The same faults of a value that stands at `path` of a larger one.
    #[must_use]
    pub fn below(self, path: &str) -> Self {
        let below = |fault: Fault| Fault {
            path: match fault.path.as_str() {
                "." => path.to_owned(),
                inner if inner.starts_with('[') => format!("{path}{inner}"),
                inner => format!("{path}.{inner}"),
            },
            ..fault
        };
        let faults = self.faults.into_iter().map(below).collect();
        Self { faults }
    }

    /// Input with a single fault.
    #[must_use]
    pub fn one(fault: Fault) -> Self {
        Self {
            faults: vec![fault],
        }
    }
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid input")?;
        for (index, fault) in self.faults.iter().enumerate() {
            let lead = if index == 0 { ": " } else { "; " };
            write!(f, "{lead}{}", fault.message(Locale::En))?;
        }
        Ok(())
    }
}
