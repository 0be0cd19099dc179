//! Multiples: four times the rate, threefold, double the number.
//!
//! ```text
//! multiple = number , "times" , compared | number , [ "-" ] , "fold" | number , "x" | "twice" | "doubled"
//!          | [ "to" | "nearly" | … ] , ( "double" | "triple" ) , [ "the" | "its" | … ] ;       (* one of the two *)
//! ```
//!
//! "Voted four times" and "voted twice" count times; "a double bed", "double digits" and "doubled down" have no multiple.

use super::draft::Draft;
use super::table::{BEFORE_LOOSE, BEHIND_LOOSE, COMPARED, LOOSE, MODALS, OFTEN_AS};
use super::{Change, Kind, Part, Trend, Unit, trend};
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

/// Drop "double" where it multiplies nothing, and count with "twice" where it compares nothing.
pub(super) fn settle(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let loose = sentence.is_any(draft.run.first, LOOSE);
    if loose && !is_multiplying(sentence, draft) || is_idiom(sentence, draft) {
        draft.dropped = true;
    }
    if sentence.is_any(draft.run.first, OFTEN_AS) && !is_comparing(sentence, draft.run.end) {
        (draft.kind, draft.unit) = (Some(Kind::Count), Some(Unit::Implied("time")));
    }
    if draft.form == Form::Grown || loose && is_verb(sentence, draft.run.first) {
        draft.change = Some(Change { trend: Trend::Up, part: Part::Size });
    }
}

/// "Twice the rate", "twice last year's rate"; but "voted twice this year".
fn is_comparing(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let timed = sentence.is_any(at, &["this", "last", "over", "any"]);
    let owned = || (at + 1..at + 4).any(|at| sentence.is_any(at, &["'s", "’s"]));
    sentence.is_any(at, COMPARED) && (!timed || owned())
}

/// "Double digits", "doubled down on it".
fn is_idiom(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let behind = draft.run.end + usize::from(sentence.text(draft.run.end) == "-");
    sentence.is_any(behind, &["digit", "digits", "down"])
}

/// "Could double", "wants to double"; but "rose to double the rate" tells a level.
fn is_verb(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    sentence.is_any(before, MODALS) || sentence.is(before, "to") && !trend::is_verb_before(sentence, before)
}

fn is_multiplying(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let verb = sentence.is(draft.run.end, "as") && !sentence.is_any(draft.run.end + 1, &["many", "much", "high"]);
    let behind = sentence.is_any(draft.run.end, BEHIND_LOOSE) && !verb;
    let before = sentence.is_any(draft.run.first.wrapping_sub(1), BEFORE_LOOSE);
    (behind || before) && sentence.text(draft.run.end) != "-"
}
