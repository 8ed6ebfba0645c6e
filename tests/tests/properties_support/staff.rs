//! L13: nobody is forgotten when people leave.

use chrono::Days;
use vanthu::engine::{Item, Mover, Stalled, Status};
use vanthu_tests::form::{Asking, Dice};

use super::Usual;
use super::office::PEOPLE;
use super::run::{Run, offered};

/// More pieces of work than lie about in any history.
const PIECES: usize = 40;

impl<M: Usual> Run<M> {
    /// A random part of the office is gone on the next day. What they had is found, and whoever is named can
    /// give it to somebody else, until nothing waits for who is gone.
    pub(crate) fn nobody_stays_forgotten(&mut self, dice: &mut Dice) {
        let tomorrow = self.today() + Days::new(1);
        self.office.staff_changes(3, tomorrow, dice);
        self.minutes += 24 * 60;
        self.open_year();
        for _ in 0..PIECES {
            let (desk, now) = (&self.office.desk, self.now());
            let stalled = self.document.stalled(desk, &self.book, now);
            let movable = || stalled.iter().filter(|piece| !piece.movers.is_empty());
            if movable().next().is_none() {
                return;
            }
            // Not in any order: a route goes to another unit only once its signer is in office.
            let given = movable().any(|piece| self.is_taken_on(piece));
            assert!(given, "{stalled:?} of {}", self.document.state_json());
        }
        panic!("still stalled: {}", self.document.state_json());
    }

    fn is_taken_on(&mut self, piece: &Stalled) -> bool {
        piece.movers.iter().any(|mover| self.is_given(piece, mover))
    }

    /// Whether the mover's command takes the piece of work from who is gone; it is carried out then.
    fn is_given(&mut self, piece: &Stalled, mover: &Mover) -> bool {
        let now = self.now();
        let items = self.available(&mover.person);
        let of_line = |item: &&Item| item.line.is_none_or(|line| Some(line) == piece.line);
        let mut items = items.iter().filter(|item| item.action == mover.action);
        let item = *items.find(of_line).expect("the command is offered");
        assert_ne!(item.status, Status::Denied, "{mover:?} {item:?}");
        let needs = self.asking(&mover.person).needs(&item);
        let under = offered(&needs).first().copied();
        for nth in 0..PEOPLE.len() {
            let kind = Asking::<M>::filled(&item, &needs, nth);
            let command = self.question(kind.clone(), under);
            let (mut document, mut book) = (self.document.clone(), self.book.clone());
            let desk = &self.office.desk;
            if document
                .check(desk, &book, &command, &mover.person, now)
                .is_err()
            {
                continue;
            }
            let done = document.execute(desk, &mut book, &command, &mover.person, now);
            let left = document.stalled(desk, &book, now);
            let same = |one: &Stalled| (one.line, &one.seat) == (piece.line, &piece.seat);
            if done.is_ok() && !left.iter().any(same) {
                assert!(self.is_done(kind, under, &mover.person, now));
                return true;
            }
        }
        false
    }
}
