//! Reports of findings: on standard output, and at once in files, each in a format of its own.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::report::{Audience, FINDING_FORMATS, Files, FindingFormat, FindingReport, Look, summary};
use factledger::verify::{Finding, Tally};

use super::failure::Failure;
use super::file::NewFile;
use super::message;
use super::output::{Stdout, look, stdout};

/// The temporary files of reports begin with this; what clears a ledger of killed commands passes them over.
const TEMPORARY: &str = ".report-";

/// The options of every subcommand that reports findings.
#[derive(clap::Args)]
pub(super) struct FindingArguments {
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_parser())]
    format: FindingFormat,
    /// Write them to a file too, in a format of its own, as in `sarif=findings.sarif`; may be given several times
    #[arg(long = "output", value_name = "FORMAT=FILE", value_parser = output)]
    outputs: Vec<ToFile>,
}

/// A format and the file that takes it.
#[derive(Clone)]
struct ToFile {
    format: FindingFormat,
    path: PathBuf,
}

fn named(name: &str) -> Option<FindingFormat> {
    FINDING_FORMATS.iter().find(|format| format.name == name).copied()
}

fn format_parser() -> impl TypedValueParser<Value = FindingFormat> {
    let names = FINDING_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.what));
    PossibleValuesParser::new(names).try_map(|name| named(&name).ok_or("no such format"))
}

fn output(argument: &str) -> Result<ToFile, String> {
    let names = || FINDING_FORMATS.iter().map(|format| format.name).collect::<Vec<_>>().join(", ");
    let (name, path) = argument.split_once('=').unwrap_or((argument, ""));
    let format = named(name).ok_or_else(|| format!("found the format `{name}`, expected one of {}", names()))?;
    if path.is_empty() || path == "-" {
        return Err(format!("found no file, expected one as in `{name}=FILE`; `--format` is for standard output"));
    }
    Ok(ToFile { format, path: path.into() })
}

/// Reports on their way.
pub(super) struct FindingReports {
    /// Standard output, as long as somebody reads it.
    stdout: Result<FindingReport<Stdout>, io::Error>,
    files: Vec<(PathBuf, FindingReport<BufWriter<NewFile>>)>,
    audience: Audience,
}

impl FindingReports {
    /// Begin them.
    pub(super) fn begin(arguments: &FindingArguments) -> Result<Self, Failure> {
        let begin = |to: &ToFile| {
            let file = BufWriter::new(NewFile::begin(&to.path, TEMPORARY)?);
            FindingReport::begin(file, to.format, Look::default())
        };
        let mut files = Vec::new();
        for to in &arguments.outputs {
            files.push((to.path.clone(), begin(to).map_err(failed(&to.path))?));
        }
        let stdout = FindingReport::begin(stdout(), arguments.format, look());
        Ok(Self { stdout, files, audience: arguments.format.audience })
    }

    /// Whom standard output is for.
    pub(super) const fn audience(&self) -> Audience {
        self.audience
    }

    /// Write the findings of one document, or of the configuration.
    pub(super) fn findings(&mut self, files: &Files<'_>, findings: &[Finding]) -> Result<(), Failure> {
        if let Ok(report) = &mut self.stdout
            && let Err(error) = report.findings(files, findings)
        {
            // The other reports are still to be written.
            self.stdout = Err(error);
        }
        for (path, report) in &mut self.files {
            report.findings(files, findings).map_err(failed(path))?;
        }
        Ok(())
    }

    /// End them, and tell people what was seen.
    pub(super) fn end(self, tally: Tally) -> Result<(), Failure> {
        for (path, report) in self.files {
            let end = report.end(tally).and_then(|file| file.into_inner().map_err(io::Error::from)?.finish());
            end.map_err(failed(&path))?;
        }
        self.stdout?.end(tally)?;
        if self.audience == Audience::People {
            message::summary(&summary(tally));
        }
        Ok(())
    }
}

fn failed(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::file(path, &error)
}
