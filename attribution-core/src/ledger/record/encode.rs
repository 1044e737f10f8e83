//! A record as bytes.
//!
//! Little-endian. A text is its length in four bytes and its UTF-8; an option is a zero byte, or a one and the value; a list is
//! the number of its items in four bytes, and the items. Every record has a byte of version (1), a byte of kind, its sequence
//! from 0 in eight bytes, its moment in microseconds since 1970 UTC in eight, the texts `by` and `period`, and `reason` as an
//! option. A posting goes on with the texts deal and partner, a byte of book, three of currency, eight of minor units, eight of
//! share in trillionths, the options role and rule, four bytes of the rule's version, the option model, the option of the
//! sequence that it reverses, the list of evidence, the option of conversion (three bytes of currency, eight of minor units, the
//! texts rate and source), and 32 bytes of SHA-256 of the calculation, or zeros. A release goes on with the text deal.

use super::fields::Record;
use super::kind::EntryKind;
use crate::domain::money::Currency;

/// Version of the encoding.
pub(super) const VERSION: u8 = 1;

/// Appends the record to `bytes`.
pub(in crate::ledger) fn encode(record: &Record<'_>, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&[VERSION, record.kind.code()]);
    bytes.extend_from_slice(&record.sequence.to_le_bytes());
    bytes.extend_from_slice(&record.at.micros().to_le_bytes());
    text(bytes, record.by);
    text(bytes, record.period.as_str());
    optional_text(bytes, record.reason);
    if record.kind.is_posting() {
        posting(bytes, record);
    } else if record.kind == EntryKind::Release {
        text(bytes, record.deal);
    }
}

fn posting(bytes: &mut Vec<u8>, record: &Record<'_>) {
    text(bytes, record.deal);
    text(bytes, record.partner);
    bytes.push(record.book.code());
    currency(bytes, record.currency);
    bytes.extend_from_slice(&record.minor.to_le_bytes());
    bytes.extend_from_slice(&record.share.to_le_bytes());
    optional_text(bytes, record.role);
    optional_text(bytes, record.rule);
    bytes.extend_from_slice(&record.rule_version.to_le_bytes());
    optional_text(bytes, record.model);
    bytes.push(u8::from(record.reverses.is_some()));
    if let Some(sequence) = record.reverses {
        bytes.extend_from_slice(&sequence.to_le_bytes());
    }
    length(bytes, record.evidence.len());
    for id in record.evidence.iter() {
        text(bytes, id);
    }
    bytes.push(u8::from(record.fx.is_some()));
    if let Some(fx) = record.fx {
        currency(bytes, Some(fx.currency));
        bytes.extend_from_slice(&fx.minor.to_le_bytes());
        text(bytes, fx.rate);
        text(bytes, fx.source);
    }
    bytes.extend_from_slice(&record.calculation);
}

/// Number of bytes or items. A text or list of four thousand million does not reach this: what is written is held in memory twice.
fn length(bytes: &mut Vec<u8>, length: usize) {
    bytes.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    length(bytes, text.len());
    bytes.extend_from_slice(text.as_bytes());
}

fn optional_text(bytes: &mut Vec<u8>, value: Option<&str>) {
    bytes.push(u8::from(value.is_some()));
    if let Some(value) = value {
        text(bytes, value);
    }
}

fn currency(bytes: &mut Vec<u8>, currency: Option<Currency>) {
    match currency {
        Some(currency) => bytes.extend_from_slice(currency.code().as_bytes()),
        None => bytes.extend_from_slice(&[0; 3]),
    }
}

#[cfg(test)]
#[path = "encode_tests.rs"]
mod tests;
