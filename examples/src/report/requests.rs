//! What senders asked about documents that they sent before, and what became of it.

use maud::{Markup, html};

use super::{anchor, arrival_or_code};
use crate::day::Answer;
use crate::story::Stories;

pub(super) fn section(stories: &Stories, answers: &[Answer]) -> Markup {
    html! {
        @if !answers.is_empty() {
            h3 { "Yêu cầu thu hồi, cập nhật, thay thế của bên gửi" }
            table {
                caption { "Thực hiện theo Điều 18.4 Nghị định 30/2020/NĐ-CP; đã thực hiện thì báo trạng thái 15" }
                thead { tr { @for head in ["Yêu cầu", "Nơi gửi", "Về văn bản", "Lý do", "Kết quả", "Tệp"] { th scope="col" { (head) } } } }
                tbody { @for answer in answers { tr {
                    th scope="row" { (answer.wish.name()) }
                    td { bdi { (answer.from) } }
                    td { bdi { (answer.about) } }
                    td { bdi { (answer.reason) } }
                    td { (result(stories, answer)) }
                    td { bdi { (answer.file) } }
                } } }
            }
        }
    }
}

fn result(stories: &Stories, answer: &Answer) -> Markup {
    html! { @match &answer.result {
        Ok(document) => {
            "Đã thực hiện"
            @if let Some(story) = stories.answered(*document) {
                " (" a href={ "#" (anchor(story)) } { (arrival_or_code(story)) } ")"
            }
        },
        Err(why) => { b { "Không thực hiện: " } bdi { (why) } },
    } }
}
