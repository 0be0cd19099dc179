//! A run over a ledger: levels and exceptions applied, everything counted.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::examiner::{Examined, Examiner, of_errors};
use super::{
    CHECKS, Check, Finding, Run, Source, Subject, bad_value, check_named, conflicting_claims, reading_differs,
};
use crate::ledger::{Configuration, EntryId, Field, Level, Record, near};
use crate::writeup::Thresholds;

/// What a run has seen so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Documents.
    pub documents: usize,
    /// Claims.
    pub claims: usize,
    /// Write-ups.
    pub writeups: usize,
    /// Citations in them.
    pub citations: usize,
    /// Findings at error level.
    pub errors: usize,
    /// Findings at warn level.
    pub warnings: usize,
    /// Findings that an exception allows.
    pub excepted: usize,
}

/// One run over a ledger.
#[derive(Debug)]
pub struct Verifier<'c> {
    pub(super) configuration: &'c Configuration,
    today: Date,
    used: Vec<bool>,
    pub(super) tally: Tally,
    pub(super) thresholds: Thresholds,
    /// The entries that write-ups cite, by document and key.
    pub(super) cited: BTreeSet<(String, String)>,
    rereads: bool,
    /// The documents that were seen, with what is kept of their entries.
    seen: Vec<(String, Vec<conflicting_claims::Record>)>,
}

/// Findings of a document that concern other documents too.
#[derive(Debug)]
pub struct Across {
    /// The document in whose file they are.
    pub document: String,
    /// The documents that [`Source::Other`] counts.
    pub others: Vec<String>,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// What checks of the configuration see when all documents have been seen.
pub(super) struct Whole<'w> {
    pub(super) configuration: &'w Configuration,
    pub(super) today: Date,
    pub(super) tally: Tally,
    used: &'w [bool],
}

impl Whole<'_> {
    /// The exceptions, and whether each has allowed anything.
    pub(super) fn exceptions(&self) -> impl Iterator<Item = (&Record, bool)> {
        self.configuration.exceptions.iter().zip(self.used.iter().copied())
    }
}

/// Whether an exception is past its day.
pub(super) fn is_expired(exception: &Record, today: Date) -> bool {
    exception.day(Field::Until).is_some_and(|until| until < today)
}

/// Whether an exception says why it is one.
pub(super) fn has_reason(exception: &Record) -> bool {
    exception.words(Field::Reason).is_some_and(|reason| !reason.trim().is_empty())
}

impl<'c> Verifier<'c> {
    /// A run with this configuration on this day.
    #[must_use]
    pub fn new(configuration: &'c Configuration, today: Date) -> Self {
        // Who does not read anew cannot say that an exception from it allows nothing.
        let passed_over = |exception: &Record| exception.words(Field::Check) == Some(reading_differs::CHECK.name);
        let used = configuration.exceptions.iter().map(passed_over).collect();
        let thresholds = Thresholds::of(configuration);
        Self {
            configuration,
            today,
            used,
            tally: Tally::default(),
            thresholds,
            cited: BTreeSet::new(),
            rereads: false,
            seen: Vec::new(),
        }
    }

    /// What has been seen so far.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// The same, which also compares accepted entries with what this release reads.
    #[must_use]
    pub fn rereading(self) -> Self {
        Self { rereads: true, used: vec![false; self.used.len()], ..self }
    }

    /// What looks at documents, on any thread.
    #[must_use]
    pub const fn examiner(&self) -> Examiner<'c> {
        Examiner::new(self.configuration, self.rereads)
    }

    /// The findings of one document, in the order of its file.
    pub fn document(&mut self, subject: &Subject<'_>) -> Vec<Finding> {
        self.take(self.examiner().examine(subject))
    }

    /// The findings of a document that was examined, in the order of its file.
    pub fn take(&mut self, examined: Examined) -> Vec<Finding> {
        let Examined { id, claims, findings, excepted, records, is_whole } = examined;
        self.tally.documents += 1;
        self.tally.claims += claims;
        self.tally.excepted += excepted;
        let findings = self.settle(Some(&id), findings);
        if !is_whole {
            self.spare(&id);
        }
        self.seen.push((id, records));
        findings
    }

    /// Of a document that could not be read as a whole nobody can say which exceptions are of use.
    fn spare(&mut self, document: &str) {
        for (exception, used) in self.configuration.exceptions.iter().zip(&mut self.used) {
            let at = exception.words(Field::At).and_then(|at| at.strip_prefix(document));
            *used |= at.is_some_and(|entry| entry.is_empty() || entry.starts_with('/'));
        }
    }

    /// The findings between documents, after all of them, in their order.
    pub fn across(&mut self) -> Vec<Across> {
        let (ids, records): (Vec<String>, Vec<_>) = std::mem::take(&mut self.seen).into_iter().unzip();
        let mut all: Vec<Across> = Vec::new();
        for [(document, place), (other, place_of_other)] in conflicting_claims::pairs(&records) {
            let (one, against) = (&records[document][place], &records[other][place_of_other]);
            let is_excepted = self.is_excepted_in(&ids[other], Some(&against.key), conflicting_claims::CHECK.name);
            // One other document each, so that no more than two files are at hand for a finding.
            let is_at_hand = |last: &Across| {
                last.document == ids[document] && last.others.first().is_none_or(|known| *known == ids[other])
            };
            if !all.last().is_some_and(is_at_hand) {
                all.push(Across { document: ids[document].clone(), others: Vec::new(), findings: Vec::new() });
            }
            let Some(last) = all.last_mut().filter(|_| !is_excepted) else { continue };
            let source = if other == document { Source::Ledger } else { Source::Other(0) };
            if other != document && last.others.is_empty() {
                last.others.push(ids[other].clone());
            }
            let id = EntryId { document: Some(&ids[other]), key: &against.key };
            let finding = Finding::new(&conflicting_claims::CHECK, one.span, one.value.clone()).about(&one.key);
            last.findings.push(finding.against(source, against.span, format!("{} in `{id}`", against.value)));
        }
        for across in &mut all {
            across.findings = self.settle(Some(&across.document), std::mem::take(&mut across.findings));
        }
        all
    }

    /// The findings of the configuration, after all documents.
    pub fn finish(&mut self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for check in CHECKS.iter().filter(|check| self.level(check) != Level::Off) {
            if let Run::Error(_) = check.run {
                findings.extend(of_errors(check, &self.configuration.errors));
            }
        }
        findings.extend(self.unknown_checks());
        let mut findings = self.settle(None, findings);
        // An exception that allows one of these findings has been used by now.
        let whole = Whole { configuration: self.configuration, today: self.today, tally: self.tally, used: &self.used };
        let mut last = Vec::new();
        for check in CHECKS.iter().filter(|check| self.level(check) != Level::Off) {
            if let Run::Ledger(run) = check.run {
                last.extend(run(&whole));
            }
        }
        findings.extend(self.settle(None, last));
        findings
    }

    /// Names of checks in the configuration that no check has.
    fn unknown_checks(&self) -> Vec<Finding> {
        let folders = self.configuration.folders.iter().flat_map(|folder| &folder.levels);
        let levels = self.configuration.levels.iter().chain(folders).map(|level| (level.check.as_str(), level.span));
        let exceptions = self.configuration.exceptions.iter();
        let exceptions = exceptions.filter_map(|record| Some((record.words(Field::Check)?, record.span(Field::Check))));
        let unknown = levels.chain(exceptions).filter(|(name, _)| check_named(name).is_none());
        unknown
            .map(|(name, span)| {
                let finding = Finding::new(&bad_value::CHECK, span, format!("no check is called `{name}`"));
                match near(name, CHECKS.iter().map(|check| check.name)) {
                    Some(near) => finding.help(format!("did you mean `{near}`?")),
                    None => finding.help("`factledger explain` lists the checks"),
                }
            })
            .collect()
    }

    /// The level of a check in the ledger.
    pub(super) fn level(&self, check: &Check) -> Level {
        self.examiner().level(check)
    }

    /// Count a finding of this level.
    pub(super) const fn count(&mut self, level: Level) {
        match level {
            Level::Error => self.tally.errors += 1,
            Level::Warn => self.tally.warnings += 1,
            Level::Off => {}
        }
    }

    /// Apply levels and exceptions, sort and count.
    fn settle(&mut self, document: Option<&str>, mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.retain(|finding| !self.is_excepted(document, finding));
        for finding in &mut findings {
            finding.level = self.level(finding.check);
            self.count(finding.level);
        }
        findings.sort_by_key(|finding| (finding.at.source, finding.at.span.start, finding.check.name));
        findings
    }

    fn is_excepted(&mut self, document: Option<&str>, finding: &Finding) -> bool {
        document.is_some_and(|document| self.is_excepted_in(document, finding.key.as_deref(), finding.check.name))
    }

    /// Whether an exception allows what a check finds in a document or one of its entries.
    fn is_excepted_in(&mut self, document: &str, key: Option<&str>, check: &str) -> bool {
        let entry = key.map(|key| EntryId { document: Some(document), key }.to_string());
        let places: Vec<&str> = std::iter::once(document).chain(entry.as_deref()).collect();
        self.is_excepted_at(&places, check)
    }

    /// Whether an exception allows what a check finds at one of these places: documents, entries, write-ups.
    pub(super) fn is_excepted_at(&mut self, places: &[&str], check: &str) -> bool {
        let mut excepted = false;
        for (exception, used) in self.configuration.exceptions.iter().zip(&mut self.used) {
            let is_meant = exception.words(Field::At).is_some_and(|at| places.contains(&at));
            let holds = has_reason(exception) && !is_expired(exception, self.today);
            if is_meant && holds && exception.words(Field::Check) == Some(check) {
                (*used, excepted) = (true, true);
            }
        }
        self.tally.excepted += usize::from(excepted);
        excepted
    }
}
