//! Fields that one object of a JSON text has twice, which serde tells only of the fields that it knows.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::base::{Fault, FaultCode};

/// Every field that is given twice in one object.
pub(super) fn duplicate_fields(text: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let scan = Scan {
        path: String::new(),
        found: &mut found,
    };
    // The text is known to be JSON; a fault of form has been reported by now.
    let _ = scan.deserialize(&mut serde_json::Deserializer::from_str(text));
    found
}

/// Walks through a JSON text and looks at the names of fields only.
struct Scan<'f> {
    path: String,
    found: &'f mut Vec<Fault>,
}

impl<'de> DeserializeSeed<'de> for Scan<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! pass_over {
    ($($method:ident: $type:ty),*) => {
        $(fn $method<E>(self, _: $type) -> Result<(), E> { Ok(()) })*
    };
}

impl<'de> Visitor<'de> for Scan<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    pass_over!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        loop {
            let path = format!("{}[{index}]", self.path);
            let found = &mut *self.found;
            if items.next_element_seed(Scan { path, found })?.is_none() {
                return Ok(());
            }
            index = index.saturating_add(1);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(field) = fields.next_key::<String>()? {
            let path = match self.path.as_str() {
                "" => field.clone(),
                path => format!("{path}.{field}"),
            };
            if seen.contains(&field) {
                let code = FaultCode::DuplicateField;
                self.found.push(Fault::new(&path, code, &field));
            }
            seen.insert(field);
            let found = &mut *self.found;
            fields.next_value_seed(Scan { path, found })?;
        }
        Ok(())
    }
}
