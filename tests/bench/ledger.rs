//! The speed of `factledger verify` and `sync --check` on a large ledger, with that of `extract` on its texts beside them:
//! `cargo bench --bench ledger`.
//!
//! A ledger of 1,000 documents with 100 accepted claims each is made in a temporary folder and read by the program, on one
//! core where `taskset` is at hand. The bars: `verify` takes 3 seconds and 300 MB, `sync --check` as long as `extract`.
//! `FACTLEDGER_DOCUMENTS=50` makes another number of documents.

#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use support::generated::{CLAIMS, document, text_path};
use support::{number_from_environment, say};

/// Documents where the environment sets no number.
const DOCUMENTS: u64 = 1000;
/// How often the ledger is verified; the fastest run counts, since other work on the machine only slows it.
const RUNS: usize = 5;

fn main() {
    // `cargo test --benches` asks whether it runs, `cargo bench` how fast.
    let is_measured = std::env::args().any(|argument| argument == "--bench");
    let documents = number_from_environment("FACTLEDGER_DOCUMENTS").unwrap_or(if is_measured { DOCUMENTS } else { 2 });
    let documents = usize::try_from(documents).expect("a number of documents that a folder can hold");
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let bytes = make(folder.path(), documents);
    let claims = documents * CLAIMS;
    say(&format!("{documents} documents, {claims} claims, {} of ledger and texts", megabytes(bytes)));
    let texts: Vec<String> = (0..documents).map(|number| text_path(&format!("document-{number}"))).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let verified = format!("{claims} claims in {documents} documents: all holds");
    let commands: [(&str, &[&str], &str); 3] = [
        ("verify", &["verify", "--ledger", "."], &verified),
        ("sync", &["sync", "--check", "--ledger", "."], "0 would change"),
        ("extract", &[&["extract"], texts.as_slice()].concat(), "documents"),
    ];
    for (name, arguments, wanted) in commands {
        let runs: Vec<Run> = (0..RUNS).map(|_| run(folder.path(), arguments, wanted)).collect();
        let best = runs.iter().min().expect("it was run");
        let speed = u128::try_from(bytes).expect("a length") * 1000 / best.time.as_nanos().max(1);
        let memory = best.used.memory.map_or_else(|| "unknown".to_owned(), megabytes);
        let cpu = best.used.cpu.map_or_else(|| "unknown".to_owned(), |cpu| format!("{cpu:.2?}"));
        say(&format!("{name}: {:.2?} ({cpu} on the core), {speed} MB/s, {memory} at most in memory", best.time));
    }
}

/// What a run took.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Run {
    time: Duration,
    used: Used,
}

/// What a running program has used so far, where the system tells it.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Used {
    /// Without the time in which others had the core.
    cpu: Option<Duration>,
    /// The most bytes that it has held.
    memory: Option<usize>,
}

fn megabytes(bytes: usize) -> String {
    format!("{} MB", bytes / 1_000_000)
}

/// Make the ledger; the bytes of its files.
fn make(folder: &Path, documents: usize) -> usize {
    let write = |path: &str, words: &str| {
        fs::write(folder.join(path), words).expect("the file can be written");
        words.len()
    };
    fs::create_dir(folder.join("texts")).expect("the folder is empty");
    let mut bytes = write("factledger.toml", "schema = 1\n");
    for made in (0..documents).map(document) {
        bytes += write(&text_path(&made.id), &made.text) + write(&format!("{}.toml", made.id), &made.source);
    }
    bytes
}

/// Run a command once.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn run(folder: &Path, arguments: &[&str], wanted: &str) -> Run {
    let begin = Instant::now();
    let mut child = start(folder, arguments);
    let (mut used, mut status) = (Used::default(), None);
    while status.is_none() {
        let now = used_by(&child);
        used = Used { cpu: now.cpu.max(used.cpu), memory: now.memory.max(used.memory) };
        std::thread::sleep(Duration::from_millis(2));
        status = child.try_wait().expect("the program ends");
    }
    let time = begin.elapsed();
    let output = child.wait_with_output().expect("it has ended");
    let told = String::from_utf8(output.stderr).expect("messages are UTF-8");
    assert!(told.trim_end().ends_with(wanted), "{told}");
    Run { time, used }
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let program = env!("CARGO_BIN_EXE_factledger");
    let alone = Command::new("taskset").args(["-c", "0", "true"]).status().is_ok_and(|status| status.success());
    let mut command = if alone { Command::new("taskset") } else { Command::new(program) };
    if alone {
        command.args(["-c", "0", program]);
    } else {
        say("`taskset` is not there: measured on all cores");
    }
    command.args(arguments).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("the program starts")
}

/// What a running program has used so far, as Linux tells it.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads what the system tells")]
fn used_by(child: &Child) -> Used {
    let told = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id())).ok();
    let memory = || {
        let status = told("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        Some(1024 * line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok()?)
    };
    let cpu = || {
        let stat = told("stat")?;
        // Behind the name in brackets: the 12th and 13th are hundredths of a second in the program and in the system.
        let ticks: Vec<u64> = stat.rsplit_once(')')?.1.split(' ').skip(12).take(2).flat_map(str::parse).collect();
        Some(Duration::from_millis(10 * ticks.iter().sum::<u64>()))
    };
    Used { cpu: cpu(), memory: memory() }
}
