//! Findings as commands to the runner of GitHub Actions, which shows them beside the lines of a pull request.
//!
//! ```text
//! command  = "::" , ( "error" | "warning" ) , " " , property , { "," , property } , "::" , message , LF ;
//! property = name , "=" , value ;     (* "%", CR, LF, ":" and "," as "%25", "%0D", "%0A", "%3A" and "%2C" *)
//! message  = ? text ? ;               (* "%", CR and LF likewise *)
//! ```
//!
//! Columns are left out where a place takes several lines: the runner refuses them there.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Before, Files, FindingFormat, Locator};
use crate::ledger::Level;
use crate::report::{Audience, Look, visible};
use crate::verify::Finding;

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "github",
    what: "Commands to the runner of GitHub Actions, which shows them beside the lines",
    audience: Audience::People,
    begin: |_| Ok(()),
    findings,
    end: |_, _| Ok(()),
};

fn findings(out: &mut dyn Write, _: &Look, files: &Files<'_>, findings: &[Finding], _: Before) -> io::Result<()> {
    let locator = Locator::new(files);
    findings.iter().try_for_each(|finding| {
        let at = locator.locate(&finding.at);
        let level = match finding.level {
            Level::Error => "error",
            Level::Warn | Level::Off => "warning",
        };
        let path = property(at.path);
        write!(out, "::{level} title={},file={path},line={}", finding.check.name, at.start.line)?;
        write!(out, ",endLine={}", at.end.line)?;
        if at.start.line == at.end.line {
            write!(out, ",col={},endColumn={}", at.start.column, at.end.column)?;
        }
        let entry = files.entry(finding).map(|id| format!("{}: ", visible(&id))).unwrap_or_default();
        let (label, mend) = (visible(at.label), visible(finding.mend()));
        let told = format!("{entry}{}: {label}\nhelp: {mend}", finding.check.what);
        writeln!(out, "::{}", message(&told))
    })
}

/// The words behind the command, which end with their line.
fn message(text: &str) -> String {
    escaped(text, &['%', '\r', '\n'])
}

/// The value of a property, which also ends at a comma or a colon.
fn property(text: &str) -> String {
    escaped(text, &['%', '\r', '\n', ':', ','])
}

fn escaped(text: &str, special: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if special.contains(&c) {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "%{:02X}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_end_its_property() {
        assert_eq!(property("a:b,c%d\r\n.toml"), "a%3Ab%2Cc%25d%0D%0A.toml");
    }

    #[test]
    fn words_cannot_end_their_line() {
        assert_eq!(message("5%: a, b\n::error::no"), "5%25: a, b%0A::error::no");
    }
}
