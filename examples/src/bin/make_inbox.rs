//! Makes the messages of `examples/inbox`, always the same ones: `cargo run -p vanthu-examples --bin
//! make_inbox`. All agencies, persons and contents are made up.

use std::error::Error;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use vanthu::exchange::{
    BusinessKind, Bussiness, Code, DocumentChange, DocumentMessage, DocumentType, ExchangeId,
    Organization, OtherInfo, OutgoingFile, PromulgationInfo, ReplacementInfo, ResponseFor,
    SignerInfo, StaffInfo, StatusCode, StatusMessage, TraceHeader, TraceHeaderList, write_document,
    write_status,
};
use vanthu_examples::paper::pdf;
use zip::write::SimpleFileOptions;

type Done<T> = Result<T, Box<dyn Error>>;

/// Code and name of a fictional agency.
type Agency = (&'static str, &'static str);

const US: Agency = ("H99", "Ủy ban nhân dân tỉnh Mẫu");
const PLANNING: Agency = ("G91", "Bộ Kế hoạch và Phát triển Mẫu");
const WELFARE: Agency = ("G92", "Bộ Dân sinh Mẫu");
const SAFETY: Agency = ("G93", "Bộ An toàn Mẫu");
const INSPECTORATE: Agency = ("G94", "Thanh tra Trung ương Mẫu");
const OLD_OFFICE: Agency = ("000.00.00.G95", "Văn phòng Điều hành Mẫu");
const NEIGHBOUR: Agency = ("H98", "Ủy ban nhân dân tỉnh Thử");
const OLD_NEIGHBOUR: Agency = ("000.00.00.H97", "Ủy ban nhân dân thành phố Ví Dụ");
const HEALTH: Agency = ("H99.05", "Sở Y tế tỉnh Mẫu");
const EDUCATION: Agency = ("H99.06", "Sở Giáo dục và Đào tạo tỉnh Mẫu");
const FINANCE: Agency = ("H99.07", "Sở Tài chính tỉnh Mẫu");
const BUILDING: Agency = ("H99.08", "Sở Xây dựng tỉnh Mẫu");
const FARMING: Agency = ("H99.09", "Sở Nông nghiệp và Môi trường tỉnh Mẫu");
const INTERIOR: Agency = ("H99.10", "Sở Nội vụ tỉnh Mẫu");
const COMMUNE: Agency = ("H99.41", "Ủy ban nhân dân xã Suối Mẫu");
const WARD: Agency = ("28.22.H99", "Ủy ban nhân dân phường Trung Tâm");
const COMPANY: Agency = ("0199999999", "Công ty Cổ phần Ví Dụ");

/// A message before it gets its files.
struct Letter {
    file: &'static str,
    from: Agency,
    to: Agency,
    number: &'static str,
    symbol: &'static str,
    /// Day of November 2026.
    day: u32,
    kind: &'static str,
    priority: i32,
    subject: &'static str,
    /// Day of November or December 2026 by which a reply is asked for.
    reply_by: Option<(u32, u32)>,
}

const fn letter(
    file: &'static str,
    from: Agency,
    code: (&'static str, &'static str),
    day: u32,
    kind: &'static str,
    subject: &'static str,
) -> Letter {
    let (number, symbol) = code;
    Letter {
        file,
        from,
        to: US,
        number,
        symbol,
        day,
        kind,
        priority: 0,
        subject,
        reply_by: None,
    }
}

const fn urgent(letter: Letter, priority: i32) -> Letter {
    Letter { priority, ..letter }
}

const fn by(letter: Letter, month: u32, day: u32) -> Letter {
    Letter {
        reply_by: Some((month, day)),
        ..letter
    }
}

const LETTERS: [Letter; 29] = [
    by(
        letter(
            "01-bao-cao-dau-tu",
            PLANNING,
            ("1204", "BKHPT-TH"),
            18,
            "Công văn",
            "V/v báo cáo tình hình giải ngân vốn đầu tư công 11 tháng năm 2026",
        ),
        11,
        27,
    ),
    letter(
        "02-gop-y-du-thao",
        WELFARE,
        ("873", "BDS-VP"),
        18,
        "Công văn",
        "V/v góp ý dự thảo Nghị định về hỗ trợ việc làm cho người lao động",
    ),
    letter(
        "03-xin-chu-truong-cau",
        BUILDING,
        ("412", "TTr-SXD"),
        19,
        "Tờ trình",
        "Về chủ trương đầu tư cầu Suối Mẫu và đường dẫn hai đầu cầu",
    ),
    urgent(
        letter(
            "04-khan-ung-pho-bao",
            SAFETY,
            ("09", "CĐ-BAT"),
            22,
            "Công điện",
            "Về ứng phó khẩn cấp với bão số 13 và mưa lũ sau bão",
        ),
        3,
    ),
    letter(
        "05-kinh-phi-truong-hoc",
        EDUCATION,
        ("655", "SGDĐT-KHTC"),
        19,
        "Công văn",
        "V/v đề nghị bổ sung kinh phí sửa chữa trường học năm 2027",
    ),
    letter(
        "06-ngan-sach",
        FINANCE,
        ("1390", "STC-NS"),
        19,
        "Công văn",
        "V/v thẩm định dự toán ngân sách năm 2027 của các đơn vị",
    ),
    letter(
        "07-cai-cach",
        INTERIOR,
        ("520", "BC-SNV"),
        19,
        "Báo cáo",
        "Kết quả công tác cải cách hành chính quý IV năm 2026",
    ),
    letter(
        "08-don-khieu-nai",
        COMMUNE,
        ("77", "UBND-VP"),
        20,
        "Công văn",
        "V/v xin ý kiến giải quyết đơn khiếu nại về đất đai của công dân",
    ),
    by(
        letter(
            "09-phong-dich",
            HEALTH,
            ("688", "SYT-NVY"),
            20,
            "Công văn",
            "V/v tăng cường phòng, chống dịch bệnh mùa đông xuân",
        ),
        11,
        30,
    ),
    letter(
        "10-hop-tac-du-lich",
        NEIGHBOUR,
        ("301", "UBND-VX"),
        17,
        "Công văn",
        "V/v phối hợp xây dựng tuyến du lịch liên tỉnh Thử – Mẫu",
    ),
    letter(
        "11-giay-moi-hoi-nghi",
        PLANNING,
        ("66", "GM-BKHPT"),
        20,
        "Giấy mời",
        "Dự Hội nghị tổng kết công tác xúc tiến đầu tư năm 2026",
    ),
    letter(
        "12-thanh-tra",
        INSPECTORATE,
        ("218", "QĐ-TTTW"),
        16,
        "Quyết định",
        "Về việc thanh tra trách nhiệm trong tiếp công dân, giải quyết khiếu nại",
    ),
    urgent(
        letter(
            "13-khan-chay-rung",
            FARMING,
            ("96", "SNNMT-KL"),
            22,
            "Công văn",
            "V/v báo cáo nhanh vụ cháy rừng tại xã Suối Mẫu",
        ),
        1,
    ),
    letter(
        "14-bo-tri-dat",
        FARMING,
        ("702", "SNNMT-QLĐĐ"),
        18,
        "Công văn",
        "V/v bố trí quỹ đất tái định cư dự án hồ thủy lợi Khe Ví Dụ",
    ),
    letter(
        "15-nguoi-co-cong",
        WELFARE,
        ("915", "BDS-NCC"),
        20,
        "Công văn",
        "V/v rà soát chế độ đối với người có công và thân nhân",
    ),
    letter(
        "16-khu-cong-nghiep",
        COMPANY,
        ("15", "CV-VD"),
        19,
        "Công văn",
        "V/v đề xuất dự án hạ tầng khu công nghiệp Đồng Mẫu",
    ),
    letter(
        "17-ho-tich",
        WARD,
        ("41", "BC-UBND"),
        20,
        "Báo cáo",
        "Tình hình đăng ký hộ tịch tháng 10 năm 2026",
    ),
    letter(
        "18-an-toan-giao-thong",
        SAFETY,
        ("450", "BAT-GT"),
        19,
        "Công văn",
        "V/v bảo đảm an toàn giao thông dịp cuối năm",
    ),
    letter(
        "19-le-hoi",
        COMMUNE,
        ("81", "TTr-UBND"),
        20,
        "Tờ trình",
        "Về việc tổ chức Lễ hội Cầu Mùa năm 2027",
    ),
    letter(
        "20-ma-cu-thi-dua",
        OLD_OFFICE,
        ("2045", "VPĐH-TĐ"),
        18,
        "Công văn",
        "V/v tổng kết phong trào thi đua năm 2026",
    ),
    letter(
        "21-ma-cu-lien-ket",
        OLD_NEIGHBOUR,
        ("618", "UBND-KT"),
        17,
        "Công văn",
        "V/v liên kết cung ứng nông sản giữa hai địa phương",
    ),
    urgent(
        letter(
            "22-thuong-khan-dien",
            PLANNING,
            ("1231", "BKHPT-NL"),
            21,
            "Công văn",
            "V/v bảo đảm cung ứng điện sau bão số 13",
        ),
        2,
    ),
    letter(
        "23-ky-tu-dac-biet",
        COMPANY,
        ("16", "CV-VD"),
        20,
        "Công văn",
        "V/v lỗi hiển thị <script>alert('thử')</script> & \"dấu ngoặc\" trên cổng dịch vụ",
    ),
    letter(
        "24-thong-bao-ket-luan",
        OLD_OFFICE,
        ("388", "TB-VPĐH"),
        20,
        "Thông báo",
        "Kết luận tại cuộc họp về chuyển đổi số quốc gia",
    ),
    letter(
        "25-tep-hong",
        EDUCATION,
        ("661", "SGDĐT-TCCB"),
        20,
        "Công văn",
        "V/v biên chế giáo viên năm học 2026 – 2027",
    ),
    letter(
        "26-gui-lai",
        FINANCE,
        ("1390", "STC-NS"),
        19,
        "Công văn",
        "V/v thẩm định dự toán ngân sách năm 2027 của các đơn vị",
    ),
    letter(
        "27-nham-noi-nhan",
        WELFARE,
        ("922", "BDS-TE"),
        20,
        "Công văn",
        "V/v thống kê trẻ em có hoàn cảnh đặc biệt",
    ),
    letter(
        "28-dau-mat",
        SAFETY,
        ("31", "BAT-NV"),
        20,
        "Công văn",
        "V/v phương án bảo vệ mục tiêu trọng điểm",
    ),
    letter(
        "29-thay-the",
        HEALTH,
        ("690", "SYT-NVY"),
        21,
        "Công văn",
        "V/v tăng cường phòng, chống dịch bệnh mùa đông xuân (thay thế văn bản số 688/SYT-NVY)",
    ),
];

fn main() -> Done<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inbox");
    let folder = std::env::args_os().nth(1).map_or(folder, PathBuf::from);
    fs::create_dir_all(&folder)?;
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(format!("{name}.edxml")), bytes);
    for letter in &LETTERS {
        put(letter.file, &written(letter)?)?;
    }
    let first = find("06-ngan-sach")?;
    put("30-ban-sao", &written(first)?)?;
    put("31-cap-nhat", &update(find("10-hop-tac-du-lich")?)?)?;
    let safety = target(find("18-an-toan-giao-thong")?)?;
    put("32-thu-hoi", &revocation(&NOTICE, safety)?)?;
    put(
        "33-trang-thai-03",
        &status(StatusCode::Accepted, (26, 16, 40))?,
    )?;
    put(
        "34-trang-thai-06",
        &status(StatusCode::Completed, (27, 9, 15))?,
    )?;
    put("35-bi-cat", written(first)?.get(..1500).unwrap_or_default())?;
    put("36-rong", b"")?;
    put("37-nhi-phan", &noise(4096))?;
    put("38-doctype", DOCTYPE.as_bytes())?;
    put(
        "39-khong-phai-edxml",
        b"<?xml version=\"1.0\"?><thu><noi-dung>Xin ch\xC3\xA0o</noi-dung></thu>",
    )?;
    let not_theirs = target(find("22-thuong-khan-dien")?)?;
    put("40-thu-hoi-ho", &revocation(&FOREIGN_NOTICE, not_theirs)?)?;
    let unknown = ResponseFor {
        organ_id: Some(WARD.0.to_owned()),
        document_id: Some(ExchangeId::recommended(
            WARD.0,
            november(18)?,
            "77",
            "UBND-KT",
        )),
        ..ResponseFor::default()
    };
    put("41-thu-hoi-chua-nhan", &revocation(&WARD_NOTICE, unknown)?)?;
    Ok(())
}

fn find(file: &str) -> Done<&'static Letter> {
    LETTERS
        .iter()
        .find(|letter| letter.file == file)
        .ok_or_else(|| file.into())
}

const DOCTYPE: &str = "<?xml version=\"1.0\"?>\n<!DOCTYPE edXML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n\
    <edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXMLEnvelope>&b;</edXMLEnvelope></edXML>\n";

fn organization((code, name): Agency) -> Organization {
    Organization {
        organ_id: Some(code.to_owned()),
        name: Some(name.to_owned()),
        address: Some("Số 1 đường Ví Dụ".to_owned()),
        email: Some("vanthu@mau.example".to_owned()),
        ..Organization::default()
    }
}

fn november(day: u32) -> Done<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, day).ok_or_else(|| "a day of November".into())
}

fn exchange_id(letter: &Letter) -> Done<ExchangeId> {
    let day = november(letter.day)?;
    // The second copy of a document that was sent as a new message.
    let symbol = if letter.file == "26-gui-lai" {
        "STC-NS#2"
    } else {
        letter.symbol
    };
    Ok(ExchangeId::recommended(
        letter.from.0,
        day,
        letter.number,
        symbol,
    ))
}

fn message(letter: &Letter) -> Done<DocumentMessage> {
    let day = november(letter.day)?;
    let reply_by = letter
        .reply_by
        .and_then(|(month, day)| NaiveDate::from_ymd_opt(2026, month, day));
    let hop = |code: &str, hour| TraceHeader {
        organ_id: Some(code.to_owned()),
        timestamp: day.and_hms_opt(hour, 5, 9).map(Into::into),
    };
    let secret = letter.file == "28-dau-mat";
    let relayed = letter.from == OLD_OFFICE;
    let to = match letter.file {
        "27-nham-noi-nhan" => NEIGHBOUR,
        // The receiver's own former code.
        _ if relayed => ("000.00.00.H99", US.1),
        _ => letter.to,
    };
    Ok(DocumentMessage {
        from: Some(organization(letter.from)),
        to: vec![organization(to)],
        document_id: Some(exchange_id(letter)?),
        code: Some(Code {
            number: Some(letter.number.to_owned()),
            notation: Some(letter.symbol.to_owned()),
        }),
        promulgation: Some(PromulgationInfo {
            place: Some("Mẫu".to_owned()),
            date: Some(day.into()),
        }),
        document_type: Some(DocumentType {
            name: Some(letter.kind.to_owned()),
            ..DocumentType::default()
        }),
        subject: Some(letter.subject.to_owned()),
        content: Some(letter.subject.to_owned()),
        signer: Some(SignerInfo {
            competence: None,
            position: Some("Thủ trưởng".to_owned()),
            full_name: Some("Nguyễn Văn Mẫu".to_owned()),
        }),
        due_date: reply_by.map(Into::into),
        other: Some(OtherInfo {
            priority: letter.priority,
            sphere: secret.then(|| "Mật".to_owned()),
            pages: 2,
            ..OtherInfo::default()
        }),
        to_places: vec!["Như trên".to_owned(), "Lưu: VT".to_owned()],
        trace: Some(TraceHeaderList {
            hops: if relayed {
                vec![hop(letter.from.0, 8), hop("null", 9)]
            } else {
                vec![hop(letter.from.0, 8)]
            },
            ..TraceHeaderList::default()
        }),
        ..DocumentMessage::default()
    })
}

fn written(letter: &Letter) -> Done<Vec<u8>> {
    let mut message = message(letter)?;
    let lines = [
        letter.from.1.to_owned(),
        format!("Số: {}/{}", letter.number, letter.symbol),
        String::new(),
        letter.subject.to_owned(),
        "Văn bản giả định để thử nghiệm.".to_owned(),
    ];
    let page = pdf(letter.subject, &lines);
    let table = office_file(letter.subject)?;
    let wrapped = zipped(&[("0f3b1a52-7f0e-8c1d-9b5a-2a64c1d0e9f7.pdf", &page)])?;
    let file = |id, name, content| OutgoingFile {
        id,
        name,
        description: None,
        content,
    };
    let mut files = vec![file("tep-1", "van-ban.pdf", page.as_slice())];
    match letter.file {
        // Old software packs the file without saying so.
        "21-ma-cu-lien-ket" => files = vec![file("tep-1", "van-ban.pdf", wrapped.as_slice())],
        "03-xin-chu-truong-cau" | "06-ngan-sach" | "26-gui-lai" | "15-nguoi-co-cong" => {
            files.push(file("tep-2", "phu-luc.docx", table.as_slice()));
        }
        "16-khu-cong-nghiep" => files.push(file("tep-2", "ban-ve.zip", wrapped.as_slice())),
        "29-thay-the" => {
            message.trace = message.trace.map(|trace| TraceHeaderList {
                business: Some(Bussiness {
                    kind: BusinessKind::Replacement,
                    reason: Some("Sửa số liệu".to_owned()),
                    replacements: vec![ReplacementInfo {
                        document_id: find("09-phong-dich").and_then(exchange_id).ok(),
                        organ_ids: vec![US.0.to_owned()],
                    }],
                    ..Bussiness::default()
                }),
                ..trace
            });
        }
        _ => {}
    }
    let bytes = write_document(&message, &files)?;
    Ok(match letter.file {
        "25-tep-hong" => replaced(bytes, "JVBERi0", "JVBER*0"),
        // A relay drops the receiver's name.
        "20-ma-cu-thi-dua" => {
            let name = format!("<edXML:OrganName>{}</edXML:OrganName>", US.1);
            replaced(bytes, &name, "")
        }
        _ => bytes,
    })
}

fn replaced(bytes: Vec<u8>, what: &str, by: &str) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => text.replacen(what, by, 1).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn zipped(entries: &[(&str, &[u8])]) -> Done<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive.start_file(*name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// As much of a DOCX as tells it from a wrapping ZIP.
fn office_file(subject: &str) -> Done<Vec<u8>> {
    let text = subject.replace('&', "&amp;").replace('<', "&lt;");
    let body = format!(
        "<w:document><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    );
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
    ])
}

fn target(letter: &Letter) -> Done<ResponseFor> {
    Ok(ResponseFor {
        organ_id: Some(letter.from.0.to_owned()),
        code: Some(format!("{}/{}", letter.number, letter.symbol)),
        document_id: Some(exchange_id(letter)?),
        date: Some(november(letter.day)?.into()),
    })
}

fn update(letter: &Letter) -> Done<Vec<u8>> {
    let mut message = message(letter)?;
    message.trace = message.trace.map(|trace| TraceHeaderList {
        business: Some(Bussiness {
            kind: BusinessKind::Update,
            document_id: message.document_id.clone(),
            reason: Some("Đính chính thời gian khảo sát".to_owned()),
            changes: vec![DocumentChange {
                document_info: Some(1),
                document_receiver: Some(0),
                ..DocumentChange::default()
            }],
            ..Bussiness::default()
        }),
        ..trace
    });
    let page = pdf(letter.subject, &["Bản đính chính".to_owned()]);
    let file = OutgoingFile {
        id: "tep-1",
        name: "van-ban.pdf",
        description: None,
        content: &page,
    };
    Ok(write_document(&message, &[file])?)
}

fn revocation(notice: &Letter, target: ResponseFor) -> Done<Vec<u8>> {
    let mut message = message(notice)?;
    message.response_for = vec![target];
    message.trace = message.trace.map(|trace| TraceHeaderList {
        business: Some(Bussiness {
            kind: BusinessKind::Revocation,
            reason: Some("Ban hành nhầm phạm vi".to_owned()),
            ..Bussiness::default()
        }),
        ..trace
    });
    Ok(write_document(&message, &[])?)
}

/// The ministry takes its own document back.
const NOTICE: Letter = letter(
    "32-thu-hoi",
    SAFETY,
    ("456", "BAT-GT"),
    20,
    "Công văn",
    "V/v thu hồi Công văn số 450/BAT-GT",
);

/// Somebody takes back what another agency sent.
const FOREIGN_NOTICE: Letter = letter(
    "40-thu-hoi-ho",
    COMPANY,
    ("21", "CV-VD"),
    21,
    "Công văn",
    "V/v thu hồi văn bản",
);

/// A document is taken back that never came.
const WARD_NOTICE: Letter = letter(
    "41-thu-hoi-chua-nhan",
    WARD,
    ("80", "UBND-KT"),
    21,
    "Công văn",
    "V/v thu hồi Công văn số 77/UBND-KT",
);

/// A recipient's report about the first reply that the office sends on these days.
fn status(code: StatusCode, (day, hour, minute): (u32, u32, u32)) -> Done<Vec<u8>> {
    let (number, symbol, issued) = FIRST_REPLY;
    let issued = november(issued)?;
    let status = StatusMessage {
        from: Some(organization(FIRST_RECEIVER)),
        response_for: Some(ResponseFor {
            organ_id: Some(US.0.to_owned()),
            code: Some(format!("{number}/{symbol}")),
            document_id: Some(ExchangeId::recommended(US.0, issued, number, symbol)),
            date: Some(issued.into()),
        }),
        staff: Some(StaffInfo {
            staff: Some("Trần Thị Ví Dụ".to_owned()),
            ..StaffInfo::default()
        }),
        code,
        description: None,
        timestamp: november(day)?.and_hms_opt(hour, minute, 0).map(Into::into),
        signature: None,
    };
    Ok(write_status(&status)?)
}

/// Number, symbol and day of November of the first reply; a test holds it against the office.
const FIRST_REPLY: (&str, &str, u32) = ("01", "UBND-NC", 23);
const FIRST_RECEIVER: Agency = SAFETY;

/// Bytes that are no text, always the same.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x2026_1123_u32;
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..count).map(next).collect()
}
