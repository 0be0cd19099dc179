//! Addresses and paths as machine formats take them: RFC 3986 without what is not allowed there.

use std::fmt::Write;

/// Characters besides letters and digits that an address may hold; `%` stays, since an address may be encoded already.
const ALLOWED: &[u8] = b"-._~:/?#[]@!$&'()*+,;=%";

/// An address or a path in which every byte that may not stand in one is written as `%` and two digits.
pub(super) fn percent_encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || ALLOWED.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("a string takes all that is written");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn what_an_address_may_not_hold_is_encoded_once() {
        assert_eq!(
            percent_encoded("https://example.org/a b?q=ü&r=%20#{x}"),
            "https://example.org/a%20b?q=%C3%BC&r=%20#%7Bx%7D"
        );
    }
}
