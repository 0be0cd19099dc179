//! Two people at once, with real git: each on a branch of their own adds claims to the same and to other documents, decides on entries, writes notes and
//! exceptions. Git merges what it can, `resolve` the rest. No conflict is left that is not real, and nothing of either branch is lost.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use factledger::ledger::{
    CLAIM, Edit, Entry, Field, LedgerFile, NewDocument, Reviewer, Status, Value, accept, reject, sync, written,
};
use factledger::text::Document;
use jiff::civil::date;
use support::random::Random;
use support::{number_from_environment, read, say};

/// Pairs of branches.
const PAIRS: usize = 50;
/// Fewest merges that git alone cannot finish.
const FEWEST_STOPPED: usize = 30;

/// What people write; `#` is a number of their own.
const SENTENCES: &[&str] = &[
    "The port of Vell counted # barges.",
    "At least # households heat with wood.",
    "The library lent # books.",
    "Repairs to the bridge cost $# million.",
    "Some # geese wintered on the lake.",
    "The mill employs # weavers.",
];

/// A ledger as one branch has it: file by path.
type Files = BTreeMap<String, String>;

/// Numbers that no two sentences share.
struct Writer {
    random: Random,
    next: u32,
}

impl Writer {
    fn sentence(&mut self) -> String {
        self.next += 1 + u32::try_from(self.random.below(3)).expect("below 3");
        self.random.of(SENTENCES).replace('#', &self.next.to_string())
    }

    fn paragraphs(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| format!("{} {}", self.sentence(), self.sentence())).collect()
    }
}

fn ledger_path(id: &str) -> String {
    format!("ledger/{id}.toml")
}

fn text_path(id: &str) -> String {
    format!("ledger/texts/{id}.md")
}

fn add_document(files: &mut Files, id: &str, paragraphs: &[String]) {
    let text = format!("# {id}\n\n{}\n", paragraphs.join("\n\n"));
    let path = format!("texts/{id}.md");
    let about = NewDocument { id, text: Some(&path), ..NewDocument::default() };
    files.insert(ledger_path(id), written(&about, &Document::new(&text), "\n"));
    files.insert(text_path(id), text);
}

/// A paragraph more in a text, which is read again.
fn add_paragraph(files: &mut Files, id: &str, writer: &mut Writer) {
    let text = &files[&text_path(id)];
    let mut paragraphs: Vec<String> = text.trim_end().split("\n\n").map(str::to_owned).collect();
    let at = 1 + writer.random.below(paragraphs.len());
    let new = writer.paragraphs(1);
    paragraphs.splice(at..at, new);
    let text = format!("{}\n", paragraphs.join("\n\n"));
    let source = &files[&ledger_path(id)];
    let synced = sync(&LedgerFile::read(id, source), source, &Document::new(&text));
    files.insert(ledger_path(id), synced.source);
    files.insert(text_path(id), text);
}

/// Change an entry.
fn edit(files: &mut Files, id: &str, key: &str, change: impl FnOnce(&mut Edit<'_>, &Entry)) {
    let source = files[&ledger_path(id)].clone();
    let file = LedgerFile::read(id, &source);
    let mut edit = Edit::new(&source);
    change(&mut edit, file.entry(key).expect("the entry is there"));
    files.insert(ledger_path(id), edit.finish());
}

fn entries(files: &Files, id: &str) -> Vec<Entry> {
    LedgerFile::read(id, &files[&ledger_path(id)]).entries
}

/// What one person does: decisions on entries of their own half, notes there, evidence anywhere.
fn work(files: &mut Files, writer: &mut Writer, half: usize) {
    let by = ["ines", "omar"][half];
    let keys: Vec<(String, String)> = ["harbour", "valley"]
        .into_iter()
        .flat_map(|id| entries(files, id).into_iter().map(move |entry| (id.to_owned(), entry.key)))
        .collect();
    for (place, (id, key)) in keys.iter().enumerate() {
        let is_own = place % 2 == half;
        let reviewer = Reviewer { by, on: date(2025, 5, 6) };
        match writer.random.below(6) {
            0 if is_own => edit(files, id, key, |edit, entry| accept(edit, entry, reviewer)),
            1 if is_own => edit(files, id, key, |edit, entry| reject(edit, entry, "no claim", reviewer)),
            2 if is_own => edit(files, id, key, |edit, entry| {
                edit.set(&entry.record, &CLAIM, Field::Note, &Value::Words(format!("seen by {by}")));
            }),
            3 => edit(files, id, key, |edit, entry| {
                let mut evidence = entry.record.list(Field::Evidence).to_vec();
                evidence.push(format!("https://{by}.example/{key}"));
                edit.set(&entry.record, &CLAIM, Field::Evidence, &Value::List(evidence));
            }),
            _ => {}
        }
    }
    for _ in 0..=writer.random.below(2) {
        let id = writer.random.of(&["harbour", "valley"]);
        add_paragraph(files, id, writer);
    }
    if writer.random.below(2) == 0 {
        let paragraphs = writer.paragraphs(2);
        add_document(files, &format!("of-{by}"), &paragraphs);
    }
    if writer.random.below(3) == 0 {
        // The same document on both branches.
        let paragraphs = writer.paragraphs(1);
        add_document(files, "shared", &paragraphs);
    }
    let exception = format!("\n[[exceptions]]\ncheck = \"unreviewed\"\nat = \"of-{by}\"\nreason = \"{by} is away\"\n");
    files.get_mut("ledger/factledger.toml").expect("it is there").push_str(&exception);
}

/// Run git in a folder, as nobody in particular.
fn git(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.current_dir(folder).args([
        "-c",
        "user.name=n",
        "-c",
        "user.email=n@example.org",
        "-c",
        "commit.gpgsign=false",
    ]);
    command.args(["-c", "core.autocrlf=false"]).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").output().expect("git runs")
}

#[track_caller]
fn git_does(folder: &Path, arguments: &[&str]) {
    let output = git(folder, arguments);
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn factledger(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    let output = command.current_dir(folder).args(arguments).env("NO_COLOR", "1").output().expect("the program runs");
    let told = [output.stdout, output.stderr].map(|told| String::from_utf8_lossy(&told).into_owned()).concat();
    (output.status.code(), told)
}

fn store(folder: &Path, files: &Files) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}

fn commit(folder: &Path, files: &Files) {
    store(folder, files);
    git_does(folder, &["add", "--all"]);
    git_does(folder, &["commit", "--quiet", "--message", "work"]);
}

/// What an entry says, whatever its key: by its quote and figure.
fn told(files: &Files) -> BTreeMap<(String, String), Entry> {
    let ids = files.keys().filter_map(|path| path.strip_prefix("ledger/")?.strip_suffix(".toml"));
    let all = ids.filter(|id| *id != "factledger").flat_map(|id| entries(files, id));
    let name = |entry: &Entry| {
        let words = |field: Field| entry.record.words(field).unwrap_or_default().to_owned();
        (words(Field::Quote), words(Field::Figure))
    };
    all.map(|entry| (name(&entry), entry)).collect()
}

/// Everything that `one` says of its entries, where it differs from what both began with, is in `merged`.
#[track_caller]
fn nothing_is_lost(begun: &Files, one: &Files, merged: &Files) {
    let (begun, one, merged) = (told(begun), told(one), told(merged));
    for (name, entry) in &one {
        let found = merged.get(name).unwrap_or_else(|| panic!("{name:?} is lost"));
        let old = begun.get(name);
        for placed in &entry.record.fields {
            let is_new = old.is_none_or(|old| old.record.get(placed.field) != Some(&placed.value));
            let here = found.record.get(placed.field);
            match (&placed.value, here) {
                (Value::List(words), Some(Value::List(kept))) => {
                    assert!(words.iter().all(|word| kept.contains(word)), "{name:?}: {words:?} in {kept:?}");
                }
                (value, here) => assert!(!is_new || here == Some(value), "{name:?}: {value:?} is {here:?}"),
            }
        }
        let reviews = |entry: &Entry| -> BTreeSet<String> {
            entry.reviews.iter().map(|review| review.words(Field::By).unwrap_or_default().to_owned()).collect()
        };
        assert!(reviews(found).is_superset(&reviews(entry)), "{name:?}: a review is lost");
    }
}

fn is_ledger_file(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "toml")
}

fn read_back(folder: &Path) -> Files {
    let mut files = Files::new();
    for inner in ["ledger", "ledger/texts"] {
        for entry in fs::read_dir(folder.join(inner)).expect("the folder is there").flatten() {
            if entry.path().is_file() {
                let name = format!("{inner}/{}", entry.file_name().to_string_lossy());
                files.insert(name, read(&entry.path()));
            }
        }
    }
    files
}

/// What both branches begin with.
fn begun(writer: &mut Writer) -> Files {
    let mut files = Files::from([("ledger/factledger.toml".to_owned(), "schema = 1\n\n[checks]\n".to_owned())]);
    // Texts are prose, of which both sides' lines are wanted.
    files.insert(".gitattributes".to_owned(), "ledger/texts/*.md merge=union\n".to_owned());
    for id in ["harbour", "valley"] {
        let paragraphs = writer.paragraphs(4);
        add_document(&mut files, id, &paragraphs);
    }
    files
}

/// One pair of branches; whether git stopped.
fn pair(seed: usize) -> bool {
    let begin = number_from_environment("FACTLEDGER_FUZZ_SEED").unwrap_or(0xb0a7);
    let random = Random::new(begin.wrapping_mul(31).wrapping_add(u64::try_from(seed).expect("a small number")) | 1);
    let mut writer = Writer { random, next: 10 };
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder = folder.path();
    let base = begun(&mut writer);
    git_does(folder, &["init", "--quiet", "--initial-branch", "ours"]);
    let styles = ["merge", "diff3", "zdiff3"];
    git_does(folder, &["config", "merge.conflictStyle", styles[seed % styles.len()]]);
    commit(folder, &base);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    work(&mut ours, &mut writer, 0);
    work(&mut theirs, &mut writer, 1);
    // In every fifth pair both write another note to one entry.
    let is_planted = seed % 5 == 4;
    let planted = entries(&base, "harbour")[0].key.clone();
    if is_planted {
        for (files, note) in [(&mut ours, "counted at noon"), (&mut theirs, "counted at night")] {
            let value = Value::Words(note.to_owned());
            edit(files, "harbour", &planted, |edit, entry| edit.set(&entry.record, &CLAIM, Field::Note, &value));
        }
    }
    git_does(folder, &["checkout", "--quiet", "-b", "theirs"]);
    commit(folder, &theirs);
    git_does(folder, &["checkout", "--quiet", "ours"]);
    commit(folder, &ours);
    let stopped = !git(folder, &["merge", "--quiet", "theirs"]).status.success();
    let (status, told) = factledger(folder, &["resolve"]);
    if is_planted {
        assert_eq!(status, Some(1), "{seed}: {told}");
        let path = folder.join(ledger_path("harbour"));
        let source = read(&path);
        let (_, marked) = source.split_once("<<<<<<<").expect("the conflict is marked");
        let (marked, rest) = marked.split_once(">>>>>>>").expect("the conflict is marked");
        assert!(!rest.contains("<<<<<<<"), "{seed}: one conflict\n{source}");
        let lines: Vec<&str> = marked.lines().skip(1).filter(|line| line.contains(" = ")).collect();
        let notes = ["note = \"counted at noon\"", "note = \"counted at night\""];
        assert!(lines.iter().all(|line| line.starts_with("note = ")), "{seed}: only the note\n{source}");
        assert!(notes.iter().all(|note| lines.contains(note)), "{seed}: both notes\n{source}");
        // Whoever decides keeps ours; the rest is checked as in the other pairs.
        let kept = source.lines().scan(0, |part, line| {
            let mark = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().position(|mark| line.starts_with(mark));
            let was = *part;
            *part = mark.map_or(was, |mark| (mark + 1) % 4);
            Some((mark.is_none() && was < 2).then_some(line))
        });
        let kept: Vec<&str> = kept.flatten().collect();
        fs::write(&path, format!("{}\n", kept.join("\n"))).expect("the file can be written");
        edit(&mut theirs, "harbour", &planted, |edit, entry| {
            edit.set(&entry.record, &CLAIM, Field::Note, &Value::Words("counted at noon".to_owned()));
        });
    } else {
        assert_eq!(status, Some(0), "{seed}: {told}");
    }
    let merged = read_back(folder);
    for (path, source) in merged.iter().filter(|(path, _)| is_ledger_file(path)) {
        assert!(!source.contains("<<<<<<<"), "{seed}: {path}:\n{source}");
    }
    nothing_is_lost(&base, &ours, &merged);
    nothing_is_lost(&base, &theirs, &merged);
    for by in ["ines", "omar"] {
        assert!(merged["ledger/factledger.toml"].contains(&format!("of-{by}")), "{seed}: an exception is lost");
    }
    factledger(folder, &["sync"]);
    let (_, told) = factledger(folder, &["verify", "--format", "concise"]);
    let errors: Vec<&str> = told.lines().filter(|line| line.contains(": error[")).collect();
    let is_expected = |line: &&str| line.contains("unused-exception");
    assert!(errors.iter().all(is_expected), "{seed}: {errors:?}");
    assert!(decided(&merged) > 0, "{seed}: nobody decided on anything");
    stopped
}

/// How many entries were decided on.
fn decided(files: &Files) -> usize {
    told(files).values().filter(|entry| entry.status() != Status::Proposed).count()
}

#[test]
fn two_branches_are_merged_without_a_loss() {
    if Command::new("git").arg("--version").output().is_err() {
        return say("git is not installed: no branches were merged");
    }
    let stopped = (0..PAIRS).filter(|&seed| pair(seed)).count();
    say(&format!("{PAIRS} pairs of branches, {stopped} of which git alone could not merge"));
    assert!(stopped >= FEWEST_STOPPED, "git stopped {stopped} times");
}
