//! Small words around a cue: pronouns, auxiliaries, adverbs, words that end a noun phrase, words that open a clause.
//!
//! Source: the closed classes of English grammar.

/// Pronouns that can be a source.
pub(in crate::attribution) const PRONOUNS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "i",
    "we",
    "you",
    "who",
    "which",
    "that",
    "this",
    "these",
    "those",
    "others",
    "some",
    "many",
    "most",
    "both",
    "everyone",
    "everybody",
    "someone",
    "nobody",
    "one",
    "another",
];

/// Pronouns that stand for a person, a body or several of them named before.
pub(in crate::attribution) const PERSONAL: &[&str] = &["he", "she", "it", "they"];

/// Possessives that can be a source before a noun: "his claim".
pub(in crate::attribution) const POSSESSIVES: &[&str] = &["his", "her", "its", "their", "my", "our"];

/// Forms of the auxiliaries, without those that negate.
#[rustfmt::skip] // a verb a line
pub(in crate::attribution) const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "is", "was", "were", "'s", "’s", "'re", "’re",
    "had", "has", "have", "having", "'ve", "’ve", "'d", "’d",
    "did", "do", "does",
    "can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "’ll",
];

/// Forms of "be".
pub(in crate::attribution) const BE: &[&str] =
    &["am", "are", "be", "been", "being", "is", "was", "were", "get", "gets", "got"];

/// Forms of "have".
pub(in crate::attribution) const HAVE: &[&str] = &["had", "has", "have", "having", "'ve", "’ve"];

/// Words that negate a verb, in front of it.
#[rustfmt::skip] // a kind a line
pub(in crate::attribution) const NEGATIONS: &[&str] = &[
    "not", "never", "neither", "nor",
    "aren't", "can't", "cannot", "couldn't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't", "isn't", "mustn't", "shouldn't", "wasn't",
    "weren't", "won't", "wouldn't",
    "aren’t", "can’t", "couldn’t", "didn’t", "doesn’t", "don’t", "hadn’t", "hasn’t", "haven’t", "isn’t", "mustn’t", "shouldn’t", "wasn’t", "weren’t",
    "won’t", "wouldn’t",
];

/// Verbs that with an infinitive deny it.
pub(in crate::attribution) const REFUSALS: &[&str] = &[
    "decline",
    "declined",
    "declines",
    "declining",
    "fail",
    "failed",
    "fails",
    "failing",
    "refuse",
    "refused",
    "refuses",
    "refusing",
];

/// Verbs that with an infinitive leave it as it is: "went on to say".
#[rustfmt::skip] // sorted
pub(in crate::attribution) const CONTROLS: &[&str] = &[
    "began", "begun", "came", "continue", "continued", "continues", "goes", "going", "gone", "liked", "likes", "likes", "moved", "ready", "seem", "seemed",
    "seems", "sought", "took", "tried", "tries", "trying", "used", "want", "wanted", "wants", "went",
];

/// Adverbs inside a verb group that do not end in `-ly`.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const ADVERBS: &[&str] = &[
    "again", "all", "almost", "already", "also", "always", "better", "even", "ever", "famously", "first", "further", "however", "instead", "just", "later", "long", "nonetheless",
    "nevertheless", "now", "often", "once", "only", "rather", "simply", "since", "so", "sometimes", "soon", "still", "then", "therefore", "too", "twice", "yet",
];

/// Words behind the verb that tell when, and are no part of what is said.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::attribution) const WHEN: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.",
    "again", "afterward", "afterwards", "earlier", "last", "late", "later", "recently", "then", "this", "today", "tonight", "yesterday",
    "afternoon", "autumn", "evening", "month", "morning", "night", "quarter", "spring", "summer", "week", "weekend", "winter", "year",
];

/// Prepositions that tie a phrase to the noun before it, and open phrases of place, time and occasion behind a verb.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const PREPOSITIONS: &[&str] = &[
    "about", "across", "after", "against", "amid", "among", "around", "at", "before", "behind", "between", "by", "despite", "during", "following", "for",
    "from", "in", "including", "inside", "into", "like", "near", "of", "off", "on", "onto", "outside", "over", "per", "since", "through", "throughout", "to", "toward", "towards",
    "under", "until", "upon", "via", "with", "within", "without",
];

/// Prepositions that tie a phrase to the noun of a source.
pub(in crate::attribution) const TIES: &[&str] = &[
    "about", "against", "among", "at", "behind", "between", "by", "for", "from", "in", "inside", "into", "like",
    "near", "of", "on", "with", "within",
];

/// Words at which a noun phrase read leftwards ends.
#[rustfmt::skip] // a kind a line
pub(in crate::attribution) const BREAKS: &[&str] = &[
    "although", "as", "because", "but", "however", "if", "nor", "or", "since", "so", "than", "that", "though", "unless", "until", "what", "whatever",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "how", "yet", "whereas", "once", "then", "also", "and",
];

/// Words before a noun phrase at the head of a sentence that are no part of it.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const OPENERS: &[&str] = &[
    "actually", "additionally", "again", "also", "and", "but", "consequently", "earlier", "elsewhere", "even", "eventually", "finally", "first", "further", "furthermore",
    "hence", "here", "however", "indeed", "instead", "later", "likewise", "meanwhile", "moreover", "nevertheless", "nonetheless", "now", "once", "only", "or",
    "perhaps", "recently", "separately", "similarly", "so", "soon", "still", "then", "there", "therefore", "though", "thus", "today", "together", "tomorrow", "tonight",
    "too", "yesterday", "yet",
];

/// Articles and their kin before a noun.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "every", "few", "her", "his", "its", "many", "most", "my", "no", "other", "our", "several", "some",
    "such", "that", "the", "their", "these", "this", "those", "your",
];

/// Words that open a clause which is content: "said how many".
pub(in crate::attribution) const QUESTIONS: &[&str] = &["how", "what", "when", "where", "which", "who", "whose", "why"];

/// Words that leave open what follows.
pub(in crate::attribution) const OPEN: &[&str] = &["if", "whether"];

/// Words that start an aside or a new clause behind a comma; what was said ends before them.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const ASIDES: &[&str] = &[
    "according", "although", "but", "though", "whereas", "while", "who", "whom", "whose",
];

/// Past forms of common verbs without `-ed`, and present forms: where one follows a noun, there is a clause.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const FINITE: &[&str] = &[
    "became", "becomes", "began", "begins", "bought", "brought", "built", "came", "comes", "cost", "costs", "cut", "drew", "drove", "earns", "fell", "fled", "gave",
    "gets", "gives", "goes", "got", "grew", "held", "hit", "holds", "kept", "knew", "knows", "lay", "leads", "led", "left", "lives", "lost", "made", "makes", "meant", "means", "met",
    "needs", "owes", "owns", "paid", "pays", "put", "ran", "remains", "rose", "runs", "sank", "sat", "saw", "sees", "sent", "shrank", "slept", "sold", "spent", "stands", "stood", "swept", "takes", "thinks",
    "took", "wants", "went", "won", "works",
];

/// Adverbs of hearsay: a cue without a source.
pub(in crate::attribution) const HEARSAY: &[&str] = &["allegedly", "purportedly", "reportedly", "supposedly"];

/// Particles that make another verb of the one before them: "shows up", "found out", "put off".
pub(in crate::attribution) const PARTICLES: &[&str] =
    &["away", "back", "down", "forward", "off", "out", "together", "up"];

/// Participles without `-ed` that follow the noun of a document: "a poll taken in March".
pub(in crate::attribution) const PARTICIPLES: &[&str] =
    &["done", "given", "held", "made", "run", "sent", "set", "shown", "taken", "written"];

/// Labels of editors before a colon; nobody speaks behind them.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const LABELS: &[&str] = &[
    "A", "Address", "Advertisement", "Also", "Analysis", "Breaking", "Byline", "Caption", "Comment", "Contact", "Correction", "Cost", "Credit", "Date",
    "Details", "Exclusive", "File", "Format", "From", "Here", "How", "Image", "Interview", "Key", "Latest", "Length", "Live", "Location", "More", "Name",
    "Note", "Now", "Opinion", "Page", "Photo", "Place", "Price", "Q", "Question", "Quiz", "Read", "Related", "Result", "Review", "See", "Source",
    "Story", "Subject", "Tags", "Time", "Title", "To", "Today", "Topics", "Update", "Updated", "Version", "Video", "Watch", "What", "When", "Where",
    "Who", "Why",
];

/// People who answer a survey: what they say are its results.
pub(in crate::attribution) const RESPONDENTS: &[&str] = &[
    "adults",
    "americans",
    "britons",
    "caucusgoers",
    "citizens",
    "consumers",
    "households",
    "men",
    "people",
    "residents",
    "respondents",
    "voters",
    "women",
];

/// Numbers in words, from two on, and shares.
#[rustfmt::skip] // in order
pub(in crate::attribution) const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands",
    "million", "millions", "billion", "billions", "trillion", "trillions", "dozen", "dozens", "half", "third", "thirds", "quarter", "quarters", "majority",
];

/// They open a clause that tells when; the clause behind its comma is another.
pub(in crate::attribution) const CONJUNCTIONS_OF_TIME: &[&str] =
    &["after", "as", "because", "before", "once", "since", "until", "when", "whenever", "while"];
