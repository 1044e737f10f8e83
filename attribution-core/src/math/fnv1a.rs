//! The hash of Fowler, Noll and Vo.

/// FNV-1a, 64 bits: the same on every target, for draws by a name and for sums that tell damaged bytes.
pub(crate) fn fnv1a(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
#[path = "fnv1a_tests.rs"]
mod tests;
