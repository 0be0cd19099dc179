//! "One" that stands for somebody or points at something, and is no quantity.
//!
//! ```text
//! pronoun = "one" , ( "another" | "thing" | "by" | "way" | "day" ) | ( "this" | "the" | "no" | … ) , "one"
//!         | "at one" , ( "point" | "time" | … ) | "one" , participle , preposition ;
//! ```
//!
//! "One" that counts nothing and has no unit is a pronoun too. "In one day" is a length of time; "one day" alone is some day
//! to come.

use rust_decimal::Decimal;

use super::draft::Draft;
use super::table::{BEFORE_LASTING, BEHIND_CHOSEN, MOMENTS, POINTING};
use super::{Bound, Kind, Unit};
use crate::numeral::Form;
use crate::text::{Gap, Sentence};

/// Whether the draft is the pronoun "one".
pub(super) fn is_pronoun(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let first = draft.number.first;
    if draft.form != Form::Words || !sentence.is(first, "one") {
        return false;
    }
    let counts_nothing = draft.unit.is_none() && draft.kind.is_none();
    if draft.number.end != first + 1 {
        return counts_nothing && draft.value == Some(Decimal::ONE);
    }
    match draft.kind {
        Some(Kind::Name | Kind::Score | Kind::Ratio | Kind::Date | Kind::Rank | Kind::Age) => false,
        _ => {
            counts_nothing
                || is_moment(sentence, draft)
                || is_chosen(sentence, draft.number.end)
                || is_pointed_at(sentence, draft)
                || is_idiom(sentence, draft)
        }
    }
}

/// "At one point".
fn is_moment(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    sentence.is(draft.number.first.wrapping_sub(1), "at") && sentence.is_any(draft.number.end, MOMENTS)
}

/// "One chosen by lot", "one named in the report".
fn is_chosen(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    let participle = sentence.text(end).ends_with("ed") || sentence.is_any(end, &["chosen", "made", "held", "taken"]);
    participle && sentence.is_any(end + 1, BEHIND_CHOSEN)
}

/// "This one", "another one"; but "the one-mile run" measures.
fn is_pointed_at(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let measures = matches!(draft.kind, Some(Kind::Duration | Kind::Measurement));
    !measures && sentence.is_any(draft.number.first.wrapping_sub(1), POINTING)
}

/// "One another", "one by one", "one day".
fn is_idiom(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    let lasts = || sentence.is_any(draft.number.first.wrapping_sub(1), BEFORE_LASTING);
    let idiom = sentence.is_any(end, &["another", "thing", "by", "way"]) || sentence.is(end, "day") && !lasts();
    let measures = matches!(draft.unit, Some(Unit::Measure(_) | Unit::Currency(_)));
    idiom && !measures && draft.bound == Bound::Exact && sentence.gap(end) != Gap::None
}
