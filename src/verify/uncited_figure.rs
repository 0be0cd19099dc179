//! Figures of write-ups that cite nothing.

use super::wording::CitingText;
use super::{Check, Finding, Group, Run};
use crate::ledger::Level;
use crate::writeup::{Figure, Thresholds};

pub(super) const CHECK: Check = Check {
    name: "uncited-figure",
    group: Group::WriteUps,
    level: Level::Off,
    what: "the write-up has a figure that cites no entry",
    why: "a figure without a source cannot be checked",
    fix: "cite its entry, or give the reason in an exception",
    run: Run::WriteUp(run),
};

fn run(text: &CitingText<'_>, thresholds: &Thresholds) -> Vec<Finding> {
    let finding = |figure: &Figure| {
        let finding = Finding::in_text(&CHECK, figure.span, "cites no entry");
        let closest: Vec<String> =
            text.catalogue.closest(figure, thresholds).iter().map(|id| format!("`{id}`")).collect();
        if closest.is_empty() { finding } else { finding.help(format!("did you mean {}?", closest.join(" or "))) }
    };
    text.figures.uncited.iter().map(finding).collect()
}
