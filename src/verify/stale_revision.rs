//! Citations of a revision that is not the present one.

use super::wording::Wording;
use super::{Check, Finding, Group, Run, Source};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "stale-revision",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the citation names another revision than the entry has",
    why: "the figure was revised, and nobody has looked at this wording since",
    fix: "read the entry anew; `factledger cite --update` then writes its revision",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let known = wording.known()?;
    let rev = wording.cited.citation.rev.filter(|&rev| rev != known.rev)?;
    let at = wording.cited.citation.revision?;
    let (_, key) = wording.id()?;
    let finding = Finding::in_text(&CHECK, at, format!("cites revision {rev}")).about(key);
    Some(finding.against(Source::Ledger, known.span(Field::Rev), format!("the entry is at revision {}", known.rev)))
}
