//! Checks of rates that were stored: counts are consistent, and the parts add up to the whole.

use super::counts::Counted;
use super::fitted::FittedProbabilistic;
use crate::error::Result;
use crate::learning::stored::{
    expect, expect_amount, expect_count, expect_finite, expect_near, expect_ordered,
};
use crate::math::{Sum, count_f64};

impl FittedProbabilistic {
    /// Refuses stored rates that could not have been written here.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of what could not.
    pub(crate) fn check(&self) -> Result<()> {
        let channels = self.channels.len();
        expect_ordered(&self.channels)?;
        expect_finite("value", self.value)?;
        expect_count("counts", self.counts.len(), channels)?;
        expect_count("parts", self.parts.len(), channels)?;
        let whole = Counted { journeys: u64::MAX, conversions: self.conversions };
        for (index, counted) in self.counts.iter().enumerate() {
            check_within(&format!("counts[{index}]"), *counted, whole)?;
        }
        let mut before = None;
        for (index, (first, second, counted)) in self.pairs.iter().enumerate() {
            let path = format!("pairs[{index}]");
            let known = first < second && (*second as usize) < channels;
            expect(known && before < Some((first, second)), path.as_str(), || {
                format!("expected distinct pairs of {channels} channels in order, got {first} and {second}")
            })?;
            before = Some((first, second));
            for channel in [first, second] {
                let of_channel = self.counts.get(*channel as usize).copied().unwrap_or_default();
                check_within(&format!("{path}[2]"), *counted, of_channel)?;
            }
        }
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
}

/// An error unless journeys are among others, and their conversions among the conversions of those.
fn check_within(path: &str, counted: Counted, whole: Counted) -> Result<()> {
    let Counted { journeys, conversions } = counted;
    expect(journeys <= whole.journeys, format!("{path}.journeys"), || {
        format!("expected at most {}, got {journeys}", whole.journeys)
    })?;
    let most = whole.conversions.min(journeys);
    expect(conversions <= most, format!("{path}.conversions"), || {
        format!("expected at most {most}, got {conversions}")
    })
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
