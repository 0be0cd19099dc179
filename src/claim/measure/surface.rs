//! What the order of words tells by itself, whatever the tree says.
//!
//! ```text
//! chained = figure , { "," | "or" | "to" | "from" | "up" | "compared with" | time } , figure ;  (* rose 3% to $5 from $4 *)
//! linked  = subject , [ aside ] , verb of change or level , [ preposition ] , figure ;          (* prices rose by 4% *)
//! raised  = verb of raising or cutting , noun phrase , ( "to" | "by" | "from" ) , figure ;      (* cut its staff by 4% *)
//! named   = noun , "of" , figure ;                                                              (* a loss of $4 million *)
//! ```

use super::super::table::{CHANGES, EQUALS, GENERIC, IRREGULAR, LINKS, RAISES, RELATIVE};
use super::noun;
use super::scene::View;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};

/// Words between a verb and its figure.
const REACH: usize = 5;

/// Words between a subject and its verb, asides left out.
const SUBJECT: usize = 6;

/// Words of an aside between commas.
const ASIDE: usize = 30;

/// Words between a verb and the preposition of its figure.
const OBJECT: usize = 12;

/// Prepositions behind a noun that belong to it where its verb follows.
const HOLDING: &[&str] = &[
    "across", "against", "among", "at", "behind", "between", "by", "for", "from", "in", "inside", "into", "near", "of",
    "off", "on", "over", "to", "toward", "under", "with", "within", "without",
];

/// Heads that are climbed over.
const DEPTH: usize = 8;

/// The figure before, where nothing but links and times stands between the two.
pub(super) fn chained(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    // A year between the two is a time.
    let before = (0..index).rev().take(4).find(|&before| view.is_measuring(before))?;
    let (from, to) = (view.figure(before).end, view.figure(index).first);
    let between = from.min(to)..to;
    // "3.9 million tents, up from 2.4 million": the noun of the one before.
    let counts =
        view.kind(before) == Some(Kind::Count) && view.sentence.is_any(to.wrapping_sub(1), &["from", "to", "versus"]);
    let counted = |at: usize| at == from && counts && view.tree.tag(at) == Tag::Noun;
    let is_link = |at: usize| view.is_time(at) || view.sentence.is_any(at, LINKS) || counted(at);
    let words = between.clone().any(|at| view.sentence.is_any(at, LINKS) && view.sentence.is_word(at));
    let bracket = view.sentence.is_any(to.wrapping_sub(1), &["(", "/", ","]);
    ((words || bracket) && to - from <= 14 && between.into_iter().all(is_link)).then_some(before)
}

/// The figure before that this one is compared with: "compared with 40%", "down from 40%".
pub(super) fn compared(view: View<'_, '_, '_>, index: usize, is_alike: impl Fn(usize) -> bool) -> Option<usize> {
    let first = view.figure(index).first;
    let word = |back: usize| first.checked_sub(back).map_or("", |at| view.sentence.text(at));
    let is_compared = match word(1) {
        "with" | "to" => matches!(word(2), "compared" | "compares"),
        "from" | "versus" | "against" => true,
        "up" | "down" | "off" => word(2) == ",",
        _ => false,
    };
    // "Carried 640 tons, up 4%".
    if matches!(word(1), "up" | "down" | "off") && is_compared {
        return index.checked_sub(1);
    }
    (0..index).rev().take(4).find(|&before| is_alike(before)).filter(|_| is_compared)
}

/// A verb right before a figure, which the figure is the object of.
pub(super) fn acted(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let mut at = view.figure(index).first.checked_sub(1)?;
    // "Spent a combined $4 million".
    let modifier = matches!(view.tree.tag(at), Tag::Verb | Tag::Adj) && at > 1 && view.tree.tag(at - 1) == Tag::Det;
    if modifier || view.sentence.is_any(at, &["a", "an", "the"]) {
        at = at.checked_sub(1 + usize::from(modifier))?;
    }
    // "Needs to garner 40%": behind "to" stands a verb, whatever it was taken for.
    let wants = at > 1 && view.sentence.is(at - 1, "to") && matches!(view.tree.tag(at - 2), Tag::Verb | Tag::Adj);
    let infinitive = view.tree.tag(at) == Tag::Noun && wants;
    let bare = infinitive && !view.sentence.text(at).ends_with('s') && !view.sentence.is_capitalised(at);
    ((view.is_main_verb(at) || bare) && !view.is_left_out(at)).then_some(at)
}

/// The verb of change or level right before a figure.
pub(super) fn linked(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let mut at = view.figure(index).first;
    // "Surpassed $8 billion": the verb is the bound of the figure.
    if view.tree.tag(at) == Tag::Verb && (view.sentence.is_any(at, EQUALS) || view.sentence.is_any(at, CHANGES)) {
        return Some(at);
    }
    for _ in 0..=REACH {
        at = at.checked_sub(1)?;
        if matches!(view.sentence.text(at), ":" | ";") {
            return None;
        }
        // "Dropped since May from $40".
        for _ in 0..OBJECT {
            if view.is_time(at) || view.is_time(at + 1) && view.tree.tag(at) == Tag::Sconj {
                at = at.checked_sub(1)?;
            }
        }
        if view.sentence.is_any(at, CHANGES) || view.sentence.is_any(at, EQUALS) {
            return Some(at);
        }
        // "Worth a reported $4 million".
        let modifier = at > 1
            && view.tree.tag(at) == Tag::Verb
            && view.sentence.is_any(at - 1, &["a", "an", "the"])
            && matches!(view.tree.tag(view.figure(index).end), Tag::Punct | Tag::Adp | Tag::Sconj | Tag::Cconj);
        let skipped = modifier
            || matches!(view.tree.tag(at), Tag::Adp | Tag::Adv | Tag::Part | Tag::Punct | Tag::Adj)
            || view.sentence.is_any(
                at,
                &["a", "an", "another", "the", "some", "up", "down", "further", "higher", "lower", "that", "much"],
            )
            || view.sentence.is_any(at, &["me", "us", "him", "them", "it", "you", "her"]);
        if !skipped || view.sentence.is_any(at, &[",", ";", "of", "for", "in", "with", "on"]) {
            return None;
        }
    }
    None
}

/// The subject of a verb by the order of words: the noun before it, out of the phrases behind it.
pub(super) fn subject(view: View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let (mut at, mut plain, mut infinitive) = (verb, true, false);
    let is_verbal = |at: usize| (at..verb).all(|at| matches!(view.tree.tag(at), Tag::Adv | Tag::Aux | Tag::Verb));
    for _ in 0..SUBJECT {
        at = at.checked_sub(1)?;
        // "Homes from $1 million up sell".
        for _ in 0..OBJECT {
            if view.figure_at(at).is_some() || view.figure_at(at + 1).is_some() && view.tree.tag(at) == Tag::Adp {
                (at, plain) = (at.checked_sub(1)?, false);
            }
        }
        let text = view.sentence.text(at);
        // "The barn, worth $4 million", "two gifts, totalling $4 million".
        let worth = view.sentence.is(verb, "worth")
            || view.sentence.text(verb).ends_with("ing") && view.sentence.is_any(verb, EQUALS);
        let named = at.checked_sub(1).filter(|&noun| view.tree.tag(noun) == Tag::Noun && !view.is_left_out(noun));
        if let Some(noun) = named.filter(|_| worth && text == "," && at + 1 == verb) {
            return Some(top(view, noun, true));
        }
        // "On the same day, totalling $4 million".
        if text == "," && worth && at > 0 && view.is_time(at - 1) {
            continue;
        }
        if text == "," {
            if at.checked_sub(1).is_some_and(|at| view.figure_at(at).is_some()) {
                return None;
            }
            (at, plain) = (aside(view, at).unwrap_or(at), false);
            continue;
        }
        if text == ")" {
            at = (at.saturating_sub(SUBJECT)..at).rev().find(|&open| view.sentence.text(open) == "(")?;
            continue;
        }
        match view.tree.tag(at) {
            Tag::Part | Tag::Adp if view.sentence.is(at, "to") && is_verbal(at + 1) => infinitive = true,
            Tag::Aux | Tag::Adv | Tag::Part => {}
            _ if view.tree.relation(at) == Relation::Aux => {}
            // "Is set to rise", "want to rise".
            Tag::Adj | Tag::Verb if infinitive => {}
            _ if view.sentence.is(at, "worth") => plain = false,
            Tag::Noun | Tag::Propn | Tag::Sym | Tag::Num | Tag::X | Tag::Adj if !view.is_time(at) => {
                return Some(top(view, at, true)).filter(|&noun| !is_within_clause(view, noun));
            }
            _ if view.is_time(at) => plain = false,
            // "The voltage across it was 5 volts".
            Tag::Pron if at > 0 && view.sentence.is_any(at - 1, HOLDING) => (at, plain) = (at - 1, false),
            Tag::Pron if view.sentence.is_any(at, RELATIVE) => {
                let opened = matches!(view.sentence.text(at.wrapping_sub(1)), "," | "(");
                let mut before = at.checked_sub(if opened { 2 } else { 1 })?;
                if view.sentence.text(before) == ")" {
                    before = (0..before)
                        .rev()
                        .take(SUBJECT)
                        .find(|&open| view.sentence.text(open) == "(")?
                        .checked_sub(1)?;
                }
                return is_noun(view, before).then(|| top(view, before, false));
            }
            // Right before its verb a plural or a name is a noun, whatever it was taken for.
            Tag::Verb if plain && looks_like_noun(text) || view.is_noun(at) => return Some(at),
            _ => return None,
        }
    }
    None
}

/// Whether a noun stands behind the preposition of another verb: "the most it may charge a mill for a permit is", "sailors who came to the port found".
fn is_within_clause(view: View<'_, '_, '_>, noun: usize) -> bool {
    let mut first = noun::start(view, noun);
    first -= usize::from(first > 0 && view.tree.tag(first - 1) == Tag::Det);
    let preposition = first.checked_sub(1).filter(|&at| view.sentence.is_any(at, HOLDING));
    let Some(verb) = preposition.and_then(|at| at.checked_sub(1)) else { return false };
    let done = view.sentence.text(verb).ends_with("ed") || view.sentence.text(verb).ends_with("ing");
    let plain = !done && !view.sentence.is_any(verb, IRREGULAR) && !view.sentence.text(verb).ends_with('s');
    let acts = |at: usize| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Pron | Tag::Aux | Tag::Part);
    view.tree.tag(verb) == Tag::Verb && plain && verb.checked_sub(1).is_some_and(acts)
}

fn looks_like_noun(text: &str) -> bool {
    text.starts_with(char::is_uppercase) || text.ends_with('s') && !text.ends_with("ss")
}

/// The token before the comma that opens an aside which the comma at `close` ends.
fn aside(view: View<'_, '_, '_>, close: usize) -> Option<usize> {
    let from = close.saturating_sub(ASIDE);
    (from..close).rev().find(|&at| view.sentence.text(at) == ",").filter(|&at| at > 0)
}

/// The noun on which a noun depends through "of", "at" and the like, as long as words stand side by side.
fn top(view: View<'_, '_, '_>, noun: usize, by_order: bool) -> usize {
    let mut at = noun;
    for _ in 0..DEPTH {
        let by_tree = view.tree.head(at).filter(|&head| {
            let under = match view.tree.relation(at) {
                Relation::Nmod => view.child(at, &[Relation::Case]).is_some(),
                Relation::Flat => head + 1 == at,
                _ => false,
            };
            head < at && under && is_noun(view, head) && !view.is_left_out(head)
        });
        // "Bank of Norland customers" are customers.
        let by_tree = by_tree.filter(|&head| view.tree.relation(at) == Relation::Flat || noun::start(view, at) > head);
        let Some(head) = by_tree.or_else(|| holder(view, at).or_else(|| doer(view, at)).filter(|_| by_order)) else {
            break;
        };
        at = head;
    }
    at
}

/// The noun that a participle with its object belongs to: "a firm running ferries hired 40".
fn doer(view: View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let mut first = noun::start(view, noun);
    first -= usize::from(first > 0 && view.tree.tag(first - 1) == Tag::Det);
    let participle =
        first.checked_sub(1).filter(|&at| view.tree.tag(at) == Tag::Verb && view.sentence.text(at).ends_with("ing"))?;
    // "The plan of selling ferries".
    let of = participle.checked_sub(1).filter(|&at| view.sentence.is_any(at, HOLDING)).unwrap_or(participle);
    of.checked_sub(1).filter(|&at| is_noun(view, at) && !view.is_left_out(at))
}

/// The noun before a phrase that a preposition opens: what stands between it and its verb belongs to it.
fn holder(view: View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let mut first = noun::start(view, noun);
    // "Mills in Norland and Vell".
    if let Some(other) =
        first.checked_sub(2).filter(|&at| is_noun(view, at) && view.sentence.is_any(at + 1, &["and", "or"]))
    {
        first = noun::start(view, other);
    }
    first -= usize::from(first > 0 && view.tree.tag(first - 1) == Tag::Det);
    let preposition = first.checked_sub(1).filter(|&at| view.sentence.is_any(at, HOLDING))?;
    let before = (0..preposition).rev().take(OBJECT).find(|&at| !view.is_time(at))?;
    // "The age of sailors born in Norland".
    let done = view.sentence.text(before).ends_with("ed") || view.sentence.is_any(before, IRREGULAR);
    let done = done && view.tree.tag(before) == Tag::Verb && before > 0 && is_noun(view, before - 1);
    let before = before - usize::from(done);
    let opens = before == 0 && view.tree.tag(0) == Tag::Verb && !view.sentence.text(0).ends_with("ing");
    ((is_noun(view, before) || opens) && !view.is_left_out(before)).then_some(before)
}

fn is_noun(view: View<'_, '_, '_>, at: usize) -> bool {
    view.is_noun(at)
}

/// The noun that is "of" the figure.
pub(super) fn named(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let first = view.figure(index).first;
    let mut at = first.checked_sub(1)?;
    if view.sentence.is_any(at, &["a", "an", "the", "some"]) {
        at = at.checked_sub(1)?;
    }
    if !view.sentence.is(at, "of") {
        return None;
    }
    let mut noun = at.checked_sub(1)?;
    // "A loss for the third quarter of $5 million".
    while view.is_time(noun) && noun > 0 {
        noun -= 1;
    }
    let noun = if view.sentence.is(at.saturating_sub(1), ",") { return None } else { noun };
    let holder = top(view, noun, false);
    let by_tree = view
        .tree
        .head(view.figure(index).head)
        .filter(|&head| is_noun(view, head) && head < at && !view.is_left_out(head));
    let noun = by_tree.unwrap_or(holder);
    // "Margin of error", "margin of sampling error": a bare noun behind "of" is a part of the name.
    let opens = noun::start(view, noun);
    let verbal = opens > 1 && view.sentence.text(opens - 1).ends_with("ing") && view.sentence.is(opens - 2, "of");
    let opens = opens - usize::from(verbal);
    let bare = opens
        .checked_sub(2)
        .filter(|&at| view.sentence.is(opens - 1, "of") && is_noun(view, at) && !view.is_left_out(at));
    let noun = bare.unwrap_or(noun);
    (is_noun(view, noun) && !is_generic(view, noun)).then_some(noun)
}

/// What a verb of raising and cutting raises to or by the figure: "cut its forecast for May to 3%".
pub(super) fn raised(view: View<'_, '_, '_>, index: usize) -> Option<(usize, usize)> {
    let first = view.figure(index).first;
    let preposition = first.checked_sub(1).filter(|&at| view.sentence.is_any(at, &["to", "by", "from", "at"]))?;
    for at in (preposition.saturating_sub(OBJECT)..preposition).rev() {
        let apart = view.sentence.is_any(at, &[",", ";", ":"]) || view.figure_at(at).is_some();
        if apart || view.sentence.is_any(at, EQUALS) {
            return None;
        }
        if view.sentence.is_any(at, RAISES) {
            let object = view.child(at, &[Relation::Obj]).filter(|object| (at..preposition).contains(object));
            let noun = object.or_else(|| run(view, at + 1, preposition)).filter(|&noun| !view.is_left_out(noun));
            return noun.map(|noun| (at, noun));
        }
    }
    None
}

/// The noun that the figure stands before: "a 30% stake".
pub(super) fn modified(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let end = view.figure(index).end;
    // "400 captured boats".
    let verbal = view.tree.tag(end) == Tag::Verb
        && view.sentence.text(end).ends_with("ed")
        && view.tree.tag(end + 1) == Tag::Noun
        && !view.is_left_out(end + 1);
    let plain = verbal || matches!(view.tree.tag(end), Tag::Adj | Tag::Noun | Tag::Propn);
    let first = end + usize::from(verbal);
    let noun = plain.then(|| run(view, first, view.sentence.len().min(first + SUBJECT))).flatten()?;
    (!(noun == end && view.sentence.is_any(noun, GENERIC))).then_some(noun)
}

/// The last noun of the run of words that begins at a token.
fn run(view: View<'_, '_, '_>, first: usize, until: usize) -> Option<usize> {
    let belongs = |&at: &usize| {
        let tag = view.tree.tag(at);
        matches!(tag, Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Part) && !view.is_left_out(at)
    };
    (first..until).take_while(belongs).last().filter(|&last| is_noun(view, last))
}

/// Whether a noun by itself only says that there is an amount: "a total of", "the $1 billion mark".
pub(super) fn is_generic(view: View<'_, '_, '_>, at: usize) -> bool {
    view.sentence.is_any(at, GENERIC) && noun::start(view, at) == at
}
