//! The examples of CLAIMS.md and FORMATS.md, read by the program and compared.

use serde_json::Value;

use crate::program::{Claim, claims_of_text, output, plain, run};
use crate::support::{read, root};

/// A fenced block of a page: what stands behind the fence, and the lines.
struct Block<'p> {
    label: &'p str,
    lines: Vec<&'p str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut is_open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(label) => {
                is_open = !is_open;
                blocks.extend(is_open.then(|| Block { label, lines: Vec::new() }));
            }
            None if is_open => blocks.last_mut().expect("a block is open").lines.push(line),
            None => {}
        }
    }
    blocks
}

/// A sentence of CLAIMS.md and what stands under it.
struct Example<'p> {
    sentence: &'p str,
    claims: Vec<&'p str>,
}

fn examples<'p>(block: &Block<'p>) -> Vec<Example<'p>> {
    let mut examples: Vec<Example<'p>> = Vec::new();
    for line in &block.lines {
        match line.strip_prefix("  ") {
            Some(claim) => examples.last_mut().expect("a sentence comes first").claims.push(claim),
            None => examples.push(Example { sentence: line, claims: Vec::new() }),
        }
    }
    examples
}

/// What is wrong with a claim that the page writes as `FIGURE: KEY VALUE, KEY VALUE`; of a source it writes the name.
fn difference(wanted: &str, found: &Claim) -> Option<String> {
    let (figure, fields) = wanted.split_once(": ").unwrap_or((wanted, ""));
    let fields = fields.split(", ").filter_map(|field| field.split_once(' '));
    let differs = |(key, value): (&str, &str)| {
        let field = found.get(key).map(|field| if key == "source" { &field["name"] } else { field });
        let got = field.map_or_else(|| format!("no key `{key}`"), plain);
        (got != value).then(|| format!("{key} is `{got}`, expected `{value}`"))
    };
    std::iter::once(("text", figure)).chain(fields).find_map(differs)
}

fn differences(example: &Example<'_>) -> Vec<String> {
    let found = claims_of_text(example.sentence, "2025-05-05");
    let wanted: Vec<_> = example.claims.iter().filter(|claim| **claim != "no claim").collect();
    if wanted.len() != found.len() {
        let found: Vec<_> = found.iter().map(|claim| plain(&claim["text"])).collect();
        return vec![format!("{}: found {found:?}, expected {wanted:?}", example.sentence)];
    }
    let pairs = wanted.into_iter().zip(&found).filter_map(|(wanted, found)| difference(wanted, found));
    pairs.map(|difference| format!("{}: {difference}", example.sentence)).collect()
}

#[test]
fn the_examples_of_the_page_on_claims_read_as_it_says() {
    let page = read(&root().join("CLAIMS.md"));
    let blocks: Vec<_> = blocks(&page).into_iter().filter(|block| block.label == "claims").collect();
    assert!(!blocks.is_empty(), "CLAIMS.md has examples");
    let wrong: Vec<_> = blocks.iter().flat_map(examples).flat_map(|example| differences(&example)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The JSON of a block; an object may run over several lines.
fn objects(block: &Block<'_>) -> Vec<Value> {
    let objects = serde_json::Deserializer::from_str(&block.lines.join("\n")).into_iter().collect();
    let objects: Result<Vec<Value>, _> = objects;
    objects.unwrap_or_else(|error| panic!("```{}: {error}", block.label))
}

/// A block ` ```json SUBCOMMAND` of FORMATS.md is what the subcommand makes of the block ` ```json input` before it.
#[test]
fn the_examples_of_the_page_on_formats_are_what_the_program_writes() {
    let page = read(&root().join("FORMATS.md"));
    let (mut input, mut compared) = (String::new(), 0);
    for block in blocks(&page) {
        match block.label.strip_prefix("json ") {
            None => {}
            Some("input") => input = block.lines.join("\n"),
            Some(subcommand) => {
                let found = run(&[subcommand, "--input", "jsonl", "-"], &input);
                assert_eq!(found.into_iter().map(Value::Object).collect::<Vec<_>>(), objects(&block), "{subcommand}");
                compared += 1;
            }
        }
    }
    assert!(compared > 0, "FORMATS.md has examples");
}

/// A block ` ```console` of the README is a command line and the output that it begins with, up to a line `...`; or part of
/// the session in `tests/cmd/readme.md`, which is replayed whole.
#[test]
fn the_readme_shows_what_the_program_writes() {
    let page = read(&root().join("README.md"));
    let replayed = read(&root().join("tests/cmd/readme.md"));
    let sessions: Vec<_> = blocks(&page).into_iter().filter(|block| block.label == "console").collect();
    assert!(sessions.len() > 1, "README.md shows sessions");
    for session in sessions {
        let (command, shown) = session.lines.split_first().expect("a session has a command");
        if command.starts_with("$ factledger ") {
            let whole = session.lines.join("\n");
            assert!(replayed.contains(&whole), "tests/cmd/readme.md does not replay\n{whole}");
            continue;
        }
        let (_, arguments) = command.split_once(" -- ").expect("`cargo run … --` and the arguments");
        let shown = shown.join("\n");
        let found = output(&arguments.split(' ').collect::<Vec<_>>(), "");
        match shown.strip_suffix("\n...") {
            Some(beginning) => assert_eq!(found.get(..beginning.len()), Some(beginning), "{command}"),
            None => assert_eq!(found.trim_end(), shown.trim_end(), "{command}"),
        }
    }
}
