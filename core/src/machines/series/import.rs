//! The numbers of an older register are taken over.

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::guard::at_desk;
use super::{Event, Phase, Series, State};
use crate::base::Instant;
use crate::engine::{Ask, CommandOf, Context, Decision, EventOf, Field, FieldKind, Step};
use crate::numbers::{self, FormerNumber, read_former};
use crate::rules::{ActionName, Sink, fail};

/// Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
/// `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, derive_new::new)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportNumbers {
    /// The numbers found, in any order.
    pub numbers: Vec<FormerNumber>,
}

/// The numbers of an older register were taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegacyImported {
    /// What was found in it.
    pub import: Box<numbers::Import>,
}

impl CommandOf<Series> for ImportNumbers {
    const NAME: ActionName =
        ActionName::new(&["import_numbers", "nhập số cũ", "import former numbers"]);
    const STEPS: &'static [Step<Phase>] = &[Step::stay(Phase::ALL)];
    const PASS: () = ();
    const FORM: &'static [Field] = &[Field::required("numbers", FieldKind::Object)];

    fn guard(ask: &Ask<'_, Series, Self>, sink: &mut impl Sink) {
        at_desk(ask, sink);
        let (of, last) = (&ask.state.of, ask.state.series.last_number);
        if last > 0 {
            let series = of.series.clone();
            fail!(&mut *sink, SeriesInUse { series, last });
        }
        let (year, today) = (of.year, ask.context.today());
        if year > today.year() && ask.context.registers.state(of).is_some() {
            // Its numbers would go on after those of the other register (Art. 15.1: from 1).
            fail!(sink, YearToCome { year, today });
        }
    }

    fn decide(&self, state: &State, context: &Context<'_>, decision: &mut Decision<Event>) {
        let found = read_former(&self.numbers, state.of.year, context.today());
        let import = Box::new(found);
        decision.push(LegacyImported { import });
    }
}

impl EventOf<State> for LegacyImported {
    fn apply(&self, state: &mut State, _: Instant) {
        state.series.import(&self.import);
    }
}
