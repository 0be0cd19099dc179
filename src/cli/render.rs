//! `factledger render`: a text with what entries say in the places that ask for it.

use std::io::Write;
use std::path::PathBuf;

use factledger::ledger::{Field, Status};
use factledger::report::Lines;
use factledger::text::{Document, Span};
use factledger::writeup::{Change, Format, Part, changed, fitted, opens_sentence, places};

use super::failure::Failure;
use super::file::{NewFile, read};
use super::output::stdout;
use super::project::{LedgerArguments, Project, text};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger render briefing.template.md > briefing.md
  factledger render --output briefing.md briefing.template.md

  {{fact:ID}}             the figure in the words of its text
  {{fact:ID|value}}       its value
  {{fact:ID|sentence}}    its sentence";

/// The temporary files of rendered texts begin with this.
const TEMPORARY: &str = ".rendered-";

/// Fill in what entries say where a text asks for it, into a copy
///
/// The text itself stays as it is, unless `--in-place` says otherwise. In Markdown, code stays as it is too. Where an entry is missing
/// nothing is written.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Render {
    /// The text
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where the copy goes; without it to standard output
    #[arg(long, value_name = "FILE", conflicts_with = "in_place")]
    output: Option<PathBuf>,
    /// Replace the text itself
    #[arg(long)]
    in_place: bool,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Render) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let path = &arguments.file;
    let bytes = read(path).map_err(|error| Failure::file(path, &error))?;
    let source = text(path, &bytes)?;
    refuse_input(arguments)?;
    let format = Format::of_ending(path.extension().and_then(|ending| ending.to_str()).unwrap_or_default());
    let document = Document::new(&source);
    let lines = Lines::new(&document);
    let (mut changes, mut wrong) = (Vec::new(), 0);
    for place in places(&source, format) {
        let id = document.slice(place.id).to_owned();
        let shown = format!("{}:{}", path.display(), lines.place(place.span.start));
        let filled = match &place.part {
            Ok(part) => said(&project, &id, *part, &shown).map(|words| match part {
                Part::Figure => {
                    let before = document.slice(Span::new(0, place.span.start));
                    fitted(&words, opens_sentence(before))
                }
                Part::Value | Part::Sentence => words,
            }),
            Err(part) => Err(Failure::new(
                format!("found the part `{part}`, expected `value` or `sentence`"),
                "without a part, the figure stands in the words of its text",
            )),
        };
        match filled {
            Ok(text) => changes.push(Change { span: place.span, text }),
            Err(Failure::Told { what, help }) => {
                wrong += 1;
                message::error(&format!("{shown}: {what}"), help.as_deref());
            }
            Err(failure) => return Err(failure),
        }
    }
    if wrong > 0 {
        return Ok(Outcome::Incomplete);
    }
    let rendered = changed(&source, &changes);
    let Some(to) = arguments.output.as_ref().or_else(|| arguments.in_place.then_some(path)) else {
        let mut out = stdout();
        out.write_all(rendered.as_bytes())?;
        out.finish()?;
        return Ok(Outcome::Done);
    };
    let failed = |error: std::io::Error| Failure::file(to, &error);
    let mut file = NewFile::begin(to, TEMPORARY).map_err(failed)?;
    file.write_all(rendered.as_bytes()).map_err(failed)?;
    file.finish().map_err(failed)?;
    Ok(Outcome::Done)
}

/// A copy may not take the place of its text.
fn refuse_input(arguments: &Render) -> Result<(), Failure> {
    let whole = |path: &PathBuf| path.canonicalize().ok();
    let is_same = arguments.output.as_ref().and_then(whole).is_some_and(|to| whole(&arguments.file) == Some(to));
    if is_same {
        let what = format!("{} is the text itself, expected another file", arguments.file.display());
        return Err(Failure::new(what, "name another file, or replace the text with `--in-place`"));
    }
    Ok(())
}

/// What an entry says.
fn said(project: &Project, id: &str, part: Part, shown: &str) -> Result<String, Failure> {
    let (opened, found) = project.entries(&[id.to_owned()])?;
    let (document, key) = &found[0];
    let entry = opened[*document].entry(key);
    match entry.status() {
        Status::Accepted => {}
        Status::Proposed => message::warning(&format!("{shown}: {id} is not accepted yet")),
        status @ (Status::Rejected | Status::Retracted) => {
            let help = "cite another entry, or leave the figure out";
            return Err(Failure::new(format!("{id} is {}, expected an entry that is accepted", status.name()), help));
        }
    }
    let (field, name) = match part {
        Part::Figure => (Field::Figure, "figure"),
        Part::Value => (Field::Value, "value"),
        Part::Sentence => (Field::Quote, "quote"),
    };
    let value = entry.record.get(field).map(ToString::to_string);
    value.ok_or_else(|| Failure::new(format!("{id} has no {name}"), "name another part, or another entry"))
}
