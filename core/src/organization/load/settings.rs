//! The agency itself, its limits and working hours.

use std::collections::{HashMap, HashSet};

use super::Check;
use crate::base::{FaultCode, TextKind, UnitId};
use crate::law::{RuleSet, RuleSetId};
use crate::organization::{Regime, symbol_part};

/// Statutory working days for registering and submitting (Art. 4.2.c, 23.1 of Decree 30/2020).
const SUBMIT_DAYS: u32 = 1;
/// More working days than this for handling are a slip of the pen.
const MOST_HANDLING_DAYS: u32 = 3660;
/// A clock that is a year ahead is always asked about.
const A_YEAR: std::ops::RangeInclusive<u32> = 1..=366;
/// 13:00. No statute says until when "buổi sáng" lasts, and what came in by its end is answered the
/// same day (Decision 28/2018/QĐ-TTg, Art. 6): a later end would loosen that. A named policy of
/// docs/properties.md.
const LATEST_MORNING: u16 = 780;
/// Offsets in use on earth, in minutes.
const OFFSETS: std::ops::RangeInclusive<i32> = -720..=840;

/// Formats of the profile that are read; dated names need the second.
const FORMATS: std::ops::RangeInclusive<u32> = 1..=2;
impl Check<'_> {
    pub(super) fn settings(&mut self) {
        if !FORMATS.contains(&self.profile.format) {
            let detail = (
                self.profile.format,
                [
                    "thư viện này đọc dạng số 1 và 2",
                    "this library reads formats 1 and 2",
                ],
            );
            self.fault("format", FaultCode::InvalidValue, detail);
        }
        if !self.lost.sections.contains(&"agency") {
            self.agency();
        }
        self.limits();
        self.fixed_handlers();
        self.separation();
        if !self.profile.working_time.is_ordered() {
            let order = "opens < morning_ends ≤ afternoon_begins < closes < 1440";
            let detail = (
                "working_time",
                [
                    format!("thứ tự phải là {order}"),
                    format!("the order is {order}"),
                ],
            );
            self.fault("working_time", FaultCode::Inconsistent, detail);
        }
        let ends = self.profile.working_time.morning_ends;
        if ends > LATEST_MORNING {
            let detail = (
                ends,
                [
                    format!(
                        "buổi sáng kết thúc muộn nhất ở phút thứ {LATEST_MORNING} (Điều 6 Quyết định 28/2018/QĐ-TTg)"
                    ),
                    format!(
                        "the morning ends by {LATEST_MORNING} minutes after midnight (Art. 6, Decision 28/2018/QĐ-TTg)"
                    ),
                ],
            );
            let path = "working_time.morning_ends";
            self.fault(path, FaultCode::LimitLoosensLaw, detail);
        }
    }

    /// Only a rule of the agency, named, fixes a handler beforehand (Art. 23.1).
    fn fixed_handlers(&mut self) {
        let profile = self.profile;
        let units: HashSet<&UnitId> = profile.units.iter().map(|unit| &unit.key).collect();
        for (index, rule) in profile.fixed_handlers.iter().enumerate() {
            let path = self.at("fixed_handlers", index);
            if !units.contains(&rule.unit) {
                self.dangling(format!("{path}.unit"), "units", rule.unit.as_str());
            }
            self.text(|| format!("{path}.basis"), &rule.basis, 500);
            for (name, text) in rule.type_names.iter().enumerate() {
                self.text(|| format!("{path}.type_names[{name}]"), text, 100);
            }
        }
    }

    /// Each switch and each exemption stands on a paper (routing P23).
    fn separation(&mut self) {
        let own = &self.profile.separation;
        let units: HashSet<&UnitId> = self.profile.units.iter().map(|unit| &unit.key).collect();
        for (index, required) in own.required.iter().enumerate() {
            let path = self.at("separation.required", index);
            self.text(|| format!("{path}.basis"), &required.basis, 500);
        }
        for (index, exemption) in own.exemptions.iter().enumerate() {
            let path = self.at("separation.exemptions", index);
            self.text(|| format!("{path}.basis"), &exemption.basis, 500);
            let unit = exemption.unit.as_ref();
            if let Some(unit) = unit.filter(|key| !units.contains(key)) {
                self.dangling(format!("{path}.unit"), "units", unit.as_str());
            }
        }
    }

    fn agency(&mut self) {
        let agency = &self.profile.agency;
        let collective = match &agency.regime {
            Regime::Collective { body } => Some(("regime.data.body", body, 200)),
            Regime::OnePerson => None,
        };
        // Lengths of Appendix VI where it names one (OrganName 200, Position 100).
        let dated = [
            ("name", Some(&agency.name), 200),
            ("short", Some(&agency.short), 30),
            ("place", Some(&agency.place), 100),
            ("head_title", Some(&agency.head_title), 100),
            ("superior", agency.superior.as_ref(), 200),
        ];
        for (field, text, most) in dated {
            if let Some(text) = text {
                self.dated(&format!("agency.{field}"), text, most);
            }
        }
        let optional = [
            ("address", &agency.address, 500),
            ("email", &agency.email, 254),
            ("telephone", &agency.telephone, 50),
        ];
        let optional = optional
            .into_iter()
            .filter_map(|(field, text, most)| Some((field, text.as_ref()?, most)));
        for (field, text, most) in collective.into_iter().chain(optional) {
            self.text(|| format!("agency.{field}"), text, most);
        }
        for (path, text) in agency.short.with_paths("agency.short".to_owned()) {
            self.symbol(path, text);
        }
        self.periods("agency.code", &agency.code);
        for (path, text) in agency.code.with_paths("agency.code".to_owned()) {
            self.code(path, text);
        }
        if !agency.predecessors.is_empty() {
            self.needs_format_2("agency.predecessors");
        }
        for (index, merged) in agency.predecessors.iter().enumerate() {
            let path = self.places.element("agency.predecessors", index);
            self.code(format!("{path}.code"), &merged.code);
            self.text(|| format!("{path}.name"), &merged.name, 200);
            self.year(&format!("{path}.until"), Some(merged.until));
        }
        for (index, code) in agency.former_codes.iter().enumerate() {
            let path = self.places.element("agency.former_codes", index);
            self.code(path, code);
        }
        if let Some(lines) = &agency.secret_lines {
            self.text(|| "agency.secret_lines.basis".to_owned(), &lines.basis, 500);
        }
        if let Some(honours) = &agency.honours {
            self.text(|| "agency.honours.basis".to_owned(), &honours.basis, 500);
        }
        if !OFFSETS.contains(&agency.utc_offset_minutes) {
            let detail = agency.utc_offset_minutes.to_string();
            self.fault("agency.utc_offset_minutes", FaultCode::InvalidValue, detail);
        }
    }

    /// Any code in the character set is kept and compared exactly (Decision 20/2020/QĐ-TTg: at most
    /// 35 characters); its structure is judged where messages are exchanged.
    fn code(&mut self, path: String, code: &str) {
        let fits = (1..=35).contains(&code.len())
            && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
        if !fits {
            self.fault(path, FaultCode::InvalidValue, code);
        }
    }

    /// Fields with their abbreviations, each once.
    pub(super) fn field_symbols(&mut self) {
        let profile = self.profile;
        let mut seen = HashSet::new();
        for (index, field) in profile.fields.iter().enumerate() {
            let path = self.at("fields", index);
            if !seen.insert(TextKind::Name.fold(&field.name)) {
                let name = field.name.as_str();
                self.fault(format!("{path}.name"), FaultCode::DuplicateKey, name);
            }
            self.text(|| format!("{path}.name"), &field.name, 200);
            self.text(|| format!("{path}.symbol"), &field.symbol, 20);
            self.symbol(format!("{path}.symbol"), &field.symbol);
        }
    }

    /// Two abbreviations that differ only in how they are typed would print symbols that nobody can tell
    /// apart. Written alike, they may stand twice: a unit and its field.
    pub(super) fn symbols_alike(&mut self) {
        let profile = self.profile;
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (path, symbol) in profile.symbols() {
            let folded = TextKind::Symbol.fold(symbol);
            if folded.is_empty() {
                continue;
            }
            let first = *seen.entry(folded).or_insert(symbol);
            if TextKind::Key.fold(first.trim()) != TextKind::Key.fold(symbol.trim()) {
                let detail = format!("{first}, {symbol}");
                self.fault(path, FaultCode::SymbolsAlike, detail);
            }
        }
    }

    /// An abbreviation must be usable in a symbol: no blanks, no `/`.
    pub(super) fn symbol(&mut self, path: String, text: &str) {
        if !text.trim().is_empty() && !symbol_part(text) {
            let detail = (
                text,
                [
                    "ký hiệu chỉ gồm chữ, số và các dấu & . -",
                    "only letters, digits and & . - stand in a symbol",
                ],
            );
            self.fault(path, FaultCode::InvalidValue, detail);
        }
    }

    fn limits(&mut self) {
        let limits = &self.profile.limits;
        if let Some(days) = limits.submit_days.filter(|days| *days > SUBMIT_DAYS) {
            let detail = (
                days,
                [
                    format!(
                        "tối đa {SUBMIT_DAYS} ngày làm việc (Điều 4.2.c, 23.1 Nghị định 30/2020/NĐ-CP)"
                    ),
                    format!(
                        "at most {SUBMIT_DAYS} working days (Art. 4.2.c, 23.1, Decree 30/2020/NĐ-CP)"
                    ),
                ],
            );
            self.fault("limits.submit_days", FaultCode::LimitLoosensLaw, detail);
        }
        let sensible = 1..=MOST_HANDLING_DAYS;
        let terms = [
            ("limits.handling_days", limits.handling_days),
            ("limits.accept_days", limits.accept_days),
        ];
        for (path, days) in terms {
            if let Some(days) = days.filter(|days| !sensible.contains(days)) {
                let detail = (
                    days,
                    [
                        format!("từ 1 đến {MOST_HANDLING_DAYS} ngày làm việc"),
                        format!("1 to {MOST_HANDLING_DAYS} working days"),
                    ],
                );
                self.fault(path, FaultCode::InvalidValue, detail);
            }
        }
        self.moments();
        let limits = &self.profile.limits;
        if let Some(days) = limits.clock_ahead_days.filter(|d| !A_YEAR.contains(d)) {
            let detail = (days, ["từ 1 đến 366 ngày", "1 to 366 days"]);
            self.fault("limits.clock_ahead_days", FaultCode::InvalidValue, detail);
        }
        let sets = RuleSetId::ALL
            .iter()
            .map(|id| RuleSet::of(*id).least_reason);
        let least = sets.max().unwrap_or_default();
        if let Some(given) = limits.least_reason.filter(|given| *given < least) {
            let detail = (
                given,
                [
                    format!("ít nhất {least} ký tự"),
                    format!("at least {least} characters"),
                ],
            );
            self.fault("limits.least_reason", FaultCode::InvalidValue, detail);
        }
    }

    /// Reminders before and escalations after the due date.
    fn moments(&mut self) {
        let limits = &self.profile.limits;
        let lists = [
            ("limits.remind_days", &limits.remind_days),
            ("limits.escalate_days", &limits.escalate_days),
        ];
        for (path, list) in lists {
            for (index, days) in list.iter().enumerate() {
                if !A_YEAR.contains(days) {
                    let detail = (*days, ["từ 1 đến 366 ngày", "1 to 366 days"]);
                    self.fault(format!("{path}[{index}]"), FaultCode::InvalidValue, detail);
                }
            }
            if list.len() > MOST_MOMENTS {
                let detail = (
                    list.len(),
                    [
                        format!("tối đa {MOST_MOMENTS} mốc"),
                        format!("at most {MOST_MOMENTS} moments"),
                    ],
                );
                self.fault(path, FaultCode::InvalidValue, detail);
            }
        }
    }
}

/// More reminders of one piece of work than this are noise.
const MOST_MOMENTS: usize = 5;
