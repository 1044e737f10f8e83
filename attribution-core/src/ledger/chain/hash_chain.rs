//! Records in one block of memory, each with its hash.

use crate::ledger::digest::sha256;
use crate::ledger::record::{Record, decode, encode};

/// SHA-256 of `attribution-core ledger v1`: the hash before the first.
pub(super) const GENESIS: [u8; 32] = [
    0x34, 0xf1, 0xef, 0x6f, 0x2e, 0xc8, 0x00, 0xe8, 0x42, 0x0e, 0xf9, 0x02, 0xbc, 0x14, 0xf4, 0x40, 0x25,
    0x45, 0x97, 0xe3, 0xfa, 0x41, 0x04, 0x39, 0x41, 0x43, 0x43, 0xb7, 0x83, 0xfa, 0x1b, 0xf7,
];

/// Stands for an amount that is not known: no amount of money is as far below zero.
const UNKNOWN: i64 = i64::MIN;

/// Bytes of a hash.
const HASH: usize = 32;

/// Records one after another, each between the hash before it and its own, with where it ends and the amount of its deal.
///
/// A hash is made of what stands together: the hash before, and the record.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ledger) struct Chain {
    bytes: Vec<u8>,
    /// Ends of the records, at each of which its hash begins.
    ends: Vec<usize>,
    deal_minors: Vec<i64>,
}

impl Default for Chain {
    fn default() -> Self {
        Self { bytes: GENESIS.to_vec(), ends: Vec::new(), deal_minors: Vec::new() }
    }
}

impl Chain {
    pub(in crate::ledger) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Sequence of the next record.
    pub(in crate::ledger) fn next(&self) -> u64 {
        self.len() as u64
    }

    /// Bytes of the hash before the record at `place`, and of the record.
    pub(super) fn hashed(&self, place: usize) -> Option<&[u8]> {
        let end = *self.ends.get(place)?;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.bytes.get(start..end)
    }

    /// Bytes of the record at `place`.
    pub(in crate::ledger) fn record(&self, place: usize) -> Option<&[u8]> {
        self.hashed(place)?.get(HASH..)
    }

    /// Fields of the record at `place`.
    pub(in crate::ledger) fn decoded(&self, place: usize) -> Option<Record<'_>> {
        decode(self.record(place)?)
    }

    /// Every record's fields, from `from` on.
    pub(in crate::ledger) fn records(&self, from: usize) -> impl Iterator<Item = (usize, Record<'_>)> {
        (from..self.len()).filter_map(|place| Some((place, self.decoded(place)?)))
    }

    /// Hash of the record at `place`.
    pub(in crate::ledger) fn hash(&self, place: usize) -> Option<&[u8; HASH]> {
        self.bytes.get(*self.ends.get(place)?..)?.first_chunk()
    }

    /// Hash of the last record.
    pub(in crate::ledger) fn last_hash(&self) -> &[u8; HASH] {
        self.bytes.last_chunk().unwrap_or(&GENESIS)
    }

    /// Amount of the deal of the record at `place`, where it is known.
    pub(in crate::ledger) fn deal_minor(&self, place: usize) -> Option<i64> {
        self.deal_minors.get(place).copied().filter(|minor| *minor != UNKNOWN)
    }

    /// Appends a record.
    pub(in crate::ledger) fn push(&mut self, record: &[u8], deal_minor: Option<i64>) {
        let start = self.bytes.len() - HASH;
        self.bytes.extend_from_slice(record);
        let hash = sha256(&[self.bytes.get(start..).unwrap_or_default()]);
        self.end(hash, deal_minor);
    }

    /// Appends a record with a hash that somebody says it has.
    #[cfg(test)]
    pub(super) fn push_hashed(&mut self, record: &[u8], hash: [u8; HASH], deal_minor: Option<i64>) {
        self.bytes.extend_from_slice(record);
        self.end(hash, deal_minor);
    }

    /// Ends a record with its hash.
    fn end(&mut self, hash: [u8; HASH], deal_minor: Option<i64>) {
        self.ends.push(self.bytes.len());
        self.bytes.extend_from_slice(&hash);
        self.deal_minors.push(deal_minor.unwrap_or(UNKNOWN));
    }

    /// Appends the records of a batch.
    pub(in crate::ledger) fn append(&mut self, batch: &Batch) {
        self.bytes.reserve(batch.bytes.len() + batch.len() * HASH);
        self.ends.reserve(batch.len());
        self.deal_minors.reserve(batch.len());
        for (record, deal_minor) in batch.records() {
            self.push(record, deal_minor);
        }
    }
}

/// Records that are to be appended together, or not at all.
#[derive(Debug)]
pub(in crate::ledger) struct Batch {
    first: u64,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    deal_minors: Vec<i64>,
}

impl Batch {
    /// No records yet, to be appended to `chain`.
    pub(in crate::ledger) fn new(chain: &Chain) -> Self {
        Self { first: chain.next(), bytes: Vec::new(), ends: Vec::new(), deal_minors: Vec::new() }
    }

    /// Sequence of the first record.
    pub(in crate::ledger) const fn first(&self) -> u64 {
        self.first
    }

    pub(in crate::ledger) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Makes room for more records, whose lengths are still to be seen.
    pub(in crate::ledger) fn reserve(&mut self, more: usize) {
        self.ends.reserve(more);
        self.deal_minors.reserve(more);
    }

    /// Adds a record, which gets the next sequence.
    pub(in crate::ledger) fn push(&mut self, record: &mut Record<'_>, deal_minor: Option<i64>) {
        record.sequence = self.first + self.len() as u64;
        encode(record, &mut self.bytes);
        self.ends.push(self.bytes.len());
        self.deal_minors.push(deal_minor.unwrap_or(UNKNOWN));
    }

    /// The records in order, each with the amount of its deal.
    pub(in crate::ledger) fn records(&self) -> impl Iterator<Item = (&[u8], Option<i64>)> {
        let mut rest = self.bytes.as_slice();
        let mut start = 0;
        self.ends.iter().zip(&self.deal_minors).filter_map(move |(end, deal_minor)| {
            let (record, after) = rest.split_at_checked(end - start)?;
            (rest, start) = (after, *end);
            Some((record, Some(*deal_minor).filter(|minor| *minor != UNKNOWN)))
        })
    }
}
