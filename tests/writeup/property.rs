//! What holds for support whatever is said: every statement supports itself, a wider wording is never less supported, and another
//! unit changes nothing.

use factledger::claim::Mode;
use factledger::quantity::{Bound, Kind};
use factledger::writeup::{Interval, Outcome, Rational, Statement, Thresholds, convert, convertible, judge};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// What is no less than support: the warning that a number is rounded in silence.
fn is_supported(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Supported | Outcome::UnhedgedRounding)
}

fn decimals() -> impl Strategy<Value = Decimal> {
    // Few digits and some zeros, as people print them.
    (1_i64..100_000, 0_u32..7, 0_u32..3).prop_map(|(digits, zeros, scale)| {
        if scale > 0 { Decimal::new(digits, scale) } else { Decimal::from(digits) * Decimal::from(10_i64.pow(zeros)) }
    })
}

fn kinds() -> impl Strategy<Value = (Kind, Option<&'static str>, Option<&'static str>)> {
    prop_oneof![
        Just((Kind::Count, Some("boat"), None)),
        Just((Kind::Count, None, None)),
        Just((Kind::Percent, Some("percent"), Some("%"))),
        Just((Kind::Percent, Some("percentage point"), None)),
        Just((Kind::Money, Some("US dollar"), Some("USD"))),
        Just((Kind::Measurement, Some("kilometre"), Some("km"))),
        Just((Kind::Measurement, Some("degree Celsius"), Some("Cel"))),
        Just((Kind::Duration, Some("hour"), Some("h"))),
        Just((Kind::Multiple, None, None)),
    ]
}

fn bounds() -> impl Strategy<Value = Bound> {
    prop::sample::select(Bound::ALL.into_iter().filter(|bound| *bound != Bound::MultiplesOf).collect::<Vec<_>>())
}

prop_compose! {
    fn statements()(value in decimals(), (kind, unit, code) in kinds(), bound in bounds(), wide in prop::option::of(1_i64..50)) -> Statement {
        let upper = wide.map(|wide| value + value * Decimal::new(wide, 1));
        let bound = if upper.is_some() && !matches!(bound, Bound::Exact | Bound::About) { Bound::Exact } else { bound };
        Statement {
            value, upper, bound, kind,
            unit: unit.map(str::to_owned),
            code: code.map(str::to_owned),
            per: None, trend: None, mode: Mode::Stated, window: None,
        }
    }
}

/// Wordings that say less than this one, or the same.
fn wider(wording: &Statement, by: i64) -> Vec<Statement> {
    let with =
        |value: Decimal, upper: Option<Decimal>, bound: Bound| Statement { value, upper, bound, ..wording.clone() };
    let (value, step) = (wording.value, wording.value * Decimal::new(by, 1));
    if let Some(upper) = wording.upper {
        let hedged = with(value, Some(upper), Bound::About);
        return vec![
            with(value - step, Some(upper + step), wording.bound),
            hedged,
            with(value, None, Bound::AtLeast),
            with(upper, None, Bound::AtMost),
        ]
        .into_iter()
        .filter(|wider| wording.bound == Bound::Exact || wider.upper.is_some())
        .collect();
    }
    match wording.bound {
        Bound::Exact | Bound::Nearly => vec![with(value, None, Bound::About)],
        Bound::About => vec![with(value - step - value, Some(value + step + value), Bound::Exact)],
        Bound::AtLeast => vec![with(value - step, None, Bound::AtLeast)],
        Bound::MoreThan => vec![with(value, None, Bound::AtLeast), with(value - step, None, Bound::MoreThan)],
        Bound::AtMost => vec![with(value + step, None, Bound::AtMost)],
        Bound::LessThan => vec![with(value, None, Bound::AtMost), with(value + step, None, Bound::LessThan)],
        Bound::MultiplesOf => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn every_statement_supports_itself(statement in statements()) {
        let judgement = judge(&statement, &statement, false, &Thresholds::default());
        prop_assert_eq!(judgement.outcome, Outcome::Supported);
        let (truth, allowed) = judgement.intervals.expect("it is in its own unit");
        prop_assert!(allowed.contains(&truth));
    }

    #[test]
    fn a_wider_wording_is_never_less_supported(entry in statements(), wording in statements(), by in 0_i64..9) {
        let wording = Statement { kind: entry.kind, unit: entry.unit.clone(), code: entry.code.clone(), ..wording };
        let near = Statement { value: entry.value, upper: None, ..wording.clone() };
        let thresholds = Thresholds::default();
        for wording in [wording, near, entry.clone()] {
            // Whoever drops a hedge is told so, however wide the number is.
            let outcome = judge(&entry, &wording, false, &thresholds).outcome;
            for wider in wider(&wording, by).iter().filter(|_| is_supported(outcome)) {
                let judgement = judge(&entry, wider, false, &thresholds);
                let is_hedge = judgement.outcome == Outcome::HedgeDropped;
                prop_assert!(is_supported(judgement.outcome) || is_hedge && wider.upper.is_some(), "{entry:?}\n{wording:?}\n{wider:?}\n{judgement:?}");
            }
        }
    }

    #[test]
    fn wider_intervals_hold_what_narrower_ones_do(a in -50_i64..50, b in 0_i64..50, c in 0_i64..50, at in -100_i64..100) {
        let whole = |number: i64| Rational::from_integer(number.into());
        let narrow = Interval::between(whole(a), whole(a + b));
        let wide = Interval::between(whole(a - c), whole(a + b + c));
        prop_assert!(wide.contains(&narrow));
        prop_assert!(!narrow.holds(&whole(at)) || wide.holds(&whole(at)));
        prop_assert_eq!(narrow.is_apart(&Interval::between(whole(at), whole(at))), !narrow.holds(&whole(at)));
    }

    #[test]
    fn another_unit_and_back_is_the_same(value in decimals(), unit in prop::sample::select(vec!["mile", "tonne", "acre", "degree Celsius", "hour", "gallon", "knot", "kilowatt hour", "year"])) {
        let number = factledger::writeup::rational(value);
        for other in convertible(unit) {
            let there = convert(&number, unit, other).expect("the two are of one dimension");
            prop_assert_eq!(convert(&there, other, unit), Some(number.clone()));
        }
    }

    #[test]
    fn an_entry_in_another_unit_of_its_dimension_is_supported_however_it_is_rounded(value in 10_i64..100_000, unit in prop::sample::select(vec![("mile", "kilometre"), ("tonne", "ton"), ("acre", "hectare"), ("kilogram", "ounce")])) {
        let (from, to) = unit;
        let entry = Statement {
            value: Decimal::from(value), upper: None, per: None, bound: Bound::Exact, trend: None, unit: Some(from.to_owned()),
            code: None, kind: Kind::Measurement, mode: Mode::Stated, window: None,
        };
        let told = convert(&Rational::from_integer(value.into()), from, to).expect("the two are of one dimension");
        // Three digits, as a writer would give it.
        let whole: i64 = told.round().to_integer().try_into().expect("a small number");
        let unit = 10_i64.pow(u32::try_from(whole.to_string().len().saturating_sub(3)).expect("few digits"));
        let rounded = (whole + unit / 2) / unit * unit;
        let wording = Statement { value: Decimal::from(rounded), unit: Some(to.to_owned()), ..entry.clone() };
        let judgement = judge(&entry, &wording, false, &Thresholds::default());
        prop_assert!(is_supported(judgement.outcome), "{value} {from} as {rounded} {to}: {judgement:?}");
    }
}
