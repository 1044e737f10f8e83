//! Conversion probability of an open journey, as its touches arrive.

use serde::Serialize;

use super::fitted::FittedMarkov;
use super::parameters::SelfLoops;
use crate::domain::{Dictionary, Journeys, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;
use crate::paths::{State, Walk};

/// Conversion probability of an open journey, from its start to its latest touch.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConversionProbability {
    /// Probability that a journey converts before its first touch is known: that of all journeys.
    pub start: f64,
    /// Probability after the latest touch; none where the model has never seen the state it leads to.
    pub probability: Option<f64>,
    /// The touches in their order.
    pub touches: Vec<TouchInfluence>,
}

/// Touch with the conversion probability after it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TouchInfluence {
    /// Place in the journey, from 1.
    pub position: usize,
    /// The channel.
    pub channel: String,
    /// Probability that the journey converts in the end, whatever comes next; none for a state that the model has never seen,
    /// such as a channel that is new.
    pub probability: Option<f64>,
    /// Influence: probability after the touch less that before it; of 0.05, five points. None where either is.
    pub influence: Option<f64>,
}

/// Timeline of one journey: its touches with conversion probability and influence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Timeline {
    /// Key of the journey; none of path counts.
    pub key: Option<String>,
    /// Position among all journeys, from 0.
    pub journey: usize,
    /// True when it converted.
    pub converted: bool,
    /// Moment of the conversion.
    pub converted_at: Option<Timestamp>,
    /// Probability that a journey converts before its first touch is known.
    pub start: f64,
    /// The touches in their order.
    pub touches: Vec<TimelineTouch>,
}

/// Touch of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimelineTouch {
    /// Place in the journey, from 1.
    pub position: usize,
    /// The channel.
    pub channel: String,
    /// Moment of the touch; none of path counts.
    pub at: Option<Timestamp>,
    /// Conversion probability after it.
    pub probability: Option<f64>,
    /// Influence: probability after the touch less that before it.
    pub influence: Option<f64>,
}

impl FittedMarkov {
    /// Conversion probability of an open journey with these touches, oldest first, after each of them.
    ///
    /// Reason to pick it: it ranks journeys that are still going on, and shows which touch moved one.
    ///
    /// # Formula
    /// P(convert in the end) from the state that the last touches lead to: B = (I − Q)⁻¹ r of the absorbing chain, with r the
    /// probability of converting next. There is no horizon, and time plays no part.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::models::{FittedMarkov, Markov};
    /// use attribution_core::paths::PathSummary;
    ///
    /// let mut summary = PathSummary::default();
    /// summary.add(&["a", "b"], 3, 3.0, 0)?;
    /// summary.add(&["a"], 0, 0.0, 5)?;
    /// summary.add(&["b"], 1, 1.0, 1)?;
    /// let found = FittedMarkov::fit(&Markov::default(), &summary)?.conversion_probabilities(&["a", "b"]);
    /// // b: 4 of 5 convert. a: 3 of 8 go on to b: 0.375 · 0.8.
    /// let after: Vec<_> = found.touches.iter().filter_map(|touch| touch.probability).collect();
    /// assert!((after[0] - 0.3).abs() < 1e-12 && (after[1] - 0.8).abs() < 1e-12);
    /// assert!((found.touches[1].influence.unwrap_or(0.0) - 0.5).abs() < 1e-12);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # References
    /// Kemeny, J. G. and Snell, J. L. (1976), "Finite Markov Chains", Springer, theorem 3.3.7.
    #[must_use]
    pub fn conversion_probabilities<T: AsRef<str>>(&self, path: &[T]) -> ConversionProbability {
        let names: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        // Channels that the model has never seen are still several, and their touches no repeats.
        let mut channels = Dictionary::default();
        let codes: Vec<u32> = names.iter().map(|name| channels.intern(name)).collect();
        let touches = self.influences(&self.ranks(&channels), &codes, &names);
        let probability = touches.last().map_or(Some(self.conversion_probability), |touch| touch.probability);
        ConversionProbability { start: self.conversion_probability, probability, touches }
    }

    /// Timeline of the journey at a position: conversion probability and influence of each touch.
    ///
    /// The journey may be one of those that the model was fitted on, and then knows its own end a little; in many journeys that
    /// is nothing to speak of.
    ///
    /// # Errors
    /// `INVALID_INPUT` when there is no such journey.
    pub fn timeline(&self, journeys: &Journeys, index: usize) -> Result<Timeline> {
        let journey = journeys.get(index).ok_or_else(|| {
            let detail = format!("expected the position of one of {} journeys, got {index}", journeys.len());
            Error::new(ErrorKind::InvalidInput, "position", detail)
        })?;
        let names: Vec<&str> = journey.channel_names().collect();
        let touches = self.influences(&self.ranks(journeys.channels()), journey.channels(), &names);
        let touch = |(position, of): (usize, TouchInfluence)| TimelineTouch {
            position: of.position,
            channel: of.channel,
            at: journey.at(position),
            probability: of.probability,
            influence: of.influence,
        };
        Ok(Timeline {
            key: journey.key().map(str::to_owned),
            journey: index,
            converted: journey.conversions() > 0,
            converted_at: journey.converted_at(),
            start: self.conversion_probability,
            touches: touches.into_iter().enumerate().map(touch).collect(),
        })
    }

    /// Touches of a journey, by the codes of their channels and by name; `ranks` has the rank of each code.
    fn influences(&self, ranks: &[u32], codes: &[u32], names: &[&str]) -> Vec<TouchInfluence> {
        let known = KnownStates::new(self);
        let after = known.after(ranks, codes);
        let touch = |(position, ((probability, influence), channel)): (usize, (AfterTouch, &&str))| {
            TouchInfluence { position, channel: (*channel).to_owned(), probability, influence }
        };
        (1..).zip(after.zip(names)).map(touch).collect()
    }
}

/// Probability after a touch, and influence of the touch.
pub(crate) type AfterTouch = (Option<f64>, Option<f64>);

/// States with the probability of converting from each, ready to be looked up.
pub(crate) struct KnownStates<'a> {
    fitted: &'a FittedMarkov,
    /// Sorted by state.
    known: Vec<(State, f64)>,
}

impl<'a> KnownStates<'a> {
    pub(crate) fn new(fitted: &'a FittedMarkov) -> Self {
        let state =
            |state: &super::fitted::State| (State::of_symbols(&state.symbols), state.conversion_probability);
        let mut known: Vec<(State, f64)> = fitted.states.iter().map(state).collect();
        known.small_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Self { fitted, known }
    }

    /// Probability after each touch of a journey, and its influence; `ranks` has the rank of the channel of each code.
    pub(crate) fn after<'p>(
        &'p self,
        ranks: &'p [u32],
        codes: &'p [u32],
    ) -> impl Iterator<Item = AfterTouch> + use<'p> {
        let parameters = self.fitted.parameters;
        let walk = Walk {
            ranks,
            order: parameters.order as usize,
            kind: parameters.state,
            self_loops: parameters.self_loops == SelfLoops::Keep,
        };
        let mut before = Some(self.fitted.conversion_probability);
        walk.touches(codes).map(move |(state, _)| {
            let place = self.known.binary_search_by_key(&state, |(known, _)| *known).ok();
            let probability =
                place.and_then(|place| self.known.get(place)).map(|(_, probability)| *probability);
            let influence = probability.zip(before).map(|(after, before)| after - before);
            before = probability;
            (probability, influence)
        })
    }
}

#[cfg(test)]
#[path = "open_journey_tests.rs"]
mod tests;
