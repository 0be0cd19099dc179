//! Rates: an amount per an amount of something else.
//!
//! ```text
//! rate = amount , [ bound | counted noun ] , ( "per" | "a" | "an" | "each" | "every" | "/" | "-a-" ) , [ number ] , denominator
//!      | amount , frequency ;                                         (* annually, per capita, apiece *)
//!      | "every" , duration , [ "," ] , "a" , noun , … ;               (* one per so much time *)
//! ```
//!
//! Behind "a" stands a unit or a thing that is sold by one (table/rate.rs); behind "per" any noun.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::draft::Draft;
use super::lemma::is_plural;
use super::table::{BEHIND_AGO, BEHIND_PRICE, COMPOUND_DENOMINATORS, DENOMINATORS, FREQUENCIES, FREQUENT, OFTEN};
use super::{Bound, Kind, Per, Unit, bound, unit};
use crate::text::{Class, Gap, Phrases, Sentence};

static ADVERBS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| Phrases::new(FREQUENCIES.iter().copied()));

/// A denominator and the token behind it.
#[derive(Clone, Copy)]
struct Denominator {
    per: Per,
    end: usize,
}

/// Join amounts to their denominators; the number of a denominator is dropped.
pub(super) fn join(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        if !drafts[index].is_amount() || drafts[index].per.is_some() || drafts[index].value.is_none() {
            continue;
        }
        if every(sentence, drafts, index) {
            continue;
        }
        let bounded = behind_bound(sentence, drafts, index);
        if let Some((bound, _)) = bounded {
            drafts[index].bound = bound;
        }
        let found = bounded.map(|(_, denominator)| (denominator, true)).or_else(|| find(sentence, drafts, index));
        let Some((denominator, touches)) = found else { continue };
        let end = denominator.end;
        for other in drafts[index + 1..].iter_mut().take_while(|other| other.number.first < end) {
            other.dropped = true;
        }
        let draft = &mut drafts[index];
        draft.per = Some(denominator.per);
        draft.kind = Some(Kind::Rate);
        if touches {
            draft.run.end = end;
        }
        share(sentence, drafts, index);
    }
}

/// "$30 or more an hour": the denominator behind a bound.
fn behind_bound(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<(Bound, Denominator)> {
    let draft = drafts[index];
    let (bound, end) = bound::behind(sentence, draft.run.end).filter(|_| draft.unit.is_some())?;
    at(sentence, drafts, end, &draft).map(|denominator| (bound, denominator))
}

/// The denominator right behind the amount, or behind the noun it counts.
fn find(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<(Denominator, bool)> {
    let draft = &drafts[index];
    if let Some(found) = at(sentence, drafts, draft.run.end, draft) {
        return Some((found, true));
    }
    let Some(Unit::Noun(_)) = draft.unit else { return behind_of(sentence, drafts, draft) };
    let counted = draft.counted?;
    let head = (counted.first..counted.end).find(|&at| draft.unit == Some(Unit::Noun(sentence.span_of(at, at + 1))))?;
    at(sentence, drafts, head + 1, draft)
        .or_else(|| at(sentence, drafts, counted.end, draft))
        .or_else(|| later(sentence, drafts, draft, head + 1))
        .map(|found| (found, false))
}

/// "Two tons of grain per year", "$5 in fees a month".
fn behind_of(sentence: &Sentence<'_, '_>, drafts: &[Draft], draft: &Draft) -> Option<(Denominator, bool)> {
    let end = draft.run.end;
    if !sentence.is(end, "of") {
        return None;
    }
    let stop = (end + 1..end + 5).find(|&index| sentence.is_any(index, &["per", "a", "each", "every"]))?;
    at(sentence, drafts, stop, draft)
        .filter(|found| matches!(found.per.unit, Some(Unit::Time(_))))
        .map(|found| (found, false))
}

/// "20 veterans die each day": a frequency in the same clause, a few words on.
fn later(sentence: &Sentence<'_, '_>, drafts: &[Draft], draft: &Draft, from: usize) -> Option<Denominator> {
    let clause = (from..from + 5).take_while(|&at| sentence.is_word(at));
    clause
        .filter(|&start| {
            sentence.is_any(start, &["each", "every", "per"])
                || sentence.is(start, "a") && sentence.is_any(start + 1, OFTEN)
        })
        .find_map(|start| {
            at(sentence, drafts, start, draft).filter(|found| matches!(found.per.unit, Some(Unit::Time(_))))
        })
}

/// The denominator that starts at the token `start`.
fn at(sentence: &Sentence<'_, '_>, drafts: &[Draft], start: usize, draft: &Draft) -> Option<Denominator> {
    if let Some((noun, length)) = ADVERBS.starting_at(sentence, start)
        && !(sentence.is(start, "each") && denominator(sentence, start + 1, false).is_some())
    {
        return frequency(sentence, start, noun, length, draft);
    }
    let hyphen = usize::from(sentence.text(start) == "-" && sentence.is_glued(start) && sentence.is_glued(start + 1));
    let word = start + hyphen;
    let divisor = divisor(sentence, word, hyphen == 1)?;
    let hyphen_behind = sentence.text(word + 1) == "-" && sentence.is_glued(word + 1);
    // "Per every 21,000 voters".
    let doubled = sentence.is(word, "per") && sentence.is(word + 1, "every");
    let next = word + 1 + usize::from(hyphen_behind || doubled);
    if divisor != Divisor::Article
        && let Some(number) = drafts.iter().find(|other| other.number.first == next && !other.dropped)
    {
        return numbered(sentence, number);
    }
    let sold_by = divisor == Divisor::Article && is_sold_by(sentence, draft, next);
    let (unit, length) = denominator(sentence, next, divisor == Divisor::Per || sold_by)?;
    let end = next + length;
    let ago = divisor == Divisor::Article && sentence.is_any(end, BEHIND_AGO);
    let divides =
        divides(sentence, draft, divisor, unit, next) && (sold_by || fits(sentence, draft, divisor, unit, next));
    (divides && !ago).then_some(Denominator { per: Per { value: Decimal::ONE, unit: Some(unit) }, end })
}

/// The word between an amount and its denominator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Divisor {
    /// "Per" or a slash.
    Per,
    /// "A" or "an".
    Article,
    /// "Each" or "every".
    Each,
}

fn divisor(sentence: &Sentence<'_, '_>, at: usize, hyphen: bool) -> Option<Divisor> {
    match () {
        () if sentence.is(at, "per") || sentence.text(at) == "/" && !hyphen => Some(Divisor::Per),
        () if sentence.is_any(at, &["a", "an"]) => Some(Divisor::Article),
        () if sentence.is_any(at, &["each", "every"]) => Some(Divisor::Each),
        () => None,
    }
}

/// Whether an amount of its kind is divided by the unit at all.
fn divides(sentence: &Sentence<'_, '_>, draft: &Draft, divisor: Divisor, unit: Unit, at: usize) -> bool {
    let timed = matches!(unit, Unit::Time(_));
    match draft.kind {
        Some(Kind::Money) => true,
        Some(Kind::Duration) if divisor == Divisor::Article => {
            timed && sentence.is_any(at, &["day", "week", "month", "year"])
        }
        Some(Kind::Duration) => timed,
        _ => timed || divisor == Divisor::Per,
    }
}

/// Whether the word between them divides by the unit: "a" by what is sold by one, "each" by times, "per" by anything.
fn fits(sentence: &Sentence<'_, '_>, draft: &Draft, divisor: Divisor, unit: Unit, at: usize) -> bool {
    let sold = || draft.kind == Some(Kind::Money) && sentence.is_any(at, DENOMINATORS);
    match (divisor, unit) {
        (Divisor::Per, _) | (Divisor::Article, Unit::Measure(_)) | (_, Unit::Time(_)) => true,
        (Divisor::Article, _) => sold(),
        (Divisor::Each, _) => false,
    }
}

/// "Annually", "per capita", "apiece"; "daily" before a noun is an adjective, and only money is so much each.
fn frequency(
    sentence: &Sentence<'_, '_>,
    start: usize,
    noun: &'static str,
    length: usize,
    draft: &Draft,
) -> Option<Denominator> {
    let before_word = sentence.get(start + 1).is_some_and(|token| token.class == Class::Word && token.gap != Gap::None);
    let adjective = before_word && sentence.is_any(start, FREQUENT);
    let fits = !noun.is_empty() || draft.kind == Some(Kind::Money);
    let per = Per { value: Decimal::ONE, unit: implied(noun) };
    (fits && !adjective).then_some(Denominator { per, end: start + length })
}

/// "$38 a kit,": a price of a thing, whatever it is.
fn is_sold_by(sentence: &Sentence<'_, '_>, draft: &Draft, noun: usize) -> bool {
    let price = draft.kind == Some(Kind::Money) && draft.scale == 0;
    let lower = sentence.text(noun).starts_with(char::is_lowercase) && !is_plural(sentence.text(noun));
    let ends = sentence.get(noun + 1).is_none_or(|token| matches!(token.class, Class::Mark('.' | ',' | ';' | ')')))
        || sentence.is_any(noun + 1, BEHIND_PRICE);
    price && lower && ends
}

fn implied(noun: &'static str) -> Option<Unit> {
    match noun {
        "" => None,
        "person" => Some(Unit::Implied("person")),
        "night" => Some(Unit::Implied("night")),
        time => Some(Unit::Time(time)),
    }
}

/// "Per 100,000 people", "per 1,000".
fn numbered(sentence: &Sentence<'_, '_>, number: &Draft) -> Option<Denominator> {
    let value = number.value.filter(|_| number.upper.is_none())?;
    let head = match number.unit {
        Some(Unit::Noun(span)) => number
            .counted
            .and_then(|counted| (counted.first..counted.end).find(|&at| sentence.span_of(at, at + 1) == span))
            .map_or(number.run.end, |head| head + 1),
        _ => number.run.end,
    };
    Some(Denominator { per: Per { value, unit: number.unit }, end: head })
}

/// A unit of the tables or, where `any` noun will do, the noun at `at`.
fn denominator(sentence: &Sentence<'_, '_>, at: usize, any: bool) -> Option<(Unit, usize)> {
    if let Some(found) = unit::denominator(sentence, at) {
        return Some(found);
    }
    let word = sentence.get(at).filter(|token| token.class == Class::Word)?;
    let known = sentence.is_any(at, DENOMINATORS);
    let compound = sentence.get(at + 1).is_some_and(|token| token.class == Class::Word && token.gap != Gap::None)
        && sentence.is_any(at + 1, COMPOUND_DENOMINATORS);
    (known || any && !compound && !sentence.is_any(at, &["cent", "se", "the"])).then_some((Unit::Noun(word.span), 1))
}

/// "Every 40 minutes, a driver …": one per so much time.
fn every(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) -> bool {
    let draft = drafts[index];
    let Some((value, Some(unit @ Unit::Time(_)))) = draft.value.map(|value| (value, draft.unit)) else { return false };
    let opens = draft.run.first.checked_sub(1).filter(|&at| sentence.is(at, "every"));
    let Some(first) = opens else { return false };
    let comma = usize::from(sentence.text(draft.run.end) == ",");
    let article = draft.run.end + comma;
    let noun = if sentence.is_any(article, &["a", "an", "one"]) {
        Some(article + 1)
    } else {
        // "A driver is fined every 40 minutes."
        (0..first).find(|&at| sentence.is_any(at, &["a", "an"]) && at <= 1).map(|at| at + 1)
    };
    let Some(noun) = noun.and_then(|at| sentence.get(at)).filter(|token| token.class == Class::Word) else {
        return false;
    };
    let draft = &mut drafts[index];
    draft.per = Some(Per { value, unit: Some(unit) });
    draft.value = Some(Decimal::ONE);
    draft.unit = Some(Unit::Noun(noun.span));
    draft.unit_at = None;
    draft.kind = Some(Kind::Rate);
    draft.run.first = first;
    true
}

/// A denominator said once serves the amount before it too: "from 5 to 7 dollars an hour", "$5 and $6 a share".
fn share(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    let Some(before) = index.checked_sub(1) else { return };
    let (left, right) = (drafts[before], drafts[index]);
    let gap = left.run.end..right.run.first;
    let listed = gap.len() == 1 && sentence.is_any(gap.start, &["to", "and", "or"]);
    let size = sentence.is(gap.start, "to") && super::trend::size_before(sentence, left.run.first);
    if listed && !size && left.is_amount() && left.per.is_none() && left.unit == right.unit && left.unit.is_some() {
        drafts[before].per = right.per;
        drafts[before].kind = Some(Kind::Rate);
    }
}
