//! The ledger of partners, as a handle.

use std::sync::{Mutex, PoisonError};

use attribution_core::ledger::{Ledger as CoreLedger, LedgerOptions};
use attribution_core::wire::{Handle, call};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::errors::raise;
use crate::wire::{Answer, asked};

/// Ledger of partners: entries in a hash chain.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct Ledger(Mutex<CoreLedger>);

impl Ledger {
    fn read<T>(&self, work: impl FnOnce(&CoreLedger) -> T) -> T {
        work(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[pymethods]
impl Ledger {
    #[new]
    fn new(options: &str) -> PyResult<Self> {
        let ledger = LedgerOptions::from_json(options).and_then(CoreLedger::new);
        ledger.map(|ledger| Self(Mutex::new(ledger))).map_err(raise)
    }

    #[staticmethod]
    fn from_bytes(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        py.detach(|| CoreLedger::from_bytes(bytes)).map(|ledger| Self(Mutex::new(ledger))).map_err(raise)
    }

    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.read(CoreLedger::to_bytes)))
    }

    #[staticmethod]
    fn from_json_lines(py: Python<'_>, lines: &str) -> PyResult<Self> {
        py.detach(|| CoreLedger::from_json_lines(lines)).map(|ledger| Self(Mutex::new(ledger))).map_err(raise)
    }

    fn __len__(&self) -> usize {
        self.read(CoreLedger::len)
    }

    /// Calls a function that works on a ledger by its name.
    #[pyo3(signature = (function, arguments = "{}", progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        function: &str,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Answer> {
        asked(py, function, progress, |progress| {
            call(function, &[Handle::Ledger(&self.0)], arguments, progress)
        })
    }
}
