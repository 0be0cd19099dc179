//! Counted nouns: what a number counts, and what a share, a percentage or an amount is of.
//!
//! ```text
//! counted = number , phrase                                          (* phrase.rs *)
//!         | number , "-" , noun                                      (* a 6-member panel counts members *)
//!         | what stands elsewhere ;                                  (* elsewhere.rs *)
//! of      = ( share | percent | money ) , "of" , phrase | money , "in" , phrase ;
//! ```
//!
//! Points, places on a scale and multiples (`level`, `multiple`) count nothing; the pronoun "one" (`pronoun`) is dropped
//! here. A three-digit number before a capitalised word is the name of a model: "a 787 Dreamliner".

use rust_decimal::Decimal;

use super::draft::{Draft, Run};
use super::lemma::is_plural;
use super::phrase::{Many, is_function_word, phrase, whole};
use super::table::{BEFORE_MODEL, BEHIND_HYPHEN, MODIFYING};
use super::{Bound, Kind, Per, Unit, elsewhere, level, multiple, pronoun};
use crate::numeral::Form;
use crate::text::{Gap, Sentence};

/// Give every bare number the noun it counts, and drop "one" where it counts nothing.
pub(super) fn count(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let limit = drafts[index + 1..]
            .iter()
            .find(|next| !next.dropped && !matches!(next.kind, Some(Kind::Name | Kind::Rank)))
            .map_or(sentence.len(), |next| next.run.first);
        let draft = &mut drafts[index];
        if draft.dropped {
            continue;
        }
        let end = draft.run.end;
        match draft.kind {
            None if draft.unit.is_none() && !draft.suspended => count_one(sentence, draft, limit),
            Some(Kind::Ratio) => share_of(sentence, draft, limit),
            Some(Kind::Percent) if sentence.is(end, "of") => count_behind(sentence, draft, limit),
            Some(Kind::Money) if sentence.is_any(end, &["of", "in"]) => count_behind(sentence, draft, limit),
            Some(Kind::Multiple) => multiple::settle(sentence, draft),
            _ => {}
        }
        if pronoun::is_pronoun(sentence, draft) {
            draft.dropped = true;
        }
    }
    for index in 1..drafts.len() {
        take_counted(sentence, drafts, index);
    }
}

/// "Two-thirds of the 40 boats", "28 of the 40 boats": the part is of what the number behind it counts.
fn take_counted(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    let (part, whole) = (drafts[index - 1], drafts[index]);
    let of = part.counted.is_none() && sentence.is(part.run.end, "of");
    if !of || whole.dropped || whole.run.first > part.run.end + 4 {
        return;
    }
    match part.kind {
        Some(Kind::Ratio) => drafts[index - 1].counted = whole.counted,
        None if part.is_bare() && matches!(whole.unit, Some(Unit::Noun(_))) => {
            (drafts[index - 1].unit, drafts[index - 1].kind) = (whole.unit, Some(Kind::Count));
            drafts[index - 1].counted = whole.counted;
        }
        _ => {}
    }
}

/// What a bare number counts.
fn count_one(sentence: &Sentence<'_, '_>, draft: &mut Draft, limit: usize) {
    if multiple::times(sentence, draft) || level::points(sentence, draft) || level::place(sentence, draft) {
        return;
    }
    let end = draft.run.end;
    if sentence.text(end) == "-" && sentence.is_glued(end) && sentence.is_glued(end + 1) {
        hyphenated(sentence, draft, end + 1);
        return;
    }
    let many = if draft.value == Some(Decimal::ONE) && draft.upper.is_none() { Many::One } else { Many::Several };
    if sentence.is(end, "others") && elsewhere::is_people(sentence, draft) {
        (draft.unit, draft.kind) = (Some(Unit::Implied("person")), Some(Kind::Count));
    } else if let Some(found) = phrase(sentence, end, limit, many) {
        draft.unit = Some(Unit::Noun(sentence.span_of(found.head, found.head + 1)));
        draft.counted = Some(found.whole);
        draft.kind = Some(Kind::Count);
    } else if let Some(found) = elsewhere::phrase(sentence, draft) {
        draft.unit = Some(Unit::Noun(sentence.span_of(found.head, found.head + 1)));
        draft.counted = Some(found.whole);
        draft.kind = Some(Kind::Count);
    } else if elsewhere::is_people(sentence, draft) {
        (draft.unit, draft.kind) = (Some(Unit::Implied("person")), Some(Kind::Count));
    } else if is_model(sentence, draft) {
        draft.is_no_amount(Kind::Name);
    }
}

/// "5 percent of voters", "$3 million in fines".
fn count_behind(sentence: &Sentence<'_, '_>, draft: &mut Draft, limit: usize) {
    draft.counted = phrase(sentence, draft.run.end, limit, Many::Several).map(|phrase| phrase.whole);
}

/// "A 787 Dreamliner", "the 911 Carrera": digits before a capitalised word that no plural follows.
fn is_model(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Run { first, end } = draft.number;
    let digits = sentence.text(first);
    let short = end == first + 1 && digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let name = sentence.text(end);
    let title = name.starts_with(char::is_uppercase) && name.len() > 2;
    let close = sentence.gap(end) == Gap::Space && !sentence.is(end + 1, "of");
    short
        && title
        && close
        && draft.bound == Bound::Exact
        && sentence.is_any(first.wrapping_sub(1), BEFORE_MODEL)
        && !sentence.is_headline()
}

/// "46-page report", "12-member panel", "five-door saloon": the word behind the hyphen is what is counted.
fn hyphenated(sentence: &Sentence<'_, '_>, draft: &mut Draft, at: usize) {
    let word = sentence.text(at);
    let is_word = sentence.is_word(at);
    // "A two-way street" counts nothing.
    draft.dropped = draft.form == Form::Words && sentence.is(at, "way");
    let function = is_function_word(word) && !MODIFYING.contains(&word);
    if !is_word || BEHIND_HYPHEN.contains(&word) || function {
        return;
    }
    draft.unit = Some(Unit::Noun(sentence.span_of(at, at + 1)));
    draft.kind = Some(Kind::Count);
    draft.run.end = at + 1;
    draft.counted = Some(Run::new(at, at + 1));
}

/// The whole that a fraction is of, and what a ratio counts.
fn share_of(sentence: &Sentence<'_, '_>, draft: &mut Draft, limit: usize) {
    let end = draft.run.end;
    let limit = limit.max(end);
    let several = phrase(sentence, end, limit, Many::Several);
    let half_the = draft.form == Form::Words && sentence.is_any(end, &["the", "its", "their", "all"]);
    if sentence.is(end, "of") || half_the {
        draft.counted = several.or_else(|| whole(sentence, end, limit)).map(|phrase| phrase.whole);
        return;
    }
    // "One in five voters": a ratio of at least three words counts what stands behind it.
    let Some(found) = several.filter(|_| draft.number.end > draft.number.first + 2) else { return };
    draft.counted = Some(found.whole);
    if is_plural(sentence.text(found.head)) {
        let unit = Some(Unit::Noun(sentence.span_of(found.head, found.head + 1)));
        draft.unit = unit;
        draft.per = draft.per.map(|per| Per { unit, ..per });
    }
}
