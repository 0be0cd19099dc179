//! Reading a treebank: its sentences in its own words, and the same trees over our tokens. Writing sentences for others to
//! read, in the same form.

use std::fmt::Write as _;

use factledger::text::{Document, Gap, Sentence, Span};

use crate::syntax::label::{RELATIONS, Relation, TAGS, Tag};
use crate::syntax::state::Node;
use crate::syntax::table::FINE;
use crate::syntax::tagger::Fine;
use crate::syntax::word::Word;

/// A token with its gold.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) form: String,
    pub(crate) word: Word,
    pub(crate) tag: Fine,
    /// The root has the number behind the last token.
    pub(crate) head: Node,
    pub(crate) label: u8,
    /// The dictionary form, which only the measures look at.
    pub(crate) lemma: String,
}

/// A sentence with its gold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) id: String,
    pub(crate) tokens: Vec<Token>,
}

/// A sentence in the words of the treebank and in ours.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gold {
    pub(crate) theirs: Tree,
    pub(crate) ours: Tree,
}

/// A line of the file.
struct Row {
    form: String,
    lemma: String,
    tag: Fine,
    /// From 1; 0 is the root.
    head: usize,
    label: u8,
    place: Span,
}

/// The sentences of a CoNLL-U file.
pub(crate) fn read(file: &str) -> Vec<Gold> {
    file.split("\n\n").filter(|block| block.contains('\t')).map(gold).collect()
}

fn gold(block: &str) -> Gold {
    let comment = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let (id, text) = (comment("# sent_id = "), comment("# text = "));
    let rows = rows(block, text);
    Gold { theirs: theirs(id, &rows), ours: ours(id, text, &rows) }
}

/// The words, each with its place in the text; those of "don't" share it as far as their letters allow.
fn rows(block: &str, text: &str) -> Vec<Row> {
    let lines: Vec<Vec<&str>> =
        block.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    let mut rows = Vec::new();
    let (mut at, mut joint_end, mut joint) = (0, 0, Span::new(0, 0));
    let mut inner = 0;
    for line in &lines {
        let (number, form) = (line[0], line[1]);
        if let Some((first, last)) = number.split_once('-') {
            joint = find(text, at, form);
            at = joint.end;
            let number = |number: &str| number.parse::<usize>().expect("a number of a word");
            joint_end = number(last);
            let whole: String = lines
                .iter()
                .filter(|line| line[0].parse().is_ok_and(|n: usize| (number(first)..=joint_end).contains(&n)))
                .map(|line| line[1])
                .collect();
            inner = if whole == form { joint.start } else { usize::MAX };
            continue;
        }
        let Ok(number) = number.parse::<usize>() else { continue };
        let place = if number > joint_end {
            let place = find(text, at, form);
            at = place.end;
            place
        } else if inner == usize::MAX {
            joint
        } else {
            inner += form.len();
            Span::new(inner - form.len(), inner)
        };
        rows.push(Row {
            form: form.to_owned(),
            lemma: line[2].to_owned(),
            tag: fine(line[3], line[4]),
            head: line[6].parse().expect("the number of a head"),
            label: relation(line[7]) as u8,
            place,
        });
    }
    rows
}

fn find(text: &str, at: usize, form: &str) -> Span {
    let start = text.get(at..).and_then(|rest| rest.find(form)).map_or(at, |found| at + found);
    Span::new(start, start + form.len())
}

/// The tag of the table with both names, else the first with the universal one.
fn fine(universal: &str, penn: &str) -> Fine {
    let tag = TAGS.iter().copied().find(|tag| tag.name() == universal).unwrap_or(Tag::X);
    let exact = FINE.iter().position(|row| *row == (tag, penn));
    let near = || FINE.iter().position(|row| row.0 == tag).expect("every tag has a row");
    Fine::try_from(exact.unwrap_or_else(near)).expect("few rows")
}

/// The relation of that name; of an unknown subtype, the relation itself.
fn relation(name: &str) -> Relation {
    let named = |name: &str| RELATIONS.iter().copied().find(|relation| relation.name() == name);
    let general = name.split(':').next().unwrap_or_default();
    named(name).or_else(|| named(general)).unwrap_or(Relation::Dep)
}

/// The sentences of a text, without trees.
pub(crate) fn plain(text: &str) -> Vec<Tree> {
    let document = Document::new(text);
    let mut sentence = Sentence::new(&document);
    let mut trees = Vec::new();
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        let token = |at: usize| {
            // A number may hold a space.
            let form: String = sentence.text(at).split_whitespace().collect();
            let word = Word::new(&form, at > 0 && sentence.gap(at) == Gap::None);
            Token { form, word, tag: fine("X", ""), head: 0, label: Relation::Dep as u8, lemma: String::new() }
        };
        trees.push(Tree { id: String::new(), tokens: (0..sentence.len()).map(token).collect() });
    }
    trees
}

/// A tree as a block of CoNLL-U.
pub(crate) fn written(tree: &Tree) -> String {
    let is_glued = |at: usize| tree.tokens.get(at).is_some_and(|token| token.word.glued == 1);
    let mut text = String::new();
    let mut lines = String::new();
    for (at, token) in tree.tokens.iter().enumerate() {
        let number = at + 1;
        let (tag, penn) = FINE[usize::from(token.tag)];
        let head = if token.head as usize == tree.tokens.len() { 0 } else { token.head + 1 };
        let (tag, relation) = (tag.name(), RELATIONS[usize::from(token.label)].name());
        let (space, misc) = if is_glued(number) { ("", "SpaceAfter=No") } else { (" ", "_") };
        text.extend([token.form.as_str(), space]);
        writeln!(lines, "{number}\t{}\t_\t{tag}\t{penn}\t_\t{head}\t{relation}\t_\t{misc}", token.form)
            .expect("a string can be written to");
    }
    format!("# sent_id = {}\n# text = {}\n{lines}\n", tree.id, text.trim_end())
}

fn theirs(id: &str, rows: &[Row]) -> Tree {
    let root = Node::try_from(rows.len()).expect("a sentence is short");
    let mut end = usize::MAX;
    let token = |row: &Row| {
        let glued = row.place.start <= end && end != usize::MAX;
        end = row.place.end;
        Token {
            form: row.form.clone(),
            word: Word::new(&row.form, glued),
            tag: row.tag,
            head: row.head.checked_sub(1).map_or(root, |head| Node::try_from(head).expect("a sentence is short")),
            label: row.label,
            lemma: row.lemma.clone(),
        }
    };
    Tree { id: id.to_owned(), tokens: rows.iter().map(token).collect() }
}

/// The tree over our tokens. A token of several words is the highest of them; of several tokens of one word, the last
/// that says something is the word, and the others hang on it.
fn ours(id: &str, text: &str, rows: &[Row]) -> Tree {
    let document = Document::new(text);
    let mut sentence = Sentence::new(&document);
    document.tokenize(Span::new(0, text.len()), &mut sentence);
    let spans: Vec<Span> = sentence.tokens().iter().map(|token| token.span).collect();
    let owners: Vec<Option<usize>> = spans.iter().map(|span| owner(*span, rows)).collect();
    let mains: Vec<Option<usize>> = rows.iter().map(|row| main_token(row.place, &sentence)).collect();
    let root = Node::try_from(spans.len()).expect("a sentence is short");
    let node = |token: usize| Node::try_from(token).expect("a sentence is short");
    let mut tokens = Vec::new();
    let mut root_token = None;
    for (at, &owner) in owners.iter().enumerate() {
        let form = sentence.text(at).to_owned();
        let word = Word::new(&form, at > 0 && sentence.gap(at) == Gap::None);
        let gold = owner.map_or((fine("PUNCT", "."), root, Relation::Dep as u8), |owner| {
            let row = &rows[owner];
            match mains[owner] {
                Some(main) if main != at => piece(&sentence, at, main, row),
                _ => (row.tag, climb(at, row.head, rows, &mains).map_or(root, node), row.label),
            }
        });
        let (tag, mut head, mut label) = gold;
        if head == root {
            (head, label) = root_token.map_or((root, Relation::Root as u8), |other| (other, Relation::Parataxis as u8));
            root_token = root_token.or(Some(node(at)));
        }
        let lemma = owner.map_or_else(String::new, |owner| rows[owner].lemma.clone());
        tokens.push(Token { form, word, tag, head, label, lemma });
    }
    Tree { id: id.to_owned(), tokens }
}

/// Of the words that share a letter with the token, the one nearest to the root.
fn owner(span: Span, rows: &[Row]) -> Option<usize> {
    let words = (0..rows.len()).filter(|&word| rows[word].place.overlaps(span));
    words.min_by_key(|&word| depth(word, rows))
}

fn depth(mut word: usize, rows: &[Row]) -> usize {
    let mut depth = 0;
    while let Some(head) = rows[word].head.checked_sub(1) {
        word = head;
        depth += 1;
        assert!(depth <= rows.len(), "a tree has no cycle");
    }
    depth
}

/// The token that stands for a word: the last of more than one letter or of digits, else the first.
fn main_token(place: Span, sentence: &Sentence<'_, '_>) -> Option<usize> {
    let within: Vec<usize> = (0..sentence.len()).filter(|&at| sentence.tokens()[at].span.overlaps(place)).collect();
    let tells = |at: &&usize| {
        let text = sentence.text(**at);
        text.starts_with(|c: char| c.is_ascii_digit()) || text.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    within.iter().rev().find(tells).or(within.first()).copied()
}

/// Tag, head and relation of a token that is a piece of a word.
fn piece(sentence: &Sentence<'_, '_>, at: usize, main: usize, row: &Row) -> (Fine, Node, u8) {
    let head = Node::try_from(main).expect("a sentence is short");
    let is_number = |at: usize| sentence.text(at).starts_with(|c: char| c.is_ascii_digit());
    let (tag, relation) = if is_number(at) {
        let counts = main == at + 1 && !is_number(main);
        (fine("NUM", "CD"), if counts { Relation::Nummod } else { Relation::Compound })
    } else if sentence.is_word(at) {
        (row.tag, Relation::Compound)
    } else {
        (fine("PUNCT", if sentence.is(at, "-") { "HYPH" } else { "." }), Relation::Punct)
    };
    (tag, head, relation as u8)
}

/// The token of the nearest head that is another token.
fn climb(at: usize, mut head: usize, rows: &[Row], mains: &[Option<usize>]) -> Option<usize> {
    while let Some(word) = head.checked_sub(1) {
        match mains[word] {
            Some(main) if main != at => return Some(main),
            _ => head = rows[word].head,
        }
    }
    None
}
