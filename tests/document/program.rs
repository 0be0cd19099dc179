//! The program, run on a text, and the claims it writes as JSON lines.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};

use crate::support::{relative, root};

/// A line of `extract --format jsonl`.
pub(crate) type Claim = Map<String, Value>;

/// The claims of a file.
#[track_caller]
pub(crate) fn claims_of_file(file: &Path) -> Vec<Claim> {
    run(&["extract", &relative(file)], "")
}

/// The claims of a text published on a date.
#[track_caller]
pub(crate) fn claims_of_text(text: &str, published: &str) -> Vec<Claim> {
    let line = json!({"id": "text", "text": text, "published": published});
    run(&["extract", "--input", "jsonl", "-"], &line.to_string())
}

/// The JSON lines that the program writes.
#[track_caller]
pub(crate) fn run(arguments: &[&str], input: &str) -> Vec<Claim> {
    let lines = output(&[arguments, &["--format", "jsonl"]].concat(), input);
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is a JSON object")).collect()
}

/// What the program writes, on lines of 80 columns.
#[track_caller]
pub(crate) fn output(arguments: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = pipes.args(arguments).args(["--color", "never"]).env_remove("COLUMNS").current_dir(root()).spawn();
    let mut child = child.expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    // A program that does not read its input says so by its status.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{}: {}", output.status, String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// The characters of a text from `start` up to `end`, both code points.
pub(crate) fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

/// A place in code points.
#[track_caller]
pub(crate) fn place(claim: &Claim, key: &str) -> usize {
    let number = claim[key].as_u64().unwrap_or_else(|| panic!("`{key}` is `{}`, expected a place", claim[key]));
    usize::try_from(number).expect("a place in a text")
}

/// The fields of nested objects, in the order in which people write them.
const PARTS: &[&str] = &["value", "unit", "start", "end", "name", "text"];

/// A value as people write it: strings bare, `per` as `100000 person`.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => {
            let parts = PARTS.iter().filter_map(|part| fields.get(*part)).filter(|field| !field.is_null());
            parts.map(plain).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}
