//! The report: one page of HTML without script and without anything from elsewhere. Every text goes
//! through maud, which escapes it.

mod figures;
pub(crate) mod registers;
mod requests;
mod timeline;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use vanthu::api::Desk;
use vanthu::base::{Label as _, Locale};
use vanthu::calendar::{Due, Timeliness};

use crate::clock::Clock;
use crate::day::{Played, Refused};
use crate::inbox::{Intake, visible};
use crate::outbox::Sent;
use crate::story::{Incoming, Stories};
use crate::summary::Summary;
use figures::capital;
use registers::{INCOMING, OUTGOING, code, incoming_row, outgoing_row, table};

const STYLE: &str = include_str!("style.css");

/// The page as text.
pub(crate) fn page(
    desk: &Desk,
    clock: &Clock,
    intake: &Intake,
    played: &Played,
    stories: &Stories,
    sent: &Sent,
    summary: &Summary,
) -> String {
    let page = Page {
        desk,
        clock,
        intake,
        played,
        stories,
        sent,
        summary,
    };
    page.render().into_string()
}

struct Page<'a> {
    desk: &'a Desk,
    clock: &'a Clock,
    intake: &'a Intake,
    played: &'a Played,
    stories: &'a Stories,
    sent: &'a Sent,
    summary: &'a Summary,
}

/// Sections: anchor and title.
const SECTIONS: [(&str, &str); 8] = [
    ("tong-quan", "Tổng quan"),
    ("luu-y", "Văn bản cần lưu ý"),
    ("dung-han", "Tình hình đúng hạn"),
    ("so-den", "Sổ đăng ký văn bản đến"),
    ("so-di", "Sổ đăng ký văn bản đi"),
    ("duong-di", "Đường đi của từng văn bản"),
    ("tu-choi", "Từ chối, trùng và yêu cầu của bên gửi"),
    ("cach-ly", "Tệp cách ly"),
];

impl Page<'_> {
    fn render(&self) -> Markup {
        let info = self.desk.agency().info();
        let from = timeline::when(self.desk, self.clock.asked);
        let to = timeline::when(self.desk, self.clock.end);
        html! {
            (DOCTYPE)
            html lang="vi" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    title { "Báo cáo văn thư – " (info.name) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#noi-dung" { "Đến nội dung chính" }
                    header { div {
                        p.over { bdi { (info.name) } }
                        h1 { "Báo cáo công tác văn thư" }
                        p { "Từ " (from) " đến " (to) " (đồng hồ mô phỏng)" }
                        @for (day, name) in self.closed_days() { p { "Nghỉ " (day) ": " (name) } }
                    } }
                    nav aria-label="Mục lục" { ul { @for (anchor, title) in SECTIONS {
                        li { a href={ "#" (anchor) } { (title) } }
                    } } }
                    main id="noi-dung" tabindex="-1" {
                        (self.overview()) (self.highlights()) (self.timeliness())
                        (self.incoming()) (self.outgoing()) (self.ways())
                        (self.refusals()) (self.quarantine())
                    }
                    footer { p { "Cột của hai sổ theo Phụ lục IV Nghị định 30/2020/NĐ-CP. Mọi tên người, cơ quan của bộ mẫu đều là giả định. Lập bởi ví dụ office_day của vanthu." } }
                }
            }
        }
    }

    /// Working days of the week on which the office was closed, with the calendar's reason.
    fn closed_days(&self) -> Vec<(String, String)> {
        let agency = self.desk.agency();
        let (from, to) = (agency.day(self.clock.asked), agency.day(self.clock.end));
        let closed = from
            .iter_days()
            .take_while(|day| *day <= to)
            .filter_map(|day| {
                let name = self.desk.calendar().closed_name(day)?;
                Some((registers::day(day), name.to_owned()))
            });
        closed.take(10).collect()
    }

    fn section(&self, place: usize, class: &str, body: &Markup) -> Markup {
        let (anchor, title) = SECTIONS.get(place).copied().unwrap_or_default();
        html! {
            section id=(anchor) class=(class) aria-labelledby={ "h-" (anchor) } {
                h2 id={ "h-" (anchor) } { (title) }
                (body)
            }
        }
    }

    fn overview(&self) -> Markup {
        let s = self.summary;
        let tiles: [(usize, &str, bool); 10] = [
            (s.in_register, "văn bản đến đã đăng ký", false),
            (s.replies, "văn bản đi đã phát hành", false),
            (s.completed, "văn bản đến đã xử lý xong", false),
            (s.urgent, "văn bản khẩn", false),
            (s.overdue, "đang quá hạn", s.overdue > 0),
            (s.late, "hoàn thành quá hạn", s.late > 0),
            (s.refused, "từ chối tiếp nhận", s.refused > 0),
            (s.duplicates, "gói tin trùng", false),
            (s.quarantined, "tệp cách ly", s.quarantined > 0),
            (s.messages, "gói tin đã gửi đi", false),
        ];
        let statuses: Vec<String> = self
            .sent
            .statuses
            .iter()
            .map(|(code, count)| format!("{code}: {count}"))
            .collect();
        self.section(0, "", &html! {
            ul.tiles { @for (count, name, warn) in tiles {
                li class=[warn.then_some("warn")] { b { (count) } (name) }
            } }
            p { "Trạng thái đã báo cho nơi gửi (mã: số gói tin): " (statuses.join(", "))
                ". Văn bản trả lời đã gửi: " (self.sent.replies)
                ". Mỗi gói tin được đọc lại và so sánh trước khi ghi." }
            @if self.intake.stands_in {
                p { b { "Hộp thư không có gói tin nào gửi cho cơ quan này" } " nên cơ quan đóng vai nơi nhận của các gói tin." }
            }
            @if !self.summary.missing.is_empty() {
                p.red { "Cơ quan còn thiếu: " (self.summary.missing.join(", ")) "." }
            }
        })
    }

    fn highlights(&self) -> Markup {
        let marked = self
            .stories
            .incoming
            .iter()
            .filter(|story| !badges(story, self.stories).is_empty());
        self.section(1, "", &html! {
            table {
                caption { "Văn bản khẩn, quá hạn, bị từ chối, thu hồi, trả lại hoặc đổi người, đổi hạn" }
                thead { tr { @for head in ["Lưu ý", "Số đến", "Văn bản", "Nơi gửi"] { th scope="col" { (head) } } } }
                tbody {
                    @for story in marked { tr {
                        td { @for (class, text) in badges(story, self.stories) { span class={ "badge " (class) } { (text) } } }
                        td { (arrival(story)) }
                        th scope="row" { a href={ "#" (anchor(story)) } { bdi { (visible(&story.metadata.subject)) } } }
                        td { bdi { (visible(&story.metadata.issuer.name)) } }
                    } }
                    @for refused in self.played.kept_out() { tr {
                        td { span.badge.red { "Không được nhận" } }
                        td { "–" }
                        th scope="row" { a href="#tu-choi" { bdi { (named(refused)) } } }
                        td { bdi { (visible(&refused.metadata.issuer.name)) } }
                    } }
                }
            }
        })
    }

    fn timeliness(&self) -> Markup {
        self.section(2, "pages", &figures::section(self.stories))
    }

    fn incoming(&self) -> Markup {
        let agency = self.desk.agency();
        let rows = self.stories.registered().map(|(story, entry)| {
            let link = format!("#{}", anchor(story));
            (Some(link), incoming_row(agency, self.stories, story, entry))
        });
        self.section(
            3,
            "registers",
            &table(
                "Sổ đăng ký văn bản đến (Phụ lục IV)",
                &INCOMING,
                1,
                rows.collect(),
            ),
        )
    }

    fn outgoing(&self) -> Markup {
        let agency = self.desk.agency();
        let rows = self.stories.outgoing.iter().map(|reply| {
            let answered = reply
                .entry
                .reply_to
                .and_then(|document| self.stories.answered(document));
            let link = answered.map(|story| format!("#{}", anchor(story)));
            (link, outgoing_row(agency, self.stories, reply))
        });
        self.section(
            4,
            "registers",
            &table(
                "Sổ đăng ký văn bản đi (Phụ lục IV)",
                &OUTGOING,
                0,
                rows.collect(),
            ),
        )
    }

    fn ways(&self) -> Markup {
        self.section(5, "pages", &html! {
            p.lede { "Mỗi hình là đường đi của một văn bản qua ba nơi: văn thư, lãnh đạo, đơn vị. Thanh màu là thời gian nơi đó giữ văn bản; "
                "vòng tròn đỏ là chỗ thu hồi, trả lại hoặc từ chối; vạch đỏ đứt là hạn giải quyết." }
            div.ways { @for story in &self.stories.incoming { (self.way(story)) } }
        })
    }

    fn way(&self, story: &Incoming) -> Markup {
        let id = anchor(story);
        let title = format!("Đường đi của văn bản {}", arrival_or_code(story));
        let kind = story.metadata.type_name.as_deref().unwrap_or("Văn bản");
        html! {
            article id=(id) {
                h3 { (arrival_or_code(story)) " – " bdi { (visible(kind)) " " (code(&story.metadata)) } }
                p { bdi { (visible(&story.metadata.subject)) } }
                p { @for (class, text) in badges(story, self.stories) { span class={ "badge " (class) } { (text) } }
                    span.grey { (capital(story.phase.label(Locale::Vi))) @if let Some(due) = self.due(story) { "; hạn " (due) } } }
                (timeline::picture(self.desk, story, self.clock.end, &id, &title))
                details {
                    summary { (story.moments.len()) " bước" span.grey { " – " (arrival_or_code(story)) } }
                    ol { @for moment in &story.moments { li {
                        (timeline::when(self.desk, moment.at)) " – "
                        bdi { (self.desk.agency().person_name(&moment.person).unwrap_or_default()) } ": "
                        bdi { (moment.what) }
                    } } }
                }
            }
        }
    }

    fn due(&self, story: &Incoming) -> Option<String> {
        Some(match story.due? {
            Due::AtOnce => "xử lý ngay".to_owned(),
            Due::By(at) => timeline::when(self.desk, at),
        })
    }

    fn refusals(&self) -> Markup {
        let returned = self
            .stories
            .incoming
            .iter()
            .filter(|story| story.refused.is_some());
        let intake = self.intake;
        self.section(6, "pages", &html! {
            h3 { "Từ chối tiếp nhận" }
            table {
                caption { "Gói tin trả lại nơi gửi, kèm lý do và điều luật" }
                thead { tr { @for head in ["Văn bản", "Nơi gửi", "Lý do", "Căn cứ"] { th scope="col" { (head) } } } }
                tbody {
                    @for story in returned { tr {
                        th scope="row" { bdi { (code(&story.metadata)) " – " (visible(&story.metadata.subject)) } }
                        td { bdi { (visible(&story.metadata.issuer.name)) } }
                        td { bdi { (visible(story.refused.as_deref().unwrap_or_default())) } }
                        td { "Điều 21.2 Nghị định 30/2020/NĐ-CP" }
                    } }
                    @for refused in self.played.kept_out() { (refusal_row(refused)) }
                }
            }
            @if self.played.stopped().next().is_some() {
                h3 { "Lệnh bị quy tắc từ chối" }
                table {
                    caption { "Văn bản dừng lại ở bước nêu tên" }
                    thead { tr { @for head in ["Văn bản", "Nơi gửi", "Lý do", "Căn cứ"] { th scope="col" { (head) } } } }
                    tbody { @for refused in self.played.stopped() { (refusal_row(refused)) } }
                }
            }
            @if !intake.duplicates.is_empty() || intake.letters.iter().any(|letter| letter.known) {
                h3 { "Gói tin trùng" }
                ul {
                    @for duplicate in &intake.duplicates { li {
                        bdi { (duplicate.file) } ": " @if duplicate.same_bytes { "giống hệt gói tin đã đọc" } @else { "cùng mã định danh và nội dung với gói tin đã đọc" }
                        @if let Some(story) = self.stories.answered(duplicate.of) { " (" a href={ "#" (anchor(story)) } { (arrival_or_code(story)) } ")" }
                    } }
                    @for letter in intake.letters.iter().filter(|letter| letter.known) { li {
                        bdi { (letter.file) } ": đã nhận ở lần chạy trước"
                    } }
                }
            }
            (requests::section(self.stories, &self.played.answers))
            @if !self.played.deliveries.is_empty() {
                h3 { "Trạng thái nơi nhận báo về" }
                ul { @for (file, outcome) in &self.played.deliveries { li { bdi { (file) } ": " bdi { (outcome) } } } }
            }
            (self.remarks())
        })
    }

    fn remarks(&self) -> Markup {
        let odd = self
            .intake
            .letters
            .iter()
            .filter(|letter| !letter.remarks.is_empty());
        let odd: Vec<_> = odd.collect();
        html! {
            @if !odd.is_empty() {
                h3 { "Gói tin có điểm cần chú ý" }
                ul { @for letter in odd { li {
                    bdi { (letter.file) } ": " bdi { (letter.remarks.join("; ")) }
                } } }
            }
            @if !self.sent.unsent.is_empty() {
                h3 { "Gói tin không gửi được" }
                ul { @for (name, reason) in &self.sent.unsent { li { (name) ": " bdi { (reason) } } } }
            }
        }
    }

    fn quarantine(&self) -> Markup {
        self.section(7, "pages", &html! {
            table {
                caption { "Tệp không đọc được, giữ trong thư mục quarantine kèm lý do" }
                thead { tr { @for head in ["Tệp", "Lý do", "Vị trí", "Mã"] { th scope="col" { (head) } } } }
                tbody {
                    @for file in &self.intake.quarantined { tr {
                        th scope="row" { bdi { (file.file) } }
                        td { bdi { (file.reason) } }
                        td { bdi { @if file.place.is_empty() { "toàn tệp" } @else { (file.place) } } }
                        td { code { (file.code) } }
                    } }
                    @if self.intake.quarantined.is_empty() { tr { td colspan="4" { "Không có." } } }
                }
            }
        })
    }
}

fn refusal_row(refused: &Refused) -> Markup {
    let reasons = &refused.refusal.reasons;
    html! { tr {
        th scope="row" { bdi { (named(refused)) } }
        td { bdi { (visible(&refused.metadata.issuer.name)) } }
        td { @for reason in reasons { p { bdi { (visible(&reason.message(Locale::Vi))) } } } }
        td { @for reason in reasons { p { (reason.rule().source().citation(Locale::Vi)) } } }
    } }
}

/// A refused document by number and symbol; what bears a secrecy mark is not named by its subject.
fn named(refused: &Refused) -> String {
    let code = code(&refused.metadata);
    if refused.metadata.secrecy.is_secret() {
        let secrecy = refused.metadata.secrecy.label(Locale::Vi).to_uppercase();
        return format!("{code} (dấu {secrecy}; không hiển thị trích yếu)");
    }
    visible(&format!("{code} – {}", refused.metadata.subject))
}

fn anchor(story: &Incoming) -> String {
    format!("vb-{}", story.document)
}

fn arrival(story: &Incoming) -> String {
    story
        .entry
        .as_ref()
        .map_or_else(|| "–".to_owned(), |entry| entry.arrival.number.to_string())
}

fn arrival_or_code(story: &Incoming) -> String {
    match &story.entry {
        Some(entry) => format!("Số đến {}", entry.arrival.number),
        None => "Không đăng ký".to_owned(),
    }
}

fn badges(story: &Incoming, stories: &Stories) -> Vec<(&'static str, String)> {
    let mut badges = Vec::new();
    if story.metadata.urgency.is_urgent() {
        badges.push(("gold", story.metadata.urgency.label(Locale::Vi).to_owned()));
    }
    match story.timeliness {
        Some(Timeliness::Overdue) => badges.push(("red", "Quá hạn".to_owned())),
        Some(Timeliness::DoneLate) => badges.push(("red", "Hoàn thành muộn".to_owned())),
        _ => {}
    }
    if story.refused.is_some() {
        badges.push(("red", "Từ chối tiếp nhận".to_owned()));
    }
    if story.recalled {
        badges.push(("blue", "Thu hồi khi chưa mở".to_owned()));
    }
    let draft_returned = stories
        .reply_to(story.document)
        .is_some_and(|reply| reply.returned);
    if story.returned || draft_returned {
        badges.push(("blue", "Trả lại để sửa".to_owned()));
    }
    let changes = story.changes;
    for (count, class, text) in [
        (changes.transferred, "blue", "Chuyển người xử lý"),
        (changes.extended, "blue", "Gia hạn"),
        (changes.urged, "red", "Đôn đốc"),
        (changes.taken_back, "red", "Nơi gửi thu hồi"),
        (changes.updated, "blue", "Nơi gửi cập nhật"),
    ] {
        if count > 0 {
            badges.push((class, text.to_owned()));
        }
    }
    if story.warnings > 0 {
        badges.push(("gold", "Có thể trùng".to_owned()));
    }
    badges
}
