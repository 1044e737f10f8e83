//! Flows of journeys from channel to channel, for Sankey diagrams and matrices.
//!
//! In: counts of paths. Out: nodes and links step by step, or the transition matrix as rows. Never here: a picture.

mod flows;
mod options;
mod transition_rows;

pub use flows::{FlowLink, FlowNode, Flows, flows};
pub use options::FlowOptions;
pub use transition_rows::{TransitionOptions, transition_matrix};
