//! Words of change: rises and falls. Source: the thesaurus classes of increase and decrease, with the verbs that market and
//! labour reports use for them.

use crate::quantity::Trend::{self, Down, Up};

/// What a verb of change takes as its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Object {
    /// The size of the change: "rose 3%".
    Size,
    /// A size where it is measured, else a thing that is won or lost: "lost 2%", not "lost two games".
    Measured,
    /// The size where it is a share or money: "grew 3%", not "grew 40 tonnes of onions".
    Share,
    /// The same, and behind "by" the margin of a defeat: "lost 2%", not "lost by 2 points".
    Margin,
    /// Any number of things that come or go: "added 200 jobs".
    Count,
    /// The thing changed, so that only "by" and "to" tell size and level: "raised rates by 3 points".
    Thing,
}

/// A verb of change in all its forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChangeVerb {
    /// Which way.
    pub trend: Trend,
    /// What stands behind it.
    pub object: Object,
    /// Its forms.
    pub forms: &'static [&'static str],
}

const fn change(trend: Trend, object: Object, forms: &'static [&'static str]) -> ChangeVerb {
    ChangeVerb { trend, object, forms }
}

use Object::{Count, Margin, Measured, Share, Size, Thing};

/// Verbs of change, and what their object is.
#[rustfmt::skip] // one row per line, sorted by direction and verb
pub(crate) const VERBS: &[ChangeVerb] = &[
    change(Up,   Count,    &["add", "adds", "added", "adding"]),
    change(Up,   Size,     &["advance", "advances", "advanced", "advancing"]),
    change(Up,   Thing,    &["boost", "boosts", "boosted", "boosting"]),
    change(Up,   Size,     &["climb", "climbs", "climbed", "climbing"]),
    change(Up,   Size,     &["edge up", "edged up", "edges up", "edging up", "edged higher", "inched up", "inch up", "crept up", "creep up", "ticked up", "tick up", "ticking up", "went up", "goes up", "go up", "going up", "gone up", "moved up"]),
    change(Up,   Size,     &["expand", "expands", "expanded", "expanding"]),
    change(Up,   Measured, &["gain", "gains", "gained", "gaining"]),
    change(Up,   Share,    &["grow", "grows", "grew", "grown", "growing"]),
    change(Up,   Size,     &["increase", "increases", "increased", "increasing"]),
    change(Up,   Size,     &["jump", "jumps", "jumped", "jumping"]),
    change(Up,   Size,     &["leap", "leaps", "leapt", "leaped", "leaping"]),
    change(Up,   Thing,    &["lift", "lifts", "lifted", "lifting"]),
    change(Up,   Size,     &["mushroom", "mushroomed", "balloon", "ballooned", "swell", "swelled", "swollen"]),
    change(Up,   Thing,    &["raise", "raises", "raised", "raising", "hike", "hikes", "hiked", "hiking"]),
    change(Up,   Share,    &["rally", "rallies", "rallied", "rallying"]),
    change(Up,   Size,     &["rebound", "rebounds", "rebounded", "rebounding"]),
    change(Up,   Size,     &["rise", "rises", "rose", "risen", "rising"]),
    change(Up,   Size,     &["rocket", "rocketed", "skyrocket", "skyrocketed", "skyrocketing"]),
    change(Up,   Size,     &["soar", "soars", "soared", "soaring"]),
    change(Up,   Size,     &["spike", "spikes", "spiked", "spiking"]),
    change(Up,   Size,     &["surge", "surges", "surged", "surging"]),
    change(Up,   Size,     &["trend up", "trending up", "trended up"]),
    change(Up,   Size,     &["widen", "widens", "widened", "widening"]),
    change(Up,   Thing,    &["double", "doubled", "doubles", "doubling", "triple", "tripled", "tripling", "quadrupled", "trebled"]),
    change(Up,   Thing,    &["push up", "pushes up", "pushed up", "pushing up", "drive up", "drives up", "drove up", "driving up", "send up", "bid up", "force up", "forced up"]),
    change(Down, Thing,    &["push down", "pushes down", "pushed down", "pushing down", "drive down", "drives down", "drove down", "driving down", "bring down", "brought down", "bringing down", "force down", "forced down", "drag down", "dragged down"]),
    change(Down, Size,     &["crash", "crashes", "crashed", "crashing"]),
    change(Down, Measured, &["cut", "cuts", "cutting", "slash", "slashed", "slashes", "slashing", "trim", "trimmed", "trims", "trimming", "pare", "pared"]),
    change(Down, Size,     &["contract", "contracts", "contracted", "contracting"]),
    change(Down, Size,     &["decline", "declines", "declined", "declining"]),
    change(Down, Size,     &["decrease", "decreases", "decreased", "decreasing"]),
    change(Down, Size,     &["dip", "dips", "dipped", "dipping"]),
    change(Down, Size,     &["dive", "dived", "dove", "diving"]),
    change(Down, Size,     &["drop", "drops", "dropped", "dropping"]),
    change(Down, Size,     &["dwindle", "dwindled", "dwindling"]),
    change(Down, Size,     &["ease", "eases", "eased", "easing"]),
    change(Down, Size,     &["edge down", "edged down", "edged lower", "inched down", "ticked down", "went down", "goes down", "go down", "going down", "gone down"]),
    change(Down, Size,     &["fall", "falls", "fell", "fallen", "falling"]),
    change(Down, Margin,   &["lose", "loses", "lost", "losing"]),
    change(Down, Thing,    &["lower", "lowers", "lowered", "lowering"]),
    change(Down, Size,     &["narrow", "narrows", "narrowed", "narrowing"]),
    change(Down, Size,     &["plummet", "plummets", "plummeted", "plummeting"]),
    change(Down, Size,     &["plunge", "plunges", "plunged", "plunging"]),
    change(Down, Thing,    &["reduce", "reduces", "reduced", "reducing", "halve", "halved", "halves"]),
    change(Down, Size,     &["retreat", "retreats", "retreated", "retreating"]),
    change(Down, Measured, &["shed", "sheds", "shedding"]),
    change(Down, Size,     &["shrink", "shrinks", "shrank", "shrunk", "shrinking"]),
    change(Down, Size,     &["sink", "sinks", "sank", "sunk", "sinking"]),
    change(Down, Size,     &["slide", "slides", "slid", "sliding"]),
    change(Down, Size,     &["slip", "slips", "slipped", "slipping"]),
    change(Down, Size,     &["slump", "slumps", "slumped", "slumping"]),
    change(Down, Size,     &["tumble", "tumbles", "tumbled", "tumbling"]),
    change(Down, Size,     &["weaken", "weakens", "weakened", "weakening"]),
];

/// Nouns of change, which follow or precede their size: "a 5% rise", "a drop of 12".
#[rustfmt::skip] // one row per line, sorted by direction
pub(crate) const NOUNS: &[(&str, Trend)] = &[
    ("advance",     Up),
    ("boost",       Up),
    ("climb",       Up),
    ("gain",        Up),
    ("gains",       Up),
    ("growth",      Up),
    ("hike",        Up),
    ("increase",    Up),
    ("increases",   Up),
    ("jump",        Up),
    ("leap",        Up),
    ("raise",       Up),
    ("rally",       Up),
    ("rebound",     Up),
    ("rise",        Up),
    ("spike",       Up),
    ("surge",       Up),
    ("upswing",     Up),
    ("uptick",      Up),
    ("contraction", Down),
    ("cut",         Down),
    ("cuts",        Down),
    ("decline",     Down),
    ("decrease",    Down),
    ("dip",         Down),
    ("downturn",    Down),
    ("drop",        Down),
    ("fall",        Down),
    ("plunge",      Down),
    ("reduction",   Down),
    ("reductions",  Down),
    ("slide",       Down),
    ("slump",       Down),
    ("tumble",      Down),
];

/// Comparatives that tell a change behind its size: "34% higher".
#[rustfmt::skip] // one row per line
pub(crate) const ADJECTIVES: &[(&str, Trend)] = &[
    ("higher", Up),
    ("lower",  Down),
];

/// Particles that tell a change before its size: "up 3%".
#[rustfmt::skip] // one row per line
pub(crate) const PARTICLES: &[(&str, Trend)] = &[
    ("up",   Up),
    ("down", Down),
    ("off",  Down),
];

/// Verbs that take a particle into another meaning: made up 5 percent, laid off 500, broke down 3 doors.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PHRASAL: &[&str] = &[
    "make", "makes", "made", "making", "set", "sets", "setting", "pick", "picks", "picked", "picking", "take", "takes", "took", "taken",
    "taking", "give", "gave", "given", "giving", "open", "opened", "break", "broke", "broken", "breaking", "come", "comes", "came", "put",
    "puts", "putting", "split", "buy", "bought", "snap", "snapped", "eat", "eaten", "use", "used", "using", "pull", "pulled", "lay", "laid",
    "lays", "laying", "sell", "sold", "pay", "paid", "paying", "shut", "turn", "turned", "turns", "round", "rounded", "tear", "tore", "burn",
    "burned", "line", "lined", "sign", "signed", "show", "showed", "shows", "hold", "held", "back", "backed", "call", "called", "kick",
    "kicked", "fire", "fired", "track", "tracked", "write", "wrote", "hunt", "hunted", "shoot", "shot", "gun", "gunned", "blow", "blew",
    "throw", "rack", "racked", "racking", "tie", "tied", "sum", "drum", "drummed", "cough", "free", "freed", "freeing", "scoop", "scooped",
    "add", "adds", "added", "adding", "end", "wind", "wound", "live", "lives", "start", "kicks", "rip", "ripped",
];

/// What is cast in an election: a share of it is gained without a rise.
pub(crate) const CAST: &[&str] = &["vote", "votes", "ballots", "ballot", "electorate", "delegates"];

/// Verbs that tell a change whose direction is told elsewhere: "went from 5 to 7".
pub(crate) const MOVES: &[&str] = &["went", "gone", "goes", "changed", "moved", "go", "improved", "dropping"];

/// Words that make a noun of a verb of change: "the cuts", "a rise".
pub(crate) const NOUN_MARKERS: &[&str] = &["the", "a", "an", "these", "those"];

/// What stands before "off" where it is a fall: "84, off 2", "shares were off 3%".
pub(crate) const BEFORE_OFF: &[&str] = &[",", ";", "(", "were", "was", "is", "are"];

/// What may stand between a word of change and its size: "rose by as much as a further 5%". Adverbs in -ly may as well.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_SIZE: &[&str] = &[
    "a", "an", "another", "the", "only", "just", "further", "additional", "some", "nearly", "almost", "about", "around", "roughly", "over",
    "as", "much", "more", "than", "whopping", "record", "modest", "mere", "staggering", "massive", "combined", "net", "total", "of", "at",
    "least", "up", "down", "back", "between", "annualized", "annual", "estimated", "sharp", "steep",
];

/// What is gained and lost as numbers are; other things are won and lost.
#[rustfmt::skip] // as many as fit a line
pub(crate) const GAINABLE: &[&str] = &[
    "jobs", "job", "seats", "seat", "points", "positions", "workers", "employees", "pounds", "members", "subscribers", "users", "stores",
    "staff", "roles", "places", "posts", "votes", "people",
];

/// Words that stand in no row of nouns: between a verb of change and a share without "by" there are only nouns.
pub(crate) const ENDS_OBJECT: &[&str] = &["to", "from", "of", "in", "at", "for", "on", "its", "with", ","];

/// Words that open another clause.
pub(crate) const JOINS_CLAUSE: &[&str] = &["and", "but", "which", "who", "that", "while"];

/// Other words that a word of change does not reach across to its size: verbs and what opens a clause of time or cause.
pub(crate) const CLAUSE_VERBS: &[&str] = &["said", "is", "was", "are", "were", "will", "when", "if", "because", "has"];

/// Words that a size does not reach across to its noun of change.
#[rustfmt::skip] // as many as fit a line
pub(crate) const ENDS_SIZE: &[&str] = &[
    "of", "in", "and", "to", "from", "the", "a", "on", "for", "at", "per", "was", "were", "is", "are", "by", "with", "as", "after", "since",
    "than", "that", "last",
];

/// Words behind "higher than" that compare with an earlier time, which tells a change: "12% higher than in spring".
pub(crate) const OVER_TIME: &[&str] = &["in", "a", "last", "before", "at", "during", "previously"];

/// Words between "to" or "at" and the level reached: "rose to a record 5".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_LEVEL: &[&str] = &[
    "a", "an", "the", "record", "near", "-", "new", "low", "high", "close", "end", "finish", "settle", "of", "around", "about",
];

/// Verbs of the end of trading, whose "at" tells a level: "closed at 1,463".
#[rustfmt::skip] // as many as fit a line
pub(crate) const CLOSES: &[&str] = &[
    "close", "end", "finish", "settle", "closed", "ended", "finished", "settled", "closing", "ending",
];
