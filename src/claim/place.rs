//! Where a figure holds.
//!
//! ```text
//! place = ( "in" | "at" | "across" | "throughout" | "near" | … ) , [ "the" ] , name ;      (* in Lindon County *)
//!       | ( "across" | "around" | "throughout" ) , "the" , ( "country" | "world" | … ) ;   (* across the country *)
//!       | name or adjective of a country that belongs to what is measured ;                (* U.S. exports, Ohio's budget *)
//!       | country that does what is counted, or its state ;                                (* the Kenyan police found 40 guns *)
//!       | the place of the figure before, in a sentence that goes on from it ;
//! ```
//!
//! Not a place: what stands in a name ("Bank of England"), what something comes from or is held in ("imports from Mexico",
//! "a stake in Norland Steel"), whose people are counted ("Syrian refugees"), and what only says where a market is.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::measure::{is_abbreviated, token};
use super::table::{
    ADJECTIVES, COMMON, COUNTRIES, DOERS, GOES_ON, HELD, NO_PLACES, PEOPLE, POINTING, SAYING, STATES, WHERE,
};
use crate::period::{self, Expression};
use crate::quantity::Quantity;
use crate::syntax::{Parse, Relation, Tag};
use crate::text::{Sentence, Span};

/// The names of the tables by their first words.
static NAMES: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut names: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for name in COUNTRIES.iter().chain(ADJECTIVES.iter().map(|(adjective, _)| adjective)) {
        let first = name.split(' ').next().unwrap_or_default();
        names.entry(first).or_default().push(name);
    }
    names
});

/// Tokens that a place may be away from its figure.
const FAR: usize = 40;

/// Tokens that a clause or another figure between the two counts for.
const APART: usize = 12;

/// The places of figure after figure, in text order.
#[derive(Debug, Default)]
pub(super) struct Places {
    found: Vec<Place>,
    /// The place of the last figure that has one.
    last: Option<String>,
    /// Where the sentence before ended.
    end: usize,
}

/// A place in a sentence.
#[derive(Clone, Debug)]
struct Place {
    first: usize,
    end: usize,
    /// Whether it is one only of what it belongs to.
    role: Role,
    /// The words of the text.
    words: String,
    /// Its name, which an adjective is not.
    name: String,
}

/// How a place stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It says where.
    Where,
    /// It belongs to the noun behind it.
    Owner,
}

impl Places {
    /// The place of each of these quantities of one sentence, whose measures are known.
    pub(super) fn read<'e>(
        &mut self,
        sentence: &Sentence<'_, '_>,
        tree: &Parse,
        times: impl Iterator<Item = &'e Expression>,
        quantities: &[Quantity],
        measures: &[Option<String>],
    ) -> Vec<Option<String>> {
        self.find(View { sentence, tree }, times);
        let continues = self.continues(sentence);
        let mut places = Vec::with_capacity(quantities.len());
        let figures: Vec<usize> = quantities.iter().map(|quantity| token(sentence, quantity.span.start)).collect();
        for index in 0..quantities.len() {
            let asked = Asked { sentence, figures: &figures, measures, index };
            let place = self.of(asked).map(|place| place.name.clone());
            places.push(place.or_else(|| self.last.clone().filter(|_| continues)));
        }
        self.last = places.iter().rev().find_map(Clone::clone);
        self.end = sentence.span().end;
        places
    }

    /// The nearest place of a figure; what belongs to its measure comes first.
    fn of(&self, asked: Asked<'_, '_, '_>) -> Option<&Place> {
        let (at, measure) = (asked.figures[asked.index], asked.measures[asked.index].as_deref());
        let owns = |place: &&Place| {
            // "Charges on the sale of a Norland mill" are not in Norland.
            let words = measure.map(|measure| if place.role == Role::Owner { core(measure) } else { measure });
            words.is_some_and(|words| holds(words, &place.words))
        };
        let says =
            |place: &&Place| place.role == Role::Where && asked.distance(place) <= FAR && !asked.is_of_another(place);
        let near = |place: &&Place| asked.distance(place);
        // A long sentence with thousands of places is a list; only the near ones count.
        let from = self.found.partition_point(|place| place.end + FAR < at);
        let found = || self.found[from..].iter().take_while(|place| place.first <= at + FAR);
        found().filter(owns).min_by_key(near).or_else(|| found().filter(says).min_by_key(near))
    }

    /// Whether the sentence goes on from the one before.
    fn continues(&self, sentence: &Sentence<'_, '_>) -> bool {
        let document = sentence.document();
        let gap = document.slice(Span::new(self.end.min(sentence.span().start), sentence.span().start));
        if gap.len() >= 8 || gap.contains(char::is_alphanumeric) {
            return false;
        }
        let text = document.slice(sentence.span()).to_lowercase();
        GOES_ON.iter().any(|phrase| text.contains(phrase)) || POINTING.iter().any(|word| text.starts_with(word))
    }

    fn find<'e>(&mut self, view: View<'_, '_, '_>, times: impl Iterator<Item = &'e Expression>) {
        self.found.clear();
        let headline = view.sentence.is_headline();
        let mut times = times.peekable();
        let mut at = 0;
        while at < view.sentence.len() {
            while times.next_if(|time| time.end <= at).is_some() {}
            let time = times.peek().filter(|time| time.first <= at).map(|time| time.end);
            let place = if time.is_some() { None } else { view.place(at, headline) };
            let end = time.or(place.as_ref().map(|place| place.end));
            self.found.extend(place);
            at = end.unwrap_or_default().max(at + 1);
        }
    }
}

/// A measure without what it is for and who did it.
fn core(measure: &str) -> &str {
    let ends = [" against ", " for ", " on ", " that ", " to ", " who ", " with "].into_iter();
    let end = ends.filter_map(|opens| measure.find(opens)).min();
    end.and_then(|end| measure.get(..end)).unwrap_or(measure)
}

/// Whether words stand in others as words.
fn holds(words: &str, part: &str) -> bool {
    words.match_indices(part).any(|(at, _)| {
        let before = words.get(..at).and_then(|before| before.chars().next_back());
        let after = words.get(at + part.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A figure whose place is asked for, among those of its sentence.
#[derive(Clone, Copy)]
struct Asked<'v, 'd, 't> {
    sentence: &'v Sentence<'d, 't>,
    /// The first token of each figure.
    figures: &'v [usize],
    measures: &'v [Option<String>],
    index: usize,
}

impl Asked<'_, '_, '_> {
    /// Tokens between the figure and a place; what stands in another clause, or behind another figure, is farther away.
    fn distance(self, place: &Place) -> usize {
        let at = self.figures[self.index];
        let (first, end) = if place.first > at { (at, place.first) } else { (place.end.min(at), at) };
        let clauses = (first..end).filter(|&at| self.sentence.is_any(at, &[";", "but", "whereas", "while"])).count();
        let behind = self.figures[self.index + 1..].iter().take(FAR).filter(|&&other| other < place.first).count();
        end - first + 1 + (clauses + behind) * APART
    }

    /// "Nearly 40 boats from the Norland yard, fewer than the 90 from Vell": whether a place between two figures belongs to the measure of the
    /// one before it alone.
    fn is_of_another(self, place: &Place) -> bool {
        let at = self.figures[self.index];
        let earlier = self.figures[..self.index].iter().zip(&self.measures[..self.index]).rev().take(FAR);
        let told = self.measures[self.index].is_some() && place.first < at;
        told && earlier.into_iter().any(|(&figure, measure)| {
            figure < place.first && measure.as_deref().is_some_and(|measure| holds(measure, &place.words))
        })
    }
}

/// A sentence and its tree.
#[derive(Clone, Copy)]
struct View<'v, 'd, 't> {
    sentence: &'v Sentence<'d, 't>,
    tree: &'v Parse,
}

impl View<'_, '_, '_> {
    /// The place that begins at a token, or behind the preposition there.
    fn place(self, at: usize, headline: bool) -> Option<Place> {
        if self.is_within_name(at) {
            return None;
        }
        if self.sentence.is_any(at, WHERE) {
            return self.behind(at, headline);
        }
        let end = country(self.sentence, at)?;
        let before = |words: &[&str]| self.sentence.is_any(at.wrapping_sub(1), words);
        let in_name = at > 1 && self.sentence.is_capitalised(at - 1) && !headline
            || self.sentence.is_capitalised(end) && !headline;
        let person = (end..end + 3).any(|at| self.sentence.is_any(at, PEOPLE) || self.sentence.is_any(at, DOERS));
        let is_adjective = self.named(at, end).is_some();
        if is_adjective && !in_name && self.sentence.is_any(end, STATES) && self.acts(end + 1) {
            return Some(self.found(at, end, Role::Where));
        }
        if in_name || person || before(&["-"]) || self.sentence.text(end) == "-" {
            return None;
        }
        let common =
            self.tree.tag(end) == Tag::Propn && self.sentence.is_word(end) && !self.sentence.is_capitalised(end);
        let modifies = common
            || matches!(self.tree.tag(end), Tag::Noun | Tag::Adj)
            || self.sentence.is_any(end, &["'s", "’s", "'", "’"]);
        let owns = self.sentence.is_any(end, &["'s", "’s"]) && self.is_subject(end);
        // "Compared with America's 535".
        let counts = self.sentence.is_any(end, &["'s", "’s"]) && self.tree.tag(end + 1) == Tag::Num;
        if (owns || counts) && !is_adjective {
            return Some(self.found(at, end, Role::Where));
        }
        if modifies {
            return Some(self.found(at, end, Role::Owner));
        }
        let acts = matches!(self.tree.tag(end), Tag::Verb | Tag::Aux);
        let opens = at == 0 || matches!(self.tree.tag(at - 1), Tag::Sconj | Tag::Punct | Tag::Cconj | Tag::Det);
        let said = at > 0 && self.sentence.is_any(at - 1, SAYING);
        let subject = opens || said || before(&["that"]);
        (acts && subject && !is_adjective).then(|| self.found(at, end, Role::Where))
    }

    /// Whether the possessive mark at a token is of the subject of a verb that says nothing.
    fn is_subject(self, mark: usize) -> bool {
        let owner = self.tree.head(mark).and_then(|owner| self.tree.head(owner));
        let Some(noun) = owner.filter(|&noun| noun > mark && !self.sentence.is_capitalised(noun)) else { return false };
        let verb = self.tree.head(noun);
        // A clause whose verb the tree takes for a noun has that for its root.
        let subject = matches!(self.tree.relation(noun), Relation::Nsubj | Relation::NsubjPass | Relation::Root);
        subject && verb.is_none_or(|verb| !self.sentence.is_any(verb, SAYING))
    }

    /// Whether a verb stands here that does something: "declared war", and not "declared that".
    fn acts(self, verb: usize) -> bool {
        let does = matches!(self.tree.tag(verb), Tag::Verb | Tag::Aux);
        does && (!self.sentence.is_any(verb, SAYING) || self.tree.tag(verb + 1) == Tag::Noun)
    }

    /// The place behind a preposition.
    fn behind(self, at: usize, headline: bool) -> Option<Place> {
        let first = at + 1 + usize::from(self.sentence.is(at + 1, "the"));
        if first == at + 2 && self.sentence.is_any(first, COMMON) && !self.sentence.is(at, "at") {
            let wide = self.sentence.is_any(at, &["across", "around", "throughout"]);
            return wide.then(|| self.found(first, first + 1, Role::Where));
        }
        let known = country(self.sentence, first).filter(|&end| headline || !self.sentence.is_capitalised(end));
        let end = known.or_else(|| {
            name_end(self.sentence, first).filter(|&end| !headline && self.is_place_name(at, first, end))
        })?;
        Some(self.found(first, end, Role::Where))
    }

    fn found(self, first: usize, end: usize, role: Role) -> Place {
        let words = self.sentence.document().slice(self.sentence.span_of(first, end));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = self.named(first, end).map_or_else(|| words.clone(), str::to_owned);
        Place { first, end, role, words, name }
    }

    /// The name of the country whose adjective these tokens are.
    fn named(self, first: usize, end: usize) -> Option<&'static str> {
        let is_here = |adjective: &str| {
            let words = adjective.split(' ').enumerate();
            words.clone().count() == end - first
                && words.into_iter().all(|(offset, word)| self.sentence.text(first + offset) == word)
        };
        ADJECTIVES.iter().find(|(adjective, _)| is_here(adjective)).map(|&(_, name)| name)
    }

    /// Whether a token stands behind "of" in a name: the Bank of England.
    fn is_within_name(self, at: usize) -> bool {
        let of = self.sentence.is_any(at.wrapping_sub(1), &["of", "for", "&"]);
        of && at > 2 && self.sentence.is_capitalised(at - 2)
    }

    /// Whether a run of capitalised words behind a preposition may be a place: no organisation, month or possession.
    fn is_place_name(self, preposition: usize, first: usize, end: usize) -> bool {
        let sentence = self.sentence;
        let held = preposition > 0 && sentence.is_any(preposition - 1, HELD);
        // "The University in Lindon", "strategists based in Lindon".
        let seated = preposition > 0
            && (sentence.is_any(preposition - 1, &["based", "headquartered"])
                || sentence.is_capitalised(preposition - 1) && sentence.is_any(preposition - 1, NO_PLACES));
        // Who or what is "at" a single name is with a firm or a person more often than in a town.
        let single = end == first + 1 && sentence.is(preposition, "at");
        let joined = matches!(sentence.text(end), "-" | "/");
        let acronym = end == first + 1 && sentence.text(first).chars().all(char::is_uppercase);
        let owner = sentence.is_any(end, &["'s", "’s", "'", "’"]) || self.tree.tag(end) == Tag::Noun;
        let time = |at| period::is_month(sentence, at) || period::is_weekday(sentence, at);
        let other = (first..end).any(|at| time(at) || sentence.is_any(at, NO_PLACES));
        !(held || seated || single || joined || acronym || owner || other)
    }
}

/// The token behind a country, a state, a large city or an adjective of one that begins here.
fn country(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if !sentence.is_capitalised(at) {
        return None;
    }
    let names = NAMES.get(sentence.text(at))?;
    let words = names.iter().filter_map(|name| {
        let is_here = name.split(' ').enumerate().all(|(offset, word)| sentence.text(at + offset) == word);
        is_here.then(|| name.split(' ').count())
    });
    words.max().map(|count| at + count)
}

/// The token behind a run of capitalised words.
fn name_end(sentence: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    let named =
        |&at: &usize| at > first && is_abbreviated(sentence, at) || sentence.is_word(at) && sentence.is_capitalised(at);
    (first..first + 6).take_while(named).last().map(|last| last + 1)
}
