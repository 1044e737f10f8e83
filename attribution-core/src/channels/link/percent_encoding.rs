//! Percent-encoding of values, as forms are encoded.

use std::borrow::Cow;

use memchr::memchr2;

/// A text decoded once: `+` is a space, a per cent sign that encodes nothing stays, and bytes that are not UTF-8 become
/// U+FFFD.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    match first_sign(text.as_bytes()) {
        None => Cow::Borrowed(text),
        Some(plain) => Cow::Owned(decoded_from(text, plain)),
    }
}

/// Longest text that is looked through here: the search of longer ones takes a while to begin.
const SHORT: usize = 32;

fn first_sign(text: &[u8]) -> Option<usize> {
    if text.len() > SHORT {
        return memchr2(b'%', b'+', text);
    }
    text.iter().position(|letter| matches!(letter, b'%' | b'+'))
}

/// The text decoded, of which `plain` bytes at its start stand for themselves.
fn decoded_from(text: &str, plain: usize) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let (start, mut rest) = text.as_bytes().split_at_checked(plain).unwrap_or_default();
    bytes.extend_from_slice(start);
    while let [letter, after @ ..] = rest {
        rest = after;
        bytes.push(match (letter, after) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *letter,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|wrong| String::from_utf8_lossy(wrong.as_bytes()).into_owned())
}

/// Value of a hexadecimal digit.
fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}
