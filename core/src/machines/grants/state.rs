//! How the grants are a machine.

use super::{CreateGrant, Kind, RevokeGrant, State};
use crate::base::{GrantId, Instant, PostId};
use crate::engine::{Context, Header, MachineState, Step, phases};
use crate::law::RuleSetId;
use crate::rules::{ActionName, Sink, fail};

phases! {
    /// Grants can always be made and revoked (luôn mở).
    Open = "open", "đang mở", "open";
}

impl MachineState for State {
    type Id = ();
    type Phase = Phase;
    type Pass = ();

    fn begin((): ()) -> Self {
        Self::default()
    }

    fn id(&self) {}

    fn header(&self) -> Header<Phase> {
        Header {
            version: self.version(),
            phase: Phase::Open,
            last_at: self.last_at(),
            rule_set: None,
        }
    }

    fn advance(&mut self, at: Instant, _: RuleSetId) {
        self.advance_to(at);
    }

    fn out_of_turn(&self, action: ActionName, _: &'static [Step<Phase>], sink: &mut impl Sink) {
        let phase = Phase::Open.into();
        fail!(sink, WrongPhase { action, phase });
    }

    fn admit(&self, (): (), in_turn: bool, _: &Context<'_>, _: &mut impl Sink) -> bool {
        in_turn
    }
}

impl Kind {
    /// The grant that is made or revoked.
    #[must_use]
    pub const fn grant(&self) -> GrantId {
        match self {
            Self::CreateGrant(CreateGrant { grant }) => grant.id,
            Self::RevokeGrant(RevokeGrant { id }) => *id,
        }
    }
}

/// Only who holds the grantor's post makes or revokes a grant: the power is theirs.
pub(super) fn by_grantor(grantor: &PostId, context: &Context<'_>, sink: &mut impl Sink) {
    let actor = context.actor.person();
    if !context.agency.holds(actor, grantor, context.today()) {
        let post = grantor.clone();
        fail!(sink, NotGrantor { post });
    }
}
