//! The corpora beside the grammars, read as DESIGN speaks of them: every case a sentence and the quantities wanted of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use factledger::quantity::{Kind, Quantity, quantities};
use factledger::text::Document;
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
    #[serde(default)]
    why: Option<String>,
    #[serde(default)]
    fixme: Option<String>,
}

/// One field of a quantity as the corpus writes it; empty where there is none.
fn field(document: &Document<'_>, quantity: &Quantity, key: &str) -> String {
    let decimal = |value: Option<rust_decimal::Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    match key {
        "text" => document.slice(quantity.span).to_owned(),
        "value" => decimal(quantity.value),
        "upper" => decimal(quantity.upper),
        "per_value" => decimal(quantity.per.map(|per| per.value)),
        "per_unit" => quantity.per.and_then(|per| per.unit).map(|unit| unit.name(document)).unwrap_or_default(),
        "bound" => quantity.bound.name().to_owned(),
        "trend" => quantity.trend.map(|trend| trend.name().to_owned()).unwrap_or_default(),
        "unit" => quantity.unit.map(|unit| unit.name(document)).unwrap_or_default(),
        "unit_code" => quantity.unit.and_then(factledger::quantity::Unit::code).unwrap_or_default().to_owned(),
        "kind" => quantity.kind.name().to_owned(),
        "counted" => quantity.counted.map(|span| document.slice(span).to_owned()).unwrap_or_default(),
        _ => panic!("`{key}` is no field of a quantity"),
    }
}

/// What differs between the reading and the case; none where nothing does.
fn difference(case: &Case) -> Option<String> {
    let document = Document::new(&case.text);
    let wanted_texts: Vec<&str> = case.want.iter().map(|want| want["text"].as_str()).collect();
    let read: Vec<Quantity> = quantities(&document)
        .filter(|quantity| {
            let named = matches!(quantity.kind, Kind::Date | Kind::Name | Kind::Rank);
            case.whole || !named || wanted_texts.contains(&document.slice(quantity.span))
        })
        .collect();
    let shown: Vec<&str> = read.iter().map(|quantity| document.slice(quantity.span)).collect();
    if shown != wanted_texts {
        return Some(format!("read {shown:?}, wanted {wanted_texts:?}"));
    }
    let mut told = String::new();
    for (quantity, want) in read.iter().zip(&case.want) {
        for (key, wanted) in want {
            let found = field(&document, quantity, key);
            if found != *wanted {
                let _ = write!(told, "{:?}: {key} is {found:?}, wanted {wanted:?}; ", want["text"]);
            }
        }
    }
    (!told.is_empty()).then_some(told)
}

#[track_caller]
fn check(name: &str, source: &str) {
    let corpus: Corpus = toml::from_str(source).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut told = String::new();
    let mut wrong = 0;
    for case in &corpus.case {
        match (difference(case), &case.fixme) {
            (Some(difference), None) => {
                wrong += 1;
                let why = case.why.as_deref().map(|why| format!(" ({why})")).unwrap_or_default();
                let _ = writeln!(told, "  {}{why}\n      {difference}", case.text);
            }
            (None, Some(fixme)) => {
                wrong += 1;
                let _ = writeln!(told, "  {}\n      is read right now; take its fixme away: {fixme}", case.text);
            }
            _ => {}
        }
    }
    assert!(wrong == 0, "{name}: {wrong} of {} cases\n{told}", corpus.case.len());
}

macro_rules! corpora {
    ($($name:ident),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name), include_str!(concat!("../src/quantity/corpus/", stringify!($name), ".toml")));
            }
        )*
    };
}

corpora!(
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
