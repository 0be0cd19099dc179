//! The two sides of a merge that git could not finish, read out of its marks.
//!
//! ```text
//! file = { line | hunk } ;
//! hunk = "<<<<<<<" label , ours , [ "|||||||" label , base ] , "=======" , theirs , ">>>>>>>" label ;
//! ```

use std::collections::BTreeSet;

use crate::text::Span;

use super::super::read::conflict_marks;

/// Why a merge cannot be finished.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// The marks of git do not stand in their order.
    #[error("the marks of the merge do not stand in their order: found `{found}`, expected {expected}")]
    Marks {
        /// The place of the mark.
        span: Span,
        /// The mark.
        found: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// A side by itself is no ledger file.
    #[error("{side} by itself is no valid TOML: {error}")]
    Side {
        /// Which side.
        side: &'static str,
        /// What is wrong with it.
        error: String,
    },
    /// The sides cannot be put together without a loss.
    #[error("the sides are laid out in a manner that cannot be merged by key and field")]
    Layout,
}

/// The sides of a merge, with line feeds only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The file of the branch that merges.
    pub ours: String,
    /// The file of the branch that is merged.
    pub theirs: String,
    /// The file that both began with, where every hunk tells it.
    pub base: Option<String>,
    /// What git calls the three.
    pub(super) labels: [String; 3],
    /// Whether lines end in carriage return and line feed.
    pub(super) is_crlf: bool,
    /// How many hunks there are.
    pub hunks: usize,
}

impl Sides {
    /// The same with the files as each branch has them. Outside of its marks a file holds what git merged by lines, which may be a key twice.
    /// Where it holds a line that no branch has, somebody has worked on it since, and its sides stay those between the marks.
    #[must_use]
    pub fn of_branches(self, ours: &str, theirs: &str, base: Option<&str>) -> Self {
        let plain = |text: &str| text.replace("\r\n", "\n");
        let (ours, theirs) = (plain(ours), plain(theirs));
        let old = base.map(plain).unwrap_or_default();
        let known: BTreeSet<&str> = [&ours, &theirs, &old].into_iter().flat_map(|text| text.lines()).collect();
        let mut lines = self.ours.lines().chain(self.theirs.lines());
        let is_touched = lines.any(|line| !line.trim().is_empty() && !known.contains(line));
        if is_touched { self } else { Self { ours, theirs, ..self } }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    Base,
    Theirs,
}

/// The sides of a file; none where it holds no mark.
///
/// # Errors
///
/// Where the marks do not stand in their order.
pub fn sides(source: &str) -> Result<Option<Sides>, MergeError> {
    let marks = conflict_marks(source);
    if marks.is_empty() {
        return Ok(None);
    }
    // The marks themselves may end as git likes.
    let is_mark = |line: &str| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let is_crlf = text.split_inclusive('\n').find(|line| !is_mark(line)).is_some_and(|line| line.ends_with("\r\n"));
    let mut sides = Sides { is_crlf, ..Sides::default() };
    let mut base = String::new();
    let mut with_base = 0;
    let (order_mark, _) = source.split_at(source.len() - text.len());
    for side in [&mut sides.ours, &mut base, &mut sides.theirs] {
        side.push_str(order_mark);
    }
    let (mut part, mut at) = (Part::Both, order_mark.len());
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let plain = line.strip_suffix("\r\n").or(line.strip_suffix('\n')).unwrap_or(line);
        let Some(mark) = marks.iter().find(|mark| mark.start == start) else {
            let push = |side: &mut String| side.extend([plain, if line.ends_with('\n') { "\n" } else { "" }]);
            match part {
                Part::Both => [&mut sides.ours, &mut base, &mut sides.theirs].into_iter().for_each(push),
                Part::Ours => push(&mut sides.ours),
                Part::Base => push(&mut base),
                Part::Theirs => push(&mut sides.theirs),
            }
            continue;
        };
        let label = plain.get(7..).unwrap_or_default().trim().to_owned();
        let place = match plain.as_bytes().first() {
            Some(b'<') => 0,
            Some(b'|') => 1,
            Some(b'>') => 2,
            _ => 3,
        };
        part = match (part, place) {
            (Part::Both, 0) => Part::Ours,
            (Part::Ours, 1) => {
                with_base += 1;
                Part::Base
            }
            (Part::Ours | Part::Base, 3) => Part::Theirs,
            (Part::Theirs, 2) => {
                sides.hunks += 1;
                Part::Both
            }
            _ => return Err(out_of_order(*mark, plain, part)),
        };
        if let Some(known) = sides.labels.get_mut(place).filter(|known| known.is_empty()) {
            *known = label;
        }
    }
    if part != Part::Both {
        let end = Span::new(source.len(), source.len());
        return Err(out_of_order(end, "the end of the file", part));
    }
    sides.base = (with_base == sides.hunks).then_some(base);
    Ok(Some(sides))
}

fn out_of_order(span: Span, found: &str, part: Part) -> MergeError {
    let expected = match part {
        Part::Both => "`<<<<<<<` before it",
        Part::Ours | Part::Base => "`=======` before it",
        Part::Theirs => "`>>>>>>>` before it",
    };
    MergeError::Marks { span, found: found.to_owned(), expected }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_part_a_file_into_its_sides() {
        let source = "a\r\n<<<<<<< HEAD\r\nb\r\n||||||| 1234567\r\nc\r\n=======\r\nd\r\n>>>>>>> topic\r\ne";
        let found = sides(source).unwrap().unwrap();
        assert_eq!((found.ours.as_str(), found.theirs.as_str()), ("a\nb\ne", "a\nd\ne"));
        assert_eq!(found.base.as_deref(), Some("a\nc\ne"));
        assert_eq!(found.labels, ["HEAD", "1234567", "topic"]);
        assert!(found.is_crlf && found.hunks == 1);
        assert_eq!(sides("a\n<<<<<<< HEAD\nb\n=======\n>>>>>>> x\n").unwrap().unwrap().base, None);
        assert_eq!(sides("a\n"), Ok(None));
    }

    #[test]
    fn a_byte_order_mark_before_the_first_of_them_belongs_to_both() {
        let found = sides("\u{feff}<<<<<<< HEAD\r\nb\r\n=======\r\n>>>>>>> topic\r\na\r\n").unwrap().unwrap();
        assert_eq!((found.ours.as_str(), found.theirs.as_str()), ("\u{feff}b\na\n", "\u{feff}a\n"));
        assert!(found.is_crlf);
    }

    #[test]
    fn what_branches_have_goes_before_what_git_made_of_it() {
        let found = sides("a\n<<<<<<< o\nb\n=======\nc\n>>>>>>> t\n").unwrap().unwrap();
        let branches = found.clone().of_branches("b\r\n", "a\nc\n", Some("a\n"));
        assert_eq!((branches.ours.as_str(), branches.theirs.as_str()), ("b\n", "a\nc\n"));
        assert_eq!(found.clone().of_branches("b\n", "c\n", None), found);
    }

    #[test]
    fn marks_out_of_order_are_told() {
        for source in ["=======\n", "<<<<<<< a\n>>>>>>> b\n", "<<<<<<< a\n=======\n", "<<<<<<< a\n<<<<<<< a\n"] {
            assert!(matches!(sides(source), Err(MergeError::Marks { .. })), "{source}");
        }
    }
}
