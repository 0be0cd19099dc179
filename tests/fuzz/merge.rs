//! Two sides of a merge that nobody wrote: whatever they hold, they are merged or refused, what one side alone has new is there afterwards, and what
//! is laid out anew stays so.

use factledger::ledger::{Base, LedgerFile, Merged, NewDocument, canonical, merge, sides, without_tables, written};
use factledger::text::{Document, decode};

/// Lines that people and programs put into such files.
#[rustfmt::skip] // one kind per line
const LINES: &[&str] = &[
    "# a word of ours", "  # another", "", "[claims.x]", "[claims.'y']", "[[claims.x.reviews]]", "[[ claims . x . history ]]", "[checks]", "[[exceptions]]", "[claims]",
    "rev = 1", "rev=2", "status = 'accepted'", "status = \"proposed\" # soon", "value = \"40\"", "value = '41'", "note = \"seen\"", "note = '''seen'''", "evidence = [\"a\"]", "evidence = [ 'b', # why\n 'a' ]",
    "pin = \"p1:0123456789abcdef\"", "quote = \"5\"", "span = [ 0,1 ]", "at = \"a\"", "check = \"syntax\"", "claims.z.rev = 1", "per = {value='3'}", "=======", "|||||||", "\"", "[", "x = \\", "\u{feff}",
];

/// What every input must give.
pub(crate) fn target(bytes: &[u8]) {
    let text =
        decode(bytes).or_else(|error| decode(&bytes[..error.byte])).expect("text up to the first byte that is none");
    let about = NewDocument { id: "a", text: Some("texts/a.md"), ..NewDocument::default() };
    let base = written(&about, &Document::new(text), "\n");
    let half = bytes.len() / 2;
    let (ours, theirs) = (changed(&base, &bytes[..half]), changed(&base, &bytes[half..]));
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours), (&base, &theirs), (&ours, &ours)] {
        for known in [Base::Text(&base), Base::Absent, Base::Unknown] {
            merged(ours, theirs, known);
        }
    }
    for source in [&base, &ours, &theirs] {
        formed(source);
        let headers: Vec<usize> = source.match_indices("[[").map(|(at, _)| at).collect();
        assert!(without_tables(source, &headers).0.len() <= source.len());
    }
}

/// The file with lines put in, taken away and doubled where the bytes say.
fn changed(source: &str, bytes: &[u8]) -> String {
    let mut lines: Vec<&str> = source.lines().collect();
    for bytes in bytes.chunks_exact(4).take(4) {
        let at = (usize::from(bytes[0]) * 256 + usize::from(bytes[1])) % (lines.len() + 1);
        match bytes[2] % 4 {
            0 if at < lines.len() => drop(lines.remove(at)),
            _ => lines.insert(at, LINES[usize::from(bytes[3]) % LINES.len()]),
        }
    }
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

fn merged(ours: &str, theirs: &str, base: Base<'_>) {
    let source = format!("<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n");
    let Ok(Some(parted)) = sides(&source) else { return };
    if (parted.ours.as_str(), parted.theirs.as_str()) != (ours, theirs) {
        return;
    }
    let Ok(Merged { source, conflicts, renamed, .. }) = merge(&parted, base) else { return };
    if ours == theirs && !ours.starts_with('\u{feff}') {
        // The tables of one claim come to stand together.
        assert_eq!((lines(&source), conflicts.len()), (lines(ours), 0), "a side merged with itself is itself");
    }
    let keys = |source: &str| -> Vec<String> {
        LedgerFile::read("a", source).entries.into_iter().map(|entry| entry.key).collect()
    };
    if conflicts.is_empty() {
        let found = keys(&source);
        let before = if let Base::Text(text) = base { keys(text) } else { Vec::new() };
        let new = keys(ours).into_iter().chain(keys(theirs)).filter(|key| !before.contains(key));
        let lost: Vec<String> = new.filter(|key| !found.contains(key)).collect();
        assert_eq!(lost, [""; 0], "{source}");
        assert!(renamed.iter().all(|(_, new)| found.contains(new)), "{renamed:?}: {source}");
        assert_eq!(sides(&source), Ok(None), "{source}");
    } else {
        let again = sides(&source).expect("the marks stand in their order").expect("there are marks");
        let whole = merge(&again, base);
        assert!(whole.is_ok_and(|whole| !whole.conflicts.is_empty()), "what is left stays left:\n{source}");
    }
}

fn lines(source: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = source.lines().collect();
    lines.sort_unstable();
    lines
}

fn formed(source: &str) {
    let form = |source: &str| canonical(&LedgerFile::read("a", source), source);
    if let Ok(once) = form(source) {
        let twice = form(&once.source).expect("what was laid out can be laid out again");
        assert_eq!(twice.source, once.source);
    }
}
