//! Differences as a Markdown table, fit for a comment on a pull request.
//!
//! Words of the ledger are text there and nothing else: markup, pipes and line ends are escaped, and neither a name behind `@` nor a
//! number behind `#` calls anybody.

use std::io::{self, Write};

use super::{Difference, DifferenceFormat, claim_verb, decided, document_verb, id, short, told};
use crate::ledger::{ClaimChange, ClaimDifference, DocumentChange, DocumentDifference, EntryId, Field, FieldChange};
use crate::report::{Audience, Look, visible};

pub(super) const FORMAT: DifferenceFormat =
    DifferenceFormat { name: "markdown", what: "A table for a pull request", audience: Audience::Programs, write };

/// Letters of a cell; a comment has room for some tens of thousands in all.
const MOST: usize = 300;

fn write(out: &mut dyn Write, _: &Look, difference: &Difference<'_>) -> io::Result<()> {
    writeln!(out, "**Ledger:** {}\n", escaped(&difference.summary()))?;
    if difference.documents.is_empty() {
        return Ok(());
    }
    out.write_all(b"| | entry | field | before | after |\n|---|---|---|---|---|\n")?;
    for document in difference.documents {
        write_document(out, document)?;
        document.claims.iter().try_for_each(|claim| write_claim(out, document, claim))?;
    }
    Ok(())
}

fn write_document(out: &mut dyn Write, document: &DocumentDifference) -> io::Result<()> {
    let verb = document_verb(document.change);
    let name = code(&document.id);
    let title =
        document.fields.iter().find(|change| change.field == Field::Title).and_then(|change| change.after.as_ref());
    match document.change {
        DocumentChange::Added => {
            row(out, verb, &name, "document", "", &title.map(|title| escaped(&title.to_string())).unwrap_or_default())
        }
        DocumentChange::Removed => row(out, verb, &name, "document", "", ""),
        DocumentChange::Changed => write_fields(out, verb, &name, &document.fields),
    }
}

fn write_claim(out: &mut dyn Write, document: &DocumentDifference, claim: &ClaimDifference) -> io::Result<()> {
    let (verb, name) = (claim_verb(&claim.change), code(&id(document, claim)));
    match &claim.change {
        ClaimChange::Added => {
            let quote = claim.record.words(Field::Quote).map(|quote| format!("<br>{}", escaped(quote)));
            row(out, verb, &name, "", "", &(escaped(&short(&claim.record)) + &quote.unwrap_or_default()))?;
        }
        ClaimChange::Removed => row(out, verb, &name, "", &escaped(&short(&claim.record)), "")?,
        ClaimChange::Renamed { from } => row(out, verb, &name, "key", &escaped(from), &escaped(&claim.key))?,
        ClaimChange::Changed => {}
    }
    write_fields(out, "changed", &name, &claim.fields)?;
    claim.reviews.iter().try_for_each(|review| row(out, "decided", &name, "", "", &escaped(&decided(claim, review))))
}

fn write_fields(out: &mut dyn Write, verb: &str, name: &str, fields: &[FieldChange]) -> io::Result<()> {
    for change in fields {
        let side = |value: Option<&_>| value.map(|value| escaped(&told(change.field, Some(value)))).unwrap_or_default();
        row(out, verb, name, change.field.name(), &side(change.before.as_ref()), &side(change.after.as_ref()))?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, verb: &str, name: &str, field: &str, before: &str, after: &str) -> io::Result<()> {
    writeln!(out, "| {verb} | {name} | {field} | {before} | {after} |")
}

/// An id as code; a name that is no id could end the code, and stands as text.
fn code(id: &str) -> String {
    if EntryId::parse(id).is_some() { format!("`{id}`") } else { escaped(id) }
}

/// Words as text of a table's cell.
fn escaped(words: &str) -> String {
    let cut = words.char_indices().nth(MOST).map_or(words, |(end, _)| words.get(..end).unwrap_or_default());
    let mut text = String::with_capacity(words.len() + 16);
    for c in visible(cut).chars() {
        match c {
            '@' | '#' => text.extend([c.to_string().as_str(), "<!-- -->"]),
            '$' => text.push_str("<span>$</span>"),
            '&' | '<' | '>' | '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '!' => {
                text.extend(["&#", &u32::from(c).to_string(), ";"]);
            }
            c => text.push(c),
        }
    }
    if cut.len() < words.len() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_ledger_are_text_and_nothing_else() {
        assert_eq!(escaped("a|b\n`c` <b> *d* \\|"), "a&#124;b&#92;n&#96;c&#96; &#60;b&#62; &#42;d&#42; &#92;&#124;");
        assert_eq!(escaped("@ines, #12, $5"), "@<!-- -->ines, #<!-- -->12, <span>$</span>5");
        assert_eq!(escaped("![x](https://a.example)"), "&#33;&#91;x&#93;(https://a.example)");
        assert_eq!(escaped(&"é".repeat(MOST + 1)), "é".repeat(MOST) + "…");
        assert_eq!(escaped("7\u{202e}8\u{1b}[2J"), "7&#92;u{202e}8&#92;u{1b}&#91;2J");
    }
}
