//! Enums that are written as `{"type": …, "data": …}`. Serde's own reading of such an enum holds the data
//! until the kind is known, which compiles every type below it a second time; here the kind comes first,
//! and data that stand before it are kept aside as JSON.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, VariantAccess, Visitor,
};
use serde_json::Value;

use super::node::Node;

/// Reads for a derived `Deserialize` that expects serde's own form of an enum; see [`tagged!`].
pub(crate) struct Tagged<D>(pub(crate) D);

/// Gives an enum the form `{"type": …, "data": …}`: `Serialize` must be derived with it, `Deserialize` is
/// made. The literal is the enum's name.
macro_rules! tagged {
    ($literal:literal, $(#[$meta:meta])* $vis:vis enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[serde(tag = "type", content = "data", rename_all = "snake_case")]
        $vis enum $name { $($body)* }

        const _: () = {
            #[derive(serde::Deserialize)]
            #[serde(remote = $literal, rename_all = "snake_case", deny_unknown_fields)]
            #[allow(dead_code, reason = "only its reading is used")]
            enum Read { $($body)* }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    Read::deserialize($crate::input::Tagged(from))
                }
            }
        };
    };
}
pub(crate) use tagged;

const FIELDS: &[&str] = &["type", "data"];

#[derive(serde::Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Type,
    Data,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tagged<D> {
    type Error = D::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_struct(name, FIELDS, Whole(visitor))
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
struct Whole<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Whole<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `type` and `data`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<V::Value, A::Error> {
        let early = match fields.next_key()? {
            Some(Field::Type) => None,
            Some(Field::Data) => Some(early_data(&mut fields)?),
            None => return Err(Error::missing_field("type")),
        };
        self.0.visit_enum(Kind { fields, early })
    }
}

fn early_data<'de, A: MapAccess<'de>>(fields: &mut A) -> Result<Value, A::Error> {
    let data = fields.next_value()?;
    match fields.next_key()? {
        Some(Field::Type) => Ok(data),
        Some(Field::Data) => Err(Error::duplicate_field("data")),
        None => Err(Error::missing_field("type")),
    }
}

/// The kind, which is read next, with the data if they stood before it.
struct Kind<A> {
    fields: A,
    early: Option<Value>,
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Kind<A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        mut self,
        seed: V,
    ) -> Result<(V::Value, Self), A::Error> {
        let kind = self.fields.next_value_seed(seed)?;
        Ok((kind, self))
    }
}

impl<'de, A: MapAccess<'de>> Kind<A> {
    /// Nothing may come any more.
    fn end(mut self) -> Result<(), A::Error> {
        match self.fields.next_key()? {
            None => Ok(()),
            Some(Field::Type) => Err(Error::duplicate_field("type")),
            Some(Field::Data) => Err(Error::duplicate_field("data")),
        }
    }

    fn data<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, A::Error> {
        let read = match self.early.take() {
            Some(data) => seed.deserialize(Node(&data)).map_err(Error::custom)?,
            None => match self.fields.next_key()? {
                Some(Field::Data) => self.fields.next_value_seed(seed)?,
                Some(Field::Type) => return Err(Error::duplicate_field("type")),
                None => return Err(Error::missing_field("data")),
            },
        };
        self.end().map(|()| read)
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Kind<A> {
    type Error = A::Error;

    /// Data of such a kind may be left out.
    fn unit_variant(mut self) -> Result<(), A::Error> {
        if self.early.is_none() {
            match self.fields.next_key()? {
                None => return Ok(()),
                Some(Field::Type) => return Err(Error::duplicate_field("type")),
                Some(Field::Data) => self.fields.next_value::<()>()?,
            }
        }
        self.end()
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
