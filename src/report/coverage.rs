//! How many figures of write-ups cite an entry: a line for each, and as JSON.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use super::visible;
use crate::writeup::Figures;

/// The figures of a write-up, and those of them that are cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// The path of the write-up.
    pub path: String,
    /// Its figures.
    pub figures: usize,
    /// Those that a citation marks.
    pub cited: usize,
}

#[derive(Serialize)]
struct Coverage<'c> {
    version: u32,
    files: &'c [Covered],
    figures: usize,
    cited: usize,
}

impl Covered {
    /// Count the figures of a write-up, all of which were asked for.
    #[must_use]
    pub fn of(path: String, figures: &Figures) -> Self {
        let spans = figures.cited.iter().filter_map(|cited| cited.figure.as_ref().ok()).map(|figure| figure.span);
        let cited = spans.collect::<BTreeSet<_>>().len();
        Self { path, figures: cited + figures.uncited.len(), cited }
    }

    /// The share in whole percent, rounded down, so that only all is 100.
    fn percent(&self) -> usize {
        (self.cited * 100).checked_div(self.figures).unwrap_or(100)
    }
}

fn total(covered: &[Covered]) -> Covered {
    let sum = |of: fn(&Covered) -> usize| covered.iter().map(of).sum();
    Covered { path: "in all".to_owned(), figures: sum(|one| one.figures), cited: sum(|one| one.cited) }
}

/// Write a line for each write-up, and one for all where there are several.
///
/// # Errors
///
/// What the writer says.
pub fn write_coverage(out: &mut dyn Write, covered: &[Covered]) -> io::Result<()> {
    let all = total(covered);
    let rows: Vec<&Covered> = covered.iter().chain((covered.len() > 1).then_some(&all)).collect();
    let paths: Vec<String> = rows.iter().map(|row| visible(&row.path).into_owned()).collect();
    let columns = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let width = paths.iter().map(|path| columns(path)).max().unwrap_or_default();
    for (row, path) in rows.iter().zip(&paths) {
        let gap = " ".repeat(width - columns(path));
        writeln!(out, "{path}{gap}  {:3} %  {} of {} figures cited", row.percent(), row.cited, row.figures)?;
    }
    Ok(())
}

/// Write one JSON object: `version`, `files` with `path`, `figures` and `cited`, and the sums.
///
/// # Errors
///
/// What the writer says.
pub fn write_coverage_json(out: &mut dyn Write, covered: &[Covered]) -> io::Result<()> {
    let Covered { figures, cited, .. } = total(covered);
    serde_json::to_writer(&mut *out, &Coverage { version: 1, files: covered, figures, cited })?;
    out.write_all(b"\n")
}
