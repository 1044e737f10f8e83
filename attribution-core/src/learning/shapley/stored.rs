//! Checks of Shapley values that were stored: parts add up to the whole, and divisions divide.

use super::fitted::FittedShapley;
use super::parameters::ValueFunction;
use super::rate_game::EXACT;
use crate::error::Result;
use crate::learning::stored::{
    expect, expect_amount, expect_count, expect_finite, expect_near, expect_ordered, expect_share,
};
use crate::math::Sum;

fn sum(figures: impl Iterator<Item = f64>) -> f64 {
    figures.collect::<Sum>().value()
}

impl FittedShapley {
    /// Refuses stored values that could not have been written here.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of what could not.
    pub(crate) fn check(&self) -> Result<()> {
        let channels = self.channels.len();
        expect_ordered(&self.channels)?;
        expect_amount("conversions", self.conversions)?;
        let conversions = self.conversions;
        expect(conversions.fract() == 0.0, "conversions", || {
            format!("expected a whole number, got {conversions}")
        })?;
        expect_finite("value", self.value)?;
        expect_count("parts", self.parts.len(), channels)?;
        self.check_divisions()?;
        let by_rate = self.parameters.value_function == ValueFunction::ConversionRate;
        for (index, (conversions, value, error)) in self.parts.iter().enumerate() {
            // Under rates a channel may take away more than it brings.
            let path = format!("parts[{index}][0]");
            if by_rate { expect_finite(path, *conversions) } else { expect_amount(path, *conversions) }?;
            expect_finite(format!("parts[{index}][1]"), *value)?;
            let path = format!("parts[{index}][2]");
            expect(error.is_some() == self.is_sampled(index), path.as_str(), || {
                "expected a standard error where orders were sampled, and only there".into()
            })?;
            expect_amount(path, error.unwrap_or(0.0))?;
        }
        expect_near(
            "conversions",
            self.conversions,
            sum(self.parts.iter().map(|(conversions, ..)| *conversions)),
        )?;
        expect_near("value", self.value, sum(self.parts.iter().map(|(_, value, _)| *value)))?;
        let depth = if self.parameters.ordered { self.parameters.max_position as usize } else { 0 };
        expect_count("positions", self.positions.len(), if depth > 0 { channels } else { 0 })?;
        for (index, (row, (conversions, ..))) in self.positions.iter().zip(&self.parts).enumerate() {
            let path = format!("positions[{index}]");
            expect_count(&path, row.len(), depth)?;
            expect_near(path, sum(row.iter().copied()), *conversions)?;
        }
        Ok(())
    }

    /// True when orders were sampled for a coalition of this channel.
    fn is_sampled(&self, channel: usize) -> bool {
        let too_large = |members: usize| {
            u32::try_from(members)
                .ok()
                .and_then(|members| 1_usize.checked_shl(members))
                .is_none_or(|subsets| subsets > EXACT)
        };
        self.divisions.len() > EXACT
            && self.divisions.iter().any(|(members, _)| {
                too_large(members.len()) && members.iter().any(|member| *member as usize == channel)
            })
    }

    fn check_divisions(&self) -> Result<()> {
        let by_rate = self.parameters.value_function == ValueFunction::ConversionRate;
        expect(by_rate || self.divisions.is_empty(), "divisions", || {
            "expected none, because coalitions are divided equally".into()
        })?;
        expect(!by_rate || (self.conversions > 0.0) != self.divisions.is_empty(), "divisions", || {
            "expected one for each coalition that converted, got none, or some without conversions".into()
        })?;
        let mut seen = vec![usize::MAX; self.channels.len()];
        for (index, (members, shares)) in self.divisions.iter().enumerate() {
            let path = format!("divisions[{index}]");
            let mut distinct = !members.is_empty();
            for member in members {
                let slot = seen.get_mut(*member as usize);
                distinct &= slot.is_some_and(|slot| std::mem::replace(slot, index) != index);
            }
            let ordered = self.parameters.ordered || members.is_sorted();
            expect(distinct && ordered, format!("{path}[0]"), || {
                format!(
                    "expected distinct members of {} channels, in order, got {members:?}",
                    self.channels.len()
                )
            })?;
            let before = index.checked_sub(1).and_then(|before| self.divisions.get(before));
            expect(before.is_none_or(|(before, _)| before < members), format!("{path}[0]"), || {
                format!(
                    "expected distinct coalitions in order, got {members:?} after one that does not come before it"
                )
            })?;
            expect_count(&format!("{path}[1]"), shares.len(), members.len())?;
            for (nth, share) in shares.iter().enumerate() {
                expect_share(format!("{path}[1][{nth}]"), *share)?;
            }
            expect_near(format!("{path}[1]"), sum(shares.iter().copied()), 1.0)?;
        }
        Ok(())
    }
}
