//! The personal signature.

use serde::{Deserialize, Serialize};

use super::facts::Signature;
use super::state::Pass;
use super::{Event, Outgoing, Phase, State, duty, route};
use crate::base::{GrantId, Instant, LineId, PostId};
use crate::calendar::{Due, LegalAct, statutory_limit};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EarlierActs, EventOf, Evidence, Field, FieldKind,
    MachineState as _, Step, keep_apart,
};
use crate::law::Urgency;
use crate::organization::{Authority, Capacity, Choice as Power, LegalDuty, SeparationRule};
use crate::routing::{Line, Outcome};
use crate::rules::{ActionName, Sink, actions, fail};

const DUTY: LegalDuty = LegalDuty::Signature;

/// The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
/// `nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
/// `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
/// `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
/// `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sign {
    /// Prefixes to sign with, where the signer holds several powers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub capacity: Option<Capacity>,
    /// The own post to sign from, where the signer holds several that give the same prefixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub post: Option<PostId>,
    /// Urgency as the signer decides it; the drafter's proposal if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub urgency: Option<Urgency>,
}

/// It was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// Signature.
    pub signature: Signature,
    /// Urgency as decided.
    pub urgency: Urgency,
    /// When it must be issued at the latest (Art. 18.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue_due: Option<Due>,
}

impl CommandOf<Outgoing> for Sign {
    const NAME: ActionName = actions::SIGN;
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Reviewing], Phase::Signed)];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[
        Field::optional("capacity", FieldKind::Choice),
        Field::optional("post", FieldKind::Post),
        Field::optional("urgency", FieldKind::Choice),
    ];

    const AUDITED: bool = true;

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if state.phase() < Phase::Signed {
            let action = Self::NAME;
            fail!(sink, NothingWaiting { action });
        } else {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn acts_on(state: &State, _: Option<LineId>) -> Option<&Line> {
        duty::duty_line(state, DUTY)
    }

    fn authority(&self, ask: &Ask<'_, Outgoing, Self>) -> Authority {
        let context = ask.context;
        let powers = ask.state.draft().map(|draft| duty::powers(draft, context));
        let power = powers.and_then(|powers| powers.choose_by(&self.power(context)).ok().cloned());
        power.map_or(Authority::OwnSeat, |power| power.authority)
    }

    /// Those that give the power to sign, where the own seat does not decide and several do.
    fn grants(ask: &Ask<'_, Outgoing, Self>) -> Vec<GrantId> {
        let powers = ask
            .state
            .draft()
            .map(|draft| duty::powers(draft, ask.context));
        let open = powers.filter(|powers| powers.choose(None).is_err());
        let grants = open.map_or_else(Vec::new, |powers| powers.grants());
        if grants.len() > 1 { grants } else { Vec::new() }
    }

    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let drafter = state.drafter();
        let format = state.checks.format.as_ref();
        [
            drafter.map(|drafter| (SeparationRule::DraftApprove, drafter)),
            format.map(|check| (SeparationRule::CheckFormatSign, &check.by)),
        ]
    }

    fn is_required(field: &Field, ask: &Ask<'_, Outgoing, Self>) -> bool {
        match field.name {
            "capacity" => must_choose(ask),
            "post" => must_choose(ask) && Self::choices("post", ask).len() > 1,
            _ => false,
        }
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        let Some(current) = state.hash.filter(|_| state.signature.is_none()) else {
            return;
        };
        duty::duty_guard(ask, sink);
        state
            .checks
            .guard(current, state.draft(), context.agency, sink);
        if let Some(approval) = &state.checks.approval
            && approval.by != *context.actor.person()
        {
            let approver = approval.by.clone();
            fail!(&mut *sink, ApprovedByAnother { approver });
        }
        let Some(draft) = state.draft() else {
            return;
        };
        let powers = duty::some_power(draft, context, sink);
        let apart = |authorities: &[Authority], sink: &mut _| {
            let earlier = Self::earlier_acts(state);
            keep_apart(earlier, Self::NAME, authorities, context, sink);
        };
        apart(&powers.authorities(), sink);
        // Which of several powers to sign with is an input.
        let Some(input) = ask.input.filter(|_| !powers.held.is_empty()) else {
            return;
        };
        match powers.choose_by(&input.power(context)) {
            Ok(power) => apart(std::slice::from_ref(&power.authority), sink),
            Err(reasons) => sink.fail_all(reasons),
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let line = duty::duty_line(state, DUTY);
        let (Some(draft), Some(content), Some(line)) = (state.draft(), state.hash, line) else {
            return;
        };
        let powers = duty::powers(draft, context);
        let Ok(power) = powers.choose_by(&self.power(context)) else {
            return;
        };
        state.doubtful_marks(&mut decision.warnings);
        decision.act.authority = power.authority.clone();
        decision.act.post = Some(power.post.clone());
        decision.act.capacity = Some(power.capacity.clone());
        let urgency = self.urgency.unwrap_or(state.urgency);
        let signature = Signature {
            by: context.actor.person().clone(),
            post: power.post.clone(),
            capacity: power.capacity.clone(),
            content,
        };
        decision.push(Signed {
            signature,
            urgency,
            issue_due: issue_due(state, urgency, context),
        });
        decision.route(route::answer(
            state,
            line.id,
            Outcome::Signed,
            None,
            context,
        ));
    }

    /// Prefixes, and the post where several give the same.
    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        if field == "urgency" {
            return Choice::list(Urgency::ALL);
        }
        let powers = ask
            .state
            .draft()
            .map(|draft| duty::powers(draft, ask.context));
        let held = powers.map(|powers| powers.held).unwrap_or_default();
        let agency = ask.context.agency;
        let mut choices: Vec<Choice> = match field {
            "capacity" => held
                .iter()
                .map(|power| Choice::named(&power.capacity, power.capacity.to_string()))
                .collect(),
            _ => held
                .iter()
                .map(|power| {
                    let title = agency.post(&power.post).map(|post| post.title.as_str());
                    Choice::named(&power.post, title.unwrap_or(power.post.as_str()))
                })
                .collect(),
        };
        choices.sort_by(|a, b| a.label.vi.cmp(&b.label.vi));
        choices.dedup();
        choices
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let Evidence::SignAs(power) = evidence else {
            return false;
        };
        self.capacity = Some(power.capacity.clone());
        self.post = Some(power.post.clone());
        true
    }
}

impl Sign {
    /// What the signer names among their powers.
    fn power<'a>(&'a self, context: &Context<'_>) -> Power<'a> {
        Power {
            capacity: self.capacity.as_ref(),
            post: self.post.as_ref(),
            grant: context.under.grant(),
        }
    }
}

impl EventOf<State> for Signed {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Signed;
        state.signature = Some(self.signature.clone());
        state.urgency = self.urgency;
    }
}

/// Whether the actor holds several powers to sign this draft and must name one.
fn must_choose(ask: &Ask<'_, Outgoing, Sign>) -> bool {
    ask.state.draft().is_some_and(|draft| {
        let powers = duty::powers(draft, ask.context);
        !powers.held.is_empty() && powers.choose(None).is_err()
    })
}

/// When the document must be issued: what goes by exchange has the stricter limit of Decision
/// 28/2018/QĐ-TTg.
fn issue_due(state: &State, urgency: Urgency, context: &Context<'_>) -> Option<Due> {
    let content = state.content()?;
    let by_exchange = content.addressees.iter().any(|to| to.code.is_some())
        && !content.effective_secrecy().is_secret();
    let act = if by_exchange {
        LegalAct::SendViaAxis
    } else {
        LegalAct::IssueOutgoing
    };
    let agency = context.agency;
    let working = &agency.profile().working_time;
    let term = statutory_limit(act, urgency).term?;
    context
        .calendar
        .due(term, context.now(), working, agency.offset())
}
