//! Reading a changed text again: what stays, what is new, what is gone.
//!
//! ```text
//! proposal of the text, no entry at its figure   -> a new entry, in text order
//! proposal, entry that nobody has touched        -> the entry follows the new reading
//! proposal, entry that somebody decided on       -> the entry stays; a new reading is told
//! no proposal, entry that nobody has touched     -> the entry is withdrawn
//! no place in the text, entry with a decision    -> the entry stays and is told as lost
//! ```
//!
//! Whatever a person wrote or decided stays: a rejected figure is not proposed again, an accepted meaning never overwritten.

use super::id::Keys;
use super::propose::{block, version};
use super::schema::{CLAIM, DOCUMENT};
use super::{Anchor, Anchors, Edit, Entry, Field, LedgerFile, Status, Value, proposed};
use crate::text::{Document, Span};

/// What reading a text again makes of its ledger file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// The ledger file as it should be.
    pub source: String,
    /// What changed, in the order of the text and then of the file.
    pub changes: Vec<Change>,
}

/// What reading a text again changes of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key of the entry.
    pub key: String,
    /// What becomes of it.
    pub kind: ChangeKind,
    /// The figure's words.
    pub figure: String,
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Proposed,
    /// Nobody had touched it, and these fields are read otherwise now.
    Reread(Vec<Field>),
    /// Nobody had touched it, and the text no longer makes the claim.
    Withdrawn,
    /// Somebody decided on it, and it stays; these fields are read otherwise now.
    Differs(Vec<Field>),
    /// Somebody decided on it, and it stays; its quote is not in the text.
    Lost,
}

impl ChangeKind {
    /// Whether the ledger file changes.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        matches!(self, Self::Proposed | Self::Reread(_) | Self::Withdrawn)
    }
}

/// Read `document` again for the ledger file `file`, which is written as `source`.
#[must_use]
pub fn sync(file: &LedgerFile, source: &str, document: &Document<'_>) -> Synced {
    let anchors = Anchors::new(document.text());
    let places: Vec<Option<Anchor>> = file.entries.iter().map(|entry| anchors.find(entry).ok()).collect();
    let figures = Figures::of(&places);
    let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let found: Vec<(Entry, Span, Option<usize>)> = proposed(document)
        .into_iter()
        .filter_map(|proposal| {
            let figure = anchors.find(&proposal).ok()?.figure?;
            Some((proposal, figure, figures.overlapping(figure)))
        })
        .collect();
    let mut met = vec![false; file.entries.len()];
    found.iter().filter_map(|(.., entry)| *entry).for_each(|index| met[index] = true);
    let stays = file.entries.iter().zip(&met).filter(|(entry, met)| **met || !is_untouched(entry));
    let keys = Keys::of(stays.map(|(entry, _)| entry.key.clone()));
    let mut run = Run { file, edit: Edit::new(source), places, figures, met, keys, changes: Vec::new() };
    for (proposal, figure, entry) in found {
        match entry {
            Some(index) => run.known(index, &proposal),
            None => run.add(proposal, figure, newline),
        }
    }
    run.unmet();
    run.edit.set(&file.document, &DOCUMENT, Field::TextHash, &Value::Words(anchors.hash()));
    run.edit.set(&file.document, &DOCUMENT, Field::Read, &Value::Words(version()));
    Synced { source: run.edit.finish(), changes: run.changes }
}

/// What this release reads at the figure of an accepted entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Rereading<'f> {
    /// The entry.
    pub entry: &'f Entry,
    /// The fields that are read otherwise, in their order, and how; none where no claim is read at its figure.
    pub fields: Option<Vec<(Field, Option<Value>)>>,
}

/// Read `document` again for the accepted entries whose figures have a place in it, `figures` in the order of the entries; those
/// that are read as they were accepted are left out.
#[must_use]
pub fn rereadings<'f>(file: &'f LedgerFile, document: &Document<'_>, figures: &[Option<Span>]) -> Vec<Rereading<'f>> {
    let anchors = Anchors::new(document.text());
    let figure_of = |proposal: &Entry| anchors.find(proposal).ok()?.figure;
    let read: Vec<(Span, Entry)> =
        proposed(document).into_iter().filter_map(|new| Some((figure_of(&new)?, new))).collect();
    let accepted = file.entries.iter().zip(figures).filter(|(entry, _)| entry.status() == Status::Accepted);
    let reread = accepted.filter_map(|(entry, figure)| {
        let figure = (*figure)?;
        let first = read.partition_point(|(at, _)| at.end <= figure.start);
        let Some((_, now)) = read.get(first).filter(|(at, _)| at.overlaps(figure)) else {
            return Some(Rereading { entry, fields: None });
        };
        let fields = differing(entry, now).into_iter().map(|field| (field, now.record.get(field).cloned()));
        let fields: Vec<_> = fields.collect();
        (!fields.is_empty()).then_some(Rereading { entry, fields: Some(fields) })
    });
    reread.collect()
}

struct Run<'f, 's> {
    file: &'f LedgerFile,
    edit: Edit<'s>,
    places: Vec<Option<Anchor>>,
    figures: Figures,
    /// Whether the text still makes the claim of an entry.
    met: Vec<bool>,
    /// The keys of entries that stay, and of new ones.
    keys: Keys,
    changes: Vec<Change>,
}

impl Run<'_, '_> {
    /// The text still makes the claim of an entry.
    fn known(&mut self, index: usize, proposal: &Entry) {
        let entry = &self.file.entries[index];
        let fields = differing(entry, proposal);
        if fields.is_empty() {
            return;
        }
        if is_untouched(entry) {
            for &field in &fields {
                match proposal.record.get(field) {
                    Some(value) => self.edit.set(&entry.record, &CLAIM, field, value),
                    None => self.edit.unset(&entry.record, field),
                }
            }
            self.change(entry.key.clone(), ChangeKind::Reread(fields), proposal);
        } else if entry.status() == Status::Accepted {
            self.change(entry.key.clone(), ChangeKind::Differs(fields), proposal);
        }
    }

    /// A new entry goes behind the last one that stands before it in the text.
    fn add(&mut self, mut proposal: Entry, figure: Span, newline: &str) {
        proposal.key = self.keys.mint(&proposal.record);
        let before = self.figures.before(figure).map(|index| self.file.entries[index].end());
        let at = before.unwrap_or(self.file.document.end);
        self.edit.push_lines(at, block(&proposal, newline).trim_end());
        self.change(proposal.key.clone(), ChangeKind::Proposed, &proposal);
    }

    /// Entries whose claims the text does not make.
    fn unmet(&mut self) {
        for (index, entry) in self.file.entries.iter().enumerate() {
            if self.is_withdrawn(index) {
                self.edit.remove(Span::new(entry.record.start().start, entry.end()));
                self.change(entry.key.clone(), ChangeKind::Withdrawn, entry);
            } else if self.places[index].is_none() {
                self.change(entry.key.clone(), ChangeKind::Lost, entry);
            }
        }
    }

    /// Nobody has touched the entry, and the text does not make its claim.
    fn is_withdrawn(&self, index: usize) -> bool {
        !self.met[index] && is_untouched(&self.file.entries[index])
    }

    fn change(&mut self, key: String, kind: ChangeKind, entry: &Entry) {
        let figure = entry.record.words(Field::Figure).unwrap_or_default().to_owned();
        self.changes.push(Change { key, kind, figure });
    }
}

/// Where the figures of entries stand in a text, to be asked for every claim of it.
struct Figures {
    /// By their start, each with its entry; the last number is the furthest end so far.
    sorted: Vec<(Span, usize, usize)>,
}

impl Figures {
    fn of(places: &[Option<Anchor>]) -> Self {
        let figures = places.iter().enumerate().filter_map(|(index, place)| Some(((*place)?.figure?, index, 0)));
        let mut sorted: Vec<(Span, usize, usize)> = figures.collect();
        sorted.sort_by_key(|(figure, index, _)| (figure.start, *index));
        let mut furthest = 0;
        for (figure, _, end) in &mut sorted {
            furthest = furthest.max(figure.end);
            *end = furthest;
        }
        Self { sorted }
    }

    /// The first entry whose figure overlaps with this place.
    fn overlapping(&self, place: Span) -> Option<usize> {
        let first = self.sorted.partition_point(|(.., furthest)| *furthest <= place.start);
        let near = self.sorted.iter().skip(first).take_while(|(figure, ..)| figure.start < place.end);
        near.filter(|(figure, ..)| figure.overlaps(place)).map(|(_, index, _)| *index).min()
    }

    /// The entry whose figure is the last to start before this place.
    fn before(&self, place: Span) -> Option<usize> {
        let behind = self.sorted.partition_point(|(figure, ..)| figure.start < place.start);
        Some(self.sorted[behind.checked_sub(1)?].1)
    }
}

/// Whether nobody has decided on an entry or written anything of their own into it.
fn is_untouched(entry: &Entry) -> bool {
    let own = [Field::Corrected, Field::Pin, Field::Why, Field::Verdict, Field::Evidence, Field::Note];
    entry.status() == Status::Proposed
        && entry.reviews.is_empty()
        && entry.history.is_empty()
        && own.iter().all(|&field| entry.record.get(field).is_none())
}

/// The fields that were read from the text and are read otherwise now, those that a person corrected left out.
fn differing(entry: &Entry, proposal: &Entry) -> Vec<Field> {
    let ours = [Field::Rev, Field::Status];
    let fields = CLAIM.fields.iter().copied().filter(|field| !ours.contains(field) && *field < Field::Corrected);
    let withheld = entry.record.words(Field::Quote).is_none();
    let hidden =
        |field: Field| withheld && matches!(field, Field::Quote | Field::QuoteHash | Field::QuoteAt | Field::Nth);
    let differs = |field: &Field| entry.record.get(*field) != proposal.record.get(*field);
    fields.filter(|&field| !entry.is_corrected(field) && !hidden(field)).filter(differs).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{NewDocument, Reviewer, accept, reject, written};
    use super::*;

    const TEXT: &str = "It lost 40 boats.\nIt found 12 nets.\nIt sold 300 nets.\n";

    fn ledger() -> String {
        let about = NewDocument { id: "a", text: Some("texts/a.md"), ..NewDocument::default() };
        let source = written(&about, &Document::new(TEXT), "\n");
        let file = LedgerFile::read("a", &source);
        let reviewer = Reviewer { by: "ines", on: date(2025, 5, 6) };
        let mut edit = Edit::new(&source);
        accept(&mut edit, &file.entries[0], reviewer);
        reject(&mut edit, &file.entries[1], "an example", reviewer);
        edit.finish()
    }

    #[track_caller]
    fn check(text: &str, want: &[(&str, ChangeKind)]) -> String {
        let source = ledger();
        let synced = sync(&LedgerFile::read("a", &source), &source, &Document::new(text));
        let changes: Vec<_> = synced.changes.iter().map(|change| (change.key.as_str(), change.kind.clone())).collect();
        assert_eq!(changes, want, "{}", synced.source);
        let file = LedgerFile::read("a", &synced.source);
        assert_eq!(file.errors, []);
        // A second time there is nothing left to do.
        let again = sync(&file, &synced.source, &Document::new(text));
        assert!(!again.changes.iter().any(|change| change.kind.is_written()), "{:?}", again.changes);
        assert_eq!(again.source, synced.source);
        synced.source
    }

    #[test]
    fn the_same_text_changes_nothing() {
        assert_eq!(check(TEXT, &[]), ledger());
    }

    #[test]
    fn new_figures_are_proposed_in_text_order() {
        let text = "It has 7 piers.\nIt lost 40 boats.\nIt cost $5 a day.\nIt found 12 nets.\nIt sold 300 nets.\n";
        let source = check(text, &[("piers", ChangeKind::Proposed), ("us-dollar", ChangeKind::Proposed)]);
        let keys: Vec<_> = LedgerFile::read("a", &source).entries.into_iter().map(|entry| entry.key).collect();
        assert_eq!(keys, ["piers", "boats", "us-dollar", "nets", "nets-2"]);
    }

    #[test]
    fn what_was_decided_stays_and_what_was_not_follows_the_text() {
        let text = "It lost 41 boats.\nIt found 12 nets.\n";
        let want = [("boats-2", ChangeKind::Proposed), ("boats", ChangeKind::Lost), ("nets-2", ChangeKind::Withdrawn)];
        let source = check(text, &want);
        assert!(source.contains("[claims.boats]\nrev = 1\nstatus = \"accepted\""));
        assert!(!source.contains("300"));
    }
}
