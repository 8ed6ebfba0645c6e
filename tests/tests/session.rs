//! A session names what its person has read, never what the decision happens to read: nobody signs what
//! they have not seen.

use vanthu::document::FileRole;
use vanthu::law::DocumentType;
use vanthu::outgoing::{CheckContent, Draft, Kind, Recall, Revise, Submit};
use vanthu::{
    Addressee, Book, CommandId, Content, Desk, Digest, Document, File, Instant, Outgoing, PersonId,
    Receipt, Refusal, Session,
};

/// An office in which a document is about to be drafted, and the ids of its commands.
struct Room {
    desk: Desk,
    book: Book,
    document: Document<Outgoing>,
    now: Instant,
    commands: u8,
}

impl Room {
    fn new() -> Self {
        let desk: Desk = include_str!("../../examples/office.json")
            .parse()
            .expect("a sound profile");
        let id = "01930000-0000-7000-8000-0000000000d1";
        let document = desk.open(id.parse().expect("a UUID"));
        Self {
            book: Book::new(),
            document,
            now: "2026-11-20T08:00:00+07:00".parse().expect("an instant"),
            commands: 0,
            desk,
        }
    }

    fn next_id(&mut self) -> CommandId {
        self.commands += 1;
        let id = format!("01930000-0000-7000-8000-0000000000{:02x}", self.commands);
        id.parse().expect("a UUID")
    }

    fn by<'a>(&'a mut self, actor: &'a PersonId) -> Session<'a, Outgoing> {
        self.document
            .by(&self.desk, &mut self.book, actor)
            .at(self.now)
    }

    fn execute(&mut self, actor: &PersonId, kind: impl Into<Kind>) -> Result<Receipt, Refusal> {
        let id = self.next_id();
        self.by(actor).execute(id, kind)
    }
}

fn person(key: &str) -> PersonId {
    key.parse().expect("a key")
}

fn content(subject: &str) -> Content {
    let mut content = Content::new(DocumentType::CongVan, subject);
    content.addressees.push(Addressee::new("Sở Nội vụ"));
    let (digest, name) = (Digest::of(b"PDF"), "cong-van.pdf");
    let main = File::new(FileRole::Main, digest, 3, "application/pdf", name);
    content.files.push(main);
    content
}

fn codes(done: Result<Receipt, Refusal>) -> Vec<&'static str> {
    done.err()
        .map(|refusal| refusal.codes())
        .unwrap_or_default()
}

#[test]
fn nobody_checks_what_they_have_not_read() {
    let mut room = Room::new();
    let (drafter, head) = (person("chuyen-vien-vx"), person("truong-vx"));

    let [draft, submit] = [room.next_id(), room.next_id()];
    let mut session = room.by(&drafter);
    assert_eq!(session.read(), None, "nothing is read by coming in");
    let first = content("V/v tổ chức ngày hội văn hóa");
    let unit = "vx".parse().expect("a key");
    let command = Draft::new(first.clone(), unit, "ct".parse().expect("a key"));
    session.execute(draft, command).expect("drafted");
    let own = Some(first.hash());
    assert_eq!(session.read(), own, "the drafter knows their content");
    session.execute(submit, Submit::new()).expect("submitted");

    let unread = codes(room.execute(&head, CheckContent::new()));
    assert_eq!(unread, ["content_not_named"]);
    let mut session = room.by(&head);
    session.available();
    let read = session.read().expect("a content");
    assert_eq!(Some(read), own);

    room.execute(&drafter, Recall::new()).expect("recalled");
    let second = content("V/v tổ chức ngày hội văn hóa, thể thao");
    room.execute(&drafter, Revise::new(second))
        .expect("revised");
    room.execute(&drafter, Submit::new()).expect("submitted");

    let [check, again] = [room.next_id(), room.next_id()];
    let mut session = room.by(&head).having_read(read);
    let moved = codes(session.execute(check, CheckContent::new()));
    assert_eq!(moved, ["content_mismatch"]);
    session.state();
    assert!(session.check(again, CheckContent::new()).is_ok());
    session.execute(again, CheckContent::new()).expect("read");
}
