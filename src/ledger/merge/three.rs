//! Three ways: what became of words on two sides of a merge, seen from where both began.

/// What becomes of a thing that both sides may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// As ours has it, be it that it has none.
    Ours,
    /// As theirs has it, be it that it has none.
    Theirs,
    /// Both changed it, each in its own way.
    Both,
}

/// Which side changed a thing; where nothing is known of the base, what only one side has was added there.
pub(super) fn way<T: PartialEq>(ours: Option<&T>, base: Option<&T>, theirs: Option<&T>) -> Way {
    if ours == theirs || theirs == base {
        Way::Ours
    } else if ours == base {
        Way::Theirs
    } else {
        Way::Both
    }
}

/// Comment lines and blank lines of both sides: those that one side took away go, what either added stays.
pub(super) fn trivia(ours: &str, base: Option<&str>, theirs: &str) -> String {
    match way(Some(&ours), base.as_ref(), Some(&theirs)) {
        Way::Ours => ours.to_owned(),
        Way::Theirs => theirs.to_owned(),
        Way::Both => {
            let mut both = ours.to_owned();
            let is_new = |line: &&str| !line.trim().is_empty() && !ours.lines().any(|known| known == *line);
            for line in theirs.lines().filter(is_new) {
                both.extend([line, "\n"]);
            }
            both
        }
    }
}

/// The order of names on both sides: ours, with those that theirs alone has behind the one that stands before them there.
pub(super) fn order(ours: &[String], theirs: &[String]) -> Vec<String> {
    let mut order: Vec<String> = ours.to_vec();
    let mut at = 0;
    for name in theirs {
        if let Some(place) = order.iter().position(|known| known == name) {
            at = place + 1;
            continue;
        }
        // What ours added at the same place comes first.
        while order.get(at).is_some_and(|next| !theirs.contains(next)) {
            at += 1;
        }
        order.insert(at, name.clone());
        at += 1;
    }
    order
}

/// The words of a list on both sides: what either added, without what either took away.
pub(super) fn list(ours: &[String], base: &[String], theirs: &[String]) -> Vec<String> {
    let stays = |word: &&String| theirs.contains(word) || !base.contains(word);
    let added = theirs.iter().filter(|word| !ours.contains(word) && !base.contains(word));
    ours.iter().filter(stays).chain(added).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn what_theirs_added_comes_behind_what_ours_added_at_the_same_place() {
        assert_eq!(order(&names("a x b"), &names("a y z b w")), names("a x y z b w"));
        assert_eq!(order(&names("a b"), &names("q a")), names("q a b"));
        assert_eq!(order(&[], &names("a")), names("a"));
    }

    #[test]
    fn lists_keep_what_either_added() {
        assert_eq!(list(&names("a c o"), &names("a b c"), &names("b c t")), names("c o t"));
    }

    #[test]
    fn comments_of_both_sides_stay() {
        assert_eq!(trivia("# o\n", Some(""), "# t\n"), "# o\n# t\n");
        assert_eq!(trivia("# b\n", Some("# b\n"), ""), "");
        assert_eq!(trivia("\n# a\n", None, "\n# a\n# t\n"), "\n# a\n# t\n");
    }
}
