//! Points and levels: numbers on a scale, which count nothing.
//!
//! ```text
//! points = number , [ "-" ] , ( "point" | "points" ) ;              (* of a poll percentage points, of an index points *)
//! level  = ( "category" | "magnitude" ) , [ "-" ] , number , [ storm or earthquake ] ;
//! ```
//!
//! Which points they are the sentence tells (table/context.rs). A point guard is a player.

use super::draft::{Draft, Run};
use super::table::{DISASTERS, ELECTION, INDEX, LEAGUE, POLL};
use super::{Kind, Unit};
use crate::text::Sentence;

/// Points of a poll are percentage points, those of an index or a game points.
pub(super) fn points(sentence: &Sentence<'_, '_>, draft: &mut Draft) -> bool {
    let end = draft.run.end;
    let at = end + usize::from(sentence.text(end) == "-" && sentence.is_glued(end));
    if !sentence.is_any(at, &["points", "point"]) || sentence.is(at + 1, "guard") {
        return false;
    }
    let speaks_of = |words: &[&str]| (0..sentence.len()).any(|index| sentence.is_any(index, words));
    let shares = || speaks_of(ELECTION) || speaks_of(POLL) && !speaks_of(LEAGUE);
    if !speaks_of(INDEX) && shares() {
        draft.unit = Some(Unit::Measure("percentage point"));
        draft.unit_at = Some(Run::new(at, at + 1));
        draft.kind = Some(Kind::Percent);
    } else {
        draft.unit = Some(Unit::Noun(sentence.span_of(at, at + 1)));
        draft.unit_at = None;
        draft.kind = Some(Kind::Measurement);
    }
    draft.run.end = at + 1;
    true
}

/// "A magnitude 6.3 earthquake", "a category 4 hurricane": a place on a scale is a measurement without a unit.
pub(super) fn place(sentence: &Sentence<'_, '_>, draft: &mut Draft) -> bool {
    let Run { first, end } = draft.run;
    let hyphen = usize::from(first > 0 && sentence.text(first - 1) == "-");
    let Some(scale) = first.checked_sub(1 + hyphen).filter(|&at| sentence.is_any(at, &["category", "magnitude"]))
    else {
        return false;
    };
    draft.kind = Some(Kind::Measurement);
    if sentence.is_any(end, DISASTERS) {
        draft.counted = Some(Run::new(scale, end + 1));
    }
    true
}
