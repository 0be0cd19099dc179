//! Keys of features: a template and what fills it, as one hash.

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// The key of a template filled with up to four things.
pub(crate) const fn key(template: u8, parts: [u32; 4]) -> u64 {
    let [a, b, c, d] = parts;
    let front = (a as u64 | (b as u64) << 32).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let back = (c as u64 | (d as u64) << 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    // The template comes in late, so that templates with the same parts share the work before.
    let front = front ^ (front >> 32);
    let mixed = (front ^ (template as u64)).wrapping_mul(FACTOR) ^ (back ^ (back >> 29));
    let mixed = mixed.wrapping_mul(FACTOR);
    mixed ^ (mixed >> 31)
}
