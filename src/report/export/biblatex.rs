//! A bibliography as BibLaTeX: one entry each, its key the name that citations have.
//!
//! ```text
//! @online{fact:harbour/boats,
//!   title = {{The harbour of Vell}},
//!   author = {{Example Desk}},
//!   date = {2025-05-05},
//!   url = {https://example.org/boats},
//!   abstract = {The harbour lost at least 40 boats.},
//!   annotation = {at least 40 · boats; r1}
//! }
//! ```
//!
//! Characters that mean something to LaTeX are escaped; a title keeps its capitals, an author is one name.

use std::io::{self, Write};

use super::{ExportFormat, Exported, nothing};
use crate::ledger::Field;
use crate::report::address::percent_encoded;

pub(super) const FORMAT: ExportFormat = ExportFormat {
    name: "biblatex",
    what: "A bibliography as BibLaTeX, for LaTeX and reference managers",
    begin: nothing,
    entry,
    end: nothing,
};

fn entry(out: &mut dyn Write, index: usize, exported: &Exported<'_>) -> io::Result<()> {
    let about = exported.about;
    let url = about.words(Field::Url).map(percent_encoded);
    let kind = if url.is_some() { "online" } else { "misc" };
    let fields = [
        ("title", Some(format!("{{{}}}", escaped(exported.title())))),
        ("author", about.words(Field::Publisher).map(|publisher| format!("{{{}}}", escaped(publisher)))),
        ("date", about.day(Field::Published).map(|day| day.to_string())),
        ("url", url),
        ("abstract", exported.entry.quote().map(|quote| escaped(quote.text()))),
        ("annotation", Some(escaped(&exported.annotation()))),
    ];
    let told: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?))).collect();
    if index > 0 {
        out.write_all(b"\n")?;
    }
    writeln!(out, "@{kind}{{{},\n{}\n}}", exported.citation(), told.join(",\n"))
}

/// Words as LaTeX takes them.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', c]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_means_something_to_latex_is_escaped() {
        assert_eq!(
            escaped("50% of {A_B} & \\x ~ ^ #1 $2\n"),
            r"50\% of \{A\_B\} \& \textbackslash{}x \textasciitilde{} \textasciicircum{} \#1 \$2 "
        );
    }
}
