//! The target `annotate`: bytes to text to sentences, trees, quantities, times and claims, and what holds of all of them.

use factledger::attribution::{Attribution, attributions};
use factledger::claim::{Period, claims};
use factledger::period::times;
use factledger::quantity::{Quantity, quantities};
use factledger::syntax::{Parse, Relation, parse};
use factledger::text::{Document, Sentence, Span, decode};
use jiff::civil::date;
use rust_decimal::Decimal;

/// Read the bytes as far as they are UTF-8.
pub(crate) fn target(bytes: &[u8]) {
    let text =
        decode(bytes).or_else(|error| decode(&bytes[..error.byte])).expect("text up to the first byte that is none");
    let days = [None, Some(date(2024, 2, 29))];
    for day in days {
        document_of(&Document::new(text).published_on(day));
    }
}

/// What holds of a text, whether or not it is told when it was published.
fn document_of(document: &Document<'_>) {
    sentences(document);
    trees(document);
    let found: Vec<_> = quantities(document).collect();
    ordered(document, found.iter().map(|quantity| quantity.span));
    for quantity in &found {
        holds(document, quantity);
    }
    assert_eq!(found, quantities(document).collect::<Vec<_>>(), "read twice, the same is found");
    ordered(document, times(document).map(|time| time.span));
    assert!(times(document).all(|time| !time.value.to_string().is_empty()), "a time has a value");
    told(document, &attributions(document));
    ordered(document, claims(document).map(|claim| claim.quantity.span));
    for claim in claims(document) {
        assert!(within(claim.quantity.span, claim.quote), "a claim stands in its quote");
        within_text(document, claim.quote);
        holds(document, &claim.quantity);
        claim.period.iter().for_each(|period| window(document, period));
    }
}

/// The words of a window are the text's, and the window reads back as it is written.
fn window(document: &Document<'_>, period: &Period) {
    assert!(document.text().contains(&period.text) && !period.text.is_empty(), "{period:?}");
    assert_eq!(period.window.to_string().parse(), Ok(period.window), "{period:?}");
}

fn sentences(document: &Document<'_>) {
    ordered(document, document.paragraphs());
    ordered(document, document.sentences());
    for paragraph in document.paragraphs() {
        assert!(document.sentences_in(paragraph).all(|sentence| within(sentence, paragraph)), "{paragraph:?}");
    }
}

/// What holds of attributions: in text order; content in order and apart, and apart from its cue.
fn told(document: &Document<'_>, found: &[Attribution]) {
    assert!(found.is_sorted_by_key(|attribution| attribution.span().start), "attributions come in text order");
    for attribution in found {
        within_text(document, attribution.cue);
        ordered(document, attribution.content.iter().copied());
        assert!(!attribution.content.is_empty(), "a cue without content: {attribution:?}");
        let overlaps = attribution.content.iter().any(|piece| piece.overlaps(attribution.cue));
        assert!(!overlaps, "content holds its cue: {attribution:?}");
        for span in attribution.source.into_iter().flat_map(|source| [source.span, source.name]) {
            within_text(document, span);
        }
    }
    assert_eq!(found, attributions(document), "read twice, the same is found");
}

/// Each sentence has one tree, whose subtrees are stretches.
fn trees(document: &Document<'_>) {
    let mut sentence = Sentence::new(document);
    let mut tree = Parse::default();
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        parse(&sentence, &mut tree);
        assert_eq!(tree.len(), sentence.len());
        let roots = (0..tree.len()).filter(|&at| tree.head(at).is_none()).count();
        assert_eq!(roots, usize::from(!tree.is_empty()), "one root: {:?}", document.slice(span));
        for at in 0..tree.len() {
            let (first, end) = tree.subtree(at);
            assert_eq!(tree.relation(at) == Relation::Root, tree.head(at).is_none());
            assert!(tree.children(at).all(|child| tree.head(child) == Some(at)));
            assert!(tree.children(at).is_sorted());
            let below: usize = tree.children(at).map(|child| tree.subtree(child)).map(|(first, end)| end - first).sum();
            assert_eq!((first..end).len(), below + 1, "a subtree has no hole: {:?}", document.slice(span));
        }
    }
}

/// What holds of a quantity by itself.
fn holds(document: &Document<'_>, quantity: &Quantity) {
    let context = || format!("{:?}: {quantity:?}", document.slice(quantity.span));
    for span in quantity.unit_span.into_iter().chain(quantity.counted) {
        within_text(document, span);
    }
    for value in [quantity.value, quantity.upper, quantity.per.map(|per| per.value)].into_iter().flatten() {
        assert_eq!(Decimal::from_str_exact(&value.to_string()), Ok(value), "{}", context());
    }
    assert!(quantity.value.is_some() || quantity.upper.is_none(), "an upper end without a lower: {}", context());
    assert!(quantity.value.is_none() || quantity.unread.is_none(), "unread with a value: {}", context());
    assert_ne!(quantity.unit.map(|unit| unit.name(document)).as_deref(), Some(""), "{}", context());
}

/// Spans lie in the text, in order, without overlap.
#[track_caller]
fn ordered(document: &Document<'_>, spans: impl Iterator<Item = Span>) {
    let mut before = 0;
    for span in spans {
        within_text(document, span);
        assert!(before <= span.start, "{span:?} starts before {before}");
        before = span.end;
    }
}

#[track_caller]
fn within_text(document: &Document<'_>, span: Span) {
    let text = document.text();
    assert!(span.start < span.end, "{span:?} is empty");
    assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text");
    let place = document.char_range(span);
    assert_eq!(place.end - place.start, document.slice(span).chars().count(), "{span:?}");
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
