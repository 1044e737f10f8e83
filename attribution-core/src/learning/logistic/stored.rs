//! Checks of a regression that was stored: its figures could have been found, and its parts add up to the whole.

use super::fitted::FittedLogistic;
use crate::error::Result;
use crate::learning::stored::{
    expect, expect_amount, expect_count, expect_finite, expect_near, expect_ordered,
};
use crate::math::{Sum, count_f64};

impl FittedLogistic {
    /// Refuses a stored regression that could not have been written here.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of what could not.
    pub(crate) fn check(&self) -> Result<()> {
        let channels = self.channels.len();
        expect_ordered(&self.channels)?;
        expect_finite("value", self.value)?;
        expect_finite("intercept", self.intercept.unwrap_or(0.0))?;
        expect_count("coefficients", self.coefficients.len(), channels)?;
        expect_count("fits", self.fits.len(), channels)?;
        expect_count("parts", self.parts.len(), channels)?;
        let most = self.parameters.bags.max(1);
        for (index, (coefficient, fits)) in self.coefficients.iter().zip(&self.fits).enumerate() {
            expect_finite(format!("coefficients[{index}]"), *coefficient)?;
            expect(*fits > 0 || *coefficient == 0.0, format!("coefficients[{index}]"), || {
                format!("expected 0, because no fit held the channel, got {coefficient}")
            })?;
            expect(*fits <= most, format!("fits[{index}]"), || {
                format!("expected at most {most}, got {fits}")
            })?;
        }
        self.check_convergence()?;
        for (index, (conversions, value)) in self.parts.iter().enumerate() {
            expect_amount(format!("parts[{index}][0]"), *conversions)?;
            expect_finite(format!("parts[{index}][1]"), *value)?;
        }
        let sum = |part: fn(&(f64, f64)) -> f64| self.parts.iter().map(part).collect::<Sum>().value();
        expect_near("conversions", count_f64(self.conversions), sum(|part| part.0))?;
        expect_near("value", self.value, sum(|part| part.1))?;
        let (conversions, equal) = (self.conversions, self.fallback_journeys);
        expect(equal <= conversions, "fallback_journeys", || {
            format!("expected at most {conversions}, got {equal}")
        })
    }

    fn check_convergence(&self) -> Result<()> {
        let fitted = self.fits.iter().any(|fits| *fits > 0);
        expect(self.intercept.is_some() || !fitted, "intercept", || {
            "expected a number, because there was a fit, got null".into()
        })?;
        expect(self.log_likelihood.is_some() == self.intercept.is_some(), "log_likelihood", || {
            "expected a number where there is an intercept, and only there".into()
        })?;
        let likelihood = self.log_likelihood.unwrap_or(0.0);
        expect(likelihood.is_finite() && likelihood <= 0.0, "log_likelihood", || {
            format!("expected a finite number of 0 or less, got {likelihood}")
        })?;
        expect_amount("gradient_norm", self.gradient_norm)?;
        let steps = self.iterations;
        expect((steps > 0) == self.intercept.is_some(), "iterations", || {
            format!("expected steps where there is an intercept, and only there, got {steps}")
        })
    }
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
