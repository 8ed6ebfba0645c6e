//! The figures of a run and its one-line summary.

use vanthu::calendar::Timeliness;
use vanthu::incoming::Phase;

use crate::day::Played;
use crate::inbox::Intake;
use crate::outbox::Sent;
use crate::story::{Changes, Stories};

/// The figures of a run.
pub(crate) struct Summary {
    pub files: usize,
    pub registered: usize,
    pub refused: usize,
    pub duplicates: usize,
    pub statuses: usize,
    pub requests: usize,
    pub quarantined: usize,
    pub passed_over: usize,
    /// Documents of this run's files that the rules stopped before they got a number.
    pub stopped: usize,
    pub in_register: usize,
    pub replies: usize,
    pub completed: usize,
    pub urgent: usize,
    pub recalled: usize,
    pub returned: usize,
    pub overdue: usize,
    pub late: usize,
    pub changes: Changes,
    pub messages: usize,
    /// Whether the office stands in for the receivers.
    pub stands_in: bool,
    pub missing: Vec<String>,
}

impl Summary {
    pub(crate) fn new(intake: &Intake, played: &Played, stories: &Stories, sent: &Sent) -> Self {
        let count = |test: &dyn Fn(&crate::story::Incoming) -> bool| {
            stories.incoming.iter().filter(|story| test(story)).count()
        };
        let on_time = |is: Timeliness| count(&|story| story.timeliness == Some(is));
        let known = intake.letters.iter().filter(|letter| letter.known).count();
        let (mut registered, mut stopped) = (0, 0);
        let mut refused = played.kept_out().count();
        for letter in intake.letters.iter().filter(|letter| !letter.known) {
            let story = stories
                .incoming
                .iter()
                .find(|story| story.document == letter.document);
            let kept_out = || played.kept_out().any(|out| out.document == letter.document);
            match story {
                Some(story) if story.entry.is_some() => registered += 1,
                Some(story) if story.phase == Phase::Refused => refused += 1,
                None if kept_out() => {}
                _ => stopped += 1,
            }
        }
        let returned_drafts = stories
            .outgoing
            .iter()
            .filter(|reply| reply.returned)
            .count();
        Self {
            files: intake.files(),
            registered,
            refused,
            duplicates: intake.duplicates.len() + known,
            statuses: intake.statuses.len(),
            requests: intake.requests.len(),
            quarantined: intake.quarantined.len(),
            passed_over: intake.passed_over,
            stopped,
            in_register: stories.registered().count(),
            replies: stories
                .outgoing
                .iter()
                .filter(|reply| reply.issued_at.is_some())
                .count(),
            completed: count(&|story| matches!(story.phase, Phase::Completed | Phase::Filed)),
            urgent: count(&|story| story.entry.is_some() && story.metadata.urgency.is_urgent()),
            recalled: count(&|story| story.recalled),
            returned: count(&|story| story.returned) + returned_drafts,
            overdue: on_time(Timeliness::Overdue),
            late: on_time(Timeliness::DoneLate),
            changes: stories.changes(),
            messages: sent.messages(),
            stands_in: intake.stands_in,
            missing: played.missing.clone(),
        }
    }

    /// One line: the files of this run first (their parts add up), then the office.
    pub(crate) fn line(&self) -> String {
        let mut line = format!(
            "Tóm tắt: {} tệp = {} đăng ký mới + {} từ chối tiếp nhận + {} trùng + {} trạng thái + {} \
             yêu cầu thu hồi, cập nhật + {} cách ly",
            self.files,
            self.registered,
            self.refused,
            self.duplicates,
            self.statuses,
            self.requests,
            self.quarantined,
        );
        if self.stopped > 0 {
            line.push_str(&format!(" + {} chưa đăng ký được", self.stopped));
        }
        line.push_str(&format!(
            "; sổ đến {}, sổ đi {}; hoàn thành {}, khẩn {}, thu hồi {}, trả lại {}, quá hạn {}, hoàn \
             thành muộn {}",
            self.in_register,
            self.replies,
            self.completed,
            self.urgent,
            self.recalled,
            self.returned,
            self.overdue,
            self.late,
        ));
        line.push_str(&self.changed());
        line.push_str(&format!("; {} gói tin đi", self.messages));
        if self.stands_in {
            line.push_str("; đóng vai nơi nhận vì không gói tin nào gửi cho cơ quan");
        }
        if !self.missing.is_empty() {
            line.push_str(&format!("; cơ quan thiếu: {}", self.missing.join(", ")));
        }
        if self.passed_over > 0 {
            line.push_str(&format!(
                "; bỏ qua {} mục không phải tệp gói tin",
                self.passed_over
            ));
        }
        line
    }

    /// What changed the way of a document.
    fn changed(&self) -> String {
        let Changes {
            transferred,
            extended,
            urged,
            taken_back,
            updated,
        } = self.changes;
        format!(
            "; chuyển người xử lý {transferred}, gia hạn {extended}, đôn đốc {urged}, nơi gửi thu hồi \
             {taken_back}, nơi gửi cập nhật {updated}"
        )
    }
}
