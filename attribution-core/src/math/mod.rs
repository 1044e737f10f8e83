//! Numbers, and nothing of marketing: transcendental functions with the same bits on every target, sums that do not
//! lose small terms, the seeded generator, and the splitting of work over cores.
//!
//! In: floats and counts. Out: floats and counts. Never here: a platform's own `exp` or `ln` (they differ in the last
//! bit between targets), a sum in hash order, a generator without a seed.

mod association;
mod cholesky;
mod chunks;
#[cfg(any(feature = "identity", feature = "inference"))]
mod components;
mod convert;
mod distribution;
mod draws;
mod elimination;
mod exact_sum;
#[cfg(feature = "b2b")]
mod exp_each;
mod float;
mod fnv1a;
mod isotonic;
#[cfg(feature = "inference")]
mod isotonic_line;
mod linear_model;
#[cfg(any(feature = "path_analytics", feature = "inference"))]
mod log_loss;
mod mixed;
mod pooled_blocks;
mod progress;
mod quantile;
mod random;
mod range;
mod ranged;
mod sort;
mod square;
mod sum;
mod sweep;
#[cfg(any(feature = "path_analytics", feature = "report", feature = "inference", feature = "experiments"))]
mod wilson;

pub(crate) use association::{TwoByTwo, benjamini_hochberg, mantel_haenszel};
pub(crate) use cholesky::Cholesky;
pub(crate) use chunks::{map_chunks, map_slices, map_watched};
#[cfg(any(feature = "identity", feature = "inference"))]
pub(crate) use components::Components;
pub(crate) use convert::{count_f64, index_u32};
pub(crate) use distribution::{normal_quantile, normal_tail, student_quantile, student_tail};
pub(crate) use draws::{DRAW_LIMIT, Draws, Lanes, PoissonTables, REPLICATES};
pub(crate) use elimination::Elimination;
pub use exact_sum::ExactSum;
#[cfg(feature = "b2b")]
pub(crate) use exp_each::exp_each;
pub(crate) use float::{acosh, exp, exp2, expm1, ln, ln_1p, pow, sqrt, tanh};
pub(crate) use fnv1a::fnv1a;
pub use isotonic::{Isotonic, IsotonicStep};
#[cfg(feature = "inference")]
pub use isotonic_line::{IsotonicCorner, IsotonicLine};
pub(crate) use linear_model::LinearModel;
#[cfg(any(feature = "path_analytics", feature = "inference"))]
pub(crate) use log_loss::log_loss;
pub(crate) use mixed::mixed;
pub use pooled_blocks::IsotonicPoint;
pub use progress::Progress;
pub(crate) use progress::{Lookout, Steps, before_steps, unwatched, watched};
pub(crate) use quantile::quantile;
#[cfg(feature = "path_analytics")]
pub(crate) use quantile::quantile_of;
pub use random::Random;
pub(crate) use range::range_objection;
pub use ranged::{Confidence, Days, HalfLife, Share};
pub(crate) use sort::{SmallCollect, SmallSort};
pub(crate) use square::solve_square;
pub use sum::Sum;
pub(crate) use sweep::{LANES, SparseChain};
#[cfg(any(feature = "partner", feature = "experiments"))]
pub(crate) use wilson::wilson;
#[cfg(any(feature = "path_analytics", feature = "report", feature = "inference"))]
pub(crate) use wilson::wilson_95;
