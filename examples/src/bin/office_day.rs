//! `cargo demo`: some working days of a fictional province office.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use vanthu::base::Instant;
use vanthu_examples::office_day::{DEFAULT_AT, Failure, Request, run};

/// Đọc một hộp thư edXML, cho các công chức của một cơ quan giả định xử lý, rồi ghi sổ, gói tin đi
/// và báo cáo.
#[derive(Debug, Parser)]
#[command(name = "office_day")]
struct Arguments {
    /// Thư mục gói tin edXML (mặc định: hộp thư mẫu trong examples/inbox)
    #[arg(long, value_name = "DIR")]
    inbox: Option<PathBuf>,
    /// Thư mục kết quả; có sẵn office.db thì ghi tiếp (mặc định: target/demo, làm mới mỗi lần)
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Hồ sơ cơ quan (JSON) (mặc định: UBND tỉnh Mẫu)
    #[arg(long, value_name = "FILE")]
    agency: Option<PathBuf>,
    /// Thời điểm bắt đầu của đồng hồ mô phỏng, có múi giờ
    #[arg(long, value_name = "INSTANT", default_value = DEFAULT_AT, value_parser = instant)]
    at: Instant,
}

fn instant(text: &str) -> Result<Instant, String> {
    Instant::parse(text).map_err(|_| format!("cần thời điểm có múi giờ, ví dụ {DEFAULT_AT}"))
}

fn main() -> ExitCode {
    let Arguments {
        inbox,
        out,
        agency,
        at,
    } = Arguments::parse();
    let request = Request {
        inbox,
        out,
        agency,
        at,
    };
    match run(&request) {
        Ok(text) => {
            // A closed pipe (`| head`) is no failure of the demonstration.
            let _ = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(Failure::Usage(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
        Err(Failure::Output(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
