//! `factledger verify`: whether ledger and texts still agree.

use std::path::{Path, PathBuf};

use factledger::report::{Files, NamedFile};
use factledger::text::Document;
use factledger::verify::{Across, Examined, Examiner, Subject, TextAtHand, Verifier};

use super::failure::Failure;
use super::findings::{FindingArguments, FindingReports};
use super::parallel::{JobsArguments, in_order};
use super::progress::Progress;
use super::project::{LedgerArguments, Project, Stored, StoredText};
use super::reviewer::today;
use super::verify_writeups;
use super::{Outcome, mend, message};

const EXAMPLES: &str = "\
Examples:
  factledger verify                        the whole ledger, as CI does
  factledger verify briefing               one document
  factledger verify --fix                  after mending what needs no decision
  factledger verify docs/summary.md        one write-up
  factledger verify --format concise       a line for each finding
  factledger verify --format github --output sarif=findings.sarif
  factledger explain pin-mismatch          what a check looks for

Exit status: 0 where nothing is wrong at error level, 1 where something is, 2 where the work could not be done.";

/// Check that entries, texts, reviews and write-ups agree
///
/// Works offline and reports everything in one run. What a person accepted is compared with its text and its pin, and what
/// write-ups say of an entry with the entry.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Verify {
    /// Documents, write-ups and folders of write-ups; all where none is named
    #[arg(value_name = "DOCUMENT|FILE")]
    named: Vec<String>,
    /// Mend first what surely can be: the layout of files, and exceptions of the configuration that allow nothing
    #[arg(long)]
    fix: bool,
    /// Read the texts of accepted entries anew too, and tell where this release reads them otherwise
    #[arg(long)]
    reread: bool,
    #[command(flatten)]
    jobs: JobsArguments,
    #[command(flatten)]
    findings: FindingArguments,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Verify) -> Result<Outcome, Failure> {
    if arguments.fix {
        fix(arguments)?;
    }
    let project = Project::open(&arguments.ledger)?;
    let mut report = FindingReports::begin(&arguments.findings)?;
    let verifier = Verifier::new(&project.configuration, today()?);
    let mut verifier = if arguments.reread { verifier.rereading() } else { verifier };
    let (documents, writeups) = parted(&project, &arguments.named)?;
    let chosen = if documents.is_empty() && !writeups.is_empty() { Vec::new() } else { project.chosen(&documents)? };
    let outcome = check_all(&project, arguments.jobs.number(), chosen, &mut verifier, &mut report)?;
    for found in verifier.across() {
        across(&project, &found, &mut report)?;
    }
    let is_whole = arguments.named.is_empty();
    if is_whole || !writeups.is_empty() {
        verify_writeups::check(&project, (!is_whole).then_some(&writeups), &mut verifier, &mut report)?;
    }
    if is_whole {
        let path = project.configuration_path();
        let source = Document::new(&project.source);
        let ledger = NamedFile { path: &path.to_string_lossy(), document: &source };
        report.findings(&Files { id: None, ledger, text: None, others: Vec::new() }, &verifier.finish())?;
    }
    let tally = verifier.tally();
    report.end(tally)?;
    Ok(outcome.or(if tally.errors == 0 { Outcome::Done } else { Outcome::Findings }))
}

/// Check documents, several at once, and tell of them in their order.
fn check_all(
    project: &Project,
    jobs: usize,
    chosen: Vec<String>,
    verifier: &mut Verifier<'_>,
    report: &mut FindingReports,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Done;
    let mut progress = Progress::of(Some(chosen.len()));
    let examiner = verifier.examiner();
    in_order(
        jobs,
        chosen.into_iter(),
        |id| check(project, examiner, &id),
        |checked| {
            progress.done();
            match checked {
                Ok(checked) if checked.files.is_none() => tell(checked, verifier, report),
                Ok(checked) => progress.aside(|| tell(checked, verifier, report)),
                Err(Failure::Told { what, help }) => {
                    // One file that cannot be read does not hide what is wrong with others.
                    outcome = Outcome::Incomplete;
                    progress.aside(|| message::error(&what, help.as_deref()));
                    Ok(())
                }
                Err(output) => Err(output),
            }
        },
    )?;
    Ok(outcome)
}

/// Mend what needs no decision.
fn fix(arguments: &Verify) -> Result<(), Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    // The configuration may have been written while this waited.
    let project = Project::open(&arguments.ledger)?;
    let (documents, writeups) = parted(&project, &arguments.named)?;
    if documents.is_empty() && !writeups.is_empty() {
        return Ok(());
    }
    mend::layouts(&project, &lock, &project.chosen(&documents)?)?;
    if arguments.named.is_empty() { mend::exceptions(&project, &lock, today()?) } else { Ok(()) }
}

/// Names of documents, and paths of write-ups and their folders.
fn parted(project: &Project, named: &[String]) -> Result<(Vec<String>, Vec<PathBuf>), Failure> {
    let known = project.documents()?;
    let is_path = |name: &&String| {
        name.contains(['/', '\\', '.']) && Path::new(name).extension().is_none_or(|ending| ending != "toml")
    };
    if let Some(name) = named.iter().find(|name| is_path(name) && !Path::new(name).exists()) {
        let help = "name a document of the ledger, a write-up, or a folder of write-ups";
        return Err(Failure::new(format!("{name}: found no such file"), help));
    }
    let is_document = |name: &&String| {
        let is_ledger_file = Path::new(name).extension().is_some_and(|ending| ending == "toml");
        is_ledger_file || known.contains(name) || !Path::new(name).exists()
    };
    let (documents, writeups): (Vec<&String>, Vec<&String>) = named.iter().partition(is_document);
    Ok((documents.into_iter().cloned().collect(), writeups.into_iter().map(PathBuf::from).collect()))
}

/// A document that was looked at, with its files where anything was found in them.
struct Checked {
    examined: Examined,
    files: Option<(Stored, StoredText)>,
}

/// Look at a document, on any thread.
fn check(project: &Project, examiner: Examiner<'_>, id: &str) -> Result<Checked, Failure> {
    let stored = project.read(id)?;
    let text = project.text_of(&stored);
    let reason = match &text {
        Some((_, Err(Failure::Told { what, .. }))) => what.clone(),
        _ => String::new(),
    };
    let at_hand = match &text {
        None => TextAtHand::NotKept,
        Some((_, Ok(text))) => TextAtHand::Read(text),
        Some((_, Err(_))) => TextAtHand::Missing { reason: &reason },
    };
    let found = examiner.examine(&Subject::new(id, &stored.source, &stored.file, at_hand));
    // What is in order is not kept until its turn comes.
    let files = found.has_findings().then_some((stored, text));
    Ok(Checked { examined: found, files })
}

/// Tell what was found in a document.
fn tell(
    Checked { examined, files }: Checked,
    verifier: &mut Verifier<'_>,
    report: &mut FindingReports,
) -> Result<(), Failure> {
    let findings = verifier.take(examined);
    let Some((stored, text)) = files.filter(|_| !findings.is_empty()) else { return Ok(()) };
    let (path, source) = (stored.path.to_string_lossy(), Document::new(&stored.source));
    let read =
        text.as_ref().and_then(|(path, text)| Some((path.to_string_lossy(), Document::new(text.as_ref().ok()?))));
    let text = read.as_ref().map(|(path, document)| NamedFile { path, document });
    let ledger = NamedFile { path: &path, document: &source };
    report.findings(&Files { id: Some(&stored.id), ledger, text, others: Vec::new() }, &findings)
}

/// Tell what was found between a document and others.
fn across(project: &Project, found: &Across, report: &mut FindingReports) -> Result<(), Failure> {
    if found.findings.is_empty() {
        return Ok(());
    }
    let ids = std::iter::once(&found.document).chain(&found.others);
    let stored: Vec<_> = ids.map(|id| project.read(id)).collect::<Result<_, _>>()?;
    let read = stored.iter().map(|stored| (stored.path.to_string_lossy(), Document::new(&stored.source)));
    let read: Vec<_> = read.collect();
    let mut files = read.iter().map(|(path, document)| NamedFile { path, document });
    let ledger = files.next().expect("the document itself was read");
    report
        .findings(&Files { id: Some(&found.document), ledger, text: None, others: files.collect() }, &found.findings)?;
    Ok(())
}
