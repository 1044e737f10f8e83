//! Health of partners: one score of 0 to 100, with the five parts that it is made of.
//!
//! In: figures of each partner, or deals, evidence, awards and registrations to count them from. Out: parts, score and grade, with
//! the inputs that were missing. Never here: a figure that is not known, taken for 0.

mod answer;
mod figures;
mod options;
mod parts;
mod score;

pub use answer::{HealthGrade, HealthRow, PartnerHealth};
pub use figures::{FiguresCounts, FiguresOptions, PartnerFigures, PartnerFiguresTable, partner_figures};
pub use options::{HealthOptions, HealthWeights};
pub use parts::HealthParts;
pub use score::partner_health;
