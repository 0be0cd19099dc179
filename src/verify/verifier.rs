//! A run over a ledger: levels and exceptions applied, everything counted.

use jiff::civil::Date;

use super::{CHECKS, Check, Finding, Run, Subject, bad_value, check_named, duplicate_key};
use crate::ledger::{Configuration, EntryId, Field, LedgerError, Level, Record, is_claim_header, near};

/// What a run has seen so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Documents.
    pub documents: usize,
    /// Claims.
    pub claims: usize,
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
    configuration: &'c Configuration,
    today: Date,
    used: Vec<bool>,
    tally: Tally,
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
        Self { configuration, today, used: vec![false; configuration.exceptions.len()], tally: Tally::default() }
    }

    /// What has been seen so far.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// The findings of one document, in the order of its file.
    pub fn document(&mut self, subject: &Subject<'_>) -> Vec<Finding> {
        self.tally.documents += 1;
        self.tally.claims += subject.file.entries.len();
        let mut findings = Vec::new();
        for check in CHECKS.iter().filter(|check| self.level(check) != Level::Off) {
            match check.run {
                Run::Error(_) => findings.extend(of_errors(check, &subject.file.errors)),
                Run::Document(run) => findings.extend(run(subject)),
                Run::Ledger(_) => {}
            }
        }
        for finding in findings.iter_mut().filter(|finding| finding.key.is_none()) {
            finding.key = entry_at(subject, finding);
        }
        self.settle(Some(subject.id), findings)
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
        let levels = self.configuration.levels.iter().map(|level| (level.check.as_str(), level.span));
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

    fn level(&self, check: &Check) -> Level {
        let set = self.configuration.levels.iter().rev().find(|set| set.check == check.name);
        set.map_or(check.level, |set| set.level)
    }

    /// Apply levels and exceptions, sort and count.
    fn settle(&mut self, document: Option<&str>, mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.retain(|finding| !self.is_excepted(document, finding));
        for finding in &mut findings {
            finding.level = self.level(finding.check);
            match finding.level {
                Level::Error => self.tally.errors += 1,
                Level::Warn => self.tally.warnings += 1,
                Level::Off => {}
            }
        }
        findings.sort_by_key(|finding| (finding.at.source, finding.at.span.start, finding.check.name));
        findings
    }

    fn is_excepted(&mut self, document: Option<&str>, finding: &Finding) -> bool {
        let Some(document) = document else { return false };
        let entry = finding.key.as_ref().map(|key| EntryId { document: Some(document), key }.to_string());
        let mut excepted = false;
        for (exception, used) in self.configuration.exceptions.iter().zip(&mut self.used) {
            let at = exception.words(Field::At);
            let is_meant = at == Some(document) || at.is_some() && at == entry.as_deref();
            let holds = has_reason(exception) && !is_expired(exception, self.today);
            if is_meant && holds && exception.words(Field::Check) == Some(finding.check.name) {
                (*used, excepted) = (true, true);
            }
        }
        self.tally.excepted += usize::from(excepted);
        excepted
    }
}

fn of_errors(check: &'static Check, errors: &[LedgerError]) -> Vec<Finding> {
    let Run::Error(pick) = check.run else { return Vec::new() };
    let told = errors.iter().filter_map(|error| Some((error.span, pick(&error.kind)?)));
    told.map(|(span, told)| Finding { help: told.help, ..Finding::new(check, span, told.label) }).collect()
}

/// The key of the entry in whose lines a finding stands.
fn entry_at(subject: &Subject<'_>, finding: &Finding) -> Option<String> {
    if finding.at.source != super::Source::Ledger {
        return None;
    }
    let at = finding.at.span.start;
    let entries = &subject.file.entries;
    // A header that stands twice is of the entry that it names, wherever that began.
    let named = subject.source.get(finding.at.span.range()).and_then(|key| subject.file.entry(key));
    if let Some(entry) = named.filter(|_| *finding.check == duplicate_key::CHECK && is_claim_header(subject.source, at))
    {
        return Some(entry.key.clone());
    }
    let before = entries.iter().take_while(|entry| entry.record.start().start <= at);
    before.last().map(|entry| entry.key.clone())
}
