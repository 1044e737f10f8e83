//! Sales–marketing alignment: what each side earned, how near that is to the split that is wanted, and what follows.

mod joint;
mod options;
mod report;
mod rules;
mod score;

pub use joint::JointTouchpoint;
pub use options::{AlignmentOptions, IdealSplit};
pub use report::{Alignment, SideTouches};
pub use score::{AlignmentGrade, SidePoints, SideValues};
