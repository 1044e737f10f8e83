//! Credits as a handle, and their tables.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray, UInt32Array, UInt64Array,
};
use attribution_core::domain::Spend;
use attribution_core::ingest::{ColumnNames, TableKind};
use attribution_core::wire::Handle;
use attribution_core::{Credits as CoreCredits, Dimension, Error, ErrorKind, Timestamp};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyBytes;

use crate::capsule::ArrowTable;
use crate::cells::describe;
use crate::errors::{raise, wrong};
use crate::fields::Fields;
use crate::journeys::Journeys;
use crate::result_table::table;
use crate::tables::read;
use crate::watch::watched;
use crate::wire::{Answer, ask_of};

/// Credits: how much of each conversion every touch earned.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct Credits(CoreCredits);

impl Credits {
    pub(crate) const fn new(credits: CoreCredits) -> Self {
        Self(credits)
    }
}

/// Spend from any table.
pub(crate) fn read_spend(table: &Bound<'_, PyAny>, columns: &ColumnNames) -> PyResult<Vec<Spend>> {
    let batches = read(table, Fields::of_records(TableKind::Spend, columns))?;
    if let Some(batch) = batches.first() {
        columns.check_records(TableKind::Spend, batch.headers()).map_err(raise)?;
    }
    table.py().detach(|| {
        let mut spend = Vec::new();
        for batch in &batches {
            let times = batch.time_texts();
            let table = batch.records(TableKind::Spend, &times);
            spend.extend(Spend::from_table(&table, spend.len()).map_err(raise)?);
        }
        Ok(spend)
    })
}

fn texts<'a>(values: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    Arc::new(values.collect::<StringArray>())
}

fn numbers(values: impl Iterator<Item = f64>) -> ArrayRef {
    Arc::new(Float64Array::from_iter_values(values))
}

fn counts(values: impl Iterator<Item = u64>) -> ArrayRef {
    Arc::new(UInt64Array::from_iter_values(values))
}

#[pymethods]
impl Credits {
    #[getter]
    fn model(&self) -> &str {
        self.0.model()
    }

    #[getter]
    fn conservation(&self) -> String {
        let name = serde_json::to_value(self.0.conservation()).ok();
        name.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }

    #[getter]
    fn unattributed(&self) -> (f64, f64) {
        let unattributed = self.0.unattributed();
        (unattributed.conversions, unattributed.value)
    }

    /// The weights, as the bytes of little-endian doubles.
    fn weights<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        const SIZE: usize = size_of::<f64>();
        let weights = self.0.weights();
        PyBytes::new_with(py, size_of_val(weights), |bytes| {
            for (bytes, weight) in bytes.chunks_exact_mut(SIZE).zip(weights) {
                bytes.copy_from_slice(&weight.to_le_bytes());
            }
            Ok(())
        })
    }

    fn __len__(&self) -> usize {
        self.0.weights().len()
    }

    /// Caveat of sums of these credits.
    #[getter]
    fn note(&self) -> Option<&'static str> {
        self.0.note()
    }

    /// Groups by dimensions; also the text of the table.
    #[pyo3(signature = (dimensions, progress = None))]
    fn by(
        &self,
        py: Python<'_>,
        dimensions: Vec<Bound<'_, PyAny>>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<(ArrowTable, String)> {
        let dimension = |name: Bound<'_, PyAny>| -> PyResult<Dimension> {
            let refused = |_| {
                let detail = format!("expected names of dimensions, got {}", describe(&name));
                raise(Error::new(ErrorKind::InvalidConfig, "by", detail))
            };
            let name = name.extract::<PyBackedStr>().map_err(refused)?;
            Dimension::named(&name, self.0.journeys()).map_err(raise)
        };
        let dimensions: Vec<Dimension> = dimensions.into_iter().map(dimension).collect::<PyResult<_>>()?;
        let grouped = watched(py, progress, |progress| self.0.by_watched(&dimensions, progress))?;
        let rows = grouped.rows();
        let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
        for (index, dimension) in grouped.dimensions().iter().enumerate() {
            let keys = rows.iter().map(|row| row.keys.get(index).and_then(Option::as_deref));
            columns.push((dimension.name(), texts(keys)));
        }
        columns.extend([
            ("conversions", numbers(rows.iter().map(|row| row.conversions))),
            ("value", numbers(rows.iter().map(|row| row.value))),
            ("share", Arc::new(rows.iter().map(|row| row.share).collect::<Float64Array>()) as ArrayRef),
            ("touches", counts(rows.iter().map(|row| row.touches))),
            ("journeys", counts(rows.iter().map(|row| row.journeys))),
            ("assisted", counts(rows.iter().map(|row| row.assisted))),
            ("first", counts(rows.iter().map(|row| row.first))),
            ("last", counts(rows.iter().map(|row| row.last))),
            ("cost", Arc::new(rows.iter().map(|row| row.cost).collect::<Float64Array>()) as ArrayRef),
        ]);
        Ok((ArrowTable::new(table(columns)?), grouped.to_string()))
    }

    /// Calls a function that works on credits and spend by its name, as JSON.
    #[pyo3(signature = (function, spend, arguments, progress = None, columns = "{}"))]
    fn ask_beside_spend(
        &self,
        py: Python<'_>,
        function: &str,
        spend: &Bound<'_, PyAny>,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
        columns: &str,
    ) -> PyResult<Answer> {
        let columns = ColumnNames::of_records(TableKind::Spend, columns).map_err(raise)?;
        let spend = read_spend(spend, &columns)?;
        ask_of(py, function, &[Handle::Credits(&self.0), Handle::Spend(&spend)], arguments, progress)
    }

    /// Calls a function that works on credits alone by its name.
    #[pyo3(signature = (function, arguments = "{}", progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        function: &str,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Answer> {
        ask_of(py, function, &[Handle::Credits(&self.0)], arguments, progress)
    }

    /// The journeys that earned the credits.
    fn journeys(&self) -> Journeys {
        Journeys::new(self.0.journeys().clone())
    }

    /// Credits from weights that come from elsewhere, as the bytes of little-endian doubles.
    #[staticmethod]
    fn from_weights(
        journeys: &Journeys,
        model: String,
        conservation: &str,
        weights: &[u8],
        learned: bool,
    ) -> PyResult<Self> {
        const SIZE: usize = size_of::<f64>();
        let conservation = serde_json::from_value(conservation.into())
            .map_err(|_| wrong("conservation".into(), "full, where_earned or per_channel", conservation))?;
        if !weights.len().is_multiple_of(SIZE) {
            return Err(wrong(
                "weights".into(),
                "eight bytes for each weight",
                &format!("{} bytes", weights.len()),
            ));
        }
        let weights = weights.chunks_exact(SIZE);
        let weights = weights.map(|bytes| f64::from_le_bytes(bytes.try_into().unwrap_or_default())).collect();
        let credits = CoreCredits::from_weights(journeys.core().clone(), model, conservation, weights);
        let credits = credits.map_err(raise)?;
        Ok(Self(if learned { credits.of_learned() } else { credits }))
    }

    /// One line for each touch of each converting journey.
    fn lines(&self, py: Python<'_>) -> PyResult<ArrowTable> {
        let columns = py.detach(|| {
            let lines: Vec<_> = self.0.lines().collect();
            let at = lines.iter().map(|line| line.at.map(Timestamp::micros));
            let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            vec![
                (
                    "journey",
                    Arc::new(Int64Array::from_iter_values(lines.iter().map(|line| whole(line.journey)))) as _,
                ),
                ("key", texts(lines.iter().map(|line| line.key))),
                (
                    "position",
                    Arc::new(Int64Array::from_iter_values(lines.iter().map(|line| whole(line.position))))
                        as _,
                ),
                ("row", Arc::new(UInt32Array::from_iter_values(lines.iter().map(|line| line.row))) as _),
                ("at", Arc::new(at.collect::<TimestampMicrosecondArray>().with_timezone("UTC")) as _),
                ("channel", texts(lines.iter().map(|line| Some(line.channel)))),
                ("weight", numbers(lines.iter().map(|line| line.weight))),
                ("value", numbers(lines.iter().map(|line| line.value))),
            ]
        });
        Ok(ArrowTable::new(table(columns)?))
    }
}
