//! Words beside the words of time: they tell which one is meant, or that no time is meant. Source: general grammars of
//! English; each list is complete for its class as far as news prose uses it.

use crate::period::{Mod, meaning::Step};

/// Before a unit or a name of the calendar: which one.
#[rustfmt::skip] // one row per line
pub(crate) const STEPS: &[(&str, Step)] = &[
    ("last",     Step::Last),
    ("past",     Step::Last),
    ("this",     Step::This),
    ("next",     Step::Next),
    ("coming",   Step::Next),
    ("upcoming", Step::Next),
];

/// Before a unit: counted from the time that was spoken of last, in units.
#[rustfmt::skip] // one row per line
pub(crate) const STEPS_FROM_MENTION: &[(&str, i32)] = &[
    ("previous",   -1),
    ("preceding",  -1),
    ("prior",      -1),
    ("following",   1),
    ("subsequent",  1),
    ("same",        0),
    ("that",        0),
];

/// Words between the number or the determiner and the unit.
#[rustfmt::skip] // as many as fit a line
pub(crate) const UNIT_ADJECTIVES: &[&str] = &[
    "academic", "additional", "business", "calendar", "consecutive", "crucial", "difficult", "entire", "extra", "financial", "fiscal", "full",
    "grueling", "holiday", "long", "model", "more", "reporting", "school", "short", "single", "solid", "straight", "successive", "tax", "trading",
    "tumultuous", "turbulent", "very", "whole", "work", "working",
];

/// A vague number of a unit.
#[rustfmt::skip] // as many as fit a line
pub(crate) const VAGUE_NUMBERS: &[&str] = &["several", "few", "many", "some", "recent", "numerous", "multiple", "various", "countless", "couple"];

/// Before a length: it ends at the time of speaking.
pub(crate) const ENDS_NOW: &[&str] = &["past", "last", "previous", "preceding", "prior", "recent"];

/// Before a length: it begins at the time of speaking.
pub(crate) const BEGINS_NOW: &[&str] = &["next", "coming", "following", "subsequent", "upcoming"];

/// Before a length: it is a part of a time that is said or known.
pub(crate) const PART_LENGTHS: &[&str] =
    &["first", "final", "closing", "opening", "remaining", "another", "same", "these", "those"];

/// Before a length or a count of units: how exact it is.
#[rustfmt::skip] // one row per line
pub(crate) const LENGTH_BOUNDS: &[(&str, Mod)] = &[
    ("more than",          Mod::MoreThan),
    ("over",               Mod::MoreThan),
    ("at least",           Mod::MoreThan),
    ("no less than",       Mod::MoreThan),
    ("less than",          Mod::LessThan),
    ("fewer than",         Mod::LessThan),
    ("under",              Mod::LessThan),
    ("up to",              Mod::LessThan),
    ("at most",            Mod::LessThan),
    ("no more than",       Mod::LessThan),
    ("almost",             Mod::Approx),
    ("nearly",             Mod::Approx),
    ("approximately",      Mod::Approx),
    ("roughly",            Mod::Approx),
];

/// Early, middle and late parts: words before a date.
#[rustfmt::skip] // one row per line
pub(crate) const PARTS_OF_DATE: &[(&str, Mod)] = &[
    ("early",                    Mod::Start),
    ("mid",                      Mod::Mid),
    ("mid-",                     Mod::Mid),
    ("late",                     Mod::End),
    ("early in",                 Mod::Start),
    ("late in",                  Mod::End),
    ("earlier in",               Mod::Start),
    ("later in",                 Mod::End),
    ("the beginning of",         Mod::Start),
    ("the very beginning of",    Mod::Start),
    ("beginning of",             Mod::Start),
    ("the start of",             Mod::Start),
    ("start of",                 Mod::Start),
    ("the first part of",        Mod::Start),
    ("the opening of",           Mod::Start),
    ("the turn of",              Mod::Start),
    ("the middle of",            Mod::Mid),
    ("middle of",                Mod::Mid),
    ("the end of",               Mod::End),
    ("the very end of",          Mod::End),
    ("end of",                   Mod::End),
    ("the close of",             Mod::End),
    ("the latter part of",       Mod::End),
    ("the tail end of",          Mod::End),
];

/// Before "today", "this year" and "that year".
pub(crate) const RELATIVE_PARTS: &[(&str, Mod)] = &[("earlier", Mod::Start), ("later", Mod::End)];

/// Nouns behind "the same", "the year-ago" and "the year-earlier" that mean a time spoken of.
#[rustfmt::skip] // as many as fit a line
pub(crate) const SAME_NOUNS: &[&str] = &["period", "time", "point", "stage", "stretch", "span", "date"];

/// Behind a word of time that may be an adjective: here it is a noun.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_NOUN: &[&str] = &[
    "a", "about", "after", "and", "are", "as", "at", "away", "because", "before", "but", "by", "can", "could", "for", "from", "had", "has", "have",
    "if", "in", "into", "is", "it", "may", "might", "must", "of", "on", "or", "should", "so", "than", "that", "the", "their",
    "though", "to", "under", "was", "were", "when", "where", "which", "while", "who", "will", "with", "would", "down", "higher", "lower", "up", "'s", "’s",
];

/// Prepositions before a time.
#[rustfmt::skip] // as many as fit a line
pub(crate) const TIME_PREPOSITIONS: &[&str] = &[
    "after", "around", "before", "between", "by", "during", "for", "from", "in", "of", "on", "over", "since", "through", "throughout", "till", "to",
    "until", "within",
];

/// Before "a day" they say how often: twice a day.
pub(crate) const TIMES: &[&str] = &["once", "twice", "thrice", "times"];

/// Before a year, a month or a quarter: they belong to it and say no part of it.
#[rustfmt::skip] // as many as fit a line
pub(crate) const DATE_PREFIXES: &[&str] = &[
    "fiscal", "fiscal year", "financial year", "calendar year", "tax year", "the fiscal year", "the financial year", "the year", "the month of",
];

/// Before the date of a line of its own at the head of a text.
#[rustfmt::skip] // as many as fit a line
pub(crate) const DATE_LABELS: &[&str] = &[
    "published", "posted", "updated", "last", "first", "date", "dated", "on", "release", "released", "filed", "issued", "modified", "for", "immediate",
];

/// Before "the last year" and "the next year" they make a length of it.
pub(crate) const AROUND_LENGTHS: &[&str] = &["over", "during", "in", "within", "throughout"];

/// Before "in the day" and "of the year": a part of it.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PARTS_OF_UNIT: &[&str] = &[
    "beginning", "close", "course", "earlier", "early", "end", "late", "later", "middle", "remainder", "rest", "start",
];

/// Before "the day" and "the year" that a text has spoken of.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_DEFINITE: &[&str] = &[
    "before", "close", "closed", "during", "end", "ended", "ending", "finish", "finished", "finishing", "for", "in", "of", "on", "over", "since",
    "start", "started", "through", "throughout", "until",
];

/// Behind "the day" they begin what happened on it.
pub(crate) const TELLS_MORE: &[&str] =
    &["ahead", "he", "I", "it", "of", "she", "that", "they", "we", "when", "which", "who"];

/// Months that are names of people or other words too.
pub(crate) const NAMES_TOO: &[&str] = &["April", "August", "Jan", "June", "Mar", "March", "May"];

/// Before a month, beside the prepositions of time: here it is one.
pub(crate) const BEFORE_MONTH: &[&str] = &["early", "late", "mid", "and", "or", "the", "every", "each", "as", "-"];
