//! Stands in libtest's place in the strict run: one record before each test and one after it, on an inherited descriptor.
//!
//! It takes what it needs before any test runs and writes from the process that was started only. Without that descriptor (a test
//! that starts its own binary again) it is the ordinary harness.
#![feature(test)]

extern crate test;

use std::any::Any;
use std::fs::File;
use std::io::Write;
use std::os::fd::FromRawFd;
use std::process;
use std::thread;
use test::{ShouldPanic, TestDescAndFn, TestFn};

const LONGEST: usize = 2000;
const FAILED: i32 = 101;
const CANARY: &str = "winnow canary";
const SET_DESCRIPTOR_FLAGS: i32 = 2;
const CLOSE_ON_EXEC: i32 = 1;

extern "C" {
    fn fcntl(descriptor: i32, command: i32, ...) -> i32;
}

/// How a test ended: an outcome of the record, and what it said.
type End = (&'static str, String);

pub fn run(tests: &[&TestDescAndFn]) {
    let descriptor = take("WINNOW_CHANNEL").parse();
    let (target, token, root) = (take("WINNOW_TARGET"), take("WINNOW_TOKEN"), take("WINNOW_ROOT"));
    let loading = !take("WINNOW_LOAD").is_empty();
    let Ok(descriptor) = descriptor else { return test::test_main_static(tests) };
    if !loading {
        // What a test starts is no part of the run.
        unsafe { fcntl(descriptor, SET_DESCRIPTOR_FLAGS, CLOSE_ON_EXEC) };
        let mut records = Records { channel: unsafe { File::from_raw_fd(descriptor) }, process: process::id(), target, root };
        let mut sorted = tests.to_vec();
        sorted.sort_by_key(|test| test.desc.name.as_slice());
        records.canary(&format!("winnow_canary_{token}_first"));
        sorted.into_iter().for_each(|test| records.test(test));
        records.canary(&format!("winnow_canary_{token}_last"));
    }
    process::exit(FAILED)
}

fn take(name: &str) -> String {
    let value = std::env::var(name).unwrap_or_default();
    unsafe { std::env::remove_var(name) };
    value
}

struct Records {
    channel: File,
    process: u32,
    target: String,
    root: String,
}

impl Records {
    /// A test that must fail, through the assertions that tests use.
    fn canary(&mut self, name: &str) {
        self.start(name, "");
        let end = ended(name, || {
            assert_eq!(1, 2, "{CANARY}");
            Ok(())
        });
        self.end(name, end);
    }

    fn test(&mut self, test: &TestDescAndFn) {
        // Benchmarks are no tests, and nothing makes the other kinds here.
        let TestFn::StaticTestFn(function) = test.testfn else { return };
        let name = test.desc.name.as_slice();
        let place = format!(",\"file\":{},\"line\":{}", quoted(&format!("{}{}", self.root, test.desc.source_file)), test.desc.start_line);
        self.start(name, &place);
        let end = if test.desc.ignore {
            ("skipped", test.desc.ignore_message.unwrap_or_default().to_string())
        } else {
            expected(test.desc.should_panic, ended(name, function))
        };
        self.end(name, end);
    }

    fn start(&mut self, name: &str, place: &str) {
        let id = self.id(name);
        self.write(format!("{{\"e\":\"start\",\"id\":{id}{place}}}\n"));
    }

    fn end(&mut self, name: &str, (outcome, message): End) {
        let (id, message) = (self.id(name), quoted(&message));
        self.write(format!("{{\"e\":\"end\",\"id\":{id},\"o\":\"{outcome}\",\"m\":{message}}}\n"));
    }

    fn id(&self, name: &str) -> String {
        quoted(&format!("{}::{name}", self.target))
    }

    fn write(&mut self, line: String) {
        if process::id() == self.process {
            let _ = self.channel.write_all(line.as_bytes());
        }
    }
}

/// Runs a test in a thread of its own, named after it, with the stack that tests usually have.
fn ended(name: &str, function: impl FnOnce() -> Result<(), String> + Send + 'static) -> End {
    let thread = thread::Builder::new().name(name.to_string()).spawn(function).expect("no thread for a test");
    match thread.join() {
        Ok(Ok(())) => ("passed", String::new()),
        Ok(Err(returned)) => ("error", returned),
        Err(payload) => {
            let message = text(&*payload);
            (if message.starts_with("assertion") { "failed" } else { "error" }, message)
        }
    }
}

/// Every end but "passed" and a returned error is a panic.
fn expected(should_panic: ShouldPanic, (outcome, message): End) -> End {
    match should_panic {
        ShouldPanic::No => (outcome, message),
        _ if outcome == "passed" => ("failed", "the test did not panic as expected".to_string()),
        ShouldPanic::Yes => ("passed", String::new()),
        ShouldPanic::YesWithMessage(part) if message.contains(part) => ("passed", String::new()),
        ShouldPanic::YesWithMessage(part) => ("failed", format!("the panic does not hold {part:?}: {message}")),
    }
}

fn text(payload: &(dyn Any + Send)) -> String {
    let whole = payload.downcast_ref::<&str>().map(|text| text.to_string()).or_else(|| payload.downcast_ref::<String>().cloned());
    whole.unwrap_or_else(|| "a panic with a value that is no text".to_string())
}

fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for character in text.chars().take(LONGEST) {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\u{20}'.. => json.push(character),
            _ => json.push_str(&format!("\\u{:04x}", character as u32)),
        }
    }
    json.push('"');
    json
}
