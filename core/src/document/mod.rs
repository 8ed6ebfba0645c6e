//! What a document is: its content and its hash, files by digest, metadata, number and symbol, date
//! line, signature block, delivery states.

mod content;
mod date_line;
mod metadata;
mod signature_block;
mod status;
mod symbol;

pub use content::{Addressee, Content, File, FileRole};
pub use date_line::{DateLineFault, check_date_line, date_line};
pub use metadata::{AddressedTo, Issuer, Metadata};
pub use signature_block::{SignatureBlock, signature_block};
pub use status::{Delivery, StatusCode, StatusEffect, StatusReport};
pub use symbol::{
    NumberSymbol, SymbolFault, check_copy_symbol, check_symbol, copy_symbol, document_symbol,
    number_text,
};
