//! Merging the two sides of a ledger file, or of the configuration, by key and by field.
//!
//! ```text
//! a claim, a table, an exception that one side alone has     -> stays, or goes where the other side took it away and this one left it alone
//! a field that one side alone changed                        -> as that side has it
//! a field that both changed, each in its own way             -> a conflict, around its own lines
//! reviews, evidence, corrected fields                        -> those of both
//! what a pin seals, where the merged entry has none that fits -> a conflict of all that differs: a mixture was accepted by nobody
//! two new claims that took the same key                      -> the one that nobody accepted yet gets another
//! ```
//!
//! ```
//! use factledger::ledger::{Base, merge, sides};
//!
//! let source = "[claims.x]\n<<<<<<< ours\nvalue = \"40\"\nunit = \"boat\"\n=======\nvalue = \"41\"\nnote = \"seen\"\n>>>>>>> theirs\n";
//! let base = "[claims.x]\nvalue = \"40\"\nnote = \"seen\"\n";
//! let merged = merge(&sides(source).unwrap().unwrap(), Base::Text(base)).unwrap();
//! assert_eq!(merged.source, "[claims.x]\nvalue = \"41\"\nunit = \"boat\"\n");
//! ```

mod field;
mod piece;
mod sides;
#[cfg(test)]
mod tests;
mod three;
mod unit;

use std::collections::{BTreeMap, BTreeSet};

pub use sides::{MergeError, Sides, sides};

use super::layout::{Layout, Table};
use super::{Entry, LedgerFile, Status, pin};
use field::{Merging, fields, hold_together, is_sealed, pieces};
use piece::{Conflict, Piece, Writer};
use three::{Way, order, way};
use unit::{Unit, content, text};

/// What both sides of a merge began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base<'b> {
    /// It is not known.
    Unknown,
    /// There was no such file.
    Absent,
    /// The file as it was.
    Text(&'b str),
}

/// A file in which both sides are merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The file; with marks around what is still in conflict.
    pub source: String,
    /// What is still in conflict, as `claims.x: value`.
    pub conflicts: Vec<String>,
    /// Claims of which one got another key, since two had taken the same: old and new.
    pub renamed: Vec<(String, String)>,
    /// Whether both sides read the text anew, each as it was there: which hash is right is told by the text as it is now.
    pub text_changed: bool,
}

/// Merge the sides.
///
/// # Errors
///
/// Why they cannot be merged; the file is best left alone then.
pub fn merge(sides: &Sides, base: Base<'_>) -> Result<Merged, MergeError> {
    let base = match base {
        Base::Text(text) => Base::Text(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Base::Unknown => sides.base.as_deref().map_or(Base::Unknown, Base::Text),
        Base::Absent => Base::Absent,
    };
    let base_text = if let Base::Text(text) = base { text.replace("\r\n", "\n") } else { String::new() };
    let layout = |side: &'static str, text: &str| {
        let file = LedgerFile::read("", text);
        let error = file.errors.iter().find(|error| error.kind.is_of_the_file());
        error.map_or(Ok(()), |error| Err(MergeError::Side { side, error: error.to_string() }))
    };
    layout("our side", &sides.ours)?;
    layout("their side", &sides.theirs)?;
    let ours = Layout::of(&sides.ours).ok_or(MergeError::Layout)?;
    let theirs = Layout::of(&sides.theirs).ok_or(MergeError::Layout)?;
    let old = Layout::of(&base_text).ok_or(MergeError::Layout)?;
    let mut merger = Merger {
        ours: Unit::all(&ours),
        base: if let Base::Text(_) = base { Unit::all(&old) } else { Vec::new() },
        theirs: Unit::all(&theirs),
        knowledge: base,
        moved: moved(&ours, &old, &theirs),
        writer: Writer::new(sides),
        merged: Merged::default(),
    };
    merger.writer.push(Piece::Lines(ours.mark.to_owned()));
    merger.run();
    let Merger { writer, mut merged, .. } = merger;
    merged.source = writer.finish();
    Ok(merged)
}

struct Merger<'s> {
    ours: Vec<Unit<'s>>,
    base: Vec<Unit<'s>>,
    theirs: Vec<Unit<'s>>,
    knowledge: Base<'s>,
    /// Comments that theirs only moved, as when a table is added behind the last one: ours has them already.
    moved: BTreeSet<&'s str>,
    writer: Writer<'s>,
    merged: Merged,
}

/// A unit on the three sides.
type Three<'u, 's> = [Option<&'u Unit<'s>>; 3];

impl<'s> Merger<'s> {
    fn run(&mut self) {
        let (ours, base, theirs) =
            (std::mem::take(&mut self.ours), std::mem::take(&mut self.base), std::mem::take(&mut self.theirs));
        let names = |units: &[Unit<'_>]| -> Vec<String> { units.iter().map(|unit| unit.name.clone()).collect() };
        let index = |units: &[Unit<'_>]| -> BTreeMap<String, usize> {
            units.iter().enumerate().map(|(place, unit)| (unit.name.clone(), place)).collect()
        };
        let indices = [index(&ours), index(&base), index(&theirs)];
        let mut taken: BTreeSet<String> =
            ours.iter().chain(&theirs).filter_map(|unit| unit.key().map(str::to_owned)).collect();
        for name in order(&names(&ours), &names(&theirs)) {
            let of = |side: usize, units: &'_ [Unit<'s>]| indices[side].get(&name).map(|&place| units[place].clone());
            let [own, old, other] = [of(0, &ours), of(1, &base), of(2, &theirs)];
            self.unit([own.as_ref(), old.as_ref(), other.as_ref()], &mut taken);
        }
    }

    fn unit(&mut self, three: Three<'_, 's>, taken: &mut BTreeSet<String>) {
        match three {
            [Some(ours), base, Some(theirs)] if is_another(self.knowledge, ours, base, theirs) => {
                self.rename(ours, theirs, taken);
            }
            [Some(ours), base, Some(theirs)] => self.both(ours, base, theirs),
            [ours, base, theirs] => self.one(ours.or(theirs), base, ours.is_some()),
        }
    }

    /// A unit that one side alone has.
    fn one(&mut self, unit: Option<&Unit<'_>>, base: Option<&Unit<'_>>, is_ours: bool) {
        let Some(unit) = unit else { return };
        match base {
            // The other side took away what this one left as it was.
            Some(base) if base.content() == unit.content() => {}
            Some(base) => {
                let (own, none) = (unit.text(), String::new());
                let (ours, theirs) = if is_ours { (own, none) } else { (none, own) };
                self.conflict(Conflict { ours, base: base.text(), theirs, what: String::new() }, &unit.name);
            }
            None => {
                if is_ours {
                    self.writer.push(Piece::Lines(unit.text()));
                } else {
                    let lines = self.without_moved(unit);
                    self.apart(&lines);
                }
            }
        }
    }

    /// The lines of a unit of theirs, less the comments above it that ours has where they were.
    fn without_moved(&self, unit: &Unit<'_>) -> String {
        let text = unit.text();
        let lead = unit.tables.first().map_or("", |table| table.lead);
        let is_moved = |line: &str| self.moved.contains(line.trim());
        if !lead.lines().any(is_moved) {
            return text;
        }
        let mut lines: String = lead.split_inclusive('\n').filter(|line| !is_moved(line)).collect();
        let blank = lines.trim().is_empty();
        if blank {
            lines.clear();
        }
        lines.push_str(text.get(lead.len()..).unwrap_or_default());
        lines
    }

    /// Lines that come from elsewhere stand below a blank line.
    fn apart(&mut self, lines: &str) {
        if !lines.starts_with('\n') {
            self.writer.blank_line();
        }
        self.writer.push(Piece::Lines(lines.to_owned()));
    }

    fn conflict(&mut self, conflict: Conflict, name: &str) {
        let what = if conflict.what.is_empty() { name.to_owned() } else { format!("{name}: {}", conflict.what) };
        self.merged.conflicts.push(what.trim_start_matches(": ").to_owned());
        self.writer.push(Piece::Conflict(conflict));
    }

    fn push(&mut self, pieces: Vec<Piece>, name: &str) {
        for piece in pieces {
            match piece {
                Piece::Conflict(conflict) => self.conflict(conflict, name),
                lines @ Piece::Lines(_) => self.writer.push(lines),
            }
        }
    }

    /// A unit that both sides have.
    fn both(&mut self, ours: &Unit<'s>, base: Option<&Unit<'s>>, theirs: &Unit<'s>) {
        if ours.text() == theirs.text() {
            return self.writer.push(Piece::Lines(ours.text()));
        }
        let (Some(own), Some(other)) = (ours.record(), theirs.record()) else {
            let old = base.map(Unit::text).unwrap_or_default();
            let conflict = Conflict { ours: ours.text(), base: old, theirs: theirs.text(), what: String::new() };
            return self.conflict(conflict, &ours.name);
        };
        let old = base.and_then(Unit::record);
        let mut merging = fields(own, old, other);
        let mut contested = false;
        if ours.key().is_some() {
            hold_together(&mut merging);
            contested = is_contested(ours, base, theirs, &merging);
            if contested {
                merging.iter_mut().filter(|field| is_sealed(&field.name)).for_each(Merging::contest);
            }
        }
        if ours.name == "document" {
            let hash = |unit: &Unit<'_>| unit.value("text-hash");
            self.merged.text_changed |=
                way(hash(ours).as_ref(), base.and_then(hash).as_ref(), hash(theirs).as_ref()) == Way::Both;
        }
        self.push(pieces(own, old, other, &merging), &ours.name);
        let inner = inner(ours, base, theirs, contested);
        self.push(inner, &ours.name);
    }

    /// Two new claims under one key: the one that nobody accepted gets another.
    fn rename(&mut self, ours: &Unit<'s>, theirs: &Unit<'s>, taken: &mut BTreeSet<String>) {
        let is_cited = |unit: &Unit<'_>| {
            unit.value("status").is_some_and(|status| status.contains("accepted") || status.contains("retracted"))
        };
        let key = ours.key().unwrap_or_default();
        if is_cited(ours) && is_cited(theirs) {
            let conflict =
                Conflict { ours: ours.text(), base: String::new(), theirs: theirs.text(), what: String::new() };
            return self.conflict(conflict, &ours.name);
        }
        let new = (2_u32..).map(|number| {
            let tail = format!("-{number}");
            format!("{}{tail}", key.get(..key.len().min(64 - tail.len())).unwrap_or_default())
        });
        let new = new.into_iter().find(|key| !taken.contains(key)).unwrap_or_default();
        taken.insert(new.clone());
        self.merged.renamed.push((key.to_owned(), new.clone()));
        let (own, other) =
            if is_cited(theirs) { (ours.text_as(&new), theirs.text()) } else { (ours.text(), theirs.text_as(&new)) };
        self.writer.push(Piece::Lines(own));
        self.apart(&other);
    }
}

/// The comments of theirs that the base has as often and that ours has too.
fn moved<'s>(ours: &Layout<'_>, base: &Layout<'_>, theirs: &Layout<'s>) -> BTreeSet<&'s str> {
    let (ours, base, theirs) = (ours.comments(), base.comments(), theirs.comments());
    let times = |all: &[&str], comment: &str| all.iter().filter(|known| **known == comment).count();
    let is_moved = |comment: &&&str| {
        let known = times(&base, comment);
        known > 0 && known >= times(&theirs, comment) && times(&ours, comment) > 0
    };
    theirs.iter().filter(is_moved).copied().collect()
}

/// Whether two claims are two although they have one key: both are new, and say so of different places of the text.
fn is_another(knowledge: Base<'_>, ours: &Unit<'_>, base: Option<&Unit<'_>>, theirs: &Unit<'_>) -> bool {
    let place = |unit: &Unit<'_>| ["quote", "quote-hash", "nth", "span"].map(|name| unit.value(name));
    let is_new = ours.key().is_some() && base.is_none() && knowledge != Base::Unknown;
    is_new && place(ours) != place(theirs)
}

/// Whether the merged claim would be a mixture that nobody accepted.
fn is_contested(ours: &Unit<'_>, base: Option<&Unit<'_>>, theirs: &Unit<'_>, merging: &[Merging<'_>]) -> bool {
    let in_conflict = merging.iter().any(|field| field.is_conflict() && is_sealed(&field.name));
    let is_sealed_by_one = [ours, theirs].iter().any(|unit| unit.value("pin").is_some());
    if in_conflict {
        return is_sealed_by_one;
    }
    if !is_sealed_by_one || !is_sound(&ours.text()) || !is_sound(&theirs.text()) {
        return false;
    }
    let (Some(own), Some(other)) = (ours.record(), theirs.record()) else { return false };
    let record = pieces(own, base.and_then(Unit::record), other, merging);
    let record = record.into_iter().chain(inner(ours, base, theirs, false));
    let lines: String =
        record.filter_map(|piece| if let Piece::Lines(lines) = piece { Some(lines) } else { None }).collect();
    !is_sound(&lines)
}

/// Whether the one claim of these lines has the pin it should have, where it should have one.
fn is_sound(lines: &str) -> bool {
    let file = LedgerFile::read("", lines);
    let Some(entry) = file.entries.first() else { return false };
    let sealed = |entry: &Entry| matches!(entry.status(), Status::Accepted | Status::Retracted);
    !sealed(entry) || entry.record.words(super::Field::Pin).map(str::to_owned) == pin(entry)
}

/// The reviews and the history of a claim: those of both sides, less those that one took away.
fn inner(ours: &Unit<'_>, base: Option<&Unit<'_>>, theirs: &Unit<'_>, contested: bool) -> Vec<Piece> {
    let all = [Some(ours), base, Some(theirs)].map(|unit| unit.map(Unit::inner).unwrap_or_default());
    let names = |side: usize| -> Vec<String> { all[side].iter().map(|(name, _)| name.clone()).collect() };
    let find = |side: usize, name: &str| all[side].iter().find(|(known, _)| known == name).map(|(_, table)| *table);
    let mut merged = Vec::new();
    for name in order(&names(0), &names(2)) {
        let [own, old, other] = [0, 1, 2].map(|side| find(side, &name));
        merged.extend(table(own, old, other, contested && name.contains(".history")));
    }
    merged
}

fn table(
    ours: Option<&Table<'_>>,
    base: Option<&Table<'_>>,
    theirs: Option<&Table<'_>>,
    contested: bool,
) -> Vec<Piece> {
    let same = |one: Option<&Table<'_>>, other: Option<&Table<'_>>| one.map(content) == other.map(content);
    let lines = |table: Option<&Table<'_>>| table.map(text).unwrap_or_default();
    match (ours, theirs) {
        (Some(own), Some(other)) if same(ours, theirs) => pieces(own, base, other, &fields(own, base, other)),
        (Some(_), None) if !contested && same(ours, base) => Vec::new(),
        (None, Some(_)) if !contested && same(base, theirs) => Vec::new(),
        (Some(own), None) if !contested => vec![Piece::Lines(text(own))],
        (None, Some(other)) if !contested => vec![Piece::Lines(text(other))],
        (Some(own), Some(other)) if !contested => pieces(own, base, other, &fields(own, base, other)),
        _ => {
            let what = String::from("history");
            vec![Piece::Conflict(Conflict { ours: lines(ours), base: lines(base), theirs: lines(theirs), what })]
        }
    }
}
