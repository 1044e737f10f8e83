//! A Markov model that has learned.

use serde::Serialize;

use super::chain::{Chain, Solved};
use super::parameters::{Markov, SelfLoops};
use super::removal::lost_without;
use crate::domain::{Dictionary, Journey, Journeys, Reason, figure};
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::learning::effects::{ChannelEffect, shares};
use crate::math::{Progress, SmallSort, Steps, before_steps, unwatched, watched};
use crate::model::Model;
use crate::paths::{self, CountedTransition, PathSummary, StateKind, Transition, Transitions, Walk};

/// A Markov chain of journeys, with what would be lost without each channel.
///
/// # Formula
/// The removal effect of a channel is the probability that a journey visits it and converts, over the probability
/// that a journey converts: `1 − P(converts without the channel) / P(converts)`, where a step to a removed channel ends
/// the journey. All of them follow from one factorisation; nothing is simulated. Effects are divided by their sum, and
/// the shares multiply all conversions and all value.
///
/// Touches of a journey weigh the removal effect of their channel. Where a state is more than the last channel, that
/// is multiplied by how much likelier a conversion is from the state than from the channel as a whole.
///
/// # Examples
/// ```
/// use attribution_core::models::{FittedMarkov, Markov};
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email"], 2, 80.0, 0)?;
/// summary.add(&["search"], 0, 0.0, 2)?;
/// let fitted = FittedMarkov::fit(&Markov::default(), &summary)?;
/// assert_eq!(fitted.conversion_probability(), 0.5);
/// // Every conversion goes through both.
/// assert_eq!(fitted.removal_effects(), [1.0, 1.0]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Anderl et al. (2016), doi:10.1016/j.ijresmar.2016.03.001. Kemeny, J. G. and Snell, J. L. (1976), "Finite Markov
/// Chains", Springer, chapter III, for absorption and visits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FittedMarkov {
    pub(super) parameters: Markov,
    pub(super) channels: Vec<String>,
    pub(super) journeys: u64,
    pub(super) conversions: u64,
    pub(super) value: f64,
    pub(super) conversion_probability: f64,
    pub(super) removal_effects: Vec<f64>,
    pub(super) value_removal_effects: Option<Vec<f64>>,
    pub(super) visits: Vec<Option<f64>>,
    pub(super) touches_to_conversion: Option<f64>,
    pub(super) states: Vec<State>,
    pub(super) starts_without_state: (u64, u64),
    pub(super) moves: Vec<(u32, u32, u64)>,
}

fields! {
    FittedMarkov {
        parameters, channels, journeys, conversions, value, conversion_probability, removal_effects,
        value_removal_effects, visits, touches_to_conversion, states, starts_without_state, moves
    }
}

/// State of the chain, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct State {
    pub(super) symbols: Vec<u32>,
    pub(super) starts: u64,
    pub(super) conversions: u64,
    pub(super) nulls: u64,
    pub(super) visits: f64,
    pub(super) conversion_probability: f64,
}

fields! { State { symbols, starts, conversions, nulls, visits, conversion_probability } }

/// Only a value of 0 or more can be lost.
fn values_are_positive(transitions: &Transitions) -> Result<()> {
    let found = transitions.ends.iter().map(|ends| ends.value.value()).enumerate();
    let Some((state, value)) = found.into_iter().find(|(_, value)| *value < 0.0) else { return Ok(()) };
    let detail = format!(
        "expected journeys that end in {} to be worth 0 or more net of refunds, because the model is value_weighted, got {value}",
        transitions.name(state)
    );
    Err(Error::new(ErrorKind::InvalidInput, "value", detail))
}

impl FittedMarkov {
    /// Learns from all journeys of a summary.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a chain of more than 512 states that is hardly ever left.
    pub fn fit(parameters: &Markov, summary: &PathSummary) -> Result<Self> {
        Self::fit_watched(parameters, summary, &unwatched)
    }

    /// [`FittedMarkov::fit`], with somebody who watches and may stop it: each channel is a step.
    ///
    /// # Errors
    /// As [`FittedMarkov::fit`]; `CANCELLED` when `progress` says so.
    pub fn fit_watched(parameters: &Markov, summary: &PathSummary, progress: &Progress<'_>) -> Result<Self> {
        let keep = parameters.self_loops == SelfLoops::Keep;
        let states = (parameters.order as usize, parameters.state, keep);
        let transitions = Transitions::from_summary_watched(summary, states, &before_steps(progress))?;
        Self::fit_transitions(parameters, &transitions, progress)
    }

    /// Learns from journeys that are looked at only once, without a summary of them: the same result, sooner.
    ///
    /// # Errors
    /// As [`FittedMarkov::fit_watched`].
    pub fn fit_journeys(parameters: &Markov, journeys: &Journeys, progress: &Progress<'_>) -> Result<Self> {
        let keep = parameters.self_loops == SelfLoops::Keep;
        let states = (parameters.order as usize, parameters.state, keep);
        let transitions = Transitions::from_journeys_watched(journeys, states, &before_steps(progress))?;
        Self::fit_transitions(parameters, &transitions, progress)
    }

    /// Learns from transitions that are counted already; of the parameters, `smoothing` and `value_weighted` matter.
    ///
    /// # Errors
    /// As [`FittedMarkov::fit_watched`]; `INVALID_INPUT` with `value_weighted` where more was given back than was sold in
    /// journeys that end in one state: what is lost without a channel is no share of a value below 0.
    pub fn fit_transitions(
        parameters: &Markov,
        transitions: &Transitions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let channels = transitions.channels.len() as u64;
        watched(progress, channels, |steps| Self::learned(parameters, transitions, steps))
    }

    /// Learns from transitions that were counted elsewhere, between single channels.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for parameters that ask for other states; `INVALID_INPUT` for steps that no journey makes;
    /// otherwise as [`FittedMarkov::fit_transitions`].
    pub fn fit_counts(
        parameters: &Markov,
        rows: &[CountedTransition],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if parameters.order != 1 {
            let detail = format!(
                "expected 1, because transitions lead from channel to channel, got {}",
                parameters.order
            );
            return refused("order", detail);
        }
        if parameters.state != StateKind::Channel {
            let detail =
                "expected channel, because transitions do not say how early in a journey they are".into();
            return refused("state", detail);
        }
        let own = |row: &CountedTransition| row.from == row.to && row.count > 0;
        if parameters.self_loops == SelfLoops::Drop
            && let Some(index) = rows.iter().position(own)
        {
            let detail = "expected another channel than `from`, because self_loops is drop";
            return Err(Error::new(ErrorKind::InvalidInput, format!("transitions[{index}].to"), detail));
        }
        let counted = rows.iter().map(|row| (row.from.as_str(), row.to.as_str(), row.count));
        Self::fit_transitions(parameters, &Transitions::from_counts(counted)?, progress)
    }

    fn learned(parameters: &Markov, transitions: &Transitions, steps: &Steps<'_>) -> Result<Self> {
        if parameters.value_weighted {
            values_are_positive(transitions)?;
        }
        let keep = parameters.self_loops == SelfLoops::Keep;
        let chain = Chain::new(transitions, parameters.order as usize, keep, parameters.smoothing);
        let solved = chain.solve(steps)?;
        let lost = lost_without(&chain, &solved, parameters.value_weighted, steps)?;
        let expected = |of_states: &[f64], without: f64| {
            without + chain.start.iter().zip(of_states).map(|(start, of)| start * of).sum::<f64>()
        };
        let probability = expected(&solved.conversion, chain.without_state.0);
        let value = expected(&solved.value, chain.without_state.1);
        let effect = |lost: f64, of: f64| if of > 0.0 { lost / of } else { 0.0 };
        Ok(Self {
            parameters: *parameters,
            channels: transitions.channels.clone(),
            journeys: transitions.journeys(),
            conversions: transitions.conversions(),
            value: transitions.value(),
            conversion_probability: probability,
            removal_effects: lost.iter().map(|(conversion, _)| effect(*conversion, probability)).collect(),
            value_removal_effects: parameters
                .value_weighted
                .then(|| lost.iter().map(|(_, lost)| effect(*lost, value)).collect()),
            visits: visits(transitions, &chain, &solved),
            touches_to_conversion: touches_to_conversion(&solved, probability),
            states: states(transitions, &solved),
            starts_without_state: (transitions.without_state.conversions, transitions.without_state.nulls),
            moves: transitions.moves.clone(),
        })
    }

    /// The parameters it was fitted with.
    #[must_use]
    pub fn parameters(&self) -> &Markov {
        &self.parameters
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// Probability that a journey converts.
    #[must_use]
    pub fn conversion_probability(&self) -> f64 {
        self.conversion_probability
    }

    /// For each channel, what share of all conversions would be lost without it. They may sum to more than one.
    #[must_use]
    pub fn removal_effects(&self) -> &[f64] {
        &self.removal_effects
    }

    /// For each channel, what share of all value would be lost without it, when that is what credit follows.
    #[must_use]
    pub fn value_removal_effects(&self) -> Option<&[f64]> {
        self.value_removal_effects.as_deref()
    }

    /// For each channel, how often a journey is expected to visit it; none where journeys that come to
    /// it may never end.
    #[must_use]
    pub fn expected_visits(&self) -> &[Option<f64>] {
        &self.visits
    }

    /// Expected number of touches of a journey that converts; none without conversions.
    #[must_use]
    pub fn touches_to_conversion(&self) -> Option<f64> {
        self.touches_to_conversion
    }

    /// The transition matrix that effects follow from, smoothing included: every step with a probability above 0, and how
    /// often it was seen, by the order of its states.
    #[must_use]
    pub fn transitions(&self) -> Vec<Transition> {
        let Markov { order, self_loops, smoothing, .. } = self.parameters;
        self.counted().smoothed_rows(order as usize, self_loops == SelfLoops::Keep, smoothing)
    }

    /// Transitions and ends as they were counted, but for the value of conversions.
    pub(super) fn counted(&self) -> Transitions {
        let ends =
            |conversions: u64, nulls: u64| paths::Ends { conversions, nulls, ..paths::Ends::default() };
        Transitions {
            channels: self.channels.clone(),
            states: self.states.iter().map(|state| paths::State::of_symbols(&state.symbols)).collect(),
            starts: self.states.iter().map(|state| state.starts).collect(),
            moves: self.moves.clone(),
            ends: self.states.iter().map(|state| ends(state.conversions, state.nulls)).collect(),
            without_state: ends(self.starts_without_state.0, self.starts_without_state.1),
        }
    }

    /// Effects of the channels: what each earns of all conversions and all value.
    #[must_use]
    pub fn effects(&self) -> Vec<ChannelEffect> {
        let (by_conversions, by_value) = (shares(&self.removal_effects), shares(self.effects_for_value()));
        let conversions = crate::math::count_f64(self.conversions);
        let any = by_conversions.iter().any(|share| *share > 0.0);
        let rows =
            self.channels.iter().zip(&self.removal_effects).zip(by_conversions.into_iter().zip(by_value));
        rows.map(|((channel, effect), (share, value_share))| ChannelEffect {
            channel: channel.clone(),
            effect: *effect,
            share: any.then_some(share),
            conversions: share * conversions,
            value: value_share * self.value,
            standard_error: None,
        })
        .collect()
    }

    fn effects_for_value(&self) -> &[f64] {
        self.value_removal_effects.as_ref().unwrap_or(&self.removal_effects)
    }

    /// The model with its channels resolved to the codes of `journeys`.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Bound {
        let ranks = self.ranks(journeys.channels());
        let mut effects = self.effects_for_value().to_vec();
        effects.push(0.0);
        let one_for_each = self.parameters.order == 1 && self.parameters.state == StateKind::Channel;
        let lifts = if one_for_each { Vec::new() } else { self.lifts() };
        Bound { parameters: self.parameters, ranks, effects, lifts }
    }

    /// Rank of a channel; that after all others for a channel that was never seen, which no known state has.
    fn rank(&self, name: &str) -> u32 {
        let place = self.channels.binary_search_by(|channel| channel.as_str().cmp(name));
        crate::math::index_u32(place.unwrap_or(self.channels.len()))
    }

    /// Rank of the channel of each code.
    pub(crate) fn ranks(&self, channels: &Dictionary) -> Vec<u32> {
        channels.names().map(|name| self.rank(name)).collect()
    }

    /// Lifts of states: how much likelier a conversion is from each than from its channel as a whole.
    fn lifts(&self) -> Vec<(paths::State, f64)> {
        let mut of_channel = vec![(0.0, 0.0); self.channels.len()];
        let states: Vec<(paths::State, &State)> =
            self.states.iter().map(|state| (paths::State::of_symbols(&state.symbols), state)).collect();
        for (state, known) in &states {
            if let Some((visits, conversions)) = of_channel.get_mut(state.channel()) {
                *visits += known.visits;
                *conversions += known.visits * known.conversion_probability;
            }
        }
        let lift = |(state, known): &(paths::State, &State)| {
            let (visits, conversions) = of_channel.get(state.channel()).copied().unwrap_or_default();
            let lift =
                if conversions > 0.0 { known.conversion_probability * visits / conversions } else { 1.0 };
            (*state, lift)
        };
        let mut lifts: Vec<(paths::State, f64)> = states.iter().map(lift).collect();
        lifts.small_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        lifts
    }
}

fn visits(transitions: &Transitions, chain: &Chain, solved: &Solved) -> Vec<Option<f64>> {
    let mut visits = vec![Some(0.0); chain.channels];
    for (channel, of_state) in chain.channel.iter().zip(&solved.visits) {
        if let Some(visits) = visits.get_mut(*channel) {
            *visits = visits.map(|visits| visits + of_state);
        }
    }
    if chain.trapped.contains(&true) {
        let reached = reached(transitions);
        let endless = chain.channel.iter().zip(&chain.trapped).zip(reached);
        for ((channel, _), _) in endless.filter(|((_, trapped), reached)| **trapped && *reached) {
            if let Some(visits) = visits.get_mut(*channel) {
                *visits = None;
            }
        }
    }
    visits
}

/// The states that some journey comes to.
fn reached(transitions: &Transitions) -> Vec<bool> {
    let mut reached: Vec<bool> = transitions.starts.iter().map(|count| *count > 0).collect();
    let mut next: Vec<usize> =
        (0..reached.len()).filter(|state| reached.get(*state) == Some(&true)).collect();
    while let Some(state) = next.pop() {
        let from = transitions.moves.partition_point(|(from, _, _)| (*from as usize) < state);
        let row = transitions.moves.get(from..).unwrap_or_default();
        for (_, to, count) in row.iter().take_while(|(from, _, _)| *from as usize == state) {
            let slot = reached.get_mut(*to as usize).filter(|reached| !**reached && *count > 0);
            if let Some(reached) = slot {
                *reached = true;
                next.push(*to as usize);
            }
        }
    }
    reached
}

/// Each visit to a state is a touch; those that lead to a conversion are `visits × P(conversion)`.
fn touches_to_conversion(solved: &Solved, probability: f64) -> Option<f64> {
    let touches: f64 =
        solved.visits.iter().zip(&solved.conversion).map(|(visits, converts)| visits * converts).sum();
    (probability > 0.0).then(|| touches / probability)
}

fn states(transitions: &Transitions, solved: &Solved) -> Vec<State> {
    let at = |values: &[f64], state: usize| values.get(state).copied().unwrap_or(0.0);
    let rows = transitions.states.iter().zip(&transitions.starts).zip(&transitions.ends).enumerate();
    rows.map(|(index, ((state, starts), ends))| State {
        symbols: state.symbols(),
        starts: *starts,
        conversions: ends.conversions,
        nulls: ends.nulls,
        visits: at(&solved.visits, index),
        conversion_probability: at(&solved.conversion, index),
    })
    .collect()
}

/// Effects by the codes of some journeys.
pub(crate) struct Bound {
    parameters: Markov,
    /// For each channel code its rank; one more than there are for a channel that was never seen.
    ranks: Vec<u32>,
    effects: Vec<f64>,
    /// Empty when a state is no more than its channel.
    lifts: Vec<(paths::State, f64)>,
}

impl Bound {
    fn effect(&self, code: u32) -> f64 {
        let rank = self.ranks.get(code as usize).copied().unwrap_or_default();
        self.effects.get(rank as usize).copied().unwrap_or(0.0)
    }

    /// Removal effect and lift of each touch.
    fn parts(&self, journey: &Journey<'_>) -> impl Iterator<Item = (f64, f64)> {
        let walk = Walk {
            ranks: &self.ranks,
            order: self.parameters.order as usize,
            kind: self.parameters.state,
            self_loops: self.parameters.self_loops == SelfLoops::Keep,
        };
        let lift = |state: paths::State| {
            let known = self.lifts.binary_search_by_key(&state, |(known, _)| *known).ok();
            known.and_then(|index| self.lifts.get(index)).map_or(1.0, |(_, lift)| *lift)
        };
        let states = walk.touches(journey.channels()).map(move |(state, _)| lift(state)).collect::<Vec<_>>();
        journey.channels().iter().map(|code| self.effect(*code)).zip(states).collect::<Vec<_>>().into_iter()
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        if self.lifts.is_empty() {
            for (weight, code) in weights.iter_mut().zip(journey.channels()) {
                *weight = self.effect(*code);
            }
            return;
        }
        for (weight, (effect, lift)) in weights.iter_mut().zip(self.parts(journey)) {
            *weight = effect * lift;
        }
    }

    fn has_learned(&self) -> bool {
        true
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let lost = if self.parameters.value_weighted { "value" } else { "conversions" };
        let reason = |(effect, lift): (f64, f64)| {
            let percent = effect * 100.0;
            let clause = format!("without its channel {percent:.1} % of all {lost} would be lost");
            let reason = Reason::new(clause).with("removal_effect", effect);
            if self.lifts.is_empty() {
                return reason;
            }
            let reason = reason.with("lift_of_state", lift);
            reason.worked_out(format!("{} × {}", figure(effect), figure(lift)))
        };
        self.parts(journey).map(reason).collect()
    }
}
