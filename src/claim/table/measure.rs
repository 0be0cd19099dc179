//! Words by which the measure of a claim is told. Source: general grammars of English; the verbs of level after the classes
//! of `VerbNet` 54 (measure verbs: register, cost, fit) and 109 (seem and be).

/// Verbs whose subject has the size that stands behind them: "sales totalled 4 million".
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const EQUALS: &[&str] = &[
    "account", "accounted", "accounting", "accounts", "amount", "amounted", "amounting", "amounts", "approach", "approached", "approaching", "are", "average",
    "averaged", "averages", "averaging", "be", "became", "become", "been", "being", "came", "close", "closed", "closes", "come", "comes", "comprise",
    "comprised", "comprises", "constitute", "constituted", "constitutes", "cost", "costs", "covers", "ended", "equal", "equaled", "equalled", "equals", "exceed",
    "exceeded", "exceeding", "exceeds", "finished", "go", "goes", "going", "gone", "hit", "hits", "hitting", "hovered", "hovering", "is", "last", "lasted", "lasting", "lasts", "make", "makes",
    "making", "made", "measure", "measured", "measures", "measuring", "neared", "number", "numbered", "numbering", "numbers", "opened", "outnumbered", "passed",
    "peaked", "range", "ranged", "ranges", "ranging", "reach", "reached", "reaches", "reaching", "remain", "remained", "remains", "represent", "represented",
    "representing", "represents", "run", "runs", "settle", "settled", "settles", "sit", "sits", "stand", "standing", "stands", "stay", "stayed", "stood", "surpassed", "surpass", "surpasses",
    "surpassing", "top", "topped", "topping", "tops", "total", "totaled", "totaling", "totalled", "totalling", "totals", "trade", "traded", "trades", "trading",
    "was", "weigh", "weighed", "weighing", "weighs", "went", "were", "worth",
];

/// Verbs that say no more of what is counted than that it is there.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const LIGHT: &[&str] = &[
    "are", "be", "been", "being", "counted", "estimated", "expected", "found", "had", "has", "have", "having", "includes", "including", "is", "listed", "logged",
    "made", "recorded", "registered", "reported", "saw", "see", "seen", "sees", "show", "showed", "shown", "shows", "was", "were",
];

/// Words of those spoken of.
pub(in crate::claim) const POINTS_BACK: &[&str] = &["those", "these", "them", "such"];

/// Nouns of people in the plural, for "who". Source: the nouns of persons of general word lists.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const PEOPLE: &[&str] = &[
    "adults", "americans", "applicants", "babies", "boys", "businessmen", "buyers", "candidates", "children", "citizens", "clients", "consumers", "customers",
    "democrats", "doctors", "drivers", "employees", "employers", "farmers", "fathers", "families", "girls", "graduates", "homeowners", "households", "immigrants",
    "independents", "infants", "inmates", "investors", "lawmakers", "learners", "managers", "members", "men", "migrants", "mothers", "nurses", "officers", "officials",
    "owners", "parents", "participants", "passengers", "patients", "pensioners", "people", "players", "prisoners", "pupils", "readers", "refugees", "renters",
    "republicans", "residents", "respondents", "shareholders", "shoppers", "soldiers", "students", "survivors", "teachers", "teenagers", "tenants", "users",
    "victims", "visitors", "voters", "women", "workers",
];

/// Verbs of change in the past tense and as participles, whose subject or object it is that changes. Source: the thesaurus
/// classes of increase and decrease.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const CHANGES: &[&str] = &[
    "advance", "advanced", "climb", "climbed", "climbing", "climbs", "crash", "crashed", "contracted", "decline", "declined", "declines", "declining", "decrease",
    "decreased", "decreases", "decreasing", "dip", "dipped", "dips", "dive", "dived", "dove", "doubled", "drop", "dropped", "dropping", "drops", "ease", "eased",
    "edge", "edged", "edges", "edging", "expand", "expanded", "fall", "fallen", "falling", "falls", "fell", "gain", "gained", "gains", "grew", "grow", "growing",
    "grown", "grows", "creep", "creeping", "crept", "easing", "eases", "inched", "increase", "increased", "increases", "increasing", "jump", "jumped", "jumping", "jumps", "leap", "leaped", "moved", "moving", "narrow", "narrowed", "narrowing", "narrows", "leapt", "lost", "plummet",
    "plummeted", "plunge", "plunged", "rallied", "rebounded", "retreated", "rise", "risen", "rises", "rising", "rose", "sank", "shrank", "shrink", "shrunk", "sink",
    "skyrocketed", "slid", "slide", "slipped", "slip", "slowed", "slumped", "soar", "soared", "soaring", "spiked", "sunk", "surge", "surged", "surges", "surging",
    "swelled", "trended", "trending", "tripled", "tumble", "tumbled", "weakened", "widened",
];

/// Between two figures of one measure.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const LINKS: &[&str] = &[
    ",", "(", ")", "--", "-", "–", "—", "/", ";", "or", "to", "from", "up", "down", "off", "compared", "with", "versus", "vs", "against", "than", "more", "less", "about",
    "then", "a", "an", "the", "record", "by", "at", "before", "for", "same", "period", "and", "earlier", "previous", "revised", "in",
    "latest", "quarter", "month", "year", "week", "day", "prior", "on", "near", "trading", "close", "closed", "end", "finish", "settle",
];

/// Nouns, and words that stand for them ("a combined 40%"), that only say that there is an amount.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const GENERIC: &[&str] = &[
    "amount", "average", "barrier", "bit", "combined", "figure", "figures", "half", "high", "higher", "level", "levels", "low", "lower", "mark", "maximum", "median", "minimum",
    "more", "most", "pace", "peak", "range", "rate", "record", "rest", "share", "size", "some", "sum", "threshold", "total", "tune", "value", "worth",
];

/// Verbs of being ahead or behind, whose object is the other side.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const LEADS: &[&str] = &[
    "beat", "beats", "beating", "defeat", "defeated", "defeating", "lag", "lagged", "lead", "leading", "leads", "led", "outpaced", "outperformed", "trail", "trailed",
    "trailing", "trails",
];

/// Relative pronouns of a clause about a noun.
pub(in crate::claim) const RELATIVE: &[&str] = &["that", "which", "who"];

/// What may own a noun that stands behind it.
pub(in crate::claim) const POSSESSIVES: &[&str] =
    &["'s", "’s", "'", "’", "her", "his", "its", "my", "our", "their", "your"];

/// Auxiliaries of the passive.
pub(in crate::claim) const PASSIVES: &[&str] = &["are", "be", "been", "being", "get", "got", "is", "was", "were"];

/// Words that by themselves say nothing of what is measured.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const PRONOUNS: &[&str] = &[
    "all", "another", "both", "each", "he", "her", "him", "his", "i", "it", "its", "me", "more", "my", "one", "other", "others", "our", "she", "some", "that", "the", "their",
    "them", "there", "these", "they", "this", "those", "us", "we", "what", "which", "who", "you", "your",
];

/// Pronouns as subjects, in front of a verb: with them nobody can tell what is measured.
pub(in crate::claim) const SUBJECTS: &[&str] =
    &["he", "i", "it", "she", "that", "there", "they", "we", "what", "which", "who", "you"];

/// Negations of a verb.
pub(in crate::claim) const NOT: &[&str] = &["never", "not"];

/// Verbs of raising, cutting and keeping, whose object has the size. Source: the thesaurus classes of increase and decrease, `VerbNet` 45.6.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const RAISES: &[&str] = &[
    "boost", "boosted", "boosting", "boosts", "bring", "bringing", "brings", "brought", "cap", "capped", "caps", "cut", "cuts", "cutting", "decrease", "decreased",
    "decreases", "double", "doubled", "expand", "expanded", "halve", "halved", "hike", "hiked", "increase", "increased", "increases", "increasing", "keep", "keeping",
    "keeps", "kept", "lift", "lifted", "lifting", "lifts", "limit", "limited", "limiting", "limits", "lower", "lowered", "lowering", "lowers", "narrow", "narrowed",
    "push", "pushed", "pushes", "pushing", "put", "puts", "putting", "raise", "raised", "raises", "raising", "reduce", "reduced", "reduces", "reducing", "shrink",
    "slash", "slashed", "slashing", "trim", "trimmed", "trimming", "widen", "widened",
];

/// Words that point back to what was said.
pub(in crate::claim) const POINTS: &[&str] = &["it", "that", "these", "they", "this", "those"];

/// Verbs of comparing, behind them.
pub(in crate::claim) const COMPARED: &[&str] = &["compare", "compared", "compares"];

/// Words behind a figure that make a comparison of it.
pub(in crate::claim) const COMPARATIVES: &[&str] = &[
    "above", "ahead", "behind", "below", "beyond", "fewer", "greater", "higher", "larger", "less", "lower", "more",
    "over", "short", "shy", "under",
];

/// Nouns of a market's hours: a price was made in them, it is not of them.
pub(in crate::claim) const MARKET_SESSIONS: &[&str] =
    &["business", "dealing", "dealings", "market", "markets", "session", "trade", "trading"];

/// Forms of "to have".
pub(in crate::claim) const HAS: &[&str] = &["had", "has", "have", "having"];

/// Forms of "to be" and verbs that equal a part with its whole.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const BEING: &[&str] = &[
    "are", "be", "been", "comprise", "comprised", "comprises", "constitute", "constituted", "constitutes", "is", "represent", "represented", "represents", "was", "were",
];

/// Verbs of looking ahead, whose object is a clause even where it has no verb.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const FORECASTS: &[&str] = &[
    "anticipate", "anticipated", "anticipates", "expect", "expected", "expecting", "expects", "forecast", "forecasts", "foresee", "foresees", "predict", "predicted",
    "predicts", "project", "projected", "projecting", "projects",
];

/// Participles that do not end in "ed". Source: the irregular verbs of general grammars.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const IRREGULAR: &[&str] = &[
    "borne", "born", "bought", "brought", "built", "caught", "cut", "done", "drawn", "driven", "fought", "found", "given", "held", "hit", "hurt", "kept", "known", "laid",
    "left", "lent", "lost", "made", "paid", "put", "raised", "seen", "sent", "set", "shot", "shown", "sold", "spent", "stolen", "taken", "thrown", "told", "won", "written",
];

/// Words that part a clause, or a reason, from the noun phrase before them.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const PARTS: &[&str] = &[
    "according", "after", "although", "amid", "because", "before", "but", "compared", "despite", "following", "if", "including", "since", "though", "unless", "until", "when", "whereas", "while",
];

/// Nouns of change. Source: the thesaurus classes of increase and decrease.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const RISES: &[&str] = &[
    "climb", "contraction", "decline", "decrease", "dip", "drop", "expansion", "fall", "gain", "growth", "increase", "jump", "plunge", "rally", "rebound", "recovery",
    "reduction", "rise", "slide", "slump", "surge",
];

/// Words of names that are no person's. Source: general word lists of organisations.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const NO_PEOPLE: &[&str] = &[
    "Agency", "Association", "Bank", "Board", "Bureau", "Center", "Centre", "Club", "Co", "Co.", "Commission", "Committee", "Company", "Congress", "Corp", "Corp.", "Council",
    "Court", "Department", "Foundation", "Fund", "Group", "House", "Inc", "Inc.", "Institute", "Journal", "Ministry", "News", "Office", "Parliament", "Party", "Poll", "Post",
    "Senate", "Service", "Society", "Survey", "Times", "Union", "University",
];

/// Verbs that give their subject the size of their object.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const TOTALS: &[&str] = &[
    "average", "averaged", "averages", "averaging", "exceed", "exceeded", "exceeds", "number", "numbered", "numbering", "numbers", "total", "totaled", "totaling", "totalled",
    "totalling", "totals",
];

/// Nouns that count whatever it is.
pub(in crate::claim) const PIECES: &[&str] = &["copies", "items", "pieces", "units"];

/// Verbs of winning, whose subject has the first of two figures. Source: the thesaurus class of success.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const WINS: &[&str] = &[
    "bested", "carried", "carries", "carry", "edged", "edges", "outpolled", "routed", "routs", "take", "takes", "topped", "tops", "took", "trounced", "win", "winning", "wins", "won",
];

/// Nouns of how one side stands, which say too little without its name.
pub(in crate::claim) const STANDINGS: &[&str] = &["advantage", "edge", "lead", "majority", "margin", "support"];

/// Verbs of giving, with the one who gets it before what is given. Source: `VerbNet` 13.1 and 13.3.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const GIVES: &[&str] = &[
    "award", "awarded", "awards", "fine", "fined", "gave", "give", "gives", "giving", "grant", "granted", "grants", "hand", "handed", "lend", "lends", "lent", "loan", "loaned",
    "offer", "offered", "offering", "offers", "owe", "owed", "owes", "paid", "pay", "paying", "pays", "save", "saved", "saves", "send", "sent",
];
