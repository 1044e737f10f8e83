//! Checks of a hazard that was stored: figures are in their ranges, and add up.

use super::fitted::FittedHazard;
use super::stage::HazardStage;
use crate::error::Result;
use crate::learning::stored::{
    expect, expect_amount, expect_count, expect_finite, expect_near, expect_ordered,
};
use crate::math::Sum;

impl FittedHazard {
    /// Refuses a stored hazard that could not have been written here.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of what could not.
    pub(crate) fn check(&self) -> Result<()> {
        expect_ordered(&self.channels)?;
        expect_amount("conversions", self.conversions)?;
        expect_count("earned", self.earned.len(), self.channels.len())?;
        expect_count("stages", self.stages.len(), self.parameters.milestones.len().max(1))?;
        let wrong = self.strata.windows(2).position(|pair| pair.first() >= pair.last());
        expect(wrong.is_none(), format!("strata[{}]", wrong.map_or(0, |place| place + 1)), || {
            "expected strata that are distinct and in their order".into()
        })?;
        for (index, earned) in self.earned.iter().enumerate() {
            let path = |name: &str| format!("earned[{index}].{name}");
            let own = self.channels.get(index);
            expect(own == Some(&earned.channel), path("channel"), || {
                format!("expected {:?}, got {:?}", own, earned.channel)
            })?;
            expect_amount(path("conversions"), earned.conversions)?;
            expect_finite(path("value"), earned.value)?;
        }
        expect_amount("left.conversions", self.left.conversions)?;
        expect_finite("left.value", self.left.value)?;
        let given = self.earned.iter().map(|earned| earned.conversions).chain([self.left.conversions]);
        expect_near("conversions", self.conversions, given.collect::<Sum>().value())?;
        self.stages.iter().enumerate().try_for_each(|(index, stage)| {
            self.check_stage(index, stage).map_err(|error| error.within(&format!("stages[{index}]")))
        })
    }

    fn check_stage(&self, index: usize, stage: &HazardStage) -> Result<()> {
        let milestone = self.parameters.milestones.get(index).copied();
        expect(stage.milestone == milestone, "milestone", || {
            format!("expected {milestone:?}, got {:?}", stage.milestone)
        })?;
        let pieces = self.parameters.pieces();
        expect_count("baseline", stage.baseline.len(), self.strata.len() * pieces.len())?;
        for (place, row) in stage.baseline.iter().enumerate() {
            let path = |name: &str| format!("baseline[{place}].{name}");
            let stratum = self.strata.get(place / pieces.len().max(1));
            let from = pieces.get(place % pieces.len().max(1));
            let fits = stratum == Some(&row.stratum) && from == Some(&row.from_days);
            expect(fits, path("from_days"), || {
                "expected the strata and breaks of the parameters, in their order".into()
            })?;
            expect_amount(path("exposure_days"), row.exposure_days)?;
            expect_amount(path("rate"), row.rate)?;
        }
        expect_count("channels", stage.channels.len(), self.channels.len())?;
        for (place, channel) in stage.channels.iter().enumerate() {
            let path = |name: &str| format!("channels[{place}].{name}");
            let own = self.channels.get(place);
            expect(own == Some(&channel.channel), path("channel"), || {
                format!("expected {:?}, got {:?}", own, channel.channel)
            })?;
            expect_amount(path("effect"), channel.effect)?;
            expect_amount(path("half_life_days"), channel.half_life_days)?;
            expect(channel.half_life_days > 0.0, path("half_life_days"), || {
                format!("expected a number above 0, got {}", channel.half_life_days)
            })?;
        }
        for (place, figure) in stage.log_likelihood.iter().enumerate() {
            expect_finite(format!("log_likelihood[{place}]"), *figure)?;
        }
        Ok(())
    }
}
