//! Files made to hurt: read within a bounded time and stack, and told as what they are.

use std::time::{Duration, Instant};

use factledger::ledger::{Configuration, LedgerFile};
use factledger::verify::{Subject, TextAtHand, Verifier};
use jiff::civil::date;

/// Bytes of the large ones.
const LARGE: usize = 10_000_000;
/// The most that one file may take, on a busy machine and without all optimisations.
const MOST: Duration = Duration::from_secs(20);

/// Read a hostile file as a ledger file, as the configuration and as a text: each is told, none takes long.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "a test of time reads the clock")]
fn check(source: &str) {
    let begin = Instant::now();
    let configuration = Configuration::read(source);
    let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
    let file = LedgerFile::read("a", source);
    assert_ne!(file.errors, [], "a hostile file has errors");
    let findings = verifier.document(&Subject::new("a", source, &file, TextAtHand::Read(source)));
    assert!(!findings.is_empty() && !verifier.finish().is_empty(), "what is wrong is told");
    let all = findings.iter().map(|finding| finding.at.span);
    all.for_each(|span| assert!(source.get(span.range()).is_some(), "{span:?} is no part of the file"));
    assert!(begin.elapsed() < MOST, "read in {:?}", begin.elapsed());
}

/// A claim whose `note` is this value.
fn note(value: &str) -> String {
    format!("schema = 1\n[claims.x]\nnote = {value}\n")
}

#[test]
fn brackets_without_end() {
    check(&"[".repeat(LARGE));
    check(&note(&"[".repeat(LARGE)));
    check(&note(&"[1,".repeat(LARGE / 3)));
    check(&"[[a]]\n".repeat(LARGE / 60));
}

#[test]
fn tables_within_tables() {
    check(&note(&"{a=".repeat(LARGE / 3)));
    check(&note(&format!("{}1{}", "{a=".repeat(100_000), "}".repeat(100_000))));
    check(&note(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))));
    check(&format!("[{}a]\n", "a.".repeat(1_000_000)));
    check(&format!("{}a = 1\n", "a.".repeat(1_000_000)));
}

#[test]
fn keys_of_a_megabyte() {
    let key = "k".repeat(1_000_000);
    check(&format!("schema = 1\n[claims.{key}]\n{key} = 1\n"));
    check(&format!("schema = 1\n[claims.\"{key}\"]\nvalue = \"{key}\"\nbound = '{key}'\nspan = [{key}]\n"));
    check(&format!("{key} = {key}\n"));
}

#[test]
fn characters_that_no_file_should_hold() {
    check("schema = 1\0\n");
    check(&"\0".repeat(LARGE / 10));
    check(&note("\"a\0b\""));
    check("\u{feff}\u{feff}schema = 1\n");
    check("schema = 1\r[document]\r");
}

#[test]
fn escapes_that_are_none() {
    for value in ["\"\\q\"", "\"\\u12\"", "\"\\uD800\"", "\"\\U0011FFFF\"", "\"\\", "\"\"\"\\", "'''", "\"\\x4\""] {
        check(&note(value));
    }
    check(&note(&format!("\"{}\"", "\\q".repeat(100_000))));
}

#[test]
fn numbers_without_end() {
    check(&format!("schema = {}\n", "9".repeat(1_000_000)));
    check(&format!("schema = 1\n[claims.x]\nvalue = \"{}\"\nrev = {}\n", "9".repeat(1_000_000), "9".repeat(1_000_000)));
    check("schema = 1\n[claims.x]\nspan = [0, 99999999999999999999999]\n");
    check("schema = 1\n[claims.x]\nquote = \"a\"\nfigure = \"a\"\nspan = [0, 9223372036854775807]\nnth = 4294967295\n");
}

#[test]
fn lines_that_are_wrong_again_and_again() {
    check(&"= = =\n".repeat(100_000));
    check(&"a = 1\n".repeat(100_000));
    check(&"<<<<<<< HEAD\n=======\n>>>>>>> branch\n".repeat(20_000));
    check(&"[claims.x]\n".repeat(100_000));
    check(&note(&format!("{{{}}}", "a=1,".repeat(LARGE / 40))));
    check(&format!("{}{}", "<<<<<<< HEAD\n".repeat(50_000), "a = 1\n".repeat(50_000)));
    let twice = (0..20_000).flat_map(|number| std::iter::repeat_n(format!("[claims.x{number}]\nrev = 1\n"), 2));
    check(&twice.collect::<String>());
}
