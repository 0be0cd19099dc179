//! Phrases of a table, matched against the tokens of a sentence, longest first.
//!
//! A form written in lower case matches in any case; a form with a capital letter, or of one letter, matches as it is written,
//! so that `MW` is no `mW` and `G` no gram. Forms are split into tokens as texts are, so `per cent`, `sq. m` and `US$` need no rule of their own. Row
//! order never carries meaning.

use rustc_hash::FxHashMap;

use super::{Document, Sentence};

/// Forms and what they stand for.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: FxHashMap<Box<str>, Vec<Form<T>>>,
    by_last: FxHashMap<Box<str>, Vec<Form<T>>>,
}

#[derive(Debug, Clone)]
struct Form<T> {
    tokens: Vec<Box<str>>,
    exact: bool,
    meaning: T,
}

impl<T: Copy> Phrases<T> {
    /// The phrases of `(form, meaning)` pairs.
    pub fn new<'f>(forms: impl IntoIterator<Item = (&'f str, T)>) -> Self {
        let mut phrases = Self { by_first: FxHashMap::default(), by_last: FxHashMap::default() };
        for (form, meaning) in forms {
            phrases.add(form, meaning);
        }
        for list in phrases.by_first.values_mut().chain(phrases.by_last.values_mut()) {
            // Stable: of two forms alike the first stands.
            list.sort_by_key(|form| std::cmp::Reverse((form.tokens.len(), form.exact)));
        }
        phrases
    }

    fn add(&mut self, form: &str, meaning: T) {
        let document = Document::new(form);
        let mut sentence = Sentence::new(&document);
        document.tokenize(super::Span::new(0, form.len()), &mut sentence);
        let tokens: Vec<Box<str>> = (0..sentence.len()).map(|token| sentence.text(token).into()).collect();
        let (Some(first), Some(last)) = (tokens.first().map(|t| key(t)), tokens.last().map(|t| key(t))) else { return };
        let exact = form.chars().any(char::is_uppercase) || form.chars().count() == 1;
        let form = Form { tokens, exact, meaning };
        self.by_first.entry(first).or_default().push(form.clone());
        self.by_last.entry(last).or_default().push(form);
    }

    /// The longest phrase that starts at the token `first`, with its number of tokens.
    #[must_use]
    pub fn starting_at(&self, sentence: &Sentence<'_, '_>, first: usize) -> Option<(T, usize)> {
        let forms = lookup(&self.by_first, sentence.text(first))?;
        forms.iter().find(|form| form.stands_at(sentence, first)).map(|form| (form.meaning, form.tokens.len()))
    }

    /// Every phrase that starts at the token `first`, longest first, with its number of tokens.
    pub fn all_starting_at<'p>(
        &'p self,
        sentence: &'p Sentence<'_, '_>,
        first: usize,
    ) -> impl Iterator<Item = (T, usize)> + 'p {
        let forms = lookup(&self.by_first, sentence.text(first)).unwrap_or_default();
        forms.iter().filter(move |form| form.stands_at(sentence, first)).map(|form| (form.meaning, form.tokens.len()))
    }

    /// The longest phrase whose last token is the one before `end`, with its number of tokens.
    #[must_use]
    pub fn ending_at(&self, sentence: &Sentence<'_, '_>, end: usize) -> Option<(T, usize)> {
        let forms = lookup(&self.by_last, sentence.text(end.checked_sub(1)?))?;
        forms
            .iter()
            .find(|form| end.checked_sub(form.tokens.len()).is_some_and(|first| form.stands_at(sentence, first)))
            .map(|form| (form.meaning, form.tokens.len()))
    }
}

impl<T> Form<T> {
    fn stands_at(&self, sentence: &Sentence<'_, '_>, first: usize) -> bool {
        self.tokens.iter().enumerate().all(|(offset, wanted)| {
            let found = sentence.text(first + offset);
            if self.exact { found == &**wanted } else { same_in_any_case(found, wanted) }
        })
    }
}

fn same_in_any_case(found: &str, lower: &str) -> bool {
    if found.is_ascii() && lower.is_ascii() {
        found.eq_ignore_ascii_case(lower)
    } else {
        found.chars().flat_map(char::to_lowercase).eq(lower.chars().flat_map(char::to_lowercase))
    }
}

fn key(token: &str) -> Box<str> {
    token.to_lowercase().into()
}

/// Look `token` up in lower case, without allocating for a short ASCII word.
fn lookup<'m, T>(map: &'m FxHashMap<Box<str>, Vec<T>>, token: &str) -> Option<&'m [T]> {
    let mut buffer = [0_u8; 24];
    let found = match buffer.get_mut(..token.len()) {
        _ if token.is_empty() => return None,
        Some(buffer) if token.is_ascii() => {
            buffer.copy_from_slice(token.as_bytes());
            buffer.make_ascii_lowercase();
            map.get(std::str::from_utf8(buffer).ok()?)
        }
        _ => map.get(&*token.to_lowercase()),
    };
    found.map(Vec::as_slice)
}
