//! A command to a machine, whichever it is: what [`Case`] asks, answered by the engine.

use super::World;
use super::authority::fill_desk;
use super::case::{Asked, Case, Hint, Idea};
use super::fact::{Given, Proposed, Repairs};
use super::ideas::{clerks, on_record};
use super::search::repairs;
use crate::base::{LineId, PersonId};
use crate::engine::{
    Command, Context, Evidence, Machine, MachineState as _, NumberUse, Seen, check, decide, evolve,
};
use crate::law::{DocumentType, RuleSet};
use crate::organization::{Agency, Authority, Grant};
use crate::routing::{Line, Seat};
use crate::rules::Refusal;

/// A machine whose refused commands can be made possible (gợi ý cách xử lý khi bị từ chối).
pub trait Repairable: Machine {
    /// What would make a refused command possible; none if it is possible. `agency` has the charts of
    /// all days, since time passes in what is tried.
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
        agency: &Agency,
    ) -> Option<Repairs>;
}

impl<M: Steps> Repairable for M {
    fn repairs(
        state: &Self::State,
        command: &Command<Self::Kind>,
        context: &Context<'_>,
        agency: &Agency,
    ) -> Option<Repairs> {
        let case = CommandCase::<M> {
            state: state.clone(),
            command: command.clone(),
            actor: context.actor.person().clone(),
        };
        repairs(&case, &World::new(context, agency))
    }
}

/// A state with a command to it.
#[derive(Clone)]
pub(crate) struct CommandCase<M: Machine> {
    pub state: M::State,
    pub command: Command<M::Kind>,
    pub actor: PersonId,
}

/// What a machine knows of its ordinary way, as far as repairs propose its commands.
pub(crate) trait Steps: Proposed {
    /// The ordinary next steps.
    fn next(_: &CommandCase<Self>, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    /// What brings it about that a line waits for the actor.
    fn turn(case: &CommandCase<Self>, world: &World<'_>) -> Vec<Idea> {
        Self::next(case, world)
    }

    /// Steps that a rule asks for by name.
    fn step(_: &CommandCase<Self>, _: Hint, _: &World<'_>) -> Vec<Idea> {
        Vec::new()
    }

    /// Who gives evidence that the actor cannot give themselves.
    fn giver(_: &CommandCase<Self>, _: &Evidence, _: &World<'_>) -> Option<Vec<PersonId>> {
        None
    }

    /// The state that is asked: the case's own, or that which the world has of it.
    fn current<'w>(case: &'w CommandCase<Self>, _: &'w World<'_>) -> &'w Self::State {
        &case.state
    }

    /// The grant that is asked for.
    fn grant(_: &Self::Kind) -> Option<&Grant> {
        None
    }

    /// Type and field of a draft, for signing power.
    fn to_sign(_: &Self::State) -> Option<(DocumentType, Option<&str>)> {
        None
    }

    /// Brings a missing content file into the document; false if that is not possible.
    fn add_file(_: &mut CommandCase<Self>, _: &mut World<'_>) -> bool {
        false
    }
}

impl<M: Steps> CommandCase<M> {
    pub(super) fn idea(kind: impl Into<M::Kind>, by: Vec<PersonId>) -> Idea {
        Idea::Command(M::given(kind.into()), by)
    }

    /// The clerk's step, or somebody who becomes clerk.
    pub(super) fn at_the_desk(kind: impl Into<M::Kind>, world: &World<'_>) -> Vec<Idea> {
        let by = clerks(world);
        if by.is_empty() {
            return fill_desk(world);
        }
        vec![Self::idea(kind, by)]
    }

    /// The law that the document keeps.
    pub(super) fn rules(&self, world: &World<'_>) -> RuleSet {
        let kept = self.state.header().rule_set.map(RuleSet::of);
        kept.unwrap_or_else(|| RuleSet::in_force(world.today()))
    }
}

impl<M: Steps> Asked for CommandCase<M> {
    fn actor(&self) -> &PersonId {
        &self.actor
    }

    fn next_steps(&self, world: &World<'_>) -> Vec<Idea> {
        M::next(self, world)
    }

    fn turn(&self, world: &World<'_>) -> Vec<Idea> {
        M::turn(self, world)
    }

    fn step(&self, hint: Hint, world: &World<'_>) -> Vec<Idea> {
        M::step(self, hint, world)
    }

    fn line(&self, id: LineId) -> Option<&Line> {
        self.state.instance()?.line(id)
    }

    fn passed_on(&self, line: LineId) -> Option<LineId> {
        let mut below = self.state.instance()?.children(line);
        let mine = |seat: &Seat| matches!(seat, Seat::Person(holder) if *holder == self.actor);
        let found = below.find(|below| below.state.is_live() && mine(&below.seat));
        found.map(|line| line.id)
    }

    fn to_sign(&self) -> Option<(DocumentType, Option<&str>)> {
        M::to_sign(&self.state)
    }

    fn giver(&self, evidence: &Evidence, world: &World<'_>) -> Vec<PersonId> {
        M::giver(self, evidence, world).unwrap_or_else(|| vec![self.actor.clone()])
    }

    fn grant(&self) -> Option<&Grant> {
        M::grant(&self.command.kind)
    }

    fn current(&self) -> Vec<Evidence> {
        let mut current = vec![Evidence::CurrentVersion(self.state.header().version)];
        current.extend(self.state.content_hash().map(Evidence::CurrentContent));
        current
    }
}

impl<M: Steps> Case for CommandCase<M> {
    fn by(&self, person: &PersonId) -> Self {
        Self {
            actor: person.clone(),
            ..self.clone()
        }
    }

    fn check(&self, world: &World<'_>) -> Result<(), Refusal> {
        let rules = self.rules(world);
        let context = world.context(&self.actor, &rules);
        check::<M>(M::current(self, world), &self.command, &context)
    }

    fn asked(&self, given: &Given, by: &PersonId) -> Option<Self> {
        let kind = M::kind(given)?.clone();
        let seen = Seen {
            version: None,
            content: self.state.content_hash(),
        };
        let command = Command::new(self.command.command_id, kind).seen(seen);
        Some(Self {
            state: self.state.clone(),
            command,
            actor: by.clone(),
        })
    }

    fn done(&self, world: &mut World<'_>, next: &Self) -> Option<Self> {
        let rules = self.rules(world);
        let context = world.context(&self.actor, &rules);
        let decision = decide::<M>(&self.state, &self.command, &context).ok()?;
        let mut after = next.clone();
        // Who has seen the document as it is sees it again before repeating the command.
        let version = next.command.seen.version == Some(self.state.header().version);
        let content = next.command.seen.content == self.state.content_hash();
        evolve::<M>(&mut after.state, decision.at, rules.id, &decision.events);
        for event in &decision.events {
            if let Some(NumberUse::Takes(taken)) = M::number(event) {
                on_record(world, taken);
            }
        }
        if version {
            after.command.seen.version = Some(after.state.header().version);
        }
        if content {
            after.command.seen.content = after.state.content_hash();
        }
        Some(after)
    }

    fn supply(&mut self, evidence: &Evidence, world: &mut World<'_>) -> bool {
        let command = &mut self.command;
        match evidence {
            Evidence::CurrentVersion(version) => command.seen.version = Some(*version),
            Evidence::CurrentContent(hash) => command.seen.content = Some(*hash),
            Evidence::OnLine(line) => return on_line::<M>(&mut command.kind, *line).is_some(),
            Evidence::Under(grant) => command.under = Some(*grant),
            Evidence::OpenDossier => return world.open_dossier(),
            Evidence::AnotherReply => return world.answer_again(),
            Evidence::NoGrant if command.under.is_some() => command.under = None,
            Evidence::SignAs(power) if M::supply(&mut command.kind, evidence) => {
                command.under = match power.authority {
                    Authority::Grant(grant) => Some(grant),
                    Authority::OwnSeat => None,
                };
            }
            evidence if M::supply(&mut command.kind, evidence) => {}
            Evidence::ContentFile => return M::add_file(self, world),
            _ => return false,
        }
        true
    }
}

/// The same command on another line: by its JSON, as a front end would change it.
fn on_line<M: Machine>(kind: &mut M::Kind, line: LineId) -> Option<()> {
    let mut json = serde_json::to_value(&*kind).ok()?;
    *json.get_mut("data")?.get_mut("line")? = serde_json::to_value(line).ok()?;
    *kind = serde_json::from_value(json).ok()?;
    Some(())
}
