//! Numbers that name something: what is no quantity although it is a number.
//!
//! ```text
//! name = letters that touch the digits | capitalised word , number | section , number | "No." , number
//!      | chain | street address | list number | years of a bond ;                             (* chains: chain.rs *)
//! ```
//!
//! What stands behind a capitalised word is a name only where it is short, whole, without a unit, and counts no plural:
//! "iPhone 15", "Game 7", not "Iraq 40 people". Dates are told before (`date`).

use super::draft::Draft;
use super::lemma::is_plural;
use super::phrase::is_function_word;
use super::table::{
    ADDRESS_ENDINGS, BEFORE_CAPITAL_WORD, BONDS, BONDS_TOO, CITED, INDEXES, OPENING, PREFIXES, PRODUCTS, SCREENS,
    SECTIONS, STREET_PARTS,
};
use super::{Kind, Unit, chain, numbered};
use crate::numeral::Form;
use crate::period;
use crate::text::{Class, Sentence};

/// Mark the drafts that name something.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    let headline = sentence.is_headline();
    for index in 0..drafts.len() {
        let draft = drafts[index];
        if draft.dropped || matches!(draft.kind, Some(Kind::Date | Kind::Score | Kind::Name)) {
            continue;
        }
        if chain::is_chain(sentence, drafts, index) {
            chain::mark_chain(sentence, drafts, index);
        } else if chain::is_next_in_name(sentence, drafts, index) {
            drafts[index].is_no_amount(Kind::Name);
        } else if let Some(kind) = named(sentence, &draft, headline) {
            drafts[index].is_no_amount(kind);
        }
    }
    for index in (1..drafts.len()).rev() {
        if chain::is_before_phone(sentence, &drafts[index - 1], &drafts[index]) {
            drafts[index - 1].is_no_amount(Kind::Name);
        }
    }
}

fn named(sentence: &Sentence<'_, '_>, draft: &Draft, headline: bool) -> Option<Kind> {
    if numbered::is_numbered(sentence, draft) {
        return Some(Kind::Rank);
    }
    let name = is_part_of_word(sentence, draft)
        || is_letter_of_name(sentence, draft)
        || is_list_number(sentence, draft)
        || is_section(sentence, draft)
        || is_citation(sentence, draft)
        || is_screen(sentence, draft)
        || is_address(sentence, draft)
        || is_bond(sentence, draft)
        || is_version(sentence, draft)
        || !headline && is_behind_name(sentence, draft)
        || is_capitalised_word(sentence, draft, headline);
    name.then_some(Kind::Name)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// `R2-D2`: what was taken for a sign of money is a letter of a name.
fn is_letter_of_name(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    let letter = sentence.text(draft.run.first);
    let joined = sentence.text(end) == "-" && sentence.is_glued(end) && sentence.is_word(end + 1);
    draft.has_sign() && joined && letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `G7`, `5G`, `XC40`, `COVID-19`, `F-16`, `H1N1`.
fn is_part_of_word(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let first = draft.number.first;
    let behind_letters = first > 0 && sentence.is_glued(first) && sentence.is_word(first - 1);
    !draft.has_sign()
        && (behind_letters
            || is_plural_of_name(sentence, draft)
            || is_behind_hyphen(sentence, draft).unwrap_or_else(|| has_letters_behind(sentence, draft)))
}

/// "Boeing 737s": the ending of a plural behind a capitalised word and its number.
fn is_plural_of_name(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let (first, end) = (draft.number.first, draft.number.end);
    let plural_ending = sentence.is_glued(end) && sentence.text(end) == "s";
    plural_ending && first > 1 && sentence.is_capitalised(first - 1) && !sentence.is_glued(first)
}

/// `COVID-19`, `F-16`: whether letters before a hyphen make a name of the number; none where there are no such letters.
fn is_behind_hyphen(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<bool> {
    let first = draft.number.first;
    // The hyphen may have been read as a minus sign, and so as part of the number.
    let minus = matches!(sentence.text(first), "-" | "–");
    let hyphen = if minus { first } else { first.checked_sub(1)? };
    let before = hyphen.checked_sub(1)?;
    let joins = matches!(sentence.text(hyphen), "-" | "–" | "‑" | "+") && sentence.is_glued(hyphen + 1);
    if !joins || !sentence.is_word(before) || draft.unit.is_some() {
        return None;
    }
    let letters = sentence.text(before);
    if letters.chars().any(char::is_uppercase) && sentence.is_glued(hyphen) && !is_prefix(letters) {
        return Some(true);
    }
    let acronym = letters.len() >= 2 && letters.chars().all(char::is_uppercase);
    Some(acronym && minus && !sentence.is_glued(hyphen))
}

/// Letters that touch the digits and are no unit, scale or ending: 5G, 4x4, 501(c). 737s are names, 300s a speed.
fn has_letters_behind(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    if !sentence.is_glued(end) {
        return false;
    }
    let bracketed = sentence.text(end) == "(" && sentence.text(end + 1).len() == 1 && sentence.text(end + 2) == ")";
    let letters = sentence.is_word(end) && !matches!(sentence.text(end), "'s" | "’s" | "x" | "X" | "s" | "-");
    bracketed || letters && draft.run.end == end && draft.form == Form::Digits
}

/// "Mid-50", "Sub-7", "Pre-2008": a prefix, capitalised by its place.
fn is_prefix(word: &str) -> bool {
    PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(word))
}

/// `1.` or `3)` at the head of a paragraph or in brackets: "(2) the court"; or a place in a list of names.
fn is_list_number(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    if number.end != number.first + 1 || draft.form != Form::Digits || sentence.text(number.first).len() > 3 {
        return false;
    }
    let mark = sentence.text(number.end);
    let capital = |at: usize| sentence.is_word(at) && sentence.is_capitalised(at);
    let counts = (number.end..number.end + 4).any(|at| is_plural(sentence.text(at)));
    // "8 Rand Fowler": an item of a ranking without a mark.
    if number.first == 0 && capital(number.end) && capital(number.end + 1) && !counts && draft.unit.is_none() {
        return true;
    }
    let closes = matches!(mark, "." | ")") && sentence.is_glued(number.end) && !sentence.is_glued(number.end + 1);
    let behind_mark = number.first == 1 && matches!(sentence.text(0), "(" | "-" | "*" | "•");
    let bracketed = mark == "."
        && number.first > 0
        && sentence.text(number.first - 1) == "("
        && sentence.text(number.end + 1) == ")";
    if bracketed {
        return true;
    }
    // "- 5." is a sentence of its own; "(5." and "5." are not.
    let goes_on = mark == ")" || sentence.text(0) == "(" || number.end + 1 < sentence.len();
    closes && (number.first == 0 || behind_mark && goes_on)
}

/// "Section 230", "page 12", "phase 3", "Route 66".
fn is_section(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(before) = draft.number.first.checked_sub(1) else { return false };
    if draft.has_sign() || draft.unit.is_some() || draft.form == Form::Ordinal {
        return false;
    }
    let stop = usize::from(sentence.text(before) == "." && sentence.is_glued(before));
    let Some(at) = before.checked_sub(stop) else { return false };
    let abbreviates = |section: &str| section.strip_suffix('.').is_some_and(|section| sentence.is(at, section));
    if !SECTIONS.iter().any(|section| sentence.is(at, section) || stop == 1 && abbreviates(section)) {
        return false;
    }
    // In lower case the word may be a verb or go with what is counted: "house 12 people".
    let counts = is_plural(sentence.text(draft.number.end));
    let lower = sentence.text(at).starts_with(char::is_lowercase);
    !lower || !counts && draft.form == Form::Digits && !has_comma(sentence, draft)
}

fn has_comma(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    sentence.text(draft.number.first).contains([',', '.']) || draft.number.end > draft.number.first + 1
}

/// "5 U.S.C. 552", "40 CFR Part 60": the volume and the place of a law or a case.
fn is_citation(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let (first, end) = (draft.number.first, draft.number.end);
    let is_number = |at: usize| sentence.get(at).is_some_and(|token| token.class == Class::Number);
    let cited = |at: usize| is_number(at) || sentence.text(at) == "§" || sentence.is(at, "part");
    let volume = CITED.contains(&sentence.text(end)) && cited(end + 1);
    let place = first > 1 && CITED.contains(&sentence.text(first - 1)) && is_number(first - 2);
    draft.unit.is_none() && draft.form == Form::Digits && (volume || place)
}

/// "4K television": how sharp a screen is.
fn is_screen(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    draft.scale == 3 && sentence.text(draft.number.end - 1) == "K" && sentence.is_any(draft.run.end, SCREENS)
}

/// "10 Downing Street", "22 Avenue Montaigne", "the 90049 ZIP code", "PO Box 12".
fn is_address(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    // The W of "9 W 71st" was read as watts.
    let plain = matches!(draft.unit, None | Some(Unit::Measure("watt")));
    if !plain || draft.form == Form::Words || has_comma(sentence, draft) {
        return false;
    }
    let first = draft.number.end;
    if sentence.is_any(first, &["zip", "postcode", "postal"]) {
        return true;
    }
    let is_street = |at: usize| ADDRESS_ENDINGS.contains(&sentence.text(at));
    if is_street(first) && sentence.is_capitalised(first + 1) {
        return true;
    }
    let is_part = |at: usize| {
        let text = sentence.text(at);
        let number = sentence.get(at).is_some_and(|token| token.class == Class::Number);
        is_capitalised(text) || number || STREET_PARTS.contains(&text)
    };
    (first..first + 5).take_while(|&at| is_part(at)).any(|at| is_street(at + 1))
}

/// "30-year bond", "10-year Treasury yield", "10-year U.S. notes".
fn is_bond(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let (first, second) = (sentence.text(draft.run.end), sentence.text(draft.run.end + 1));
    let year = draft.unit == Some(Unit::Time("year")) && sentence.text(draft.number.end) == "-";
    let pair = || BONDS_TOO.contains(&first) && (BONDS.contains(&second) || BONDS_TOO.contains(&second));
    year && (BONDS.contains(&first) || pair())
}

/// "Windows 11", "Falcon 3.0": a version behind the name of a product, and one that ends in .0 behind any name.
fn is_version(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(at) = draft.number.first.checked_sub(1).filter(|_| draft.unit.is_none()) else { return false };
    let before = sentence.text(at);
    let acronym = before.chars().all(char::is_uppercase);
    let whole = draft.number.end == at + 2 && sentence.text(at + 1).ends_with(".0");
    PRODUCTS.contains(&before) || whole && !acronym && sentence.is_word(at) && is_name(sentence, at)
}

/// "iPhone 15", "Game 7", "Boeing 747", "S&P 500", "Chris Doe 20".
fn is_behind_name(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    let Some(before) = number.first.checked_sub(1) else { return false };
    let digits = sentence.text(number.first);
    let short = number.end == number.first + 1 && digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let behind_word = sentence.is_word(before) && !sentence.is_glued(number.first);
    if !short || !behind_word || draft.unit.is_some() {
        return false;
    }
    is_index(sentence, before) || is_name(sentence, before) && !is_count(sentence, number.end)
}

/// "FTSE 100", "S&P 500".
fn is_index(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let word = sentence.text(at);
    INDEXES.contains(&word) || word == "P" && sentence.text(at.wrapping_sub(1)) == "&"
}

/// A word with a capital that is no month, no function word and no word that a sentence may begin with.
fn is_name(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let word = sentence.text(at);
    let capital = word.chars().any(char::is_uppercase);
    let opening = opens(sentence, at) && is_opening(word);
    // Inside a sentence a function word with a capital belongs to a name: "AM 970", "the Under 30 list".
    let common = is_function_word(word) && (opens(sentence, at) || matches!(word, "I" | "A"));
    capital && !opening && !common && !is_calendar(sentence, at)
}

/// The word stands at the head of the sentence or behind a mark that begins a new part of it.
fn opens(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let goes_on = matches!(sentence.text(before), "," | "(" | "-" | "&" | "'" | "’");
    !goes_on && !sentence.is_word(before)
}

/// A sentence may begin with it before a number that counts.
fn is_opening(word: &str) -> bool {
    OPENING.contains(&word) || ["ing", "ly", "ed"].iter().any(|ending| word.ends_with(ending))
}

fn is_calendar(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    period::is_month(sentence, at) || period::is_weekday(sentence, at)
}

/// The words behind the number are what it counts.
fn is_count(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let joined = sentence.text(at) == "-" && !sentence.get(at + 1).is_some_and(|token| token.class == Class::Number);
    joined || counts_plural(sentence, at)
}

/// A plural in lower case behind the number, perhaps behind an adjective, is what it counts.
fn counts_plural(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let content = |at: usize| {
        let text = sentence.text(at);
        text.starts_with(char::is_lowercase) && !is_function_word(text)
    };
    let plural = |at: usize| content(at) && is_plural(sentence.text(at));
    content(at) && (plural(at) || plural(at + 1))
}

/// A capitalised number word beside a capitalised word: Air Force One, the Big Ten, the Four Seasons, Seven-Eleven.
fn is_capitalised_word(sentence: &Sentence<'_, '_>, draft: &Draft, headline: bool) -> bool {
    let first = draft.number.first;
    let capital = |at: usize| sentence.is_capitalised(at) && sentence.is_word(at);
    let single = draft.number.end == first + 1 && draft.scale == 0;
    // "The Group of 8", "the Group of Seven".
    if first > 1
        && sentence.is(first - 1, "of")
        && sentence.text(first - 2) == "Group"
        && single
        && draft.unit.is_none()
    {
        return true;
    }
    if draft.form != Form::Words || !single || !capital(first) {
        return false;
    }
    if !headline && opens_name(sentence, first) {
        return true;
    }
    let Some(before) = first.checked_sub(1).filter(|_| draft.unit.is_none()) else { return false };
    if sentence.is(before, "of") && before > 1 && capital(before - 1) && !headline {
        return true;
    }
    let name = capital(before) && !is_calendar(sentence, before) && !is_function_word(sentence.text(before));
    // In a headline a capital tells nothing.
    name && (!headline || sentence.is_any(before, BEFORE_CAPITAL_WORD))
}

/// The number word begins a name: inside a sentence before a capital, at its head before two of them and no plural behind.
fn opens_name(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    let capital = |at: usize| sentence.is_capitalised(at) && sentence.is_word(at);
    let hyphen = usize::from(sentence.text(first + 1) == "-" && sentence.is_glued(first + 1));
    let next = first + 1 + hyphen;
    if !capital(next) || is_calendar(sentence, next) {
        return false;
    }
    let inside = first > 0 && sentence.is_word(first - 1) || hyphen == 1;
    let counted = (next + 1..next + 4).any(|at| is_plural(sentence.text(at)) && !capital(at));
    inside || capital(next + 1) && !counted
}
