//! Answer of a model for some journeys.

use attribution_core::models::{Basis, ChannelAnswer};
use attribution_core::{CreditTable, Credits, Dimension, Error, Journeys, ModelSpec};

/// Answer of one model.
pub(crate) struct Answer {
    /// The name by which the model was asked for.
    pub(crate) label: String,
    pub(crate) spec: ModelSpec,
    pub(crate) credits: Credits,
    /// Effects of channels, for a model whose answer is not the sum of its credits.
    effects: Option<ChannelAnswer>,
}

impl Answer {
    /// Answer of one model for these journeys.
    pub(crate) fn of(label: String, spec: ModelSpec, journeys: &Journeys) -> Result<Self, Error> {
        let credits = spec.attribute(journeys)?;
        if credits.note().is_none() {
            return Ok(Self { label, spec, credits, effects: None });
        }
        let effects = Some(spec.answer(journeys)?).filter(|answer| answer.basis == Basis::Effects);
        Ok(Self { label, spec, credits, effects })
    }

    /// Answer of a model whose answer is the sum of its credits.
    pub(crate) fn of_credits(label: String, spec: ModelSpec, credits: Credits) -> Self {
        Self { label, spec, credits, effects: None }
    }

    /// The credits by some dimensions. A model that learns shows what each channel earns as a whole, where channels are
    /// what it is asked for.
    pub(crate) fn table(&self, by: &[Dimension]) -> Result<CreditTable, Error> {
        let table = self.credits.by(by)?;
        let Some(effects) = self.effects.as_ref().filter(|_| by == [Dimension::Channel]) else {
            return Ok(table);
        };
        let earned = effects.channels.iter().map(|row| (row.channel.clone(), row.conversions, row.value));
        Ok(table.with_earnings(earned, effects.unattributed, effects.baseline))
    }
}
