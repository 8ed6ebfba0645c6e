//! A draft is begun.

use serde::{Deserialize, Serialize};

use super::state::Pass;
use super::{Event, Outgoing, Phase, State, sendable};
use crate::base::{DocumentId, Instant, PersonId, PostId, TemplateKey, UnitId};
use crate::document::{Content, File};
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EventOf, Evidence, Field, FieldKind, Step,
    no_secrets, text,
};
use crate::law::{Secrecy, Urgency};
use crate::rules::{ActionName, Field as Missing, Sink, actions, doubtful_marks, fail};

/// Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
/// `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
/// `unprintable_character`, `unsafe_file_name`, `wrong_phase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Draft {
    /// Type, subject, addressees, secrecy, files.
    pub content: Content,
    /// Drafting unit (đơn vị chủ trì soạn thảo).
    pub unit: UnitId,
    /// Post that will sign.
    pub signer: PostId,
    /// Field of the document, for the power of deputies (lĩnh vực).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub field: Option<String>,
    /// Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal: it
    /// numbers in a series of its own (Appendix I, II.3.a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub body: Option<String>,
    /// Units that take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[new(default)]
    pub co_units: Vec<UnitId>,
    /// Urgency that the drafter proposes; the signer decides (Appendix I, III.2.b).
    #[serde(default)]
    #[new(default)]
    pub urgency: Urgency,
    /// The incoming document that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub reply_to: Option<DocumentId>,
    /// Route; by default that of the type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub template: Option<TemplateKey>,
}

/// A draft was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Drafted {
    /// The draft.
    pub draft: Box<Draft>,
    /// Who drafts.
    pub drafter: PersonId,
}

impl CommandOf<Outgoing> for Draft {
    const NAME: ActionName = actions::DRAFT;
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::New], Phase::Draft)];
    const PASS: Pass = Pass::Free;
    const FORM: &'static [Field] = &[
        Field::required("content", FieldKind::Object),
        Field::required("unit", FieldKind::Unit),
        Field::required("signer", FieldKind::Post),
        Field::optional("field", FieldKind::Text),
        Field::optional("body", FieldKind::Text),
        Field::optional("co_units", FieldKind::Units),
        Field::optional("urgency", FieldKind::Choice),
        Field::optional("reply_to", FieldKind::Id),
        Field::optional("template", FieldKind::Choice),
    ];

    /// What exists already was drafted once, frozen or not.
    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        let (action, phase) = (Self::NAME, state.phase().into());
        fail!(sink, WrongPhase { action, phase });
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let context = ask.context;
        let (agency, actor) = (context.agency, context.actor);
        let day = context.today();
        if actor.units(day).next().is_none() {
            let person = actor.person().clone();
            fail!(&mut *sink, NoUnit { person });
        }
        let Some(input) = ask.input else {
            return;
        };
        for unit in std::iter::once(&input.unit).chain(&input.co_units) {
            if agency.unit(unit).is_none() {
                fail!(&mut *sink, UnknownUnit { unit: unit.clone() });
            }
        }
        if !actor.in_unit(&input.unit, day) {
            let (person, unit) = (actor.person().clone(), input.unit.clone());
            fail!(&mut *sink, NotInUnit { person, unit });
        }
        if agency.post(&input.signer).is_none() {
            let post = input.signer.clone();
            fail!(&mut *sink, UnknownPost { post });
        }
        if let Some(body) = &input.body
            && agency.body_series(body).is_none()
        {
            fail!(&mut *sink, UnknownBody { body: body.clone() });
        }
        let document_type = input.content.document_type;
        let template = match &input.template {
            Some(key) => agency.template(key),
            None => agency.template_for(document_type),
        };
        if template.is_none() {
            fail!(&mut *sink, NoTemplate { document_type });
        }
        content_guard(&input.content, Self::NAME, context, sink);
        no_secrets(Secrecy::KhongMat, input.field.as_deref(), context, sink);
    }

    fn decide(&self, _: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        warn_of_content(&self.content, context, decision);
        decision.push(Drafted {
            draft: Box::new(self.clone()),
            drafter: context.actor.person().clone(),
        });
    }

    fn choices(field: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        let agency = ask.context.agency;
        let day = ask.context.today();
        let named = |unit: &UnitId| {
            let name = agency.unit(unit).map_or(unit.as_str(), |unit| &unit.name);
            Choice::named(unit, name)
        };
        match field {
            "unit" => ask.context.actor.units(day).map(named).collect(),
            "signer" => {
                let posts = agency.posts();
                let held = posts.filter(|post| agency.holders(&post.key, day).next().is_some());
                held.map(|post| Choice::named(&post.key, &post.title))
                    .collect()
            }
            "co_units" => {
                let units = agency.units();
                units.map(|unit| named(&unit.key)).collect()
            }
            "body" => {
                let series = agency.profile().series.iter();
                let bodies = series.filter_map(|series| series.body.as_deref());
                bodies.map(|body| Choice::named(body, body)).collect()
            }
            "template" => {
                let templates = agency.profile().templates.iter();
                templates
                    .map(|template| Choice::named(&template.key, template.key.as_str()))
                    .collect()
            }
            "urgency" => Choice::list(Urgency::ALL),
            _ => Vec::new(),
        }
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        evidence.fills(Missing::Subject, &mut self.content.subject)
    }
}

impl EventOf<State> for Drafted {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Draft;
        state.hash = Some(self.draft.content.hash());
        state.urgency = self.draft.urgency;
        state.draft = Some(self.draft.clone());
        state.drafter = Some(self.drafter.clone());
    }

    fn files(&self) -> &[File] {
        &self.draft.content.files
    }
}

/// A subject, addressees, and no state secret where it may not be.
pub(super) fn content_guard(
    content: &Content,
    action: ActionName,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let texts = content.texts().map(|(_, text)| text);
    no_secrets(content.secrecy, texts, context, sink);
    text(&content.subject, action, Missing::Subject, sink);
    if content.addressees.is_empty() {
        let field = Missing::Addressees;
        fail!(&mut *sink, FieldMissing { action, field });
    }
    sendable::content(content, action, sink);
}

/// What people should know about new content.
pub(super) fn warn_of_content(
    content: &Content,
    context: &Context<'_>,
    decision: &mut Decision<Event>,
) {
    let warnings = &mut decision.warnings;
    warnings.extend(content.warnings(context.today()));
    warnings.extend(sendable::empty_files(&content.files));
    doubtful_marks(content.secrecy, content.texts(), warnings);
}
