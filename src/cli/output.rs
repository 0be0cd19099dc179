//! Standard output: the format asked for, as wide as the terminal, buffered.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use anstream::{AutoStream, ColorChoice};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::claim::{Claim, claims};
use factledger::quantity::{Quantity, Unread};
use factledger::report::{Annotation, Audience, Content, FORMATS, Format, Lines, Look, Named, Paint};
use factledger::text::Document;

use super::message;

/// Columns of a line where no terminal tells.
const DEFAULT_WIDTH: usize = 80;
/// A line longer than this is hard to read on any terminal.
const MOST_WIDTH: usize = 100;
/// Letters shown of a figure that was not read.
const SHOWN_FIGURE: usize = 40;

/// The options of every subcommand that reports.
#[derive(clap::Args)]
pub(super) struct OutputArguments {
    /// How to write what was found
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = format_parser())]
    format: Format,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.what));
    PossibleValuesParser::new(names)
        .try_map(|name| FORMATS.iter().find(|format| format.name == name).copied().ok_or("no such format"))
}

/// Standard output on its way.
pub(super) struct Output {
    out: BufWriter<AutoStream<StdoutLock<'static>>>,
    format: Format,
    look: Look,
    documents: usize,
    items: usize,
}

impl Output {
    /// Begin a report.
    pub(super) fn begin(arguments: &OutputArguments, content: Content) -> io::Result<Self> {
        let look = look();
        // Stripping would change the values of programs; plain reports hold no escape sequences anyway.
        let out = BufWriter::new(AutoStream::always_ansi(io::stdout().lock()));
        let mut output = Self { out, format: arguments.format, look, documents: 0, items: 0 };
        output.format.begin(&mut output.out, content)?;
        Ok(output)
    }

    /// Write the annotations of a document.
    pub(super) fn annotations(&mut self, named: &Named<'_, '_>, annotations: &[Annotation]) -> io::Result<()> {
        self.format.annotations(&mut self.out, &self.look, named, annotations)?;
        self.end_document(annotations.len())
    }

    /// Write the claims of a document.
    pub(super) fn claims(&mut self, named: &Named<'_, '_>, claims: &[Claim]) -> io::Result<()> {
        self.format.claims(&mut self.out, &self.look, named, claims)?;
        self.end_document(claims.len())
    }

    fn end_document(&mut self, items: usize) -> io::Result<()> {
        self.documents += 1;
        self.items += items;
        if io::stdout().is_terminal() { self.out.flush() } else { Ok(()) }
    }

    /// Write what is left, and tell people how many items (`claim`, `annotation`) there were.
    pub(super) fn finish(mut self, item: &str) -> io::Result<()> {
        self.out.flush()?;
        if self.format.audience == Audience::People && self.documents > 0 {
            message::summary(&format!("{} in {}", counted(self.items, item), counted(self.documents, "document")));
        }
        Ok(())
    }
}

/// `1 claim`, `2 claims`.
pub(super) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Standard output for the lines of a command, written in large pieces.
pub(super) struct Stdout(BufWriter<AutoStream<StdoutLock<'static>>>);

/// Standard output.
pub(super) fn stdout() -> Stdout {
    Stdout(BufWriter::new(AutoStream::always_ansi(io::stdout().lock())))
}

impl Stdout {
    /// Write what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Write for Stdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// How reports for people look here.
pub(super) fn look() -> Look {
    Look { width: width(), paint: paint() }
}

fn paint() -> Paint {
    match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => Paint::Plain,
        ColorChoice::Auto | ColorChoice::Always | ColorChoice::AlwaysAnsi => Paint::Ansi,
    }
}

#[expect(clippy::disallowed_methods, reason = "`COLUMNS` sets the width where no terminal does")]
fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(columns).filter(|&width| width > 0).unwrap_or(DEFAULT_WIDTH).min(MOST_WIDTH)
}

/// Warn of the figures that were seen and not read.
pub(super) fn warn_of_unread(named: &Named<'_, '_>, quantities: impl Iterator<Item = Quantity>) {
    let mut lines = None;
    for quantity in quantities {
        let Some(Unread::TooManyDigits) = quantity.unread else { continue };
        let place = lines.get_or_insert_with(|| Lines::new(named.document)).place(quantity.span.start);
        let figure = shortened(named.document.slice(quantity.span));
        message::warning(&format!(
            "{}:{place}: figure \"{figure}\" has more than 28 digits and was not read",
            named.name
        ));
    }
}

/// Warn of the claims of a document that were seen and not read.
pub(super) fn warn_of_unread_claims(name: &str, document: &Document<'_>) {
    warn_of_unread(&Named { name, document }, claims(document).map(|claim| claim.quantity));
}

fn shortened(figure: &str) -> String {
    let rest = figure.chars().nth(SHOWN_FIGURE).map(|_| '…');
    figure.chars().take(SHOWN_FIGURE).chain(rest).collect()
}
