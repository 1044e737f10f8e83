//! Journeys as a handle, and the functions that make them.

use std::sync::Arc;

use attribution_core::ingest::{ColumnNames, EventTable, TableKind};
use attribution_core::math::Progress;
use attribution_core::models::attribute_touches_watched;
use attribution_core::wire::Handle;
use attribution_core::{Error, ErrorKind, JourneyRules, Journeys as CoreJourneys, ModelSpec, simulate};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyFloat};

use crate::batch::{Batch, TimeTexts};
use crate::cells::{PATH, describe, is_missing, is_truth, list, text, whole_text};
use crate::credits::{Credits, read_spend};
use crate::errors::{raise, wrong};
use crate::fields::Fields;
use crate::tables::read;
use crate::watch::watched;
use crate::wire::{Answer, ask_of};

/// Journeys that are built; shared by everything made from them.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct Journeys(Arc<CoreJourneys>);

fn json(value: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(value)
        .map_err(|error| raise(Error::new(ErrorKind::InvalidInput, "", error.to_string())))
}

/// Touches and conversions as the core's tables.
fn with_tables<T>(
    touches: &[Batch],
    conversions: &[Batch],
    work: impl FnOnce(
        &[attribution_core::ingest::TouchTable<'_>],
        &[attribution_core::ingest::ConversionTable<'_>],
    ) -> T,
) -> T {
    let touch_times: Vec<TimeTexts<'_>> = touches.iter().map(Batch::time_texts).collect();
    let conversion_times: Vec<TimeTexts<'_>> = conversions.iter().map(Batch::time_texts).collect();
    let touches: Vec<_> =
        touches.iter().zip(&touch_times).map(|(batch, times)| batch.touches(times)).collect();
    let conversions: Vec<_> =
        conversions.iter().zip(&conversion_times).map(|(batch, times)| batch.conversions(times)).collect();
    work(&touches, &conversions)
}

/// Builds journeys from touches and conversions.
#[pyfunction]
#[pyo3(signature = (touches, conversions, rules, progress = None))]
pub(crate) fn build(
    py: Python<'_>,
    touches: &Bound<'_, PyAny>,
    conversions: &Bound<'_, PyAny>,
    rules: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Journeys> {
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let touches = read(touches, Fields::of(TableKind::Touchpoints, &rules))?;
    let conversions = read(conversions, Fields::of(TableKind::Conversions, &rules))?;
    let built = watched(py, progress, |progress| {
        with_tables(&touches, &conversions, |touches, conversions| {
            CoreJourneys::from_columns_watched(&rules, touches, conversions, progress)
        })
    });
    built.map(Journeys::new)
}

/// Builds journeys from one table of events.
#[pyfunction]
#[pyo3(signature = (events, rules, progress = None))]
pub(crate) fn build_from_events(
    py: Python<'_>,
    events: &Bound<'_, PyAny>,
    rules: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Journeys> {
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let events = read(events, Fields::of(TableKind::Events, &rules))?;
    let built = watched(py, progress, |progress| {
        with_tables(&events, &events, |touches, conversions| {
            let tables = touches.iter().cloned().zip(conversions.iter().cloned());
            let events = tables.map(|(touches, conversions)| EventTable::from_tables(touches, conversions));
            CoreJourneys::from_events_watched(&rules, &events.collect::<Vec<_>>(), progress)
        })
    });
    built.map(Journeys::new)
}

/// Builds journeys of deals from touches and the tables of a CRM, each with the name of its kind.
#[pyfunction]
#[pyo3(signature = (touches, records, rules, progress = None))]
pub(crate) fn build_from_deals(
    py: Python<'_>,
    touches: &Bound<'_, PyAny>,
    records: Vec<(PyBackedStr, Bound<'_, PyAny>)>,
    rules: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Journeys> {
    let rules = JourneyRules::for_deals_from_json(rules).map_err(raise)?;
    let touches = read(touches, Fields::of(TableKind::Touchpoints, &rules))?;
    let mut batches = Vec::new();
    for (name, table) in records {
        let kind = TableKind::named(&name).map_err(raise)?;
        batches.extend(read(&table, Fields::of(kind, &rules))?.into_iter().map(|batch| (kind, batch)));
    }
    let built = watched(py, progress, |progress| {
        let times: Vec<TimeTexts<'_>> = batches.iter().map(|(_, batch)| batch.time_texts()).collect();
        let records = batches.iter().zip(&times).map(|((kind, batch), times)| batch.records(*kind, times));
        let records: Vec<_> = records.collect();
        with_tables(&touches, &[], |touches, _| {
            CoreJourneys::from_deal_tables(&rules, touches, &records, progress)
        })
    });
    built.map(Journeys::new)
}

/// Builds journeys from path counts.
#[pyfunction]
#[pyo3(signature = (paths, rules, progress = None))]
pub(crate) fn build_from_paths(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
    rules: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Journeys> {
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let batches = read(paths, Fields::of(TableKind::Paths, &rules))?;
    let built = watched(py, progress, |progress| {
        let tables: Vec<_> = batches.iter().map(Batch::paths).collect();
        CoreJourneys::from_path_columns_watched(&rules, &tables, progress)
    });
    built.map(Journeys::new)
}

/// A whole number, also of NumPy or written as a float; `None` for anything else.
fn whole_number(given: &Bound<'_, PyAny>) -> Option<usize> {
    if is_truth(given) {
        return None;
    }
    if let Ok(float) = given.cast::<PyFloat>() {
        return whole_text(float.value())?.parse().ok();
    }
    given.extract().ok()
}

/// The given value, as errors show it: numbers by their digits.
fn shown(given: &Bound<'_, PyAny>) -> String {
    let is_number = describe(given) == "a number";
    let digits = is_number.then(|| given.str().ok()?.extract::<String>().ok()).flatten();
    digits.filter(|digits| digits.len() <= 40).unwrap_or_else(|| describe(given))
}

/// A path on its way to the core: its text, or the list of its channels, `None` where one is missing.
#[derive(IntoPyObject)]
pub(crate) enum Path {
    Text(String),
    Channels(Vec<Option<String>>),
}

/// A path as the core reads it: a list stays a list, and a text is not looked into.
#[pyfunction]
pub(crate) fn path(cell: &Bound<'_, PyAny>) -> PyResult<Path> {
    let Some(channels) = list(cell)? else {
        return text(cell).map(Path::Text).ok_or_else(|| wrong("path".into(), PATH, &describe(cell)));
    };
    let channel = |(step, channel): (usize, &Bound<'_, PyAny>)| match text(channel) {
        None if !is_missing(channel) => Err(wrong(format!("path[{step}]"), "text", &describe(channel))),
        channel => Ok(channel),
    };
    channels.iter().enumerate().map(channel).collect::<PyResult<_>>().map(Path::Channels)
}

/// Credits of several models, building only the journeys that they need.
#[pyfunction]
#[pyo3(signature = (touches, conversions, models, rules, progress = None))]
pub(crate) fn attribute(
    py: Python<'_>,
    touches: &Bound<'_, PyAny>,
    conversions: &Bound<'_, PyAny>,
    models: Vec<PyBackedStr>,
    rules: &str,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Credits>> {
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let models = ModelSpec::list_from_json(models).map_err(raise)?;
    let touches = read(touches, Fields::of(TableKind::Touchpoints, &rules))?;
    let conversions = read(conversions, Fields::of(TableKind::Conversions, &rules))?;
    let credits = watched(py, progress, |progress| {
        with_tables(&touches, &conversions, |touches, conversions| {
            attribute_touches_watched(&rules, touches, conversions, &models, progress)
        })
    });
    Ok(credits?.into_iter().map(Credits::new).collect())
}

/// All models, as JSON.
#[pyfunction]
pub(crate) fn catalog() -> PyResult<String> {
    json(&attribution_core::catalog())
}

/// The touches, conversions and spend of five invented journeys, as JSON.
#[pyfunction]
pub(crate) fn demo() -> PyResult<String> {
    let demo = simulate::demo();
    json(&serde_json::json!({
        "touchpoints": demo.touches, "conversions": demo.conversions, "spend": demo.spend
    }))
}

impl Journeys {
    pub(crate) fn new(journeys: CoreJourneys) -> Self {
        Self(Arc::new(journeys))
    }

    pub(crate) fn core(&self) -> &CoreJourneys {
        &self.0
    }
}

#[pymethods]
impl Journeys {
    fn __len__(&self) -> usize {
        self.0.len()
    }

    #[getter]
    fn converting(&self) -> usize {
        self.0.converting()
    }

    #[getter]
    fn touches(&self) -> usize {
        self.0.touches()
    }

    #[getter]
    fn channels(&self) -> Vec<String> {
        self.0.channels().names().map(str::to_owned).collect()
    }

    #[getter]
    fn currency(&self) -> Option<String> {
        self.0.currency().map(|currency| currency.to_string())
    }

    /// The journeys of open deals.
    fn open_pipeline(&self) -> Option<Self> {
        self.0.open_pipeline().cloned().map(Self::new)
    }

    /// Calls a function that works on journeys by its name.
    #[pyo3(signature = (function, arguments = "{}", progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        function: &str,
        arguments: &str,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Answer> {
        ask_of(py, function, &[Handle::Journeys(&self.0)], arguments, progress)
    }

    /// Calls a function that works on journeys and spend by its name.
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
        ask_of(py, function, &[Handle::Journeys(&self.0), Handle::Spend(&spend)], arguments, progress)
    }

    #[pyo3(signature = (models, progress = None))]
    fn attribute_all(
        &self,
        py: Python<'_>,
        models: Vec<PyBackedStr>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<Credits>> {
        let models = ModelSpec::list_from_json(models).map_err(raise)?;
        let work = |progress: &Progress<'_>| ModelSpec::attribute_all_watched(&models, &self.0, progress);
        let credits = watched(py, progress, work)?;
        Ok(credits.into_iter().map(Credits::new).collect())
    }

    /// The position of a journey that is given by key or by position. Keys are read as those of tables are.
    fn position(&self, key: &Bound<'_, PyAny>, position: &Bound<'_, PyAny>) -> PyResult<usize> {
        let (given_key, given_position) = (!key.is_none(), !position.is_none());
        if given_key == given_position {
            let got = if given_key { "both" } else { "none" };
            return Err(wrong("journey".into(), "the key of a journey, or its position as `position`", got));
        }
        if given_position {
            return whole_number(position)
                .ok_or_else(|| wrong("position".into(), "a whole number of 0 or more", &shown(position)));
        }
        let Some(text) = text(key) else {
            return Err(wrong("journey".into(), "the key of a journey", &describe(key)));
        };
        self.0.find(&text).map(|journey| journey.index()).ok_or_else(|| {
            let expected = if self.0.get(0).is_some_and(|journey| journey.key().is_none()) {
                "a position as `position`, because paths that are counted have no keys"
            } else {
                "the key of a journey, or its position as `position`"
            };
            wrong("journey".into(), expected, &format!("{text:?}"))
        })
    }

    /// The journeys as bytes.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.0.to_bytes()))
    }

    #[staticmethod]
    fn from_bytes(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        py.detach(|| CoreJourneys::from_bytes(bytes)).map(Self::new).map_err(raise)
    }
}
