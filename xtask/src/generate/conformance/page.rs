//! The table as a page: Vietnamese first, English beside it.

use std::fmt::Write;

use anyhow::Result;

use super::{
    count::{articles, lines},
    evidence::Proof,
    properties,
    table::{Met, Row, Standing, Table},
};

/// Proofs shown for one rule or provision; the rest are counted.
const SHOWN: usize = 3;

const HEAD: &str = "<!-- Written by `cargo xtask generate` from docs/provisions.json, the catalogue, \
tests/cases and tests/exam; not to be edited. -->

# Bảng đối chiếu · Conformance

Mỗi dòng: điều khoản hoặc chức năng → mã từ chối → ca kiểm thử, hoặc lý do chưa có. Bảng do máy lập: ca và hàm kiểm thử nêu
tên phải có thật, ca của bộ đề (`S-…`) phải đạt.

Each line: article or function → refusal code → test cases, or why there are none. The table is made by a program: every case and
test function named exists, every exam case (`S-…`) passes. What a provision says is taken from the project's reference only.

![Tóm tắt bằng hình · the summary as a picture](conformance.svg)
";

/// `docs/conformance.md`.
pub(super) fn markdown(table: &Table<'_>) -> Result<String> {
    let mut text = HEAD.to_owned();
    summary(&mut text, table)?;
    not_yet(&mut text, table)?;
    for (instrument, rows) in &table.parts {
        write!(text, "\n## {} · {}\n\n", instrument.vi, instrument.en)?;
        text.push_str("| Điểm · Place | Nội dung | Content | Mã → ca · Code → cases | Còn lại · What is left |\n");
        text.push_str("|---|---|---|---|---|\n");
        for row in rows {
            line(&mut text, row)?;
        }
    }
    project(&mut text, table)?;
    Ok(text)
}

fn summary(text: &mut String, table: &Table<'_>) -> Result<()> {
    write!(
        text,
        "\n## Tóm tắt · Summary\n\n{} mã từ chối, mã nào cũng có ca kiểm thử. · {} refusal codes, each with a case.\n\n",
        table.rules, table.rules
    )?;
    text.push_str("| | |");
    for standing in Standing::ALL {
        let (vi, en) = standing.label();
        write!(text, " {vi} · {en} |")?;
    }
    text.push_str("\n|---|---|");
    text.push_str(&"---:|".repeat(Standing::ALL.len()));
    text.push('\n');
    for line in lines(table) {
        write!(text, "| {} | {} |", line.vi, line.en)?;
        for count in line.counts {
            write!(text, " {count} |")?;
        }
        text.push('\n');
    }
    text.push_str("\nTheo điều của Nghị định 30 · by article of Decree 30:\n\n");
    let articles = articles(table);
    for standing in Standing::ALL {
        let numbers = articles.iter().filter(|(_, found)| **found == standing);
        let numbers: Vec<String> = numbers.map(|(article, _)| article.to_string()).collect();
        if !numbers.is_empty() {
            let (vi, en) = standing.label();
            writeln!(text, "- {vi} · {en}: {}", numbers.join(", "))?;
        }
    }
    Ok(())
}

/// What software could do and this library does not: in one place, so that nobody must search.
fn not_yet(text: &mut String, table: &Table<'_>) -> Result<()> {
    text.push_str(
        "\n## Phần mềm làm được mà chưa làm · What software could do and this does not yet\n\n",
    );
    text.push_str(
        "| Văn bản · Instrument | Điểm · Place | Còn thiếu | Missing |\n|---|---|---|---|\n",
    );
    for (instrument, rows) in &table.parts {
        for row in rows {
            let left = [&row.provision.status, &row.provision.rest];
            for remark in left.into_iter().flatten() {
                if remark.kind == super::provisions::Kind::NotYet {
                    let (place, name) = (place(row), &instrument.vi);
                    writeln!(text, "| {name} | {place} | {} | {} |", remark.vi, remark.en)?;
                }
            }
        }
    }
    Ok(())
}

fn line(text: &mut String, row: &Row<'_>) -> Result<()> {
    let mut behind: Vec<String> = row.rules.iter().map(rule).collect();
    // What the rules show already is not said twice.
    let told = |proof: &&Proof| {
        !row.rules
            .iter()
            .any(|rule| shown(&rule.proofs).contains(*proof))
    };
    let proofs: Vec<Proof> = row.proofs.iter().filter(told).cloned().collect();
    if !proofs.is_empty() {
        behind.push(links(&proofs));
    }
    let left = [&row.provision.status, &row.provision.rest];
    let left: Vec<String> = left
        .into_iter()
        .flatten()
        .map(|remark| {
            let (vi, en) = standing_of(row).label();
            format!("**{vi} · {en}**: {} · {}", remark.vi, remark.en)
        })
        .collect();
    writeln!(
        text,
        "| {} | {} | {} | {} | {} |",
        place(row),
        row.provision.vi,
        row.provision.en,
        behind.join("<br>"),
        left.join("<br>")
    )?;
    Ok(())
}

/// What is left over belongs to somebody even where the provision is covered in part.
fn standing_of(row: &Row<'_>) -> Standing {
    use super::provisions::Kind;
    let rest = row.provision.rest.as_ref().map(|rest| rest.kind);
    match rest {
        Some(Kind::Host) => Standing::Host,
        Some(Kind::NotYet) => Standing::NotYet,
        Some(Kind::Information) => Standing::Information,
        Some(Kind::Unread) => Standing::Unread,
        None => row.standing,
    }
}

fn place<'r>(row: &'r Row<'_>) -> &'r str {
    row.provision.label.as_deref().unwrap_or(&row.provision.at)
}

fn rule(rule: &Met) -> String {
    format!("`{}` → {}", rule.code, links(&rule.proofs))
}

fn shown(proofs: &[Proof]) -> &[Proof] {
    proofs.get(..SHOWN).unwrap_or(proofs)
}

fn links(proofs: &[Proof]) -> String {
    let shown = shown(proofs);
    let links: Vec<String> = shown.iter().map(Proof::link).collect();
    let more = proofs.len() - shown.len();
    if more == 0 {
        links.join(", ")
    } else {
        format!("{} +{more}", links.join(", "))
    }
}

fn project(text: &mut String, table: &Table<'_>) -> Result<()> {
    text.push_str(
        "\n## Quy tắc của vanthu · Rules of this project\n\nPháp luật không nêu; tính chất ở [properties.md](properties.md), \
         [routing.md](routing.md). · The law is silent; the property stands there.\n\n\
         | Tính chất · Property | Nội dung · What it says | Mã → ca · Code → cases |\n|---|---|---|\n",
    );
    for (property, rules) in &table.project {
        let sentence = properties::sentence(property)?;
        let rules: Vec<String> = rules.iter().map(rule).collect();
        writeln!(text, "| {property} | {sentence} | {} |", rules.join("<br>"))?;
    }
    Ok(())
}
