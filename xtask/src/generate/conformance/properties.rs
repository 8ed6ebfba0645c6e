//! What the properties of `docs/properties.md` and `docs/routing.md` say.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

/// Sorts `L2` before `L11`, and named words last.
pub(super) fn order(property: &str) -> (bool, String, u32) {
    let letters = property.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = property.trim_start_matches(letters).parse().unwrap_or(0);
    (number == 0, letters.to_owned(), number)
}

/// One sentence for a property such as `L11`, a pattern such as `P20`, or a named word such as
/// `profile`.
pub(super) fn sentence(property: &str) -> Result<String> {
    let properties = fs::read_to_string(project::root().join("docs/properties.md"))?;
    let routing = fs::read_to_string(project::root().join("docs/routing.md"))?;
    find(property, &properties, &routing).with_context(|| {
        format!("neither docs/properties.md nor docs/routing.md knows `{property}`")
    })
}

fn find(property: &str, properties: &str, routing: &str) -> Option<String> {
    let row = format!("| {property} | ");
    let mut rows = properties.lines().chain(routing.lines());
    if let Some(text) = rows.find_map(|line| line.strip_prefix(&row)) {
        return text.split(" |").next().map(str::to_owned);
    }
    let invariant = format!("- **{property} ");
    if let Some(text) = routing
        .lines()
        .find_map(|line| line.strip_prefix(&invariant))
    {
        return Some(text.replacen("**", "", 1));
    }
    // "Rule `profile`" in a refusal means: …
    let named = format!("\"Rule `{property}`\" ");
    let flat = properties.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = flat.split_once(&named)?.1.split_once("means: ")?.1;
    Some(
        text.split_once('.')
            .map_or(text, |(first, _)| first)
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::{order, sentence};

    #[test]
    fn numbers_are_sorted_as_numbers() {
        let mut all = ["profile", "P07", "L11", "L2"];
        all.sort_by_key(|property| order(property));
        assert_eq!(all, ["L2", "L11", "P07", "profile"]);
    }

    #[test]
    fn a_property_is_found_where_it_stands_and_an_unknown_one_is_refused() {
        assert!(sentence("L11").unwrap().starts_with("A refused command"));
        assert!(sentence("P20").unwrap().starts_with("Acting under a grant"));
        assert!(sentence("I10").unwrap().starts_with("Pure time"));
        assert!(sentence("profile").unwrap().contains("profile"));
        assert!(sentence("evidence").unwrap().contains("command"));
        assert!(sentence("P23").unwrap().ends_with("duyệt, ký)"));
        sentence("L99").unwrap_err();
    }
}
