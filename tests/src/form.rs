//! Inputs for commands, built from the form that `needs` offers: good ones with the first choice, the
//! shortest text and the like (property L12), and random ones.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use vanthu::api::{Book, Desk, Document, DocumentMachine};
use vanthu::base::{Digest, Instant, LineId, PersonId};
use vanthu::engine::{FieldKind, Item, Need};
use vanthu::input::read_value;

/// Random numbers from a finite list, so that failures shrink.
pub struct Dice {
    throws: Vec<u32>,
    spun: Option<u64>,
}

impl Dice {
    /// Throws in order; zero for ever after.
    #[must_use]
    pub fn new(mut throws: Vec<u32>) -> Self {
        throws.reverse();
        Self { throws, spun: None }
    }

    /// Other dice that never run out, from a throw of these: for what asks much and changes nothing.
    #[must_use]
    pub fn spun(&mut self) -> Self {
        Self {
            throws: Vec::new(),
            spun: Some(u64::from(self.below(u32::MAX))),
        }
    }

    /// How many throws are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.throws.len()
    }

    /// A number from 0, below the limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        let thrown = self.throws.pop().unwrap_or_else(|| self.spin());
        thrown % limit.max(1)
    }

    /// A linear congruential generator (Knuth's MMIX); its upper half.
    fn spin(&mut self) -> u32 {
        let Some(state) = &mut self.spun else {
            return 0;
        };
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(*state >> 32).unwrap_or_default()
    }

    fn of<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        all.get(self.below(u32::try_from(all.len()).unwrap_or(u32::MAX)) as usize)
    }
}

/// A document with all that a question about it needs.
pub struct Asking<'a, M: DocumentMachine> {
    /// The agency.
    pub desk: &'a Desk,
    /// Its numbers and grants.
    pub book: &'a Book,
    /// The document.
    pub document: &'a Document<M>,
    /// Who asks.
    pub actor: &'a PersonId,
    /// When.
    pub now: Instant,
}

impl<M: DocumentMachine> Asking<'_, M> {
    /// The machine's own name of an item's command.
    #[must_use]
    pub fn action(item: &Item) -> M::Action {
        let mut actions = M::ACTIONS.iter().copied();
        actions
            .find(|action| M::name(*action) == item.action)
            .expect("an item's command is one of its machine")
    }

    /// The form of a command as it is offered.
    #[must_use]
    pub fn needs(&self, item: &Item) -> Vec<Need> {
        let target = (Self::action(item), item.line);
        self.document
            .needs(self.desk, self.book, target, self.actor, self.now)
    }

    /// The command with what must be given: the `nth` choice of each field that offers some.
    #[must_use]
    pub fn good(&self, item: &Item, nth: usize) -> M::Kind {
        Self::filled(item, &self.needs(item), nth)
    }

    /// The same with the form at hand.
    #[must_use]
    pub fn filled(item: &Item, needs: &[Need], nth: usize) -> M::Kind {
        let mut data = line_of(item);
        for need in needs.iter().filter(|need| need.required) {
            if let Some(value) = value(need, nth).filter(|_| need.field != "under") {
                data.insert(need.field.to_owned(), value);
            }
        }
        kind::<M>(item, data)
    }

    /// The command with nothing but its line, if it can be read so.
    #[must_use]
    pub fn bare(&self, item: &Item) -> Option<M::Kind> {
        read_value(json!({"type": item.action, "data": line_of(item)})).ok()
    }

    /// The command with anything in it, often wrong; some fields that may be left out are given.
    #[must_use]
    pub fn random(&self, item: &Item, dice: &mut Dice) -> M::Kind {
        Self::thrown(item, &self.needs(item), dice)
    }

    /// The same with the form at hand.
    #[must_use]
    pub fn thrown(item: &Item, needs: &[Need], dice: &mut Dice) -> M::Kind {
        let mut data = line_of(item);
        for need in needs {
            if need.field == "under" || !need.required && dice.below(3) != 0 {
                continue;
            }
            let given = match dice.below(6) {
                0 => spoilt(need, dice),
                _ => None,
            };
            let choices = need.choices.len().max(1);
            let nth = dice.below(u32::try_from(choices).unwrap_or(1)) as usize;
            if let Some(value) = given.or_else(|| value(need, nth)) {
                data.insert(need.field.to_owned(), value);
            }
        }
        kind::<M>(item, data)
    }
}

fn line_of(item: &Item) -> Map<String, Value> {
    let line = item
        .line
        .map(|LineId(line)| ("line".to_owned(), line.into()));
    line.into_iter().collect()
}

fn kind<M: DocumentMachine>(item: &Item, data: Map<String, Value>) -> M::Kind {
    let kind = json!({"type": item.action, "data": data});
    read_value(kind.clone()).unwrap_or_else(|error| panic!("{kind}: {error}"))
}

/// What somebody would enter who knows nothing but the form.
fn value(need: &Need, nth: usize) -> Option<Value> {
    let chosen = need.choices.get(nth).or_else(|| need.choices.first());
    if let Some(choice) = chosen {
        let value = choice.value.clone();
        return Some(match need.kind {
            FieldKind::Seats | FieldKind::Persons | FieldKind::Units => json!([value]),
            _ => value,
        });
    }
    Some(match need.kind {
        FieldKind::Text => json!("Nhất trí"),
        FieldKind::Reason => json!("Đề nghị bổ sung căn cứ"),
        FieldKind::Day => json!("2026-12-15"),
        FieldKind::Number => json!(1),
        FieldKind::Flag => json!(true),
        FieldKind::Id => json!("01930000-0000-7000-8000-0000000000f1"),
        FieldKind::Files => json!([pdf(0)]),
        FieldKind::Object => object(need.field, 0)?,
        // Nothing is offered where the command is refused whatever is entered.
        FieldKind::Person => json!("khanh"),
        FieldKind::Post => json!("giam-doc"),
        FieldKind::Unit => json!("th"),
        FieldKind::Seat => json!({"type": "unit", "data": "th"}),
        FieldKind::Choice if need.required => json!("H99"),
        _ => return None,
    })
}

/// Something that may not do.
fn spoilt(need: &Need, dice: &mut Dice) -> Option<Value> {
    Some(match need.kind {
        FieldKind::Text | FieldKind::Reason => {
            let texts = ["", "ngắn", "Tài liệu độ TỐI MẬT"];
            json!(dice.of(&texts)?)
        }
        FieldKind::Day => {
            let first = NaiveDate::from_ymd_opt(2026, 11, 10)?;
            json!(first + chrono::Days::new(u64::from(dice.below(60))))
        }
        FieldKind::Number => json!(dice.below(3)),
        FieldKind::Flag => json!(dice.below(8) != 0),
        FieldKind::Person => json!(dice.of(&["phuc", "khanh", "khong-co"])?),
        FieldKind::Post => json!(dice.of(&["cv-th", "khong-co"])?),
        FieldKind::Unit => json!(dice.of(&["moi", "khong-co"])?),
        FieldKind::Seat => json!({"type": "unit", "data": dice.of(&["moi", "khong-co"])?}),
        FieldKind::Seats => {
            let seat = json!({"type": "unit", "data": dice.of(&["th", "vp", "moi"])?});
            json!([seat, {"type": "unit", "data": "kt"}])
        }
        FieldKind::Object => object(need.field, dice.below(7) + 1)?,
        _ => return None,
    })
}

/// Objects by the name of their field; the first is good, the others vary it.
fn object(field: &str, variant: u32) -> Option<Value> {
    let is = |which: u32| variant == which;
    Some(match field {
        "metadata" => json!({
            "medium": if is(1) || is(2) { "paper" } else { "electronic" },
            "addressed_to": if is(2) || is(3) { "named_person" } else { "agency" },
            "issuer": {"code": "H99", "name": "Ủy ban nhân dân tỉnh Mẫu"},
            "number": "12", "symbol": "UBND-VX",
            "type_name": if is(4) { "Giấy mời" } else { "Công văn" },
            "subject": "V/v báo cáo",
            "urgency": if is(5) { "khan" } else { "thuong" },
            "secrecy": if is(6) { "mat" } else { "khong_mat" },
        }),
        "content" => json!({
            "type": (["cong_van", "huong_dan", "chuong_trinh"][variant as usize % 3]),
            "subject": format!("Trả lời số {}", variant % 3),
            "addressees": [{"code": "H99", "name": "Tỉnh Mẫu"}],
            "secrecy": if is(7) { "toi_mat" } else { "khong_mat" },
            "files": [pdf(variant % 3)],
        }),
        "status" => json!({
            "code": (["01", "03", "04", "05", "06", "02", "15", "16"][variant as usize % 8]),
            "at": format!("2026-11-20T08:0{}:00+07:00", variant % 3),
        }),
        _ => return None,
    })
}

fn pdf(n: u32) -> Value {
    json!({"role": "main", "sha256": Digest::of(&n.to_be_bytes()), "size": 1,
        "media_type": "application/pdf", "name": "du-thao.pdf"})
}
