//! A text as given, with its markup known and its code points counted.

use std::borrow::Cow;
use std::sync::OnceLock;

use jiff::civil::Date;

use super::{FrontMatter, Prefilter, Sentence, Span, markup, paragraph, segment, token};

/// A place in Unicode code points, end exclusive: what machine output speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodePoints {
    /// Code points before the first one.
    pub start: usize,
    /// Code points before the end.
    pub end: usize,
}

/// One text. Any `&str` makes one; spans into it are bytes.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    markup: Vec<Span>,
    /// Code points before every `STRIDE` bytes; empty for ASCII.
    strides: OnceLock<Vec<usize>>,
    /// Where sentences end is asked by several layers, and told once.
    paragraphs: OnceLock<Vec<Paragraph>>,
    published: Option<Date>,
}

/// A paragraph, with its sentences once somebody asked for them.
#[derive(Debug)]
struct Paragraph {
    span: Span,
    sentences: OnceLock<Box<[Span]>>,
}

const STRIDE: usize = 256;

impl<'t> Document<'t> {
    /// The document of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let markup = markup::spans(text);
        let (strides, paragraphs) = (OnceLock::new(), OnceLock::new());
        let mut document = Self { text, markup, strides, paragraphs, published: None };
        document.published = document.front_matter().published;
        document
    }

    /// The same document, published on this day; with none, on the day that its front matter tells.
    #[must_use]
    pub fn published_on(mut self, day: Option<Date>) -> Self {
        self.published = day.or(self.published);
        self
    }

    /// The day of publication, against which "last month" and "Friday" are read.
    #[must_use]
    pub const fn published(&self) -> Option<Date> {
        self.published
    }

    /// The fields at the head of the text.
    #[must_use]
    pub fn front_matter(&self) -> FrontMatter {
        let first = self.markup.first().map(|&first| self.slice(first)).unwrap_or_default();
        let has_rulers = first.starts_with("---") || first.starts_with("+++");
        if has_rulers { FrontMatter::read(first) } else { FrontMatter::default() }
    }

    /// The whole text, as given.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The text of a span; empty where the span is not of this text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The front matter, tags and link targets in which no figure is read, in text order.
    #[must_use]
    pub fn markup(&self) -> &[Span] {
        &self.markup
    }

    /// The markup that holds the byte `at`.
    pub(super) fn markup_at(&self, at: usize) -> Option<Span> {
        let next = self.markup.partition_point(|markup| markup.end <= at);
        self.markup.get(next).copied().filter(|markup| markup.start <= at)
    }

    /// The first markup that starts at `at` or later.
    pub(super) fn next_markup(&self, at: usize) -> Option<Span> {
        let next = self.markup.partition_point(|markup| markup.start < at);
        self.markup.get(next).copied()
    }

    /// The markup that shares a byte with `span`, in text order.
    pub(super) fn markup_within(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.markup.partition_point(|markup| markup.end <= span.start);
        self.markup.iter().skip(first).copied().take_while(move |markup| markup.start < span.end)
    }

    /// The paragraphs, in order: stretches of text that no sentence crosses, trimmed, inner markup not yet left out.
    pub fn paragraphs(&self) -> impl Iterator<Item = Span> + '_ {
        self.outline().iter().map(|paragraph| paragraph.span)
    }

    /// The sentences of one paragraph, or of a part of one, in order, trimmed.
    pub fn sentences_in(&self, paragraph: Span) -> impl Iterator<Item = Span> + use<'_, 't> {
        let known = self.outline().binary_search_by_key(&paragraph, |known| known.span);
        let sentences = match known {
            Ok(at) => Cow::Borrowed(self.outline()[at].sentences(self)),
            Err(_) => Cow::Owned(segment::sentences(self, paragraph)),
        };
        (0..sentences.len()).map(move |at| sentences[at])
    }

    /// The sentences, in order, trimmed.
    pub fn sentences(&self) -> impl Iterator<Item = Span> + '_ {
        self.outline().iter().flat_map(|paragraph| paragraph.sentences(self)).copied()
    }

    /// The sentences that end within `span`, or right behind it.
    pub(crate) fn sentences_ending_in(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.outline().partition_point(|paragraph| paragraph.span.end < span.start);
        let near = self.outline().iter().skip(first).take_while(move |paragraph| paragraph.span.start < span.end);
        near.flat_map(move |paragraph| {
            let sentences = paragraph.sentences(self);
            let first = sentences.partition_point(|sentence| sentence.end < span.start);
            sentences.iter().copied().skip(first).take_while(move |sentence| sentence.end <= span.end)
        })
    }

    /// The sentences in which `filter` sees a reason to look; a paragraph without one costs one scan.
    pub fn sentences_with<'d>(&'d self, filter: &'d Prefilter) -> impl Iterator<Item = Span> + 'd {
        self.outline()
            .iter()
            .filter(|paragraph| filter.may_match(self.slice(paragraph.span)))
            .flat_map(|paragraph| paragraph.sentences(self))
            .copied()
            .filter(|&sentence| filter.may_match(self.slice(sentence)))
    }

    fn outline(&self) -> &[Paragraph] {
        let paragraph = |span| Paragraph { span, sentences: OnceLock::new() };
        self.paragraphs.get_or_init(|| paragraph::paragraphs(self).map(paragraph).collect())
    }

    /// Read `span` into `sentence`, reusing its buffer.
    pub fn tokenize<'d>(&'d self, span: Span, sentence: &mut Sentence<'d, 't>) {
        sentence.refill(self, span, token::tokens);
    }

    /// The place of `span` in code points: the one function between bytes and code points.
    #[must_use]
    pub fn char_range(&self, span: Span) -> CodePoints {
        let start = self.code_points_before(span.start);
        CodePoints { start, end: start + self.slice(span).chars().count() }
    }

    fn code_points_before(&self, byte: usize) -> usize {
        let strides = self.strides.get_or_init(|| strides(self.text));
        if strides.is_empty() {
            return byte;
        }
        let stride = byte / STRIDE;
        strides[stride] + count_starts(&self.text.as_bytes()[stride * STRIDE..byte])
    }
}

impl Paragraph {
    fn sentences(&self, document: &Document<'_>) -> &[Span] {
        self.sentences.get_or_init(|| segment::sentences(document, self.span).into())
    }
}

fn strides(text: &str) -> Vec<usize> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut before = 0;
    let mut strides = vec![0];
    for chunk in text.as_bytes().chunks(STRIDE) {
        before += count_starts(chunk);
        strides.push(before);
    }
    strides
}

/// The bytes that start a code point.
fn count_starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}
