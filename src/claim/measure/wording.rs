//! Words of the text put together: stretches of tokens, without figures and times.

use super::super::table::{PRONOUNS, SUBJECTS};
use super::scene::View;
use crate::syntax::Tag;

/// The most words of a measure.
const LONGEST: usize = 24;

/// Prepositions that lead to a figure or a time.
const LEADING: &[&str] = &["at", "by", "for", "from", "of", "than", "to"];

/// Whether a noun stands behind the figure or time that begins at a token.
fn names(view: View<'_, '_, '_>, at: usize, end: usize) -> bool {
    let behind = (at..end).find(|&at| !view.is_left_out(at));
    behind.is_some_and(|at| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::X))
}

/// What is said, as far as it is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Wording {
    text: String,
    words: usize,
}

impl Wording {
    /// Words that stand already.
    pub(super) fn of(text: &str) -> Self {
        Self { text: text.to_owned(), words: 1 }
    }

    /// Append a word that the text does not have there.
    pub(super) fn word(mut self, word: &str) -> Self {
        if !self.text.is_empty() && !word.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self
    }

    /// Append another wording.
    pub(super) fn then(self, other: &Self) -> Self {
        self.word(&other.text)
    }

    /// Append the tokens from `first` up to `end`.
    pub(super) fn tokens(mut self, view: View<'_, '_, '_>, first: usize, end: usize) -> Self {
        let mut before: Option<usize> = None;
        let mut whole = self.text.len();
        for at in first..end {
            if view.is_left_out(at) {
                // "Danger of sinking to 1%": what leads to a figure goes with it, unless a noun stands behind.
                let leads = before == Some(at.wrapping_sub(1))
                    && view.sentence.is_any(at - 1, LEADING)
                    && !names(view, at, end);
                if leads && self.text.len() > whole {
                    self.text.truncate(whole);
                    self.words -= 1;
                }
                continue;
            }
            // What is left of "Tuesday's contests".
            if before != Some(at.wrapping_sub(1)) && view.sentence.is_any(at, &["'s", "’s"]) {
                continue;
            }
            whole = self.text.len();
            if self.words >= LONGEST {
                break;
            }
            let glued = view.sentence.is_glued(at) && before.is_some_and(|before| before + 1 == at);
            // What is left of "a 25%-tariff" is no hyphen.
            let mark = view.sentence.text(at);
            let loose =
                !glued && !mark.contains(char::is_alphanumeric) && !matches!(mark, "\"" | "“" | "‘" | "$" | "#");
            if loose || mark == "(" && before.is_none() {
                continue;
            }
            if !glued && !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(mark);
            self.words += 1;
            before = Some(at);
        }
        self
    }

    /// The words, without marks at their ends.
    pub(super) fn finish(&self) -> Option<String> {
        let ends = |c: char| !c.is_alphanumeric() && !matches!(c, '"' | '”' | '’' | '\'' | '.' | ')' | '%' | '$' | '+');
        let text = self.text.trim_matches(ends).trim_start_matches(['.', ')', '’', '”']).trim_end_matches(['$', '+']);
        let text = ["of ", "or ", "and "].iter().fold(text, |text, start| text.strip_prefix(start).unwrap_or(text));
        let text = [" of", " the", " a", " an", " and", " or", " than"]
            .iter()
            .fold(text, |text, end| text.strip_suffix(end).unwrap_or(text));
        let open = text.matches('"').count() % 2 == 1 || text.matches('“').count() != text.matches('”').count();
        let text = if open { text.replace(['"', '“', '”'], "") } else { text.to_owned() };
        // "It forecasts", "that families": nobody can tell what is measured.
        let first = text.split(' ').next().unwrap_or_default();
        let is_in = |words: &[&str], text: &str| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        let points = is_in(SUBJECTS, first) || is_in(PRONOUNS, &text) && text != "others";
        (text.contains(char::is_alphabetic) && !points).then(|| text.trim().to_owned())
    }

    /// Whether the words hold all of another wording.
    pub(super) fn holds(&self, other: &Self) -> bool {
        !other.text.is_empty() && self.text.contains(&other.text)
    }

    /// Whether the first word is one of these.
    pub(super) fn begins_with(&self, words: &[&str]) -> bool {
        let first = self.text.split(' ').next().unwrap_or_default();
        words.iter().any(|word| word.eq_ignore_ascii_case(first))
    }

    /// Whether there are at most so many words.
    pub(super) fn is_short(&self, words: usize) -> bool {
        self.text.split(' ').count() <= words
    }

    /// Whether there is a word.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
