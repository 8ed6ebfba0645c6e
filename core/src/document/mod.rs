//! What a document is: number and symbol, date line, signature block.

mod date_line;
mod signature_block;
mod symbol;

pub use date_line::{DateLineFault, check_date_line, date_line};
pub use signature_block::{SignatureBlock, signature_block};
pub use symbol::{
    NumberSymbol, SymbolFault, check_copy_symbol, check_symbol, copy_symbol, document_symbol,
    number_text,
};
