//! Write-ups in a run: each citation, then the figures that cite nothing, and at the end the entries that nobody cites.

use super::in_text::InText;
use super::wording::{CitingFinding, CitingText, Wording};
use super::{CHECKS, Check, Run, Source, Verifier, uncited_figure};
use crate::ledger::{Field, Folder, Level, Status, allowances};
use crate::writeup::{Catalogue, Wanted};

impl Verifier<'_> {
    /// What of a write-up is to be read: all of it where figures must cite.
    #[must_use]
    pub fn wanted(&self, path: &str) -> Wanted {
        let level = self.level_in(&uncited_figure::CHECK, path);
        if level == Level::Off { Wanted::Cited } else { Wanted::All }
    }

    /// The findings of a write-up, in its order.
    pub fn writeup(&mut self, text: &CitingText<'_>) -> Vec<CitingFinding> {
        self.tally.writeups += 1;
        let mut found = Vec::new();
        let thresholds = self.thresholds.clone();
        let is_on = |check: &&&Check| self.level_in(check, text.path) != Level::Off;
        let checks: Vec<&'static Check> = CHECKS.iter().collect();
        let checks: Vec<&'static Check> = checks.iter().filter(is_on).copied().collect();
        let mut names = Vec::new();
        for cited in &text.figures.cited {
            let wording = Wording::new(text, cited, &thresholds);
            let id = wording.id().map(|(document, key)| (document.to_owned(), key.to_owned()));
            let document = id.as_ref().map(|(document, _)| document.clone());
            names.extend(id);
            for check in &checks {
                if let Run::Citation(run) = check.run {
                    found.extend(run(&wording).map(|finding| CitingFinding { document: document.clone(), finding }));
                }
            }
        }
        for check in &checks {
            if let Run::WriteUp(run) = check.run {
                found.extend(
                    run(text, &thresholds).into_iter().map(|finding| CitingFinding { document: None, finding }),
                );
            }
        }
        self.allow_citing(text, &mut found);
        self.tally.citations += text.figures.cited.len();
        self.cited.extend(names);
        self.settle_citing(text.path, found)
    }

    /// Leave out what the write-up itself allows, and tell what is wrong with its exceptions.
    fn allow_citing(&mut self, text: &CitingText<'_>, found: &mut Vec<CitingFinding>) {
        let allowances = allowances(text.document);
        if allowances.is_empty() {
            return;
        }
        let mut in_text = InText::new(&allowances, Source::Text);
        found.retain(|found| {
            let allowed = in_text.allows(found.finding.check.name, &[found.finding.at.span]);
            self.tally.excepted += usize::from(allowed);
            !allowed
        });
        let idle = in_text.findings().into_iter();
        let idle = idle.filter(|finding| self.level_in(finding.check, text.path) != Level::Off);
        found.extend(idle.map(|finding| CitingFinding { document: None, finding }));
    }

    /// The entries that no write-up cites; to be asked for when all write-ups have been seen.
    pub fn unused(&mut self, catalogue: &Catalogue) -> Vec<CitingFinding> {
        let mut found = Vec::new();
        for check in CHECKS.iter().filter(|check| self.level(check) != Level::Off) {
            let Run::Unused(run) = check.run else { continue };
            for (document, key, known) in catalogue.entries().filter(|(.., known)| known.status == Status::Accepted) {
                if !self.cited.contains(&(document.to_owned(), key.to_owned())) {
                    let finding = run(known).map(|finding| finding.about(key));
                    found.extend(finding.map(|finding| CitingFinding { document: Some(document.to_owned()), finding }));
                }
            }
        }
        self.settle_citing("", found)
    }

    /// The level of a check in a write-up: that of the innermost folder that sets one, else that of the ledger.
    fn level_in(&self, check: &Check, path: &str) -> Level {
        let folders = self.configuration.folders.iter();
        let holding = folders.filter_map(|folder| Some((depth(folder, path)?, folder)));
        let set = holding.filter_map(|(depth, folder)| {
            let set = folder.levels.iter().rev().find(|set| set.check == check.name)?;
            Some((depth, set.level))
        });
        set.max_by_key(|(depth, _)| *depth).map_or_else(|| self.level(check), |(_, level)| level)
    }

    fn settle_citing(&mut self, path: &str, mut found: Vec<CitingFinding>) -> Vec<CitingFinding> {
        found.retain(|found| {
            let key = found.finding.key.as_deref();
            let id = found.document.as_deref().zip(key).map(|(document, key)| format!("{document}/{key}"));
            let within = path.trim_start_matches("../");
            let places = [Some(path), Some(within), found.document.as_deref(), id.as_deref()];
            let places: Vec<&str> = places.into_iter().flatten().filter(|place| !place.is_empty()).collect();
            !self.is_excepted_at(&places, found.finding.check.name)
        });
        for found in &mut found {
            found.finding.level = self.level_in(found.finding.check, path);
            self.count(found.finding.level);
        }
        found.sort_by_key(|found| (found.finding.at.span.start, found.finding.check.name));
        found
    }
}

/// How deep the folder is that holds a write-up; none where it does not.
fn depth(folder: &Folder, path: &str) -> Option<usize> {
    let folder = folder.record.words(Field::Folder)?;
    let parts = |path: &str| -> Vec<String> {
        path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").map(str::to_owned).collect()
    };
    let (folder, path) = (parts(folder), parts(path));
    path.starts_with(&folder).then_some(folder.len())
}
