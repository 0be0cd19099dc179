//! A sentence cut to the words around its figure.
//!
//! The cost depends on the room for the words, never on the length of the sentence: a line of 100 MB is cut as fast as a
//! line of 100 letters.

use super::wrap::{columns, parts_words};

/// What is shown of the text on one side of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side<'t> {
    pub(super) text: &'t str,
    /// Whether more was there.
    pub(super) cut: bool,
}

/// The words before and behind a figure that fit into `room` columns together, shared out evenly where both are long.
pub(super) fn sides<'t>(before: &'t str, after: &'t str, room: usize) -> (Side<'t>, Side<'t>) {
    let (before_columns, after_columns) = (columns_up_to(before, room), columns_up_to(after, room));
    let half = room / 2;
    let before_room = half.max(room.saturating_sub(after_columns));
    let after_room = half.max(room.saturating_sub(before_columns));
    (tail(before, before_room), head(after, after_room))
}

/// The columns of `text`, counted no further than just past `most`.
fn columns_up_to(text: &str, most: usize) -> usize {
    let mut sum = 0;
    for c in text.chars() {
        sum += columns(c);
        if sum > most {
            break;
        }
    }
    sum
}

/// The last whole words of `text` that fit into `room` columns; part of a word where no word fits.
fn tail(text: &str, room: usize) -> Side<'_> {
    let mut left = room;
    let outside = text.char_indices().rev().find(|&(_, c)| !take(&mut left, c));
    let Some((last, c)) = outside else { return Side { text, cut: false } };
    let kept = text.get(last + c.len_utf8()..).unwrap_or_default();
    let whole = if parts_words(c) { Some(0) } else { kept.find(parts_words) };
    Side { text: kept.get(whole.unwrap_or(0)..).unwrap_or_default(), cut: true }
}

/// The first whole words of `text` that fit into `room` columns; part of a word where no word fits.
fn head(text: &str, room: usize) -> Side<'_> {
    let mut left = room;
    let outside = text.char_indices().find(|&(_, c)| !take(&mut left, c));
    let Some((first, c)) = outside else { return Side { text, cut: false } };
    let kept = text.get(..first).unwrap_or_default();
    let whole = if parts_words(c) { None } else { kept.rfind(parts_words) };
    Side { text: kept.get(..whole.unwrap_or(kept.len())).unwrap_or_default(), cut: true }
}

fn take(left: &mut usize, c: char) -> bool {
    let rest = left.checked_sub(columns(c));
    *left = rest.unwrap_or(0);
    rest.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, room: usize, want: (&str, bool, &str, bool)) {
        let (before, after) = sides(before, after, room);
        assert_eq!((before.text, before.cut, after.text, after.cut), want);
    }

    #[test]
    fn a_short_sentence_stays_whole() {
        check("Prices rose ", " in May.", 30, ("Prices rose ", false, " in May.", false));
    }

    #[test]
    fn a_long_sentence_loses_words_on_both_sides() {
        check("one two three four ", " five six seven eight", 20, (" four ", true, " five six", true));
    }

    #[test]
    fn a_short_side_leaves_its_room_to_the_other() {
        check("In all, ", " five six seven eight", 20, ("In all, ", false, " five six", true));
        check("one two three four ", " five.", 20, (" three four ", true, " five.", false));
    }

    #[test]
    fn a_word_without_an_end_is_cut_inside() {
        check(&"x".repeat(50), &"y".repeat(50), 8, ("xxxx", true, "yyyy", true));
    }

    #[test]
    fn a_wide_character_takes_two_columns() {
        check("", "人人人 人", 5, ("", false, "人人", true));
    }
}
