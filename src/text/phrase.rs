//! Phrases of a table, matched against the tokens of a sentence, longest first.
//!
//! A form written in lower case matches in any case; a form with a capital letter, or of one letter, matches as it is written,
//! so that `MW` is no `mW` and `G` no gram. Forms are split into tokens as texts are, so `per cent`, `sq. m` and `US$` need no rule of their own. Row
//! order never carries meaning.

use super::vocabulary::Vocabulary;
use super::{Document, Sentence};

/// Forms and what they stand for.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: Vocabulary<Vec<Form<T>>>,
    by_last: Vocabulary<Vec<Form<T>>>,
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
        let mut phrases = Self { by_first: Vocabulary::default(), by_last: Vocabulary::default() };
        let mut forms: Vec<_> = forms.into_iter().filter_map(|(form, meaning)| Form::new(form, meaning)).collect();
        // Stable: of two forms alike the first stands.
        forms.sort_by_key(|form| std::cmp::Reverse((form.tokens.len(), form.exact)));
        for form in forms {
            phrases.add(form);
        }
        phrases
    }

    fn add(&mut self, form: Form<T>) {
        let (Some(first), Some(last)) = (form.tokens.first(), form.tokens.last()) else { return };
        self.by_first.entry(first).push(form.clone());
        self.by_last.entry(last).push(form);
    }

    /// The longest phrase that starts at the token `first`, with its number of tokens.
    #[must_use]
    pub fn starting_at(&self, sentence: &Sentence<'_, '_>, first: usize) -> Option<(T, usize)> {
        let forms = self.by_first.get(sentence.text(first))?;
        forms.iter().find(|form| form.stands_at(sentence, first)).map(|form| (form.meaning, form.tokens.len()))
    }

    /// Every phrase that starts at the token `first`, longest first, with its number of tokens.
    pub fn all_starting_at<'p>(
        &'p self,
        sentence: &'p Sentence<'_, '_>,
        first: usize,
    ) -> impl Iterator<Item = (T, usize)> + 'p {
        let forms = self.by_first.get(sentence.text(first)).map(Vec::as_slice).unwrap_or_default();
        forms.iter().filter(move |form| form.stands_at(sentence, first)).map(|form| (form.meaning, form.tokens.len()))
    }

    /// The longest phrase whose last token is the one before `end`, with its number of tokens.
    #[must_use]
    pub fn ending_at(&self, sentence: &Sentence<'_, '_>, end: usize) -> Option<(T, usize)> {
        let forms = self.by_last.get(sentence.text(end.checked_sub(1)?))?;
        forms
            .iter()
            .find(|form| end.checked_sub(form.tokens.len()).is_some_and(|first| form.stands_at(sentence, first)))
            .map(|form| (form.meaning, form.tokens.len()))
    }
}

impl<T> Form<T> {
    fn new(form: &str, meaning: T) -> Option<Self> {
        let document = Document::new(form);
        let mut sentence = Sentence::new(&document);
        document.tokenize(super::Span::new(0, form.len()), &mut sentence);
        let tokens: Vec<Box<str>> = (0..sentence.len()).map(|token| sentence.text(token).into()).collect();
        let exact = form.chars().any(char::is_uppercase) || form.chars().count() == 1;
        (!tokens.is_empty()).then_some(Self { tokens, exact, meaning })
    }

    fn stands_at(&self, sentence: &Sentence<'_, '_>, first: usize) -> bool {
        self.tokens.iter().enumerate().all(|(offset, wanted)| {
            let found = sentence.text(first + offset);
            if self.exact { found == &**wanted } else { same_in_any_case(found, wanted) }
        })
    }
}

fn same_in_any_case(found: &str, lower: &str) -> bool {
    found.eq_ignore_ascii_case(lower)
        || !(found.is_ascii() && lower.is_ascii())
            && found.chars().flat_map(char::to_lowercase).eq(lower.chars().flat_map(char::to_lowercase))
}
