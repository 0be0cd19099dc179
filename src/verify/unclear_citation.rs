//! Citations of which it is not clear what they cite, or which figure they mark.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::Level;
use crate::writeup::{Form, Lookup, Unclear};

pub(super) const CHECK: Check = Check {
    name: "unclear-citation",
    group: Group::WriteUps,
    level: Level::Error,
    what: "it is not clear which figure cites which entry",
    why: "a check of the wrong pair says nothing",
    fix: "mark one figure, and write the full id of one entry",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let citation = wording.cited.citation;
    if let Lookup::Several(ids) = &wording.lookup {
        let finding =
            Finding::in_text(&CHECK, citation.id, format!("{} documents have an entry of this key", ids.len()));
        let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
        return Some(finding.help(format!("write {}", ids.join(" or "))));
    }
    let (document, key) = wording.id()?;
    let unclear = wording.cited.figure.as_ref().err()?;
    let (label, help) = match (unclear, citation.form) {
        (Unclear::NoFigure, Form::Link) => {
            ("no figure is read in the marked words".to_owned(), "mark the words of one figure".to_owned())
        }
        (Unclear::NoFigure, _) => (
            "no figure is read before it".to_owned(),
            "set the citation behind its figure, in the same sentence".to_owned(),
        ),
        (Unclear::Several(places), _) => {
            let words: Vec<String> =
                places.iter().map(|place| format!("\"{}\"", wording.writeup.slice(*place))).collect();
            (format!("these words have {} figures", places.len()), format!("mark one of {}", words.join(", ")))
        }
    };
    let at = if citation.form == Form::Link { citation.span } else { citation.marker };
    let _ = document;
    Some(Finding::in_text(&CHECK, at, label).about(key).help(help))
}
