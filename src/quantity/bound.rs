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
use super::table::{AFTER, BEFORE, BEFORE_ARTICLE, LASTING, Needs, OPEN_ENDS, POINTS_AT_PAST};
use super::{Bound, Kind, Unit, trend};
use crate::text::{Class, Gap, Phrases, Sentence};

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
        if draft.is_bare()
            && let Some((bound, end)) = after(sentence, draft, limit)
        {
            set(draft, bound);
            draft.run.end = end;
        }
    }
}

/// The bound that touches a number from behind and may stand between it and its unit: "or more", "+", "-plus".
pub(super) fn behind(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Bound, usize)> {
    let hyphen = usize::from(matches!(sentence.text(end), "-" | "‑") && sentence.is_glued(end));
    let (bound, length) = AFTER_NUMBER.starting_at(sentence, end + hyphen)?;
    let sign = sentence.text(end) == "+" && sentence.is_glued(end);
    let fits = sign || hyphen == 1 || sentence.is_any(end, &["or", "odd"]);
    fits.then_some((bound, end + hyphen + length))
}

/// The first word of the bound that ends before the token `first`, or `first` where there is none.
pub(super) fn first_word(sentence: &Sentence<'_, '_>, first: usize) -> usize {
    BEFORE_NUMBER.ending_at(sentence, first).map_or(first, |(_, length)| first - length)
}

/// A vague magnitude stays one, whatever is said around it.
fn set(draft: &mut Draft, bound: Bound) {
    if draft.bound != Bound::MultiplesOf {
        draft.bound = bound;
    }
}

/// A phrase before a number, and where it may not reach back to.
struct Candidate {
    /// Its first token.
    first: usize,
    /// The token behind its last.
    end: usize,
    /// The end of the quantity before; whether that is an amount.
    from: usize,
    after_amount: bool,
}

/// The bound before an amount, and its first token.
fn before(sentence: &Sentence<'_, '_>, draft: &Draft, from: usize, after_amount: bool) -> Option<(Bound, usize)> {
    let read = |end: usize| {
        let ((bound, needs), length) = BEFORE_NUMBER.ending_at(sentence, end)?;
        let candidate = Candidate { first: end - length, end, from, after_amount };
        (candidate.first >= from && candidate.holds(sentence, draft, needs)).then_some((bound, candidate.first))
    };
    let at = draft.run.first;
    let word = |back: usize, words: &[&str]| at >= from + back && sentence.is_any(at - back, words);
    if let Some(found) = read(at) {
        return Some(found);
    }
    // "More than a 5% rise", "past the $1 billion mark".
    let divided = matches!(
        draft.kind,
        Some(Kind::Percent | Kind::Money | Kind::Duration | Kind::Measurement | Kind::Ratio | Kind::Rate)
    );
    let reference =
        word(1, &["the"]) && word(2, &["past", "than"]) && !matches!(draft.unit, None | Some(Unit::Time(_)));
    let article = word(1, &["a", "an"]) && (word(2, BEFORE_ARTICLE) || word(2, &["to"]) && word(3, &["up"]));
    if divided && (article || reference) {
        return read(at - 1).filter(|(bound, _)| article || *bound != Bound::LessThan);
    }
    // "Under the age of 5".
    if draft.kind == Some(Kind::Age) && word(1, &["of"]) && word(2, &["age"]) && word(3, &["the"]) {
        return read(at - 3);
    }
    // "At least another 40".
    if word(1, &["another", "additional", "extra"]) { read(at - 1) } else { None }
}

impl Candidate {
    fn holds(&self, sentence: &Sentence<'_, '_>, draft: &Draft, needs: Needs) -> bool {
        let timed = matches!(draft.unit, Some(Unit::Time(_))) && draft.kind != Some(Kind::Age);
        let previous = |words: &[&str]| self.first > 0 && sentence.is_any(self.first - 1, words);
        let touches_amount = self.after_amount && self.first == self.from;
        match needs {
            Needs::Nothing => match sentence.text(self.end - 1) {
                "some" => !previous(&["and", "then", "after"]),
                "about" => !previous(&["talk", "talked", "talking"]),
                _ => true,
            },
            Needs::NoDuration => {
                let lasting = previous(LASTING);
                let determined = previous(POINTS_AT_PAST);
                let long = self.end - self.first > 1 || sentence.is(self.first, "over") && lasting;
                !determined && (!timed || long)
            }
            Needs::Extent => timed || matches!(draft.kind, Some(Kind::Measurement | Kind::Percent | Kind::Duration)),
            Needs::NoComparison => !touches_amount || !is_compared(sentence, self.first),
            Needs::NoChange => {
                !(trend::is_particle_of_rise(sentence, self.first) || touches_amount || previous(&["from"]))
            }
            Needs::Age => draft.kind == Some(Kind::Age) || timed || draft.unit.is_none(),
        }
    }
}

/// Right behind another amount, the words set one against the other: "18 percent below 40".
fn is_compared(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    first > 0 && !matches!(sentence.text(first - 1), "(" | ",") && !sentence.is_any(first - 1, &["and", "or"])
}

/// The bound behind an amount, and the token behind it.
fn after(sentence: &Sentence<'_, '_>, draft: &Draft, limit: usize) -> Option<(Bound, usize)> {
    let end = draft.run.end;
    let read = |at: usize| {
        let (bound, length) = AFTER_NUMBER.starting_at(sentence, at)?;
        (at + length <= limit).then_some((bound, at + length))
    };
    let hyphen = usize::from(matches!(sentence.text(end), "-" | "‑") && sentence.is_glued(end));
    if let Some((bound, next)) = read(end + hyphen) {
        return fits_behind(sentence, draft, end + hyphen, next, hyphen == 1).then_some((bound, next));
    }
    // "450 people or more" leaves the noun, and so the bound, out of the figure's words.
    let counted = draft.counted.filter(|counted| counted.end < limit && sentence.is(counted.end, "or"))?;
    read(counted.end).map(|(bound, _)| (bound, end))
}

/// Whether the phrase from the token `at` up to `next` is said of the number before it.
fn fits_behind(sentence: &Sentence<'_, '_>, draft: &Draft, at: usize, next: usize, hyphen: bool) -> bool {
    let word_behind = sentence.get(next).is_some_and(|token| token.class == Class::Word && token.gap == Gap::Space);
    let number_behind = sentence.get(next).is_some_and(|token| token.class == Class::Number);
    let limits = sentence.is_any(at + 1, OPEN_ENDS);
    match sentence.text(at).to_ascii_lowercase().as_str() {
        "plus" => hyphen || !word_behind || draft.unit.is_none() && draft.scale > 0,
        "+" => sentence.is_glued(at),
        "ish" => hyphen,
        "tops" => draft.unit.is_some(),
        "and" => !sentence.is(at + 1, "more") && (draft.kind == Some(Kind::Age) || limits && !number_behind),
        _ => !sentence.is(next, "than"),
    }
}
