//! Citations that lead nowhere.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{EntryId, Level};
use crate::writeup::Lookup;

pub(super) const CHECK: Check = Check {
    name: "unknown-citation",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the write-up cites an entry that the ledger does not have",
    why: "a citation that leads nowhere supports nothing",
    fix: "cite an entry that is there; `factledger list` shows the ids",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let Lookup::Unknown(near) = &wording.lookup else { return None };
    let citation = wording.cited.citation;
    let at = if citation.id.is_empty() { citation.marker } else { citation.id };
    let id = wording.writeup.slice(citation.id);
    let label = match (id.is_empty(), EntryId::parse(id).is_some()) {
        (true, _) => "found no id, expected one such as `briefing/deaths-2024`".to_owned(),
        (_, true) => "no entry has this id".to_owned(),
        (_, false) => "this names no entry, expected an id such as `briefing/deaths-2024`".to_owned(),
    };
    let finding = Finding::in_text(&CHECK, at, label);
    if let Some(near) = near {
        return Some(finding.help(format!("did you mean `{near}`?")));
    }
    // No id is like this one; what the figure says may tell which entry is meant.
    let closest: Vec<String> = wording.closest().iter().map(|id| format!("`{id}`")).collect();
    Some(if closest.is_empty() { finding } else { finding.help(format!("did you mean {}?", closest.join(" or "))) })
}
