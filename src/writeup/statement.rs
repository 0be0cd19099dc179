//! What a figure states, be it an entry of the ledger or a wording in a write-up.

use rust_decimal::Decimal;

use crate::claim::{Mode, Told};
use crate::ledger::{Field, Record, Value};
use crate::period::Window;
use crate::quantity::{Bound, Kind, Trend, Unit};
use crate::text::Document;

/// A value with all that its meaning depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The value, its digits as printed.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// The denominator: how many, of what.
    pub per: Option<(Decimal, Option<String>)>,
    /// How exact the value is.
    pub bound: Bound,
    /// The direction of the change that it is a part of.
    pub trend: Option<Trend>,
    /// The canonical name of the unit, or the counted noun.
    pub unit: Option<String>,
    /// ISO 4217 or UCUM.
    pub code: Option<String>,
    /// What sort of number it is.
    pub kind: Kind,
    /// How it is put forward.
    pub mode: Mode,
    /// When it holds.
    pub window: Option<Window>,
}

impl Statement {
    /// What an entry states; none where it has no value that can be read.
    #[must_use]
    pub fn of_record(record: &Record) -> Option<Self> {
        fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, record: &Record, field: Field) -> Option<T> {
            let found = record.words(field)?;
            all.iter().copied().find(|one| name(*one) == found)
        }
        let per = match record.get(Field::Per) {
            Some(Value::Per(value, unit)) => Some((*value, unit.clone())),
            _ => None,
        };
        Some(Self {
            value: record.decimal(Field::Value)?,
            upper: record.decimal(Field::Upper),
            per,
            bound: named(&Bound::ALL, Bound::name, record, Field::Bound).unwrap_or_default(),
            trend: named(&Trend::ALL, Trend::name, record, Field::Trend),
            unit: record.words(Field::Unit).map(str::to_owned),
            code: record.words(Field::UnitCode).map(str::to_owned),
            kind: named(&Kind::CLAIMED, Kind::name, record, Field::Kind).unwrap_or(Kind::Count),
            mode: named(&Mode::ALL, Mode::name, record, Field::Mode).unwrap_or_default(),
            window: record.window(Field::Period),
        })
    }

    /// What a number of a text states; none where it has no single value.
    #[must_use]
    pub fn of_told(document: &Document<'_>, told: &Told) -> Option<Self> {
        let quantity = told.quantity;
        Some(Self {
            value: quantity.value?,
            upper: quantity.upper,
            per: quantity.per.map(|per| (per.value, per.unit.map(|unit| unit.name(document)))),
            bound: quantity.bound,
            trend: quantity.trend(),
            unit: quantity.unit.map(|unit| unit.name(document)),
            code: quantity.unit.and_then(Unit::code).map(str::to_owned),
            kind: quantity.kind,
            mode: told.mode,
            window: told.window,
        })
    }

    /// Whether both have the same value, bound, unit and trend, to the last printed digit.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let of = |one: &Self| (one.value, one.value.scale(), one.upper, one.bound, one.trend, one.kind);
        of(self) == of(other) && self.unit == other.unit && self.code == other.code && self.per == other.per
    }

    /// Whether it is a bare number, which says nothing of its unit.
    pub(super) fn is_bare(&self) -> bool {
        self.unit.is_none() && self.per.is_none() && matches!(self.kind, Kind::Count | Kind::Measurement)
    }

    /// Whether it is a part of a whole told as such: two-thirds, one in five.
    pub(super) fn is_fraction(&self) -> bool {
        self.kind == Kind::Ratio && self.per.is_some()
    }
}
