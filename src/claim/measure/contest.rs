//! Contests: two sides with a figure each, and who is ahead by how much.
//!
//! ```text
//! side    = subject , verb of winning or leading , [ object ] , [ "," | "by" ] , figure , ( "to" | "-" ) , figure ;  (* Olsen leads Brandt, 48% to 45% *)
//! rival   = figure , … , owner , figure ;                                     (* 44 percent to Brandt's 34 percent *)
//! follows = subject , verb , name , ( "at" | "with" ) , figure ;              (* Olsen trails Brandt with 16% *)
//! lead    = name , verb , … , figure , ( "lead" | "support" | … ) ;           (* Olsen holds a 9-point lead *)
//! ```

use super::super::table::{LEADS, PEOPLE, POSSESSIVES, STANDINGS, WINS};
use super::behind;
use super::govern::Asked;
use super::noun;
use super::scene::is_abbreviated;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::Tag;

/// The most tokens between a verb and its figure.
const FAR: usize = 7;

/// The most tokens of a side's name.
const NAME: usize = 4;

impl Asked<'_, '_, '_> {
    /// Who has this one of two figures: "Olsen leads Brandt, 48% to 45%".
    pub(super) fn side(&self) -> Option<Wording> {
        let view = self.view;
        let opens = if self.is_joined(self.index) { self.index } else { self.index.checked_sub(1)? };
        if !self.is_joined(opens) {
            return None;
        }
        let first = view.figure(opens).first;
        let mark = |at: usize| view.sentence.is_any(at, &[",", "by", ":"]);
        let end = first - usize::from(first > 0 && mark(first - 1));
        let named = |&at: &usize| {
            matches!(view.tree.tag(at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Part)
                || is_abbreviated(view.sentence, at)
        };
        let verb = (end.saturating_sub(FAR)..end).rev().find(|at| self.wins(*at) || !named(at))?;
        if !self.wins(verb) {
            return None;
        }
        let person = (verb + 1..end).all(|at| view.sentence.is_capitalised(at) || is_abbreviated(view.sentence, at));
        let other = Wording::default().tokens(view, noun::without_article(view, verb + 1), end);
        if self.index != opens {
            return (person && end > verb + 1).then(|| self.with_voters(other));
        }
        // "A poll shows Olsen leading": the name right before its verb.
        let verbal = view.sentence.text(verb).ends_with("ing");
        let near = verb.checked_sub(1).filter(|&at| verbal && view.tree.tag(at) == Tag::Propn && !view.is_left_out(at));
        let noun = near.or_else(|| self.subject_near(verb))?;
        let actor = Some(self.actor(noun)).filter(|actor| !actor.is_empty())?;
        // "Olsen carried the county 66% to 30%".
        let words = if person { actor } else { actor.then(&verb::words(view, verb)).then(&other) };
        Some(self.with_voters(words))
    }

    /// Whether a verb of winning or being ahead stands here.
    fn wins(&self, at: usize) -> bool {
        let view = self.view;
        let verb = view.tree.tag(at) == Tag::Verb;
        verb && (view.sentence.is_any(at, LEADS) || view.sentence.is_any(at, WINS))
    }

    /// Whether a figure is the first of two sides.
    fn is_joined(&self, first: usize) -> bool {
        let view = self.view;
        let kind = view.kind(first).filter(|kind| matches!(kind, Kind::Percent | Kind::Count));
        let end = view.figure(first).end;
        let next = view.figure_at(end + 1).filter(|&next| next == first + 1 && view.kind(next) == kind);
        kind.is_some() && next.is_some() && view.sentence.is_any(end, &["to", "-", "–", "versus"])
    }

    /// A side, with those who were asked.
    fn with_voters(&self, side: Wording) -> Wording {
        let last = self.index + usize::from(self.is_joined(self.index));
        match behind::purpose(self.view, last, &["among"]) {
            Some((first, end)) => side.tokens(self.view, first, end),
            None => self.with_group(side),
        }
    }

    /// "44 percent to Brandt's 34 percent": those whom the figure before is of, for the other side.
    pub(super) fn rival(&self) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let mark = figure.first.checked_sub(1).filter(|&at| view.sentence.is_any(at, &["'s", "’s", "'", "’"]))?;
        let noun = mark.checked_sub(1).filter(|&at| view.tree.tag(at) == Tag::Propn && !view.is_left_out(at))?;
        let alone = matches!(view.tree.tag(figure.end), Tag::Punct | Tag::Sconj | Tag::Cconj | Tag::Adp)
            && !view.sentence.is_any(figure.end, &["-", "of"]);
        if self.quantity.kind != Kind::Percent || !(alone || figure.end >= view.sentence.len()) {
            return None;
        }
        let owner = noun::core(view, noun);
        let before = self.before.last()?.as_deref()?;
        let end = [" that ", " who ", " compared "].iter().filter_map(|opens| before.find(opens)).min();
        let whole = end.and_then(|end| before.get(..end)).unwrap_or(before);
        let last = whole.split(' ').next_back()?;
        let people = PEOPLE.iter().chain(&["count", "vote", "votes"]).any(|people| people.eq_ignore_ascii_case(last));
        Some(if people { Wording::of(whole).word("for").then(&owner) } else { owner })
    }

    /// "Olsen trails Brandt with 16%": the one who trails.
    pub(super) fn follows(&self) -> Option<Wording> {
        let view = self.view;
        let first = view.figure(self.index).first;
        let at = first.checked_sub(1).filter(|&at| view.sentence.is_any(at, &["at", "with"]))?;
        let named = |&at: &usize| {
            view.tree.tag(at) == Tag::Propn || view.tree.tag(at) == Tag::Pron || is_abbreviated(view.sentence, at)
        };
        let verb = (at.saturating_sub(NAME)..at).rev().find(|at| !named(at))?;
        let comes_behind =
            view.sentence.is_any(verb, LEADS) || view.sentence.is_any(verb, &["follow", "followed", "follows"]);
        let behind = comes_behind && verb + 1 < at && self.quantity.kind == Kind::Percent;
        let noun = self.subject_near(verb).filter(|_| behind)?;
        Some(self.actor(noun)).filter(|actor| !actor.is_empty())
    }

    /// "Olsen holds a 9-point lead": whose lead it is.
    pub(super) fn holder_of(&self, noun: usize) -> Option<Wording> {
        let view = self.view;
        if !view.sentence.is_any(noun, STANDINGS) {
            return None;
        }
        let first = view.figure(self.index).first;
        let within = (first.saturating_sub(FAR)..first).rev();
        // "Gave Olsen an 18-point lead".
        let taker = within.clone().find(|&at| !matches!(view.tree.tag(at), Tag::Det | Tag::Adj | Tag::Adv))?;
        if view.tree.tag(taker) == Tag::Propn && !view.is_left_out(taker) {
            return Some(noun::core(view, taker)).filter(|name| name.is_short(NAME));
        }
        let verb = within
            .take_while(|&at| view.tree.tag(at) != Tag::Punct && !view.sentence.is_any(at, POSSESSIVES))
            .find(|&at| view.tree.tag(at) == Tag::Verb)?;
        let subject = surface::subject(view, verb).filter(|&subject| view.tree.tag(subject) == Tag::Propn)?;
        let name = noun::core(view, subject);
        name.is_short(NAME).then_some(name)
    }
}
