//! What a document is: its content and its hash, files by digest, metadata, number and symbol, date
//! line, signature block, delivery states. Begin with `content.rs`; `05/QĐ-UBND` is written in
//! `symbol.rs`.

mod arrival_stamp;
mod content;
mod copies;
mod data_sheet;
mod date_line;
mod doubts;
mod identifier;
mod mark;
mod metadata;
mod part;
mod recipients;
mod sending;
mod signature_block;
mod signing_note;
mod status;
mod symbol;

pub use arrival_stamp::ArrivalStamp;
pub use content::{Addressee, Content, File, FileRole};
pub use copies::{CopyRequest, CopySource, check_copy};
pub(crate) use data_sheet::too_long;
pub use data_sheet::{DataFault, DataRow, DataSheet, DataValue, EnteredData};
pub use date_line::{DateLine, DateLineFault, check_date_line, date_line};
pub use identifier::{AxisDocumentId, DigitisedCopyId, NationalDocumentId};
pub use mark::{Mark, circulation_mark, secrecy_mark, urgency_mark, urgency_of_mark};
pub use metadata::{AddressedTo, Issuer, Metadata};
pub use part::{Part, drafter_and_copies};
pub use recipients::Recipients;
pub use sending::{Side, check_status, take_status};
pub use signature_block::{SignatureBlock, TitleLine, signature_block};
pub use signing_note::SigningNote;
pub use status::{Delivery, StatusCode, StatusEffect, StatusReport};
pub use symbol::{
    NumberSymbol, SymbolFault, check_copy_symbol, check_symbol, copy_symbol, document_symbol,
    number_text,
};
