//! Nouns of sources: documents and surveys, data that belong to somebody, people and bodies that a text names by what they are.
//!
//! Source: our own reading, class by class: kinds of publication, of research, of record; offices and trades; bodies.

/// Studies, surveys and publications: as a subject they show whatever object follows, and they stay the source of it.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::attribution) const DOCUMENTS: &[&str] = &[
    // surveys
    "average", "averages", "census", "poll", "polling", "polls", "pollster", "questionnaire", "survey", "surveys", "tracker",
    // research
    "analyses", "analysis", "assessment", "assessments", "audit", "audits", "evidence", "experiment", "experiments", "finding", "findings",
    "inquiry", "investigation", "investigations", "meta-analysis", "modelling", "modeling", "models", "paper", "papers", "probe", "research", "result",
    "results", "review", "reviews", "simulation", "simulations", "studies", "study", "trial", "trials",
    // publications
    "article", "articles", "book", "briefing", "brief", "bulletin", "dossier", "editorial", "factsheet", "handbook", "leaflet", "manual", "memo",
    "memoir", "memorandum", "newsletter", "outlook", "prospectus", "publication", "report", "reports", "transcript", "transcripts",
    // in law and office
    "affidavit", "complaint", "contract", "deposition", "directive", "disclosure", "disclosures", "email", "emails", "indictment", "lawsuit", "letter",
    "letters", "log", "logs", "message", "messages", "minutes", "notice", "order", "petition", "ruling", "statement", "statements", "testimony", "verdict",
    "warrant",
    // maps and pages
    "ad", "chart", "charts", "graph", "map", "maps", "photo", "photographs", "photos", "table", "tables", "video", "videos", "website",
];

/// Surveys: what is told "in a poll" has it as its source.
pub(in crate::attribution) const SURVEYS: &[&str] =
    &["census", "poll", "polling", "polls", "questionnaire", "study", "survey", "surveys", "tracker"];

/// Data: whoever collected or filed them is the source.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const DATA: &[&str] = &[
    "account", "accounts", "archives", "count", "counts", "data", "database", "databases", "dataset", "document", "documents", "estimate", "estimates",
    "figure", "figures", "filing", "filings", "forecast", "forecasts", "information", "metrics", "number", "numbers", "projection", "projections", "record",
    "records", "registry", "statistic", "statistics", "stats", "tallies", "tally",
];

/// People and groups whom a text names by what they are, not by name.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::attribution) const PEOPLE: &[&str] = &[
    // who speaks for others
    "aide", "aides", "officer", "officers", "official", "officials", "representative", "representatives", "spokesman", "spokesmen", "spokesperson",
    "spokespersons", "spokespeople", "spokeswoman", "spokeswomen",
    // who knows
    "adviser", "advisers", "advisor", "advisors", "analyst", "analysts", "author", "authors", "critic", "critics", "economist", "economists", "epidemiologist",
    "expert", "experts", "historian", "insider", "insiders", "observer", "observers", "professor", "researcher", "researchers", "scholar", "scholars",
    "scientist", "scientists", "source", "sources", "specialist", "specialists", "statistician", "strategist", "strategists", "watcher", "watchers", "witness",
    "witnesses",
    // offices
    "attorney", "ambassador", "candidate", "chairman", "chairwoman", "chancellor", "chief", "commissioner", "coroner", "councillor", "director", "executive",
    "executives", "governor", "head", "judge", "justice", "king", "lawmaker", "lawmakers", "lawyer", "lawyers", "leader", "leaders", "manager", "managers",
    "mayor", "minister", "ministers", "nominee", "owner", "partner", "premier", "president", "prosecutor", "prosecutors", "queen", "regulator", "regulators",
    "secretary", "senator", "senators", "sheriff", "speaker", "superintendent", "treasurer",
    // trades and parts
    "activist", "activists", "actor", "architect", "artist", "campaigner", "campaigners", "coach", "colleague", "colleagues", "consultant", "democrat",
    "democrats", "doctor", "doctors", "driver", "editor", "employee", "employees", "engineer", "engineers", "farmer", "farmers", "fisherman", "founder",
    "friend", "friends", "investor", "investors", "journalist", "journalists", "neighbor", "neighbour", "nurse", "nurses", "organizer", "organizers",
    "organiser", "organisers", "owners", "pilot", "police", "politician", "politicians", "pollsters", "reporter", "reporters", "republican", "republicans",
    "resident", "residents", "star", "student", "students", "supporter", "supporters", "teacher", "teachers", "trader", "traders", "voter", "voters",
    "worker", "workers", "writer",
    // kin
    "brother", "daughter", "father", "husband", "mother", "parent", "parents", "sister", "son", "wife",
    // people at all
    "man", "men", "people", "person", "woman", "women",
];

/// Bodies: a definite one ("the agency") is the last of its kind that the text names.
#[rustfmt::skip] // sorted
pub(in crate::attribution) const BODIES: &[&str] = &[
    "administration", "agency", "airline", "army", "automaker", "association", "authority", "authorities", "bank", "board", "branch", "brokerage", "bureau", "business",
    "cabinet", "campaign", "carmaker", "center", "centre", "chain", "chamber", "charity", "church", "club", "coalition", "college", "commission",
    "committee", "company", "conglomerate", "congress", "consortium", "corporation", "council", "country", "court", "department", "developer", "directorate",
    "division", "embassy", "federation", "firm", "foundation", "fund", "government", "group", "guard", "hospital", "institute", "institution", "insurer",
    "laboratory", "league", "lender", "magazine", "maker", "manufacturer", "ministry", "museum", "network", "newspaper", "office", "operator",
    "organisation", "organization", "outlet", "panel", "parliament", "party", "producer", "project", "publication", "publisher", "regulator",
    "retailer", "school", "senate", "service", "society", "station", "subsidiary", "supplier", "team", "thinktank", "thrift", "trust", "union", "unit", "university",
    "utility", "watchdog",
];

/// Bodies that trade: what "the company" and "the firm" stand for ends in one of these.
pub(in crate::attribution) const TRADING: &[&str] = &[
    "AG",
    "Airlines",
    "Airways",
    "Bancorp",
    "Bank",
    "Co",
    "Co.",
    "Company",
    "Corp",
    "Corp.",
    "Corporation",
    "Electric",
    "Energy",
    "Enterprises",
    "Financial",
    "GmbH",
    "Group",
    "Holding",
    "Holdings",
    "Inc",
    "Inc.",
    "Industries",
    "International",
    "LLC",
    "LLP",
    "Laboratories",
    "Limited",
    "Ltd",
    "Ltd.",
    "Motors",
    "NV",
    "PLC",
    "Partners",
    "Pharmaceuticals",
    "Plc",
    "SA",
    "Stores",
    "Systems",
    "Technologies",
    "plc",
];

/// Bodies of a state: what "the agency" stands for holds one of these.
pub(in crate::attribution) const OFFICES: &[&str] = &[
    "Administration",
    "Agency",
    "Authority",
    "Board",
    "Bureau",
    "Center",
    "Centers",
    "Centre",
    "Commission",
    "Department",
    "Institute",
    "Ministry",
    "Office",
    "Organisation",
    "Organization",
    "Service",
    "Survey",
    "Treasury",
];

/// Titles before a name; they are no part of it.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::attribution) const TITLES: &[&str] = &[
    "Dr", "Dr.", "Fr", "Fr.", "Hon.", "Lady", "Lord", "Miss", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Mx.", "Prof", "Prof.", "Rev", "Rev.",
    "Sir",
    "Adm.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Det.", "Gen.", "Gov.", "Insp.", "Lt.", "Maj.", "Pvt.", "Rep.", "Reps.", "Sen.", "Sens.", "Sgt.",
    "Supt.",
    "Admiral", "Ambassador", "Attorney", "Captain", "Chancellor", "Chief", "Colonel", "Commissioner", "Congressman", "Congresswoman", "Detective",
    "Governor", "Judge", "Justice", "King", "Lieutenant", "Major", "Mayor", "Minister", "Officer", "Pastor", "Pope", "President", "Prince",
    "Princess", "Professor", "Queen", "Representative", "Secretary", "Senator", "Sergeant", "Sheriff",
];

/// Words between the capitalised words of a name.
pub(in crate::attribution) const CONNECTING: &[&str] =
    &["and", "al", "bin", "da", "de", "del", "der", "di", "du", "for", "la", "le", "of", "on", "van", "von"];

/// Capitalised words that are no part of a name of somebody: days and months.
#[rustfmt::skip] // in order
pub(in crate::attribution) const CALENDAR: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "January", "February", "April", "June", "July", "August", "September", "October", "November", "December",
];
