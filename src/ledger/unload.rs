//! Taking whole tables out of a file, those that people commented on left alone.

use super::layout::{Layout, Table};

/// `source` without the tables whose headers begin at these bytes, and those of them that stay since a comment stands in or above them.
///
/// ```
/// use factledger::ledger::without_tables;
///
/// let source = "schema = 1\n\n[[exceptions]]\nat = \"a\"\n\n# until the count\n[[exceptions]]\nat = \"b\"\n";
/// let (left, kept) = without_tables(source, &[12, 55]);
/// assert_eq!(left, "schema = 1\n\n# until the count\n[[exceptions]]\nat = \"b\"\n");
/// assert_eq!(kept, [55]);
/// ```
#[must_use]
pub fn without_tables(source: &str, headers: &[usize]) -> (String, Vec<usize>) {
    let Some(layout) = Layout::of(source) else { return (source.to_owned(), headers.to_vec()) };
    let mut left = layout.mark.to_owned();
    let mut kept = Vec::new();
    for table in &layout.tables {
        let start = table.header.as_ref().map(|header| header.span.start);
        if let Some(start) = start.filter(|start| headers.contains(start)) {
            if !is_commented(table) {
                continue;
            }
            kept.push(start);
        }
        left.extend([table.lead, table.header.as_ref().map_or("", |header| header.line)]);
        table.fields.iter().for_each(|field| left.extend([field.lead, field.lines]));
        left.push_str(table.tail);
    }
    (left, kept)
}

fn is_commented(table: &Table<'_>) -> bool {
    let of_header = table.header.as_ref().map_or("", |header| header.comment);
    let of_fields = table.fields.iter().flat_map(|field| [field.lead, field.comment]);
    let mut around = [table.lead, of_header, table.tail].into_iter().chain(of_fields);
    around.any(|text| !text.trim().is_empty()) || table.fields.iter().any(|field| field.is_commented)
}
