//! Words before a full stop: those that never end a sentence, and those that look like abbreviations and are none.
//!
//! Source: our own reading of news of 2000 to 2025; what the splitter's list already does is not repeated.

/// Titles that stand before a name; they never end a sentence before a capital letter.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::text) const TITLES: &[&str] = &[
    // of ranks and offices
    "Adm", "Amb", "Atty", "Brig", "Capt", "Cmdr", "Col", "Comdr", "Cpl", "Det", "Gen", "Gov", "Govs", "Hon", "Insp", "Lt", "Maj",
    "Msgr", "Pfc", "Pres", "Prof", "Profs", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Supt",
    // of people
    "Dr", "Drs", "Fr", "Messrs", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Mx",
    // of places
    "Ft", "Ste",
];

/// Words that stand before a number or an amount; they never end a sentence before one.
pub(in crate::text) const NUMBER_LABELS: &[&str] = &[
    "Approx", "Ch", "Est", "Figs", "Para", "Sect", "Vol", "Vols", "approx", "ch", "circa", "eq", "est", "figs", "para",
    "sect", "vol", "vols",
];

/// Words that go on from "a.m." and "p.m.": days, months, time zones.
#[rustfmt::skip] // sorted, a kind a line
pub(in crate::text) const CLOCK_FOLLOWERS: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Central", "Eastern", "Mountain", "Pacific", "Greenwich",
    "BST", "CDT", "CEST", "CET", "CST", "CT", "EDT", "EST", "ET", "GMT", "IST", "JST", "MDT", "MST", "MT", "PDT", "PST", "PT", "UTC",
];

/// Verbs that make a day or a month behind "a.m." the subject of a new sentence.
pub(in crate::text) const VERBS_OF_DAYS: &[&str] =
    &["brings", "brought", "had", "has", "is", "marked", "marks", "saw", "sees", "was", "will"];

/// Everyday words that the splitter takes for abbreviations ("art.", "Me.", "Ill."); as written, they end sentences.
pub(in crate::text) const NO_ABBREVIATIONS: &[&str] = &[
    "May", "arc", "art", "con", "exec", "fed", "fig", "id", "ill", "may", "me", "miss", "no", "ore", "pa", "rep", "rev",
];
