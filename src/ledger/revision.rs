//! Revisions: what an accepted claim meant before, and how it comes to mean something else.
//!
//! ```text
//! revision n     = revision n + 1 , its own values of the fields that differed , without those in `absent` ;
//! pin of n + 1   = SHA-256 over "before=" , pin of n , LF , the lines of n + 1 ;
//! ```
//!
//! ```
//! use factledger::ledger::{Edit, Field, LedgerFile, Reviewer, Value, accept, revise};
//! use jiff::civil::date;
//!
//! let reviewer = Reviewer { by: "ines", on: date(2025, 5, 6) };
//! let mut source = "[claims.x]\nrev = 1\nstatus = \"proposed\"\nvalue = \"40\"\n".to_owned();
//! let file = LedgerFile::read("a", &source);
//! let mut edit = Edit::new(&source);
//! accept(&mut edit, &file.entries[0], reviewer);
//! source = edit.finish();
//!
//! let file = LedgerFile::read("a", &source);
//! let mut edit = Edit::new(&source);
//! let changes = [(Field::Value, Field::Value.form().parse("41").ok())];
//! assert!(revise(&mut edit, &file.entries[0], &changes, "two were counted as one", reviewer));
//! source = edit.finish();
//!
//! let file = LedgerFile::read("a", &source);
//! let revisions = file.entries[0].revisions();
//! let values: Vec<_> = revisions.iter().map(|revision| revision.record.decimal(Field::Value)).collect();
//! assert_eq!(values, [Some(40.into()), Some(41.into())]);
//! assert_eq!(revisions[1].why, Some("two were counted as one"));
//! ```

use super::decide::push_review;
use super::schema::{CLAIM, REVISION};
use super::{Edit, Entry, Field, MEANING, Record, Reviewer, Value, correct, pin_of};
use crate::quantity::Unit;
use crate::text::Normal;

/// A field of an entry before and after a change.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What it was; none where it was not there.
    pub before: Option<Value>,
    /// What it is; none where it is gone.
    pub after: Option<Value>,
}

/// The fields among `fields` that differ, as they are written: 7.10 is not 7.1.
#[must_use]
pub fn field_changes(before: &Record, after: &Record, fields: &[Field]) -> Vec<FieldChange> {
    let written = |record: &Record, field: Field| record.get(field).map(Value::literal);
    let differs = |field: &&Field| written(before, **field) != written(after, **field);
    let change =
        |&field: &Field| FieldChange { field, before: before.get(field).cloned(), after: after.get(field).cloned() };
    fields.iter().filter(differs).map(change).collect()
}

/// A revision of an entry, the present one or an earlier.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision<'e> {
    /// Its number.
    pub rev: u32,
    /// The fields that it had.
    pub record: Record,
    /// Why it took the place of the one before.
    pub why: Option<&'e str>,
    /// Its pin, as it was recorded.
    pub pin: Option<&'e str>,
    /// The decisions about it, oldest first.
    pub reviews: Vec<&'e Record>,
}

impl Entry {
    /// Its revisions, oldest first; the last is the present one.
    #[must_use]
    pub fn revisions(&self) -> Vec<Revision<'_>> {
        let reviews =
            |rev: u32| self.reviews.iter().filter(|review| review.number(Field::Rev) == Some(rev)).collect::<Vec<_>>();
        let mut record = self.record.clone();
        let mut revisions = Vec::with_capacity(self.history.len() + 1);
        let mut later = (self.rev(), self.record.words(Field::Pin));
        for past in self.history.iter().rev() {
            let (rev, pin) = later;
            let why = past.words(Field::Why);
            revisions.push(Revision { rev, record: record.clone(), why, pin, reviews: reviews(rev) });
            record = earlier(record, past);
            later = (past.number(Field::Rev).unwrap_or(rev.saturating_sub(1)), past.words(Field::Pin));
        }
        let (rev, pin) = later;
        revisions.push(Revision { rev, record, why: None, pin, reviews: reviews(rev) });
        revisions.reverse();
        revisions
    }
}

/// The record of the revision that `past` tells of, from that of the one after it.
fn earlier(mut record: Record, past: &Record) -> Record {
    for placed in past.fields.iter().filter(|placed| is_kept(placed.field)) {
        record.put(placed.field, Some(placed.value.clone()));
    }
    for field in past.list(Field::Absent).iter().filter_map(|name| REVISION.field(name)) {
        record.put(field, None);
    }
    record
}

/// Whether the history keeps the field's earlier values.
fn is_kept(field: Field) -> bool {
    REVISION.fields.contains(&field) && (Field::Value..=Field::Span).contains(&field)
}

/// Give an accepted entry another meaning: its next revision, which this person has reviewed. The old values of the fields that
/// differ go to the history with the reason and the old pin. False, and nothing done, where the meaning stays the same.
pub fn revise(
    edit: &mut Edit<'_>,
    entry: &Entry,
    changes: &[(Field, Option<Value>)],
    why: &str,
    reviewer: Reviewer<'_>,
) -> bool {
    let Some(before) = entry.record.words(Field::Pin) else { return false };
    let mut next = entry.record.clone();
    for (field, value) in changes {
        next.put(*field, value.clone());
    }
    if field_changes(&entry.record, &next, MEANING).is_empty() {
        return false;
    }
    let kept: Vec<Field> = CLAIM.fields.iter().copied().filter(|&field| is_kept(field)).collect();
    let differing = field_changes(&entry.record, &next, &kept);
    let absent = differing.iter().filter(|change| change.before.is_none());
    let absent: Vec<String> = absent.map(|change| change.field.name().to_owned()).collect();
    let mut past = vec![(Field::Rev, Value::Number(entry.rev())), (Field::Why, Value::Words(why.to_owned()))];
    past.extend(differing.into_iter().filter_map(|change| Some((change.field, change.before?))));
    past.extend((!absent.is_empty()).then_some((Field::Absent, Value::List(absent))));
    past.push((Field::Pin, Value::Words(before.to_owned())));
    let rev = entry.rev() + 1;
    correct(edit, entry, changes);
    edit.set(&entry.record, &CLAIM, Field::Rev, &Value::Number(rev));
    edit.set(&entry.record, &CLAIM, Field::Pin, &Value::Words(pin_of(&next, Some(before))));
    push_review(edit, entry, rev, None, reviewer);
    edit.push_table(entry.end(), &format!("[[claims.{}.history]]", entry.key), &past);
    true
}

/// The changes with those that follow from them: the code of another unit, the place of a figure that stands once in its quote,
/// and a quote that takes the place of a withheld one.
#[must_use]
pub fn completed(entry: &Entry, mut changes: Vec<(Field, Option<Value>)>) -> Vec<(Field, Option<Value>)> {
    let is_given = |field: Field, changes: &[(Field, Option<Value>)]| changes.iter().any(|(given, _)| *given == field);
    let mut after = entry.record.clone();
    for (field, value) in &changes {
        after.put(*field, value.clone());
    }
    if is_given(Field::Unit, &changes) && !is_given(Field::UnitCode, &changes) {
        let is_count = after.words(Field::Kind) == Some("count");
        let unit = after.words(Field::Unit).and_then(Unit::named).filter(|_| !is_count);
        let code = unit.and_then(Unit::code);
        if code != after.words(Field::UnitCode) {
            changes.push((Field::UnitCode, code.map(|code| Value::Words(code.to_owned()))));
        }
    }
    if after.get(Field::Quote).is_some() && is_given(Field::Quote, &changes) {
        let withheld = [Field::QuoteHash, Field::QuoteAt].into_iter().filter(|field| after.get(*field).is_some());
        changes.extend(withheld.map(|field| (field, None)));
    }
    let moves = is_given(Field::Figure, &changes) || is_given(Field::Quote, &changes);
    if moves && !is_given(Field::Span, &changes) {
        changes.extend(figure_in_quote(&after).map(|(start, end)| (Field::Span, Some(Value::Range(start, end)))));
    }
    changes
}

/// The code points of the figure in the quote, where it stands there once.
fn figure_in_quote(record: &Record) -> Option<(usize, usize)> {
    let (quote, figure) = (Normal::of(record.words(Field::Quote)?), Normal::of(record.words(Field::Figure)?));
    let (head, rest) = quote.text().split_once(figure.text())?;
    let start = head.chars().count();
    (!figure.text().is_empty() && !rest.contains(figure.text())).then(|| (start, start + figure.text().chars().count()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{LedgerFile, Seal, accept};
    use super::*;

    const SOURCE: &str = "schema = 1\r\n[document]\r\nid = \"a\"\r\ntext-hash = \"fl1-sha256:0000000000000000000000000000000000000000000000000000000000000000\"\r\n\r\n\
        # about x\r\n[claims.x]   # why x\r\nrev = 1  # the first\r\nstatus = \"proposed\"\r\nvalue = \"7.10\" # printed so\r\nbound = \"about\"\r\n\
        unit = \"US dollar\"\r\nunit-code = \"USD\"\r\nkind = \"money\"\r\nfigure = \"about $7.10\"\r\nquote = \"It costs about $7.10.\"\r\nspan = [9, 20]\r\n\r\n# the end\r\n";

    const INES: Reviewer<'_> = Reviewer { by: "ines", on: date(2025, 5, 6) };
    const BO: Reviewer<'_> = Reviewer { by: "bo", on: date(2025, 6, 7) };

    fn accepted() -> String {
        let file = LedgerFile::read("a", SOURCE);
        let mut edit = Edit::new(SOURCE);
        accept(&mut edit, &file.entries[0], INES);
        edit.finish()
    }

    fn parsed(changes: &[(Field, &str)]) -> Vec<(Field, Option<Value>)> {
        let parse = |&(field, value): &(Field, &str)| (field, field.form().parse(value).ok());
        changes.iter().map(parse).collect()
    }

    #[track_caller]
    fn revised(source: &str, changes: &[(Field, &str)], why: &str) -> String {
        let file = LedgerFile::read("a", source);
        assert_eq!(file.errors, []);
        let mut edit = Edit::new(source);
        let changes = completed(&file.entries[0], parsed(changes));
        assert!(revise(&mut edit, &file.entries[0], &changes, why, BO));
        let revised = edit.finish();
        let file = LedgerFile::read("a", &revised);
        assert_eq!(file.errors, [], "{revised}");
        assert_eq!(Seal::of(&file.entries[0]), Seal::Whole, "{revised}");
        revised
    }

    #[test]
    fn a_revision_keeps_what_was_and_touches_nothing_else() {
        let source = revised(
            &accepted(),
            &[(Field::Value, "7.1"), (Field::Bound, ""), (Field::Place, "Vell"), (Field::Note, "seen")],
            "the receipt",
        );
        insta::assert_snapshot!(source.replace('\r', "␍"), @r#"
        schema = 1␍
        [document]␍
        id = "a"␍
        text-hash = "fl1-sha256:0000000000000000000000000000000000000000000000000000000000000000"␍
        ␍
        # about x␍
        [claims.x]   # why x␍
        rev = 2  # the first␍
        status = "accepted"␍
        value = "7.1" # printed so␍
        unit = "US dollar"␍
        unit-code = "USD"␍
        kind = "money"␍
        place = "Vell"␍
        figure = "about $7.10"␍
        quote = "It costs about $7.10."␍
        span = [9, 20]␍
        corrected = ["value", "bound", "place"]␍
        pin = "p1:ed8773a6c18ee4ce"␍
        note = "seen"␍
        ␍
        [[claims.x.reviews]]␍
        rev = 1␍
        by = "ines"␍
        on = 2025-05-06␍
        ␍
        [[claims.x.reviews]]␍
        rev = 2␍
        by = "bo"␍
        on = 2025-06-07␍
        ␍
        [[claims.x.history]]␍
        rev = 1␍
        why = "the receipt"␍
        value = "7.10"␍
        bound = "about"␍
        absent = ["place"]␍
        pin = "p1:e1ae36820ed0a44c"␍
        ␍
        # the end␍
        "#);
    }

    #[test]
    fn each_revision_is_built_on_the_one_before() {
        let source = revised(&accepted(), &[(Field::Value, "8")], "first");
        let source = revised(&source, &[(Field::Unit, "euro"), (Field::Period, "2024")], "second");
        let source =
            revised(&source, &[(Field::Value, "7.10"), (Field::Unit, "US dollar"), (Field::Period, "")], "back");
        let file = LedgerFile::read("a", &source);
        let revisions = file.entries[0].revisions();
        let told: Vec<_> =
            revisions.iter().map(|revision| (revision.rev, revision.why, revision.reviews.len())).collect();
        assert_eq!(told, [(1, None, 1), (2, Some("first"), 1), (3, Some("second"), 1), (4, Some("back"), 1)]);
        let mut before = None;
        for revision in &revisions {
            assert_eq!(revision.pin, Some(pin_of(&revision.record, before).as_str()), "{}", revision.rev);
            before = revision.pin;
        }
        let units: Vec<_> = revisions.iter().map(|revision| revision.record.words(Field::UnitCode)).collect();
        assert_eq!(units, [Some("USD"), Some("USD"), Some("EUR"), Some("USD")]);
        // The same meaning again, and another pin: it was not the same all the time.
        assert!(field_changes(&revisions[0].record, &revisions[3].record, MEANING).is_empty());
        assert_ne!(revisions[0].pin, revisions[3].pin);
    }

    #[test]
    fn what_means_the_same_is_no_revision() {
        let source = accepted();
        let file = LedgerFile::read("a", &source);
        for changes in [vec![(Field::Value, "7.10")], vec![(Field::Note, "seen")], vec![(Field::Figure, "$7.10")]] {
            let mut edit = Edit::new(&source);
            assert!(!revise(&mut edit, &file.entries[0], &parsed(&changes), "why", BO));
            assert_eq!(edit.finish(), source);
        }
    }

    #[test]
    fn what_follows_from_a_change_comes_with_it() {
        let file = LedgerFile::read("a", SOURCE);
        let completed = |changes: &[(Field, &str)]| completed(&file.entries[0], parsed(changes));
        assert_eq!(completed(&[(Field::Unit, "euro")])[1..], parsed(&[(Field::UnitCode, "EUR")]));
        assert_eq!(completed(&[(Field::Kind, "count"), (Field::Unit, "cup")])[2..], [(Field::UnitCode, None)]);
        assert_eq!(completed(&[(Field::Figure, "$7.10")])[1..], parsed(&[(Field::Span, "15-20")]));
        assert_eq!(completed(&[(Field::Figure, "7"), (Field::Span, "16-17")]).len(), 2);
        assert_eq!(completed(&[(Field::Figure, "$9")]).len(), 1);
    }

    #[test]
    fn a_quote_takes_the_place_of_a_withheld_one() {
        let hash = format!("quote-hash = \"{}\"\r\nat = [4, 25]", crate::text::fl1_hash("It costs about $7.10."));
        let source = revised(
            &accepted().replace("quote = \"It costs about $7.10.\"", &hash),
            &[(Field::Quote, "It costs $8."), (Field::Figure, "$8"), (Field::Value, "8")],
            "a new price",
        );
        let file = LedgerFile::read("a", &source);
        let entry = &file.entries[0];
        assert_eq!(entry.record.range(Field::Span), Some((9, 11)));
        assert_eq!((entry.record.get(Field::QuoteHash), entry.record.get(Field::QuoteAt)), (None, None));
        let first = &entry.revisions()[0].record;
        assert_eq!((first.range(Field::QuoteAt), first.get(Field::Quote)), (Some((4, 25)), None));
    }

    #[test]
    fn a_changed_entry_has_a_broken_seal() {
        let source = accepted();
        assert_eq!(Seal::of(&LedgerFile::read("a", SOURCE).entries[0]), Seal::Open);
        assert_eq!(Seal::of(&LedgerFile::read("a", &source).entries[0]), Seal::Whole);
        let changed = source.replace("\"7.10\"", "\"7.20\"");
        assert_eq!(Seal::of(&LedgerFile::read("a", &changed).entries[0]), Seal::Broken);
    }
}
