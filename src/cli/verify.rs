//! `factledger verify`: whether ledger and texts still agree.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::report::{Audience, FINDING_FORMATS, Files, FindingFormat, FindingReport, NamedFile};
use factledger::text::Document;
use factledger::verify::{Subject, Tally, TextAtHand, Verifier};

use super::failure::Failure;
use super::output::{counted, look, stdout};
use super::project::{LedgerArguments, Project};
use super::reviewer::today;
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger verify                        the whole ledger, as CI does
  factledger verify briefing               one document
  factledger verify --format json          for programs
  factledger explain pin-mismatch          what a check looks for

Exit status: 0 where nothing is wrong at error level, 1 where something is, 2 where the work could not be done.";

/// Check that entries, texts and reviews agree
///
/// Works offline and reports everything in one run. What a person accepted is compared with its text and its pin.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Verify {
    /// Documents; all where none is named
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<String>,
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_parser())]
    format: FindingFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
}

fn format_parser() -> impl TypedValueParser<Value = FindingFormat> {
    let names = FINDING_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.what));
    PossibleValuesParser::new(names)
        .try_map(|name| FINDING_FORMATS.iter().find(|format| format.name == name).copied().ok_or("no such format"))
}

pub(super) fn run(arguments: &Verify) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let mut out = stdout();
    let mut report = FindingReport::begin(&mut out, arguments.format, look())?;
    let mut verifier = Verifier::new(&project.configuration, today()?);
    for id in project.chosen(&arguments.documents)? {
        document(&project, &id, &mut verifier, &mut report)?;
    }
    if arguments.documents.is_empty() {
        let path = project.configuration_path();
        let source = Document::new(&project.source);
        let ledger = NamedFile { path: &path.to_string_lossy(), document: &source };
        report.findings(&Files { id: None, ledger, text: None }, &verifier.finish())?;
    }
    let tally = verifier.tally();
    report.end(tally)?;
    out.finish()?;
    if arguments.format.audience == Audience::People {
        message::summary(&summary(tally));
    }
    Ok(if tally.errors == 0 { Outcome::Done } else { Outcome::Findings })
}

fn document<W: std::io::Write>(
    project: &Project,
    id: &str,
    verifier: &mut Verifier<'_>,
    report: &mut FindingReport<'_, W>,
) -> Result<(), Failure> {
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
    let findings = verifier.document(&Subject::new(id, &stored.source, &stored.file, at_hand));
    if findings.is_empty() {
        return Ok(());
    }
    let (path, source) = (stored.path.to_string_lossy(), Document::new(&stored.source));
    let read =
        text.as_ref().and_then(|(path, text)| Some((path.to_string_lossy(), Document::new(text.as_ref().ok()?))));
    let text = read.as_ref().map(|(path, document)| NamedFile { path, document });
    report.findings(&Files { id: Some(id), ledger: NamedFile { path: &path, document: &source }, text }, &findings)?;
    Ok(())
}

fn summary(tally: Tally) -> String {
    let seen = format!("{} in {}", counted(tally.claims, "claim"), counted(tally.documents, "document"));
    let excepted = if tally.excepted == 0 { String::new() } else { format!(", {} excepted", tally.excepted) };
    if tally.errors + tally.warnings == 0 {
        return format!("{seen}: all holds{excepted}");
    }
    let (errors, warnings) = (counted(tally.errors, "error"), counted(tally.warnings, "warning"));
    format!("{seen}: {errors}, {warnings}{excepted}")
}
