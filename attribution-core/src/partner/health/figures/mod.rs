//! Figures of partners, as they are known or counted from records.
//!
//! In: deals, evidence, awards and registrations, and a moment. Out: a row of figures for each partner. Never here: a score.

mod count;
mod options;
mod record;

pub use count::{FiguresCounts, PartnerFiguresTable, partner_figures};
pub use options::FiguresOptions;
pub use record::PartnerFigures;
