//! The fields of one table on both sides of a merge, each by itself, then those that only hold together.

use super::super::layout::{FieldLines, Table};
use super::super::{CLAIM, Field, literal};
use super::piece::{Conflict, Piece};
use super::three::{Way, list, order, trivia, way};
use super::unit::{end_line, normal};

/// A field on the three sides, and what becomes of it.
#[derive(Debug)]
pub(super) struct Merging<'s> {
    pub(super) name: String,
    ours: Option<&'s FieldLines<'s>>,
    base: Option<&'s FieldLines<'s>>,
    theirs: Option<&'s FieldLines<'s>>,
    pub(super) fate: Fate,
}

/// What becomes of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The value of one side, or none.
    Of(Way),
    /// A value made of both.
    Made(String),
}

impl Merging<'_> {
    pub(super) fn is_conflict(&self) -> bool {
        self.fate == Fate::Of(Way::Both)
    }

    /// Whether both sides say the same.
    fn is_same(&self) -> bool {
        self.ours.map(normal) == self.theirs.map(normal)
    }

    /// Both sides stand against each other, where they differ.
    pub(super) fn contest(&mut self) {
        if !self.is_same() {
            self.fate = Fate::Of(Way::Both);
        }
    }
}

/// The fields of a table on both sides, each decided by itself. Without a base, what differs is a conflict.
pub(super) fn fields<'s>(ours: &'s Table<'s>, base: Option<&'s Table<'s>>, theirs: &'s Table<'s>) -> Vec<Merging<'s>> {
    let names = |table: &Table<'_>| -> Vec<String> { table.fields.iter().map(|field| field.path.join(".")).collect() };
    let order = order(&names(ours), &names(theirs));
    order.into_iter().map(|name| merging(name, ours, base, theirs)).collect()
}

fn merging<'s>(name: String, ours: &'s Table<'s>, base: Option<&'s Table<'s>>, theirs: &'s Table<'s>) -> Merging<'s> {
    // Of a base that git shortened, the last one was there.
    let find = |table: &'s Table<'s>| table.fields.iter().rev().find(|field| field.path.join(".") == name);
    let (ours, base, theirs) = (find(ours), base.and_then(find), find(theirs));
    let spelling = |field: Option<&FieldLines<'_>>| field.map(normal);
    let (own, old, other) = (spelling(ours), spelling(base), spelling(theirs));
    let mut fate = Fate::Of(way(own.as_ref(), old.as_ref(), other.as_ref()));
    if fate == Fate::Of(Way::Both) {
        fate = made(&name, own.as_deref(), old.as_deref(), other.as_deref()).unwrap_or(fate);
    }
    Merging { name, ours, base, theirs, fate }
}

/// What both sides say together, where that is no conflict.
fn made(name: &str, ours: Option<&str>, base: Option<&str>, theirs: Option<&str>) -> Option<Fate> {
    match name {
        "evidence" | "corrected" | "writeups" => {
            let words = |value: Option<&str>| value.map_or(Some(Vec::new()), words);
            let mut words = list(&words(ours)?, &words(base)?, &words(theirs)?);
            if name == Field::Corrected.name() {
                words.sort_by_key(|word| CLAIM.fields.iter().position(|field| field.name() == word));
            }
            let words: Vec<String> = words.iter().map(|word| literal(word)).collect();
            Some(Fate::Made(format!("[{}]", words.join(", "))))
        }
        // The version that read the text last.
        "read" => {
            let version = |value: &str| -> Option<Vec<u32>> {
                value.trim_matches('"').split('.').map(|part| part.parse().ok()).collect()
            };
            let newer = version(theirs?)? > version(ours?)?;
            Some(Fate::Of(if newer { Way::Theirs } else { Way::Ours }))
        }
        // A hash of the text as only one side had it; the text at hand tells the right one.
        "text-hash" => Some(Fate::Of(Way::Ours)),
        _ => None,
    }
}

fn words(value: &str) -> Option<Vec<String>> {
    let read = format!("x = {value}\n").parse::<toml::Table>().ok()?;
    read.get("x")?.as_array()?.iter().map(|word| word.as_str().map(str::to_owned)).collect()
}

/// Fields of a claim that hold together: where one is in conflict, all are that differ.
#[rustfmt::skip] // one group per line
const TOGETHER: &[&[&str]] = &[
    &["rev", "status", "why", "pin"],
    &["value", "upper", "per", "bound"],
    &["unit", "unit-code"],
    &["period", "period-text"],
    &["source", "cue"],
    &["figure", "quote", "quote-hash", "at", "nth", "span"],
];

/// The fields that a pin seals, with those that go with them.
pub(super) fn is_sealed(name: &str) -> bool {
    let free = [Field::Corrected, Field::Verdict, Field::Evidence, Field::Note];
    CLAIM.field(name).is_some_and(|field| !free.contains(&field))
}

/// Set against each other what holds together with a conflict.
pub(super) fn hold_together(fields: &mut [Merging<'_>]) {
    for group in TOGETHER {
        let is_of = |field: &Merging<'_>| group.contains(&field.name.as_str());
        if fields.iter().any(|field| is_of(field) && field.is_conflict()) {
            fields.iter_mut().filter(|field| is_of(field)).for_each(Merging::contest);
        }
    }
}

/// The table as it is merged.
pub(super) fn pieces(
    ours: &Table<'_>,
    base: Option<&Table<'_>>,
    theirs: &Table<'_>,
    fields: &[Merging<'_>],
) -> Vec<Piece> {
    let mut head = trivia(ours.lead, base.map(|base| base.lead), theirs.lead);
    if let Some(header) = &ours.header {
        end_line(&mut head);
        head.push_str(header.line);
        end_line(&mut head);
        let other = theirs.header.as_ref().map_or("", |header| header.comment).trim();
        let known = base.and_then(|base| base.header.as_ref()).map_or("", |header| header.comment);
        // A comment behind a header stays behind that of ours; another of theirs goes below it.
        if !other.is_empty() && ![header.comment.trim(), known.trim()].contains(&other) {
            head.extend([other, "\n"]);
        }
    }
    let mut pieces = vec![Piece::Lines(head)];
    for field in fields {
        push(&mut pieces, field);
    }
    pieces.push(Piece::Lines(trivia(ours.tail, base.map(|base| base.tail), theirs.tail)));
    pieces
}

fn push(pieces: &mut Vec<Piece>, field: &Merging<'_>) {
    let lead = |field: Option<&FieldLines<'_>>| field.map_or(String::new(), |field| field.lead.to_owned());
    let lines = |field: Option<&FieldLines<'_>>| {
        let mut lines = field.map_or(String::new(), |field| field.lines.to_owned());
        end_line(&mut lines);
        lines
    };
    let mut before = match (field.ours, field.theirs) {
        (Some(ours), Some(theirs)) => trivia(ours.lead, field.base.map(|base| base.lead), theirs.lead),
        (one, other) => lead(one.or(other)),
    };
    end_line(&mut before);
    let mut comment = |kept: Option<&FieldLines<'_>>, other: Option<&FieldLines<'_>>| {
        let [kept, other, base] = [kept, other, field.base].map(|side| side.map_or("", |side| side.comment).trim());
        if !other.is_empty() && other != kept && other != base {
            before.extend([other, "\n"]);
        }
    };
    let own = match &field.fate {
        Fate::Of(Way::Both) => {
            pieces.push(Piece::Lines(before));
            pieces.push(Piece::Conflict(Conflict {
                ours: lines(field.ours),
                base: lines(field.base),
                theirs: lines(field.theirs),
                what: field.name.clone(),
            }));
            return;
        }
        Fate::Of(Way::Ours) => {
            comment(field.ours, field.theirs.filter(|_| field.ours.is_some()));
            field.ours.map(|_| lines(field.ours))
        }
        Fate::Of(Way::Theirs) => {
            comment(field.theirs, field.ours.filter(|_| field.theirs.is_some()));
            field.theirs.map(|_| lines(field.theirs))
        }
        Fate::Made(value) => {
            comment(field.ours, field.theirs);
            let behind = field.ours.map_or("", |ours| ours.comment);
            Some(format!("{} = {value}{behind}\n", field.name))
        }
    };
    // What stood above a field that went goes with it, unless only its own side knew of it.
    if let Some(own) = own {
        pieces.push(Piece::Lines(before));
        pieces.push(Piece::Lines(own));
    }
}
