//! Who can sign a document, and what the others lack (Art. 13).

use serde::Serialize;

use super::{Action, Outgoing, State};
use crate::base::PersonId;
use crate::engine::{Context, why};
use crate::organization::{self, SigningPower};
use crate::rules::Reason;

/// One person who can sign a document, or almost can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentSignatory {
    /// The person.
    pub person: PersonId,
    /// The powers that hold, each with its stack of prefixes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub powers: Vec<SigningPower>,
    /// What is missing for the signature at this moment: why no power holds, whose seat it is, which
    /// check or approval is outstanding. Empty: this person can sign now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Reason>,
}

/// Every person with a power to sign the document, and everybody whose post or grant falls short of
/// one, in the order of the profile. Nobody for a document without a draft; `context.actor` is not
/// read.
#[must_use]
pub fn who_can_sign(state: &State, context: &Context<'_>) -> Vec<DocumentSignatory> {
    let Some(draft) = state.draft() else {
        return Vec::new();
    };
    let (agency, grants) = (context.agency, context.grants);
    let kind = draft.content.document_type;
    let field = draft.field.as_deref();
    let all = organization::who_can_sign(agency, grants, kind, field, context.now());
    let signatory = |who: organization::Signatory| {
        let actor = agency.actor(&who.person);
        let missing = why::<Outgoing>(state, Action::Sign, None, &Context { actor, ..*context });
        DocumentSignatory {
            missing,
            powers: who.powers.held,
            person: who.person,
        }
    };
    all.into_iter().map(signatory).collect()
}
