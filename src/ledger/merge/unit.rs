//! The units of a file that are merged: a claim with its reviews and its history, any other table, one of several.

use std::collections::BTreeMap;

use super::super::layout::{FieldLines, Layout, Table};

/// A unit, under a name that it has on every side.
#[derive(Clone, Debug)]
pub(super) struct Unit<'s> {
    pub(super) name: String,
    pub(super) tables: Vec<&'s Table<'s>>,
}

impl<'s> Unit<'s> {
    /// The units of a file, in the order in which they begin.
    pub(super) fn all(layout: &'s Layout<'s>) -> Vec<Self> {
        let mut units: Vec<Self> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for table in &layout.tables {
            let path = table.header.as_ref().map(|header| header.path.as_slice()).unwrap_or_default();
            let (name, is_claim) = match path {
                ["claims", key, ..] => (format!("claims.{key}"), true),
                _ => (name(table, |name| places.contains_key(name)), false),
            };
            if let Some(&place) = places.get(&name).filter(|_| is_claim) {
                units[place].tables.push(table);
            } else {
                places.insert(name.clone(), units.len());
                units.push(Self { name, tables: vec![table] });
            }
        }
        units
    }

    /// The key of a claim.
    pub(super) fn key(&self) -> Option<&str> {
        self.name.strip_prefix("claims.")
    }

    /// The table that is not one of several.
    pub(super) fn record(&self) -> Option<&'s Table<'s>> {
        self.tables
            .iter()
            .copied()
            .find(|table| table.header.as_ref().is_none_or(|header| !header.one_of_several && header.path.len() <= 2))
    }

    /// The tables within a claim, each under a name that it has on every side.
    pub(super) fn inner(&self) -> Vec<(String, &'s Table<'s>)> {
        let record = self.record();
        let mut inner: Vec<(String, &Table<'_>)> = Vec::new();
        for table in
            self.tables.iter().copied().filter(|table| !record.is_some_and(|record| std::ptr::eq(record, *table)))
        {
            let name = name(table, |name| inner.iter().any(|(known, _)| known == name));
            inner.push((name, table));
        }
        inner
    }

    /// A field of the record, in its spelling.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.record()?.fields.iter().find(|field| field.path == [name]).map(normal)
    }

    /// What it says, whatever the layout.
    pub(super) fn content(&self) -> Vec<Vec<String>> {
        self.tables.iter().map(|table| content(table)).collect()
    }

    /// Its lines.
    pub(super) fn text(&self) -> String {
        self.tables.iter().map(|table| text(table)).collect()
    }

    /// Its lines under another key.
    pub(super) fn text_as(&self, key: &str) -> String {
        let mut lines = String::new();
        for table in &self.tables {
            lines.push_str(table.lead);
            if let Some(header) = &table.header {
                let mut path = header.path.clone();
                if let Some(own) = path.get_mut(1) {
                    *own = key;
                }
                let (open, close) = if header.one_of_several { ("[[", "]]") } else { ("[", "]") };
                lines.extend([open, &path.join("."), close, header.comment, "\n"]);
            }
            push_fields(&mut lines, table);
        }
        lines
    }
}

/// The lines of a table.
pub(super) fn text(table: &Table<'_>) -> String {
    let mut lines = table.lead.to_owned();
    lines.push_str(table.header.as_ref().map_or("", |header| header.line));
    end_line(&mut lines);
    push_fields(&mut lines, table);
    lines
}

fn push_fields(lines: &mut String, table: &Table<'_>) {
    for field in &table.fields {
        lines.extend([field.lead, field.lines]);
        end_line(lines);
    }
    lines.push_str(table.tail);
    end_line(lines);
}

/// The last line has its end.
pub(super) fn end_line(lines: &mut String) {
    if !lines.is_empty() && !lines.ends_with('\n') {
        lines.push('\n');
    }
}

/// The fields of a table, in one order and spelling.
pub(super) fn content(table: &Table<'_>) -> Vec<String> {
    let field = |field: &FieldLines<'_>| format!("{} = {}", field.path.join("."), normal(field));
    let mut fields: Vec<String> = table.fields.iter().map(field).collect();
    fields.sort_unstable();
    fields
}

/// A value in one spelling.
pub(super) fn normal(field: &FieldLines<'_>) -> String {
    let value = field.value;
    let is_plain = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if is_plain.is_some_and(|words| !words.contains(['"', '\\'])) {
        return value.to_owned();
    }
    let read = format!("x = {value}\n").parse::<toml::Table>();
    read.ok().and_then(|table| Some(table.get("x")?.to_string())).unwrap_or_else(|| value.to_owned())
}

/// A table's path, and for one of several what tells it from the others.
fn name(table: &Table<'_>, is_known: impl Fn(&str) -> bool) -> String {
    let Some(header) = &table.header else { return String::new() };
    let mut name = header.path.join(".");
    if header.one_of_several {
        let telling: &[&str] = match header.path.last() {
            Some(&"history") => &["rev"],
            Some(&"exceptions") => &["check", "at"],
            _ => &[],
        };
        let tells = |field: &&String| {
            telling.is_empty() || telling.iter().any(|telling| field.starts_with(&format!("{telling} = ")))
        };
        name.extend([" ", &content(table).iter().filter(tells).cloned().collect::<Vec<_>>().join(" ")]);
    }
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_known(name)).unwrap_or(name)
}
