use serde::{Deserialize, Serialize};

use super::Machine as _;
use crate::base::{Label, Locale};
use crate::calendar::Timeliness;
use crate::document::StatusCode;
use crate::engine::EventName;
use crate::law::{CopyKind, DocumentType, Medium, Secrecy, Urgency};
use crate::machines::names::{action, phase};
use crate::organization::{GrantKind, Prefix, Role};
use crate::routing::{CancelWhy, Outcome};

/// A closed list whose members have names in both languages (danh mục).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LabelOf {
    /// What somebody does (tên lệnh), of all machines. Where several have a command of one key, the
    /// machine is written before it: `dossier.open`.
    Action,
    /// Where something is on its way (bước xử lý), of all machines.
    Phase,
    /// What happened (loại sự việc), of all machines.
    Event,
    /// Role of a line (vai trò).
    Role,
    /// How a line was answered (kết quả xử lý).
    Outcome,
    /// Why a line was cancelled (lý do kết thúc).
    Cancellation,
    /// What a grant confers (nội dung giao, ủy quyền).
    GrantKind,
    /// Document type (loại văn bản).
    DocumentType,
    /// Kind of copy (hình thức bản sao).
    CopyKind,
    /// Urgency (độ khẩn).
    Urgency,
    /// Secrecy (độ mật).
    Secrecy,
    /// Paper or electronic (hình thức tồn tại).
    Medium,
    /// Prefix of a signature (quyền hạn ký).
    Prefix,
    /// Status of a document at its recipient (trạng thái gửi nhận), by its two digits.
    DeliveryStatus,
    /// Whether work is late (tình trạng thời hạn).
    Timeliness,
}

/// What people call a member of a closed list, by the key with which it is written in JSON; none
/// if the list has no such member.
///
/// ```
/// use vanthu::api::{LabelOf, label};
/// use vanthu::base::Locale;
///
/// assert_eq!(label(LabelOf::Action, "direct", Locale::Vi), Some("ghi ý kiến chỉ đạo"));
/// assert_eq!(label(LabelOf::Action, "open_dossier", Locale::Vi), Some("mở hồ sơ"));
/// assert_eq!(label(LabelOf::Phase, "handling", Locale::En), Some("being handled"));
/// assert_eq!(label(LabelOf::Phase, "direct", Locale::En), None);
/// ```
#[must_use]
pub fn label(of: LabelOf, key: &str, locale: Locale) -> Option<&'static str> {
    match of {
        LabelOf::Action => action(key).map(|name| name.label(locale)),
        LabelOf::Phase => phase(key).map(|name| name.label(locale)),
        LabelOf::Event => event(key).map(|name| name.label(locale)),
        LabelOf::Role => member(Role::ALL, key, locale),
        LabelOf::Outcome => member(Outcome::ALL, key, locale),
        LabelOf::Cancellation => member(CancelWhy::ALL, key, locale),
        LabelOf::GrantKind => member(GrantKind::ALL, key, locale),
        LabelOf::DocumentType => member(DocumentType::ALL, key, locale),
        LabelOf::CopyKind => member(CopyKind::ALL, key, locale),
        LabelOf::Urgency => member(Urgency::ALL, key, locale),
        LabelOf::Secrecy => member(Secrecy::ALL, key, locale),
        LabelOf::Medium => member(&[Medium::Electronic, Medium::Paper], key, locale),
        LabelOf::Prefix => member(Prefix::ALL, key, locale),
        LabelOf::DeliveryStatus => member(StatusCode::ALL, key, locale),
        LabelOf::Timeliness => member(Timeliness::ALL, key, locale),
    }
}

fn event(key: &str) -> Option<EventName> {
    crate::each_machine!(M => for name in M::EVENTS {
        if name.is_called(key) {
            return Some(*name);
        }
    });
    None
}

fn member<T: Label + Serialize>(all: &[T], key: &str, locale: Locale) -> Option<&'static str> {
    let is_called = |member: &&T| {
        serde_json::to_value(member).is_ok_and(|written| written.as_str() == Some(key))
    };
    all.iter()
        .find(is_called)
        .map(|member| member.label(locale))
}

#[cfg(test)]
mod tests {
    use crate::engine::{PhaseOf, Phases as _};
    use crate::rules::{PhaseName, actions};
    use std::collections::BTreeMap;

    use super::*;

    /// One key means one thing in all machines, or a label of it would be a guess.
    #[test]
    fn machines_call_the_same_action_and_phase_the_same() {
        let mut known = BTreeMap::new();
        let mut is_one = |kind: &'static str, key: &'static str, labels: [&'static str; 2]| {
            let before = known.insert((kind, key), labels);
            assert!(before.is_none_or(|before| before == labels), "{kind} {key}");
        };
        let both = |name: &dyn Label| [Locale::Vi, Locale::En].map(|locale| name.label(locale));
        crate::each_machine!(M => {
            for name in M::ACTIONS.iter().map(|action| M::name(*action)) {
                is_one("action", name.key(), both(&name));
                let found = label(LabelOf::Action, name.key(), Locale::Vi);
                assert_eq!(found, Some(name.label(Locale::Vi)));
            }
            for phase in PhaseOf::<M>::all() {
                let name: PhaseName = (*phase).into();
                is_one("phase", name.key(), both(&name));
            }
            for name in M::EVENTS {
                is_one("event", name.name(), both(name));
            }
        });
        for name in actions::ALL {
            is_one("action", name.key(), both(name));
        }
    }

    #[test]
    fn a_key_is_found_in_its_own_list_only() {
        let vi = |of, key| label(of, key, Locale::Vi);
        assert_eq!(
            vi(LabelOf::Phase, "registered_out"),
            Some("đã vào sổ văn bản đi")
        );
        assert_eq!(vi(LabelOf::Role, "co_handler"), Some("phối hợp"));
        assert_eq!(vi(LabelOf::DocumentType, "cong_van"), Some("Công văn"));
        assert_eq!(vi(LabelOf::DeliveryStatus, "03"), Some("Đã tiếp nhận"));
        assert_eq!(vi(LabelOf::Timeliness, "overdue"), Some("quá hạn"));
        assert_eq!(vi(LabelOf::Role, "cong_van"), None);
        assert_eq!(vi(LabelOf::Action, ""), None);
    }
}
