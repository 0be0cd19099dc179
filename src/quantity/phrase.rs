//! Noun phrases behind a number: where they end, and which word is their head.
//!
//! ```text
//! phrase     = [ "of" , [ "all" | "about" ] , [ determiner ] ] , { "more" } , { modifier } , head , { complement } ;
//! complement = "of" , [ determiner | "a" ] , { modifier } , noun ;                                (* two at most *)
//! head       = the last of the first plurals | behind "one" the last word before the phrase ends ;
//! ```
//!
//! The phrase ends at a word of another office (table/phrase.rs) and at a mark. Relative clauses and complements with other
//! prepositions are left out: of "40 people in the hall" the phrase is "people".

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::draft::Run;
use super::lemma::is_plural;
use super::table::{DETERMINERS, FUNCTION, MODIFYING, OBJECTS, PARTICIPLES, VERBS_TOO};
use crate::period;
use crate::text::{Class, Gap, Sentence};

static ENDS_PHRASE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| FUNCTION.iter().copied().collect());

/// A noun phrase behind a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The token of its head.
    pub head: usize,
    /// From its first modifier to the end of its complements.
    pub whole: Run,
}

/// How many things a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Many {
    /// One, so that its head is a singular.
    One,
    /// Several, so that its head is a plural.
    Several,
}

/// The phrase that starts at `at`, before the token `limit`.
pub(super) fn phrase(sentence: &Sentence<'_, '_>, at: usize, limit: usize, many: Many) -> Option<Phrase> {
    let of = sentence.is(at, "of");
    let mut first = if of {
        let quantified = at + 1 + usize::from(sentence.is_any(at + 1, &["all", "about"]));
        quantified + usize::from(is_determiner(sentence, quantified))
    } else {
        at + usize::from(sentence.is_any(at, &["the", "its", "their"]))
    };
    while sentence.is(first, "more") && !sentence.is(first + 1, "than") {
        first += 1;
    }
    let end = end_of(sentence, first, limit);
    // "One of the boats": the phrase names them all.
    let head = if of || many == Many::Several {
        plural_head(sentence, first, end)?
    } else {
        singular_head(sentence, first, end)?
    };
    Some(Phrase { head, whole: Run::new(first, complement(sentence, head + 1, limit)) })
}

/// One whole that a share is of: "a third of the population".
pub(super) fn whole(sentence: &Sentence<'_, '_>, at: usize, limit: usize) -> Option<Phrase> {
    let first = at + usize::from(sentence.is(at, "of"));
    let first = first + usize::from(is_determiner(sentence, first));
    let end = end_of(sentence, first, limit);
    let head = singular_head(sentence, first, end).filter(|&head| !sentence.text(head).ends_with("ed"))?;
    Some(Phrase { head, whole: Run::new(first, complement(sentence, head + 1, limit)) })
}

/// Whether a word neither begins nor goes on a noun phrase, in any case of ASCII letters.
pub(super) fn is_function_word(word: &str) -> bool {
    ENDS_PHRASE.contains(word.to_ascii_lowercase().as_str())
}

fn is_determiner(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at, DETERMINERS)
}

/// A hyphen behind the token joins it to the next: it is the first part of a compound.
fn is_hyphenated(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.text(at + 1) == "-" && sentence.is_glued(at + 1) && sentence.is_glued(at + 2)
}

/// The token behind the modifiers and the head that start at `first`.
fn end_of(sentence: &Sentence<'_, '_>, first: usize, limit: usize) -> usize {
    (first..limit).find(|&at| !goes_on(sentence, first, at)).unwrap_or(limit)
}

/// Whether the token belongs to the modifiers and the head.
fn goes_on(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let Some(token) = sentence.get(at) else { return false };
    let text = sentence.text(at);
    match token.class {
        Class::Word if token.gap == Gap::Line && at > first => false,
        Class::Word => word_goes_on(sentence, first, at),
        Class::Mark('-' | '‑' | '\'' | '’' | '&' | '/' | '“' | '"') => at > first || matches!(text, "“" | "\""),
        Class::Mark('”') => at > first && at < sentence.len(),
        // The number of a name among the modifiers: F-16 jets, Model 3 cars.
        Class::Number => at > first && (sentence.is_glued(at) || sentence.is_capitalised(at - 1)),
        _ => false,
    }
}

/// Most words do; those of another office do where their neighbours make modifiers of them.
fn word_goes_on(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let text = sentence.text(at);
    if !text.ends_with("n't") && !is_function_word(text) {
        return true;
    }
    let acronym = sentence.text(at + 1) == "&" && sentence.is_glued(at + 1);
    let joins = at > first && matches!(text, "and" | "or") && joins_modifiers(sentence, first, at);
    let ampersand = at > first && sentence.text(at - 1) == "&";
    let modifies = MODIFYING.contains(&text) && is_plural(sentence.text(at + 1));
    acronym || joins || ampersand || modifies || is_hyphenated(sentence, at)
}

/// "Digital and physical sales": no plural yet, and one to come.
fn joins_modifiers(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let open = !(first..at).any(|index| is_plural(sentence.text(index)));
    open && (at + 1..at + 8).any(|index| is_plural(sentence.text(index)))
}

/// The last of the first plurals that follow each other.
fn plural_head(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Option<usize> {
    // "Five sailors dead": what befell them is no part of the noun.
    let plural = |at: usize| is_plural_noun(sentence, first, at) && !PARTICIPLES.contains(&sentence.text(at));
    let mut head = (first..end).find(|&at| plural(at))?;
    // "19 fouls proves it": what has an object behind it is a verb.
    let verb = |at: usize| is_determiner(sentence, at + 1) || sentence.is_any(at + 1, OBJECTS);
    while head + 1 < end && plural(head + 1) && sentence.gap(head + 1) == Gap::Space && !verb(head + 1) {
        head += 1;
    }
    Some(head)
}

/// A plural that is no verb, no possessive and no first part of a compound.
fn is_plural_noun(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let is_verb = || at > first && sentence.is_any(at, VERBS_TOO) && !is_plural(sentence.text(at - 1));
    sentence.is_word(at)
        && is_plural(sentence.text(at))
        && !is_verb()
        && !is_possessive(sentence, at)
        && !is_hyphenated(sentence, at)
}

/// `'s` stands behind, or an apostrophe that is no quotation mark.
fn is_possessive(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let (mark, owned) = (at + 1, at + 2);
    let has_owned = || {
        sentence.gap(owned) == Gap::Space
            && sentence.is_word(owned)
            && sentence.text(owned).starts_with(char::is_lowercase)
    };
    sentence.is_glued(mark)
        && match sentence.text(mark) {
            "'s" | "’s" => true,
            "'" | "’" => has_owned(),
            _ => false,
        }
}

/// Behind "one" the head is the last word before a verb or the end of the phrase.
fn singular_head(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let ends = |at: usize| {
        let text = sentence.text(at);
        at > first && sentence.is_word(at) && (is_plural(text) || text.ends_with("ed") && at + 1 == end)
    };
    let end = (first..end).find(|&at| ends(at)).unwrap_or(end);
    (first..end).rev().find(|&at| sentence.is_word(at) && !sentence.is_any(at, &["'s", "’s"]))
}

/// The token behind the complements that start at `at`: "of" with the noun phrase behind it, twice at most.
fn complement(sentence: &Sentence<'_, '_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    for _ in 0..2 {
        if end >= limit || !sentence.is(end, "of") {
            break;
        }
        let opens = is_determiner(sentence, end + 1) || sentence.is_any(end + 1, &["a", "an"]);
        let first = end + 1 + usize::from(opens);
        let stop = end_of(sentence, first, limit);
        if stop == first || period::is_month(sentence, first) {
            break;
        }
        end = stop;
    }
    end
}
