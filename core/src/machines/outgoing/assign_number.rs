//! Number, date and symbol (Art. 15; Appendix I, II.3): the next number of the series, or one that was
//! held for the document.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::state::Pass;
use super::{Event, Outgoing, Phase, State};
use crate::base::Instant;
use crate::document::document_symbol;
use crate::engine::{
    Ask, Choice, CommandOf, Context, Decision, EarlierActs, EventOf, Evidence, Field, FieldKind,
    MachineState as _, NumberUse, SeriesOfYear, Step, clerk, keep_apart,
};
use crate::numbers::{Reservation, Taken};
use crate::organization::{Agency, Authority, SeparationRule, SeriesPolicy};
use crate::rules::{ActionName, RuleBits, Sink, actions, fail};

/// Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
/// next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
/// `not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
/// `moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
/// reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssignNumber {
    /// The reserved number to use; by default the next one of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[new(default)]
    pub reservation: Option<u32>,
    /// The moment is right, though it lies far ahead of the newest event (`moment_far_ahead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[new(default)]
    pub confirm_time: bool,
}

/// Number and date were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberAssigned {
    /// Number and date.
    pub taken: Taken,
    /// Symbol, for example `QĐ-UBND`.
    pub symbol: String,
}

impl CommandOf<Outgoing> for AssignNumber {
    const NAME: ActionName = actions::ASSIGN_NUMBER;
    const STEPS: &'static [Step<Phase>] = &[Step::new(&[Phase::Signed], Phase::Numbered)];
    const PASS: Pass = Pass::Order;
    const FORM: &'static [Field] = &[
        Field::optional("reservation", FieldKind::Number),
        Field::confirm_time(),
    ];

    const AUDITED: bool = true;

    fn out_of_turn(state: &State, sink: &mut impl Sink) {
        if state.phase() < Phase::Signed {
            fail!(sink, NotSigned {});
        } else {
            state.out_of_turn(Self::NAME, Self::STEPS, sink);
        }
    }

    fn earlier_acts(state: &State) -> EarlierActs<'_> {
        let rule = SeparationRule::SignNumber;
        [state.signature().map(|signed| (rule, &signed.by)), None]
    }

    /// Whether only a held number can be given: the series itself has none for today.
    fn is_required(_: &Field, ask: &Ask<'_, Outgoing, Self>) -> bool {
        let (state, context) = (ask.state, ask.context);
        let series = state.draft().and_then(|draft| series(draft, context));
        let next = series.and_then(|series| {
            let mut failing = RuleBits::NONE;
            Self::default().take(state, series, context, &mut failing)
        });
        next.is_none() && usable(state, context).next().is_some()
    }

    fn guard(ask: &Ask<'_, Outgoing, Self>, sink: &mut impl Sink) {
        let (state, context) = (ask.state, ask.context);
        clerk(context, sink);
        let (earlier, own) = (Self::earlier_acts(state), [Authority::OwnSeat]);
        keep_apart(earlier, Self::NAME, &own, context, sink);
        let Some(draft) = state.draft() else { return };
        if symbol(draft, context).is_none() {
            let document_type = draft.content.document_type;
            fail!(&mut *sink, NoSymbol { document_type });
        }
        let Some(series) = series(draft, context) else {
            let fact = "outgoing series".into();
            fail!(sink, FactMissing { fact });
            return;
        };
        match ask.input {
            Some(input) => {
                input.take(state, series, context, sink);
            }
            // Whether the series has a next number is no matter while a held one may be used.
            None if usable(state, context).next().is_some() => {}
            None => {
                Self::default().take(state, series, context, sink);
            }
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let mut ignored = RuleBits::NONE;
        let number = state.draft().and_then(|draft| {
            let series = series(draft, context)?;
            let taken = self.take(state, series, context, &mut ignored)?;
            Some((taken, symbol(draft, context)?))
        });
        if let Some((taken, symbol)) = number {
            decision.push(NumberAssigned { taken, symbol });
        }
    }

    fn series(state: &State, agency: &Agency) -> Option<SeriesOfYear> {
        let series = series_of(state.draft()?, agency)?;
        Some((series.key.clone(), None))
    }

    fn choices(_: &'static str, ask: &Ask<'_, Outgoing, Self>) -> Vec<Choice> {
        usable(ask.state, ask.context)
            .map(|held| Choice::named(held.number, held.number.to_string()))
            .collect()
    }

    fn confirms_time(&self) -> bool {
        self.confirm_time
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        if *evidence != Evidence::NoReservation {
            return evidence.confirms(&mut self.confirm_time);
        }
        self.reservation = None;
        true
    }
}

impl AssignNumber {
    /// The number that the document gets; failing rules go to `sink`.
    fn take(
        self,
        state: &State,
        series: &SeriesPolicy,
        context: &Context<'_>,
        sink: &mut impl Sink,
    ) -> Option<Taken> {
        let today = context.today();
        let (registers, key) = (context.registers, &series.key);
        match self.reservation {
            None => registers.next(key, today, sink),
            Some(number) => {
                let moment = (context.now(), today);
                registers.reserved(key, number, state.document, moment, sink)
            }
        }
    }
}

impl EventOf<State> for NumberAssigned {
    fn apply(&self, state: &mut State, _: Instant) {
        state.header.phase = Phase::Numbered;
        state.taken = Some(self.taken.clone());
        state.symbol = Some(self.symbol.clone());
    }

    fn number(&self) -> Option<NumberUse<'_>> {
        Some(NumberUse::Takes(&self.taken))
    }
}

/// The held numbers that this document may be given now.
fn usable<'c>(state: &'c State, context: &'c Context<'_>) -> impl Iterator<Item = &'c Reservation> {
    let today = context.today();
    let series = state.draft().and_then(|draft| series(draft, context));
    let series = series.and_then(|s| context.registers.of_day(&s.key, today));
    let held = series.into_iter().flat_map(|s| s.usable(context.now()));
    held.filter(move |held| held.date == today && held.is_for(state.document))
}

fn series<'c>(draft: &Draft, context: &Context<'c>) -> Option<&'c SeriesPolicy> {
    series_of(draft, context.agency)
}

/// The series that numbers a draft: the advisory body's own, if one is named as issuer; the secret
/// one for state secrets; else that of the type (Art. 15; Appendix I, II.3.a).
#[must_use]
pub fn series_of<'a>(draft: &Draft, agency: &'a Agency) -> Option<&'a SeriesPolicy> {
    let content = &draft.content;
    let secret = content.effective_secrecy().is_secret();
    match &draft.body {
        Some(body) if !secret => agency.body_series(body),
        _ => agency.outgoing_series(content.document_type, secret),
    }
}

/// Symbol of the document: `QĐ-UBND`, or `UBND-VX` for a công văn: with the field handled if the
/// agency has abbreviated it, else with the drafting unit (Appendix I, II.3). An advisory body named
/// as issuer takes the agency's place.
fn symbol(draft: &Draft, context: &Context<'_>) -> Option<String> {
    let agency = context.agency;
    let unit = agency.unit(&draft.unit)?;
    let field = draft.field.as_deref();
    let field = field.and_then(|field| agency.field_symbol(field));
    let of_body = |body: &String| agency.body_series(body)?.body_symbol.as_deref();
    let short = match &draft.body {
        Some(body) => of_body(body)?,
        None => &agency.info().short,
    };
    let second = field.unwrap_or(&unit.symbol);
    document_symbol(draft.content.document_type, short, Some(second))
}
