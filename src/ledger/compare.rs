//! What changed between two states of a ledger, told in claims and fields instead of lines.
//!
//! ```
//! use factledger::ledger::{ClaimChange, LedgerFile, compare};
//!
//! let before = LedgerFile::read("a", "[claims.boats]\nvalue = \"40\"\nquote = \"It has 40.\"\nspan = [7, 9]\n");
//! let after = LedgerFile::read("a", "[claims.ships]\nvalue = \"41\"\nquote = \"It has 40.\"\nspan = [7, 9]\n");
//! let compared = compare("a", Some(&before), Some(&after)).unwrap();
//! assert_eq!(compared.claims[0].change, ClaimChange::Renamed { from: "boats".to_owned() });
//! assert_eq!(compared.claims[0].fields.len(), 1);
//! ```
//!
//! An entry under another key is the same one where it quotes the same words at the same place, or began with the same pin. What only
//! seals or places a claim (`pin`, `corrected`, `at`) is not told, since it says nothing more than the fields do.

use std::collections::{BTreeMap, BTreeSet};

use super::schema::{CLAIM, DOCUMENT};
use super::{Entry, Field, FieldChange, LedgerFile, Record, field_changes};
use crate::text::fl1_hash;

/// What changed in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentDifference {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub change: DocumentChange,
    /// What is told of it otherwise than before; all of it where it is new.
    pub fields: Vec<FieldChange>,
    /// Its claims that changed, in the order of the file, those that are gone last.
    pub claims: Vec<ClaimDifference>,
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentChange {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It or its claims changed.
    Changed,
}

/// What changed in a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimDifference {
    /// Its key; the old one where it is gone.
    pub key: String,
    /// What became of it.
    pub change: ClaimChange,
    /// The claim as it is, or was before it went.
    pub record: Record,
    /// The fields that differ; none of one that is new or gone.
    pub fields: Vec<FieldChange>,
    /// The decisions that came to it.
    pub reviews: Vec<Record>,
    /// The earlier revisions that came to its history, which say why there is a later one.
    pub history: Vec<Record>,
}

/// What became of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimChange {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another key; its fields may have changed too.
    Renamed {
        /// The key it had.
        from: String,
    },
    /// Its fields changed, or somebody decided on it.
    Changed,
}

/// What changed in the document `id`; none where nothing did. A side without the document is none.
#[must_use]
pub fn compare(id: &str, before: Option<&LedgerFile>, after: Option<&LedgerFile>) -> Option<DocumentDifference> {
    let change = match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => DocumentChange::Added,
        (Some(_), None) => DocumentChange::Removed,
        (Some(_), Some(_)) => DocumentChange::Changed,
    };
    let nothing = LedgerFile::default();
    let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let told: Vec<Field> =
        DOCUMENT.fields.iter().copied().filter(|field| !matches!(field, Field::Id | Field::Read)).collect();
    let fields = match change {
        DocumentChange::Removed => Vec::new(),
        DocumentChange::Added | DocumentChange::Changed => field_changes(&before.document, &after.document, &told),
    };
    let claims = claims(before, after);
    let is_same = change == DocumentChange::Changed && fields.is_empty() && claims.is_empty();
    (!is_same).then(|| DocumentDifference { id: id.to_owned(), change, fields, claims })
}

fn claims(before: &LedgerFile, after: &LedgerFile) -> Vec<ClaimDifference> {
    let old: BTreeMap<&str, &Entry> = before.entries.iter().map(|entry| (entry.key.as_str(), entry)).collect();
    let new: BTreeMap<&str, &Entry> = after.entries.iter().map(|entry| (entry.key.as_str(), entry)).collect();
    let gone: Vec<&Entry> = before.entries.iter().filter(|entry| !new.contains_key(entry.key.as_str())).collect();
    let come: Vec<&Entry> = after.entries.iter().filter(|entry| !old.contains_key(entry.key.as_str())).collect();
    let renamed = renamed(&gone, &come);
    let mut claims: Vec<ClaimDifference> = Vec::new();
    for entry in &after.entries {
        let from = renamed.get(entry.key.as_str()).copied();
        let difference = match (old.get(entry.key.as_str()), from) {
            (Some(before), _) => changed(before, entry, ClaimChange::Changed),
            (None, Some(before)) => changed(before, entry, ClaimChange::Renamed { from: before.key.clone() }),
            (None, None) => Some(whole(entry, ClaimChange::Added)),
        };
        claims.extend(difference);
    }
    let used: BTreeSet<&str> = renamed.values().map(|from| from.key.as_str()).collect();
    let left = gone.into_iter().filter(|entry| !used.contains(entry.key.as_str()));
    claims.extend(left.map(|entry| whole(entry, ClaimChange::Removed)));
    claims
}

/// Which of the entries that are gone came back under another key, by that key.
fn renamed<'e>(gone: &[&'e Entry], come: &[&'e Entry]) -> BTreeMap<&'e str, &'e Entry> {
    let mut pairs: BTreeMap<&str, &Entry> = BTreeMap::new();
    for mark in [quoted, first_pin] {
        let used: BTreeSet<&str> = pairs.values().map(|from| from.key.as_str()).collect();
        let old = marked(gone.iter().copied().filter(|entry| !used.contains(entry.key.as_str())), mark);
        let new = marked(come.iter().copied().filter(|entry| !pairs.contains_key(entry.key.as_str())), mark);
        // Where several are alike, nobody knows which became which.
        let found: Vec<(&Entry, &Entry)> = new
            .iter()
            .filter_map(|(mark, here)| match (here.as_slice(), old.get(mark)?.as_slice()) {
                ([after], [before]) => Some((*after, *before)),
                _ => None,
            })
            .collect();
        pairs.extend(found.into_iter().map(|(after, before)| (after.key.as_str(), before)));
    }
    pairs
}

/// Entries by their mark; those without one are left out.
fn marked<'e>(
    entries: impl Iterator<Item = &'e Entry>,
    mark: fn(&Entry) -> Option<String>,
) -> BTreeMap<String, Vec<&'e Entry>> {
    let mut marked: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        if let Some(mark) = mark(entry) {
            marked.entry(mark).or_default().push(entry);
        }
    }
    marked
}

/// What an entry quotes, withheld or not, and where in it the figure stands.
fn quoted(entry: &Entry) -> Option<String> {
    let record = &entry.record;
    let hash = record.words(Field::Quote).map(fl1_hash);
    let hash = hash.or_else(|| record.words(Field::QuoteHash).map(str::to_owned))?;
    let place = |field: Field| record.get(field).map(ToString::to_string).unwrap_or_default();
    Some(format!("{hash} {} {}", place(Field::Span), place(Field::Nth)))
}

/// The pin of its first revision, which stays whatever is revised.
fn first_pin(entry: &Entry) -> Option<String> {
    entry.history.first().unwrap_or(&entry.record).words(Field::Pin).map(str::to_owned)
}

fn whole(entry: &Entry, change: ClaimChange) -> ClaimDifference {
    let (reviews, history) = match change {
        ClaimChange::Added => (entry.reviews.clone(), entry.history.clone()),
        ClaimChange::Removed | ClaimChange::Renamed { .. } | ClaimChange::Changed => (Vec::new(), Vec::new()),
    };
    let (key, record) = (entry.key.clone(), entry.record.clone());
    ClaimDifference { key, change, record, fields: Vec::new(), reviews, history }
}

/// The records that another list has not.
fn new_ones(before: &[Record], after: &[Record]) -> Vec<Record> {
    after.iter().filter(|record| !before.iter().any(|old| is_same(old, record))).cloned().collect()
}

fn changed(before: &Entry, after: &Entry, change: ClaimChange) -> Option<ClaimDifference> {
    let kept = [Field::Pin, Field::Corrected, Field::QuoteAt];
    let told: Vec<Field> = CLAIM.fields.iter().copied().filter(|field| !kept.contains(field)).collect();
    let mut fields = field_changes(&before.record, &after.record, &told);
    let has = |field: Field, fields: &[FieldChange]| fields.iter().any(|change| change.field == field);
    if has(Field::Quote, &fields) {
        // A quote that is withheld from now on has a hash; that it went is told already.
        fields.retain(|change| change.field != Field::QuoteHash);
    }
    if has(Field::Quote, &fields) || has(Field::QuoteHash, &fields) || has(Field::Figure, &fields) {
        // In other words the figure has another place.
        fields.retain(|change| !matches!(change.field, Field::Nth | Field::Span));
    }
    let reviews = new_ones(&before.reviews, &after.reviews);
    let history = new_ones(&before.history, &after.history);
    let is_silent = change == ClaimChange::Changed && fields.is_empty() && reviews.is_empty();
    let (key, record) = (after.key.clone(), after.record.clone());
    (!is_silent).then_some(ClaimDifference { key, change, record, fields, reviews, history })
}

/// Whether two records say the same, wherever they stand.
fn is_same(one: &Record, other: &Record) -> bool {
    one.fields.len() == other.fields.len()
        && one.fields.iter().all(|placed| other.get(placed.field) == Some(&placed.value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, value: &str, quote: &str, more: &str) -> String {
        format!(
            "[claims.{key}]\nrev = 1\nvalue = \"{value}\"\nfigure = \"{value}\"\nquote = \"{quote}\"\nspan = [0, 2]\n{more}\n"
        )
    }

    #[track_caller]
    fn check(before: &str, after: &str, want: &[(&str, ClaimChange, &[Field])]) {
        let (before, after) = (LedgerFile::read("a", before), LedgerFile::read("a", after));
        let claims = compare("a", Some(&before), Some(&after)).map(|compared| compared.claims).unwrap_or_default();
        let fields = |claim: &ClaimDifference| claim.fields.iter().map(|change| change.field).collect::<Vec<_>>();
        let found: Vec<_> =
            claims.iter().map(|claim| (claim.key.as_str(), claim.change.clone(), fields(claim))).collect();
        let want: Vec<_> = want.iter().map(|(key, change, fields)| (*key, change.clone(), fields.to_vec())).collect();
        assert_eq!(found, want);
    }

    fn renamed(from: &str) -> ClaimChange {
        ClaimChange::Renamed { from: from.to_owned() }
    }

    #[test]
    fn comments_order_and_spacing_are_no_change() {
        let before = entry("x", "40", "40 came.", "") + &entry("y", "41", "41 came.", "");
        let after = format!("# ours\n{}{}", entry("y", "41", "41 came.", "# b"), entry("x", "40", "40 came.", ""))
            .replace(" = ", "=");
        check(&before, &after, &[]);
        let compared = compare("a", None, None);
        assert_eq!(compared, None);
    }

    #[test]
    fn fields_are_told_one_by_one() {
        let before = entry("x", "40", "40 came.", "unit = \"boat\"\npin = \"p1:0123456789abcdef\"");
        let after = entry("x", "40", "40 came.", "place = \"Vell\"\npin = \"p1:0123456789abcdee\"");
        check(&before, &after, &[("x", ClaimChange::Changed, &[Field::Unit, Field::Place])]);
    }

    #[test]
    fn an_entry_is_known_by_its_words_and_by_its_pin() {
        let before = entry("x", "40", "40 came.", "");
        check(&before, &entry("y", "40", "40 came.", ""), &[("y", renamed("x"), &[])]);
        check(&before, &entry("y", "41", "40 came.", ""), &[("y", renamed("x"), &[Field::Value, Field::Figure])]);
        check(
            &before,
            &entry("y", "40", "40 went.", ""),
            &[("y", ClaimChange::Added, &[]), ("x", ClaimChange::Removed, &[])],
        );
        let pin = "pin = \"p1:0123456789abcdef\"";
        check(
            &entry("x", "40", "40 came.", pin),
            &entry("y", "40", "40 went.", pin),
            &[("y", renamed("x"), &[Field::Quote])],
        );
        let revised = "pin = \"p1:fedcba9876543210\"\n[[claims.y.history]]\nrev = 1\npin = \"p1:0123456789abcdef\"";
        check(
            &entry("x", "40", "40 came.", pin),
            &entry("y", "41", "41 came.", revised),
            &[("y", renamed("x"), &[Field::Value, Field::Figure, Field::Quote])],
        );
    }

    #[test]
    fn of_two_that_are_alike_nobody_knows_which_became_which() {
        let pin = "pin = \"p1:0123456789abcdef\"";
        let before = entry("x", "40", "40 came.", pin) + &entry("y", "40", "40 ran.", pin);
        let after = entry("z", "40", "40 went.", pin);
        let want: [(&str, ClaimChange, &[Field]); 3] =
            [("z", ClaimChange::Added, &[]), ("x", ClaimChange::Removed, &[]), ("y", ClaimChange::Removed, &[])];
        check(&before, &after, &want);
    }

    #[test]
    fn a_decision_and_a_withheld_quote_are_told() {
        let before = entry("x", "40", "40 came.", "");
        let review = "[[claims.x.reviews]]\nrev = 1\nby = \"ines\"\non = 2025-05-06\n";
        check(&before, &(before.clone() + review), &[("x", ClaimChange::Changed, &[])]);
        let hash = format!("quote-hash = \"{}\"\nat = [0, 8]", fl1_hash("40 came."));
        let withheld = before.replace("quote = \"40 came.\"", &hash);
        check(&before, &withheld, &[("x", ClaimChange::Changed, &[Field::Quote])]);
        check(&withheld, &withheld.replace("[0, 8]", "[5, 13]"), &[]);
        check(&withheld, &withheld.replace("claims.x", "claims.y"), &[("y", renamed("x"), &[])]);
    }
}
