//! What the next officer does with a reply, seen from its phase.

use vanthu::api::{Document, Outgoing};
use vanthu::base::{PersonId, UnitId};
use vanthu::document::{
    Addressee, Content, File, FileRole, date_line, number_text, signature_block,
};
use vanthu::engine::Seen;
use vanthu::law::{DocumentType, Secrecy};
use vanthu::organization::{Authority, LegalDuty, SigningPower};
use vanthu::outgoing::{
    Agree, ApplyAgencySignature, Approve, AssignNumber, CheckContent, CheckFormat, Draft, Event,
    HandBack, Issue, Kind, Phase, Register, Return, Revise, Sign, Submit,
};
use vanthu::routing::{Line, Seat};

use super::incoming::{dated, happened, named};
use super::{Ask, Fate, Rest, Step, View};
use crate::inbox::visible;
use crate::out::OpenError;
use crate::paper;

type Next = Result<Step, Rest>;

/// Whether the reply has left the house.
pub(super) fn issued(view: &View<'_>) -> bool {
    view.outgoing
        .is_some_and(|reply| reply.phase() == Phase::Issued)
}

/// The next step of the reply; `lead` is the line of the officer who handles the case.
pub(super) fn next(view: &View<'_>, lead: &Line) -> Result<Next, OpenError> {
    let agency = view.office.desk().agency();
    let day = agency.day(view.now);
    let Some(drafter) = view.people.on_seat(&lead.seat, day) else {
        return Ok(Err(Rest::Missing("người xử lý".to_owned())));
    };
    let Some(reply) = view.outgoing else {
        return draft(view, drafter);
    };
    let state = reply.state();
    let unit = state.draft().map(|draft| draft.unit.clone());
    let seen = Seen::default();
    Ok(match state.phase() {
        Phase::Draft => step(view, drafter, Kind::Submit(Submit {}), seen, 30),
        Phase::Reviewing => review(view, reply),
        Phase::Returned => return returned(view, reply, drafter, unit),
        Phase::Signed => clerk(view, Kind::AssignNumber(AssignNumber::default()), 20),
        Phase::Numbered => clerk(view, Kind::Register(Register { copies: 2 }), 3),
        Phase::RegisteredOut => {
            let renditions = vec![rendition(view, reply)?];
            clerk(
                view,
                Kind::ApplyAgencySignature(ApplyAgencySignature { renditions }),
                5,
            )
        }
        Phase::Sealed => clerk(view, Kind::Issue(Issue {}), 4),
        _ => Err(Rest::Nothing),
    })
}

fn step(view: &View<'_>, actor: PersonId, kind: Kind, seen: Seen, ordinary: u32) -> Next {
    let urgent = view.case.metadata.urgency.is_urgent();
    let late = view.case.fate == Fate::Late;
    let minutes = match (urgent, late) {
        (true, _) => ordinary.div_ceil(20).min(3),
        (false, true) => ordinary * 2,
        (false, false) => ordinary,
    };
    Ok(Step {
        actor,
        command: Ask::Outgoing(kind, seen),
        minutes,
    })
}

fn clerk(view: &View<'_>, kind: Kind, ordinary: u32) -> Next {
    let day = view.office.desk().agency().day(view.now);
    match view.people.clerk(view.case.turn + 1, day) {
        Some(clerk) => step(view, clerk, kind, Seen::default(), ordinary),
        None => Err(Rest::Missing("văn thư (nhiệm vụ clerk)".to_owned())),
    }
}

fn draft(view: &View<'_>, drafter: PersonId) -> Result<Next, OpenError> {
    let agency = view.office.desk().agency();
    let day = agency.day(view.now);
    let Some(unit) = agency.units_of(&drafter, day).next().cloned() else {
        return Ok(Err(Rest::Missing("đơn vị của người soạn thảo".to_owned())));
    };
    let kind = DocumentType::CongVan;
    let Some((signer, field)) = view.people.signer(kind, view.case.turn, view.now) else {
        return Ok(Err(Rest::Missing(
            "người có thẩm quyền ký công văn".to_owned(),
        )));
    };
    let draft = Draft {
        content: content(view, 1)?,
        unit,
        signer,
        field,
        body: None,
        co_units: Vec::new(),
        urgency: view.case.metadata.urgency,
        reply_to: Some(view.case.document),
        template: None,
    };
    let kind = Kind::Draft(draft);
    Ok(step(view, drafter, kind, Seen::default(), 180))
}

/// What is drafted, with its text put among the blobs.
fn content(view: &View<'_>, round: u32) -> Result<Content, OpenError> {
    let metadata = &view.case.metadata;
    let addressee = Addressee {
        code: metadata.issuer.code.clone(),
        name: metadata.issuer.name.clone(),
    };
    let subject = format!("V/v trả lời {}", named(view));
    let lines = [
        format!("Kính gửi: {}", addressee.name),
        String::new(),
        format!(
            "Phúc đáp {}, {} có ý kiến như sau:",
            dated(view),
            own_name(view)
        ),
        "1. Thống nhất với nội dung nêu tại văn bản.".to_owned(),
        format!("2. Giao đơn vị chuyên môn theo dõi, báo cáo kết quả (bản thảo lần {round})."),
    ];
    Ok(Content {
        document_type: DocumentType::CongVan,
        files: vec![put(view, FileRole::Main, &subject, &lines)?],
        subject: subject.chars().take(500).collect(),
        addressees: vec![addressee],
        secrecy: Secrecy::KhongMat,
    })
}

fn own_name(view: &View<'_>) -> String {
    view.office.desk().agency().info().name.clone()
}

fn put(view: &View<'_>, role: FileRole, title: &str, lines: &[String]) -> Result<File, OpenError> {
    let paper = paper::pdf(title, lines);
    let (sha256, size) = view.office.put_blob(paper.as_slice())?;
    Ok(File {
        role,
        sha256,
        size,
        media_type: "application/pdf".to_owned(),
        name: "cong-van.pdf".to_owned(),
    })
}

/// The first live line is answered as its duty asks.
fn review(view: &View<'_>, reply: &Document<Outgoing>) -> Next {
    let state = reply.state();
    let day = view.office.desk().agency().day(view.now);
    let Some(line) = state.instance().live().next() else {
        return Err(Rest::Nothing);
    };
    let Some(actor) = view.people.on_seat(&line.seat, day) else {
        return Err(Rest::Missing(format!(
            "người giữ ghế {}",
            seat(view, &line.seat)
        )));
    };
    let seen = Seen {
        content: state.content_hash(),
        ..Seen::default()
    };
    let returns = view.case.fate == Fate::DraftReturned && state.instance().round == 1;
    let (kind, minutes) = match line.duty {
        Some(LegalDuty::ContentCheck) => (Kind::CheckContent(CheckContent {}), 90),
        Some(LegalDuty::FormatCheck) => (Kind::CheckFormat(CheckFormat {}), 45),
        Some(LegalDuty::Approval) if returns => {
            let reason = "Bổ sung căn cứ pháp lý và thời hạn thực hiện.".to_owned();
            let to = None;
            (
                Kind::Return(Return {
                    line: line.id,
                    reason,
                    to,
                }),
                60,
            )
        }
        Some(LegalDuty::Approval) => (Kind::Approve(Approve {}), 120),
        Some(LegalDuty::Signature) => (Kind::Sign(Sign::default()), 15),
        None => (
            Kind::Agree(Agree {
                line: line.id,
                text: None,
            }),
            60,
        ),
    };
    step(view, actor, kind, seen, minutes)
}

fn seat(view: &View<'_>, seat: &Seat) -> String {
    let agency = view.office.desk().agency();
    match seat {
        Seat::Post(post) => agency.post(post).map(|post| post.title.clone()),
        Seat::Unit(unit) => agency.unit(unit).map(|unit| unit.name.clone()),
        Seat::Person(person) => agency.person_name(person).map(str::to_owned),
    }
    .unwrap_or_default()
}

/// A returned draft goes by the head of the unit to its drafter, who writes it anew.
fn returned(
    view: &View<'_>,
    reply: &Document<Outgoing>,
    drafter: PersonId,
    unit: Option<UnitId>,
) -> Result<Next, OpenError> {
    let state = reply.state();
    let revised = content(view, state.instance().round + 1)?;
    let day = view.office.desk().agency().day(view.now);
    let with_head = !happened(reply, |event| matches!(event, Event::HandedBack(_)));
    if with_head {
        let head = unit.and_then(|unit| view.people.unit_head(&unit, day));
        let Some(head) = head else {
            return Ok(Err(Rest::Missing("trưởng đơn vị soạn thảo".to_owned())));
        };
        return Ok(step(
            view,
            head,
            Kind::HandBack(HandBack {}),
            Seen::default(),
            20,
        ));
    }
    if state.content_hash() != Some(revised.hash()) {
        let kind = Kind::Revise(Revise {
            content: Box::new(revised),
        });
        return Ok(step(view, drafter, kind, Seen::default(), 60));
    }
    Ok(step(
        view,
        drafter,
        Kind::Submit(Submit {}),
        Seen::default(),
        10,
    ))
}

/// The reply as it leaves the house: numbered, dated, signed.
fn rendition(view: &View<'_>, reply: &Document<Outgoing>) -> Result<File, OpenError> {
    let agency = view.office.desk().agency();
    let state = reply.state();
    let mut lines = vec![own_name(view)];
    if let (Some(taken), Some(symbol)) = (state.number(), state.symbol()) {
        lines.push(format!("Số: {}/{symbol}", number_text(taken.number)));
        lines.push(date_line(&agency.info().place, taken.date));
    }
    let subject = state
        .content()
        .map(|content| visible(&content.subject))
        .unwrap_or_default();
    lines.extend([String::new(), subject.clone(), String::new()]);
    let receiver = visible(&view.case.metadata.issuer.name);
    lines.push(format!("Kính gửi: {receiver}"));
    lines.push(format!(
        "Phúc đáp {}, {} thống nhất.",
        named(view),
        own_name(view)
    ));
    lines.push(String::new());
    if let Some(signature) = state.signature() {
        let power = SigningPower {
            post: signature.post.clone(),
            capacity: signature.capacity.clone(),
            authority: Authority::OwnSeat,
        };
        let block = signature_block(agency, &power, &signature.by);
        lines.extend(block.iter().flat_map(|block| block.title_lines.clone()));
        lines.extend(block.map(|block| format!("(đã ký) {}", block.name)));
    }
    put(view, FileRole::Rendition, &subject, &lines)
}
