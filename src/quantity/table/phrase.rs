//! Words in and around a noun phrase behind a number: those that end it, those that go on in it, those that point.

/// Words that neither begin nor go on a noun phrase behind a number.
#[rustfmt::skip] // as many as fit a line
pub(crate) const FUNCTION: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "whose", "i", "you", "he", "she",
    "it", "we", "they", "me", "him", "us", "them", "who", "whom", "which", "what", "when", "where", "why", "how", "there", "here", "and", "or",
    "but", "nor", "so", "yet", "if", "unless", "because", "although", "though", "while", "whereas", "as", "than", "then", "after", "before",
    "since", "until", "till", "once", "of", "in", "on", "at", "by", "for", "with", "without", "from", "to", "into", "onto", "upon", "over",
    "under", "above", "below", "between", "among", "amongst", "amid", "through", "throughout", "during", "within", "across", "against", "about",
    "around", "along", "behind", "beyond", "beside", "besides", "despite", "except", "inside", "outside", "near", "off", "out", "per", "plus",
    "toward", "towards", "via", "up", "down", "ago", "away", "apart", "apiece", "each", "every", "either", "neither", "both", "all", "any",
    "some", "no", "none", "not", "never", "ever", "only", "just", "also", "too", "even", "still", "already", "again", "now", "today",
    "yesterday", "tomorrow", "tonight", "later", "earlier", "soon", "often", "always", "sometimes", "usually", "is", "are", "was", "were", "be",
    "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "done", "can", "could", "may", "might", "must", "shall",
    "should", "will", "would", "ought", "said", "says", "say", "told", "added", "according", "including", "excluding", "compared", "versus",
    "vs", "like", "unlike", "annually", "daily", "weekly", "monthly", "yearly", "hourly", "nightly", "respectively", "altogether", "overall",
    "together", "alone", "come", "came", "comes", "go", "went", "goes", "get", "got", "gets", "make", "made", "makes", "take", "took", "takes",
    "give", "gave", "live", "lived", "want", "wanted", "need", "needed", "die", "died", "fell", "rose", "grew", "became", "become", "remain",
    "remained", "stood", "stand", "won", "lost", "began", "begin", "saw", "seen", "see", "found", "find", "left", "leave", "think", "thought",
    "believe", "know", "knew", "use", "used", "work", "worked", "support", "supported", "oppose", "prefer", "agree", "agreed", "favor",
    "favour", "back", "voted", "vote", "commit", "committed", "face", "show", "showed", "shows", "stay", "stayed", "follow", "followed", "hit",
    "kept", "keep", "next", "last", "well", "worth", "higher", "lower", "larger", "smaller", "bigger", "due", "ahead", "aged", "ages", "old",
    "long", "tall", "deep", "wide", "high", "thick", "heavy", "strong", "such", "rather", "instead", "otherwise", "therefore", "however",
    "moreover", "meanwhile", "perhaps", "maybe", "almost", "nearly", "exactly", "approximately", "roughly", "survived", "attended", "gathered",
    "arrived", "returned", "moved", "fled", "remains", "sat", "ran", "flew", "drove", "met", "held", "led", "play", "played", "win", "lose",
    "help", "helped", "feel", "felt", "disagree", "disapprove", "approve", "expect", "hope", "joined", "signed", "paid", "whether", "nobody",
    "someone", "everyone", "something", "nothing", "everything", "anything", "anyone",
];

/// Words of another office that may stand before a plural as adjectives do: 9 lost dogs, 1,000 live births.
#[rustfmt::skip] // as many as fit a line
pub(crate) const MODIFYING: &[&str] = &[
    "lost", "live", "used", "found", "held", "left", "signed", "paid", "long", "old", "high", "heavy", "strong", "tall", "deep", "wide", "work",
    "support", "vote", "back", "play", "win", "help", "smaller", "larger", "bigger", "higher", "lower", "last", "next", "top", "near", "home",
    "inside", "outside", "overall", "daily", "weekly", "monthly", "yearly", "hourly", "face", "stand",
];

/// Words that open a noun phrase and point at what it names: "half of those ships".
#[rustfmt::skip] // as many as fit a line
pub(crate) const DETERMINERS: &[&str] = &[
    "the", "these", "those", "its", "their", "his", "her", "our", "my", "your", "this", "that",
];

/// Words that are an object or open one: what stands before them is a verb. "19 fouls proves it".
pub(crate) const OBJECTS: &[&str] = &["it", "a", "an", "them", "him", "us", "you", "me", "how", "why"];

/// Plurals that are verbs as well: behind a singular they are the verb. "The 40-man crew works".
#[rustfmt::skip] // as many as fit a line
pub(crate) const VERBS_TOO: &[&str] = &[
    "lives", "works", "leaves", "feels",
];

/// What befell the people a number counts, where no noun names them.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PARTICIPLES: &[&str] = &[
    "dead", "killed", "injured", "wounded", "missing", "arrested", "displaced", "hospitalised", "hospitalized", "evacuated", "detained",
    "infected", "hurt", "homeless", "unemployed", "unaccounted", "stranded", "jailed", "charged", "sickened", "rescued", "trapped", "drowned",
];

/// Words that a hyphen joins to a number and that it does not count: "three-way", "20-odd", "9-to-5".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_HYPHEN: &[&str] = &[
    "way", "fold", "one", "up", "off", "odd", "ish", "plus", "something", "on", "to", "and", "based", "old", "hour", "time", "quarters",
    "thirds", "strong",
];

/// Verbs of harm, whose object is people where it has no noun: "killing 23".
#[rustfmt::skip] // as many as fit a line
pub(crate) const HARMING: &[&str] = &[
    "killing", "wounding", "injuring", "killed", "wounded", "injured", "murdered", "murdering", "hurting", "kill", "kills", "wound", "injure",
    "arrested", "arresting", "evacuating", "displacing", "displaced",
];

/// Words between "the number of deaths" and that number.
#[rustfmt::skip] // as many as fit a line
pub(crate) const LEADS_TO_NUMBER: &[&str] = &[
    "to", "from", "at", "was", "is", "were", "are", "be", "been", "by", "reached", "reach", "reaches", "hit", "hits", "totaled", "totalled",
    "stood", "than",
];

/// A crowd or a place whose number is one of people: "a town of 8,000".
#[rustfmt::skip] // as many as fit a line
pub(crate) const CROWDS: &[&str] = &[
    "population", "crowd", "nation", "country", "city", "town", "community", "village", "audience", "congregation", "gathering", "state",
    "island", "province", "workforce",
];
