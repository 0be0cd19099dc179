//! A ledger as large as one likes: documents made of templates, read by the library, every claim accepted.

use factledger::ledger::{Edit, LedgerFile, NewDocument, Reviewer, accept, written};
use factledger::text::Document;
use jiff::civil::date;

use super::random::Random;

/// Claims of each document.
pub(crate) const CLAIMS: usize = 100;

/// Rounds of [`SENTENCES`] in each document.
const ROUNDS: usize = 5;

/// Sentences with 20 claims together. `#` is a whole number, `@` a name, the rest stands as it is.
#[rustfmt::skip] // one sentence per line
const SENTENCES: &[&str] = &[
    "The harbour office of @ counted # barges and # tugs at its quays.",
    "At least # households in the district of @ heat with wood, according to the council of @.",
    "In @ the orchards brought in # tonnes of pears and # tonnes of plums.",
    "No fewer than # teachers left the schools of @ before the summer.",
    "The library of @ lent # books, which is more than anyone there can remember.",
    "Repairs to the old bridge at @ will cost £# million, says the surveyor.",
    "About # percent of the shops in @ close on Mondays.",
    "The mill at @ employs # weavers; the one across the river employs # weavers.",
    "Between # and 1# visitors a day walked up to the tower of @.",
    "Nearly # villagers of @ signed the letter against the quarry.",
    "The town of @ owes its builders $# million.",
    "Rents in @ rose by #%, the tenants' union found.",
    "Some # geese wintered on the lake below @, and # swans beside them.",
    "The new line from @ to the coast is # kilometres long.",
    "Up to # seats stay empty when the choir of @ sings.",
    "The bakers of @ sold # loaves that week, the rangers say.",
];

/// The beginnings and ends of names of places.
const FRONTS: &[&str] =
    &["Amber", "Birch", "Cobble", "Dun", "Elder", "Fallow", "Grind", "Hazel", "Iron", "Juniper", "Kettle", "Lark"];
const BACKS: &[&str] = &["bridge", "combe", "dale", "ford", "garth", "haven", "ley", "mere", "stow", "wick"];

/// A document of the ledger with its text, by its number.
pub(crate) struct Generated {
    pub(crate) id: String,
    pub(crate) text: String,
    /// Its ledger file before anybody has decided.
    pub(crate) proposed: String,
    /// The same with every entry accepted.
    pub(crate) source: String,
}

/// The path of a document's text below the ledger's folder.
pub(crate) fn text_path(id: &str) -> String {
    format!("texts/{id}.md")
}

/// The document of this number.
pub(crate) fn document(number: usize) -> Generated {
    let seed = u64::try_from(number).expect("a small number") + 1;
    let mut random = Random::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let id = format!("document-{number}");
    let mut text = format!("# Figures of the district, part {}\n", "i".repeat(1 + number % 3));
    for round in 0..ROUNDS {
        for (place, sentence) in SENTENCES.iter().enumerate() {
            text.push_str(if (round + place) % 4 == 0 { "\n\n" } else { " " });
            fill(&mut text, sentence, &mut random);
        }
    }
    text.push('\n');
    let about = NewDocument { id: &id, text: Some(&text_path(&id)), ..NewDocument::default() };
    let proposed = written(&about, &Document::new(&text), "\n");
    let source = accepted(&id, &proposed);
    Generated { id, text, proposed, source }
}

/// The same file with every entry accepted.
pub(crate) fn accepted(id: &str, source: &str) -> String {
    let file = LedgerFile::read(id, source);
    let mut edit = Edit::new(source);
    for entry in &file.entries {
        accept(&mut edit, entry, Reviewer { by: "ines", on: date(2025, 5, 6) });
    }
    edit.finish()
}

fn fill(text: &mut String, sentence: &str, random: &mut Random) {
    for c in sentence.chars() {
        match c {
            '#' => text.push_str(&(11 + random.below(79)).to_string()),
            '@' => text.extend([random.of(FRONTS), random.of(BACKS)]),
            c => text.push(c),
        }
    }
}
