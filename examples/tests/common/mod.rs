//! Running the demonstration in a folder of its own, and looking at what it left there.
#![allow(dead_code, reason = "each test program uses its part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use vanthu::api::Desk;
use vanthu_store::Office;

pub(crate) const PROFILE: &str = include_str!("../../data/ubnd-tinh-mau.json");

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

/// Runs the binary; the test says what it expects of the exit code.
pub(crate) fn office_day(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_office_day"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs the binary into a folder and gives its summary line.
pub(crate) fn summary(out: &Path, arguments: &[&str]) -> String {
    let mut all = vec!["--out", out.to_str().unwrap()];
    all.extend(arguments);
    let output = office_day(&all);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{errors}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().last().unwrap().to_owned()
}

/// The figure before these words of a summary.
pub(crate) fn figure(summary: &str, words: &str) -> usize {
    let at = summary
        .find(&format!(" {words}"))
        .unwrap_or_else(|| panic!("no `{words}` in {summary}"));
    let number = summary[..at].rsplit(' ').next().unwrap();
    number
        .parse()
        .unwrap_or_else(|_| panic!("`{number}` before `{words}`"))
}

pub(crate) fn report(out: &Path) -> String {
    fs::read_to_string(out.join("report.html")).unwrap()
}

pub(crate) fn office(out: &Path) -> Office {
    let database = out.join("office.db");
    Office::open(database.to_str().unwrap(), Desk::new(PROFILE).unwrap()).unwrap()
}

/// Every file of a folder with its bytes, by its path below it.
pub(crate) fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

const TAGS: [&str; 47] = [
    "a", "article", "b", "bdi", "body", "caption", "circle", "code", "defs", "desc", "details",
    "div", "footer", "h1", "h2", "h3", "head", "header", "html", "li", "line", "main", "meta",
    "nav", "ol", "p", "path", "pattern", "rect", "section", "span", "style", "summary", "svg",
    "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul", "g", "em", "small", "br",
];

/// Reads the page tag by tag: only known elements, closed in order, and no attribute that runs
/// anything or fetches anything. Gives the text between the tags.
pub(crate) fn checked_page(page: &str) -> String {
    let body = page.strip_prefix("<!DOCTYPE html>").expect("a doctype");
    let mut open: Vec<&str> = Vec::new();
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').expect("every tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed in order");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(TAGS.contains(&name), "unknown element <{tag}>");
        check_attributes(attributes);
        if name != "meta" {
            open.push(name);
        }
        if name == "style" {
            let (style, after) = rest.split_once("</style>").expect("the style ends");
            assert!(!style.contains("url(") && !style.contains("@import"));
            open.pop();
            rest = after;
        }
    }
    assert!(open.is_empty(), "{open:?}");
    text
}

fn check_attributes(attributes: &str) {
    let mut rest = attributes.trim();
    while let Some((name, value)) = rest.split_once('=') {
        let name = name.trim();
        let plain = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        assert!(plain && !name.starts_with("on"), "attribute {name}");
        assert_ne!(name, "src");
        let value = value.strip_prefix('"').expect("a quoted value");
        let (value, after) = value.split_once('"').expect("the value ends");
        assert!(name != "href" || value.starts_with('#'), "href {value}");
        rest = after.trim_start();
    }
    assert!(rest.is_empty(), "{attributes}");
}
