//! `factledger init`: a new ledger.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use factledger::ledger::STARTER;

use super::Outcome;
use super::failure::Failure;
use super::message;
use super::output::stdout;
use super::project::LedgerArguments;

const EXAMPLES: &str = "\
Examples:
  factledger init
  factledger init --ledger facts";

/// Make an empty ledger in the folder `ledger`
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Init {
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Init) -> Result<Outcome, Failure> {
    let folder = arguments.ledger.ledger.clone().unwrap_or_else(|| PathBuf::from("ledger"));
    let path = folder.join("factledger.toml");
    fs::create_dir_all(folder.join("texts")).map_err(|error| Failure::file(&folder, &error))?;
    let created = fs::OpenOptions::new().write(true).create_new(true).open(&path);
    let mut file = created.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::new(
            format!("{} exists, expected a folder without a ledger", path.display()),
            "the ledger is ready: `factledger add FILE` reads a text into it",
        ),
        _ => Failure::file(&path, &error),
    })?;
    file.write_all(STARTER.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| Failure::file(&path, &error))?;
    writeln!(stdout(), "made {}", path.display())?;
    message::summary("next: `factledger add FILE` reads a text and proposes its claims");
    Ok(Outcome::Done)
}
