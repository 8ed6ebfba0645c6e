//! The README's Rust program runs as it stands.

use std::process::Command;

#[test]
fn the_quickstart_explains_a_refusal() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let run = Command::new(env!("CARGO_BIN_EXE_quickstart"))
        .current_dir(root)
        .output();
    let run = run.expect("starts");
    let said = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(run.status.success(), "{said}");
    assert!(said.contains("Điều 22.1 Nghị định 30/2020/NĐ-CP"), "{said}");
    assert!(said.contains("đăng ký: NeedsInput"), "{said}");
}
