//! Summaries as bytes: the same journeys always give the same bytes.
//!
//! `ACPS`, one byte of version, the number of channels, each as length and UTF-8 in the order of their names; the number
//! of paths, each as its length, the channels as positions in that list, conversions, nulls, and the parts of the exact
//! value as little-endian doubles, largest first. Whole numbers are written in groups of seven bits, lowest first.
//!
//! Version 2 has after the value of each path the parts of what was given back of it. It is written only where something
//! was, so that everything else stays readable for those who know version 1.

use super::summary::{PathSummary, PathTotals};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{ExactSum, SmallSort, index_u32};

const MAGIC: &[u8] = b"ACPS";
/// Without refunds.
const PLAIN: u8 = 1;
/// With refunds.
const VERSION: u8 = 2;

impl PathSummary {
    /// The summary as bytes, which depend on nothing but the journeys counted.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let (ranks, channels) = self.ranked_channels();
        let rank = |code: &u32| ranks.get(*code as usize).copied().unwrap_or_default();
        let mut paths: Vec<(Vec<u32>, &PathTotals)> =
            self.paths().map(|path| (path.channels.iter().map(rank).collect(), path.totals)).collect();
        paths.small_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));

        let mut bytes = MAGIC.to_vec();
        let version = if paths.iter().all(|(_, totals)| totals.refunded.is_zero()) { PLAIN } else { VERSION };
        bytes.push(version);
        push(&mut bytes, channels.len() as u64);
        for name in channels {
            push(&mut bytes, name.len() as u64);
            bytes.extend_from_slice(name.as_bytes());
        }
        push(&mut bytes, paths.len() as u64);
        for (path, totals) in paths {
            push(&mut bytes, path.len() as u64);
            for rank in path {
                push(&mut bytes, u64::from(rank));
            }
            push(&mut bytes, totals.conversions);
            push(&mut bytes, totals.nulls);
            push_sum(&mut bytes, &totals.value);
            if version == VERSION {
                push_sum(&mut bytes, &totals.refunded);
            }
        }
        bytes
    }

    /// Reads what [`PathSummary::to_bytes`] wrote.
    ///
    /// # Errors
    /// `INVALID_INPUT` for bytes that are not a summary, are cut off or damaged, or come from a later version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader { rest: bytes, read: 0 };
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(damaged(0, "expected the bytes of a summary of paths, got something else"));
        }
        let version = reader.take(1)?.first().copied().unwrap_or_default();
        if !(PLAIN..=VERSION).contains(&version) {
            let detail = format!("expected a summary of version {VERSION} or earlier, got version {version}");
            return Err(damaged(MAGIC.len(), &detail));
        }
        let channels = reader.channels()?;
        let mut summary = Self::default();
        let mut before: Option<Vec<u32>> = None;
        let mut has_refunds = false;
        for _ in 0..reader.number()? {
            let at = reader.read;
            let (path, totals) = reader.path(channels.len(), version)?;
            has_refunds |= !totals.refunded.is_zero();
            if before.as_ref().is_some_and(|before| *before >= path) {
                return Err(damaged(at, "expected paths in order, got one that is not"));
            }
            let names: Vec<&str> =
                path.iter().filter_map(|rank| channels.get(*rank as usize)).copied().collect();
            summary.insert(&names, &totals);
            before = Some(path);
        }
        if summary.channels().len() < channels.len() {
            return Err(damaged(reader.read, "expected a path for each channel, got a channel without one"));
        }
        if version == VERSION && !has_refunds {
            let detail =
                format!("expected version {PLAIN} for a summary without refunds, got version {version}");
            return Err(damaged(MAGIC.len(), &detail));
        }
        if !reader.rest.is_empty() {
            return Err(damaged(reader.read, "expected the end of the summary, got more bytes"));
        }
        Ok(summary)
    }
}

fn push(bytes: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = (number & 0x7F).to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

fn push_sum(bytes: &mut Vec<u8>, sum: &ExactSum) {
    let parts = sum.canonical();
    push(bytes, parts.len() as u64);
    for part in parts {
        bytes.extend_from_slice(&part.to_le_bytes());
    }
}

fn damaged(at: usize, detail: &str) -> Error {
    Error::new(ErrorKind::InvalidInput, format!("bytes[{at}]"), detail)
}

struct Reader<'a> {
    rest: &'a [u8],
    read: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let Some((taken, rest)) = self.rest.split_at_checked(len) else {
            return Err(damaged(self.read + self.rest.len(), "expected more bytes, got the end"));
        };
        self.rest = rest;
        self.read += len;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u64> {
        let at = self.read;
        let mut number = 0_u64;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.take(1)?.first().copied().unwrap_or_default();
            let bits = u64::from(byte & 0x7F);
            if bits << shift >> shift != bits {
                break;
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                // The last group of a longer number is never zero: every number has one spelling.
                if shift > 0 && bits == 0 {
                    break;
                }
                return Ok(number);
            }
        }
        Err(damaged(at, "expected a whole number below 2^64 in its shortest form, got something else"))
    }

    fn length(&mut self) -> Result<usize> {
        let at = self.read;
        let number = self.number()?;
        // Nothing that is counted takes less than a byte, so that no length can ask for more memory than was sent.
        usize::try_from(number).ok().filter(|length| *length <= self.rest.len()).ok_or_else(|| {
            damaged(at, &format!("expected at most {} of them, got {number}", self.rest.len()))
        })
    }

    fn channels(&mut self) -> Result<Vec<&'a str>> {
        let mut channels: Vec<&str> = Vec::new();
        for _ in 0..self.length()? {
            let at = self.read;
            let length = self.length()?;
            let name = std::str::from_utf8(self.take(length)?).ok();
            let name = name.filter(|name| channels.last().is_none_or(|before| before < name));
            let name = name.filter(|name| !name.is_empty());
            channels.push(name.ok_or_else(|| {
                damaged(at, "expected names of channels in UTF-8 and in order, got something else")
            })?);
        }
        Ok(channels)
    }

    /// An exact sum in the one way of writing it.
    fn sum(&mut self) -> Result<ExactSum> {
        let at = self.read;
        let mut parts = Vec::new();
        for _ in 0..self.length()? {
            let part: [u8; 8] = self.take(8)?.try_into().unwrap_or_default();
            parts.push(f64::from_le_bytes(part));
        }
        let sum: ExactSum = parts.iter().copied().collect();
        if sum.is_finite() && sum.canonical() == parts {
            return Ok(sum);
        }
        Err(damaged(at, "expected the parts of a finite value, largest first, got something else"))
    }

    fn path(&mut self, channels: usize, version: u8) -> Result<(Vec<u32>, PathTotals)> {
        let at = self.read;
        let length = self.length()?;
        let mut path = Vec::with_capacity(length);
        for _ in 0..length {
            let at = self.read;
            let rank = usize::try_from(self.number()?).ok().filter(|rank| *rank < channels);
            path.push(index_u32(
                rank.ok_or_else(|| {
                    damaged(at, &format!("expected one of {channels} channels, got another"))
                })?,
            ));
        }
        let (conversions, nulls) = (self.number()?, self.number()?);
        let value = self.sum()?;
        let refunded = if version == VERSION { self.sum()? } else { ExactSum::default() };
        let has_journeys = conversions.checked_add(nulls).map(|journeys| journeys > 0);
        let is_there = has_journeys.is_some_and(|has_journeys| has_journeys || !refunded.is_zero());
        let totals = PathTotals { conversions, nulls, value, refunded };
        let is_sound = length > 0 && is_there && totals.is_possible();
        if is_sound {
            return Ok((path, totals));
        }
        Err(damaged(
            at,
            "expected channels, journeys and a value of 0 or more before refunds for each path, got something else",
        ))
    }
}

#[cfg(test)]
#[path = "path_bytes_tests.rs"]
mod tests;
