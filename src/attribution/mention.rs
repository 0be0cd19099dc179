//! The names of a document: runs of capitalised words, what they look like, and the acronyms and offices that stand beside them.
//!
//! ```text
//! name = capitalised , { capitalised | initial , "." | connecting word , capitalised } ;   (* Bureau of Labor Statistics *)
//! ```
//!
//! Titles before a name are no part of it. A single capitalised word at the head of a sentence is a name only where the same word stands with a
//! capital inside of one.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{self, Is};
use super::table::{CALENDAR, CONNECTING, OFFICES, TITLES, TRADING};
use crate::text::{Gap, Sentence, Span};

/// Words of the longest name.
const LONGEST: usize = 9;

/// Characters of the longest initial or short form before a stop: "N.", "Corp.".
const INITIAL: usize = 4;

/// Words from which on a run of a headline is no name.
const HEADLINE: usize = 5;

/// Letters of the longest acronym.
const ACRONYM: usize = 7;

/// Names back from a place among which another is looked for.
const REMEMBERED: usize = 256;

/// Words as they are written, each looked up at once.
type Words = LazyLock<FxHashSet<&'static str>>;

static CALENDAR_WORDS: Words = LazyLock::new(|| CALENDAR.iter().copied().collect());
static OFFICE_WORDS: Words = LazyLock::new(|| OFFICES.iter().copied().collect());
static TITLE_WORDS: Words = LazyLock::new(|| TITLES.iter().map(|title| title.trim_end_matches('.')).collect());
static TRADING_WORDS: Words = LazyLock::new(|| TRADING.iter().copied().collect());

/// Whether a word is a title, with or without its stop.
pub(super) fn is_title(word: &str) -> bool {
    TITLE_WORDS.contains(word.trim_end_matches('.'))
}

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Two or three words without one that bodies have.
    Person,
    /// It ends in a word of trading bodies.
    Company,
    /// It holds a word of offices.
    Office,
    /// Some other body, place, or one word.
    Other,
}

/// A name in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub look: Look,
    /// Its words.
    pub words: usize,
    /// The title before it: "Mayor", "Mrs".
    pub title: Option<Span>,
    /// Whether it opens its sentence, or stands behind a comma near its head.
    pub leads: bool,
}

/// The names of a document, in text order.
#[derive(Debug, Default)]
pub(super) struct Mentions<'t> {
    /// All of them.
    pub all: Vec<Mention>,
    /// Those of more than one word by each of their words.
    by_word: FxHashMap<&'t str, Vec<usize>>,
    /// The name that an acronym in brackets stands behind.
    acronyms: FxHashMap<&'t str, usize>,
    /// The first name with these initials.
    initials: FxHashMap<Initials, usize>,
}

impl<'t> Mentions<'t> {
    /// Take in the names of one more sentence; sentences come in text order.
    pub(super) fn read(&mut self, sentence: &Sentence<'_, 't>) {
        let mut at = 0;
        while at < sentence.len() {
            let Some(end) = run_end(sentence, at) else {
                at += 1;
                continue;
            };
            let (first, title) = without_titles(sentence, at, end);
            if first < end && !(end - first > HEADLINE && sentence.is_headline()) {
                let is_opening_word = first == 0 && end == 1 && lexicon::entry(sentence.text(0)).is_some();
                if !is_opening_word {
                    self.push(sentence, first, end, title);
                }
            }
            at = end;
        }
    }

    fn push(&mut self, sentence: &Sentence<'_, 't>, first: usize, end: usize, title: Option<Span>) {
        let words: Vec<&'t str> = (first..end).filter(|&at| sentence.is_word(at)).map(|at| sentence.text(at)).collect();
        let span = sentence.span_of(first, end);
        let leads = first < 4;
        let index = self.all.len();
        self.all.push(Mention { span, look: look(&words, title.is_some()), words: words.len(), title, leads });
        if words.len() > 1 {
            for word in words.iter().filter(|word| word.starts_with(char::is_uppercase)) {
                let list = self.by_word.entry(word).or_default();
                if list.len() < 64 {
                    list.push(index);
                }
            }
            if let Some(initials) = initials(words.iter().filter_map(|word| word.chars().next())) {
                self.initials.entry(initials).or_insert(index);
            }
            let bracketed = sentence.text(end) == "(" && sentence.text(end + 2) == ")";
            let acronym = sentence.text(end + 1);
            if bracketed && is_acronym(acronym) {
                self.acronyms.insert(acronym, index);
            }
        }
    }

    /// The names of more than one word that hold this word, in text order.
    pub(super) fn with_word(&self, word: &str) -> impl Iterator<Item = &Mention> + '_ {
        self.by_word.get(word).into_iter().flatten().map(|&index| &self.all[index])
    }

    /// The name that an acronym stands for.
    pub(super) fn of_acronym(&self, acronym: &str) -> Option<&Mention> {
        let by_initials = || self.initials.get(&initials(acronym.chars())?);
        self.acronyms.get(acronym).or_else(by_initials).map(|&index| &self.all[index])
    }

    /// The names that end before `at`, the last one first.
    pub(super) fn before(&self, at: usize) -> impl Iterator<Item = &Mention> + '_ {
        let end = self.all.partition_point(|mention| mention.span.end <= at);
        self.all[..end].iter().rev().take(REMEMBERED)
    }
}

/// The letters of an acronym, with noughts behind them.
type Initials = [u8; ACRONYM];

/// The capital letters among these characters; none where no acronym has as many, or such ones.
fn initials(characters: impl Iterator<Item = char>) -> Option<Initials> {
    let mut initials = [0; ACRONYM];
    for (at, capital) in characters.filter(|c| c.is_uppercase()).enumerate() {
        *initials.get_mut(at)? = u8::try_from(capital).ok().filter(u8::is_ascii)?;
    }
    Some(initials)
}

/// Capital letters, two to seven, as `CDC` and `U.S.`.
pub(super) fn is_acronym(word: &str) -> bool {
    (2..=ACRONYM).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The end of the run of capitalised words that starts at `first`.
fn run_end(sentence: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    if !is_part(sentence, first) {
        return None;
    }
    let mut end = first + 1;
    while end < sentence.len() && end < first + 2 * LONGEST {
        let touches = |at: usize| sentence.gap(at) != Gap::Line;
        let text = sentence.text(end);
        let is_initial = text == "." && sentence.text(end - 1).chars().count() <= INITIAL;
        let is_tie = matches!(text, "-" | "/" | "&") || is_initial;
        let connects = CONNECTING.contains(&text);
        if is_part(sentence, end) && touches(end) {
            end += 1;
        } else if is_part(sentence, end + 1) && (is_tie || connects && touches(end + 1)) {
            end += 2;
        } else if connects && sentence.text(end + 1) == "the" && is_part(sentence, end + 2) {
            end += 3;
        } else {
            break;
        }
    }
    Some(end)
}

fn is_part(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let text = sentence.text(at);
    text.starts_with(char::is_uppercase)
        && sentence.is_word(at)
        && !CALENDAR_WORDS.contains(text)
        && !(at == 0
            && lexicon::entry(text).is_some_and(|entry| {
                [Is::Determiner, Is::Pronoun, Is::Preposition, Is::Opener, Is::Break, Is::Auxiliary]
                    .iter()
                    .any(|&class| entry.classes.has(class))
            }))
        && !matches!(text, "I" | "The" | "A" | "An")
}

/// The run without titles at its head, and the last of these.
fn without_titles(sentence: &Sentence<'_, '_>, mut first: usize, end: usize) -> (usize, Option<Span>) {
    let mut title = None;
    while first < end {
        let text = sentence.text(first);
        let with_stop = sentence.text(first + 1) == ".";
        if !is_title(text) {
            break;
        }
        // "General Motors", "Chief Osei": the last word of a name is no title.
        if first + 1 + usize::from(with_stop) >= end {
            break;
        }
        title = Some(sentence.span_of(first, first + 1));
        first += 1 + usize::from(with_stop);
    }
    (first, title)
}

fn look(words: &[&str], has_title: bool) -> Look {
    let last = words.last().copied().unwrap_or_default();
    if has_title {
        Look::Person
    } else if TRADING_WORDS.contains(last) {
        Look::Company
    } else if words.iter().any(|word| OFFICE_WORDS.contains(word)) {
        Look::Office
    } else if (2..=4).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase) && !is_shouted(word))
        && !words.iter().any(|word| is_common(word) || is_small(word))
    {
        Look::Person
    } else {
        Look::Other
    }
}

/// Capital letters throughout, as in acronyms and headings; initials are fewer.
fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase())
}

/// A small word with a capital letter, as in headings.
fn is_small(word: &str) -> bool {
    lexicon::entry(word).is_some_and(|entry| {
        [Is::Preposition, Is::Determiner, Is::Pronoun, Is::Break].iter().any(|&class| entry.classes.has(class))
    })
}

/// A word that bodies, documents and places have in their names, people not.
fn is_common(word: &str) -> bool {
    lexicon::entry(word).is_some_and(|entry| {
        [Is::Body, Is::Document, Is::Data, Is::Survey, Is::People].iter().any(|&class| entry.classes.has(class))
    }) || matches!(
        word,
        "United"
            | "New"
            | "North"
            | "South"
            | "East"
            | "West"
            | "National"
            | "American"
            | "State"
            | "House"
            | "White"
            | "City"
            | "County"
            | "News"
            | "Times"
            | "Post"
            | "Street"
    )
}
