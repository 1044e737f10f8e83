//! Checks of a chain that was stored: counts are consistent, and its figures follow from them.

use super::chain::DENSE;
use super::fitted::FittedMarkov;
use crate::error::Result;
use crate::learning::stored::{
    expect, expect_amount, expect_count, expect_finite, expect_near, expect_ordered, expect_share,
};
use crate::math::{count_f64, unwatched};
use crate::paths::{State, StateKind};

impl FittedMarkov {
    /// Refuses a stored chain that could not have been written here.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of what could not. Chains of up to 512 states are solved once more; of larger
    /// ones figures are only known to be in their ranges.
    pub(crate) fn check(&self) -> Result<()> {
        expect_ordered(&self.channels)?;
        self.check_counts()?;
        self.check_ranges()?;
        if self.states.len() > DENSE {
            return Ok(());
        }
        let again = Self::fit_transitions(&self.parameters, &self.counted(), &unwatched)?;
        expect_near("conversion_probability", self.conversion_probability, again.conversion_probability)?;
        let each = |name: &str, figures: &[f64], expected: &[f64]| {
            let mut figures = figures.iter().zip(expected).enumerate();
            figures.try_for_each(|(index, (figure, expected))| {
                expect_near(format!("{name}[{index}]"), *figure, *expected)
            })
        };
        each("removal_effects", &self.removal_effects, &again.removal_effects)?;
        let optional = |path: String, figure: Option<f64>, expected: Option<f64>| match (figure, expected) {
            (Some(figure), Some(expected)) => expect_near(path, figure, expected),
            (figure, expected) => expect(figure == expected, path, || {
                format!("expected {}, got {}", word(expected), word(figure))
            }),
        };
        optional("touches_to_conversion".into(), self.touches_to_conversion, again.touches_to_conversion)?;
        for (index, (figure, expected)) in self.visits.iter().zip(&again.visits).enumerate() {
            optional(format!("visits[{index}]"), *figure, *expected)?;
        }
        for (index, (state, expected)) in self.states.iter().zip(&again.states).enumerate() {
            let path = |name: &str| format!("states[{index}].{name}");
            expect_near(path("visits"), state.visits, expected.visits)?;
            let probability = expected.conversion_probability;
            expect_near(path("conversion_probability"), state.conversion_probability, probability)?;
        }
        Ok(())
    }

    fn check_counts(&self) -> Result<()> {
        let channels = self.channels.len();
        let mut before = None;
        for (index, state) in self.states.iter().enumerate() {
            let path = format!("states[{index}].symbols");
            let symbols = &state.symbols;
            let plain = self.parameters.state == StateKind::Channel;
            let known = symbols.iter().all(|symbol| State::names(*symbol, channels, plain));
            let order = self.parameters.order as usize;
            let fits = known && (1..=order.min(State::LONGEST)).contains(&symbols.len());
            expect(fits, &path, || {
                format!("expected symbols of 1 to {order} of {channels} channels, got {symbols:?}")
            })?;
            expect(state.starts == 0 || symbols.len() == 1, format!("states[{index}].starts"), || {
                format!("expected 0 for a state of several touches, got {}", state.starts)
            })?;
            let this = State::of_symbols(symbols);
            expect(before < Some(this), path, || {
                format!("expected distinct states in order, got {symbols:?}")
            })?;
            before = Some(this);
        }
        let longest = self.states.iter().map(|state| state.symbols.len()).max().unwrap_or_default();
        // A step adds a touch to the last few: what it leads to begins with the end of where it comes from.
        let leads = |from: &[u32], to: &[u32]| {
            to.len() == longest.min(from.len() + 1)
                && to.split_last().is_some_and(|(_, kept)| from.ends_with(kept))
        };
        let symbols = |state: u32| self.states.get(state as usize).map(|state| state.symbols.as_slice());
        let mut before = None;
        for (index, (from, to, _)) in self.moves.iter().enumerate() {
            let known = symbols(*from).zip(symbols(*to)).is_some_and(|(from, to)| leads(from, to));
            expect(known && before < Some((from, to)), format!("moves[{index}]"), || {
                format!("expected distinct steps from state to state in order, got {from} and {to}")
            })?;
            before = Some((from, to));
        }
        let counted = self.counted();
        expect_near("journeys", count_f64(self.journeys), count_f64(counted.journeys()))?;
        expect_near("conversions", count_f64(self.conversions), count_f64(counted.conversions()))
    }

    fn check_ranges(&self) -> Result<()> {
        let channels = self.channels.len();
        expect_finite("value", self.value)?;
        // Refunds may be counted apart from the sales that they take back.
        expect(self.conversions > 0 || self.value <= 0.0, "value", || {
            format!("expected no more than 0 without conversions, got {}", self.value)
        })?;
        expect_share("conversion_probability", self.conversion_probability)?;
        expect_count("removal_effects", self.removal_effects.len(), channels)?;
        expect_count("visits", self.visits.len(), channels)?;
        let by_value = self.value_removal_effects.as_deref();
        expect(by_value.is_some() == self.parameters.value_weighted, "value_removal_effects", || {
            "expected figures when `value_weighted` says so, and only then".into()
        })?;
        expect_count("value_removal_effects", by_value.map_or(channels, <[f64]>::len), channels)?;
        let effects = [
            ("removal_effects", self.removal_effects.as_slice()),
            ("value_removal_effects", by_value.unwrap_or_default()),
        ];
        for (name, effects) in effects {
            for (index, effect) in effects.iter().enumerate() {
                expect_share(format!("{name}[{index}]"), *effect)?;
            }
        }
        for (index, visits) in self.visits.iter().enumerate() {
            expect_amount(format!("visits[{index}]"), visits.unwrap_or(0.0))?;
        }
        expect_amount("touches_to_conversion", self.touches_to_conversion.unwrap_or(0.0))?;
        for (index, state) in self.states.iter().enumerate() {
            expect_amount(format!("states[{index}].visits"), state.visits)?;
            expect_share(format!("states[{index}].conversion_probability"), state.conversion_probability)?;
        }
        Ok(())
    }
}

fn word(figure: Option<f64>) -> String {
    figure.map_or_else(|| "null".into(), |figure| figure.to_string())
}
