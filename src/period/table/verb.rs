//! Verb forms that tell past from future. Source: general grammars of English: the modal verbs, and the strong and other
//! irregular verbs whose past is not written with -ed.

/// Verbs and words that put what follows into the future, or leave it open.
#[rustfmt::skip] // as many as fit a line
pub(crate) const MODALS: &[&str] = &[
    "will", "'ll", "’ll", "shall", "may", "might", "must", "should", "can", "could", "would", "won't", "won’t", "shan't", "cannot", "can't", "can’t",
    "ought", "I'll", "we'll", "he'll", "she'll", "it'll", "they'll", "you'll", "I’ll", "we’ll", "he’ll", "she’ll", "it’ll", "they’ll", "you’ll",
    "wouldn't", "wouldn’t", "shouldn't", "mightn't", "gonna", "'d", "’d",
];

/// What is spoken of is still to come: due Friday, scheduled for May.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PLANS: &[&str] = &[
    "anticipated", "due", "expected", "expecting", "expects", "expect", "going", "likely", "pending", "planned", "planning", "plans", "poised", "ready",
    "scheduled", "schedules", "set", "slated", "supposed", "tentatively", "timed", "unlikely", "upcoming",
];

/// Before an infinitive with "to": it is still to come.
#[rustfmt::skip] // as many as fit a line
pub(crate) const WILLS: &[&str] = &[
    "agree", "agreed", "agrees", "aim", "aimed", "aiming", "aims", "bound", "committed", "decided", "forecast", "hope", "hoped", "hopes", "hoping",
    "intend", "intended", "intends", "need", "needed", "needs", "ordered", "plan", "pledged", "predicted", "prepared", "preparing", "projected",
    "promised", "promises", "proposed", "threatened", "vowed", "want", "wanted", "wants",
];

/// Of "be", before a participle: it is the present.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PRESENT_BE: &[&str] = &["is", "are", "am", "'s", "’s", "'re", "’re", "isn't", "aren't", "isn’t", "aren’t"];

/// Of "have", before a participle: it is over.
#[rustfmt::skip] // as many as fit a line
pub(crate) const HAVE: &[&str] = &["has", "have", "had", "hasn't", "haven't", "hadn't", "hasn’t", "haven’t", "hadn’t", "'ve", "’ve", "having"];

/// Past forms without -ed, and participles.
#[rustfmt::skip] // as many as fit a line
pub(crate) const PAST: &[&str] = &[
    "was", "were", "wasn't", "weren't", "wasn’t", "weren’t", "did", "didn't", "didn’t", "been", "done", "arose", "arisen", "ate", "awoke", "beat",
    "beaten", "became", "began", "begun", "bent", "bet", "bit", "bitten", "bled", "blew", "blown", "bore", "born", "borne", "bought", "bound", "bred",
    "broke", "broken", "brought", "built", "burnt", "burst", "came", "cast", "caught", "chose", "chosen", "clung", "cost", "crept", "cut", "dealt",
    "drank", "drawn", "drew", "driven", "drove", "drunk", "dug", "eaten", "fallen", "fed", "fell", "felt", "fled", "flew", "flown", "forbade",
    "forgot", "forgotten", "fought", "found", "froze", "frozen", "gave", "given", "gone", "got", "gotten", "grew", "grown", "heard", "held", "hid",
    "hidden", "hit", "hung", "hurt", "kept", "knew", "known", "laid", "lain", "led", "leapt", "left", "lent", "lit", "lost", "made", "meant", "met",
    "mistook", "paid", "put", "quit", "ran", "rang", "ridden", "risen", "rode", "rose", "rung", "said", "sang", "sank", "sat", "saw", "seen", "sent",
    "sewn", "shook", "shaken", "shone", "shot", "shown", "shrank", "shrunk", "shut", "slain", "slept", "slid", "sold", "sought", "sown", "spent",
    "split", "spoke", "spoken", "spread", "sprang", "sprung", "stole", "stolen", "stood", "struck", "stuck", "stung", "strove", "sung", "sunk",
    "swam", "swept", "swore", "sworn", "swung", "taken", "taught", "thought", "threw", "thrown", "told", "took", "tore", "torn", "undertook",
    "understood", "underwent", "upheld", "went", "wept", "withdrew", "withdrawn", "withheld", "woke", "woken", "won", "wore", "worn", "wound",
    "written", "wrote",
];

/// Words in -ed that are no verbs.
#[rustfmt::skip] // as many as fit a line
pub(crate) const NO_PAST: &[&str] = &["hundred", "indeed", "need", "speed", "seed", "feed", "deed", "bed", "red", "breed", "proceed", "exceed", "succeed", "unprecedented", "embed", "shed", "sacred", "kindred", "wicked", "naked", "so-called"];

/// Where a clause begins: behind them stands another verb.
#[rustfmt::skip] // as many as fit a line
pub(crate) const CLAUSE_STARTS: &[&str] = &[
    "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "although", "though", "if", "whether", "unless", "but", "as",
];

/// Between a helping verb and its participle.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BETWEEN_VERBS: &[&str] = &["not", "also", "be", "been", "being", "never", "n't", "now", "still", "then", "only", "just", "have", "soon", "likely"];

/// Prepositions that set an end still to come.
pub(crate) const TOWARDS_FUTURE: &[&str] = &["by", "until", "till"];

/// Phrases before a time that is still to come.
pub(crate) const AS_SOON_AS: &[&str] = &["soon", "early", "late", "later"];

/// Before "until": what they speak of is still to come, in the past tense too.
#[rustfmt::skip] // as many as fit a line
pub(crate) const DEFERS: &[&str] = &[
    "adjourned", "deferred", "delayed", "extended", "gave", "given", "postponed", "prolonged", "recessed", "rescheduled", "suspended",
];
