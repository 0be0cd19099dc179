//! The real articles: every claim in them, no other, each with its fields. The articles are found through
//! `FACTLEDGER_SHARED`; `seeds.toml` holds only figures and places.

use std::collections::BTreeMap;
use std::sync::Once;

use serde::Deserialize;
use serde_json::Value;

use crate::program::{Claim, claims_of_text, place, plain, slice};
use crate::support::{read, root, say, shared};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seeds {
    article: Vec<Article>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    file: String,
    published: String,
    #[serde(default)]
    claims: Vec<Wanted>,
    not_claims: Vec<Mention>,
}

/// Words of an article and where they stand, in code points.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mention {
    text: String,
    start: usize,
}

/// A claim: the figure, and the fields that it must have.
#[derive(Deserialize)]
struct Wanted {
    text: String,
    start: usize,
    #[serde(flatten)]
    fields: BTreeMap<String, String>,
}

impl Mention {
    fn end(&self) -> usize {
        self.start + self.text.chars().count()
    }
}

/// The articles and their texts, where those are at hand.
fn articles() -> Vec<(Article, String)> {
    let seeds: Seeds =
        toml::from_str(&read(&root().join("tests/document/seeds.toml"))).expect("seeds.toml is in order");
    let Some(shared) = shared() else {
        static ALOUD: Once = Once::new();
        ALOUD.call_once(|| say("FACTLEDGER_SHARED is not set: the figures of the real articles are not compared"));
        return Vec::new();
    };
    let with_text = |article: Article| {
        let text = read(&shared.join("seeds").join(&article.file));
        (article, text)
    };
    seeds.article.into_iter().map(with_text).collect()
}

/// The ends of a window; of a null nothing stands.
fn window(period: &Value) -> String {
    let end = |key: &str| period[key].as_str().unwrap_or_default().to_owned();
    format!("{}/{}", end("start"), end("end"))
}

/// The first bytes of some words, which are not ours to keep.
fn beginning(words: &Value, length: usize) -> String {
    words.as_str().and_then(|words| words.get(..length)).unwrap_or_default().to_owned()
}

/// What is wrong with the claim that was found where `wanted` stands.
fn differences(wanted: &Wanted, found: Option<&Claim>) -> Vec<String> {
    let Some(found) = found else { return vec![format!("`{}` is not found", wanted.text)] };
    let differs = |(key, wanted_value): (&str, &String)| {
        let value = match key {
            "period" => window(&found["period"]),
            "source_name" => found["source"]["name"].as_str().unwrap_or_default().to_owned(),
            "period_begins" => beginning(&found["period"]["text"], wanted_value.len()),
            _ => found.get(key).map(plain).unwrap_or_default(),
        };
        (value != *wanted_value).then(|| format!("`{}`: {key} is `{value}`, expected `{wanted_value}`", wanted.text))
    };
    let fields = wanted.fields.iter().map(|(key, value)| (key.as_str(), value));
    std::iter::once(("text", &wanted.text)).chain(fields).filter_map(differs).collect()
}

#[test]
fn the_real_articles_yield_their_claims_and_no_others() {
    let mut wrong = Vec::new();
    for (article, text) in articles() {
        let found = claims_of_text(&text, &article.published);
        let mut complain = |what: String| wrong.push(format!("{}: {what}", article.file));
        for wanted in &article.claims {
            let claim = found.iter().find(|claim| place(claim, "start") == wanted.start);
            differences(wanted, claim).into_iter().for_each(&mut complain);
        }
        let is_wanted = |claim: &Claim| article.claims.iter().any(|wanted| place(claim, "start") == wanted.start);
        let strangers = found.iter().filter(|claim| !is_wanted(claim));
        strangers.map(|claim| format!("`{}` is no claim", plain(&claim["text"]))).for_each(&mut complain);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dates_ages_and_page_furniture_of_the_real_articles_are_no_claims() {
    for (article, text) in articles() {
        for claim in claims_of_text(&text, &article.published) {
            let (start, end) = (place(&claim, "start"), place(&claim, "end"));
            let overlapped = article.not_claims.iter().find(|mention| start < mention.end() && mention.start < end);
            assert!(overlapped.is_none(), "{}: `{}`", article.file, overlapped.map_or("", |mention| &mention.text));
        }
    }
}

#[test]
fn the_places_in_the_table_are_those_in_the_articles() {
    for (article, text) in articles() {
        let claims = article.claims.iter().map(|wanted| (&wanted.text, wanted.start));
        for (words, start) in claims.chain(article.not_claims.iter().map(|mention| (&mention.text, mention.start))) {
            assert_eq!(&slice(&text, start, start + words.chars().count()), words, "{}", article.file);
        }
    }
}
