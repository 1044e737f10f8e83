//! Path patterns: which paths journeys took, exact or simplified, and what came of each.
//!
//! In: journeys. Out: the most frequent patterns as rows, and one row for all the others. Never here: a text for a touch;
//! paths are simplified once for each that is distinct.

mod options;
mod path_patterns;
mod transform;

pub use options::{PatternOptions, PatternOrder};
pub use path_patterns::{PathPattern, PathPatterns, RemainingPatterns, path_patterns, path_patterns_watched};
pub use transform::PathTransform;
