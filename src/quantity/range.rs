//! Ranges: two amounts that are one figure.
//!
//! ```text
//! range = amount , ( "-" | "–" | "to" ) , amount | "between" , amount , "and" , amount
//!       | [ "from" ] , amount , ( "to" | "up to" ) , amount | "plus or minus" , amount | amount , "±" , amount ;
//! ```
//!
//! Scale and unit said once serve both ends: "5 to 7 percent", "$1.2-$1.4 billion". The smaller end comes first; "49 to 47"
//! is a result. "From 5 to 7 percent" behind a word of change ("rose from") tells where it began and where it ended: two
//! figures, not one.

use rust_decimal::Decimal;

use super::draft::{Draft, Run};
use super::table::CONTESTS;
use super::trend;
use super::{Kind, Unit};
use crate::numeral::{Form, shift};
use crate::text::Sentence;

/// Join drafts that are the two ends of one range; the second is dropped.
pub(super) fn join(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    let mut last: Option<usize> = None;
    for index in 0..drafts.len() {
        if drafts[index].dropped {
            continue;
        }
        if let Some(first) = last.replace(index)
            && let Some(joint) = joint(sentence, &drafts[first], &drafts[index])
            && let Some(range) = range(sentence, &drafts[first], &drafts[index], joint)
        {
            drafts[first] = range;
            drafts[index].dropped = true;
            // A third end ("5 to 7 to 9") starts anew.
            last = None;
        }
        tolerance(sentence, &mut drafts[index]);
        something(sentence, &mut drafts[index]);
    }
}

/// What joins two amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A hyphen or a dash that touches both.
    Dash,
    /// "To".
    To,
    /// "And", behind "between".
    And,
    /// The sign ±.
    Tolerance,
    /// A slash between two amounts of money.
    Slash,
}

/// What stands between two amounts, if it joins them.
fn joint(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> Option<Joint> {
    if !left.is_amount() || !right.is_amount() {
        return None;
    }
    let at = left.run.end;
    let is = |back: usize, word: &str| sentence.is(at + back, word);
    match right.run.first.checked_sub(at)? {
        1 => joint_of_one(sentence, left, right),
        2 if is(1, "to") && (left.suspended || is(0, "up") || is(0, "-")) => Some(Joint::To),
        3 if is(0, "plus") && is(1, "or") && is(2, "minus") => Some(Joint::Tolerance),
        3 if is(0, "-") && is(1, "to") && is(2, "-") => Some(Joint::To),
        _ => None,
    }
}

/// The single token between two amounts.
fn joint_of_one(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> Option<Joint> {
    let at = left.run.end;
    let touches = (sentence.is_glued(at), sentence.is_glued(at + 1));
    let same_unit = left.unit.is_some() && left.unit == right.unit;
    match sentence.text(at) {
        "-" | "–" | "—" | "‑" | "−" if touches == (true, true) => Some(Joint::Dash),
        "-" | "–" if touches == (false, false) && same_unit => Some(Joint::Dash),
        "/" if same_unit && left.kind == Some(Kind::Money) => Some(Joint::Slash),
        "±" => Some(Joint::Tolerance),
        word if word.eq_ignore_ascii_case("to") => Some(Joint::To),
        word if word.eq_ignore_ascii_case("and") => {
            sentence.is(left.run.first.wrapping_sub(1), "between").then_some(Joint::And)
        }
        _ => None,
    }
}

/// The range from one amount to the other.
fn range(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft, joint: Joint) -> Option<Draft> {
    let (mut low, high) = (left.value?, right.value?);
    if joint == Joint::Tolerance {
        return around(left, right, low, high);
    }
    if !fits(left, right) || is_change(sentence, left, right, joint) {
        return None;
    }
    // The unit of "5 to 7 cents" is written once.
    if left.unit.is_none() && right.power != 0 {
        low = shift(low, right.power)?;
    }
    if left.scale == 0 && right.scale > 0 && left.unscaled? < right.unscaled? {
        low = shift(low, right.scale.cast_signed())?;
    } else if let (Some(Kind::Money), Some(Kind::Money), 0, 0) = (left.kind, right.kind, left.scale, right.scale)
        && low > high
    {
        return None;
    }
    if low >= high || joint == Joint::To && left.unit.is_some() && right.unit.is_none() && !left.has_sign() {
        return None;
    }
    let mut range = *right;
    range.run.first = left.run.first - usize::from(joint == Joint::And);
    range.number = Run::new(left.number.first, right.number.end);
    range.form = left.form;
    (range.value, range.upper) = (Some(low), Some(high));
    if right.unit.is_none() {
        (range.unit, range.unit_at, range.kind) = (left.unit, left.unit_at, left.kind);
    }
    Some(range)
}

fn around(left: &Draft, right: &Draft, middle: Decimal, tolerance: Decimal) -> Option<Draft> {
    if left.unit.is_some() && right.unit.is_some() && left.unit != right.unit {
        return None;
    }
    let mut range = if right.unit.is_some() { *right } else { *left };
    range.run = Run::new(left.run.first, right.run.end);
    range.number = Run::new(left.number.first, right.number.end);
    (range.value, range.upper) = (Some(middle.checked_sub(tolerance)?), Some(middle.checked_add(tolerance)?));
    Some(range)
}

/// Both ends are single numbers, in the same unit where both have one.
fn fits(left: &Draft, right: &Draft) -> bool {
    let single = |draft: &Draft| draft.upper.is_none() && matches!(draft.form, Form::Digits | Form::Words);
    let same = left.unit.is_none() || right.unit.is_none() || left.unit == right.unit;
    single(left) && single(right) && same
}

/// "Rose from 5 to 7" and "rose 5 percent to 12" tell a change.
fn is_change(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft, joint: Joint) -> bool {
    if joint != Joint::To {
        return false;
    }
    if let Some(from) = trend::from_before(sentence, left.run.first) {
        return trend::changes_before(sentence, from);
    }
    if is_result(sentence, left, right) {
        return true;
    }
    let before = left.run.first.saturating_sub(1);
    let size = trend::size_before(sentence, left.run.first)
        || sentence.is(before, "by") && trend::changes_before(sentence, before);
    left.unit.is_some() && size && !is_span_of_sizes(sentence, left, right)
}

/// "Lost the county 29 percent to 44 percent": two shares of a vote.
fn is_result(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let shares = left.kind == Some(Kind::Percent) && right.kind == Some(Kind::Percent);
    let reach = left.run.first.saturating_sub(8)..left.run.first;
    shares && reach.clone().any(|at| sentence.is_any(at, CONTESTS)) && !reach.clone().any(|at| sentence.is(at, "by"))
}

/// "Fall by 5% to 8%": behind "by" stand two sizes where the second is at most twice the first.
fn is_span_of_sizes(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let double = left.value.and_then(|value| value.checked_mul(2.into()));
    sentence.is(left.run.first.wrapping_sub(1), "by") && left.unit == right.unit && right.value <= double
}

/// "Plus or minus 3 points" and "±3" say how wide a range is; the sign belongs to the figure's own words.
fn tolerance(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let first = draft.run.first;
    if first > 0 && sentence.text(first - 1) == "±" {
        draft.run.first = first - 1;
    } else if first > 2
        && sentence.is(first - 1, "minus")
        && sentence.is(first - 2, "or")
        && sentence.is(first - 3, "plus")
    {
        draft.run.first = first - 3;
    }
}

/// "20-something" is 20 to 29.
fn something(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let end = draft.run.end;
    let Some(low) =
        draft.value.filter(|value| draft.is_bare() && (*value % Decimal::TEN).is_zero() && *value < 100.into())
    else {
        return;
    };
    if sentence.text(end) == "-" && sentence.is_any(end + 1, &["something", "somethings"]) {
        draft.upper = low.checked_add(9.into());
        draft.run.end = end + 2;
        draft.kind = Some(Kind::Age);
        draft.unit = Some(Unit::Time("year"));
    }
}
