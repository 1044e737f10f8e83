//! Name of a parameter: lower case, and without what editors leave before it.

/// Longest name of a parameter that anything is known of.
const LONGEST: usize = 32;

/// Name of a parameter in lower case, without what editors leave before it.
///
/// Its letters stand in one place of a fixed size, zeros after them: names are compared without a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ParameterName {
    letters: [u8; LONGEST],
    pub(super) length: usize,
}

/// Letters of names that stand for themselves, in lower case; 0 for all others.
#[expect(
    clippy::indexing_slicing,
    reason = "a constant is worked out by the compiler, which checks the index"
)]
const PLAIN: [u8; 256] = {
    let mut plain = [0; 256];
    let mut letter = 0_u8;
    while letter < 128 {
        if letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-' | b'.') {
            plain[letter as usize] = letter.to_ascii_lowercase();
        }
        letter += 1;
    }
    plain
};

impl ParameterName {
    /// The plain letters at the start of a text: the whole name where a `=` or nothing follows.
    #[inline]
    pub(super) fn plain(text: &str) -> Self {
        let mut letters = [0; LONGEST];
        let mut length = 0;
        for (own, letter) in letters.iter_mut().zip(text.bytes()) {
            *own = PLAIN.get(usize::from(letter)).copied().unwrap_or_default();
            if *own == 0 {
                break;
            }
            length += 1;
        }
        Self { letters, length }
    }

    /// A name with signs of its own; `None` for one that is too long to be known.
    pub(super) fn new(raw: &str) -> Option<Self> {
        let mut name = raw.trim();
        let escaped = |name: &str| name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("amp;"));
        loop {
            name = match name.strip_prefix('?') {
                Some(rest) => rest,
                None if escaped(name) => name.get(4..).unwrap_or_default(),
                None => break,
            };
        }
        let mut letters = [0; LONGEST];
        for (own, letter) in letters.get_mut(..name.len())?.iter_mut().zip(name.bytes()) {
            *own = letter.to_ascii_lowercase();
        }
        Some(Self { letters, length: name.len() })
    }

    pub(super) fn text(&self) -> &str {
        self.letters.get(..self.length).and_then(|own| std::str::from_utf8(own).ok()).unwrap_or_default()
    }

    /// True for a parameter that looks like a tag: one of the families, or almost.
    pub(super) fn looks_like_tag(&self) -> bool {
        ["utm", "mtm_", "pk_"].iter().any(|family| self.letters.starts_with(family.as_bytes()))
    }

    /// Hash of the name.
    pub(super) fn hash(&self) -> u64 {
        let (words, _) = self.letters.as_chunks::<8>();
        let words = words.iter().map(|word| u64::from_le_bytes(*word));
        let hash = words.fold(self.length as u64, |hash, word| hash.rotate_left(23) ^ word);
        let hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        // A table looks at low bits, which hang on few letters until here.
        hash ^ (hash >> 32)
    }
}
