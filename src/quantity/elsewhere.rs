//! What a number counts that has no noun behind it: the noun stands before it, or people are meant.
//!
//! ```text
//! whole  = "of" , phrase , "," , number                                    (* "of those deaths, nearly 58" *)
//!        | "number of" , phrase , … , ( "to" | "at" | "was" | … ) , number ;      (* "the number of deaths rose to 58" *)
//! people = number , [ "were" ] , participle | number , "who" | "killing" , number
//!        | crowd , "of" , number | "population" , number ;
//! ```
//!
//! A count that a later number takes up is told in `elision`.

use rust_decimal::Decimal;

use super::draft::Draft;
use super::phrase::{Many, Phrase};
use super::table::{CROWDS, HARMING, LEADS_TO_NUMBER, PARTICIPLES};
use super::{bound, phrase};
use crate::text::{Class, Sentence};

/// How far before its figure "the number of deaths" may stand.
const REACH: usize = 24;

/// The noun phrase before a number that says what it counts.
pub(super) fn phrase(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Phrase> {
    whole_before(sentence, draft).or_else(|| number_of(sentence, draft))
}

/// "Of those deaths, nearly 58 …": the sentence opens with the whole that the number is a part of.
fn whole_before(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Phrase> {
    let comma = bound::first_word(sentence, draft.number.first).checked_sub(1)?;
    let opens = sentence.is(0, "of") && sentence.text(comma) == "," && comma < 8;
    let found = phrase::phrase(sentence, 0, comma, Many::Several).filter(|_| opens)?;
    (found.whole.end == comma || found.head + 1 == comma).then_some(found)
}

/// "The number of refugees rose to 4.8 million".
fn number_of(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Phrase> {
    let leads = bound::first_word(sentence, draft.number.first).checked_sub(1)?;
    if !sentence.is_any(leads, LEADS_TO_NUMBER) {
        return None;
    }
    let within = leads.saturating_sub(REACH)..leads;
    let clause = |at: &usize| !matches!(sentence.get(*at).map(|token| token.class), Some(Class::Mark(';' | ':')));
    let of = within
        .rev()
        .take_while(clause)
        .find(|&at| sentence.is(at, "of") && sentence.is(at.wrapping_sub(1), "number"))?;
    phrase::phrase(sentence, of, leads, Many::Several)
}

/// Whether people are meant.
pub(super) fn is_people(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end + usize::from(sentence.is(draft.number.end, "others"));
    let befallen = sentence.is_any(end, PARTICIPLES)
        || sentence.is_any(end, &["were", "was", "are", "is"]) && sentence.is_any(end + 1, PARTICIPLES);
    let first = bound::first_word(sentence, draft.number.first);
    let harmed = first > 0 && sentence.is_any(first - 1, HARMING) && draft.run.end <= end && ends(sentence, end);
    befallen || harmed || is_who(sentence, draft) || is_population(sentence, draft)
}

/// "Some 9,000 who came"; not "the only one who came", "a father of six who came".
fn is_who(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let of = sentence.is(draft.number.first.wrapping_sub(1), "of");
    sentence.is(draft.number.end, "who") && draft.value != Some(Decimal::ONE) && !of
}

/// No word stands behind but one that opens another part of the sentence.
fn ends(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| token.class != Class::Word)
        || sentence.is_any(at, &["and", "in", "at", "on", "when"])
}

/// "A town of 8,000", "a crowd of about 500", "population 5,000".
fn is_population(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(before) = draft.number.first.checked_sub(1) else { return false };
    if sentence.is(before, "population") {
        return true;
    }
    // Up to three words of a bound stand between.
    let of = (0..4).filter_map(|back| before.checked_sub(back)).find(|&at| sentence.is(at, "of"));
    of.and_then(|of| of.checked_sub(1)).is_some_and(|noun| sentence.is_any(noun, CROWDS))
}
