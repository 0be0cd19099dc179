//! `factledger cite`: citations of entries, and those of write-ups brought up to date.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::ledger::{Field, Level, Status};
use factledger::report::{Lines, visible};
use factledger::text::Document;
use factledger::verify::{CitingText, Verifier};
use factledger::writeup::{Form, Lookup, Renewed, Wanted, WriteUp, changed, figures, update, written};

use super::failure::Failure;
use super::file::NewFile;
use super::output::stdout;
use super::project::{LedgerArguments, Project};
use super::reviewer::today;
use super::writeups::{Place, Shelf, configured, named, relative};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger cite briefing/deaths-2024                     in every form
  factledger cite --form comment briefing/deaths-2024
  factledger cite --update                                 definitions and revisions of all write-ups
  factledger cite --update --check docs/summary.md         what would change";

/// The temporary files of write-ups begin with this.
const TEMPORARY: &str = ".writeup-";

/// Write citations of entries, or bring those of write-ups up to date
///
/// `--update` maintains the definitions of links, and the revisions that citations name. A citation whose wording the entry does not
/// support stays as it is and is told: somebody has to look at it first.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Cite {
    /// Entries; with `--update` write-ups and folders of them, all where none is named
    #[arg(value_name = "ID|FILE", required_unless_present = "update")]
    named: Vec<String>,
    /// Only this form
    #[arg(long, value_name = "FORM", value_parser = form_parser(), conflicts_with = "update")]
    form: Option<Form>,
    /// Bring the definitions and revisions of write-ups up to date
    #[arg(long)]
    update: bool,
    /// Write nothing; exit status 1 where something would change
    #[arg(long, requires = "update")]
    check: bool,
    #[command(flatten)]
    ledger: LedgerArguments,
}

fn form_parser() -> impl TypedValueParser<Value = Form> {
    let what = |form: Form| match form {
        Form::Link => "A link, with its definition",
        Form::Pandoc => "A citation of pandoc and Quarto",
        Form::Comment => "A comment, which shows nothing",
    };
    let values = Form::ALL.map(|form| PossibleValue::new(form.name()).help(what(form)));
    PossibleValuesParser::new(values)
        .try_map(|name| Form::ALL.into_iter().find(|form| form.name() == name).ok_or("no such form"))
}

pub(super) fn run(arguments: &Cite) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    if arguments.update { renew(arguments, &project) } else { cite(arguments, &project) }
}

fn cite(arguments: &Cite, project: &Project) -> Result<Outcome, Failure> {
    let (opened, found) = project.entries(&arguments.named)?;
    let mut out = stdout();
    for (index, (document, key)) in found.iter().enumerate() {
        let stored = &opened[*document];
        let entry = stored.entry(key);
        let id = format!("{}/{key}", stored.id);
        let status = entry.status();
        if status != Status::Accepted {
            message::warning(&format!("{id} is {}", status.name()));
        }
        let path = relative(Path::new("."), &stored.path).map_err(|error| Failure::file(&stored.path, &error))?;
        let figure = entry.record.words(Field::Figure).unwrap_or_default();
        let text = |form| visible_lines(&written(form, &id, entry.rev(), figure, &path));
        if let Some(form) = arguments.form {
            writeln!(out, "{}", text(form))?;
            continue;
        }
        for (at, form) in Form::ALL.into_iter().enumerate() {
            let gap = if index + at > 0 { "\n" } else { "" };
            writeln!(out, "{gap}{}:\n\n{}", form.name(), text(form))?;
        }
    }
    out.finish()?;
    Ok(Outcome::Done)
}

/// Lines of other people's words, none of which steers a terminal.
fn visible_lines(text: &str) -> String {
    text.split('\n').map(|line| visible(line).into_owned()).collect::<Vec<_>>().join("\n")
}

fn renew(arguments: &Cite, project: &Project) -> Result<Outcome, Failure> {
    let paths: Vec<PathBuf> = arguments.named.iter().map(PathBuf::from).collect();
    let places = if paths.is_empty() { configured(project)?.0 } else { named(project, &paths)? };
    if places.is_empty() {
        let help = "name one, or say in `writeups` of factledger.toml which files are write-ups";
        return Err(Failure::new("found no write-up", help));
    }
    let shelf = Shelf::all(project)?;
    let (mut outcome, mut count, mut untouched) = (Outcome::Done, 0, 0);
    for place in &places {
        let (changes, left) = one(arguments, project, place, &shelf)?;
        count += changes;
        untouched += left;
        let is_wanting = left > 0 || arguments.check && changes > 0;
        outcome = if is_wanting { Outcome::Findings } else { outcome };
    }
    match (count, untouched) {
        (0, 0) => message::summary("all definitions and revisions are up to date"),
        (0, _) => message::summary("nothing changed"),
        _ if arguments.check => message::summary("nothing was written"),
        _ => {}
    }
    Ok(outcome)
}

/// Bring one write-up up to date: how many changes there are, and how many citations are left alone.
fn one(arguments: &Cite, project: &Project, place: &Place, shelf: &Shelf) -> Result<(usize, usize), Failure> {
    let source = place.read()?;
    let document = Document::new(&source);
    let writeup = WriteUp::read(&source, place.format());
    let lines = Lines::new(&document);
    let shown = |at: usize| format!("{}:{}", place.path.display(), lines.place(at));
    let wrong = unsupported(project, place, &writeup, &document, shelf)?;
    let mut left = 0;
    for (at, check) in &wrong {
        left += 1;
        message::warning(&format!("{}: left as it is, since `verify` finds {check} here", shown(*at)));
    }
    let folder = place.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let renewed = |citation: &factledger::writeup::Citation| {
        let Lookup::Found(id, _, known) = shelf.catalogue.find(writeup.slice(citation.id)) else { return None };
        let path = relative(folder, &shelf.file(id)?.path).ok()?;
        let is_right = !wrong.contains_key(&citation.marker.start);
        is_right.then(|| Renewed { rev: known.rev, figure: known.figure.clone(), path })
    };
    let changes = update(&writeup, renewed);
    for change in &changes {
        let before = writeup.slice(change.span);
        let what = if before.is_empty() { "adds".to_owned() } else { format!("`{}` becomes", visible(before)) };
        let text: Vec<&str> = change.text.lines().filter(|line| !line.is_empty()).collect();
        let text = text.iter().map(|line| format!("`{}`", visible(line))).collect::<Vec<_>>().join(", ");
        message::summary(&format!("{}: {what} {text}", shown(change.span.start)));
    }
    if !changes.is_empty() && !arguments.check {
        let failed = |error: std::io::Error| Failure::file(&place.path, &error);
        let mut file = NewFile::begin(&place.path, TEMPORARY).map_err(failed)?;
        file.write_all(changed(&source, &changes).as_bytes()).map_err(failed)?;
        file.finish().map_err(failed)?;
    }
    Ok((changes.len(), left))
}

/// The citations whose wordings are not supported, by the place of their markers, with the check that says so.
fn unsupported(
    project: &Project,
    place: &Place,
    writeup: &WriteUp<'_>,
    document: &Document<'_>,
    shelf: &Shelf,
) -> Result<BTreeMap<usize, &'static str>, Failure> {
    let figures = figures(writeup, document.published(), Wanted::Cited);
    let mut verifier = Verifier::new(&project.configuration, today()?);
    let catalogue = &shelf.catalogue;
    let found =
        verifier.writeup(&CitingText { path: &place.from_ledger, document, writeup, figures: &figures, catalogue });
    let mut wrong = BTreeMap::new();
    for finding in found.iter().map(|found| &found.finding) {
        if finding.level != Level::Error || finding.check.name == "stale-revision" {
            continue;
        }
        let at = finding.at.span;
        let of = figures.cited.iter().filter(|cited| {
            let figure = cited.figure.as_ref().ok().map(|figure| figure.span);
            figure.is_some_and(|figure| figure == at)
                || cited.citation.span.start <= at.start && at.end <= cited.citation.span.end
        });
        wrong.extend(of.map(|cited| (cited.citation.marker.start, finding.check.name)));
    }
    Ok(wrong)
}
