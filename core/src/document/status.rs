//! How far the delivery to one recipient is; status messages never take it backwards.

use serde::{Deserialize, Serialize};

use crate::base::{Instant, Label, Locale};

macro_rules! status_codes {
    ($($name:ident = $code:literal, $vi:literal, $en:literal;)*) => {
        /// Status of a document at one recipient, as the national exchange axis reports it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum StatusCode { $(#[doc = $vi] #[serde(rename = $code)] $name,)* }

        impl StatusCode {
            /// All known codes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Two digits.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }

        impl Label for StatusCode {
            fn label(&self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$name, Locale::Vi) => $vi, (Self::$name, Locale::En) => $en,)*
                }
            }
        }
    };
}

status_codes! {
    Arrived = "01", "Đã đến", "arrived";
    Refused = "02", "Từ chối tiếp nhận", "refused";
    Accepted = "03", "Đã tiếp nhận", "accepted";
    Assigned = "04", "Phân công", "assigned";
    Processing = "05", "Đang xử lý", "being processed";
    Finished = "06", "Hoàn thành", "finished";
    TakeBackRequested = "13", "Lấy lại", "take-back requested";
    ChangeAccepted = "15", "Đồng ý cập nhật, lấy lại", "change agreed";
    ChangeRefused = "16", "Từ chối cập nhật, lấy lại", "change refused";
}

impl StatusCode {
    /// The code with the given two digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|status| status.code() == text)
    }

    /// Place in the receiver's progress 01 < 03 < 04 < 05 < 06; none for the others.
    #[must_use]
    pub const fn rank(self) -> Option<u8> {
        match self {
            Self::Arrived => Some(1),
            Self::Accepted => Some(3),
            Self::Assigned => Some(4),
            Self::Processing => Some(5),
            Self::Finished => Some(6),
            _ => None,
        }
    }

    /// Whether the receiver of the document sends it (13 is the sender's).
    #[must_use]
    pub const fn from_receiver(self) -> bool {
        !matches!(self, Self::TakeBackRequested)
    }
}

/// A status message about one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatusReport {
    /// Code.
    pub code: StatusCode,
    /// Time stamp of the message.
    pub at: Instant,
}

/// What a status message did to the delivery (property L15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StatusEffect {
    /// The state went forward.
    Advanced,
    /// A late or reordered message: noted, the state stays.
    Late,
    /// The very same message again: nothing to note.
    Repeated,
    /// Not possible in this state (progress after a refusal or a recall, an answer without request).
    NotAllowed,
}

/// How far one recipient is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// Furthest progress, or refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StatusCode>,
    /// Whether a request to take back or update is unanswered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub request_open: bool,
    /// Whether that request is to update: the recipient keeps the document, whatever it answers.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub updating: bool,
    /// Whether the recipient has agreed to give it back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recalled: bool,
    /// Messages seen, in order; the same message twice is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<StatusReport>,
}

impl Delivery {
    /// What the message would do.
    #[must_use]
    pub fn effect(&self, report: &StatusReport) -> StatusEffect {
        if self.seen.contains(report) {
            return StatusEffect::Repeated;
        }
        match report.code {
            StatusCode::TakeBackRequested if self.is_asked_back() || self.recalled => {
                StatusEffect::Late
            }
            // 02 is final: there is nothing left to take back.
            StatusCode::TakeBackRequested if self.state == Some(StatusCode::Refused) => {
                StatusEffect::NotAllowed
            }
            StatusCode::TakeBackRequested => StatusEffect::Advanced,
            StatusCode::ChangeAccepted | StatusCode::ChangeRefused if self.request_open => {
                StatusEffect::Advanced
            }
            // Said already; a message that is sent again bears another stamp.
            StatusCode::ChangeAccepted if self.said(StatusCode::ChangeAccepted) => {
                StatusEffect::Late
            }
            StatusCode::ChangeRefused if self.said(StatusCode::ChangeRefused) && !self.recalled => {
                StatusEffect::Late
            }
            StatusCode::ChangeAccepted | StatusCode::ChangeRefused => StatusEffect::NotAllowed,
            _ if self.recalled => self.after(StatusCode::ChangeAccepted, report),
            StatusCode::Refused => match self.state {
                None | Some(StatusCode::Arrived) => StatusEffect::Advanced,
                Some(StatusCode::Refused) => StatusEffect::Late,
                Some(_) => StatusEffect::NotAllowed,
            },
            _ if self.state == Some(StatusCode::Refused) => match report.code {
                StatusCode::Arrived => self.after(StatusCode::Refused, report),
                _ => StatusEffect::NotAllowed,
            },
            _ if report.code.rank() > self.state.and_then(StatusCode::rank) => {
                StatusEffect::Advanced
            }
            _ => StatusEffect::Late,
        }
    }

    /// Whether the recipient has the document: it has neither refused it nor given it back.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.state != Some(StatusCode::Refused) && !self.recalled
    }

    /// The sender asks to update; a request to take back that is open is not answered by it.
    pub(crate) const fn ask_to_update(&mut self) {
        if !self.request_open {
            self.request_open = true;
            self.updating = true;
        }
    }

    const fn is_asked_back(&self) -> bool {
        self.request_open && !self.updating
    }

    fn said(&self, code: StatusCode) -> bool {
        self.seen.iter().any(|seen| seen.code == code)
    }

    /// 02 and 15 end the progress: what was stamped before them is merely late, what was stamped
    /// after them is wrong.
    fn after(&self, end: StatusCode, report: &StatusReport) -> StatusEffect {
        let ended = self.seen.iter().find(|seen| seen.code == end);
        match ended {
            Some(ended) if report.at <= ended.at => StatusEffect::Late,
            _ => StatusEffect::NotAllowed,
        }
    }

    /// Takes the message in.
    pub fn evolve(&mut self, report: StatusReport) {
        let effect = self.effect(&report);
        if effect == StatusEffect::Repeated {
            return;
        }
        self.seen.push(report);
        if effect != StatusEffect::Advanced {
            return;
        }
        match report.code {
            StatusCode::TakeBackRequested => {
                self.request_open = true;
                self.updating = false;
            }
            StatusCode::ChangeAccepted => {
                self.recalled = !self.updating;
                self.request_open = false;
                self.updating = false;
            }
            StatusCode::ChangeRefused => {
                self.request_open = false;
                self.updating = false;
            }
            code => self.state = Some(code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Delivery, StatusCode as C, StatusEffect as E, StatusReport};
    use crate::base::Instant;

    #[test]
    fn an_answer_that_is_sent_again_is_late() {
        let report = |code: C, minute: u32| StatusReport {
            code,
            at: Instant::parse(&format!("2026-11-16T08:{minute:02}:00+07:00")).unwrap(),
        };
        let mut agreed = Delivery::default();
        let mut refused = Delivery::default();
        for (delivery, answer) in [
            (&mut agreed, C::ChangeAccepted),
            (&mut refused, C::ChangeRefused),
        ] {
            assert_eq!(
                delivery.effect(&report(answer, 1)),
                E::NotAllowed,
                "nothing is asked"
            );
            for said in [
                report(C::Arrived, 2),
                report(C::TakeBackRequested, 3),
                report(answer, 4),
            ] {
                assert_eq!(delivery.effect(&said), E::Advanced);
                delivery.evolve(said);
            }
            assert_eq!(delivery.effect(&report(answer, 5)), E::Late);
        }
        assert_eq!(agreed.effect(&report(C::ChangeRefused, 6)), E::NotAllowed);
        assert_eq!(refused.effect(&report(C::ChangeAccepted, 6)), E::NotAllowed);
    }
}
