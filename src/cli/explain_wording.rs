//! `factledger explain` for a wording, or for the citations of a line of a write-up.

use std::io::Write;
use std::path::{Path, PathBuf};

use factledger::ledger::EntryId;
use factledger::report::{Explanation, Lines, write_explanation};
use factledger::text::Document;
use factledger::verify::{CitingText, Finding, Verifier};
use factledger::writeup::{Cited, Format, Lookup, Thresholds, Wanted, WriteUp, figures};

use super::Outcome;
use super::failure::Failure;
use super::output::{Stdout, stdout};
use super::project::{LedgerArguments, Project};
use super::reviewer::today;
use super::writeups::{Shelf, named};

/// `FILE:LINE`, where there is such a file.
pub(super) fn line_of(topic: &str) -> Option<(PathBuf, usize)> {
    let (path, line) = topic.rsplit_once(':')?;
    let line = line.parse().ok().filter(|&line| line > 0)?;
    Path::new(path).is_file().then(|| (PathBuf::from(path), line))
}

/// Explain what a wording says of an entry.
pub(super) fn wording(ledger: &LedgerArguments, id: &str, words: &str) -> Result<Outcome, Failure> {
    if EntryId::parse(id).is_none() {
        let what = format!("`{id}` names no entry, expected an id such as `briefing/deaths-2024`");
        return Err(Failure::new(what, "`factledger list` shows the ids"));
    }
    let project = Project::open(ledger)?;
    // Whatever is wrong with the id is told as elsewhere.
    project.entries(&[id.to_owned()])?;
    let source = format!("{}<!-- fact: {id} -->", words.trim());
    let explained = explain(&project, "", &source, Format::Markdown, None)?;
    if explained == 0 {
        let what = format!("no figure is read in \"{}\"", words.trim());
        return Err(Failure::new(what, "write the figure with its words, as in \"more than 400 boats\""));
    }
    Ok(Outcome::Done)
}

/// Explain the citations of a line.
pub(super) fn line(ledger: &LedgerArguments, path: &Path, line: usize) -> Result<Outcome, Failure> {
    let project = Project::open(ledger)?;
    let places = named(&project, &[path.to_owned()])?;
    let place = places.first().expect("one path names one write-up");
    let source = place.read()?;
    let explained = explain(&project, &place.from_ledger, &source, place.format(), Some(line))?;
    if explained == 0 {
        let what = format!("{}:{line}: no figure here cites an entry of the ledger", path.display());
        return Err(Failure::new(
            what,
            "name the line of a figure or of its citation; `verify` tells what is wrong with ids",
        ));
    }
    Ok(Outcome::Done)
}

/// Explain the citations of a text, or of one line of it: how many there are.
fn explain(project: &Project, path: &str, source: &str, format: Format, line: Option<usize>) -> Result<usize, Failure> {
    let shelf = Shelf::all(project)?;
    let document = Document::new(source);
    let writeup = WriteUp::read(source, format);
    let figures = figures(&writeup, document.published(), Wanted::Cited);
    let catalogue = &shelf.catalogue;
    let mut verifier = Verifier::new(&project.configuration, today()?);
    let found =
        verifier.writeup(&CitingText { path, document: &document, writeup: &writeup, figures: &figures, catalogue });
    let lines = Lines::new(&document);
    let thresholds = Thresholds::of(&project.configuration);
    let mut out = stdout();
    let mut explained = 0;
    for cited in &figures.cited {
        let Ok(figure) = &cited.figure else { continue };
        let Lookup::Found(id, key, entry) = catalogue.find(writeup.slice(cited.citation.id)) else { continue };
        let at = [cited.citation.marker.start, figure.span.start].map(|at| lines.place(at).line);
        if line.is_some_and(|line| !at.contains(&line)) {
            continue;
        }
        if explained > 0 {
            writeln!(out)?;
        }
        explained += 1;
        let findings: Vec<Finding> =
            found.iter().map(|found| &found.finding).filter(|finding| is_about(finding, cited)).cloned().collect();
        let explanation = Explanation { id: &format!("{id}/{key}"), entry, figure, findings: &findings };
        write_explanation(&mut out as &mut Stdout, &explanation, &thresholds)?;
    }
    out.finish()?;
    Ok(explained)
}

/// Whether a finding is about the figure of a citation, or stands in the citation.
fn is_about(finding: &Finding, cited: &Cited) -> bool {
    let at = finding.at.span;
    let is_of = cited.figure.as_ref().is_ok_and(|figure| figure.span == at);
    is_of || cited.citation.marker.start <= at.start && at.end <= cited.citation.marker.end
}
