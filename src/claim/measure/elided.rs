//! Figures whose own words are left out, since others beside them say the same.
//!
//! ```text
//! halved = figure , "-" , ( "or" | "and" | "to" ) , figure , "-" , noun phrase ;      (* a 7- or 9-inch screen *)
//! gapped = figure , [ "," ] , ( "and" | "while" ) , noun phrase , [ preposition ] , figure ;    (* milk rose 4% and tea 6% *)
//! ```

use super::super::table::{CHANGES, EQUALS};
use super::behind;
use super::govern::Asked;
use super::noun;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::Tag;

/// The most tokens of the noun phrase between two figures.
const PHRASE: usize = 6;

impl Asked<'_, '_, '_> {
    /// The noun behind the other half.
    pub(super) fn halved(&self) -> Option<Wording> {
        let view = self.view;
        let end = view.figure(self.index).end;
        let hyphen = end.checked_sub(1).filter(|&at| view.sentence.text(at) == "-").or(Some(end))?;
        let joint = hyphen + 1;
        if view.sentence.text(hyphen) != "-" || !view.sentence.is_any(joint, &["and", "or", "to"]) {
            return None;
        }
        let other = view.figure_at(joint + 1).filter(|&other| other == self.index + 1)?;
        let joined = behind::joined(view, other)?;
        Some(noun::phrase_from(view, joined.noun, joined.first.max(view.figure(other).end)))
    }

    /// The noun phrase right before the figure, of which the verb before the other figure tells.
    pub(super) fn gapped(&self) -> Option<Wording> {
        let view = self.view;
        let before = self.index.checked_sub(1).filter(|&before| view.kind(before) == Some(self.quantity.kind))?;
        let (from, first) = (view.figure(before).end, view.figure(self.index).first);
        if !matches!(self.quantity.kind, Kind::Percent | Kind::Money | Kind::Measurement) || from >= first {
            return None;
        }
        let joint = from + usize::from(view.sentence.text(from) == ",");
        if !view.sentence.is_any(joint, &["and", "while"]) {
            return None;
        }
        let opens = noun::without_article(view, joint + 1);
        let end = first - usize::from(view.sentence.is_any(first - 1, &["at", "by", "to"]));
        let tags = |at: usize| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Cconj);
        let named = |at: usize| tags(at) && !view.is_left_out(at);
        let phrase = opens < end && end - opens <= PHRASE && (opens..end).all(named);
        let closed = phrase && matches!(view.tree.tag(end - 1), Tag::Noun | Tag::Propn) && tags(opens);
        // A noun behind the figure is what it counts; a verb before the other one is what both share.
        let verb = (0..view.figure(before).first)
            .any(|at| view.sentence.is_any(at, CHANGES) || view.sentence.is_any(at, EQUALS));
        let apart = !matches!(view.tree.tag(view.figure(self.index).end), Tag::Noun | Tag::Propn);
        (closed && verb && apart).then(|| Wording::default().tokens(view, opens, end))
    }
}
