//! What the next officer does with an incoming document, seen from its phase.

use chrono::NaiveDate;
use vanthu::api::{Document, Incoming, Machine};
use vanthu::base::{LineId, PersonId};
use vanthu::document::number_text;
use vanthu::incoming::{
    ApproveCompletion, Assign, Direct, Event, File, Kind, Open, Opine, Phase, Recall, Receive,
    RefusalCause, RefuseReceipt, Register, Report, Return, Start, Submit,
};
use vanthu::organization::Role;
use vanthu::routing::{Line, LineState, Seat};

use super::{Ask, Fate, Rest, Step, View, deadline, outgoing};
use crate::inbox::{uuid_of, visible};
use crate::out::OpenError;
use crate::story::{events, records};

pub(super) type Next = Result<Step, Rest>;

/// The next step of a case.
pub(super) fn next(view: &View<'_>) -> Result<Next, OpenError> {
    let Some(document) = view.incoming else {
        let receive = Receive::new(view.case.metadata.clone());
        return Ok(clerk(view, receive.into(), 0));
    };
    let state = document.state();
    Ok(match state.phase() {
        Phase::Received if view.case.ours => clerk(view, Register::verified().into(), 4),
        Phase::Received => {
            let note = "Gói tin không gửi cho cơ quan này; đề nghị gửi đúng nơi nhận.";
            let refuse = RefuseReceipt::new(RefusalCause::WrongRecipient, note);
            clerk(view, refuse.into(), 6)
        }
        Phase::Registered => submit(view, document),
        Phase::Submitted => submitted(view, document),
        Phase::Handling => return handling(view, document),
        Phase::Completed => file(view, document),
        Phase::Cancelled => outgoing::given_up(view),
        _ => Err(Rest::Nothing),
    })
}

pub(super) fn day(view: &View<'_>) -> NaiveDate {
    view.office.desk().agency().day(view.now)
}

fn urgent(view: &View<'_>) -> bool {
    view.case.metadata.urgency.is_urgent()
}

/// An officer's time: next to nothing where the document is urgent, and never twice the same.
fn minutes(view: &View<'_>, ordinary: u32) -> u32 {
    if urgent(view) {
        return ordinary.div_ceil(20).min(3);
    }
    let [jitter, ..] = *uuid_of(&[&view.case.document.to_string()]).as_bytes();
    ordinary + ordinary * u32::from(jitter) / 512
}

pub(super) fn step(view: &View<'_>, actor: PersonId, kind: Kind, ordinary: u32) -> Next {
    Ok(Step {
        actor,
        command: Ask::Incoming(kind),
        minutes: minutes(view, ordinary),
    })
}

fn clerk(view: &View<'_>, kind: Kind, ordinary: u32) -> Next {
    match view.people.clerk(view.case.turn, day(view)) {
        Some(clerk) => step(view, clerk, kind, ordinary),
        None => Err(Rest::Missing("văn thư (nhiệm vụ clerk)".to_owned())),
    }
}

/// The same clerk who submitted may take it back.
fn submit(view: &View<'_>, document: &Document<Incoming>) -> Next {
    let taken_back = happened(document, |event| {
        matches!(event, Event::SubmissionRecalled(_))
    });
    let mistaken = view.case.fate == Fate::Recalled && !taken_back;
    let weighty = mistaken || urgent(view) || view.case.turn.is_multiple_of(7);
    match view.people.director(weighty, day(view)) {
        Some(to) => clerk(view, Submit::new(to).into(), 12),
        None => Err(Rest::Missing(
            "người chỉ đạo giải quyết văn bản đến".to_owned(),
        )),
    }
}

fn submitted(view: &View<'_>, document: &Document<Incoming>) -> Next {
    let Some(root) = document.state().instance().root() else {
        return Err(Rest::Nothing);
    };
    let taken_back = happened(document, |event| {
        matches!(event, Event::SubmissionRecalled(_))
    });
    if view.case.fate == Fate::Recalled && !taken_back {
        let by = root.given_by.clone();
        return step(view, by, Recall::new(root.id).into(), 8);
    }
    if root.opened.is_none() {
        return on_line(view, root, |line| Open::new(line).into(), 24);
    }
    let metadata = &view.case.metadata;
    let Some((lead, other)) = view
        .people
        .lead(&metadata.subject, view.case.turn, day(view))
    else {
        return Err(Rest::Missing("đơn vị có người đứng đầu".to_owned()));
    };
    let co = other.filter(|_| view.case.turn % 3 == 1).map(Seat::Unit);
    let due = if urgent(view) { None } else { due(view) };
    let opinion = match view.case.fate {
        Fate::Noted => "Nghiên cứu, triển khai theo chức năng, nhiệm vụ.",
        _ if urgent(view) => "Xử lý ngay, báo cáo kết quả trong ngày.",
        _ => "Nghiên cứu, tham mưu văn bản trả lời đúng hạn.",
    };
    let mut direct = Direct::new();
    direct.lead = Some(Seat::Unit(lead));
    direct.co = co.into_iter().collect();
    direct.due = due;
    direct.opinion = opinion.to_owned();
    on_line(view, root, |_| direct.into(), 6)
}

/// The deadline that the direction names: the sender's if it can be kept, else some working days.
fn due(view: &View<'_>) -> Option<NaiveDate> {
    let calendar = view.office.desk().calendar();
    let today = day(view);
    let days = |n| calendar.nth_working_day(today, n);
    let asked = view.case.metadata.reply_by.filter(|by| Some(*by) > days(2));
    match view.case.fate {
        Fate::Late | Fate::Extended => days(1),
        Fate::Overdue => days(2),
        _ => asked.or_else(|| days(3 + (view.case.turn % 3) as u32)),
    }
}

fn handling(view: &View<'_>, document: &Document<Incoming>) -> Result<Next, OpenError> {
    let instance = document.state().instance();
    let Some(root) = instance.root() else {
        return Ok(Err(Rest::Nothing));
    };
    if root.state == LineState::Ready {
        return Ok(reported(view, document, root));
    }
    let of_role = |role| {
        instance
            .live()
            .find(|l| l.role == role && l.parent.is_some())
    };
    let Some(lead) = of_role(Role::Lead) else {
        return Ok(Err(Rest::Nothing));
    };
    if lead.opened.is_none() {
        let wait = if lead.state == LineState::InProgress {
            5
        } else {
            35
        };
        return Ok(on_line(view, lead, |line| Open::new(line).into(), wait));
    }
    if let (Seat::Unit(unit), LineState::Ready) = (&lead.seat, lead.state)
        && let Some(to) = view.people.officer(unit, view.case.turn, day(view))
    {
        let assign = |line| Assign::new(line, to).into();
        return Ok(on_line(view, lead, assign, 6));
    }
    if lead.state == LineState::Ready {
        return Ok(on_line(view, lead, |line| Start::new(line).into(), 10));
    }
    if let Some(co) = of_role(Role::CoHandler) {
        let text = "Thống nhất nội dung, đề nghị bổ sung số liệu của đơn vị.";
        let opine = |line| Opine::new(line, text).into();
        return Ok(on_line(view, co, opine, 60));
    }
    if let Some(asks) = deadline::more_time(view, document, (root, lead)) {
        return Ok(asks);
    }
    match view.case.fate {
        Fate::Overdue => Ok(deadline::urging(view, document, lead)),
        Fate::Noted => Ok(report(
            view,
            lead,
            "Đã nghiên cứu, phổ biến và lưu theo dõi.",
            90,
        )),
        _ if outgoing::issued(view) => Ok(report(view, lead, "Đã ban hành văn bản trả lời.", 10)),
        _ => outgoing::next(view, lead),
    }
}

fn report(view: &View<'_>, lead: &Line, result: &str, wait: u32) -> Next {
    let reply = outgoing::issued(view).then_some(view.case.reply);
    let report = |line| {
        let mut report = Report::new(line, result);
        report.reply = reply;
        report.into()
    };
    on_line(view, lead, report, wait)
}

/// The lead has reported: whoever directed accepts it, or wants more.
fn reported(view: &View<'_>, document: &Document<Incoming>, root: &Line) -> Next {
    let returned = happened(document, |event| {
        matches!(event, Event::ReportReturned { .. })
    });
    if view.case.fate == Fate::ReportReturned && !returned {
        let reason = "Đề nghị bổ sung kết quả phối hợp với các đơn vị liên quan.";
        return on_line(view, root, |_| Return::new(reason).into(), 40);
    }
    on_line(view, root, |_| ApproveCompletion::new().into(), 40)
}

fn file(view: &View<'_>, document: &Document<Incoming>) -> Next {
    let symbol = lead_unit(view, document).unwrap_or_else(|| "VT".to_owned());
    let year = day(view).format("%Y").to_string();
    let notation = format!("01.{symbol}");
    let dossier = uuid_of(&["dossier", &year, &notation]);
    let Some(dossier) = vanthu::base::DossierId::new(dossier) else {
        return Err(Rest::Nothing);
    };
    clerk(view, File::new(dossier, notation).into(), 30)
}

fn lead_unit(view: &View<'_>, document: &Document<Incoming>) -> Option<String> {
    let lines = &document.state().instance().lines;
    let unit = lines.iter().find_map(|line| match &line.seat {
        Seat::Unit(unit) if line.role == Role::Lead => Some(unit),
        _ => None,
    });
    Some(view.office.desk().agency().unit(unit?)?.symbol.clone())
}

pub(super) fn on_line(
    view: &View<'_>,
    line: &Line,
    kind: impl FnOnce(LineId) -> Kind,
    wait: u32,
) -> Next {
    match view.people.on_seat(&line.seat, day(view)) {
        Some(actor) => step(view, actor, kind(line.id), wait),
        None => Err(Rest::Missing(format!("người giữ ghế {:?}", line.seat))),
    }
}

/// Whether something has happened to the document already.
pub(super) fn happened<M: Machine>(
    document: &Document<M>,
    what: impl Fn(&M::Event) -> bool,
) -> bool {
    events(&records(document)).any(|(_, event)| what(event))
}

/// How a reply's subject names the document that it answers.
pub(super) fn named(view: &View<'_>) -> String {
    let metadata = &view.case.metadata;
    let kind = metadata.type_name.as_deref().unwrap_or("văn bản");
    let number = metadata.number.as_deref().map(|number| {
        number
            .parse()
            .map_or_else(|_| number.to_owned(), number_text)
    });
    let code: Vec<String> = number.into_iter().chain(metadata.symbol.clone()).collect();
    let code = if code.is_empty() {
        String::new()
    } else {
        format!(" số {}", code.join("/"))
    };
    visible(&format!("{kind}{code} của {}", metadata.issuer.name))
}

/// How a reply's text names it: with its date.
pub(super) fn dated(view: &View<'_>) -> String {
    let day = view.case.metadata.issued_on;
    let day = day
        .map(|day| format!(" ngày {}", day.format("%d/%m/%Y")))
        .unwrap_or_default();
    format!("{}{day}", named(view))
}
