//! Learns the weights of `syntax` from a treebank, or measures those that ship.
//!
//! ```sh
//! cargo run --release --example train -- TREEBANK --eval                      # measure the model that ships
//! cargo run --release --example train -- TREEBANK model.bin [READ.conllu]     # learn, write, measure
//! cargo run --release --example train -- TREEBANK --plain NEWS.jsonl FOLDER   # what `teacher.py` is to learn and to read
//! ```
//!
//! A teacher that is too slow and too large to ship reads plain text; its trees are learnt from like those of the treebank.

#![expect(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "a tool, not the library")]

mod learner;
mod measure;
mod pack;
mod seen;
#[path = "../mod.rs"]
#[allow(dead_code, unused_imports, unreachable_pub, reason = "the learner takes what it needs")]
mod syntax;
mod teach;
mod treebank;

use std::path::Path;
use std::time::Instant;

use factledger::text;

use learner::Learner;
use measure::measure;
use seen::Seen;
use syntax::feature::View;
use syntax::label::Relation;
use syntax::model::{MODEL, Model, Weights};
use syntax::tagger::Fine;
use syntax::word::Word;
use teach::{Lesson, TagLesson};
use treebank::{Gold, Tree};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let treebank = Path::new(arguments.first().expect("the folder of the treebank"));
    let sets = Sets::read(treebank);
    if arguments.get(1).is_none_or(|argument| argument == "--eval") {
        return report(&*MODEL, &sets);
    }
    if let [_, plain, news, folder] = arguments.as_slice()
        && plain == "--plain"
    {
        return write_plain(&sets, news, Path::new(folder));
    }
    let read = arguments.get(2).map_or_else(Vec::new, |path| treebank::read(&file(Path::new(path))));
    let begin = Instant::now();
    let say = |what: &str| eprintln!("{:>6} s  {what}", begin.elapsed().as_secs());
    let model = learn(&sets, &read, &say);
    for learner in [&model.tags, &model.actions, &model.labels] {
        say(&format!("{} rows", learner.rows()));
    }
    let file = pack::model(&model, ROWS, &std::array::from_fn(|_| Seen::nothing()));
    let slow = Model::read(&file).expect("it was written just now");
    let sentences: Vec<_> = sets.dev.iter().chain(&read).map(|gold| words(&gold.theirs)).collect();
    let seen = seen::seen(&slow, &sentences);
    say(&format!("leads that settle: {:?}", seen.each_ref().map(|seen| seen.leads)));
    let file = pack::model(&model, ROWS, &seen);
    say(&format!("{} bytes", file.len()));
    std::fs::write(&arguments[1], &file).expect("the file can be written");
    report(&Model::read(&file).expect("it was written just now"), &sets);
}

/// Most rows of the tables of tags, actions and labels.
const ROWS: [usize; 3] = [120_000, 540_000, 94_000];

/// Keys seen less often have no row.
const LEAST: [u8; 3] = [3, 10, 6];

struct Sets {
    train: Vec<Gold>,
    dev: Vec<Gold>,
    /// What is measured, and never learnt from.
    measured: Vec<(&'static str, Vec<Gold>)>,
}

impl Sets {
    fn read(folder: &Path) -> Self {
        let read = |name: &str| treebank::read(&file(&folder.join(name)));
        let mut news = read("en_pud-test.conllu");
        news.retain(|gold| gold.ours.id.starts_with('n'));
        Self {
            train: read("en_ewt-train.conllu"),
            dev: read("en_ewt-dev.conllu"),
            measured: vec![("EWT test", read("en_ewt-test.conllu")), ("PUD news", news)],
        }
    }
}

fn file(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Write the trees of the treebank over our tokens, and the sentences of the texts that `news` has in its lines of JSON.
fn write_plain(sets: &Sets, news: &str, folder: &Path) {
    let write = |name: &str, trees: &mut dyn Iterator<Item = &Tree>| {
        let blocks: String = trees.map(treebank::written).collect();
        std::fs::write(folder.join(name), blocks).expect("the file can be written");
    };
    write("train.conllu", &mut sets.train.iter().map(|gold| &gold.ours));
    write("dev.conllu", &mut sets.dev.iter().map(|gold| &gold.ours));
    let news = file(Path::new(news));
    let texts = news.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON"));
    let plain: Vec<Tree> =
        texts.flat_map(|line| treebank::plain(line["text"].as_str().expect("a line has a text"))).collect();
    write("plain.conllu", &mut plain.iter().filter(|tree| (2..=LONGEST).contains(&tree.tokens.len())));
}

/// Tokens of the longest sentence that the teacher is given.
const LONGEST: usize = 90;

fn report(model: &Model<impl Weights>, sets: &Sets) {
    for (name, golds) in &sets.measured {
        println!("{name}, our tokens:   {}", measure(model, golds.iter().map(|gold| &gold.ours)));
        println!("{name}, their tokens: {}", measure(model, golds.iter().map(|gold| &gold.theirs)));
    }
    println!("{} tokens a second", speed(model, sets));
}

/// Sentences whose time is taken together: few enough that other work on the machine seldom comes between.
const SOME: usize = 20;

/// Tokens tagged and parsed a second; of five runs through all sentences, the fastest of each few.
fn speed(model: &Model<impl Weights>, sets: &Sets) -> u128 {
    let trees: Vec<&Tree> = sets.measured.iter().flat_map(|(_, golds)| golds).map(|gold| &gold.ours).collect();
    let mut parse = syntax::Parse::default();
    let mut fastest = vec![u128::MAX; trees.len().div_ceil(SOME)];
    for _ in 0..5 {
        for (some, fastest) in trees.chunks(SOME).zip(&mut fastest) {
            let begin = Instant::now();
            for tree in some {
                parse.run(model, tree.tokens.iter().map(|token| Word::new(&token.form, token.word.glued == 1)));
            }
            *fastest = begin.elapsed().as_nanos().min(*fastest);
        }
    }
    let tokens: usize = trees.iter().map(|tree| tree.tokens.len()).sum();
    tokens as u128 * 1_000_000_000 / fastest.iter().sum::<u128>().max(1)
}

/// Parts of the treebank of which each is read by a model of the others.
const FOLDS: usize = 5;

/// Seeds of the orders in which the parser is taught; what it ships is the mean.
const ORDERS: [u64; 3] = [4, 8, 15];

/// The same of the tagger.
const TAG_ORDERS: [u64; 3] = [1, 2, 3];

/// Learn to tag, and to parse with tags such as the tagger gives to sentences that it does not know.
fn learn(sets: &Sets, read: &[Gold], say: &dyn Fn(&str)) -> Model<Learner> {
    let golds = || sets.train.iter().chain(&sets.dev);
    let other_tokens = golds().filter(|gold| gold.ours.tokens.len() != gold.theirs.tokens.len());
    let trees: Vec<&Tree> = golds().map(|gold| &gold.ours).chain(other_tokens.map(|gold| &gold.theirs)).collect();
    let tag_lessons: Vec<TagLesson> = trees.iter().map(|tree| tag_lesson(tree)).collect();
    let tags = by_folds(
        &tag_lessons,
        |others| settled(teach::tags(others, 4, LEAST[0], 2)),
        |other, lesson| teach::tagged(other, &lesson.words),
    );
    say("tags by folds");
    let taggers = TAG_ORDERS.map(|seed| settled(teach::tags(&all(&tag_lessons), 6, LEAST[0], seed)));
    let tagger = taggers.into_iter().reduce(|sum, next| sum.plus(&next)).expect("there is an order");
    say("the tagger");
    let own: Vec<Lesson> = trees.iter().zip(&tags).map(|(tree, tags)| lesson(tree, tags)).collect();
    let others: Vec<Lesson> = read
        .iter()
        .map(|gold| lesson(&gold.theirs, &teach::tagged(&tagger, &tag_lesson(&gold.theirs).words)))
        .collect();
    // Hand-made trees count twice, those with a number once more: such sentences are what the parser is for.
    let counts = own.iter().filter(|lesson| lesson.labels.contains(&(Relation::Nummod as u8)));
    let lessons: Vec<&Lesson> = own.iter().chain(&own).chain(counts).chain(&others).collect();
    let mut taught = taught(&lessons).into_iter();
    say("the parser");
    let first = taught.next().expect("there is an order");
    let Model { actions, labels, .. } = taught.fold(first, |sum, next| Model {
        actions: sum.actions.plus(&next.actions),
        labels: sum.labels.plus(&next.labels),
        ..sum
    });
    Model { tags: tagger, actions, labels }
}

/// Parsers taught in several orders, side by side.
fn taught(lessons: &[&Lesson]) -> Vec<Model<Learner>> {
    std::thread::scope(|scope| {
        let teach = |seed| {
            let Model { tags, actions, labels } = teach::pass(lessons, 7, [LEAST[1], LEAST[2]], seed);
            Model { tags, actions: settled(actions), labels: settled(labels) }
        };
        let running = ORDERS.map(|seed| scope.spawn(move || teach(seed)));
        running.map(|thread| thread.join().expect("the parser is taught")).into()
    })
}

fn tag_lesson(tree: &Tree) -> TagLesson {
    let tokens = tree.tokens.iter();
    TagLesson { words: tokens.clone().map(|token| token.word).collect(), tags: tokens.map(|token| token.tag).collect() }
}

fn words(tree: &Tree) -> Vec<Word> {
    tree.tokens.iter().map(|token| token.word).collect()
}

fn all<T>(items: &[T]) -> Vec<&T> {
    items.iter().collect()
}

/// What is made of each item by a model that learnt from the items of the other folds.
fn by_folds<T, M, R>(items: &[T], learn: impl Fn(&[&T]) -> M, apply: impl Fn(&M, &T) -> R) -> Vec<R> {
    let mut made: Vec<Option<R>> = items.iter().map(|_| None).collect();
    for fold in 0..FOLDS {
        let others: Vec<&T> =
            items.iter().enumerate().filter(|(at, _)| at % FOLDS != fold).map(|(_, item)| item).collect();
        let model = learn(&others);
        for at in (fold..items.len()).step_by(FOLDS) {
            made[at] = Some(apply(&model, &items[at]));
        }
    }
    made.into_iter().flatten().collect()
}

fn settled(mut learner: Learner) -> Learner {
    learner.settle();
    learner
}

fn lesson(tree: &Tree, tags: &[Fine]) -> Lesson {
    let mut view = View::default();
    view.words.extend(tree.tokens.iter().map(|token| token.word));
    view.tags.extend(tags);
    view.prepare();
    let tokens = tree.tokens.iter();
    Lesson {
        view,
        heads: tokens.clone().map(|token| token.head).collect(),
        labels: tokens.map(|token| token.label).collect(),
    }
}
