//! The day of publication that a text tells itself: in its front matter, or in a date line at its head.
//!
//! ```text
//! date line = [ "Published" | "Updated" | … ] , [ weekday ] , full date          (* a line of its own *)
//!           | place , "," , full date , [ "(" , agency , ")" ] , ( "-" | "--" | "—" | "_" ) ;
//! ```
//!
//! ```
//! use factledger::{period, text::Document};
//!
//! let doc = Document::new("Ferry sinks off Lindon\n\nMay 3, 2025\n\nThe ferry sank on Friday.");
//! assert_eq!(period::published(&doc), Some(jiff::civil::date(2025, 5, 3)));
//! ```
//!
//! Only the first lines are asked, and only dates with day, month and year.

use jiff::civil::Date;

use super::calendar::Stretch;
use super::meaning::Meaning;
use super::table::DATE_LABELS;
use super::{Expression, Grain, TimeType, meaning::Part};
use crate::numeral;
use crate::text::{Class, Document, Sentence, Span};

/// Lines at the head of a text that are asked.
const HEAD: usize = 4;

/// The day on which a text was published: the caller's, else that of the front matter, else that of a date line.
#[must_use]
pub fn published(document: &Document<'_>) -> Option<Date> {
    document.published().or_else(|| dateline(document))
}

fn dateline(document: &Document<'_>) -> Option<Date> {
    let lines = document.paragraphs().take(HEAD).flat_map(|paragraph| lines(document, paragraph)).take(HEAD);
    let mut sentence = Sentence::new(document);
    lines.into_iter().find_map(|line| {
        document.tokenize(line, &mut sentence);
        date_of_line(&sentence)
    })
}

/// The lines of a paragraph; of a long one, its beginning.
fn lines(document: &Document<'_>, paragraph: Span) -> impl Iterator<Item = Span> {
    let mut start = paragraph.start;
    document.slice(paragraph).split('\n').take(HEAD).map(move |line| {
        let end = line.char_indices().nth(120).map_or(line.len(), |(end, _)| end);
        let span = Span::new(start, start + end);
        start += line.len() + 1;
        span
    })
}

fn date_of_line(sentence: &Sentence<'_, '_>) -> Option<Date> {
    let (mut numerals, mut expressions) = (Vec::new(), Vec::new());
    numeral::numerals(sentence, &mut numerals);
    super::expressions(sentence, &numerals, &mut expressions);
    let date = expressions.into_iter().find(is_full)?;
    let behind = sentence.get(date.end).map(|token| token.class);
    // "May 3, 2025, 10:15 a.m. EDT", "May 3, 2025 (Reuters)".
    let goes_on = matches!(behind, None | Some(Class::Mark(',' | '|' | '(' | '-' | '–' | '—' | '_' | '.')));
    let alone = goes_on || sentence.is(date.end, "at");
    let stamp = (0..date.first).all(|at| is_label(sentence, at));
    let ends =
        |at: usize| matches!(sentence.get(at).map(|token| token.class), Some(Class::Mark('-' | '–' | '—' | '_' | '(')));
    // "LINDON, May 3, 2025 (AP) —": the place in capitals, or the agency and the dash, tell it from a sentence.
    let agency = ends(date.end)
        && date.first > 1
        && date.first < 8
        && sentence.text(date.first - 1) == ","
        && (0..date.first).all(|at| {
            sentence.is_capitalised(at) || matches!(sentence.get(at).map(|token| token.class), Some(Class::Mark(_)))
        });
    let short = sentence.len() < date.end + 12;
    if !(alone && (stamp && short || agency)) {
        return None;
    }
    let Meaning::OfYear(part @ Part::Day(..), super::meaning::YearOf::Said(year)) = date.meaning else { return None };
    let value = super::calendar::value_of(part, i16::try_from(year).ok()?)?;
    Stretch::of(value).filter(|stretch| stretch.grain == Grain::Day).map(|stretch| stretch.day)
}

fn is_full(expression: &Expression) -> bool {
    expression.kind == TimeType::Date
        && matches!(expression.meaning, Meaning::OfYear(Part::Day(..), super::meaning::YearOf::Said(_)))
}

/// "Published", "Updated on", a weekday, a colon or a comma before the date of a line.
fn is_label(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    super::is_weekday(sentence, at)
        || sentence.is_any(at, DATE_LABELS)
        || matches!(
            sentence.get(at).map(|token| token.class),
            Some(Class::Mark(':' | ',' | '*' | '_' | '(' | '[' | '-' | '|' | '.'))
        )
}
