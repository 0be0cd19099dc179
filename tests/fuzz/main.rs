//! Hostile input: random and mutated texts, of which every target must make sense or nothing, and texts made to be slow.
//!
//! A target is a plain function over bytes that panics where a promise is broken. By default each is given a fixed, small
//! number of inputs, always the same ones; with `FACTLEDGER_FUZZ_SECONDS=60` each is given new ones for a minute, and
//! with `FACTLEDGER_FUZZ_SEED=7` others than those of the usual seed.

#[path = "../support/mod.rs"]
mod support;

mod annotate;
mod citation;
mod input;
mod ledger;
mod merge;
mod scaling;

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use input::Generator;
use support::{number_from_environment, say};

/// The name of a target and the function.
type Target = (&'static str, fn(&[u8]));

const TARGETS: &[Target] = &[
    ("annotate", annotate::target),
    ("ledger", ledger::target),
    ("citation", citation::target),
    ("merge", merge::target),
];

/// Inputs for each target where the environment sets no time.
const INPUTS: usize = 1500;

#[test]
fn every_target_holds_on_random_and_mutated_input() {
    let seconds = number_from_environment("FACTLEDGER_FUZZ_SECONDS").map(Duration::from_secs);
    for (name, target) in TARGETS {
        let mut generator = Generator::new(number_from_environment("FACTLEDGER_FUZZ_SEED").unwrap_or(0x5eed));
        let inputs = match seconds {
            Some(time) => run_for(time, &mut generator, *target),
            None => run_some(&mut generator, *target),
        };
        if seconds.is_some() {
            say(&format!("{name}: {inputs} inputs"));
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the time to fuzz comes from the developer")]
fn run_for(time: Duration, generator: &mut Generator, target: fn(&[u8])) -> usize {
    let begin = Instant::now();
    let mut inputs = 0;
    while begin.elapsed() < time {
        hold(&generator.input(), target);
        inputs += 1;
    }
    inputs
}

fn run_some(generator: &mut Generator, target: fn(&[u8])) -> usize {
    (0..INPUTS).for_each(|_| hold(&generator.input(), target));
    INPUTS
}

/// Fail with the smallest input that can be made of one that breaks `target`.
#[track_caller]
fn hold(input: &[u8], target: fn(&[u8])) {
    let breaks = |input: &[u8]| catch_unwind(|| target(input)).is_err();
    if breaks(input) {
        let small = shrunk(input, breaks);
        panic!("broken by {:?}, bytes {small:?}", String::from_utf8_lossy(&small));
    }
}

/// Leave out pieces, the largest first, as long as what is left still breaks.
fn shrunk(input: &[u8], breaks: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut small = input.to_owned();
    let mut piece = small.len().div_ceil(2);
    while piece > 0 {
        let mut at = 0;
        while at < small.len() {
            let mut without = small.clone();
            without.drain(at..small.len().min(at + piece));
            if breaks(&without) {
                small = without;
            } else {
                at += piece;
            }
        }
        piece /= 2;
    }
    small
}

#[test]
fn a_broken_input_is_shrunk_to_what_breaks_it() {
    assert_eq!(shrunk(b"some 5-to-7 percent", |input| input.contains(&b'7')), b"7");
}
