//! Figures that measure what another figure before them does: "rose 3% to $5 from $4", "compared with 40%", "40 jobs in Norland, 30 in Vell".

use super::super::table::{COMPARED, FORECASTS, POINTS};
use super::behind;
use super::carry::Carried;
use super::govern::Asked;
use super::label;
use super::surface;
use super::wording::Wording;
use crate::quantity::Kind;

impl Asked<'_, '_, '_> {
    /// The figure before that this one says more of, or whose list it goes on with.
    pub(super) fn gone_on(&self) -> Option<Wording> {
        if behind::compares(self.view, self.index) || behind::superlative(self.view, self.index) {
            return self.known(self.index.checked_sub(1)?);
        }
        self.known(label::listed(self.view, self.index)?)
    }

    /// "40 jobs in Norland, 30 in Vell": the same things elsewhere.
    pub(super) fn elsewhere(&self) -> Option<Wording> {
        let view = self.view;
        let other = behind::elsewhere(view, self.index).filter(|_| self.is_without_noun())?;
        let known = self.before.get(other)?.as_deref()?;
        // The place is the other's.
        let preposition = view.sentence.text(view.figure(self.index).end);
        let words = Wording::of(known.split(&format!(" {preposition} ")).next().unwrap_or(known));
        Some(match behind::purpose(view, self.index, &[preposition]) {
            Some((first, end)) => words.tokens(view, first, end),
            None => words,
        })
    }

    /// "Rose 3% to $5 from $4": nothing but links and times between the two.
    pub(super) fn chained(&self) -> Option<Wording> {
        let chained = surface::chained(self.view, self.index).filter(|_| self.is_without_noun())?;
        // A count whose noun was said before goes on from a count alone.
        let free = self.quantity.kind != Kind::Count || self.counted().is_none();
        (free || self.view.kind(chained) == Some(Kind::Count)).then(|| self.known(chained))?
    }

    /// "That compares with 12 a year earlier".
    pub(super) fn compares_with(&self, carried: &Carried) -> Option<Wording> {
        let view = self.view;
        let compares = view.sentence.is_any(0, POINTS) && view.sentence.is_any(1, COMPARED);
        carried.last().filter(|_| compares).map(|last| Wording::of(last))
    }

    /// "Compared with 40%", "down from 40%".
    pub(super) fn compared(&self) -> Option<Wording> {
        let alike = |other: usize| self.view.kind(other) == Some(self.quantity.kind);
        self.known(surface::compared(self.view, self.index, alike)?)
    }

    /// "It forecasts $4 million for May": of what was measured last.
    pub(super) fn forecast(&self, carried: &Carried) -> Option<Wording> {
        let view = self.view;
        let forecast = surface::acted(view, self.index).is_some_and(|verb| view.sentence.is_any(verb, FORECASTS));
        let first = self.spoken.is_some() && self.before.iter().all(Option::is_none);
        carried.last().filter(|_| forecast && first).map(|last| Wording::of(last))
    }

    /// The measure of the figure before, where no word governs this one.
    pub(super) fn beside(&self) -> Option<Wording> {
        self.known(self.before.len().checked_sub(1)?)
    }

    /// Whether no noun behind the figure says what it counts.
    fn is_without_noun(&self) -> bool {
        self.counted().is_none_or(|counted| counted < self.view.figure(self.index).first)
    }
}
