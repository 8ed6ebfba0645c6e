//! The assigner accepts the report.

use serde::{Deserialize, Serialize};

use super::reply::still_answers;
use super::state::Secrets;
use super::{Event, Incoming, Phase, State};
use crate::base::{DocumentId, Instant, LineId};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EarlierActs, EventOf, Evidence, Field, FieldKind,
    Step, no_secrets, separate,
};
use crate::law::Secrecy;
use crate::organization::{Role, SeparationRule};
use crate::routing::{self, InstanceState, Line, LineState, Outcome};
use crate::rules::{ActionName, Field as Missing, Sink, fail, labelled};

labelled! {
    /// How the handling of an incoming document ends (hình thức kết thúc xử lý; routing P32).
    CompletionMode;
    Answered = "đã trả lời bằng văn bản", "answered by a document";
    Orally = "đã trả lời qua điện thoại, họp", "answered by telephone or in a meeting";
    Information = "để biết", "for information";
    Merged = "nhập vào vụ việc khác", "merged with another case";
    PassedOn = "đã chuyển cơ quan khác", "passed on to another agency";
}

/// The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
/// names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
/// `work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
/// `state_secret_on_network`, `wrong_phase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveCompletion {
    /// How it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub mode: Option<CompletionMode>,
    /// The outgoing document that answers it, if the report does not name it; or the document with which
    /// it is merged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub document: Option<DocumentId>,
    /// The agency to which it was passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub agency: Option<String>,
}

/// The handling was accepted as complete.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Completed {
    /// How it ended, if that was stated or the report names a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<CompletionMode>,
    /// The outgoing document that answers it, or the document with which it was merged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The agency to which it was passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
}

impl ApproveCompletion {
    /// The mode stated; with a reply and nothing stated it is answered.
    fn mode(&self, state: &State) -> Option<CompletionMode> {
        let reply = self.document.or(state.reply());
        self.mode.or(reply.map(|_| CompletionMode::Answered))
    }

    /// What the mode asks for and was not given.
    fn missing(&self, state: &State) -> Option<Missing> {
        let named = self
            .agency
            .as_ref()
            .is_some_and(|name| !name.trim().is_empty());
        match self.mode(state)? {
            CompletionMode::Answered if self.document.or(state.reply()).is_none() => {
                Some(Missing::Reply)
            }
            CompletionMode::Merged if self.document.is_none() => Some(Missing::OtherCase),
            CompletionMode::PassedOn if !named => Some(Missing::Agency),
            _ => None,
        }
    }
}

impl CommandOf<Incoming> for ApproveCompletion {
    const NAME: ActionName = ActionName::new(&[
        "approve_completion",
        "duyệt kết thúc xử lý",
        "approve completion",
    ]);
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Handling], Phase::Completed)];
    const PASS: Secrets = Secrets::Refused;
    const FORM: &'static [Field] = &[
        Field::optional("mode", FieldKind::Choice),
        Field::optional("document", FieldKind::Id),
        Field::optional("agency", FieldKind::Text),
    ];

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        state.instance.root()
    }

    /// Nobody accepts their own report for somebody else (routing P20 rule 5, P23).
    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let reported = state.reported.as_ref();
        let rule = SeparationRule::ReportApprove;
        [reported.map(|reported| (rule, &reported.by)), None]
    }

    fn guard(ask: &Ask<'_, Incoming, Self>, sink: &mut impl Sink) {
        let root = reported_root(ask, sink);
        if let (Some(root), [Some(earlier), _]) = (root, Self::earlier_acts(ask.state)) {
            let authorities = routing::authorities(root, ask.context);
            separate(earlier, Self::NAME, &authorities, ask.context, sink);
        }
        let Some(input) = ask.input else { return };
        if let Some(field) = input.missing(ask.state) {
            let action = Self::NAME;
            fail!(&mut *sink, FieldMissing { action, field });
        }
        if input.mode(ask.state) == Some(CompletionMode::Answered) {
            let reply = input.document.or(ask.state.reply());
            still_answers(reply, ask.context, sink);
        }
        no_secrets(
            Secrecy::KhongMat,
            input.agency.as_deref(),
            ask.context,
            sink,
        );
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let Some(root) = state.instance.root() else {
            return;
        };
        decision.route(routing::complete(root, Outcome::Agreed, None, context));
        decision.push(routing::Event::StepCompleted { step: root.step });
        decision.push(routing::Event::Ended {
            state: InstanceState::Completed,
        });
        let mode = self.mode(state);
        let reply = state
            .reply()
            .filter(|_| mode == Some(CompletionMode::Answered));
        decision.push(Completed {
            mode,
            document: self.document.or(reply),
            agency: self.agency.clone(),
        });
    }

    fn choices(field: &'static str, _: &Ask<'_, Incoming, Self>) -> Vec<Choice> {
        match field {
            "mode" => Choice::list(CompletionMode::ALL),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let mut agency = self.agency.take().unwrap_or_default();
        let fills = evidence.fills(Missing::Agency, &mut agency);
        self.agency = Some(agency).filter(|name| !name.is_empty());
        fills
    }
}

impl EventOf<State> for Completed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Completed;
        state.mode = self.mode;
        if let (Some(CompletionMode::Answered), Some(reported)) = (self.mode, &mut state.reported) {
            reported.reply = self.document;
        }
    }
}

/// The assigner's own line, once the lead has reported.
pub(super) fn reported_root<'s, C>(
    ask: &Ask<'s, Incoming, C>,
    sink: &mut impl Sink,
) -> Option<&'s Line> {
    let state = ask.state;
    let root = state.instance.root()?;
    if state.reported.is_none() || root.state != LineState::Ready {
        let is_lead = |line: &&Line| line.role == Role::Lead && line.parent.is_some();
        let lead = state.instance.live().find(is_lead);
        let line = lead.map_or(root.id, |line| line.id);
        fail!(&mut *sink, WorkStillOpen { line });
    }
    ask.on_line(sink)
}
