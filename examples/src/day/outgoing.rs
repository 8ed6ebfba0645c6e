//! What the next officer does with a reply, seen from its phase.

use vanthu::api::{Document, Outgoing};
use vanthu::base::{PersonId, UnitId};
use vanthu::document::{
    Addressee, Content, File, FileRole, date_line, number_text, signature_block,
};
use vanthu::engine::Seen;
use vanthu::law::DocumentType;
use vanthu::organization::{Authority, LegalDuty, SigningPower};
use vanthu::outgoing::{
    Abandon, Agree, ApplyAgencySignature, Approve, AssignNumber, CheckContent, CheckFormat, Draft,
    Event, HandBack, Issue, Kind, Phase, Register, Return, Revise, Sign, Submit,
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

/// What was to answer a document that its sender took back is not needed any more.
pub(super) fn given_up(view: &View<'_>) -> Next {
    let Some(reply) = view.outgoing else {
        return Err(Rest::Nothing);
    };
    let agency = view.office.desk().agency();
    let drafter = reply.state().drafter();
    let drafter = drafter.filter(|drafter| agency.is_active(drafter, agency.day(view.now)));
    match (reply.phase(), drafter) {
        (Phase::Draft | Phase::Reviewing | Phase::Returned, Some(drafter)) => {
            let abandon = Abandon::new("Nơi gửi đã thu hồi văn bản được trả lời.");
            step(view, drafter.clone(), abandon.into(), Seen::default(), 15)
        }
        _ => Err(Rest::Nothing),
    }
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
        Phase::Draft => step(view, drafter, Submit::new().into(), seen, 30),
        Phase::Reviewing => review(view, reply),
        Phase::Returned => return returned(view, reply, drafter, unit),
        Phase::Signed => clerk(view, AssignNumber::new().into(), 20),
        Phase::Numbered => clerk(view, Register::new(2).into(), 3),
        Phase::RegisteredOut => {
            let mut apply = ApplyAgencySignature::new();
            apply.renditions = vec![rendition(view, reply)?];
            clerk(view, apply.into(), 5)
        }
        Phase::Sealed => clerk(view, Issue::new().into(), 4),
        _ => Err(Rest::Nothing),
    })
}

fn step(view: &View<'_>, actor: PersonId, kind: Kind, seen: Seen, ordinary: u32) -> Next {
    let urgent = view.case.metadata.urgency.is_urgent();
    let slow = matches!(view.case.fate, Fate::Late | Fate::Extended);
    let minutes = match (urgent, slow) {
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
    let mut draft = Draft::new(content(view, 1)?, unit, signer);
    draft.field = field;
    draft.urgency = view.case.metadata.urgency;
    draft.reply_to = Some(view.case.document);
    Ok(step(view, drafter, draft.into(), Seen::default(), 180))
}

/// What is drafted, with its text put among the blobs.
fn content(view: &View<'_>, round: u32) -> Result<Content, OpenError> {
    let metadata = &view.case.metadata;
    let mut addressee = Addressee::new(visible(&metadata.issuer.name));
    addressee.code.clone_from(&metadata.issuer.code);
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
    let short: String = subject.chars().take(500).collect();
    let mut content = Content::new(DocumentType::CongVan, short);
    content.addressees.push(addressee);
    let main = put(view, FileRole::Main, &subject, &lines)?;
    content.files.push(main);
    Ok(content)
}

fn own_name(view: &View<'_>) -> String {
    view.office.desk().agency().info().name.clone()
}

fn put(view: &View<'_>, role: FileRole, title: &str, lines: &[String]) -> Result<File, OpenError> {
    let paper = paper::pdf(title, lines);
    let (sha256, size) = view.office.put_blob(paper.as_slice())?;
    let name = "cong-van.pdf";
    Ok(File::new(role, sha256, size, "application/pdf", name))
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
        Some(LegalDuty::ContentCheck) => (CheckContent::new().into(), 90),
        Some(LegalDuty::FormatCheck) => (CheckFormat::new().into(), 45),
        Some(LegalDuty::Approval) if returns => {
            let reason = "Bổ sung căn cứ pháp lý và thời hạn thực hiện.";
            (Return::new(line.id, reason).into(), 60)
        }
        Some(LegalDuty::Approval) => (Approve::new().into(), 120),
        Some(LegalDuty::Signature) => (Sign::new().into(), 15),
        None => (Agree::new(line.id).into(), 60),
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
            HandBack::new().into(),
            Seen::default(),
            20,
        ));
    }
    if state.content_hash() != Some(revised.hash()) {
        let revise = Revise::new(revised).into();
        return Ok(step(view, drafter, revise, Seen::default(), 60));
    }
    Ok(step(
        view,
        drafter,
        Submit::new().into(),
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
