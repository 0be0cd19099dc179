//! Findings as a table in Markdown, for the summary of a run or a comment.
//!
//! Words of others stand in `<code>`, with every character that could be markup as an entity: a figure or a path can neither
//! break the table nor call somebody by name.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Before, Files, FindingFormat, Locator, summary};
use crate::ledger::Level;
use crate::report::{Audience, Look, visible};
use crate::verify::{Finding, Tally};

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "markdown",
    what: "A table, for the summary of a run or a comment",
    audience: Audience::Programs,
    begin: |out| out.write_all(b"### factledger verify\n\n"),
    findings,
    end,
};

const HEAD: &str = "| | check | entry | place | found | mend |\n|---|---|---|---|---|---|\n";

fn findings(out: &mut dyn Write, _: &Look, files: &Files<'_>, findings: &[Finding], before: Before) -> io::Result<()> {
    if before == Before::None {
        out.write_all(HEAD.as_bytes())?;
    }
    let locator = Locator::new(files);
    findings.iter().try_for_each(|finding| {
        let at = locator.locate(&finding.at);
        let level = match finding.level {
            Level::Error => "**error**",
            Level::Warn | Level::Off => "warning",
        };
        let entry = files.entry(finding).map(|id| code(&id)).unwrap_or_default();
        let place = code(&format!("{}:{}", at.path, at.start));
        let found = format!("{}: {}", finding.check.what, code(at.label));
        let mend = finding.help.as_deref().map_or_else(|| plain(finding.check.fix), code);
        writeln!(out, "| {level} | `{}` | {entry} | {place} | {found} | {mend} |", finding.check.name)
    })
}

fn end(out: &mut dyn Write, tally: Tally) -> io::Result<()> {
    if tally.errors + tally.warnings > 0 {
        out.write_all(b"\n")?;
    }
    writeln!(out, "{}", summary(tally))
}

/// Words of ours; what stands between backticks stays code.
fn plain(words: &str) -> String {
    words.replace('|', "\\|")
}

/// Words of others.
fn code(words: &str) -> String {
    let mut code = String::from("<code>");
    for c in visible(words).chars() {
        if matches!(c, '&' | '<' | '>' | '|' | '`' | '*' | '_' | '[' | ']' | '\\' | '~' | '$') {
            // Writing to a string cannot fail.
            let _ = write!(code, "&#{};", u32::from(c));
        } else {
            code.push(c);
        }
    }
    code + "</code>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_no_markup() {
        assert_eq!(code("a|b`c`\n<b>"), "<code>a&#124;b&#96;c&#96;&#92;n&#60;b&#62;</code>");
    }
}
