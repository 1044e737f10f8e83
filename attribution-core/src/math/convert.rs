//! Conversions between counts and floats, with the reason why each is exact.

/// A count as a float.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "counts of rows and conversions stay below 2^53")]
pub(crate) const fn count_f64(count: u64) -> f64 {
    count as f64
}

/// A row, code or position as the compact index type of the columns.
///
/// `Journeys` refuses inputs of more than `u32::MAX - 1` rows at the door, so that the clamp never acts.
#[inline]
pub(crate) fn index_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
