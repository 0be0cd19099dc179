//! Findings in SARIF 2.1.0, which code hosts and editors read.
//!
//! Columns count code points, as `columnKind` says, and the end is not included. Paths are percent-encoded URIs, relative where
//! they were given so. What is said of a finding stands on one line, with what would steer a terminal as escapes.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::located::Located;
use super::{Before, Files, FindingFormat, Locator};
use crate::ledger::Level;
use crate::report::{Audience, Look, visible};
use crate::verify::{CHECKS, Check, Finding, Tally};

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "sarif",
    what: "SARIF 2.1.0, for code hosts and editors",
    audience: Audience::Programs,
    begin,
    findings,
    end,
};

const HEAD: &str = r#"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":"#;
const RESULTS: &str = r#","columnKind":"unicodeCodePoints","results":["#;

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct RuleProperties {
    tags: [&'static str; 1],
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultObject {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [LocationObject; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<LocationObject>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LocationObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
}

/// What the run saw, for those who keep count.
#[derive(Serialize)]
struct RunProperties {
    documents: usize,
    claims: usize,
    excepted: usize,
}

fn begin(out: &mut dyn Write) -> io::Result<()> {
    let rules = CHECKS.iter().map(rule).collect();
    let driver = Driver { name: "factledger", semantic_version: env!("CARGO_PKG_VERSION"), rules };
    out.write_all(HEAD.as_bytes())?;
    serde_json::to_writer(&mut *out, &Tool { driver })?;
    out.write_all(RESULTS.as_bytes())
}

fn rule(check: &Check) -> Rule {
    Rule {
        id: check.name,
        short_description: Message { text: sentence(check.what) },
        full_description: Message { text: sentence(check.why) },
        help: Message { text: sentence(check.fix) },
        default_configuration: Configuration { level: level(check.level) },
        properties: RuleProperties { tags: [check.group.name()] },
    }
}

fn findings(out: &mut dyn Write, _: &Look, files: &Files<'_>, findings: &[Finding], before: Before) -> io::Result<()> {
    let locator = Locator::new(files);
    for (index, finding) in findings.iter().enumerate() {
        out.write_all(if index > 0 || before == Before::Some { b",\n" } else { b"\n".as_slice() })?;
        serde_json::to_writer(&mut *out, &result(&locator, files, finding))?;
    }
    Ok(())
}

fn result<'f>(locator: &Locator<'f>, files: &Files<'f>, finding: &'f Finding) -> ResultObject {
    let Finding { check, at, against, .. } = finding;
    let told = format!("{}: {}. Help: {}.", check.what, visible(&at.text), visible(finding.mend()));
    let logical = files.entry(finding).map(|id| LogicalLocation { fully_qualified_name: id });
    let against = against.iter().zip(1..).map(|(label, id)| location(&locator.locate(label), Some(id)));
    ResultObject {
        rule_id: check.name,
        rule_index: CHECKS.iter().position(|known| known == *check),
        level: level(finding.level),
        message: Message { text: capitalised(&told) },
        locations: [LocationObject {
            logical_locations: logical.into_iter().collect(),
            ..location(&locator.locate(at), None)
        }],
        related_locations: against.collect(),
    }
}

fn location(located: &Located<'_>, id: Option<usize>) -> LocationObject {
    let Located { path, start, end, label } = located;
    let region =
        Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column };
    LocationObject {
        id,
        physical_location: PhysicalLocation { artifact_location: ArtifactLocation { uri: uri(path) }, region },
        logical_locations: Vec::new(),
        message: Message { text: visible(label).into_owned() },
    }
}

fn end(out: &mut dyn Write, tally: Tally) -> io::Result<()> {
    let Tally { documents, claims, excepted, .. } = tally;
    out.write_all(b"],\"properties\":")?;
    serde_json::to_writer(&mut *out, &RunProperties { documents, claims, excepted })?;
    out.write_all(b"}]}\n")
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warn => "warning",
        Level::Off => "none",
    }
}

fn sentence(words: &str) -> String {
    capitalised(words) + "."
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A path as a URI: absolute paths with the scheme `file`, others relative.
fn uri(path: &str) -> String {
    let is_drive = path.as_bytes().get(1) == Some(&b':') && std::path::is_separator('\\');
    let mut uri = match path.chars().next() {
        Some(first) if std::path::is_separator(first) => String::from("file://"),
        Some(_) if is_drive => String::from("file:///"),
        _ => String::new(),
    };
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if std::path::is_separator(char::from(byte)) => uri.push('/'),
            byte => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_percent_encoded() {
        assert_eq!(uri("ledger/texts/a b#1.md"), "ledger/texts/a%20b%231.md");
        assert_eq!(uri("../a:b/Café?.toml"), "../a%3Ab/Caf%C3%A9%3F.toml");
        assert_eq!(uri("/srv/100%/a.toml"), "file:///srv/100%25/a.toml");
    }
}
