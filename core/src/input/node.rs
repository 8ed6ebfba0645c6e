//! Reads a JSON value as a type. What does not fit is told by what the type asked for: see [`Flaw`].

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::flaw::{Flaw, Step};
use crate::base::Wanted;

/// A value that is read where it is.
#[derive(Clone, Copy)]
pub(super) struct Node<'v>(pub(super) &'v Value);

impl<'v> Node<'v> {
    fn text<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        let read = match self.0 {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(Flaw::value(Wanted::Text)),
        };
        read.map_err(|flaw| flaw.or_wanted(Wanted::Text))
    }

    fn number<V: Visitor<'v>>(self, wanted: Wanted, visitor: V) -> Result<V::Value, Flaw> {
        let read = match self.0 {
            Value::Number(number) => visit_number(number, visitor),
            _ => return Err(Flaw::value(wanted)),
        };
        read.map_err(|flaw| flaw.or_wanted(wanted))
    }

    /// An object. A list of its values in their order is none, though serde would take it for one.
    fn object<V: Visitor<'v>>(self, wanted: Wanted, visitor: V) -> Result<V::Value, Flaw> {
        let read = match self.0 {
            Value::Object(fields) => visit_fields(fields, visitor),
            _ => return Err(Flaw::value(wanted)),
        };
        read.map_err(|flaw| flaw.or_wanted(wanted))
    }
}

fn visit_number<'v, V: Visitor<'v>>(number: &Number, visitor: V) -> Result<V::Value, Flaw> {
    if let Some(number) = number.as_u64() {
        visitor.visit_u64(number)
    } else if let Some(number) = number.as_i64() {
        visitor.visit_i64(number)
    } else {
        visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN))
    }
}

fn visit_items<'v, V: Visitor<'v>>(items: &'v [Value], visitor: V) -> Result<V::Value, Flaw> {
    let mut left = Items {
        items: items.iter(),
        index: 0,
    };
    let read = visitor.visit_seq(&mut left)?;
    match left.items.next() {
        None => Ok(read),
        Some(_) => Err(Flaw::value(Wanted::Shorter(left.index)).at(Step::Index(left.index))),
    }
}

fn visit_fields<'v, V: Visitor<'v>>(
    fields: &'v Map<String, Value>,
    visitor: V,
) -> Result<V::Value, Flaw> {
    visitor.visit_map(Fields {
        fields: fields.iter(),
        value: None,
    })
}

macro_rules! whole_numbers {
    ($($method:ident: $type:ty,)+) => {
        $(fn $method<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
            let (least, most) = (i128::from(<$type>::MIN), i128::from(<$type>::MAX));
            self.number(Wanted::Whole { least, most }, visitor)
        })+
    };
}

macro_rules! texts {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
            self.text(visitor)
        })+
    };
}

impl<'v> Deserializer<'v> for Node<'v> {
    type Error = Flaw;

    fn deserialize_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visit_items(items, visitor),
            Value::Object(fields) => visit_fields(fields, visitor),
        }
    }

    whole_numbers! {
        deserialize_i8: i8, deserialize_i16: i16, deserialize_i32: i32, deserialize_i64: i64,
        deserialize_u8: u8, deserialize_u16: u16, deserialize_u32: u32, deserialize_u64: u64,
    }

    texts! { deserialize_char deserialize_str deserialize_string deserialize_identifier }

    fn deserialize_f32<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        self.number(Wanted::Number, visitor)
    }

    fn deserialize_f64<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        self.number(Wanted::Number, visitor)
    }

    fn deserialize_bool<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::Bool(flag) => visitor.visit_bool(*flag),
            _ => Err(Flaw::value(Wanted::Flag)),
        }
    }

    fn deserialize_bytes<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        self.deserialize_any(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            _ => Err(Flaw::value(Wanted::Nothing)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'v>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'v>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        let read = match self.0 {
            Value::Array(items) => visit_items(items, visitor),
            _ => return Err(Flaw::value(Wanted::List)),
        };
        read.map_err(|flaw| flaw.or_wanted(Wanted::List))
    }

    fn deserialize_tuple<V: Visitor<'v>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        let wanted = Wanted::ListOf(length);
        let read = match self.0 {
            Value::Array(items) => visit_items(items, visitor),
            _ => return Err(Flaw::value(wanted)),
        };
        read.map_err(|flaw| flaw.or_wanted(wanted))
    }

    fn deserialize_tuple_struct<V: Visitor<'v>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        self.object(Wanted::Object(&[]), visitor)
    }

    fn deserialize_struct<V: Visitor<'v>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        self.object(Wanted::Object(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'v>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        let wanted = Wanted::OneOf(variants);
        let read = match self.0 {
            Value::String(text) => visitor.visit_enum(Variant { text, data: None }),
            Value::Object(fields) if fields.len() == 1 => match fields.iter().next() {
                Some((text, data)) => visitor.visit_enum(Variant {
                    text,
                    data: Some(data),
                }),
                None => return Err(Flaw::value(wanted)),
            },
            _ => return Err(Flaw::value(wanted)),
        };
        read.map_err(|flaw| flaw.or_wanted(wanted))
    }

    fn deserialize_ignored_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Flaw> {
        visitor.visit_unit()
    }
}

/// The elements of a list.
struct Items<'v> {
    items: std::slice::Iter<'v, Value>,
    index: usize,
}

impl<'v> SeqAccess<'v> for &mut Items<'v> {
    type Error = Flaw;

    fn next_element_seed<T: DeserializeSeed<'v>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Flaw> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let index = self.index;
        self.index = index.saturating_add(1);
        let read = seed.deserialize(Node(item));
        read.map(Some).map_err(|flaw| flaw.at(Step::Index(index)))
    }
}

/// The fields of an object.
struct Fields<'v> {
    fields: serde_json::map::Iter<'v>,
    value: Option<(&'v str, &'v Value)>,
}

impl<'v> MapAccess<'v> for Fields<'v> {
    type Error = Flaw;

    fn next_key_seed<K: DeserializeSeed<'v>>(&mut self, seed: K) -> Result<Option<K::Value>, Flaw> {
        let Some((name, value)) = self.fields.next() else {
            return Ok(None);
        };
        self.value = Some((name, value));
        let read = seed.deserialize(BorrowedStrDeserializer::new(name));
        // The name of a field that is not known is in the flaw already; a key can be wrong itself.
        read.map(Some).map_err(|flaw: Flaw| match flaw.kind {
            super::flaw::FlawKind::Unknown(_) => flaw,
            _ => flaw.or_wanted(Wanted::Text).at(Step::Field(name.clone())),
        })
    }

    fn next_value_seed<T: DeserializeSeed<'v>>(&mut self, seed: T) -> Result<T::Value, Flaw> {
        let Some((name, value)) = self.value.take() else {
            return Err(Flaw::value(Wanted::Nothing));
        };
        let read = seed.deserialize(Node(value));
        read.map_err(|flaw| flaw.at(Step::Field(name.to_owned())))
    }
}

/// A member of a closed list, with its data where it has some.
struct Variant<'v> {
    text: &'v str,
    data: Option<&'v Value>,
}

impl<'v> EnumAccess<'v> for Variant<'v> {
    type Error = Flaw;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'v>>(self, seed: T) -> Result<(T::Value, Self), Flaw> {
        let name = seed.deserialize(BorrowedStrDeserializer::new(self.text))?;
        Ok((name, self))
    }
}

impl<'v> VariantAccess<'v> for Variant<'v> {
    type Error = Flaw;

    fn unit_variant(self) -> Result<(), Flaw> {
        match self.data {
            None | Some(Value::Null) => Ok(()),
            Some(_) => Err(Flaw::value(Wanted::Nothing)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'v>>(self, seed: T) -> Result<T::Value, Flaw> {
        let data = self.data.unwrap_or(&Value::Null);
        let read = seed.deserialize(Node(data));
        read.map_err(|flaw| flaw.at(Step::Field(self.text.to_owned())))
    }

    fn tuple_variant<V: Visitor<'v>>(self, length: usize, visitor: V) -> Result<V::Value, Flaw> {
        Node(self.data.unwrap_or(&Value::Null)).deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'v>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        Node(self.data.unwrap_or(&Value::Null)).object(Wanted::Object(fields), visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::{Node, Step};

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Colour {
        Red,
    }

    #[derive(Debug, Deserialize)]
    #[serde(
        tag = "type",
        content = "data",
        rename_all = "snake_case",
        deny_unknown_fields
    )]
    #[allow(dead_code, reason = "only read")]
    enum Kind {
        Paint(Box<Paint>),
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Paint {
        colour: Option<Colour>,
        sizes: Vec<u8>,
        pair: Option<(u8, u8)>,
        day: Option<chrono::NaiveDate>,
        names: Option<BTreeMap<String, bool>>,
        next: Option<Box<Kind>>,
    }

    fn place(text: &str) -> String {
        let value = serde_json::from_str(text).expect("is JSON");
        let flaw = Kind::deserialize(Node(&value)).expect_err("is faulty");
        let steps = flaw.steps().into_iter().map(|step| match step {
            Step::Index(index) => format!("[{index}]"),
            Step::Field(field) => format!(".{field}"),
        });
        steps.collect()
    }

    #[test]
    fn the_place_is_the_value_that_does_not_fit() {
        let whole = |data: &str| format!(r#"{{"type":"paint","data":{{"sizes":[1],{data}}}}}"#);
        for (data, expected) in [
            (r#""colour":"blue""#, ".data.colour"),
            (r#""colour":12345"#, ".data.colour"),
            (r#""colour":[]"#, ".data.colour"),
            (r#""colour":{}"#, ".data.colour"),
            (r#""colour":{"blue":1}"#, ".data.colour"),
            (r#""pair":[1]"#, ".data.pair"),
            (r#""pair":[1,2,3]"#, ".data.pair[2]"),
            (r#""pair":{"a":1}"#, ".data.pair"),
            (r#""day":"18/11/2026","pair":[1,2]"#, ".data.day"),
            (r#""names":{"é \" {":1}"#, r#".data.names.é " {"#),
            (r#""names":[true]"#, ".data.names"),
            (
                r#""next":{"type":"paint","data":{"sizes":[1,2,300]}}"#,
                ".data.next.data.sizes[2]",
            ),
            (r#""next":{"type":"paint","data":{}}"#, ".data.next.data"),
            (r#""next":{"type":"fly","data":{}}"#, ".data.next.type"),
            (r#""other":1"#, ".data.other"),
        ] {
            assert_eq!(place(&whole(data)), expected, "{data}");
        }
        assert_eq!(place("7"), "");
        assert_eq!(place("[1]"), "");
        assert_eq!(place("{}"), "");
    }
}
