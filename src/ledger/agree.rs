//! What the fields of a record must agree on, beyond each being right by itself.

use super::schema::{CLAIM, DOCUMENT};
use super::{Entry, Field, LedgerError, LedgerErrorKind, Record, Status, ValueError};
use crate::quantity::Unit;

/// A document's `id` is the name of its file.
pub(super) fn document(id: &str, document: &Record, errors: &mut Vec<LedgerError>) {
    let found = document.words(Field::Id).filter(|found| *found != id);
    if let Some(found) = found {
        let error =
            ValueError::Form { found: format!("`{found}`"), expected: format!("`{id}`, as the file is called") };
        let kind = LedgerErrorKind::BadValue { name: Field::Id.name().to_owned(), error };
        errors.push(LedgerError { span: document.span(Field::Id), kind });
    }
    if document.words(Field::Id) == Some(super::RESERVED) {
        let error = ValueError::Form {
            found: format!("`{}`", super::RESERVED),
            expected: "another name: it is the configuration's".to_owned(),
        };
        let kind = LedgerErrorKind::BadValue { name: DOCUMENT.name.to_owned(), error };
        errors.push(LedgerError { span: document.span(Field::Id), kind });
    }
}

/// What one field of a claim demands of others; `present` tells which stand in the file, readable or not.
pub(super) fn entry(entry: &Entry, present: impl Fn(Field) -> bool, errors: &mut Vec<LedgerError>) {
    let record = &entry.record;
    let mut missing = |field: Field, because: &'static str| {
        if !present(field) {
            errors.push(LedgerError {
                span: record.start(),
                kind: LedgerErrorKind::MissingField { record: CLAIM.name, field, because },
            });
        }
    };
    match entry.status() {
        Status::Proposed => {}
        Status::Accepted => missing(Field::Pin, ", which accepting it sets"),
        Status::Rejected => missing(Field::Why, ", which says why it was rejected"),
        Status::Retracted => {
            missing(Field::Pin, ", which accepting it sets");
            missing(Field::Why, ", which says why it was retracted");
        }
    }
    if present(Field::QuoteHash) || present(Field::QuoteAt) {
        missing(Field::QuoteHash, ", which stands for a withheld quote");
        missing(Field::QuoteAt, ", which places a withheld quote");
    } else {
        missing(Field::Quote, "");
    }
    if present(Field::UnitCode) {
        missing(Field::Unit, ", which `unit-code` is the code of");
    }
    let mut contradiction = |field: Field, what: String| {
        errors.push(LedgerError { span: record.span(field), kind: LedgerErrorKind::Contradiction(what) });
    };
    if let (Some(value), Some(upper)) = (record.decimal(Field::Value), record.decimal(Field::Upper))
        && upper < value
    {
        contradiction(Field::Upper, format!("`upper` is {upper}, expected no less than `value`, {value}"));
    }
    if let Some(rev) = record.number(Field::Rev)
        && usize::try_from(rev - 1).is_ok_and(|before| before != entry.history.len())
    {
        let revisions = entry.history.len();
        contradiction(
            Field::Rev,
            format!("`rev` is {rev}, expected {}: the history has {revisions} earlier", revisions + 1),
        );
    }
    for name in record.list(Field::Corrected).iter().filter(|name| CLAIM.field(name).is_none()) {
        contradiction(Field::Corrected, format!("`corrected` names `{name}`, expected names of fields"));
    }
    if let Some((field, what)) = unit_error(record) {
        errors.push(LedgerError { span: record.span(field), kind: LedgerErrorKind::UnknownUnit(what) });
    }
}

/// Money and measured units are rows of the tables; counted nouns are free.
fn unit_error(record: &Record) -> Option<(Field, String)> {
    let unit = record.words(Field::Unit);
    let named = unit.and_then(Unit::named);
    let kind = record.words(Field::Kind);
    if let Some(code) = record.words(Field::UnitCode) {
        let Some(coded) = Unit::coded(code) else {
            return Some((
                Field::UnitCode,
                format!("`unit-code` is `{code}`, expected an ISO 4217 or UCUM code that factledger knows"),
            ));
        };
        let fits = named.is_some_and(|named| named.code() == Some(code));
        return (!fits && unit.is_some()).then(|| {
            let name = coded.table_name().unwrap_or_default();
            (
                Field::Unit,
                format!("`unit` is `{}`, expected `{name}`, which has the code `{code}`", unit.unwrap_or_default()),
            )
        });
    }
    match (kind, unit) {
        (Some("money"), _) if !matches!(named, Some(Unit::Currency(_))) => Some((
            Field::Unit,
            format!("`unit` is `{}`, expected a currency, since `kind` is money", unit.unwrap_or("missing")),
        )),
        (Some("percent" | "duration"), Some(unit)) if named.is_none() => Some((
            Field::Unit,
            format!("`unit` is `{unit}`, expected a unit that factledger knows, since `kind` is {}", kind?),
        )),
        (Some("money" | "percent" | "measurement" | "duration"), Some(unit)) => {
            let code = named.and_then(Unit::code)?;
            Some((Field::Unit, format!("`unit` is `{unit}`, expected `unit-code` = \"{code}\" beside it")))
        }
        _ => None,
    }
}
