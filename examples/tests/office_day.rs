//! The demonstration on its own inbox.

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{checked_page, figure, folder, office, report, summary, tree};
use vanthu::document::number_text;
use vanthu::exchange::{Limits, Message, read};

#[test]
fn the_shipped_inbox() {
    let out = folder("shipped");
    let line = summary(&out, &[]);
    assert_eq!(
        line,
        "Tóm tắt: 41 tệp = 27 đăng ký mới + 2 từ chối tiếp nhận + 1 trùng + 2 trạng thái + 4 yêu cầu \
         thu hồi, cập nhật + 5 cách ly; sổ đến 27, sổ đi 20; hoàn thành 24, khẩn 3, thu hồi 1, trả \
         lại 2, quá hạn 1, hoàn thành muộn 1; chuyển người xử lý 2, gia hạn 1, đôn đốc 1, nơi gửi \
         thu hồi 2, nơi gửi cập nhật 1; 158 gói tin đi"
    );
    registers_have_no_gap(&out);
    the_report_is_safe_and_whole(&report(&out));
    the_outbox_reads_back(&out, figure(&line, "gói tin đi"));
    quarantine_names_the_place(&out);
    secrets_stay_outside(&out);
    let first = tree(&out);

    // Once more into the same folder: nothing new, and other files are left alone.
    fs::write(out.join("ghi-chu.txt"), "của người khác").unwrap();
    let again = summary(&out, &[]);
    assert_eq!(figure(&again, "đăng ký mới"), 0);
    assert_eq!(figure(&again, "trùng"), 29);
    assert!(again.contains("sổ đến 27, sổ đi 20"), "{again}");
    assert_eq!(
        fs::read(out.join("ghi-chu.txt")).unwrap(),
        "của người khác".as_bytes()
    );
    registers_have_no_gap(&out);
    let second = tree(&out);
    for (name, bytes) in first
        .iter()
        .filter(|(name, _)| !name.starts_with("report.html"))
    {
        let kept = name.starts_with("office.db") || second.get(name) == Some(bytes);
        assert!(kept, "{} changed", name.display());
    }

    // A third time elsewhere: the same bytes.
    let other = folder("shipped-again");
    assert_eq!(summary(&other, &[]), line);
    let other = tree(&other);
    for (name, bytes) in first
        .iter()
        .filter(|(name, _)| !name.starts_with("office.db"))
    {
        assert_eq!(other.get(name), Some(bytes), "{}", name.display());
    }
}

fn registers_have_no_gap(out: &std::path::Path) {
    let office = office(out);
    let incoming = office.incoming_register(2026).unwrap();
    let numbers: Vec<u32> = incoming.iter().map(|entry| entry.arrival.number).collect();
    assert_eq!(numbers, (1..=27).collect::<Vec<_>>());
    let outgoing = office.outgoing_register(2026).unwrap();
    let numbers: Vec<u32> = outgoing.iter().map(|entry| entry.number.number).collect();
    assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
    assert!(outgoing.is_sorted_by_key(|entry| entry.number.date));
    let first = &outgoing[0];
    // What `make_inbox` says of the first reply, so that its status messages find it.
    let code = format!("{}/{}", number_text(first.number.number), first.symbol);
    assert_eq!(code, "01/UBND-NC");
    assert!(office.verify(None).unwrap().is_sound());
}

fn the_report_is_safe_and_whole(page: &str) {
    let text = checked_page(page);
    assert!(page.contains("<html lang=\"vi\">"));
    assert!(!page.contains("<script"));
    assert!(text.contains("&lt;script&gt;alert('thử')&lt;/script&gt; &amp; "));
    for heading in [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
    ] {
        assert!(page.contains(&format!(">{heading}</th>")), "{heading}");
    }
    for mark in [
        "Quá hạn",
        "Thu hồi khi chưa mở",
        "Trả lại để sửa",
        "Hỏa tốc",
        "Từ chối tiếp nhận",
        "Hoàn thành muộn",
        "Có thể trùng",
    ] {
        assert!(text.contains(mark), "{mark}");
    }
    // The calendar's own holiday among these days.
    assert!(text.contains("Nghỉ 24/11/2026"));
    assert!(text.contains("G93: hoàn thành – văn bản đi số 01/UBND-NC"));
    assert_eq!(
        page.matches("<svg").count(),
        page.matches("</title><desc").count()
    );
    assert_eq!(
        page.matches("<table>").count(),
        page.matches("<caption>").count()
    );
    assert!(page.contains("class=\"skip\" href=\"#noi-dung\""));
    assert_eq!(page.matches("<h1>").count(), 1);
}

fn the_outbox_reads_back(out: &std::path::Path, count: usize) {
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    let mut replies = 0;
    for (name, bytes) in tree(&out.join("outbox")) {
        let reading = read(&bytes, &Limits::default()).unwrap();
        assert_eq!(reading.notices, [], "{}", name.display());
        match &reading.message {
            Message::Status(status) => {
                let code = status.code.as_str().to_owned();
                assert_eq!(
                    status.from.as_ref().unwrap().organ_id.as_deref(),
                    Some("H99")
                );
                assert_eq!(status.description.is_some(), code == "02");
                *codes.entry(code).or_default() += 1;
            }
            Message::Document(reply) => {
                assert_eq!(reply.response_for.len(), 1);
                let mut files = reading.attachments();
                let (paper, _) = files.next().unwrap().content(&Limits::default()).unwrap();
                assert!(paper.starts_with(b"%PDF-1.4"));
                replies += 1;
            }
        }
    }
    let codes: Vec<(&str, usize)> = codes
        .iter()
        .map(|(code, count)| (&**code, *count))
        .collect();
    let expected = [
        ("01", 28),
        ("02", 2),
        ("03", 27),
        ("04", 27),
        ("05", 27),
        ("06", 24),
        ("15", 3),
    ];
    assert_eq!(codes, expected);
    assert_eq!(replies, 20);
    assert_eq!(count, 138 + 20);
}

fn quarantine_names_the_place(out: &std::path::Path) {
    let files = tree(&out.join("quarantine"));
    assert_eq!(files.len(), 10, "five files, each with its reason");
    let reason = |part: &str| {
        let found = files.iter().find(|(name, _)| {
            let name = name.to_str().unwrap();
            name.contains(part) && name.ends_with(".ly-do.txt")
        });
        String::from_utf8(found.unwrap().1.clone()).unwrap()
    };
    assert!(reason("35-bi-cat").contains("MessageHeader/Subject"));
    assert!(
        reason("38-doctype").contains("Vị trí: 2:1"),
        "{}",
        reason("38-doctype")
    );
    assert!(reason("36-rong").contains("tệp rỗng"));
}

/// A hidden secrecy mark: refused, answered with 02, and nothing of it is kept.
fn secrets_stay_outside(out: &std::path::Path) {
    let page = report(out);
    assert!(!page.contains("bảo vệ mục tiêu trọng điểm"));
    assert!(page.contains("31/BAT-NV (dấu MẬT"));
    for (name, bytes) in tree(out) {
        let subject = "bảo vệ mục tiêu trọng điểm".as_bytes();
        let found = bytes.windows(subject.len()).any(|window| window == subject);
        assert!(!found, "{}", name.display());
    }
}
