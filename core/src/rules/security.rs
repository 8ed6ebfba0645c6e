//! What a network may carry and where secrets are registered.

use serde::{Deserialize, Serialize};

use super::{Warning, actions, reasons};
use crate::base::{Label as _, Locale, TextKind};
use crate::law::{RuleSet, Secrecy, mark_in_text};
use crate::rules::Refusal;

/// Where a machine stands that drafts or keeps content; in a profile, where the desk runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Connected to a computer network, the Internet or telecom: no state secrets.
    #[default]
    #[serde(alias = "connected")]
    ConnectedNetwork,
    /// Mạng LAN độc lập: inside one site, without link to any network that leaves it.
    IndependentLan,
}

impl Environment {
    pub(crate) const fn is_connected(&self) -> bool {
        matches!(self, Self::ConnectedNetwork)
    }
}

/// What is done with the content on that machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContentUse {
    /// Soạn thảo.
    Draft,
    /// Lưu giữ.
    Keep,
}

/// Content on a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentOnMachine {
    /// Drafted or kept.
    #[serde(rename = "use")]
    pub use_of: ContentUse,
    /// Secrecy.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// Where the machine stands.
    pub environment: Environment,
    /// Whether the law on ciphers allows it. The exception covers keeping only, not drafting; under
    /// the law of 2018 enciphered work on an independent LAN too.
    #[serde(default)]
    pub cipher_exception: bool,
}

/// Whether content may be drafted or kept on a machine (Law 117/2025/QH15, Art. 5, from 1 March
/// 2026: not on a connected machine; an independent LAN is free. Before it, Law 29/2018/QH14: on an
/// independent LAN only enciphered).
///
/// # Errors
/// `state_secret_on_network`.
pub fn check_machine(rules: &RuleSet, content: &ContentOnMachine) -> Result<(), Refusal> {
    let secrecy = content.secrecy;
    let allowed = match content.environment {
        _ if !secrecy.is_secret() => true,
        Environment::ConnectedNetwork => {
            content.use_of == ContentUse::Keep && content.cipher_exception
        }
        Environment::IndependentLan => rules.independent_lan_allowed || content.cipher_exception,
    };
    if allowed {
        return Ok(());
    }
    let reason = reasons::StateSecretOnNetwork { secrecy };
    Err(Refusal::one(actions::KEEP_CONTENT, reason))
}

/// Marks of circulation (chỉ dẫn phạm vi lưu hành, box 11; Appendix I, III.2.c): limited
/// circulation, not a level of secrecy.
pub const CIRCULATION_MARKS: &[&str] = &["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"];

impl Secrecy {
    /// The level that a stamped mark means; a mark of circulation is no level of secrecy.
    /// `None` for a mark that is neither.
    ///
    /// ```
    /// use vanthu::law::Secrecy;
    /// assert_eq!(Secrecy::of_mark("TỐI MẬT"), Some(Secrecy::ToiMat));
    /// assert_eq!(Secrecy::of_mark("LƯU HÀNH NỘI BỘ"), Some(Secrecy::KhongMat));
    /// assert_eq!(Secrecy::of_mark("KHẨN"), None);
    /// ```
    #[must_use]
    pub fn of_mark(mark: &str) -> Option<Self> {
        let mut circulation = CIRCULATION_MARKS.iter();
        if circulation.any(|known| TextKind::Name.same(known, mark)) {
            return Some(Self::KhongMat);
        }
        let mark = TextKind::SecrecyMark.fold(mark);
        let stamped =
            |level: &Self| level.is_secret() && TextKind::Name.same(level.label(Locale::Vi), &mark);
        Self::ALL.iter().copied().find(stamped)
    }

    /// The text of the stamp (box 10a), in capitals; empty for what is not secret.
    #[must_use]
    pub fn mark(self) -> String {
        match self {
            Self::KhongMat => String::new(),
            level => level.label(Locale::Vi).to_uppercase(),
        }
    }
}

/// The declared secrecy, or a higher one whose mark is certainly in a text.
pub(crate) fn effective_secrecy<'t>(
    declared: Secrecy,
    texts: impl IntoIterator<Item = &'t str>,
) -> Secrecy {
    let marks = texts.into_iter().filter_map(mark_in_text);
    let certain = marks.filter(|mark| mark.certain).map(|mark| mark.secrecy);
    certain.max().unwrap_or_default().max(declared)
}

/// Marks that people should look at: on a document that is not marked secret.
pub(crate) fn doubtful_marks<'t>(
    declared: Secrecy,
    texts: impl IntoIterator<Item = (&'static str, &'t str)>,
    warnings: &mut Vec<Warning>,
) {
    if declared.is_secret() {
        return;
    }
    for (field, text) in texts {
        let warning = mark_in_text(text).map(|mark| Warning::SecrecyMark {
            field,
            secrecy: mark.secrecy,
        });
        warnings.extend(warning);
    }
}

#[cfg(test)]
mod tests {
    use super::{ContentOnMachine, ContentUse, Environment, check_machine};
    use crate::law::{RuleSet, RuleSetId, Secrecy};

    #[test]
    fn machines_under_both_laws() {
        use ContentUse::{Draft, Keep};
        use Environment::{ConnectedNetwork as Net, IndependentLan as Lan};
        let (old, new) = (RuleSetId::Vn20250701, RuleSetId::Vn20260301);
        for (id, use_of, secrecy, environment, cipher_exception, allowed) in [
            (new, Draft, Secrecy::ToiMat, Lan, false, true),
            (new, Draft, Secrecy::ToiMat, Net, false, false),
            (new, Draft, Secrecy::KhongMat, Net, false, true),
            (new, Draft, Secrecy::Mat, Net, true, false),
            (new, Keep, Secrecy::Mat, Net, true, true),
            (new, Keep, Secrecy::Mat, Net, false, false),
            (old, Draft, Secrecy::Mat, Lan, false, false),
            (old, Draft, Secrecy::Mat, Lan, true, true),
            (old, Keep, Secrecy::KhongMat, Lan, false, true),
        ] {
            let content = ContentOnMachine {
                use_of,
                secrecy,
                environment,
                cipher_exception,
            };
            let found = check_machine(&RuleSet::of(id), &content);
            assert_eq!(found.is_ok(), allowed, "{id} {content:?}");
        }
    }
}
