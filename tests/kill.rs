//! Commands that are killed: every file of the ledger holds what it held before or what it was to hold, and the next command works.

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
use support::generated::{document, text_path};
use support::random::Random;
use support::{files_below, read, say, stem};

/// Documents of the ledger.
const DOCUMENTS: usize = 3;
/// Kills of each command.
const KILLS: usize = 50;

/// Commands that write; `@N` stands for the first entry of the document N.
const COMMANDS: &[&[&str]] = &[
    &["accept", "--all", "--by", "ines"],
    &["accept", "@1", "@0", "--by", "ines"],
    &["set", "@1", "bound=about", "place=Larkmere"],
    &["set", "@2", "note=seen from the tower"],
];

/// What the files of a ledger hold, by name.
type State = BTreeMap<String, String>;

#[test]
fn a_killed_command_leaves_each_file_as_it_was_or_as_it_was_to_be() {
    let mut random = Random::new(0xdead);
    for arguments in COMMANDS {
        let old = made();
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
                assert!(
                    [old.get(name), new.get(name)].contains(&Some(source)),
                    "{name} after {arguments:?}:\n{source}"
                );
                assert_eq!(LedgerFile::read(stem(Path::new(name)), source).errors, [], "{name} after {arguments:?}");
            }
            assert!(found.keys().eq(old.keys()), "{:?} after {arguments:?}", found.keys());
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

/// The ledger before any command.
fn made() -> State {
    (0..DOCUMENTS).map(document).map(|made| (format!("{}.toml", made.id), made.proposed)).collect()
}

/// The ledger in a folder of its own.
fn stored(state: &State) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let write = |path: &str, words: &str| fs::write(folder.path().join(path), words).expect("the file can be written");
    fs::create_dir(folder.path().join("texts")).expect("the folder is empty");
    write("factledger.toml", "schema = 1\n");
    for (name, source) in state {
        write(name, source);
        write(&text_path(stem(Path::new(name))), "not read by these commands\n");
    }
    folder
}

/// The documents' files.
fn state(folder: &Path) -> State {
    let mut files = files_below(folder);
    files.retain(|path| path.extension().is_some_and(|found| found == "toml") && stem(path) != "factledger");
    files.iter().map(|path| (format!("{}.toml", stem(path)), read(path))).collect()
}

/// How many temporary files there are.
fn temporary(folder: &Path) -> usize {
    files_below(folder).iter().filter(|path| stem(path).starts_with('.')).count()
}

/// The id that `@N` stands for.
fn named(folder: &Path, argument: &str) -> String {
    let Some(number) = argument.strip_prefix('@') else { return argument.to_owned() };
    let document = format!("document-{number}");
    let file = LedgerFile::read(&document, &read(&folder.join(format!("{document}.toml"))));
    format!("{document}/{}", file.entries[0].key)
}

fn factledger(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command
        .args(arguments.iter().map(|argument| named(folder, argument)))
        .arg("--ledger")
        .arg(folder)
        .env("SOURCE_DATE_EPOCH", "1746403200");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What the command makes of the ledger, and how long it takes, in the middle of several times.
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
    let changed = read(&folder.join("document-0.toml"));
    assert!(changed.contains("note = \"next\"\n"), "{changed}");
}

/// Every decision that a review confirmed on the screen is in its file, whenever it is killed.
#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "how long a review takes tells when to kill it")]
fn a_killed_review_keeps_every_decision_that_it_confirmed() {
    use terminal::Seated;

    let old = made();
    let start = |folder: &Path| {
        let ledger = folder.to_string_lossy().into_owned();
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
        for (name, source) in &found {
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
            let file = LedgerFile::read(document, &found[&format!("{document}.toml")]);
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
