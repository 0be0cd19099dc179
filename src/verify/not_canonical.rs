//! Ledger files that say the same in another layout than `fmt` writes.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::{Level, canonical};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: "not-canonical",
    group: Group::Files,
    level: Level::Warn,
    what: "the file is laid out in another manner than factledger writes",
    why: "the next command that writes it, or the next merge, will change lines that nobody meant to change",
    fix: "run `factledger fmt`, which keeps every comment",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    // What cannot be read is told by others.
    let Ok(formed) = canonical(subject.file, subject.source) else { return Vec::new() };
    let left = formed.left.iter().map(|(span, why)| {
        Finding::new(&CHECK, *span, "`fmt` leaves this as it is").help(format!("{why}; `fmt` does the rest"))
    });
    left.chain(first_difference(subject.source, &formed.source)).collect()
}

/// The first line that would be written otherwise.
fn first_difference(source: &str, formed: &str) -> Option<Finding> {
    if source == formed {
        return None;
    }
    let mut at = 0;
    let mut due = formed.split_inclusive('\n');
    for line in source.split_inclusive('\n') {
        let wanted = due.next().unwrap_or_default();
        if line != wanted {
            let found = Span::new(at, at + line.trim_end().len());
            return Some(Finding::new(&CHECK, found, label(line, wanted)));
        }
        at += line.len();
    }
    due.next().map(|line| Finding::new(&CHECK, Span::new(at, at), label("", line)))
}

fn label(line: &str, wanted: &str) -> String {
    const MOST: usize = 60;
    let end = |line: &str| line.len() - line.trim_end_matches(['\r', '\n']).len();
    let wanted_words = wanted.trim_end_matches(['\r', '\n']);
    if line.trim_end_matches(['\r', '\n']) == wanted_words {
        return if end(line) == 0 { "the line has no end" } else { "the line ends otherwise than the first one" }
            .to_owned();
    }
    if wanted_words.is_empty() {
        return "`fmt` writes a blank line here".to_owned();
    }
    let rest = wanted_words.chars().nth(MOST).map(|_| '…');
    let shown: String = wanted_words.chars().take(MOST).chain(rest).collect();
    format!("`fmt` writes `{shown}` here")
}
