//! Who does what, read off the agency's own chart: by rank and duty, never by name.

use chrono::NaiveDate;
use vanthu::base::Instant;
use vanthu::base::{PersonId, PostId, UnitId};
use vanthu::law::DocumentType;
use vanthu::organization::{Agency, Duty, Grants, Post, Rank, Unit, signing_powers};
use vanthu::routing::Seat;

/// The chart as the demonstration asks it.
pub(crate) struct People<'a> {
    agency: &'a Agency,
}

/// Words of a subject and words of the name of a unit that deals with it.
const TOPICS: [(&[&str], &[&str]); 3] = [
    (
        &[
            "y tế",
            "dịch",
            "giáo dục",
            "trường",
            "văn hóa",
            "lễ hội",
            "thể thao",
            "du lịch",
            "người có công",
            "trẻ em",
            "việc làm",
        ],
        &["văn xã", "văn hóa", "xã hội"],
    ),
    (
        &[
            "đầu tư",
            "xây dựng",
            "ngân sách",
            "vốn",
            "giá",
            "nông nghiệp",
            "cầu",
            "đường",
            "đất",
            "thủy lợi",
            "doanh nghiệp",
            "khu công nghiệp",
            "rừng",
            "điện",
        ],
        &["kinh tế", "tài chính", "kế hoạch"],
    ),
    (
        &[
            "cải cách",
            "thanh tra",
            "khiếu nại",
            "tư pháp",
            "an ninh",
            "cháy",
            "giao thông",
            "cán bộ",
            "hộ tịch",
            "ma túy",
        ],
        &["nội chính", "tư pháp", "nội vụ"],
    ),
];

impl<'a> People<'a> {
    pub(crate) const fn new(agency: &'a Agency) -> Self {
        Self { agency }
    }

    fn holder(&self, post: &PostId, day: NaiveDate) -> Option<&'a PersonId> {
        self.agency
            .holders(post, day)
            .next()
            .map(|(person, _)| person)
    }

    /// Posts in which somebody sits.
    fn staffed(&self, day: NaiveDate) -> impl Iterator<Item = (&'a Post, &'a PersonId)> {
        let posts = self.agency.posts();
        posts.filter_map(move |post| Some((post, self.holder(&post.key, day)?)))
    }

    /// The clerks take turns.
    pub(crate) fn clerk(&self, turn: usize, day: NaiveDate) -> Option<PersonId> {
        let posts = self.agency.posts();
        let clerks: Vec<&PersonId> = posts
            .filter(|post| post.duties.contains(&Duty::Clerk))
            .flat_map(|post| {
                self.agency
                    .holders(&post.key, day)
                    .map(|(person, _)| person)
            })
            .collect();
        clerks
            .get(turn.checked_rem(clerks.len())?)
            .map(|person| (*person).clone())
    }

    /// The head of the agency.
    pub(crate) fn head(&self, day: NaiveDate) -> Option<PersonId> {
        let head = self.staffed(day).find(|(post, _)| post.rank == Rank::Head);
        head.map(|(_, person)| person.clone())
    }

    /// Whose duty it is to track cases; who directs them only where nobody else has it.
    pub(crate) fn tracker(&self, day: NaiveDate) -> Option<PersonId> {
        let tracks = |(post, _): &(&Post, &PersonId)| post.duties.contains(&Duty::Track);
        let directs = |post: &Post| post.duties.contains(&Duty::Direct);
        let mut trackers: Vec<_> = self.staffed(day).filter(tracks).collect();
        trackers.sort_by_key(|(post, _)| directs(post));
        trackers.first().map(|(_, person)| (*person).clone())
    }

    /// The post that directs incoming documents: for weighty ones the head's.
    pub(crate) fn director(&self, weighty: bool, day: NaiveDate) -> Option<PostId> {
        let with_duty = self
            .staffed(day)
            .find(|(post, _)| post.duties.contains(&Duty::Direct));
        let head = self.staffed(day).find(|(post, _)| post.rank == Rank::Head);
        let chosen = if weighty {
            head.or(with_duty)
        } else {
            with_duty.or(head)
        };
        chosen.map(|(post, _)| post.key.clone())
    }

    /// Who acts on a seat: for a unit its head, else a deputy.
    pub(crate) fn on_seat(&self, seat: &Seat, day: NaiveDate) -> Option<PersonId> {
        match seat {
            Seat::Person(person) => Some(person.clone()),
            Seat::Post(post) => self.holder(post, day).cloned(),
            Seat::Unit(unit) => self.unit_head(unit, day),
        }
    }

    /// The head of a unit, else a deputy.
    pub(crate) fn unit_head(&self, unit: &UnitId, day: NaiveDate) -> Option<PersonId> {
        let of_rank = |rank| {
            self.staffed(day)
                .find(|(post, _)| post.rank == rank && post.unit.as_ref() == Some(unit))
                .map(|(_, person)| person.clone())
        };
        of_rank(Rank::UnitHead).or_else(|| of_rank(Rank::UnitDeputy))
    }

    /// A person of the unit who handles cases; its officers take turns.
    pub(crate) fn officer(&self, unit: &UnitId, turn: usize, day: NaiveDate) -> Option<PersonId> {
        let posts = self.agency.posts();
        let officers: Vec<&PersonId> = posts
            .filter(|post| post.rank == Rank::Staff && post.unit.as_ref() == Some(unit))
            .flat_map(|post| {
                self.agency
                    .holders(&post.key, day)
                    .map(|(person, _)| person)
            })
            .collect();
        officers
            .get(turn.checked_rem(officers.len())?)
            .map(|person| (*person).clone())
    }

    /// Who goes on with the work of somebody who has left: a colleague of the same unit, else its head.
    pub(crate) fn successor(
        &self,
        gone: &PersonId,
        turn: usize,
        day: NaiveDate,
    ) -> Option<PersonId> {
        self.last_units(gone, day).find_map(|unit| {
            let officer = self.officer(unit, turn, day);
            officer.or_else(|| self.unit_head(unit, day))
        })
    }

    /// Whether the person heads a unit of somebody who has left.
    pub(crate) fn headed(&self, gone: &PersonId, person: &PersonId, day: NaiveDate) -> bool {
        let mut units = self.last_units(gone, day);
        units.any(|unit| self.unit_head(unit, day).as_ref() == Some(person))
    }

    /// The units of somebody's last day in office.
    fn last_units(&self, gone: &PersonId, day: NaiveDate) -> impl Iterator<Item = &'a UnitId> {
        let last = self.agency.last_in_office(gone, day).unwrap_or(day);
        self.agency.units_of(gone, last)
    }

    /// Units that can take the lead: headed, and neither the clerks' nor the directing post's own,
    /// unless the agency has no others.
    fn units(&self, day: NaiveDate) -> Vec<&'a Unit> {
        let headed = |unit: &&Unit| self.unit_head_post(&unit.key, day);
        let busy = |unit: &UnitId| {
            self.staffed(day).any(|(post, _)| {
                post.unit.as_ref() == Some(unit)
                    && (post.duties.contains(&Duty::Clerk) || post.duties.contains(&Duty::Direct))
            })
        };
        let all: Vec<&Unit> = self.agency.units().filter(headed).collect();
        let free: Vec<&Unit> = all
            .iter()
            .copied()
            .filter(|unit| !busy(&unit.key))
            .collect();
        if free.is_empty() { all } else { free }
    }

    fn unit_head_post(&self, unit: &UnitId, day: NaiveDate) -> bool {
        self.staffed(day)
            .any(|(post, _)| post.rank == Rank::UnitHead && post.unit.as_ref() == Some(unit))
    }

    /// The unit that leads a case: the one whose name fits the subject, else the next in turn; and
    /// another one to take part.
    pub(crate) fn lead(
        &self,
        subject: &str,
        turn: usize,
        day: NaiveDate,
    ) -> Option<(UnitId, Option<UnitId>)> {
        let units = self.units(day);
        let subject = subject.to_lowercase();
        let topic = TOPICS
            .iter()
            .find(|(words, _)| words.iter().any(|w| subject.contains(w)));
        let fits = |unit: &&&Unit| {
            let name = unit.name.to_lowercase();
            topic.is_some_and(|(_, names)| names.iter().any(|word| name.contains(word)))
        };
        let in_turn = units.get(turn.checked_rem(units.len())?)?;
        let lead = units.iter().find(fits).unwrap_or(in_turn).key.clone();
        let others: Vec<&&Unit> = units.iter().filter(|unit| unit.key != lead).collect();
        let other = turn.checked_rem(others.len()).and_then(|at| others.get(at));
        Some((lead, other.map(|unit| unit.key.clone())))
    }

    /// A post that may sign a document of this type, with the field if it signs in one: by order of
    /// the head, for the head, or the head; which of them comes first changes with the turn.
    pub(crate) fn signer(
        &self,
        kind: DocumentType,
        turn: usize,
        at: Instant,
    ) -> Option<(PostId, Option<String>)> {
        let day = self.agency.day(at);
        let grants = Grants::default();
        let ranks = [Rank::DeputyHead, Rank::UnitHead, Rank::Head];
        let mut candidates: Vec<(usize, &Post, &PersonId)> = self
            .staffed(day)
            .filter_map(|(post, person)| {
                let place = ranks.iter().position(|rank| *rank == post.rank)?;
                Some(((place + 3 - turn % 3) % 3, post, person))
            })
            .collect();
        candidates.sort_by_key(|(place, ..)| *place);
        // Deputies take turns among themselves.
        let first = candidates
            .iter()
            .take_while(|(place, ..)| *place == 0)
            .count();
        if let Some(by) = (turn / 3).checked_rem(first) {
            candidates[..first].rotate_left(by);
        }
        candidates.into_iter().find_map(|(_, post, person)| {
            let field = post.fields.first().cloned();
            let powers = signing_powers(self.agency, &grants, person, kind, field.as_deref(), at);
            let power = powers.choose(None).ok()?;
            (power.post == post.key).then(|| (post.key.clone(), field))
        })
    }
}
