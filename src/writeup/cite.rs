//! Citations as they are written, and how those of a write-up are brought up to date.
//!
//! ```
//! use factledger::writeup::{Form, written};
//!
//! let cite = |form| written(form, "report/dams", 1, "at least 87", "ledger/report.toml");
//! assert_eq!(cite(Form::Link), "[at least 87][fact:report/dams]\n\n[fact:report/dams]: ledger/report.toml \"r1: at least 87\"");
//! assert_eq!(cite(Form::Pandoc), "at least 87 [@fact:report/dams, r1]");
//! assert_eq!(cite(Form::Comment), "at least 87<!-- fact: report/dams r1 -->");
//! ```

use super::{Citation, Form, WriteUp, fitted};
use crate::text::Span;

/// A citation, to stand within a sentence, of an entry at this revision, whose figure is `figure` and whose ledger file is at `path`.
#[must_use]
pub fn written(form: Form, id: &str, rev: u32, figure: &str, path: &str) -> String {
    let line = definition(id, rev, figure, path);
    let figure = fitted(&figure.split_whitespace().collect::<Vec<_>>().join(" "), false);
    match form {
        Form::Link => {
            let words = figure.replace('[', "\\[").replace(']', "\\]");
            format!("[{words}][fact:{id}]\n\n{line}")
        }
        Form::Pandoc => format!("{figure} [@fact:{id}, r{rev}]"),
        Form::Comment => format!("{figure}<!-- fact: {id} r{rev} -->"),
    }
}

/// The definition of a link: `[fact:ID]: PATH "r1: figure"`.
#[must_use]
pub fn definition(id: &str, rev: u32, figure: &str, path: &str) -> String {
    let path = if path.contains([' ', '(', ')']) { format!("<{path}>") } else { path.to_owned() };
    // A straight mark, as of inches, would end the title.
    let figure = figure.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "”").replace('\\', "");
    format!("[fact:{id}]: {path} \"r{rev}: {figure}\"")
}

/// What a citation is to say from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// The revision of the entry.
    pub rev: u32,
    /// Its figure.
    pub figure: String,
    /// The path of its ledger file, from the folder of the write-up.
    pub path: String,
}

/// A part of a write-up and what is to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The bytes that go; none where something is added.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// The changes that bring the revisions and definitions of a write-up up to date, in text order. `renewed` tells what each citation is
/// to say; what it passes over stays as it is, and so does a definition that such a citation shares.
#[must_use]
pub fn update(writeup: &WriteUp<'_>, renewed: impl Fn(&Citation) -> Option<Renewed>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut links: Vec<(&str, Option<Renewed>)> = Vec::new();
    for citation in &writeup.citations {
        let new = renewed(citation);
        if citation.form == Form::Link {
            let id = writeup.slice(citation.id);
            match links.iter_mut().find(|(known, _)| *known == id) {
                Some((_, all)) if new.is_none() => *all = None,
                Some(_) => {}
                None => links.push((id, new)),
            }
            continue;
        }
        let (Some(new), Some(revision)) = (new, citation.revision) else { continue };
        if citation.rev != Some(new.rev) {
            changes.push(Change { span: revision, text: format!("r{}", new.rev) });
        }
    }
    let mut missing = Vec::new();
    for (id, new) in links {
        let Some(new) = new else { continue };
        let line = definition(id, new.rev, &new.figure, &new.path);
        match writeup.definition(id) {
            Some(old) if writeup.slice(old.span) == line => {}
            Some(old) => changes.push(Change { span: old.span, text: line }),
            None => missing.push(line),
        }
    }
    changes.sort_by_key(|change| change.span.start);
    changes.extend(appended(writeup, &missing));
    changes
}

/// Definitions behind all that stands in a write-up, with its own line ends.
fn appended(writeup: &WriteUp<'_>, lines: &[String]) -> Option<Change> {
    if lines.is_empty() {
        return None;
    }
    let source = writeup.source;
    let end = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let at = Span::new(source.len(), source.len());
    let is_behind_others = writeup
        .definitions
        .last()
        .is_some_and(|last| source.get(last.span.end..).is_some_and(|rest| rest.trim().is_empty()));
    let mut text = String::new();
    if !source.ends_with('\n') && !source.is_empty() {
        text.push_str(end);
    }
    let has_blank = source.ends_with("\n\n") || source.ends_with("\n\r\n");
    if !is_behind_others && !has_blank {
        text.push_str(end);
    }
    for line in lines {
        text.push_str(line);
        text.push_str(end);
    }
    Some(Change { span: at, text })
}

/// A text with these changes, which stand in its order and do not overlap.
#[must_use]
pub fn changed(source: &str, changes: &[Change]) -> String {
    let mut text = String::with_capacity(source.len());
    let mut at = 0;
    for change in changes {
        text.push_str(source.get(at..change.span.start).unwrap_or_default());
        text.push_str(&change.text);
        at = change.span.end;
    }
    text.push_str(source.get(at..).unwrap_or_default());
    text
}
