//! The profile: the JSON in which an agency says what it chooses.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{DatedText, Separation, Template};
use crate::base::{AgencyId, PersonId, PostId, SeriesKey, TextKind, UnitId};
use crate::calendar::WorkingTime;
use crate::input::tagged;
use crate::law::DocumentType;
use crate::rules::Environment;

/// What an agency chooses, as one JSON document. It can narrow the law, never loosen it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Version of this format: 2, or 1 of a profile in which nothing carries days but holders.
    pub format: u32,
    /// The agency itself.
    pub agency: AgencyInfo<DatedText>,
    /// Natural persons.
    pub persons: Vec<Person>,
    /// Units of the agency (đơn vị).
    #[serde(default)]
    pub units: Vec<Unit<DatedText>>,
    /// Posts (chức danh) and who holds them when.
    pub posts: Vec<Post<DatedText>>,
    /// Number series (dãy số).
    pub series: Vec<SeriesPolicy>,
    /// Routes of outgoing documents (quy trình).
    pub templates: Vec<Template>,
    /// Documents whose handler the agency's rules fix, so that the clerk passes them straight on
    /// (Art. 23.1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed_handlers: Vec<FixedHandler>,
    /// Abbreviations of fields (lĩnh vực): a công văn of such a field carries it in its symbol in
    /// place of the drafting unit's (Appendix I, II.3.b).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldSymbol>,
    /// The agency's own time limits.
    #[serde(default)]
    pub limits: Limits,
    /// Duties kept apart, and small units that cannot (routing P23).
    #[serde(default, skip_serializing_if = "Separation::is_default")]
    pub separation: Separation,
    /// Working hours.
    #[serde(default)]
    pub working_time: WorkingTime,
}

/// The agency itself: in a profile with dated names, in a chart as it is on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "AgencyInfo"))]
#[serde(deny_unknown_fields, bound(deserialize = "T: Deserialize<'de>"))]
pub struct AgencyInfo<T = String> {
    /// Key in all streams and tables.
    pub key: AgencyId,
    /// Identifier under Decision 20/2020/QĐ-TTg, for example `H49` or `H37.02`.
    pub code: T,
    /// Former identifiers under which messages still arrive, for example `000.00.00.H49`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_codes: Vec<String>,
    /// Agencies merged into this one (cơ quan hợp nhất, sáp nhập vào): what is addressed to them is for
    /// this one, from that day on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<Predecessor>,
    /// Full name.
    pub name: T,
    /// Abbreviation in symbols, for example `UBND` (set by the head; Appendix I, II.3.b).
    pub short: T,
    /// Superior agency, printed above the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<T>,
    /// Place name of the date line.
    pub place: T,
    /// One-person or collective leadership (Art. 13.1, 13.2).
    pub regime: Regime,
    /// Title of the head, for example `Chủ tịch`.
    pub head_title: T,
    /// Offset of the agency's legal day from UTC, in minutes: 420 in Viet Nam.
    #[serde(default = "vietnam")]
    pub utc_offset_minutes: i32,
    /// The machines on which this desk runs; decides whether state secrets may be handled.
    #[serde(default, skip_serializing_if = "Environment::is_connected")]
    pub network: Environment,
    /// Whether bare register lines of secret papers may stand on a machine that may not hold
    /// secrets; absent: not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_lines: Option<SecretLines>,
    /// Whether degrees and honours stand before the names of those who sign, as the head of the
    /// sector may decide for armed forces, education, health and science (Appendix I, II.7.c);
    /// absent: they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub honours: Option<Honours>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
}

impl Profile {
    /// Every abbreviation that stands or stood in symbols, with its path.
    pub(crate) fn symbols(&self) -> impl Iterator<Item = (String, &str)> {
        let units = self.units.iter().enumerate();
        let units =
            units.flat_map(|(at, unit)| unit.symbol.with_paths(format!("units[{at}].symbol")));
        let fields = self.fields.iter().enumerate();
        let fields = fields.map(|(at, f)| (format!("fields[{at}].symbol"), f.symbol.as_str()));
        let bodies = self.series.iter().enumerate().filter_map(|(at, series)| {
            let symbol = series.body_symbol.as_deref()?;
            Some((format!("series[{at}].body_symbol"), symbol))
        });
        let own = self.agency.short.with_paths("agency.short".to_owned());
        own.chain(units).chain(fields).chain(bodies)
    }

    /// The days on which something of the chart changes, in order, each once.
    pub(super) fn changes(&self) -> BTreeSet<NaiveDate> {
        let agency = &self.agency;
        let texts = [
            &agency.code,
            &agency.name,
            &agency.short,
            &agency.place,
            &agency.head_title,
        ];
        let texts = texts.into_iter().chain(&agency.superior);
        let units = self.units.iter();
        let texts = texts.chain(units.clone().flat_map(|unit| [&unit.name, &unit.symbol]));
        let texts = texts.chain(self.posts.iter().map(|post| &post.title));
        let begun = units.clone().map(|unit| unit.from);
        let begun = begun.chain(self.posts.iter().map(|post| post.from));
        let ended = units.map(|unit| unit.until);
        let ended = ended.chain(self.posts.iter().map(|post| post.until));
        let merged = agency.predecessors.iter().map(|merged| merged.until);
        let days = texts.flat_map(DatedText::changes);
        days.chain(begun.chain(ended).flatten())
            .chain(merged)
            .collect()
    }
}

impl AgencyInfo {
    /// Whether an identifier is this agency's (mã của cơ quan mình), the present one or a former one, in
    /// either generation and however it is typed: whether a message is for this agency. A unit below it
    /// is another recipient.
    #[must_use]
    pub fn is_our_code(&self, code: &str) -> bool {
        let former = self.former_codes.iter();
        let mut known = former.map(String::as_str).chain([self.code.as_str()]);
        known.any(|known| TextKind::AgencyCode.same(known, code))
    }
}

const fn vietnam() -> i32 {
    420
}

/// An agency that was merged into this one (cơ quan đã hợp nhất, sáp nhập).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Predecessor {
    /// Its identifier.
    pub code: String,
    /// Its name.
    pub name: String,
    /// First day on which it was no more.
    pub until: NaiveDate,
}

/// A field with its abbreviation, for example `Văn hóa - xã hội`: `VX`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldSymbol {
    /// Name as drafts give it.
    pub name: String,
    /// Abbreviation in the symbol of a công văn.
    pub symbol: String,
}

/// A unit that handles certain documents by the agency's rules (Art. 23.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedHandler {
    /// The unit.
    pub unit: UnitId,
    /// Type names as they stand on the documents, for example `Giấy mời`.
    pub type_names: Vec<String>,
    /// The rule that says so.
    pub basis: String,
}

/// The sector's rule that lets names carry degrees and honours (cách ghi học hàm, học vị).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Honours {
    /// Number and symbol of the sector head's decision; at most 500 characters.
    pub basis: String,
}

/// The agency's security rules let the desk hold bare register lines of secret papers: number,
/// issuer and dates, neither abstract nor content nor attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SecretLines {
    /// The rule that says so.
    pub basis: String,
}

tagged! {
    "Regime",
    /// How the agency is led.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum Regime {
        /// Chế độ thủ trưởng: the head signs everything in his own name.
        OnePerson,
        /// Chế độ tập thể: the head signs on behalf (TM.) of the collective body named here.
        Collective {
            /// For example `Ủy ban nhân dân`.
            body: String,
        },
    }
}

/// A natural person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key.
    pub key: PersonId,
    /// Full name, without degrees or honours (Appendix I, II.7.c).
    pub name: String,
}

/// A unit (đơn vị).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Unit"))]
#[serde(deny_unknown_fields)]
pub struct Unit<T = String> {
    /// Key.
    pub key: UnitId,
    /// Name.
    pub name: T,
    /// Abbreviation in the symbol of a công văn, for example `VX`.
    pub symbol: T,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
    /// First day; absent where it always was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// First day on which it is no more (giải thể, sáp nhập); absent while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The unit that takes over its work from that day on (đơn vị tiếp nhận).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<UnitId>,
}

/// Rank of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Người đứng đầu cơ quan.
    Head,
    /// Cấp phó của người đứng đầu.
    DeputyHead,
    /// Người đứng đầu đơn vị.
    UnitHead,
    /// Cấp phó của người đứng đầu đơn vị.
    UnitDeputy,
    /// Công chức, viên chức.
    Staff,
}

/// A standing duty that a post carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Văn thư cơ quan (Art. 6.3).
    Clerk,
    /// Kiểm tra thể thức, kỹ thuật trình bày (Art. 12.2).
    FormatCheck,
    /// Chỉ đạo giải quyết văn bản đến (Art. 23.2); the head, or a deputy in charge, has it without
    /// saying.
    Direct,
    /// Theo dõi, đôn đốc (Art. 24.1).
    Track,
}

/// A post (chức danh).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Post"))]
#[serde(deny_unknown_fields)]
pub struct Post<T = String> {
    /// Key.
    pub key: PostId,
    /// Title as it stands in the signature block, for example `Phó Chủ tịch`.
    pub title: T,
    /// Rank.
    pub rank: Rank,
    /// The unit; absent for posts of the agency's leadership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Standing duties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// Fields assigned to a deputy head (lĩnh vực được phân công, Art. 13.1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// Document types this unit head may sign TL. under the regulation (Art. 13.4); in the post of
    /// a unit's deputy those that the unit head has passed on, signed TL. and KT.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_order: Vec<DocumentType>,
    /// Who holds the post when.
    pub holders: Vec<Holder>,
    /// First day; absent where it always was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// First day on which it is no more; absent while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The post that takes over its work from that day on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<PostId>,
}

/// One person's time in a post, `[from, until)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// First day.
    pub from: NaiveDate,
    /// First day on which the person no longer holds it; absent while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// In which way.
    #[serde(default, skip_serializing_if = "HolderMode::is_full")]
    pub mode: HolderMode,
}

/// In which way a post is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HolderMode {
    /// Appointed.
    #[default]
    Full,
    /// Được giao quyền cấp trưởng: signs Q. (Art. 13.1).
    Acting,
    /// Được giao phụ trách, điều hành: signs KT., not Q. (Art. 13.1).
    InCharge,
}

impl Post<DatedText> {
    /// The post as it is on that day.
    pub(super) fn on(&self, day: NaiveDate) -> Post {
        Post {
            key: self.key.clone(),
            title: self.title.on(day).to_owned(),
            rank: self.rank,
            unit: self.unit.clone(),
            duties: self.duties.clone(),
            fields: self.fields.clone(),
            by_order: self.by_order.clone(),
            holders: self.holders.clone(),
            from: self.from,
            until: self.until,
            successor: self.successor.clone(),
        }
    }
}

impl Unit<DatedText> {
    /// The unit as it is on that day.
    pub(super) fn on(&self, day: NaiveDate) -> Unit {
        Unit {
            key: self.key.clone(),
            name: self.name.on(day).to_owned(),
            symbol: self.symbol.on(day).to_owned(),
            parent: self.parent.clone(),
            from: self.from,
            until: self.until,
            successor: self.successor.clone(),
        }
    }
}

impl AgencyInfo<DatedText> {
    /// The agency as it is after its last change.
    #[must_use]
    pub fn newest(&self) -> AgencyInfo {
        self.on(NaiveDate::MAX)
    }

    /// The agency as it is on that day, with every identifier that ever was its own.
    pub(super) fn on(&self, day: NaiveDate) -> AgencyInfo {
        let code = self.code.on(day);
        let merged = self
            .predecessors
            .iter()
            .filter(|merged| merged.until <= day);
        let others = self.code.texts().filter(|other| *other != code);
        let others = others.chain(merged.map(|merged| merged.code.as_str()));
        AgencyInfo {
            key: self.key.clone(),
            code: code.to_owned(),
            former_codes: {
                let mut codes = self.former_codes.clone();
                codes.extend(others.map(str::to_owned));
                codes
            },
            predecessors: self.predecessors.clone(),
            name: self.name.on(day).to_owned(),
            short: self.short.on(day).to_owned(),
            superior: self.superior.as_ref().map(|text| text.on(day).to_owned()),
            place: self.place.on(day).to_owned(),
            regime: self.regime.clone(),
            head_title: self.head_title.on(day).to_owned(),
            utc_offset_minutes: self.utc_offset_minutes,
            network: self.network,
            secret_lines: self.secret_lines.clone(),
            honours: self.honours.clone(),
            address: self.address.clone(),
            email: self.email.clone(),
            telephone: self.telephone.clone(),
        }
    }
}

impl Post {
    /// Who holds it on that day.
    pub(crate) fn held_by(&self, day: NaiveDate) -> impl Iterator<Item = (&PersonId, HolderMode)> {
        let holders = self.holders.iter().filter(move |holder| {
            holder.from <= day && holder.until.is_none_or(|until| day < until)
        });
        holders.map(|holder| (&holder.person, holder.mode))
    }

    /// Whether it is the post of a unit's head or deputy, who answer for the unit's inbox.
    pub(super) const fn answers_for_unit(&self) -> bool {
        matches!(self.rank, Rank::UnitHead | Rank::UnitDeputy)
    }
}

impl HolderMode {
    const fn is_full(&self) -> bool {
        matches!(self, Self::Full)
    }
}

/// Which register a series belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RegisterKind {
    /// Sổ đăng ký văn bản đến: one for paper and electronic together (Art. 22.2).
    Incoming,
    /// Sổ đăng ký văn bản đi (Art. 15).
    Outgoing,
    /// Copies share one series (Appendix I, part II, II.1.c).
    Copies,
}

tagged! {
    "TypeSelection",
    /// Types that a series numbers.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
    pub enum TypeSelection {
        /// Every type that no other series of the register names.
        All,
        /// These types.
        Only(Vec<DocumentType>),
    }
}

/// A number series: starts at 1 on 1 January, ends on 31 December (Art. 15.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeriesPolicy {
    /// Key.
    pub key: SeriesKey,
    /// Name of the register as printed.
    pub name: String,
    /// Register.
    pub register: RegisterKind,
    /// Types; `all` for incoming documents and copies.
    pub types: TypeSelection,
    /// Secret documents have their own series (Art. 15.2, 22.4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
    /// Advisory body (Hội đồng, Ban, Tổ) that is named as issuer and uses the agency's seal or
    /// signature: it has a series of its own (Appendix I, II.3.a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Abbreviation of the body in its symbols, for example `HĐTĐKT`; another than the agency's, or
    /// one number and symbol could stand on two documents of a year (Art. 15.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_symbol: Option<String>,
}

/// The agency's own limits, in working days where nothing else is said. They may be shorter than the
/// statutory ones only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Working days for registering and submitting an incoming document: 0 = the same day,
    /// 1 = at latest the next working day (the statutory limit, Art. 23.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submit_days: Option<u32>,
    /// Working days for handling where the direction names none (no statutory figure, Art. 24.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handling_days: Option<u32>,
    /// Working days, 1 to 3,660, for accepting or returning a report (no statutory figure).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_days: Option<u32>,
    /// So many working days before the due date a reminder falls due and open work is at risk (nhắc việc);
    /// 1 to 366 each, at most five; by default one day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remind_days: Vec<u32>,
    /// So many working days after the due date the work is brought before who assigned it, then before who
    /// directs (chuyển cấp trên); 1 to 366 each, at most five; by default never.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub escalate_days: Vec<u32>,
    /// Shortest reason of a return, in characters; at least the rule set's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_reason: Option<u32>,
    /// Calendar days, 1 to 366, by which a command that takes a number may lie ahead of the newest
    /// event before its moment must be confirmed; by default 10, since an office may be closed for
    /// nine days at Tết.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_ahead_days: Option<u32>,
    /// More time for handling may be asked for after the due date too (gia hạn khi đã quá hạn); by
    /// default only before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late_extensions: bool,
    /// Whether a sender's recall may be refused (status 16) where the work is done; Art. 18.4 names no
    /// ground for it, so that by default it may not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refuses_recalls: bool,
    /// When the lead may report an incoming document's result, as far as co-handlers are concerned.
    #[serde(default, skip_serializing_if = "CompletesWhen::is_lead_done")]
    pub completes_when: CompletesWhen,
}

/// What the lead's report waits for (điều kiện báo cáo kết quả): no statutory figure (Art. 24.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CompletesWhen {
    /// For nobody: co-handlers who are not done are closed as unfinished.
    #[default]
    LeadDone,
    /// For each co-handler who is neither done, released (`waive`) nor past their own due date.
    LeadAfterCo,
}

impl CompletesWhen {
    fn is_lead_done(&self) -> bool {
        *self == Self::LeadDone
    }
}

impl Limits {
    /// Whether a day lies so far ahead of the newest one known that the clock may be wrong.
    #[must_use]
    pub fn is_far_ahead(&self, day: NaiveDate, newest: NaiveDate) -> bool {
        let days = self.clock_ahead_days.unwrap_or(CLOCK_AHEAD_DAYS);
        let latest = newest.checked_add_days(Days::new(days.into()));
        latest.is_some_and(|latest| latest < day)
    }
}

/// Longer than an office is closed, holidays and the weekends beside them included.
const CLOCK_AHEAD_DAYS: u32 = 10;
