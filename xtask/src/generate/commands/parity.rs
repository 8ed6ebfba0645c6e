//! What is written by hand in both bindings, held against each other: a method of one language has
//! its counterpart in the other. Generated methods come from one list and cannot differ.

use std::collections::BTreeSet;

use super::javascript::camel;
use crate::project::root;

/// The classes of Python, in whichever of these files they stand.
const PYTHON: [&str; 4] = [
    "bindings-python/python/vanthu/_asking.py",
    "bindings-python/python/vanthu/_desk.py",
    "bindings-python/python/vanthu/_handles.py",
    "bindings-python/python/vanthu/_vanthu.pyi",
];
const JAVASCRIPT: &str = "bindings-wasm/js/api.d.ts";

/// In one language only: memory is given back by hand in JavaScript.
const OWN: [&str; 2] = ["free", "constructor"];

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

/// Names of public methods and properties of classes, as JavaScript writes them.
fn python(heads: &[&str]) -> BTreeSet<String> {
    let files = PYTHON.map(text);
    let text = files.join("\n");
    let lines = heads.iter().flat_map(|head| body(&text, head));
    let names = lines.filter_map(|line| line.strip_prefix("    def ")?.split_once('('));
    let public = names.filter(|(name, _)| !name.starts_with('_'));
    public.map(|(name, _)| camel(name)).collect()
}

fn javascript(head: &str) -> BTreeSet<String> {
    let text = text(JAVASCRIPT);
    let mut names = BTreeSet::new();
    for line in body(&text, head).take_while(|line| !line.starts_with('}')) {
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
        let is_member = member[name.len()..].starts_with(['(', ':', '<']);
        if !name.is_empty() && is_member && !OWN.contains(&name.as_str()) {
            names.insert(name);
        }
    }
    names
}

#[test]
fn every_method_has_its_counterpart() {
    let bases = [
        ("class Handle(", "export class Handle<"),
        ("class OwnHandle(", "export class OwnHandle<"),
        ("class DocumentHandle(", "export class DocumentHandle<"),
        ("class OutgoingHandle(", "export class OutgoingHandle<"),
        ("class Desk(", "export class Desk "),
    ];
    for (ours, theirs) in bases {
        // What is compiled stands below the classes of the façade.
        let compiled = ours.trim_end_matches('(').to_owned() + ":";
        let heads = match ours {
            "class Handle(" => vec![ours, compiled.as_str()],
            // What a desk has in common with an office, which only Python has.
            "class Desk(" => vec![ours, compiled.as_str(), "class Asking("],
            _ => vec![ours],
        };
        let found = python(&heads);
        assert!(!found.is_empty(), "{ours}");
        assert_eq!(found, javascript(theirs), "{ours}");
    }
}
