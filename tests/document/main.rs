//! Whole documents, as the program reads them: the texts of the ledger as snapshots, and the real articles, whose text
//! is not ours to keep, against a table of their figures.

#[path = "../support/mod.rs"]
mod support;

mod pages;
mod program;
mod registries;
mod seeds;

use std::fmt::Write;

use program::{Claim, claims_of_file, place, plain, slice};
use support::{files_ending_in, read, relative, root, snapshot, stem};

/// The fields of a claim, in the order of the JSON; its places stand behind the figure or follow from the quote.
const FIELDS: &[&str] = &[
    "value",
    "upper",
    "per",
    "bound",
    "trend",
    "unit",
    "unit_code",
    "kind",
    "mode",
    "measure",
    "place",
    "period",
    "source",
    "cue",
    "quote",
];

/// What stands in the heading of a claim, or of the whole snapshot.
const HEADING: &[&str] = &["document", "text", "start", "end", "quote_start", "quote_end"];

/// One block for each claim: the figure and where it stands, then each field that is there, the quote last.
#[track_caller]
fn rendered(claims: &[Claim]) -> String {
    let mut out = String::new();
    for claim in claims {
        let _ = writeln!(out, "{} [{}..{}]", plain(&claim["text"]), claim["start"], claim["end"]);
        for (key, value) in FIELDS.iter().map(|key| (key, &claim[*key])).filter(|(_, value)| !value.is_null()) {
            let _ = writeln!(out, "  {:9} {}", key.replace('_', "-"), plain(value));
        }
        let new = claim.keys().find(|key| !FIELDS.contains(&key.as_str()) && !HEADING.contains(&key.as_str()));
        assert_eq!(new, None, "a new key has a place in the snapshots");
        out.push('\n');
    }
    let _ = writeln!(out, "{} claims", claims.len());
    out
}

#[test]
fn the_claims_of_each_text_of_the_ledger() {
    for file in files_ending_in(&root().join("ledger/texts"), "md") {
        snapshot(stem(&file), &rendered(&claims_of_file(&file)));
    }
}

#[test]
fn figures_and_quotes_stand_where_they_say() {
    for file in files_ending_in(&root().join("ledger/texts"), "md") {
        let (text, name) = (read(&file), relative(&file));
        let mut before = 0;
        for claim in claims_of_file(&file) {
            let (start, end) = (place(&claim, "start"), place(&claim, "end"));
            let quote = (place(&claim, "quote_start"), place(&claim, "quote_end"));
            assert_eq!(slice(&text, start, end), plain(&claim["text"]), "{name}");
            assert_eq!(slice(&text, quote.0, quote.1), plain(&claim["quote"]), "{name}");
            assert!(before <= start && quote.0 <= start && end <= quote.1, "{name}: {claim:?}");
            before = end;
        }
    }
}
