//! The weights: tables from the keys of features to small whole numbers, read where they lie in the file.
//!
//! ```text
//! file    = magic , version , { table } ;
//! table   = leads , buckets , pool ;                (* each with its length before it: u32, little end first; each begins at a multiple of 16 *)
//! leads   = { 4 bytes } ;                           (* a lead by which a stage settles a decision *)
//! buckets = { 4 × check , 4 × 3 bytes of payload } ;
//! check   = byte ;                                  (* 0: empty *)
//! pool    = { count , { class , code } | FULL , { 2 bytes } } ; (* of all classes the weights, no codes *)
//! ```
//!
//! The first four bits of a payload are more of the check. Of three classes, the rest are the codes of the weights of the
//! second and the third, against the first; of more classes, it is half the place in a pool where the codes that are not
//! nought stand, or the weights of all classes where many are not. What is asked for together lies together: a bucket in one
//! line of the cache, the rows of a pool in the order of how often they are asked for. A file that is none gives tables
//! without weights.

use std::sync::LazyLock;

use super::stage::{Leads, Stage, leads_by};

/// Where the weights come from: the file, or a learner that is still at work.
pub(crate) trait Weights {
    /// Add to `scores` the weights of each class under each key.
    fn add(&self, keys: &[u64], scores: &mut [i32]);

    /// Whether the lead of one class after a stage is so large that no later stage has to be asked.
    fn is_settled(&self, stage: Stage, scores: &[i32]) -> bool;
}

/// Weights of one decision.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Table<'m> {
    buckets: &'m [[u8; BUCKET]],
    pool: &'m [u8],
    leads: Leads,
}

/// Keys of a bucket.
pub(crate) const KEYS: usize = 4;

/// Bytes of a bucket: the checks, and behind them the payloads.
pub(crate) const BUCKET: usize = KEYS + 3 * KEYS;

/// Stands for the count where the weights of all classes follow.
pub(crate) const FULL: u8 = u8::MAX;

/// The bucket of a key.
pub(crate) fn place(key: u64, buckets: usize) -> usize {
    usize::try_from((u128::from(key) * buckets as u128) >> 64).unwrap_or_default()
}

/// What tells a key from others of its bucket: a byte, never 0, and four bits.
pub(crate) const fn check(key: u64) -> (u8, u32) {
    let [low, high, ..] = key.to_le_bytes();
    (if low == 0 { 1 } else { low }, high as u32 >> 4)
}

/// Bits of a payload, its check aside.
pub(crate) const PAYLOAD: u32 = 20;

/// Bits of a check beyond its byte.
const CHECK: u32 = 4;

/// Bytes of the buckets of the largest table.
const MOST: usize = 1 << (32 - CHECK);

/// Small weights are told finely and large ones roughly: a code stands for its square, with its sign.
pub(crate) const fn weight(code: i32) -> i32 {
    code * code.abs()
}

/// The weights of all codes of so many bits.
const fn weights<const CODES: usize>() -> [i32; CODES] {
    let mut weights = [0; CODES];
    let (mut at, mut code) = (0, 0);
    while at < CODES {
        weights[at] = weight(code);
        (at, code) = (at + 1, code + 1);
        // Behind the largest code stand those below nought.
        if at == CODES / 2 {
            code = -code;
        }
    }
    weights
}

/// Those of the codes of a pool.
static POOLED: [i32; 1 << 8] = weights();

/// Those of the codes within a payload.
static INLINE: [i32; 1 << 10] = weights();

/// Keys that are looked up together: their loads wait side by side for memory, not one after the other.
const TOGETHER: usize = 32;

impl<'m> Table<'m> {
    fn new(leads: &'m [u8], buckets: &'m [u8], pool: &'m [u8]) -> Option<Self> {
        let leads: [[u8; 4]; _] = leads.as_chunks().0.try_into().ok()?;
        let leads = leads.map(i32::from_le_bytes);
        (buckets.len() <= MOST).then_some(Self { buckets: buckets.as_chunks().0, pool, leads })
    }

    /// Where at most [`TOGETHER`] keys stand, with what is left to check. No branch, since nothing could foresee it.
    #[expect(clippy::cast_possible_truncation, reason = "a table has at most MOST bytes")]
    fn find<'f>(&self, keys: &[u64], found: &'f mut [u32; TOGETHER]) -> &'f mut [u32] {
        let mut count = 0;
        for &key in keys {
            let bucket = place(key, self.buckets.len());
            let (byte, more) = check(key);
            let [a, b, c, d, ..] = self.buckets[bucket];
            let differs = u32::from_le_bytes([a, b, c, d]) ^ (u32::from(byte) * 0x0101_0101);
            // The high bit of the first byte that is nought; above it, others may be set too.
            let equals = differs.wrapping_sub(0x0101_0101) & !differs & 0x8080_8080;
            let slot = bucket * KEYS + (equals.trailing_zeros() / 8) as usize % KEYS;
            found[count % TOGETHER] = (slot as u32) << CHECK | more;
            count += usize::from(equals != 0);
        }
        &mut found[..count.min(TOGETHER)]
    }

    /// What stands where a key was found; nought if it is another key's.
    fn payload(&self, found: u32) -> u32 {
        let (slot, more) = ((found >> CHECK) as usize, found & ((1 << CHECK) - 1));
        let Some(bucket) = self.buckets.get(slot / KEYS) else { return 0 };
        let [a, b, c] = [0, 1, 2].map(|at| bucket[KEYS + slot % KEYS * 3 + at]);
        let whole = u32::from_le_bytes([a, b, c, 0]) ^ (more << PAYLOAD);
        whole & u32::from(whole >> PAYLOAD == 0).wrapping_neg()
    }

    /// The weights of the second class and the third, against the first.
    fn add_inline(&self, keys: &[u64], scores: &mut [i32]) {
        let (mut sums, mut found) = ([0; 2], [0; TOGETHER]);
        for keys in keys.chunks(TOGETHER) {
            for &mut found in self.find(keys, &mut found) {
                let payload = self.payload(found) as usize;
                sums[0] += INLINE[payload % INLINE.len()];
                sums[1] += INLINE[(payload / INLINE.len()) % INLINE.len()];
            }
        }
        for (score, sum) in scores.iter_mut().skip(1).zip(sums) {
            *score += sum;
        }
    }

    fn add_pooled(&self, keys: &[u64], scores: &mut [i32]) {
        let (mut found, mut counts) = ([0; TOGETHER], [0; TOGETHER]);
        for keys in keys.chunks(TOGETHER) {
            let found = self.find(keys, &mut found);
            for (count, found) in counts.iter_mut().zip(found.iter_mut()) {
                *found = self.payload(*found);
                *count = self.pool.get(*found as usize * 2).copied().unwrap_or_default();
            }
            for (&count, &mut at) in counts.iter().zip(found) {
                let codes = self.pool.get(at as usize * 2 + 1..).unwrap_or_default();
                if count == FULL {
                    add_full(codes, scores);
                    continue;
                }
                let (pairs, count) = (codes.as_chunks().0, usize::from(count));
                for &[class, code] in pairs.get(..count).unwrap_or(pairs) {
                    if let Some(score) = scores.get_mut(usize::from(class)) {
                        *score += POOLED[usize::from(code)];
                    }
                }
            }
        }
    }
}

/// Add the weights of all classes.
fn add_full(weights: &[u8], scores: &mut [i32]) {
    for (score, &weight) in scores.iter_mut().zip(weights.as_chunks().0) {
        *score += i32::from(i16::from_le_bytes(weight));
    }
}

impl Weights for Table<'_> {
    fn add(&self, keys: &[u64], scores: &mut [i32]) {
        match (self.buckets, self.pool) {
            ([], _) => {}
            (_, []) => self.add_inline(keys, scores),
            _ => self.add_pooled(keys, scores),
        }
    }

    fn is_settled(&self, stage: Stage, scores: &[i32]) -> bool {
        self.leads.get(stage as usize).is_some_and(|&lead| leads_by(lead, scores))
    }
}

/// All decisions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Model<W> {
    /// The tag of a token.
    pub(crate) tags: W,
    /// The next action of the parser.
    pub(crate) actions: W,
    /// How a dependent is related to its head.
    pub(crate) labels: W,
}

/// The first bytes of a file of weights, with its version.
pub(crate) const MAGIC: &[u8] = b"factledger syntax 4\n";

/// Begins a line of the cache.
#[repr(align(64))]
struct Aligned<B: ?Sized>(B);

static FILE: &Aligned<[u8]> = &Aligned(*include_bytes!("model.bin"));

/// The model that ships.
pub(crate) static MODEL: LazyLock<Model<Table<'static>>> = LazyLock::new(|| Model::read(&FILE.0).unwrap_or_default());

impl<'m> Model<Table<'m>> {
    /// The model of a file.
    pub(crate) fn read(file: &'m [u8]) -> Option<Self> {
        let mut rest = file.strip_prefix(MAGIC)?;
        let mut section = || {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
            let at = file.len() - after.len();
            let after = after.get(at.next_multiple_of(BUCKET) - at..)?;
            let (section, after) = after.split_at_checked(length)?;
            rest = after;
            Some(section)
        };
        let mut table = || Table::new(section()?, section()?, section()?);
        let (tags, actions, labels) = (table()?, table()?, table()?);
        rest.is_empty().then_some(Self { tags, actions, labels })
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// Leads of a table.
    const LEADS: usize = Stage::ALL.len() - 1;

    /// SHA-256 of the file that ships: weights change on purpose or not at all.
    const HASH: &str = "276251d3af7138c8bbf6e29b14008cbb8c847617ac586021bf92416274c9414f";

    #[test]
    fn the_file_is_the_one_that_was_measured() {
        let wanted: Vec<u8> =
            (0..32).filter_map(|at| u8::from_str_radix(HASH.get(2 * at..2 * at + 2)?, 16).ok()).collect();
        assert_eq!(Sha256::digest(&FILE.0).as_slice(), wanted);
        assert!(FILE.0.len() <= 6_000_000, "{} bytes", FILE.0.len());
    }

    #[test]
    fn every_table_of_the_file_holds_weights() {
        let Model { tags, actions, labels } = &*MODEL;
        assert!([tags, actions, labels].iter().all(|table| !table.buckets.is_empty()));
        assert!([tags, labels].iter().all(|table| !table.pool.is_empty()));
        assert!(
            [tags, actions, labels]
                .iter()
                .all(|table| table.leads.is_sorted_by(|a, b| a > b) && table.leads[LEADS - 1] > 0)
        );
    }

    #[test]
    fn a_file_cut_short_is_none() {
        assert!(Model::read(&FILE.0).is_some());
        assert!(
            [0, 5, MAGIC.len() + 2, FILE.0.len() / 2, FILE.0.len() - 1]
                .iter()
                .all(|&end| Model::read(&FILE.0[..end]).is_none())
        );
    }

    /// What the row at the second place of `pool` adds to four classes.
    fn added(pool: &[u8]) -> [i32; 4] {
        let key = 0x0123_4567_89ab_cdef;
        let (byte, more) = check(key);
        let payload = (1 | more << PAYLOAD).to_le_bytes();
        let bucket = [&[byte, 0, 0, 0], &payload[..3], &[0; 9]].concat();
        let table = Table::new(&[0; 4 * LEADS], &bucket, pool).unwrap();
        let mut scores = [0; 4];
        table.add(&[key, !key], &mut scores);
        scores
    }

    #[test]
    fn a_row_names_its_classes_or_tells_all() {
        assert_eq!(added(&[0, 0, 2, 3, 5, 1, 255]), [0, -1, 0, 25]);
        assert_eq!(added(&[0, 0, FULL, 1, 0, 4, 0, 252, 255, 0, 64, 9]), [1, 4, -4, 16_384]);
    }

    #[test]
    fn what_a_broken_row_names_is_left_out() {
        assert_eq!(added(&[0, 0, 2, 200, 5, 0, 3]), [9, 0, 0, 0]);
        assert_eq!(added(&[0, 0, 9, 1, 2]), [0, 4, 0, 0]);
        assert_eq!(added(&[0, 0, FULL, 4, 0, 7]), [4, 0, 0, 0]);
        assert_eq!(added(&[0]), [0; 4]);
    }

    #[test]
    fn codes_are_numbers_with_a_sign() {
        assert_eq!([0, 3, 127, 128, 255].map(|code| POOLED[code]), [0, 9, 16_129, -16_384, -1]);
        assert_eq!([511, 512, 1_023].map(|code| INLINE[code]), [261_121, -262_144, -1]);
    }

    #[test]
    fn a_key_without_weights_adds_nothing() {
        let mut scores = [0; 3];
        Table::default().add(&[1, 2, 3], &mut scores);
        assert_eq!(scores, [0; 3]);
    }
}
