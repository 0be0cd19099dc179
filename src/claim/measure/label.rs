//! Labels: "Grain index 412.70, off 3.10; wool 88.15", "Total cost: $40".
//!
//! ```text
//! label = start of the sentence or of a part of it , noun phrase without a verb , [ ":" ] , figure ;
//! list  = ";" , { figure | time | "," | "and" } , ( ";" | end ) ;   (* goes on from the part before *)
//! named = plural noun phrase , [ "including" ] , ":" , { item , figure } ; (* of two figures on, the items are of what is named *)
//! ```

use super::super::table::{CHANGES, EQUALS};
use super::scene::View;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::Tag;

/// The most tokens of a label.
const LONGEST: usize = 9;

/// The most tokens of a part of a list to either side of a figure.
const PART: usize = 20;

/// The label of a figure.
pub(super) fn label(view: View<'_, '_, '_>, index: usize) -> Option<Wording> {
    let first = view.figure(index).first;
    let end = first.checked_sub(usize::from(first > 0 && view.sentence.text(first - 1) == ":"))?;
    let last = end.checked_sub(1)?;
    let is_noun = |at: usize| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::X);
    let verb = end == first && (view.sentence.is_any(last, CHANGES) || view.sentence.is_any(last, EQUALS));
    // "Survey: half those asked agree".
    let figure = view.figure(index);
    let verbal = |at: usize| matches!(view.tree.tag(at), Tag::Verb | Tag::Aux) && !view.is_left_out(at);
    let near = figure.end..view.sentence.len().min(figure.end + LONGEST);
    let share = matches!(view.kind(index), Some(Kind::Percent | Kind::Ratio));
    let clause = share && end < first && near.take_while(|&at| !opens(view, at)).any(verbal);
    if !(is_noun(last) || end < first) || view.is_left_out(last) || verb || clause {
        return None;
    }
    let mut start = last;
    while let Some(before) = start.checked_sub(1) {
        if opens(view, before) {
            return Some(Wording::default().tokens(view, start, end));
        }
        let text = view.sentence.text(before);
        let belongs = end < first && view.sentence.is_word(before)
            || matches!(view.tree.tag(before), Tag::Noun | Tag::Propn | Tag::Adj | Tag::X)
            || matches!(text, "-" | "&" | "'s" | "’s" | "/");
        if !belongs || view.is_left_out(before) || end - before > LONGEST {
            return None;
        }
        start = before;
    }
    Some(Wording::default().tokens(view, 0, end))
}

/// What a colon says that the items of a list are, of which at least two have a figure: "Boats including: Heron, $40, Gull, $55".
pub(super) fn item(view: View<'_, '_, '_>, index: usize) -> Option<Wording> {
    let first = view.figure(index).first;
    let colon = (1..first).rev().find(|&at| view.sentence.text(at) == ":").filter(|&colon| colon + 1 < first)?;
    let alike = |other: &usize| view.kind(*other) == view.kind(index) && view.figure(*other).first > colon;
    let several = (0..).take_while(|&other| view.kind(other).is_some()).filter(alike).nth(1).is_some();
    let opens = view.sentence.is_any(colon - 1, OPENS_ITEMS);
    let end = colon - usize::from(opens);
    let last = end.checked_sub(1).filter(|&last| several && is_plural(view, last))?;
    let parted = (colon + 1..first).any(|at| matches!(view.sentence.text(at), ";" | ","));
    let phrase = |at: usize| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj) && !view.is_left_out(at);
    let start = (0..last).rev().take(LONGEST).take_while(|&at| phrase(at)).last().unwrap_or(last);
    parted.then(|| Wording::default().tokens(view, start, end))
}

/// Words between what a list is of and its colon.
const OPENS_ITEMS: &[&str] = &["are", "included", "includes", "including", "include", "were"];

fn is_plural(view: View<'_, '_, '_>, at: usize) -> bool {
    let text = view.sentence.text(at);
    view.is_noun(at) && text.ends_with('s') && !text.ends_with("ss")
}

/// Whether a mark parts what follows from what stands before.
fn opens(view: View<'_, '_, '_>, at: usize) -> bool {
    matches!(view.sentence.text(at), ";" | ":" | "(" | "•" | "|" | "*")
}

/// The figure of an earlier part that a part of nothing but figures goes on from.
pub(super) fn listed(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let figure = view.figure(index);
    let start = (figure.first.saturating_sub(PART)..figure.first).rev().find(|&at| view.sentence.text(at) == ";")?;
    let until = view.sentence.len().min(figure.end + PART);
    let end = (figure.end..until).find(|&at| view.sentence.text(at) == ";").unwrap_or(until);
    let bare = |at: usize| {
        view.is_left_out(at)
            || !view.sentence.is_word(at)
            || view.sentence.is_any(at, &["and", "to", "a", "an", "at", "or"])
    };
    if !(start..end).all(bare) {
        return None;
    }
    let alike = |other: &usize| view.kind(*other) == view.kind(index) && view.figure(*other).end <= start;
    (0..index).rev().take(PART).find(alike)
}
