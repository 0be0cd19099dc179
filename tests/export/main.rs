//! What `export` writes, read back by programs that are not ours: Python's csv and json, the `biblatex` crate, and pandoc where it
//! is installed.

#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use factledger::text::fl1_hash;
use serde_json::{Value as Json, json};
use support::say;

/// A text with letters outside of ASCII before its figures.
const TEXT: &str = "# Die Werft — Ærø\n\nThe yard of “Ærø” built at least 1,250 boats, or 40% of all, in 2024.\n\n\
    A second line, with {braces}, $40 and C# — \\emph{no}: it cost $40 a boat & 3_000 hours.\n";

/// Its ledger, with all that is awkward in one format or another.
const LEDGER: &str = r#"schema = 1

[document]
id = "yard"
title = "The yard: 100% of {it} & \"more\"_1"
publisher = "Example, Desk & Søns"
published = 2025-05-05
url = "https://example.org/yard?a=1&b=ü"
text = "texts/yard.md"
text-hash = "HASH"

[claims.boats-2024]
rev = 1
status = "accepted"
value = "1250"
bound = "at-least"
unit = "boat"
kind = "count"
measure = "boats, \"built\""
period = "2024"
period-text = "in 2024"
figure = "at least 1,250"
quote = "The yard of “Ærø” built at least 1,250 boats, or 40% of all, in 2024."
span = [24, 38]
pin = "PIN"
verdict = "=checked, with care"
evidence = ["https://example.org/a,b", "a \"book\""]
note = "counts hulls; see also #3"

[[claims.boats-2024.reviews]]
rev = 1
by = "ines"
on = 2025-05-06

[claims.cost]
rev = 1
status = "proposed"
value = "40"
per = { value = "1", unit = "boat" }
unit = "US dollar"
unit-code = "USD"
kind = "rate"
measure = "cost"
figure = "$40 a boat"
quote = "A second line, with {braces}, $40 and C# — \\emph{no}: it cost $40 a boat & 3_000 hours."
span = [62, 72]

[claims.withheld]
rev = 1
status = "rejected"
why = "a share of\twhat?"
value = "40"
unit = "percent"
unit-code = "%"
kind = "percent"
figure = "40%"
quote-hash = "QUOTE"
at = [18, 87]
span = [49, 52]
"#;

const ALL: &str = "proposed,accepted,rejected,retracted";

fn stored() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for a ledger");
    let ledger = folder.path().join("ledger");
    fs::create_dir_all(ledger.join("texts")).expect("a folder for its texts");
    fs::write(ledger.join("factledger.toml"), "schema = 1\n").expect("a configuration");
    fs::write(ledger.join("texts/yard.md"), TEXT).expect("a text");
    let line = TEXT.lines().nth(2).expect("the sentence with the share");
    let source = LEDGER.replace("HASH", &fl1_hash(TEXT)).replace("QUOTE", &fl1_hash(line));
    let file = factledger::ledger::LedgerFile::read("yard", &source.replace("\"PIN\"", "\"p1:0000000000000000\""));
    assert_eq!(file.errors, []);
    let pin = factledger::ledger::pin(&file.entries[0]).expect("there is nothing before it");
    fs::write(ledger.join("yard.toml"), source.replace("PIN", &pin)).expect("a ledger file");
    folder
}

#[track_caller]
fn exported(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_factledger"))
        .arg("export")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs");
    told(output, "factledger")
}

#[track_caller]
fn told(output: Output, program: &str) -> String {
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {error}");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// What a Python program makes of a text; nothing where there is no Python.
#[track_caller]
fn python(program: &str, input: &str) -> Option<Json> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("input");
    fs::write(&path, input).expect("an input");
    match Command::new("python3").arg("-c").arg(program).arg(&path).output() {
        Ok(output) => Some(serde_json::from_str(&told(output, "python3")).expect("Python writes JSON")),
        Err(error) => {
            say(&format!("skipped, since python3 does not run: {error}"));
            None
        }
    }
}

const READ_LINES: &str = "
import json, sys
print(json.dumps([json.loads(line) for line in open(sys.argv[1], encoding='utf-8', newline='\\n')]))";

const READ_ROWS: &str = "
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True))
assert all(None not in row and None not in row.values() for row in rows), 'a row has other cells than the header'
print(json.dumps(rows))";

const READ_WHOLE: &str = "
import json, sys
print(json.dumps(json.load(open(sys.argv[1], encoding='utf-8'))))";

#[test]
fn python_reads_the_rows_and_lines_alike() {
    let folder = stored();
    let Some(rows) = python(READ_ROWS, &exported(folder.path(), &["--status", ALL])) else { return };
    let lines = python(READ_LINES, &exported(folder.path(), &["--status", ALL, "--format", "jsonl"]));
    let lines = lines.expect("Python ran before");
    let (rows, lines) = (rows.as_array().expect("rows"), lines.as_array().expect("lines"));
    assert_eq!((rows.len(), lines.len()), (3, 3));
    for (row, line) in rows.iter().zip(lines) {
        let row = row.as_object().expect("a row");
        for (name, cell) in row {
            assert_eq!(cell, &json!(as_cell(line, name)), "{name}");
        }
        for name in line.as_object().expect("an object").keys() {
            let known = row.keys().any(|column| column == name || column.starts_with(&format!("{name}_")));
            assert!(known || ["reviews", "history"].contains(&name.as_str()), "no column has `{name}`");
        }
    }
    assert_eq!(lines[0]["document"]["title"], "The yard: 100% of {it} & \"more\"_1");
    assert_eq!(lines[0]["evidence"], json!(["https://example.org/a,b", "a \"book\""]));
}

/// What a line has for a column.
fn as_cell(line: &Json, column: &str) -> String {
    let value = match column {
        "document" => &line["document"]["id"],
        "reviewed_by" => &line["reviews"][0]["by"],
        "reviewed_on" => &line["reviews"][0]["on"],
        "per_value" => &line["per"]["value"],
        "per_unit" => &line["per"]["unit"],
        // One year is both ends.
        "period_start" | "period_end" => &line["period"],
        "at_start" | "span_start" => &line[column.trim_end_matches("_start")][0],
        "at_end" | "span_end" => &line[column.trim_end_matches("_end")][1],
        _ => match column.strip_prefix("document_") {
            Some(name) => &line["document"][name],
            None => &line[column],
        },
    };
    match value {
        Json::Null => String::new(),
        Json::String(words) => words.clone(),
        Json::Array(items) => items.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

#[test]
fn annotations_select_the_figure_in_the_text_that_python_reads() {
    let folder = stored();
    let Some(page) = python(READ_WHOLE, &exported(folder.path(), &["--status", ALL, "--format", "webannotation"]))
    else {
        return;
    };
    assert_eq!(
        (&page["@context"], &page["type"]),
        (&json!("http://www.w3.org/ns/anno.jsonld"), &json!("AnnotationPage"))
    );
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), 3);
    let letters: Vec<char> = TEXT.chars().collect();
    for (item, figure) in items.iter().zip(["at least 1,250", "$40 a boat", "40%"]) {
        assert_eq!(item["type"], "Annotation");
        let fields: Json = serde_json::from_str(item["body"][1]["value"].as_str().expect("JSON")).expect("JSON");
        assert_eq!((&fields["id"], &fields["figure"]), (&item["id"], &json!(figure)));
        let targets = item["target"].as_array().expect("targets");
        assert_eq!(targets[1]["source"], "https://example.org/yard?a=1&b=%C3%BC");
        let quoted = &targets[0]["selector"][0];
        assert_eq!((&quoted["type"], &quoted["exact"]), (&json!("TextQuoteSelector"), &json!(figure)));
        if figure == "40%" {
            assert_eq!(quoted["prefix"], Json::Null, "what is withheld is not written");
            continue;
        }
        let around = ["prefix", "exact", "suffix"].map(|name| quoted[name].as_str().expect("words"));
        assert!(TEXT.contains(&around.concat()), "{around:?}");
        assert_eq!(targets[0]["source"], "texts/yard.md");
        let at = &targets[0]["selector"][1];
        assert_eq!(at["type"], "TextPositionSelector");
        let place = ["start", "end"].map(|name| usize::try_from(at[name].as_u64().expect("a number")).expect("small"));
        assert_eq!(letters[place[0]..place[1]].iter().collect::<String>(), figure);
    }
}

#[test]
fn python_reads_the_items_of_the_bibliography() {
    let folder = stored();
    let Some(items) = python(READ_WHOLE, &exported(folder.path(), &["--format", "csl-json"])) else { return };
    let item = &items[0];
    assert_eq!(items.as_array().map(Vec::len), Some(1), "only what is accepted");
    assert_eq!(item["id"], "fact:yard/boats-2024");
    assert_eq!(item["issued"], json!({ "date-parts": [[2025, 5, 5]] }));
    assert_eq!(item["abstract"], "The yard of “Ærø” built at least 1,250 boats, or 40% of all, in 2024.");
    assert_eq!(item["custom"]["factledger"]["verdict"], "=checked, with care");
    assert_eq!(
        item["note"],
        "at least 1,250 · boats, \"built\" · 2024; r1; verdict: =checked, with care; note: counts hulls; see also #3; \
         evidence: https://example.org/a,b; evidence: a \"book\""
    );
}

#[test]
fn another_reader_reads_the_biblatex() {
    use biblatex::{Bibliography, ChunksExt};

    let folder = stored();
    let source = exported(folder.path(), &["--status", ALL, "--format", "biblatex"]);
    let bibliography = Bibliography::parse(&source).expect("BibLaTeX");
    assert_eq!(bibliography.len(), 3);
    let entry = bibliography.get("fact:yard/boats-2024").expect("its key is the citation's");
    let field = |name: &str| entry.get(name).map(ChunksExt::format_verbatim).expect("a field");
    assert_eq!(field("title"), "The yard: 100% of {it} & \"more\"_1");
    assert_eq!(field("author"), "Example, Desk & Søns");
    assert_eq!(field("url"), "https://example.org/yard?a=1&b=%C3%BC");
    assert_eq!(field("abstract"), "The yard of “Ærø” built at least 1,250 boats, or 40% of all, in 2024.");
    assert!(field("annotation").contains("note: counts hulls; see also #3"), "{}", field("annotation"));
    assert_eq!(field("date"), "2025-05-05");
}

#[test]
fn pandoc_cites_from_both_bibliographies() {
    let folder = stored();
    let writeup = "The yard built at least 1,250 boats [@fact:yard/boats-2024, r1].\n";
    fs::write(folder.path().join("writeup.md"), writeup).expect("a write-up");
    for (format, name) in [("csl-json", "facts.json"), ("biblatex", "facts.bib")] {
        fs::write(folder.path().join(name), exported(folder.path(), &["--format", format])).expect("a bibliography");
        let pandoc = Command::new("pandoc")
            .args(["--citeproc", "--wrap=none", "-t", "plain", "--bibliography", name, "writeup.md"])
            .current_dir(folder.path())
            .output();
        match pandoc {
            Ok(output) => {
                let cited = told(output, "pandoc");
                assert!(cited.contains("1,250 boats (Example, Desk & Søns 2025, r1)."), "{name}: {cited}");
                assert!(cited.contains("https://example.org/yard?a=1&b=%C3%BC"), "{name}: {cited}");
                assert!(cited.to_lowercase().contains("the yard: 100% of {it} & "), "{name}: {cited}");
            }
            Err(error) => return say(&format!("skipped, since pandoc does not run: {error}")),
        }
    }
}
