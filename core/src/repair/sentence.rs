//! A repair as a colleague would say it.

use chrono::NaiveDate;

use super::fact::{Fact, Given, Repair, Repairs};
use crate::base::{GrantId, Instant, Label as _, Locale, PersonId, Text};
use crate::engine::Evidence;
use crate::machines::grants::{self, RevokeGrant};
use crate::organization::{Agency, Grant, GrantKind, Grants};
use crate::routing::Seat;
use crate::rules::Refusal;
use crate::rules::{Names, Param as _, Reason, Rule};

/// Whose people are named, on which day, and who asks.
#[derive(Clone, Copy)]
pub(super) struct Office<'a> {
    pub agency: &'a Agency,
    pub grants: &'a Grants,
    pub day: NaiveDate,
    pub actor: &'a PersonId,
}

impl Repairs {
    /// The whole answer, made of what the search found.
    pub(super) fn told(
        refusal: Refusal,
        ways: Vec<Vec<Fact>>,
        instead: Vec<PersonId>,
        unliftable: Vec<Rule>,
        complete: bool,
        office: Office<'_>,
    ) -> Self {
        let way = |facts: Vec<Fact>| Repair {
            message: both(|locale| sentence(&facts, locale, office)),
            facts,
        };
        let mut told = Self {
            refusal,
            ways: ways.into_iter().map(way).collect(),
            instead,
            unliftable,
            complete,
            message: both(|_| String::new()),
        };
        told.message = both(|locale| told.lines(locale, office));
        told
    }

    /// A command id that stands for another command already: the same under a new one.
    pub(crate) fn fresh_id(
        refusal: Refusal,
        actor: &PersonId,
        agency: &Agency,
        now: Instant,
    ) -> Self {
        let fact = Fact::Evidence {
            evidence: Evidence::FreshId,
            by: vec![actor.clone()],
        };
        Self::told(
            refusal,
            vec![vec![fact]],
            Vec::new(),
            Vec::new(),
            true,
            Office {
                agency,
                grants: &Grants::default(),
                day: agency.day(now),
                actor,
            },
        )
    }

    fn lines(&self, locale: Locale, office: Office<'_>) -> String {
        let action = self.refusal.command.label(locale);
        let mut lines = Vec::new();
        if !self.instead.is_empty() {
            let who = names(&self.instead, locale, office);
            lines.push(match locale {
                Locale::Vi => format!("Người có thể {action} ngay: {who}."),
                Locale::En => format!("Who can {action} now: {who}."),
            });
        }
        if self.ways.is_empty() {
            lines.push(self.no_way(action, locale));
            return lines.join("\n");
        }
        lines.push(match locale {
            Locale::Vi => format!("Để {action}, cần một trong các cách sau:"),
            Locale::En => format!("To {action}, one of these is needed:"),
        });
        let ways = self.ways.iter().zip(1_u32..);
        lines.extend(ways.map(|(way, n)| format!("{n}. {}", way.message.of(locale))));
        lines.join("\n")
    }

    fn no_way(&self, action: &str, locale: Locale) -> String {
        let stands = |reason: &&Reason| self.unliftable.contains(&reason.rule());
        let reasons = self.refusal.reasons.iter().filter(stands);
        let reasons: Vec<String> = reasons.map(|reason| reason.message(locale)).collect();
        let start = match (locale, self.complete) {
            (Locale::Vi, true) => {
                format!("Không có cách hợp pháp nào để bạn {action} trong trường hợp này:")
            }
            (Locale::En, true) => {
                format!("Nothing lawful makes it possible for you to {action} here:")
            }
            (Locale::Vi, false) => {
                format!("Chưa tìm được cách nào để bạn {action} trong trường hợp này:")
            }
            (Locale::En, false) => format!("No way was found yet for you to {action} here:"),
        };
        format!("{start} {}", reasons.join(" "))
    }
}

fn both(say: impl Fn(Locale) -> String) -> Text {
    Text {
        vi: say(Locale::Vi),
        en: say(Locale::En),
    }
}

fn sentence(facts: &[Fact], locale: Locale, office: Office<'_>) -> String {
    let facts: Vec<String> = facts
        .iter()
        .map(|fact| fact.message(locale, office))
        .collect();
    facts.join(match locale {
        Locale::Vi => "; sau đó ",
        Locale::En => "; then ",
    })
}

impl Fact {
    /// What is to be brought about, and by whom.
    fn message(&self, locale: Locale, office: Office<'_>) -> String {
        let agency = office.agency;
        let who = |by: &[PersonId]| names(by, locale, office);
        match self {
            Self::Command {
                command: Given::Grants(grants::Kind::RevokeGrant(RevokeGrant { id })),
                by,
            } => {
                let what = grant_name(*id, locale, office);
                match locale {
                    Locale::Vi => format!("{} thu hồi {what}", who(by)),
                    Locale::En => format!("{} must revoke {what}", who(by)),
                }
            }
            Self::Command { command, by } => {
                let action = command.action().label(locale);
                match locale {
                    Locale::Vi => format!("{} thực hiện: {action}", who(by)),
                    Locale::En => format!("{} must {action}", who(by)),
                }
            }
            Self::Evidence { evidence, by } => {
                let what = evidence.message(locale, office);
                let others = !by.is_empty() && !by.contains(office.actor);
                if others {
                    format!("{}: {what}", who(by))
                } else {
                    what
                }
            }
            Self::Later { at } => {
                let local = at.local(agency.offset());
                match locale {
                    Locale::Vi => format!("chờ đến {}", local.format("%H:%M ngày %d/%m/%Y")),
                    Locale::En => format!("wait until {}", local.format("%Y-%m-%d %H:%M")),
                }
            }
            Self::Grant { grant, by } => {
                let to = names(std::slice::from_ref(&grant.grantee), locale, office);
                let what = granted(grant, locale);
                match locale {
                    Locale::Vi => format!("{} {what} cho {to}", who(by)),
                    Locale::En => format!("{} {what} {to}", who(by)),
                }
            }
            Self::Appointment {
                person, post, from, ..
            } => {
                let person = names(std::slice::from_ref(person), locale, office);
                let title = agency.post(post).map_or(post.as_str(), |post| &post.title);
                let from = from.text(locale, &Names::none());
                match locale {
                    Locale::Vi => format!("{person} được giao chức danh {title} từ {from}"),
                    Locale::En => format!("{person} is appointed {title} from {from}"),
                }
            }
        }
    }
}

/// Persons by name with the titles they now have; several are alternatives.
fn names(persons: &[PersonId], locale: Locale, office: Office<'_>) -> String {
    const SHOWN: usize = 3;
    let or = match locale {
        Locale::Vi => " hoặc ",
        Locale::En => " or ",
    };
    if persons.is_empty() {
        return match locale {
            Locale::Vi => "người có thẩm quyền".to_owned(),
            Locale::En => "the competent person".to_owned(),
        };
    }
    let name = |person: &PersonId| {
        let name = office.agency.person_name(person);
        let name = name.unwrap_or(person.as_str());
        match office.agency.posts_of(person, office.day).next() {
            Some((post, _)) => format!("{name} ({})", post.title),
            None => name.to_owned(),
        }
    };
    let mut shown: Vec<String> = persons.iter().take(SHOWN).map(name).collect();
    if persons.len() > SHOWN {
        shown.push("…".to_owned());
    }
    shown.join(or)
}

fn granted(grant: &Grant, locale: Locale) -> String {
    let types: Vec<&str> = grant.types.iter().map(|kind| kind.label(locale)).collect();
    let types = if types.is_empty() {
        String::new()
    } else {
        format!(" ({})", types.join(", "))
    };
    match (grant.kind, locale) {
        (GrantKind::WorkCover, Locale::Vi) => "giao xử lý thay khi vắng".to_owned(),
        (GrantKind::WorkCover, Locale::En) => "lets the work be covered by".to_owned(),
        (GrantKind::ForHead, Locale::Vi) => format!("giao ký thay (KT.){types}"),
        (GrantKind::ForHead, Locale::En) => format!("delegates the signature (KT.){types} to"),
        (GrantKind::UnderAuthorization, Locale::Vi) => {
            format!("ủy quyền bằng văn bản (TUQ.){types}")
        }
        (GrantKind::UnderAuthorization, Locale::En) => {
            format!("authorises in writing (TUQ.){types}")
        }
    }
}

/// A grant by what it confers, on whom and when.
fn grant_name(id: GrantId, locale: Locale, office: Office<'_>) -> String {
    let Some((grant, _)) = office.grants.get(id) else {
        return match locale {
            Locale::Vi => format!("văn bản giao, ủy quyền {id}"),
            Locale::En => format!("the grant {id}"),
        };
    };
    let to = names(std::slice::from_ref(&grant.grantee), locale, office);
    let what = match (grant.kind, locale) {
        (_, Locale::Vi) => format!("việc {} cho", granted(grant, locale)),
        (GrantKind::WorkCover, Locale::En) => "the cover of the work by".to_owned(),
        (GrantKind::ForHead, Locale::En) => "the delegation of the signature (KT.) to".to_owned(),
        (GrantKind::UnderAuthorization, Locale::En) => "the authorisation (TUQ.) of".to_owned(),
    };
    let day = |day: NaiveDate| day.text(locale, &Names::none());
    let period = match (grant.until, locale) {
        (Some(until), Locale::Vi) => format!(" (từ {} đến {})", day(grant.from), day(until)),
        (Some(until), Locale::En) => format!(" (from {} to {})", day(grant.from), day(until)),
        (None, _) => String::new(),
    };
    format!("{what} {to}{period}")
}

impl Evidence {
    fn message(&self, locale: Locale, office: Office<'_>) -> String {
        let agency = office.agency;
        let day = |day: &NaiveDate| day.text(locale, &Names::none());
        let (vi, en) = match self {
            Self::CurrentVersion(version) => (
                format!("xem lại văn bản ở phiên bản {version} rồi gửi lại lệnh"),
                format!("look at version {version} and send the command again"),
            ),
            Self::CurrentContent(_) => (
                "xem nội dung hiện tại và nêu mã băm của nội dung đó".to_owned(),
                "look at the current content and name its hash".to_owned(),
            ),
            Self::OnLine(line) => (
                format!("thực hiện trên dòng việc mới, số {line}"),
                format!("name the new line, {line}"),
            ),
            Self::FreshId => (
                "gửi với mã mới".to_owned(),
                "send it under a new id".to_owned(),
            ),
            Self::Text { field, least } => {
                let (vi, en) = (field.label(Locale::Vi), field.label(Locale::En));
                if *least > 1 {
                    (
                        format!("ghi {vi} (ít nhất {least} ký tự)"),
                        format!("give the {en} (at least {least} characters)"),
                    )
                } else {
                    (format!("ghi {vi}"), format!("give the {en}"))
                }
            }
            Self::ContentFile => (
                "đính kèm tệp nội dung của dự thảo".to_owned(),
                "attach the draft's content file".to_owned(),
            ),
            Self::Lead(seat) => {
                let name = seat_name(seat, agency);
                (
                    format!("xác định chủ trì, ví dụ {name}"),
                    format!("state the lead, for example {name}"),
                )
            }
            Self::Due(due) => (
                format!("ghi thời hạn, ví dụ {}", day(due)),
                format!("state the deadline, for example {}", day(due)),
            ),
            Self::SubmitTo(post) => {
                let title = agency.post(post).map_or(post.as_str(), |post| &post.title);
                (format!("trình {title}"), format!("submit to {title}"))
            }
            Self::SignAs(power) => {
                let post = agency.post(&power.post);
                let title = post.map_or(power.post.as_str(), |post| &post.title);
                if power.capacity.0.is_empty() {
                    (
                        format!("ký với chức danh {title}"),
                        format!("sign as {title}"),
                    )
                } else {
                    let capacity = &power.capacity;
                    (
                        format!("ký {capacity} với chức danh {title}"),
                        format!("sign {capacity} as {title}"),
                    )
                }
            }
            Self::Under(grant) => (
                format!("nêu căn cứ là {}", grant_name(*grant, Locale::Vi, office)),
                format!("act under {}", grant_name(*grant, Locale::En, office)),
            ),
            Self::NoReservation => (
                "không nêu số đã giữ chỗ: lấy số kế tiếp".to_owned(),
                "name no reserved number: the next one is taken".to_owned(),
            ),
            Self::Day(other) => (
                format!("ghi ngày khác, ví dụ {}", day(other)),
                format!("state another day, for example {}", day(other)),
            ),
            Self::ConfirmedTime => (
                "kiểm tra đồng hồ rồi xác nhận thời điểm".to_owned(),
                "check the clock and confirm the moment".to_owned(),
            ),
            Self::NoGrant => (
                "không nêu văn bản giao, ủy quyền".to_owned(),
                "name no grant".to_owned(),
            ),
            Self::Instrument(kind) => (
                format!("dùng hình thức {}", kind.label(Locale::Vi)),
                format!("use a {}", kind.label(Locale::En)),
            ),
            Self::SignedReceipt => (
                "người nhận ký nhận".to_owned(),
                "the receiver signs for it".to_owned(),
            ),
            Self::WrittenPermission => (
                "có văn bản cho phép".to_owned(),
                "have the written permission".to_owned(),
            ),
            Self::Minutes => (
                "lập biên bản bàn giao".to_owned(),
                "draw up hand-over minutes".to_owned(),
            ),
            Self::WrittenBasis => (
                "ủy quyền bằng văn bản".to_owned(),
                "put the authorisation in writing".to_owned(),
            ),
            Self::LimitedTo(_) => (
                "ghi rõ loại văn bản hoặc nội dung được ủy quyền".to_owned(),
                "name the types or matters that are authorised".to_owned(),
            ),
            Self::Period { from, until } => (
                format!("thời hạn từ {} đến {}", day(from), day(until)),
                format!("a period from {} to {}", day(from), day(until)),
            ),
            Self::UntilInstant(until) => {
                let local = until.local(agency.offset());
                (
                    format!("đến {} là muộn nhất", local.format("%H:%M ngày %d/%m/%Y")),
                    format!("until {} at the latest", local.format("%Y-%m-%d %H:%M")),
                )
            }
            Self::UntilDay(until) => (
                format!("đến {} là muộn nhất", day(until)),
                format!("until {} at the latest", day(until)),
            ),
            Self::WrittenConsent => (
                "có ý kiến đồng ý bằng văn bản của người đứng đầu".to_owned(),
                "have the written consent of the head".to_owned(),
            ),
            Self::OpenDossier => (
                "mở hồ sơ này trước, hoặc nêu một hồ sơ đang mở".to_owned(),
                "open this dossier first, or name one that is open".to_owned(),
            ),
            Self::AnotherReply => (
                "phát hành văn bản trả lời khác, và nêu văn bản đó".to_owned(),
                "issue another reply, and name it".to_owned(),
            ),
            Self::ListSentToArchive => (
                "gửi Danh mục hồ sơ giữ lại cho Lưu trữ".to_owned(),
                "send the list of the files kept to the archive".to_owned(),
            ),
            Self::TransferPapers => (
                "lập 02 Mục lục hồ sơ và 02 Biên bản giao nhận".to_owned(),
                "make two lists of the files and two minutes".to_owned(),
            ),
        };
        match locale {
            Locale::Vi => vi,
            Locale::En => en,
        }
    }
}

fn seat_name(seat: &Seat, agency: &Agency) -> String {
    match seat {
        Seat::Person(person) => agency
            .person_name(person)
            .unwrap_or(person.as_str())
            .to_owned(),
        Seat::Post(post) => agency
            .post(post)
            .map_or(post.as_str(), |post| &post.title)
            .to_owned(),
        Seat::Unit(unit) => agency
            .unit(unit)
            .map_or(unit.as_str(), |unit| &unit.name)
            .to_owned(),
    }
}
