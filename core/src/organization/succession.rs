//! A profile that comes after another one: what the agency's records hold on to must still be in it,
//! and no number may be given a second time.

use super::{Agency, RegisterKind, SeriesPolicy};
use crate::base::{Fault, FaultCode, PersonId, PostId, SeriesKey, UnitId};
use crate::law::DocumentType;

/// What one series has given in one year (các số đã cấp), whatever profile it was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumbersGiven {
    /// Series.
    pub series: SeriesKey,
    /// Last number given.
    pub last: u32,
    /// The register in which its numbers stand, if any does.
    pub register: Option<RegisterKind>,
    /// The greatest number of each type of document in the register.
    pub by_type: Vec<(DocumentType, u32)>,
    /// Whether some were imported from an older register: their types are not known.
    pub imported: bool,
}

/// A series that would give numbers of the year a second time (property L2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// The series that would give them.
    pub by: SeriesKey,
    /// The fault of the profile, with its path.
    pub fault: Fault,
}

/// A name that records which are not closed hold on to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InUse {
    /// Work waits for the holder of a post.
    Post(PostId),
    /// Work waits for a unit.
    Unit(UnitId),
    /// Work waits for a person.
    Person(PersonId),
    /// A series has given numbers in the year.
    Series(SeriesKey),
}

impl Agency {
    /// Every series of this profile that takes over documents which another series has numbered in
    /// the same year, and would begin below the numbers given: the same number and symbol would be
    /// printed twice (cấp trùng số). `former` are the profiles under which the numbers were given, as
    /// far as they are known.
    #[must_use]
    pub fn repeated_numbers(&self, former: &[Self], given: &[NumbersGiven]) -> Vec<Repeated> {
        let mut repeated: Vec<Repeated> = Vec::new();
        for of in given.iter().filter(|of| of.last > 0) {
            for (by, greatest) in self.takers(former, of) {
                let begins_after = given.iter().find(|given| given.series == by.key);
                let begins_after = begins_after.map_or(0, |given| given.last);
                let found = repeated.iter().any(|found| found.by == by.key);
                if by.key != of.series && begins_after < greatest && !found {
                    let fault = self.repeats(by, of);
                    let by = by.key.clone();
                    repeated.push(Repeated { by, fault });
                }
            }
        }
        repeated
    }

    /// Of what is in use, what this profile no longer names: the work stays where nobody finds it, the
    /// numbers are in no register that can be printed.
    #[must_use]
    pub fn gone<'u>(&self, in_use: impl IntoIterator<Item = &'u InUse>) -> Vec<Fault> {
        let gone = |name: &InUse| {
            let (path, known, key) = match name {
                InUse::Post(key) => ("posts", self.post(key).is_some(), key.as_str()),
                InUse::Unit(key) => ("units", self.unit(key).is_some(), key.as_str()),
                InUse::Person(key) => ("persons", self.person_name(key).is_some(), key.as_str()),
                InUse::Series(key) => ("series", self.series(key).is_some(), key.as_str()),
            };
            (!known).then(|| Fault::new(path, FaultCode::StillInUse, key))
        };
        in_use.into_iter().filter_map(gone).collect()
    }

    /// Whether records under another key are this agency's, by its identifier: under a new key each
    /// number would be given a second time.
    #[must_use]
    pub fn has_other_key(&self, key: &str, code: &str) -> Option<Fault> {
        let ours = key != self.info().key.as_str() && self.info().is_our_code(code);
        ours.then(|| Fault::new("agency.key", FaultCode::AgencyKeyChanged, key))
    }

    /// The series of this profile that number what the other has numbered, each with the greatest
    /// number that it could repeat.
    fn takers(&self, former: &[Self], of: &NumbersGiven) -> Vec<(&SeriesPolicy, u32)> {
        let policies = former.iter().chain([self]);
        let policies = policies.filter_map(|agency| Some((agency, agency.series(&of.series)?)));
        let mut policies = policies.peekable();
        if policies.peek().is_none() {
            return self.takers_by_register(of);
        }
        policies
            .flat_map(|(agency, policy)| self.takers_of(agency, policy, of))
            .collect()
    }

    fn takers_of(
        &self,
        former: &Self,
        policy: &SeriesPolicy,
        of: &NumbersGiven,
    ) -> Vec<(&SeriesPolicy, u32)> {
        let one = |taker: Option<_>| taker.map(|taker| (taker, of.last)).into_iter().collect();
        match (policy.register, &policy.body) {
            (RegisterKind::Incoming, _) => one(self.incoming_series(policy.secret)),
            (RegisterKind::Copies, _) => one(self.copies_series()),
            (RegisterKind::Outgoing, Some(body)) => one(self.body_series(body)),
            (RegisterKind::Outgoing, None) => {
                // Where not every type is known, each that the series could have numbered.
                let any = of.imported || self.series(&of.series).is_none();
                let types = DocumentType::ALL.iter().filter_map(|kind| {
                    let routed = || former.outgoing_series(*kind, policy.secret);
                    let possible = any && routed().is_some_and(|series| series.key == policy.key);
                    let greatest = match possible {
                        true => Some(of.last),
                        false => of.greatest(*kind),
                    };
                    Some((self.outgoing_series(*kind, policy.secret)?, greatest?))
                });
                types.collect()
            }
        }
    }

    /// The same where no profile says what the series was: by the register of its numbers.
    fn takers_by_register(&self, of: &NumbersGiven) -> Vec<(&SeriesPolicy, u32)> {
        match of.register {
            Some(RegisterKind::Incoming) => {
                let taker = self.incoming_series(false);
                taker.map(|taker| (taker, of.last)).into_iter().collect()
            }
            Some(RegisterKind::Outgoing) => {
                let types = of.by_type.iter();
                types
                    .filter_map(|(kind, last)| Some((self.outgoing_series(*kind, false)?, *last)))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn repeats(&self, by: &SeriesPolicy, of: &NumbersGiven) -> Fault {
        let mut series = self.profile().series.iter();
        let place = series.position(|series| series.key == by.key);
        let place = place.unwrap_or_default();
        let field = match self.series(&of.series) {
            None => "key",
            Some(_) => "types",
        };
        let path = format!("series[{place}].{field}");
        let detail = format!("{}, {}: 1–{}", by.key, of.series, of.last);
        Fault::new(path, FaultCode::NumbersRepeated, detail)
    }
}

impl NumbersGiven {
    fn greatest(&self, kind: DocumentType) -> Option<u32> {
        let of_kind = self.by_type.iter().filter(|(of, _)| *of == kind);
        of_kind.map(|(_, number)| *number).max()
    }
}
