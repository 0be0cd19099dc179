//! What the test crates share: where things stand, what to skip aloud, and how snapshots are kept.

#![allow(dead_code, reason = "each test crate takes what it needs")]
#![expect(clippy::disallowed_methods, reason = "tests read files and the environment")]

pub(crate) mod generated;
pub(crate) mod random;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of texts and gold that are not ours to keep here, where the environment names it.
pub(crate) fn shared() -> Option<PathBuf> {
    std::env::var_os("FACTLEDGER_SHARED").map(PathBuf::from)
}

/// A number from the environment.
pub(crate) fn number_from_environment(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("`{name}` is `{text}`, expected a whole number")))
}

/// Say something that a passing test does not swallow.
pub(crate) fn say(what: &str) {
    // A test must not fail for want of a terminal.
    let _ = writeln!(std::io::stderr().lock(), "note: {what}");
}

/// The text of a file.
#[track_caller]
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below `folder`, at any depth, in the order of their paths; what builds leave behind and hidden folders are
/// left out.
#[track_caller]
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a folder that opens can be listed").path();
            let skipped = [".git", "target"].iter().any(|name| path == root().join(name));
            match path.is_dir() {
                true if skipped => {}
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.sort();
    files
}

/// The files below `folder` whose names end in `extension`.
#[track_caller]
pub(crate) fn files_ending_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = files_below(folder);
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files
}

/// The path as seen from the top of the repository, with `/` on every system.
pub(crate) fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A file's name without its ending.
#[track_caller]
pub(crate) fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).expect("files have names in UTF-8")
}

/// The case texts of every corpus.
#[track_caller]
pub(crate) fn corpus_texts() -> Vec<String> {
    let cases = corpora().into_iter().flat_map(|(_, cases)| cases);
    cases.filter_map(|case| Some(case.get("text")?.as_str()?.to_owned())).collect()
}

/// Every corpus: its path and the tables of its cases.
#[track_caller]
pub(crate) fn corpora() -> Vec<(String, Vec<toml::Table>)> {
    let files = files_ending_in(&root().join("src"), "toml");
    files.iter().map(|path| (relative(path), cases(path))).collect()
}

#[track_caller]
fn cases(path: &Path) -> Vec<toml::Table> {
    let table: toml::Table = toml::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases = table.get("case").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    cases.into_iter().map(|case| case.try_into().expect("a case is a table")).collect()
}

/// Compare with `snapshots/<name>.snap`.
#[track_caller]
pub(crate) fn snapshot(name: &str, found: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, found));
}
