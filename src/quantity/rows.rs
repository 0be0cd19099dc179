//! Tests of the tables: every row has a case in a corpus, and no form stands for two things unmarked.

use std::collections::BTreeMap;
use std::fmt::Debug;

use super::table::{AFTER, BEFORE, CURRENCIES, LETTERS, NOUNS, Trust, UNITS, VERBS};
use crate::period;
use crate::text::{Document, Phrases, Sentence, Span};

const CORPORA: &[&str] = &[
    include_str!("corpus/bound.toml"),
    include_str!("corpus/count.toml"),
    include_str!("corpus/duration.toml"),
    include_str!("corpus/measure_unit.toml"),
    include_str!("corpus/money.toml"),
    include_str!("corpus/percent.toml"),
    include_str!("corpus/range.toml"),
    include_str!("corpus/rate.toml"),
    include_str!("corpus/row.toml"),
    include_str!("corpus/trend.toml"),
];

fn texts() -> Vec<String> {
    let cases = |source: &&str| toml::from_str::<toml::Table>(source).unwrap()["case"].as_array().unwrap().clone();
    CORPORA.iter().flat_map(cases).map(|case| case["text"].as_str().unwrap().to_owned()).collect()
}

/// Fail with the rows of which no form stands in a case.
#[track_caller]
fn check_cases<'f, R: Debug>(rows: impl IntoIterator<Item = (R, Vec<&'f str>)>) {
    let texts = texts();
    let stands = |forms: &[&str]| {
        let hyphenated: Vec<String> = forms.iter().map(|form| form.replace(' ', "-")).collect();
        let forms = forms.iter().copied().chain(hyphenated.iter().map(String::as_str));
        let phrases = Phrases::new(forms.map(|form| (form, ())));
        texts.iter().any(|text| {
            let document = Document::new(text);
            let mut sentence = Sentence::new(&document);
            document.tokenize(Span::new(0, text.len()), &mut sentence);
            (0..sentence.len()).any(|at| phrases.starting_at(&sentence, at).is_some())
        })
    };
    let bare: Vec<R> = rows.into_iter().filter(|(_, forms)| !stands(forms)).map(|(row, _)| row).collect();
    assert!(bare.is_empty(), "rows without a case: {bare:#?}");
}

#[test]
fn every_unit_has_a_case() {
    check_cases(UNITS.iter().map(|unit| {
        let symbols = unit.symbols.iter().map(|(form, _)| *form);
        (unit.name, unit.forms.iter().copied().chain(symbols).collect())
    }));
    check_cases(period::UNITS.iter().map(|unit| (unit.name, unit.forms.to_vec())));
}

#[test]
fn every_currency_has_a_case() {
    check_cases(CURRENCIES.iter().map(|currency| {
        let forms = currency.before.iter().chain(currency.behind).copied();
        (currency.name, forms.chain(std::iter::once(currency.code)).collect())
    }));
}

#[test]
fn every_bound_phrase_has_a_case() {
    check_cases(BEFORE.iter().map(|(form, ..)| (*form, vec![*form])));
    check_cases(AFTER.iter().map(|(form, _)| (*form, vec![*form])));
}

#[test]
fn every_word_of_change_has_a_case() {
    check_cases(VERBS.iter().map(|change| (change.forms[0], change.forms.to_vec())));
    check_cases(NOUNS.iter().map(|(form, _)| (*form, vec![*form])));
}

#[test]
fn no_form_stands_for_two_units_unmarked() {
    let mut meanings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for unit in UNITS {
        let trusted = |trust: &Trust| !matches!(trust, Trust::About(_));
        let symbols = unit.symbols.iter().filter(|(_, trust)| trusted(trust)).map(|(form, _)| *form);
        unit.forms.iter().copied().chain(symbols).for_each(|form| meanings.entry(form).or_default().push(unit.name));
    }
    for currency in CURRENCIES {
        let behind = currency.behind.iter().chain(currency.hundredth).copied().filter(|form| *form != currency.code);
        behind
            .chain(std::iter::once(currency.code))
            .for_each(|form| meanings.entry(form).or_default().push(currency.name));
    }
    for (letters, code) in LETTERS {
        meanings.entry(letters).or_default().push(code);
    }
    // Pounds are told apart by what the sentence speaks of.
    meanings.remove("pound");
    meanings.retain(|_, names| names.len() > 1);
    assert!(meanings.is_empty(), "{meanings:#?}");
}
