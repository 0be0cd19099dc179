//! Tests of the tables: every row has a case in a corpus.

use super::lexicon;
use super::table::{BEFORE_SOURCE, HEARSAY, NOUNS, VERBS};

const CORPORA: &[&str] = &[
    include_str!("corpus/mode.toml"),
    include_str!("corpus/passive.toml"),
    include_str!("corpus/phrase.toml"),
    include_str!("corpus/row.toml"),
    include_str!("corpus/said.toml"),
];

/// The cues that the cases want, in lower case.
fn cues() -> Vec<String> {
    let cases = |source: &&str| toml::from_str::<toml::Table>(source).unwrap()["case"].as_array().unwrap().clone();
    let wants = CORPORA.iter().flat_map(cases).flat_map(|case| case["want"].as_array().unwrap().clone());
    wants.map(|want| want["text"].as_str().unwrap().to_lowercase()).collect()
}

/// Fail with the rows of which no form stands in a cue.
#[track_caller]
fn check(rows: impl IntoIterator<Item = (&'static str, Vec<String>)>) {
    let cues: Vec<String> = cues().into_iter().map(|cue| format!(" {cue} ")).collect();
    let stands = |forms: &[String]| forms.iter().any(|form| cues.iter().any(|cue| cue.contains(&format!(" {form} "))));
    let bare: Vec<&str> = rows.into_iter().filter(|(_, forms)| !stands(forms)).map(|(row, _)| row).collect();
    assert!(bare.is_empty(), "rows without a case: {bare:?}");
}

#[test]
fn every_verb_has_a_case() {
    check(VERBS.iter().map(|verb| {
        let (lemma, particle) = verb.lemma.split_once(' ').unwrap_or((verb.lemma, ""));
        let forms = lexicon::forms(lemma, verb.past).into_iter().map(|(word, _)| format!("{word} {particle}"));
        (verb.lemma, forms.map(|form| form.trim().to_owned()).collect())
    }));
}

#[test]
fn every_other_cue_has_a_case() {
    check(BEFORE_SOURCE.iter().chain(NOUNS).map(|(cue, _)| (*cue, vec![(*cue).to_owned()])));
    check(HEARSAY.iter().map(|cue| (*cue, vec![(*cue).to_owned()])));
}

#[test]
fn no_verb_stands_in_the_table_twice() {
    let mut lemmas: Vec<&str> = VERBS.iter().map(|verb| verb.lemma).collect();
    lemmas.sort_unstable();
    let twice: Vec<_> = lemmas.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}
