//! Corruptions of a ledger and its texts, more than a thousand of them, the same in every run: those that change what is said are
//! found at their place, and nothing is found elsewhere.
//!
//! The ledger is the project's own, with a document more whose entries have a past. In half of the corruptions of what an entry means the pin is made right again, as by one who
//! accepted a wrong reading, so that only the text can tell. A table of what was made and found is printed.
//!
//! What changes nothing is told by a rule that knows no check, [`judge::changes_meaning`].

#[path = "../support/mod.rs"]
mod support;

mod corrupt;
mod field;
mod held;
mod judge;
mod past;
mod place;

use std::fmt::Write as _;

use corrupt::{Corrupt, Corruption, KINDS};
use factledger::verify::Group;
use held::{Found, Held, Ledger};
use support::random::Random;
use support::{number_from_environment, root, say};

/// Corruptions of each kind.
const EACH: usize = 40;
/// Fewest of all together.
const FEWEST: usize = 1000;

/// What became of the corruptions of one kind.
#[derive(Default)]
struct Row {
    made: usize,
    changing: usize,
    found: usize,
    noisy: usize,
    /// Corruptions that were not found, and findings that should not be there.
    offences: Vec<String>,
}

#[test]
fn every_change_of_meaning_is_found_at_its_place_and_nothing_elsewhere() {
    let ledger = held::ledger(&root().join("ledger")).with_a_past();
    let before = held::verify(&ledger);
    let mut random = Random::new(number_from_environment("FACTLEDGER_FUZZ_SEED").unwrap_or(0xc0_ffee));
    let mut table = format!("{:24} {:>5} {:>9} {:>6} {:>6}\n", "kind", "made", "changing", "found", "noisy");
    let (mut offences, mut all) = (Vec::new(), 0);
    for (kind, corrupt) in KINDS {
        let row = row(&mut random, &ledger, &before, kind, *corrupt);
        let _ = writeln!(table, "{kind:24} {:5} {:9} {:6} {:6}", row.made, row.changing, row.found, row.noisy);
        assert!(row.made >= EACH / 2, "{kind}: {} made", row.made);
        all += row.made;
        offences.extend(row.offences);
    }
    say(&format!("{all} corruptions of {} entries\n{table}", ledger.entries()));
    assert!(offences.is_empty(), "{}:\n{}", offences.len(), offences.join("\n"));
    assert!(all >= FEWEST, "{all} corruptions");
}

fn row(random: &mut Random, ledger: &Ledger, before: &[Found], kind: &str, corrupt: Corrupt) -> Row {
    let mut row = Row::default();
    // Some entries cannot be corrupted in this way: no bound to drop, no upper end.
    for _ in 0..20 * EACH {
        let document = random.below(ledger.documents.len());
        let Some(Corruption { after, place }) = corrupt(random, &ledger.documents[document]) else { continue };
        let old = &ledger.documents[document];
        // What the configuration says of an entry that is gone concerns that entry.
        let is_named = judge::loses_a_named_entry(old, &after);
        let is_here = |found: &Found| place.holds(&old.id, found) || is_named && found.document.is_none();
        let found = held::verify(&ledger.with(document, after.clone()));
        let (here, elsewhere): (Vec<&Found>, Vec<_>) =
            Found::beyond(&found, before).into_iter().partition(|found| is_here(found));
        let changes = judge::changes_meaning(old, &after);
        // Under a right pin only the text tells what is wrong.
        let tells = |found: &&Found| !kind.ends_with("resealed") || found.finding.check.group == Group::Texts;
        let is_found = changes && here.iter().any(tells);
        let noise = if changes { &elsewhere } else { &[here.as_slice(), &elsewhere].concat() };
        row.made += 1;
        row.changing += usize::from(changes);
        row.found += usize::from(is_found);
        row.noisy += usize::from(!noise.is_empty());
        let missed = (changes && !is_found).then(|| format!("{kind}: not found: {}", difference(old, &after)));
        let heard = (!noise.is_empty()).then(|| format!("{kind}: {}: {noise:?}", difference(old, &after)));
        row.offences.extend(missed.into_iter().chain(heard));
        if row.made == EACH {
            break;
        }
    }
    row
}

/// The first line that differs, of either file.
fn difference(before: &Held, after: &Held) -> String {
    let texts = (before.text.as_deref().unwrap_or_default(), after.text.as_deref().unwrap_or_default());
    let files = [(before.source.as_str(), after.source.as_str()), texts];
    let differs = |(before, after): (&str, &str)| {
        let lines = before.lines().chain([""]).zip(after.lines().chain([""]));
        let (old, new) = lines.into_iter().find(|(old, new)| old != new)?;
        Some(format!("{old} → {new}"))
    };
    let line = files.into_iter().find_map(differs).unwrap_or_default();
    format!("{}: {}", before.id, line.chars().take(300).collect::<String>())
}
