//! `factledger verify --fix`: what can surely be mended without a decision.
//!
//! The layout of ledger files says nothing, and an exception of the configuration that allows nothing in a run over the whole ledger allows
//! nothing. All else needs somebody who looks: a text that changed, a name that was probably meant, a comment in a text, which its hash covers.

use factledger::ledger::{Field, without_tables};
use factledger::report::visible;
use factledger::verify::{Finding, Group, Subject, TextAtHand, Verifier, check_named};
use jiff::civil::Date;

use super::failure::Failure;
use super::fmt::{formed, lay_out};
use super::lock::Lock;
use super::message;
use super::project::Project;
use super::verify_writeups;

/// Lay the files of these documents out in canonical form.
pub(super) fn layouts(project: &Project, lock: &Lock, ids: &[String]) -> Result<(), Failure> {
    for id in ids {
        let stored = project.read(id)?;
        // What cannot be read has findings of its own.
        if stored.file.errors.iter().any(|error| error.kind.is_of_the_file()) {
            continue;
        }
        let Some(formed) = formed(&stored).filter(|formed| *formed != stored.source) else { continue };
        lay_out(lock, &stored, &formed)?;
        message::summary(&format!("fixed: laid out {}", stored.path.display()));
    }
    Ok(())
}

/// Take the unused exceptions out of the configuration, where the whole ledger can be read: what cannot may hide what they allow.
pub(super) fn exceptions(project: &Project, lock: &Lock, today: Date) -> Result<(), Failure> {
    if project.configuration.exceptions.is_empty() || !project.configuration.errors.is_empty() {
        return Ok(());
    }
    let Some(findings) = findings(project, today)? else { return Ok(()) };
    let unused = findings.iter().filter(|finding| finding.check.name == "unused-exception");
    let records = &project.configuration.exceptions;
    let records = unused.filter_map(|finding| records.iter().find(|record| record.span(Field::At) == finding.at.span));
    // Write-ups are not read here, so what is excepted in them is left to people.
    let is_of_ledger = |check: &str| check_named(check).is_some_and(|check| check.group != Group::WriteUps);
    let records: Vec<_> = records.filter(|record| record.words(Field::Check).is_some_and(is_of_ledger)).collect();
    let headers: Vec<usize> = records.iter().map(|record| record.start().start).collect();
    let (left, kept) = without_tables(&project.source, &headers);
    if left != project.source {
        lock.create(&project.configuration_path(), left.as_bytes())?;
    }
    for record in records {
        let words = |field: Field| visible(record.words(field).unwrap_or_default()).into_owned();
        let what = format!("the unused exception of `{}` at `{}`", words(Field::Check), words(Field::At));
        if kept.contains(&record.start().start) {
            message::warning(&format!("left {what}: a comment stands by it"));
        } else {
            message::summary(&format!("fixed: took away {what}"));
        }
    }
    Ok(())
}

/// What a run over the whole ledger finds in the configuration; none where something could not be read.
fn findings(project: &Project, today: Date) -> Result<Option<Vec<Finding>>, Failure> {
    let mut verifier = Verifier::new(&project.configuration, today);
    for id in project.documents()? {
        let stored = project.read(&id)?;
        let text = project.text_of(&stored);
        let at_hand = match &text {
            None => TextAtHand::NotKept,
            Some((_, Ok(text))) => TextAtHand::Read(text),
            Some((_, Err(_))) => return Ok(None),
        };
        let found = verifier.document(&Subject::new(&id, &stored.source, &stored.file, at_hand));
        if found.iter().any(|finding| finding.check.group == Group::Files && finding.check.name != "not-canonical") {
            return Ok(None);
        }
    }
    verifier.across();
    verify_writeups::see(project, &mut verifier)?;
    Ok(Some(verifier.finish()))
}
