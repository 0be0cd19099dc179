//! The window of a claim: when its figure holds.
//!
//! ```text
//! window = the expression that governs the figure in its clause ;
//!        | the one that governs it in its sentence ;
//!        | the one carried from the sentences that it continues ;
//! ```
//!
//! `stated` reads the windows of a sentence from its time expressions and the words that join and bound them; `govern`
//! chooses among them; `carry` keeps those that later sentences go on with. A time that governs only a verb of saying, and
//! the time that a change is measured from, are no windows of a figure.

mod carry;
mod govern;
mod segment;
mod stated;

use jiff::civil::Date;

use super::Period;
use crate::period::{self, Expression, Figures, TIMES};
use crate::quantity::Quantity;
use crate::text::{Document, Sentence, Span};

use carry::Carried;
use stated::Stated;

/// Bytes that no paragraph of news has between two of its sentences.
const PARAGRAPH: usize = 2_000;

/// Reads the windows of a text, sentence by sentence.
pub(super) struct Windows<'d, 't> {
    document: &'d Document<'t>,
    published: Option<Date>,
    times: period::Reader<'d, 't>,
    /// The end of the sentence read last.
    end: usize,
    stated: Vec<Stated>,
    carried: Carried,
}

impl<'d, 't> Windows<'d, 't> {
    /// The windows of this document.
    pub(super) fn new(document: &'d Document<'t>) -> Self {
        let published = period::published(document);
        let times = period::Reader::new(document, published);
        Self { document, published, times, end: 0, stated: Vec::new(), carried: Carried::new(published) }
    }

    /// The window of each of these quantities of one sentence, in order. Takes what was read of the sentence.
    pub(super) fn read(&mut self, figures: &mut Figures<'d, 't>, quantities: &[Quantity]) -> Vec<Option<Period>> {
        if quantities.is_empty() {
            return Vec::new();
        }
        let sentence = figures.sentence.span();
        for earlier in self.before(sentence) {
            self.times.read(earlier);
            self.state();
            self.carried.go_on(self.document, earlier);
            let segments = segment::segments(self.times.sentence(), &[]);
            self.carried.hear(self.document, &self.times, &self.stated, &segments);
        }
        self.end = sentence.end;
        self.times.take(figures);
        self.state();
        self.carried.go_on(self.document, sentence);
        let topic = carry::topic(self.times.sentence());
        let figures: Vec<usize> = quantities.iter().map(|quantity| self.token(quantity.span.start)).collect();
        let segments = segment::segments(self.times.sentence(), &figures);
        let mut windows = Vec::new();
        for (quantity, &at) in quantities.iter().zip(&figures) {
            let governs = govern::choose(self.times.sentence(), &segments, &self.stated, &figures, at);
            windows.push(self.window(governs, quantity, topic));
        }
        self.carried.hear(self.document, &self.times, &self.stated, &segments);
        windows
    }

    /// The sentences with times that this one goes on with: those not yet read on the same line.
    fn before(&self, sentence: Span) -> impl Iterator<Item = Span> + use<'d, 't> {
        let (document, read) = (self.document, self.end);
        let far = document.text().ceil_char_boundary(sentence.start.saturating_sub(PARAGRAPH));
        let near = Span::new(far, sentence.start);
        let line = document.slice(near).rfind('\n').map_or(far, |line_end| far + line_end + 1);
        let has_time = move |earlier: &Span| earlier.start >= read && TIMES.may_match(document.slice(*earlier));
        document.sentences_ending_in(Span::new(line, sentence.start)).filter(has_time)
    }

    /// The sentence read last.
    pub(super) const fn sentence(&self) -> &Sentence<'d, 't> {
        self.times.sentence()
    }

    /// The time expressions of the sentence read last.
    pub(super) fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.times.found.iter().map(|(expression, _)| expression)
    }

    fn state(&mut self) {
        stated::read(&self.times, self.published, &mut self.stated);
    }

    /// The index of the token at a byte.
    fn token(&self, byte: usize) -> usize {
        self.times.sentence().tokens().partition_point(|token| token.span.end <= byte)
    }

    fn window(&self, governs: govern::Governs, quantity: &Quantity, topic: carry::Topic) -> Option<Period> {
        let text = |stated: &Stated| self.document.slice(stated.span(self.times.sentence())).to_owned();
        match governs {
            govern::Governs::Stated { index, compared } => {
                let stated = &self.stated[index];
                let base = govern::base(&self.stated, index).or_else(|| self.carried.longer());
                let window = stated.window_from(base, compared)?;
                window.is_sound().then(|| Period { text: text(stated), window })
            }
            govern::Governs::Nothing => None,
            govern::Governs::Unsaid => self.carried.window(quantity, topic),
        }
    }
}
