//! Exceptions in a text itself, as comments that readers do not see.
//!
//! ```text
//! comment = "<!--" , "factledger:" , "allow" , check , { "," , check } , ":" , reason , "-->" ;
//! ```
//!
//! ```
//! use factledger::ledger::allowances;
//! use factledger::text::Document;
//!
//! let text = "Some 40 boats sank.\n\n<!-- factledger: allow unrecorded-claim: a made-up figure -->\nSay 12 sank.\n";
//! let document = Document::new(text);
//! let allowance = &allowances(&document)[0];
//! assert_eq!(allowance.check.as_deref(), Some("unrecorded-claim"));
//! assert_eq!(allowance.reason(), Some("a made-up figure"));
//! assert_eq!(document.slice(allowance.covers.unwrap()), "Say 12 sank.");
//! ```
//!
//! A comment within a paragraph, or behind it on its last line, covers this paragraph; on lines of its own it covers the paragraph that follows. In
//! code it is an example of a comment, and none.

use memchr::memmem;

use crate::text::{Document, Span};

/// What an exception in a text begins with, behind the mark of a comment.
const OURS: &str = "factledger:";
/// The marks of a comment.
const MARKS: (&str, &str) = ("<!--", "-->");

/// An exception in a text, for one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The whole comment.
    pub comment: Span,
    /// The name of the check; none where the comment is of another form.
    pub check: Option<String>,
    /// The words behind the name.
    reason: String,
    /// The paragraph in which it allows what the check finds; none where none follows.
    pub covers: Option<Span>,
}

impl Allowance {
    /// Why it is right as it is; without a reason nothing is allowed.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        Some(self.reason.as_str()).filter(|reason| !reason.is_empty())
    }

    /// Whether it allows what this check finds at a place of the text.
    #[must_use]
    pub fn allows(&self, check: &str, at: Span) -> bool {
        let is_covered = self.covers.is_some_and(|covers| covers.start <= at.start && at.start < covers.end);
        is_covered && self.reason().is_some() && self.check.as_deref() == Some(check)
    }
}

/// The exceptions in a text, in its order.
#[must_use]
pub fn allowances(document: &Document<'_>) -> Vec<Allowance> {
    // Most texts have none, and cost one scan.
    if memmem::find(document.text().as_bytes(), OURS.as_bytes()).is_none() {
        return Vec::new();
    }
    let paragraphs: Vec<Span> = document.paragraphs().collect();
    let mut allowances = Vec::new();
    for &comment in document.markup() {
        let Some(words) = words(document, comment) else { continue };
        let covers = covered(document, &paragraphs, comment);
        let (checks, reason) = match words.strip_prefix("allow").filter(|rest| rest.starts_with(char::is_whitespace)) {
            Some(rest) => {
                let (checks, reason) = rest.split_once(':').unwrap_or((rest, ""));
                (checks.split(',').map(|check| Some(check.trim().to_owned())).collect(), reason.trim())
            }
            None => (vec![None], ""),
        };
        let allowance = |check| Allowance { comment, check, reason: reason.to_owned(), covers };
        allowances.extend(checks.into_iter().map(allowance));
    }
    allowances
}

/// What a comment says to us.
fn words<'t>(document: &Document<'t>, comment: Span) -> Option<&'t str> {
    let words = document.slice(comment).strip_prefix(MARKS.0)?.strip_suffix(MARKS.1)?;
    let words = words.trim().strip_prefix(OURS)?.trim();
    let text = document.text().as_bytes();
    let is_code = comment.start > 0 && text[comment.start - 1] == b'`' && text.get(comment.end) == Some(&b'`');
    (!is_code).then_some(words)
}

/// The paragraph that a comment stands in, or behind, or else before.
fn covered(document: &Document<'_>, paragraphs: &[Span], comment: Span) -> Option<Span> {
    let next = paragraphs.partition_point(|paragraph| paragraph.end <= comment.start);
    let following = paragraphs.get(next).copied();
    if let Some(around) = following.filter(|paragraph| paragraph.start <= comment.start) {
        return Some(around);
    }
    let before = next.checked_sub(1).and_then(|before| paragraphs.get(before)).copied();
    let is_behind = |paragraph: &Span| {
        let between = document.slice(Span::new(paragraph.end, comment.start));
        !between.contains(['\n', '\r'])
    };
    before.filter(is_behind).or(following)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(Option<&str>, Option<&str>, &str)]) {
        let document = Document::new(text);
        let found = allowances(&document);
        let told = |allowance: &Allowance| {
            let covers = allowance.covers.map(|covers| document.slice(covers)).unwrap_or_default();
            (allowance.check.clone(), allowance.reason().map(str::to_owned), covers.to_owned())
        };
        let found: Vec<_> = found.iter().map(told).collect();
        let owned = |words: Option<&str>| words.map(str::to_owned);
        let want: Vec<_> = want.iter().map(|&(a, b, c)| (owned(a), owned(b), c.to_owned())).collect();
        assert_eq!(found, want);
    }

    #[test]
    fn a_comment_covers_its_paragraph_or_the_next() {
        fn allowed(covers: &str) -> [(Option<&str>, Option<&str>, &str); 1] {
            [(Some("quote-lost"), Some("moved: see below"), covers)]
        }
        let comment = "<!-- factledger: allow quote-lost: moved: see below -->";
        check(&format!("It had 4 cats.\n\n{comment}\n\nIt had 5 dogs.\n\nNo."), &allowed("It had 5 dogs."));
        check(&format!("It had 4 cats. {comment}\nIt had 5 dogs."), &allowed("It had 4 cats."));
        check(
            &format!("* It had {comment} 4 cats.\r\n* It had 5 dogs."),
            &allowed(&format!("* It had {comment} 4 cats.")),
        );
        check(&format!("It had 4 cats.\n\n{comment}\n"), &allowed(""));
    }

    #[test]
    fn several_checks_share_a_reason() {
        let text = "<!--factledger:allow unreviewed,\n quote-lost : an example-->\nIt had 5 dogs.";
        let of = |check| (Some(check), Some("an example"), "It had 5 dogs.");
        check(text, &[of("unreviewed"), of("quote-lost")]);
    }

    #[test]
    fn what_lacks_a_reason_or_is_of_another_form_is_told() {
        check("Hm.\n\n<!-- factledger: allow quote-lost -->\nHo.", &[(Some("quote-lost"), None, "Ho.")]);
        check("Hm.\n\n<!-- factledger: alow quote-lost: x -->\nHo.", &[(None, None, "Ho.")]);
        check("Hm.\n\n<!-- factledger: allow: x -->\nHo.", &[(None, None, "Ho.")]);
        check("Write `<!-- factledger: allow x: y -->`. <!-- fact: a/b r1 -->", &[]);
        check("```\n<!-- factledger: allow x: y -->\n```\n", &[]);
    }
}
