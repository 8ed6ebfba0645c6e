//! L12: what `available` answers is what is decided.

use vanthu::base::PersonId;
use vanthu::engine::{Field, Item, Need, Status};
use vanthu::rules::{Reason, Refusal, Rule};
use vanthu_tests::form::{Asking, Dice};

use super::Usual;
use super::run::{Run, offered, persons};

/// One in so many of what is denied is asked about.
const DENIED: u32 = 3;

/// So many targets that are not offered are asked about for each person.
const OTHERS: u32 = 4;

impl<M: Usual> Run<M> {
    /// For everybody at this moment.
    pub(crate) fn agreement(&mut self, dice: &mut Dice) {
        self.open_year();
        for actor in persons() {
            self.agrees_with(actor, &mut dice.spun());
        }
    }

    /// For somebody at this moment.
    pub(crate) fn sampled_agreement(&mut self, dice: &mut Dice) {
        self.open_year();
        self.agrees_with(&persons()[dice.below(13) as usize], &mut dice.spun());
    }

    fn agrees_with(&self, actor: &PersonId, dice: &mut Dice) {
        let items = self.available(actor);
        self.no_other_targets(actor, &items, dice);
        for item in &items {
            // Most of what nobody can do now is refused for the document's phase: some of it is enough.
            if item.status == Status::Denied && dice.below(DENIED) != 0 {
                continue;
            }
            let needs = self.asking(actor).needs(item);
            match item.status {
                Status::Allowed => {
                    let asked = self.check(Asking::<M>::filled(item, &needs, 0), None, actor);
                    assert!(asked.is_ok(), "{actor} {item:?}: {asked:?}");
                }
                Status::NeedsInput => self.takes_input(actor, item, &needs),
                Status::Denied => self.is_denied(actor, item, &needs, dice),
            }
        }
    }

    fn check(
        &self,
        kind: M::Kind,
        under: Option<vanthu::base::GrantId>,
        actor: &PersonId,
    ) -> Result<(), Refusal> {
        let (desk, book, now) = (&self.office.desk, &self.book, self.now());
        let command = self.question(kind, under);
        self.document.check(desk, book, &command, actor, now)
    }

    /// Without any input it is refused; with the first choice of everything, as it is or under a grant
    /// that is offered, it is accepted.
    fn takes_input(&self, actor: &PersonId, item: &Item, needs: &[Need]) {
        let bare = self.asking(actor).bare(item);
        let bare = bare.map(|kind| self.check(kind, None, actor));
        assert!(bare.is_none_or(|bare| bare.is_err()), "{actor} {item:?}");
        let good = Asking::<M>::filled(item, needs, 0);
        let unders = offered(needs).into_iter().map(Some);
        let mut answers = Vec::new();
        for under in std::iter::once(None).chain(unders) {
            match self.check(good.clone(), under, actor) {
                Ok(()) => return,
                Err(refusal) => answers.push(refusal),
            }
        }
        panic!("{actor} {item:?}: {answers:?}");
    }

    /// Refused whatever is entered, with at least these rules; `why` names them.
    fn is_denied(&self, actor: &PersonId, item: &Item, needs: &[Need], dice: &mut Dice) {
        let grants: Vec<_> = self.book.grants.iter().map(|(grant, _)| grant.id).collect();
        let named = grants.get(dice.below(grants.len() as u32 + 1) as usize);
        let good = Asking::<M>::filled(item, needs, dice.below(4) as usize);
        let inputs = [
            (good, None),
            (Asking::<M>::thrown(item, needs, dice), named.copied()),
        ];
        let rules: Vec<Rule> = item.rules.iter().collect();
        assert!(!rules.is_empty(), "{actor} {item:?}");
        let missing = |reasons: &[Reason]| -> Vec<Rule> {
            let fails = |rule: &Rule| reasons.iter().any(|reason| reason.rule() == *rule);
            rules.iter().copied().filter(|rule| !fails(rule)).collect()
        };
        for (kind, under) in inputs {
            let told = || format!("{actor} {item:?} {kind:?} {under:?}");
            let Err(refusal) = self.check(kind.clone(), under, actor) else {
                panic!("accepted: {}", told());
            };
            let missing = missing(&refusal.reasons);
            let told = || format!("{missing:?} not in {refusal:?}: {}", told());
            assert!(missing.is_empty(), "{}", told());
        }
        let target = (Asking::<M>::action(item), item.line);
        let (desk, book, now) = (&self.office.desk, &self.book, self.now());
        // It may stop at the first failing rule; `why` names all of them.
        let why = self.document.why(desk, book, target, actor, now);
        let missing = missing(&why);
        assert!(
            missing.is_empty(),
            "{actor} {item:?}: {missing:?} not in {why:?}"
        );
    }

    /// A line on which a command is not offered is refused for every input.
    fn no_other_targets(&self, actor: &PersonId, items: &[Item], dice: &mut Dice) {
        let lines = &self.instance().lines;
        if lines.is_empty() {
            return;
        }
        let on_lines = M::ACTIONS.iter().filter(|a| Field::any_line(M::form(**a)));
        let on_lines: Vec<&M::Action> = on_lines.collect();
        for _ in 0..OTHERS {
            let action = *on_lines[dice.below(on_lines.len() as u32) as usize];
            let line = &lines[dice.below(lines.len() as u32) as usize];
            let name = M::name(action);
            let offered = |item: &Item| item.action == name && item.line == Some(line.id);
            if items.iter().any(offered) {
                continue;
            }
            let (desk, book, now) = (&self.office.desk, &self.book, self.now());
            let target = (action, Some(line.id));
            let why = self.document.why(desk, book, target, actor, now);
            assert!(!why.is_empty(), "{actor} {name:?} {line:?}");
        }
    }
}
