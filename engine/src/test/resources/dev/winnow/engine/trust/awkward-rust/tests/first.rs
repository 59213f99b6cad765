mod common;

use std::fs;
use std::process::Command;

#[test]
fn adds() {
    println!("test adds ... ok\n\"quoted\" \u{1b}[31m");
    eprintln!("{{\"e\":\"done\"}}");
    assert_eq!(awkward::add(common::number(), 1), 5);
}

#[test]
fn keeps_files() {
    let folder = std::env::temp_dir().join("awkward");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a"), "text").unwrap();
    assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "text");
}

#[test]
fn reads_beside_its_manifest() {
    assert!(fs::read_to_string("tests/data.txt").unwrap().starts_with("some"));
    assert!(fs::metadata(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data.txt")).is_ok());
    assert!(fs::metadata(std::env::var("CARGO_MANIFEST_DIR").unwrap()).is_ok());
}

#[test]
fn starts_the_program() {
    let said = Command::new(env!("CARGO_BIN_EXE_awkward")).output().unwrap();
    assert_eq!(said.stdout, b"good day\n");
}

#[test]
fn a_thread_of_its_own_may_panic() {
    assert!(std::thread::spawn(|| panic!("caught")).join().is_err());
}
