//! What holds for the sources as a whole: the order of the pipeline, the shape of files, the size of the corpora, and
//! that no sentence of other people stands in the repository.

mod support;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use regex::Regex;
use support::{corpora, files_below, files_ending_in, read, relative, root, say, shared, stem};

/// The modules of the library, each of which names only those before it.
const PIPELINE: &[&str] = &[
    "text",
    "numeral",
    "syntax",
    "period",
    "quantity",
    "attribution",
    "claim",
    "ledger",
    "writeup",
    "verify",
    "report",
];

/// What stands at the top of the repository, hidden files aside.
const TOP_LEVEL: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CLAIMS.md",
    "Cargo.lock",
    "Cargo.toml",
    "FORMATS.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "ledger",
    "snapshots",
    "src",
    "tests",
];

/// Lines of a code file; tables are free.
const LONGEST_FILE: usize = 400;

/// Cases of all corpora together.
const FEWEST_CASES: usize = 400;

/// Words in a row that make two texts the same.
const SHINGLE: usize = 8;

/// Long names, which any two texts about the same thing share. Each counts as one word.
const NAMES: &[&str] = &["centers for disease control and prevention"];

/// The sources: path from the top, text.
fn sources(folder: &str) -> Vec<(String, String)> {
    files_ending_in(&root().join(folder), "rs").iter().map(|path| (relative(path), read(path))).collect()
}

/// The module a source belongs to: `src/period/value.rs` and `src/period.rs` to `period`.
fn module(path: &str) -> &str {
    let inner = path.trim_start_matches("src/");
    inner.split_once('/').map_or(inner.trim_end_matches(".rs"), |(module, _)| module)
}

fn is_table(path: &str) -> bool {
    path.contains("/table/")
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is written here")
}

/// Fail with one line for each offence.
#[track_caller]
fn assert_none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}:\n  {}", offences.join("\n  "));
}

/// Every line of the sources that matches, as `path:line: text`.
fn lines_matching(sources: &[(String, String)], pattern: &Regex) -> Vec<String> {
    let lines = sources.iter().flat_map(|(path, source)| source.lines().zip(1..).map(move |(line, n)| (path, line, n)));
    lines
        .filter(|(_, line, _)| pattern.is_match(line))
        .map(|(path, line, n)| format!("{path}:{n}: {}", line.trim()))
        .collect()
}

#[test]
fn imports_run_one_way() {
    let mut offences = Vec::new();
    for (path, source) in sources("src") {
        let Some(rank) = PIPELINE.iter().position(|&known| known == module(&path)) else {
            continue;
        };
        let later = PIPELINE[rank + 1..].join("|");
        if later.is_empty() {
            continue;
        }
        // One at a time or in braces: `crate::claim`, `crate::{period, claim}`.
        let uses = regex(&format!(r"\bcrate::(?:\{{[^;]*?\b)?(?:{later})\b"));
        offences.extend(uses.find_iter(&source).map(|found| format!("{path}: `{}`", found.as_str())));
    }
    assert_none("a module names only modules to its left", &offences);
}

#[test]
fn every_module_has_its_place_in_the_pipeline() {
    let known = |path: &str| PIPELINE.contains(&module(path)) || ["lib", "main", "cli"].contains(&module(path));
    let strangers: Vec<_> = sources("src").into_iter().map(|(path, _)| path).filter(|path| !known(path)).collect();
    assert_none("a module of the library stands in the pipeline", &strangers);
}

#[test]
fn the_library_never_names_the_command_line() {
    let mut library = sources("src");
    library.retain(|(path, _)| !["main", "cli"].contains(&module(path)));
    assert_none("`cli` belongs to the binary", &lines_matching(&library, &regex(r"\bcrate::cli\b|\bmod cli\b")));
}

#[test]
fn every_source_opens_with_what_it_is() {
    let mut closed: Vec<_> = sources("src").into_iter().chain(sources("tests")).collect();
    closed.retain(|(_, source)| !source.starts_with("//! "));
    assert_none("a file opens with `//!`", &closed.into_iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn tables_hold_rows_and_no_rules() {
    let mut tables = sources("src");
    tables.retain(|(path, _)| is_table(path));
    // A constructor that shortens the rows is `const fn`, and all it may do is fill in fields.
    let rule = regex(r"^\s*(?:pub(?:\([a-z]+\))?\s+)?(?:fn|impl|let|if|match|for|while|loop|static|macro_rules!)\b");
    assert_none("a file in `table/` holds only rows", &lines_matching(&tables, &rule));
}

#[test]
fn code_files_stay_short() {
    let sources = sources("src").into_iter().filter(|(path, _)| !is_table(path));
    let long = sources.map(|(path, source)| (source.lines().count(), path)).filter(|&(lines, _)| lines > LONGEST_FILE);
    assert_none(
        "a code file stays under 400 lines",
        &long.map(|(lines, path)| format!("{path}: {lines}")).collect::<Vec<_>>(),
    );
}

#[test]
fn nothing_is_left_unfinished() {
    // In pieces, so that this file does not match.
    let marks = ["to", "do!|unimple", "mented!|#\\[ig", "nore\\b|\\bFIX", "ME\\b"].concat();
    let sources: Vec<_> = sources("src").into_iter().chain(sources("tests")).collect();
    assert_none("finished, or not there", &lines_matching(&sources, &regex(&marks)));
}

#[test]
fn values_are_never_floats() {
    assert_none("values are exact decimals", &lines_matching(&sources("src"), &regex(r"\bf(?:32|64)\b")));
}

#[test]
fn the_top_level_holds_what_it_should() {
    let entries = std::fs::read_dir(root()).expect("the repository can be listed");
    let names = entries.map(|entry| entry.expect("an entry has a name").file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.') && name != "target").collect();
    names.sort();
    assert_eq!(names, TOP_LEVEL);
}

#[test]
fn corpora_are_large_and_half_of_them_is_quiet_or_explained() {
    // `row.toml` holds a case for each row of a table, whatever it says; the others hold the rules.
    let of_rules = corpora().into_iter().filter(|(path, _)| !path.ends_with("row.toml"));
    let cases: Vec<_> = of_rules.flat_map(|(_, cases)| cases).collect();
    let is_quiet = |case: &toml::Table| case.get("want").and_then(toml::Value::as_array).is_some_and(Vec::is_empty);
    let calm = cases.iter().filter(|case| is_quiet(case) || case.contains_key("why")).count();
    assert!(cases.len() >= FEWEST_CASES, "{} cases, expected at least {FEWEST_CASES}", cases.len());
    assert!(2 * calm >= cases.len(), "{calm} of {} cases are quiet or carry `why`, expected half", cases.len());
}

#[test]
fn a_corpus_holds_each_text_once() {
    let mut offences = Vec::new();
    for (path, cases) in corpora() {
        let mut texts: Vec<_> = cases.iter().map(|case| case.get("text").and_then(toml::Value::as_str)).collect();
        offences.extend(texts.contains(&None).then(|| format!("{path}: a case without `text`")));
        texts.sort_unstable();
        let twice = texts.windows(2).filter(|pair| pair[0] == pair[1]);
        offences.extend(twice.map(|pair| format!("{path}: {}", pair[0].unwrap_or_default())));
    }
    assert_none("each case has a text of its own", &offences);
}

#[test]
fn every_snapshot_is_named_by_a_test() {
    let documents = files_below(&root().join("ledger/texts"));
    let tests: String = sources("tests").into_iter().chain(sources("src")).map(|(_, source)| source).collect();
    let checks = files_ending_in(&root().join("tests/verify"), "toml");
    let of_check = |name: &str| checks.iter().any(|case| format!("verify-{}", stem(case)) == name);
    let named = |name: &str| {
        documents.iter().any(|text| stem(text) == name) || of_check(name) || tests.contains(&format!("\"{name}\""))
    };
    let snapshots = files_ending_in(&root().join("snapshots"), "snap");
    let stray = snapshots.iter().filter(|path| !named(stem(path)));
    assert_none("a snapshot has a test or a text of its name", &stray.map(|path| relative(path)).collect::<Vec<_>>());
}

#[test]
fn the_readme_and_the_checks_run_the_same_test_command() {
    let command = "cargo test --locked";
    for path in ["README.md", ".ci/run"] {
        assert!(read(&root().join(path)).lines().any(|line| line.trim().ends_with(command)), "{path}: no `{command}`");
    }
}

/// The files of the repository that hold words, and their text.
fn our_texts() -> Vec<(String, String)> {
    let endings = ["md", "rs", "toml", "snap", "txt", "jsonl", "json", "csv"];
    let is_text = |path: &PathBuf| path.extension().is_some_and(|found| endings.iter().any(|ending| found == *ending));
    files_below(root()).into_iter().filter(is_text).map(|path| (relative(&path), read(&path))).collect()
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let home = regex(r"(?:^|[^\w.])/(?:home|root|Users|work)/\w");
    assert_none("paths are relative", &lines_matching(&our_texts(), &home));
}

/// The words of a text, in lower case, each long name as one.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut line = words.collect::<Vec<_>>().join(" ").to_lowercase();
    for name in NAMES {
        line = line.replace(name, &name.replace(' ', "_"));
    }
    line.split(' ').map(str::to_owned).collect()
}

fn shingle(words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// The texts of other people: seeds, news and the sets of the evaluation.
fn their_texts(shared: &Path) -> Vec<(PathBuf, String)> {
    let seeds = files_ending_in(&shared.join("seeds"), "txt");
    let lines = ["news", "eval"].into_iter().flat_map(|folder| files_ending_in(&shared.join(folder), "jsonl"));
    let documents = lines.filter(|path| ["docs", "news"].contains(&stem(path)));
    seeds
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .chain(documents.flat_map(|path| texts_of_lines(&path)))
        .collect()
}

fn texts_of_lines(path: &Path) -> Vec<(PathBuf, String)> {
    let text = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of the shared texts is JSON");
        line["text"].as_str().expect("a line of the shared texts has a text").to_owned()
    };
    read(path).lines().map(|line| (path.to_owned(), text(line))).collect()
}

#[test]
fn no_sentence_of_other_people_stands_in_the_repository() {
    let Some(shared) = shared() else {
        return say("FACTLEDGER_SHARED is not set: not compared with the texts of other people");
    };
    let ours = our_texts();
    let mut places = HashMap::new();
    for (path, text) in &ours {
        places.extend(words(text).windows(SHINGLE).map(|words| (shingle(words), path)));
    }
    let mut offences = Vec::new();
    for (source, text) in their_texts(&shared) {
        let words = words(&text);
        for found in words.windows(SHINGLE) {
            // A row of figures is nobody's sentence.
            let is_prose = found.iter().filter(|word| word.starts_with(char::is_alphabetic)).count() > SHINGLE / 2;
            let path = is_prose.then(|| places.get(&shingle(found))).flatten();
            offences.extend(path.map(|path| format!("{path}: {} ({})", found.join(" "), source.display())));
        }
    }
    assert_none("sentences are our own", &offences);
}
