//! Who may sign what, and in which capacity (Art. 13). Begin with `signing_powers`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::grants::same_text;
use super::{
    Agency, Capacity, Grant, GrantKind, Grants, HolderMode, Post, Prefix, Rank, Regime, granting,
};
use crate::base::{GrantId, Instant, PersonId, PostId};
use crate::input::tagged;
use crate::law::DocumentType;
use crate::rules::{Names, Reason, Rule, reasons};

tagged! {
    "Authority",
    /// Where an authority comes from: always derived, never claimed by the client.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub enum Authority {
        /// The person's own seat.
        OwnSeat,
        /// A grant.
        Grant(GrantId),
    }
}

/// A power to sign (thẩm quyền ký).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigningPower {
    /// The person's own post, whose title stands in the block.
    pub post: PostId,
    /// Prefixes.
    pub capacity: Capacity,
    /// Where it comes from.
    pub authority: Authority,
}

/// What a signer names, where several powers would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice<'a> {
    /// Prefixes.
    pub capacity: Option<&'a Capacity>,
    /// The own post.
    pub post: Option<&'a PostId>,
    /// The grant.
    pub grant: Option<GrantId>,
}

/// What a person may sign as, and why other ways are not open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigningPowers {
    /// Powers that hold.
    pub held: Vec<SigningPower>,
    /// Why the person's other posts and grants give none.
    pub lacking: Vec<Reason>,
}

impl SigningPowers {
    /// The grants among the powers held.
    #[must_use]
    pub fn grants(&self) -> Vec<GrantId> {
        let grants = self.held.iter().filter_map(|power| match power.authority {
            Authority::Grant(id) => Some(id),
            Authority::OwnSeat => None,
        });
        grants.collect()
    }

    /// The power to sign with. Named: the one with that capacity. Not named: the own seat wins over
    /// grants, and a single power needs no naming.
    ///
    /// # Errors
    /// `capacity_not_held`, `in_charge_signs_for_head` and what the other ways lack;
    /// `ambiguous_authority` if several remain.
    pub fn choose(&self, capacity: Option<&Capacity>) -> Result<&SigningPower, Vec<Reason>> {
        self.choose_by(&Choice {
            capacity,
            ..Choice::default()
        })
    }

    /// The power that fits everything that is named; else as [`Self::choose`].
    ///
    /// # Errors
    /// As [`Self::choose`].
    pub fn choose_by(&self, choice: &Choice<'_>) -> Result<&SigningPower, Vec<Reason>> {
        let capacity = choice.capacity;
        let wanted = |power: &&SigningPower| {
            capacity.is_none_or(|capacity| power.capacity == *capacity)
                && choice.post.is_none_or(|post| power.post == *post)
                && choice
                    .grant
                    .is_none_or(|grant| power.authority == Authority::Grant(grant))
        };
        let fitting: Vec<&SigningPower> = self.held.iter().filter(wanted).collect();
        let own = fitting
            .iter()
            .filter(|power| power.authority == Authority::OwnSeat);
        let own: Vec<&SigningPower> = own.copied().collect();
        let candidates = if own.is_empty() { &fitting } else { &own };
        match candidates.as_slice() {
            [power] => Ok(power),
            [] => Err(match choice.grant {
                Some(grant) => {
                    let grant = grant.to_string();
                    vec![reasons::GrantDoesNotConfer { grant }.into()]
                }
                None => self.no_power(capacity),
            }),
            several => {
                let choices = several.iter().map(|power| power.describe()).collect();
                Err(vec![reasons::AmbiguousAuthority { choices }.into()])
            }
        }
    }

    /// The authority for what is done by the power to sign before the signature (the approval, Art.
    /// 11.1): the named grant; else the own seat, whichever post it is; else the only grant.
    ///
    /// # Errors
    /// `grant_does_not_confer`; `ambiguous_authority` where a grant must be named.
    pub fn authority(&self, grant: Option<GrantId>) -> Result<Authority, Vec<Reason>> {
        let own = |power: &SigningPower| power.authority == Authority::OwnSeat;
        if grant.is_none() && self.held.iter().any(own) {
            return Ok(Authority::OwnSeat);
        }
        let choice = Choice {
            grant,
            ..Choice::default()
        };
        self.choose_by(&choice).map(|power| power.authority.clone())
    }

    /// The whole stack meant by a written capacity: people write its outermost prefix for it, `TM.`
    /// aside (`KT.` for `TM.+KT.`, `TL.` for `TL.+KT.`). What no power has stays as it is.
    #[must_use]
    pub fn stack(&self, named: &Capacity) -> Capacity {
        if self.held.iter().any(|power| power.capacity == *named) {
            return named.clone();
        }
        let outermost = |power: &&SigningPower| {
            let mut prefixes = power.capacity.0.iter();
            let first = prefixes.find(|prefix| **prefix != Prefix::OnBehalfOf);
            first == named.0.first()
        };
        // Or the prefixes with which the stack begins, as in `TM.` for a deputy's `TM.+KT.`.
        let begins =
            |power: &&SigningPower| !named.0.is_empty() && power.capacity.0.starts_with(&named.0);
        let mut held = self.held.iter();
        let meant = held.clone().find(outermost).or_else(|| held.find(begins));
        meant.map_or_else(|| named.clone(), |power| power.capacity.clone())
    }

    /// Where the powers come from, each once.
    #[must_use]
    pub fn authorities(&self) -> Vec<Authority> {
        let mut all: Vec<Authority> = Vec::new();
        for power in &self.held {
            if !all.contains(&power.authority) {
                all.push(power.authority.clone());
            }
        }
        all
    }

    fn no_power(&self, capacity: Option<&Capacity>) -> Vec<Reason> {
        let mut failing = Vec::new();
        if let Some(capacity) = capacity {
            let capacity = capacity.to_string();
            failing.push(reasons::CapacityNotHeld { capacity }.into());
        }
        let speaks = |reason: &&Reason| match (capacity, prefixes_of(reason.rule())) {
            (_, []) => true,
            // Who is in charge is told that he does not act only where he asks to.
            (None, of) => *of != [Prefix::Acting],
            (Some(named), of) => of.iter().any(|prefix| named.has(*prefix)),
        };
        failing.extend(self.lacking.iter().filter(speaks).cloned());
        failing
    }

    /// Has the reasons tell people and posts by their names.
    pub(crate) fn tell_by(&mut self, names: &Names) {
        let lacking = self.lacking.iter_mut();
        lacking.for_each(|reason| reason.tell_by(names));
    }

    fn hold(&mut self, post: &Post, prefixes: &[Prefix], authority: Authority) {
        let power = SigningPower {
            post: post.key.clone(),
            capacity: Capacity(prefixes.to_vec()),
            authority,
        };
        if !self.held.contains(&power) {
            self.held.push(power);
        }
    }

    fn lack(&mut self, reason: impl Into<Reason>) {
        let reason = reason.into();
        if !self.lacking.contains(&reason) {
            self.lacking.push(reason);
        }
    }
}

/// The prefixes of which a reason against a signature speaks; none: of all.
const fn prefixes_of(rule: Rule) -> &'static [Prefix] {
    match rule {
        Rule::InChargeSignsForHead => &[Prefix::Acting],
        Rule::OutsideField | Rule::GranteeNotDeputy => &[Prefix::ForHead],
        Rule::TypeNotByOrder => &[Prefix::ByOrder],
        Rule::OutsideAuthorizationPeriod
        | Rule::OutsideAuthorizationMatter
        | Rule::AuthorizationNotWritten
        | Rule::AuthorizationUnlimited
        | Rule::SubAuthorization
        | Rule::GranteeNotUnitHead => &[Prefix::UnderAuthorization],
        Rule::AuthorizationRevoked | Rule::GrantorLostPower => {
            &[Prefix::ForHead, Prefix::UnderAuthorization]
        }
        _ => &[],
    }
}

impl SigningPower {
    fn describe(&self) -> String {
        match &self.authority {
            Authority::OwnSeat => format!("{} {}", self.post, self.capacity),
            Authority::Grant(id) => format!("{} {} ({id})", self.post, self.capacity),
        }
    }
}

/// Every power under which a person may sign a document of the given type and field (or matter) at
/// that moment, and why the other ways are closed (Art. 13, Appendix I, II.7).
///
/// * The head signs everything: without prefix, or `TM.` where the leadership is collective. Who is
///   given the head's power ([`HolderMode::Acting`]) adds `Q.`.
/// * A deputy signs `KT.` in the assigned fields, or what the head gave him ([`GrantKind::ForHead`]);
///   a deputy put in charge ([`HolderMode::InCharge`]) everything, `KT.` and never `Q.`.
/// * A unit head signs `TL.` the types that the regulation lists ([`Post::by_order`]); the deputy of
///   that head, `TL.` + `KT.`, those of them that his own post lists: they have been passed on.
/// * A unit head with a written authorisation signs `TUQ.` inside its period and content, as long as
///   the head who gave it is in office.
///
/// Covering for an absent colleague confers no signature. Reasons that can be lacking:
/// `outside_field`, `type_not_by_order`, `in_charge_signs_for_head`, `outside_authorization_period`,
/// `outside_authorization_matter`, `authorization_revoked`, `authorization_not_written`,
/// `authorization_unlimited`, `sub_authorization`, `grantor_lost_power`, `grantee_not_unit_head`,
/// `grantee_not_deputy`, `capacity_not_held`, `cover_confers_no_signature`.
#[must_use]
pub fn signing_powers(
    agency: &Agency,
    grants: &Grants,
    person: &PersonId,
    kind: DocumentType,
    field: Option<&str>,
    now: Instant,
) -> SigningPowers {
    let mut question = Question {
        agency,
        person,
        kind,
        field,
        now,
        day: agency.day(now),
        powers: SigningPowers::default(),
    };
    let heads =
        |(post, mode): (&Post, HolderMode)| post.rank == Rank::Head && mode != HolderMode::InCharge;
    let is_head = agency.posts_of(person, question.day).any(heads);
    for (post, mode) in agency.posts_of(person, question.day) {
        // The head needs no power that derives from his own.
        if !is_head || post.rank == Rank::Head {
            question.own_seat(post, mode);
        }
    }
    if !is_head {
        for (grant, revoked) in grants.to(person) {
            question.grant(grant, revoked);
        }
    }
    question.powers
}

/// One person who can sign, or almost can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signatory {
    /// The person.
    pub person: PersonId,
    /// What the person may sign as, and what is missing.
    pub powers: SigningPowers,
}

/// Everybody with a power to sign such a document, and everybody whose post or grant falls short of
/// one, with the reasons; in the order of the profile.
#[must_use]
pub fn who_can_sign(
    agency: &Agency,
    grants: &Grants,
    kind: DocumentType,
    field: Option<&str>,
    now: Instant,
) -> Vec<Signatory> {
    let persons = agency.profile().persons.iter();
    let all = persons.map(|person| {
        let mut powers = signing_powers(agency, grants, &person.key, kind, field, now);
        powers.tell_by(agency.names());
        let person = person.key.clone();
        Signatory { person, powers }
    });
    all.filter(|who| !who.powers.held.is_empty() || !who.powers.lacking.is_empty())
        .collect()
}

/// One question about signing power, with the answer so far.
struct Question<'a> {
    agency: &'a Agency,
    person: &'a PersonId,
    kind: DocumentType,
    field: Option<&'a str>,
    now: Instant,
    day: NaiveDate,
    powers: SigningPowers,
}

impl<'a> Question<'a> {
    fn own_seat(&mut self, post: &Post, mode: HolderMode) {
        match (post.rank, mode) {
            (Rank::Head, HolderMode::Full) => self.sign_as_head(post, &[]),
            (Rank::Head, HolderMode::Acting) => self.sign_as_head(post, &[Prefix::Acting]),
            (Rank::Head | Rank::DeputyHead, HolderMode::InCharge) => self.in_charge(post),
            (Rank::DeputyHead, _) => self.deputy(post),
            (Rank::UnitHead, mode) => self.unit_head(post, mode),
            (Rank::UnitDeputy, _) => self.unit_deputy(post),
            (Rank::Staff, _) => {}
        }
    }

    /// With `TM.` in front where the leadership is collective (Art. 13.2).
    fn sign_as_head(&mut self, post: &Post, prefixes: &[Prefix]) {
        self.sign_for_body(post, prefixes, Authority::OwnSeat);
    }

    fn sign_for_body(&mut self, post: &Post, prefixes: &[Prefix], authority: Authority) {
        let mut all = match self.agency.info().regime {
            Regime::OnePerson => Vec::new(),
            Regime::Collective { .. } => vec![Prefix::OnBehalfOf],
        };
        all.extend_from_slice(prefixes);
        self.powers.hold(post, &all, authority);
    }

    /// A deputy put in charge signs under his own title, whichever post the chart hangs it on.
    fn in_charge(&mut self, post: &Post) {
        let own = self.post_of_rank(Rank::DeputyHead);
        self.sign_as_head(own.unwrap_or(post), &[Prefix::ForHead]);
        self.powers.lack(reasons::InChargeSignsForHead {});
    }

    fn deputy(&mut self, post: &Post) {
        let assigned = |field: &str| post.fields.iter().any(|own| same_text(own, field));
        if self.field.is_some_and(assigned) {
            self.sign_as_head(post, &[Prefix::ForHead]);
        } else {
            let field = self.field.map(str::to_owned);
            self.powers.lack(reasons::OutsideField { field });
        }
    }

    fn unit_head(&mut self, post: &Post, mode: HolderMode) {
        if !post.by_order.contains(&self.kind) {
            self.not_by_order();
            return;
        }
        let own_seat = Authority::OwnSeat;
        match mode {
            HolderMode::Full => self.powers.hold(post, &[Prefix::ByOrder], own_seat),
            HolderMode::Acting => {
                let prefixes = [Prefix::ByOrder, Prefix::Acting];
                self.powers.hold(post, &prefixes, own_seat);
            }
            HolderMode::InCharge => {
                let own = self.post_of_rank(Rank::UnitDeputy).unwrap_or(post);
                let prefixes = [Prefix::ByOrder, Prefix::ForHead];
                self.powers.hold(own, &prefixes, own_seat);
                self.powers.lack(reasons::InChargeSignsForHead {});
            }
        }
    }

    fn unit_deputy(&mut self, post: &Post) {
        let head = post
            .unit
            .as_ref()
            .and_then(|u| self.agency.unit_head_post(u));
        let head_may = head.is_some_and(|head| head.by_order.contains(&self.kind));
        if head_may && post.by_order.contains(&self.kind) {
            let prefixes = [Prefix::ByOrder, Prefix::ForHead];
            self.powers.hold(post, &prefixes, Authority::OwnSeat);
        } else {
            self.not_by_order();
        }
    }

    fn not_by_order(&mut self) {
        let document_type = self.kind;
        self.powers.lack(reasons::TypeNotByOrder { document_type });
    }

    fn grant(&mut self, grant: &Grant, revoked: Option<Instant>) {
        let revoked = revoked.filter(|at| *at <= self.now);
        if grant.kind == GrantKind::WorkCover {
            if grant.covers_day(self.day) && revoked.is_none() {
                self.powers.lack(reasons::CoverConfersNoSignature {});
            }
            return;
        }
        let failing = self.grant_lacks(grant, revoked);
        if !failing.is_empty() {
            failing
                .into_iter()
                .for_each(|reason| self.powers.lack(reason));
            return;
        }
        let authority = Authority::Grant(grant.id);
        if grant.kind == GrantKind::ForHead {
            if let Some(post) = self.post_of_rank(Rank::DeputyHead) {
                self.sign_for_body(post, &[Prefix::ForHead], authority);
            }
        } else {
            self.authorized(authority);
        }
    }

    /// Under the title that is held, as in [`Self::unit_head`]: who acts as head of the unit adds `Q.`,
    /// a deputy in charge of it signs as deputy.
    fn authorized(&mut self, authority: Authority) {
        let mut posts = self.agency.posts_of(self.person, self.day);
        let Some((post, mode)) = posts.find(|(post, _)| post.rank == Rank::UnitHead) else {
            return;
        };
        let prefix = Prefix::UnderAuthorization;
        match mode {
            HolderMode::Full => self.powers.hold(post, &[prefix], authority),
            HolderMode::Acting => {
                self.powers.hold(post, &[prefix, Prefix::Acting], authority);
            }
            HolderMode::InCharge => {
                let own = self.post_of_rank(Rank::UnitDeputy).unwrap_or(post);
                self.powers.hold(own, &[prefix], authority);
            }
        }
    }

    fn grant_lacks(&self, grant: &Grant, revoked: Option<Instant>) -> Vec<Reason> {
        let mut failing: Vec<Reason> = Vec::new();
        // What the head gives a deputy (KT.) stands under Art. 13.1, not under authorisation: past its
        // period or beside its matter it is a field that was not given.
        let for_head = grant.kind == GrantKind::ForHead;
        let in_period = grant.until.is_none() || grant.covers_day(self.day);
        let in_scope = grant.covers_type(self.kind) && grant.covers_matter(self.field);
        if for_head && !(in_period && in_scope) {
            let field = self.field.map(str::to_owned);
            failing.push(reasons::OutsideField { field }.into());
        }
        let outside = !for_head && !grant.covers_day(self.day);
        if let Some(until) = grant.until.filter(|_| outside) {
            let from = grant.from;
            failing.push(reasons::OutsideAuthorizationPeriod { from, until }.into());
        }
        if !for_head && !grant.covers_type(self.kind) {
            let matter = self.kind.printed_name().to_owned();
            failing.push(reasons::OutsideAuthorizationMatter { matter }.into());
        }
        if !for_head && !grant.covers_matter(self.field) {
            let matter = self.field.unwrap_or("–").to_owned();
            failing.push(reasons::OutsideAuthorizationMatter { matter }.into());
        }
        if let Some(at) = revoked {
            failing.push(reasons::AuthorizationRevoked { at }.into());
        }
        granting::content(grant, &mut failing);
        failing.extend(granting::grantor_rank(self.agency, grant));
        if !granting::stands(self.agency, grant, self.day) {
            failing.push(granting::grantor_lost(self.agency, grant));
        }
        failing.extend(granting::grantee_rank(self.agency, grant, self.day));
        failing
    }

    fn post_of_rank(&self, rank: Rank) -> Option<&'a Post> {
        let mut posts = self.agency.posts_of(self.person, self.day);
        posts
            .find(|(post, _)| post.rank == rank)
            .map(|(post, _)| post)
    }
}
