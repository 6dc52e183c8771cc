//! Owns bytes as hexadecimal digits, the way key files write them.

use zeroize::Zeroizing;

pub(in crate::store::keys) fn to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

pub(in crate::store::keys) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<Vec<_>>>()?;
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).ok(),
            _ => None,
        })
        .collect()
}

/// Bytes of a fixed number, wiped when they are let go of.
pub(in crate::store::keys) fn fixed<const LENGTH: usize>(
    text: &str,
) -> Option<Zeroizing<[u8; LENGTH]>> {
    let bytes = Zeroizing::new(from_hex(text)?);
    <[u8; LENGTH]>::try_from(bytes.as_slice())
        .ok()
        .map(Zeroizing::new)
}
