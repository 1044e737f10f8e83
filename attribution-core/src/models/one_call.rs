//! From columns to credits in one call, building only what the models need.

use super::spec::ModelSpec;
use crate::domain::{Credits, JourneyRules, Journeys, NullJourneys};
use crate::error::Result;
use crate::ingest::{ConversionTable, TouchTable};
use crate::math::{Progress, unwatched, watched};

/// Credits of several models, straight from columns.
///
/// Reason to pick it: the fastest way when the journeys are not needed afterwards. Journeys that did not convert
/// are built only when a model learns from them; no rule-based model does.
///
/// # Examples
/// ```
/// use attribution_core::domain::TextField;
/// use attribution_core::ingest::{ConversionTable, TouchTable};
/// use attribution_core::{JourneyRules, ModelSpec, attribute_touches};
///
/// let touches = TouchTable::new()
///     .with_text(TextField::Journey, &["ann", "bob"])
///     .with_text(TextField::Channel, &["search", "email"])
///     .with_at(&[0_i64, 0]);
/// let conversions =
///     ConversionTable::new().with_text(TextField::Journey, &["ann"]).with_value(&[50.0]).with_at(&[60_000_000_i64]);
/// let models = [ModelSpec::first_touch(), ModelSpec::linear()];
/// let credits = attribute_touches(&JourneyRules::default(), &[touches], &[conversions], &models)?;
/// assert_eq!(credits[1].weights(), [1.0]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// As [`Journeys::from_columns`] and [`ModelSpec::attribute_all`].
pub fn attribute_touches(
    rules: &JourneyRules,
    touches: &[TouchTable<'_>],
    conversions: &[ConversionTable<'_>],
    models: &[ModelSpec],
) -> Result<Vec<Credits>> {
    attribute_touches_watched(rules, touches, conversions, models, &unwatched)
}

/// [`attribute_touches`], with somebody who watches and may stop it: building journeys is a step, and so is each model.
///
/// # Errors
/// As [`attribute_touches`]; `CANCELLED` when `progress` says so.
pub fn attribute_touches_watched(
    rules: &JourneyRules,
    touches: &[TouchTable<'_>],
    conversions: &[ConversionTable<'_>],
    models: &[ModelSpec],
    progress: &Progress<'_>,
) -> Result<Vec<Credits>> {
    for (index, model) in models.iter().enumerate() {
        model.validate().map_err(|error| error.within(&format!("models[{index}]")))?;
    }
    let mut rules = rules.clone();
    if !models.iter().any(ModelSpec::needs_null_journeys) {
        rules.null_journeys = NullJourneys::Skip;
    }
    watched(progress, models.len() as u64 + 1, |steps| {
        let journeys = Journeys::from_columns_watched(&rules, touches, conversions, &steps.inside())?;
        steps.add(1)?;
        ModelSpec::attribute_each(models, &journeys, steps)
    })
}
