//! `factledger explain`: what a check looks for, why, and what to do.

use std::io::Write;

use factledger::ledger::near;
use factledger::verify::{CHECKS, Group, check_named};

use super::Outcome;
use super::failure::Failure;
use super::output::stdout;

const EXAMPLES: &str = "\
Examples:
  factledger explain
  factledger explain pin-mismatch";

/// Explain a check of `verify`, or list them all
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Explain {
    /// The check; without one they are listed
    #[arg(value_name = "CHECK")]
    check: Option<String>,
}

pub(super) fn run(arguments: &Explain) -> Result<Outcome, Failure> {
    let mut out = stdout();
    let Some(name) = &arguments.check else {
        let width = CHECKS.iter().map(|check| check.name.len()).max().unwrap_or(0);
        for group in Group::ALL {
            writeln!(out, "{}", group.name())?;
            for check in CHECKS.iter().filter(|check| check.group == group) {
                writeln!(out, "  {:width$}  {:5}  {}", check.name, check.level.name(), check.what)?;
            }
        }
        out.finish()?;
        return Ok(Outcome::Done);
    };
    let Some(check) = check_named(name) else {
        let help = near(name, CHECKS.iter().map(|check| check.name)).map_or_else(
            || "`factledger explain` lists the checks".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Failure::new(format!("no check is called `{name}`"), help));
    };
    writeln!(out, "{}: {}\n", check.name, check.what)?;
    writeln!(out, "group  {}", check.group.name())?;
    writeln!(out, "level  {}, unless `[checks]` in factledger.toml says otherwise", check.level.name())?;
    writeln!(out, "why    {}", check.why)?;
    writeln!(out, "mend   {}", check.fix)?;
    out.finish()?;
    Ok(Outcome::Done)
}
