//! Accepted entries that this release would read otherwise: looked for only where it is asked for.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Field, Level, Rereading, rereadings};

pub(super) const CHECK: Check = Check {
    name: "reading-differs",
    group: Group::Texts,
    level: Level::Warn,
    what: "this release reads an accepted entry otherwise",
    why: "it holds, since somebody accepted it; but a better reading may show a slip, which `verify --reread` looks for",
    fix: "look at its sentence; where the new reading is right give the entry a revision with `revise`, else leave it",
    run: Run::Reread(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(document) = subject.document() else { return Vec::new() };
    let places: Vec<_> = subject.places().map(|(_, place)| place?.ok()?.figure).collect();
    let told = |Rereading { entry, fields }: Rereading<'_>| {
        let Some(fields) = fields else {
            let at = entry.record.span(Field::Figure);
            return Finding::new(&CHECK, at, "no claim is read here now").about(&entry.key);
        };
        let mut labels = fields.iter().map(|(field, now)| {
            let read = now.as_ref().map_or_else(|| "nothing".to_owned(), |now| format!("`{now}`"));
            (entry.record.span(*field), format!("{} is read as {read} now", field.name()))
        });
        let (span, label) = labels.next().expect("a rereading that differs names fields");
        let first = Finding::new(&CHECK, span, label).about(&entry.key);
        labels.fold(first, |finding, (span, label)| finding.against(Source::Ledger, span, label))
    };
    rereadings(subject.file, document, &places).into_iter().map(told).collect()
}
