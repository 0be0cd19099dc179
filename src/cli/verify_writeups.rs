//! `factledger verify` over write-ups: after all documents, one after the other.

use std::path::PathBuf;

use factledger::ledger::Field;
use factledger::report::{Audience, Files, NamedFile};
use factledger::text::Document;
use factledger::verify::{CitingFinding, CitingText, Finding, Verifier};
use factledger::writeup::{WriteUp, figures};

use super::failure::Failure;
use super::findings::FindingReports;
use super::message;
use super::project::Project;
use super::writeups::{Place, Shelf, configured, named};

/// Takes the findings of a write-up, with its text, or of entries without one.
type Teller<'a> = dyn FnMut(Option<NamedFile<'_>>, &Shelf, &[CitingFinding]) -> Result<(), Failure> + 'a;

/// Check the write-ups that were named, or all of the configuration.
pub(super) fn check(
    project: &Project,
    paths: Option<&[PathBuf]>,
    verifier: &mut Verifier<'_>,
    report: &mut FindingReports,
) -> Result<(), Failure> {
    let places = if let Some(paths) = paths {
        named(project, paths)?
    } else {
        let (places, idle) = configured(project)?;
        for glob in idle.iter().filter(|_| report.audience() == Audience::People) {
            message::warning(&format!("no file matches \"{glob}\" of `writeups`"));
        }
        places
    };
    let mut teller = |text: Option<NamedFile<'_>>, shelf: &Shelf, found: &[CitingFinding]| {
        tell(project, text.as_ref(), shelf, found, report)
    };
    each(project, &places, paths.is_none(), verifier, &mut teller)
}

/// See all write-ups of the configuration without telling what is found, as those do who ask what exceptions allow.
pub(super) fn see(project: &Project, verifier: &mut Verifier<'_>) -> Result<(), Failure> {
    each(project, &configured(project)?.0, true, verifier, &mut |_, _, _| Ok(()))
}

fn each(
    project: &Project,
    places: &[Place],
    is_whole: bool,
    verifier: &mut Verifier<'_>,
    teller: &mut Teller<'_>,
) -> Result<(), Failure> {
    let has_writeups = !project.configuration.record.list(Field::Writeups).is_empty();
    if places.is_empty() && !(is_whole && has_writeups) {
        return Ok(());
    }
    let shelf = Shelf::all(project)?;
    for place in places {
        let source = place.read()?;
        let document = Document::new(&source);
        let writeup = WriteUp::read(&source, place.format());
        let path = place.from_ledger.as_str();
        let figures = figures(&writeup, document.published(), verifier.wanted(path));
        let (document, catalogue) = (&document, &shelf.catalogue);
        let found = verifier.writeup(&CitingText { path, document, writeup: &writeup, figures: &figures, catalogue });
        let path = place.path.to_string_lossy();
        teller(Some(NamedFile { path: &path, document }), &shelf, &found)?;
    }
    if is_whole {
        let unused = verifier.unused(&shelf.catalogue);
        teller(None, &shelf, &unused)?;
    }
    Ok(())
}

/// Tell findings, those about one document at a time, in their order.
fn tell(
    project: &Project,
    text: Option<&NamedFile<'_>>,
    shelf: &Shelf,
    found: &[CitingFinding],
    report: &mut FindingReports,
) -> Result<(), Failure> {
    let (configuration, settings) = (project.configuration_path(), Document::new(&project.source));
    let configuration = configuration.to_string_lossy();
    for group in found.chunk_by(|one, other| one.document == other.document) {
        let id = group[0].document.as_deref();
        let shown = id.and_then(|id| shelf.shown(id));
        let ledger = match &shown {
            Some((path, document)) => NamedFile { path, document },
            None => NamedFile { path: &configuration, document: &settings },
        };
        let text = text.map(|text| NamedFile { path: text.path, document: text.document });
        let findings: Vec<Finding> = group.iter().map(|found| found.finding.clone()).collect();
        report.findings(&Files { id, ledger, text, others: Vec::new() }, &findings)?;
    }
    Ok(())
}
