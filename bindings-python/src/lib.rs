//! The Python binding: it takes Python's columns, calls one function of the core, and gives back Arrow tables.
//!
//! The friendly face is in `python/attribution_core`; nothing here computes, checks or has a default.

#![deny(unsafe_code)]

mod arrow_import;
mod arrow_numbers;
mod arrow_text;
mod arrow_times;
mod batch;
mod capsule;
mod cells;
mod column;
mod credits;
mod errors;
mod fields;
mod journeys;
mod learning;
mod ledger;
mod numpy;
mod parts;
mod paths;
mod result_table;
mod rows;
mod tables;
mod watch;
mod wire;

use pyo3::prelude::*;

#[pymodule]
mod _core {
    /// The version of the library.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python calls it so")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    use crate::capsule::ArrowTable;
    #[pymodule_export]
    use crate::credits::Credits;
    #[pymodule_export]
    use crate::journeys::{
        Journeys, attribute, build, build_from_deals, build_from_events, build_from_paths, catalog, demo,
        path,
    };
    #[pymodule_export]
    use crate::learning::{FittedModel, PathSummary};
    #[pymodule_export]
    use crate::ledger::Ledger;
    #[pymodule_export]
    use crate::wire::{ask, show, shown_answers};
}
