//! What is timed and what is counted, and nothing else: scripts, commands and notes come ready-made,
//! so that both sides only read them.
//!
//! `cargo xtask count` counts while one of these functions runs, which it knows by its name. So they
//! are never inlined, do not call one another and hold no closures (whose names would begin alike).

use std::hint::black_box;
use std::ops::Range;

use vanthu::api::{DocumentMachine, Incoming, Machine};
use vanthu::document::Content;
use vanthu::engine::Context;
use vanthu::engine::available;

use crate::limit::{Command, Desk, Document};
use crate::ours::{Office, Script};
use crate::scenario::Scenario;

/// Documents of the hand-written limit, from the first command to the last.
#[inline(never)]
pub(crate) fn limit_documents(
    scenario: &Scenario,
    desk: &mut Desk,
    commands: &[Command],
    notes: &[String],
    documents: Range<usize>,
) {
    for document in documents {
        let mut doc = Document::new(u32::try_from(document).expect("small"));
        for (index, command) in commands.iter().enumerate() {
            let now = scenario.clock(document, index);
            let note = &notes[(document + index) % notes.len()];
            let answer = desk.execute(&mut doc, command, now, note);
            assert_eq!(answer, command.expect, "document {document}, step {index}");
        }
        black_box(&doc);
    }
}

/// Our documents, one a script.
#[inline(never)]
pub(crate) fn our_documents<M: DocumentMachine>(office: &mut Office, scripts: &[Script<M::Kind>]) {
    for script in scripts {
        black_box(office.run::<M>(script, usize::MAX));
    }
}

/// What an actor may do with a document, so many times.
#[inline(never)]
pub(crate) fn availability(
    state: &<Incoming as Machine>::State,
    context: &Context<'_>,
    rounds: usize,
) {
    for _ in 0..rounds {
        black_box(available::<Incoming>(black_box(state), context));
    }
}

/// The content hash, so many times.
#[inline(never)]
pub(crate) fn content_hash(content: &Content, rounds: usize) {
    for _ in 0..rounds {
        black_box(black_box(content).hash());
    }
}
