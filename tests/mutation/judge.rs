//! Which corruptions change what a ledger says, by a rule that knows no check.
//!
//! Nothing is changed by
//! * white space that the normal form `fl1` closes up, in the text or in a quote, and white space between the fields of a file;
//! * another valid key for an entry that the configuration does not name;
//! * the loss of whole entries, as when a file is cut exactly between two;
//! * the loss of what is told of a document beyond its id, its text and its hash.
//!
//! Everything else changes what is said, and so does a file that is no TOML any more.

use factledger::ledger::is_key;
use factledger::text::{Normal, fl1_hash};
use toml::{Table, Value};

use crate::held::Held;

/// Fields of a document that no entry depends on.
const FREE: &[&str] = &["title", "publisher", "published", "url", "read"];

/// Whether the ledger says something else after than before, or nothing that can be read.
pub(crate) fn changes_meaning(before: &Held, after_held: &Held) -> bool {
    let after = after_held;
    let hash = |held: &Held| held.text.as_deref().map(fl1_hash);
    if hash(before) != hash(after) {
        return true;
    }
    let (Ok(before), Ok(after)) = (before.source.parse::<Table>(), after.source.parse::<Table>()) else { return true };
    if excepted(&before, after_held) != excepted(&after, after_held) {
        return true;
    }
    if document(&before) != document(&after) || !keys(&after).iter().all(|key| is_key(key)) {
        return true;
    }
    let mut known = bodies(&before);
    // Each entry must be one of those before, with whatever key.
    !bodies(&after).iter().all(|body| match known.iter().position(|known| known == body) {
        Some(place) => {
            known.swap_remove(place);
            true
        }
        None => false,
    })
}

/// Whether the configuration names an entry that is there no more.
pub(crate) fn loses_a_named_entry(before: &Held, after: &Held) -> bool {
    let read = |held: &Held| held.source.parse::<Table>().ok().map(|file| excepted(&file, held));
    read(before).zip(read(after)).is_some_and(|(before, after)| before != after)
}

/// The keys that the configuration names.
fn excepted(file: &Table, held: &Held) -> Vec<String> {
    keys(file).into_iter().filter(|key| held.excepts(key)).collect()
}

/// All but the claims, without what no entry depends on.
fn document(file: &Table) -> Table {
    let mut file = file.clone();
    file.remove("claims");
    if let Some(Value::Table(document)) = file.get_mut("document") {
        document.retain(|name, _| !FREE.contains(&name));
    }
    file
}

fn claims(file: &Table) -> impl Iterator<Item = (&String, &Value)> {
    file.get("claims").and_then(Value::as_table).into_iter().flatten()
}

fn keys(file: &Table) -> Vec<String> {
    claims(file).map(|(key, _)| key.clone()).collect()
}

/// What each claim says, words in their normal form.
fn bodies(file: &Table) -> Vec<Value> {
    claims(file).map(|(_, claim)| normal(claim)).collect()
}

fn normal(value: &Value) -> Value {
    match value {
        Value::String(words) => Value::String(Normal::of(words).text().to_owned()),
        Value::Array(values) => Value::Array(values.iter().map(normal).collect()),
        Value::Table(table) => Value::Table(table.iter().map(|(key, value)| (key.clone(), normal(value))).collect()),
        other => other.clone(),
    }
}
