//! Machine output, wire version 1: the keys and their order, which may gain members but never lose or change them.
//!
//! Every key is always present, `null` where there is nothing. Values are decimals in strings, with the digits they were
//! printed with. Offsets are Unicode code points into the text as given, end exclusive.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Annotation, Layer, Named};
use crate::attribution::Attribution;
use crate::claim::{Claim, Measured, Period};
use crate::period::{Edge, Mod, Time, TimeType};
use crate::quantity::{Per, Unit};
use crate::text::Span;

/// An annotation of any layer.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum AnnotationLine<'a> {
    Quantity(QuantityLine<'a>),
    Time(TimeLine<'a>),
    Attribution(AttributionLine<'a>),
}

impl<'a> AnnotationLine<'a> {
    pub(super) fn new(named: &Named<'a, '_>, annotation: &Annotation) -> Self {
        match annotation {
            Annotation::Quantity(measured) => Self::Quantity(QuantityLine::new(named, measured)),
            Annotation::Time(time) => Self::Time(TimeLine::new(named, time)),
            Annotation::Attribution(attribution) => Self::Attribution(AttributionLine::new(named, attribution)),
        }
    }
}

/// A line of the layer `quantity`.
#[derive(Serialize)]
pub(super) struct QuantityLine<'a> {
    pub(super) document: &'a str,
    pub(super) layer: &'static str,
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Option<Digits>,
    pub(super) upper: Option<Digits>,
    pub(super) per: Option<PerObject>,
    pub(super) bound: &'static str,
    pub(super) trend: Option<&'static str>,
    pub(super) unit: Option<String>,
    pub(super) unit_code: Option<&'static str>,
    pub(super) unit_text: Option<&'a str>,
    pub(super) kind: &'static str,
    pub(super) measure: Option<String>,
}

impl<'a> QuantityLine<'a> {
    fn new(named: &Named<'a, '_>, measured: &Measured) -> Self {
        let Measured { quantity, measure } = measured;
        let document = named.document;
        let place = document.char_range(quantity.span);
        Self {
            document: named.name,
            layer: Layer::Quantity.name(),
            text: document.slice(quantity.span),
            start: place.start,
            end: place.end,
            value: quantity.value.map(Digits),
            upper: quantity.upper.map(Digits),
            per: quantity.per.map(|per| PerObject::new(named, per)),
            bound: quantity.bound.name(),
            trend: quantity.told_trend().map(crate::quantity::Trend::name),
            unit: quantity.unit.map(|unit| unit.name(document)),
            unit_code: quantity.unit.and_then(Unit::code),
            unit_text: quantity.unit_span.map(|span| document.slice(span)),
            kind: quantity.kind.name(),
            measure: measure.clone(),
        }
    }
}

/// A line of the layer `time`.
#[derive(Serialize)]
pub(super) struct TimeLine<'a> {
    pub(super) document: &'a str,
    pub(super) layer: &'static str,
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) value: String,
    #[serde(rename = "mod")]
    pub(super) modifier: Option<&'static str>,
}

impl<'a> TimeLine<'a> {
    fn new(named: &Named<'a, '_>, time: &Time) -> Self {
        let place = named.document.char_range(time.span);
        Self {
            document: named.name,
            layer: Layer::Time.name(),
            text: named.document.slice(time.span),
            start: place.start,
            end: place.end,
            kind: time_type(time.kind),
            value: time.value.to_string(),
            modifier: time.modifier.map(time_mod),
        }
    }
}

/// A line of the layer `attribution`.
#[derive(Serialize)]
pub(super) struct AttributionLine<'a> {
    pub(super) document: &'a str,
    pub(super) layer: &'static str,
    pub(super) kind: &'static str,
    pub(super) mode: &'static str,
    pub(super) source: Option<AttributionSource<'a>>,
    pub(super) cue: Passage<'a>,
    pub(super) content: Vec<Passage<'a>>,
}

/// Words of the text with their place.
#[derive(Serialize)]
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The source of an attribution.
#[derive(Serialize)]
pub(super) struct AttributionSource<'a> {
    #[serde(flatten)]
    pub(super) words: Passage<'a>,
    pub(super) name: String,
}

impl<'a> Passage<'a> {
    fn new(named: &Named<'a, '_>, span: Span) -> Self {
        let place = named.document.char_range(span);
        Self { text: named.document.slice(span), start: place.start, end: place.end }
    }
}

impl<'a> AttributionLine<'a> {
    fn new(named: &Named<'a, '_>, attribution: &Attribution) -> Self {
        let Attribution { source, cue, content, kind, mode } = attribution;
        Self {
            document: named.name,
            layer: Layer::Attribution.name(),
            kind: kind.name(),
            mode: mode.name(),
            source: source.map(|source| AttributionSource {
                words: Passage::new(named, source.span),
                name: source.full_name(named.document),
            }),
            cue: Passage::new(named, *cue),
            content: content.iter().map(|&span| Passage::new(named, span)).collect(),
        }
    }
}

/// A claim.
#[derive(Serialize)]
pub(super) struct ClaimLine<'a> {
    pub(super) document: &'a str,
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Option<Digits>,
    pub(super) upper: Option<Digits>,
    pub(super) per: Option<PerObject>,
    pub(super) bound: &'static str,
    pub(super) trend: Option<&'static str>,
    pub(super) unit: Option<String>,
    pub(super) unit_code: Option<&'static str>,
    pub(super) kind: &'static str,
    pub(super) mode: &'static str,
    pub(super) measure: Option<&'a str>,
    pub(super) place: Option<&'a str>,
    pub(super) period: Option<PeriodObject<'a>>,
    pub(super) source: Option<SourceObject<'a>>,
    pub(super) cue: Option<&'a str>,
    pub(super) quote: &'a str,
    pub(super) quote_start: usize,
    pub(super) quote_end: usize,
}

impl<'a> ClaimLine<'a> {
    pub(super) fn new(named: &Named<'a, '_>, claim: &'a Claim) -> Self {
        let Claim { quantity, mode, measure, place, period, source, cue, quote } = claim;
        let document = named.document;
        let (figure, quote_place) = (document.char_range(quantity.span), document.char_range(*quote));
        Self {
            document: named.name,
            text: document.slice(quantity.span),
            start: figure.start,
            end: figure.end,
            value: quantity.value.map(Digits),
            upper: quantity.upper.map(Digits),
            per: quantity.per.map(|per| PerObject::new(named, per)),
            bound: quantity.bound.name(),
            trend: quantity.trend().map(crate::quantity::Trend::name),
            unit: quantity.unit.map(|unit| unit.name(document)),
            unit_code: quantity.unit.and_then(Unit::code),
            kind: quantity.kind.name(),
            mode: mode.name(),
            measure: measure.as_deref(),
            place: place.as_deref(),
            period: period.as_ref().map(PeriodObject::new),
            source: source.as_ref().map(|source| SourceObject { name: &source.name, text: &source.text }),
            cue: cue.as_deref(),
            quote: document.slice(*quote),
            quote_start: quote_place.start,
            quote_end: quote_place.end,
        }
    }
}

/// When a claim holds: ISO 8601 dates, null where the text leaves an end open or does not date it.
#[derive(Serialize)]
pub(super) struct PeriodObject<'a> {
    pub(super) text: &'a str,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

impl<'a> PeriodObject<'a> {
    fn new(period: &'a Period) -> Self {
        let date = |edge: Edge| edge.date().map(|date| date.to_string());
        Self { text: &period.text, start: date(period.window.start), end: date(period.window.end) }
    }
}

/// Whom a text gives for a claim.
#[derive(Serialize)]
pub(super) struct SourceObject<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

/// The denominator of a rate or a ratio.
#[derive(Serialize)]
pub(super) struct PerObject {
    pub(super) value: Digits,
    pub(super) unit: Option<String>,
}

impl PerObject {
    fn new(named: &Named<'_, '_>, per: Per) -> Self {
        Self { value: Digits(per.value), unit: per.unit.map(|unit| unit.name(named.document)) }
    }
}

/// A decimal as a string, so that 7.10 stays 7.10.
#[derive(Clone, Copy)]
pub(super) struct Digits(pub(super) Decimal);

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The name of a TIMEX3 type.
pub(super) const fn time_type(kind: TimeType) -> &'static str {
    match kind {
        TimeType::Date => "DATE",
        TimeType::Time => "TIME",
        TimeType::Duration => "DURATION",
        TimeType::Set => "SET",
    }
}

/// The name of a TIMEX3 `mod`.
pub(super) const fn time_mod(modifier: Mod) -> &'static str {
    match modifier {
        Mod::Start => "START",
        Mod::Mid => "MID",
        Mod::End => "END",
        Mod::Approx => "APPROX",
        Mod::MoreThan => "MORE_THAN",
        Mod::LessThan => "LESS_THAN",
    }
}
