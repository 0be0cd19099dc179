//! Write-ups brought up to date: only what is out of date changes, and everything else keeps every byte.

use factledger::writeup::{Citation, Format, Renewed, WriteUp, changed, update};

/// What becomes of a write-up when each entry is at revision 2, except for those whose ids begin with `left`.
fn updated(source: &str, format: Format) -> String {
    let writeup = WriteUp::read(source, format);
    let renewed = |citation: &Citation| {
        let is_left = writeup.slice(citation.id).starts_with("left");
        (!is_left).then(|| Renewed {
            rev: 2,
            figure: "at least  5\" of \"snow\"".to_owned(),
            path: "../l/a.toml".to_owned(),
        })
    };
    changed(source, &update(&writeup, renewed))
}

const LINE: &str = "../l/a.toml \"r2: at least 5” of ”snow”\"";

#[track_caller]
fn check(source: &str, want: &str) {
    assert_eq!(updated(source, Format::Markdown), want);
    assert_eq!(updated(want, Format::Markdown), want, "once more changes nothing");
}

#[test]
fn revisions_that_are_said_are_brought_up_to_date_and_no_others() {
    check("5 [@fact:a, r1] and 6 [@fact:a].", "5 [@fact:a, r2] and 6 [@fact:a].");
    check("5<!-- fact: a r1 --> or 6<!--fact:a-->.", "5<!-- fact: a r2 --> or 6<!--fact:a-->.");
    check("5 [see @fact:a, r1; @fact:left, r1].", "5 [see @fact:a, r2; @fact:left, r1].");
}

#[test]
fn definitions_are_added_behind_all_else_with_the_line_ends_of_the_file() {
    check("[5][fact:a] cm.", &format!("[5][fact:a] cm.\n\n[fact:a]: {LINE}\n"));
    check("\u{feff}[5][fact:a] cm.\r\n", &format!("\u{feff}[5][fact:a] cm.\r\n\r\n[fact:a]: {LINE}\r\n"));
    check("[5][fact:a], [6][fact:a].\n\n", &format!("[5][fact:a], [6][fact:a].\n\n[fact:a]: {LINE}\n"));
    let two = format!("[5][fact:a], [6][fact:b].\n\n[fact:a]: {LINE}\n");
    check(&two, &format!("{two}[fact:b]: {LINE}\n"));
}

#[test]
fn definitions_that_are_there_are_replaced_where_they_stand() {
    let source = "[5][fact:a] cm.\n\n[fact:a]: old.toml\n  \"r1: 5\"\n\nMore.\n";
    check(source, &format!("[5][fact:a] cm.\n\n[fact:a]: {LINE}\n\nMore.\n"));
    check("[5][x] cm.\n\n[x]: y \"r1\"\n", "[5][x] cm.\n\n[x]: y \"r1\"\n");
}

#[test]
fn what_is_left_alone_keeps_its_definition() {
    let source = "[5][fact:left] cm.\n\n[fact:left]: old.toml \"r1: 5\"\n";
    check(source, source);
    let plain = "[5][fact:a] cm `[6][fact:b]`\n";
    assert_eq!(updated(plain, Format::Plain), format!("{plain}\n[fact:a]: {LINE}\n[fact:b]: {LINE}\n"));
}
