//! On-time figures: a picture and the same figures as a table.

use maud::{Markup, html};
use vanthu::base::{Label as _, Locale};
use vanthu::calendar::Timeliness;

use crate::story::Stories;

const ALL: [Timeliness; 5] = [
    Timeliness::DoneOnTime,
    Timeliness::InTime,
    Timeliness::DoneLate,
    Timeliness::Overdue,
    Timeliness::ClosedWithoutResult,
];

/// Colour and pattern: the late ones are told apart without colours too.
const fn paint(is: Timeliness) -> (&'static str, Option<&'static str>) {
    match is {
        Timeliness::DoneOnTime => ("#1d6b3f", None),
        Timeliness::InTime => ("#8fc3a4", None),
        Timeliness::DoneLate => ("#d08a1d", Some("url(#slant)")),
        Timeliness::Overdue => ("#b3261e", Some("url(#cross)")),
        Timeliness::ClosedWithoutResult => ("#9aa5b1", None),
    }
}

struct Figure {
    name: &'static str,
    law: &'static str,
    counts: [usize; 5],
}

impl Figure {
    fn new(name: &'static str, law: &'static str, found: impl Iterator<Item = Timeliness>) -> Self {
        let mut counts = [0; 5];
        for is in found {
            for (count, of) in counts.iter_mut().zip(ALL) {
                *count += usize::from(of == is);
            }
        }
        Self { name, law, counts }
    }

    fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// What can be on time: what its sender took back is neither.
    fn judged(&self) -> usize {
        let [.., closed] = self.counts;
        self.total() - closed
    }

    fn on_time(&self) -> usize {
        let [done, open, ..] = self.counts;
        done + open
    }

    fn share(&self) -> String {
        (self.on_time() * 1000 + self.judged() / 2)
            .checked_div(self.judged())
            .map_or_else(
                || "–".to_owned(),
                |mille| format!("{},{} %", mille / 10, mille % 10),
            )
    }
}

pub(super) fn section(stories: &Stories) -> Markup {
    let incoming = &stories.incoming;
    let figures = [
        Figure::new(
            "Trình người chỉ đạo",
            "Điều 23.1",
            incoming.iter().filter_map(|story| story.submitted),
        ),
        Figure::new(
            "Giải quyết văn bản đến",
            "Điều 24.2",
            incoming.iter().filter_map(|story| story.timeliness),
        ),
        Figure::new(
            "Phát hành văn bản đi",
            "Điều 18.1",
            stories.outgoing.iter().filter_map(|reply| reply.issue),
        ),
    ];
    html! {
        div.figures {
            (picture(&figures))
            table {
                caption { "Số liệu của hình trên" }
                thead { tr {
                    th scope="col" { "Việc (Nghị định 30/2020/NĐ-CP)" }
                    @for is in ALL { th scope="col" { (capital(is.label(Locale::Vi))) } }
                    th scope="col" { "Đúng hạn" }
                } }
                tbody { @for figure in &figures { tr {
                    th scope="row" { (figure.name) " (" (figure.law) ")" }
                    @for count in figure.counts { td.number { (count) } }
                    td.number { b { (figure.share()) } }
                } } }
            }
        }
    }
}

fn picture(figures: &[Figure]) -> Markup {
    let (left, width, row) = (190.0, 520.0, 40.0);
    let height = row * figures.len() as f64 + 58.0;
    let describe: Vec<String> = figures
        .iter()
        .map(|figure| {
            format!(
                "{}: {} trên {} đúng hạn",
                figure.name,
                figure.on_time(),
                figure.judged()
            )
        })
        .collect();
    html! {
        svg viewBox={ "0 0 800 " (height) } role="img" aria-labelledby="t-figures d-figures" {
            title id="t-figures" { "Tỷ lệ đúng hạn" }
            desc id="d-figures" { (describe.join("; ")) "." }
            defs {
                pattern id="slant" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect width="2" height="6" fill="#fff" fill-opacity="0.6" {}
                }
                pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" {
                    path d="M0 0L6 6M6 0L0 6" stroke="#fff" stroke-opacity="0.7" {}
                }
            }
            @for (index, figure) in figures.iter().enumerate() {
                @let y = row * index as f64 + 6.0;
                text x="0" y=(y + 19.0) class="big" { (figure.name) }
                (bar(figure, left, y, width))
                text x=(left + width + 8.0) y=(y + 19.0) class="big" { (figure.share()) }
            }
            @for (index, is) in ALL.into_iter().take(4).enumerate() {
                @let x = 170.0 * index as f64 + 10.0;
                @let y = row * figures.len() as f64 + 22.0;
                (block(is, x, y, 14.0, 14.0))
                text x=(x + 20.0) y=(y + 12.0) { (capital(is.label(Locale::Vi))) }
            }
        }
    }
}

fn bar(figure: &Figure, left: f64, y: f64, width: f64) -> Markup {
    let total = figure.total().max(1) as f64;
    let mut x = left;
    let mut blocks = Vec::new();
    for (is, count) in ALL
        .into_iter()
        .zip(figure.counts)
        .filter(|(_, count)| *count > 0)
    {
        let wide = width * count as f64 / total;
        blocks.push((is, count, x, wide));
        x += wide;
    }
    html! {
        rect x=(left) y=(y) width=(width) height="28" fill="#eef1f5" {}
        @for (is, count, x, wide) in blocks {
            (block(is, x, y, wide, 28.0))
            @if wide > 16.0 {
                @let box_ = (wide - 4.0).min(24.0);
                rect x=(format!("{:.1}", x + (wide - box_) / 2.0)) y=(y + 6.0) width=(format!("{box_:.1}")) height="16" rx="3" fill="#fff" {}
                text x=(format!("{:.1}", x + wide / 2.0)) y=(y + 18.0) text-anchor="middle" { (count) }
            }
        }
    }
}

fn block(is: Timeliness, x: f64, y: f64, width: f64, height: f64) -> Markup {
    let (fill, pattern) = paint(is);
    let (x, width) = (format!("{x:.1}"), format!("{width:.1}"));
    html! {
        rect x=(x) y=(y) width=(width) height=(height) fill=(fill) {}
        @if let Some(pattern) = pattern {
            rect x=(x) y=(y) width=(width) height=(height) fill=(pattern) {}
        }
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
