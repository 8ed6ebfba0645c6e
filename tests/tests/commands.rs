//! A command that has a file is in its machine's list: a file that nobody lists is not compiled, and
//! nothing else would notice.

use std::collections::BTreeSet;

use vanthu::api::{Incoming, Machine, Outgoing};

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
    assert_eq!(written("incoming"), listed::<Incoming>());
    assert_eq!(written("outgoing"), listed::<Outgoing>());
}
