//! Where two texts part.

const SHOWN: usize = 8;

/// The first lines that differ, with their number: `-` as committed, `+` as generated.
pub(super) fn first(path: &str, present: &str, wanted: &str) -> String {
    let same = present
        .lines()
        .zip(wanted.lines())
        .take_while(|(old, new)| old == new)
        .count();
    let mut shown = format!("{path}:{}\n", same + 1);
    for (sign, text) in [('-', present), ('+', wanted)] {
        for line in text.lines().skip(same).take(SHOWN) {
            shown.push_str(&format!("{sign} {line}\n"));
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn starts_at_the_first_line_that_differs() {
        assert_eq!(
            first("a.ts", "1\n2\n3\n", "1\n4\n"),
            "a.ts:2\n- 2\n- 3\n+ 4\n"
        );
    }

    #[test]
    fn a_missing_file_is_all_new() {
        assert_eq!(first("a.ts", "", "1\n"), "a.ts:1\n+ 1\n");
    }
}
