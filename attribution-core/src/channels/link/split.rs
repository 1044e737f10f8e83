//! Texts split at a sign of ASCII: bytes are looked at and not characters, as links are full of such signs.

use memchr::{memchr, memrchr};

/// Texts before and after the first such sign; `None` without one.
#[inline]
pub(super) fn split_at_sign(text: &str, sign: u8) -> Option<(&str, &str)> {
    around(text, memchr(sign, text.as_bytes())?)
}

/// Texts before and after the last such sign; `None` without one.
#[inline]
pub(super) fn split_at_last_sign(text: &str, sign: u8) -> Option<(&str, &str)> {
    around(text, memrchr(sign, text.as_bytes())?)
}

#[inline]
fn around(text: &str, at: usize) -> Option<(&str, &str)> {
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
