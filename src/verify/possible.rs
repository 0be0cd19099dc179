//! The values that an entry leaves possible, taken widely: what lies outside of them, the entry denies.
//!
//! ```text
//! exact, 87000        86,500 to below 87,500: as far as its zeros may be those of rounding
//! exact, 41 boats     41: what is counted to its last digit
//! about               a tenth to either side
//! nearly              from a tenth below
//! at-least, more-than from it on             at-most, less-than   up to it
//! range, multiples-of from the lower end to the upper
//! ```

use rust_decimal::Decimal;

use crate::ledger::{Field, Record};

/// An interval of values; an end that is missing is open to all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Possible {
    from: Option<End>,
    to: Option<End>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct End {
    value: Decimal,
    /// Whether the value itself belongs to it.
    closed: bool,
}

impl Possible {
    /// What an entry leaves possible; none where it has no value, or one too great to reckon with.
    pub(super) fn of(record: &Record) -> Option<Self> {
        let value = record.decimal(Field::Value)?;
        let is_count = record.words(Field::Kind) == Some("count");
        let end = |value: Option<Decimal>, closed: bool| value.map(|value| Some(End { value, closed }));
        let lower = |value: Decimal| end(value.checked_sub(rounding(value, is_count)), true);
        let higher = |value: Decimal| {
            let by = rounding(value, is_count);
            end(value.checked_add(by), by.is_zero())
        };
        let about = |value: Decimal| (value.abs() / Decimal::TEN).max(rounding(value, is_count));
        let (from, to) = match (record.words(Field::Bound), record.decimal(Field::Upper)) {
            (Some("multiples-of"), upper) => (end(Some(value), true)?, upper.map(|value| End { value, closed: true })),
            (_, Some(upper)) => (lower(value)?, higher(upper)?),
            (Some("about"), _) => {
                (end(value.checked_sub(about(value)), true)?, end(value.checked_add(about(value)), true)?)
            }
            (Some("nearly"), _) => (end(value.checked_sub(about(value)), true)?, end(Some(value), true)?),
            (Some("at-least"), _) => (end(Some(value), true)?, None),
            (Some("more-than"), _) => (end(Some(value), false)?, None),
            (Some("at-most"), _) => (None, end(Some(value), true)?),
            (Some("less-than"), _) => (None, end(Some(value), false)?),
            _ => (lower(value)?, higher(value)?),
        };
        Some(Self { from, to })
    }

    /// Whether no value is possible in both.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        let apart = |to: Option<End>, from: Option<End>| {
            to.zip(from).is_some_and(|(to, from)| {
                to.value < from.value || to.value == from.value && !(to.closed && from.closed)
            })
        };
        apart(self.to, other.from) || apart(other.to, self.from)
    }

    /// Whether it ends before the other does.
    pub(super) fn ends_before(&self, other: &Self) -> bool {
        match (self.to, other.to) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(one), Some(other)) => {
                one.value < other.value || one.value == other.value && !one.closed && other.closed
            }
        }
    }

    /// Whether it begins after the other does.
    pub(super) fn begins_after(&self, other: &Self) -> bool {
        match (self.from, other.from) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(one), Some(other)) => {
                one.value > other.value || one.value == other.value && !one.closed && other.closed
            }
        }
    }
}

/// Half of what the last digit counts that need not be the zero of a rounding.
fn rounding(value: Decimal, is_count: bool) -> Decimal {
    if value.scale() > 0 {
        return Decimal::new(5, value.scale() + 1);
    }
    let digits = value.abs().mantissa();
    if digits == 0 {
        return Decimal::ZERO;
    }
    let zeros = (1..=18_u32).take_while(|&zeros| digits % 10_i128.pow(zeros) == 0).count();
    match u32::try_from(zeros) {
        Ok(0) | Err(_) if is_count => Decimal::ZERO,
        Ok(0) | Err(_) => Decimal::new(5, 1),
        Ok(zeros) => Decimal::from_i128_with_scale(5 * 10_i128.pow(zeros - 1), 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::LedgerFile;

    fn possible(fields: &str) -> Possible {
        let file = LedgerFile::read("a", &format!("[claims.x]\n{fields}"));
        Possible::of(&file.entries[0].record).expect("the entry has a value")
    }

    #[track_caller]
    fn check(one: &str, other: &str, can_both_hold: bool) {
        let (one, other) = (possible(one), possible(other));
        assert_eq!(one.excludes(&other), !can_both_hold, "{one:?} {other:?}");
        assert_eq!(other.excludes(&one), !can_both_hold, "{other:?} {one:?}");
        assert!(!one.excludes(&one) && !other.excludes(&other));
    }

    #[test]
    fn zeros_may_be_those_of_rounding() {
        check("value = \"87000\"", "value = \"87404\"", true);
        check("value = \"87000\"", "value = \"87500\"", true);
        check("value = \"87000\"", "value = \"87600\"", false);
        check("value = \"4\"\nkind = \"percent\"", "value = \"4.4\"\nkind = \"percent\"", true);
        check("value = \"4\"\nkind = \"percent\"", "value = \"5\"\nkind = \"percent\"", false);
        check("value = \"41\"\nkind = \"count\"", "value = \"41.4\"", false);
        check("value = \"7.10\"", "value = \"7.1\"", true);
        check("value = \"0\"", "value = \"0\"", true);
    }

    #[test]
    fn bounds_leave_what_they_say() {
        check("value = \"40\"\nbound = \"at-least\"\nkind = \"count\"", "value = \"39\"\nkind = \"count\"", false);
        check("value = \"41\"\nbound = \"at-least\"", "value = \"41\"\nkind = \"count\"", true);
        check("value = \"41\"\nbound = \"more-than\"", "value = \"41\"\nkind = \"count\"", false);
        check("value = \"41\"\nbound = \"more-than\"", "value = \"90\"\nbound = \"less-than\"", true);
        check("value = \"90\"\nbound = \"more-than\"", "value = \"90\"\nbound = \"at-most\"", false);
        check("value = \"87000\"\nbound = \"about\"", "value = \"90000\"", true);
        check("value = \"87000\"\nbound = \"nearly\"", "value = \"96000\"", false);
        check("value = \"40\"\nupper = \"60\"", "value = \"55\"\nkind = \"count\"", true);
        check("value = \"1000\"\nupper = \"10000\"\nbound = \"multiples-of\"", "value = \"800\"", false);
    }

    #[test]
    fn values_too_great_to_reckon_with_are_left_out() {
        let file = LedgerFile::read("a", "[claims.x]\nvalue = \"79228162514264337593543950335\"\nbound = \"about\"");
        assert_eq!(Possible::of(&file.entries[0].record), None);
    }
}
