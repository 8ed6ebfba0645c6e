//! The draft is changed.

use serde::{Deserialize, Serialize};

use super::draft::{content_guard, warn_of_content};
use super::state::Pass;
use super::{Event, Outgoing, Phase, State, route};
use crate::base::Instant;
use crate::document::{Content, File};
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step};
use crate::routing::{self, CancelWhy};
use crate::rules::{ActionName, Field as Missing, Sink};

/// Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
/// approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
/// keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
/// `wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
/// `unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Revise {
    /// The whole content as it now is.
    pub content: Box<Content>,
}

impl Revise {
    /// The draft gets this content (sửa dự thảo).
    #[must_use]
    pub fn new(content: Content) -> Self {
        let content = Box::new(content);
        Self { content }
    }
}

/// The draft was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revised {
    /// The whole content as it now is.
    pub content: Box<Content>,
}

impl CommandOf<Outgoing> for Revise {
    const NAME: ActionName = ActionName::new(&["revise", "sửa bản thảo", "revise the draft"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(&[
        Phase::Draft,
        Phase::Returned,
        Phase::Reviewing,
    ])];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[Field::required("content", FieldKind::Object)];

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        route::is_drafter(state, context, sink);
        route::with_the_drafter(state, Self::NAME, sink);
        let Some(input) = ask.input else {
            return;
        };
        content_guard(&input.content, Self::NAME, context, sink);
        // Under review the changed draft goes on its route at once.
        if state.phase() == Phase::Reviewing
            && let Some(draft) = route::with_content(state, &input.content)
        {
            route::ready_for_review(state, &draft, context, sink);
        }
    }

    /// Changed content under review starts a new round; the same content again changes nothing.
    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        warn_of_content(&self.content, context, decision);
        let content = self.content.clone();
        decision.push(Revised { content });
        if state.phase() == Phase::Reviewing && Some(self.content.hash()) != state.hash {
            let mut moves = Vec::new();
            routing::cancel_all(&state.instance, CancelWhy::Superseded, &mut moves);
            decision.route(moves);
            if let Some(draft) = route::with_content(state, &self.content) {
                decision.route(route::begin(state, &draft, context));
            }
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if *evidence == Evidence::ContentFile {
            self.content.files.push(File::placeholder());
            return true;
        }
        evidence.fills(Missing::Subject, &mut self.content.subject)
    }
}

impl EventOf<State> for Revised {
    fn apply(&self, state: &mut State, _: Instant) {
        state.hash = Some(self.content.hash());
        if let Some(draft) = &mut state.draft {
            draft.content = Content::clone(&self.content);
        }
    }

    fn files(&self) -> &[File] {
        &self.content.files
    }
}
