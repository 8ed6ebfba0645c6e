//! Steps that only paper knows, and what the law says of mail in general (Art. 21.1, 22.1, 23.3).

use serde::{Deserialize, Serialize};

use super::state::State;
use crate::document::AddressedTo;
use crate::law::Medium;
use crate::routing::Line;
use crate::rules::{ActionName, Sink, fail};

/// Whether mail must be registered at the clerk's desk: all that is addressed to the agency, and
/// what its addressee hands back as the agency's business (Art. 21.1.b).
#[must_use]
pub const fn registration_required(addressed_to: AddressedTo, handed_back: bool) -> bool {
    matches!(addressed_to, AddressedTo::Agency) || handed_back
}

/// Whether units and persons are bound to handle a document: only what was registered at the
/// clerk's desk, except kinds that the law registers separately (Art. 22.1).
#[must_use]
pub const fn duty_to_handle(registered: bool, separately_registered_kind: bool) -> bool {
    registered || separately_registered_kind
}

/// What the receiver of a recall notice must do (Art. 18.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecallDuty {
    /// Gửi lại văn bản giấy.
    SendBack,
    /// Hủy văn bản điện tử trên Hệ thống.
    CancelReceived,
    /// Thông báo qua Hệ thống để bên gửi biết.
    NotifySender,
}

/// The receiver's duties on a recall notice: paper is sent back; an e-document is cancelled in the
/// system and the sender is informed (Art. 18.4.a, b).
#[must_use]
pub const fn recall_duties(medium: Medium) -> &'static [RecallDuty] {
    match medium {
        Medium::Paper => &[RecallDuty::SendBack],
        Medium::Electronic => &[RecallDuty::CancelReceived, RecallDuty::NotifySender],
    }
}

/// Paper knows steps that an electronic document does not.
pub(super) fn paper_only(state: &State, action: ActionName, sink: &mut impl Sink) {
    if !state.is_paper() {
        fail!(sink, PaperOnly { action });
    }
}

/// Paper is registered once it is opened and stamped.
pub(super) fn ready_to_register(state: &State, sink: &mut impl Sink) {
    if !state.is_paper() {
        return;
    }
    if !state.is_for_agency() {
        fail!(sink, MailNotOpened {});
    } else if !state.paper.stamped {
        fail!(sink, NotStamped {});
    }
}

/// Work on paper begins once the clerk has completed the entry and handed it over (Art. 23.3).
pub(super) fn in_hand(state: &State, line: &Line, sink: &mut impl Sink) {
    let handed = |line: &Line| state.paper.handed_over.contains(&line.seat);
    let mut holder = Some(line);
    while let Some(next) = holder {
        if handed(next) {
            return;
        }
        holder = next.parent.and_then(|parent| state.instance.line(parent));
    }
    if !state.is_paper() {
        return;
    }
    if !state.paper.entry_completed {
        fail!(&mut *sink, EntryNotCompleted {});
    }
    fail!(sink, NotHandedOver {});
}
