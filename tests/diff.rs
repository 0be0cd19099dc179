//! `factledger diff` in repositories of git, made anew for each test.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::{read, say};
use tempfile::TempDir;

const HARBOUR: &str = "At least 40 boats lie in the bay. A berth costs $3.50 a night. The office has 12 clerks.\n";

/// A repository with one commit: a ledger of one document, its claims accepted.
struct Repository {
    folder: TempDir,
}

impl Repository {
    /// None, said aloud, where there is no git.
    fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            say("git is not installed: `diff` is not tried");
            return None;
        }
        let repository = Self { folder: tempfile::tempdir().expect("there is room for a repository") };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        // A ledger below the top of the repository, in a folder with a space.
        fs::create_dir(repository.home()).expect("the folder is new");
        repository.write("harbour.md", HARBOUR);
        repository.run(&["init"]);
        repository.run(&["add", "harbour.md"]);
        repository.run(&["accept", "--all", "--by", "ines"]);
        repository.commit();
        Some(repository)
    }

    fn home(&self) -> std::path::PathBuf {
        self.folder.path().join("our desk")
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.home().join(name), text).expect("the file can be written");
    }

    fn git(&self, arguments: &[&str]) {
        let status = command("git", self.folder.path()).args(arguments).status().expect("git starts");
        assert!(status.success(), "git {arguments:?}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["-c", "user.name=ines", "-c", "user.email=ines@example.org", "commit", "--quiet", "--message", "x"]);
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {told}");
        String::from_utf8(output.stdout).expect("output is UTF-8")
    }

    fn output(&self, arguments: &[&str]) -> Output {
        factledger(&self.home(), arguments)
    }
}

/// A program in a folder, without the habits of whoever runs the test.
fn command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.env("GIT_CEILING_DIRECTORIES", std::env::temp_dir()).env("SOURCE_DATE_EPOCH", "1746403200");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

fn factledger(folder: &Path, arguments: &[&str]) -> Output {
    command(env!("CARGO_BIN_EXE_factledger"), folder).args(arguments).output().expect("the program starts")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_the_same_in_meaning_is_no_change() {
    let Some(repository) = Repository::new() else { return };
    let path = repository.home().join("ledger/harbour.toml");
    let source = read(&path).replace("[claims.boats]", "# ours\n[claims.boats]").replace('\n', "\r\n");
    fs::write(&path, source).expect("the file can be written");
    let output = repository.output(&["diff"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    assert_eq!(stderr(&output), "no claim changed since HEAD\n");
}

/// A revision, a retraction, another key, a claim taken out, a new document.
fn changed() -> Option<Repository> {
    let repository = Repository::new()?;
    repository.run(&["revise", "boats", "value=41", "bound=", "--why", "counted again", "--by", "bo"]);
    repository.run(&["retract", "clerks", "--why", "they left | all", "--by", "bo"]);
    let path = repository.home().join("ledger/harbour.toml");
    fs::write(&path, read(&path).replace("claims.berth", "claims.place")).expect("the file can be written");
    repository.write(
        "mill.md",
        "---\ntitle: The *mill*\n---\n\nThe mill sold 7,000 cups | mugs, says @ines; $5 is on `sale`.\n",
    );
    repository.run(&["add", "mill.md"]);
    Some(repository)
}

#[test]
fn people_are_told_claim_by_claim() {
    let Some(repository) = changed() else { return };
    insta::assert_snapshot!(repository.run(&["diff"]), @"
    ~ harbour/boats
      rev          1 → 2
      value        40 → 41
      bound        at-least → nothing
      decided      r2, by bo on 2025-05-05: counted again
    > harbour/place · was harbour/berth
    ~ harbour/clerks
      status       accepted → retracted
      why          nothing → they left | all
      decided      r1, retracted, by bo on 2025-05-05: they left | all
    + mill · document · added
      title        The *mill*
      text         texts/mill.md
      text-hash    fl1-sha256:0ad6e2fa1b248…
    + mill/cups · proposed · 7,000 · cups that the mill sold
    + mill/cups-that-the-mill-sold · proposed · $5 · cups that the mill sold
    ");
    repository.commit();
    assert_eq!(repository.run(&["diff"]), "");
    let back = repository.output(&["diff", "HEAD", "HEAD~1"]);
    insta::assert_snapshot!(String::from_utf8_lossy(&back.stdout), @"
    ~ harbour/boats
      rev          2 → 1
      value        41 → 40
      bound        nothing → at-least
    > harbour/berth · was harbour/place
    ~ harbour/clerks
      status       retracted → accepted
      why          they left | all → nothing
    - mill · document · removed
    - mill/cups · proposed · 7,000 · cups that the mill sold
    - mill/cups-that-the-mill-sold · proposed · $5 · cups that the mill sold
    ");
    insta::assert_snapshot!(stderr(&back), @"2 claims removed, 1 renamed, 2 changed from HEAD to HEAD~1");
}

#[test]
fn a_pull_request_gets_a_table() {
    let Some(repository) = changed() else { return };
    insta::assert_snapshot!(repository.run(&["diff", "--format", "markdown", "main"]), @"
    **Ledger:** 2 claims added, 1 renamed, 2 changed since main

    | | entry | field | before | after |
    |---|---|---|---|---|
    | changed | `harbour/boats` | rev | 1 | 2 |
    | changed | `harbour/boats` | value | 40 | 41 |
    | changed | `harbour/boats` | bound | at-least |  |
    | decided | `harbour/boats` |  |  | r2, by bo on 2025-05-05: counted again |
    | renamed | `harbour/place` | key | berth | place |
    | changed | `harbour/clerks` | status | accepted | retracted |
    | changed | `harbour/clerks` | why |  | they left &#124; all |
    | decided | `harbour/clerks` |  |  | r1, retracted, by bo on 2025-05-05: they left &#124; all |
    | added | `mill` | document |  | The &#42;mill&#42; |
    | added | `mill/cups` |  |  | proposed · 7,000 · cups that the mill sold<br>The mill sold 7,000 cups &#124; mugs, says @<!-- -->ines; <span>$</span>5 is on &#96;sale&#96;. |
    | added | `mill/cups-that-the-mill-sold` |  |  | proposed · <span>$</span>5 · cups that the mill sold<br>The mill sold 7,000 cups &#124; mugs, says @<!-- -->ines; <span>$</span>5 is on &#96;sale&#96;. |
    ");
}

#[test]
fn programs_get_an_object() {
    let Some(repository) = changed() else { return };
    let json: serde_json::Value =
        serde_json::from_str(&repository.run(&["diff", "--format", "json"])).expect("the output is JSON");
    assert_eq!(json["summary"], serde_json::json!({ "added": 2, "removed": 0, "renamed": 1, "changed": 2 }));
    let claims = json["documents"][0]["claims"].as_array().expect("claims are a list");
    let told: Vec<_> =
        claims.iter().map(|claim| [&claim["id"], &claim["change"], &claim["from"]].map(ToString::to_string)).collect();
    assert_eq!(told[1], ["\"harbour/place\"", "\"renamed\"", "\"harbour/berth\""]);
    let value = serde_json::json!({ "field": "value", "before": "40", "after": "41" });
    assert!(claims[0]["fields"].as_array().expect("fields are a list").contains(&value), "{}", claims[0]);
    assert_eq!((&json["before"], &json["after"]), (&"HEAD".into(), &serde_json::Value::Null));
}

#[test]
fn a_document_that_is_gone_takes_its_claims() {
    let Some(repository) = Repository::new() else { return };
    repository.run(&["remove", "harbour"]);
    let output = repository.output(&["diff"]);
    insta::assert_snapshot!(String::from_utf8_lossy(&output.stdout), @"
    - harbour · document · removed
    - harbour/boats · accepted · At least 40 · boats
    - harbour/berth · accepted · $3.50 a night · berth
    - harbour/clerks · accepted · 12 · clerks that the office has
    ");
    assert_eq!(stderr(&output), "3 claims removed since HEAD\n");
}

#[test]
fn a_file_that_cannot_be_read_whole_is_compared_as_far_as_it_can() {
    let Some(repository) = Repository::new() else { return };
    let path = repository.home().join("ledger/harbour.toml");
    fs::write(&path, read(&path).replace("value = \"40\"", "value = 40")).expect("the file can be written");
    let output = repository.output(&["diff"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.starts_with("warning: ledger/harbour.toml: 1 error in the file"), "{said}");
}

#[test]
fn revisions_are_names_and_never_options() {
    let Some(repository) = Repository::new() else { return };
    for name in
        ["--output=stolen", "-p", "", "HEAD..main", "nowhere", "HEAD:our desk", "main; touch stolen", "$(touch stolen)"]
    {
        let output = repository.output(&["diff", "--", name]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(said.starts_with(&format!("error: git knows no revision `{name}`\nhelp: ")), "{said}");
    }
    assert!(!repository.home().join("stolen").exists() && !repository.home().join("ledger/stolen").exists());
}

#[test]
fn without_a_repository_there_is_help() {
    let folder = tempfile::tempdir().expect("there is room for a ledger");
    assert!(factledger(folder.path(), &["init"]).status.success());
    let output = factledger(folder.path(), &["diff"]);
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(stderr(&output), @"
    error: ledger is in no git repository, expected one with older states of the ledger
    help: make one with `git init`, and commit the ledger
    ");
    let without = command(env!("CARGO_BIN_EXE_factledger"), folder.path()).arg("diff").env("PATH", "").output();
    insta::assert_snapshot!(stderr(&without.expect("the program starts")), @"
    error: cannot run `git`: no such file or directory
    help: older states of a ledger are read with the `git` program; install it, and see that it is found
    ");
}

#[test]
fn before_the_first_commit_there_is_no_revision() {
    let Some(repository) = Repository::new() else { return };
    repository.git(&["checkout", "--quiet", "--orphan", "new"]);
    let said = stderr(&repository.output(&["diff"]));
    assert!(said.starts_with("error: git knows no revision `HEAD`\n"), "{said}");
    // Before the ledger was there, all of it is new.
    repository.git(&["rm", "-r", "--quiet", "--cached", "."]);
    repository.git(&[
        "-c",
        "user.name=i",
        "-c",
        "user.email=i@example.org",
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        "x",
    ]);
    let found = repository.run(&["diff"]);
    assert!(
        found.starts_with("+ harbour · document · added\n") && found.matches("\n+ harbour/").count() == 3,
        "{found}"
    );
}
