//! A strict, namespace-blind XML 1.0 pull reader on top of `quick-xml`.
//!
//! `quick-xml` finds the markup; what it leaves unchecked (characters, names, attributes, references, content outside the root)
//! is checked here. Prefixes need no declaration, as an official sample has an undeclared one (SPEC §1).

mod cursor;
mod encoding;
mod fault;
mod names;

pub(crate) use cursor::{Cursor, Span, Tag};
pub(crate) use encoding::{decode, decode_owned};
pub use fault::XmlFault;
pub(crate) use names::{is_blank, is_legal, split_name};
