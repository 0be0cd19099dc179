//! Windows that sentences go on with: the quarter of a report through its paragraphs, a trading day through one of them.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::super::Period;
use super::super::table::{CONTINUES, MARKETS, NOT_OVER, RESULTS};
use super::segment::{Opening, Segment};
use super::stated::{Role, Stated};
use crate::period::{self, Edge, Window};
use crate::quantity::Quantity;
use crate::text::{Document, Sentence, Span, Vocabulary};

/// Sentences after which the window of a report is forgotten.
const FORGOTTEN: usize = 20;

/// Months within which the window of a report was.
const FRESH: i32 = 6;

/// What a sentence speaks of, as far as carried windows ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Prices on a market.
    Market,
    /// Results, in the past tense.
    Results,
    /// What is not over: the present, plans, forecasts.
    Open,
    /// Anything else.
    Other,
}

/// What a later sentence may go on with.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// When the text was published.
    published: Option<Date>,
    /// The month, the quarter or the months that the paragraph speaks of.
    longer: Option<Period>,
    /// The first of those in the text, which a new paragraph comes back to.
    lead: Option<Period>,
    /// A year or another window that is only good for the paragraph.
    other: Option<Period>,
    /// The window that was stated last.
    last: Option<Period>,
    /// A day on a market.
    day: Option<Period>,
    /// Sentences since a report was spoken of.
    age: usize,
    /// Where the sentence before ended.
    end: usize,
    /// Whether the sentence goes on with the one before.
    continues: bool,
}

impl Carried {
    /// Nothing yet of a text published on this day.
    pub(super) fn new(published: Option<Date>) -> Self {
        Self { published, ..Self::default() }
    }

    /// Go on to a sentence.
    pub(super) fn go_on(&mut self, document: &Document<'_>, sentence: Span) {
        let gap = document.slice(Span::new(self.end.min(sentence.start), sentence.start));
        if gap.contains('\n') {
            (self.day, self.other) = (None, None);
            self.longer.clone_from(&self.lead);
        }
        let mut words = document.slice(sentence).split_whitespace().map(|word| word.trim_end_matches(','));
        let first = [words.next().unwrap_or_default(), words.next().unwrap_or_default()];
        self.continues =
            CONTINUES.iter().any(|cue| cue.iter().zip(first).all(|(cue, word)| cue.eq_ignore_ascii_case(word)));
        self.end = sentence.end;
        self.age += 1;
    }

    /// Keep the windows of a sentence.
    pub(super) fn hear(
        &mut self,
        document: &Document<'_>,
        times: &period::Reader<'_, '_>,
        stated: &[Stated],
        segments: &[Segment],
    ) {
        let sentence = times.sentence();
        let is_main = |stated: &&Stated| {
            let of = segments.iter().find(|segment| segment.holds(stated.end));
            stated.role == Role::When && of.is_some_and(|segment| segment.opening == Opening::Main)
        };
        for stated in stated.iter().filter(is_main).filter(|stated| stated.stands_alone()) {
            let Some(window) = stated.window.filter(|window| window.is_sound()) else { continue };
            let period = Some(Period { text: document.slice(stated.span(sentence)).to_owned(), window });
            self.last.clone_from(&period);
            if stated.is_day {
                self.day = period.filter(|_| topic(sentence) == Topic::Market);
            } else if is_report(window) {
                if self.lead.is_none() && self.is_fresh(window) {
                    self.lead.clone_from(&period);
                }
                self.longer = period;
                self.age = 0;
            } else {
                self.other = period;
            }
        }
    }

    /// Whether a window ended no longer ago than results are reported.
    fn is_fresh(&self, window: Window) -> bool {
        let Some((published, end)) = self.published.zip(window.end.date()) else { return false };
        let months = |year: i32, month: i32| year * 12 + month;
        let now = months(published.year().into(), published.month().into());
        let then = months(end.year.unwrap_or_default().into(), end.month.unwrap_or_default().into());
        (0..=FRESH).contains(&(now - then))
    }

    /// The longer window, to compare with.
    pub(super) fn longer(&self) -> Option<Window> {
        self.longer.as_ref().map(|period| period.window)
    }

    /// The window of a figure of which the sentence says none.
    pub(super) fn window(&self, quantity: &Quantity, topic: Topic) -> Option<Period> {
        if topic == Topic::Market {
            return self.day.clone();
        }
        if self.continues {
            return self.last.clone();
        }
        let reported = topic != Topic::Open && quantity.trend().is_some() || topic == Topic::Results;
        let longer = self.longer.as_ref().filter(|_| self.age < FORGOTTEN && reported);
        longer.or(self.other.as_ref().filter(|_| topic == Topic::Results)).cloned()
    }
}

/// A month, a quarter or some months: what results are reported for.
fn is_report(window: Window) -> bool {
    let month = |edge: Edge| edge.date().is_some_and(|date| date.month.is_some() && date.day.is_none());
    month(window.start) && month(window.end)
}

/// What a word tells of the topic of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Market,
    Results,
    NotOver,
}

static SIGNS: LazyLock<Vocabulary<Sign>> = LazyLock::new(|| {
    let lists = [(MARKETS, Sign::Market), (RESULTS, Sign::Results), (NOT_OVER, Sign::NotOver)];
    lists.into_iter().flat_map(|(words, sign)| words.iter().map(move |word| (*word, sign))).collect()
});

/// What a sentence speaks of.
pub(super) fn topic(sentence: &Sentence<'_, '_>) -> Topic {
    let (mut topic, mut past, mut open) = (Topic::Other, false, false);
    for at in 0..sentence.len() {
        match SIGNS.get(sentence.text(at)) {
            // "37 cents a share" is a result.
            Some(Sign::Market) if at == 0 || !sentence.is_any(at - 1, &["a", "per", "each"]) => return Topic::Market,
            Some(Sign::Results) => topic = Topic::Results,
            Some(Sign::NotOver) => open = true,
            Some(Sign::Market) | None => {}
        }
        past = past || period::participle(sentence, at);
    }
    if past && !open { topic } else { Topic::Open }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_tells_of_two_topics() {
        let lists = [MARKETS, RESULTS, NOT_OVER];
        assert_eq!(SIGNS.len(), lists.map(<[&str]>::len).iter().sum::<usize>());
    }
}
