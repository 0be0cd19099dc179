//! The closed lists by which claims are told from other quantities, and their windows from other times.

mod measure;
mod place;
mod window;

pub(super) use measure::{
    BEING, CHANGES, COMPARATIVES, COMPARED, EQUALS, FORECASTS, GENERIC, GIVES, HAS, IRREGULAR, LEADS, LIGHT, LINKS,
    MARKET_SESSIONS, NO_PEOPLE, NOT, PARTS, PASSIVES, PEOPLE, PIECES, POINTS, POINTS_BACK, POSSESSIVES, PRONOUNS,
    RAISES, RELATIVE, RISES, STANDINGS, SUBJECTS, TOTALS, WINS,
};
pub(super) use place::{ADJECTIVES, COMMON, COUNTRIES, DOERS, HELD, NO_PLACES, STATES, WHERE};
pub(super) use window::{
    BASES, CLAUSE_STARTS, COMPARES, CONTINUES, MARKETS, NOT_OVER, RECORDS, RESULTS, SAYING, SUPERLATIVES, TO_DATE,
};

/// Nouns of page furniture: what stands in a line of its own with a number and is no statement.
#[rustfmt::skip] // as many as fit a line
pub(super) const FURNITURE: &[&str] = &[
    "articles", "article", "comments", "comment", "shares", "views", "view", "likes", "like", "replies", "reply", "followers", "photos", "photo",
    "videos", "video", "results", "pages", "page", "retweets", "posts", "reviews", "ratings", "sources", "images", "slides", "stories", "read",
    "min", "mins", "minute", "minutes", "ago", "items", "subscribers", "reactions", "answers", "upvotes", "bookmarks", "stars",
];

/// What a small number in words states a fact about when it counts it: outcomes, not the people and things that take part.
#[rustfmt::skip] // as many as fit a line
pub(super) const OUTCOMES: &[&str] = &[
    "death", "fatality", "casualty", "injury", "victim", "arrest", "suspect", "seat", "job", "goal", "win", "loss", "defeat", "victory",
    "conviction", "charge", "count", "case", "infection", "attack", "explosion", "shooting", "murder", "killing", "homicide", "suicide",
    "crash", "accident", "earthquake", "medal", "title", "vote", "point", "home", "house", "building", "survivor", "body", "missile", "bomb",
    "shot", "round", "layoff", "strike", "fire", "outbreak", "birth", "divorce", "award", "nomination", "touchdown", "run", "hit",
];

/// What befell the people a small number counts.
#[rustfmt::skip] // as many as fit a line
pub(super) const BEFALLEN: &[&str] = &[
    "killed", "dead", "died", "injured", "wounded", "hurt", "missing", "arrested", "detained", "displaced", "hospitalized", "hospitalised",
    "charged", "convicted", "infected", "shot", "drowned", "rescued", "jailed", "evacuated", "kidnapped", "executed", "fired",
];

/// Words before a length of time that make a window or a distance in time of it, no statement of its own.
#[rustfmt::skip] // as many as fit a line
pub(super) const STATES_LENGTH: &[&str] = &[
    "lasted", "lasts", "last", "lasting", "took", "takes", "taking", "average", "averaged", "averages", "averaging", "expectancy", "spent",
    "sentenced", "wait", "waited", "waits", "maximum", "minimum", "total",
];

/// Words before "last" that make a window of the length of time behind it: "the last four years".
#[rustfmt::skip] // as many as fit a line
pub(super) const POINTS_AT_WINDOW: &[&str] = &[
    "the", "these", "those", "this", "his", "her", "its", "their", "our", "my", "your", "in", "over", "during", "for", "of",
];

/// Phrases that go on from the figure before them.
pub(super) const GOES_ON: &[&str] = &[
    "of those ",
    "of those,",
    "of these ",
    "of them ",
    "among them ",
    "among those ",
    "of that number",
    "of that total",
];

/// Words at the head of a sentence that speaks of the figure before it.
pub(super) const POINTING: &[&str] = &[
    "that compare",
    "that exceed",
    "that figure",
    "that includes",
    "that is ",
    "that number",
    "that surpass",
    "that total",
    "that was ",
    "that would ",
    "the figure ",
    "the number ",
    "the total ",
    "these figures",
    "these include",
    "these numbers",
    "these results",
    "this compares",
    "this figure",
    "this number",
    "those figures",
    "those include",
    "those numbers",
];

/// People who answer a poll.
pub(super) const POLLED: &[&str] = &[
    "adults",
    "americans",
    "britons",
    "democrats",
    "half ",
    "independents",
    "likely voters",
    "men ",
    "parents",
    "people",
    "percent ",
    "republicans",
    "residents",
    "respondents",
    "those ",
    "voters",
    "women",
];

/// What people answer.
pub(super) const ANSWERS: &[&str] = &[
    " agree",
    " approv",
    " back",
    " believe",
    " consider",
    " disagree",
    " disapprov",
    " favor",
    " favour",
    " feel",
    " lead",
    " oppose",
    " plan to ",
    " prefer",
    " rate",
    " said",
    " saw",
    " say",
    " see ",
    " support",
    " think",
    " trail",
    " trust",
    " view",
    " vote",
    " want",
    " would ",
];

/// What is said of a poll itself.
pub(super) const SAMPLING: &[&str] = &[
    "interviewed",
    "margin of error",
    "margin of sampling",
    "plus or minus",
    "sample of",
    "sampling error",
    "was conducted",
    "were surveyed",
];
