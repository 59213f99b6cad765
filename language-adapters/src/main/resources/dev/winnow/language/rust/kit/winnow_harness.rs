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
use std::panic::{self, AssertUnwindSafe};
use std::process::{self, ExitCode, Termination};
use std::sync::{Arc, Mutex};
use std::thread;
use test::{ShouldPanic, TestDesc, TestDescAndFn, TestFn, TestName, TestType};

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
    let apart = take("WINNOW_APART");
    let loading = !take("WINNOW_LOAD").is_empty();
    let Ok(descriptor) = descriptor else { return test::test_main_static(tests) };
    if !loading {
        // What a test starts is no part of the run.
        unsafe { fcntl(descriptor, SET_DESCRIPTOR_FLAGS, CLOSE_ON_EXEC) };
        let channel = Arc::new(unsafe { File::from_raw_fd(descriptor) });
        let records = Records { channel, process: process::id(), target, root };
        let mut sorted = tests.to_vec();
        sorted.sort_by_key(|test| test.desc.name.as_slice());
        records.canary(&format!("winnow_canary_{token}_first"));
        sorted.into_iter().for_each(|test| records.test(test, &apart));
        records.canary(&format!("winnow_canary_{token}_last"));
    }
    process::exit(FAILED)
}

fn take(name: &str) -> String {
    let value = std::env::var(name).unwrap_or_default();
    unsafe { std::env::remove_var(name) };
    value
}

#[derive(Clone)]
struct Records {
    channel: Arc<File>,
    process: u32,
    target: String,
    root: String,
}

impl Records {
    /// A test that must fail, through the assertions that tests use.
    fn canary(&self, name: &str) {
        let id = self.id(name);
        self.start(&id, "");
        self.end(&id, ended(name, || {
            assert_eq!(1, 2, "{CANARY}");
            Ok(())
        }));
    }

    /// `apart` is the name of the test that is told apart, and the line of each of its assertions; empty where there is none.
    fn test(&self, test: &TestDescAndFn, apart: &str) {
        // Benchmarks are no tests, and nothing makes the other kinds here.
        let TestFn::StaticTestFn(function) = test.testfn else { return };
        let name = test.desc.name.as_slice();
        let id = if test.desc.test_type == TestType::DocTest { name.to_string() } else { self.id(name) };
        let file = format!("{}{}", self.root, test.desc.source_file);
        let mut words = apart.split(' ');
        if words.next() == name.rsplit("::").next() {
            let lines = words.filter_map(|line| line.parse().ok()).collect();
            return Apart { records: self.clone(), id, file, lines, passed: 0, last: None }.run(name, function);
        }
        self.start(&id, &place(&file, test.desc.start_line));
        self.end(&id, if test.desc.ignore {
            ("skipped", test.desc.ignore_message.unwrap_or_default().to_string())
        } else {
            expected(test.desc.should_panic, ended(name, function))
        });
    }

    fn start(&self, id: &str, place: &str) {
        self.write(format!("{{\"e\":\"start\",\"id\":{}{place}}}\n", quoted(id)));
    }

    fn end(&self, id: &str, (outcome, message): End) {
        self.write(format!("{{\"e\":\"end\",\"id\":{},\"o\":\"{outcome}\",\"m\":{}}}\n", quoted(id), quoted(&message)));
    }

    fn id(&self, name: &str) -> String {
        format!("{}::{name}", self.target)
    }

    fn write(&self, line: String) {
        if process::id() == self.process {
            let _ = (&*self.channel).write_all(line.as_bytes());
        }
    }
}

fn place(file: &str, line: usize) -> String {
    format!(",\"file\":{},\"line\":{line}", quoted(file))
}

/// A test whose assertions are tests: each begins where the one before it ended, the last goes on to the end.
struct Apart {
    records: Records,
    id: String,
    file: String,
    lines: Vec<usize>,
    passed: usize,
    last: Option<End>,
}

static APART: Mutex<Option<Apart>> = Mutex::new(None);

/// An assertion of that test, in the copy that runs: one that fails is told, and the test goes on behind it.
pub fn check(assertion: impl FnOnce()) {
    if APART.lock().unwrap().is_none() {
        return assertion();
    }
    let end = told(panic::catch_unwind(AssertUnwindSafe(|| {
        assertion();
        Ok(())
    })));
    if let Some(apart) = APART.lock().unwrap().as_mut() {
        apart.pass(end);
    }
}

impl Apart {
    fn run(self, name: &str, function: impl FnOnce() -> Result<(), String> + Send + 'static) {
        self.start();
        *APART.lock().unwrap() = Some(self);
        let end = ended(name, function);
        if let Some(apart) = APART.lock().unwrap().take() {
            apart.finish(end);
        }
    }

    fn start(&self) {
        self.records.start(&self.number(), &place(&self.file, self.lines[self.passed]));
    }

    fn number(&self) -> String {
        format!("{}#{}", self.id, self.passed + 1)
    }

    fn pass(&mut self, end: End) {
        if self.passed + 1 == self.lines.len() {
            self.last = Some(end);
        } else {
            self.records.end(&self.number(), end);
        }
        self.passed += 1;
        if self.passed < self.lines.len() {
            self.start();
        }
    }

    /// What no assertion caught has ended the test; those behind it are not reached.
    fn finish(mut self, end: End) {
        if let Some(last) = self.last.take() {
            self.passed = self.lines.len() - 1;
            return self.records.end(&self.number(), if last.0 == "passed" { end } else { last });
        }
        let behind = match end.0 {
            "passed" => ("skipped", "there is no such assertion".to_string()),
            _ => ("error", format!("not reached: {}", end.1)),
        };
        let mut end = if end.0 == "passed" { behind.clone() } else { end };
        while self.passed < self.lines.len() {
            self.records.end(&self.number(), std::mem::replace(&mut end, behind.clone()));
            self.passed += 1;
        }
    }
}

/// An example of the documentation, as the test that it is.
pub type Example = TestDescAndFn;

/// How an example ends where all is right.
pub enum Ends {
    Well,
    Panicking,
    Ignored,
}

pub const fn example(id: &'static str, file: &'static str, line: usize, ends: Ends, function: fn() -> Result<(), String>) -> Example {
    TestDescAndFn {
        desc: TestDesc {
            name: TestName::StaticTestName(id),
            ignore: matches!(ends, Ends::Ignored),
            ignore_message: None,
            source_file: file,
            start_line: line,
            start_col: 0,
            end_line: line,
            end_col: 0,
            should_panic: if matches!(ends, Ends::Panicking) { ShouldPanic::Yes } else { ShouldPanic::No },
            compile_fail: false,
            no_run: false,
            test_type: TestType::DocTest,
        },
        testfn: TestFn::StaticTestFn(function),
    }
}

/// What an example's `main` came to.
pub fn main(returned: impl Termination) -> Result<(), String> {
    let success = returned.report() == ExitCode::SUCCESS;
    success.then_some(()).ok_or_else(|| "main did not end with success".to_string())
}

/// Runs a test in a thread of its own, named after it, with the stack that tests usually have.
fn ended(name: &str, function: impl FnOnce() -> Result<(), String> + Send + 'static) -> End {
    let thread = thread::Builder::new().name(name.to_string()).spawn(function).expect("no thread for a test");
    told(thread.join())
}

fn told(result: thread::Result<Result<(), String>>) -> End {
    match result {
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
