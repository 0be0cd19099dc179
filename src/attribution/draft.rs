//! Attributions in the items of a unit, cue by cue, before they have their places in the text.

use super::Mode;
use super::phrase::Range;
use super::unit::Unit;

/// An attribution in the items of a unit.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub source: Option<Range>,
    pub cue: Range,
    pub content: Vec<Range>,
    pub mode: Mode,
    pub strength: Strength,
    /// A pronoun: inside of a statement it is the speaker again, or nobody whom the text names ("she said she expects", "he said some think").
    pub is_own_view: bool,
}

/// Whether a cue hands over a statement, or a wish, a plan, a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    Statement,
    Wish,
}

/// The attributions of a unit, cue by cue.
pub(super) fn drafts(unit: &Unit<'_, '_, '_>, may_be_labelled: bool) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let (mut floor, mut shared) = (0, None);
    if may_be_labelled && let Some(draft) = unit.speaker_label() {
        floor = draft.cue.1;
        drafts.push(draft);
    }
    let mut at = floor;
    while at < unit.len() {
        let group = unit.group(at);
        let draft = group.and_then(|group| unit.verbal(&group, floor, shared)).or_else(|| unit.nominal(at, floor));
        let Some(draft) = draft else {
            at += 1;
            continue;
        };
        at = (at + 1).max(draft.cue.1);
        // What a cue behind its content took is not taken again; a cue before its content may stand inside of another's.
        if draft.content.first().is_some_and(|content| content.0 < draft.cue.0) {
            floor = draft.cue.1.max(draft.source.filter(|source| source.0 > draft.cue.0).map_or(0, |source| source.1));
        }
        if group.is_some() {
            shared = draft.source.or(shared);
        }
        drafts.push(draft);
    }
    drafts
}

/// Leave out wishes and judgements that are told inside of a statement ("she said he wants 40 boats"), and what a pronoun is given for there: it is
/// the speaker again or somebody whom the text leaves unnamed.
pub(super) fn drop_nested_wishes(unit: &Unit<'_, '_, '_>, drafts: &mut Vec<Draft>) {
    let source = |draft: &Draft| draft.source.map(|source| unit.text(source.0));
    let statements: Vec<(Range, Option<&str>)> = drafts
        .iter()
        .filter(|draft| draft.strength == Strength::Statement)
        .flat_map(|draft| draft.content.iter().map(move |&content| (content, source(draft))))
        .collect();
    drafts.retain(|draft| {
        let is_inside = |range: &Range| range.0 <= draft.cue.0 && draft.cue.1 <= range.1;
        let gives_way = |wish: bool| {
            statements.iter().any(|(range, speaker)| is_inside(range) && (wish || *speaker != source(draft)))
        };
        !(gives_way(true) && draft.strength == Strength::Wish || draft.is_own_view && gives_way(false))
    });
}
