//! The fullest name of a source in the document.
//!
//! ```text
//! "Ortiz", "Mr. Ortiz"      a longer name that ends in it
//! "CDC"                     the name it stands behind in brackets, or whose initials it is
//! "he", "she", "they", "it" whoever was named last as a source, else the last name of that look
//! "the agency"              the last name with that word in it, else the last body of that sort
//! "the mayor"               whoever bears the title
//! "the poll"                the last document of that noun
//! "data from the ministry"  the ministry
//! ```
//!
//! Sources without a name stay as they stand, less their article.

use super::lexicon::{self, Is};
use super::mention::{Look, Mention, Mentions, is_acronym, is_title};
use super::{Attribution, Kind, Source};
use crate::text::{Document, Span};

/// Names the sources of a document, in text order.
pub(super) fn name<'t>(document: &Document<'t>, mentions: Mentions<'t>, found: &mut [Attribution]) {
    let mut names = Names { document, mentions, named: Vec::new() };
    for index in 0..found.len() {
        let Some(source) = found[index].source else { continue };
        let speaker = speaker_around(found, index);
        let name = names.resolve(source, speaker);
        if let Some(source) = &mut found[index].source {
            source.name = name;
        }
        names.named.push(Named { at: source.span.start, name, sort: names.sort(source.span, name) });
    }
}

/// Sources to either side among which a pronoun finds its own.
const NEAR: usize = 64;

/// What a source is, for the pronouns that may stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Person,
    Body,
    Document,
    People,
    Other,
}

/// A source that has its name.
#[derive(Clone, Copy, Debug)]
struct Named {
    at: usize,
    name: Span,
    sort: Sort,
}

struct Names<'d, 't> {
    document: &'d Document<'t>,
    mentions: Mentions<'t>,
    named: Vec<Named>,
}

fn is_in(word: &str, class: Is) -> bool {
    lexicon::entry(word).is_some_and(|entry| entry.classes.has(class))
}

impl Names<'_, '_> {
    fn resolve(&self, source: Source, speaker: Option<Span>) -> Span {
        let span = source.span;
        let text = self.document.slice(span);
        let lower = text.to_lowercase();
        match lower.as_str() {
            "he" | "she" | "his" | "her" => self.person_before(span.start, &lower).unwrap_or(span),
            "they" | "their" => self.last(span.start, &[Sort::People, Sort::Body]).unwrap_or(span),
            "it" | "its" => self.last(span.start, &[Sort::Body, Sort::Document]).unwrap_or(span),
            "i" | "we" | "my" | "our" => speaker.unwrap_or(span),
            "who" | "which" | "that" => self.antecedent(span.start).unwrap_or_else(|| {
                if source.name == span { span } else { self.phrase(self.core(source.name), span.start) }
            }),
            _ => self.phrase(self.core(span), span.start),
        }
    }

    /// The phrase without article, title, owner's mark; of data the body whose they are.
    fn core(&self, span: Span) -> Span {
        let span = self.without_article(self.beside_comma(span));
        let text = self.document.slice(span);
        let words: Vec<&str> = text.split_whitespace().collect();
        let head_end =
            words.iter().skip(1).position(|word| is_in(word, Is::Preposition)).map_or(words.len(), |at| at + 1);
        let is_data = words.get(head_end.wrapping_sub(1)).is_some_and(|head| is_in(head, Is::Data));
        if is_data && words.get(head_end).is_some_and(|tie| matches!(*tie, "from" | "by" | "of" | "at")) {
            let owner: usize = offset_of(text, words[head_end]) + words[head_end].len();
            let rest = Span::new(span.start + owner, span.end);
            if self.document.slice(rest).contains(char::is_uppercase) {
                return self.without_article(rest);
            }
        }
        if is_data && head_end == words.len() && words.len() > 1 {
            let before = Span::new(span.start, span.start + offset_of(text, words[head_end - 1]));
            let owner = self.trimmed(before);
            if self.document.slice(owner).contains(char::is_uppercase)
                || self.document.slice(before).trim_end().ends_with('s')
            {
                return owner;
            }
        }
        // "the Ministry of Fish's figures".
        if let [.., owner, data] = words.as_slice()
            && is_in(data, Is::Data)
            && (owner.ends_with("'s") || owner.ends_with("’s"))
        {
            return self.trimmed(Span::new(span.start, span.start + offset_of(text, owner) + owner.len()));
        }
        self.trimmed(span)
    }

    /// Of "its boat unit, Lindon Mills" the name; of a name with an aside what stands before the comma.
    fn beside_comma(&self, span: Span) -> Span {
        let text = self.document.slice(span);
        let Some((before, behind)) = text.split_once(',') else { return span };
        let is_name =
            |words: &str| words.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || word.len() == 1);
        if is_name(behind) && !is_name(before) && !behind.trim().is_empty() {
            return Span::new(span.start + before.len() + 1, span.end);
        }
        Span::new(span.start, span.start + before.len())
    }

    fn without_article(&self, span: Span) -> Span {
        let mut span = self.trimmed(span);
        loop {
            let text = self.document.slice(span);
            let Some(word) = text.split_whitespace().next() else { return span };
            let is_article = matches!(word.to_lowercase().as_str(), "the" | "a" | "an");
            let is_title = is_title(word)
                && text.split_whitespace().nth(1).is_some_and(|next| next.starts_with(char::is_uppercase));
            if !(is_article || is_title) || word.len() == text.len() {
                return span;
            }
            let rest = text.get(word.len()..).unwrap_or_default();
            span.start = span.end - rest.trim_start().len();
        }
    }

    /// Without white space, marks and an owner's mark at the ends.
    fn trimmed(&self, mut span: Span) -> Span {
        let text = self.document.slice(span);
        span.start += text.len() - text.trim_start().len();
        let text = self.document.slice(span).trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        let text = text
            .strip_suffix("s'")
            .or_else(|| text.strip_suffix("s’"))
            .map_or(text, |_| text.get(..text.trim_end_matches(['\'', '’']).len()).unwrap_or(text));
        span.end = span.start + text.len();
        span
    }

    fn phrase(&self, core: Span, at: usize) -> Span {
        let text = self.document.slice(core);
        let words: Vec<&str> = text.split_whitespace().collect();
        let Some(&first) = words.first() else { return core };
        if words.len() == 1 && is_acronym(first) {
            return self.mentions.of_acronym(first).map_or(core, |mention| mention.span);
        }
        if first.starts_with(char::is_uppercase) && words.len() <= 4 {
            return self.longer(text, &words, at).unwrap_or(core);
        }
        if words.len() == 1 {
            return self.of_sort(first, at).unwrap_or(core);
        }
        core
    }

    /// A longer name that begins or ends with these words: one before, else the first one behind.
    fn longer(&self, text: &str, words: &[&str], at: usize) -> Option<Span> {
        let last = words.last()?.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_longer = |mention: &&Mention| {
            let name = self.document.slice(mention.span);
            let ends =
                name.strip_suffix(text).is_some_and(|before| before.ends_with(' ') && mention.look == Look::Person)
                    || name.strip_suffix(text).is_some_and(|before| before.ends_with(' ') && words.len() > 1);
            let begins = mention.look != Look::Person
                && name
                    .strip_prefix(text)
                    .is_some_and(|behind| behind.starts_with(' ') && !behind.starts_with(" and "));
            (ends || begins) && mention.words <= words.len() + 5
        };
        let candidates = || self.mentions.with_word(last).filter(is_longer);
        // A surname alone is that of whom the text names most often, of those the one named first.
        let name = |mention: &Mention| self.document.slice(mention.span);
        let mut tally: Vec<(&Mention, usize)> = Vec::new();
        for mention in candidates().take_while(|mention| mention.span.start < at) {
            match tally.iter_mut().find(|(first, _)| name(first) == name(mention)) {
                Some((_, times)) => *times += 1,
                None => tally.push((mention, 1)),
            }
        }
        let most = tally.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
        most.map(|(mention, _)| mention).or_else(|| candidates().next()).map(|mention| mention.span)
    }

    /// "agency", "company", "mayor", "poll": the last one of that sort.
    fn of_sort(&self, noun: &str, at: usize) -> Option<Span> {
        let lower = noun.to_lowercase();
        if is_in(&lower, Is::Document) || is_in(&lower, Is::Data) {
            let same = self.recent(at);
            let head = |name: &Span| {
                self.document.slice(*name).split_whitespace().any(|word| word.eq_ignore_ascii_case(&lower))
            };
            let told = same.map(|named| named.name).find(|name| head(name) && self.document.slice(*name).contains(' '));
            // "the figures", "the analysis": of the body that was named last.
            let office = || {
                self.mentions
                    .before(at)
                    .take(4)
                    .find(|mention| mention.look == Look::Office)
                    .map(|mention| mention.span)
            };
            let body = || self.last(at, &[Sort::Body]).filter(|_| is_in(&lower, Is::Data));
            return told.or_else(office).or_else(body);
        }
        if is_in(&lower, Is::Body) {
            let has_noun = |mention: &&Mention| {
                self.document.slice(mention.span).split_whitespace().any(|word| word.eq_ignore_ascii_case(&lower))
            };
            let look = match lower.as_str() {
                "company" | "firm" | "thrift" | "bank" | "automaker" | "carmaker" | "lender" | "retailer"
                | "insurer" | "airline" | "chain" | "manufacturer" | "maker" | "business" => Look::Company,
                "agency" | "authority" | "regulator" | "watchdog" => Look::Office,
                _ => Look::Other,
            };
            let by_noun = self.mentions.before(at).find(has_noun);
            let by_look = self.mentions.before(at).find(|mention| mention.look == look && look != Look::Other);
            let by_source = || self.last(at, &[Sort::Body]);
            return by_noun
                .map(|mention| mention.span)
                .or_else(by_source)
                .or_else(|| by_look.map(|mention| mention.span));
        }
        if is_in(&lower, Is::People) {
            let bears = |mention: &&Mention| {
                mention.title.is_some_and(|title| self.document.slice(title).eq_ignore_ascii_case(&lower))
            };
            return self.mentions.before(at).find(bears).map(|mention| self.fullest(mention, at));
        }
        None
    }

    /// A mention by its longest form.
    fn fullest(&self, mention: &Mention, at: usize) -> Span {
        let text = self.document.slice(mention.span);
        let words: Vec<&str> = text.split_whitespace().collect();
        self.longer(text, &words, at).unwrap_or(mention.span)
    }

    /// The sources before `at`, the last one first, as far back as a reader remembers.
    fn recent(&self, at: usize) -> impl Iterator<Item = &Named> + '_ {
        self.named.iter().rev().filter(move |named| named.at < at).take(NEAR)
    }

    /// The last source before `at` of one of these sorts.
    fn last(&self, at: usize, sorts: &[Sort]) -> Option<Span> {
        self.recent(at).find(|named| sorts.contains(&named.sort)).map(|named| named.name)
    }

    /// Whom "he" or "she" stands for: the last person who was a source or led a sentence.
    fn person_before(&self, at: usize, pronoun: &str) -> Option<Span> {
        let source = self.recent(at).find(|named| named.sort == Sort::Person);
        let fits = |mention: &&Mention| {
            let title = mention.title.map(|title| self.document.slice(title).trim_end_matches('.'));
            let is_female = title.is_some_and(|title| {
                matches!(title, "Mrs" | "Ms" | "Miss" | "Lady" | "Queen" | "Princess" | "Congresswoman")
            });
            let is_male = title.is_some_and(|title| {
                matches!(title, "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Congressman" | "Pope")
            });
            mention.look == Look::Person && !(if matches!(pronoun, "he" | "his") { is_female } else { is_male })
        };
        let leading = self.mentions.before(at).filter(fits).find(|mention| mention.leads);
        let mention = leading.or_else(|| self.mentions.before(at).find(fits));
        match (source, mention) {
            (Some(source), Some(mention)) if mention.span.start > source.at => Some(self.fullest(mention, at)),
            (Some(source), _) => Some(source.name),
            (None, mention) => mention.map(|mention| self.fullest(mention, at)),
        }
    }

    /// What "who" belongs to: the name right before it.
    fn antecedent(&self, at: usize) -> Option<Span> {
        let mention = self.mentions.before(at).next()?;
        let between = self.document.slice(Span::new(mention.span.end, at));
        (between.trim_matches(|c: char| c.is_whitespace() || c == ',').is_empty()).then(|| self.fullest(mention, at))
    }

    fn sort(&self, span: Span, name: Span) -> Sort {
        let text = self.document.slice(name);
        let words: Vec<&str> = text.split_whitespace().collect();
        let end = words.iter().skip(1).position(|word| is_in(word, Is::Preposition)).map_or(words.len(), |at| at + 1);
        let head = words.get(end.wrapping_sub(1)).copied().unwrap_or_default();
        let pronoun = self.document.slice(span).to_lowercase();
        let mention = self.mentions.all.binary_search_by_key(&name.start, |mention| mention.span.start);
        let look = mention.ok().map(|index| self.mentions.all[index].look);
        if matches!(pronoun.as_str(), "he" | "she") || look == Some(Look::Person) {
            Sort::Person
        } else if is_in(head, Is::Document) || is_in(head, Is::Data) {
            Sort::Document
        } else if is_in(head, Is::People) && head.ends_with('s') {
            Sort::People
        } else if is_in(head, Is::People) {
            Sort::Person
        } else if pronoun == "they" {
            Sort::People
        } else if mention.is_ok() || is_in(head, Is::Body) || text.chars().skip(1).any(char::is_uppercase) {
            Sort::Body
        } else {
            Sort::Other
        }
    }
}

/// Where `word`, a part of `text`, begins in it.
fn offset_of(text: &str, word: &str) -> usize {
    (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The name of whoever speaks the quotation around the attribution.
fn speaker_around(found: &[Attribution], index: usize) -> Option<Span> {
    let cue = found[index].cue.start;
    let near = found.iter().enumerate().take(index + NEAR).skip(index.saturating_sub(NEAR));
    let around = near.filter(|&(other, attribution)| {
        other != index && attribution.kind != Kind::Indirect && attribution.covers(cue)
    });
    let nearest = around.min_by_key(|(_, attribution)| attribution.length())?.1;
    nearest.source.map(|source| source.name)
}
