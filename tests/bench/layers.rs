//! The speed of each layer, in MB/s, on news text: `cargo bench`.
//!
//! The text is the plain news of the folder that `FACTLEDGER_SHARED` names; without it, the texts of `ledger/texts` again
//! and again.

#[path = "../support/mod.rs"]
mod support;

use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use factledger::attribution::attributions;
use factledger::claim::claims;
use factledger::period::times;
use factledger::quantity::quantities;
use factledger::syntax::{Parse, parse};
use factledger::text::{Document, Prefilter, Sentence};
use support::{files_ending_in, read, root, say, shared};

/// Bytes of text without the shared news: enough that a run takes tens of milliseconds.
const ENOUGH: usize = 1 << 20;

static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    if let Some(shared) = shared() {
        let lines = read(&shared.join("news/news.jsonl"));
        let text =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?["text"].as_str().map(str::to_owned);
        return lines.lines().map(|line| text(line).expect("a line of the news has a text")).collect();
    }
    let ours: Vec<_> = files_ending_in(&root().join("ledger/texts"), "md").iter().map(|path| read(path)).collect();
    let rounds = ENOUGH.div_ceil(ours.iter().map(String::len).sum());
    std::iter::repeat_n(ours, rounds).flatten().collect()
});

fn main() {
    let bytes: usize = TEXTS.iter().map(String::len).sum();
    let name = if shared().is_some() { "the shared news" } else { "ledger/texts, repeated" };
    say(&format!("measured on {name}: {} texts, {bytes} bytes", TEXTS.len()));
    divan::main();
}

/// Measure what `layer` yields from every text, each a new document.
fn measure(bencher: Bencher<'_, '_>, layer: impl Fn(&Document<'_>) -> usize + Sync) {
    let bytes = BytesCount::new(TEXTS.iter().map(String::len).sum::<usize>());
    bencher.counter(bytes).bench(|| TEXTS.iter().map(|text| layer(&Document::new(black_box(text)))).sum::<usize>());
}

#[divan::bench]
fn sentences(bencher: Bencher<'_, '_>) {
    measure(bencher, |document| document.sentences().count());
}

#[divan::bench]
fn prefilter(bencher: Bencher<'_, '_>) {
    let digits = Prefilter::new([]);
    measure(bencher, |document| document.sentences_with(&digits).count());
}

/// The trees of all sentences, in tokens a second; the sentences are split beforehand.
#[divan::bench(sample_count = 5)]
fn syntax(bencher: Bencher<'_, '_>) {
    let documents: Vec<_> = TEXTS.iter().map(|text| Document::new(text)).collect();
    let mut sentences = Vec::new();
    for document in &documents {
        for span in document.sentences() {
            let mut sentence = Sentence::new(document);
            document.tokenize(span, &mut sentence);
            sentences.push(sentence);
        }
    }
    let mut tree = Parse::default();
    let tokens = sentences.iter().map(Sentence::len).sum::<usize>();
    bencher.counter(ItemsCount::new(tokens)).bench_local(|| {
        for sentence in &sentences {
            parse(black_box(sentence), &mut tree);
        }
    });
}

#[divan::bench]
fn attribution(bencher: Bencher<'_, '_>) {
    measure(bencher, |document| attributions(document).len());
}

#[divan::bench]
fn quantity(bencher: Bencher<'_, '_>) {
    measure(bencher, |document| quantities(document).count());
}

#[divan::bench]
fn time(bencher: Bencher<'_, '_>) {
    measure(bencher, |document| times(document).count());
}

#[divan::bench]
fn claim(bencher: Bencher<'_, '_>) {
    measure(bencher, |document| claims(document).count());
}
