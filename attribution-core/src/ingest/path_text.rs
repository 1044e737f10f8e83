//! Paths written as text: the grammar of exports.
//!
//! `a > b > c`, with spaces around a channel that do not count. `(start)`, `(conversion)` and `(null)` at an end are
//! markers, `Direct × 2` is two touches. What looks like another separator is refused, never a channel in silence.

use std::borrow::Cow;

use memchr::{memchr_iter, memchr3};

/// The separator where nobody names one.
const USUAL: &str = ">";
/// Signs that no channel is called by: in a path with another separator they are refused.
const SIGNS: [&str; 4] = ["→", "⇒", "»", "›"];
/// The same among ASCII, with the spaces that make them a sign.
const ARROWS: [&str; 5] = [" > ", " -> ", " => ", " —> ", " –> "];
/// Signs that make the shaft of an arrow: hyphens, also those that a word processor makes of two, and equals signs.
const SHAFT: [char; 6] = ['-', '=', '–', '—', '―', '−'];
/// HTML escapes of the signs of a path.
const ESCAPES: [(&str, &str); 6] =
    [("&gt;", ">"), ("&#62;", ">"), ("&#x3e;", ">"), ("&#x3E;", ">"), ("&rarr;", "→"), ("&raquo;", "»")];
/// States of a process that some tools write as steps.
const MARKERS: [&str; 3] = ["(start)", "(conversion)", "(null)"];
/// More repeats than this are a number in a name.
const MOST_REPEATS: u32 = 100;

/// Grammar of paths, by their separator.
#[derive(Clone, Copy, Debug)]
pub(super) struct PathText<'s> {
    separator: &'s str,
    /// True when somebody has named it, so that commas and bars are parts of names.
    named: bool,
}

/// Problem of a path: the step, when it is one, and a sentence.
#[derive(Debug, PartialEq)]
pub(super) struct PathProblem {
    pub(super) step: Option<usize>,
    pub(super) detail: String,
}

impl PathProblem {
    /// The problem of a step without a name.
    pub(super) fn empty(step: usize) -> Self {
        Self { step: Some(step), detail: "expected text that is not empty, got none".into() }
    }

    /// Its place inside the row.
    pub(super) fn field(&self) -> Cow<'static, str> {
        self.step.map_or(Cow::Borrowed("path"), |step| Cow::Owned(format!("path[{step}]")))
    }
}

impl<'s> PathText<'s> {
    /// Paths with this separator, or with the usual one.
    pub(super) fn new(separator: Option<&'s str>) -> Self {
        Self { separator: separator.unwrap_or(USUAL), named: separator.is_some() }
    }

    /// The channels of a path; an empty text has none, and neither has one that cannot be read.
    pub(super) fn split<'a>(&self, text: &'a str, path: &mut Vec<&'a str>) -> Result<(), PathProblem> {
        path.clear();
        let read = self.read(text, path);
        if read.is_err() {
            path.clear();
        }
        read
    }

    fn read<'a>(&self, text: &'a str, path: &mut Vec<&'a str>) -> Result<(), PathProblem> {
        if is_blank(text) {
            return Ok(());
        }
        let signs = Signs::of(text.as_bytes());
        let (mut arrow, mut nameless) = (false, false);
        let mut push = |step: &'a str| {
            arrow |= step.as_bytes().last().is_some_and(|byte| may_end_a_shaft(*byte));
            let step = tidy(step);
            nameless |= step.is_empty();
            path.push(step);
        };
        if let [byte] = self.separator.as_bytes() {
            let mut start = 0;
            each_place(*byte, text.as_bytes(), |end| {
                push(text.get(start..end).unwrap_or_default());
                start = end + 1;
            });
            push(text.get(start..).unwrap_or_default());
        } else {
            text.split(self.separator).for_each(push);
        }
        // Nearly all paths have nothing that could be a sign, and their separator is the usual one.
        if arrow || signs != Signs::default() || self.separator != USUAL {
            self.refuse_other_signs(text)?;
        }
        if let Some(step) = path.iter().position(|step| nameless && step.is_empty()) {
            return Err(PathProblem::empty(step));
        }
        if signs.beyond_ascii || signs.bracket {
            *path = read_steps(path)?;
        }
        Ok(())
    }

    /// Refuses a path that seems to be escaped, or written with another separator.
    fn refuse_other_signs(&self, text: &str) -> Result<(), PathProblem> {
        if let Some((escape, sign)) = self.escape(text) {
            let detail = format!(
                "expected channels with {:?} between them, got {:?}; {escape} is an escaped {sign} of HTML: give the path unescaped, or lists of channels where it is part of a name",
                self.separator,
                shortened(text)
            );
            return Err(PathProblem { step: None, detail });
        }
        match self.other_separator(text) {
            Some(other) => Err(PathProblem { step: None, detail: self.proposal(text, other) }),
            None => Ok(()),
        }
    }

    /// A sign of a path as HTML writes it, unless that is the separator.
    fn escape(&self, text: &str) -> Option<(&'static str, &'static str)> {
        memchr::memchr(b'&', text.as_bytes())?;
        ESCAPES.into_iter().find(|(escape, _)| text.contains(escape) && !self.separator.contains(escape))
    }

    /// Separator that the path seems to be written with in place of this one.
    fn other_separator<'a>(&self, text: &'a str) -> Option<&'a str> {
        let own = self.separator.trim();
        let found = |sign: &str| {
            let at = text.find(sign)?;
            text.get(at..at + sign.len()).map(str::trim)
        };
        if own == USUAL {
            let arrow = memchr_iter(b'>', text.as_bytes()).find_map(|end| {
                let before = text.get(..end)?;
                let shaft = before.trim_end_matches(SHAFT);
                (shaft.len() < end).then(|| text.get(shaft.len()..=end))?
            });
            if arrow.is_some() {
                return arrow;
            }
        } else if let Some(arrow) =
            ARROWS.iter().filter(|arrow| arrow.trim() != own).find_map(|arrow| found(arrow))
        {
            return Some(arrow);
        }
        if !text.is_ascii()
            && let Some(sign) = SIGNS.iter().filter(|sign| **sign != own).find_map(|sign| found(sign))
        {
            return Some(sign);
        }
        if self.named {
            return None;
        }
        let first = memchr3(b'|', b',', b';', text.as_bytes())?;
        let uncut = memchr::memchr(b'>', text.as_bytes()).is_none();
        found(" | ").or_else(|| text.get(first..=first).filter(|_| uncut))
    }

    /// Sentence that proposes the separator the path seems to be written with.
    fn proposal(&self, text: &str, other: &str) -> String {
        let Self { separator, .. } = self;
        let part_of_a_name = ["|", ",", ";"].contains(&other);
        let or = if part_of_a_name {
            format!(", or separator: {separator:?} where it is part of a name")
        } else {
            ", or give lists of channels where it is part of a name".to_owned()
        };
        format!(
            "expected channels with {separator:?} between them, got {:?}; say separator: {other:?} if that is what stands between them{or}",
            shortened(text)
        )
    }
}

/// Signs that occur in a path, all looked for in one pass.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Signs {
    beyond_ascii: bool,
    /// An ampersand, bar, comma or semicolon: an escape, or what may divide channels elsewhere.
    other: bool,
    bracket: bool,
}

impl Signs {
    fn of(bytes: &[u8]) -> Self {
        // As bits of bytes, each compared for itself, which a compiler does for many bytes at once.
        let of = |byte: u8| {
            let is = |sign: u8| u8::from(byte == sign);
            let other = is(b'&') | is(b'|') | is(b',') | is(b';');
            (byte & 0x80) | other | (is(b'(') << 1)
        };
        let (chunks, rest) = bytes.as_chunks::<16>();
        let mut found = [0; 16];
        for chunk in chunks.iter().chain(bytes.last_chunk()) {
            for (found, byte) in found.iter_mut().zip(chunk) {
                *found |= of(*byte);
            }
        }
        // Fewer than a chunk, else the last ones, looked at already.
        let rest = if chunks.is_empty() { rest } else { &[] };
        let found = found.into_iter().chain(rest.iter().map(|byte| of(*byte))).fold(0, |a, b| a | b);
        let holds = |bit: u8| found & bit != 0;
        Self { beyond_ascii: holds(0x80), other: holds(1), bracket: holds(2) }
    }
}

/// Tells each place of a byte. Channels are short, so that it comes again after a word or two, and a search that is made for
/// long texts would begin anew each time.
fn each_place(byte: u8, bytes: &[u8], mut found: impl FnMut(usize)) {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES << 7;
    let sought = ONES * u64::from(byte);
    let (words, rest) = bytes.as_chunks();
    let mut start = 0;
    for word in words {
        let differs = u64::from_le_bytes(*word) ^ sought;
        // The high bit of each byte that does not differ: no byte carries into the next.
        let mut indices = !(((differs & !HIGH) + !HIGH) | differs) & HIGH;
        while indices != 0 {
            found(start + (indices.trailing_zeros() / 8) as usize);
            indices &= indices - 1;
        }
        start += size_of::<u64>();
    }
    for (index, _) in rest.iter().enumerate().filter(|(_, one)| **one == byte) {
        found(start + index);
    }
}

/// True for the last byte of a sign of [`SHAFT`], and of other letters beyond ASCII.
const fn may_end_a_shaft(byte: u8) -> bool {
    matches!(byte, b'-' | b'=' | 0x80..)
}

/// True for a text of spaces alone.
pub(super) fn is_blank(text: &str) -> bool {
    // Nearly all names begin with a letter, which is quick to see.
    !matches!(text.as_bytes(), [b'!'..=b'~', ..]) && text.trim().is_empty()
}

/// A text of a length that fits in a sentence.
fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(80) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// Steps without markers, repeats written out.
fn read_steps<'a>(steps: &[&'a str]) -> Result<Vec<&'a str>, PathProblem> {
    let last = steps.len().saturating_sub(1);
    let mut path = Vec::with_capacity(steps.len());
    for (step, name) in steps.iter().enumerate() {
        if MARKERS.iter().any(|marker| marker.eq_ignore_ascii_case(name)) {
            if step == 0 || step == last {
                continue;
            }
            let detail =
                format!("expected a channel, got {name:?}, which marks an end of a path, in its middle");
            return Err(PathProblem { step: Some(step), detail });
        }
        match repeated(name) {
            None => path.push(*name),
            Some(Ok((name, times))) => path.extend((0..times).map(|_| name)),
            Some(Err(detail)) => return Err(PathProblem { step: Some(step), detail }),
        }
    }
    Ok(path)
}

/// The name and the number of `Direct × 2`; `None` for a step that is no repeat.
fn repeated(step: &str) -> Option<Result<(&str, u32), String>> {
    let (name, times) = step.rsplit_once('×')?;
    let (name, times) = (name.trim(), times.trim());
    let refused = |what: &str| {
        format!("expected {what}, got {step:?}; give lists of channels where × is part of a name")
    };
    // Twice what, or a size: nobody can tell.
    let after_a_number = |(at, _): (usize, &str)| {
        step.get(..at)
            .is_some_and(|before| before.trim_end().ends_with(|letter: char| letter.is_ascii_digit()))
    };
    if step.match_indices('×').any(after_a_number) {
        return Some(Err(refused("a channel before ×, such as Direct × 2")));
    }
    if times.is_empty() || !times.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    if name.is_empty() {
        return Some(Err(refused("a channel before ×, such as Direct × 2")));
    }
    Some(match times.parse() {
        Ok(times) if (1..=MOST_REPEATS).contains(&times) => Ok((name, times)),
        _ => Err(refused(&format!("a whole number from 1 to {MOST_REPEATS} after ×"))),
    })
}

/// A step without the spaces around it.
fn tidy(step: &str) -> &str {
    // Nearly all steps have one space on each side or none, which is quick to see.
    let inner = step.strip_prefix(' ').unwrap_or(step);
    let inner = inner.strip_suffix(' ').unwrap_or(inner);
    match inner.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => inner,
        _ => step.trim(),
    }
}

#[cfg(test)]
#[path = "path_text_tests.rs"]
mod tests;
