//! A disk that is full: the old file stays as it was, and it is told.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::{TEXT, factledger, write};
use crate::support::{files_below, read, say};

/// The largest file that a command may write, in the shell's blocks: none of a ledger with many claims fits.
const BLOCKS: &str = "2";

/// A ledger whose file has more than the limit.
fn ledger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    write(&folder.path().join("mill.md"), &TEXT.repeat(60));
    for arguments in [["init", "--color", "never"], ["add", "mill.md", "--color=never"]] {
        assert!(factledger(folder.path(), &arguments).status.success());
    }
    folder
}

/// Run with a limit on the size of files; whether the signal of the system is passed over or kills.
fn limited(folder: &Path, passed_over: bool, arguments: &str) -> Output {
    let trap = if passed_over { "trap '' XFSZ; " } else { "" };
    let script = format!("{trap}ulimit -f {BLOCKS} && exec \"$0\" {arguments}");
    let mut command = Command::new("sh");
    command.current_dir(folder).args(["-c", &script, env!("CARGO_BIN_EXE_factledger")]).stdin(Stdio::null());
    command.env("SOURCE_DATE_EPOCH", "1746403200").output().expect("there is a shell")
}

/// What every file below the folder holds.
fn state(folder: &Path) -> Vec<(String, String)> {
    let files = files_below(folder).into_iter().filter(|path| !path.to_string_lossy().ends_with(".tmp"));
    files.map(|path| (path.to_string_lossy().into_owned(), read(&path))).collect()
}

#[test]
fn a_file_that_does_not_fit_leaves_the_old_one() {
    let folder = ledger();
    let probe = limited(folder.path(), true, "list");
    if !probe.status.success() {
        return say("the shell sets no limit on the size of files: not tried what a full disk does");
    }
    let before = state(folder.path());
    fs::write(folder.path().join("ledger/texts/mill.md"), TEXT.repeat(61)).expect("it can be written");
    let changed = state(folder.path());
    for (arguments, wanted) in [
        ("accept --all --by ines", "ledger/mill.toml: file too large"),
        ("set mill/weavers note=seen", "ledger/mill.toml: file too large"),
        ("sync", "ledger/mill.toml: file too large"),
        ("verify --output json=found.json", "found.json: file too large"),
        ("add --id other mill.md", "file too large"),
    ] {
        let output = limited(folder.path(), true, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments}: {said}");
        assert!(said.contains(wanted), "{arguments}: {said}");
        assert_eq!(state(folder.path()), changed, "{arguments}");
        assert!(!files_below(folder.path()).iter().any(|path| path.to_string_lossy().ends_with(".tmp")), "{arguments}");
        // Killed by the system it may leave a temporary file, which the next command that writes clears away.
        let output = limited(folder.path(), false, arguments);
        assert!(output.status.signal().is_some(), "{arguments}: {}", output.status);
        assert_eq!(state(folder.path()), changed, "{arguments}");
        let left = files_below(folder.path()).into_iter().filter(|path| path.to_string_lossy().ends_with(".tmp"));
        left.for_each(|path| fs::remove_file(path).expect("it is there"));
    }
    assert_ne!(before, changed);
    // Where there is room, the next command works.
    assert!(factledger(folder.path(), &["accept", "--all", "--by", "ines"]).status.success());
}
