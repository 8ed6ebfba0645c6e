//! Codes of status messages.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Status of a sent document, `StatusCode` (*trạng thái xử lý*; SPEC §4.1). Written as its code in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StatusCode {
    /// `01` arrived, not yet handled by the clerk (*đã đến*).
    Arrived,
    /// `02` acceptance refused, returned (*từ chối tiếp nhận*).
    Rejected,
    /// `03` accepted, entered in the register (*đã tiếp nhận*).
    Accepted,
    /// `04` assigned by the head (*phân công*).
    Assigned,
    /// `05` being processed (*đang xử lý*).
    Processing,
    /// `06` completed (*hoàn thành*).
    Completed,
    /// `13` the sender asks to take the document back (*lấy lại*).
    TakeBackRequested,
    /// `15` the receiver agrees to update or take-back (*đồng ý*).
    ChangeAccepted,
    /// `16` the receiver refuses update or take-back (*từ chối*).
    ChangeRejected,
    /// Any other text, as it came; read, never written.
    Other(String),
}

const KNOWN: [(StatusCode, &str); 9] = [
    (StatusCode::Arrived, "01"),
    (StatusCode::Rejected, "02"),
    (StatusCode::Accepted, "03"),
    (StatusCode::Assigned, "04"),
    (StatusCode::Processing, "05"),
    (StatusCode::Completed, "06"),
    (StatusCode::TakeBackRequested, "13"),
    (StatusCode::ChangeAccepted, "15"),
    (StatusCode::ChangeRejected, "16"),
];

impl StatusCode {
    /// The nine codes of the official samples.
    #[must_use]
    pub fn all_known() -> [Self; 9] {
        KNOWN.map(|(code, _)| code)
    }

    /// The two-digit code, or the foreign text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        if let Self::Other(text) = self {
            return text;
        }
        KNOWN
            .iter()
            .find(|(code, _)| code == self)
            .map_or("", |(_, text)| text)
    }

    /// Whether it is one of the nine codes.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Other(_))
    }

    /// Place in the receiver's handling 01 → 02 | 03 → 04 → 05 → 06 (SPEC §4.1), for telling late messages from new ones.
    ///
    /// `None` for the dialogue about changes (13, 15, 16) and for foreign codes. 02 and 03 exclude each other and share a rank.
    #[must_use]
    pub fn handling_rank(&self) -> Option<u8> {
        match self {
            Self::Arrived => Some(1),
            Self::Rejected | Self::Accepted => Some(2),
            Self::Assigned => Some(3),
            Self::Processing => Some(4),
            Self::Completed => Some(5),
            Self::TakeBackRequested
            | Self::ChangeAccepted
            | Self::ChangeRejected
            | Self::Other(_) => None,
        }
    }

    /// Whether `Description` must give the reason (02, 13, 16; SPEC §8.3).
    #[must_use]
    pub fn needs_reason(&self) -> bool {
        matches!(
            self,
            Self::Rejected | Self::TakeBackRequested | Self::ChangeRejected
        )
    }

    /// Whether the original sender reports it (13 only); all others come from the receiver.
    #[must_use]
    pub fn is_sent_by_original_sender(&self) -> bool {
        matches!(self, Self::TakeBackRequested)
    }
}

impl From<String> for StatusCode {
    /// Exact two-digit codes; anything else is kept as it is.
    fn from(text: String) -> Self {
        KNOWN
            .into_iter()
            .find(|(_, known)| *known == text)
            .map_or(Self::Other(text), |(code, _)| code)
    }
}

impl From<StatusCode> for String {
    fn from(code: StatusCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
