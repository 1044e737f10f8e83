//! The Python binding: it takes Python's columns, calls one function of the core, and gives back Arrow tables.
//!
//! The friendly face is in `python/attribution_core`; nothing here computes, checks or has a default.

mod arrow_columns;
mod arrow_text;
mod capsule;
mod cells;
mod credits;
mod errors;
mod journeys;
mod result_table;
mod tables;

use pyo3::prelude::*;

#[pymodule]
mod _core {
    #[pymodule_export]
    use crate::capsule::ArrowTable;
    #[pymodule_export]
    use crate::credits::Credits;
    #[pymodule_export]
    use crate::journeys::{Journeys, attribute, build, build_from_paths, catalog, check_model, demo};
}
