//! Figures of this library beside a hand-written limit (`limit.rs`), in one run on one machine.
//! Reports; asserts no time. The limit is frozen: it is changed only by a commit of its own.

mod figures;
mod limit;
mod measured;
mod ours;
mod scenario;

#[global_allocator]
static HEAP: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

fn main() -> std::io::Result<()> {
    figures::run(&HEAP)
}
