//! What stands right behind a figure and is joined to it by the order of words alone.
//!
//! ```text
//! joined    = ( article | owner ) , [ adjectives ] , figure , [ "(" figure ")" ] , noun phrase ;  (* a 30% stake, the mill's $4 million debt *)
//! partitive = figure , [ "worth" ] , "of" , noun phrase | money , "in" , noun phrase ;            (* 70 kg of salt, $3 million in lost output *)
//! compares  = ( "," | "-" | "or" | time ) , figure , ( "more" | "over" | … ) ;                    (* 640 boats, 15 percent over the limit *)
//! ```

use super::super::table::{COMPARATIVES, IRREGULAR, MARKET_SESSIONS, POSSESSIVES};
use super::noun;
use super::scene::{View, is_abbreviated};
use super::surface;
use crate::quantity::Kind;
use crate::syntax::Tag;

/// Words of a noun phrase behind a figure.
const PHRASE: usize = 9;

/// Adjectives between an article and a figure.
const BEFORE: usize = 4;

/// A noun, and the first token of its phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Joined {
    pub noun: usize,
    pub first: usize,
}

/// The noun that a figure stands before, within one phrase.
pub(super) fn joined(view: View<'_, '_, '_>, index: usize) -> Option<Joined> {
    let figure = view.figure(index);
    let first = opens(view, index)?;
    let from = behind_adjectives(view, behind_bracket(view, figure.end));
    // Behind "a 51%" stands a noun, whatever it was taken for.
    let article = first > 0 && view.sentence.is_any(first - 1, &["a", "an", "the", "its", "their"]);
    let done = view.sentence.text(from).ends_with("ed") || view.sentence.is_any(from, IRREGULAR);
    let of = view.sentence.is(from + 1, "of")
        && !view
            .sentence
            .is_any(from, &["ahead", "because", "inside", "instead", "off", "out", "outside", "short", "shy"]);
    let tagged = match view.tree.tag(from) {
        Tag::Verb => !done,
        Tag::Adp => of,
        _ => false,
    };
    let word = view.sentence.is_word(from) && !view.is_left_out(from) && tagged;
    let noun = run(view, from, from + PHRASE).or(Some(from).filter(|_| article && word))?;
    // "A $50,000 borrowing cap.": a bare verb does not stand between a noun and the end of its phrase.
    let text = view.sentence.text(noun + 1);
    let shaped = ["s", "ed", "ing"].iter().any(|end| text.ends_with(end));
    let ends = matches!(view.tree.tag(noun + 2), Tag::Punct | Tag::Adp | Tag::Cconj) || noun + 2 >= view.sentence.len();
    let cap = view.tree.tag(noun + 1) == Tag::Verb && text.starts_with(char::is_lowercase) && !shaped && ends;
    let noun = if cap && !view.is_left_out(noun + 1) { noun + 1 } else { noun };
    // "The $500 million Norland spent".
    let names = (from..=noun).all(|at| view.tree.tag(at) == Tag::Propn);
    let spent = names && matches!(view.tree.tag(noun + 1), Tag::Verb | Tag::Aux) && figure.end == from;
    let pointed = first > 0 && view.sentence.is_any(first - 1, &["that", "this"]);
    let generic = from == noun && !pointed && surface::is_generic(view, noun);
    (!spent && !generic).then_some(Joined { noun, first })
}

/// The token behind adjectives between commas: "a $5 billion, ultimately unsuccessful, lawsuit".
fn behind_adjectives(view: View<'_, '_, '_>, at: usize) -> usize {
    let plain = |&at: &usize| matches!(view.tree.tag(at), Tag::Adj | Tag::Adv);
    let opens = view.sentence.text(at) == ",";
    let last =
        (at + 1..at + BEFORE).take_while(plain).last().filter(|&last| opens && view.sentence.text(last + 1) == ",");
    last.map_or(at, |last| last + 2)
}

/// The first word of the phrase that a figure stands in, its article left out; none where neither article nor owner opens it.
fn opens(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let figure = view.figure(index);
    let hyphen = (figure.first..figure.end).any(|at| view.sentence.text(at) == "-" && view.sentence.is_glued(at))
        || view.sentence.text(figure.end) == "-" && view.sentence.is_glued(figure.end);
    let mut first = figure.first;
    for _ in 0..BEFORE {
        let Some(before) = first.checked_sub(1).filter(|&at| !view.is_left_out(at)) else { break };
        if view
            .sentence
            .is_any(before, &["a", "an", "the", "this", "that", "these", "those", "any", "every", "another"])
        {
            return Some(first);
        }
        if view.sentence.is_any(before, POSSESSIVES) {
            let glued = view.sentence.is_glued(before);
            return Some(if glued { owner(view, before) } else { before });
        }
        // "A proposed $50,000 cap".
        let article =
            |at: usize| view.sentence.is_any(at, &["a", "an", "the"]) || view.sentence.is_any(at, POSSESSIVES);
        let verbal = view.tree.tag(before) == Tag::Verb && before.checked_sub(1).is_some_and(article);
        let modifies = matches!(view.tree.tag(before), Tag::Adj | Tag::Adv) || verbal;
        if !modifies || !view.sentence.is_word(before) {
            break;
        }
        first = before;
    }
    (hyphen || is_singular(view, index)).then_some(figure.first)
}

/// "A 550 megawatt plant": a unit in the singular stands before what it measures.
fn is_singular(view: View<'_, '_, '_>, index: usize) -> bool {
    let figure = view.figure(index);
    let unit = view.sentence.text(figure.end - 1);
    let word = unit.len() > 3 && unit.bytes().all(|byte| byte.is_ascii_lowercase());
    matches!(view.kind(index), Some(Kind::Measurement | Kind::Duration))
        && word
        && !unit.ends_with('s')
        && unit != "feet"
}

/// What stands behind a figure and says what for: "a penalty of $40 for the mill", "charges of $4 million on the sale".
pub(super) fn purpose(view: View<'_, '_, '_>, index: usize, prepositions: &[&str]) -> Option<(usize, usize)> {
    let mut at = view.figure(index).end;
    for _ in 0..PHRASE {
        at += usize::from(view.is_time(at));
    }
    if !view.sentence.is_any(at, prepositions) || view.is_left_out(at + 1) && !view.is_attributive(at + 1) {
        return None;
    }
    let noun =
        run(view, at + 1, at + 1 + PHRASE).filter(|&noun| !view.sentence.is_any(noun, &["whole", "rest", "first"]))?;
    // "To cover costs" is no noun phrase; "on revenue of $4 million" has a figure of its own.
    let other = view.sentence.is(noun + 1, "of") && view.is_left_out(noun + 2);
    if other || view.sentence.is(at, "to") && view.tree.tag(at + 1) == Tag::Verb {
        return None;
    }
    let by_tree = view.tree.subtree(noun).1.min(at + PHRASE + 2);
    Some((at, noun::cut(view, at, by_tree.max(noun + 1))))
}

/// "Cut 40 jobs in Norland, 30 in Vell": the figure before, of the same things elsewhere.
pub(super) fn elsewhere(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let before = index.checked_sub(1).filter(|&before| view.kind(before) == view.kind(index))?;
    let (from, figure) = (view.figure(before).end, view.figure(index));
    let joined =
        figure.first.checked_sub(1).filter(|&at| at > from && view.sentence.is_any(at, &[",", "and", "or"]))?;
    if joined - from > PHRASE {
        return None;
    }
    let near = view.tree.tag(figure.end) == Tag::Adp && !view.sentence.is(figure.end, "of");
    let same = (from..joined).any(|at| view.sentence.is(at, view.sentence.text(figure.end)));
    let verb = (from..joined).any(|at| matches!(view.tree.tag(at), Tag::Verb | Tag::Aux));
    (near && same && !verb).then_some(before)
}

/// "The sharpest rise in 18 months": an aside on the figure before.
pub(super) fn superlative(view: View<'_, '_, '_>, index: usize) -> bool {
    let figure = view.figure(index);
    let Some(preposition) = figure.first.checked_sub(1).filter(|_| index > 0) else { return false };
    let far = view.sentence.is_any(preposition, &["in", "for", "since"]);
    let sharpest = |at: usize| {
        let text = view.sentence.text(at);
        text.len() > 4 && text.ends_with("est") && view.tree.tag(at) == Tag::Adj
            || view.sentence.is_any(at, &["best", "first", "least", "most", "worst"])
    };
    let before = (0..preposition).rev().take(4).take_while(|&at| !view.is_left_out(at));
    let apart = view.kind(index) == Some(Kind::Duration) && far;
    apart && before.clone().any(sharpest)
}

/// The first token of the owner whose mark stands at a token: "British Ropes's".
fn owner(view: View<'_, '_, '_>, mark: usize) -> usize {
    let named = |&at: &usize| {
        matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj)
            || matches!(view.sentence.text(at), "&" | "." | "-")
    };
    (0..mark).rev().take(BEFORE + 1).take_while(|at| named(at) && !view.is_left_out(*at)).last().unwrap_or(mark)
}

/// The token behind a conversion in brackets, or the same between dashes, that stands at `at`.
pub(super) fn behind_bracket(view: View<'_, '_, '_>, at: usize) -> usize {
    // "To that 15%" level".
    if matches!(view.sentence.text(at), "\"" | "”") && view.tree.tag(at + 1) == Tag::Noun {
        return at + 1;
    }
    // "Half - 51 percent - of the boats".
    if let Some(figure) = view.behind_dash(at).and_then(|opens| view.figure_at(opens)) {
        return view.behind_dash(view.figure(figure).end).unwrap_or(at);
    }
    if view.sentence.text(at) != "(" {
        return at;
    }
    let quoted = |at: usize| at + usize::from(matches!(view.sentence.text(at), "\"" | "“" | "``"));
    let inside = (at + 1..view.sentence.len()).take_while(|&at| view.figure_at(at).is_some()).last();
    inside.filter(|&last| view.sentence.text(last + 1) == ")").map_or(at, |last| quoted(last + 2))
}

/// What a share, a sum or a size is of.
pub(super) fn partitive(view: View<'_, '_, '_>, index: usize) -> Option<usize> {
    let (kind, end) = (view.kind(index)?, view.figure(index).end);
    // "500 pounds (225 kilograms) of fruit", "“millions” of".
    let end = behind_bracket(view, end);
    let end = end + usize::from(matches!(view.sentence.text(end), "\"" | "”" | ")"));
    let at = end + usize::from(view.sentence.is(end, "worth"));
    let of = view.sentence.is(at, "of")
        && (at > end
            || end > view.figure(index).end
            || matches!(kind, Kind::Percent | Kind::Ratio | Kind::Money | Kind::Measurement));
    // "Millions in foreign loans", not "in the harbour".
    let bare = !matches!(view.tree.tag(at + 1), Tag::Det | Tag::Pron);
    let in_kind = bare && view.sentence.is(end, "in") && matches!(kind, Kind::Money | Kind::Count);
    if !(of || in_kind) {
        return None;
    }
    let by_order = run(view, at + 1, at + 1 + PHRASE);
    let by_tree = || view.tree.head(at).filter(|&noun| noun > at && !view.is_left_out(noun));
    let noun = by_order.or_else(by_tree)?;
    let named = view.tree.tag(noun) == Tag::Noun || of && view.tree.tag(noun) == Tag::Propn;
    (named && (of || !view.sentence.is_any(noun, MARKET_SESSIONS))).then_some(noun)
}

/// Whether a figure says how far the one before lies from something.
pub(super) fn compares(view: View<'_, '_, '_>, index: usize) -> bool {
    let figure = view.figure(index);
    let Some(before) = figure.first.checked_sub(1).filter(|_| index > 0) else { return false };
    // "Half the money -- $4 million -- came": told once more.
    if view.is_behind_dash(figure.first)
        && view.behind_dash(figure.end).is_some()
        && figure.first - view.figure(index - 1).end.min(figure.first) <= 6
    {
        return true;
    }
    let apart = view.is_time(before) || matches!(view.sentence.text(before), "," | "-" | "--" | "–" | "—" | "or");
    apart && view.sentence.is_any(figure.end, COMPARATIVES)
}

/// The last noun of the noun phrase that begins at a token, as far as words belong together by their order.
pub(super) fn run(view: View<'_, '_, '_>, first: usize, until: usize) -> Option<usize> {
    let until = until.min(view.sentence.len());
    let mut last = None;
    for at in first..until {
        if view.is_time(at) || view.sentence.is_any(at, &["today", "tomorrow", "yesterday"]) {
            break;
        }
        let glued = at > first && view.sentence.is_glued(at);
        let text = view.sentence.text(at);
        let belongs = match view.tree.tag(at) {
            Tag::Noun | Tag::Propn => {
                last = Some(at);
                true
            }
            Tag::Det | Tag::Pron => at == first && !view.sentence.is_any(at, &["which", "who", "that", "what"]),
            Tag::Adj | Tag::X => true,
            Tag::Part => view.sentence.is_any(at, POSSESSIVES),
            Tag::Punct => text == "-" && glued || text == "&" || is_abbreviated(view.sentence, at),
            // "Lost output", "rising costs".
            Tag::Verb => {
                let shaped = text.ends_with("ing") || text.ends_with("ed") || at == first || glued;
                let goes_on = matches!(view.tree.tag(at + 1), Tag::Noun | Tag::Propn);
                // "A large annual profit.": behind an adjective, at the end, stands a noun.
                let bare = !(text.ends_with("ing") || text.ends_with("ed") || text.ends_with('s'));
                let ends = at + 1 >= view.sentence.len() || view.tree.tag(at + 1) == Tag::Punct;
                if last.is_none() && at > first && view.tree.tag(at - 1) == Tag::Adj && bare && ends {
                    last = Some(at);
                }
                shaped && goes_on && (last.is_none() || glued)
            }
            Tag::Num => {
                glued || at == first && view.is_attributive(at) || last.is_some() && view.figure_at(at).is_none()
            }
            Tag::Adv => {
                last.is_none() && matches!(view.tree.tag(at + 1), Tag::Adj | Tag::Noun | Tag::Propn | Tag::Verb)
            }
            _ => view.figure_at(at).is_some() && last.is_none(),
        };
        if !belongs || view.figure_at(at).is_some() && last.is_some() && view.sentence.text(at - 1) != "-" {
            break;
        }
    }
    // "The 15% limit covers any ship": a determiner shows that the noun before it was a verb.
    let verb_like = |at: usize| view.sentence.text(at).ends_with('s') && !view.sentence.is_capitalised(at);
    let closed =
        |at: usize| matches!(view.tree.tag(at + 1), Tag::Det) || view.sentence.is_any(at + 1, &["its", "his", "their"]);
    last.filter(|&at| !(verb_like(at) && closed(at))).or_else(|| {
        let before = last?.checked_sub(1).filter(|&at| at >= first)?;
        matches!(view.tree.tag(before), Tag::Noun | Tag::Propn).then_some(before)
    })
}
