//! What every folder uses: identifiers, instants, digests, normal forms of texts, faults of input, the
//! two languages. Knows nothing of documents. Begin with `ids.rs` and `fault.rs`.

mod digest;
mod fault;
mod fault_read;
mod ids;
mod instant;
mod invalid_text;
mod key_map;
mod locale;
mod normal;
mod text;
mod unicode;
mod wanted;

pub use digest::{ContentHash, Digest};
pub use fault::{Detail, Fault, FaultCode, InvalidInput};
pub use ids::{
    AgencyId, CommandId, DocumentId, DossierId, GrantId, LineId, NodeKey, PersonId, PostId,
    SeriesKey, StepId, TemplateKey, UnitId,
};
pub(crate) use instant::YEARS;
pub use instant::{CLOCK_TOLERANCE, Instant, Moment};
pub use invalid_text::{InvalidText, TextFault};
pub(crate) use key_map::KeyMap;
pub use locale::{Label, Locale, Text};
#[cfg(feature = "edxml")]
pub(crate) use normal::is_invisible;
pub use normal::{FOLD_VERSION, NumberAndSymbol, OldFont, TextKind};
pub(crate) use normal::{
    converted, disguised, first_unprintable, is_direction, is_printable, outer_blanks_cut,
    undisguised,
};
pub(crate) use unicode::{is_mark, is_nfc, nfc, nfd, nfkd};
pub use wanted::Wanted;
