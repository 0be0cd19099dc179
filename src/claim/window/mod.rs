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
use crate::period::{self, Expression, TIMES};
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
    /// The sentences with times, of which those before the figure's are read first.
    before: std::iter::Peekable<std::vec::IntoIter<Span>>,
    stated: Vec<Stated>,
    carried: Carried,
}

impl<'d, 't> Windows<'d, 't> {
    /// The windows of this document.
    pub(super) fn new(document: &'d Document<'t>) -> Self {
        let published = period::published(document);
        let before = document.sentences_with(&TIMES).collect::<Vec<_>>().into_iter().peekable();
        let times = period::Reader::new(document, published);
        Self { document, published, times, before, stated: Vec::new(), carried: Carried::new(published) }
    }

    /// The window of each of these quantities of one sentence, in order.
    pub(super) fn read(&mut self, sentence: Span, quantities: &[Quantity]) -> Vec<Option<Period>> {
        if quantities.is_empty() {
            return Vec::new();
        }
        while let Some(earlier) = self.before.next_if(|earlier| earlier.end <= sentence.start) {
            if self.is_elsewhere(earlier, sentence) {
                continue;
            }
            self.times.read(earlier);
            self.state();
            self.carried.go_on(self.document, earlier);
            let segments = segment::segments(self.times.sentence(), &[]);
            self.carried.hear(self.document, &self.times, &self.stated, &segments);
        }
        self.before.next_if(|same| same.start <= sentence.start);
        self.times.read(sentence);
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

    /// Whether a sentence stands in another paragraph than one behind it: what it says is not gone on with.
    fn is_elsewhere(&self, earlier: Span, sentence: Span) -> bool {
        let gap = Span::new(earlier.end, sentence.start);
        gap.len() > PARAGRAPH || self.document.slice(gap).contains('\n')
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
