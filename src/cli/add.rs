//! `factledger add`: a text enters the ledger with its claims as proposals.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use factledger::ledger::{Field, LedgerFile, NewDocument, RESERVED, is_key, slug, written};
use factledger::text::Document;
use jiff::civil::Date;

use super::failure::Failure;
use super::file::{read, read_any};
use super::input::date;
use super::lock::Lock;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project, text};
use super::{Outcome, message, output};

const EXAMPLES: &str = "\
Examples:
  factledger add briefing.md
  factledger add --id q3-report --publisher \"Example Desk\" --published 2025-05-05 report.txt
  curl -s https://example.org/report.txt | factledger add --id report --url https://example.org/report -

A text may tell its title, publisher, day and address itself, in front matter at its head.";

/// Read texts into the ledger and propose their claims
///
/// Each text is copied into `texts` in the ledger's folder, and its claims stand in a file of their own, one table each, for you to
/// accept, correct or reject.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Add {
    /// Files to read; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The document's id; without it the name of its file
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// The document's title
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Who published it
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// When it was published, such as 2025-05-05
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<Date>,
    /// Where it was published
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Keep only the hash of the text, where it may not be copied
    #[arg(long)]
    no_text: bool,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Add) -> Result<Outcome, Failure> {
    let told_of_one = arguments.id.is_some() || arguments.title.is_some() || arguments.url.is_some();
    if arguments.files.len() > 1 && told_of_one {
        let help = "add the files one by one, or leave these options out";
        return Err(Failure::new("`--id`, `--title` and `--url` are of one text, and several were named", help));
    }
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    let mut outcome = Outcome::Done;
    for path in &arguments.files {
        match add(arguments, &project, &lock, path) {
            Ok(()) => {}
            Err(Failure::Told { what, help }) => {
                message::error(&what, help.as_deref());
                outcome = Outcome::Incomplete;
            }
            Err(output) => return Err(output),
        }
    }
    if outcome == Outcome::Done {
        message::summary("next: `factledger show ID` shows one, `factledger accept ID` accepts it");
    }
    Ok(outcome)
}

fn add(arguments: &Add, project: &Project, lock: &Lock, path: &Path) -> Result<(), Failure> {
    let text = given(path)?;
    let id = id(arguments, path)?;
    let ledger_path = project.document_path(&id);
    if ledger_path.exists() {
        return Err(Failure::new(
            format!("{}: the ledger has a document `{id}` already", ledger_path.display()),
            format!(
                "give this text another name with `--id`; or, where it is the same text changed, put it in its place and run `factledger sync {id}`"
            ),
        ));
    }
    let document = Document::new(&text).published_on(arguments.published);
    let stored = if arguments.no_text { None } else { Some(store(project, lock, path, &id, &text)?) };
    let front = document.front_matter();
    let heading = heading(&document);
    let about = NewDocument {
        id: &id,
        title: arguments.title.as_deref().or(front.title.as_deref()).or(heading),
        publisher: arguments.publisher.as_deref().or(front.publisher.as_deref()),
        published: document.published(),
        url: arguments.url.as_deref().or(front.url.as_deref()),
        text: stored.as_deref(),
    };
    let source = written(&about, &document, "\n");
    lock.create(&ledger_path, source.as_bytes())?;
    output::warn_of_unread_claims(&path.to_string_lossy(), &document);
    tell(&id, &ledger_path, &LedgerFile::read(&id, &source))
}

fn tell(id: &str, path: &Path, file: &LedgerFile) -> Result<(), Failure> {
    let mut out = stdout();
    writeln!(out, "{id}: {} proposed in {}", counted(file.entries.len(), "claim"), path.display())?;
    let width = file.entries.iter().map(|entry| id.len() + 1 + entry.key.len()).max().unwrap_or(0);
    for entry in &file.entries {
        let figure = factledger::report::visible(entry.record.words(Field::Figure).unwrap_or_default());
        writeln!(out, "  {:width$}  {figure}", format!("{id}/{}", entry.key))?;
    }
    Ok(())
}

/// The text of a file or of standard input.
fn given(path: &Path) -> Result<String, Failure> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| Failure::file(path, &error))?;
        bytes
    } else {
        read_any(path).map_err(|error| Failure::file(path, &error))?
    };
    text(path, &bytes)
}

/// The id that was given, else one made of the file's name.
fn id(arguments: &Add, path: &Path) -> Result<String, Failure> {
    let made = || path.file_stem().filter(|_| path.as_os_str() != "-").map(|stem| slug(&stem.to_string_lossy()));
    let id = arguments.id.clone().or_else(made).unwrap_or_default();
    if is_key(&id) && id != RESERVED {
        return Ok(id);
    }
    let what = match id.as_str() {
        "" => format!("{}: the document has no name", path.display()),
        RESERVED => format!("`{RESERVED}` is the name of the configuration"),
        _ => format!("`{id}` is no id of a document"),
    };
    Err(Failure::new(what, "name it with `--id`: 1 to 64 of the characters a-z, 0-9 and -"))
}

/// Copy the text below the ledger's folder, unless it stands there already; the path from that folder.
fn store(project: &Project, lock: &Lock, path: &Path, id: &str, text: &str) -> Result<String, Failure> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let plain = extension.filter(|extension| is_key(extension)).unwrap_or("txt");
    let inner = format!("texts/{id}.{plain}");
    let target = project.path(&inner);
    project.roots.check_new(&target)?;
    if target.exists() {
        let there = read(&target).map_err(|error| Failure::file(&target, &error))?;
        return if there == text.as_bytes() {
            Ok(inner)
        } else {
            Err(Failure::new(
                format!("{}: there is another text of this name", target.display()),
                "give this one another name with `--id`, or take the other away",
            ))
        };
    }
    lock.create(&target, text.as_bytes())?;
    Ok(inner)
}

/// The first heading of a Markdown text.
fn heading<'t>(document: &Document<'t>) -> Option<&'t str> {
    let front =
        document.markup().first().filter(|markup| markup.start <= '\u{feff}'.len_utf8()).map_or(0, |markup| markup.end);
    let body = document.text().get(front..)?;
    let line = body.lines().map(str::trim).find(|line| !line.is_empty())?;
    line.strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty())
}
