//! Brings the facts of a repair about through the public API, the way a host would: commands are
//! given, grants made, the profile is changed, time passes, the command is filled in.

use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, DocumentMachine, Grants, Handle as _, InBook};
use vanthu::base::{CommandId, Instant, PersonId};
use vanthu::engine::{Command, MachineState as _};
use vanthu::grants;
use vanthu::input::read_value;
use vanthu::organization::Authority;
use vanthu::repair::{Evidence, Fact, Given, Repairs};

/// What is asked, of what, in which office.
#[derive(Clone)]
pub struct Asked<M: DocumentMachine> {
    /// The office.
    pub desk: Desk,
    /// Its series and grants.
    pub book: Book,
    /// The document.
    pub document: Document<M>,
    /// The command, as JSON.
    pub command: Value,
    /// Who.
    pub actor: PersonId,
    /// When.
    pub now: Instant,
    commands: u32,
}

impl<M: DocumentMachine> Asked<M> {
    /// A question.
    ///
    /// # Panics
    /// If the command is no JSON.
    #[must_use]
    pub fn new(
        desk: &Desk,
        book: &Book,
        document: &Document<M>,
        command: &Command<M::Kind>,
        actor: &PersonId,
        now: Instant,
    ) -> Self {
        Self {
            desk: desk.clone(),
            book: book.clone(),
            document: document.clone(),
            command: serde_json::to_value(command).expect("json"),
            actor: actor.clone(),
            now,
            commands: 0,
        }
    }

    /// The command as it now is.
    ///
    /// # Panics
    /// If the evidence made it unreadable.
    #[must_use]
    pub fn command(&self) -> Command<M::Kind> {
        read_value(self.command.clone()).expect("a command")
    }

    /// What would make it possible; none if it is.
    #[must_use]
    pub fn repairs(&self) -> Option<Repairs> {
        let command = self.command();
        self.document
            .repairs(&self.desk, &self.book, &command, &self.actor, self.now)
    }

    /// Whether it is possible: tried on a copy.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let (command, mut book) = (self.command(), self.book.clone());
        let mut document = self.document.clone();
        document
            .execute(&self.desk, &mut book, &command, &self.actor, self.now)
            .is_ok()
    }

    /// Brings a fact about; false if it cannot be.
    pub fn bring(&mut self, fact: &Fact) -> bool {
        match fact {
            Fact::Command { command, by } => by.iter().any(|by| self.give(command, by)),
            Fact::Evidence { evidence, .. } => self.supply(evidence),
            Fact::Later { at } => {
                let later = *at > self.now;
                self.now = self.now.max(*at);
                self.desk.open_year(&mut self.book, self.now);
                later
            }
            Fact::Grant { grant, by } => by.iter().any(|by| {
                self.commands += 1;
                let grant = grant.clone();
                let kind = grants::CreateGrant::new(grant);
                let command = grants::Command::new(self.fresh_id(), kind);
                InBook::<Grants>::new(())
                    .execute(&self.desk, &mut self.book, &command, by, self.now)
                    .is_ok()
            }),
            Fact::Appointment {
                person, post, from, ..
            } => {
                let mut profile = serde_json::to_value(self.desk.agency().profile()).expect("json");
                let persons = profile["persons"].as_array_mut().expect("persons");
                if !persons.iter().any(|known| known["key"] == json!(person)) {
                    persons.push(json!({"key": person, "name": person}));
                }
                let posts = profile["posts"].as_array_mut().expect("posts");
                let post = posts.iter_mut().find(|entry| entry["key"] == json!(post));
                let holders = post.expect("a post")["holders"].as_array_mut();
                holders
                    .expect("holders")
                    .push(json!({"person": person, "from": from}));
                let calendar = self.desk.calendar().clone();
                match Desk::with_calendar(&profile.to_string(), calendar) {
                    Ok(desk) => self.desk = desk,
                    Err(_) => return false,
                }
                true
            }
            other => panic!("a new fact: {other:?}"),
        }
    }

    fn give(&mut self, given: &Given, by: &PersonId) -> bool {
        let kind = match given {
            Given::Incoming(kind) => serde_json::to_value(kind),
            Given::Outgoing(kind) => serde_json::to_value(kind),
            other => panic!("not to a document: {other:?}"),
        };
        self.commands += 1;
        let id = self.fresh_id();
        let mut command = json!({
            "command_id": id,
            "kind": kind.expect("json"),
        });
        let content = self.content();
        if !content.is_null() {
            command["seen"] = json!({"content": content});
        }
        let command: Command<M::Kind> = read_value(command).expect("a command");
        let before = self.document.state().header().version;
        let done = self
            .document
            .execute(&self.desk, &mut self.book, &command, by, self.now)
            .is_ok();
        // Whoever saw the document as it was looks at it again.
        let now = self.document.state().header().version;
        if done && self.command["seen"]["version"] == json!(before) {
            self.command["seen"]["version"] = json!(now);
        }
        if done && !content.is_null() && self.command["seen"]["content"] == content {
            self.command["seen"]["content"] = self.content();
        }
        done
    }

    fn fresh_id(&self) -> CommandId {
        let id = format!("01930000-0000-7000-a000-{:012x}", self.commands);
        CommandId::parse(&id).expect("a UUID")
    }

    fn content(&self) -> Value {
        let state = serde_json::to_value(self.document.state()).expect("json");
        state.get("hash").cloned().unwrap_or(Value::Null)
    }

    fn supply(&mut self, evidence: &Evidence) -> bool {
        let fresh = format!("01930000-0000-7000-b000-{:012x}", 1);
        let stand_in = json!({"role": "main", "sha256": "ab".repeat(32), "size": 1,
            "media_type": "application/pdf", "name": "du-thao.pdf"});
        if matches!(evidence, Evidence::ContentFile)
            && self.command["kind"]["data"].get("content").is_none()
        {
            return self.revise(stand_in);
        }
        let command = &mut self.command;
        let data = &mut command["kind"]["data"];
        match evidence {
            Evidence::CurrentVersion(version) => command["seen"]["version"] = json!(version),
            Evidence::CurrentContent(hash) => command["seen"]["content"] = json!(hash),
            Evidence::OnLine(line) => data["line"] = json!(line),
            Evidence::FreshId => command["command_id"] = json!(fresh),
            Evidence::Text { field, least } => {
                let text = json!("x".repeat(*least as usize));
                let name = serde_json::to_value(field).expect("json");
                match name.as_str().expect("a key") {
                    "copies" => data["copies"] = json!(least),
                    "reason" if data.get("note").is_some() => data["note"] = text,
                    "subject" if data.get("metadata").is_some() => {
                        data["metadata"]["subject"] = text;
                    }
                    "issuer" => data["metadata"]["issuer"]["name"] = text,
                    "subject" => data["content"]["subject"] = text,
                    "addressees" => data["content"]["addressees"] = json!([{"name": text}]),
                    other => data[other] = text,
                }
            }
            Evidence::ContentFile => {
                let files = data["content"]["files"].as_array_mut();
                files.expect("files").push(stand_in);
            }
            Evidence::Lead(seat) => data["lead"] = json!(seat),
            // Who asks for more time says until when.
            Evidence::Due(day) if data.get("until").is_some() => data["until"] = json!(day),
            Evidence::Due(day) => data["due"] = json!(day),
            Evidence::SubmitTo(post) => data["to"] = json!(post),
            Evidence::SignAs(power) => {
                data["capacity"] = json!(power.capacity);
                data["post"] = json!(power.post);
                if let Authority::Grant(id) = &power.authority {
                    command["under"] = json!(id);
                }
            }
            Evidence::Under(id) => command["under"] = json!(id),
            Evidence::Day(day) => data["date"] = json!(day),
            Evidence::ConfirmedTime => data["confirm_time"] = json!(true),
            Evidence::NoReservation => {
                data.as_object_mut().expect("data").remove("reservation");
            }
            Evidence::NoGrant => {
                command.as_object_mut().expect("a command").remove("under");
            }
            Evidence::Instrument(kind) => data["instrument_type"] = json!(kind),
            Evidence::SignedReceipt => data["signed_receipt"] = json!(true),
            Evidence::OpenDossier => self.book.facts.dossiers = None,
            Evidence::AnotherReply => self.book.facts.replies.clear(),
            other => panic!("not for a document: {other:?}"),
        }
        true
    }

    /// The drafter adds the missing file.
    fn revise(&mut self, file: Value) -> bool {
        let state = serde_json::to_value(self.document.state()).expect("json");
        let mut content = state["draft"]["content"].clone();
        let files = content["files"].as_array_mut();
        files.expect("files").push(file);
        let kind = json!({"type": "revise", "data": {"content": content}});
        let revise: vanthu::outgoing::Kind = read_value(kind).expect("a command");
        let drafter = state["drafter"].as_str().map(PersonId::parse);
        let drafter = drafter.expect("a drafter").expect("a key");
        self.give(&Given::Outgoing(revise), &drafter)
    }
}

/// Holds every way of a refused command to its word: brought about, by the first or by the last who is
/// named, the command is possible; without any one of its facts, it is not.
///
/// # Panics
/// If it is not so.
pub fn hold_to_their_word<M: DocumentMachine>(asked: &Asked<M>, what: &str) -> Option<usize> {
    let repairs = asked.repairs()?;
    assert!(repairs.ways.len() <= 8, "{what}: {repairs:?}");
    let lengths = || repairs.ways.iter().map(|way| way.facts.len());
    assert!(lengths().is_sorted(), "{what}: not shortest first");
    if repairs.ways.is_empty() {
        assert!(
            !repairs.unliftable.is_empty(),
            "{what}: no way, and no rule"
        );
    }
    for text in [&repairs.message.vi, &repairs.message.en] {
        let said = text.trim_end();
        assert!(
            !said.is_empty() && !said.ends_with(':'),
            "{what}: ends in nothing: {said}"
        );
    }
    for person in &repairs.instead {
        let mut other = asked.clone();
        other.actor = person.clone();
        assert!(other.is_possible(), "{what}: not by {person} instead");
    }
    for way in &repairs.ways {
        let mut mended = asked.clone();
        for fact in &way.facts {
            assert!(
                mended.bring(fact),
                "{what}: {fact:?} cannot be brought about in {way:?}"
            );
        }
        assert!(mended.is_possible(), "{what}: still refused after {way:?}");
        for (index, fact) in way.facts.iter().enumerate() {
            let Some(last) = given_by_the_last(fact) else {
                continue;
            };
            let mut facts = way.facts.clone();
            facts[index] = last;
            let mut mended = asked.clone();
            let done = facts.iter().all(|fact| mended.bring(fact));
            assert!(
                done && mended.is_possible(),
                "{what}: not after {:?} of {way:?}",
                facts[index]
            );
        }
        for without in 0..way.facts.len() {
            let mut partly = asked.clone();
            for (index, fact) in way.facts.iter().enumerate() {
                if index != without {
                    partly.bring(fact);
                }
            }
            assert!(
                !partly.is_possible(),
                "{what}: possible without {:?} of {way:?}",
                way.facts[without]
            );
        }
    }
    Some(repairs.ways.len())
}

/// A command that several can give, given by the last of them.
fn given_by_the_last(fact: &Fact) -> Option<Fact> {
    match fact {
        Fact::Command { command, by } if by.len() > 1 => Some(Fact::Command {
            command: command.clone(),
            by: by.last().cloned().into_iter().collect(),
        }),
        _ => None,
    }
}
