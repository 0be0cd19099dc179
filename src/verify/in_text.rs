//! Exceptions in a text at work: which of them allow what was found, and what is wrong with the others.

use super::{CHECKS, check_named};
use super::{Check, Finding, Label, Source, bad_value, exception_without_reason, unused_exception};
use crate::ledger::{Allowance, near};
use crate::text::Span;

/// The exceptions of one text.
#[derive(Debug)]
pub(super) struct InText<'a> {
    allowances: &'a [Allowance],
    used: Vec<bool>,
    /// The file of the text, as labels name it.
    source: Source,
}

impl<'a> InText<'a> {
    pub(super) fn new(allowances: &'a [Allowance], source: Source) -> Self {
        Self { allowances, used: vec![false; allowances.len()], source }
    }

    /// Whether one of them allows what a check found, which concerns these places of the text.
    pub(super) fn allows(&mut self, check: &str, places: &[Span]) -> bool {
        let mut allowed = false;
        for (allowance, used) in self.allowances.iter().zip(&mut self.used) {
            if places.iter().any(|&place| allowance.allows(check, place)) {
                (*used, allowed) = (true, true);
            }
        }
        allowed
    }

    /// What is wrong with those that allow nothing.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let idle = self.allowances.iter().zip(&self.used).filter(|(_, used)| !**used);
        idle.map(|(allowance, _)| self.idle(allowance)).collect()
    }

    fn idle(&self, allowance: &Allowance) -> Finding {
        let finding = |check: &'static Check, label: String| {
            let at = Label { source: self.source, span: allowance.comment, text: label };
            Finding { at, ..Finding::new(check, allowance.comment, "") }
        };
        let Some(name) = &allowance.check else {
            let found = finding(&bad_value::CHECK, "this says nothing to factledger".to_owned());
            return found.help("write `<!-- factledger: allow CHECK: reason -->`");
        };
        if check_named(name).is_none() {
            let found = finding(&bad_value::CHECK, format!("no check is called `{name}`"));
            return match near(name, CHECKS.iter().map(|check| check.name)) {
                Some(near) => found.help(format!("did you mean `{near}`?")),
                None => found.help("`factledger explain` lists the checks"),
            };
        }
        if allowance.reason().is_none() {
            let found = finding(&exception_without_reason::CHECK, "no reason".to_owned());
            return found.help(format!("write `<!-- factledger: allow {name}: why this is right as it is -->`"));
        }
        let label = match allowance.covers {
            Some(_) => "nothing of this check was found in the paragraph",
            None => "no paragraph follows",
        };
        finding(&unused_exception::CHECK, label.to_owned())
    }
}
