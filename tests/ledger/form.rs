//! Ledger files in canonical form: whatever people do to the layout of a file, the form says the same, keeps every comment, and is its own
//! form; what factledger writes is in form already.

use factledger::ledger::{LedgerFile, canonical};

use crate::support::generated::document;
use crate::support::random::Random;
use crate::support::{files_ending_in, number_from_environment, read, root, stem};

/// Files that are mistreated.
const ROUNDS: usize = 60;
/// Lines of each that are touched.
const TOUCHES: usize = 25;

#[track_caller]
fn formed(id: &str, source: &str) -> String {
    let form = |source: &str| canonical(&LedgerFile::read(id, source), source);
    let formed = form(source).unwrap_or_else(|error| panic!("{error}:\n{source}"));
    assert_eq!(formed.left, [], "{source}");
    assert_eq!(form(&formed.source).map(|again| again.source), Ok(formed.source.clone()));
    formed.source
}

/// The comments of a file, sorted; no string in it holds `#`.
fn comments(source: &str) -> Vec<&str> {
    let mut comments: Vec<&str> =
        source.lines().filter_map(|line| line.find('#').and_then(|at| Some(line.get(at..)?.trim_end()))).collect();
    comments.sort_unstable();
    comments
}

/// What a file says: the fields of every record, sorted.
fn content(id: &str, source: &str) -> Vec<String> {
    let file = LedgerFile::read(id, source);
    assert_eq!(file.errors, [], "{source}");
    let mut content = Vec::new();
    for entry in &file.entries {
        let records = std::iter::once(&entry.record).chain(&entry.reviews).chain(&entry.history);
        for (place, record) in records.enumerate() {
            let field = |name: &str, value: String| format!("{} {place} {name} = {value}", entry.key);
            content.extend(record.fields.iter().map(|placed| field(placed.field.name(), placed.value.literal())));
        }
    }
    content.sort_unstable();
    content
}

/// A file whose layout somebody has been careless with.
fn mistreated(random: &mut Random, source: &str) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    for touch in 0..TOUCHES {
        let at = random.below(lines.len());
        let is_field = lines[at].contains(" = ");
        match random.below(9) {
            0 => lines.insert(at, format!("# said {touch}")),
            1 => lines.insert(at, "  \t".to_owned()),
            2 if !lines[at].contains('#') => lines[at].extend(["   # beside ", &touch.to_string()]),
            3 => lines[at].insert_str(0, "\t "),
            4 if is_field => lines[at] = lines[at].replacen(" = ", "=", 1),
            5 if is_field && !lines[at].contains(['\'', '\\', '#', '{']) => lines[at] = lines[at].replace('"', "'"),
            6 if is_field && lines.get(at + 1).is_some_and(|next| next.contains(" = ")) => lines.swap(at, at + 1),
            7 if lines[at].starts_with("[claims") => lines[at] = lines[at].replace('.', " . "),
            8 => lines[at].push_str("  "),
            _ => {}
        }
    }
    let ends = ["\n", "\r\n"];
    let one = random.of(&ends);
    let mut text = if random.below(4) == 0 { "\u{feff}" } else { "" }.to_owned();
    for line in lines {
        text.push_str(&line);
        text.push_str(if random.below(20) == 0 { random.of(&ends) } else { one });
    }
    text
}

#[test]
fn a_careless_layout_is_mended_without_a_loss() {
    let mut random = Random::new(number_from_environment("FACTLEDGER_FUZZ_SEED").unwrap_or(0xca5e));
    let whole = document(1);
    let end = whole.source.match_indices("\n\n[claims.").nth(8).map_or(whole.source.len(), |(at, _)| at + 1);
    let source = whole.source.get(..end).expect("it ends behind a line");
    let mut changed = 0;
    for _ in 0..ROUNDS {
        let careless = mistreated(&mut random, source);
        let formed = formed(&whole.id, &careless);
        assert_eq!(comments(&formed), comments(&careless));
        assert_eq!(content(&whole.id, &formed), content(&whole.id, &careless));
        assert_eq!(formed.starts_with('\u{feff}'), careless.starts_with('\u{feff}'));
        changed += usize::from(formed != careless);
    }
    assert_eq!(changed, ROUNDS);
}

#[test]
fn what_is_written_is_in_form() {
    let generated = document(2);
    for source in [&generated.proposed, &generated.source] {
        assert_eq!(&formed(&generated.id, source), source);
    }
    let own = files_ending_in(&root().join("ledger"), "toml");
    let own: Vec<_> = own.iter().filter(|path| stem(path) != "factledger").collect();
    assert!(!own.is_empty());
    for path in own {
        let source = read(path);
        assert_eq!(formed(stem(path), &source), source, "{}", path.display());
    }
}
