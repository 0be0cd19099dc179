//! The sentence as the rules see it: a row of tokens.

use super::{Class, Document, Gap, Span, Token};

/// The tokens of one sentence. Rules ask for tokens by index; an index outside gives no token, never a panic.
#[derive(Debug)]
pub struct Sentence<'d, 't> {
    document: &'d Document<'t>,
    span: Span,
    tokens: Vec<Token>,
    /// Their texts, for which rules ask again and again.
    texts: Vec<&'t str>,
}

impl<'d, 't> Sentence<'d, 't> {
    /// An empty sentence whose buffer [`Document::tokenize`] fills.
    #[must_use]
    pub fn new(document: &'d Document<'t>) -> Self {
        Self { document, span: Span::new(0, 0), tokens: Vec::new(), texts: Vec::new() }
    }

    pub(super) fn refill(
        &mut self,
        document: &'d Document<'t>,
        span: Span,
        read: fn(&Document<'_>, Span, &mut Vec<Token>),
    ) {
        self.document = document;
        self.span = span;
        self.tokens.clear();
        read(document, span, &mut self.tokens);
        self.texts.clear();
        self.texts.extend(self.tokens.iter().map(|token| document.slice(token.span)));
    }

    /// Where the sentence stands in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// All tokens.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token at `index`, if there is one.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    /// The token's text; empty outside the sentence.
    #[must_use]
    pub fn text(&self, index: usize) -> &'t str {
        self.texts.get(index).copied().unwrap_or_default()
    }

    /// Whether the token is `word`, in any case of ASCII letters.
    #[must_use]
    pub fn is(&self, index: usize, word: &str) -> bool {
        self.text(index).eq_ignore_ascii_case(word)
    }

    /// Whether the token is made of letters.
    #[must_use]
    pub fn is_word(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.class == Class::Word)
    }

    /// Whether the token begins with a capital letter.
    #[must_use]
    pub fn is_capitalised(&self, index: usize) -> bool {
        self.text(index).starts_with(char::is_uppercase)
    }

    /// Whether the token is one of `words`, in any case of ASCII letters.
    #[must_use]
    pub fn is_any(&self, index: usize, words: &[&str]) -> bool {
        let text = self.text(index);
        words.iter().any(|word| word.len() == text.len() && begins_alike(word, text) && word.eq_ignore_ascii_case(text))
    }

    /// The white space before the token; `Line` outside the sentence.
    #[must_use]
    pub fn gap(&self, index: usize) -> Gap {
        self.get(index).map_or(Gap::Line, |token| token.gap)
    }

    /// Whether the token touches the one before it.
    #[must_use]
    pub fn is_glued(&self, index: usize) -> bool {
        self.gap(index) == Gap::None
    }

    /// The span from the token `first` up to, not with, the token `end`.
    #[must_use]
    pub fn span_of(&self, first: usize, end: usize) -> Span {
        match (self.get(first), end.checked_sub(1).and_then(|last| self.get(last))) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end.max(first.span.start)),
            _ => Span::new(self.span.end, self.span.end),
        }
    }

    /// Whether most longer words are capitalised, as in a headline: there capitals tell nothing.
    #[must_use]
    pub fn is_headline(&self) -> bool {
        let words =
            self.tokens.iter().zip(&self.texts).filter(|(token, text)| token.class == Class::Word && text.len() > 3);
        let (mut capitals, mut all) = (0, 0);
        for (_, text) in words {
            all += 1;
            capitals += usize::from(text.starts_with(char::is_uppercase));
        }
        all >= 3 && capitals * 10 > all * 7
    }

    /// The document it is a sentence of.
    #[must_use]
    pub const fn document(&self) -> &'d Document<'t> {
        self.document
    }
}

/// Whether two texts may begin with the same letter, in any case of ASCII: tells most words of a list from another word at once.
fn begins_alike(one: &str, other: &str) -> bool {
    let letter = |text: &str| text.bytes().next().map(|byte| byte | 0x20);
    letter(one) == letter(other)
}
