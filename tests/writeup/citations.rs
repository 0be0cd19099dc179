//! Where citations stand, in every form and format.

use factledger::text::Span;
use factledger::writeup::{Format, WriteUp};

/// Each citation as `form id revision words`, with its whole text.
fn found(source: &str, format: Format) -> Vec<(String, String)> {
    let writeup = WriteUp::read(source, format);
    let told = |citation: &factledger::writeup::Citation| {
        let rev = citation.rev.map_or_else(|| "-".to_owned(), |rev| format!("r{rev}"));
        let words = citation.words.map_or("-", |words| writeup.slice(words));
        let told = format!("{} {} {rev} {words}", citation.form.name(), writeup.slice(citation.id));
        (told, writeup.slice(citation.span).to_owned())
    };
    writeup.citations.iter().map(told).collect()
}

#[track_caller]
fn check(source: &str, format: Format, want: &[(&str, &str)]) {
    let found = found(source, format);
    let found: Vec<(&str, &str)> = found.iter().map(|(told, whole)| (told.as_str(), whole.as_str())).collect();
    assert_eq!(found, want, "{source}");
}

#[track_caller]
fn in_both(source: &str, want: &[(&str, &str)]) {
    check(source, Format::Markdown, want);
    check(source, Format::Plain, want);
}

#[test]
fn each_form_with_and_without_a_revision() {
    in_both("In all, [87,000 deaths][fact:a/b] came.", &[("link a/b - 87,000 deaths", "[87,000 deaths][fact:a/b]")]);
    in_both(
        "In all, [87,000][fact:a/b] came.\n\n[fact:a/b]: ../l/a.toml \"r2: at least\"\n",
        &[("link a/b r2 87,000", "[87,000][fact:a/b]")],
    );
    in_both("It was 87 [@fact:a/b, r1].", &[("pandoc a/b r1 -", "[@fact:a/b, r1]")]);
    in_both("It was 87 [@fact:a/b].", &[("pandoc a/b - -", "[@fact:a/b]")]);
    in_both("It was 87 [see @fact:a/b, r3, p. 4].", &[("pandoc a/b r3 -", "[see @fact:a/b, r3, p. 4]")]);
    in_both("It was 87<!-- fact: a/b r12 --> boats.", &[("comment a/b r12 -", "<!-- fact: a/b r12 -->")]);
    in_both("It was 87<!--fact:b--> boats.", &[("comment b - -", "<!--fact:b-->")]);
    in_both("By @fact:a/b, 87 sank.", &[("pandoc a/b - -", "@fact:a/b")]);
}

#[test]
fn several_entries_in_the_same_brackets() {
    let whole = "[@fact:a/b, r1; -@fact:c, r2]";
    in_both("It was 87 [@fact:a/b, r1; -@fact:c, r2].", &[("pandoc a/b r1 -", whole), ("pandoc c r2 -", whole)]);
}

#[test]
fn an_id_ends_before_the_marks_of_its_sentence() {
    in_both("See @fact:a/b. Then @fact:c-, too.", &[("pandoc a/b - -", "@fact:a/b"), ("pandoc c - -", "@fact:c")]);
    in_both("87<!-- fact: Ä/_x -->", &[("comment Ä/_x - -", "<!-- fact: Ä/_x -->")]);
    in_both("write to me@fact:a or \\@fact:b", &[]);
}

#[test]
fn emphasis_tables_footnotes_lists_and_headings_hold_citations() {
    let source = "# Up [**4** boats][fact:a]\n\n- *about [5][fact:b]*\n\n| x | y |\n|---|---|\n| 6 [@fact:c] | [7][fact:d] |\n\nText[^1].\n\n[^1]: It is [8][fact:e].\n";
    let ids: Vec<String> = found(source, Format::Markdown).into_iter().map(|(told, _)| told).collect();
    let want = ["link a - **4** boats", "link b - 5", "pandoc c - -", "link d - 7", "link e - 8"];
    assert_eq!(ids, want);
}

#[test]
fn code_and_front_matter_cite_nothing() {
    check(
        "`[87][fact:a]` and ``x [@fact:b]``\n\n```\n87<!-- fact: c -->\n```\n\n    [87][fact:d]\n",
        Format::Markdown,
        &[],
    );
    check("---\ntitle: \"[@fact:a]\"\n---\n\nText.\n", Format::Markdown, &[]);
    check("+++\ntitle = \"[@fact:a]\"\n+++\n\nText.\n", Format::Markdown, &[]);
}

#[test]
fn html_of_a_content_system_is_read() {
    let source = "<p>At least 87<!-- fact: a r1 --> boats.</p>\n";
    check(source, Format::Markdown, &[("comment a r1 -", "<!-- fact: a r1 -->")]);
    assert!(WriteUp::read(source, Format::Markdown).prose.text().contains("At least 87 boats."));
}

#[test]
fn words_without_markup_lead_back_to_the_source() {
    for (source, format) in [
        (
            "É: at least [**87&nbsp;000** deaths][fact:a/b] \\$3 [@fact:c]\r\nand `code` more.\r\n\r\n> Two\r\n> lines.\r\n",
            Format::Markdown,
        ),
        ("É: at least [87 deaths][fact:a/b] here [@fact:c].\r\n[fact:a/b]: x \"r1: 87\"\r\nMore.", Format::Plain),
    ] {
        let writeup = WriteUp::read(source, format);
        let prose = writeup.prose.text();
        assert!(prose.starts_with("É: at least 87"), "{prose}");
        assert!(!prose.contains("fact:"), "{prose}");
        for (at, c) in prose.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()) {
            let back = writeup.slice(writeup.prose.to_source(Span::new(at, at + c.len_utf8())));
            assert_eq!(back, c.to_string(), "{prose}");
        }
    }
}

#[test]
fn definitions_have_their_ids_and_revisions() {
    let source = "[4][fact:a/b] and [5][fact:c].\n\n[fact:a/b]: ../l/a.toml \"r1: 4 boats\"\n[fact:c]: <x y.toml>\n";
    for format in [Format::Markdown, Format::Plain] {
        let writeup = WriteUp::read(source, format);
        let told: Vec<_> =
            writeup.definitions.iter().map(|one| (writeup.slice(one.id), one.rev, writeup.slice(one.span))).collect();
        let want = [("a/b", Some(1), "[fact:a/b]: ../l/a.toml \"r1: 4 boats\""), ("c", None, "[fact:c]: <x y.toml>")];
        assert_eq!(told, want);
        let ids: Vec<&str> = writeup.ids().iter().map(|(id, _)| writeup.slice(*id)).collect();
        assert_eq!(ids, ["a/b", "c", "a/b", "c"]);
        assert_eq!(writeup.ids()[2].1.map(|revision| writeup.slice(revision)), Some("r1"));
    }
}
