//! Commands that are killed: every file holds what it held before or what it was to hold, and the next command works.

mod support;
#[cfg(unix)]
#[path = "support/terminal.rs"]
mod terminal;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use factledger::ledger::LedgerFile;
use support::generated::{Generated, document, text_path};
use support::random::Random;
use support::{files_below, read, say, stem};

/// Documents of the ledger.
const DOCUMENTS: usize = 3;
/// Write-ups beside it.
const WRITEUPS: usize = 20;
/// Kills of each command.
const KILLS: usize = 50;

/// A command that writes, and the ledger on which it works.
struct Trial {
    /// Its arguments; `@N` stands for the first entry of the document N.
    arguments: &'static [&'static str],
    made: fn(&Generated) -> Made,
    /// Whether the same command once more does what is left.
    resumes: bool,
}

/// A document: its ledger file and its text.
type Made = (String, String);

#[rustfmt::skip] // one per line
const TRIALS: &[Trial] = &[
    Trial { arguments: &["accept", "--all", "--by", "ines"],                                          made: proposed, resumes: true },
    Trial { arguments: &["accept", "@1", "@0", "--by", "ines"],                                       made: proposed, resumes: true },
    Trial { arguments: &["set", "@1", "bound=about", "place=Larkmere"],                               made: proposed, resumes: true },
    Trial { arguments: &["set", "@2", "note=seen from the tower"],                                    made: proposed, resumes: true },
    Trial { arguments: &["sync"],                                                                     made: longer,   resumes: true },
    Trial { arguments: &["revise", "@1", "value=4321", "bound=", "--why", "counted", "--by", "ines"], made: accepted, resumes: false },
    Trial { arguments: &["redact", "--all"],                                                          made: accepted, resumes: true },
    Trial { arguments: &["rename", "@1", "another-key"],                                              made: accepted, resumes: true },
];

fn proposed(made: &Generated) -> Made {
    (made.proposed.clone(), made.text.clone())
}

fn accepted(made: &Generated) -> Made {
    (made.source.clone(), made.text.clone())
}

/// The text has grown since it was read.
fn longer(made: &Generated) -> Made {
    (made.source.clone(), format!("The baker sold 412 pies.\n\n{}", made.text))
}

/// What files hold, by their paths from the top of the project.
type State = BTreeMap<String, String>;

#[test]
fn a_killed_command_leaves_each_file_as_it_was_or_as_it_was_to_be() {
    let mut random = Random::new(0xdead);
    for trial in TRIALS {
        let arguments = trial.arguments;
        let old = before(trial);
        let (new, time) = undisturbed(&old, arguments);
        assert_ne!(old, new, "{arguments:?} changes something");
        let (mut before, mut between, mut after, mut left) = (0, 0, 0, 0);
        for _ in 0..KILLS {
            let folder = stored(&old);
            // A moment between the start and somewhat later than the end.
            let moment = time * u32::try_from(random.below(1300)).expect("below 1300") / 1000;
            killed(folder.path(), arguments, moment);
            left += temporary(folder.path());
            let found = state(folder.path());
            for (name, source) in &found {
                let known = [old.get(name), new.get(name)].contains(&Some(source));
                assert!(known, "{name} after {arguments:?}:\n{source}");
            }
            assert!(found.keys().eq(old.keys()), "{:?} after {arguments:?}", found.keys());
            if trial.resumes && found != old && found != new {
                let status = factledger(folder.path(), arguments).status().expect("the program starts");
                assert!(status.success(), "{arguments:?} once more");
                assert!(state(folder.path()) == new, "{arguments:?} once more does not do what was left");
            }
            match found {
                found if found == old => before += 1,
                found if found == new => after += 1,
                _ => between += 1,
            }
            works(folder.path());
        }
        let counts = format!("{before} before the change, {between} amid, {after} after; {left} temporary files left");
        say(&format!("{} in {time:.1?}: killed {counts}, all cleared away", arguments.join(" ")));
        assert!(before > 0, "no kill came before the change");
    }
}

/// Whatever stops a renaming between two files, `verify` tells it, and the same command once more does what is left.
#[test]
fn a_renaming_can_be_taken_up_wherever_it_stopped() {
    let trial = TRIALS.last().expect("there are trials");
    let old = before(trial);
    let (new, _) = undisturbed(&old, trial.arguments);
    let changed: Vec<&String> = old.keys().filter(|path| old[*path] != new[*path]).collect();
    let rank = |path: &str| (path.starts_with("ledger/"), !path.ends_with("factledger.toml"));
    let mut order = changed.clone();
    order.sort_by_key(|path| (rank(path), *path));
    assert_eq!(order.len(), WRITEUPS + 2);
    assert_eq!(verified(&old), (Some(0), 0));
    assert_eq!(verified(&new), (Some(0), 0));
    for done in 1..order.len() {
        let mut amid = old.clone();
        amid.extend(order[..done].iter().map(|&path| (path.clone(), new[path].clone())));
        let (status, told) = verified(&amid);
        assert!(status == Some(1) && told >= done.min(WRITEUPS), "{done} files: {status:?}, {told} unknown citations");
        let folder = stored(&amid);
        let status = factledger(folder.path(), trial.arguments).status().expect("the program starts");
        assert!(status.success() && state(folder.path()) == new, "after {done} files");
    }
}

/// The exit status of `verify`, and how many citations it does not know.
fn verified(state: &State) -> (Option<i32>, usize) {
    let folder = stored(state);
    let output = factledger(folder.path(), &["verify", "--format", "concise"]).stdout(Stdio::piped()).output();
    let output = output.expect("the program starts");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).matches("unknown-citation").count())
}

/// The project before any command.
fn before(trial: &Trial) -> State {
    let mut state = State::new();
    let mut id = String::new();
    for made in (0..DOCUMENTS).map(document) {
        let (source, text) = (trial.made)(&made);
        if id.is_empty() || stem(Path::new(&made.id)) == "document-1" {
            id = format!("{}/{}", made.id, LedgerFile::read(&made.id, &source).entries[0].key);
        }
        state.insert(format!("ledger/{}.toml", made.id), source);
        state.insert(format!("ledger/{}", text_path(&made.id)), text);
    }
    let exception = format!("[[exceptions]]\ncheck = \"conflicting-claims\"\nat = \"{id}\"\nreason = \"made up\"\n");
    let configuration = format!(
        "schema = 1\nwriteups = [\"../docs/*.md\"]\n\n[checks]\nunused-exception = \"off\"\nvalue-mismatch = \"off\"\n\n{exception}"
    );
    state.insert("ledger/factledger.toml".to_owned(), configuration);
    for number in 0..WRITEUPS {
        let sentence = "The harbour office counted 17 barges";
        let writeup = format!(
            "# Part {number}\n\n{sentence}<!-- fact: {id} r1 -->. [17 barges][fact:{id}] lay there.\n\n[fact:{id}]: ../ledger/document-1.toml \"r1: barges\"\n"
        );
        state.insert(format!("docs/part-{number:02}.md"), writeup);
    }
    state
}

/// The project in a folder of its own.
fn stored(state: &State) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a project");
    for (path, words) in state {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(path, words).expect("the file can be written");
    }
    folder
}

/// The files of a project.
fn state(folder: &Path) -> State {
    let files = files_below(folder).into_iter().filter(|path| !is_temporary(path));
    files
        .map(|path| {
            let name = path.strip_prefix(folder).expect("it is below").to_string_lossy().into_owned();
            let source = read(&path);
            if name.starts_with("ledger/document") {
                assert_eq!(LedgerFile::read(stem(&path), &source).errors, [], "{name}");
            }
            (name, source)
        })
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

fn is_temporary(path: &Path) -> bool {
    stem(path).starts_with('.')
}

/// How many temporary files there are.
fn temporary(folder: &Path) -> usize {
    files_below(folder).iter().filter(|path| is_temporary(path)).count()
}

/// The id that `@N` stands for.
fn named(folder: &Path, argument: &str) -> String {
    let Some(number) = argument.strip_prefix('@') else { return argument.to_owned() };
    let document = format!("document-{number}");
    let file = LedgerFile::read(&document, &read(&folder.join(format!("ledger/{document}.toml"))));
    format!("{document}/{}", file.entries[0].key)
}

fn factledger(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command
        .args(arguments.iter().map(|argument| named(folder, argument)))
        .arg("--ledger")
        .arg(folder.join("ledger"))
        .env("SOURCE_DATE_EPOCH", "1746403200");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What the command makes of the project, and how long it takes, in the middle of several times.
#[expect(clippy::disallowed_methods, reason = "how long a command takes tells when to kill it")]
fn undisturbed(old: &State, arguments: &[&str]) -> (State, Duration) {
    let run = || {
        let folder = stored(old);
        let begin = Instant::now();
        let status = factledger(folder.path(), arguments).status().expect("the program starts");
        let time = begin.elapsed();
        assert!(status.success(), "{arguments:?}");
        (time, state(folder.path()))
    };
    let mut runs: Vec<_> = (0..5).map(|_| run()).collect();
    runs.sort();
    let (time, new) = runs.swap_remove(2);
    (new, time)
}

fn killed(folder: &Path, arguments: &[&str], moment: Duration) {
    let mut child = factledger(folder, arguments).spawn().expect("the program starts");
    std::thread::sleep(moment);
    // Where it has ended by now, there is nothing to kill.
    let _ = child.kill();
    child.wait().expect("it has ended");
}

/// The next command gets the lock, finds files that it can read, and clears away what was left.
#[track_caller]
fn works(folder: &Path) {
    let status = factledger(folder, &["set", "@0", "note=next"]).status().expect("the program starts");
    assert!(status.success(), "the next command fails");
    assert_eq!(temporary(folder), 0, "the next command leaves temporary files");
    let changed = read(&folder.join("ledger/document-0.toml"));
    assert!(changed.contains("note = \"next\"\n"), "{changed}");
}

/// Every decision that a review confirmed on the screen is in its file, whenever it is killed.
#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "how long a review takes tells when to kill it")]
fn a_killed_review_keeps_every_decision_that_it_confirmed() {
    use terminal::Seated;

    let old = before(&Trial { arguments: &[], made: proposed, resumes: true });
    let start = |folder: &Path| {
        let ledger = folder.join("ledger").to_string_lossy().into_owned();
        let seat = Seated::start(folder, 80, &["review", "--by", "ines", "--ledger", &ledger], &[("NO_COLOR", "1")]);
        seat.press("aasrno claim\naeplace=Larkmere\n\nasaeerror\nnote=seen\n\naarno claim\naaasaaq");
        seat
    };
    let folder = stored(&old);
    let begin = Instant::now();
    let mut seat = start(folder.path());
    seat.expect("12 accepted, 2 rejected");
    let time = begin.elapsed();
    assert!(seat.end().success());
    let mut random = Random::new(0xdead);
    let (mut none, mut some, mut all) = (0, 0, 0);
    for _ in 0..KILLS {
        let folder = stored(&old);
        let mut seat = start(folder.path());
        std::thread::sleep(time * u32::try_from(random.below(1200)).expect("below 1200") / 1000);
        // Where it has ended by now, there is nothing to kill.
        let _ = seat.child.kill();
        seat.end();
        let screen = seat.screen();
        let found = state(folder.path());
        assert!(found.keys().eq(old.keys()));
        let mut written = 0;
        for (name, source) in found.iter().filter(|(name, _)| name.starts_with("ledger/document")) {
            let file = LedgerFile::read(stem(Path::new(name)), source);
            assert_eq!(file.errors, [], "{name}:\n{screen}");
            written += file.entries.iter().map(|entry| entry.reviews.len()).sum::<usize>();
        }
        // Where the answer was typed before the question, nothing parts the two; what a kill cut off is not told.
        let lines = screen.split_inclusive('\n').filter_map(|line| line.strip_suffix("\r\n"));
        let confirmed = lines.filter_map(|line| line.trim_start_matches("why? ").split_once(' '));
        let confirmed = confirmed.filter(|(verb, id)| ["accepted", "rejected"].contains(verb) && id.contains('/'));
        let confirmed: Vec<(&str, &str)> = confirmed.collect();
        for (verb, id) in &confirmed {
            let (document, key) = id.split_once('/').expect("an id has two parts");
            let file = LedgerFile::read(document, &found[&format!("ledger/{document}.toml")]);
            let status = file.entry(key).map(|entry| entry.status().name());
            assert_eq!(status, Some(*verb), "{id}:\n{screen}");
        }
        assert!((confirmed.len()..=confirmed.len() + 1).contains(&written), "{written} written:\n{screen}");
        match confirmed.len() {
            0 => none += 1,
            14 => all += 1,
            _ => some += 1,
        }
        works(folder.path());
    }
    say(&format!("review in {time:.1?}: killed {none} before the first decision, {some} amid, {all} after the last"));
    assert!(some > KILLS / 4, "too few kills came amid the decisions");
}
