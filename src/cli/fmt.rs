//! `factledger fmt`: ledger files in their canonical form.

use std::io::Write;

use factledger::ledger::canonical;
use factledger::report::Lines;
use factledger::text::Document;

use super::failure::Failure;
use super::lock::Lock;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger fmt                     every document
  factledger fmt briefing            one, by its name or its ledger file
  factledger fmt --check             which files would change; exit with 1 where one would

Comments, blank lines, a byte order mark and the order of the claims are yours and stay. The configuration is left alone.";

/// Lay ledger files out as factledger writes them
///
/// Fields in their order, each on a line, with one spacing and one kind of quotation marks; reviews and history behind their claim. What
/// the files say stays the same.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Fmt {
    /// Documents, or their ledger files; all where none is named
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    /// Write nothing; exit with 1 where something would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Fmt) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = if arguments.check { None } else { Some(project.lock()?) };
    let mut out = stdout();
    let mut outcome = Outcome::Done;
    let (mut seen, mut changed) = (0, 0);
    for id in project.chosen(&arguments.files)? {
        let stored = project.read(&id)?;
        let Some(formed) = formed(&stored) else {
            outcome = Outcome::Incomplete;
            continue;
        };
        seen += 1;
        if formed == stored.source {
            continue;
        }
        changed += 1;
        if let Some(lock) = &lock {
            lay_out(lock, &stored, &formed)?;
        } else {
            outcome = outcome.or(Outcome::Findings);
        }
        let verb = if lock.is_some() { "laid out" } else { "would lay out" };
        writeln!(out, "{verb} {}", stored.path.display())?;
    }
    out.finish()?;
    let verb = if arguments.check { "would change" } else { "changed" };
    message::summary(&format!("{} read, {changed} {verb}", counted(seen, "file")));
    Ok(outcome)
}

/// Write a file in the form that was made for it.
pub(super) fn lay_out(lock: &Lock, stored: &Stored, formed: &str) -> Result<(), Failure> {
    // The form says the same as the file, errors of entries included, which other commands would refuse.
    lock.create(&stored.path, formed.as_bytes())
}

/// A file in canonical form; none where it has none, which is told.
pub(super) fn formed(stored: &Stored) -> Option<String> {
    match canonical(&stored.file, &stored.source) {
        Ok(formed) => {
            let document = Document::new(&stored.source);
            let lines = Lines::new(&document);
            for (span, why) in &formed.left {
                let place = lines.place(span.start);
                message::warning(&format!("{}:{place}: left as it is; {why}", stored.path.display()));
            }
            Some(formed.source)
        }
        Err(why) => {
            let help = "`factledger verify` shows what is wrong with it";
            message::error(&format!("{}: {why}", stored.path.display()), Some(help));
            None
        }
    }
}
