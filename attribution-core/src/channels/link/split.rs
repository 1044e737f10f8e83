//! Texts split at a sign of ASCII: bytes are looked at and not characters, as links are full of such signs.

use memchr::memchr;

/// Texts before and after the first such sign; `None` without one.
#[inline]
pub(super) fn split_at_sign(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = memchr(sign, text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A text without outer spaces.
#[inline]
pub(super) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        // Most texts begin and end with a letter, a digit or a sign.
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}
