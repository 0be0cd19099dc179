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
    out: Stdout,
    writer: Writer,
    documents: usize,
    items: usize,
}

/// Writes what was read in one text, on any thread.
#[derive(Clone, Copy)]
pub(super) struct Writer {
    format: Format,
    look: Look,
}

/// What was read in one text, as it is written.
pub(super) struct Written {
    report: Vec<u8>,
    warnings: Vec<String>,
    items: usize,
}

impl Writer {
    /// Write the annotations of a text.
    pub(super) fn annotations(self, named: &Named<'_, '_>, annotations: &[Annotation]) -> Written {
        let mut report = Vec::new();
        self.format.annotations(&mut report, &self.look, named, annotations).expect("memory takes all");
        let warnings = unread(named, annotations.iter().filter_map(Annotation::quantity).copied());
        Written { report, warnings, items: annotations.len() }
    }

    /// Write the claims of a text.
    pub(super) fn claims(self, named: &Named<'_, '_>, claims: &[Claim]) -> Written {
        let mut report = Vec::new();
        self.format.claims(&mut report, &self.look, named, claims).expect("memory takes all");
        let warnings = unread(named, claims.iter().map(|claim| claim.quantity));
        Written { report, warnings, items: claims.len() }
    }
}

impl Output {
    /// Begin a report.
    pub(super) fn begin(arguments: &OutputArguments, content: Content) -> io::Result<Self> {
        let mut out = stdout();
        let writer = Writer { format: arguments.format, look: look() };
        writer.format.begin(&mut out, content)?;
        Ok(Self { out, writer, documents: 0, items: 0 })
    }

    /// What writes the parts of the report.
    pub(super) const fn writer(&self) -> Writer {
        self.writer
    }

    /// Put what was written of a text behind what was written before.
    pub(super) fn put(&mut self, written: &Written) -> io::Result<()> {
        let Written { report, warnings, items } = written;
        for warning in warnings {
            message::warning(warning);
        }
        self.out.write_all(report)?;
        self.documents += 1;
        self.items += items;
        if io::stdout().is_terminal() { self.out.flush() } else { Ok(()) }
    }

    /// Write what is left, and tell people how many items (`claim`, `annotation`) there were.
    pub(super) fn finish(mut self, item: &str) -> io::Result<()> {
        self.out.flush()?;
        if self.writer.format.audience == Audience::People && self.documents > 0 {
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

/// Standard output. Stripping would change the values of programs; plain reports hold no escape sequences anyway.
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

/// The figures that were seen and not read, as warnings.
fn unread(named: &Named<'_, '_>, quantities: impl Iterator<Item = Quantity>) -> Vec<String> {
    let mut lines = None;
    let unread = quantities.filter(|quantity| quantity.unread == Some(Unread::TooManyDigits));
    let warnings = unread.map(|quantity| {
        let place = lines.get_or_insert_with(|| Lines::new(named.document)).place(quantity.span.start);
        let figure = shortened(named.document.slice(quantity.span));
        format!("{}:{place}: figure \"{figure}\" has more than 28 digits and was not read", named.name)
    });
    warnings.collect()
}

/// Warn of the claims of a document that were seen and not read.
pub(super) fn warn_of_unread_claims(name: &str, document: &Document<'_>) {
    let quantities = claims(document).map(|claim| claim.quantity);
    for warning in unread(&Named { name, document }, quantities) {
        message::warning(&warning);
    }
}

fn shortened(figure: &str) -> String {
    let rest = figure.chars().nth(SHOWN_FIGURE).map(|_| '…');
    figure.chars().take(SHOWN_FIGURE).chain(rest).collect()
}
