//! The corpora beside the grammars, read as DESIGN speaks of them: every case a sentence and the numerals,
//! times, quantities or claims wanted of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use factledger::attribution::{Attribution, attributions};
use factledger::claim::{Claim, claims};
use factledger::numeral::{Form, Numeral, Value, numerals};
use factledger::period::{Mod, Time, TimeType, times};
use factledger::quantity::{Kind, Quantity, quantities};
use factledger::syntax::{Parse, parse};
use factledger::text::{Document, Sentence};
use serde::Deserialize;

#[derive(Deserialize)]
struct Corpus {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    want: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    whole: bool,
    /// When the text was published, for times and claims.
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    why: Option<String>,
    #[serde(default)]
    fixme: Option<String>,
}

impl Case {
    /// The text with the day on which it was published.
    fn document(&self) -> Document<'_> {
        let published = self.published.as_deref().map(|day| day.parse().expect("the day of a case is an ISO date"));
        Document::new(&self.text).published_on(published)
    }

    fn wanted_texts(&self) -> impl Iterator<Item = &str> {
        self.want.iter().map(|want| want["text"].as_str())
    }

    fn wants(&self, text: &str) -> bool {
        self.wanted_texts().any(|wanted| wanted == text)
    }

    /// What differs between the reading and the case; none where nothing does.
    fn difference<T>(&self, read: &[T], field: impl Fn(&T, &str) -> String) -> Option<String> {
        let shown: Vec<String> = read.iter().map(|read| field(read, "text")).collect();
        let wanted: Vec<&str> = self.wanted_texts().collect();
        if shown != wanted {
            return Some(format!("read {shown:?}, wanted {wanted:?}"));
        }
        let mut told = String::new();
        for (read, want) in read.iter().zip(&self.want) {
            for (key, wanted) in want {
                let found = field(read, key);
                if found != *wanted {
                    let _ = write!(told, "{:?}: {key} is {found:?}, wanted {wanted:?}; ", want["text"]);
                }
            }
        }
        (!told.is_empty()).then_some(told)
    }

    /// A misreading nobody knows of, or a known one that is none any more.
    fn offence(&self, difference: Option<&str>) -> Option<String> {
        match (difference, &self.fixme) {
            (Some(difference), None) => {
                let why = self.why.as_deref().map(|why| format!(" ({why})")).unwrap_or_default();
                Some(format!("  {}{why}\n      {difference}\n", self.text))
            }
            (None, Some(fixme)) => {
                Some(format!("  {}\n      is read right now; take its fixme away: {fixme}\n", self.text))
            }
            _ => None,
        }
    }
}

/// One field of a quantity as the corpus writes it; empty where there is none.
fn quantity_field(document: &Document<'_>, quantity: &Quantity, key: &str) -> String {
    let decimal = |value: Option<rust_decimal::Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    match key {
        "text" => document.slice(quantity.span).to_owned(),
        "value" => decimal(quantity.value),
        "upper" => decimal(quantity.upper),
        "per_value" => decimal(quantity.per.map(|per| per.value)),
        "per_unit" => quantity.per.and_then(|per| per.unit).map(|unit| unit.name(document)).unwrap_or_default(),
        "bound" => quantity.bound.name().to_owned(),
        "trend" => quantity.trend().map(|trend| trend.name().to_owned()).unwrap_or_default(),
        "part" => quantity.change.map(|change| change.part.name().to_owned()).unwrap_or_default(),
        "unit" => quantity.unit.map(|unit| unit.name(document)).unwrap_or_default(),
        "unit_code" => quantity.unit.and_then(factledger::quantity::Unit::code).unwrap_or_default().to_owned(),
        "kind" => quantity.kind.name().to_owned(),
        "counted" => quantity.counted.map(|span| document.slice(span).to_owned()).unwrap_or_default(),
        _ => panic!("`{key}` is no field of a quantity"),
    }
}

/// The quantities that a case speaks of: all of them, or those that count and those it names.
fn read_quantities(case: &Case, document: &Document<'_>) -> Vec<Quantity> {
    let named = |quantity: &Quantity| matches!(quantity.kind, Kind::Date | Kind::Name | Kind::Rank);
    let wanted = |quantity: &Quantity| case.wants(document.slice(quantity.span));
    quantities(document).filter(|quantity| case.whole || !named(quantity) || wanted(quantity)).collect()
}

fn quantity_difference(case: &Case) -> Option<String> {
    let document = Document::new(&case.text);
    case.difference(&read_quantities(case, &document), |quantity, key| quantity_field(&document, quantity, key))
}

/// A numeral and its words.
struct ReadNumeral<'t> {
    text: &'t str,
    numeral: Numeral,
}

fn read_numerals<'t>(document: &Document<'t>) -> Vec<ReadNumeral<'t>> {
    let mut sentence = Sentence::new(document);
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        numerals(&sentence, &mut found);
        read.extend(found.drain(..).map(|numeral| ReadNumeral {
            text: document.slice(sentence.span_of(numeral.first, numeral.end)),
            numeral,
        }));
    }
    read
}

/// One field of a numeral as the corpus writes it; empty where there is none.
fn numeral_field(read: &ReadNumeral<'_>, key: &str) -> String {
    match (key, read.numeral.value) {
        ("text", _) => read.text.to_owned(),
        ("value", Value::Exact(value)) => value.to_string(),
        ("parts", Value::Fraction { parts, .. }) => parts.to_string(),
        ("whole", Value::Fraction { whole, .. }) => whole.to_string(),
        ("low", Value::Between(low, _)) => low.to_string(),
        ("high", Value::Between(_, high)) => high.to_string(),
        ("code", Value::Code) | ("too_long", Value::TooLong) => "true".to_owned(),
        ("value" | "parts" | "whole" | "low" | "high" | "code" | "too_long", _) => String::new(),
        ("form", _) => form_name(read.numeral.form).to_owned(),
        ("scale", _) => read.numeral.scale.to_string(),
        _ => panic!("`{key}` is no field of a numeral"),
    }
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::Digits => "digits",
        Form::Words => "words",
        Form::Ordinal => "ordinal",
        Form::Times => "times",
        Form::Grown => "grown",
        Form::Couple => "couple",
    }
}

fn numeral_difference(case: &Case) -> Option<String> {
    case.difference(&read_numerals(&Document::new(&case.text)), numeral_field)
}

/// A token with what its parse says.
struct ReadToken {
    text: String,
    tag: &'static str,
    relation: &'static str,
    head: String,
    subtree: String,
}

/// The tokens that a case names.
fn read_tokens(case: &Case) -> Vec<ReadToken> {
    let document = Document::new(&case.text);
    let mut sentence = Sentence::new(&document);
    let (mut tree, mut read) = (Parse::default(), Vec::new());
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        parse(&sentence, &mut tree);
        let named = (0..sentence.len()).filter(|&at| case.wants(sentence.text(at)));
        read.extend(named.map(|at| {
            let (first, end) = tree.subtree(at);
            ReadToken {
                text: sentence.text(at).to_owned(),
                tag: tree.tag(at).name(),
                relation: tree.relation(at).name(),
                head: tree.head(at).map(|head| sentence.text(head).to_owned()).unwrap_or_default(),
                subtree: document.slice(sentence.span_of(first, end)).to_owned(),
            }
        }));
    }
    read
}

/// One field of a token as the corpus writes it; the head of the sentence has none.
fn token_field(token: &ReadToken, key: &str) -> String {
    match key {
        "text" => token.text.clone(),
        "tag" => token.tag.to_owned(),
        "relation" => token.relation.to_owned(),
        "head" => token.head.clone(),
        "subtree" => token.subtree.clone(),
        _ => panic!("`{key}` is no field of a token"),
    }
}

fn syntax_difference(case: &Case) -> Option<String> {
    case.difference(&read_tokens(case), token_field)
}

/// One field of a time as the corpus writes it; empty where there is none.
fn time_field(document: &Document<'_>, time: &Time, key: &str) -> String {
    match key {
        "text" => document.slice(time.span).to_owned(),
        "type" => type_name(time.kind).to_owned(),
        "value" => time.value.to_string(),
        "mod" => time.modifier.map(mod_name).unwrap_or_default().to_owned(),
        _ => panic!("`{key}` is no field of a time"),
    }
}

const fn type_name(kind: TimeType) -> &'static str {
    match kind {
        TimeType::Date => "DATE",
        TimeType::Time => "TIME",
        TimeType::Duration => "DURATION",
        TimeType::Set => "SET",
    }
}

const fn mod_name(modifier: Mod) -> &'static str {
    match modifier {
        Mod::Start => "START",
        Mod::Mid => "MID",
        Mod::End => "END",
        Mod::Approx => "APPROX",
        Mod::MoreThan => "MORE_THAN",
        Mod::LessThan => "LESS_THAN",
    }
}

fn time_difference(case: &Case) -> Option<String> {
    let document = case.document();
    let read: Vec<Time> = times(&document).collect();
    case.difference(&read, |time, key| time_field(&document, time, key))
}

/// One field of a claim as the corpus writes it; empty where there is none.
fn claim_field(document: &Document<'_>, claim: &Claim, key: &str) -> String {
    match key {
        "period" => claim.period.as_ref().map(|period| period.window.to_string()).unwrap_or_default(),
        "period_text" => claim.period.as_ref().map(|period| period.text.clone()).unwrap_or_default(),
        "measure" => claim.measure.clone().unwrap_or_default(),
        "place" => claim.place.clone().unwrap_or_default(),
        _ => quantity_field(document, &claim.quantity, key),
    }
}

fn claim_difference(case: &Case) -> Option<String> {
    let document = case.document();
    let read: Vec<Claim> = claims(&document).collect();
    case.difference(&read, |claim, key| claim_field(&document, claim, key))
}

/// One field of an attribution as the corpus writes it; `text` is the cue, pieces of content are parted by an ellipsis.
fn attribution_field(document: &Document<'_>, attribution: &Attribution, key: &str) -> String {
    let words = |span| document.slice(span).to_owned();
    match key {
        "text" => words(attribution.cue),
        "source" => attribution.source.map(|source| words(source.span)).unwrap_or_default(),
        "name" => attribution.source.map(|source| source.full_name(document)).unwrap_or_default(),
        "content" => attribution.content.iter().map(|&piece| words(piece)).collect::<Vec<_>>().join(" … "),
        "kind" => attribution.kind.name().to_owned(),
        "mode" => attribution.mode.name().to_owned(),
        _ => panic!("`{key}` is no field of an attribution"),
    }
}

fn attribution_difference(case: &Case) -> Option<String> {
    let document = Document::new(&case.text);
    case.difference(&attributions(&document), |attribution, key| attribution_field(&document, attribution, key))
}

#[track_caller]
fn check(name: &str, source: &str, difference: fn(&Case) -> Option<String>) {
    let corpus: Corpus = toml::from_str(source).unwrap_or_else(|error| panic!("{name}: {error}"));
    let offences: Vec<String> =
        corpus.case.iter().filter_map(|case| case.offence(difference(case).as_deref())).collect();
    let (wrong, all) = (offences.len(), corpus.case.len());
    assert!(wrong == 0, "{name}: {wrong} of {all} cases\n{}", offences.concat());
}

macro_rules! corpora {
    ($layer:ident, $difference:ident: $($name:ident),* $(,)?) => {
        mod $layer {
            $(
                #[test]
                fn $name() {
                    let name = concat!(stringify!($layer), "/", stringify!($name));
                    let source =
                        include_str!(concat!("../src/", stringify!($layer), "/corpus/", stringify!($name), ".toml"));
                    super::check(name, source, super::$difference);
                }
            )*
        }
    };
}

corpora!(attribution, attribution_difference: mode, name, passive, phrase, quiet, quotation, row, said);

corpora!(numeral, numeral_difference: digits, fraction, spelled, vague);

corpora!(syntax, syntax_difference: counted, saying, token);

corpora!(
    period, time_difference:
    clock,
    date,
    dateline,
    day_part,
    deictic,
    duration,
    holiday,
    length,
    month,
    part,
    set,
    step,
    weekday,
    year,
);

corpora!(
    quantity, quantity_difference:
    bound,
    count,
    duration,
    kind_age_score,
    kind_date,
    kind_name,
    measure_unit,
    money,
    percent,
    quiet,
    range,
    rate,
    ratio,
    row,
    spelled,
    trend,
    vague,
);

corpora!(claim, claim_difference: measure, place, window);
