//! Names of actions and phases, for modules that lie below the machines and cannot name their
//! enums.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::base::{Label, Locale};

/// A name of a closed list that lies above this folder: a stable key with its labels.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $schema:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name(&'static [&'static str; 3]);

        impl $name {
            /// A name: its key, its labels in Vietnamese and English.
            #[must_use]
            pub const fn new(words: &'static [&'static str; 3]) -> Self {
                Self(words)
            }

            /// Stable snake-case key.
            #[must_use]
            pub const fn key(&self) -> &'static str {
                let [key, _, _] = self.0;
                key
            }
        }

        impl Label for $name {
            fn label(&self, locale: Locale) -> &'static str {
                let [_, vi, en] = self.0;
                match locale {
                    Locale::Vi => vi,
                    Locale::En => en,
                }
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.key() == other.key()
            }
        }

        impl Eq for $name {}

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.key())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        /// The generator of the schema lists the keys of all machines.
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $schema.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string" })
            }
        }
    };
}

name! {
    /// What somebody does (tên lệnh): each machine's own action yields one.
    ActionName, "Action"
}

name! {
    /// Where something is on its way (bước xử lý): each machine's own phase yields one.
    PhaseName, "Phase"
}

macro_rules! actions {
    ($($name:ident = $key:literal, $vi:literal, $en:literal;)*) => {
        $(
            #[doc = concat!("“", $vi, "”")]
            pub const $name: ActionName = ActionName::new(&[$key, $vi, $en]);
        )*

        /// All of them, in order.
        pub const ALL: &[ActionName] = &[$($name,)*];
    };
}

/// Actions that rules below the machines must name, and what is asked of no machine.
pub mod actions {
    use super::ActionName;

    actions! {
        DRAFT = "draft", "soạn thảo", "draft";
        CHECK_FORMAT = "check_format", "kiểm tra thể thức", "check the format";
        SIGN = "sign", "ký", "sign";
        ASSIGN_NUMBER = "assign_number", "cấp số, ngày", "assign number and date";
        REPORT = "report", "báo cáo kết quả", "report the result";
        CLAIM_NUMBER = "claim_number", "dùng số, ký hiệu đã định", "claim a number and symbol";
        MAKE_COPY = "make_copy", "sao văn bản", "make a copy";
        KEEP_CONTENT = "keep_content", "soạn thảo, lưu giữ nội dung", "draft or keep content";
        SEND_STATUS = "send_status", "gửi trạng thái", "send a status";
        USE_AGENCY_CODE = "use_agency_code", "dùng mã định danh", "use an agency code";
        KEEP_BEYOND_DUE = "keep_beyond_due", "giữ lại hồ sơ đến hạn", "keep a due file";
    }
}
