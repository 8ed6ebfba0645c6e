//! Enums that are written as `{"type": …, "data": …}`. Serde's own reading of such an enum holds the data
//! until the kind is known, which compiles every type below it a second time; here the kind comes first.
//! Data that stand before it are put in order; in browsers, where that would cost what is saved, by
//! [`read_json`](super::read_json) alone.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, VariantAccess, Visitor,
};
use serde_json::Value;

/// Reads for a derived `Deserialize` that expects serde's own form of an enum; with the names of both
/// fields. See [`tagged!`].
pub(crate) struct Tagged<D>(pub(crate) D, pub(crate) &'static [&'static str; 2]);

/// Gives an enum the form `{"type": …, "data": …}`: `Serialize` must be derived with it, `Deserialize` is
/// made. The literal is the enum's name; other names of the fields may follow it.
macro_rules! tagged {
    ($literal:literal, $(#[$meta:meta])* $vis:vis enum $name:ident { $($body:tt)* }) => {
        $crate::input::tagged! {
            $literal "type" "data", $(#[$meta])* $vis enum $name { $($body)* }
        }
    };
    (
        $literal:literal $tag:literal $content:literal,
        $(#[$meta:meta])* $vis:vis enum $name:ident { $($body:tt)* }
    ) => {
        $(#[$meta])*
        #[serde(tag = $tag, content = $content, rename_all = "snake_case")]
        $vis enum $name { $($body)* }

        const _: () = {
            #[derive(serde::Deserialize)]
            #[serde(remote = $literal, rename_all = "snake_case", deny_unknown_fields)]
            #[allow(dead_code, reason = "only its reading is used")]
            enum Read { $($body)* }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    Read::deserialize($crate::input::Tagged(from, &[$tag, $content]))
                }
            }
        };
    };
}
pub(crate) use tagged;

type Names = &'static [&'static str; 2];

enum Field {
    Tag,
    Content,
}

/// The next field, by these names.
struct Name(Names);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Field;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Field, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Field, E> {
        let [tag, content] = self.0;
        match name {
            name if name == *tag => Ok(Field::Tag),
            name if name == *content => Ok(Field::Content),
            name => Err(E::unknown_field(name, self.0)),
        }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tagged<D> {
    type Error = D::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0
            .deserialize_struct(name, self.1, Whole(visitor, self.1))
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// The object with both fields.
struct Whole<V>(V, Names);

impl<'de, V: Visitor<'de>> Visitor<'de> for Whole<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `type` and `data`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<V::Value, A::Error> {
        let [tag, content] = self.1;
        match fields.next_key_seed(Name(self.1))? {
            Some(Field::Tag) => self.0.visit_enum(Kind(fields, self.1)),
            Some(Field::Content) => {
                let data = fields.next_value::<Value>()?;
                match fields.next_key_seed(Name(self.1))? {
                    Some(Field::Tag) => {
                        let kind = fields.next_value::<Value>()?;
                        Kind(fields, self.1).end()?;
                        self.in_order(kind, data)
                    }
                    Some(Field::Content) => Err(Error::duplicate_field(content)),
                    None => Err(Error::missing_field(tag)),
                }
            }
            None => Err(Error::missing_field(tag)),
        }
    }
}

impl<'de, V: Visitor<'de>> Whole<V> {
    /// Reads what stood in the wrong order once more.
    #[cfg(not(target_arch = "wasm32"))]
    fn in_order<E: Error>(self, kind: Value, data: Value) -> Result<V::Value, E> {
        let [tag, content] = self.1;
        let fields = [(*tag, kind), (*content, data)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        let ordered = Value::Object(fields.into_iter().collect());
        let read = ordered.deserialize_struct("tagged", self.1, self);
        read.map_err(E::custom)
    }

    #[cfg(target_arch = "wasm32")]
    fn in_order<E: Error>(self, _: Value, _: Value) -> Result<V::Value, E> {
        let [tag, content] = self.1;
        Err(E::custom(format_args!(
            "`{tag}` must stand before `{content}`"
        )))
    }
}

/// The kind, which is read next, and the data.
struct Kind<A>(A, Names);

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Kind<A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        mut self,
        seed: V,
    ) -> Result<(V::Value, Self), A::Error> {
        let kind = self.0.next_value_seed(seed)?;
        Ok((kind, self))
    }
}

impl<'de, A: MapAccess<'de>> Kind<A> {
    /// Nothing may come any more.
    fn end(mut self) -> Result<(), A::Error> {
        match self.0.next_key_seed(Name(self.1))? {
            None => Ok(()),
            Some(Field::Tag) => Err(Error::duplicate_field(self.1[0])),
            Some(Field::Content) => Err(Error::duplicate_field(self.1[1])),
        }
    }

    fn data<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, A::Error> {
        match self.0.next_key_seed(Name(self.1))? {
            Some(Field::Content) => {
                let read = self.0.next_value_seed(seed)?;
                self.end().map(|()| read)
            }
            Some(Field::Tag) => Err(Error::duplicate_field(self.1[0])),
            None => Err(Error::missing_field(self.1[1])),
        }
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Kind<A> {
    type Error = A::Error;

    /// Data of such a kind may be left out.
    fn unit_variant(mut self) -> Result<(), A::Error> {
        match self.0.next_key_seed(Name(self.1))? {
            None => Ok(()),
            Some(Field::Tag) => Err(Error::duplicate_field(self.1[0])),
            Some(Field::Content) => {
                self.0.next_value::<()>()?;
                self.end()
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.data(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.data(Tuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.data(Struct(fields, visitor))
    }
}

struct Struct<V>(&'static [&'static str], V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Struct<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, data: D) -> Result<V::Value, D::Error> {
        data.deserialize_struct("data", self.0, self.1)
    }
}

struct Tuple<V>(usize, V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Tuple<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, data: D) -> Result<V::Value, D::Error> {
        data.deserialize_tuple(self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read_json, read_value};
    use crate::base::FaultCode;

    tagged! {
        "Shape",
        #[derive(Debug, PartialEq, serde::Serialize)]
        enum Shape {
            Dot,
            Line(u32),
            Frame { width: u32, depth: Option<u32> },
        }
    }

    #[test]
    fn what_is_written_is_read_in_any_order() {
        let frame = Shape::Frame {
            width: 7,
            depth: None,
        };
        for shape in [Shape::Dot, Shape::Line(7), frame] {
            let json = serde_json::to_string(&shape).unwrap();
            assert_eq!(read_json::<Shape>(&json).unwrap(), shape);
            let value = serde_json::to_value(&shape).unwrap();
            assert_eq!(read_value::<Shape>(value).unwrap(), shape);
        }
        let data_first = r#"{"data": {"width": 7}, "type": "frame"}"#;
        let frame = Shape::Frame {
            width: 7,
            depth: None,
        };
        assert_eq!(read_json::<Shape>(data_first).unwrap(), frame);
        assert_eq!(serde_json::from_str::<Shape>(data_first).unwrap(), frame);
        assert_eq!(
            read_json::<Shape>(r#"{"type": "dot", "data": null}"#).unwrap(),
            Shape::Dot
        );
    }

    #[test]
    fn each_fault_has_its_place() {
        let faults = [
            ("{}", "type", FaultCode::MissingField),
            (r#"{"data": 7}"#, "type", FaultCode::MissingField),
            (r#"{"type": "line"}"#, "data", FaultCode::MissingField),
            (r#"{"type": "round"}"#, "type", FaultCode::InvalidValue),
            (
                r#"{"type": "dot", "data": 7}"#,
                "data",
                FaultCode::InvalidValue,
            ),
            (
                r#"{"type": "line", "data": "7"}"#,
                "data",
                FaultCode::InvalidValue,
            ),
            (
                r#"{"type": "line", "data": 7, "x": 1}"#,
                "x",
                FaultCode::UnknownField,
            ),
            (
                r#"{"type": "line", "data": 7, "data": 8}"#,
                "data",
                FaultCode::DuplicateField,
            ),
            (
                r#"{"type": "frame", "data": {"width": 7, "x": 1}}"#,
                "data.x",
                FaultCode::UnknownField,
            ),
        ];
        for (json, path, code) in faults {
            let invalid = read_json::<Shape>(json).unwrap_err();
            let found: Vec<_> = invalid
                .faults
                .iter()
                .map(|one| (&*one.path, one.code))
                .collect();
            assert_eq!(found, [(path, code)], "{json}");
        }
    }
}
