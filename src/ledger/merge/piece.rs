//! What a merge comes to: lines, and conflicts between the least lines, with the marks that git knows.

use super::Sides;

/// A piece of the merged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Lines(String),
    Conflict(Conflict),
}

/// Lines that the sides have each in their own way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) ours: String,
    pub(super) base: String,
    pub(super) theirs: String,
    /// The field, or the whole entry.
    pub(super) what: String,
}

/// The merged file, as one side has it or with the marks.
pub(super) struct Writer<'s> {
    sides: &'s Sides,
    pub(super) text: String,
    pending: Option<Conflict>,
}

impl<'s> Writer<'s> {
    pub(super) fn new(sides: &'s Sides) -> Self {
        Self { sides, text: String::new(), pending: None }
    }

    /// Conflicts without a line between them are one.
    pub(super) fn push(&mut self, piece: Piece) {
        match (piece, &mut self.pending) {
            (Piece::Lines(lines), _) if lines.is_empty() => {}
            (Piece::Lines(lines), _) => {
                self.settle();
                self.text.push_str(&lines);
            }
            (Piece::Conflict(conflict), Some(before)) => {
                before.ours.push_str(&conflict.ours);
                before.base.push_str(&conflict.base);
                before.theirs.push_str(&conflict.theirs);
            }
            (Piece::Conflict(conflict), pending) => *pending = Some(conflict),
        }
    }

    /// A unit of its own stands below a blank line.
    pub(super) fn blank_line(&mut self) {
        self.settle();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn settle(&mut self) {
        let Some(conflict) = self.pending.take() else { return };
        let [ours, base, theirs] = &self.sides.labels;
        let mark = |text: &mut String, mark: &str, label: &str| {
            text.push_str(mark);
            text.extend((!label.is_empty()).then_some([" ", label]).into_iter().flatten());
            text.push('\n');
        };
        mark(&mut self.text, "<<<<<<<", ours);
        self.text.push_str(&conflict.ours);
        if self.sides.base.is_some() {
            mark(&mut self.text, "|||||||", base);
            self.text.push_str(&conflict.base);
        }
        mark(&mut self.text, "=======", "");
        self.text.push_str(&conflict.theirs);
        mark(&mut self.text, ">>>>>>>", theirs);
    }

    /// The file, its lines ended as they were.
    pub(super) fn finish(mut self) -> String {
        self.settle();
        if self.sides.is_crlf { self.text.replace('\n', "\r\n") } else { self.text }
    }
}
