//! Each failure has a code of its own and a sentence in both languages.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use vanthu::base::{Digest, Fault, FaultCode, InvalidInput, Locale};
use vanthu::history::{HistoryError, Stream};

use super::{AddressFault, StorageError};

/// One of each. The compiler asks for a new one in `place`, the count for its line here.
fn all() -> Vec<StorageError> {
    use StorageError as E;
    let path = || PathBuf::from("van-thu.db");
    let text = || "x".to_owned();
    let cause = || Box::new(std::io::Error::other("x"));
    let fault = Fault::new("series[0].key", FaultCode::NumbersRepeated, "x");
    let address = AddressFault::NoPath;
    vec![
        E::Address {
            address: text(),
            fault: address,
        },
        E::NotFound { path: path() },
        E::FileGone { path: path() },
        E::NotAFile { path: path() },
        E::ForeignFile,
        E::LogBeside,
        E::Busy,
        E::Conflict,
        E::Full,
        E::ReadOnly,
        E::CannotOpen(cause()),
        E::Damaged { message: text() },
        E::NewerSchema { found: 9, known: 5 },
        E::OlderSchema { found: 4, known: 5 },
        E::BeforeFirstRelease,
        E::Profile(InvalidInput::one(fault)),
        E::History {
            stream: Stream::named("seal"),
            error: HistoryError::BeforeFirstRelease { seq: 1 },
        },
        E::MissingBlob {
            digest: Digest::of(b"x"),
        },
        E::BlobTooLarge { limit: 1 },
        E::File(*cause()),
        E::Database(cause()),
    ]
}

const fn place(error: &StorageError) -> usize {
    use StorageError as E;
    match error {
        E::Address { .. } => 0,
        E::NotFound { .. } => 1,
        E::FileGone { .. } => 2,
        E::NotAFile { .. } => 3,
        E::ForeignFile => 4,
        E::LogBeside => 5,
        E::Busy => 6,
        E::Conflict => 7,
        E::Full => 8,
        E::ReadOnly => 9,
        E::CannotOpen(_) => 10,
        E::Damaged { .. } => 11,
        E::NewerSchema { .. } => 12,
        E::OlderSchema { .. } => 13,
        E::BeforeFirstRelease => 14,
        E::Profile(_) => 15,
        E::History { .. } => 16,
        E::MissingBlob { .. } => 17,
        E::BlobTooLarge { .. } => 18,
        E::File(_) => 19,
        E::Database(_) => 20,
        // The code of what it holds.
        E::Commit(_) => 21,
    }
}

#[test]
fn each_failure_has_its_code_and_two_sentences() {
    let all = all();
    let places: Vec<usize> = all.iter().map(place).collect();
    assert_eq!(places, (0..21).collect::<Vec<_>>());
    let codes: BTreeSet<&str> = all.iter().map(StorageError::code).collect();
    assert_eq!(codes.len(), all.len(), "{codes:?}");
    for error in all {
        let code = error.code();
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        let [vi, en] = [Locale::Vi, Locale::En].map(|locale| error.message(locale));
        assert_ne!(vi, en, "{code}");
        assert!(!vi.ends_with('.') && !en.ends_with('.'), "{vi} / {en}");
        let shared = StorageError::Commit(Arc::new(error));
        assert_eq!((shared.code(), shared.message(Locale::Vi)), (code, vi));
    }
}
