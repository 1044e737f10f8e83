//! The fields of a record from its bytes.

use super::bytes::Bytes;
use super::encode::VERSION;
use super::evidence::Evidence;
use super::fields::{Fx, Record};
use super::kind::{EntryKind, LedgerBook};
use super::period_name::PeriodName;
use crate::time::Timestamp;

/// The fields of a record; none when the bytes are no record, or when anything is left over.
pub(in crate::ledger) fn decode(bytes: &[u8]) -> Option<Record<'_>> {
    let mut bytes = Bytes(bytes);
    if bytes.byte()? != VERSION {
        return None;
    }
    let kind = EntryKind::from_code(bytes.byte()?)?;
    let sequence = u64::from_le_bytes(bytes.array()?);
    let at = Timestamp::from_micros(i64::from_le_bytes(bytes.array()?)).ok()?;
    let by = bytes.text()?;
    let mut record = Record::new(kind, at, by, PeriodName::new(bytes.text()?)?);
    record.sequence = sequence;
    record.reason = bytes.optional(Bytes::text).ok()?;
    if kind.is_posting() {
        posting(&mut bytes, &mut record)?;
    } else if kind == EntryKind::Release {
        record.deal = bytes.text()?;
    }
    bytes.0.is_empty().then_some(record)
}

/// The fields of a record from which sums are made; others are left out. The bytes are those of an encoded record.
pub(in crate::ledger) fn decode_sums(bytes: &[u8]) -> Option<Record<'_>> {
    let mut rest = Bytes(bytes);
    let [_, kind] = rest.array()?;
    let kind = EntryKind::from_code(kind)?;
    if !matches!(kind, EntryKind::Award | EntryKind::Adjustment) {
        return decode(bytes);
    }
    let sequence = u64::from_le_bytes(rest.array()?);
    let at = Timestamp::from_micros(i64::from_le_bytes(rest.array()?)).ok()?;
    rest.skip()?;
    rest.skip()?;
    let mut record = Record::new(kind, at, "", PeriodName::default());
    record.sequence = sequence;
    rest.optional(Bytes::skip).ok()?;
    record.deal = rest.text()?;
    record.partner = rest.text()?;
    record.book = LedgerBook::from_code(rest.byte()?)?;
    record.currency = Some(rest.currency()?);
    record.minor = i64::from_le_bytes(rest.array()?);
    Some(record)
}

fn posting<'a>(bytes: &mut Bytes<'a>, record: &mut Record<'a>) -> Option<()> {
    record.deal = bytes.text()?;
    record.partner = bytes.text()?;
    record.book = LedgerBook::from_code(bytes.byte()?)?;
    record.currency = Some(bytes.currency()?);
    record.minor = i64::from_le_bytes(bytes.array()?);
    record.share = u64::from_le_bytes(bytes.array()?);
    record.role = bytes.optional(Bytes::text).ok()?;
    record.rule = bytes.optional(Bytes::text).ok()?;
    record.rule_version = u32::from_le_bytes(bytes.array()?);
    record.model = bytes.optional(Bytes::text).ok()?;
    record.reverses = bytes.optional(|bytes| bytes.array().map(u64::from_le_bytes)).ok()?;
    record.evidence = Evidence::read(bytes)?;
    let fx = bytes.optional(|bytes| {
        let (currency, minor) = (bytes.currency()?, i64::from_le_bytes(bytes.array()?));
        Some(Fx { currency, minor, rate: bytes.text()?, source: bytes.text()? })
    });
    record.fx = fx.ok()?;
    record.calculation = bytes.array()?;
    Some(())
}
