//! What an input should have been, as people read it: with an example, in both languages.

use super::{Instant, Locale, Text, TextFault};

/// What a value should have been (giá trị đúng phải là gì).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wanted {
    /// A text.
    Text,
    /// A text of a form of its own.
    Form(TextFault),
    /// A legal day.
    Day,
    /// A whole number.
    Whole {
        /// Least.
        least: i128,
        /// Greatest.
        most: i128,
    },
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// A list.
    List,
    /// A list of so many elements.
    ListOf(usize),
    /// A list of so many elements has ended.
    Shorter(usize),
    /// An object with fields of its own.
    Object(&'static [&'static str]),
    /// A member of a closed list.
    OneOf(&'static [&'static str]),
    /// Milliseconds since 1970, and these may be seconds.
    Millis {
        /// The moment that they are.
        read: Instant,
    },
    /// Nothing at all.
    Nothing,
    /// What is said of this value alone, or what a fault that was read back told.
    Told(Text),
    /// JSON: where it ends to be such.
    Json {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
}

/// More members of a closed list than this are not told.
const MOST_MEMBERS: usize = 40;

impl Wanted {
    /// What a type of this library asks for, as it says so to whoever reads it.
    pub(crate) fn read(said: &str) -> Option<Self> {
        TextFault::read(said).map(Self::Form)
    }

    /// A clause with an example.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        match locale {
            Locale::Vi => self.vi(),
            Locale::En => self.en(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Self::Text => "cần một chuỗi ký tự, ví dụ \"báo cáo\"".to_owned(),
            Self::Form(form) => form.wanted(Locale::Vi),
            Self::Day => "cần một ngày viết theo năm-tháng-ngày, ví dụ 2026-11-21".to_owned(),
            Self::Whole { least, most } => {
                format!("cần một số nguyên từ {least} đến {most}, ví dụ 7")
            }
            Self::Number => "cần một số, ví dụ 7".to_owned(),
            Self::Flag => "cần true hoặc false".to_owned(),
            Self::List => "cần một danh sách, ví dụ [\"a\", \"b\"]".to_owned(),
            Self::ListOf(length) => format!("cần một danh sách có {length} phần tử"),
            Self::Shorter(length) => format!("danh sách chỉ được có {length} phần tử"),
            Self::Object([]) => "cần một đối tượng, ví dụ {\"khóa\": \"giá trị\"}".to_owned(),
            Self::Object(fields) => {
                format!("cần một đối tượng {}", example(fields))
            }
            Self::OneOf(members) => format!("cần một trong các giá trị: {}", listed(members)),
            Self::Millis { read } => format!(
                "tính theo mili giây thì đó là ngày {}: có phải là giây không? cần số mili giây từ năm 1970, ví dụ 1795136400000",
                read.datetime().format("%d/%m/%Y")
            ),
            Self::Nothing => "ở đây không được có giá trị".to_owned(),
            Self::Json { line, column } => format!("sai ở dòng {line}, cột {column}"),
            Self::Told(told) => told.vi.clone(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Text => "a text is wanted, such as \"report\"".to_owned(),
            Self::Form(form) => form.wanted(Locale::En),
            Self::Day => "a day written year-month-day is wanted, such as 2026-11-21".to_owned(),
            Self::Whole { least, most } => {
                format!("a whole number from {least} to {most} is wanted, such as 7")
            }
            Self::Number => "a number is wanted, such as 7".to_owned(),
            Self::Flag => "true or false is wanted".to_owned(),
            Self::List => "a list is wanted, such as [\"a\", \"b\"]".to_owned(),
            Self::ListOf(length) => format!("a list of {length} elements is wanted"),
            Self::Shorter(length) => format!("the list ends after {length} elements"),
            Self::Object([]) => "an object is wanted, such as {\"key\": \"value\"}".to_owned(),
            Self::Object(fields) => format!("an object is wanted: {}", example(fields)),
            Self::OneOf(members) => format!("one of these is wanted: {}", listed(members)),
            Self::Millis { read } => format!(
                "in milliseconds that is {}: are these seconds? milliseconds since 1970 are wanted, such as 1795136400000",
                read.datetime().format("%Y-%m-%d")
            ),
            Self::Nothing => "no value belongs here".to_owned(),
            Self::Json { line, column } => format!("wrong in line {line}, column {column}"),
            Self::Told(told) => told.en.clone(),
        }
    }
}

fn listed(members: &[&str]) -> String {
    let mut shown: Vec<&str> = members.iter().copied().take(MOST_MEMBERS).collect();
    if members.len() > MOST_MEMBERS {
        shown.push("…");
    }
    shown.join(", ")
}

/// An object with the names of its first fields.
fn example(fields: &[&str]) -> String {
    let named = fields.iter().take(4).map(|field| format!("\"{field}\": …"));
    let mut shown: Vec<String> = named.collect();
    if fields.len() > 4 {
        shown.push("…".to_owned());
    }
    format!("{{{}}}", shown.join(", "))
}
