//! Whether an entry supports a wording.
//!
//! ```
//! use factledger::writeup::{Outcome, Thresholds, judge, statement_in};
//!
//! let entry = statement_in("at least 450,000 boats").unwrap();
//! let outcome = |wording| judge(&entry, &statement_in(wording).unwrap(), false, &Thresholds::default()).outcome;
//! assert_eq!(outcome("more than 400,000 boats"), Outcome::Supported);
//! assert_eq!(outcome("450,000 boats"), Outcome::BoundDropped);
//! assert_eq!(outcome("up to 450,000 boats"), Outcome::BoundFlipped);
//! ```

use num_traits::Signed;

use super::interval::{Interval, Rational, rational};
use super::measure::{self, Turn};
use super::reach::{self, Side};
use super::{Statement, Thresholds};
use crate::quantity::Bound;

/// What is said of a wording: whether its entry supports it, and if not, the first reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is supported.
    Supported,
    /// It is in another unit, or of another denominator.
    UnitMismatch,
    /// It tells a fall of a rise, or the other way round.
    TrendReversed,
    /// It bounds the value from the other side.
    BoundFlipped,
    /// It gives one number of a range.
    RangeCollapsed,
    /// It states what the entry only bounds.
    BoundDropped,
    /// It has a bound that the entry does not support.
    UnsupportedBound,
    /// It has another value.
    ValueMismatch,
    /// It has more digits than the entry.
    FalsePrecision,
    /// It states what the entry says to be near.
    HedgeDropped,
    /// It rounds and does not say so.
    UnhedgedRounding,
}

/// An outcome with the intervals that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What is said of the wording.
    pub outcome: Outcome,
    /// Where the entry has the true value, and what the wording allows, both in the wording's unit; none where units do not compare.
    pub intervals: Option<(Interval, Interval)>,
    /// The entry's value in the wording's unit.
    pub value: Option<Rational>,
}

/// Which way a statement bounds its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
    Neither,
}

/// Whether `entry` supports `wording`, which stands alone where nothing is said beside its number.
#[must_use]
pub fn judge(entry: &Statement, wording: &Statement, is_alone: bool, thresholds: &Thresholds) -> Judgement {
    let Some(turn) = measure::turn(entry, wording, is_alone) else {
        return Judgement { outcome: Outcome::UnitMismatch, intervals: None, value: None };
    };
    let sides = match (turn.is_converted, entry.bound) {
        (true, Bound::Exact) if entry.upper.is_none() => (Side::EntryConverted, Side::WordingConverted),
        (true, _) => (Side::Entry, Side::WordingConverted),
        (false, _) => (Side::Entry, Side::Wording),
    };
    let truth = reach::reach(entry, sides.0, thresholds).scaled(&turn.factor, &turn.shift);
    let allowed = reach::reach(wording, sides.1, thresholds);
    let value = rational(entry.value) * &turn.factor + &turn.shift;
    let case = Case { entry, wording, turn, truth, allowed, value, thresholds, side: sides.1 };
    let is_reversed = entry.trend.zip(wording.trend).is_some_and(|(entry, wording)| entry != wording);
    let outcome = if is_reversed { Outcome::TrendReversed } else { case.outcome() };
    Judgement { outcome, intervals: Some((case.truth, case.allowed)), value: Some(case.value) }
}

struct Case<'s> {
    entry: &'s Statement,
    wording: &'s Statement,
    turn: Turn,
    truth: Interval,
    allowed: Interval,
    /// The entry's value in the wording's unit.
    value: Rational,
    thresholds: &'s Thresholds,
    side: Side,
}

impl Case<'_> {
    fn outcome(&self) -> Outcome {
        if self.drops_hedge() {
            return self.without_hedge();
        }
        if self.allowed.contains(&self.truth) {
            return self.within();
        }
        let (entry, wording) = (direction(self.entry), direction(self.wording));
        let is_flipped = match (entry, wording) {
            (Direction::Up, Direction::Down) | (Direction::Down, Direction::Up) => true,
            // "Nearly" says that it is below.
            (Direction::Up, Direction::Neither) => self.wording.bound == Bound::Nearly,
            (Direction::Neither, Direction::Up) => self.entry.bound == Bound::Nearly,
            _ => false,
        };
        if is_flipped {
            return Outcome::BoundFlipped;
        }
        let is_apart = self.allowed.is_apart(&self.truth);
        let is_one_number = wording == Direction::Neither && self.wording.upper.is_none();
        if self.entry.upper.is_some() && is_one_number && !is_apart {
            return Outcome::RangeCollapsed;
        }
        match (entry, wording) {
            (Direction::Neither, Direction::Neither) => self.both_sided(is_apart),
            (Direction::Neither, _) if is_apart => Outcome::ValueMismatch,
            (Direction::Neither, _) => Outcome::UnsupportedBound,
            (_, Direction::Neither) if self.allowed.holds(&self.value) || self.value == self.written() => {
                Outcome::BoundDropped
            }
            (_, Direction::Neither) => Outcome::ValueMismatch,
            // The same side, and further out.
            _ if self.value == self.written() => Outcome::UnsupportedBound,
            _ => Outcome::ValueMismatch,
        }
    }

    /// All that may be true is allowed.
    fn within(&self) -> Outcome {
        let is_one_number = direction(self.wording) == Direction::Neither && self.wording.upper.is_none();
        if is_one_number && self.is_too_fine() {
            return Outcome::FalsePrecision;
        }
        let is_exact = |statement: &Statement| statement.bound == Bound::Exact && statement.upper.is_none();
        let moved = (self.written() - &self.value).abs();
        let is_rounded = moved > self.value.abs() * &self.thresholds.unhedged;
        if is_exact(self.entry) && is_exact(self.wording) && is_rounded {
            return Outcome::UnhedgedRounding;
        }
        Outcome::Supported
    }

    /// Neither is bounded from one side only, and not all that may be true is allowed.
    fn both_sided(&self, is_apart: bool) -> Outcome {
        if self.wording.bound == Bound::Nearly && !is_apart && self.entry.bound != Bound::Nearly {
            return Outcome::UnsupportedBound;
        }
        let is_one_number = self.wording.upper.is_none();
        if is_one_number && self.is_too_fine() { Outcome::FalsePrecision } else { Outcome::ValueMismatch }
    }

    /// Whether the entry is hedged and the wording is not.
    fn drops_hedge(&self) -> bool {
        let is_hedged = matches!(self.entry.bound, Bound::About | Bound::Nearly);
        is_hedged && self.wording.bound == Bound::Exact && self.entry.upper.is_some() == self.wording.upper.is_some()
    }

    fn without_hedge(&self) -> Outcome {
        if let (Some(entry), Some(wording)) = (self.entry.upper, self.wording.upper) {
            let upper = rational(entry) * &self.turn.factor + &self.turn.shift;
            let is_same = self.allowed.holds(&self.value) && rational(wording) == upper;
            let is_wider = self.allowed.contains(&self.truth);
            return match (is_wider, is_same) {
                (true, _) => Outcome::Supported,
                (false, true) => Outcome::HedgeDropped,
                (false, false) => Outcome::ValueMismatch,
            };
        }
        if self.is_too_fine() {
            return Outcome::FalsePrecision;
        }
        if self.allowed.holds(&self.value) { Outcome::HedgeDropped } else { Outcome::ValueMismatch }
    }

    /// Whether the wording has another number than the entry, one that may be true, with more digits.
    fn is_too_fine(&self) -> bool {
        let is_fraction = self.entry.is_fraction() || self.wording.is_fraction();
        let is_converted = self.side == Side::WordingConverted;
        // A count that is printed whole is exact, whatever zeros it ends with.
        let size = rational(self.entry.value).abs();
        let is_counted =
            self.entry.bound == Bound::Exact && size < self.thresholds.whole && self.entry.value.fract().is_zero();
        let printed = if is_counted { Rational::from_integer(1.into()) } else { reach::zeros(self.entry.value) };
        let is_finer = reach::zeros(self.wording.value) < printed * &self.turn.factor;
        let is_other = self.written() != self.value || self.wording.value.scale() > self.entry.value.scale();
        !is_fraction && !is_converted && is_finer && is_other && self.truth.holds(&self.written())
    }

    fn written(&self) -> Rational {
        rational(self.wording.value)
    }
}

fn direction(statement: &Statement) -> Direction {
    if statement.upper.is_some() {
        return Direction::Neither;
    }
    match statement.bound {
        Bound::AtLeast | Bound::MoreThan => Direction::Up,
        Bound::AtMost | Bound::LessThan => Direction::Down,
        Bound::Exact | Bound::About | Bound::Nearly | Bound::MultiplesOf => Direction::Neither,
    }
}
