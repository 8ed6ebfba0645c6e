//! Five minutes with vanthu: an incoming document from its arrival to the chairman's desk.

use vanthu::incoming::{Receive, Register, Submit};
use vanthu::{Book, Desk, Incoming, Instant, Issuer, Label as _, Locale, Metadata, PersonId};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Chart, series and routes in one JSON file; its faults come all at once, each with its path.
    let desk: Desk = std::fs::read_to_string("examples/office.json")?.parse()?;
    // Number series and grants in memory; `vanthu_store::Office` keeps them in a database.
    let mut book = Book::new();
    let clerk: PersonId = "van-thu".parse()?;
    let now: Instant = "2026-11-20T08:00:00+07:00".parse()?;
    desk.open_year(&mut book, now);

    let mut metadata = Metadata::new(
        Issuer::new("UBND tỉnh").with_code("H49"),
        "V/v tổ chức ngày hội văn hóa",
    );
    metadata.number = Some("123".into());
    metadata.symbol = Some("UBND-VX".into());

    // The clerk comes to a new document. Ids are the host's: here written out, elsewhere UUIDs v7.
    let mut document = desk.open::<Incoming>("01930000-0000-7000-8000-000000000001".parse()?);
    let mut session = document.by(&desk, &mut book, &clerk).at(now);
    let receive = "01930000-0000-7000-8000-0000000000c1".parse()?;
    session.execute(receive, Receive::new(metadata))?;

    // Too early: every failing rule comes with its code, its article of law and a sentence.
    let id = "01930000-0000-7000-8000-0000000000c2".parse()?;
    let submit = Submit::new("ct".parse()?);
    if let Err(refusal) = session.execute(id, submit.clone()) {
        println!("{}", refusal.message(Locale::Vi));
    }

    // What would make it possible, and who can bring it about?
    if let Some(repairs) = session.repairs(id, submit.clone()) {
        println!("{}", repairs.message.of(Locale::Vi));
    }

    // Which buttons may the clerk press?
    for item in session.available() {
        println!("{}: {:?}", item.action.label(Locale::Vi), item.status);
    }

    let register = "01930000-0000-7000-8000-0000000000c3".parse()?;
    session.execute(register, Register::verified())?;
    session.execute(id, submit)?;
    println!("{:?} {}", document.phase(), document.chain().head);
    Ok(())
}
