//! Bits that look random and are not.

/// Every bit of what comes in changes half the bits that come out, and every step can be undone, so that different bits
/// stay different (the finaliser of `SplitMix64`).
///
/// Steele, G. L., Lea, D. and Flood, C. H. (2014), "Fast splittable pseudorandom number generators", OOPSLA '14.
pub(crate) const fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
