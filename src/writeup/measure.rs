//! The units in which a statement is made, and how those of two statements compare.
//!
//! Percent, fractions and "one in N" are shares of a whole; percentage points and basis points are another thing. Known units of a
//! dimension are converted exactly; currencies are not converted, whatever their names.

use super::Statement;
use super::interval::{Rational, rational};
use super::noun;
use super::table::{CONVERSIONS, Conversion, Dimension};
use crate::quantity::Kind;

/// What sort of thing is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sort {
    Count,
    Share,
    Point,
    Multiple,
    Dimension(Dimension),
    /// Of this currency, or in this unit, and no other.
    Only(String),
}

/// A sort of unit, and how much of its base one of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Scale {
    sort: Sort,
    factor: Rational,
    shift: Rational,
}

/// How numbers of one statement are turned into those of another: times `factor`, plus `shift`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) factor: Rational,
    pub(super) shift: Rational,
    /// Whether another unit of measurement is used, so that what was printed exactly comes out rounded.
    pub(super) is_converted: bool,
}

fn whole(number: i64) -> Rational {
    Rational::from_integer(number.into())
}

fn ratio(up: i64, down: i64) -> Rational {
    Rational::new(up.into(), down.into())
}

/// How numbers of `from` are turned into numbers of `to`; none where the two cannot be compared.
pub(super) fn turn(from: &Statement, to: &Statement, to_is_alone: bool) -> Option<Turn> {
    if to_is_alone && to.is_bare() {
        // A number alone in its cell has its unit from elsewhere.
        return Some(Turn { factor: whole(1), shift: whole(0), is_converted: false });
    }
    let (one, other) = (scale(from), scale(to));
    let per = denominators(from, to)?;
    if one.sort != other.sort || other.factor == whole(0) {
        return None;
    }
    let is_change = from.trend.is_some() || to.trend.is_some();
    let shift = if is_change { whole(0) } else { (&one.shift - &other.shift) / &other.factor };
    let is_measured = matches!(one.sort, Sort::Dimension(_) | Sort::Point);
    let is_converted = is_measured && from.unit != to.unit;
    Some(Turn { factor: one.factor / other.factor * per, shift, is_converted })
}

/// The unit of a statement without its denominator, save where that makes a share.
fn scale(statement: &Statement) -> Scale {
    let of = |sort, factor| Scale { sort, factor, shift: whole(0) };
    if statement.is_fraction() {
        let per = statement.per.as_ref().map_or(whole(1), |(per, _)| rational(*per));
        return of(Sort::Share, if per == whole(0) { whole(0) } else { whole(1) / per });
    }
    let unit = statement.unit.as_deref().unwrap_or_default();
    match unit {
        "percent" => return of(Sort::Share, ratio(1, 100)),
        "percentage point" => return of(Sort::Point, ratio(1, 100)),
        "basis point" => return of(Sort::Point, ratio(1, 10_000)),
        _ => {}
    }
    if let Some(row) = conversion(unit) {
        let shift = ratio(row.shift.0, row.shift.1);
        return Scale { sort: Sort::Dimension(row.dimension), factor: ratio(row.up, row.down), shift };
    }
    match (statement.kind, &statement.code) {
        (Kind::Ratio, _) => of(Sort::Share, whole(1)),
        (Kind::Multiple, _) => of(Sort::Multiple, whole(1)),
        (_, Some(code)) => of(Sort::Only(code.clone()), whole(1)),
        (Kind::Money | Kind::Percent, None) => of(Sort::Only(unit.to_owned()), whole(1)),
        (Kind::Measurement | Kind::Duration, None) if crate::quantity::Unit::named(unit).is_some() => {
            of(Sort::Only(unit.to_owned()), whole(1))
        }
        _ => of(Sort::Count, whole(1)),
    }
}

/// What the denominators make of the factor; none where they cannot be compared.
fn denominators(from: &Statement, to: &Statement) -> Option<Rational> {
    let per = |statement: &Statement| statement.per.clone().filter(|_| !statement.is_fraction());
    let (Some((from_value, from_unit)), Some((to_value, to_unit))) = (per(from), per(to)) else {
        return (per(from).is_none() && per(to).is_none()).then(|| whole(1));
    };
    if from_value.is_zero() || to_value.is_zero() {
        return None;
    }
    let units = match (from_unit.as_deref(), to_unit.as_deref()) {
        (Some(from), Some(to)) if from != to && !noun::are_kin(from, to) => {
            let (from, to) = (conversion(from)?, conversion(to)?);
            let is_same = from.dimension == to.dimension;
            is_same.then(|| ratio(to.up, to.down) / ratio(from.up, from.down))?
        }
        _ => whole(1),
    };
    Some(rational(to_value) / rational(from_value) * units)
}

fn conversion(name: &str) -> Option<&'static Conversion> {
    CONVERSIONS.iter().find(|row| row.name == name)
}

/// Whether a unit is one that can be converted, and the names of those it can be turned into.
#[must_use]
pub fn convertible(name: &str) -> Vec<&'static str> {
    let Some(row) = conversion(name) else { return Vec::new() };
    CONVERSIONS.iter().filter(|other| other.dimension == row.dimension).map(|other| other.name).collect()
}

/// A number of one unit in another: none where the two measure different things.
///
/// ```
/// use factledger::writeup::{convert, Rational};
///
/// let miles = Rational::from_integer(28.into());
/// let kilometres = convert(&miles, "mile", "kilometre").unwrap();
/// assert_eq!(kilometres, Rational::new(45_061_632.into(), 1_000_000.into()));
/// assert_eq!(convert(&kilometres, "kilometre", "mile"), Some(miles));
/// ```
#[must_use]
pub fn convert(number: &Rational, from: &str, to: &str) -> Option<Rational> {
    let (from, to) = (conversion(from)?, conversion(to)?);
    let base = number * ratio(from.up, from.down) + ratio(from.shift.0, from.shift.1);
    let is_same = from.dimension == to.dimension;
    is_same.then(|| (base - ratio(to.shift.0, to.shift.1)) / ratio(to.up, to.down))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;

    #[test]
    fn every_row_names_a_unit_and_stands_once() {
        for row in CONVERSIONS {
            let is_known = Unit::named(row.name).is_some() || ["fortnight", "quarter"].contains(&row.name);
            assert!(is_known, "no unit is called {}", row.name);
            assert_eq!(CONVERSIONS.iter().filter(|other| other.name == row.name).count(), 1, "{}", row.name);
        }
    }

    #[test]
    fn there_and_back_is_the_same_number() {
        for from in CONVERSIONS {
            for to in convertible(from.name) {
                for number in [whole(0), whole(1), ratio(-7, 3), whole(12_345)] {
                    let back = convert(&number, from.name, to).and_then(|there| convert(&there, to, from.name));
                    assert_eq!(back, Some(number), "{} {to}", from.name);
                }
            }
        }
    }

    #[test]
    fn degrees_have_another_zero() {
        assert_eq!(convert(&whole(100), "degree Celsius", "degree Fahrenheit"), Some(whole(212)));
        assert_eq!(convert(&whole(-40), "degree Fahrenheit", "degree Celsius"), Some(whole(-40)));
        assert_eq!(convert(&ratio(27_315, 100), "kelvin", "degree Celsius"), Some(whole(0)));
        assert_eq!(convert(&whole(1), "mile", "litre"), None);
    }
}
