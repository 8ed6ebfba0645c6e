//! Inputs for random commands, good and bad.

use vanthu::api::{Incoming, Machine, Outgoing};
use vanthu::base::{ContentHash, Digest, DossierId, Instant, LineId, PersonId, PostId, UnitId};
use vanthu::document::{
    AddressedTo, Addressee, Content, File, FileRole, Issuer, Metadata, StatusCode, StatusReport,
};
use vanthu::law::{DocumentType, Medium, Secrecy, Urgency};
use vanthu::routing::Seat;
use vanthu::rules::Action;
use vanthu::{incoming, outgoing};

/// Random numbers from a finite list, so that failures shrink.
pub(crate) struct Dice {
    throws: Vec<u32>,
}

impl Dice {
    pub(crate) fn new(mut throws: Vec<u32>) -> Self {
        throws.reverse();
        Self { throws }
    }

    pub(crate) fn left(&self) -> usize {
        self.throws.len()
    }

    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        self.throws.pop().unwrap_or(0) % limit.max(1)
    }
}

/// What random commands need of a machine.
pub(crate) trait Inputs: Machine {
    fn content(state: &Self::State) -> Option<ContentHash>;
    /// Commands of the action: the first is random, the others cover the offered choices.
    fn candidates(
        action: Action,
        line: Option<LineId>,
        state: &Self::State,
        dice: &mut Dice,
    ) -> Vec<Self::Kind>;
}

fn unit(name: &str) -> Seat {
    Seat::Unit(UnitId::parse(name).expect("a key"))
}

fn reason(dice: &mut Dice) -> String {
    if dice.below(6) == 0 {
        "ngắn".into()
    } else {
        "Đề nghị bổ sung căn cứ".into()
    }
}

fn day(dice: &mut Dice) -> Option<chrono::NaiveDate> {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day");
    first.checked_add_days(chrono::Days::new(u64::from(dice.below(60))))
}

impl Inputs for Incoming {
    fn content(_: &Self::State) -> Option<ContentHash> {
        None
    }

    fn candidates(
        action: Action,
        line: Option<LineId>,
        state: &Self::State,
        dice: &mut Dice,
    ) -> Vec<incoming::Kind> {
        use incoming::Kind;
        let line = line.unwrap_or(LineId(1));
        let on = incoming::OnLine { line };
        match action {
            Action::Receive => [dice.below(9) == 0, false]
                .map(|secret| Kind::Receive(Box::new(receive(secret, dice))))
                .into(),
            Action::RefuseReceipt => [reason(dice), "Gửi sai nơi nhận".into()]
                .map(|note| {
                    let cause = incoming::RefusalCause::WrongRecipient;
                    Kind::RefuseReceipt(incoming::RefuseReceipt { cause, note })
                })
                .into(),
            Action::Register => [dice.below(6) != 0, true]
                .map(|authentic| {
                    let verification = incoming::Verification {
                        authentic,
                        intact: true,
                        right_recipient: true,
                    };
                    Kind::Register(incoming::Register { verification })
                })
                .into(),
            Action::Submit => ["giam-doc", "pho-giam-doc", "cv-th"]
                .map(|to| {
                    let to = PostId::parse(to).expect("a key");
                    Kind::Submit(incoming::Submit { to })
                })
                .into(),
            Action::Direct => directions(dice),
            Action::ReviseDue => [None, Some("Biên bản ngày 20/11/2026".to_owned())]
                .map(|agreed| {
                    let basis = "12729/VPCP-KGVX".into();
                    Kind::ReviseDue(incoming::ReviseDue { basis, agreed })
                })
                .into(),
            Action::Assign => assignments(line, state, dice),
            Action::Open => vec![Kind::Open(on)],
            Action::Start => vec![Kind::Start(on)],
            Action::Opine => vec![Kind::Opine(incoming::Opine {
                line,
                text: "Nhất trí".into(),
            })],
            Action::Report => {
                let result = "Đã trả lời".into();
                vec![Kind::Report(incoming::Report {
                    line,
                    result,
                    reply: None,
                })]
            }
            Action::Stamp => vec![Kind::Stamp(incoming::Plain {})],
            Action::ForwardUnopened => vec![Kind::ForwardUnopened(incoming::Plain {})],
            Action::HandIn => vec![Kind::HandIn(incoming::Plain {})],
            Action::CompleteEntry => vec![Kind::CompleteEntry(incoming::Plain {})],
            Action::HandOver => hand_overs(state, dice),
            Action::AssignTracker => ["phuc", "cuong"]
                .map(|person| {
                    let person = PersonId::parse(person).expect("a key");
                    Kind::AssignTracker(incoming::AssignTracker { person })
                })
                .into(),
            Action::ApproveCompletion => {
                vec![Kind::ApproveCompletion(incoming::ApproveCompletion {})]
            }
            Action::Return => [reason(dice), "Bổ sung số liệu".into()]
                .map(|reason| Kind::Return(incoming::ReturnReport { reason }))
                .into(),
            Action::Decline => [reason(dice), "Không đúng chức năng".into()]
                .map(|reason| Kind::Decline(incoming::Decline { line, reason }))
                .into(),
            Action::Recall => vec![Kind::Recall(on)],
            Action::File => {
                let dossier = DossierId::parse("01930000-0000-7000-8000-0000000000f1");
                vec![Kind::File(incoming::FileInto {
                    dossier: dossier.expect("a UUID"),
                    notation: "01.TH".into(),
                })]
            }
            _ => Vec::new(),
        }
    }
}

fn receive(secret: bool, dice: &mut Dice) -> incoming::Receive {
    let secrecy = if secret {
        Secrecy::Mat
    } else {
        Secrecy::KhongMat
    };
    let mediums = [Medium::Electronic, Medium::Electronic, Medium::Paper];
    let addressed = [
        AddressedTo::Agency,
        AddressedTo::Agency,
        AddressedTo::NamedPerson,
    ];
    let metadata = Metadata {
        medium: mediums[dice.below(3) as usize],
        addressed_to: addressed[dice.below(3) as usize],
        issuer: Issuer {
            code: Some("H99".into()),
            name: "Ủy ban nhân dân tỉnh Mẫu".into(),
        },
        number: Some("12".into()),
        symbol: Some("UBND-VX".into()),
        issued_on: None,
        type_name: Some(["Công văn", "Giấy mời"][dice.below(2) as usize].into()),
        subject: "V/v báo cáo".into(),
        urgency: if dice.below(4) == 0 {
            Urgency::Khan
        } else {
            Urgency::Thuong
        },
        secrecy,
        signer: None,
        reply_by: None,
        pages: None,
        exchange_id: None,
        files: Vec::new(),
    };
    incoming::Receive { metadata }
}

fn hand_overs(state: &incoming::State, dice: &mut Dice) -> Vec<incoming::Kind> {
    let mut seats = vec![unit(["th", "khong-co"][dice.below(2) as usize]), unit("vp")];
    seats.extend(state.instance().lines.iter().map(|line| line.seat.clone()));
    let signed = dice.below(3) != 0;
    let kind = |(index, to): (usize, Seat)| {
        let signed_receipt = signed || index > 0;
        incoming::Kind::HandOver(incoming::HandOver { to, signed_receipt })
    };
    seats.into_iter().enumerate().map(kind).collect()
}

fn directions(dice: &mut Dice) -> Vec<incoming::Kind> {
    let names = ["th", "kt", "vp", "moi", "khong-co"];
    let lead = (dice.below(7) != 0).then(|| unit(names[dice.below(5) as usize]));
    let mut co = Vec::new();
    if dice.below(2) == 0 {
        co.push(unit(names[dice.below(4) as usize]));
    }
    let info = if dice.below(3) == 0 {
        vec![unit("vp")]
    } else {
        Vec::new()
    };
    let random = incoming::Direct {
        lead,
        co,
        info,
        due: day(dice),
        opinion: String::new(),
    };
    let plain = incoming::Direct {
        lead: Some(unit("th")),
        co: Vec::new(),
        info: Vec::new(),
        due: None,
        opinion: "Tham mưu".into(),
    };
    [random, plain].map(incoming::Kind::Direct).into()
}

fn assignments(line: LineId, state: &incoming::State, dice: &mut Dice) -> Vec<incoming::Kind> {
    let members: &[&str] = match state.instance().line(line).map(|line| &line.seat) {
        Some(Seat::Unit(unit)) if unit.as_str() == "kt" => &["minh", "oanh"],
        Some(Seat::Unit(unit)) if unit.as_str() == "vp" => &["cuong", "dung"],
        _ => &["giang", "khanh", "lan"],
    };
    let mut names = vec![["khanh", "oanh", "phuc"][dice.below(3) as usize]];
    names.extend(members);
    let due = if dice.below(3) == 0 { day(dice) } else { None };
    let kind = |(index, name): (usize, &str)| {
        incoming::Kind::Assign(incoming::Assign {
            line,
            to: PersonId::parse(name).expect("a key"),
            co: Vec::new(),
            due: due.filter(|_| index == 0),
        })
    };
    names.into_iter().enumerate().map(kind).collect()
}

impl Inputs for Outgoing {
    fn content(state: &Self::State) -> Option<ContentHash> {
        state.content_hash()
    }

    fn candidates(
        action: Action,
        line: Option<LineId>,
        state: &Self::State,
        dice: &mut Dice,
    ) -> Vec<outgoing::Kind> {
        use outgoing::Kind;
        let line = line.unwrap_or(LineId(1));
        match action {
            Action::Draft => ["th", "th", "kt", "vp"]
                .map(|unit| Kind::Draft(Box::new(draft(unit, dice))))
                .into(),
            Action::Revise => [dice.below(8) == 0, false]
                .map(|secret| {
                    let content = content(secret, dice);
                    Kind::Revise(Box::new(outgoing::Revise { content }))
                })
                .into(),
            Action::Submit => vec![Kind::Submit(outgoing::Submit {})],
            Action::Open => vec![Kind::Open(outgoing::OnLine { line })],
            Action::Agree => vec![Kind::Agree(outgoing::Agree { line, text: None })],
            Action::CheckContent => vec![Kind::CheckContent(outgoing::CheckContent {})],
            Action::CheckFormat => vec![Kind::CheckFormat(outgoing::CheckFormat {})],
            Action::Approve => vec![Kind::Approve(outgoing::Approve {})],
            Action::Return => [reason(dice), "Sai thể thức nơi nhận".into()]
                .map(|reason| {
                    Kind::Return(outgoing::Return {
                        line,
                        reason,
                        to: None,
                    })
                })
                .into(),
            Action::HandBack => vec![Kind::HandBack(outgoing::HandBack {})],
            Action::Recall => vec![Kind::Recall(outgoing::Recall {})],
            Action::Sign => vec![Kind::Sign(outgoing::Sign::default())],
            Action::AssignNumber => vec![Kind::AssignNumber(outgoing::AssignNumber::default())],
            Action::Register => [dice.below(3), 3]
                .map(|copies| Kind::Register(outgoing::Register { copies }))
                .into(),
            Action::ApplyAgencySignature => {
                vec![Kind::ApplyAgencySignature(
                    outgoing::ApplyAgencySignature::default(),
                )]
            }
            Action::Issue => vec![Kind::Issue(outgoing::Issue {})],
            Action::ProposeUrgency => {
                let urgency = Urgency::ALL[dice.below(5) as usize];
                vec![Kind::ProposeUrgency(outgoing::SetUrgency { urgency })]
            }
            Action::DecideUrgency => {
                let urgency = Urgency::ALL[dice.below(5) as usize];
                vec![Kind::DecideUrgency(outgoing::SetUrgency { urgency })]
            }
            Action::Send => vec![Kind::Send(outgoing::Send {})],
            Action::Keep => vec![Kind::Keep(outgoing::Keep {})],
            Action::AmendRecord => ["", "Gửi bổ sung"]
                .map(|note| Kind::AmendRecord(outgoing::AmendRecord { note: note.into() }))
                .into(),
            Action::Correct => [
                DocumentType::ALL[dice.below(29) as usize],
                DocumentType::CongVan,
            ]
            .map(|instrument_type| {
                let flaw = outgoing::Flaw::Layout;
                Kind::Correct(outgoing::Correct {
                    flaw,
                    instrument_type,
                    instrument: None,
                })
            })
            .into(),
            Action::Void => [reason(dice), "Ký nhầm bản thảo cũ".into()]
                .map(|reason| Kind::Void(outgoing::Void { reason }))
                .into(),
            Action::Withdraw => [reason(dice), "Ban hành nhầm nội dung".into()]
                .map(|reason| Kind::Withdraw(outgoing::Withdraw { reason }))
                .into(),
            Action::RecordDelivery => deliveries(state, dice),
            _ => Vec::new(),
        }
    }
}

fn deliveries(state: &outgoing::State, dice: &mut Dice) -> Vec<outgoing::Kind> {
    let at = |minute: u32| {
        let text = format!("2026-11-20T08:{:02}:00+07:00", minute % 60);
        Instant::parse(&text).expect("an instant")
    };
    let random = StatusReport {
        code: StatusCode::ALL[dice.below(9) as usize],
        at: at(dice.below(3)),
    };
    // What was reported already may be reported again: that is always accepted.
    let seen = state
        .deliveries()
        .values()
        .flat_map(|delivery| &delivery.seen)
        .next();
    let fresh = StatusReport {
        code: StatusCode::Arrived,
        at: at(1),
    };
    let recipient = state
        .deliveries()
        .keys()
        .next()
        .cloned()
        .unwrap_or_else(|| "H99".into());
    let mut kinds = Vec::new();
    for status in [random, seen.copied().unwrap_or(fresh)] {
        let recipient = recipient.clone();
        let input = outgoing::RecordDelivery { recipient, status };
        kinds.push(outgoing::Kind::RecordDelivery(input));
    }
    kinds
}

fn draft(unit: &str, dice: &mut Dice) -> outgoing::Draft {
    outgoing::Draft {
        content: content(false, dice),
        unit: UnitId::parse(unit).expect("a key"),
        signer: PostId::parse(["giam-doc", "giam-doc", "chanh-vp"][dice.below(3) as usize])
            .expect("a key"),
        field: None,
        body: None,
        co_units: if dice.below(2) == 0 {
            vec![
                UnitId::parse("kt").expect("a key"),
                UnitId::parse("vp").expect("a key"),
            ]
        } else {
            Vec::new()
        },
        urgency: Urgency::Thuong,
        reply_to: None,
        template: None,
    }
}

fn content(secret: bool, dice: &mut Dice) -> Content {
    let types = [
        DocumentType::CongVan,
        DocumentType::HuongDan,
        DocumentType::ChuongTrinh,
    ];
    Content {
        document_type: types[dice.below(3) as usize],
        subject: format!("Trả lời số {}", dice.below(3)),
        addressees: vec![Addressee {
            code: Some("H99".into()),
            name: "Tỉnh Mẫu".into(),
        }],
        secrecy: if secret {
            Secrecy::ToiMat
        } else {
            Secrecy::KhongMat
        },
        files: vec![File {
            role: FileRole::Main,
            sha256: Digest::of(&[u8::try_from(dice.below(3)).expect("small")]),
            size: 1,
            media_type: "application/pdf".into(),
            name: "du-thao.pdf".into(),
        }],
    }
}
