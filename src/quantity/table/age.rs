//! Words beside the ages of people.

/// Nouns of people, to whom a bare number behind "under" or "over" gives an age.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PEOPLE: &[&str] = &[
    "people", "person", "adults", "adult", "children", "child", "kids", "men", "man", "women", "woman", "girls", "boys", "players", "voters",
    "workers", "residents", "patients", "students", "those", "anyone", "everyone", "someone", "drivers", "citizens", "americans", "britons",
    "teenagers", "youths", "pupils", "members", "population", "seniors", "pensioners", "infants", "babies", "toddlers", "mothers", "fathers",
    "whites", "blacks", "hispanics", "latinos", "respondents", "parents",
];

/// Pronouns of people, whose age is told whatever follows: "those over 70 say".
pub(crate) const THOSE: &[&str] = &["those", "anyone", "everyone", "someone"];

/// Words between "aged" or "age" and the number: "aged between 5 and 12".
pub(crate) const BEFORE_AGE: &[&str] = &["under", "over", "about", "around", "between", "from", "of", "-"];

/// Words behind the number of "children under 5" where no noun follows: it counts nothing else.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_AGE_LIMIT: &[&str] = &[
    "and", "or", "were", "are", "who", "in", "have", "had", "to", "is", "was", "will", "can", "must", "at", "with", "for", "said", "from", "by",
];

/// Verbs of "she was 10".
pub(crate) const TELLS_AGE: &[&str] = &["was", "is", "turned", "'m", "am"];

/// Adverbs between such a verb and the number: "he is only 19".
pub(crate) const BEFORE_TOLD_AGE: &[&str] = &["only", "just", "now", "about", "then"];

/// Nouns of one person, or two, that an age may stand behind between commas: "her son, 9, said".
#[rustfmt::skip] // as many as fit a line
pub(crate) const KIN: &[&str] = &[
    "son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "boy", "girl", "man", "woman", "victim", "suspect", "driver",
    "teenager", "toddler", "nephew", "niece", "grandson", "granddaughter", "grandmother", "grandfather", "partner", "fiancee", "widow", "aunt",
    "uncle", "cousin", "boyfriend", "girlfriend", "men", "women", "sons", "daughters", "brothers", "sisters", "boys", "girls",
];
