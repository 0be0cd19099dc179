//! What a parse says of a token: a universal part of speech and a universal relation to its head.
//!
//! Source: Universal Dependencies, version 2, with the subtypes of its English treebanks that tell something to the
//! modules that follow. A subtype not listed counts as its relation.

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident, $all:ident: $($(#[$row:meta])* $variant:ident $name:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $kind {
            $($(#[$row])* $variant,)*
        }

        /// All of them, each at its own number.
        #[allow(dead_code, reason = "only the learner looks through the tags")]
        pub(crate) const $all: &[$kind] = &[$($kind::$variant,)*];

        impl $kind {
            /// The name in Universal Dependencies.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

names! {
    /// A universal part of speech.
    Tag, TAGS:
    /// Adjective, ordinals included: "large", "third".
    Adj "ADJ",
    /// Preposition or verbal particle: "of", "up".
    Adp "ADP",
    /// Adverb: "nearly".
    Adv "ADV",
    /// Auxiliary or copula: "has", "is", "will", "doesn't".
    Aux "AUX",
    /// Coordinating conjunction: "and".
    Cconj "CCONJ",
    /// Article or other determiner: "the", "every".
    Det "DET",
    /// Interjection: "yes".
    Intj "INTJ",
    /// Common noun.
    Noun "NOUN",
    /// Cardinal number: "87,000", "twelve", "million".
    Num "NUM",
    /// "not", the "to" of an infinitive, the possessive mark.
    Part "PART",
    /// Pronoun, possessives included: "she", "who", "their".
    Pron "PRON",
    /// Proper noun.
    Propn "PROPN",
    /// Punctuation mark.
    Punct "PUNCT",
    /// Subordinating conjunction: "that", "because".
    Sconj "SCONJ",
    /// Sign that stands for a word: "$", "%".
    Sym "SYM",
    /// Main verb.
    Verb "VERB",
    /// Anything else; also what lies outside the sentence.
    X "X",
}

names! {
    /// The relation of a token to its head, the dependent named: in "deaths rose", "deaths" is the `Nsubj` of "rose".
    Relation, RELATIONS:
    /// The head of the sentence.
    Root "root",
    /// Clause that modifies a noun, without a relative: "efforts to cut costs".
    Acl "acl",
    /// Relative clause.
    AclRelcl "acl:relcl",
    /// Adverbial clause: "rose as prices fell".
    Advcl "advcl",
    /// Relative clause to a whole clause.
    AdvclRelcl "advcl:relcl",
    /// Adverb: "rose slowly", "nearly 40".
    Advmod "advmod",
    /// Adjective of a noun.
    Amod "amod",
    /// Apposition: "Ortiz, the mayor".
    Appos "appos",
    /// Auxiliary of a verb.
    Aux "aux",
    /// Auxiliary of a passive.
    AuxPass "aux:pass",
    /// Preposition or possessive mark, under its noun.
    Case "case",
    /// Conjunction, under the conjunct that follows it.
    Cc "cc",
    /// The first half of "both … and".
    CcPreconj "cc:preconj",
    /// Clause as object: "said that deaths rose".
    Ccomp "ccomp",
    /// Noun in a compound: "drug deaths".
    Compound "compound",
    /// Particle of a verb: "add up".
    CompoundPrt "compound:prt",
    /// The second and later parts of a coordination, under the first.
    Conj "conj",
    /// Copula, under the predicate.
    Cop "cop",
    /// Clause as subject.
    Csubj "csubj",
    /// The same of a passive.
    CsubjPass "csubj:pass",
    /// Unspecified.
    Dep "dep",
    /// Determiner.
    Det "det",
    /// Determiner before a determiner: "all the".
    DetPredet "det:predet",
    /// Interjections and the like.
    Discourse "discourse",
    /// Repeated outside the clause.
    Dislocated "dislocated",
    /// "there is", "it is said that".
    Expl "expl",
    /// Fixed phrase of several words, under its first: "as well as", "more than".
    Fixed "fixed",
    /// Name of several words, under its first.
    Flat "flat",
    /// Pieces of one word written apart.
    Goeswith "goeswith",
    /// Indirect object.
    Iobj "iobj",
    /// Item of a list.
    List "list",
    /// Word that opens a subordinate clause: "that", "to", "because".
    Mark "mark",
    /// Noun under a noun: "number of deaths".
    Nmod "nmod",
    /// Noun before a name: "spokesman Lee".
    NmodDesc "nmod:desc",
    /// Possessor.
    NmodPoss "nmod:poss",
    /// Noun under a noun without a preposition: "$5 a share".
    NmodUnmarked "nmod:unmarked",
    /// Subject.
    Nsubj "nsubj",
    /// Subject of a passive.
    NsubjPass "nsubj:pass",
    /// Number, under what it counts.
    Nummod "nummod",
    /// Object.
    Obj "obj",
    /// Noun under a verb or adjective, mostly with a preposition: "died in 2024".
    Obl "obl",
    /// The doer in a passive: "counted by officials".
    OblAgent "obl:agent",
    /// Noun under a verb without a preposition: "rose 5 percent", "said Monday".
    OblUnmarked "obl:unmarked",
    /// Left behind where a word is left out.
    Orphan "orphan",
    /// Clause beside a clause: "he said" within a quotation.
    Parataxis "parataxis",
    /// Punctuation.
    Punct "punct",
    /// Slip of the tongue, corrected.
    Reparandum "reparandum",
    /// Person addressed.
    Vocative "vocative",
    /// Clause without a subject of its own: "began to fall".
    Xcomp "xcomp",
}
