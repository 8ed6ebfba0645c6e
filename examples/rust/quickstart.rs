//! Five minutes with vanthu: an incoming document from its arrival to the chairman's desk.

use vanthu::api::{Book, Desk, Incoming};
use vanthu::base::{Instant, Label as _, Locale, PersonId, read_json};
use vanthu::incoming::Command;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Chart, series and routes in one JSON file; its faults come all at once, each with its path.
    let desk = Desk::new(&std::fs::read_to_string("examples/office.json")?)?;
    // Number series and grants in memory; `vanthu_store::Office` keeps them in a database.
    let mut book = Book::new();
    let clerk: PersonId = "van-thu".parse()?;
    let at = |time: &str| Instant::parse(&format!("2026-11-20T{time}:00+07:00"));
    desk.open_year(&mut book, at("08:00")?);

    let mut document = desk.open::<Incoming>("01930000-0000-7000-8000-000000000001".parse()?);
    let receive: Command = read_json(
        r#"{"command_id": "01930000-0000-7000-8000-0000000000c1",
            "document": "01930000-0000-7000-8000-000000000001",
            "kind": {"type": "receive", "data": {"metadata": {
                "issuer": {"code": "H49", "name": "UBND tỉnh"},
                "number": "123", "symbol": "UBND-VX",
                "subject": "V/v tổ chức ngày hội văn hóa"}}}}"#,
    )?;
    document.execute(&desk, &mut book, &receive, &clerk, at("08:00")?)?;

    // Too early: every failing rule comes with its code, its article of law and a sentence.
    let submit: Command = read_json(
        r#"{"command_id": "01930000-0000-7000-8000-0000000000c2",
            "document": "01930000-0000-7000-8000-000000000001",
            "kind": {"type": "submit", "data": {"to": "ct"}}}"#,
    )?;
    if let Err(refusal) = document.execute(&desk, &mut book, &submit, &clerk, at("08:01")?) {
        println!("{}", refusal.message(Locale::Vi));
    }

    // What would make it possible, and who can bring it about?
    if let Some(repairs) = document.repairs(&desk, &book, &submit, &clerk, at("08:01")?) {
        println!("{}", repairs.message.of(Locale::Vi));
    }

    // Which buttons may the clerk press?
    for item in document.available(&desk, &book, &clerk, at("08:02")?) {
        println!("{}: {:?}", item.action.label(Locale::Vi), item.status);
    }
    println!("{:?} {}", document.phase(), document.chain().head);
    Ok(())
}
