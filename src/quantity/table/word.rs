//! Words by their office: those that end a noun phrase, those that divide a rate, those that are said of people.

/// Words that neither begin nor go on a noun phrase behind a number.
#[rustfmt::skip] // as many as fit a line
pub(crate) const FUNCTION: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "whose", "i", "you", "he", "she", "it",
    "we", "they", "me", "him", "us", "them", "who", "whom", "which", "what", "when", "where", "why", "how", "there", "here", "and", "or", "but",
    "nor", "so", "yet", "if", "unless", "because", "although", "though", "while", "whereas", "as", "than", "then", "after", "before", "since",
    "until", "till", "once", "of", "in", "on", "at", "by", "for", "with", "without", "from", "to", "into", "onto", "upon", "over", "under", "above",
    "below", "between", "among", "amongst", "amid", "through", "throughout", "during", "within", "across", "against", "about", "around", "along",
    "behind", "beyond", "beside", "besides", "despite", "except", "inside", "outside", "near", "off", "out", "per", "plus", "toward", "towards",
    "via", "up", "down", "ago", "away", "apart", "apiece", "each", "every", "either", "neither", "both", "all", "any", "some", "no", "none",
    "not", "never", "ever", "only", "just", "also", "too", "even", "still", "already", "again", "now", "today", "yesterday", "tomorrow",
    "tonight", "later", "earlier", "soon", "often", "always", "sometimes", "usually", "is", "are", "was", "were", "be", "been", "being", "am",
    "has", "have", "had", "having", "do", "does", "did", "done", "can", "could", "may", "might", "must", "shall", "should", "will", "would",
    "ought", "said", "says", "say", "told", "added", "according", "including", "excluding", "compared", "versus", "vs", "like", "unlike",
    "annually", "daily", "weekly", "monthly", "yearly", "hourly", "nightly", "respectively", "altogether", "overall", "together", "alone",
    "come", "came", "comes", "go", "went", "goes", "get", "got", "gets", "make", "made", "makes", "take", "took", "takes", "give", "gave",
    "live", "lived", "want", "wanted", "need", "needed", "die", "died", "fell", "rose", "grew", "became", "become", "remain", "remained",
    "stood", "stand", "won", "lost", "began", "begin", "saw", "seen", "see", "found", "find", "left", "leave", "think", "thought", "believe",
    "know", "knew", "use", "used", "work", "worked", "support", "supported", "oppose", "prefer", "agree", "agreed", "favor", "favour", "back",
    "voted", "vote", "commit", "committed", "face", "show", "showed", "shows", "stay", "stayed", "follow", "followed", "hit", "kept", "keep",
    "next", "last", "well", "worth", "higher", "lower", "larger", "smaller", "bigger", "is", "due", "ahead", "aged", "ages", "old", "long",
    "tall", "deep", "wide", "high", "thick", "heavy", "strong", "such", "rather", "instead", "otherwise", "therefore", "however", "moreover",
    "meanwhile", "perhaps", "maybe", "almost", "nearly", "exactly", "approximately", "roughly", "survived", "attended", "gathered", "arrived",
    "returned", "moved", "fled", "remains", "sat", "ran", "flew", "drove", "met", "held", "led", "play", "played", "win", "lose", "help",
    "helped", "say", "feel", "felt", "disagree", "disapprove", "approve", "expect", "hope", "joined", "signed", "took", "paid",
    "whether", "nobody", "someone", "everyone", "something", "nothing", "everything", "anything", "anyone",
];

/// What may stand behind "a" or "an" as the other half of a rate of money or goods; units of time and measure do in any case.
#[rustfmt::skip] // as many as fit a line
pub(crate) const DENOMINATORS: &[&str] = &[
    "share", "barrel", "head", "person", "piece", "night", "ticket", "unit", "dose", "bottle", "pack", "bag", "box", "copy", "ounce", "pound",
    "gallon", "game", "vote", "word", "page", "line", "room", "seat", "vehicle", "car", "call", "visit", "trip", "pill", "plate", "pop", "day",
    "carton", "bushel", "household", "family", "student", "child", "worker", "customer", "user", "member", "season", "quarter", "session",
    "semester", "hectare", "acre", "tonne", "ton", "kilo", "litre", "liter", "mile", "kilometre", "kilometer", "bed", "home", "token", "coin",
];

/// Adverbs and other words that make a rate of the amount before them, and the unit of time they stand for.
#[rustfmt::skip] // one row per line
pub(crate) const FREQUENCIES: &[(&str, &str)] = &[
    ("annually",  "year"),
    ("yearly",    "year"),
    ("monthly",   "month"),
    ("weekly",    "week"),
    ("daily",     "day"),
    ("hourly",    "hour"),
    ("nightly",   "night"),
    ("per annum", "year"),
    ("per capita", "person"),
    ("per head",  "person"),
    ("apiece",    ""),
    ("each",      ""),
];

/// What befell the people a number counts, where no noun names them.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PARTICIPLES: &[&str] = &[
    "dead", "killed", "injured", "wounded", "missing", "arrested", "displaced", "hospitalised", "hospitalized", "evacuated", "detained",
    "infected", "hurt", "homeless", "unemployed", "unaccounted", "stranded", "jailed", "charged", "sickened", "rescued", "trapped", "drowned",
];

/// Nouns of people, to whom a bare number behind "under" or "over" gives an age.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PEOPLE: &[&str] = &[
    "people", "person", "adults", "adult", "children", "child", "kids", "men", "man", "women", "woman", "girls", "boys", "players", "voters",
    "workers", "residents", "patients", "students", "those", "anyone", "everyone", "someone", "drivers", "citizens", "americans", "britons",
    "teenagers", "youths", "pupils", "members", "population", "seniors", "pensioners", "infants", "babies", "toddlers", "mothers", "fathers",
];

/// What may be joined to a unit by a hyphen while it stays one: 15 year-old, 52,000 barrel-a-day, 3 foot-long.
#[rustfmt::skip] // as many as fit a line
pub(crate) const COMPOUNDS: &[&str] = &[
    "old", "olds", "long", "wide", "high", "deep", "tall", "thick", "a", "an", "per", "plus", "odd", "ish", "square", "hour", "hours", "day",
];

/// Units that are common words too, read as units behind digits and scale words only.
#[rustfmt::skip] // as many as fit a line
pub(crate) const WORDS_TOO: &[&str] = &["won", "mark", "marks", "rand", "second", "penny", "lev", "lei", "real", "buck", "knot", "bit", "sterling"];

/// Words of another office that may stand before a plural as adjectives do: 9 lost dogs, 1,000 live births.
#[rustfmt::skip] // as many as fit a line
pub(crate) const MODIFYING: &[&str] = &[
    "lost", "live", "used", "found", "held", "left", "signed", "paid", "long", "old", "high", "heavy", "strong", "tall", "deep", "wide", "work",
    "support", "vote", "back", "play", "win", "help", "smaller", "larger", "bigger", "higher", "lower", "last", "next", "top", "near", "home",
    "inside", "outside", "overall", "daily", "weekly", "monthly", "yearly", "hourly", "face", "stand",
];
