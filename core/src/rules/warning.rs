//! Warnings that come with an accepted command.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{ActionName, Names, Param as _};
use crate::base::{DocumentId, Label as _, Locale, OldFont, SeriesKey, Text};
use crate::law::{Secrecy, Source};

/// Something people should be told about an accepted command: an alarm, not a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Another document has the same identifier, or number, symbol, issuer and year.
    Duplicate {
        /// The documents found.
        of: Vec<DocumentId>,
    },
    /// A text is longer than its field in Appendix VI.
    TextTooLong {
        /// The field.
        field: &'static str,
        /// Characters allowed.
        limit: u32,
        /// Characters found.
        length: u32,
    },
    /// An identifier of an agency has none of the known forms, or stands in no list: it is kept.
    UnknownAgencyCode {
        /// As it came.
        code: String,
    },
    /// An identifier of an agency is not written in its proper form, but can be read.
    IrregularAgencyCode {
        /// As it came.
        code: String,
        /// As it is understood.
        read_as: String,
    },
    /// An identifier of an agency was closed by then.
    ClosedAgencyCode {
        /// As it came.
        code: String,
    },
    /// A secret and an ordinary series of the profile can print the same number and symbol in a year.
    SeriesAlike {
        /// The ordinary series.
        series: SeriesKey,
        /// The secret one.
        secret: SeriesKey,
    },
    /// One person did both acts on one document, where no rule in force keeps them apart (P23).
    SamePerson {
        /// The earlier act.
        first: ActionName,
        /// This act.
        second: ActionName,
    },
    /// A text bears what may be a secrecy mark, and the document is not marked secret.
    SecrecyMark {
        /// The field.
        field: &'static str,
        /// The level that the mark names.
        secrecy: Secrecy,
    },
    /// A text is not in Unicode, or was read in a wrong encoding: people cannot read or find it.
    OldFont {
        /// The field.
        field: &'static str,
        /// In what it seems to be.
        font: OldFont,
    },
    /// A file holds nothing.
    EmptyFile {
        /// Its name.
        name: String,
    },
    /// A text holds nothing but blanks.
    BlankText {
        /// The field.
        field: &'static str,
    },
    /// A text holds a character that can be neither printed nor sent on.
    UnprintableText {
        /// The field.
        field: &'static str,
        /// The first such character.
        character: char,
    },
    /// A file cannot be kept under its name: the name is blank or too long, holds a path, or reads otherwise
    /// than it is.
    DoubtfulFileName {
        /// The name as it can be shown.
        name: String,
    },
    /// Two files or two addressees have one name.
    SameName {
        /// The field.
        field: &'static str,
        /// The name.
        name: String,
    },
    /// A document bears a later day than that of its arrival.
    IssuedAfterArrival {
        /// Day of the document.
        issued: NaiveDate,
        /// Day of the arrival.
        arrival: NaiveDate,
    },
    /// An answer is asked for before the day of the document.
    ReplyBeforeIssue {
        /// Until when.
        reply_by: NaiveDate,
        /// Day of the document.
        issued: NaiveDate,
    },
    /// A day lies so far away that its year is hardly right.
    DoubtfulYear {
        /// The field.
        field: &'static str,
        /// The day.
        day: NaiveDate,
    },
    /// A notice of recall bears a day before that of the document, or one that is still to come.
    NoticeOutOfOrder {
        /// Day of the notice.
        notice: NaiveDate,
        /// Day of the document.
        issued: Option<NaiveDate>,
        /// Day of the command.
        today: NaiveDate,
    },
    /// A number was taken at a moment far ahead of the last number's day, and nothing else was at hand to
    /// compare it with.
    MomentNotCompared {
        /// Day of the command.
        day: NaiveDate,
        /// Day of the last number.
        last: NaiveDate,
    },
    /// The day of a number was corrected, and the days of the numbers beside it were not at hand.
    OrderNotCompared {
        /// Number.
        number: u32,
    },
    /// An abbreviation of the profile would be printed in a symbol with a letter that is small or
    /// only looks like the right one.
    SymbolLetter {
        /// The abbreviation.
        symbol: String,
        /// The letter.
        letter: char,
    },
    /// A warning that was read back: its sentences as another desk told them.
    Told(Told),
}

/// A warning that another desk has told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    code: &'static str,
    source: Source,
    message: Text,
}

/// The texts that are not in Unicode.
pub(crate) fn old_fonts<'t>(
    texts: impl Iterator<Item = (&'static str, &'t str)>,
) -> impl Iterator<Item = Warning> {
    texts.filter_map(|(field, text)| {
        let font = OldFont::of(text)?;
        Some(Warning::OldFont { field, font })
    })
}

/// Code and source of each warning, once.
macro_rules! warnings {
    ($($name:ident = $code:literal, $source:expr;)*) => {
        impl Warning {
            /// Stable snake-case code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $code,)*
                    Self::Told(told) => told.code,
                }
            }

            /// Where the warning comes from.
            #[must_use]
            pub const fn source(&self) -> Source {
                match self {
                    $(Self::$name { .. } => $source,)*
                    Self::Told(told) => told.source,
                }
            }
        }

        /// Code and source of the warning with that code.
        fn known(code: &str) -> Option<(&'static str, Source)> {
            match code {
                $($code => Some(($code, $source)),)*
                _ => None,
            }
        }
    };
}

warnings! {
    Duplicate = "duplicate", Source::Appendix6("III.1.h");
    TextTooLong = "text_too_long", Source::Appendix6("II");
    UnknownAgencyCode = "unknown_agency_code", Source::Decision20Codes;
    IrregularAgencyCode = "irregular_agency_code", Source::Decision20Codes;
    ClosedAgencyCode = "closed_agency_code", Source::Decision9;
    SeriesAlike = "series_alike", Source::Decree30("15");
    SamePerson = "same_person", Source::Project("P23");
    SecrecyMark = "secrecy_mark", Source::Secrets2025("5");
    OldFont = "old_font", Source::Appendix1("I.4");
    EmptyFile = "empty_file", Source::Decree30("10.2");
    BlankText = "blank_text", Source::Project("evidence");
    UnprintableText = "unprintable_text", Source::Project("evidence");
    DoubtfulFileName = "doubtful_file_name", Source::Project("evidence");
    SameName = "same_name", Source::Project("evidence");
    IssuedAfterArrival = "issued_after_arrival", Source::Project("evidence");
    ReplyBeforeIssue = "reply_before_issue", Source::Project("evidence");
    DoubtfulYear = "doubtful_year", Source::Project("evidence");
    NoticeOutOfOrder = "notice_out_of_order", Source::Project("evidence");
    MomentNotCompared = "moment_not_compared", Source::Project("I10");
    OrderNotCompared = "order_not_compared", Source::Decree30("15.1, 22.2");
    SymbolLetter = "symbol_letter", Source::Appendix1("II.3");
}

impl Warning {
    /// One sentence.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match (self, locale) {
            (Self::Told(told), locale) => told.message.of(locale).to_owned(),
            (
                Self::BlankText { .. }
                | Self::UnprintableText { .. }
                | Self::DoubtfulFileName { .. }
                | Self::SameName { .. }
                | Self::IssuedAfterArrival { .. }
                | Self::ReplyBeforeIssue { .. }
                | Self::DoubtfulYear { .. }
                | Self::NoticeOutOfOrder { .. },
                locale,
            ) => self.doubt(locale),
            (Self::Duplicate { of }, Locale::Vi) => {
                format!("Có thể trùng với văn bản đã đăng ký: {}.", list(of))
            }
            (Self::Duplicate { of }, Locale::En) => {
                format!("possible duplicate of a registered document: {}", list(of))
            }
            (
                Self::TextTooLong {
                    field,
                    limit,
                    length,
                },
                Locale::Vi,
            ) => {
                let field = field_name(field, Locale::Vi);
                format!("Trường “{field}” dài {length} ký tự, quá giới hạn {limit} ký tự.")
            }
            (
                Self::TextTooLong {
                    field,
                    limit,
                    length,
                },
                Locale::En,
            ) => {
                let field = field_name(field, Locale::En);
                format!("the {field} has {length} characters, its data field holds {limit}")
            }
            (Self::UnknownAgencyCode { code }, Locale::Vi) => {
                format!(
                    "Mã định danh “{code}” không theo cấu trúc đã biết hoặc chưa có trong danh mục."
                )
            }
            (Self::UnknownAgencyCode { code }, Locale::En) => {
                format!("the agency code `{code}` has none of the known forms or stands in no list")
            }
            (Self::IrregularAgencyCode { code, read_as }, Locale::Vi) => {
                format!("Mã định danh “{code}” viết không đúng mẫu, được hiểu là {read_as}.")
            }
            (Self::IrregularAgencyCode { code, read_as }, Locale::En) => {
                format!(
                    "the agency code `{code}` is not in its proper form and is read as {read_as}"
                )
            }
            (Self::ClosedAgencyCode { code }, Locale::Vi) => {
                format!("Mã định danh {code} đã đóng.")
            }
            (Self::ClosedAgencyCode { code }, Locale::En) => {
                format!("the agency code {code} is closed")
            }
            (Self::SeriesAlike { series, secret }, Locale::Vi) => format!(
                "Dãy số {series} và dãy số mật {secret} có thể in ra cùng số và ký hiệu trong năm."
            ),
            (Self::SeriesAlike { series, secret }, Locale::En) => format!(
                "the series {series} and the secret series {secret} can print the same number and \
                 symbol in a year"
            ),
            (Self::SamePerson { first, second }, locale) => {
                let (first, second) = (first.label(locale), second.label(locale));
                match locale {
                    Locale::Vi => {
                        format!("Cùng một người vừa {first} vừa {second} văn bản này.")
                    }
                    Locale::En => format!("one person does both: {first}, and {second}"),
                }
            }
            (Self::SecrecyMark { field, secrecy }, locale) => {
                let level = secrecy.label(locale);
                let field = field_name(field, locale);
                match locale {
                    Locale::Vi => format!(
                        "Ở {field} có dấu hiệu ghi độ mật “{level}” nhưng văn bản không đánh dấu mật; hãy kiểm tra."
                    ),
                    Locale::En => format!(
                        "{field} seems to bear the secrecy mark `{level}`, and the document is not marked; look again"
                    ),
                }
            }
            (Self::EmptyFile { name }, Locale::Vi) => {
                format!("Tệp “{name}” không có nội dung (0 byte); hãy kiểm tra.")
            }
            (Self::EmptyFile { name }, Locale::En) => {
                format!("the file `{name}` is empty (0 bytes); look again")
            }
            (Self::SymbolLetter { symbol, letter }, locale) => {
                let code = u32::from(*letter);
                match locale {
                    Locale::Vi => format!(
                        "Ký hiệu “{symbol}” có “{letter}” (U+{code:04X}) không phải chữ in hoa tiếng Việt."
                    ),
                    Locale::En => format!(
                        "the abbreviation `{symbol}` has `{letter}` (U+{code:04X}), which is no Vietnamese capital"
                    ),
                }
            }
            (Self::MomentNotCompared { day, last }, locale) => {
                let [day, last] = [day, last].map(|day| day.text(locale, &Names::none()));
                match locale {
                    Locale::Vi => format!(
                        "Ngày {day} cách ngày của số gần nhất ({last}) quá xa; hãy kiểm tra đồng hồ máy."
                    ),
                    Locale::En => format!(
                        "{day} lies far ahead of the last number's day ({last}); check the clock"
                    ),
                }
            }
            (Self::OrderNotCompared { number }, Locale::Vi) => {
                format!("Chưa đối chiếu được ngày của số {number} với các số liền trước, liền sau.")
            }
            (Self::OrderNotCompared { number }, Locale::En) => {
                format!(
                    "the day of number {number} was not compared with those of the numbers beside it"
                )
            }
            (Self::OldFont { field, font }, locale) => {
                let field = field_name(field, locale);
                let font = font.label(locale);
                match locale {
                    Locale::Vi => format!(
                        "Ở {field} có chữ không theo bảng mã Unicode ({font}); hãy nhập lại để đọc và tra cứu được."
                    ),
                    Locale::En => {
                        format!("{field} is not written in Unicode ({font}); type it again")
                    }
                }
            }
        }
    }
}

/// What is odd in texts, names and days.
impl Warning {
    fn doubt(&self, locale: Locale) -> String {
        let day = |day: NaiveDate| day.text(locale, &Names::none());
        let (vi, en) = match self {
            Self::BlankText { field } => {
                let field = field_name(field, locale);
                (
                    format!("Ở {field} chỉ có khoảng trắng; hãy kiểm tra."),
                    format!("{field} holds nothing but blanks; look again"),
                )
            }
            Self::UnprintableText { field, character } => {
                let (field, code) = (field_name(field, locale), u32::from(*character));
                (
                    format!("Ở {field} có ký tự U+{code:04X} không in được; hãy kiểm tra."),
                    format!("{field} holds U+{code:04X}, which cannot be printed; look again"),
                )
            }
            Self::DoubtfulFileName { name } => (
                format!(
                    "Tên tệp “{name}” để trống, quá dài, có đường dẫn hoặc ký tự lạ; hãy lưu dưới tên khác."
                ),
                format!(
                    "the file name `{name}` is blank, too long, or holds a path or odd characters; keep the file under another name"
                ),
            ),
            Self::SameName { field, name } => {
                let field = field_name(field, locale);
                (
                    format!("Ở {field}, “{name}” có hai lần; hãy kiểm tra."),
                    format!("{field}: `{name}` is there twice; look again"),
                )
            }
            Self::IssuedAfterArrival { issued, arrival } => (
                format!(
                    "Ngày văn bản {} sau ngày đến {}; hãy kiểm tra.",
                    day(*issued),
                    day(*arrival)
                ),
                format!(
                    "the document is dated {}, after its arrival on {}; look again",
                    day(*issued),
                    day(*arrival)
                ),
            ),
            Self::ReplyBeforeIssue { reply_by, issued } => (
                format!(
                    "Hạn trả lời {} trước ngày văn bản {}; hãy kiểm tra.",
                    day(*reply_by),
                    day(*issued)
                ),
                format!(
                    "an answer is asked for by {}, before the document's day {}; look again",
                    day(*reply_by),
                    day(*issued)
                ),
            ),
            Self::DoubtfulYear { field, day: found } => {
                let field = field_name(field, locale);
                (
                    format!(
                        "Năm của {field} ({}) có thể sai; hãy kiểm tra.",
                        day(*found)
                    ),
                    format!(
                        "the year of the {field} ({}) may be wrong; look again",
                        day(*found)
                    ),
                )
            }
            Self::NoticeOutOfOrder {
                notice,
                issued,
                today,
            } => match issued.filter(|issued| notice < issued) {
                Some(issued) => (
                    format!(
                        "Ngày thông báo {} trước ngày văn bản {}; hãy kiểm tra.",
                        day(*notice),
                        day(issued)
                    ),
                    format!(
                        "the notice is dated {}, before the document's day {}; look again",
                        day(*notice),
                        day(issued)
                    ),
                ),
                None => (
                    format!(
                        "Ngày thông báo {} sau hôm nay ({}); hãy kiểm tra.",
                        day(*notice),
                        day(*today)
                    ),
                    format!(
                        "the notice is dated {}, after today ({}); look again",
                        day(*notice),
                        day(*today)
                    ),
                ),
            },
            _ => return String::new(),
        };
        match locale {
            Locale::Vi => vi,
            Locale::En => en,
        }
    }
}

/// What people call a field of Appendix VI, or one in which a mark was found.
fn field_name(field: &'static str, locale: Locale) -> &'static str {
    match (field, locale) {
        ("organ_name", Locale::Vi) => "tên cơ quan ban hành",
        ("organ_name", Locale::En) => "name of the issuing agency",
        ("code_number", Locale::Vi) => "số của văn bản",
        ("code_number", Locale::En) => "number",
        ("code_notation", Locale::Vi) => "ký hiệu của văn bản",
        ("code_notation", Locale::En) => "symbol",
        ("type_name", Locale::Vi) => "tên loại văn bản",
        ("type_name", Locale::En) => "name of the type",
        ("subject", Locale::Vi) => "trích yếu",
        ("subject", Locale::En) => "subject",
        ("number", Locale::Vi) => "số của văn bản",
        ("symbol", Locale::Vi) => "ký hiệu của văn bản",
        ("issuer", Locale::Vi) => "tên cơ quan ban hành",
        ("issuer", Locale::En) => "name of the issuing agency",
        ("signer", Locale::Vi) => "tên người ký",
        ("addressees", Locale::Vi) => "nơi nhận",
        ("files" | "attachments", Locale::Vi) => "tên tệp",
        ("attachments", Locale::En) => "name of a file",
        ("content", Locale::Vi) => "phần nội dung tóm tắt",
        ("appendixes", Locale::Vi) => "tên phụ lục",
        ("appendixes", Locale::En) => "name of an appendix",
        ("sphere", Locale::Vi) => "phạm vi lưu hành",
        ("sphere", Locale::En) => "scope of circulation",
        ("place", Locale::Vi) => "địa danh",
        ("reason", Locale::Vi) => "lý do",
        ("exchange_id", Locale::Vi) => "mã định danh gói tin",
        ("exchange_id", Locale::En) => "identifier of the message",
        ("files", Locale::En) => "name of a file",
        ("issued_on", Locale::Vi) => "ngày văn bản",
        ("issued_on", Locale::En) => "day of the document",
        ("reply_by", Locale::Vi) => "hạn trả lời",
        ("reply_by", Locale::En) => "day for the answer",
        (other, _) => other,
    }
}

fn list(documents: &[DocumentId]) -> String {
    let texts: Vec<String> = documents.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Warning", 3)?;
        out.serialize_field("code", self.code())?;
        out.serialize_field("article", &self.source().citation(Locale::Vi))?;
        let message = Text {
            vi: self.message(Locale::Vi),
            en: self.message(Locale::En),
        };
        out.serialize_field("message", &message)?;
        out.end()
    }
}

/// What it was made of does not stand in JSON: it is a [`Warning::Told`].
impl<'de> Deserialize<'de> for Warning {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            code: String,
            #[serde(rename = "article")]
            _article: String,
            message: Text,
        }
        let Shape { code, message, .. } = Shape::deserialize(deserializer)?;
        let unknown = || D::Error::custom(format_args!("no warning `{code}`"));
        let (code, source) = known(&code).ok_or_else(unknown)?;
        Ok(Self::Told(Told {
            code,
            source,
            message,
        }))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Warning {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Warning".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        /// Something people should be told about an accepted command.
        #[derive(schemars::JsonSchema)]
        #[expect(dead_code, reason = "only its schema is read")]
        struct Shape {
            /// Stable code.
            code: String,
            /// Where the warning comes from.
            article: String,
            /// One sentence.
            message: Text,
        }
        Shape::json_schema(generator)
    }
}
