//! Citations and prose of Markdown, through `pulldown-cmark`.
//!
//! Links come from its parser, undefined references through its callback. Pandoc's form and comments are looked for in the text as it
//! is written, outside of code.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::mark::{self, SCHEME};
use super::{Citation, Definition, Form, Format, Prose, WriteUp, template};
use crate::text::Span;

/// What stands for code and pictures in the prose, so that the words around do not touch.
const OBJECT: &str = "\u{fffc}";

/// What stands between the cells of a row.
pub(super) const CELL: &str = "; ";

/// A piece of the text that is prose, or parts prose.
enum Piece<'t> {
    Words(Span),
    Other(Span, CowStr<'t>),
    Parts(usize),
}

/// Find citations, definitions and prose.
pub(super) fn read(source: &str) -> WriteUp<'_> {
    let mut reader = Reader { source, pieces: Vec::new(), code: Vec::new(), citations: Vec::new(), hidden: 0 };
    let mut callback = |link: BrokenLink<'_>| {
        link.reference.starts_with(SCHEME).then(|| (CowStr::from(link.reference.to_string()), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(source, options(), Some(&mut callback));
    let definitions = parser.reference_definitions().iter();
    let definitions = definitions.filter_map(|(label, found)| definition(source, label, &found.span)).collect();
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish(definitions)
}

/// Where the code and the front matter of a text stand, in its order.
pub(super) fn code(source: &str) -> Vec<Span> {
    let events = Parser::new_ext(source, options()).into_offset_iter();
    let is_code =
        |event: &Event<'_>| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_)));
    let code = events.filter(|(event, _)| is_code(event));
    code.map(|(_, range)| Span::new(range.start, range.end)).collect()
}

const fn options() -> Options {
    Options::ENABLE_TABLES
        .union(Options::ENABLE_FOOTNOTES)
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_TASKLISTS)
        .union(Options::ENABLE_HEADING_ATTRIBUTES)
        .union(Options::ENABLE_DEFINITION_LIST)
        .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
        .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
}

struct Reader<'t> {
    source: &'t str,
    pieces: Vec<Piece<'t>>,
    /// Code, front matter: nothing in it is cited.
    code: Vec<Span>,
    citations: Vec<Citation>,
    /// Pictures and blocks of code or front matter that are open: what stands in them is no prose.
    hidden: usize,
}

impl<'t> Reader<'t> {
    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => self.text(span, text),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.code.push(span);
                self.pieces.push(Piece::Other(span, OBJECT.into()));
            }
            Event::SoftBreak | Event::HardBreak => self.pieces.push(Piece::Other(span, " ".into())),
            // Tags stay, since figures are not read in them; what stands between them is prose.
            Event::Html(_) => self.pieces.push(Piece::Words(span)),
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
            Event::Rule => self.pieces.push(Piece::Parts(span.start)),
        }
    }

    fn start(&mut self, tag: &Tag<'t>, span: Span) {
        match tag {
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.code.push(span);
                self.hidden += 1;
                self.pieces.push(Piece::Parts(span.start));
            }
            Tag::Image { .. } => self.hidden += 1,
            Tag::Link { link_type, dest_url, id, .. } => self.link(*link_type, dest_url, id, span),
            // A row is read as one sentence: its first cell often says what the others are.
            Tag::TableCell | Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            _ => self.pieces.push(Piece::Parts(span.start)),
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.hidden = self.hidden.saturating_sub(1);
                self.pieces.push(Piece::Parts(span.end));
            }
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                self.pieces.push(Piece::Other(span, OBJECT.into()));
            }
            TagEnd::TableCell => self.pieces.push(Piece::Other(Span::new(span.end, span.end), CELL.into())),
            TagEnd::Link
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            _ => self.pieces.push(Piece::Parts(span.end)),
        }
    }

    fn text(&mut self, span: Span, text: CowStr<'t>) {
        if self.hidden > 0 {
            return;
        }
        let is_verbatim = self.source.get(span.range()).is_some_and(|written| *written == *text);
        self.pieces.push(if is_verbatim { Piece::Words(span) } else { Piece::Other(span, text) });
    }

    /// A link to an entry: by reference, or with the id as its address.
    fn link(&mut self, link_type: LinkType, address: &str, label: &str, span: Span) {
        let is_inline = link_type == LinkType::Inline;
        if !(if is_inline { address } else { label }).starts_with(SCHEME) {
            return;
        }
        let written = self.source.get(span.range()).unwrap_or_default();
        let Some(at) = written.rfind(SCHEME).map(|at| span.start + at) else { return };
        let named = mark::named(self.source, at + SCHEME.len());
        let is_full = matches!(link_type, LinkType::Inline | LinkType::Reference | LinkType::ReferenceUnknown);
        let before = self.source.get(span.start..at).unwrap_or_default();
        // The last bracket before the id opens the label, and the one before it closes the words.
        let marker = before.rfind(if is_inline { '(' } else { '[' }).map(|open| span.start + open);
        let (Some(marker), Some(named)) = (marker, Some(named).filter(|named| !named.id.is_empty())) else { return };
        let words = is_full.then(|| Span::new(span.start + 1, marker.saturating_sub(1).max(span.start + 1)));
        let rev = named.revision.and_then(|revision| mark::number(self.source, revision));
        let marker = Span::new(marker, span.end);
        let form = Form::Link;
        self.citations.push(Citation { form, span, marker, id: named.id, revision: named.revision, rev, words });
    }

    fn finish(mut self, definitions: Vec<Definition>) -> WriteUp<'t> {
        let mut marks = mark::marks(self.source);
        let is_within = |spans: &[Span], at: usize| {
            let next = spans.partition_point(|span| span.end <= at);
            spans.get(next).is_some_and(|span| span.start <= at)
        };
        marks.retain(|mark| !is_within(&self.code, mark.marker.start));
        let mut cuts: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
        cuts.extend(template::scan(self.source).into_iter().map(|place| place.span));
        // Links without words of their own would leave their ids among the words.
        cuts.extend(self.citations.iter().filter(|citation| citation.words.is_none()).map(|citation| citation.span));
        cuts.sort_unstable();
        let mut prose = Prose::default();
        let mut next = 0;
        for piece in self.pieces {
            match piece {
                Piece::Words(span) => keep_around(self.source, &mut prose, span, &cuts, &mut next),
                Piece::Other(span, by) if !is_within(&cuts, span.start) => prose.replace(span, &by),
                Piece::Other(..) => {}
                Piece::Parts(at) => prose.part(at),
            }
        }
        self.citations.append(&mut marks);
        WriteUp { source: self.source, format: Format::Markdown, citations: self.citations, definitions, prose }
    }
}

/// Keep the words of `span` outside of the cuts, of which those before `next` have been passed.
pub(super) fn keep_around(source: &str, prose: &mut Prose, span: Span, cuts: &[Span], next: &mut usize) {
    while cuts.get(*next).is_some_and(|cut| cut.end <= span.start) {
        *next += 1;
    }
    let mut at = span.start;
    for cut in cuts.iter().skip(*next).take_while(|cut| cut.start < span.end) {
        if cut.start > at {
            prose.keep(source, Span::new(at, cut.start));
        }
        at = at.max(cut.end);
    }
    if at < span.end {
        prose.keep(source, Span::new(at, span.end));
    }
}

/// The definition of a link to an entry.
fn definition(source: &str, label: &str, range: &Range<usize>) -> Option<Definition> {
    if !label.starts_with(SCHEME) {
        return None;
    }
    definition_at(source, Span::new(range.start, range.end))
}

/// The definition that `span` holds: `[fact:ID]: PATH "r1: …"`.
pub(super) fn definition_at(source: &str, span: Span) -> Option<Definition> {
    let written = source.get(span.range())?;
    let span = Span::new(span.start, span.start + written.trim_end().len());
    let at = span.start + written.find(SCHEME)? + SCHEME.len();
    let id = mark::named(source, at).id;
    let after = source.get(id.end..span.end)?;
    let title = after.find(['"', '\'', '(']).map(|quote| id.end + quote + 1);
    let revision = title.and_then(|title| mark::revision(source, title));
    Some(Definition { span, id, revision, rev: revision.and_then(|revision| mark::number(source, revision)) })
}
