//! Ratios: parts of a whole, one in N, N to M.
//!
//! ```text
//! ratio = number , ( "in" | "out of" | "of every" | "of" ) , number
//!       | number , "-" , ( "to" | "for" | "in" ) , "-" , number | number , ":" , number ;
//! ```
//!
//! The first number of a share is no larger than the second; "20 in 10 states" is none, nor is "12 of the 50 states".

use super::draft::{Draft, Run};
use super::table::{BEHIND_RATIO, TELLS_RATIO};
use super::{Kind, Per};
use crate::text::Sentence;

/// Join drafts that are one ratio; the second is dropped.
pub(super) fn join(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 1..drafts.len() {
        of_one(sentence, drafts, index);
        let (left, right) = (drafts[index - 1], drafts[index]);
        if !left.is_bare() || right.dropped || left.upper.is_some() {
            continue;
        }
        let Some((parts, whole)) = left.value.zip(right.value) else { continue };
        let share = parts <= whole && right.is_bare() && right.upper.is_none();
        let is_ratio = if is_proportion(sentence, &left, &right) {
            right.is_bare() || right.kind == Some(Kind::Score)
        } else {
            share && is_share(sentence, &left, &right)
        };
        if is_ratio {
            let draft = &mut drafts[index - 1];
            draft.run.end = right.run.end;
            draft.number = Run::new(left.number.first, right.number.end);
            draft.per = Some(Per { value: whole, unit: None });
            draft.kind = Some(Kind::Ratio);
            drafts[index].dropped = true;
        }
    }
}

/// "Half of 1 percent" is 0.5 percent.
fn of_one(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    let (left, right) = (drafts[index - 1], drafts[index]);
    let of = right.run.first == left.run.end + 1 && sentence.is(left.run.end, "of");
    let percent = right.kind == Some(Kind::Percent) && right.value == Some(1.into()) && right.upper.is_none();
    let quotient =
        left.per.zip(left.value).and_then(|(per, parts)| parts.checked_div(per.value)).map(|value| value.normalize());
    if of && percent && left.kind == Some(Kind::Ratio) && quotient.is_some_and(|quotient| quotient.scale() <= 6) {
        drafts[index - 1] = Draft {
            run: Run::new(left.run.first, right.run.end),
            number: Run::new(left.number.first, right.number.end),
            value: quotient,
            ..right
        };
        drafts[index].dropped = true;
    }
}

/// "One in five", "8 out of 10", "four of every nine".
fn is_share(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let at = left.run.end;
    let small = right.value.is_some_and(|value| value <= 10_000_000.into() && value.scale() == 0 && value > 1.into());
    let behind = sentence.text(right.run.end);
    let is_percent = matches!(behind, "%" | "percent" | "-");
    let words = match right.run.first - at {
        1 if sentence.is(at, "in") => small && in_is_share(left, right),
        1 if sentence.is(at, "of") => small && right.value <= Some(20.into()) && left.value > Some(0.into()),
        2 if sentence.is(at, "out") && sentence.is(at + 1, "of") => true,
        2 if sentence.is_any(at, &["of", "in"]) && sentence.is(at + 1, "every") => true,
        3 if sentence.is(at, "out") && sentence.is(at + 1, "of") && sentence.is(at + 2, "every") => true,
        _ => false,
    };
    words && !is_percent
}

/// "In" makes a share of a small number in a round or small one.
fn in_is_share(left: &Draft, right: &Draft) -> bool {
    let (Some(parts), Some(whole)) = (left.value, right.value) else { return false };
    parts <= 10.into() && (whole <= 20.into() || (whole % rust_decimal::Decimal::TEN).is_zero() || parts == 1.into())
}

/// "3-to-1", "3-for-1", "two-for-one", "3:1".
fn is_proportion(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let at = left.number.end;
    let Some(width) = right.number.first.checked_sub(at) else { return false };
    let joined = width == 3
        && sentence.text(at) == "-"
        && sentence.text(at + 2) == "-"
        && sentence.is_any(at + 1, &["to", "for", "in"]);
    let colon = width == 1 && sentence.text(at) == ":" && sentence.is_glued(at) && sentence.is_glued(at + 1);
    let unit_behind = sentence.text(right.number.end) == "-"
        && sentence.is_glued(right.number.end)
        && sentence.is_word(right.number.end + 1);
    let rises = left.value < right.value;
    if colon || joined && !(rises && (unit_behind || right.unit.is_some())) {
        return true;
    }
    let told = || (0..left.number.first).any(|at| sentence.is_any(at, TELLS_RATIO));
    let spoken = width == 1 && sentence.is_any(at, &["to", "for"]);
    spoken && (is_odds(sentence, right.number.end) || !rises && told())
}

/// "3 to 1 odds", "by a ratio of 3 to 1" end in odds, stock splits and ratios.
fn is_odds(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    sentence.is_any(end, BEHIND_RATIO) || sentence.is_any(end + 1, &["split", "odds"])
}
