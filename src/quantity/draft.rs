//! A quantity while it is read: places are tokens, and each rule adds what it knows.

use rust_decimal::Decimal;

use super::{Bound, Change, Kind, Per, Quantity, Unit, Unread};
use crate::numeral::{Form, Numeral, Value};
use crate::text::Sentence;

/// Tokens from `first` up to, not with, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub first: usize,
    pub end: usize,
}

impl Run {
    pub(super) const fn new(first: usize, end: usize) -> Self {
        Self { first, end }
    }
}

/// A quantity while it is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    /// The figure's own words so far.
    pub run: Run,
    /// The numeral alone.
    pub number: Run,
    pub form: Form,
    /// The power of ten of the numeral's scale word.
    pub scale: u32,
    /// The value before that scale.
    pub unscaled: Option<Decimal>,
    pub value: Option<Decimal>,
    pub upper: Option<Decimal>,
    pub per: Option<Per>,
    pub bound: Bound,
    pub change: Option<Change>,
    pub unit: Option<Unit>,
    pub unit_at: Option<Run>,
    /// The power of ten of the unit as written, by which the value is multiplied already: -2 for cents.
    pub power: i32,
    /// None until a rule has decided.
    pub kind: Option<Kind>,
    pub counted: Option<Run>,
    pub unread: Option<Unread>,
    /// The hyphen of a suspended unit stands behind: "7- or 8-inch".
    pub suspended: bool,
    /// A pronoun, an article or part of another figure: no quantity.
    pub dropped: bool,
}

impl Draft {
    pub(super) fn new(numeral: &Numeral) -> Self {
        let run = Run::new(numeral.first, numeral.end);
        let mut draft = Self {
            run,
            number: run,
            form: numeral.form,
            scale: numeral.scale,
            unscaled: numeral.unscaled(),
            value: None,
            upper: None,
            per: None,
            bound: Bound::Exact,
            change: None,
            unit: None,
            unit_at: None,
            power: 0,
            kind: None,
            counted: None,
            unread: None,
            suspended: false,
            dropped: false,
        };
        draft.take_value(numeral.value);
        match numeral.form {
            Form::Ordinal => draft.kind = Some(Kind::Rank),
            Form::Times | Form::Grown => draft.kind = Some(Kind::Multiple),
            Form::Couple => (draft.bound, draft.kind) = (Bound::About, None),
            Form::Digits | Form::Words => {}
        }
        draft
    }

    fn take_value(&mut self, value: Value) {
        match value {
            Value::Exact(value) => self.value = Some(value),
            Value::Fraction { parts, whole } => {
                self.value = Some(parts);
                self.per = Some(Per { value: whole, unit: None });
                self.kind = Some(Kind::Ratio);
            }
            Value::Between(low, high) => {
                (self.value, self.upper, self.bound) = (Some(low), Some(high), Bound::MultiplesOf);
            }
            Value::Code => self.kind = Some(Kind::Name),
            Value::TooLong => self.unread = Some(Unread::TooManyDigits),
        }
    }

    /// Whether amounts may still be built on it: no name, date, score, rank or multiple.
    pub(super) const fn is_amount(&self) -> bool {
        !self.dropped
            && (matches!(
                self.kind,
                None | Some(
                    Kind::Percent | Kind::Money | Kind::Measurement | Kind::Duration | Kind::Count | Kind::Rate
                )
            ))
    }

    /// Whether its unit, a sign or a code of money, stands before the number.
    pub(super) fn has_sign(&self) -> bool {
        self.unit_at.is_some_and(|at| at.end <= self.number.first)
    }

    /// Whether nothing is known of it but its number.
    pub(super) const fn is_bare(&self) -> bool {
        self.is_amount() && self.unit.is_none() && self.kind.is_none()
    }

    /// Read it as something that is no amount.
    pub(super) fn is_no_amount(&mut self, kind: Kind) {
        self.kind = Some(kind);
        (self.unit, self.unit_at, self.counted, self.per, self.upper) = (None, None, None, None, None);
        self.run = self.number;
        self.bound = Bound::Exact;
    }

    pub(super) fn quantity(&self, sentence: &Sentence<'_, '_>) -> Option<Quantity> {
        if self.dropped {
            return None;
        }
        let span = |run: Run| sentence.span_of(run.first, run.end);
        Some(Quantity {
            span: span(self.run),
            value: self.value,
            upper: self.upper,
            per: self.per,
            bound: self.bound,
            change: self.change,
            unit: self.unit,
            unit_span: self.unit_at.map(span),
            kind: self.kind.unwrap_or_else(|| self.default_kind()),
            counted: self.counted.map(span),
            unread: self.unread,
        })
    }

    /// A number with decimals measures; a whole one counts.
    fn default_kind(&self) -> Kind {
        let has_decimals = self.value.is_some_and(|value| value.scale() > 0);
        if self.unit.is_none() && has_decimals { Kind::Measurement } else { Kind::Count }
    }
}

/// Keep figures apart: a number inside the words of an earlier figure is part of it, and no figure reaches back into one.
pub(super) fn settle(drafts: &mut [Draft]) {
    let mut end = 0;
    for draft in drafts.iter_mut().filter(|draft| !draft.dropped) {
        if draft.number.first < end {
            draft.dropped = true;
            continue;
        }
        draft.run.first = draft.run.first.max(end);
        end = draft.run.end;
    }
}
