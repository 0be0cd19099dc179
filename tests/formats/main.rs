//! The formats of findings: the same findings, in the same order and with the same exit status, whatever they are written as.

mod schema;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use factledger::report::FINDING_FORMATS;
use regex::Regex;
use serde_json::Value;
use support::read;

/// The schema that OASIS publishes: see `SCHEMA.md`.
const SCHEMA: &str = include_str!("sarif-schema-2.1.0.json");

/// A text with characters of two, three and four bytes before its figure, two of them of two UTF-16 units.
const TEXT: &str = "# Café\n\n🚤🚤 人 Málaga lost 40 boats, %0A::error::no, and | 12% of `nets` went.\n";

/// A ledger in a folder whose name needs escapes, with something wrong in its file, its text and its configuration.
fn ledger() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let ledger = folder.path().join("a b,c:é%");
    fs::create_dir_all(ledger.join("texts")).expect("the folder is empty");
    let write = |path: &str, words: &str| fs::write(ledger.join(path), words).expect("the file can be written");
    let exception = "[[exceptions]]\ncheck = \"unreviewed\"\nat = \"none\"\n";
    write("factledger.toml", &format!("schema = 1\n{exception}"));
    write("boats.md", TEXT);
    let added = factledger(&ledger, &["add", "boats.md"]);
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let source = read(&ledger.join("boats.toml"));
    write(
        "boats.toml",
        &source.replace("value = \"40\"", "value = \"41\"\nnote = \"\\u001b[2J é\\u202e\"\nurn = 'é\u{1b}'"),
    );
    write("texts/boats.md", &TEXT.replace("went", "and 🚤 70 oars went"));
    (folder, ledger)
}

/// A ledger in which all holds.
fn clean() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let ledger = folder.path().join("ledger");
    fs::create_dir_all(&ledger).expect("the folder is empty");
    fs::write(ledger.join("factledger.toml"), "schema = 1\n[checks]\nunreviewed = \"off\"\n")
        .expect("it can be written");
    fs::write(ledger.join("boats.md"), TEXT).expect("it can be written");
    assert!(factledger(&ledger, &["add", "boats.md"]).status.success());
    (folder, ledger)
}

fn factledger(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.current_dir(folder).args(arguments).args(["--ledger", "."]).stdin(Stdio::null());
    command.env("SOURCE_DATE_EPOCH", "1746403200").env("COLUMNS", "80").env_remove("CLICOLOR_FORCE");
    command.output().expect("the program starts")
}

/// The findings in this format, which `verify` ends with this status.
#[track_caller]
fn verify(ledger: &Path, format: &str, status: i32) -> String {
    let path = format!("../{}", ledger.file_name().and_then(|name| name.to_str()).expect("it has a name"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.current_dir(ledger).args(["verify", "--format", format, "--ledger", &path]);
    command.env("SOURCE_DATE_EPOCH", "1746403200").env("COLUMNS", "80").env_remove("CLICOLOR_FORCE");
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(status), "{format}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("reports are UTF-8")
}

#[track_caller]
fn sarif(ledger: &Path, status: i32) -> Value {
    serde_json::from_str(&verify(ledger, "sarif", status)).expect("SARIF is JSON")
}

/// Check, line and column of each finding.
type Told = Vec<(String, usize, usize)>;

/// As a format has it in lines.
fn told_in_lines(report: &str, pattern: &str) -> Told {
    let pattern = Regex::new(&format!("(?m){pattern}")).expect("the pattern is written here");
    let number = |found: &regex::Captures<'_>, name: &str| found[name].parse().expect("a number");
    let found = pattern.captures_iter(report);
    found.map(|found| (found["check"].to_owned(), number(&found, "line"), number(&found, "column"))).collect()
}

fn told_in_json(report: &str) -> Told {
    let report: Value = serde_json::from_str(report).expect("it is JSON");
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number");
    let findings = report["findings"].as_array().expect("a list");
    let told = findings.iter().map(|finding| {
        (
            finding["check"].as_str().expect("a name").to_owned(),
            number(&finding["at"]["line"]),
            number(&finding["at"]["column"]),
        )
    });
    told.collect()
}

fn told_in_sarif(report: &Value) -> Told {
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number");
    let results = report["runs"][0]["results"].as_array().expect("a list");
    let told = results.iter().map(|result| {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        (
            result["ruleId"].as_str().expect("a name").to_owned(),
            number(&region["startLine"]),
            number(&region["startColumn"]),
        )
    });
    told.collect()
}

#[test]
fn every_format_tells_the_same_findings_in_the_same_order() {
    let (_folder, ledger) = ledger();
    let wanted = told_in_json(&verify(&ledger, "json", 1));
    let checks: Vec<&str> = wanted.iter().map(|(check, ..)| check.as_str()).collect();
    for check in ["unknown-field", "figure-differs", "quote-lost", "unrecorded-claim", "exception-without-reason"] {
        assert!(checks.contains(&check), "{check} is not among {checks:?}");
    }
    assert_eq!(told_in_sarif(&sarif(&ledger, 1)), wanted);
    let formats = [
        ("human", r"^(?:error|warning)\[(?<check>[a-z-]+)\].*\n *--> .*:(?<line>\d+):(?<column>\d+)$"),
        ("concise", r"^.*?:(?<line>\d+):(?<column>\d+): (?:error|warning)\[(?<check>[a-z-]+)\]"),
        (
            "github",
            r"^::(?:error|warning) title=(?<check>[a-z-]+),file=[^,]*,line=(?<line>\d+),endLine=\d+,col=(?<column>\d+)",
        ),
        (
            "markdown",
            r"^\| [a-z*]+ \| `(?<check>[a-z-]+)` \| [^|]* \| <code>[^|]*:(?<line>\d+):(?<column>\d+)</code> \|",
        ),
    ];
    assert_eq!(formats.len() + 2, FINDING_FORMATS.len(), "a format is not compared");
    for (format, pattern) in formats {
        let report = verify(&ledger, format, 1);
        assert_eq!(told_in_lines(&report, pattern), wanted, "{format}:\n{report}");
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!report.contains(steers), "{format} steers the terminal:\n{report:?}");
    }
}

#[test]
fn several_formats_are_written_at_once() {
    for ((_folder, ledger), status) in [(ledger(), 1), (clean(), 0)] {
        let outputs: Vec<String> = FINDING_FORMATS.iter().map(|format| format!("{0}=found.{0}", format.name)).collect();
        let mut arguments = vec!["verify", "--format", "concise"];
        arguments.extend(outputs.iter().flat_map(|output| ["--output", output.as_str()]));
        let output = factledger(&ledger, &arguments);
        assert_eq!(output.status.code(), Some(status));
        for format in FINDING_FORMATS {
            let alone = factledger(&ledger, &["verify", "--format", format.name]);
            let path = ledger.join(format!("found.{}", format.name));
            assert_eq!(read(&path), String::from_utf8(alone.stdout).expect("reports are UTF-8"), "{}", format.name);
            fs::remove_file(path).expect("it was written");
        }
        let names = fs::read_dir(&ledger).expect("it can be listed").flatten().map(|entry| entry.file_name());
        let left: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with('.')).collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn sarif_fits_the_schema_of_oasis() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    for ((_folder, ledger), status) in [(ledger(), 1), (clean(), 0)] {
        let report = sarif(&ledger, status);
        assert_eq!(schema::offences(&schema, &report), Vec::<String>::new(), "{report:#}");
        assert_eq!(report["runs"][0]["results"].as_array().is_some_and(Vec::is_empty), status == 0);
    }
}

#[test]
fn places_in_sarif_are_those_of_the_words() {
    let (_folder, ledger) = ledger();
    let report = sarif(&ledger, 1);
    let run = &report["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("a list");
    let text = read(&ledger.join("texts/boats.md"));
    let words = |result: &Value| {
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "../a%20b%2Cc%3A%C3%A9%25/texts/boats.md");
        let number = |key: &str| place["region"][key].as_u64().and_then(|number| usize::try_from(number).ok());
        let number = |key: &str| number(key).expect("a number");
        assert_eq!(number("startLine"), number("endLine"));
        let line = text.lines().nth(number("startLine") - 1).expect("the line is there");
        let (start, end) = (number("startColumn") - 1, number("endColumn") - 1);
        line.chars().skip(start).take(end - start).collect::<String>()
    };
    let new = results.iter().filter(|result| result["ruleId"] == "unrecorded-claim").map(words);
    assert_eq!(new.collect::<Vec<_>>(), ["40", "12%", "70"]);
    for result in results {
        let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok()).expect("a number");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let (_folder, ledger) = clean();
    for (output, told) in [
        ("sarif", "found no file, expected one as in `sarif=FILE`"),
        ("saruf=a", "found the format `saruf`, expected one of human, concise,"),
        ("json=boats.toml/a", "boats.toml/a: "),
    ] {
        let output = factledger(&ledger, &["verify", "--output", output]);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains(told), "{stderr}");
    }
}

#[test]
fn a_report_into_a_file_is_whole_though_nobody_reads_the_other() {
    let (_folder, ledger) = ledger();
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.current_dir(&ledger).args(["verify", "--ledger", ".", "--output", "json=found.json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    drop(child.stdout.take());
    child.wait().expect("the program ends");
    assert!(!told_in_json(&read(&ledger.join("found.json"))).is_empty());
}
