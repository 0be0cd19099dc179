//! The fields of the ledger's records: names, order, what values they take, which of them a record must have.
//!
//! A field is one variant of [`Field`] and one row of [`FIELDS`]; the records that have it list it once, in the order in which
//! their fields are written. Reading, writing, `set` and the pin follow these tables.

use super::Form;

/// The version of the format that is written here.
pub const SCHEMA: u32 = 1;

/// A field of any record of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each field is described by its row and in FORMATS.md")]
#[rustfmt::skip] // as many as fit a line
pub enum Field {
    Schema, Writeups, Outside, Folder, About, AboutLeast, Rounding, Unhedged, WholeBelow, Check, At, Reason, Until,
    Id, Title, Publisher, Published, Url, Text, TextHash, Read,
    Rev, Status, Why, Value, Upper, Per, Bound, Trend, Unit, UnitCode, Kind, Mode, Measure, Place, Period, PeriodText, Source, Cue,
    Figure, Quote, QuoteHash, QuoteAt, Nth, Span, Absent, Corrected, Pin, Verdict, Evidence, Note,
    By, On,
}

/// A field's name in the file and the values that it takes.
struct Row {
    field: Field,
    name: &'static str,
    form: Form,
}

const fn row(field: Field, name: &'static str, form: Form) -> Row {
    Row { field, name, form }
}

#[rustfmt::skip] // one row per line, columns aligned, in the order of the enum
const FIELDS: &[Row] = &[
    row(Field::Schema,     "schema",      Form::Number),
    row(Field::Writeups,   "writeups",    Form::List),
    row(Field::Outside,    "outside",     Form::List),
    row(Field::Folder,     "path",        Form::Words),
    row(Field::About,      "about",       Form::Decimal),
    row(Field::AboutLeast, "about-least", Form::Decimal),
    row(Field::Rounding,   "rounding",    Form::Decimal),
    row(Field::Unhedged,   "unhedged",    Form::Decimal),
    row(Field::WholeBelow, "whole-below", Form::Decimal),
    row(Field::Check,      "check",       Form::Words),
    row(Field::At,         "at",          Form::Words),
    row(Field::Reason,     "reason",      Form::AnyWords), // a blank one has a check of its own
    row(Field::Until,      "until",       Form::Day),
    row(Field::Id,         "id",          Form::Key),
    row(Field::Title,      "title",       Form::Words),
    row(Field::Publisher,  "publisher",   Form::Words),
    row(Field::Published,  "published",   Form::Day),
    row(Field::Url,        "url",         Form::Words),
    row(Field::Text,       "text",        Form::Path),
    row(Field::TextHash,   "text-hash",   Form::Hash),
    row(Field::Read,       "read",        Form::Words),
    row(Field::Rev,        "rev",         Form::Number),
    row(Field::Status,     "status",      Form::Status),
    row(Field::Why,        "why",         Form::Words),
    row(Field::Value,      "value",       Form::Decimal),
    row(Field::Upper,      "upper",       Form::Decimal),
    row(Field::Per,        "per",         Form::Per),
    row(Field::Bound,      "bound",       Form::Bound),
    row(Field::Trend,      "trend",       Form::Trend),
    row(Field::Unit,       "unit",        Form::Words),
    row(Field::UnitCode,   "unit-code",   Form::Words),
    row(Field::Kind,       "kind",        Form::Kind),
    row(Field::Mode,       "mode",        Form::Mode),
    row(Field::Measure,    "measure",     Form::Words),
    row(Field::Place,      "place",       Form::Words),
    row(Field::Period,     "period",      Form::Window),
    row(Field::PeriodText, "period-text", Form::Words),
    row(Field::Source,     "source",      Form::Words),
    row(Field::Cue,        "cue",         Form::Words),
    row(Field::Figure,     "figure",      Form::Words),
    row(Field::Quote,      "quote",       Form::Words),
    row(Field::QuoteHash,  "quote-hash",  Form::Hash),
    row(Field::QuoteAt,    "at",          Form::Range),
    row(Field::Nth,        "nth",         Form::Number),
    row(Field::Span,       "span",        Form::Range),
    row(Field::Absent,     "absent",      Form::List),
    row(Field::Corrected,  "corrected",   Form::List),
    row(Field::Pin,        "pin",         Form::Pin),
    row(Field::Verdict,    "verdict",     Form::Words),
    row(Field::Evidence,   "evidence",    Form::List),
    row(Field::Note,       "note",        Form::Words),
    row(Field::By,         "by",          Form::Words),
    row(Field::On,         "on",          Form::Day),
];

// The row of a field is found by its number.
const _: () = {
    let mut index = 0;
    while index < FIELDS.len() {
        assert!(FIELDS[index].field as usize == index);
        index += 1;
    }
};

impl Field {
    const fn row(self) -> &'static Row {
        &FIELDS[self as usize]
    }

    /// The name in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The values that it takes.
    #[must_use]
    pub const fn form(self) -> Form {
        self.row().form
    }
}

/// A kind of record: the fields it may have, in their order, and those it must have.
#[derive(Debug)]
pub struct Shape {
    /// Its name in messages.
    pub name: &'static str,
    /// The fields it may have, in the order in which they are written.
    pub fields: &'static [Field],
    /// The fields it must have whatever the others say.
    pub required: &'static [Field],
    /// The records it may hold, by name.
    pub tables: &'static [&'static str],
}

impl Shape {
    /// Its field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<Field> {
        self.fields.iter().copied().find(|field| field.name() == name)
    }
}

/// The whole configuration file.
pub(super) const CONFIGURATION: Shape = Shape {
    name: "the configuration",
    fields: &[Field::Schema, Field::Writeups, Field::Outside],
    required: &[Field::Schema],
    tables: &["checks", "exceptions", "support", "folders"],
};

/// How far words stretch.
pub(super) const SUPPORT: Shape = Shape {
    name: "`[support]`",
    fields: &[Field::About, Field::AboutLeast, Field::Rounding, Field::Unhedged, Field::WholeBelow],
    required: &[],
    tables: &[],
};

/// A folder of write-ups with levels of its own.
pub(super) const FOLDER: Shape =
    Shape { name: "a folder", fields: &[Field::Folder], required: &[Field::Folder], tables: &["checks"] };

/// An exception of the configuration.
pub const EXCEPTION: Shape = Shape {
    name: "an exception",
    fields: &[Field::Check, Field::At, Field::Reason, Field::Until],
    required: &[Field::Check, Field::At],
    tables: &[],
};

/// The whole file of a document.
pub const FILE: Shape = Shape {
    name: "a ledger file",
    fields: &[Field::Schema],
    required: &[Field::Schema],
    tables: &["document", "claims"],
};

/// What is known of the document itself.
#[rustfmt::skip] // in their order
pub const DOCUMENT: Shape = Shape {
    name: "the document",
    fields: &[
        Field::Id, Field::Title, Field::Publisher, Field::Published, Field::Url, Field::Text, Field::TextHash, Field::Read,
    ],
    required: &[Field::Id, Field::TextHash],
    tables: &[],
};

/// A claim.
#[rustfmt::skip] // in their order
pub const CLAIM: Shape = Shape {
    name: "a claim",
    fields: &[
        Field::Rev, Field::Status, Field::Why,
        Field::Value, Field::Upper, Field::Per, Field::Bound, Field::Trend, Field::Unit, Field::UnitCode, Field::Kind, Field::Mode,
        Field::Measure, Field::Place, Field::Period, Field::PeriodText, Field::Source, Field::Cue,
        Field::Figure, Field::Quote, Field::QuoteHash, Field::QuoteAt, Field::Nth, Field::Span,
        Field::Corrected, Field::Pin, Field::Verdict, Field::Evidence, Field::Note,
    ],
    required: &[Field::Rev, Field::Status, Field::Value, Field::Kind, Field::Figure, Field::Span],
    tables: &["reviews", "history"],
};

/// A decision about a claim; one that did not accept it has its status and says why.
pub const REVIEW: Shape = Shape {
    name: "a review",
    fields: &[Field::Rev, Field::Status, Field::Why, Field::By, Field::On],
    required: &[Field::Rev, Field::By, Field::On],
    tables: &[],
};

/// An earlier revision of a claim: the fields that differed, the names of those that it lacked, then its pin.
#[rustfmt::skip] // in their order
pub const REVISION: Shape = Shape {
    name: "an earlier revision",
    fields: &[
        Field::Rev, Field::Why,
        Field::Value, Field::Upper, Field::Per, Field::Bound, Field::Trend, Field::Unit, Field::UnitCode, Field::Kind, Field::Mode,
        Field::Measure, Field::Place, Field::Period, Field::PeriodText, Field::Source, Field::Cue,
        Field::Figure, Field::Quote, Field::QuoteHash, Field::QuoteAt, Field::Nth, Field::Span, Field::Absent, Field::Pin,
    ],
    required: &[Field::Rev, Field::Why, Field::Pin],
    tables: &[],
};

/// The fields that say what a claim means, in the order in which its pin seals them.
#[rustfmt::skip] // in their order
pub const MEANING: &[Field] = &[
    Field::Value, Field::Upper, Field::Per, Field::Bound, Field::Trend, Field::Unit, Field::Mode, Field::Measure, Field::Place,
    Field::Period, Field::Source,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_written_in_the_order_of_its_fields() {
        assert!(CLAIM.fields.is_sorted() && MEANING.is_sorted());
        assert!(REVISION.fields.is_sorted() && DOCUMENT.fields.is_sorted() && REVIEW.fields.is_sorted());
    }

    #[test]
    fn what_a_record_must_have_it_may_have() {
        for shape in [&CONFIGURATION, &SUPPORT, &FOLDER, &EXCEPTION, &FILE, &DOCUMENT, &CLAIM, &REVIEW, &REVISION] {
            assert!(shape.required.iter().all(|field| shape.fields.contains(field)), "{}", shape.name);
        }
    }
}
