//! New entries: the claims of a text as proposals for people to decide on.

use jiff::civil::Date;

use super::id::Keys;
use super::schema::{CLAIM, DOCUMENT, FILE};
use super::{Anchors, Entry, Field, Placed, Record, SCHEMA, Shape, Status, Value, allowances, is_key};
use crate::claim::{Claim, Mode, claims};
use crate::quantity::{Bound, Unit};
use crate::text::{Document, Normal, Span, fl1_hash};

/// The check that finds claims which no entry records.
pub const UNRECORDED: &str = "unrecorded-claim";

/// What is told of a document that enters the ledger.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewDocument<'n> {
    /// Its id, also the stem of its file.
    pub id: &'n str,
    /// Its title.
    pub title: Option<&'n str>,
    /// Who published it.
    pub publisher: Option<&'n str>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<&'n str>,
    /// The path of its stored text, from the ledger's folder.
    pub text: Option<&'n str>,
}

/// The claims of a text as proposed entries, in text order; claims without a value, which could not be read, are left out, and so are those that
/// the text says may stay unrecorded.
#[must_use]
pub fn proposed(document: &Document<'_>) -> Vec<Entry> {
    let anchors = Anchors::new(document.text());
    let allowances = allowances(document);
    let stays_out = |at: Span| allowances.iter().any(|allowance| allowance.allows(UNRECORDED, at));
    let (mut entries, mut keys) = (Vec::new(), Keys::default());
    for claim in claims(document).filter(|claim| !stays_out(claim.quantity.span)) {
        let Some(record) = record(document, &anchors, &claim) else { continue };
        let key = keys.mint(&record);
        debug_assert!(is_key(&key), "{key}");
        entries.push(Entry { key, record, ..Entry::default() });
    }
    entries
}

fn record(document: &Document<'_>, anchors: &Anchors<'_>, claim: &Claim) -> Option<Record> {
    let quantity = &claim.quantity;
    let quote = document.slice(claim.quote);
    let normal = Normal::of(quote);
    let within = Span::new(quantity.span.start - claim.quote.start, quantity.span.end - claim.quote.start);
    let figure = normal.to_normal(within);
    let range = code_points(normal.text(), figure)?;
    let (times, nth) = anchors.occurrences(normal.text(), claim.quote.start);
    let name = |unit: Unit| unit.name(document);
    let words =
        |words: &str| Some(Value::Words(Normal::of(words).text().to_owned())).filter(|value| value.to_string() != "");
    let mut record = Record::default();
    let mut put = |field: Field, value: Option<Value>| {
        let none = Span::new(0, 0);
        record.fields.extend(value.map(|value| Placed { field, value, key: none, span: none }));
    };
    put(Field::Rev, Some(Value::Number(1)));
    put(Field::Status, Some(Value::Choice(Status::Proposed.name())));
    put(Field::Value, Some(Value::Decimal(quantity.value?)));
    put(Field::Upper, quantity.upper.map(Value::Decimal));
    put(Field::Per, quantity.per.map(|per| Value::Per(per.value, per.unit.map(name))));
    put(Field::Bound, (quantity.bound != Bound::Exact).then(|| Value::Choice(quantity.bound.name())));
    put(Field::Trend, quantity.trend().map(|trend| Value::Choice(trend.name())));
    put(Field::Unit, quantity.unit.map(name).and_then(|unit| words(&unit)));
    put(Field::UnitCode, quantity.unit.and_then(Unit::code).and_then(words));
    put(Field::Kind, Some(Value::Choice(quantity.kind.name())));
    put(Field::Mode, (claim.mode != Mode::Stated).then(|| Value::Choice(claim.mode.name())));
    put(Field::Measure, claim.measure.as_deref().and_then(words));
    put(Field::Place, claim.place.as_deref().and_then(words));
    put(Field::Period, claim.period.as_ref().map(|period| Value::Window(period.window)));
    put(Field::PeriodText, claim.period.as_ref().and_then(|period| words(&period.text)));
    put(Field::Source, claim.source.as_ref().and_then(|source| words(&source.name)));
    put(Field::Cue, claim.cue.as_deref().and_then(words));
    put(Field::Figure, normal.text().get(figure.range()).and_then(words));
    put(Field::Quote, words(normal.text()));
    put(Field::Nth, (times > 1).then_some(Value::Number(nth)));
    put(Field::Span, Some(Value::Range(range.0, range.1)));
    Some(record)
}

/// The code points of a place; none where nothing stands there.
fn code_points(text: &str, span: Span) -> Option<(usize, usize)> {
    let start = text.get(..span.start)?.chars().count();
    let length = text.get(span.range())?.chars().count();
    (length > 0).then_some((start, start + length))
}

/// The ledger file of a new document, with its claims as proposals.
#[must_use]
pub fn written(about: &NewDocument<'_>, document: &Document<'_>, newline: &str) -> String {
    let mut file = String::new();
    let none = Span::new(0, 0);
    let placed = |(field, value): (Field, Option<Value>)| Some(Placed { field, value: value?, key: none, span: none });
    // Of words that cannot be seen nothing is left.
    let words = |words: Option<&str>| {
        let words = words.map(|words| Normal::of(words).text().to_owned());
        words.filter(|words| !words.is_empty()).map(Value::Words)
    };
    let head = [
        (Field::Id, words(Some(about.id))),
        (Field::Title, words(about.title)),
        (Field::Publisher, words(about.publisher)),
        (Field::Published, about.published.map(Value::Day)),
        (Field::Url, words(about.url)),
        (Field::Text, words(about.text)),
        (Field::TextHash, Some(Value::Words(fl1_hash(document.text())))),
        (Field::Read, Some(Value::Words(version()))),
    ];
    let head = Record { fields: head.into_iter().filter_map(placed).collect(), ..Record::default() };
    let schema = placed((Field::Schema, Some(Value::Number(SCHEMA)))).into_iter().collect();
    push_fields(&mut file, &FILE, &Record { fields: schema, ..Record::default() }, newline);
    push_header(&mut file, "[document]", newline);
    push_fields(&mut file, &DOCUMENT, &head, newline);
    for entry in proposed(document) {
        file.push_str(&block(&entry, newline));
    }
    file
}

/// The version that reads, as `read` keeps it: the parts that a new reading comes with.
pub(super) fn version() -> String {
    format!("{}.{}", env!("CARGO_PKG_VERSION_MAJOR"), env!("CARGO_PKG_VERSION_MINOR"))
}

/// The lines of an entry, a blank line before them.
pub(super) fn block(entry: &Entry, newline: &str) -> String {
    let mut block = String::new();
    push_header(&mut block, &format!("[claims.{}]", entry.key), newline);
    push_fields(&mut block, &CLAIM, &entry.record, newline);
    block
}

fn push_header(file: &mut String, header: &str, newline: &str) {
    file.extend([newline, header, newline]);
}

/// The lines of a record, in the order of its shape.
fn push_fields(file: &mut String, shape: &Shape, record: &Record, newline: &str) {
    for placed in shape.fields.iter().filter_map(|&field| record.placed(field)) {
        file.extend([placed.field.name(), " = ", &placed.value.literal(), newline]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::LedgerFile;
    use super::*;

    #[test]
    fn a_text_becomes_a_file_that_reads_without_error() {
        let text = "\u{feff}Prices rose  by 5 to 7 percent.\r\nAt least\u{a0}40 \"big\" boats sank; 12 per 100,000 people left.\r\n";
        let document = Document::new(text);
        let about = NewDocument {
            id: "boats",
            title: Some("Boats: \"all\""),
            text: Some("texts/boats.txt"),
            ..NewDocument::default()
        };
        let source = written(&about, &document, "\n");
        insta::assert_snapshot!(source, @r#"
        schema = 1

        [document]
        id = "boats"
        title = 'Boats: "all"'
        text = "texts/boats.txt"
        text-hash = "fl1-sha256:f554e42a1789d209d3d9132c3f9d91eb612d54ffae0dc2283dd8fa2e3c94c1ff"
        read = "0.1"

        [claims.prices]
        rev = 1
        status = "proposed"
        value = "5"
        upper = "7"
        trend = "up"
        unit = "percent"
        unit-code = "%"
        kind = "percent"
        measure = "Prices"
        figure = "5 to 7 percent"
        quote = "Prices rose by 5 to 7 percent."
        span = [15, 29]

        [claims.big-boats]
        rev = 1
        status = "proposed"
        value = "40"
        bound = "at-least"
        unit = "boat"
        kind = "count"
        measure = '"big" boats'
        figure = "At least 40"
        quote = 'At least 40 "big" boats sank; 12 per 100,000 people left.'
        span = [0, 11]

        [claims.left]
        rev = 1
        status = "proposed"
        value = "12"
        per = { value = "100000", unit = "person" }
        kind = "rate"
        measure = "left"
        figure = "12 per 100,000 people"
        quote = 'At least 40 "big" boats sank; 12 per 100,000 people left.'
        span = [30, 51]
        "#);
        let file = LedgerFile::read("boats", &source);
        assert_eq!(file.errors, []);
        let anchors = Anchors::new(text);
        for entry in &file.entries {
            let anchor = anchors.find(entry).unwrap();
            let figure = document.slice(anchor.figure.unwrap());
            assert_eq!(Normal::of(figure).text(), entry.record.words(Field::Figure).unwrap());
        }
    }

    #[test]
    fn a_sentence_that_stands_twice_is_told_apart() {
        let text = "It sold 40 cups. It rained. It sold 40 cups.";
        let source = written(&NewDocument { id: "cups", ..NewDocument::default() }, &Document::new(text), "\n");
        let file = LedgerFile::read("cups", &source);
        let keys: Vec<_> =
            file.entries.iter().map(|entry| (entry.key.as_str(), entry.record.number(Field::Nth))).collect();
        assert_eq!(keys, [("cups", Some(1)), ("cups-2", Some(2))]);
        assert_eq!(file.errors, []);
    }
}
