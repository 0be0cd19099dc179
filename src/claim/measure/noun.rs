//! Noun phrases: a noun with what stands before it and the complements that restrict it.

use super::super::table::{CHANGES, EQUALS, HELD, IRREGULAR, PARTS, POSSESSIVES, RELATIVE, SAYING};
use super::behind;
use super::scene::View;
use super::share;
use super::wording::Wording;
use crate::syntax::{Relation, Tag};
use crate::text::Gap;

/// The most tokens of a complement.
const LONGEST: usize = 14;

/// The most tokens of what an actor is "of".
const ACTOR: usize = 4;

/// The most words that are taken in before a noun although the tree does not join them.
const WIDENED: usize = 6;

/// The noun phrase of a noun, without its article.
pub(super) fn phrase(view: View<'_, '_, '_>, noun: usize) -> Wording {
    let first = start(view, noun);
    let wording = Wording::default().tokens(view, first, noun + 1);
    complements(view, noun, noun + 1, wording)
}

/// The noun phrase of a noun that begins at `first`.
pub(super) fn phrase_from(view: View<'_, '_, '_>, noun: usize, first: usize) -> Wording {
    complements(view, noun, noun + 1, Wording::default().tokens(view, first, noun + 1))
}

/// The noun phrase with its article, up to its noun: "the ferry" in "passengers that the ferry carried".
pub(super) fn actor(view: View<'_, '_, '_>, noun: usize) -> Wording {
    let first = start(view, noun);
    let first = first + usize::from(first < noun && view.sentence.is_any(first, &["that", "this", "these", "those"]));
    // "The mayor and the council hired 40".
    let first = other_subject(view, first - usize::from(first > 0 && is_article(view, first - 1))).unwrap_or(first);
    let article = if first > 0 && view.sentence.is(first - 1, "the") { "the" } else { "" };
    let last = end(view, noun);
    let of = view.sentence.is(last, "of").then(|| behind::run(view, last + 1, last + 1 + ACTOR)).flatten();
    let last = of.map_or(last, |noun| noun + 1);
    // "Police seized 40 boats": no capital within "boats that police seized".
    let opens = first == 0 && !matches!(view.tree.tag(0), Tag::Propn | Tag::X) && !view.sentence.is_capitalised(1);
    let words = Wording::default().word(article);
    if opens && view.sentence.text(0).chars().skip(1).all(char::is_lowercase) {
        return words.word(&view.sentence.text(0).to_lowercase()).tokens(view, 1, last);
    }
    words.tokens(view, first, last)
}

/// The noun phrase of a noun, up to the verb behind it.
pub(super) fn phrase_before(view: View<'_, '_, '_>, noun: usize, verb: usize) -> Wording {
    let wording = Wording::default().tokens(view, start(view, noun), noun + 1);
    complements_before(view, noun, noun + 1, verb, wording)
}

/// The subject of the sentence, where it is a noun.
pub(super) fn spoken_of(view: View<'_, '_, '_>) -> Option<String> {
    let root = (0..view.sentence.len()).find(|&at| view.tree.head(at).is_none())?;
    let subject = view.child(root, &[Relation::Nsubj, Relation::NsubjPass])?;
    let named = matches!(view.tree.tag(subject), Tag::Noun | Tag::Propn) && !view.is_left_out(subject);
    named.then(|| core(view, subject).finish()).flatten()
}

/// All words from a subject to its verb, but for times, adverbs and what stands behind a comma.
pub(super) fn whole_subject(view: View<'_, '_, '_>, noun: usize, verb: usize) -> Wording {
    subject_from(view, coordinated_start(view, start(view, noun)), noun, verb)
}

/// All words of an object from behind its verb to what stands at `end`.
pub(super) fn between(view: View<'_, '_, '_>, verb: usize, noun: usize, end: usize) -> Wording {
    let first = coordinated_start(view, start(view, noun)).max(verb + 1);
    subject_from(view, first, noun, end)
}

fn subject_from(view: View<'_, '_, '_>, first: usize, noun: usize, verb: usize) -> Wording {
    let aside = |&at: &usize| at > noun && matches!(view.sentence.text(at), "," | "(" | "—" | "–" | ";" | ":");
    let clause = |&at: &usize| at > noun && view.sentence.is_any(at, RELATIVE);
    let end = (first..verb).find(|at| aside(at) || clause(at)).unwrap_or(verb);
    let named = |&at: &usize| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn | Tag::Num) && !view.is_left_out(at);
    let last = (noun..end).rev().find(named).unwrap_or(noun);
    // "The number injured".
    let generic = last == noun && view.sentence.is_any(noun, &["number", "numbers"]);
    let group = |&at: &usize| matches!(view.tree.tag(at), Tag::Aux | Tag::Adv | Tag::Punct) || view.is_left_out(at);
    let last = (noun..end).rev().find(|at| !group(at)).filter(|_| generic).unwrap_or(last);
    if last - first > LONGEST || (noun..last).any(|at| matches!(view.tree.tag(at), Tag::Verb | Tag::Aux) && at > noun) {
        return phrase_before(view, noun, verb);
    }
    Wording::default().tokens(view, first, last + 1)
}

/// The first token of a phrase whose modifiers are joined: "its car financing and leasing business".
fn coordinated_start(view: View<'_, '_, '_>, first: usize) -> usize {
    let modifies = |at: usize| {
        let tag = view.tree.tag(at);
        let verbal = tag == Tag::Verb && view.sentence.text(at).ends_with("ing");
        (matches!(tag, Tag::Noun | Tag::Adj) || verbal) && !view.is_left_out(at)
    };
    if let Some(other) = other_subject(view, first) {
        return other;
    }
    let Some(and) = first.checked_sub(2).filter(|&and| view.sentence.is_any(and, &["and", "or"]) && modifies(and + 1))
    else {
        return first;
    };
    // Only an owner or an article before all of them shows that they belong together.
    let run = (0..and).rev().take(WIDENED).take_while(|&at| modifies(at)).last();
    let opened =
        run.filter(|&at| at > 0).filter(|&at| is_article(view, at - 1) || view.sentence.is_any(at - 1, POSSESSIVES));
    opened.unwrap_or(first)
}

/// The first token of another subject that the sentence opens with: "sales and profits rose".
fn other_subject(view: View<'_, '_, '_>, first: usize) -> Option<usize> {
    let and = first.checked_sub(1).filter(|&and| view.sentence.is_any(and, &["and", "or"]))?;
    let noun = and.checked_sub(1).filter(|&noun| view.is_noun(noun) && !view.is_left_out(noun))?;
    let other = start(view, noun);
    let before = other - usize::from(other > 0 && is_article(view, other - 1));
    let opens = before == 0 || matches!(view.tree.tag(before - 1), Tag::Punct | Tag::Sconj) || view.is_time(before - 1);
    opens.then_some(other)
}

/// The noun phrase from its first word to its noun.
pub(super) fn core(view: View<'_, '_, '_>, noun: usize) -> Wording {
    Wording::default().tokens(view, start(view, noun), end(view, noun))
}

/// The first token of the phrase, without its article.
pub(super) fn start(view: View<'_, '_, '_>, noun: usize) -> usize {
    let mut first = noun;
    for child in view.children(noun).rev().filter(|&child| child < noun) {
        let relation = view.tree.relation(child);
        let (from, end) = view.tree.subtree(child);
        let kept = matches!(
            relation,
            Relation::Amod
                | Relation::Compound
                | Relation::NmodPoss
                | Relation::Nmod
                | Relation::NmodUnmarked
                | Relation::NmodDesc
                | Relation::Flat
                | Relation::Nummod
                | Relation::Det
                | Relation::Goeswith
                | Relation::Dep
        );
        let hyphen = view.sentence.text(child) == "-" || view.sentence.text(child) == "&";
        // "In Norland, prices rose".
        let parted = end > 0 && view.sentence.is(end - 1, ",") && relation != Relation::Amod;
        if !(kept || hyphen) || end > first + 1 || parted || view.case(child).len() > 2 {
            break;
        }
        if relation == Relation::Det && is_article(view, child) {
            break;
        }
        first = from;
    }
    let points = |at: usize| view.tree.tag(at) == Tag::Det && view.sentence.is_any(at, &["this", "that"]);
    let opens = |at: usize| {
        is_article(view, at) || points(at) || view.is_left_out(at) || matches!(view.tree.tag(at), Tag::Adp | Tag::Adv)
    };
    while first < noun && opens(first) {
        first += 1;
    }
    let first = widen(view, first);
    // "Bank of Norland customers".
    let named = |at: usize| view.tree.tag(at) == Tag::Propn && !view.is_left_out(at);
    let of = first.checked_sub(1).filter(|&of| of > 0 && view.sentence.is(of, "of") && named(of - 1));
    let owner = of.filter(|_| first < noun && named(first) && view.tree.tag(noun) == Tag::Noun);
    owner.map_or(first, |of| (0..of).rev().take(WIDENED).take_while(|&at| named(at)).last().unwrap_or(first))
}

/// Take in what stands right before a noun and belongs to it by its order: "its", "the mill's", "steel".
fn widen(view: View<'_, '_, '_>, first: usize) -> usize {
    let mut first = first;
    for _ in 0..WIDENED {
        let Some(before) = first.checked_sub(1).filter(|&at| !view.is_left_out(at)) else { break };
        let apart = view.sentence.gap(first) == Gap::Line;
        let named = matches!(view.tree.tag(before), Tag::Adj | Tag::Noun | Tag::Propn);
        let owned = view.sentence.is_any(before, POSSESSIVES);
        // "FTSE-100 index", "Nikkei 225 index".
        let numbered = before.checked_sub(1).is_some_and(|at| {
            let hyphen = view.sentence.text(at) == "-" && view.sentence.is_glued(at);
            view.tree.tag(before) == Tag::Num && (hyphen || view.tree.tag(at) == Tag::Propn)
        });
        // "Its failing loans", "Advancing issues".
        let text = view.sentence.text(before);
        let verbal = view.tree.tag(before) == Tag::Verb && (text.ends_with("ing") || text.ends_with("ed"));
        let opened = before.checked_sub(1).is_none_or(|at| {
            view.tree.tag(at) == Tag::Det || view.sentence.is_any(at, POSSESSIVES) || view.tree.tag(at) == Tag::Adj
        });
        let named = named || verbal && opened && view.tree.tag(first) == Tag::Noun;
        let joined = view.sentence.text(before) == "-" && view.sentence.is_glued(before) && before > 0 && !owned;
        if (numbered || joined) && !apart {
            first = before;
            continue;
        }
        // "Last season Ann Wood": a name does not stand behind a common noun unless the tree joins them.
        let apart = apart
            || view.tree.tag(first) == Tag::Propn
                && view.tree.tag(before) == Tag::Noun
                && !view.sentence.is_capitalised(before);
        if apart || !(named && view.sentence.is_word(before) || owned) || view.sentence.is_any(before, CHANGES) {
            break;
        }
        first = before;
    }
    first
}

/// The token behind a name that goes on behind its first word.
fn end(view: View<'_, '_, '_>, noun: usize) -> usize {
    let named = |&child: &usize| {
        let verbal = matches!(view.tree.tag(child), Tag::Aux | Tag::Verb);
        child > noun && view.tree.relation(child) == Relation::Flat && !verbal
    };
    view.children(noun).rfind(named).map_or(noun + 1, |last| view.tree.subtree(last).1)
}

/// The token at `at`, or the one behind it where it is an article.
pub(super) fn without_article(view: View<'_, '_, '_>, at: usize) -> usize {
    at + usize::from(is_article(view, at))
}

/// The last noun of a coordination that goes on from a noun: "traders, mills and unions".
pub(super) fn coordinated(view: View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let plural =
        |at: usize| view.tree.tag(at) == Tag::Noun && view.sentence.text(at).ends_with('s') && !view.is_left_out(at);
    let mut at = noun;
    while at < noun + LONGEST && view.sentence.text(at + 1) == "," && plural(at + 2) {
        at += 2;
    }
    at += usize::from(at > noun && view.sentence.text(at + 1) == ",");
    (at > noun && view.sentence.is_any(at + 1, &["and", "or"]) && plural(at + 2)).then_some(at + 2)
}

fn is_article(view: View<'_, '_, '_>, at: usize) -> bool {
    view.sentence.is_any(at, &["the", "a", "an"])
}

/// Append the restricting complements of `noun` that stand behind `from`.
pub(super) fn complements(view: View<'_, '_, '_>, noun: usize, from: usize, wording: Wording) -> Wording {
    complements_before(view, noun, from, usize::MAX, wording)
}

fn complements_before(view: View<'_, '_, '_>, noun: usize, from: usize, until: usize, wording: Wording) -> Wording {
    let mut wording = wording;
    let mut reached = from;
    for child in view.children(noun).filter(|&child| child >= from && child < until) {
        let (first, end) = view.tree.subtree(child);
        let end = end.min(until);
        let relation = view.tree.relation(child);
        let behind_comma = view.sentence.is_any(first.saturating_sub(1), &[",", "(", "—", "–"]);
        let figure = view.figure_at(child).is_some();
        if first > reached && view.holds_figure(reached, first) {
            return wording;
        }
        // A denominator or a time is no part of what is measured.
        let per = view.sentence.is_any(first, &["as", "during", "per", "through", "throughout"]);
        if figure || per || view.is_time(child) {
            continue;
        }
        // "Votes compared to a year ago", "the deal after the inquiry".
        if view.sentence.is_any(first, PARTS) {
            break;
        }
        // "Those crashes were late": a clause that the tree took for one that restricts.
        let clause = matches!(relation, Relation::Acl | Relation::AclRelcl);
        if clause && (view.tree.tag(first) == Tag::Aux || !restricts_by_clause(view, child, end)) {
            break;
        }
        let restricts = match relation {
            Relation::Flat | Relation::Goeswith | Relation::Fixed | Relation::NmodPoss | Relation::Compound => true,
            Relation::Nmod | Relation::Acl | Relation::AclRelcl | Relation::NmodUnmarked => !behind_comma,
            Relation::Conj => !behind_comma && until < usize::MAX && is_plain(view, first, end),
            Relation::Punct => continue,
            _ => false,
        };
        if !restricts {
            break;
        }
        let first = if relation == Relation::Conj { first.min(child) } else { first };
        reached = cut(view, first, end);
        wording = wording.tokens(view, first, reached);
        if end > first + LONGEST {
            return wording;
        }
    }
    if reached == noun + 1 && reached < until && is_done_to(view, noun) {
        return wording.tokens(view, reached, cut(view, reached, share::clause_end(view, reached).min(until)));
    }
    attached(view, reached, until, wording)
}

/// "Of the 40 boats seized in May, 12 sank": in a phrase that a preposition opens and a comma ends, a participle restricts its noun,
/// whatever the tree says.
fn is_done_to(view: View<'_, '_, '_>, noun: usize) -> bool {
    let verb = noun + 1;
    let done = view.sentence.text(verb).ends_with("ed") || view.sentence.is_any(verb, IRREGULAR);
    let opens = |at: usize| {
        let clause = at == 0 || matches!(view.tree.tag(at - 1), Tag::Punct | Tag::Sconj | Tag::Cconj);
        view.tree.tag(at) == Tag::Adp && clause
    };
    let phrase = |at: &usize| !matches!(view.tree.tag(*at), Tag::Punct | Tag::Verb);
    let mut before = (0..noun).rev().take(WIDENED).take_while(phrase);
    let governed = before.find(|&at| view.tree.tag(at) == Tag::Adp).is_some_and(opens);
    done && governed && view.tree.tag(verb) == Tag::Verb && view.sentence.text(share::clause_end(view, verb)) == ","
}

/// Whether a clause behind a noun says which one is meant: not "rose to 40", the verb of the sentence, nor "the mill said were lost".
fn restricts_by_clause(view: View<'_, '_, '_>, verb: usize, end: usize) -> bool {
    let of_size = view.sentence.is_any(verb, CHANGES) || view.sentence.is_any(verb, EQUALS);
    let says = (view.tree.subtree(verb).0..=verb).any(|at| view.sentence.is_any(at, SAYING));
    !(says || of_size && view.holds_figure(verb, end))
}

/// Append what stands right behind and belongs to what is there by its first word: "of" and a noun, "who" and a clause.
pub(super) fn attached(view: View<'_, '_, '_>, at: usize, until: usize, wording: Wording) -> Wording {
    if at >= until || view.is_left_out(at) || view.is_left_out(at + 1) {
        return wording;
    }
    if view.sentence.is(at, "of")
        && let Some(noun) = behind::run(view, at + 1, until.min(at + LONGEST))
    {
        return wording.tokens(view, at, noun + 1);
    }
    // "A stake in the mill", "a rise in sales": where the tree hangs it on the verb.
    if view.sentence.is(at, "in")
        && at > 0
        && view.is_noun(at - 1)
        && (view.sentence.is_any(at - 1, HELD) || view.sentence.is_any(at - 1, CHANGES))
        && let Some(noun) = behind::run(view, at + 1, until.min(at + LONGEST))
        && !view.is_time(noun)
    {
        return wording.tokens(view, at, noun + 1);
    }
    // "The crates it had received".
    if view.sentence.is_any(at, &["he", "i", "it", "she", "they", "we", "you"])
        && let Some(verb) =
            (at + 1..at + 4).find(|&verb| !matches!(view.tree.tag(verb), Tag::Aux | Tag::Adv | Tag::Part))
        && view.tree.tag(verb) == Tag::Verb
        && verb < until
    {
        let end = verb + 1 + usize::from(view.tree.tag(verb + 1) == Tag::Verb);
        return wording.tokens(view, at, end);
    }
    let acl = matches!(view.tree.relation(at), Relation::Acl | Relation::AclRelcl);
    if acl
        && view.tree.tag(at) == Tag::Verb
        && view.sentence.text(at).ends_with("ing")
        && restricts_by_clause(view, at, until)
    {
        return wording.tokens(view, at, cut(view, at, share::clause_end(view, at).min(until)));
    }
    if view.sentence.is_any(at, &["that", "who"])
        && let Some(verb) = (at + 1..at + 5).find(|&verb| view.tree.tag(verb) == Tag::Verb)
        && verb < until
    {
        let end = share::clause_end(view, verb).min(until);
        return wording.tokens(view, at, cut(view, at, end.max(verb + 1)));
    }
    wording
}

/// Where a complement ends: before the first mark that parts it from what follows, or where it grows too long.
pub(super) fn cut(view: View<'_, '_, '_>, first: usize, end: usize) -> usize {
    let end = end.min(first + LONGEST);
    (first..end)
        .find(|&at| {
            let name_goes_on = is_alike(view, at + 1)
                || view.tree.tag(at + 1) == Tag::Cconj
                    && matches!(view.tree.tag(at + 2), Tag::Noun | Tag::Propn | Tag::Adj);
            let mark = matches!(view.sentence.text(at), "," | ";" | "—" | "–" | ":" | "(" | "!" | "?") && !name_goes_on
                || view.is_stop(at);
            // "In Norland and 300 in Vell".
            let other = view.tree.tag(at) == Tag::Cconj && view.figure_at(at + 1).is_some();
            mark || at > first && (other || view.sentence.is_any(at, PARTS))
        })
        .unwrap_or(end)
}

/// Whether a conjunct is of the same kind as the first of them: names go on with names, not "in Norland, figures from the mill show".
fn is_alike(view: View<'_, '_, '_>, at: usize) -> bool {
    let first = view.tree.head(at).filter(|_| view.tree.relation(at) == Relation::Conj);
    first.is_some_and(|first| view.tree.tag(first) == view.tree.tag(at))
}

/// A coordination of short nouns: "companies and unions".
fn is_plain(view: View<'_, '_, '_>, first: usize, end: usize) -> bool {
    let verbs = (first..end).any(|at| matches!(view.tree.tag(at), Tag::Verb | Tag::Aux));
    end - first <= 6 && !verbs && !view.holds_figure(first, end)
}
