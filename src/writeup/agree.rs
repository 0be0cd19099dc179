//! What else of a wording must agree with its entry: mode, window, and what is counted.

use super::table::MARKS;
use super::time::{Fit, fit};
use super::{Figure, Statement, noun};
use crate::claim::Mode;
use crate::quantity::Kind;

/// The mode that a wording should have and has not.
#[must_use]
pub fn dropped_mode(entry: &Statement, figure: &Figure) -> Option<Mode> {
    let wording = figure.statement.mode;
    match (entry.mode, wording) {
        (one, other) if one == other => None,
        (Mode::Stated, Mode::Denied) => Some(Mode::Stated),
        // Whoever tells a fact as a forecast or as hearsay says less than the entry.
        (Mode::Stated, _) => None,
        (Mode::Denied, _) | (_, Mode::Denied | Mode::Stated) => {
            (!has_mark(entry.mode, &figure.sentence)).then_some(entry.mode)
        }
        // A forecast told as hearsay, and the other way round, is told as no fact.
        (Mode::Expected | Mode::Supposed, _) => None,
    }
}

/// Whether a sentence has a word that marks this mode.
fn has_mark(mode: Mode, sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| MARKS.iter().any(|(mark, of)| *of == mode && mark.eq_ignore_ascii_case(word)))
}

/// How the window of a wording lies to that of its entry, where it does not fit.
#[must_use]
pub fn other_window(entry: &Statement, wording: &Statement) -> Option<Fit> {
    let fit = fit(entry.window?, wording.window?);
    (!fit.is_fit()).then_some(fit)
}

/// Whether a wording counts something else than its entry, whose `words` are its measure and its quote.
#[must_use]
pub fn counts_other(entry: &Statement, figure: &Figure, words: &str) -> bool {
    let wording = &figure.statement;
    let is_counted = matches!(entry.kind, Kind::Count | Kind::Rate) && wording.kind == entry.kind;
    if !is_counted || entry.code.is_some() || wording.code.is_some() {
        return false;
    }
    let (Some(own), Some(other)) = (&entry.unit, &wording.unit) else { return false };
    !noun::are_kin(own, other) && !noun::stands_in(other, words) && !noun::stands_in(own, &figure.sentence)
}
