//! Shares at the head of a clause, by the order of words: "41% of voters asked in May support the plan".
//!
//! ```text
//! clause = start , share , [ "of" , whole , { "and" , share , "of" , whole } ] , said , boundary ;
//! start  = start of the sentence | mark | "and" | "while" | "that" | verb of saying | time ;
//! ```
//!
//! The whole goes up to the verb, what is said from there to the next mark or conjunction of clauses.

use super::super::table::{BEING, CHANGES, CLAUSE_STARTS, IRREGULAR, POINTS_BACK, RELATIVE, SAYING};
use super::behind;
use super::carry::Carried;
use super::govern::Asked;
use super::noun;
use super::scene::View;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};
use crate::text::Gap;

/// The most tokens of a whole, and of what is said of it.
const LONGEST: usize = 16;

/// Words that open the object of a verb, or the clause that is its object.
const OPENS_OBJECT: &[&str] = &["a", "an", "how", "that", "the", "their", "what", "whether", "why"];

/// The most tokens from "including" to a share.
const FAR: usize = 10;

impl Asked<'_, '_, '_> {
    /// "44 percent would stay at home", where the sentence or the one before says of whom.
    pub(super) fn share_alone(&self, carried: &mut Carried) -> Option<Wording> {
        let view = self.view;
        if !self.is_share() {
            return None;
        }
        let said = self.said_from(view.figure(self.index).end)?;
        if let Some(among) = self.among() {
            let relative = self.among_noun().map_or("who", |noun| self.relative(noun));
            carried.share(among.finish(), relative);
        }
        carried.say(said.finish());
        let (whole, relative) = carried.whole().or_else(|| carried.those_alone())?;
        Some(Wording::of(whole).word(relative).then(&said))
    }

    /// What the verb at a token says of the share before it.
    pub(super) fn said_from(&self, at: usize) -> Option<Wording> {
        let view = self.view;
        let verb = match view.tree.tag(at) {
            Tag::Verb => at,
            Tag::Aux => view.tree.head(at).filter(|&verb| verb > at)?,
            // Nothing but a verb stands between its subject and an article, whatever the tree has made of it.
            Tag::Noun | Tag::Adj if view.sentence.is_any(at + 1, &["a", "an", "the"]) => at,
            _ => return None,
        };
        let changes = self.quantity.change.is_some() || view.sentence.is_any(at, CHANGES);
        let told = verb::predicate(view, verb, at);
        // The tree may part a verb from what it takes.
        let parted = told.is_short(2) || view.holds_figure(at, view.tree.subtree(verb).1);
        let told = if parted { said(view, at) } else { told };
        (!changes).then_some(told)
    }

    /// "Another 100,000 would be let in": what is said of a count without a noun.
    pub(super) fn said_alone_of_count(&self, carried: &Carried) -> Option<Wording> {
        let said = self.said_from(self.view.figure(self.index).end).filter(|_| self.quantity.kind == Kind::Count)?;
        Some(match carried.those_alone() {
            Some((those, relative)) => Wording::of(those).word(relative).then(&said),
            None => said,
        })
    }

    /// "Of those, 12% were late", "a third of them were late": of what was counted last.
    pub(super) fn share_of_those(&self, carried: &Carried) -> Option<Wording> {
        let (view, figure) = (self.view, self.view.figure(self.index));
        let of_those =
            |at: usize| view.sentence.is(at, "of") && view.sentence.is_any(at + 1, &["those", "these", "them"]);
        let behind = match figure.end {
            end if of_those(end) => end + 2,
            end if of_those(0) && figure.first <= 8 => end,
            _ => return None,
        };
        let (those, relative) = carried.those_alone().filter(|_| self.is_share())?;
        // "Of those asked in May, 12% agreed".
        let asked = if behind == figure.end { 2..figure.first } else { 0..0 };
        let those = &Wording::of(those).tokens(view, asked.start, asked.end).finish()?;
        if let Some(said) = self.said_of_those(those, relative, behind) {
            return Some(said);
        }
        Some(Wording::of(those).word(relative).then(&self.said_from(behind)?))
    }

    /// The whole of a share with what is said of it; none where the share is no subject or no verb follows.
    pub(super) fn said_of(&self, carried: &mut Carried, counted: usize) -> Option<Wording> {
        let view = self.view;
        let end = behind::behind_bracket(view, view.figure(self.index).end);
        let of = view.sentence.is(end, "of");
        // "Three in ten sailors", "half the money".
        let bare = self.quantity.kind == Kind::Ratio
            && counted >= end
            && (view.sentence.is(end, "the") || self.quantity.per.is_some());
        if !self.is_share() || !(of || bare) || !opens_clause(view, self.index) {
            return None;
        }
        let first = noun::without_article(view, end + usize::from(of));
        // "Of those who answered": no noun.
        let pointed = view.sentence.is_any(first, POINTS_BACK).then_some(first);
        let run = pointed.or_else(|| behind::run(view, first, first + LONGEST))? + 1;
        let heads = |at: &usize| {
            let subject = view.child(*at, &[Relation::Nsubj, Relation::NsubjPass]);
            subject.is_some_and(|subject| subject < *at && subject >= view.figure(self.index).first)
        };
        let seen = (first + 1..run).find(heads);
        let close = seen.unwrap_or(run);
        // "9% of mills and 4% of ports are shut": both are.
        let aside = behind_aside(view, close);
        let from = behind_other_shares(view, aside);
        let until = boundary(view, from);
        let Some(verb) = seen.or_else(|| main_verb(view, from, until)) else {
            // No verb is seen as one: "40% of voters back Olsen".
            let plain =
                until > close && from == close && until - first <= LONGEST / 2 && !view.holds_figure(first, until);
            return plain.then(|| Wording::default().tokens(view, first, until));
        };
        let whole = Wording::default().tokens(view, first, if from == close { verb } else { close });
        // "Half the money -- $4 million -- in the fund came from": what goes on behind the aside.
        let whole = if from == aside && aside > close { whole.tokens(view, from, verb) } else { whole };
        whole.finish()?;
        let said = Wording::default().tokens(view, verb, until);
        // "Were under 18": the figure is all that is said.
        let bare = (verb..until)
            .all(|at| view.is_left_out(at) || matches!(view.tree.tag(at), Tag::Aux | Tag::Adp | Tag::Punct));
        if bare || said.is_short(1) && view.sentence.is_any(verb, BEING) {
            return None;
        }
        carried.share(whole.finish(), self.relative(counted));
        carried.say(said.finish());
        Some(whole.word(self.relative(counted)).then(&said))
    }

    /// "Of those asked in May, 40% agreed": the people spoken of, with what is said of them.
    pub(super) fn said_of_those(&self, those: &str, relative: &'static str, from: usize) -> Option<Wording> {
        let view = self.view;
        let until = boundary(view, from);
        let verb = main_verb(view, from, until)?;
        let whole = Wording::of(those);
        let whole = if verb > from { whole.tokens(view, from, verb) } else { whole };
        Some(whole.word(relative).tokens(view, verb, until))
    }

    /// "Including 60% of mills": what was said of the share before is said of them.
    pub(super) fn included(&self, carried: &Carried, whole: &Wording) -> Option<Wording> {
        let view = self.view;
        let before = view.figure(self.index).first.checked_sub(1)?;
        let listed = matches!(view.sentence.text(before), ",") || view.sentence.is_any(before, &["and", "also", "or"]);
        let including = (before.saturating_sub(FAR)..=before)
            .rev()
            .find(|&at| view.sentence.is(at, "including"))
            .filter(|&at| at == before || listed)?;
        let quiet = (including + 1..before).all(|at| view.tree.tag(at) != Tag::Verb);
        let said = carried.said().filter(|_| quiet && self.is_share())?;
        Some(whole.clone().word(carried.whole().map_or("that", |(_, relative)| relative)).word(said))
    }

    /// "Including 18% who are late": the people spoken of, with the clause.
    pub(super) fn share_who(&self, carried: &Carried) -> Option<Wording> {
        let view = self.view;
        let end = view.figure(self.index).end;
        let who = view.sentence.is_any(end, &["who", "that", "which"]) && view.sentence.gap(end) != Gap::Line;
        let (whole, _) = carried.whole().filter(|_| who && self.is_share())?;
        let until = boundary(view, end + 1);
        (until > end + 1).then(|| Wording::of(whole).tokens(view, end, until))
    }

    /// "46% would choose the dam and 5% prefer the ferry": what is said right behind a share that has no whole of its own.
    pub(super) fn said_alone_of(&self, carried: &Carried) -> Option<Wording> {
        let view = self.view;
        let end = view.figure(self.index).end;
        let (whole, relative) = carried.whole()?;
        let until = boundary(view, end);
        // A noun right before a determiner or a name is a verb, where shares of the same people stand in a row.
        let acts = matches!(view.tree.tag(end), Tag::Noun | Tag::Adj)
            && !view.sentence.text(end).ends_with('s')
            && (view.sentence.is_any(end + 1, OPENS_OBJECT) || view.sentence.is_capitalised(end + 1));
        let parallel = self.before.last().and_then(Option::as_deref).is_some_and(|last| last.starts_with(whole));
        (self.is_share() && acts && parallel && opens_clause(view, self.index) && until > end)
            .then(|| Wording::of(whole).word(relative).tokens(view, end, until))
    }
}

/// What is said from a token to the end of its clause.
pub(super) fn said(view: View<'_, '_, '_>, at: usize) -> Wording {
    Wording::default().tokens(view, at, boundary(view, at))
}

/// Whether a figure stands where a clause begins.
fn opens_clause(view: View<'_, '_, '_>, index: usize) -> bool {
    let first = view.figure(index).first;
    let Some(before) = first.checked_sub(1) else { return true };
    let skipped = view.sentence.is_any(before, &["another", "just", "only", "the", "some"]);
    let Some(before) = before.checked_sub(usize::from(skipped)) else { return true };
    let text = view.sentence.text(before);
    matches!(text, "," | ":" | ";" | "-" | "--" | "–" | "—" | "\"" | "“" | "''" | "‘" | ")")
        || view.is_time(before)
        || view.sentence.is_any(before, CLAUSE_STARTS)
        || view.sentence.is_any(before, &["and", "as", "but", "or", "that", "whereas", "while", "yet"])
        || view.sentence.is_any(before, SAYING)
}

/// The token behind a share told once more between commas: "a third of mills, 33%, agree".
fn behind_aside(view: View<'_, '_, '_>, at: usize) -> usize {
    let opens = view.behind_dash(at).or_else(|| matches!(view.sentence.text(at), "," | "(").then_some(at + 1));
    let Some(figure) = opens.and_then(|opens| view.figure_at(opens)) else { return at };
    let end = view.figure(figure).end;
    let closes = view.behind_dash(end).or_else(|| matches!(view.sentence.text(end), "," | ")").then_some(end + 1));
    closes.unwrap_or(at)
}

/// The token behind further shares with their wholes.
fn behind_other_shares(view: View<'_, '_, '_>, from: usize) -> usize {
    let mut at = from;
    for _ in 0..3 {
        let next = at + usize::from(view.sentence.text(at) == ",");
        let next = next + usize::from(view.sentence.is_any(next, &["and", "or"]));
        let Some(other) = view.figure_at(next).filter(|_| next > at) else { break };
        let end = view.figure(other).end;
        if !view.sentence.is(end, "of") {
            break;
        }
        let Some(noun) = behind::run(view, end + 1, end + LONGEST) else { break };
        at = noun + 1;
    }
    at
}

/// The token at which what is said ends.
fn boundary(view: View<'_, '_, '_>, from: usize) -> usize {
    let end = view.sentence.len().min(from + LONGEST);
    (from..end)
        .find(|&at| {
            let mark = matches!(
                view.sentence.text(at),
                "," | ";" | ":" | "—" | "–" | "--" | "(" | ")" | "!" | "?" | "”" | "''"
            ) || view.is_stop(at);
            let dash = view.behind_dash(at).is_some() && at > from;
            let next_share = view.sentence.is_any(at, &["and", "but", "or"]) && view.figure_at(at + 1).is_some();
            let clause =
                view.sentence.is_any(at, &["although", "because", "but", "though", "whereas", "while", "compared"]);
            let source = view.sentence.is(at, "according");
            let other = view.figure_at(at).is_some() && view.sentence.is_any(at.wrapping_sub(1), &["up", "down"]);
            mark || dash || next_share || clause || source || other
        })
        .unwrap_or(end)
}

/// The token behind a clause whose verb stands at a token: the next boundary, or the verb of what the clause belongs to.
pub(super) fn clause_end(view: View<'_, '_, '_>, verb: usize) -> usize {
    let until = boundary(view, verb);
    let chain =
        (verb + 1..until).find(|&at| !matches!(view.tree.tag(at), Tag::Verb | Tag::Aux | Tag::Adv)).unwrap_or(until);
    let finite = |&at: &usize| {
        let joined = matches!(view.tree.tag(at - 1), Tag::Cconj | Tag::Part | Tag::Pron | Tag::Adp | Tag::Sconj);
        matches!(view.tree.tag(at), Tag::Verb | Tag::Aux)
            && !joined
            && !view.sentence.text(at).ends_with("ing")
            && !is_participle(view, at)
    };
    (chain..until).find(finite).unwrap_or(until)
}

/// The verb that something is said with: the first one that is no participle of the noun before it ("asked in May support").
fn main_verb(view: View<'_, '_, '_>, from: usize, until: usize) -> Option<usize> {
    let is_verb = |&at: &usize| {
        let moves = view.sentence.is_any(at, &["up", "down"]);
        matches!(view.tree.tag(at), Tag::Verb | Tag::Aux) && !view.is_left_out(at) && !moves
    };
    let starts = |at: usize| {
        let behind = view.tree.tag(at - 1);
        let participle = behind == Tag::Verb && is_participle(view, at - 1);
        let infinitive = view.sentence.is(at - 1, "to")
            || matches!(behind, Tag::Aux | Tag::Cconj | Tag::Pron)
            || behind == Tag::Verb && !participle;
        !infinitive && !view.sentence.text(at).ends_with("ing")
    };
    let mut verbs = (from..until).filter(is_verb).filter(|&at| at == from || starts(at)).peekable();
    while let Some(verb) = verbs.next() {
        let restricts = view.sentence.is_any(verb.wrapping_sub(1), RELATIVE)
            || view.tree.tag(verb) == Tag::Verb && is_participle(view, verb) && restricts_by(view, verb + 1);
        if !restricts || verbs.peek().is_none() {
            return (!view.sentence.is_any(verb.wrapping_sub(1), RELATIVE)).then_some(verb);
        }
    }
    None
}

fn is_participle(view: View<'_, '_, '_>, verb: usize) -> bool {
    view.sentence.text(verb).ends_with("ed") || view.sentence.is_any(verb, IRREGULAR)
}

/// What stands behind a participle that belongs to a noun: a preposition or a time.
fn restricts_by(view: View<'_, '_, '_>, at: usize) -> bool {
    matches!(view.tree.tag(at), Tag::Adp | Tag::Verb | Tag::Aux)
        || view.is_time(at)
        || view.sentence.is_any(at, &["today", "yesterday"])
        || view.tree.tag(at) == Tag::Propn
}
