//! Ledgers that come from anybody: whatever their paths, links and bytes are, the program reads and writes below its folders alone,
//! ends in time, and tells what it found without steering the terminal.

#![cfg(unix)]

mod disk;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use support::{read, say};

const TEXT: &str = "The mill employs 40 weavers. Some 12% of them walk there.\n";
/// What stands outside, and must not be told.
const SECRET: &str = "The vault holds 77 bars.\n";
/// The most that one command may take, on a busy machine and without all optimisations.
const MOST: Duration = Duration::from_mins(1);

/// A ledger with an accepted document, in a folder beside which the secret lies.
fn ledger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let project = folder.path().join("project");
    fs::create_dir(&project).expect("the folder is empty");
    write(&folder.path().join("secret/mill.md"), SECRET);
    write(&project.join("mill.md"), TEXT);
    for arguments in [&["init"][..], &["add", "mill.md"], &["accept", "--all", "--by", "ines"]] {
        let output = factledger(&project, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", stderr(&output));
    }
    folder
}

fn write(path: &Path, words: &str) {
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder can be made");
    fs::write(path, words).expect("the file can be written");
}

#[track_caller]
#[expect(clippy::disallowed_methods, reason = "a test of time reads the clock")]
fn factledger(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.current_dir(folder).args(arguments).env("SOURCE_DATE_EPOCH", "1746403200").env_remove("CLICOLOR_FORCE");
    let begin = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let id = child.id().to_string();
    let (ended, end) = std::sync::mpsc::channel::<()>();
    // A program that hangs would hang the test with it.
    let guard = std::thread::spawn(move || {
        if end.recv_timeout(2 * MOST).is_err() {
            let _ = Command::new("kill").args(["-s", "KILL", &id]).status();
        }
    });
    let mut output = Output { status: ExitStatus::default(), stdout: Vec::new(), stderr: Vec::new() };
    let mut pipe = child.stderr.take().expect("standard error is a pipe");
    let errors = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut pipe, &mut bytes).expect("it can be read");
        bytes
    });
    let mut pipe = child.stdout.take().expect("standard output is a pipe");
    std::io::Read::read_to_end(&mut pipe, &mut output.stdout).expect("it can be read");
    output.stderr = errors.join().expect("it was read");
    output.status = child.wait().expect("the program ends");
    let _ = ended.send(());
    guard.join().expect("nothing hangs");
    assert!(begin.elapsed() < MOST, "{arguments:?} took {:?}", begin.elapsed());
    output
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// All that the program says, which neither crashed nor steers the terminal.
#[track_caller]
fn said(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &stderr(output);
    assert!(output.status.code().is_some_and(|code| code < 3), "{}: {said}", output.status);
    let steers =
        |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!said.contains(steers), "{said:?}");
    said
}

/// `verify`, `sync`, `show` and `list` on a ledger whose text or file is not to be had: none tells the secret, `verify` tells `wanted`.
#[track_caller]
fn check(project: &Path, status: i32, wanted: &str) {
    for command in [&["sync"][..], &["sync", "--check"], &["list"], &["show", "mill/weavers"], &["export"]] {
        let said = said(&factledger(project, command));
        assert!(!said.contains("77 ") && !said.contains("vault"), "{command:?}: {said}");
    }
    let output = factledger(project, &["verify"]);
    let said = said(&output);
    assert!(said.contains(wanted) && !said.contains("77 "), "no `{wanted}` in {said}");
    assert_eq!(output.status.code(), Some(status), "{said}");
}

fn replace(path: &Path, old: &str, new: &str) {
    let source = read(path);
    assert!(source.contains(old), "no `{old}` in {source}");
    write(path, &source.replace(old, new));
}

#[test]
fn a_link_does_not_lead_out() {
    let folder = ledger();
    let project = folder.path().join("project");
    let text = project.join("ledger/texts/mill.md");
    fs::remove_file(&text).expect("it is there");
    symlink("../../../secret/mill.md", &text).expect("links can be made");
    check(&project, 1, "leads out of the ledger");
    fs::remove_dir_all(project.join("ledger/texts")).expect("it is there");
    symlink("../../secret", project.join("ledger/texts")).expect("links can be made");
    check(&project, 1, "leads out of the ledger");
    // Nothing is written there either.
    write(&project.join("new.md"), TEXT);
    let output = factledger(&project, &["add", "new.md"]);
    assert!(said(&output).contains("leads out of the ledger"));
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("secret/new.md").exists() && !project.join("ledger/new.toml").exists());
    // A folder that the configuration names may be led to.
    replace(&project.join("ledger/factledger.toml"), "schema = 1\n", "schema = 1\noutside = [\"../../secret\"]\n");
    write(&folder.path().join("secret/mill.md"), TEXT);
    assert!(said(&factledger(&project, &["verify"])).contains("all holds"));
}

#[test]
fn a_path_does_not_lead_out() {
    let folder = ledger();
    let project = folder.path().join("project");
    let file = project.join("ledger/mill.toml");
    let source = read(&file);
    for (path, wanted) in [
        ("../../secret/mill.md", "leads out of the ledger"),
        ("../mill.md", "leads out of the ledger"),
        ("/etc/passwd", "bad-value"),
        ("texts/../../../secret/mill.md", "bad-value"),
        ("texts/mill.md/", "bad-value"),
        ("texts", "found a directory"),
        ("texts/none.md", "no such file"),
    ] {
        write(&file, &source.replace("texts/mill.md", path));
        check(&project, 1, wanted);
    }
    write(&file, &source.replace("texts/mill.md", "../mill.md"));
    replace(&project.join("ledger/factledger.toml"), "schema = 1\n", "schema = 1\noutside = [\"..\"]\n");
    assert!(said(&factledger(&project, &["verify"])).contains("all holds"));
}

#[test]
fn a_ledger_file_is_no_link_that_leads_out() {
    let folder = ledger();
    let project = folder.path().join("project");
    write(&folder.path().join("secret/bars.toml"), "The vault holds 77 bars.\n");
    symlink("../../secret/bars.toml", project.join("ledger/bars.toml")).expect("links can be made");
    check(&project, 2, "leads out of the ledger");
    assert_eq!(read(&folder.path().join("secret/bars.toml")), "The vault holds 77 bars.\n");
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let folder = ledger();
    let project = folder.path().join("project");
    let text = project.join("ledger/texts/mill.md");
    fs::remove_file(&text).expect("it is there");
    let made = Command::new("mkfifo").arg(&text).status().expect("`mkfifo` is there");
    assert!(made.success());
    check(&project, 1, "found a pipe or a device, expected a file");
    fs::remove_file(&text).expect("it is there");
    symlink("/dev/zero", &text).expect("links can be made");
    check(&project, 1, "leads out of the ledger");
    fs::remove_file(&text).expect("it is there");
    write(&text, TEXT);
    let made = Command::new("mkfifo").arg(project.join("ledger/pipe.toml")).status().expect("`mkfifo` is there");
    assert!(made.success());
    check(&project, 2, "ledger/pipe.toml: found a pipe or a device, expected a file");
}

#[test]
fn a_file_that_may_not_be_read_is_told() {
    let folder = ledger();
    let project = folder.path().join("project");
    let text = project.join("ledger/texts/mill.md");
    fs::set_permissions(&text, fs::Permissions::from_mode(0o000)).expect("it is ours");
    if fs::metadata(&text).is_ok() && fs::OpenOptions::new().read(true).open(&text).is_ok() {
        return say("this user may read every file: not tried what is told of one that may not be read");
    }
    check(&project, 1, "permission denied");
}

#[test]
fn hostile_words_are_shown_and_not_obeyed() {
    let folder = ledger();
    let project = folder.path().join("project");
    let file = project.join("ledger/mill.toml");
    let source = read(&file);
    let hostile = r"\u001b[2J\u001b]0;owned\u0007\u202E\u0000\u009b31m";
    for (old, new) in [
        ("measure = \"weavers that the mill employs\"", format!("measure = \"{hostile}\"")),
        ("[claims.weavers]", format!("[claims.\"{hostile}\"]")),
        ("id = \"mill\"", format!("id = \"{hostile}\"")),
        ("read = \"0.1\"", format!("read = \"0.1\"\n\"{hostile}\" = \"{hostile}\"")),
        ("texts/mill.md", hostile.to_owned()),
        ("figure = \"40\"", format!("figure = \"{hostile}\"")),
        ("status = \"accepted\"", format!("status = \"{hostile}\"")),
    ] {
        assert!(source.contains(old), "no `{old}` in {source}");
        write(&file, &source.replacen(old, &new, 1));
        for command in ["verify", "list", "sync"] {
            said(&factledger(&project, &[command]));
        }
        for format in ["human", "concise", "github", "markdown"] {
            let output = factledger(&project, &["verify", "--format", format]);
            assert_eq!(output.status.code(), Some(1), "{new}: {}", said(&output));
            said(&output);
        }
    }
}

#[test]
fn hostile_bytes_are_told() {
    let folder = ledger();
    let project = folder.path().join("project");
    let text = project.join("ledger/texts/mill.md");
    let file = project.join("ledger/mill.toml");
    let source = read(&file);
    let large = 5_000_000;
    let texts: Vec<Vec<u8>> = vec![
        vec![b'\0'; large / 10],
        vec![b'a'; large],
        b"9".repeat(large),
        b"9,".repeat(large / 20),
        b"(".repeat(large / 10),
        b"<".repeat(large / 10),
        b"[a](".repeat(large / 40),
        b"> ".repeat(large / 20),
        b"\xff\xfe40".to_vec(),
        "\u{202e}".repeat(large / 30).into_bytes(),
    ];
    for bytes in texts {
        fs::write(&text, &bytes).expect("it can be written");
        let output = factledger(&project, &["verify"]);
        assert_eq!(output.status.code(), Some(1));
        let (begin, length) = (String::from_utf8_lossy(&bytes[..bytes.len().min(20)]), said(&output).len());
        assert!(length < 100_000 + bytes.len() / 4, "{begin}…: {length} bytes told");
    }
    write(&text, TEXT);
    for more in [
        "[".repeat(large / 20),
        format!("a = {}\n", "[".repeat(100_000)),
        format!("a = \"{}\"\n", "a".repeat(large)),
        format!("{} = 1\n", "a".repeat(large / 10)),
        format!("a = {}\n", "9".repeat(large / 10)),
        format!("[claims.{0}]\n{0} = 1\n{0}2 = {{{0} = 1}}\n", "a".repeat(large / 10)),
        "\0".repeat(1000),
    ] {
        write(&file, &format!("{source}{more}"));
        let output = factledger(&project, &["verify"]);
        assert_eq!(output.status.code(), Some(1));
        let (begin, length) = (more.chars().take(20).collect::<String>(), said(&output).len());
        assert!(length < 100_000, "{begin}…: {length} bytes told");
    }
}
