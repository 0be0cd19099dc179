//! The command line: arguments, files, the terminal and exit status. One file per subcommand.
//!
//! Exit status: 0 when the work is done, also when the reader of standard output has gone; 1 when `verify` finds something wrong;
//! 2 when it could not be done, or
//! not for every input. Results go to standard output, all else to standard error.

mod accept;
mod add;
mod against;
mod annotate;
mod change;
mod cite;
mod coverage;
mod diff;
mod explain;
mod explain_wording;
mod export;
mod extract;
mod failure;
mod file;
mod findings;
mod fmt;
mod git;
mod init;
mod input;
mod input_error;
mod list;
mod lock;
mod log;
mod mend;
mod message;
mod output;
mod parallel;
mod progress;
mod project;
mod redact;
mod reject;
mod remove;
mod rename;
mod render;
mod resolve;
mod retract;
mod review;
mod reviewer;
mod revise;
mod roots;
mod set;
mod show;
mod sync;
mod terminal;
mod verify;
mod verify_writeups;
mod writeups;

use std::io;
use std::process::ExitCode;

use clap::{ColorChoice, Parser, Subcommand};

use failure::Failure;

const EXAMPLES: &str = "\
Examples:
  factledger extract briefing.md     claims of a text, to read
  factledger init                    a ledger in this folder
  factledger add briefing.md         keep the claims of a text in it
  factledger accept --all            after looking at them
  factledger verify                  whether ledger and texts still agree

`factledger extract --help` and the like tell more.";

/// Turn the figures in texts into claims, and keep them honest
///
/// A claim is a figure with what it measures: its value, how exact it is, its unit and its sentence. factledger reads
/// English texts, keeps their claims in a ledger of TOML files, and uses no network.
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
    Init(init::Init),
    Add(add::Add),
    List(list::List),
    Show(show::Show),
    Review(review::Review),
    Set(set::Set),
    Accept(accept::Accept),
    Reject(reject::Reject),
    Revise(revise::Revise),
    Retract(retract::Retract),
    Log(log::Log),
    Rename(rename::Rename),
    Redact(redact::Redact),
    Remove(remove::Remove),
    Export(export::Export),
    Sync(sync::Sync),
    Diff(diff::Diff),
    Verify(verify::Verify),
    Fmt(fmt::Fmt),
    Cite(cite::Cite),
    Render(render::Render),
    Coverage(coverage::Coverage),
    Resolve(resolve::Resolve),
    Explain(explain::Explain),
}

/// How much of the work was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All of it.
    Done,
    /// Something is wrong at error level; it has been told.
    Findings,
    /// Some input could not be read; the errors have been told.
    Incomplete,
}

impl Outcome {
    /// This one, unless all was done.
    const fn or(self, other: Self) -> Self {
        match self {
            Self::Done => other,
            Self::Findings | Self::Incomplete => self,
        }
    }
}

/// Run the program with the arguments of the process.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    paint(arguments.color).write_global();
    let outcome = match &arguments.command {
        Command::Extract(extract) => extract::run(extract).map_err(Failure::Output),
        Command::Annotate(annotate) => annotate::run(annotate).map_err(Failure::Output),
        Command::Init(init) => init::run(init),
        Command::Add(add) => add::run(add),
        Command::List(list) => list::run(list),
        Command::Show(show) => show::run(show),
        Command::Review(review) => review::run(review),
        Command::Set(set) => set::run(set),
        Command::Accept(accept) => accept::run(accept),
        Command::Reject(reject) => reject::run(reject),
        Command::Revise(revise) => revise::run(revise),
        Command::Retract(retract) => retract::run(retract),
        Command::Log(log) => log::run(log),
        Command::Rename(rename) => rename::run(rename),
        Command::Redact(redact) => redact::run(redact),
        Command::Remove(remove) => remove::run(remove),
        Command::Export(export) => export::run(export),
        Command::Sync(sync) => sync::run(sync),
        Command::Diff(diff) => diff::run(diff),
        Command::Verify(verify) => verify::run(verify),
        Command::Fmt(fmt) => fmt::run(fmt),
        Command::Cite(cite) => cite::run(cite),
        Command::Render(render) => render::run(render),
        Command::Coverage(coverage) => coverage::run(coverage),
        Command::Resolve(resolve) => resolve::run(resolve),
        Command::Explain(explain) => explain::run(explain),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Incomplete) => ExitCode::from(2),
        Err(Failure::Told { what, help }) => {
            message::error(&what, help.as_deref());
            ExitCode::from(2)
        }
        // Whoever read the output has seen enough, as `head` has.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
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
