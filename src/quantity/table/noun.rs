//! Plurals of English nouns that the rules do not make. Source: general grammars; the classes of A Comprehensive Grammar of
//! the English Language, section 5.73 and following.

/// Plural and singular.
#[rustfmt::skip] // as many as fit a line
pub(crate) const IRREGULAR: &[(&str, &str)] = &[
    ("people", "person"), ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("teeth", "tooth"),
    ("geese", "goose"), ("mice", "mouse"), ("lice", "louse"), ("oxen", "ox"), ("lives", "life"), ("wives", "wife"), ("knives", "knife"),
    ("halves", "half"), ("wolves", "wolf"), ("calves", "calf"), ("leaves", "leaf"), ("loaves", "loaf"), ("thieves", "thief"),
    ("shelves", "shelf"), ("selves", "self"), ("elves", "elf"), ("scarves", "scarf"), ("hooves", "hoof"), ("criteria", "criterion"),
    ("phenomena", "phenomenon"), ("data", "data"), ("media", "media"), ("bacteria", "bacterium"), ("alumni", "alumnus"), ("fungi", "fungus"),
    ("nuclei", "nucleus"), ("cacti", "cactus"), ("crises", "crisis"), ("analyses", "analysis"), ("bases", "base"), ("theses", "thesis"),
    ("diagnoses", "diagnosis"), ("oases", "oasis"), ("hypotheses", "hypothesis"), ("parentheses", "parenthesis"), ("axes", "axis"),
    ("indices", "index"), ("matrices", "matrix"), ("vertices", "vertex"), ("appendices", "appendix"), ("memoranda", "memorandum"),
    ("movies", "movie"), ("cookies", "cookie"), ("calories", "calorie"), ("zombies", "zombie"), ("rookies", "rookie"), ("ties", "tie"),
    ("lies", "lie"), ("pies", "pie"), ("dies", "die"), ("selfies", "selfie"), ("genies", "genie"), ("prairies", "prairie"), ("shoes", "shoe"),
    ("toes", "toe"), ("canoes", "canoe"), ("foes", "foe"), ("buses", "bus"), ("gases", "gas"), ("viruses", "virus"), ("bonuses", "bonus"),
    ("campuses", "campus"), ("lenses", "lens"), ("houses", "house"), ("horses", "horse"), ("cases", "case"), ("nurses", "nurse"),
    ("purchases", "purchase"), ("releases", "release"), ("licenses", "license"), ("courses", "course"), ("purposes", "purpose"),
    ("responses", "response"), ("increases", "increase"), ("decreases", "decrease"), ("databases", "database"), ("phases", "phase"),
    ("leases", "lease"), ("diseases", "disease"), ("offenses", "offense"), ("expenses", "expense"), ("doses", "dose"), ("roses", "rose"),
    ("universities", "university"), ("caches", "cache"), ("headaches", "headache"), ("aches", "ache"), ("firemen", "fireman"),
    ("congressmen", "congressman"), ("congresswomen", "congresswoman"), ("fishermen", "fisherman"), ("gunmen", "gunman"),
    ("policemen", "policeman"), ("businessmen", "businessman"), ("spokesmen", "spokesman"), ("firewomen", "firewoman"),
    ("grandchildren", "grandchild"), ("schoolchildren", "schoolchild"), ("councilmen", "councilman"), ("militiamen", "militiaman"),
    ("servicemen", "serviceman"), ("freshmen", "freshman"), ("salesmen", "salesman"), ("postmen", "postman"), ("craftsmen", "craftsman"),
    ("cheques", "cheque"), ("heroes", "hero"), ("tomatoes", "tomato"), ("potatoes", "potato"), ("quizzes", "quiz"), ("series", "series"),
    ("species", "species"), ("pence", "penny"), ("townspeople", "townsperson"), ("salespeople", "salesperson"), ("clothes", "clothes"),
    ("caucuses", "caucus"), ("statuses", "status"), ("surpluses", "surplus"), ("casinos", "casino"), ("premises", "premises"),
    ("headquarters", "headquarters"), ("barracks", "barracks"), ("works", "works"), ("enterprises", "enterprise"), ("franchises", "franchise"),
    ("exercises", "exercise"), ("surprises", "surprise"), ("promises", "promise"), ("rises", "rise"), ("fuses", "fuse"), ("uses", "use"),
    ("abuses", "abuse"), ("causes", "cause"), ("clauses", "clause"), ("pauses", "pause"), ("excuses", "excuse"), ("spouses", "spouse"),
    ("warehouses", "warehouse"), ("mouses", "mouse"), ("noses", "nose"), ("hoses", "hose"), ("vases", "vase"), ("chases", "chase"),
    ("phrases", "phrase"), ("defenses", "defense"), ("senses", "sense"), ("universes", "universe"), ("verses", "verse"), ("corpses", "corpse"),
    ("collapses", "collapse"), ("relapses", "relapse"), ("premieres", "premiere"), ("axles", "axle"),
];

/// Nouns that count more than one without an ending.
#[rustfmt::skip] // as many as fit a line
pub(crate) const ALWAYS_PLURAL: &[&str] = &[
    "staff", "crew", "personnel", "police", "cattle", "fish", "sheep", "deer", "aircraft", "spacecraft", "offspring", "livestock", "poultry",
    "youth", "faculty", "salmon", "trout", "swine", "dead", "head", "poor", "wounded", "homeless", "unemployed", "jobless", "elderly",
    "Chinese", "Japanese", "Portuguese", "Vietnamese", "Lebanese", "Burmese", "Taiwanese", "Swiss", "British", "French", "Irish", "Dutch",
    "percent", "horsepower", "alumnae", "headcount", "hovercraft", "shrimp", "squid", "bison", "moose",
];

/// Words in -s that count nothing.
#[rustfmt::skip] // as many as fit a line
pub(crate) const NEVER_PLURAL: &[&str] = &[
    "this", "was", "is", "has", "his", "its", "as", "us", "yes", "thus", "plus", "versus", "does", "always", "perhaps", "besides", "towards",
    "afterwards", "upwards", "downwards", "backwards", "forwards", "sometimes", "nevertheless", "nonetheless", "regardless", "less", "across",
    "gas", "bus", "lens", "news", "politics", "economics", "physics", "mathematics", "athletics", "gymnastics", "logistics", "electronics",
    "texas", "kansas", "arkansas", "illinois", "vegas", "paris", "christmas", "congress", "previous", "various", "serious", "famous",
    "religious", "dangerous", "virus", "status", "census", "campus", "bonus", "chaos", "bias", "canvas", "analysis", "basis", "crisis",
    "thanks", "says", "overseas", "alas", "hers", "ours", "theirs", "yours", "whereas", "minus", "consensus", "focus", "surplus", "caucus",
    "wales", "brussels", "mercedes", "athens", "los", "des", "les", "las", "u.s.", "indoors", "outdoors", "abroad", "whose", "goes", "comes",
    "makes", "takes", "gives", "gets", "wants", "needs", "seems", "means", "keeps", "lets", "puts", "sees", "remains", "becomes", "begins",
];

/// Endings of the names of peoples, parties and their like, which keep their capital.
pub(crate) const DEMONYM_ENDINGS: &[&str] = &["ans", "an", "ese", "ish", "is", "ers", "ats", "ists"];

/// Endings of plurals that add -es to a sibilant.
pub(crate) const SIBILANT_PLURALS: &[&str] = &["ches", "shes", "sses", "xes", "zzes"];
