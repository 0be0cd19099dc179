//! `factledger resolve`: finishes a merge that git could not, by key and by field.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use factledger::ledger::{Base, Configuration, Field, LedgerFile, Merged, RESERVED, Sides, merge, sides, sync};
use factledger::report::{Lines, visible};
use factledger::text::Document;

use super::failure::Failure;
use super::file::read;
use super::lock::Lock;
use super::output::{Stdout, counted, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  git merge topic                    git leaves marks in ledger/briefing.toml
  factledger resolve                 finishes what is no true conflict
  factledger verify                  whether all of it holds
  git add ledger

Exit status: 0 where no conflict is left, 1 where one is, 2 where a file could not be read.";

/// Finish a merge of ledger files by key and by field
///
/// Claims, reviews and fields that only one branch changed are taken over; what both changed, each in its own way, is left between
/// marks, around the least lines. What both began with is asked of git.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Resolve {
    /// Documents or ledger files, `factledger` for the configuration; all that hold marks where none is named
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Resolve) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    // The configuration may have been written while this waited.
    let project = Project::open(&arguments.ledger)?;
    let mut out = stdout();
    let mut outcome = Outcome::Done;
    let (mut seen, mut left) = (0, 0);
    for stored in files(&project, &arguments.files)? {
        let Ok(parted) = parted(&stored) else {
            outcome = Outcome::Incomplete;
            continue;
        };
        let Some(parted) = parted else {
            if !arguments.files.is_empty() {
                message::warning(&format!("{}: there are no marks of a merge in it", stored.path.display()));
            }
            continue;
        };
        seen += 1;
        match resolved(&project, &lock, &stored, &parted, &mut out)? {
            Some(conflicts) => left += conflicts,
            None => outcome = Outcome::Incomplete,
        }
    }
    out.finish()?;
    let conflicts = if left == 0 { "no conflict".to_owned() } else { counted(left, "conflict") };
    message::summary(&format!("{} with marks, {conflicts} left", counted(seen, "file")));
    Ok(if left == 0 { outcome } else { outcome.or(Outcome::Findings) })
}

/// The configuration and the documents, or those that were named.
fn files(project: &Project, named: &[String]) -> Result<Vec<Stored>, Failure> {
    let is_configuration = |name: &String| Path::new(name).file_stem().is_some_and(|stem| stem == RESERVED);
    let (configuration, documents): (Vec<String>, Vec<String>) = named.iter().cloned().partition(is_configuration);
    let mut files = Vec::new();
    if named.is_empty() || !configuration.is_empty() {
        let (path, source) = (project.configuration_path(), project.source.clone());
        files.push(Stored { id: RESERVED.to_owned(), path, source, file: LedgerFile::default() });
    }
    if named.is_empty() || !documents.is_empty() {
        for id in project.chosen(&documents)? {
            files.push(project.read(&id)?);
        }
    }
    Ok(files)
}

/// The sides of a file, where it holds marks; an error where they cannot be told apart, which is told.
fn parted(stored: &Stored) -> Result<Option<Sides>, ()> {
    match sides(&stored.source) {
        Ok(sides) => Ok(sides),
        Err(error) => {
            let document = Document::new(&stored.source);
            let place = match &error {
                factledger::ledger::MergeError::Marks { span, .. } => {
                    format!(":{}", Lines::new(&document).place(span.start))
                }
                _ => String::new(),
            };
            let help = "undo what was changed by hand since the merge, or finish it by hand";
            message::error(&format!("{}{place}: {error}", stored.path.display()), Some(help));
            Err(())
        }
    }
}

/// Merge a file and write it; how many conflicts are left, none where it could not be done, which is told.
fn resolved(
    project: &Project,
    lock: &Lock,
    stored: &Stored,
    sides: &Sides,
    out: &mut Stdout,
) -> Result<Option<usize>, Failure> {
    let bytes = read(&stored.path).map_err(|error| Failure::file(&stored.path, &error))?;
    if bytes != stored.source.as_bytes() {
        let what = format!("{}: it is not UTF-8, or was written while this command was at work", stored.path.display());
        message::error(&what, Some("the file was left as it is; save it as UTF-8, and run the command again"));
        return Ok(None);
    }
    let stages = Stages::of(&stored.path);
    let base = match stages.as_ref().map(|Stages([base, ..])| base.as_deref()) {
        None => Base::Unknown,
        Some(None) => Base::Absent,
        Some(Some(text)) => Base::Text(text),
    };
    let sides = match &stages {
        Some(Stages([base, Some(ours), Some(theirs)])) => sides.clone().of_branches(ours, theirs, base.as_deref()),
        _ => sides.clone(),
    };
    let merged = match merge(&sides, base) {
        Ok(merged) => merged,
        Err(error) => {
            let help = "the file was left as it is; mend that side, or finish the merge by hand";
            message::error(&format!("{}: {error}", stored.path.display()), Some(help));
            return Ok(None);
        }
    };
    let (source, needs_sync) = with_hash(project, stored, &merged);
    if let Some(error) = unreadable(stored, &source).filter(|_| merged.conflicts.is_empty()) {
        let help = "the file was left as it is; finish the merge by hand";
        message::error(&format!("{}: merged, it could not be read: {error}", stored.path.display()), Some(help));
        return Ok(None);
    }
    lock.create(&stored.path, source.as_bytes())?;
    for (old, new) in &merged.renamed {
        let (id, old) = (&stored.id, visible(old));
        writeln!(out, "{id}/{old}: two new claims took this key; the one that nobody accepted is `{id}/{new}` now")?;
    }
    for conflict in &merged.conflicts {
        writeln!(out, "conflict in {}: {}", stored.path.display(), visible(conflict))?;
    }
    if merged.conflicts.is_empty() {
        writeln!(out, "merged {}", stored.path.display())?;
    }
    if needs_sync {
        message::warning(&format!(
            "{}: both branches changed its text; when that is merged, `factledger sync {}` reads it again",
            stored.path.display(),
            stored.id
        ));
    }
    Ok(Some(merged.conflicts.len()))
}

/// What is wrong with a merged file as a whole.
fn unreadable(stored: &Stored, source: &str) -> Option<String> {
    let errors = match stored.id.as_str() {
        RESERVED => Configuration::read(source).errors,
        id => LedgerFile::read(id, source).errors,
    };
    errors.into_iter().find(|error| error.kind.is_of_the_file()).map(|error| error.to_string())
}

/// The merged file with the hash of the merged text, where all that the text claims is in the file already; otherwise as it is, and whether the
/// text is to be read again.
fn with_hash(project: &Project, stored: &Stored, merged: &Merged) -> (String, bool) {
    let as_is = || (merged.source.clone(), merged.text_changed);
    if !merged.text_changed || !merged.conflicts.is_empty() {
        return as_is();
    }
    let file = LedgerFile::read(&stored.id, &merged.source);
    let again = Stored { id: stored.id.clone(), path: stored.path.clone(), source: merged.source.clone(), file };
    let Some((_, Ok(text))) = project.text_of(&again) else { return as_is() };
    if matches!(sides(&text), Ok(None)) {
        let document = Document::new(&text).published_on(again.file.document.day(Field::Published));
        let synced = sync(&again.file, &again.source, &document);
        if !synced.changes.iter().any(|change| change.kind.is_written()) {
            return (synced.source, false);
        }
    }
    as_is()
}

/// What git keeps of a file as long as the merge is not finished: what both branches began with, ours, theirs.
#[derive(Default)]
struct Stages([Option<String>; 3]);

impl Stages {
    /// Ask git; without it, or where no merge is under way, nothing is known.
    fn of(path: &Path) -> Option<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let name = path.file_name()?.to_str()?;
        let git = |arguments: &[&str]| {
            let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().ok()?;
            output.status.success().then(|| String::from_utf8(output.stdout).ok())?
        };
        // A line for each stage, as `100644 <hash> 1<tab><path>`.
        let listed = git(&["ls-files", "--unmerged", "--", name])?;
        let mut stages = Self::default();
        for stage in listed.lines().filter_map(|line| line.split('\t').next()?.split(' ').nth(2)?.parse::<usize>().ok())
        {
            let text = git(&["show", &format!(":{stage}:./{name}")])?;
            *stages.0.get_mut(stage.checked_sub(1)?)? = Some(text);
        }
        (!listed.is_empty()).then_some(stages)
    }
}
