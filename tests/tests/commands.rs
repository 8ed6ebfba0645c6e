//! A command that has a file is in its machine's list: a file that nobody lists is not compiled, and
//! nothing else would notice.

use std::collections::BTreeSet;

use vanthu::api::{Book, Desk, DocumentMachine, Incoming, Machine, Outgoing};
use vanthu::base::{DocumentId, Instant, LineId, PersonId};
use vanthu::engine::{Field, Item, Status};
use vanthu::rules::RuleBits;
use vanthu_tests::form::Asking;

/// The commands that the files of a machine's folder hold.
fn written(folder: &str) -> BTreeSet<String> {
    let folder = vanthu_tests::folder(&format!("../core/src/machines/{folder}"));
    let files = std::fs::read_dir(folder).expect("a folder");
    let texts = files.map(|file| std::fs::read_to_string(file.expect("a file").path()));
    let commands = texts.flat_map(|text| {
        let text = text.expect("text");
        let found = text.match_indices("impl CommandOf<").map(|(at, _)| {
            let rest = &text[at..];
            let (_, rest) = rest.split_once("> for ").expect("a type");
            rest.chars().take_while(|c| c.is_alphanumeric()).collect()
        });
        found.collect::<Vec<String>>()
    });
    commands.collect()
}

fn listed<M: Machine>() -> BTreeSet<String> {
    let actions = M::ACTIONS.iter();
    actions.map(|action| format!("{action:?}")).collect()
}

#[test]
fn every_file_of_a_command_is_listed() {
    vanthu::each_machine!(M => assert_eq!(written(M::NAME), listed::<M>()));
}

#[test]
fn every_folder_of_a_machine_is_listed() {
    let folder = vanthu_tests::folder("../core/src/machines");
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let folders = paths.filter(|path| path.is_dir());
    let names = folders.map(|path| path.file_name().expect("a name").display().to_string());
    let mut listed = BTreeSet::new();
    vanthu::each_machine!(M => listed.insert(M::NAME.to_owned()));
    assert_eq!(names.collect::<BTreeSet<_>>(), listed);
}

/// A command with a line in its form says which line it names.
fn names_its_line<M: DocumentMachine>() {
    let profile = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
    let desk = Desk::new(&profile.expect("a profile")).expect("a sound profile");
    let id = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").expect("a UUID");
    let asking = Asking::<M> {
        desk: &desk,
        book: &Book::new(),
        document: &desk.open::<M>(id),
        actor: &PersonId::parse("an").expect("a key"),
        now: Instant::parse("2026-11-16T08:00:00+07:00").expect("an instant"),
    };
    for action in M::ACTIONS {
        let line = Field::any_line(M::form(*action)).then_some(LineId(7));
        let item = Item {
            action: M::name(*action),
            line,
            status: Status::NeedsInput,
            rules: RuleBits::NONE,
        };
        assert_eq!(M::line(&asking.good(&item, 0)), line, "{action:?}");
    }
}

#[test]
fn a_command_on_a_line_names_it() {
    names_its_line::<Incoming>();
    names_its_line::<Outgoing>();
}
