//! `factledger explain`: what a check looks for, why, and what to do.

use std::io::Write;

use factledger::ledger::{EntryId, near};
use factledger::verify::{CHECKS, Group, check_named};

use super::failure::Failure;
use super::output::stdout;
use super::project::LedgerArguments;
use super::{Outcome, explain_wording};

const EXAMPLES: &str = "\
Examples:
  factledger explain
  factledger explain pin-mismatch
  factledger explain briefing/deaths-2024 \"nearly 90,000 deaths\"
  factledger explain docs/summary.md:12                           the citations of a line";

/// Explain a check of `verify`, or what an entry has to say of a wording
///
/// Without a name the checks are listed. For a wording, both intervals are shown: the one in which the entry has the true value, and the
/// one that the wording allows.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Explain {
    /// A check, an entry, or a line of a write-up
    #[arg(value_name = "CHECK|ID|FILE:LINE")]
    topic: Option<String>,
    /// How a write-up puts the entry
    #[arg(value_name = "WORDING")]
    wording: Option<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Explain) -> Result<Outcome, Failure> {
    if let (Some(id), Some(words)) = (&arguments.topic, &arguments.wording) {
        return explain_wording::wording(&arguments.ledger, id, words);
    }
    if let Some((path, line)) = arguments.topic.as_deref().and_then(explain_wording::line_of) {
        return explain_wording::line(&arguments.ledger, &path, line);
    }
    let mut out = stdout();
    let Some(name) = &arguments.topic else {
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
        if EntryId::parse(name).is_some_and(|id| id.document.is_some()) {
            let help = format!("say how a write-up puts it: `factledger explain {name} \"WORDING\"`");
            return Err(Failure::new(format!("no check is called `{name}`"), help));
        }
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
