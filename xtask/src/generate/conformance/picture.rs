//! The summary as stacked bars.

use std::fmt::Write;

use anyhow::Result;

use super::{
    count::{Line, lines},
    table::{Standing, Table},
};

const NAME: usize = 420;
const BAR: usize = 460;
const STEP: usize = 24;
const TOP: usize = 44;

/// `docs/conformance.svg`.
pub(super) fn svg(table: &Table<'_>) -> Result<String> {
    let lines = lines(table);
    let (width, height) = (NAME + BAR + 20, TOP + lines.len() * STEP + 10);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>Tóm tắt bảng đối chiếu · summary of the conformance table</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    legend(&mut text)?;
    for (index, line) in lines.iter().enumerate() {
        bar(&mut text, line, TOP + index * STEP)?;
    }
    text.push_str("</svg>\n");
    Ok(text)
}

const fn colour(standing: Standing) -> &'static str {
    match standing {
        Standing::Covered => "#2e7d32",
        Standing::Partly => "#9ccc65",
        Standing::Host => "#90a4ae",
        Standing::NotYet => "#ef6c00",
        Standing::Information => "#cfd8dc",
        Standing::Unread => "#eceff1",
    }
}

const fn short(standing: Standing) -> &'static str {
    match standing {
        Standing::Covered => "đủ · covered",
        Standing::Partly => "một phần · in part",
        Standing::Host => "phần mềm chủ · host",
        Standing::NotYet => "chưa · not yet",
        Standing::Information => "thông tin · information",
        Standing::Unread => "chưa đọc · unread",
    }
}

fn legend(text: &mut String) -> Result<()> {
    for (index, standing) in Standing::ALL.into_iter().enumerate() {
        let x = 10 + index * 148;
        writeln!(
            text,
            "<rect x=\"{x}\" y=\"12\" width=\"12\" height=\"12\" fill=\"{}\" stroke=\"#90a4ae\"/><text x=\"{}\" y=\"23\" font-size=\"11\">{}</text>",
            colour(standing),
            x + 16,
            short(standing)
        )?;
    }
    Ok(())
}

fn bar(text: &mut String, line: &Line, y: usize) -> Result<()> {
    let total: usize = line.counts.iter().sum();
    writeln!(text, "<text x=\"10\" y=\"{}\">{}</text>", y + 14, line.vi)?;
    let mut before = 0;
    for (standing, count) in Standing::ALL.into_iter().zip(line.counts) {
        if count == 0 {
            continue;
        }
        let (from, to) = (before * BAR / total, (before + count) * BAR / total);
        let (x, width) = (NAME + from, to - from);
        let colour = colour(standing);
        writeln!(
            text,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\" fill=\"{colour}\" stroke=\"#ffffff\"/><text x=\"{}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\">{count}</text>",
            x + width / 2,
            y + 13
        )?;
        before += count;
    }
    Ok(())
}
