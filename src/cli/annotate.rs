//! `factledger annotate`: every number and every time expression of texts, claim or not.

use std::io;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::report::{Content, Layer, Named, annotations};

use super::Outcome;
use super::input::{InputArguments, Inputs, Text};
use super::output::{Output, OutputArguments};

const EXAMPLES: &str = "\
Examples:
  factledger annotate briefing.md
  factledger annotate --layers quantity --format csv notes/*.txt > numbers.csv
  factledger annotate --input jsonl --format jsonl articles.jsonl > all.jsonl";

/// List every number and time expression of texts
///
/// Years, dates, ages, scores and numbers in names are listed too, each with its kind. `factledger extract` lists only the
/// figures that claim something.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Annotate {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// What to list, parted by commas; everything unless told
    #[arg(long, value_name = "LAYERS", value_delimiter = ',', value_parser = layer_parser())]
    layers: Vec<Layer>,
}

fn layer_parser() -> impl TypedValueParser<Value = Layer> {
    let names = Layer::ALL.map(|layer| PossibleValue::new(layer.name()).help(layer.what()));
    PossibleValuesParser::new(names)
        .try_map(|name| Layer::ALL.into_iter().find(|layer| layer.name() == name).ok_or("no such layer"))
}

pub(super) fn run(arguments: &Annotate) -> io::Result<Outcome> {
    let layers = if arguments.layers.is_empty() { &Layer::ALL } else { arguments.layers.as_slice() };
    let Some(inputs) = Inputs::new(&arguments.input) else { return Ok(Outcome::Incomplete) };
    let mut output = Output::begin(&arguments.output, Content::Annotations)?;
    let writer = output.writer();
    let read = |text: &Text| {
        let document = text.document();
        let named = Named { name: &text.name, document: &document };
        writer.annotations(&named, &annotations(&document, layers))
    };
    let outcome = inputs.read_all(read, |written| output.put(&written))?;
    output.finish("annotation")?;
    Ok(outcome)
}
