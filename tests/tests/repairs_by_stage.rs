//! Every command, asked by everybody, at every stage of both machines, on three charts: a refusal
//! tells ways that hold their word, or which rules stand in the way. One question in [`SAMPLE`] is
//! asked; `VANTHU_ASK_ALL=1` asks them all, for minutes.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vanthu::api::{Book, Desk, Document, DocumentMachine, Incoming, Outgoing};
use vanthu::base::{DocumentId, Instant, LineId, PersonId};
use vanthu::engine::{Command, Item, MachineState as _};
use vanthu::incoming::Action as In;
use vanthu::input::read_value;
use vanthu::outgoing::Action as Out;
use vanthu::rules::ActionName;
use vanthu_tests::form::Asking;
use vanthu_tests::mend::{Asked, hold_to_their_word};

/// Prime, so that it meets every command and every person at some stage.
const SAMPLE: usize = 37;

/// Who does what in a chart.
struct Chart {
    profile: &'static str,
    clerk: &'static str,
    head: &'static str,
    head_post: &'static str,
    format_checker: &'static str,
    unit: &'static str,
    unit_head: &'static str,
    drafter: &'static str,
}

const SERVICE: Chart = Chart {
    profile: "tests/profiles/office.json",
    clerk: "dung",
    head: "an",
    head_post: "giam-doc",
    format_checker: "em",
    unit: "th",
    unit_head: "giang",
    drafter: "khanh",
};

const WARD: Chart = Chart {
    profile: "examples/office.json",
    clerk: "van-thu",
    head: "chu-tich",
    head_post: "ct",
    format_checker: "van-thu",
    unit: "vx",
    unit_head: "truong-vx",
    drafter: "chuyen-vien-vx",
};

const PROVINCE: Chart = Chart {
    profile: "examples/data/ubnd-tinh-mau.json",
    clerk: "viet.kx",
    head: "an.nv",
    head_post: "ct",
    format_checker: "hai.dd",
    unit: "vx",
    unit_head: "mai.ln",
    drafter: "nga.ct",
};

fn person(key: &str) -> PersonId {
    PersonId::parse(key).expect("a key")
}

/// Monday 16 November 2026, 08:00 in Viet Nam.
fn now() -> Instant {
    Instant::parse("2026-11-16T08:00:00+07:00").expect("an instant")
}

/// A document at one stage of its life.
#[derive(Clone)]
struct Stage<M: DocumentMachine> {
    desk: Desk,
    book: Book,
    document: Document<M>,
}

impl<M: DocumentMachine> Stage<M>
where
    Command<M::Kind>: DeserializeOwned,
{
    fn new(chart: &Chart) -> Self {
        let path = vanthu_tests::folder("..").join(chart.profile);
        let profile = std::fs::read_to_string(path).expect("a profile");
        let desk = Desk::new(&profile).expect("a sound profile");
        let mut book = Book::new();
        desk.open_year(&mut book, now());
        let id = DocumentId::parse("01930000-0000-7000-8000-0000000000d1").expect("a UUID");
        let document = desk.open::<M>(id);
        Self {
            desk,
            book,
            document,
        }
    }

    /// The command under an id of its own, on the content as it now is.
    fn command(&self, action: ActionName, data: &Value) -> Command<M::Kind> {
        let version = self.document.state().header().version;
        let state = serde_json::to_value(self.document.state()).expect("json");
        let mut command = json!({
            "command_id": format!("01930000-0000-7000-9000-{version:012x}"),
            "kind": {"type": action, "data": data},
        });
        if let Some(hash) = state.get("hash") {
            command["seen"] = json!({"content": hash});
        }
        read_value(command).expect("a command")
    }

    /// The data of a command as its form offers them.
    fn first_choices(&self, item: &Item, actor: &PersonId) -> Value {
        let asking = Asking {
            desk: &self.desk,
            book: &self.book,
            document: &self.document,
            actor,
            now: now(),
        };
        let kind = serde_json::to_value(asking.good(item, 0)).expect("json");
        kind["data"].clone()
    }

    fn asked(&self, action: ActionName, data: &Value, actor: &PersonId) -> Asked<M> {
        let command = self.command(action, data);
        let (desk, book, document) = (&self.desk, &self.book, &self.document);
        Asked::new(desk, book, document, &command, actor, now())
    }

    fn then(&self, actor: &str, action: ActionName, data: &Value) -> Self {
        let mut next = self.clone();
        let command = self.command(action, data);
        let (desk, book) = (&next.desk, &mut next.book);
        let done = next
            .document
            .execute(desk, book, &command, &person(actor), now());
        done.unwrap_or_else(|refusal| panic!("{actor} {action:?}: {:?}", refusal.codes()));
        next
    }

    fn last_line(&self) -> LineId {
        let instance = self.document.state().instance();
        let lines = instance.map(|instance| instance.lines.as_slice());
        lines
            .unwrap_or_default()
            .last()
            .map_or(LineId(1), |line| line.id)
    }
}

/// The stages one after another, each reached by one command of one person; the first opens the
/// document with the given data.
fn walk<M: DocumentMachine>(
    chart: &Chart,
    opening: &Value,
    steps: &[(&str, M::Action)],
) -> Vec<Stage<M>>
where
    Command<M::Kind>: DeserializeOwned,
{
    let mut stages: Vec<Stage<M>> = vec![Stage::new(chart)];
    for (actor, action) in steps {
        let last = &stages[stages.len() - 1];
        let action = M::name(*action);
        let data = match stages.len() {
            1 => opening.clone(),
            _ => input(action.key(), last.last_line(), M::NAME, chart).unwrap_or(json!({})),
        };
        stages.push(last.then(actor, action, &data));
    }
    stages
}

fn receive(medium: &str, addressed_to: &str) -> Value {
    json!({"metadata": {"medium": medium, "addressed_to": addressed_to,
        "issuer": {"code": "H99", "name": "Ủy ban nhân dân tỉnh Mẫu"}, "number": "12",
        "symbol": "UBND-VX", "type_name": "Công văn", "subject": "V/v báo cáo"}})
}

fn content() -> Value {
    json!({"type": "cong_van", "subject": "Trả lời", "addressees": [{"code": "H99",
        "name": "Tỉnh Mẫu"}], "files": [{"role": "main", "sha256": "aa".repeat(32), "size": 1,
        "media_type": "application/pdf", "name": "du-thao.pdf"}]})
}

fn draft(chart: &Chart) -> Value {
    json!({"content": content(), "unit": chart.unit, "signer": chart.head_post})
}

/// What somebody would enter for the command, where the first choice of its form is not what these
/// histories go on with.
fn input(action: &str, line: LineId, machine: &str, chart: &Chart) -> Option<Value> {
    let unit = json!({"type": "unit", "data": chart.unit});
    let reason = "Đề nghị bổ sung căn cứ";
    Some(match (action, machine) {
        ("receive", _) => receive("paper", "agency"),
        ("refuse_receipt", _) => json!({"cause": "wrong_recipient", "note": reason}),
        ("register", "incoming") => json!({"authentic": true,
            "intact": true, "right_recipient": true}),
        ("register", _) => json!({"copies": 1}),
        ("submit", "incoming") => json!({"to": chart.head_post}),
        ("direct", _) => json!({"lead": unit, "opinion": ""}),
        ("hand_over", _) => json!({"to": unit, "signed_receipt": true}),
        ("assign_tracker", _) => json!({"person": chart.drafter}),
        ("revise_due", _) => json!({"basis": "12729/VPCP-KGVX"}),
        ("assign", _) => json!({"line": line, "to": chart.drafter}),
        ("opine", _) => json!({"line": line, "text": "Nhất trí"}),
        ("report", _) => json!({"line": line, "result": "Đã trả lời"}),
        ("return", "incoming") | ("void" | "withdraw", _) => json!({"reason": reason}),
        ("return" | "decline", _) => json!({"line": line, "reason": reason}),
        ("file", _) => json!({"dossier": "01930000-0000-7000-8000-0000000000f1",
            "notation": "01.TH"}),
        ("open" | "start" | "agree", _) | ("recall", "incoming") => json!({"line": line}),
        ("draft", _) => draft(chart),
        ("revise", _) => json!({"content": content()}),
        ("propose_urgency" | "decide_urgency", _) => json!({"urgency": "khan"}),
        ("amend_record", _) => json!({"note": "Gửi bổ sung"}),
        ("correct", _) => json!({"flaw": "layout", "instrument_type": "cong_van"}),
        ("record_delivery", _) => json!({"recipient": "H99",
            "status": {"code": "01", "at": "2026-11-16T08:00:00+07:00"}}),
        _ => return None,
    })
}

fn mail_for_a_person(chart: &Chart) -> Vec<Stage<Incoming>> {
    let opening = receive("paper", "named_person");
    let steps = [
        (chart.clerk, In::Receive),
        (chart.clerk, In::ForwardUnopened),
        (chart.drafter, In::HandIn),
    ];
    walk(chart, &opening, &steps)
}

fn incoming(chart: &Chart, medium: &str) -> Vec<Stage<Incoming>> {
    let mut steps = vec![
        (chart.clerk, In::Receive),
        (chart.clerk, In::Stamp),
        (chart.clerk, In::Register),
        (chart.clerk, In::Submit),
        (chart.head, In::Direct),
        (chart.clerk, In::CompleteEntry),
        (chart.clerk, In::HandOver),
        (chart.unit_head, In::Start),
        (chart.unit_head, In::Report),
        (chart.head, In::ApproveCompletion),
        (chart.clerk, In::File),
    ];
    if medium == "electronic" {
        let paper = [In::Stamp, In::CompleteEntry, In::HandOver];
        steps.retain(|(_, action)| !paper.contains(action));
    }
    walk(chart, &receive(medium, "agency"), &steps)
}

fn outgoing(chart: &Chart) -> Vec<Stage<Outgoing>> {
    let steps = [
        (chart.drafter, Out::Draft),
        (chart.drafter, Out::Submit),
        (chart.unit_head, Out::CheckContent),
        (chart.format_checker, Out::CheckFormat),
        (chart.head, Out::Approve),
        (chart.head, Out::Sign),
        (chart.clerk, Out::AssignNumber),
        (chart.clerk, Out::Register),
        (chart.clerk, Out::ApplyAgencySignature),
        (chart.clerk, Out::Issue),
        (chart.clerk, Out::Send),
        (chart.head, Out::Withdraw),
    ];
    walk(chart, &draft(chart), &steps)
}

fn returned(chart: &Chart) -> Vec<Stage<Outgoing>> {
    let steps = [
        (chart.drafter, Out::Draft),
        (chart.drafter, Out::Submit),
        (chart.unit_head, Out::CheckContent),
        (chart.format_checker, Out::CheckFormat),
        (chart.head, Out::Return),
        (chart.unit_head, Out::HandBack),
    ];
    walk(chart, &draft(chart), &steps).split_off(5)
}

fn asked_of_everybody<M: DocumentMachine>(chart: &Chart, stages: &[Stage<M>])
where
    Command<M::Kind>: DeserializeOwned,
{
    let sample = match std::env::var_os("VANTHU_ASK_ALL") {
        Some(_) => 1,
        None => SAMPLE,
    };
    let (mut asked, mut refused, mut ways) = (0, 0, 0);
    let mut questions = 0_usize;
    for stage in stages {
        for actor in &stage.desk.agency().profile().persons {
            let (desk, book, actor) = (&stage.desk, &stage.book, &actor.key);
            for item in stage.document.available(desk, book, actor, now()) {
                questions += 1;
                if !questions.is_multiple_of(sample) {
                    continue;
                }
                let line = item.line.unwrap_or(LineId(1));
                let own = input(item.action.key(), line, M::NAME, chart);
                let data = own.unwrap_or_else(|| stage.first_choices(&item, actor));
                let phase = stage.document.phase();
                let what = format!(
                    "{}: {actor} {:?} {line:?} in {phase:?}",
                    chart.profile, item.action
                );
                asked += 1;
                if let Some(found) =
                    hold_to_their_word(&stage.asked(item.action, &data, actor), &what)
                {
                    refused += 1;
                    ways += found;
                }
            }
        }
    }
    let (profile, machine) = (chart.profile, M::NAME);
    println!("{profile} {machine}: {asked} of {questions} asked, {refused} refused, {ways} ways");
    assert!(refused > 0 && ways > 0, "{profile}");
}

#[test]
fn paper_that_arrives() {
    for chart in [SERVICE, WARD, PROVINCE] {
        asked_of_everybody(&chart, &incoming(&chart, "paper"));
    }
}

#[test]
fn messages_that_arrive() {
    for chart in [SERVICE, WARD, PROVINCE] {
        asked_of_everybody(&chart, &incoming(&chart, "electronic"));
    }
}

#[test]
fn mail_that_is_passed_on_unopened() {
    for chart in [SERVICE, WARD, PROVINCE] {
        asked_of_everybody(&chart, &mail_for_a_person(&chart));
    }
}

#[test]
fn drafts_on_their_way_to_the_recipients() {
    for chart in [SERVICE, WARD, PROVINCE] {
        asked_of_everybody(&chart, &outgoing(&chart));
    }
}

#[test]
fn drafts_that_came_back() {
    for chart in [SERVICE, WARD, PROVINCE] {
        asked_of_everybody(&chart, &returned(&chart));
    }
}
