//! Findings for people, a line each, which editors and terminals make links of.
//!
//! ```text
//! ledger/harbour.toml:12:9: error[pin-mismatch] harbour/boats: an accepted entry was changed without a decision: …
//! ```

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Before, Files, FindingFormat, Locator};
use crate::ledger::Level;
use crate::report::{Audience, Look, Paint, visible};
use crate::verify::Finding;

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "concise",
    what: "A line for each finding",
    audience: Audience::People,
    begin: |_| Ok(()),
    findings,
    end: |_, _| Ok(()),
};

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

fn findings(out: &mut dyn Write, look: &Look, files: &Files<'_>, findings: &[Finding], _: Before) -> io::Result<()> {
    let locator = Locator::new(files);
    findings.iter().try_for_each(|finding| {
        let at = locator.locate(&finding.at);
        let (level, style) = match finding.level {
            Level::Error => ("error", ERROR),
            Level::Warn | Level::Off => ("warning", WARNING),
        };
        let style = if look.paint == Paint::Ansi { style } else { Style::new() };
        let entry = files.entry(finding).map(|id| format!(" {id}")).unwrap_or_default();
        let (path, name) = (visible(at.path), finding.check.name);
        write!(out, "{path}:{}: {style}{level}[{name}]{style:#}{}: ", at.start, visible(&entry))?;
        writeln!(out, "{}: {}", finding.check.what, visible(at.label))
    })
}
