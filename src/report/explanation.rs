//! Why an entry supports a wording or does not: both intervals, and what is found.

use std::io::{self, Write};

use super::visible;
use crate::verify::Finding;
use crate::writeup::{Figure, Known, Thresholds, because, judge, told};

/// A wording and the entry that it cites.
#[derive(Debug)]
pub struct Explanation<'e> {
    /// The full id of the entry.
    pub id: &'e str,
    /// The entry.
    pub entry: &'e Known,
    /// The figure of the wording.
    pub figure: &'e Figure,
    /// What is found.
    pub findings: &'e [Finding],
}

/// Write the intervals of a wording and its entry, and what comes of them.
///
/// # Errors
///
/// What the writer says.
pub fn write_explanation(
    out: &mut dyn Write,
    explanation: &Explanation<'_>,
    thresholds: &Thresholds,
) -> io::Result<()> {
    let Explanation { id, entry, figure, findings } = explanation;
    let mut line = |name: &str, text: &str| writeln!(out, "{name:8} {}", visible(text));
    line("entry", &format!("{id}, {}, r{}", entry.status.name(), entry.rev))?;
    let Some(statement) = &entry.statement else {
        return line("", "its value cannot be read");
    };
    line("says", &format!("\"{}\"", told(statement, &entry.figure)))?;
    let wording = &figure.statement;
    let judgement = judge(statement, wording, figure.is_alone, thresholds);
    if let Some((truth, _)) = &judgement.intervals {
        let unit = wording.unit.as_deref().filter(|_| statement.unit != wording.unit);
        let unit = unit.map(|unit| format!(", in the unit {unit}")).unwrap_or_default();
        line("true", &format!("{truth}{unit}"))?;
        line("", &because(statement, thresholds))?;
    }
    line("wording", &format!("\"{}\"", figure.words))?;
    if let Some((_, allowed)) = &judgement.intervals {
        line("allows", &allowed.to_string())?;
        line("", &because(wording, thresholds))?;
    }
    for (name, own, other) in [
        ("time", statement.window.map(|window| window.to_string()), wording.window.map(|window| window.to_string())),
        ("mode", Some(statement.mode.name().to_owned()), Some(wording.mode.name().to_owned())),
    ] {
        if own != other {
            let shown = |of: Option<String>| of.unwrap_or_else(|| "not told".to_owned());
            line(name, &format!("entry: {}; wording: {}", shown(own), shown(other)))?;
        }
    }
    if findings.is_empty() {
        return line("so", "supported: all that may be true is allowed");
    }
    for finding in *findings {
        line("so", &format!("{}: {}", finding.check.name, finding.check.what))?;
        line("mend", finding.mend())?;
    }
    Ok(())
}
