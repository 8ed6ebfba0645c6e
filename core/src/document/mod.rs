//! What a document is: its content and its hash, files by digest, metadata, delivery states.

mod content;
mod metadata;
mod status;

pub use content::{Addressee, Content, File, FileRole};
pub use metadata::{Issuer, Metadata};
pub use status::{Delivery, StatusCode, StatusEffect, StatusReport};
