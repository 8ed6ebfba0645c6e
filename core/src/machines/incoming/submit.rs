//! The clerk submits for direction.

use serde::{Deserialize, Serialize};

use super::direct::directs;
use super::due::submit_due;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{Instant, PostId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step, clerk,
};
use crate::routing::{self, Seat};
use crate::rules::{ActionName, Sink, fail};

/// Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
/// `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Submit {
    /// Post of the directing person.
    pub to: PostId,
}

/// It was submitted for direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Submitted {
    /// To whom.
    pub to: PostId,
}

impl CommandOf<Incoming> for Submit {
    const NAME: ActionName = ActionName::new(&["submit", "trình", "submit"]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Registered], Phase::Submitted)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[Field::required("to", FieldKind::Post)];

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        clerk(context, sink);
        let Some(Self { to }) = ask.input else {
            return;
        };
        let Some(post) = context.agency.current_post(to) else {
            fail!(sink, UnknownPost { post: to.clone() });
            return;
        };
        if !directs(post, context.agency, context.today()) {
            fail!(&mut *sink, NotDirectingPost { post: to.clone() });
        }
        let seat = Seat::Post(to.clone());
        if !routing::staffed(&seat, context) {
            let (node, seat) = ("trình".into(), routing::seat_name(&seat, context));
            fail!(sink, SeatVacant { node, seat });
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let due = (submit_due(state, context), None);
        decision.push(Submitted {
            to: self.to.clone(),
        });
        let seat = Seat::Post(self.to.clone());
        decision.route(routing::begin_single(&state.instance, seat, due, context));
    }

    fn choices(_: &'static str, ask: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        let agency = ask.context.agency;
        let day = ask.context.today();
        let posts = agency.posts();
        let directing = posts.filter(|post| {
            directs(post, agency, day) && agency.holders(&post.key, day).next().is_some()
        });
        directing
            .map(|post| Choice::named(&post.key, &post.title))
            .collect()
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::SubmitTo(post) = evidence else {
            return false;
        };
        self.to = post.clone();
        true
    }
}

impl EventOf<State> for Submitted {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Submitted;
    }
}
