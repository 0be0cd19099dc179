//! Blocks of text for people: each figure with its place, what was read of it, and its sentence.
//!
//! ```text
//! briefing.md:1:36: at least 87,000 · count
//!   what  drug overdose deaths
//!   where U.S.
//!     U.S. drug overdose deaths numbered «at least 87,000» last year.
//! ```
//!
//! A claim is a card: how much, of what, where, when, and who says so, each by the words of the text. Values are grouped in threes and bounds are put in words; what the text says stands in the sentence. Where there is no
//! colour, «…» marks the figure. Long sentences are cut around it. Annotations take a line each, with no sentence.
//!
//! Nothing of the text reaches the terminal as it is where it would steer it: see `visible.rs`.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use rust_decimal::Decimal;

use super::excerpt::sides;
use super::json_v1::{time_mod, time_type};
use super::wrap::{Indent, Words};
use super::{Annotation, Audience, Format, Lines, Look, Named, Paint, Place};
use crate::attribution::{self, Attribution};
use crate::claim::{Claim, Measured, Mode};
use crate::period::Time;
use crate::quantity::{Bound, Kind, Per, Quantity, Trend, Unit, Unread};
use crate::text::{Document, Span};

pub(super) const FORMAT: Format = Format {
    name: "table",
    what: "Blocks of text, for people",
    audience: Audience::People,
    begin: |_, _| Ok(()),
    annotations,
    claims,
};

pub(super) const PLAIN: Style = Style::new();
pub(super) const PLACE: Style = Style::new().dimmed();
pub(super) const FIGURE: Style = AnsiColor::Yellow.on_default().bold();
const LAYER: Style = AnsiColor::Cyan.on_default();

/// Lines that the sentence of a claim may take.
const SENTENCE_LINES: usize = 4;
/// Columns of the names of facts.
const NAMES: usize = 5;
/// Columns before each of them.
const SENTENCE_INDENT: usize = 4;
/// Columns at the end of each of them that the next word is too long for, on the average.
const RAGGED: usize = 4;

/// Between two things read of the same figure.
pub(super) const DOT: &str = " · ";

fn claims(out: &mut dyn Write, look: &Look, named: &Named<'_, '_>, claims: &[Claim]) -> io::Result<()> {
    if claims.is_empty() {
        return Ok(());
    }
    let lines = Lines::new(named.document);
    claims.iter().try_for_each(|claim| write_claim(out, look, named, lines.place(claim.quantity.span.start), claim))
}

fn write_claim(out: &mut dyn Write, look: &Look, named: &Named<'_, '_>, place: Place, claim: &Claim) -> io::Result<()> {
    let Claim { quantity, mode, measure, place: location, period, source, cue, quote } = claim;
    let mut head = heading(named, place);
    head.push(&amount(quantity, named.document), FIGURE);
    push_facts(&mut head, unit(quantity, named.document, measure.as_deref()));
    push_facts(&mut head, kind(quantity, named.document));
    push_facts(&mut head, quantity.trend().map(Trend::name));
    push_facts(&mut head, (*mode != Mode::Stated).then_some(mode.name()));
    head.write(out, look.paint, look.width, Indent::hanging(2))?;
    let facts = [
        ("what", measure.clone()),
        ("where", location.clone()),
        ("when", period.as_ref().map(|period| told(&period.window.to_string(), Some(&period.text)))),
        ("who", source.as_ref().map(|source| told(&source.name, cue.as_deref()))),
    ];
    for (name, fact) in facts {
        fact.map_or(Ok(()), |fact| write_fact(out, look, NAMES, name, &fact))?;
    }
    write_sentence(out, look, named.document, quantity.span, *quote)
}

/// What was read, and the words that it was read from.
fn told(read: &str, words: Option<&str>) -> String {
    let other = words.filter(|&words| words != read);
    other.map_or_else(|| read.to_owned(), |words| format!("{read} · “{words}”"))
}

/// Write a fact of a card: its name, in as many columns, and what it is.
pub(super) fn write_fact(out: &mut dyn Write, look: &Look, names: usize, name: &str, fact: &str) -> io::Result<()> {
    let mut words = Words::default();
    words.push_unbroken(&format!("{name:names$}"), PLACE);
    words.push(" ", PLAIN);
    words.push(fact, PLAIN);
    words.write(out, look.paint, look.width, Indent { first: 2, rest: names + 3 })
}

/// Write the words around a figure, indented, then a blank line.
pub(super) fn write_sentence(
    out: &mut dyn Write,
    look: &Look,
    document: &Document<'_>,
    figure: Span,
    quote: Span,
) -> io::Result<()> {
    sentence(look, document, figure, quote).write(out, look.paint, look.width, Indent::all(SENTENCE_INDENT))?;
    out.write_all(b"\n")
}

/// The words of the sentence around the figure, with the figure marked.
fn sentence(look: &Look, document: &Document<'_>, figure: Span, quote: Span) -> Words {
    let line = look.width.saturating_sub(SENTENCE_INDENT + RAGGED);
    let before = document.slice(Span::new(quote.start, figure.start));
    let after = document.slice(Span::new(figure.end, quote.end));
    let (before, after) = sides(before, after, (SENTENCE_LINES * line).saturating_sub(figure.len()));
    let mut words = Words::default();
    words.push(if before.cut { "…" } else { "" }, PLAIN);
    words.push(before.text, PLAIN);
    words.push(if look.paint == Paint::Plain { "«" } else { "" }, PLAIN);
    words.push(document.slice(figure), FIGURE);
    words.push(if look.paint == Paint::Plain { "»" } else { "" }, PLAIN);
    words.push(after.text, PLAIN);
    words.push(if after.cut { " …" } else { "" }, PLAIN);
    words
}

fn annotations(out: &mut dyn Write, look: &Look, named: &Named<'_, '_>, annotations: &[Annotation]) -> io::Result<()> {
    if annotations.is_empty() {
        return Ok(());
    }
    let lines = Lines::new(named.document);
    annotations.iter().try_for_each(|annotation| {
        let mut words = heading(named, lines.place(annotation.span().start));
        match annotation {
            Annotation::Quantity(measured) => push_quantity(&mut words, named.document, measured),
            Annotation::Time(time) => push_time(&mut words, named.document, time),
            Annotation::Attribution(attribution) => push_attribution(&mut words, named.document, attribution),
        }
        words.write(out, look.paint, look.width, Indent::hanging(2))
    })
}

fn push_quantity(words: &mut Words, document: &Document<'_>, measured: &Measured) {
    let Measured { quantity, measure } = measured;
    push_layer(words, "quantity", document.slice(quantity.span));
    words.push(&amount(quantity, document), PLAIN);
    push_facts(words, what(quantity, document, measure.as_deref()));
    push_facts(words, kind(quantity, document));
    push_facts(words, quantity.told_trend().map(Trend::name));
    push_facts(words, of_what(quantity, measure.as_deref()));
}

fn push_time(words: &mut Words, document: &Document<'_>, time: &Time) {
    push_layer(words, "time", document.slice(time.span));
    words.push(&time.value.to_string(), PLAIN);
    push_facts(words, Some(time_type(time.kind)));
    push_facts(words, time.modifier.map(time_mod));
}

fn push_attribution(words: &mut Words, document: &Document<'_>, attribution: &Attribution) {
    push_layer(words, "attribution", document.slice(attribution.cue));
    words.push(
        &attribution.source.map_or_else(|| "nobody named".to_owned(), |source| source.full_name(document)),
        PLAIN,
    );
    push_facts(words, Some(attribution.kind.name()));
    push_facts(words, (attribution.mode != attribution::Mode::Stated).then_some(attribution.mode.name()));
    push_facts(words, attribution.content.iter().map(|&piece| document.slice(piece)));
}

fn push_layer(words: &mut Words, layer: &str, text: &str) {
    words.push(layer, LAYER);
    words.push(" «", PLAIN);
    words.push(text, FIGURE);
    words.push("» → ", PLAIN);
}

/// `NAME:LINE:COLUMN: `, as editors and terminals make links of.
fn heading(named: &Named<'_, '_>, place: Place) -> Words {
    let mut words = Words::default();
    words.push_unbroken(&format!("{}:{place}:", named.name), PLACE);
    words.push(" ", PLAIN);
    words
}

fn push_facts<F: AsRef<str>>(words: &mut Words, facts: impl IntoIterator<Item = F>) {
    for fact in facts {
        words.push(DOT, PLAIN);
        words.push(fact.as_ref(), PLAIN);
    }
}

/// The unit, unless the amount has said it or the measure of what is counted does.
fn unit(quantity: &Quantity, document: &Document<'_>, measure: Option<&str>) -> Option<String> {
    what(quantity, document, None).filter(|_| measure.is_none() || of_what(quantity, measure).is_some())
}

/// What stands behind the amount unless the amount has said it: the unit, or for a counted noun the whole measure.
fn what(quantity: &Quantity, document: &Document<'_>, measure: Option<&str>) -> Option<String> {
    let unit = quantity.unit.filter(|_| !is_rate(quantity))?;
    let counted = measure.filter(|_| matches!(unit, Unit::Noun(_)));
    Some(counted.map_or_else(|| unit.name(document), str::to_owned))
}

/// The measure of what is not counted: of a share, of money.
fn of_what<'m>(quantity: &Quantity, measure: Option<&'m str>) -> Option<&'m str> {
    measure.filter(|_| !matches!(quantity.unit, Some(Unit::Noun(_))))
}

/// The kind, unless it is called as the unit is.
fn kind(quantity: &Quantity, document: &Document<'_>) -> Option<&'static str> {
    let kind = quantity.kind.name();
    quantity.unit.is_none_or(|unit| unit.name(document) != kind).then_some(kind)
}

/// The value in words and digits: `at least 87,000`, `5 to 7`, `12 deaths per 100,000 people`.
fn amount(quantity: &Quantity, document: &Document<'_>) -> String {
    let Some(value) = quantity.value else {
        return match quantity.unread {
            Some(Unread::TooManyDigits) => "more than 28 digits, not read".to_owned(),
            None => "no single value".to_owned(),
        };
    };
    let value = digits(value, quantity.kind);
    let range = match quantity.upper.map(|upper| digits(upper, quantity.kind)) {
        Some(upper) if quantity.bound == Bound::MultiplesOf => {
            format!("between {value} and {upper}")
        }
        Some(upper) => format!("{}{value} to {upper}", quantity.bound.words()),
        None => format!("{}{value}", quantity.bound.words()),
    };
    match quantity.per {
        // "3 per 4 · captains": the parts and the whole are of one thing.
        Some(denominator) if quantity.kind == Kind::Ratio => {
            format!("{range} per {}", digits(denominator.value, Kind::Count))
        }
        Some(denominator) => {
            format!("{range}{} per {}", rated(quantity, document), per(denominator, document))
        }
        None => range,
    }
}

/// The unit, after a space, where the amount says it before its denominator: `20 US dollar per hour`.
fn rated(quantity: &Quantity, document: &Document<'_>) -> String {
    let counted = || {
        let words = document.slice(quantity.counted.filter(|_| quantity.value != Some(Decimal::ONE))?);
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    match quantity.unit.filter(|_| is_rate(quantity)) {
        Some(unit @ Unit::Noun(_)) => format!(" {}", counted().unwrap_or_else(|| unit.name(document))),
        Some(unit) => format!(" {}", unit.name(document)),
        None => String::new(),
    }
}

fn is_rate(quantity: &Quantity) -> bool {
    quantity.kind != Kind::Ratio && quantity.per.is_some_and(|per| per.unit.is_some())
}

/// `hour`, `100,000 people`, `3`.
fn per(per: Per, document: &Document<'_>) -> String {
    let value = digits(per.value, Kind::Count);
    match per.unit {
        Some(unit) if per.value == Decimal::ONE => unit.name(document),
        // Of nouns the text knows the plural.
        Some(Unit::Noun(noun)) => format!("{value} {}", document.slice(noun)),
        Some(unit) => format!("{value} {}", unit.name(document)),
        None => value,
    }
}

/// The digits as held, in groups of three but for years and for numbers in names.
fn digits(value: Decimal, kind: Kind) -> String {
    let plain = value.to_string();
    if matches!(kind, Kind::Date | Kind::Name) {
        return plain;
    }
    let whole = plain.find('.').unwrap_or(plain.len());
    let mut grouped = String::with_capacity(plain.len() + whole / 3);
    for (index, c) in plain.chars().enumerate() {
        let follows_digit = grouped.ends_with(|c: char| c.is_ascii_digit());
        if index < whole && (whole - index).is_multiple_of(3) && follows_digit {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped
}
