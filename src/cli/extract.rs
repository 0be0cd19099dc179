//! `factledger extract`: the claims of texts.

use std::io;

use factledger::claim::{Claim, claims};
use factledger::report::{Content, Named};

use super::Outcome;
use super::input::{InputArguments, Inputs, Text};
use super::output::{Output, OutputArguments};

const EXAMPLES: &str = "\
Examples:
  factledger extract briefing.md
  factledger extract --format csv notes/*.txt > claims.csv
  factledger extract --input jsonl --format jsonl articles.jsonl > claims.jsonl
  curl -s https://example.org/report.txt | factledger extract -";

/// List the claims of texts
///
/// A claim is a figure that a reader could check: counts, shares, sums of money, rates, measurements, forecasts too. Dates,
/// ages given in passing and numbers in names are none; `factledger annotate` shows them.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Extract {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
}

pub(super) fn run(arguments: &Extract) -> io::Result<Outcome> {
    let Some(inputs) = Inputs::new(&arguments.input) else { return Ok(Outcome::Incomplete) };
    let mut output = Output::begin(&arguments.output, Content::Claims)?;
    let writer = output.writer();
    let read = |text: &Text| {
        let document = text.document();
        let named = Named { name: &text.name, document: &document };
        let claims: Vec<Claim> = claims(&document).collect();
        writer.claims(&named, &claims)
    };
    let outcome = inputs.read_all(read, |written| output.put(&written))?;
    output.finish("claim")?;
    Ok(outcome)
}
