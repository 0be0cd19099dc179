//! Reads a text paragraph by paragraph: quotations, units, the cues of each unit, and what goes on from one unit to the next.
//!
//! Carried over are: a quotation that follows, in the same paragraph, one whose speaker is known; a paragraph that begins with an opening mark
//! where the one before it left a quotation open; a quotation behind a paragraph that ends with `Ortiz said:`.

use super::draft::{Draft, Strength, drafts, drop_nested_wishes};
use super::group::{Group, Voice};
use super::lexicon;
use super::mention::Mentions;
use super::name;
use super::phrase::Range;
use super::quotation::{self, Quotation};
use super::unit::{self, Item, Unit};
use super::{Attribution, Kind, Mode, Source};
use crate::text::{Document, Sentence, Span};

/// Bytes of the longest unit.
const LONGEST: usize = 8_192;

/// Pieces of the longest content.
const MOST_PIECES: usize = 64;

/// Who was named last for a quotation: the words of source and cue.
#[derive(Clone, Copy, Debug)]
struct Speaker {
    source: Option<Source>,
    cue: Span,
    by_colon: bool,
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: Sentence<'d, 't>,
    items: Vec<Item>,
    groups: Vec<Option<Group>>,
    quotations: Vec<Quotation>,
    mentions: Mentions<'t>,
    found: Vec<Attribution>,
    /// The attribution of the last quotation in this paragraph.
    speaking: Option<usize>,
    /// The attribution whose quotation the last paragraph left open.
    open: Option<usize>,
    /// `Ortiz said:` at the end of the last unit.
    announced: Option<Speaker>,
    /// A sentence that is all quotation, right before this one, and nobody is given for it.
    orphan: Option<Span>,
    /// The byte up to which places will be asked for.
    end: usize,
    /// Nothing that is told from here on holds a place before that byte: only names are read.
    is_past: bool,
}

/// The attributions of a text, in text order: all that hold something before the byte `end`.
pub(super) fn attributions(document: &Document<'_>, end: usize) -> Vec<Attribution> {
    let mut reader = Reader {
        document,
        sentence: Sentence::new(document),
        items: Vec::new(),
        groups: Vec::new(),
        quotations: Vec::new(),
        mentions: Mentions::default(),
        found: Vec::new(),
        speaking: None,
        open: None,
        announced: None,
        orphan: None,
        end,
        is_past: false,
    };
    for paragraph in document.paragraphs() {
        reader.paragraph(paragraph);
    }
    let mut found = reader.found;
    found.sort_by_key(|attribution| (attribution.span().start, attribution.cue.start, attribution.cue.end));
    name::name(document, reader.mentions, &mut found);
    found
}

impl Reader<'_, '_> {
    fn paragraph(&mut self, paragraph: Span) {
        let mut quotations = std::mem::take(&mut self.quotations);
        quotations.clear();
        quotation::quotations(self.document, paragraph, &mut quotations);
        let before = self.speaking.take();
        let open = self.open.take();
        self.is_past = self.is_past || paragraph.start >= self.end && before.is_none() && open.is_none();
        if let Some(first) = quotations.first().filter(|first| first.span.start == paragraph.start) {
            // An open quotation goes on; so does a speaker whose words fill the next paragraph.
            let fills = first.is_speech && quotations.len() == 1 && first.span.end == paragraph.end;
            if let Some(index) = open.or(before.filter(|_| fills)) {
                self.extend(index, first.span);
                self.speaking = Some(index);
            }
        }
        let mut pending: Option<Span> = None;
        self.orphan = None;
        // Only a colon announces a quotation in the next paragraph.
        self.announced = self.announced.filter(|speaker| speaker.by_colon);
        for sentence in self.document.sentences_in(paragraph) {
            let span = pending.take().map_or(sentence, |before| before.to(sentence));
            let runs_on =
                within(&quotations, span).iter().any(|quotation| quotation.is_speech && span.end < quotation.span.end);
            if runs_on && span.len() < LONGEST {
                pending = Some(span);
            } else {
                self.unit(span, &quotations);
            }
        }
        if let Some(span) = pending {
            self.unit(span, &quotations);
        }
        if let (Some(last), Some(speaking)) = (quotations.last(), self.speaking)
            && last.is_open
        {
            self.open = Some(speaking);
        }
        self.quotations = quotations;
    }

    /// Read a sentence with the quotations in it, and what stands in those.
    fn unit(&mut self, span: Span, quotations: &[Quotation]) {
        let quotations = within(quotations, span);
        let has_quotation = !quotations.is_empty();
        self.document.tokenize(span, &mut self.sentence);
        self.mentions.read(&self.sentence);
        if self.is_past {
            return;
        }
        unit::fill(&self.sentence, quotations, &mut self.items);
        if !has_quotation && !self.may_have_cue(span) {
            return;
        }
        let announced = self.announced.take();
        self.sentences(span, quotations, announced);
        let begins_here = |quotation: &&Quotation| quotation.is_speech && span.start <= quotation.span.start;
        let told: Vec<_> =
            quotations.iter().filter(begins_here).filter(|quotation| self.may_tell(quotation.inner)).collect();
        for quotation in told {
            self.inside(quotation);
        }
    }

    /// Whether the sentence at hand may have a cue.
    fn may_have_cue(&self, span: Span) -> bool {
        self.items.iter().any(Item::may_be_cue) || self.document.slice(span).contains(':')
    }

    /// Whether in these words, with which the sentence at hand may end, something may be told of which nobody is the source.
    fn may_tell(&self, words: Span) -> bool {
        let tokens = self.sentence.tokens();
        let first = tokens.partition_point(|token| token.span.start < words.start);
        let mut inner = tokens.iter().skip(first).take_while(|token| token.span.end <= words.end);
        words.end > self.sentence.span().end
            || inner.any(|token| {
                lexicon::entry(self.document.slice(token.span)).is_some_and(lexicon::Entry::may_name_nobody)
            })
    }

    /// What is told inside of a quotation.
    fn inside(&mut self, quotation: &Quotation) {
        let sentences: Vec<Span> = self.document.sentences_in(quotation.inner).collect();
        for sentence in sentences {
            self.document.tokenize(sentence, &mut self.sentence);
            unit::fill(&self.sentence, &[], &mut self.items);
            if self.items.iter().any(Item::may_name_nobody) {
                self.group();
                self.push_told_inside();
            }
        }
    }

    /// Find the verb groups among the items at hand.
    fn group(&mut self) {
        self.groups.clear();
        let unit = Unit::new(&self.sentence, &self.items, &[]);
        self.groups.extend((0..self.items.len()).map(|at| unit.read_group(at)));
    }

    fn sentences(&mut self, span: Span, quotations: &[Quotation], announced: Option<Speaker>) {
        self.group();
        let before = self.found.len();
        let drafts = self.push_drafts(quotations);
        let speeches: Vec<Span> = self.items.iter().filter(|item| is_speech(item)).map(|item| item.span).collect();
        for speech in speeches {
            if let Some(index) = (before..self.found.len()).find(|&index| self.found[index].covers(speech.start)) {
                self.speaking = Some(index);
                continue;
            }
            if let Some(speaker) = self.colon_before(speech) {
                self.push(speaker.source, speaker.cue, vec![speech], Mode::Stated, quotations);
                self.speaking = Some(self.found.len() - 1);
                continue;
            }
            match (announced, self.speaking) {
                (Some(speaker), _) => {
                    self.push(speaker.source, speaker.cue, vec![speech], Mode::Stated, quotations);
                    self.speaking = Some(self.found.len() - 1);
                }
                (None, Some(index)) if drafts == 0 || index < before => self.extend(index, speech),
                _ => {}
            }
        }
        self.announced = self.announces(drafts);
        self.claim_orphan(span, drafts, quotations);
    }

    /// `"…." Ortiz said.`: a sentence of source and cue behind a quotation that nobody was given for.
    fn claim_orphan(&mut self, span: Span, drafts: usize, quotations: &[Quotation]) {
        let orphan = self.orphan.take();
        let only_speech = !self.items.is_empty() && self.items.iter().all(|item| is_speech(item) || !item.is_word());
        if only_speech && self.speaking.is_none() {
            self.orphan = Some(span);
        } else if let (Some(speech), Some(speaker), 0) = (orphan, self.announced, drafts) {
            self.announced = None;
            self.push(speaker.source, speaker.cue, vec![speech], Mode::Stated, quotations);
            self.found.last_mut().into_iter().for_each(|last| last.kind = Kind::Direct);
            self.speaking = Some(self.found.len() - 1);
        }
    }

    /// `Ortiz said:` and `Ortiz said in a statement.` at the end of a unit.
    fn announces(&self, drafts: usize) -> Option<Speaker> {
        let unit = Unit::new(&self.sentence, &self.items, &self.groups);
        let last = unit.len().checked_sub(1)?;
        if !(unit.mark(last) == Some(':') || unit.mark(last) == Some('.') && drafts == 0 && last < 16) {
            return None;
        }
        let group = (0..last).rev().find_map(|at| unit.group(at))?;
        let source = unit.source_before(group.first, 0)?;
        let is_speaker = group.voice == Voice::Active && group.verb.frames.has(super::frame::QUOTE);
        is_speaker.then(|| Speaker {
            source: Some(unit.source(source)),
            cue: unit.span(group.first, group.end),
            by_colon: unit.mark(last) == Some(':'),
        })
    }

    /// Who stands before the colon before a quotation.
    fn colon_before(&self, speech: Span) -> Option<Speaker> {
        let unit = Unit::new(&self.sentence, &self.items, &self.groups);
        let at = self.items.iter().position(|item| item.span == speech)?;
        let colon = at.checked_sub(1).filter(|&colon| unit.mark(colon) == Some(':'))?;
        let (first, end) = unit.before_colon(colon)?;
        Some(Speaker { source: Some(unit.source((first, end))), cue: unit.span(colon, at), by_colon: true })
    }

    fn extend(&mut self, index: usize, piece: Span) {
        let content = &mut self.found[index].content;
        if content.len() < MOST_PIECES && content.iter().all(|span| !span.overlaps(piece)) {
            content.push(piece);
            content.sort_unstable();
        }
    }

    /// Read every cue of the unit; how many attributions it made.
    fn push_drafts(&mut self, quotations: &[Quotation]) -> usize {
        let unit = Unit::new(&self.sentence, &self.items, &self.groups);
        let mut drafts = drafts(&unit, true);
        drop_nested_wishes(&unit, &mut drafts);
        self.push_all(&drafts, quotations)
    }

    /// Read the cues of a sentence in quotation marks that give nobody: "reportedly". Whoever speaks is the source of all that is said there.
    fn push_told_inside(&mut self) {
        let unit = Unit::new(&self.sentence, &self.items, &self.groups);
        let is_passive = |group: Group| group.voice == Voice::Passive || group.verb.lemma == "ask";
        if !(0..unit.len()).any(|at| unit.is(at, lexicon::Is::Hearsay) || unit.group(at).is_some_and(is_passive)) {
            return;
        }
        let mut drafts = drafts(&unit, false);
        drafts.retain(|draft| draft.strength == Strength::Statement && draft.source.is_none());
        self.push_all(&drafts, &[]);
    }

    fn push_all(&mut self, drafts: &[Draft], quotations: &[Quotation]) -> usize {
        for draft in drafts {
            let unit = Unit::new(&self.sentence, &self.items, &self.groups);
            let span = |(first, end): Range| unit.span(first, end);
            let source = draft.source.map(|source| unit.source(source));
            let content = draft.content.iter().map(|&range| span(range)).collect();
            self.push(source, span(draft.cue), content, draft.mode, quotations);
        }
        drafts.len()
    }

    fn push(&mut self, source: Option<Source>, cue: Span, content: Vec<Span>, mode: Mode, quotations: &[Quotation]) {
        let with_marks = |span: Span| with_marks(span, quotations);
        let mut content: Vec<Span> =
            content.into_iter().map(with_marks).filter(|span| !span.is_empty() && !span.overlaps(cue)).collect();
        content.sort_unstable();
        content.dedup_by(|next, before| next.overlaps(*before));
        if content.is_empty() {
            return;
        }
        let kind = kind(self.document, &content, quotations);
        self.found.push(Attribution { source, cue, content, kind, mode });
    }
}

/// The quotations that share a byte with `span`.
fn within(quotations: &[Quotation], span: Span) -> &[Quotation] {
    let first = quotations.partition_point(|quotation| quotation.span.end <= span.start);
    let rest = quotations.get(first..).unwrap_or_default();
    rest.get(..rest.partition_point(|quotation| quotation.span.start < span.end)).unwrap_or_default()
}

const fn is_speech(item: &Item) -> bool {
    matches!(item.kind, unit::ItemKind::Speech(_))
}

/// The span with the marks of a quotation that begins or ends where it does.
fn with_marks(mut span: Span, quotations: &[Quotation]) -> Span {
    let (start, end) = (span.start, span.end);
    let first = quotations.partition_point(|quotation| quotation.span.end <= start);
    for quotation in quotations.iter().skip(first).take_while(|quotation| quotation.span.start < end) {
        if quotation.inner.start == span.start {
            span.start = quotation.span.start;
        }
        if quotation.inner.end == span.end {
            span.end = quotation.span.end;
        }
    }
    span
}

/// Whether the letters of the content stand in quotation marks.
fn kind(document: &Document<'_>, content: &[Span], quotations: &[Quotation]) -> Kind {
    let (mut inside, mut outside) = (false, false);
    for &span in content {
        let mut at = span.start;
        let first = quotations.partition_point(|quotation| quotation.span.end <= span.start);
        for quotation in quotations.iter().skip(first).take_while(|quotation| quotation.span.start < span.end) {
            inside = true;
            outside |= has_letters(document, at, quotation.span.start);
            at = quotation.span.end;
        }
        outside |= has_letters(document, at, span.end);
    }
    match (inside, outside) {
        (true, false) => Kind::Direct,
        (true, true) => Kind::Mixed,
        (false, _) => Kind::Indirect,
    }
}

fn has_letters(document: &Document<'_>, start: usize, end: usize) -> bool {
    start < end && document.slice(Span::new(start, end)).contains(char::is_alphanumeric)
}
