//! The lemma of a noun, and whether a word looks like a plural.
//!
//! ```text
//! plural   = irregular | word , ( "s" | "es" | "ies" ) | word , "-" , plural ;      (* table/noun.rs *)
//! compound = word , "-" , noun ;                               (* its last part alone has a singular *)
//! ```
//!
//! Irregular plurals and words in -s that are none stand in the table. Of a plural verb ("works") nothing is known here.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::table::{ALWAYS_PLURAL, DEMONYM_ENDINGS, IRREGULAR, NEVER_PLURAL, SIBILANT_PLURALS};

static SINGULAR: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| IRREGULAR.iter().copied().collect());
static PLURAL: LazyLock<FxHashSet<&str>> = LazyLock::new(|| ALWAYS_PLURAL.iter().copied().collect());
static NO_PLURAL: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NEVER_PLURAL.iter().copied().collect());

/// The singular of a noun as printed: deaths → death, people → person, Americans → American.
#[must_use]
pub(super) fn lemma(noun: &str) -> String {
    let word = noun.strip_suffix("'s").or_else(|| noun.strip_suffix("’s")).unwrap_or(noun);
    let lower = if is_name(word) { word.to_owned() } else { word.to_lowercase() };
    if let Some(singular) = SINGULAR.get(lower.to_lowercase().as_str()) {
        return (*singular).to_owned();
    }
    if let Some((before, last)) = lower.rsplit_once('-') {
        return format!("{before}-{}", lemma(last));
    }
    regular_singular(&lower)
}

/// Whether a word looks like more than one of something.
pub(super) fn is_plural(word: &str) -> bool {
    // `'s` is a word of its own.
    if word.len() < 3 || !word.starts_with(char::is_alphanumeric) {
        return false;
    }
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if SINGULAR.contains_key(lower) || PLURAL.contains(word) {
        return true;
    }
    match lower.rsplit_once('-') {
        Some((_, last)) => is_plural(last),
        None => has_plural_ending(lower) && !lower.ends_with("'s"),
    }
}

/// Demonyms, acronyms and other names keep their capitals.
fn is_name(word: &str) -> bool {
    let acronym = word.chars().skip(1).any(char::is_uppercase);
    acronym || word.starts_with(char::is_uppercase) && DEMONYM_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn has_plural_ending(lower: &str) -> bool {
    let singular = ["ss", "us", "is"].iter().any(|ending| lower.ends_with(ending));
    lower.len() > 3 && lower.ends_with('s') && !singular && !NO_PLURAL.contains(lower)
}

fn regular_singular(word: &str) -> String {
    if !has_plural_ending(word) {
        return word.to_owned();
    }
    if word.len() > 4
        && let Some(stem) = word.strip_suffix("ies")
    {
        return format!("{stem}y");
    }
    let sibilant = SIBILANT_PLURALS.iter().any(|ending| word.ends_with(ending));
    let cut = if sibilant || word.ends_with("oes") && word.len() > 5 { 2 } else { 1 };
    word.get(..word.len() - cut).unwrap_or(word).to_owned()
}
