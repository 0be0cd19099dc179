//! Many documents at once: the same findings and files whatever the number of threads, and a bar for who waits at a terminal.

mod support;
#[cfg(unix)]
#[path = "support/terminal.rs"]
mod terminal;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::generated::{document, text_path};
use support::read;

/// Documents of the ledger.
const DOCUMENTS: usize = 12;

/// A ledger in which some texts have changed, some are missing, and some files cannot be read.
fn ledger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let write = |path: &str, words: &str| fs::write(folder.path().join(path), words).expect("the file can be written");
    fs::create_dir(folder.path().join("texts")).expect("the folder is empty");
    write("factledger.toml", "schema = 1\n");
    for (number, made) in (0..DOCUMENTS).map(|number| (number, document(number))) {
        let source = match number % 6 {
            1 => made.source.replacen("value = \"", "value = \"9", 1),
            2 => made.proposed,
            3 => made.source + "= no TOML\n",
            _ => made.source,
        };
        write(&format!("{}.toml", made.id), &source);
        if number % 6 != 4 {
            let text = if number % 6 == 5 { made.text + "\nA new ferry carries 77 carts.\n" } else { made.text };
            write(&text_path(&made.id), &text);
        }
    }
    folder
}

#[track_caller]
fn factledger(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.current_dir(folder).args(arguments).args(["--ledger", "."]).env("SOURCE_DATE_EPOCH", "1746403200");
    command.output().expect("the program starts")
}

#[test]
fn findings_do_not_depend_on_the_number_of_threads() {
    let folder = ledger();
    for command in [&["verify", "--reread"][..], &["sync", "--check"]] {
        let with = |jobs: &str| factledger(folder.path(), &[command, &["--jobs", jobs]].concat());
        let alone = with("1");
        assert_ne!(alone.status.code(), Some(0), "{command:?}");
        assert!(alone.stdout.len() > 100, "{}", String::from_utf8_lossy(&alone.stdout));
        for jobs in ["2", "11"] {
            assert_eq!(with(jobs), alone, "{command:?} with {jobs}");
        }
    }
}

#[test]
fn what_is_written_does_not_depend_on_the_number_of_threads() {
    let state =
        |folder: &Path| (0..DOCUMENTS).map(|n| read(&folder.join(format!("document-{n}.toml")))).collect::<Vec<_>>();
    let with = |jobs: &str| {
        let folder = ledger();
        let output = factledger(folder.path(), &["sync", "--jobs", jobs]);
        (output, state(folder.path()))
    };
    let alone = with("1");
    assert!(alone.1[5].contains("A new ferry carries 77 carts."), "{}", alone.1[5]);
    assert_eq!(with("3"), alone);
}

#[cfg(unix)]
#[test]
fn who_waits_at_a_terminal_sees_how_far_it_is() {
    let folder = ledger();
    let output = factledger(folder.path(), &["verify", "--reread"]);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("documents ━"));
    let path = folder.path().to_string_lossy().into_owned();
    let arguments = ["verify", "--reread", "--jobs", "1", "--ledger", &path, "--format", "concise"];
    let mut seat = terminal::Seated::start(folder.path(), 60, &arguments, &[("NO_COLOR", "1")]);
    let status = seat.end();
    assert_eq!(status.code(), Some(1));
    let screen = seat.screen();
    let summary = screen.lines().rfind(|line| line.contains(" claims in 12 documents")).expect("it was summed up");
    assert!(!summary.contains('━'), "{screen:?}");
    // A machine that is quick enough needs no bar.
    if screen.contains('━') {
        assert!(screen.contains(" of 12 documents ━"), "{screen:?}");
    }
}
