//! Exact decimals: digits to value, and the decimal point moved by powers of ten.
//!
//! A decimal keeps the digits as printed, `7.10` stays `7.10`. What has more than 28 digits has no value here; nothing is
//! ever rounded.

use rust_decimal::Decimal;

/// The most significant digits a value may have.
pub const MAX_DIGITS: usize = 28;

/// The value of ASCII digits with at most one full stop.
pub(super) fn parse(digits: &str) -> Option<Decimal> {
    let significant = digits.trim_start_matches(['0', '.']).bytes().filter(u8::is_ascii_digit).count();
    let places = digits.split_once('.').map_or(0, |(_, places)| places.len());
    if significant > MAX_DIGITS || places > MAX_DIGITS {
        return None;
    }
    let whole;
    let digits = if digits.starts_with('.') {
        whole = format!("0{digits}");
        whole.as_str()
    } else {
        digits
    };
    Decimal::from_str_exact(digits).ok()
}

/// `value` times ten to the `power`, exactly; none where that needs more than 28 digits.
///
/// Decimals that the shift makes whole lose no digit: 1.50 million is 1500000.
#[must_use]
pub fn shift(value: Decimal, power: i32) -> Option<Decimal> {
    let scale = i32::try_from(value.scale()).ok()? - power;
    let mut shifted = value;
    if let Ok(scale) = u32::try_from(scale) {
        (scale <= 28).then_some(())?;
        shifted.set_scale(scale).ok()?;
        return Some(shifted);
    }
    shifted.set_scale(0).ok()?;
    let factor = Decimal::from_i128_with_scale(10_i128.checked_pow(scale.unsigned_abs())?, 0);
    let product = shifted.checked_mul(factor)?;
    fits(product).then_some(product)
}

/// `left` times `right`, without trailing noughts behind the point.
pub(super) fn multiply(left: Decimal, right: Decimal) -> Option<Decimal> {
    let product = left.checked_mul(right)?.normalize();
    (fits(product) && (left.is_zero() || right.is_zero() || product / right == left.normalize())).then_some(product)
}

fn fits(value: Decimal) -> bool {
    value.mantissa().unsigned_abs() < 10_u128.pow(28)
}
