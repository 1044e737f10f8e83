//! Numbers, and nothing of marketing: transcendental functions with the same bits on every target, sums that do not
//! lose small terms, the seeded generator, and the splitting of work over cores.
//!
//! In: floats and counts. Out: floats and counts. Never here: a platform's own `exp` or `ln` (they differ in the last
//! bit between targets), a sum in hash order, a generator without a seed.

mod chunks;
mod convert;
mod float;
mod random;
mod sum;

pub(crate) use chunks::{map_chunks, map_slices};
pub(crate) use convert::{count_f64, index_u32};
pub(crate) use float::exp2;
pub use random::Random;
pub use sum::Sum;
