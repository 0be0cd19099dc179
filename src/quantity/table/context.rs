//! Words that tell what a sentence is about, where a figure alone leaves that open.

/// Polls and votes: their points are percentage points.
#[rustfmt::skip] // as many as fit a line
pub(crate) const POLL: &[&str] = &[
    "poll", "polls", "polling", "pollster", "pollsters", "survey", "surveys", "voters", "voter", "approval", "margin", "lead", "leads", "led",
    "leading", "ahead", "percent", "percentage", "%", "rating", "trails", "trailed", "trailing", "advantage", "edge", "respondents", "turnout",
    "unemployment", "inflation", "cent", "favorability", "support", "caucus", "electorate", "rate",
];

/// Elections, which are spoken of in no report of a match: their points are percentage points, whatever else is said.
#[rustfmt::skip] // as many as fit a line
pub(crate) const ELECTION: &[&str] = &[
    "poll", "polls", "polling", "pollster", "pollsters", "survey", "surveys", "voters", "voter", "election", "elections", "electoral",
    "electorate", "primary", "primaries", "caucus", "caucuses", "runoff", "referendum", "ballot", "ballots", "candidate", "candidates", "nominee",
    "nomination", "incumbent", "frontrunner", "front-runner", "approval", "disapproval", "favorability", "turnout", "Democrats", "Democratic",
    "Republicans", "Republican", "GOP", "Senate",
];

/// Indexes of markets: their points are points.
pub(crate) const INDEX: &[&str] = &[
    "index",
    "Dow",
    "Nasdaq",
    "S&P",
    "Nikkei",
    "FTSE",
    "DAX",
    "industrial",
    "industrials",
    "futures",
    "stocks",
    "shares",
];

/// Matches: their points are points.
#[rustfmt::skip] // as many as fit a line
pub(crate) const LEAGUE: &[&str] = &[
    "average", "averaged", "averages", "averaging", "game", "games", "scored", "scoring",
    "rebounds", "assists", "season", "quarter", "yards", "league", "league's", "goals", "championship",
    "players", "shooting", "basket", "halftime",
];

/// Games, votes and rulings: two small numbers joined by a hyphen are their result.
#[rustfmt::skip] // as many as fit a line
pub(crate) const SCORED: &[&str] = &[
    "won", "deadlocked", "divided", "confirmed", "passed", "approved", "win", "wins", "winning", "lost", "loss", "lose", "beat", "beats", "beating", "defeat", "defeated", "defeats", "victory", "ruling",
    "ruled", "decision", "vote", "votes", "voted", "tie", "tied", "draw", "drew", "lead", "led", "leading", "aggregate", "record", "split",
    "score", "scored", "scores", "down", "up", "ahead", "behind", "trail", "trailed", "majority", "margin", "game", "series", "set", "final",
    "half-time", "halftime", "edged", "routed", "downed", "topped", "advantage", "clash", "match", "over", "at", "win.", "seed", "playoff",
];

/// Warmth and cold: a C or an F behind a number is a degree.
#[rustfmt::skip] // as many as fit a line
pub(crate) const WARMTH: &[&str] = &[
    "degree", "degrees", "temperature", "temperatures", "heat", "heated", "hot", "hottest", "hotter", "cold", "coldest", "colder", "warm",
    "warmer", "warming", "warmest", "cool", "cooler", "freezing", "weather", "heatwave", "thermometer", "oven", "boil", "boils", "boiling",
    "melts", "forecast", "climate", "high", "highs", "lows", "chilly", "frost", "celsius", "fahrenheit",
];

/// Britain and its money: pounds are no weight.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BRITISH: &[&str] = &[
    "£", "sterling", "pence", "Britain", "Britain's", "British", "UK", "UK's", "U.K.", "England", "London", "Scotland", "Wales", "GBP",
    "pounds'",
];

/// Electric charge: an F is a farad.
pub(crate) const CHARGE: &[&str] = &["capacitor", "capacitors", "capacitance", "supercapacitor", "supercapacitors"];

/// Radiation: an R is a roentgen.
pub(crate) const RADIATION: &[&str] =
    &["radiation", "exposure", "x-ray", "x-rays", "dose", "dosimeter", "radioactive", "radiographer"];

/// Wind and ships: a kn is a knot.
pub(crate) const WIND: &[&str] =
    &["wind", "winds", "gusts", "gust", "speed", "ship", "vessel", "yacht", "sail", "sailed", "sailing", "boat"];

/// What things cost: an R is a rand, a kn a kuna, a pound is money.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PRICE: &[&str] = &[
    "price", "priced", "cost", "costs", "paid", "pay", "worth", "fine", "fined", "bill", "salary", "sold", "bought",
];

/// More words of prices, which pounds of goods have as well: an R is a rand, a kn a kuna.
#[rustfmt::skip] // as many as fit a line
pub(crate) const FEE: &[&str] = &[
    "prices", "costing", "pays", "fee", "fees", "charge", "charged", "rent", "wage", "wages", "cheaper", "expensive",
];

/// Budgets and profits: a pound is money.
#[rustfmt::skip] // as many as fit a line
pub(crate) const FINANCE: &[&str] = &[
    "profit", "profits", "budget", "invest", "invested", "raised", "tax", "loan", "debt",
];

/// What has a category or a magnitude.
pub(crate) const DISASTERS: &[&str] = &["hurricane", "storm", "earthquake", "quake", "cyclone", "typhoon"];

/// Verbs of winning and losing: the two shares behind them are a result and no range.
#[rustfmt::skip] // as many as fit a line
pub(crate) const CONTESTS: &[&str] = &[
    "won", "win", "wins", "winning", "lost", "lose", "loses", "losing", "beat", "beats", "beating", "defeat", "defeated", "defeats", "lead",
    "leads", "leading", "led", "trail", "trails", "trailed", "trailing", "edged", "tops", "bests", "bested",
];

/// What is so before a change: "from the current $9 to $14".
pub(crate) const STANDING: &[&str] =
    &["current", "present", "existing", "previous", "old", "original", "earlier", "initial", "today's"];
