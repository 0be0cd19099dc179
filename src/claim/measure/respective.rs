//! "Sales and profits were $4 million and $2 million, respectively": each figure has its own part.

use super::scene::View;

/// The most figures that are told apart.
const MOST: usize = 6;

/// Give each of the figures before "respectively" its own part of the measure that they share.
pub(super) fn part(view: View<'_, '_, '_>, measures: &mut [Option<String>]) {
    let marks = (0..view.sentence.len()).filter(|&at| view.sentence.is(at, "respectively"));
    for mark in marks {
        let Some(last) = view.figures_before(mark, measures.len()).checked_sub(1) else { continue };
        let first = first_of(view, last);
        let Some(shared) = measures.get(first).cloned().flatten() else { continue };
        let parts: Vec<&str> = shared.split(" and ").flat_map(|part| part.split(", ")).map(str::trim).collect();
        if last > first && parts.len() == last + 1 - first && parts.iter().all(|part| !part.is_empty()) {
            for (measure, part) in measures[first..=last].iter_mut().zip(parts) {
                *measure = Some(part.to_owned());
            }
        }
    }
}

/// The first of the figures that nothing but commas and "and" stands between.
fn first_of(view: View<'_, '_, '_>, last: usize) -> usize {
    let mut first = last;
    while first > 0 && last - first < MOST {
        let (from, to) = (view.figure(first - 1).end, view.figure(first).first);
        let joined = from < to && (from..to).all(|at| matches!(view.sentence.text(at), "," | "and"));
        if !joined {
            break;
        }
        first -= 1;
    }
    first
}
