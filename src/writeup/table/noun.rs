//! Nouns, verbs and adjectives that count the same thing. Other pairs are told by their stems: "arrests" and "arrested".

/// Words of the same thing, a family each, in lower case.
#[rustfmt::skip] // one family per line
pub(crate) const KIN: &[&[&str]] = &[
    &["death", "deaths", "die", "dies", "died", "dying", "dead", "kill", "kills", "killed", "killing", "killings", "fatality", "fatalities", "fatal", "lives", "casualty", "casualties", "perished", "victim", "victims"],
    &["birth", "births", "born", "baby", "babies"],
    &["person", "people", "persons", "resident", "residents", "inhabitant", "inhabitants", "individual", "individuals", "citizen", "citizens", "human", "humans"],
    &["worker", "workers", "job", "jobs", "employee", "employees", "employed", "staff", "position", "positions", "layoff", "layoffs"],
    &["migrant", "migrants", "immigrant", "immigrants", "migration", "crossing", "crossings", "encounter", "encounters", "apprehension", "apprehensions"],
    &["soldier", "soldiers", "troop", "troops", "army", "serviceman", "servicemen", "military"],
    &["child", "children", "kid", "kids", "minor", "minors"],
    &["house", "houses", "home", "homes", "household", "households", "dwelling", "dwellings"],
    &["car", "cars", "vehicle", "vehicles", "automobile", "automobiles"],
    &["boat", "boats", "ship", "ships", "vessel", "vessels"],
    &["aircraft", "plane", "planes", "airplane", "airplanes", "jet", "jets"],
    &["firm", "firms", "company", "companies", "business", "businesses"],
    &["sale", "sales", "sell", "sells", "sold"],
    &["loss", "losses", "lose", "loses", "lost"],
    &["family", "families", "household", "households"],
    &["shooting", "shootings", "shot", "gunshot", "gunshots"],
    &["theft", "thefts", "stolen", "stole"],
    &["seat", "seats", "lawmaker", "lawmakers", "member", "members"],
    &["voter", "voters", "vote", "votes", "voted", "ballot", "ballots"],
];
