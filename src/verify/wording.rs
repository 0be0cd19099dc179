//! A citation as checks see it: the figure that it marks, the entry that it names, and what support says of the two.

use super::finding::Finding;
use super::{Check, Source};
use crate::ledger::{Field, Status};
use crate::text::{Document, Span};
use crate::writeup::{
    Catalogue, Cited, Figure, Figures, Judgement, Known, Lookup, Outcome, Statement, Thresholds, WriteUp, judge,
    suggestion,
};

/// A write-up to check.
#[derive(Debug)]
pub struct CitingText<'a> {
    /// Its path from the folder of the configuration, as `../docs/briefing.md`.
    pub path: &'a str,
    /// Its text.
    pub document: &'a Document<'a>,
    /// Its citations.
    pub writeup: &'a WriteUp<'a>,
    /// Its figures.
    pub figures: &'a Figures,
    /// The entries that it may cite.
    pub catalogue: &'a Catalogue,
}

/// A finding in a write-up or about an entry that it cites, with the document on whose ledger file it points.
#[derive(Clone, Debug, PartialEq)]
pub struct CitingFinding {
    /// The document.
    pub document: Option<String>,
    /// The finding; places in the text are places in the write-up.
    pub finding: Finding,
}

/// A citation with all that is known of it.
pub(super) struct Wording<'w> {
    pub(super) writeup: &'w WriteUp<'w>,
    pub(super) cited: &'w Cited,
    pub(super) lookup: Lookup<'w>,
    judgement: Option<Judgement>,
    catalogue: &'w Catalogue,
    thresholds: &'w Thresholds,
}

impl<'w> Wording<'w> {
    pub(super) fn new(text: &'w CitingText<'w>, cited: &'w Cited, thresholds: &'w Thresholds) -> Self {
        let lookup = text.catalogue.find(text.writeup.slice(cited.citation.id));
        let catalogue = text.catalogue;
        let mut wording = Self { writeup: text.writeup, cited, lookup, judgement: None, catalogue, thresholds };
        wording.judgement = wording.pair().map(|(entry, figure)| {
            // Every statement supports itself; most wordings are such, and cost no arithmetic.
            if entry.says_the_same(&figure.statement) {
                return Judgement { outcome: Outcome::Supported, intervals: None, value: None };
            }
            judge(entry, &figure.statement, figure.is_alone, thresholds)
        });
        wording
    }

    /// The entry, where there is exactly one.
    pub(super) fn known(&self) -> Option<&'w Known> {
        match self.lookup {
            Lookup::Found(_, _, known) => Some(known),
            Lookup::Several(_) | Lookup::Unknown(_) => None,
        }
    }

    /// The document of the entry, and its key.
    pub(super) fn id(&self) -> Option<(&'w str, &'w str)> {
        match self.lookup {
            Lookup::Found(document, key, _) => Some((document, key)),
            Lookup::Several(_) | Lookup::Unknown(_) => None,
        }
    }

    /// The entries that the figure may be meant to cite, whatever its citation says.
    pub(super) fn closest(&self) -> Vec<String> {
        let figure = self.cited.figure.as_ref().ok();
        figure.map(|figure| self.catalogue.closest(figure, self.thresholds)).unwrap_or_default()
    }

    /// Whether the entry is no longer to be cited.
    pub(super) fn is_retracted(&self) -> bool {
        self.known().is_some_and(|known| matches!(known.status, Status::Retracted | Status::Rejected))
    }

    /// What entry and wording state, where the entry may be cited and it is clear which figure does so.
    pub(super) fn pair(&self) -> Option<(&'w Statement, &'w Figure)> {
        let known = self.known().filter(|_| !self.is_retracted())?;
        Some((known.statement.as_ref()?, self.cited.figure.as_ref().ok()?))
    }

    /// What entry and wording state, where their units compare.
    pub(super) fn comparable(&self) -> Option<(&'w Statement, &'w Figure)> {
        self.pair().filter(|_| self.outcome() != Some(Outcome::UnitMismatch))
    }

    pub(super) fn outcome(&self) -> Option<Outcome> {
        self.judgement.as_ref().map(|judgement| judgement.outcome)
    }

    /// The place of the figure, else of the citation.
    pub(super) fn place(&self) -> Span {
        self.cited.figure.as_ref().map_or(self.cited.citation.span, |figure| figure.span)
    }

    /// A finding at the figure, with a field of the entry as the other side.
    pub(super) fn finding(&self, check: &'static Check, label: String, field: Field, recorded: String) -> Finding {
        let finding = Finding::in_text(check, self.place(), label);
        match (self.known(), self.id()) {
            (Some(known), Some((_, key))) => finding.about(key).against(Source::Ledger, known.span(field), recorded),
            _ => finding,
        }
    }

    /// A finding where support has this outcome, with a wording that the entry supports.
    pub(super) fn unsupported(
        &self,
        check: &'static Check,
        outcome: Outcome,
        told: impl Fn(&Case<'_>) -> (String, Field, String),
    ) -> Option<Finding> {
        let judgement = self.judgement.as_ref().filter(|judgement| judgement.outcome == outcome)?;
        let (entry, figure) = self.pair()?;
        let known = self.known()?;
        let (label, field, recorded) = told(&Case { entry, figure, known, judgement });
        let help = suggestion(judgement, entry, &figure.statement, &figure.words, &known.figure);
        Some(self.finding(check, label, field, recorded).help(help))
    }
}

/// An entry and a wording that it does not support.
pub(super) struct Case<'c> {
    pub(super) entry: &'c Statement,
    pub(super) figure: &'c Figure,
    pub(super) known: &'c Known,
    pub(super) judgement: &'c Judgement,
}

impl Case<'_> {
    /// Where the entry has the true value, in the wording's unit.
    pub(super) fn truth(&self) -> String {
        self.judgement.intervals.as_ref().map(|(truth, _)| truth.to_string()).unwrap_or_default()
    }

    /// What the wording allows.
    pub(super) fn allowed(&self) -> String {
        self.judgement.intervals.as_ref().map(|(_, allowed)| allowed.to_string()).unwrap_or_default()
    }

    /// The unit of a statement, for people.
    pub(super) fn unit(statement: &Statement) -> String {
        let unit = statement.unit.as_deref();
        match &statement.per {
            Some((value, of)) if statement.kind == crate::quantity::Kind::Ratio => {
                format!("a part of {value}{}", of.as_ref().map(|of| format!(" {of}")).unwrap_or_default())
            }
            Some((value, of)) => {
                let of = of.as_deref().unwrap_or_default();
                format!("{} per {value} {of}", unit.unwrap_or("a number")).trim_end().to_owned()
            }
            None => unit.unwrap_or(statement.kind.name()).to_owned(),
        }
    }
}
