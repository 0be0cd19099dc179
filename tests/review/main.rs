//! `factledger review` at a terminal: what it shows, what its keys do, and that whatever ends it loses nothing.

#![cfg(unix)]

#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::read;
use terminal::Seated;

const TEXT: &str = "# Ferries\n\nIt rained all of May. The ferry carried at least 40 carts. Nobody complained, says the \
    warden, who has been keeping the book of the landing for as long as anybody can remember.\n\nThe fare is $3. \
    Some 12% of the seats were taken.\n";
const KEYS: &str = "[q]uit [?] ";

/// A ledger with three proposals.
fn ledger(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    fs::write(folder.path().join("ferry.md"), text).expect("the file can be written");
    run(folder.path(), &["init"]);
    run(folder.path(), &["add", "ferry.md"]);
    folder
}

#[track_caller]
fn run(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    let output = command
        .current_dir(folder)
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1746403200")
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn source(folder: &Path) -> String {
    read(&folder.join("ledger/ferry.toml"))
}

fn review(folder: &Path) -> Seated {
    Seated::start(folder, 60, &["review", "--by", "ines"], &[("NO_COLOR", "1")])
}

#[test]
fn entries_are_accepted_corrected_rejected_and_skipped() {
    let folder = ledger(TEXT);
    let mut seat = review(folder.path());
    seat.expect("1 of 3");
    seat.expect("> The ferry carried «at least 40» carts.");
    seat.expect("Nobody complained, says the warden");
    seat.expect("bound        at-least");
    seat.expect(KEYS);
    seat.press("e");
    seat.expect("field=value, or nothing: ");
    seat.press("value=forty\n");
    seat.expect("error: `value`: found `forty`, expected a decimal");
    seat.expect("field=value, or nothing: ");
    seat.press("place=Vell\n");
    seat.expect("ferry/carts: place nothing → Vell");
    seat.expect("field=value, or nothing: ");
    seat.press("\n");
    seat.expect("1 of 3");
    seat.expect("place        Vell (corrected)");
    seat.expect(KEYS);
    seat.press("a");
    seat.expect("accepted ferry/carts");
    seat.expect("2 of 3");
    seat.expect("> The fare is «$3».");
    seat.expect(KEYS);
    seat.press("r");
    seat.expect("why? ");
    seat.press("an example\n");
    seat.expect("rejected ferry/");
    seat.expect("3 of 3");
    seat.expect(KEYS);
    seat.press("s");
    seat.expect("1 accepted, 1 rejected, 1 left open");
    assert!(seat.end().success());
    assert!(seat.is_as_before());
    let source = source(folder.path());
    assert!(source.contains("place = \"Vell\"\n") && source.contains("corrected = [\"place\"]\n"), "{source}");
    assert!(source.contains("status = \"rejected\"\nwhy = \"an example\"\n"), "{source}");
    assert_eq!(source.matches("status = \"accepted\"\n").count(), 1, "{source}");
    assert_eq!(source.matches("by = \"ines\"\n").count(), 2, "{source}");
    let screen = seat.screen();
    assert!(!screen.contains('\u{1b}'), "{screen:?}");
    let typed =
        |line: &str| line.starts_with("field=value") || line.starts_with("error: ") || line.starts_with("help: ");
    let wide = screen.lines().filter(|line| line.trim_end().chars().count() > 60 && !typed(line));
    assert_eq!(wide.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn decisions_are_taken_back() {
    let folder = ledger(TEXT);
    let before = source(folder.path());
    let mut seat = review(folder.path());
    seat.expect(KEYS);
    seat.press("u");
    seat.expect("you have decided nothing here that could be taken back");
    seat.press("b");
    seat.expect("this is the first");
    seat.press("a");
    seat.expect("accepted ferry/carts");
    seat.expect("2 of 3");
    seat.expect(KEYS);
    seat.press("b");
    seat.expect("ferry/carts · accepted · r1");
    seat.expect(KEYS);
    seat.press("a");
    seat.expect("error: ferry/carts is accepted already");
    seat.press("u");
    seat.expect("took back what you decided on ferry/carts");
    seat.expect("ferry/carts · proposed · r1");
    assert_eq!(source(folder.path()), before);
    seat.expect(KEYS);
    seat.press("r");
    seat.expect("why? ");
    seat.press("\n");
    seat.expect("not rejected: a reason is needed");
    seat.press("x");
    seat.expect("`x` is no key here");
    seat.press("?");
    seat.expect("r  reject: no claim worth keeping; you are asked why");
    seat.press("\u{1b}[A\u{1b}[B");
    seat.press("q");
    seat.expect("0 accepted, 0 rejected, 3 left open");
    assert!(seat.end().success());
    assert_eq!(source(folder.path()), before);
}

#[test]
fn what_others_do_meanwhile_stays() {
    let folder = ledger(TEXT);
    let mut seat = review(folder.path());
    seat.expect(KEYS);
    // Another entry of the same file.
    run(folder.path(), &["set", "ferry/fare", "note=per cart"]);
    seat.press("a");
    seat.expect("accepted ferry/carts");
    seat.expect("note         per cart");
    seat.expect(KEYS);
    // The entry that is shown.
    run(folder.path(), &["set", "ferry/fare", "note=per head"]);
    seat.press("a");
    seat.expect("somebody else has changed the entry meanwhile");
    seat.expect("2 of 3");
    seat.expect("note         per head");
    seat.expect(KEYS);
    seat.press("a");
    seat.expect("accepted ferry/fare");
    seat.expect(KEYS);
    run(folder.path(), &["reject", "ferry/seats-that-were-taken", "--why", "an example", "--by", "jo"]);
    seat.press("a");
    seat.expect("somebody else has changed the entry meanwhile");
    seat.expect("rejected");
    seat.press("q");
    assert!(seat.end().success());
    let source = source(folder.path());
    assert!(source.contains("note = \"per head\"") && source.contains("by = \"jo\""), "{source}");
}

#[test]
fn whatever_ends_it_leaves_decisions_and_terminal() {
    for (keys, at_line) in
        [("\u{3}", false), ("\u{4}", false), ("\u{4}", true), ("\u{3}", true), ("TERM", false), ("HUP", true)]
    {
        let folder = ledger(TEXT);
        let mut seat = review(folder.path());
        seat.expect(KEYS);
        seat.press("a");
        seat.expect("accepted ferry/carts");
        seat.expect(KEYS);
        if at_line {
            seat.press("r");
            seat.expect("why? ");
        }
        if keys.len() > 1 {
            let id = seat.child.id().to_string();
            let killed = Command::new("kill").args(["-s", keys, &id]).status().expect("`kill` is there");
            assert!(killed.success());
        } else {
            seat.press(keys);
        }
        let status = seat.end();
        assert!(seat.is_as_before(), "{keys:?}, at a line: {at_line}");
        let is_signal = keys.len() > 1 || keys == "\u{3}" && at_line;
        assert_eq!(status.success(), !is_signal, "{keys:?}: {status}");
        let source = source(folder.path());
        assert_eq!(source.matches("status = \"accepted\"\n").count(), 1, "{source}");
        assert_eq!(seat.screen().contains("1 accepted, 0 rejected, 2 left open"), !is_signal);
    }
}

#[test]
fn a_quote_cannot_steer_the_terminal() {
    let text = "The ferry\u{1b}[2J carried 40 \u{202e}carts\u{7} of \u{9b}31msalt\u{1b}]0;title\u{7}.\n";
    let folder = ledger(text);
    let mut seat = Seated::start(folder.path(), 80, &["review", "--by", "ines", "--color", "always"], &[]);
    seat.expect(KEYS);
    seat.press("e");
    seat.expect(": ");
    seat.press("note=a\u{9b}b\n");
    seat.expect(": ");
    seat.press("\n");
    seat.expect(KEYS);
    seat.press("q");
    assert!(seat.end().success());
    let screen = seat.screen();
    // Colours are ours: every sequence ends in `m`.
    let colour = regex::Regex::new("\u{1b}\\[[0-9;]*m").expect("a pattern");
    assert!(colour.is_match(&screen), "{screen:?}");
    let typed = "note=a\u{9b}b";
    let rest = colour.replace_all(&screen, "").replace(typed, "").replace("\u{1}end\u{1}", "");
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\r') || c == '\u{202e}';
    assert!(!rest.contains(steers), "{rest:?}");
    assert!(rest.contains(r"\u{202e}carts\u{7}"), "{rest:?}");
}

#[test]
fn names_choose_what_is_asked_for() {
    let folder = ledger(TEXT);
    run(folder.path(), &["accept", "ferry/carts", "--by", "jo"]);
    let mut seat = Seated::start(folder.path(), 60, &["review", "ferry", "--by", "ines"], &[]);
    seat.expect("1 of 2");
    seat.press("q");
    assert!(seat.end().success());
    let mut seat = Seated::start(folder.path(), 60, &["review", "carts", "--by", "ines"], &[]);
    seat.expect("1 of 1");
    seat.expect("r1 by jo on 2025-05-05");
    seat.press("q");
    assert!(seat.end().success());
    run(folder.path(), &["accept", "--all", "--by", "jo"]);
    let mut seat = Seated::start(folder.path(), 60, &["review", "--by", "ines"], &[]);
    seat.expect("there is nothing to decide on");
    assert!(seat.end().success());
}
