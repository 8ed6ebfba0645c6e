//! What can be wrong with the XML itself.

use serde::{Deserialize, Serialize};

macro_rules! faults {
    ($($(#[$doc:meta])* $variant:ident $code:literal $en:literal $vi:literal;)*) => {
        /// Why a message is not well-formed XML 1.0.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum XmlFault { $($(#[$doc])* $variant,)* }

        impl XmlFault {
            /// All faults.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The words in English.
            #[must_use]
            pub fn message_en(self) -> &'static str {
                match self { $(Self::$variant => $en,)* }
            }

            /// The words in Vietnamese.
            #[must_use]
            pub fn message_vi(self) -> &'static str {
                match self { $(Self::$variant => $vi,)* }
            }
        }
    };
}

faults! {
    /// No root element, or nothing at all.
    NoRoot "no_root" "there is no element" "không có phần tử nào";
    /// A second element, text or reference beside the root.
    OutsideRoot "outside_root" "content before or after the root element" "có nội dung ngoài phần tử gốc";
    /// The end came before the root was closed.
    Unclosed "unclosed" "the message ends inside an element, a tag, a comment or a section" "gói tin kết thúc giữa chừng";
    /// An end tag that does not match.
    MismatchedEnd "mismatched_end" "an end tag does not match its start tag" "thẻ đóng không khớp thẻ mở";
    /// A name with characters that names may not have.
    InvalidName "invalid_name" "a name is not a valid XML name" "tên không hợp lệ theo XML";
    /// Attributes without quotes, equals sign or blank between them, or `<` in a value.
    InvalidAttribute "invalid_attribute" "an attribute is not well-formed" "thuộc tính không hợp lệ";
    /// The same attribute twice.
    DuplicateAttribute "duplicate_attribute" "the same attribute twice in one tag" "thuộc tính lặp lại trong một thẻ";
    /// A character that XML 1.0 forbids, also as a reference.
    IllegalCharacter "illegal_character" "a character that XML 1.0 forbids" "ký tự mà XML 1.0 không cho phép";
    /// A reference to an entity other than the five predefined ones.
    UndefinedEntity "undefined_entity" "a reference to an undefined entity" "tham chiếu thực thể chưa định nghĩa";
    /// `&` that starts no reference.
    InvalidReference "invalid_reference" "`&` that starts no reference" "dấu `&` không mở đầu tham chiếu nào";
    /// `]]>` in a text.
    SectionEndInText "section_end_in_text" "`]]>` in a text" "có `]]>` trong văn bản";
    /// `--` in a comment.
    InvalidComment "invalid_comment" "`--` inside a comment" "có `--` trong chú thích";
    /// A declaration that is not first or not in the standard's form.
    InvalidDeclaration "invalid_declaration" "the XML declaration is misplaced or malformed" "khai báo XML sai chỗ hoặc sai dạng";
    /// A processing instruction without a valid target.
    InvalidInstruction "invalid_instruction" "a processing instruction is malformed" "chỉ thị xử lý sai dạng";
    /// `<!` that starts nothing known.
    InvalidMarkup "invalid_markup" "unknown markup" "đánh dấu không nhận ra";
}
