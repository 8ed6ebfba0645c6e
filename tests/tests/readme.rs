//! The README's snippets are the example files, word for word; those are run by the tests of their
//! languages.

#[test]
fn every_snippet_is_its_example() {
    let readme = std::fs::read_to_string(vanthu_tests::folder("../README.md")).expect("README");
    let examples = [
        "examples/rust/quickstart.rs",
        "examples/python/quickstart.py",
        "examples/web/quickstart.mjs",
    ];
    // No snippet stands there that nobody runs.
    for language in ["rust", "python", "js"] {
        assert_eq!(
            readme.matches(&format!("```{language}")).count(),
            1,
            "{language}"
        );
    }
    for example in examples {
        let marker = format!("<!-- {example} -->\n```");
        let (_, rest) = readme
            .split_once(&marker)
            .unwrap_or_else(|| panic!("no {marker}"));
        let (_, rest) = rest.split_once('\n').expect("a language");
        let (snippet, _) = rest.split_once("\n```").expect("an end");
        let file = vanthu_tests::folder("..").join(example);
        let text = std::fs::read_to_string(&file).expect("an example");
        assert_eq!(
            snippet.trim_end(),
            text.trim_end(),
            "{example} and the README differ"
        );
    }
}
