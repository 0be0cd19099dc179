//! Slips in write-ups, some hundreds of them, the same in every run: those that change what is said are found.
//!
//! The write-ups are the project's own and some that are made of sentences with chance numbers. A slip is made in the text: a digit, a
//! bound, a unit, a year, a verb of change, a word of mode, an id, a revision. What leaves the wording true, such as "at least 5" for
//! "at least 6", is left out by rules that know no check.

#![expect(clippy::string_slice, reason = "slips are made at places that were found in the same text")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use factledger::ledger::{Configuration, LedgerFile};
use factledger::quantity::Bound;
use factledger::text::{Document, Span};
use factledger::verify::{CitingText, Verifier};
use factledger::writeup::{Catalogue, Cited, Format, Known, Lookup, Wanted, WriteUp, figures, statement_in};
use rust_decimal::Decimal;

use super::support::{day, ledger};
use crate::root::random::Random;
use crate::root::{files_ending_in, read, root, say, stem};

/// Slips at least.
const FEWEST: usize = 500;
/// Chance slips of each kind for each citation.
const TRIES: usize = 3;

/// A write-up that holds, and the entries that it cites.
struct Base {
    source: String,
    catalogue: Catalogue,
}

/// The findings of a write-up, errors and warnings, as check and place from the end.
fn checks(base: &Base, source: &str) -> Vec<&'static str> {
    let configuration = Configuration::read("schema = 1\n");
    let mut verifier = Verifier::new(&configuration, day());
    let document = Document::new(source);
    let writeup = WriteUp::read(source, Format::Markdown);
    let figures = figures(&writeup, document.published(), Wanted::Cited);
    let (document, catalogue) = (&document, &base.catalogue);
    let text = CitingText { path: "a.md", document, writeup: &writeup, figures: &figures, catalogue };
    verifier.writeup(&text).into_iter().map(|found| found.finding.check.name).collect()
}

fn own() -> Base {
    let mut catalogue = Catalogue::default();
    for path in files_ending_in(&root().join("ledger"), "toml") {
        if path.parent() == Some(&root().join("ledger")) && stem(&path) != "factledger" {
            catalogue.add(stem(&path), &LedgerFile::read(stem(&path), &read(&path)));
        }
    }
    Base { source: read(&root().join("ledger/writeups/border-and-opioids.md")), catalogue }
}

/// Sentences with one figure each, of all kinds.
fn sentences(random: &mut Random) -> Vec<String> {
    let mut n = |from: usize, to: usize| from + random.below(to - from);
    let year = n(2020, 2025);
    vec![
        format!("At least {} homes lost power in {year}.", n(21, 99) * 1000 + 1000),
        format!("The yard built {} boats in {year}.", n(21, 99)),
        format!("About {},000 birds were counted in {year}.", n(21, 89)),
        format!("Nearly {},000 sheep were moved in {year}.", n(21, 89)),
        format!("Up to {} jobs were at risk in {year}.", n(21, 89) * 100),
        format!("Sales fell {}.{} percent in {year}.", n(11, 48), n(1, 9)),
        format!("Prices rose {}.{} percent in {year}.", n(11, 48), n(1, 9)),
        format!("The pipe is {} kilometres long.", n(101, 999)),
        format!("The fund paid ${}.{} billion in {year}.", n(2, 9), n(1, 9)),
        format!("In {year}, {} to {} divers were needed.", n(20, 40), n(50, 90)),
        format!("The agency expects {} deaths in 2026.", n(21, 99) * 100),
        format!("The town counted {} thefts per 100,000 residents in {year}.", n(21, 99)),
        format!("More than {} bridges were closed in {year}.", n(210, 990)),
        format!("Support fell {} percentage points in {year}.", n(3, 9)),
        format!("Of the voters, {}.{} percent stayed at home in {year}.", n(51, 88), n(1, 9)),
    ]
}

/// A write-up that repeats the sentences of its ledger, each with a citation.
fn generated(random: &mut Random) -> Base {
    let sentences = sentences(random);
    let ledger = ledger("made", &sentences.join("\n\n"), &[]);
    let file = LedgerFile::read("made", &ledger);
    assert_eq!(file.entries.len(), sentences.len(), "{ledger}");
    let mut source = String::from("---\npublished: 2025-05-05\n---\n");
    for (index, (sentence, entry)) in sentences.iter().zip(&file.entries).enumerate() {
        let key = &entry.key;
        let cited = match index % 2 {
            0 => format!("{sentence}<!-- fact: made/{key} r1 -->"),
            _ => format!("{} [@fact:made/{key}, r1].", sentence.trim_end_matches('.')),
        };
        let _ = write!(source, "\n{cited}\n");
    }
    let mut catalogue = Catalogue::default();
    catalogue.add("made", &file);
    Base { source, catalogue }
}

/// A slip: its kind, and the write-up with it.
type Slip = (&'static str, String);

/// The slips at one citation.
fn slips(base: &Base, cited: &Cited, random: &mut Random) -> Vec<Slip> {
    let source = &base.source;
    let put = |span: Span, text: &str| format!("{}{text}{}", &source[..span.start], &source[span.end..]);
    let mut slips: Vec<Slip> = Vec::new();
    let citation = cited.citation;
    let id = &source[citation.id.range()];
    let Lookup::Found(_, _, known) = base.catalogue.find(id) else { return slips };
    slips.push(("id", put(citation.id, &format!("{}x{}", &id[..id.len() / 2], &id[id.len() / 2..]))));
    if let Some(revision) = citation.revision {
        slips.push(("revision", put(revision, "r2")));
    }
    let Ok(figure) = &cited.figure else { return slips };
    let words = &source[figure.span.range()];
    for _ in 0..TRIES {
        slips.extend(digit(words, figure.statement.bound, random).map(|words| ("digit", put(figure.span, &words))));
    }
    slips.extend(bound(words, known).into_iter().map(|words| ("bound", put(figure.span, &words))));
    slips.extend(unit(source, figure.span).into_iter().map(|(span, text)| ("unit", put(span, text))));
    let sentence = around(source, figure.span);
    slips.extend(
        swapped(source, sentence, VERBS)
            .filter(|_| known.statement.as_ref().is_some_and(|known| known.trend.is_some()))
            .map(|(span, text)| ("trend", put(span, text))),
    );
    slips.extend(
        swapped(source, sentence, MODES)
            .filter(|_| known.statement.as_ref().is_some_and(|known| known.mode != factledger::claim::Mode::Stated))
            .map(|(span, text)| ("mode", put(span, text))),
    );
    if known.statement.as_ref().is_some_and(|known| known.window.is_some()) && figure.statement.window.is_some() {
        slips.extend(year(source, sentence).map(|(span, text)| ("period", put(span, &text))));
    }
    slips
}

/// The line of a figure, and those before it up to the end of a sentence.
fn around(source: &str, figure: Span) -> Span {
    let start = source[..figure.start].rfind(['.', '\n', '|']).map_or(0, |at| at + 1);
    let end = source[figure.end..].find(['.', '\n']).map_or(source.len(), |at| figure.end + at);
    Span::new(start, end)
}

/// Another digit in the words of a figure, so that what is said is no longer so.
fn digit(words: &str, bound: Bound, random: &mut Random) -> Option<String> {
    let places: Vec<usize> = words.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    if places.is_empty() {
        return None;
    }
    let at = random.of(&places);
    let new = char::from(b'1' + u8::try_from(random.below(9)).expect("a digit"));
    let changed = format!("{}{new}{}", &words[..at], &words[at + 1..]);
    let (old, new) = (statement_in(words)?, statement_in(&changed)?);
    if (old.upper.is_some(), &old.unit, old.bound) != (new.upper.is_some(), &new.unit, new.bound) {
        return None;
    }
    let tenth = old.value / Decimal::TEN;
    let is_false = match bound {
        Bound::Exact => (new.value, new.upper) != (old.value, old.upper),
        Bound::AtLeast | Bound::MoreThan => new.value > old.value,
        Bound::AtMost | Bound::LessThan => new.value < old.value,
        Bound::About | Bound::Nearly | Bound::MultiplesOf => (new.value - old.value).abs() > tenth + tenth,
    };
    // A range that holds the old one says less, and is no slip.
    let is_wider =
        new.upper.zip(old.upper).is_some_and(|(new_upper, upper)| new.value <= old.value && upper <= new_upper);
    (is_false && !is_wider).then_some(changed)
}

/// The words with another bound than the entry has.
fn bound(words: &str, known: &Known) -> Vec<String> {
    const LEADS: &[&str] = &[
        "at least ",
        "up to ",
        "about ",
        "nearly ",
        "more than ",
        "almost ",
        "upwards of ",
        "as many as ",
        "some ",
        "between ",
        "less than ",
    ];
    let lower = words.to_lowercase();
    let bare = LEADS.iter().find(|lead| lower.starts_with(**lead)).map_or(words, |lead| &words[lead.len()..]);
    let Some(statement) = &known.statement else { return Vec::new() };
    if statement.upper.is_some() || bare.starts_with(|c: char| !c.is_ascii_digit() && c != '$') {
        return Vec::new();
    }
    let other = match statement.bound {
        Bound::Exact => ["more than", "nearly"],
        Bound::AtLeast | Bound::MoreThan => ["up to", "about"],
        Bound::AtMost | Bound::LessThan => ["at least", "about"],
        Bound::About => ["more than", "up to"],
        Bound::Nearly => ["more than", "at least"],
        Bound::MultiplesOf => return Vec::new(),
    };
    let mut all: Vec<String> = other.iter().map(|bound| format!("{bound} {bare}")).collect();
    if statement.bound != Bound::Exact {
        all.push(bare.to_owned());
    }
    // Only where the number is that of the entry does another bound make it false.
    let is_same = statement_in(bare).is_some_and(|bare| bare.value == statement.value);
    all.retain(|_| is_same);
    all
}

/// Units and nouns, and others that are put in their place.
const UNITS: &[(&str, &str)] = &[
    (" percentage points", " percent"),
    (" percent ", " percentage points "),
    (" kilometres", " miles"),
    ("miles", "kilometres"),
    ("$", "€"),
    (" billion", " million"),
    (" million", " billion"),
    (" boats", " trucks"),
    (" birds", " bears"),
    (" sheep", " wolves"),
    (" thefts", " murders"),
    (" bridges", " schools"),
    ("100,000", "10,000"),
    ("%", " percentage points"),
    (" containers", " trucks"),
    (" kits", " beds"),
];
const VERBS: &[(&str, &str)] = &[(" fell ", " rose "), (" rose ", " fell ")];
const MODES: &[(&str, &str)] = &[
    (" expects ", " had "),
    (" expect to hand out", " handed out"),
    ("Forecast for", "Cost in"),
    (" warns that the duty could cost", " says that the duty cost"),
];

/// A unit behind or in a figure, in the same sentence, and another.
fn unit(source: &str, figure: Span) -> Option<(Span, &'static str)> {
    let end = (figure.end + 25).min(around(source, figure).end).max(figure.end);
    let end = source.floor_char_boundary(end);
    let place =
        Span::new(figure.start, source[figure.start..end].find(['[', '<', '(']).map_or(end, |at| figure.start + at));
    swapped(source, place, UNITS).next()
}

/// The first words of a part that are in a list, and what is put in their place.
fn swapped<'s>(
    source: &'s str,
    part: Span,
    list: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = (Span, &'static str)> + 's {
    let found = list.iter().find_map(move |(from, to)| {
        let at = part.start + source[part.range()].find(from)?;
        Some((Span::new(at, at + from.len()), *to))
    });
    found.into_iter()
}

/// The last year of a sentence, moved.
fn year(source: &str, sentence: Span) -> Option<(Span, String)> {
    let text = &source[sentence.range()];
    let at = text.rfind("202").filter(|at| text[at + 3..].starts_with(|c: char| c.is_ascii_digit()))?;
    let is_id = text[..at]
        .rfind(['[', '<', ']', '>'])
        .is_some_and(|mark| text[mark..].starts_with("[@") || text[mark..].starts_with("<!"));
    let span = Span::new(sentence.start + at, sentence.start + at + 4);
    let moved: u32 = source[span.range()].parse::<u32>().ok()? - 3;
    (!is_id && !text[..at].ends_with('-')).then(|| (span, moved.to_string()))
}

#[test]
fn slips_that_change_what_is_said_are_found() {
    let mut random = Random::new(0xbead);
    let mut bases = vec![own()];
    bases.extend((0..6).map(|_| generated(&mut random)));
    let mut table: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for base in &bases {
        assert_eq!(checks(base, &base.source), [""; 0], "the write-up holds:\n{}", base.source);
        let writeup = WriteUp::read(&base.source, Format::Markdown);
        let published = Document::new(&base.source).published();
        for cited in figures(&writeup, published, Wanted::Cited).cited {
            for (kind, slipped) in slips(base, &cited, &mut random) {
                let row = table.entry(kind).or_default();
                row.0 += 1;
                if checks(base, &slipped).is_empty() {
                    let line = slipped.lines().zip(base.source.lines()).find(|(new, old)| new != old);
                    missed.push(format!("{kind}: {line:?}"));
                } else {
                    row.1 += 1;
                }
            }
        }
    }
    let made: usize = table.values().map(|(made, _)| made).sum();
    let shown: Vec<String> =
        table.iter().map(|(kind, (made, found))| format!("{kind:10} {made:4} made {found:4} found")).collect();
    say(&format!("{made} slips\n{}\n{}", shown.join("\n"), missed.join("\n")));
    assert!(made >= FEWEST, "{made} slips");
    assert!(table.len() == 8, "every kind is made: {shown:?}");
    assert!(missed.len() * 100 <= made, "{} of {made} are missed:\n{}", missed.len(), missed.join("\n"));
}
