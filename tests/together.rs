//! Several files, several commands: each command finds what the ones before it left, whatever file they replaced, and of files that change
//! together none does where one cannot.

mod support;

use std::fs;
use std::process::{Child, Command, Stdio};

use factledger::ledger::LedgerFile;
use support::generated::document;
use support::{read, say};

/// Documents, each with an exception that its renaming changes.
const DOCUMENTS: usize = 6;

#[test]
fn commands_that_replace_the_configuration_never_lose_what_others_wrote() {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    let mut configuration = "schema = 1\n".to_owned();
    let mut keys = Vec::new();
    for made in (0..DOCUMENTS).map(document) {
        let entries = LedgerFile::read(&made.id, &made.source).entries;
        let (id, key) = (&made.id, &entries[0].key);
        let exception =
            format!("\n[[exceptions]]\ncheck = \"quote-lost\"\nat = \"{id}/{key}\"\nreason = \"made up\"\n");
        configuration.push_str(&exception);
        keys.push((made.id.clone(), entries[0].key.clone(), entries[1].key.clone()));
        fs::write(folder.path().join(format!("{}.toml", made.id)), &made.source).expect("the file can be written");
    }
    fs::write(folder.path().join("factledger.toml"), configuration).expect("the file can be written");
    let start = |arguments: &[&str]| -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
        command.args(arguments).arg("--ledger").arg(folder.path());
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts")
    };
    let mut running = Vec::new();
    for (document, first, second) in &keys {
        running.push(start(&["rename", &format!("{document}/{first}"), "renamed"]));
        for field in ["note=a", "verdict=b"] {
            running.push(start(&["set", &format!("{document}/{second}"), field]));
        }
    }
    for child in running {
        let output = child.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let configuration = read(&folder.path().join("factledger.toml"));
    for (document, _, second) in &keys {
        assert!(configuration.contains(&format!("at = \"{document}/renamed\"\n")), "{configuration}");
        let source = read(&folder.path().join(format!("{document}.toml")));
        let file = LedgerFile::read(document, &source);
        let entry = file.entry(second).expect("the entry is there");
        let told = [factledger::ledger::Field::Note, factledger::ledger::Field::Verdict]
            .map(|field| entry.record.words(field));
        assert_eq!((file.entry("renamed").is_some(), told), (true, [Some("a"), Some("b")]), "{document}");
    }
}

#[test]
#[cfg(unix)]
fn where_one_write_up_cannot_be_replaced_no_file_changes() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("there is room for a project");
    let made = document(0);
    let key = LedgerFile::read(&made.id, &made.source).entries[0].key.clone();
    let cited = format!("They counted them<!-- fact: {}/{key} -->.\n", made.id);
    let configuration = "schema = 1\nwriteups = [\"../**/*.md\"]\n".to_owned();
    let files = [
        ("ledger/factledger.toml", &configuration),
        ("ledger/document-0.toml", &made.source),
        ("open/a.md", &cited),
        ("shut/b.md", &cited),
    ];
    for (path, words) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(path, words).expect("the file can be written");
    }
    let shut = folder.path().join("shut");
    let allow = |mode: u32| fs::set_permissions(&shut, fs::Permissions::from_mode(mode)).expect("the folder is ours");
    allow(0o555);
    if fs::write(shut.join("c"), "").is_ok() {
        return say("this user may write anywhere: a renaming that fails half way is not tried");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_factledger"));
    command.args(["rename", &format!("{}/{key}", made.id), "renamed", "--ledger"]).arg(folder.path().join("ledger"));
    let output = command.output().expect("the program starts");
    allow(0o755);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && told.contains("shut/b.md: "), "{told}");
    for (path, words) in files {
        assert_eq!(&read(&folder.path().join(path)), words, "{path}");
    }
}
