//! Summaries of paths and models that have learned, as handles.

use std::sync::{Arc, PoisonError, RwLock};

use arrow_array::{ArrayRef, Float64Array, StringArray};
use attribution_core::compare::{BootstrapOptions, Comparison, ConsensusThresholds, bootstrap_watched};
use attribution_core::math::Progress;
use attribution_core::{FittedModel as CoreFitted, ModelSpec, PathCount, PathSummary as CoreSummary};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyBytes;

use crate::capsule::ArrowTable;
use crate::credits::Credits;
use crate::errors::raise;
use crate::journeys::{Journeys, json};
use crate::result_table::table;
use crate::watch::watched;

/// Summary of paths: how many journeys took each.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct PathSummary(RwLock<CoreSummary>);

impl PathSummary {
    fn read<T>(&self, work: impl FnOnce(&CoreSummary) -> T) -> T {
        work(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

#[pymethods]
impl PathSummary {
    #[new]
    fn new() -> Self {
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

    fn fit(&self, py: Python<'_>, model: &str, progress: Option<&Bound<'_, PyAny>>) -> PyResult<FittedModel> {
        let model = ModelSpec::from_json(model).map_err(raise)?;
        let fit = |progress: &Progress<'_>| self.read(|summary| model.fit_watched(summary, progress));
        watched(py, progress, fit).map(FittedModel::new)
    }
}

/// A model that has learned.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct FittedModel(Arc<CoreFitted>);

impl FittedModel {
    fn new(fitted: CoreFitted) -> Self {
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

    fn details(&self) -> PyResult<String> {
        json(&self.0.details())
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

    fn attribute(&self, py: Python<'_>, journeys: &Journeys) -> PyResult<Credits> {
        py.detach(|| self.0.attribute(journeys.core())).map(Credits::new).map_err(raise)
    }

    fn explain(&self, journeys: &Journeys, journey: usize) -> PyResult<String> {
        json(&self.0.explain(journeys.core(), journey).map_err(raise)?)
    }
}

/// A model that learns from journeys.
#[pyfunction]
pub(crate) fn fit(
    py: Python<'_>,
    journeys: &Journeys,
    model: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<FittedModel> {
    let model = ModelSpec::from_json(model).map_err(raise)?;
    watched(py, progress, |progress| model.fit_journeys(journeys.core(), progress)).map(FittedModel::new)
}

/// Summary of paths: how many of the journeys took each.
#[pyfunction]
pub(crate) fn summary(py: Python<'_>, journeys: &Journeys) -> PathSummary {
    PathSummary(RwLock::new(py.detach(|| journeys.core().summary())))
}

/// Several models side by side, as JSON.
#[pyfunction]
pub(crate) fn compare(
    py: Python<'_>,
    journeys: &Journeys,
    models: Vec<PyBackedStr>,
    thresholds: &str,
) -> PyResult<String> {
    let thresholds = ConsensusThresholds::from_json(thresholds).map_err(raise)?;
    let models = ModelSpec::list_from_json(models).map_err(raise)?;
    json(&py.detach(|| Comparison::new(journeys.core(), &models, thresholds)).map_err(raise)?)
}

/// Bootstrap of a model, as JSON.
#[pyfunction]
pub(crate) fn bootstrap(
    py: Python<'_>,
    journeys: &Journeys,
    model: &str,
    options: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let options = BootstrapOptions::from_json(options).map_err(raise)?;
    let model = ModelSpec::from_json(model).map_err(raise)?;
    json(&watched(py, progress, |progress| bootstrap_watched(&model, journeys.core(), options, progress))?)
}
