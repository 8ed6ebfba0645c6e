//! Bytes of a live document.

use std::hint::black_box;

use peak_alloc::PeakAlloc;
use vanthu::api::Incoming;

use super::report::Report;
use crate::limit::{Answer, Command, Desk, Document};
use crate::ours::{Live, Office, incoming_script};
use crate::scenario::Scenario;

pub(crate) fn heap(scenario: &Scenario, heap: &PeakAlloc, report: &mut Report) {
    let count = 10_000;
    let commands: Vec<Command> = scenario.incoming.iter().map(Command::of).collect();
    let mut desk = Desk::new(scenario);
    let before = heap.current_usage();
    let mut documents: Vec<Document> = (0..count)
        .map(|number| {
            let mut doc = Document::new(u32::try_from(number).expect("small"));
            let mut accepted = 0;
            for (index, command) in commands.iter().enumerate() {
                if accepted == scenario.live_stop_after_accepted {
                    break;
                }
                let note = format!("{number:08} ghi chu cua can bo xu ly van ban");
                let now = scenario.clock(number, index);
                if desk.execute(&mut doc, command, now, &note) == Answer::Ok {
                    accepted += 1;
                }
            }
            doc
        })
        .collect();
    let each = |used: usize| (used - before) as f64 / count as f64;
    report.add(
        "heap a live document: the limit, audit kept",
        each(heap.current_usage()),
        "B",
    );
    documents.iter_mut().for_each(|doc| doc.audit = Vec::new());
    let limit = each(heap.current_usage());
    report.add("heap a live document: the limit, audit dropped", limit, "B");
    drop(documents);

    let mut office = Office::new(scenario);
    let mut script = incoming_script();
    let before = heap.current_usage();
    let mut documents: Vec<Live<Incoming>> = (0..count)
        .map(|number| {
            script.address(scenario, number);
            office.run(&script, scenario.live_stop_after_accepted + 1)
        })
        .collect();
    let each = |used: usize| (used - before) as f64 / count as f64;
    report.against(
        "heap a live document: ours, audit kept",
        each(heap.current_usage()),
        "B",
        "≤ 6,000",
    );
    documents
        .iter_mut()
        .for_each(|live| live.audit = Vec::new());
    let dropped = each(heap.current_usage());
    report.against(
        "heap a live document: ours, audit dropped",
        dropped,
        "B",
        "≤ 1,100",
    );
    black_box(&documents.first().map(|live| live.id));
}
