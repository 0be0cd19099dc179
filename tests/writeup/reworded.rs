//! Rewordings that keep the meaning: of some hundreds, the same in every run, at most two in a hundred may be told of.

use super::support::{found, key, ledger, readings};
use crate::root::random::Random;
use crate::root::say;
use factledger::writeup::Format;

/// Rewordings at least.
const FEWEST: usize = 300;
/// Rounds of all sentences, each with other numbers.
const ROUNDS: usize = 4;

/// A number with commas.
fn comma(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// An entry and wordings of the same meaning.
struct Set(String, Vec<String>);

#[expect(clippy::too_many_lines, reason = "it is a list")]
fn sets(random: &mut Random) -> Vec<Set> {
    let thousands = 11 + random.below(80);
    // No zero at its end, so that the thousands are all that is printed.
    let thousands = if thousands.is_multiple_of(10) { thousands + 1 } else { thousands };
    let (n, k) = (comma(thousands * 1000), thousands);
    let below = comma((thousands - 1) * 1000);
    let above = comma((thousands + 1) * 1000);
    let small = 21 + random.below(70);
    let percent = 11 + random.below(38);
    let tenth = 1 + random.below(8);
    let km = 100 + random.below(800);
    let miles = (km * 621_371 + 500_000) / 1_000_000;
    let billions = 2 + random.below(7);
    let word = ["two", "three", "four", "five", "six", "seven", "eight"][billions - 2];
    let year = 2021 + random.below(4);
    let low = 30 + random.below(20);
    let high = low + 12;
    let strings = |wordings: &[String]| wordings.to_vec();
    vec![
        Set(
            format!("At least {n} homes lost power in {year}."),
            strings(&[
                format!("In {year}, no fewer than {n} homes lost power."),
                format!("{k} thousand or more homes lost power in {year}."),
                format!("More than {n} homes lost power in {year}."),
                format!("Power failed in at least {n} homes in {year}."),
                format!("The number of homes without power in {year} was {n} or more."),
                format!("More than {below} homes lost power in {year}."),
                format!("In {year}, [at least **{n}** homes](https://example.org) were dark."),
            ]),
        ),
        Set(
            format!("About {n} birds were counted."),
            strings(&[
                format!("Roughly {n} birds were counted."),
                format!("Some {n} birds were counted."),
                format!("Around {k} thousand birds were counted."),
                format!("An estimated {n} birds were counted."),
                format!("The count came to approximately {n} birds."),
                format!("Birds numbered about {n}."),
            ]),
        ),
        Set(
            format!("The county counted {} barns in {year}.", comma(thousands * 1000 + 404)),
            strings(&[
                format!("In {year} the county had {} barns.", comma(thousands * 1000 + 404)),
                format!("About {n} barns were counted in {year}."),
                format!("More than {n} barns stood there in {year}."),
                format!("Fewer than {above} barns were counted in {year}."),
                format!("Just over {n} barns were counted in {year}."),
                format!("Between {n} and {above} barns were counted in {year}."),
            ]),
        ),
        Set(
            format!("The yard built {small} boats."),
            strings(&[
                format!("{small} boats were built."),
                format!("The yard has built {small} vessels."),
                format!("Boats built by the yard: {small}."),
                format!("In all, the yard built {small} boats."),
                format!("The yard built at least {small} boats."),
                format!("More than {} boats were built.", small - 1),
            ]),
        ),
        Set(
            format!("Sales fell {percent}.{tenth} percent."),
            strings(&[
                format!("Sales dropped by {percent}.{tenth}%."),
                format!("Sales were down {percent}.{tenth} per cent."),
                format!("There was a {percent}.{tenth} percent drop in sales."),
                format!("Sales declined {percent}.{tenth} percent."),
                format!("Sales decreased by {percent}.{tenth} percent."),
                format!("Sales shrank {percent}.{tenth} percent."),
                format!("Sales fell by more than {percent} percent."),
            ]),
        ),
        Set(
            format!("The pipe is {km} kilometres long."),
            strings(&[
                format!("The pipe is {km} km long."),
                format!("The pipe runs for {miles} miles."),
                format!("The {km}-kilometre pipe is finished."),
                format!("The pipe is about {miles} miles long."),
                format!("The pipe measures {} metres.", comma(km * 1000)),
            ]),
        ),
        Set(
            format!("The fund paid ${billions} billion."),
            strings(&[
                format!("The fund paid ${billions}bn."),
                format!("The fund paid {word} billion dollars."),
                format!("The fund paid US${billions} billion."),
                format!("Payments by the fund came to ${billions},000 million."),
                format!("The fund paid about ${billions} billion."),
            ]),
        ),
        Set(
            "Two-thirds of the voters stayed at home.".to_owned(),
            strings(&[
                "Two in three voters stayed at home.".to_owned(),
                "67 percent of the voters stayed at home.".to_owned(),
                "More than half of the voters stayed at home.".to_owned(),
                "About two-thirds of the voters stayed at home.".to_owned(),
                "Two out of three voters stayed at home.".to_owned(),
            ]),
        ),
        Set(
            format!("The work takes {low} to {high} divers."),
            strings(&[
                format!("The work takes between {low} and {high} divers."),
                format!("The work takes {low}-{high} divers."),
                format!("At least {low} divers are needed."),
                format!("Up to {high} divers are needed."),
                format!("From {low} to {high} divers are needed."),
            ]),
        ),
        Set(
            format!("The agency expects {n} deaths in 2026."),
            strings(&[
                format!("In 2026, {n} deaths are expected."),
                format!("Deaths are forecast to reach {n} in 2026."),
                format!("The agency predicts {n} deaths in 2026."),
                format!("For 2026 the agency projects {n} deaths."),
                format!("{n} people could die in 2026."),
                format!("{n} people will probably die in 2026."),
            ]),
        ),
        Set(
            format!("The storm caused {small} deaths."),
            strings(&[
                format!("The storm killed {small} people."),
                format!("In the storm, {small} people died."),
                format!("The storm took {small} lives."),
                format!("The storm left {small} dead."),
            ]),
        ),
        Set(
            format!("Up to {n} jobs are at risk."),
            strings(&[
                format!("As many as {n} jobs are at risk."),
                format!("At most {n} jobs are at risk."),
                format!("No more than {n} jobs are at risk."),
                format!("Fewer than {above} jobs are at risk."),
            ]),
        ),
        Set(
            format!("Nearly {n} sheep were moved."),
            strings(&[
                format!("Almost {n} sheep were moved."),
                format!("Just under {n} sheep were moved."),
                format!("Close to {n} sheep were moved."),
                format!("About {n} sheep were moved."),
                format!("Fewer than {n} sheep were moved."),
            ]),
        ),
        Set(
            format!("The town counted {small} thefts per 100,000 residents in {year}."),
            strings(&[
                format!("In {year} there were {small} thefts per 100,000 people."),
                format!("The rate of {year} was {small} thefts per 100,000 inhabitants."),
                format!("For every 100,000 residents, {small} thefts were counted in {year}."),
            ]),
        ),
        Set(
            format!("From January {year} through June {year}, the port handled {small} ships."),
            strings(&[
                format!("The port handled {small} ships between January and June {year}."),
                format!("In the first half of {year}, the port handled {small} ships."),
                format!("The port handled {small} ships from January to June {year}."),
            ]),
        ),
    ]
}

#[test]
fn what_keeps_the_meaning_is_hardly_ever_told_of() {
    let mut random = Random::new(0x5eed);
    let (mut made, mut flagged) = (0_usize, Vec::new());
    for _ in 0..ROUNDS {
        for Set(entry, wordings) in sets(&mut random) {
            let source = ledger("case", &entry, &[]);
            let id = format!("case/{}", key(&source));
            for wording in wordings.iter().chain([&entry]) {
                made += 1;
                let text = format!("{wording}<!-- fact: {id} r1 -->");
                let checks = found(&[("case", &source)], &text, Format::Markdown, "schema = 1\n");
                if !checks.is_empty() {
                    flagged.push(format!("{entry} | {wording} | {checks:?}\n{}", readings(wording)));
                }
            }
        }
    }
    say(&format!("{made} rewordings, {} told of\n{}", flagged.len(), flagged.join("\n")));
    assert!(made >= FEWEST, "{made} rewordings");
    assert!(flagged.len() * 50 <= made, "{} of {made} are told of:\n{}", flagged.len(), flagged.join("\n"));
}
