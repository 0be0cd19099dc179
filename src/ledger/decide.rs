//! Decisions about entries as changes to their file: accept, reject, retract, correct a field.

use jiff::civil::Date;

use super::schema::CLAIM;
use super::{Edit, Entry, Field, Status, Value, pin};

/// Who decides, and when.
#[derive(Clone, Copy, Debug)]
pub struct Reviewer<'r> {
    /// The name.
    pub by: &'r str,
    /// The day.
    pub on: Date,
}

/// Accept an entry: it says what its text says. It gets its pin.
pub fn accept(edit: &mut Edit<'_>, entry: &Entry, reviewer: Reviewer<'_>) {
    let record = &entry.record;
    edit.set(record, &CLAIM, Field::Status, &Value::Choice(Status::Accepted.name()));
    edit.unset(record, Field::Why);
    if let Some(pin) = pin(entry) {
        edit.set(record, &CLAIM, Field::Pin, &Value::Words(pin));
    }
    push_review(edit, entry, entry.rev(), None, reviewer);
}

/// Reject an entry: it is no claim worth keeping.
pub fn reject(edit: &mut Edit<'_>, entry: &Entry, why: &str, reviewer: Reviewer<'_>) {
    edit.unset(&entry.record, Field::Pin);
    end(edit, entry, Status::Rejected, why, reviewer);
}

/// Retract an entry: it was accepted, and is no longer to be cited. Its pin stays.
pub fn retract(edit: &mut Edit<'_>, entry: &Entry, why: &str, reviewer: Reviewer<'_>) {
    end(edit, entry, Status::Retracted, why, reviewer);
}

fn end(edit: &mut Edit<'_>, entry: &Entry, status: Status, why: &str, reviewer: Reviewer<'_>) {
    let record = &entry.record;
    edit.set(record, &CLAIM, Field::Status, &Value::Choice(status.name()));
    edit.set(record, &CLAIM, Field::Why, &Value::Words(why.to_owned()));
    push_review(edit, entry, entry.rev(), Some((status, why)), reviewer);
}

/// Write down who decided on the revision `rev`; a decision against the entry says which and why, since another may
/// follow it.
pub(super) fn push_review(
    edit: &mut Edit<'_>,
    entry: &Entry,
    rev: u32,
    against: Option<(Status, &str)>,
    reviewer: Reviewer<'_>,
) {
    let end = entry.reviews.last().map_or(entry.record.end, |review| review.end.max(entry.record.end));
    let mut fields = vec![(Field::Rev, Value::Number(rev))];
    if let Some((status, why)) = against {
        fields.push((Field::Status, Value::Choice(status.name())));
        fields.push((Field::Why, Value::Words(why.to_owned())));
    }
    fields.push((Field::By, Value::Words(reviewer.by.to_owned())));
    fields.push((Field::On, Value::Day(reviewer.on)));
    edit.push_table(end, &format!("[[claims.{}.reviews]]", entry.key), &fields);
}

/// Give fields of an entry values, or take them away; what was read from the text counts as corrected from then on.
pub fn correct(edit: &mut Edit<'_>, entry: &Entry, changes: &[(Field, Option<Value>)]) {
    let record = &entry.record;
    let mut corrected = record.list(Field::Corrected).to_vec();
    for (field, value) in changes {
        match value {
            Some(value) => edit.set(record, &CLAIM, *field, value),
            None => edit.unset(record, *field),
        }
        let differs = record.get(*field).map(Value::literal) != value.as_ref().map(Value::literal);
        if differs && is_read(*field) && !corrected.iter().any(|name| name == field.name()) {
            corrected.push(field.name().to_owned());
        }
    }
    if corrected != record.list(Field::Corrected) {
        corrected.sort_by_key(|name| CLAIM.field(name));
        edit.set(record, &CLAIM, Field::Corrected, &Value::List(corrected));
    }
}

/// Whether the field is read from the text.
const fn is_read(field: Field) -> bool {
    let is_hidden = matches!(field, Field::QuoteHash | Field::QuoteAt);
    (Field::Value as usize) <= (field as usize) && (field as usize) <= (Field::Span as usize) && !is_hidden
}

/// Whether a person may set the field by hand; the others are kept by commands of their own.
#[must_use]
pub const fn may_be_set(field: Field) -> bool {
    is_read(field)
        || matches!(
            field,
            Field::Figure | Field::Quote | Field::Nth | Field::Span | Field::Verdict | Field::Evidence | Field::Note
        )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::LedgerFile;
    use super::*;

    const SOURCE: &str = "\u{feff}schema = 1\r\n\r\n# the desk's own\r\n[claims.x]   # why x\r\nrev = 1\r\nstatus  =  'proposed' # soon\r\n\
        value = \"40\"\r\n# a note\r\nkind = \"count\"\r\n\r\n# about y\r\n[claims.y]\r\nrev = 1\r\n";

    #[test]
    fn a_decision_changes_its_own_lines_only() {
        let file = LedgerFile::read("a", SOURCE);
        let mut edit = Edit::new(SOURCE);
        let reviewer = Reviewer { by: "ines", on: date(2025, 5, 6) };
        accept(&mut edit, &file.entries[0], reviewer);
        accept(&mut edit, &file.entries[1], reviewer);
        insta::assert_snapshot!(edit.finish().replace('\r', "␍"), @r#"
        ﻿schema = 1␍
        ␍
        # the desk's own␍
        [claims.x]   # why x␍
        rev = 1␍
        status  =  "accepted" # soon␍
        value = "40"␍
        # a note␍
        kind = "count"␍
        pin = "p1:5ac2676c62a93d68"␍
        ␍
        [[claims.x.reviews]]␍
        rev = 1␍
        by = "ines"␍
        on = 2025-05-06␍
        ␍
        # about y␍
        [claims.y]␍
        rev = 1␍
        status = "accepted"␍
        pin = "p1:e3b0c44298fc1c14"␍
        ␍
        [[claims.y.reviews]]␍
        rev = 1␍
        by = "ines"␍
        on = 2025-05-06␍
        "#);
    }

    #[test]
    fn a_correction_is_remembered() {
        let file = LedgerFile::read("a", SOURCE);
        let mut edit = Edit::new(SOURCE);
        let changes = [
            (Field::Unit, Some(Value::Words("boat".to_owned()))),
            (Field::Bound, Some(Value::Choice("at-least"))),
            (Field::Value, None),
            (Field::Note, Some(Value::Words("seen".to_owned()))),
        ];
        correct(&mut edit, &file.entries[0], &changes);
        insta::assert_snapshot!(edit.finish().replace('\r', "␍"), @r#"
        ﻿schema = 1␍
        ␍
        # the desk's own␍
        [claims.x]   # why x␍
        rev = 1␍
        status  =  'proposed' # soon␍
        bound = "at-least"␍
        unit = "boat"␍
        # a note␍
        kind = "count"␍
        corrected = ["value", "bound", "unit"]␍
        note = "seen"␍
        ␍
        # about y␍
        [claims.y]␍
        rev = 1␍
        "#);
    }
}
