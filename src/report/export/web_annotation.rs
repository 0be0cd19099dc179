//! Annotations after the W3C's Web Annotation Data Model, as one JSON-LD page.
//!
//! Each entry is an annotation on its figure. A `TextQuoteSelector` names the figure between the rest of its sentence; where the
//! stored text is at hand, a `TextPositionSelector` counts code points in it. A document that has both a stored text and an address
//! makes two targets, since the position holds only in the text. The body says the reading in words, and once more as JSON
//! with every field. Addresses are relative to the ledger's folder.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::{ExportFormat, Exported, json_lines, write_member};
use crate::ledger::{Field, code_points};
use crate::report::address::percent_encoded;
use crate::text::Span;

pub(super) const FORMAT: ExportFormat = ExportFormat {
    name: "webannotation",
    what: "W3C Web Annotations as JSON-LD, for annotation tools",
    begin: |out| {
        out.write_all(b"{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[")
    },
    entry,
    end: |out| out.write_all(b"\n]}\n"),
};

fn entry(out: &mut dyn Write, index: usize, exported: &Exported<'_>) -> io::Result<()> {
    let mut annotation = Map::new();
    annotation.insert("id".to_owned(), exported.id().into());
    annotation.insert("type".to_owned(), "Annotation".into());
    annotation.insert("motivation".to_owned(), "describing".into());
    if let Some(review) = exported.entry.reviews.last() {
        let by = review.words(Field::By);
        annotation.extend(by.map(|by| ("creator".to_owned(), json!({ "type": "Person", "name": by }))));
        let on = review.day(Field::On);
        annotation.extend(on.map(|on| ("modified".to_owned(), format!("{on}T00:00:00Z").into())));
    }
    annotation.insert("body".to_owned(), bodies(exported));
    annotation.insert("target".to_owned(), targets(exported).into());
    write_member(out, index, &Json::Object(annotation))
}

fn bodies(exported: &Exported<'_>) -> Json {
    let fields = json_lines::alone(exported.document, exported.entry).to_string();
    json!([
        { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": exported.reading() },
        { "type": "TextualBody", "purpose": "linking", "format": "application/json", "value": fields },
    ])
}

fn targets(exported: &Exported<'_>) -> Vec<Json> {
    let quoted = quoted(exported);
    let mut targets = Vec::new();
    if let (Some(path), Some((text, anchor))) = (exported.about.words(Field::Text), exported.text) {
        let place = text.char_range(anchor.figure.unwrap_or(anchor.quote));
        let at = json!({ "type": "TextPositionSelector", "start": place.start, "end": place.end });
        targets.push(json!({ "source": percent_encoded(path), "selector": [quoted, at] }));
    }
    let address = exported.about.words(Field::Url).map(percent_encoded);
    if let Some(address) = address {
        targets.push(json!({ "source": address, "selector": [quoted] }));
    }
    if targets.is_empty() {
        // Only the ledger's own file still has the sentence.
        let file = percent_encoded(&format!("{}.toml", exported.document));
        targets.push(json!({ "source": file, "selector": [quoted] }));
    }
    targets
}

/// The figure between the rest of its sentence, as the text has it where it is at hand; a withheld sentence stays withheld.
fn quoted(exported: &Exported<'_>) -> Json {
    let record = &exported.entry.record;
    let figure = record.words(Field::Figure).unwrap_or_default();
    let Some(quote) = exported.entry.quote() else {
        return json!({ "type": "TextQuoteSelector", "exact": figure });
    };
    let in_text = exported.text.and_then(|(text, anchor)| {
        let figure = anchor.figure?;
        let before = Span::new(anchor.quote.start, figure.start);
        let after = Span::new(figure.end, anchor.quote.end);
        Some([before, figure, after].map(|span| text.slice(span).to_owned()))
    });
    let in_quote = || {
        let span = record.range(Field::Span).and_then(|range| code_points(quote.text(), range))?;
        let (before, rest) = quote.text().split_at_checked(span.start)?;
        let (figure, after) = rest.split_at_checked(span.len())?;
        Some([before, figure, after].map(str::to_owned))
    };
    match in_text.or_else(in_quote) {
        Some([before, figure, after]) => {
            json!({ "type": "TextQuoteSelector", "exact": figure, "prefix": before, "suffix": after })
        }
        None => json!({ "type": "TextQuoteSelector", "exact": figure }),
    }
}
