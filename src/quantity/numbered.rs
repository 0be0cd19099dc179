//! Numbers that say which one of many a thing is.
//!
//! ```text
//! numbered = ( "No." | "Nos." | "#" | "number" ) , number , [ ( "and" | "or" | "," ) , number ] ;
//! ```
//!
//! "The number 12" is a number and says of nothing which one it is.

use super::draft::Draft;
use super::table::ABBREVIATED_NUMBER;
use crate::text::Sentence;

/// "No. 5", "Nos. 3 and 4", "#1", "number 12".
pub(super) fn is_numbered(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(before) = draft.number.first.checked_sub(1) else { return false };
    let word = |at: usize| sentence.text(at);
    match word(before) {
        "#" => draft.unit.is_none() || draft.unit_at.is_some_and(|at| at.first >= draft.number.end),
        "number" | "Number" | "№" => !sentence.is(before.wrapping_sub(1), "the"),
        "." => before > 0 && ABBREVIATED_NUMBER.contains(&word(before - 1)),
        // "Nos. 3 and 4": behind the stop stands the first of them.
        _ => before > 2 && sentence.is_any(before, &["and", "or", ","]) && sentence.is(before - 3, "Nos"),
    }
}
