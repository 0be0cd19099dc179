//! Merges of made-up files: what both sides did, what comes of it.

use super::super::{LedgerFile, pin};
use super::*;

/// A merge as git leaves it where every line is in conflict.
fn marked(ours: &str, theirs: &str) -> String {
    format!("<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n")
}

fn merged(base: Base<'_>, ours: &str, theirs: &str) -> Merged {
    let sides = sides(&marked(ours, theirs)).expect("the marks are in order").expect("there are marks");
    assert_eq!((sides.ours.as_str(), sides.theirs.as_str()), (ours, theirs));
    merge(&sides, base).expect("both sides can be read")
}

/// The merge of changes to `base`, which leaves no conflict, whichever side is ours.
#[track_caller]
fn check(base: &str, ours: &str, theirs: &str, want: &str) {
    let found = merged(Base::Text(base), ours, theirs);
    assert_eq!(found.source, want);
    assert_eq!(found.conflicts, [""; 0]);
    let other = merged(Base::Text(base), theirs, ours);
    assert_eq!(other.conflicts, [""; 0]);
    let mut lines = [want, other.source.as_str()].map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    for lines in &mut lines {
        lines.sort();
    }
    assert_eq!(lines[0], lines[1]);
}

/// An entry with its pin.
fn entry(fields: &str) -> String {
    let bare = format!("[claims.x]\nrev = 1\nstatus = \"accepted\"\n{fields}");
    let seal = pin(&LedgerFile::read("a", &bare).entries[0]).expect("it has no history");
    format!("{bare}pin = \"{seal}\"\n")
}

const X: &str = "[claims.x]\nrev = 1\nstatus = \"proposed\"\nvalue = \"40\"\nunit = \"boat\"\nquote = \"q\"\n";

#[test]
fn what_one_side_changed_is_taken_over() {
    let other = X.replace("boat", "ship");
    check(X, X, &other, &other);
    check(X, &format!("{X}note = \"a\"\n"), &other, &format!("{other}note = \"a\"\n"));
    check(
        X,
        &X.replace("unit = \"boat\"\n", ""),
        &X.replace("40", "41"),
        &X.replace("40", "41").replace("unit = \"boat\"\n", ""),
    );
    // Another spelling is no other value.
    check(X, &X.replace("\"boat\"", "'boat'"), &other, &other);
}

#[test]
fn claims_of_both_sides_stay_and_claims_that_one_removed_go() {
    let new = |key: &str| X.replace("claims.x", key).replace("\"q\"", &format!("\"{key}\""));
    let (y, z) = (format!("\n{}", new("claims.y")), format!("\n{}", new("claims.z")));
    check(X, &format!("{X}{y}"), &format!("{X}{z}"), &format!("{X}{y}{z}"));
    check(&format!("{X}{y}"), X, &format!("{X}{y}{z}"), &format!("{X}{z}"));
    let found = merged(Base::Text(&format!("{X}{y}")), X, &format!("{X}{}", y.replace("40", "41")));
    assert_eq!(found.conflicts, ["claims.y"]);
    assert!(found.source.contains("<<<<<<< ours\n=======\n\n[claims.y]\n"), "{}", found.source);
    // Where nobody knows what both began with, nothing goes.
    assert_eq!(merged(Base::Unknown, X, &format!("{X}{y}")).source, format!("{X}{y}"));
}

#[test]
fn what_both_changed_is_left_between_the_least_marks() {
    let found = merged(Base::Text(X), &X.replace("40", "41"), &X.replace("40", "42"));
    let marks = "<<<<<<< ours\nvalue = \"41\"\n=======\nvalue = \"42\"\n>>>>>>> theirs\n";
    assert_eq!(found.source, X.replace("value = \"40\"\n", marks));
    assert_eq!(found.conflicts, ["claims.x: value"]);
    // What is left is left again.
    let again = sides(&found.source).unwrap().unwrap();
    assert_eq!(merge(&again, Base::Text(X)).unwrap(), found);
}

#[test]
fn reviews_and_lists_of_both_sides_stay() {
    let review = |by: &str| format!("\n[[claims.x.reviews]]\nrev = 1\nby = \"{by}\"\non = 2025-05-06\n");
    let with = |evidence: &str, by: &str| format!("{X}evidence = [{evidence}]\n{}", review(by));
    check(
        &with("\"b\", \"c\"", "ines"),
        &format!("{}{}", with("\"b\", \"c\", \"o\"", "ines"), review("omar")),
        &with("\"c\"", "ines"),
        &format!("{}{}", with("\"c\", \"o\"", "ines"), review("omar")),
    );
}

#[test]
fn a_mixture_that_nobody_accepted_is_a_conflict() {
    let base = X;
    let ours = entry("value = \"40\"\nunit = \"boat\"\nquote = \"q\"\n");
    let theirs = X.replace("boat", "ship");
    let found = merged(Base::Text(base), &ours, &theirs);
    assert_eq!(found.conflicts, ["claims.x: status", "claims.x: unit", "claims.x: pin"]);
    // A note is no part of what was accepted.
    check(base, &ours, &format!("{X}note = \"n\"\n"), &format!("{ours}note = \"n\"\n"));
}

#[test]
fn two_new_claims_with_one_key_are_told_apart() {
    let ours = entry("value = \"40\"\nquote = \"q\"\n");
    let theirs = X.replace("\"q\"", "\"another\"");
    let found = merged(Base::Text("schema = 1\n"), &ours, &theirs);
    assert_eq!(found.renamed, [("x".to_owned(), "x-2".to_owned())]);
    assert_eq!(found.source, format!("{ours}\n{}", theirs.replace("claims.x", "claims.x-2")));
    let both = merged(Base::Absent, &ours, &entry("value = \"40\"\nquote = \"another\"\n"));
    assert_eq!(both.conflicts, ["claims.x"]);
}

#[test]
fn comments_of_both_sides_stay() {
    let ours = X.replace("value", "# ours\nvalue").replace("\"boat\"", "\"boat\" # o");
    let theirs = X.replace("value", "# theirs\nvalue").replace("\"boat\"", "\"ship\" # t");
    let found = merged(Base::Text(X), &ours, &theirs);
    let want = X.replace("value", "# ours\n# theirs\nvalue").replace("unit = \"boat\"", "# o\nunit = \"ship\" # t");
    assert_eq!(found.source, want);
}

#[test]
fn comments_behind_the_last_table_stay_once() {
    let base = "schema = 1\n\n[checks]\n\n# [[exceptions]]\n# an example\n";
    let with = |at: &str| format!("{base}\n[[exceptions]]\nat = \"{at}\"\n");
    let want = format!("{}\n[[exceptions]]\nat = \"t\"\n", with("o"));
    assert_eq!(merged(Base::Text(base), &with("o"), &with("t")).source, want);
    let own = with("t").replace("an example\n", "an example\n# of theirs\n");
    assert!(merged(Base::Text(base), &with("o"), &own).source.contains("# of theirs\n"));
}

#[test]
fn the_configuration_is_merged_too() {
    let exception =
        |check: &str, at: &str| format!("\n[[exceptions]]\ncheck = \"{check}\"\nat = \"{at}\"\nreason = \"r\"\n");
    let base = format!("schema = 1\n\n[checks]\nunreviewed = \"warn\"\n{}", exception("quote-lost", "a"));
    let ours =
        format!("{}{}", base.replace("unreviewed", "text-changed = \"off\"\nunreviewed"), exception("syntax", "b"));
    let theirs = format!("{}{}", base.replace("\"warn\"", "\"error\""), exception("syntax", "c"));
    let found = merged(Base::Text(&base), &ours, &theirs);
    assert_eq!(found.conflicts, [""; 0]);
    let want = format!("{}{}", ours.replace("\"warn\"", "\"error\""), exception("syntax", "c"));
    assert_eq!(found.source, want);
}

#[test]
fn a_side_that_cannot_be_read_is_told() {
    let sides = sides(&marked("x = \n", "x = 1\n")).unwrap().unwrap();
    assert!(matches!(merge(&sides, Base::Unknown), Err(MergeError::Side { side: "our side", .. })));
}
