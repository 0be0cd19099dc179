//! Teaching: the tagger from gold tags, a pass of the parser with a dynamic oracle, which knows the best action in any
//! state, also in those that errors lead to.

use crate::learner::{Census, Learner, Random};
use crate::syntax::feature::{View, action_keys, label_keys};
use crate::syntax::label::RELATIONS;
use crate::syntax::model::{Model, Weights};
use crate::syntax::parser::Parser;
use crate::syntax::stage::{Stage, best};
use crate::syntax::state::{Action, NONE, Node, State};
use crate::syntax::table::FINE;
use crate::syntax::tagger::{self, Fine, tag_keys};
use crate::syntax::word::Word;

/// By how much what is right has to lead, in tags, actions and relations: about three quarters of what one correction gives.
const MARGINS: [i32; 3] = [50, 110, 45];

/// Words with the tags to learn.
pub(crate) struct TagLesson {
    pub(crate) words: Vec<Word>,
    pub(crate) tags: Vec<Fine>,
}

/// Learn to tag.
pub(crate) fn tags(lessons: &[&TagLesson], epochs: usize, least: u8, seed: u64) -> Learner {
    let mut learner = Learner::new(FINE.len(), least);
    let mut random = Random(seed);
    let mut order: Vec<&TagLesson> = lessons.to_vec();
    let (mut keys, mut tags) = (Vec::new(), Vec::new());
    let mut census = Census::new();
    for collects in [false, true] {
        for lesson in &order {
            for at in 0..lesson.tags.len() {
                all_keys(&mut keys, |stage, keys| tag_keys(&lesson.words, at, &lesson.tags, stage, keys));
                see(&mut census, &keys, learner.least(), collects);
            }
        }
    }
    census.open(&mut learner);
    for _ in 0..epochs {
        random.shuffle(&mut order);
        for lesson in &order {
            tags.clear();
            for (at, &gold) in lesson.tags.iter().enumerate() {
                some_keys(&mut random, &mut keys, |stage, keys| tag_keys(&lesson.words, at, &tags, stage, keys));
                let mut scores = [0; FINE.len()];
                learner.add(&keys, &mut scores);
                scores[usize::from(gold)] -= MARGINS[0];
                let found = best(&scores);
                if found != usize::from(gold) {
                    learner.correct(&keys, usize::from(gold), found);
                }
                learner.tick();
                scores[usize::from(gold)] += MARGINS[0];
                tags.push(Fine::try_from(best(&scores)).expect("few tags"));
            }
        }
    }
    learner
}

/// The tags that a learner gives.
pub(crate) fn tagged(learner: &impl Weights, words: &[Word]) -> Vec<Fine> {
    let (mut keys, mut tags) = (Vec::new(), Vec::new());
    tagger::tag(learner, words, &mut keys, &mut tags);
    tags
}

/// A sentence with the tree to learn.
pub(crate) struct Lesson {
    pub(crate) view: View,
    pub(crate) heads: Vec<Node>,
    pub(crate) labels: Vec<u8>,
}

/// Learn to parse.
pub(crate) fn pass(lessons: &[&Lesson], epochs: usize, least: [u8; 2], seed: u64) -> Model<Learner> {
    let mut pass = Model {
        tags: Learner::new(0, 0),
        actions: Learner::new(Action::ALL.len(), least[0]),
        labels: Learner::new(RELATIONS.len(), least[1]),
    };
    let mut random = Random(seed);
    let mut order: Vec<&Lesson> = lessons.to_vec();
    let mut parser = Parser::default();
    let mut censuses = [Census::new(), Census::new()];
    for collects in [false, true] {
        for lesson in &order {
            see_pass(&mut censuses, &pass, lesson, &mut parser, collects);
        }
    }
    let [actions, labels] = censuses;
    actions.open(&mut pass.actions);
    labels.open(&mut pass.labels);
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        for lesson in &order {
            parser.state.begin(lesson.view.words.len());
            while !parser.state.is_done() {
                let explores = epoch > 0 && random.below(10) > 0;
                step(&mut pass, lesson, &mut parser, explores, &mut random);
            }
        }
    }
    pass
}

fn see(census: &mut Census, keys: &[u64], least: u8, collects: bool) {
    if collects { census.collect(keys, least) } else { census.count(keys) }
}

/// Count the keys on the way to the gold tree.
fn see_pass(censuses: &mut [Census; 2], pass: &Model<Learner>, lesson: &Lesson, parser: &mut Parser, collects: bool) {
    let [actions, labels] = censuses;
    parser.state.begin(lesson.view.words.len());
    while !parser.state.is_done() {
        all_keys(&mut parser.keys, |stage, keys| action_keys(&lesson.view, &parser.state, stage, keys));
        see(actions, &parser.keys, pass.actions.least(), collects);
        let (allowed, costs) = (parser.state.allowed(), costs(&parser.state, &lesson.heads));
        let action = Action::ALL
            .into_iter()
            .filter(|&action| allowed[action as usize])
            .min_by_key(|&action| costs[action as usize]);
        let Some((head, dependent)) = parser.state.arc(action.unwrap_or(Action::Shift)) else {
            parser.state.shift();
            continue;
        };
        if head != parser.state.root() {
            all_keys(&mut parser.keys, |stage, keys| {
                label_keys(&lesson.view, &parser.state, [head, dependent], stage, keys);
            });
            see(labels, &parser.keys, pass.labels.least(), collects);
        }
        parser.state.attach(head, dependent, lesson.labels[dependent as usize]);
    }
}

/// One action: learn what it should be, and do it, or do what was found where the lesson explores.
fn step(pass: &mut Model<Learner>, lesson: &Lesson, parser: &mut Parser, explores: bool, random: &mut Random) {
    some_keys(random, &mut parser.keys, |stage, keys| action_keys(&lesson.view, &parser.state, stage, keys));
    let mut scores = [0; 3];
    pass.actions.add(&parser.keys, &mut scores);
    let allowed = parser.state.allowed();
    let found = best_allowed(&scores, allowed);
    let costs = costs(&parser.state, &lesson.heads);
    let least = (0..3).filter(|&at| allowed[at]).map(|at| costs[at]).min().unwrap_or_default();
    let is_good = [0, 1, 2].map(|at| allowed[at] && costs[at] == least);
    let good = best_allowed(&scores, is_good);
    let is_bad = [0, 1, 2].map(|at| allowed[at] && !is_good[at]);
    let bad = best_allowed(&scores, is_bad);
    if is_bad[bad as usize] && scores[good as usize] < scores[bad as usize] + MARGINS[1] {
        pass.actions.correct(&parser.keys, good as usize, bad as usize);
    }
    pass.actions.tick();
    let action = if explores { found } else { good };
    let Some((head, dependent)) = parser.state.arc(action) else { return parser.state.shift() };
    let label = parser.label(&pass.labels, &lesson.view, [head, dependent]);
    if lesson.heads[dependent as usize] == head && head != parser.state.root() {
        let told = lesson.labels[dependent as usize];
        some_keys(random, &mut parser.keys, |stage, keys| {
            label_keys(&lesson.view, &parser.state, [head, dependent], stage, keys);
        });
        let mut scores = [0; RELATIONS.len()];
        pass.labels.add(&parser.keys, &mut scores);
        scores[usize::from(told)] -= MARGINS[2];
        let found = best(&scores);
        if found != usize::from(told) {
            pass.labels.correct(&parser.keys, usize::from(told), found);
        }
        pass.labels.tick();
    }
    parser.state.attach(head, dependent, label);
}

/// How many arcs of the gold tree each action puts out of reach.
fn costs(state: &State, heads: &[Node]) -> [u32; 3] {
    let first = state.first;
    let head_of = |node: Node| heads.get(node as usize).copied().unwrap_or(NONE);
    let (top, next) = (state.stacked(0), state.stacked(1));
    let below = state.stack().split_last().map_or(&[][..], |(_, below)| below);
    let shift = below.iter().filter(|&&node| head_of(first) == node).count()
        + state.stack().iter().filter(|&&node| head_of(node) == first).count();
    if top == NONE {
        return [u32::try_from(shift).unwrap_or(u32::MAX), 0, 0];
    }
    let head = head_of(top);
    let waiting = heads[first as usize..].iter().filter(|&&head| head == top).count();
    let left = waiting + usize::from(head == next || head > first && head != NONE);
    let right = waiting + usize::from(head >= first && head != NONE);
    [shift, left, right].map(|cost| u32::try_from(cost).unwrap_or(u32::MAX))
}

/// The action with the highest score, the first of several.
fn best_allowed(scores: &[i32; 3], allowed: [bool; 3]) -> Action {
    let mut best: Option<(Action, i32)> = None;
    for ((action, &score), allowed) in Action::ALL.into_iter().zip(scores).zip(allowed) {
        if allowed && best.is_none_or(|(_, highest)| score > highest) {
            best = Some((action, score));
        }
    }
    best.map_or(Action::Shift, |(action, _)| action)
}

/// The keys of all stages.
fn all_keys(keys: &mut Vec<u64>, add_keys: impl Fn(Stage, &mut Vec<u64>)) {
    first_keys(Stage::ALL.len(), keys, add_keys);
}

/// The keys of the first stages, as many as chance wills: each is to do without those that follow.
fn some_keys(random: &mut Random, keys: &mut Vec<u64>, add_keys: impl Fn(Stage, &mut Vec<u64>)) {
    let chance = random.below(100);
    first_keys(1 + EARLY.iter().filter(|&&early| chance >= early).count(), keys, add_keys);
}

fn first_keys(stages: usize, keys: &mut Vec<u64>, add_keys: impl Fn(Stage, &mut Vec<u64>)) {
    keys.clear();
    for stage in Stage::ALL.into_iter().take(stages) {
        add_keys(stage, keys);
    }
}

/// Of a hundred decisions, how many are learnt from the first stage alone, and how many from the first two at most.
const EARLY: [usize; Stage::ALL.len() - 1] = [25, 50];
