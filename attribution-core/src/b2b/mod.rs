//! Five-factor models of B2B attribution, and what they know of leads and deals.
//!
//! In: journeys of deals, and [`B2bConfig`]. Out: models of the catalogue, `b2b` and one for each factor; grades of
//! leads; the complexity of a deal, and how its cycle stands to what was expected. Never here: a table of a report.

mod config;
mod deal_facts;
mod factor;
mod factor_shares;
mod info;
mod lead_grade;
mod model;
mod reasons;
mod tables;
mod weighing;

pub use config::{B2bConfig, CommitteeWeighting};
pub use deal_facts::{DealFacts, deal_facts, deals_of, velocity_bonus};
pub use factor::Factor;
pub use factor_shares::{FactorOptions, TouchFactors, b2b_factors};
pub(crate) use info::CATALOG;
pub use lead_grade::{LeadGrade, lead_grades};
pub use model::B2bModel;
