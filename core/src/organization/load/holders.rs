//! Who holds a post when.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Check;
use crate::base::FaultCode;
use crate::organization::{DatedText, Holder, HolderMode, Post, Rank};

impl Check<'_> {
    pub(super) fn all_holders(&mut self) {
        let profile = self.profile;
        let persons: HashSet<&str> = profile.persons.iter().map(|p| p.key.as_str()).collect();
        let deputies = deputies(&profile.posts);
        for (index, post) in profile.posts.iter().enumerate() {
            let array = format!("{}.holders", self.at("posts", index));
            for (at, holder) in post.holders.iter().enumerate() {
                let path = self.places.element(&array, at);
                if !persons.contains(holder.person.as_str()) {
                    self.dangling(format!("{path}.person"), "persons", holder.person.as_str());
                }
                self.period(&path, (Some(holder.from), holder.until));
                self.mode(&path, post, holder, &deputies);
            }
            self.overlaps(&array, post);
        }
        self.leaders();
    }

    /// One person leads at a time: two deputies in charge, or one beside an acting head, are two
    /// heads (Art. 13.1). A head who is away stays head beside the deputy in charge.
    fn leaders(&mut self) {
        let posts = self.profile.posts.iter().enumerate();
        let mut leading: Vec<(String, &Holder)> = Vec::new();
        for (index, post) in posts {
            let array = format!("{}.holders", self.at("posts", index));
            for (at, holder) in post.holders.iter().enumerate() {
                let leads = match (post.rank, holder.mode) {
                    (Rank::DeputyHead, mode) => mode == HolderMode::InCharge,
                    (Rank::Head, mode) => mode != HolderMode::Full,
                    _ => false,
                };
                if leads {
                    let path = format!("{}.mode", self.places.element(&array, at));
                    leading.push((path, holder));
                }
            }
        }
        for (at, other) in two_at_once(&leading) {
            let Some(((path, holder), (_, other))) = leading.get(at).zip(leading.get(other)) else {
                continue;
            };
            let detail = format!("{} – {}", other.person, holder.person);
            self.fault(path.clone(), FaultCode::TwoHeads, detail);
        }
    }

    /// Acting is for heads; in charge is a deputy, who signs under his own title and so must hold
    /// the deputy's post (Art. 13.1; Appendix I, II.7).
    fn mode(
        &mut self,
        path: &str,
        post: &Post<DatedText>,
        holder: &Holder,
        deputies: &Deputies<'_>,
    ) {
        let fits = match (holder.mode, post.rank) {
            (HolderMode::Full, _)
            | (HolderMode::Acting, Rank::Head | Rank::UnitHead)
            | (HolderMode::InCharge, Rank::DeputyHead) => true,
            (HolderMode::InCharge, Rank::Head) => deputies.hold(None, holder),
            (HolderMode::InCharge, Rank::UnitHead) => {
                deputies.hold(post.unit.as_ref().map(|u| u.as_str()), holder)
            }
            _ => false,
        };
        let unsure = holder.mode == HolderMode::InCharge && self.incomplete("posts");
        if !fits && !unsure {
            let detail = match holder.mode {
                HolderMode::InCharge => [
                    "người phụ trách phải giữ chức danh cấp phó vào ngày đó",
                    "who is in charge must hold a post of deputy on that day",
                ],
                _ => [
                    "chỉ chức danh người đứng đầu mới giao quyền",
                    "only heads are held as acting",
                ],
            };
            let detail = (&holder.person, detail);
            self.fault(format!("{path}.mode"), FaultCode::Inconsistent, detail);
        }
    }

    /// One holder at a time for heads; in other posts one person only once at a time.
    fn overlaps(&mut self, array: &str, post: &Post<DatedText>) {
        let single = matches!(post.rank, Rank::Head | Rank::UnitHead);
        let mut latest: HashMap<&str, (NaiveDate, &Holder)> = HashMap::new();
        let mut order: Vec<usize> = (0..post.holders.len()).collect();
        order.sort_by_key(|at| post.holders.get(*at).map(|holder| holder.from));
        for at in order {
            let Some(holder) = post.holders.get(at) else {
                continue;
            };
            let seat = if single { "" } else { holder.person.as_str() };
            let until = holder.until.unwrap_or(NaiveDate::MAX);
            if until <= holder.from {
                continue;
            }
            match latest.get(seat) {
                Some((end, other)) if holder.from < *end => {
                    let detail = format!("{} – {}, {}", other.person, holder.person, holder.from);
                    let path = format!("{}.from", self.places.element(array, at));
                    self.fault(path, FaultCode::OverlappingHolders, detail);
                }
                _ => {}
            }
            let end = latest.get(seat).map_or(until, |(end, _)| until.max(*end));
            latest.insert(seat, (end, holder));
        }
    }
}

/// Pairs of entries that lead on a common day and are not one person; of each pair the later entry
/// first. One pass in the order of days: of all that began before, the two persons who stay longest
/// are enough to compare with.
fn two_at_once(leading: &[(String, &Holder)]) -> Vec<(usize, usize)> {
    let mut periods: Vec<(NaiveDate, NaiveDate, usize, &str)> = Vec::new();
    for (at, (_, holder)) in leading.iter().enumerate() {
        let until = holder.until.unwrap_or(NaiveDate::MAX);
        if holder.from < until {
            periods.push((holder.from, until, at, holder.person.as_str()));
        }
    }
    periods.sort_unstable();
    let mut found = Vec::new();
    let mut longest: [Option<(NaiveDate, usize, &str)>; 2] = [None, None];
    for (from, until, at, person) in periods {
        let others = longest.iter().flatten();
        let mut others = others.filter(|(end, _, other)| *other != person && from < *end);
        if let Some((_, other, _)) = others.next() {
            found.push((at.max(*other), at.min(*other)));
        }
        let own = Some((until, at, person));
        let [first, second] = longest;
        let ends = |one: Option<(NaiveDate, usize, &str)>| one.map(|(end, ..)| end);
        let is_own = |one: Option<(NaiveDate, usize, &str)>| one.is_some_and(|(.., p)| p == person);
        longest = if is_own(first) {
            [
                if ends(first) < Some(until) {
                    own
                } else {
                    first
                },
                second,
            ]
        } else if ends(first) < Some(until) {
            [own, first]
        } else if ends(second) < Some(until) {
            [first, own]
        } else {
            [first, second]
        };
    }
    found.sort_unstable();
    found
}

/// When persons hold posts of deputies, by unit (`None`: of the agency).
struct Deputies<'p>(HashMap<(Option<&'p str>, &'p str), Vec<&'p Holder>>);

impl Deputies<'_> {
    fn hold(&self, unit: Option<&str>, holder: &Holder) -> bool {
        let held = self.0.get(&(unit, holder.person.as_str()));
        held.into_iter().flatten().any(|deputy| {
            let lasts = |until: NaiveDate| holder.until.is_some_and(|end| end <= until);
            deputy.from <= holder.from && deputy.until.is_none_or(lasts)
        })
    }
}

fn deputies(posts: &[Post<DatedText>]) -> Deputies<'_> {
    let mut held: HashMap<_, Vec<&Holder>> = HashMap::new();
    for post in posts {
        let unit = match post.rank {
            Rank::DeputyHead => None,
            Rank::UnitDeputy => post.unit.as_ref().map(|unit| unit.as_str()),
            _ => continue,
        };
        for holder in &post.holders {
            let key = (unit, holder.person.as_str());
            held.entry(key).or_default().push(holder);
        }
    }
    Deputies(held)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::two_at_once;
    use crate::base::PersonId;
    use crate::organization::{Holder, HolderMode};

    fn holder((person, from, days): (u8, u64, Option<u64>)) -> Holder {
        let start = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = |days: u64| start.checked_add_days(chrono::Days::new(days)).unwrap();
        Holder {
            person: PersonId::parse(&format!("p{person}")).unwrap(),
            from: day(from),
            until: days.map(|days| day(from + days)),
            mode: HolderMode::InCharge,
        }
    }

    fn meet(a: &Holder, b: &Holder) -> bool {
        let before = |a: &Holder, b: &Holder| b.until.is_none_or(|until| a.from < until);
        a.person != b.person && before(a, b) && before(b, a)
    }

    /// The pairs among entries (person, first day, days).
    fn pairs(entries: &[(u8, u64, u64)]) -> Vec<(usize, usize)> {
        let entries = entries.iter();
        let all: Vec<_> = entries
            .map(|(person, from, days)| holder((*person, *from, Some(*days))))
            .collect();
        let all: Vec<_> = all.iter().map(|h| (String::new(), h)).collect();
        two_at_once(&all)
    }

    #[test]
    fn of_all_that_began_before_the_two_who_stay_longest() {
        assert_eq!(pairs(&[(0, 0, 10), (1, 10, 5)]), [], "one after the other");
        assert_eq!(pairs(&[(0, 0, 10), (1, 9, 5)]), [(1, 0)]);
        assert_eq!(pairs(&[(0, 0, 10), (1, 5, 0)]), [], "no day at all");
        assert_eq!(pairs(&[(0, 0, 10), (0, 5, 10)]), [], "one person");
        // The longer of one person's own tenures, and the first of two that end together.
        assert_eq!(pairs(&[(0, 0, 5), (0, 1, 19), (1, 10, 2)]), [(2, 1)]);
        assert_eq!(pairs(&[(0, 0, 10), (0, 2, 8), (1, 5, 2)]), [(2, 0)]);
        // Whoever stays longest comes first.
        assert_eq!(
            pairs(&[(0, 0, 10), (1, 1, 19), (2, 2, 3)]),
            [(1, 0), (2, 1)]
        );
        assert_eq!(pairs(&[(0, 0, 10), (1, 1, 9), (2, 2, 3)]), [(1, 0), (2, 0)]);
        // And the second longest is kept for the person who stays longest.
        let longer = [(0, 0, 30), (1, 1, 9), (2, 2, 18), (0, 15, 1)];
        assert_eq!(pairs(&longer), [(1, 0), (2, 0), (3, 2)]);
        let together = [(0, 0, 30), (1, 1, 9), (2, 2, 8), (0, 5, 1)];
        assert_eq!(pairs(&together), [(1, 0), (2, 0), (3, 1)]);
        assert_eq!(pairs(&[(0, 0, 30), (1, 1, 9), (0, 5, 1)]), [(1, 0), (2, 1)]);
    }

    proptest! {
        /// The one pass finds real pairs only, and one wherever there is one.
        #[test]
        fn one_pass_finds_what_comparing_all_finds(
            drawn in proptest::collection::vec((0_u8..4, 0_u64..40, proptest::option::of(1_u64..15)), 0..12)
        ) {
            let all: Vec<_> = drawn.into_iter().map(|drawn| (String::new(), holder(drawn))).collect();
            let all: Vec<_> = all.iter().map(|(path, holder)| (path.clone(), holder)).collect();
            let found = two_at_once(&all);
            for (later, earlier) in &found {
                prop_assert!(earlier < later && meet(all[*later].1, all[*earlier].1));
            }
            let any = all.iter().any(|(_, a)| all.iter().any(|(_, b)| meet(a, b)));
            prop_assert_eq!(any, !found.is_empty());
        }
    }
}
