//! Which of the windows of a sentence governs a figure: one in its own clause before one elsewhere, the nearer before the
//! farther, the one behind it before the one before it.

use super::segment::{Opening, Segment};
use super::stated::{Role, Stated};
use crate::period::Window;
use crate::text::{Class, Sentence};

/// What governs a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Governs {
    /// The window at this index.
    Stated {
        /// Which of the windows.
        index: usize,
        /// Whether the figure is one that another is compared with.
        compared: bool,
    },
    /// No window: a level from which a change starts, and no word says when that was.
    Nothing,
    /// The sentence does not say.
    Unsaid,
}

/// What is farther away speaks of something else.
const FAR: usize = 28;

/// Tokens at the head of a sentence within which a window opens it.
const OPENING: usize = 3;

/// What governs the figure at a token.
pub(super) fn choose(
    sentence: &Sentence<'_, '_>,
    segments: &[Segment],
    stated: &[Stated],
    figures: &[usize],
    at: usize,
) -> Governs {
    let Some(own) = segments.iter().position(|segment| segment.first <= at && at < segment.end) else {
        return Governs::Unsaid;
    };
    let compared = segments[own].opening == Opening::Compared;
    let governed = |index: usize| Governs::Stated { index, compared };
    let near = |stated: &Stated| stated.first <= at + FAR && (at <= stated.end + FAR || stated.first <= OPENING);
    let candidates = || stated.iter().enumerate().filter(move |(_, stated)| stated.role == Role::When && near(stated));
    let within = |segment: &Segment, stated: &Stated| segment.holds(stated.end);
    let cost = |stated: &Stated| distance(sentence, figures, at, stated);
    let inner = candidates().filter(|(_, stated)| within(&segments[own], stated) && cost(stated) <= FAR);
    if let Some((index, _)) = inner.min_by_key(|(_, stated)| cost(stated)) {
        return governed(index);
    }
    // "The quota of 60 looms, which was met in May".
    let next = segments.get(own + 1).filter(|next| next.opening == Opening::Relative && at + 4 >= next.first);
    let related = next.and_then(|next| candidates().find(|(_, stated)| within(next, stated)));
    if let Some((index, _)) = related {
        return governed(index);
    }
    if compared {
        return Governs::Nothing;
    }
    let reaches = |stated: &Stated| {
        let of = segments.iter().find(|segment| within(segment, stated));
        of.is_some_and(|segment| segment.opening == Opening::Main)
    };
    let outer = candidates().filter(|(_, stated)| reaches(stated) && stated.stands_alone() && cost(stated) <= FAR);
    outer.min_by_key(|(_, stated)| cost(stated)).map_or(Governs::Unsaid, |(index, _)| governed(index))
}

/// How far a window is from a figure: tokens, and more for commas, for other figures and for looking back.
fn distance(sentence: &Sentence<'_, '_>, figures: &[usize], at: usize, stated: &Stated) -> usize {
    let (between, back) = if stated.first >= at { (at..stated.first, 0) } else { (stated.end.min(at)..at, 4) };
    let commas =
        between.clone().filter(|&at| sentence.get(at).is_some_and(|token| token.class == Class::Mark(','))).count();
    let others = figures.iter().filter(|&&figure| figure != at && between.contains(&figure)).count();
    // A window that opens the sentence speaks for all of it.
    let opens = stated.first <= OPENING && back > 0;
    let opening = if opens { commas * 4 + between.len() / 2 } else { 0 };
    let cost = (between.len() + commas * 5 + others * 3 + back).saturating_sub(opening);
    if opens { cost.min(FAR) } else { cost }
}

/// The window that the one at `index` is compared with: the last one before it that stands on its own.
pub(super) fn base(stated: &[Stated], index: usize) -> Option<Window> {
    let own = |stated: &&Stated| stated.role == Role::When && stated.stands_alone() && !stated.is_day;
    let before = stated[..index].iter().rev().find(own);
    before.or_else(|| stated[index + 1..].iter().find(own)).and_then(|stated| stated.window)
}
