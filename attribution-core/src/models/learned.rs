//! Models ready for any journeys: what they or their members learn is learned once.

use super::attribute::attribute_in_steps;
use super::fitted::FittedModel;
use super::rules::{Ensemble, Member};
use super::spec::ModelSpec;
use crate::domain::{Credits, Journeys};
use crate::error::Result;
use crate::math::{Progress, watched};
use crate::model::Model;

/// A model with all that it learned from some journeys, which attributes any others by it.
pub(crate) struct LearnedModel {
    label: String,
    part: Part,
}

/// A model by where its weights come from.
enum Part {
    Rule(ModelSpec),
    Fitted(FittedModel),
    Mean(Ensemble, Vec<Part>),
}

impl ModelSpec {
    /// The model with what it, or any member of an ensemble, learns from these journeys; one of rules alone as it is.
    ///
    /// # Errors
    /// As [`ModelSpec::fit_journeys`].
    pub(crate) fn learn(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<LearnedModel> {
        self.validate()?;
        Ok(LearnedModel { label: self.label(), part: Part::learn(self, journeys, progress)? })
    }
}

impl LearnedModel {
    /// Credits for all converting journeys: those that it learned from, or others.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`].
    pub(crate) fn attribute(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<Credits> {
        watched(progress, journeys.converting() as u64, |steps| {
            let model = self.part.bind(journeys, &steps.inside())?;
            attribute_in_steps(&*model, &self.label, journeys, steps)
        })
    }
}

impl Part {
    fn learn(spec: &ModelSpec, journeys: &Journeys, progress: &Progress<'_>) -> Result<Self> {
        if !spec.needs_null_journeys() {
            return Ok(Self::Rule(spec.clone()));
        }
        let ModelSpec::Ensemble(ensemble) = spec else {
            return spec.fit_journeys(journeys, progress).map(Self::Fitted);
        };
        let learn = |(index, member): (usize, &Member)| {
            let learned = Self::learn(&member.spec, journeys, progress);
            learned.map_err(|error| error.within(&format!("members[{index}].spec")))
        };
        let members = ensemble.members.iter().enumerate().map(learn).collect::<Result<_>>()?;
        Ok(Self::Mean(ensemble.clone(), members))
    }

    fn bind(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<Box<dyn Model + Send>> {
        Ok(match self {
            Self::Rule(spec) => spec.bind(journeys, progress)?,
            Self::Fitted(fitted) => fitted.bind(journeys)?,
            Self::Mean(ensemble, members) => {
                let members = members.iter().map(|member| member.bind(journeys, progress));
                ensemble.bind_members(journeys, members)?
            }
        })
    }
}

#[cfg(test)]
#[path = "learned_tests.rs"]
mod tests;
