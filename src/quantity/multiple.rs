//! Multiples: four times the rate, threefold, double the number.
//!
//! ```text
//! multiple = number , "times" , compared | number , [ "-" ] , "fold" | number , "x" | "twice" | "doubled"
//!          | [ "to" | "nearly" | … ] , ( "double" | "triple" ) , [ "the" | "its" | … ] ;       (* one of the two *)
//! ```
//!
//! "Voted four times" counts times; "a double bed" has no multiple.

use super::draft::Draft;
use super::table::{BEFORE_LOOSE, BEHIND_LOOSE, COMPARED, LOOSE};
use super::{Change, Kind, Part, Trend};
use crate::numeral::Form;
use crate::text::Sentence;

/// Read "times", "fold" and "x" behind the number; whether it is a multiple.
pub(super) fn times(sentence: &Sentence<'_, '_>, draft: &mut Draft) -> bool {
    let end = draft.run.end;
    let hyphen = usize::from(sentence.text(end) == "-" && sentence.is_glued(end));
    let fold = sentence.is(end + hyphen, "fold") || sentence.is_glued(end) && sentence.is(end, "x");
    let times = hyphen == 0 && sentence.is(end, "times") && sentence.is_any(end + 1, COMPARED);
    if fold || times {
        draft.kind = Some(Kind::Multiple);
        draft.run.end = end + hyphen + 1;
    }
    fold || times
}

/// Drop "double" where it multiplies nothing; "doubled" and "twice" always do.
pub(super) fn settle(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    if sentence.is_any(draft.run.first, LOOSE) && !is_multiplying(sentence, draft) {
        draft.dropped = true;
    }
    if draft.form == Form::Grown {
        draft.change = Some(Change { trend: Trend::Up, part: Part::Size });
    }
}

fn is_multiplying(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let verb = sentence.is(draft.run.end, "as") && !sentence.is_any(draft.run.end + 1, &["many", "much", "high"]);
    let behind = sentence.is_any(draft.run.end, BEHIND_LOOSE) && !verb;
    let before = sentence.is_any(draft.run.first.wrapping_sub(1), BEFORE_LOOSE);
    (behind || before) && sentence.text(draft.run.end) != "-"
}
