//! How far words stretch: what `[support]` in the configuration sets.

use super::interval::{Rational, rational};
use crate::ledger::{Configuration, Field};

/// How far words stretch, each as a share of the value that they stand beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// The most that "about" and "nearly" stretch: a tenth.
    pub about: Rational,
    /// The least that they stretch, however many digits are printed: a fiftieth.
    pub least: Rational,
    /// The most that zeros at the end of a whole number stand for, and a fraction in words: a twentieth.
    pub rounding: Rational,
    /// Rounding by no more than this needs no hedge: a hundredth.
    pub unhedged: Rational,
    /// Whole numbers below it are exact; from it up "more than" and "at least" say the same: 1,000.
    pub whole: Rational,
}

impl Default for Thresholds {
    fn default() -> Self {
        let share = |down: i64| Rational::new(1.into(), down.into());
        Self {
            about: share(10),
            least: share(50),
            rounding: share(20),
            unhedged: share(100),
            whole: Rational::from_integer(1_000.into()),
        }
    }
}

impl Thresholds {
    /// Those of a configuration; what it does not set is as by default.
    #[must_use]
    pub fn of(configuration: &Configuration) -> Self {
        let default = Self::default();
        let hundredth = Rational::new(1.into(), 100.into());
        let support = &configuration.support;
        let share = |field| support.decimal(field).map(|percent| rational(percent) * &hundredth);
        Self {
            about: share(Field::About).unwrap_or(default.about),
            least: share(Field::AboutLeast).unwrap_or(default.least),
            rounding: share(Field::Rounding).unwrap_or(default.rounding),
            unhedged: share(Field::Unhedged).unwrap_or(default.unhedged),
            whole: support.decimal(Field::WholeBelow).map_or(default.whole, rational),
        }
    }
}
