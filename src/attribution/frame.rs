//! What a cue verb takes: a set of frames, one bit each.

/// A set of frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frames(u16);

impl Frames {
    /// Both sets together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a frame.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A clause with "that", "if", "how": "said that sales rose".
pub(super) const CLAUSE: Frames = Frames(1);
/// A clause without such a word: "said sales rose".
pub(super) const BARE: Frames = Frames(1 << 1);
/// A quotation, on either side.
pub(super) const QUOTE: Frames = Frames(1 << 2);
/// What is said may stand before it, and the speaker behind it: "sales rose, said Ortiz".
pub(super) const INVERTED: Frames = Frames(1 << 3);
/// An object that holds a figure: "counted 300 boats".
pub(super) const FIGURE: Frames = Frames(1 << 4);
/// Any object, where the subject is a document or a survey: "the poll shows a lead".
pub(super) const DOCUMENT: Frames = Frames(1 << 5);
/// Any object: "proposed a tax".
pub(super) const OBJECT: Frames = Frames(1 << 6);
/// An infinitive: "vowed to cut fares".
pub(super) const INFINITIVE: Frames = Frames(1 << 7);
/// First somebody who is told: "told members that".
pub(super) const ADDRESSEE: Frames = Frames(1 << 8);
/// "of" or "about" and what is spoken of.
pub(super) const OF: Frames = Frames(1 << 9);
/// "for" and what is asked for.
pub(super) const FOR: Frames = Frames(1 << 10);
/// "on" and what is insisted on.
pub(super) const ON: Frames = Frames(1 << 11);
/// An object, "at" and a figure: "put the toll at 31".
pub(super) const AT: Frames = Frames(1 << 13);
/// An object that holds a figure, where the subject keeps records: "the ministry recorded 40 cases", not "the valley recorded 40 cases".
pub(super) const RECORD: Frames = Frames(1 << 14);
/// "to" and what is admitted.
pub(super) const TO: Frames = Frames(1 << 12);
