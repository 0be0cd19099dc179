//! A unit: one sentence, or the sentences over which a quotation runs, as a row of items. A quotation of whole words is one item, so that
//! what stands around it can be read as a sentence; a phrase taken up in marks is read as the words it is, without the marks.

use super::group::Group;
use super::lexicon::{self, Classes, Entry, Is, VerbForm};
use super::quotation::Quotation;
use crate::text::{Class, Gap, Sentence, Span};

/// Words that a rule looks at to one side.
pub(super) const REACH: usize = 40;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemKind {
    /// A word outside of quotations.
    Word,
    /// A number or an address.
    Number,
    /// One mark.
    Mark(char),
    /// A quotation that is speech: its index.
    Speech(usize),
}

/// A word, a mark, or a whole quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ItemKind,
    /// Its first token.
    pub token: usize,
    /// What the tables say of it.
    entry: Option<&'static Entry>,
    classes: Classes,
    /// The white space before it.
    pub gap: Gap,
    is_capital: bool,
    /// In quotation marks: it may be a word of a name, never a cue.
    pub is_quoted: bool,
}

/// The items of a unit.
#[derive(Debug)]
pub(super) struct Unit<'u, 'd, 't> {
    sentence: &'u Sentence<'d, 't>,
    /// Its items.
    pub items: &'u [Item],
    /// The cue verb that each item is, if it is one.
    pub groups: &'u [Option<Group>],
}

/// Fill `items` with those of a sentence, whose quotations are `quotations`.
pub(super) fn fill(sentence: &Sentence<'_, '_>, quotations: &[Quotation], items: &mut Vec<Item>) {
    items.clear();
    let mut next = quotations.partition_point(|quotation| quotation.span.end <= sentence.span().start);
    for (index, token) in sentence.tokens().iter().enumerate() {
        while quotations.get(next).is_some_and(|quotation| quotation.span.end <= token.span.start) {
            next += 1;
        }
        let quotation = quotations.get(next).filter(|quotation| quotation.span.start <= token.span.start);
        if let Some(quotation) = quotation {
            if quotation.is_speech {
                if items.last().is_none_or(|last| last.kind != ItemKind::Speech(next)) {
                    items.push(Item::mark(quotation.span, ItemKind::Speech(next), index, token.gap));
                }
                continue;
            }
            if token.span.start < quotation.inner.start || token.span.start >= quotation.inner.end {
                continue;
            }
        }
        items.push(Item::of_token(sentence, index, quotation.is_some()));
    }
}

impl Item {
    /// Whether it is a word or a number, no mark.
    pub(super) const fn is_word(&self) -> bool {
        matches!(self.kind, ItemKind::Word | ItemKind::Number)
    }

    /// Whether a cue may be known by it.
    pub(super) fn may_be_cue(&self) -> bool {
        self.entry.is_some_and(|entry| entry.is_cue)
    }

    /// Whether a cue that names no source may be known by it.
    pub(super) fn may_name_nobody(&self) -> bool {
        self.entry.is_some_and(Entry::may_name_nobody)
    }

    const fn mark(span: Span, kind: ItemKind, token: usize, gap: Gap) -> Self {
        Self { span, kind, token, entry: None, classes: Classes::NONE, gap, is_capital: false, is_quoted: false }
    }

    fn of_token(sentence: &Sentence<'_, '_>, index: usize, is_quoted: bool) -> Self {
        let token = sentence.tokens()[index];
        let kind = match token.class {
            Class::Word => ItemKind::Word,
            Class::Number | Class::Fraction | Class::Address => ItemKind::Number,
            Class::Mark(mark) => return Self::mark(token.span, ItemKind::Mark(mark), index, token.gap),
        };
        let text = sentence.text(index);
        let entry = lexicon::entry(text);
        let is_capital = text.starts_with(char::is_uppercase);
        let classes = entry.map_or(Classes::NONE, |entry| entry.classes);
        Self { span: token.span, kind, token: index, entry, classes, gap: token.gap, is_capital, is_quoted }
    }
}

impl<'u, 'd, 't> Unit<'u, 'd, 't> {
    pub(super) const fn new(sentence: &'u Sentence<'d, 't>, items: &'u [Item], groups: &'u [Option<Group>]) -> Self {
        Self { sentence, items, groups }
    }

    /// The cue verb that the item is.
    pub(super) fn group(&self, at: usize) -> Option<Group> {
        self.groups.get(at).copied().flatten()
    }

    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&'u Item> {
        self.items.get(at)
    }

    pub(super) fn text(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |item| match item.kind {
            ItemKind::Speech(_) => self.sentence.document().slice(item.span),
            _ => self.sentence.text(item.token),
        })
    }

    /// Whether the item is this word, in any case.
    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether the item is a word of this class. A capital letter inside a sentence makes a name of a small word.
    pub(super) fn is(&self, at: usize, class: Is) -> bool {
        self.get(at).is_some_and(|item| {
            item.classes.has(class)
                && (!item.is_capital || at == 0 || item.span.len() == 1 || class.may_be_capital() || self.opens(at))
        })
    }

    /// Whether a capital letter is due to the place: behind a mark that opens something.
    fn opens(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            matches!(
                self.items[before].kind,
                ItemKind::Mark(':' | '.' | '—' | '–' | '-' | '•' | '?' | '!') | ItemKind::Speech(_)
            )
        })
    }

    pub(super) fn is_name(&self, at: usize) -> bool {
        self.get(at).is_some_and(|item| item.kind == ItemKind::Word && item.is_capital)
            && (!self.is(at, Is::When) || self.is(at, Is::Body))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(|item| item.is_capital)
    }

    pub(super) fn is_lower_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|item| item.kind == ItemKind::Word && !item.is_capital)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|item| item.kind == ItemKind::Number)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            ItemKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.mark(at) == Some(',')
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        match self.mark(at) {
            Some('—' | '–') => true,
            Some('-') => self.gap(at) != Gap::None,
            _ => false,
        }
    }

    pub(super) fn speech(&self, at: usize) -> Option<usize> {
        match self.get(at)?.kind {
            ItemKind::Speech(quotation) => Some(quotation),
            _ => None,
        }
    }

    pub(super) fn gap(&self, at: usize) -> Gap {
        self.get(at).map_or(Gap::Line, |item| item.gap)
    }

    /// The cue verb that the item is a form of, with the particle that follows it if it needs one.
    pub(super) fn verb(&self, at: usize) -> Option<VerbForm> {
        let item = self.get(at).filter(|item| !item.is_quoted)?;
        let follows = |form: &&VerbForm| form.particle.is_empty() || self.is_word(at + 1, form.particle);
        item.entry?.verbs.iter().find(follows).copied()
    }

    /// An adverb: one of the table, or a word in `-ly`.
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        self.is(at, Is::Adverb) || self.is_lower_word(at) && self.text(at).ends_with("ly") && self.text(at).len() > 4
    }

    /// The full stop, question or exclamation mark at the end, if there is one there: the end of what can be said.
    pub(super) fn end(&self) -> usize {
        let mut end = self.len();
        while end > 0 && matches!(self.mark(end - 1), Some('.' | '?' | '!' | ')' | ']' | '"' | '”' | '’' | '\'')) {
            end -= 1;
        }
        end
    }

    /// The place of the items from `first` up to, not with, `end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        match (self.get(first), end.checked_sub(1).and_then(|last| self.get(last))) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end.max(first.span.start)),
            _ => Span::new(self.sentence.span().end, self.sentence.span().end),
        }
    }

    pub(super) const fn sentence(&self) -> &'u Sentence<'d, 't> {
        self.sentence
    }

    /// Whether a finite verb stands in the items, as far as closed lists and endings tell.
    pub(super) fn has_finite(&self, first: usize, end: usize) -> bool {
        (first + 1..end.min(first + REACH)).any(|at| self.is_finite(at))
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        let is_possessive = matches!(self.text(at), "'s" | "’s") && !self.is(at + 1, Is::Determiner);
        self.is(at, Is::Auxiliary) && !is_possessive
            || self.is(at, Is::Negation)
            || self.is(at, Is::Finite)
            || self.is_lower_word(at)
                && (self.text(at).ends_with("ed") && !self.is(at.wrapping_sub(1), Is::Determiner)
                    || self.verb(at).is_some_and(|verb| {
                        matches!(verb.form, lexicon::Form::Past | lexicon::Form::Present)
                            && !self.is(at.wrapping_sub(1), Is::Determiner)
                    }))
    }

    /// Whether a number stands in the items, in digits or as a word of ten or more.
    pub(super) fn has_number(&self, first: usize, end: usize) -> bool {
        (first..end.min(self.len())).any(|at| self.is_number(at) || self.is(at, Is::Number))
    }
}
