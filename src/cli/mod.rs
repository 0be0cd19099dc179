//! The command line: arguments, files, the terminal and exit status. One file per subcommand.
//!
//! Exit status: 0 when the work is done, also when the reader of standard output has gone; 2 when it could not be done, or
//! not for every input. Results go to standard output, all else to standard error.

mod annotate;
mod extract;
mod input;
mod input_error;
mod message;
mod output;

use std::io;
use std::process::ExitCode;

use clap::{ColorChoice, Parser, Subcommand};

const EXAMPLES: &str = "\
Examples:
  factledger extract briefing.md                claims of a text, to read
  factledger extract --format csv notes/*.txt   the same for a spreadsheet
  factledger annotate briefing.md               every number, years and ages too

`factledger extract --help` tells more.";

/// Turn the figures in texts into claims
///
/// A claim is a figure with what it measures: its value, how exact it is, its unit and its sentence. factledger reads
/// English texts, uses no network and changes no file.
#[derive(Parser)]
#[command(name = "factledger", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Colour the output: on a terminal, always or never
    #[arg(long, global = true, display_order = 100, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
}

#[derive(Subcommand)]
enum Command {
    Extract(extract::Extract),
    Annotate(annotate::Annotate),
}

/// How much of the work was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All of it.
    Done,
    /// Some input could not be read; the errors have been told.
    Incomplete,
}

/// Run the program with the arguments of the process.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    paint(arguments.color).write_global();
    let outcome = match &arguments.command {
        Command::Extract(extract) => extract::run(extract),
        Command::Annotate(annotate) => annotate::run(annotate),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Incomplete) => ExitCode::from(2),
        // Whoever read the output has seen enough, as `head` has.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let what = format!("cannot write to standard output: {}", message::reason(&error));
            message::error(&what, Some("free some room, or send the output elsewhere"));
            ExitCode::from(2)
        }
    }
}

const fn paint(choice: ColorChoice) -> anstream::ColorChoice {
    match choice {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
}
