//! Where a corruption is, so that what is found can be told to be found there.

use std::ops::Range;

use factledger::ledger::{Anchors, Entry, LedgerFile, allowances};
use factledger::text::Document;
use factledger::verify::Source;

use crate::held::{Found, Held};

/// The place of a corruption in the corrupted document.
#[derive(Debug)]
pub(crate) struct Place {
    file: Source,
    /// The lines of the entry, or the paragraph of the text.
    range: Range<usize>,
    /// The entries that are concerned.
    keys: Vec<String>,
    /// The key that the corrupted entry took from another: of two with one key nobody knows which had it first.
    taken: Option<String>,
}

impl Place {
    /// Whether something was found here, on either side of a conflict; what concerns the text as a whole is found wherever the text is
    /// corrupted.
    pub(crate) fn holds(&self, document: &str, found: &Found) -> bool {
        let is_whole = matches!(found.finding.check.name, "text-changed" | "text-missing");
        let holds = |(document_of, file, byte): (Option<&str>, Source, usize)| {
            document_of == Some(document) && file == self.file && self.range.contains(&byte)
        };
        let is_ours = found.key().is_some_and(|key| self.keys.iter().any(|known| known == key))
            || found.finding.check.name == "duplicate-key"
                && found.key().is_some()
                && found.key() == self.taken.as_deref()
            || is_whole && self.file == Source::Text;
        found.places().any(holds) || found.document.as_deref() == Some(document) && is_ours
    }

    /// The same, where the key of another entry was taken.
    pub(crate) fn taking(mut self, key: &str) -> Self {
        self.taken = Some(key.to_owned());
        self
    }

    /// The lines of an entry, from its header up to that of the next, in a file that holds `more` bytes than before (or fewer).
    pub(crate) fn of_entry(before: &Held, after: &str, key: &str) -> Self {
        let file = LedgerFile::read(&before.id, &before.source);
        let block = block(&file, &before.source, key);
        let end = (block.end + after.len()).saturating_sub(before.source.len()).max(block.start);
        // An error at the end of the file stands behind its last byte.
        Self { file: Source::Ledger, range: block.start..end + 1, keys: vec![key.to_owned()], taken: None }
    }

    /// The lines of the entry or the head in which a file was cut.
    pub(crate) fn of_cut(before: &Held, at: usize) -> Self {
        let file = LedgerFile::read(&before.id, &before.source);
        let blocks = file.entries.iter().map(|entry| (entry, block(&file, &before.source, &entry.key)));
        match blocks.into_iter().find(|(_, block)| block.contains(&at)) {
            Some((entry, block)) => {
                Self { file: Source::Ledger, range: block.start..at + 1, keys: vec![entry.key.clone()], taken: None }
            }
            None => Self { file: Source::Ledger, range: 0..at + 1, keys: Vec::new(), taken: None },
        }
    }

    /// The paragraph of a text whose bytes `range` were replaced by `by` bytes.
    pub(crate) fn of_text(before: &Held, range: &Range<usize>, by: usize) -> Self {
        let text = before.text.as_deref().expect("a text was corrupted");
        let document = Document::new(text);
        let near = |start: usize, end: usize| start <= range.end && range.start <= end;
        let sentences: Vec<_> = document.sentences().filter(|sentence| near(sentence.start, sentence.end)).collect();
        // An exception concerns the paragraph that it covers.
        let allowances = allowances(&document);
        let excepting = allowances.iter().filter(|allowance| near(allowance.comment.start, allowance.comment.end));
        let excepted = excepting.filter_map(|allowance| allowance.covers).map(|covers| covers.end).max().unwrap_or(0);
        let start = sentences.first().map_or(range.start, |first| first.start.min(range.start));
        let end = sentences.last().map_or(range.end, |last| last.end.max(range.end)).max(excepted);
        let file = LedgerFile::read(&before.id, &before.source);
        let anchors = Anchors::new(text);
        let is_near = |entry: &&Entry| {
            let anchor = anchors.find(entry);
            anchor.is_ok_and(|anchor| anchor.quote.start <= end && start <= anchor.quote.end)
        };
        let keys = file.entries.iter().filter(is_near).map(|entry| entry.key.clone()).collect();
        Self { file: Source::Text, range: start..end + by + 1, keys, taken: None }
    }
}

/// The bytes from the header of an entry up to the header of the next.
pub(crate) fn block(file: &LedgerFile, source: &str, key: &str) -> Range<usize> {
    let place = file.entries.iter().position(|entry| entry.key == key).expect("the entry is in the file");
    let start = |entry: &Entry| entry.record.start().start;
    let end = file.entries.get(place + 1).map_or(source.len(), start);
    start(&file.entries[place])..end
}
