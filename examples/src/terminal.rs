//! What is printed: both registers, and the summary as the last line.

use std::path::Path;

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width};
use vanthu::api::Desk;

use crate::inbox::visible;
use crate::report::registers::{INCOMING, OUTGOING, incoming_row, outgoing_row};
use crate::story::Stories;
use crate::summary::Summary;

/// Characters in each column of the incoming register, borders not counted: 160 in a line.
const INCOMING_WIDTHS: [u16; 10] = [10, 4, 21, 13, 10, 40, 11, 10, 11, 16];
/// The same for the outgoing register.
const OUTGOING_WIDTHS: [u16; 10] = [11, 10, 44, 14, 19, 10, 4, 10, 10, 14];

pub(crate) fn text(desk: &Desk, stories: &Stories, summary: &Summary, root: &Path) -> String {
    let agency = desk.agency();
    let incoming = stories
        .registered()
        .map(|(story, entry)| incoming_row(agency, stories, story, entry));
    let outgoing = stories
        .outgoing
        .iter()
        .map(|reply| outgoing_row(agency, stories, reply));
    let outgoing = outgoing.collect();
    let mut text = register(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        &INCOMING,
        &INCOMING_WIDTHS,
        incoming.collect(),
    );
    text.push_str(&register(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        &OUTGOING,
        &OUTGOING_WIDTHS,
        outgoing,
    ));
    text.push_str(&format!("Kết quả: {}\n", root.display()));
    text.push_str(&visible(&summary.line()));
    text.push('\n');
    text
}

fn register(title: &str, heads: &[&str], widths: &[u16], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table
        .load_preset(UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(heads);
    for row in rows {
        table.add_row(row.iter().map(|cell| visible(cell)));
    }
    for (column, width) in table.column_iter_mut().zip(widths) {
        // A column is as wide as its text and a blank on either side.
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width + 2)));
    }
    format!("{title}\n{table}\n\n")
}
