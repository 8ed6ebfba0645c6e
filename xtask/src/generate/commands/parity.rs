//! What is written by hand in both bindings, held against each other: a method of one language has
//! its counterpart in the other. Generated methods come from one list and cannot differ.

use std::collections::BTreeSet;

use super::javascript::camel;
use crate::project::root;

const PYTHON: &str = "bindings-python/stub.pyi.in";
const JAVASCRIPT: &str = "bindings-wasm/js/api.d.ts";

/// In one language only: memory is given back by hand in JavaScript; Python's hook for its clock.
const OWN: [&str; 3] = ["free", "constructor", "_moment"];

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The lines of a class's body: up to the next line that is not indented.
fn body<'t>(text: &'t str, head: &str) -> impl Iterator<Item = &'t str> + use<'t> {
    let mut lines = text.lines();
    let found = lines.any(|line| line.starts_with(head));
    assert!(found, "no {head}");
    lines.take_while(|line| line.is_empty() || line.starts_with(' ') || line.starts_with('}'))
}

/// Names of methods and properties of a class with those of its base, as JavaScript writes them.
fn python(class: &str) -> BTreeSet<String> {
    let text = text(PYTHON);
    let own = match class {
        "Desk" => body(&text, "class Desk:").collect(),
        _ => {
            let base = body(&text, "class Handle:");
            let own = body(&text, &format!("class {class}(Handle):"));
            base.chain(own).collect::<Vec<_>>()
        }
    };
    let lines = own.into_iter();
    let names = lines.filter_map(|line| line.strip_prefix("    def ")?.split_once('('));
    let names = names
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with("__"));
    names
        .filter(|name| !OWN.contains(name))
        .map(camel)
        .collect()
}

fn javascript(heads: &[&str]) -> BTreeSet<String> {
    let text = text(JAVASCRIPT);
    let mut names = BTreeSet::new();
    for head in heads {
        let lines = body(&text, head).take_while(|line| !line.starts_with('}'));
        for line in lines {
            // Members stand two blanks in; their arguments and comments further.
            let Some(member) = line.strip_prefix("  ") else {
                continue;
            };
            let member = ["protected ", "static ", "readonly "]
                .iter()
                .fold(member, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
            let name: String = member
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            let is_member = member[name.len()..].starts_with(['(', ':']);
            if !name.is_empty() && is_member && !OWN.contains(&name.as_str()) {
                names.insert(name);
            }
        }
    }
    names
}

#[test]
fn every_method_has_its_counterpart() {
    let handle = "export class Handle<";
    let own = "export class OwnHandle<";
    let document = "export class DocumentHandle<";
    for (class, heads) in [
        ("Desk", &["export class Desk"][..]),
        (
            "IncomingDocument",
            &["export class IncomingDocument", document, own, handle],
        ),
        (
            "OutgoingDocument",
            &["export class OutgoingDocument", document, own, handle],
        ),
        ("Dossier", &["export class Dossier", own, handle]),
        ("Series", &["export class Series", handle]),
        ("Grants", &["export class Grants", handle]),
        ("Seal", &["export class Seal", handle]),
    ] {
        let found = python(class);
        assert!(found.len() > 3, "{class}: {found:?}");
        assert_eq!(found, javascript(heads), "{class}");
    }
}
