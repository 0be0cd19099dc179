//! Which words of its sentence say what a figure measures: the readings, in order of trust.
//!
//! ```text
//! measure = the first sure reading that applies, though it says nothing | the first likely reading that says something ;
//! ```
//!
//! A reading looks at the figure in one way and says in which words the measure stands, or that it does not apply. Each is explained where it
//! is defined; the tables below hold nothing but their order.

use super::carry::Carried;
use super::scene::View;
use super::surface;
use super::wording::Wording;
use crate::quantity::Quantity;
use crate::syntax::Tag;

/// A way to read what a figure measures; nothing where it does not apply.
type Reading = fn(&Asked<'_, '_, '_>, &mut Carried) -> Option<Wording>;

/// Readings that the order of words makes sure: where one applies no other is asked.
#[rustfmt::skip] // a reading per line, with what it reads
const SURE: &[Reading] = &[
    |asked, carried| asked.share_of_those(carried), // of those, 12% were late
    |asked, _| asked.halved(),                      // a 7- or 9-inch screen
    |asked, _| asked.gapped(),                      // milk rose 4% and tea 6%
    |asked, _| asked.side(),                        // Olsen leads Brandt, 48% to 45%
    |asked, _| asked.rival(),                       // to Brandt's 34 percent
    |asked, _| asked.done_by(),                     // the 40 litres the mill had sought
    |asked, _| asked.surely_followed(),             // the $5 million that went to schools
    |asked, carried| asked.share_who(carried),      // including 18% who are late
    |asked, _| asked.joined(),                      // a 30% stake in the dairy
    |asked, _| asked.gone_on(),                     // 640 boats, 15 percent over the limit
    |asked, _| asked.elsewhere(),                   // 40 jobs in Norland, 30 in Vell
    |asked, _| asked.chained(),                     // rose 3% to $5 from $4
    |asked, _| asked.levelled(),                    // rose 3% to 40,000 cars
    |asked, _| asked.share_equal(),                 // grain was 45% of exports
    |asked, carried| asked.said_of_share(carried), // 41% of voters support the plan
    |asked, carried| asked.counted_out(carried), // 640 drug overdose deaths
    |asked, carried| asked.compares_with(carried),  // that compares with 12 a year earlier
    |asked, _| asked.compared(),                    // compared with 40%
    |asked, carried| asked.forecast(carried),       // it forecasts $4 million for May
];

/// Readings that are asked one after the other until one of them says something.
#[rustfmt::skip] // a reading per line, with what it reads
const LIKELY: &[Reading] = &[
    |asked, carried| asked.share_alone(carried),    // 44 percent would stay at home
    |asked, _| asked.attended(),                    // with 13 percent supporting somebody else
    |asked, _| asked.follows(),                     // Olsen trails Brandt with 16%
    |asked, _| asked.standing(),                    // Olsen at 23%
    |asked, _| asked.priced(),                      // lots from $1 million up sell
    |asked, _| asked.paced(),                       // landing crates at a rate of 400 a month
    |asked, _| asked.moved(),                       // with its shares down 4%
    |asked, _| asked.number_of(),                   // the number of people held stands at 387
    |asked, carried| asked.said_alone_of(carried),  // and 5% prefer the ferry
    |asked, _| asked.labelled(),                    // grain index 412.70
    |asked, _| asked.itemised(),                    // boats including: Heron, $40, Gull, $55
    |asked, _| asked.each_time(),                   // every 40 minutes, a driver calls
    |asked, _| asked.ahead(),                       // showed Olsen ahead by 4 points
    |asked, _| asked.given(),                       // gave the county $250
    |asked, _| asked.costing(),                     // the dam will cost the county $4 million
    |asked, carried| asked.linked(carried),         // prices rose by 4%
    |asked, _| asked.raised(),                      // cut its forecast to 3%
    |asked, _| asked.named(),                       // a loss of $4 million
    |asked, _| asked.followed(),                    // thousands displaced by floods
    |asked, carried| asked.said_alone_of_count(carried), // another 100,000 would be let in
    |asked, _| asked.modified(),                    // 30% capital gains tax
    |asked, _| asked.acted(),                       // the mill earned 4 million
    |asked, _| asked.spanned(),                     // troubled over the past two years
    |asked, _| asked.climb(),                       // what the tree says
    |asked, _| asked.opening(),                     // buried 90 metres deep, the cable
    |asked, _| asked.left(),                        // subject and verb to the left
    |asked, _| asked.beside(),                      // the figure before
];

/// A figure whose measure is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a, 'd, 't> {
    pub view: View<'a, 'd, 't>,
    pub quantity: &'a Quantity,
    pub index: usize,
    /// The measures of the figures before it in the sentence.
    pub before: &'a [Option<String>],
    /// The subject of the sentence before.
    pub spoken: Option<&'a str>,
    /// What was counted last, here or in the sentence before.
    pub those: Option<&'a str>,
}

/// The measure of the figure with this index, those of the figures before it being known.
pub(super) fn measure(
    view: View<'_, '_, '_>,
    carried: &mut Carried,
    quantity: &Quantity,
    index: usize,
    before: &[Option<String>],
) -> Option<String> {
    if !view.is_measuring(index) {
        return None;
    }
    let spoken = carried.spoken().map(str::to_owned);
    let those = carried.counted_here(!before.is_empty());
    let asked = Asked { view, quantity, index, before, spoken: spoken.as_deref(), those: those.as_deref() };
    if let Some(sure) = SURE.iter().find_map(|read| read(&asked, carried)) {
        return sure.finish();
    }
    LIKELY.iter().find_map(|read| read(&asked, carried)?.finish())
}

impl Asked<'_, '_, '_> {
    /// The measure of a figure before this one, where it has one.
    pub(super) fn known(&self, other: usize) -> Option<Wording> {
        self.before.get(other)?.as_deref().map(Wording::of)
    }

    /// Whether a colon stands right before the figure.
    pub(super) fn is_behind_colon(&self) -> bool {
        self.view.figure(self.index).first.checked_sub(1).is_some_and(|at| self.view.sentence.text(at) == ":")
    }

    /// The noun that the figure is told of: "a loss of $4 million".
    pub(super) fn name(&self) -> Option<usize> {
        surface::named(self.view, self.index)
    }
}

pub(super) const fn is_noun(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::X)
}
