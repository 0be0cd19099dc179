//! Words around numbers that are names: sections, indexes, products, streets, bonds.

/// Nouns whose number tells which one it is.
#[rustfmt::skip] // as many as fit a line
pub(crate) const SECTIONS: &[&str] = &[
    "section", "sections", "article", "articles", "chapter", "chapters", "page", "pages", "p.", "pp.", "paragraph", "clause", "rule", "title",
    "proposition", "prop", "prop.", "highway", "interstate", "route", "room", "flight", "channel", "phase", "type", "grade", "tier", "class",
    "district", "ward", "gate", "line", "lot", "step", "act", "part", "vol", "vol.", "volume", "figure", "fig.", "table", "appendix", "annex",
    "resolution", "directive", "regulation", "psalm", "verse", "item", "exhibit", "count", "form", "schedule", "platform", "terminal", "bus",
    "apartment", "apt", "apt.", "suite", "box", "version", "v", "generation", "episode", "season", "block", "area", "zone", "unit", "level",
    "stage", "precinct", "amendment", "note", "footnote", "question", "bill", "house", "senate", "model", "code", "code:", "extension", "ext.",
    "isbn", "issue", "track", "lane", "building", "hangar", "bay", "group", "pool", "ref", "id", "game", "round", "heat", "race", "car", "hole",
    "exit", "marker", "docket", "law", "case", "§", "dial", "dials", "dialed", "dialled", "dialing", "line:", "hotline", "camp", "pier", "plan",
    "text", "mile-marker", "cell", "seat", "row", "locker", "bed", "badge", "permit", "licence", "license", "invoice", "ticket",
];

/// Share and commodity indexes, and lists that carry a number in their names.
#[rustfmt::skip] // as many as fit a line
pub(crate) const INDEXES: &[&str] = &[
    "Poor's", "FTSE", "Nasdaq", "NASDAQ", "Nikkei", "CAC", "DAX", "Russell", "Fortune", "Euro", "Stoxx", "STOXX", "ASX", "Topix",
    "Kospi", "CSI", "SSE", "BSE", "NSE", "IBEX", "Ibex", "Global", "TA", "MSCI", "Formula", "Catch", "Forbes",
];

/// Products and standards whose numbers are versions.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PRODUCTS: &[&str] = &[
    "iPhone", "iPad", "iOS", "iPadOS", "macOS", "watchOS", "Android", "Windows", "Pixel", "Galaxy", "Xbox", "PlayStation", "PS", "Python",
    "Java", "HTML", "HTTP", "USB", "Bluetooth", "Wi-Fi", "Fi", "Firefox", "Chrome", "Safari", "PHP", "Rust", "Linux", "Ubuntu", "Debian", "Snapdragon",
    "GPT", "Gemini", "Claude", "Llama", "DirectX", "Model", "Boeing", "Airbus", "Apollo", "Artemis", "Covid", "COVID", "HIV", "Omega",
];

/// Last words of street names.
#[rustfmt::skip] // as many as fit a line
pub(crate) const ADDRESS_ENDINGS: &[&str] = &[
    "St", "Street", "Ave", "Avenue", "Road", "Rd", "Drive", "Dr", "Way", "Lane", "Ln", "Boulevard", "Blvd", "Place", "Pl", "Court", "Ct",
    "Square", "Highway", "Hwy", "Pike", "Terrace", "Row", "Parkway", "Pkwy", "Crescent", "Close", "Circle",
];

/// What is named by its years to run.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BONDS: &[&str] = &[
    "bond", "bonds", "note", "notes", "Treasury", "Treasuries", "Treasurys", "gilt", "gilts", "bund", "bunds", "yield", "yields", "T-bill",
    "T-bills",
];

/// Words that name a bond with its years before another of them or before a bond: "10-year U.S. notes".
pub(crate) const BONDS_TOO: &[&str] = &["bill", "bills", "U.S.", "US", "German", "government", "benchmark"];

/// Small words and endings inside the names of streets.
pub(crate) const STREET_PARTS: &[&str] = &[".", "de", "la", "st", "nd", "rd", "th"];

/// What stands with a full stop before the number of a thing.
pub(crate) const ABBREVIATED_NUMBER: &[&str] = &["No", "Nos", "Nr", "no", "nos"];

/// Prefixes that are capitalised by their place and name nothing: "Mid-50", "Sub-7", "Pre-2008".
#[rustfmt::skip] // as many as fit a line
pub(crate) const PREFIXES: &[&str] = &[
    "mid", "sub", "pre", "post", "under", "over", "minus", "plus", "non", "age", "ages", "top", "near",
];

/// Words that a sentence may begin with before a number that counts.
#[rustfmt::skip] // as many as fit a line
pub(crate) const OPENING: &[&str] = &[
    "About", "Around", "Nearly", "Almost", "Roughly", "Over", "Under", "Some", "Only", "Just", "Another", "Approximately", "Exactly", "Least",
    "Than", "To", "Add", "Combine", "Total", "Killed", "Dead", "Injured", "Wounded", "Top", "Volume", "Overall", "Altogether", "Population",
    "Deaths", "Cases", "Workers", "Additional", "More", "Less", "Fewer", "First", "Last", "Past", "Next", "Upwards", "Maximum", "Minimum",
    "Estimated", "Mostly", "Ages", "Aged", "Age", "Even", "Maybe", "Perhaps", "Every", "Fully", "Barely",
];

/// What has a number word for its name, in headlines too: Air Force One, Formula One.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_CAPITAL_WORD: &[&str] = &[
    "force", "formula", "big", "chapter", "phase", "capital", "channel", "act", "part",
];

/// Words before a model known by its number: "a 787 Dreamliner".
pub(crate) const BEFORE_MODEL: &[&str] = &["a", "an", "the", "own", "its", "'s", "’s", "this", "new"];

/// Collections of laws and cases, between the volume and the place: 5 U.S.C. 552, 410 U.S. 113.
pub(crate) const CITED: &[&str] =
    &["U.S.C.", "U.S.C", "USC", "CFR", "C.F.R.", "U.S.", "S.Ct.", "F.2d", "F.3d", "Stat.", "Cal.", "§"];

/// What is as sharp as its number of thousands of columns: 4K television.
#[rustfmt::skip] // as many as fit a line
pub(crate) const SCREENS: &[&str] = &[
    "TV", "TVs", "television", "televisions", "video", "videos", "display", "displays", "screen", "screens", "resolution", "monitor", "monitors",
    "streaming", "camera", "cameras", "footage", "Blu-ray",
];
