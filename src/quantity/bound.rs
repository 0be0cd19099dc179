//! Bound phrases: the words that say how exact a number is.
//!
//! ```text
//! bounded = before , [ "a" | "the" ] , amount | amount , [ "-" ] , after ;   (* phrases: table/bound.rs, longest match first *)
//! ```
//!
//! ```
//! use factledger::{quantity, quantity::Bound, text::Document};
//!
//! let doc = Document::new("Deaths rose to 87,000 or more.");
//! let quantity = quantity::quantities(&doc).next().unwrap();
//! assert_eq!((doc.slice(quantity.span), quantity.bound), ("87,000 or more", Bound::AtLeast));
//! ```
//!
//! A phrase that does not touch a number is not a bound ("at least he tried").

use std::sync::LazyLock;

use super::draft::Draft;
use super::table::{AFTER, BEFORE, Needs};
use super::{Bound, Kind, Unit, trend};
use crate::text::{Phrases, Sentence};

static BEFORE_NUMBER: LazyLock<Phrases<(Bound, Needs)>> =
    LazyLock::new(|| Phrases::new(BEFORE.iter().map(|(form, bound, needs)| (*form, (*bound, *needs)))));
static AFTER_NUMBER: LazyLock<Phrases<Bound>> = LazyLock::new(|| Phrases::new(AFTER.iter().copied()));

/// Mark the bounds of all amounts and take the phrases into their words.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let draft = drafts[index];
        let bounded = draft.is_amount() || matches!(draft.kind, Some(Kind::Ratio | Kind::Multiple | Kind::Age));
        if draft.dropped || !bounded {
            continue;
        }
        let from = index.checked_sub(1).map_or(0, |before| drafts[before].run.end);
        let after_amount = index > 0 && drafts[index - 1].run.end > 0 && !drafts[index - 1].dropped;
        if let Some((bound, first)) = before(sentence, &draft, from, after_amount) {
            set(&mut drafts[index], bound);
            drafts[index].run.first = first;
        }
        let limit = drafts.get(index + 1).map_or(sentence.len(), |next| next.run.first);
        if let Some((bound, end)) = after(sentence, &drafts[index], limit) {
            set(&mut drafts[index], bound);
            drafts[index].run.end = end;
        }
    }
}

/// Mark the bounds behind bare numbers, so that what they count is looked for behind the bound: "fifty or so workers".
pub(super) fn mark_behind(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let limit = drafts.get(index + 1).map_or(sentence.len(), |next| next.run.first);
        let draft = &mut drafts[index];
        if draft.is_bare() && let Some((bound, end)) = after(sentence, draft, limit) {
            set(draft, bound);
            draft.run.end = end;
        }
    }
}

/// The bound that touches a number from behind and may stand between it and its unit: "or more", "+", "-plus".
pub(super) fn behind(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Bound, usize)> {
    let hyphen = usize::from(matches!(sentence.text(end), "-" | "‑") && sentence.is_glued(end));
    let (bound, length) = AFTER_NUMBER.starting_at(sentence, end + hyphen)?;
    let fits = sentence.is(end, "or") || sentence.text(end) == "+" && sentence.is_glued(end) || hyphen == 1 || sentence.is(end, "odd");
    fits.then_some((bound, end + hyphen + length))
}

/// A vague magnitude stays one, whatever is said around it.
fn set(draft: &mut Draft, bound: Bound) {
    if draft.bound != Bound::MultiplesOf {
        draft.bound = bound;
    }
}

fn before(sentence: &Sentence<'_, '_>, draft: &Draft, from: usize, after_amount: bool) -> Option<(Bound, usize)> {
    let article = usize::from(draft.run.first > from && sentence.is_any(draft.run.first - 1, &["a", "an", "the"]));
    let at = draft.run.first;
    let read = |end: usize| {
        let ((bound, needs), length) = BEFORE_NUMBER.ending_at(sentence, end)?;
        let first = end - length;
        (first >= from && holds(sentence, draft, needs, first, end, from, after_amount)).then_some((bound, first))
    };
    if let Some(found) = read(at) {
        return Some(found);
    }
    if article == 1 {
        let takes_the = sentence.is_any(at.wrapping_sub(2), &["past", "than"]) && draft.unit.is_some() && !matches!(draft.unit, Some(Unit::Time(_)));
        let takes_a = !sentence.is(at - 1, "the") && sentence.is_any(at.wrapping_sub(2), &["than", "nearly", "almost", "about", "least", "to", "roughly", "around", "over"]);
        let amount = matches!(draft.kind, Some(Kind::Percent | Kind::Money | Kind::Duration | Kind::Measurement | Kind::Ratio | Kind::Rate));
        if (takes_the || takes_a && !sentence.is(at.wrapping_sub(2), "to") || sentence.is(at.wrapping_sub(3), "up") && takes_a) && amount {
            return read(at - 1).filter(|(bound, _)| *bound != Bound::LessThan || takes_a);
        }
    }
    // "Under the age of 5".
    if draft.kind == Some(Kind::Age) && at >= from + 3 && sentence.is(at - 1, "of") && sentence.is(at - 2, "age") && sentence.is(at - 3, "the") {
        return read(at - 3);
    }
    // "About $40": between the phrase and the number stands only the sign, which the run holds already; between the phrase
    // and the run may stand "another" or "an additional".
    if sentence.is_any(at.wrapping_sub(1), &["another", "additional", "extra"]) {
        return read(at - 1);
    }
    None
}

fn holds(sentence: &Sentence<'_, '_>, draft: &Draft, needs: Needs, first: usize, end: usize, from: usize, after_amount: bool) -> bool {
    let timed = matches!(draft.unit, Some(Unit::Time(_))) && draft.kind != Some(Kind::Age);
    let previous = |words: &[&str]| first > 0 && sentence.is_any(first - 1, words);
    match needs {
        Needs::Nothing => !(sentence.is(end - 1, "some") && previous(&["and", "then", "after"])) && !(sentence.is(end - 1, "about") && previous(&["talk", "talked", "talking"])),
        Needs::NoDuration => {
            let determined = previous(&["the", "this", "these", "their", "its", "that"]);
            let lasting = previous(&["for", "of", "in", "took", "takes", "lasted", "spent", "last", "after", "served", "is", "was"]) || end - first > 1;
            !determined && (!timed || sentence.is(end - 1, "over") && lasting) && !(sentence.is(end - 1, "over") && previous(&["took", "hand", "take", "ran", "run", "percent", "%", "cent"]) && !timed && sentence.is(first.wrapping_sub(1), "over"))
        }
        Needs::Extent => timed || matches!(draft.kind, Some(Kind::Measurement | Kind::Percent | Kind::Duration)),
        Needs::NoComparison => !(after_amount && first == from && !sentence.is_any(first.wrapping_sub(1), &[",", "and", "or"]) && is_compared(sentence, first)),
        Needs::NoChange => !trend::is_verb_before(sentence, first) && !trend::is_verb_before(sentence, first + 1) && !previous(&["from"]) && !(after_amount && first == from),
        Needs::Age => draft.kind == Some(Kind::Age) || timed || draft.unit.is_none(),
    }
}

/// Right behind another amount, the words set one against the other: "18 percent below 40".
fn is_compared(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    first > 0 && sentence.text(first - 1) != "("
}

fn after(sentence: &Sentence<'_, '_>, draft: &Draft, limit: usize) -> Option<(Bound, usize)> {
    let end = draft.run.end;
    let read = |at: usize| {
        let (bound, length) = AFTER_NUMBER.starting_at(sentence, at)?;
        (at + length <= limit || at + length <= sentence.len() && limit > at + length - 1).then_some((bound, at + length))
    };
    let hyphen = usize::from(matches!(sentence.text(end), "-" | "‑") && sentence.is_glued(end));
    if let Some((bound, next)) = read(end + hyphen) {
        let word = sentence.text(end + hyphen).to_ascii_lowercase();
        let loose = match word.as_str() {
            "plus" => hyphen == 1 || !sentence.get(next).is_some_and(|token| token.class == crate::text::Class::Word && sentence.gap(next) == crate::text::Gap::Space) || draft.unit.is_none() && draft.scale > 0,
            "+" => sentence.is_glued(end),
            "odd" | "ish" => hyphen == 1 || sentence.is(end, "odd"),
            "tops" => draft.unit.is_some(),
            "and" => !sentence.is(end + 1, "more") && (draft.kind == Some(Kind::Age) || sentence.is_any(end + 1, &["up", "above", "over", "counting", "under", "below", "older", "younger"]) && sentence.get(next).is_none_or(|token| token.class != crate::text::Class::Number)),
            _ => !sentence.is(next, "than") && !(sentence.is(next - 1, "more") && sentence.is(next, "or")),
        };
        return loose.then_some((bound, next));
    }
    // "450 people or more", "three miles or so" behind a counted noun leave the noun out of the figure's words.
    let counted = draft.counted.filter(|counted| counted.end < limit && sentence.is(counted.end, "or"))?;
    let (bound, next) = read(counted.end)?;
    let _ = next;
    Some((bound, end))
}
