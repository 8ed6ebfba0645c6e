//! `_queries.py` and `queries.mjs` with its types: one method of the desk for each question. A
//! question is no hot call, so it crosses as one value; the rules name every fault of it.

use anyhow::Result;

use super::{
    javascript::{camel, field},
    model::{Argument, Presence, Query, queries},
    prefixed,
    python::kind,
};
use crate::generate::{python::print, typescript};

const PYTHON_HEAD: &str = "\
# Written by `cargo xtask generate`; not to be edited.
\"\"\"The questions that a desk answers without a document, one method each.\"\"\"

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from . import types
from ._convert import At, Day, Id, Instant


class Queries:
    \"\"\"What :class:`vanthu.Desk` answers without a document. Nothing changes. Each method raises
    ``InvalidInput`` with every fault of its arguments, and ``Refused`` where its description names
    refusals.\"\"\"

    __slots__ = ()

    def _answer(self, query: str, data: Mapping[str, object]) -> Any:
        raise NotImplementedError

    def _moment(self, at: At | None = None) -> str:
        raise NotImplementedError
";

/// `bindings-python/python/vanthu/_queries.py`.
pub(in crate::generate) fn python() -> Result<String> {
    let mut text = PYTHON_HEAD.to_owned();
    for query in queries()? {
        text.push('\n');
        text.push_str(&python_method(&query));
    }
    Ok(text)
}

fn python_method(query: &Query) -> String {
    let Query {
        key, doc, answer, ..
    } = query;
    let mut lines = vec![format!("    def {key}("), "        self,".to_owned()];
    if !query.arguments.is_empty() {
        lines.push("        *,".to_owned());
    }
    let mut handed = Vec::new();
    for argument in query.values() {
        let (name, kind) = (&argument.name, kind(argument));
        lines.push(if argument.presence == Presence::Required {
            format!("        {name}: {kind},")
        } else {
            format!("        {name}: {kind} | None = None,")
        });
        handed.push(format!("            \"{name}\": {name},"));
    }
    if query.has_moment() {
        lines.push("        at: At | None = None,".to_owned());
        handed.push("            \"at\": self._moment(at),".to_owned());
    }
    let answer = print(&prefixed(answer));
    lines.push(format!("    ) -> {answer}:"));
    let doc: Vec<&str> = doc.lines().map(str::trim_end).collect();
    lines.push(format!("        \"\"\"{}\"\"\"", doc.join("\n        ")));
    lines.push("        data: dict[str, object] = {".to_owned());
    lines.extend(handed);
    lines.push("        }".to_owned());
    lines.push(format!(
        "        answer: {answer} = self._answer(\"{key}\", data)"
    ));
    lines.push("        return answer".to_owned());
    lines.join("\n") + "\n"
}

const JAVASCRIPT_HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each question.

import { QUERY } from \"./calls.mjs\";

export class Queries {
";

/// `bindings-wasm/js/queries.mjs`.
pub(in crate::generate) fn javascript() -> Result<String> {
    let methods: Vec<String> = queries()?.iter().map(javascript_method).collect();
    Ok(format!("{JAVASCRIPT_HEAD}{}}}\n", methods.join("\n")))
}

fn javascript_method(query: &Query) -> String {
    let key = &query.key;
    let moment = if query.has_moment() { ", true" } else { "" };
    let name = camel(key);
    format!("  {name}(args = {{}}) {{\n    return this[QUERY](\"{key}\", args{moment});\n  }}\n")
}

const TYPES_HEAD: &str = "\
// Written by `cargo xtask generate`; not to be edited. One method for each question.

import type { At } from \"./api.js\";
import type * as types from \"./types.js\";

/**
 * What a desk answers without a document. Nothing changes. Each throws `InvalidInput` with every
 * fault of its arguments, and `Refused` where its description names refusals.
 */
export declare class Queries {
";

/// `bindings-wasm/js/queries.d.ts`.
pub(in crate::generate) fn declarations() -> Result<String> {
    let methods: Vec<String> = queries()?.iter().map(declaration).collect();
    Ok(format!("{TYPES_HEAD}{}}}\n", methods.join("\n")))
}

fn declaration(query: &Query) -> String {
    let mut text = String::new();
    typescript::comment(&mut text, "  ", Some(&query.doc));
    let mut fields: Vec<String> = query.values().into_iter().map(field).collect();
    if query.has_moment() {
        fields.push("at?: At | undefined".to_owned());
    }
    let answer = typescript::print(&prefixed(&query.answer));
    let required = |one: &&Argument| one.presence == Presence::Required;
    let optional = !query.values().iter().any(required);
    text + &format!(
        "  {}(args{}: {{ {} }}): {answer};\n",
        camel(&query.key),
        if optional { "?" } else { "" },
        fields.join("; ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::shape::{Format, Type};

    #[test]
    fn every_language_has_every_question_once() {
        let queries = queries().unwrap();
        let (python, javascript) = (python().unwrap(), javascript().unwrap());
        let types = declarations().unwrap();
        assert!(queries.len() > 20);
        for Query { key, .. } in &queries {
            let count = |text: &str, method: String| text.matches(&method).count();
            assert_eq!(count(&python, format!("    def {key}(\n")), 1, "{key}");
            let name = camel(key);
            assert_eq!(
                count(&javascript, format!("  {name}(args = {{}}) {{")),
                1,
                "{key}"
            );
            let declared = ["", "?"].map(|mark| count(&types, format!("  {name}(args{mark}: ")));
            assert_eq!(declared.iter().sum::<usize>(), 1, "{key}");
        }
    }

    #[test]
    fn the_moment_is_the_clocks_where_none_is_given() {
        let queries = queries().unwrap();
        let timed: Vec<&Query> = queries.iter().filter(|query| query.has_moment()).collect();
        assert!(!timed.is_empty());
        for query in timed {
            let moment = query.arguments.iter().find(|one| one.name == Query::MOMENT);
            let kind = moment.and_then(|moment| moment.text.clone());
            assert_eq!(kind, Some(Type::Text(Format::Instant)), "{}", query.key);
        }
    }
}
