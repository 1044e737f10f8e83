//! Counting what happened: how many journeys took each path, and what follows from that.
//!
//! In: [`Journeys`](crate::Journeys), path counts, or single journeys as they come. Out: a [`PathSummary`] that merges
//! with others and crosses the wire in few bytes; from it [`Transitions`] of order 1 to 4 and [`Coalitions`]. Never
//! here: a model, or a number that depends on the order in which journeys came.

mod coalitions;
mod counted;
mod path_bytes;
mod path_order;
mod path_table;
mod summary;
mod transitions;
mod walk;
mod walked;

pub use coalitions::{Coalition, Coalitions};
pub(crate) use counted::Ends;
pub(crate) use path_order::PathOrder;
pub use path_table::CountedPath;
pub use summary::{PathOverview, PathSummary, PathTotals, SummarisedPath};
pub use transitions::{CountedTransition, Transition, Transitions};
pub use walk::StateKind;
pub(crate) use walk::{State, Walk};
pub(crate) use walked::Walked;
