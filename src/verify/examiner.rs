//! One document looked at by itself: what the checks find there, whatever other documents and exceptions say.
//!
//! Nothing is shared with other documents, so that many may be looked at at once; the verifier takes what was found in their order.

use super::in_text::InText;
use super::{
    CHECKS, Check, Finding, Run, Source, Subject, conflicting_claims, duplicate_key, reading_differs, unused_exception,
};
use crate::ledger::{Configuration, LedgerError, Level, is_claim_header};
use crate::text::Span;

/// Looks at documents.
#[derive(Clone, Copy, Debug)]
pub struct Examiner<'c> {
    configuration: &'c Configuration,
    /// Whether accepted entries are compared with what is read now.
    rereads: bool,
}

/// What was found in a document.
#[derive(Debug)]
pub struct Examined {
    pub(super) id: String,
    pub(super) claims: usize,
    pub(super) findings: Vec<Finding>,
    /// Findings that the text itself allows.
    pub(super) excepted: usize,
    /// What is kept of its entries, to be compared with those of others.
    pub(super) records: Vec<conflicting_claims::Record>,
    /// Whether its file and its text could be read, so that what was not found is not there.
    pub(super) is_whole: bool,
}

impl Examined {
    /// Whether anything was found, be it allowed by the configuration or not.
    #[must_use]
    pub const fn has_findings(&self) -> bool {
        !self.findings.is_empty()
    }
}

impl<'c> Examiner<'c> {
    pub(super) const fn new(configuration: &'c Configuration, rereads: bool) -> Self {
        Self { configuration, rereads }
    }

    /// Look at a document.
    #[must_use]
    pub fn examine(self, subject: &Subject<'_>) -> Examined {
        let (mut findings, mut records) = (Vec::new(), Vec::new());
        for check in CHECKS.iter().filter(|check| self.level(check) != Level::Off) {
            match check.run {
                Run::Error(_) => findings.extend(of_errors(check, &subject.file.errors)),
                Run::Document(run) => findings.extend(run(subject)),
                Run::Reread(run) if self.rereads => findings.extend(run(subject)),
                Run::Across => records.extend(conflicting_claims::records(subject)),
                Run::Reread(_) | Run::Ledger(_) | Run::Citation(_) | Run::WriteUp(_) | Run::Unused(_) => {}
            }
        }
        for finding in findings.iter_mut().filter(|finding| finding.key.is_none()) {
            finding.key = entry_at(subject, finding);
        }
        let excepted = self.allow(subject, &mut findings);
        let (id, claims, is_whole) = (subject.id.to_owned(), subject.file.entries.len(), subject.is_whole());
        Examined { id, claims, findings, excepted, records, is_whole }
    }

    /// Leave out what the text itself allows, and tell what is wrong with its exceptions; how much was left out.
    fn allow(self, subject: &Subject<'_>, findings: &mut Vec<Finding>) -> usize {
        if subject.allowances().is_empty() {
            return 0;
        }
        let mut in_text = InText::new(subject.allowances(), Source::Text);
        let all = findings.len();
        findings.retain(|finding| !in_text.allows(finding.check.name, &places(subject, finding)));
        let excepted = all - findings.len();
        // Entries that the text keeps from being compared with others.
        for quote in subject.places().filter_map(|(_, place)| Some(place?.ok()?.quote)) {
            in_text.allows(conflicting_claims::CHECK.name, &[quote]);
            if !self.rereads {
                // Who did not look cannot say that nothing is allowed.
                in_text.allows(reading_differs::CHECK.name, &[quote]);
            }
        }
        let is_told = |finding: &Finding| {
            self.level(finding.check) != Level::Off
                && (subject.is_whole() || finding.check.name != unused_exception::CHECK.name)
        };
        findings.extend(in_text.findings().into_iter().filter(is_told));
        excepted
    }

    /// The level of a check in the ledger.
    pub(super) fn level(self, check: &Check) -> Level {
        let set = self.configuration.levels.iter().rev().find(|set| set.check == check.name);
        set.map_or(check.level, |set| set.level)
    }
}

pub(super) fn of_errors(check: &'static Check, errors: &[LedgerError]) -> Vec<Finding> {
    let Run::Error(pick) = check.run else { return Vec::new() };
    let told = errors.iter().filter_map(|error| Some((error.span, pick(&error.kind)?)));
    told.map(|(span, told)| Finding { help: told.help, ..Finding::new(check, span, told.label) }).collect()
}

/// The places of the text that a finding concerns: where it points, and the quote of its entry.
fn places(subject: &Subject<'_>, finding: &Finding) -> Vec<Span> {
    let labels = std::iter::once(&finding.at).chain(&finding.against);
    let pointed = labels.filter(|label| label.source == Source::Text).map(|label| label.span);
    let quotes = subject.places().filter(|(entry, _)| finding.key.as_ref() == Some(&entry.key));
    pointed.chain(quotes.filter_map(|(_, place)| Some(place?.ok()?.quote))).collect()
}

/// The key of the entry in whose lines a finding stands.
fn entry_at(subject: &Subject<'_>, finding: &Finding) -> Option<String> {
    if finding.at.source != Source::Ledger {
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
