//! Summaries of paths and models that have learned, as handles.

use std::sync::{Arc, PoisonError, RwLock};

use arrow_array::{ArrayRef, Float64Array, StringArray};
use attribution_core::wire::{Handle, call};
use attribution_core::{FittedModel as CoreFitted, PathCount, PathSummary as CoreSummary};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::capsule::ArrowTable;
use crate::errors::raise;
use crate::journeys::Journeys;
use crate::result_table::table;
use crate::wire::{Answer, ask_of, asked};

/// Summary of paths: how many journeys took each.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct PathSummary(RwLock<CoreSummary>);

impl PathSummary {
    pub(crate) const fn new(summary: CoreSummary) -> Self {
        Self(RwLock::new(summary))
    }

    fn read<T>(&self, work: impl FnOnce(&CoreSummary) -> T) -> T {
        work(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

#[pymethods]
impl PathSummary {
    #[new]
    fn empty() -> Self {
        Self(RwLock::default())
    }

    #[staticmethod]
    fn from_bytes(bytes: &[u8]) -> PyResult<Self> {
        CoreSummary::from_bytes(bytes).map(|summary| Self(RwLock::new(summary))).map_err(raise)
    }

    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.read(CoreSummary::to_bytes)))
    }

    fn __len__(&self) -> usize {
        self.read(CoreSummary::len)
    }

    #[getter]
    fn conversions(&self) -> u64 {
        self.read(CoreSummary::conversions)
    }

    #[getter]
    fn nulls(&self) -> u64 {
        self.read(CoreSummary::nulls)
    }

    #[getter]
    fn value(&self) -> f64 {
        self.read(CoreSummary::value)
    }

    #[getter]
    fn channels(&self) -> Vec<String> {
        self.read(|summary| summary.overview().channels)
    }

    fn add(&self, row: &str) -> PyResult<()> {
        let row = PathCount::from_json(row).map_err(raise)?;
        let mut summary = self.0.write().unwrap_or_else(PoisonError::into_inner);
        summary.add(&row.path, row.conversions, row.value, row.nulls).map_err(raise)
    }

    fn remove(&self, row: &str) -> PyResult<()> {
        let row = PathCount::from_json(row).map_err(raise)?;
        let mut summary = self.0.write().unwrap_or_else(PoisonError::into_inner);
        summary.remove(&row.path, row.conversions, row.value, row.nulls).map_err(raise)
    }

    fn merge(&self, py: Python<'_>, other: &Self) {
        py.detach(|| {
            // A copy first: both may be the same summary.
            let other = other.read(CoreSummary::clone);
            self.0.write().unwrap_or_else(PoisonError::into_inner).merge(&other);
        });
    }

    /// Calls a function that works on a summary by its name.
    #[pyo3(signature = (function, arguments = "{}", progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        function: &str,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Answer> {
        asked(py, function, progress, |progress| {
            self.read(|summary| call(function, &[Handle::PathSummary(summary)], arguments, progress))
        })
    }
}

/// A model that has learned.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct FittedModel(Arc<CoreFitted>);

impl FittedModel {
    pub(crate) fn new(fitted: CoreFitted) -> Self {
        Self(Arc::new(fitted))
    }
}

#[pymethods]
impl FittedModel {
    #[staticmethod]
    fn from_json(text: &str) -> PyResult<Self> {
        CoreFitted::from_json(text).map(Self::new).map_err(raise)
    }

    fn to_json(&self) -> String {
        self.0.to_json()
    }

    fn model(&self) -> String {
        self.0.spec().label()
    }

    /// Calls a function that works on a model that has learned, and perhaps on journeys, by its name.
    #[pyo3(signature = (function, journeys = None, arguments = "{}", progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        function: &str,
        journeys: Option<&Journeys>,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Answer> {
        let journeys = journeys.map(|journeys| Handle::Journeys(journeys.core()));
        let handles: Vec<_> = std::iter::once(Handle::FittedModel(&self.0)).chain(journeys).collect();
        ask_of(py, function, &handles, arguments, progress)
    }

    fn effects(&self) -> PyResult<ArrowTable> {
        let effects = self.0.effects();
        let numbers = |number: fn(&attribution_core::models::ChannelEffect) -> f64| {
            Arc::new(Float64Array::from_iter_values(effects.iter().map(number))) as ArrayRef
        };
        let errors = effects.iter().map(|row| row.standard_error).collect::<Float64Array>();
        let channels: StringArray = effects.iter().map(|row| Some(row.channel.as_str())).collect();
        let columns: Vec<(&str, ArrayRef)> = vec![
            ("channel", Arc::new(channels)),
            ("effect", numbers(|row| row.effect)),
            ("share", Arc::new(effects.iter().map(|row| row.share).collect::<Float64Array>()) as ArrayRef),
            ("conversions", numbers(|row| row.conversions)),
            ("value", numbers(|row| row.value)),
            ("standard_error", Arc::new(errors)),
        ];
        Ok(ArrowTable::new(table(columns)?))
    }
}
