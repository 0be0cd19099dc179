//! Whom the text gives for a figure: the attribution that governs it, or the one it goes on from.
//!
//! A poll that was named stays the source of its results, shares of people that no other attribution governs; not of its own
//! sample and margin of error. "Of those deaths" goes on from the figure before it.

use super::table::{ANSWERS, GOES_ON, POINTING, POLLED, SAMPLING};
use super::{Mode, Source};
use crate::attribution::{self, Attribution, Governor};
use crate::quantity::{Kind, Quantity};
use crate::text::{Document, Span};

/// Finds the source of figure after figure, in text order.
pub(super) struct Sources<'d, 't> {
    document: &'d Document<'t>,
    governor: Governor,
    /// Attributions up to this one stand before the figure asked for.
    passed: usize,
    /// The last attribution to a poll.
    poll: Option<usize>,
    /// What the last figure was given, and its sentence.
    last: Option<(Given, Span)>,
    /// Whether it was carried over.
    is_carried: bool,
    /// The last attribution to a document, and the sentence up to which it holds.
    report: Option<(usize, Span)>,
}

/// Source, cue and mode of a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    pub source: Option<Source>,
    pub cue: Option<String>,
    pub mode: Mode,
}

impl<'d, 't> Sources<'d, 't> {
    /// Of figures before the byte `end`.
    pub(super) fn up_to(document: &'d Document<'t>, end: usize) -> Self {
        Self {
            document,
            governor: Governor::up_to(document, end),
            passed: 0,
            poll: None,
            last: None,
            is_carried: false,
            report: None,
        }
    }

    /// Whom the text gives for a figure of `sentence`.
    pub(super) fn of(&mut self, sentence: Span, quantity: &Quantity) -> Given {
        self.pass(sentence);
        let at = quantity.span.start;
        let mode = self.governor.mode_at(at);
        let governing = self.governor.at(at).cloned();
        let is_governed = governing.is_some();
        let given = match governing {
            Some(attribution) if attribution.source.is_some() => self.given(&attribution, mode),
            Some(attribution) => Given { cue: Some(self.words(attribution.cue)), source: None, mode },
            None => self.carried(sentence, quantity, mode),
        };
        self.is_carried = !is_governed;
        self.last = Some((given.clone(), sentence));
        given
    }

    /// How the figure at this byte is put forward.
    pub(super) fn mode_at(&mut self, at: usize) -> Mode {
        self.governor.mode_at(at)
    }

    fn given(&self, attribution: &Attribution, mode: Mode) -> Given {
        let source = attribution
            .source
            .map(|source| Source { name: source.full_name(self.document), text: self.words(source.span) });
        Given { source, cue: Some(self.words(attribution.cue)), mode }
    }

    fn words(&self, span: Span) -> String {
        self.document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Take note of the polls and reports up to this sentence, and of where another source takes over from them.
    fn pass(&mut self, sentence: Span) {
        let attributions = self.governor.attributions();
        while let Some(attribution) = attributions.get(self.passed).filter(|found| found.cue.start < sentence.end) {
            if let Some(source) = attribution.source {
                if attribution::is_survey(self.document, &source) {
                    self.poll = Some(self.passed);
                }
                let is_report = attribution::is_document(self.document, &source);
                self.report = is_report.then(|| (self.passed, attribution.span()));
            }
            self.passed += 1;
        }
    }

    /// Whether `sentence` comes right behind what ends with `before`.
    fn follows(&self, before: Span, sentence: Span) -> bool {
        let between = self.document.text().get(before.end..sentence.start);
        between.is_some_and(|between| between.len() < 8 && !between.contains(char::is_alphanumeric))
    }

    /// The source of what the sentence goes on from.
    fn carried(&mut self, sentence: Span, quantity: &Quantity, mode: Mode) -> Given {
        let text = self.document.slice(sentence).to_lowercase();
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
        let points_back = has(GOES_ON) || POINTING.iter().any(|word| text.starts_with(word));
        // The second figure of a sentence has what the first one was carried.
        let goes_on =
            |before: Span| self.follows(before, sentence) && points_back || before == sentence && self.is_carried;
        if let Some((given, _)) = self.last.as_ref().filter(|(_, before)| goes_on(*before)) {
            return Given { mode, ..given.clone() };
        }
        // A report goes on, sentence by sentence, with figures of the kind of a rate or a share.
        let is_share = matches!(quantity.kind, Kind::Percent | Kind::Ratio) && !has(SAMPLING);
        let report = self.report.filter(|&(_, before)| {
            // Another year is another count.
            self.follows(before, sentence) && !has_year(&text) || before == sentence
        });
        if let Some((index, _)) = report.filter(|_| is_share) {
            self.report = Some((index, sentence));
            return self.given(&self.governor.attributions()[index], mode);
        }
        let is_result = is_share && has(POLLED) && has(ANSWERS);
        let Some(poll) = self.poll.filter(|_| is_result && !has_year(&text)) else {
            return Given { mode, ..Given::default() };
        };
        // Results go on behind results, with or without the word for those who were asked.
        self.report = Some((poll, sentence));
        self.given(&self.governor.attributions()[poll], mode)
    }
}

/// Whether a year of the last century or this one stands in the text, in digits; "since 2009" reaches to now.
fn has_year(text: &str) -> bool {
    let mut before = "";
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let is_year = word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit());
        let behind = std::mem::replace(&mut before, word);
        is_year && behind != "since"
    })
}
