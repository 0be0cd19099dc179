//! Writing the file of weights: see `model.rs` for its form.

use crate::learner::Learner;
use crate::seen::Seen;
use crate::syntax::model::{BUCKET, FULL, KEYS, MAGIC, Model, PAYLOAD, check, place, weight};

/// Of a hundred slots, how many are to be filled.
const FILLED: usize = 95;

/// Of more than three classes, codes up to this one are left out: they say next to nothing, and are many.
const SILENT: i32 = 10;

/// From so many classes on a row stands in full: it is longer then, but read at one go.
const MANY: usize = 20;

/// The bytes of the file, of at most so many rows of each table.
pub(crate) fn model(model: &Model<Learner>, budgets: [usize; 3], seen: &[Seen; 3]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    let learners = [&model.tags, &model.actions, &model.labels];
    for ((learner, rows), seen) in learners.into_iter().zip(budgets).zip(seen) {
        section(&seen.leads.map(i32::to_le_bytes).concat(), &mut file);
        table(learner, rows, seen, &mut file);
    }
    file
}

fn section(bytes: &[u8], file: &mut Vec<u8>) {
    file.extend(u32::try_from(bytes.len()).expect("a section is small").to_le_bytes());
    file.resize(file.len().next_multiple_of(BUCKET), 0);
    file.extend(bytes);
}

fn table(learner: &Learner, most: usize, seen: &Seen, file: &mut Vec<u8>) {
    let is_wide = learner.classes() > 3;
    let mut rows = learner.averaged();
    if !is_wide {
        // Only the second class and the third have weights, against the first.
        for (_, row) in &mut rows {
            *row = vec![row[1] - row[0], row[2] - row[0]];
        }
    }
    quantise(&mut rows, if is_wide { 127 } else { 511 });
    rows.retain(|(_, row)| row.iter().any(|&weight| weight != 0));
    // The rows that say most come first and find room.
    rows.sort_by_key(|(_, row)| std::cmp::Reverse(strength(row)));
    rows.truncate(most);
    let mut buckets = vec![[0; BUCKET]; (rows.len() * 100).div_ceil(FILLED * KEYS).max(1)];
    let mut found_room: Vec<_> = rows
        .iter()
        .filter_map(|(key, row)| {
            let (at, (byte, _)) = (place(*key, buckets.len()), check(*key));
            let taken = &mut buckets[at][..KEYS];
            let slot = taken.iter().position(|&taken| taken == 0).filter(|_| !taken.contains(&byte))?;
            taken[slot] = byte;
            Some((*key, row, at, slot))
        })
        .collect();
    // What is asked for most often lies together.
    found_room.sort_by_key(|(key, ..)| std::cmp::Reverse(seen.asked.get(key)));
    // The place 0 is that of no row.
    let mut pool: Vec<u8> = if is_wide { vec![0, 0] } else { Vec::new() };
    for (key, row, at, slot) in found_room {
        let payload = if is_wide {
            pool.resize(pool.len().next_multiple_of(2), 0);
            let place = u32::try_from(pool.len() / 2).expect("a pool is small");
            let told: Vec<_> = (0_u8..).zip(row).filter(|&(_, &code)| code.abs() > SILENT).collect();
            if told.len() < MANY {
                pool.push(u8::try_from(told.len()).expect("few classes"));
                pool.extend(told.into_iter().flat_map(|(class, &code)| [class, narrow(code)]));
            } else {
                pool.push(FULL);
                pool.extend(row.iter().flat_map(|&code| whole(code).to_le_bytes()));
            }
            place
        } else {
            (row[0] & 0x3ff).cast_unsigned() | (row[1] & 0x3ff).cast_unsigned() << 10
        };
        assert_eq!(payload >> PAYLOAD, 0, "a payload fits");
        let (_, more) = check(key);
        let payload = (payload | more << PAYLOAD).to_le_bytes();
        buckets[at][KEYS + 3 * slot..KEYS + 3 * slot + 3].copy_from_slice(&payload[..3]);
    }
    section(buckets.as_flattened(), file);
    section(&pool, file);
}

fn strength(row: &[i32]) -> i32 {
    row.iter().map(|weight| weight.abs()).max().unwrap_or_default()
}

fn narrow(code: i32) -> u8 {
    i8::try_from(code).expect("quantised").cast_unsigned()
}

/// The weight of a code that fits a pool.
fn whole(code: i32) -> i16 {
    i16::try_from(weight(code)).expect("quantised")
}

/// Make codes of the weights, up to `most`: see `weight` of `model.rs`. The very largest are cut.
fn quantise(rows: &mut [(u64, Vec<i32>)], most: i32) {
    let mut sizes: Vec<i32> = rows.iter().map(|(_, row)| strength(row)).collect();
    sizes.sort_unstable();
    let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 20_000)).copied().unwrap_or(1).max(1);
    let square = i64::from(most) * i64::from(most);
    for weight in rows.iter_mut().flat_map(|(_, row)| row) {
        let size = (i64::from(weight.abs().min(largest)) * square * 4 / i64::from(largest)).isqrt();
        *weight = weight.signum() * i32::try_from((size + 1) / 2).expect("at most the largest code");
    }
}
