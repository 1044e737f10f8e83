//! Credits within a period, by the date that a platform counts by.

use super::claim::ClaimedBy;
use crate::domain::{Conservation, Credits, Dimension, MISSING_CODE, Period, TextCodes};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64};

/// Conversions and their value.
#[derive(Clone, Copy, Default)]
pub(super) struct Earned {
    pub(super) conversions: Sum,
    pub(super) value: Sum,
}

/// Credits with the group of each touch.
pub(super) struct Attributed<'a> {
    credits: &'a Credits,
    groups: TextCodes,
}

impl<'a> Attributed<'a> {
    pub(super) fn new(credits: &'a Credits, by: &str) -> Result<Self> {
        if credits.conservation() == Conservation::PerChannel {
            let detail = format!(
                "expected credits of a model whose shares sum to 1, which books are compared with, got {}",
                credits.model()
            );
            return Err(Error::new(ErrorKind::InvalidConfig, "credits", detail));
        }
        let journeys = credits.journeys();
        if !journeys.has_times() {
            let detail = "expected conversions with times, which periods are compared with, got path counts";
            return Err(Error::new(ErrorKind::MissingData, "journeys", detail));
        }
        let groups = Dimension::named(by, journeys)?.touch_values(journeys)?;
        Ok(Self { credits, groups })
    }

    /// Code of a group; none for one that no touch is of.
    pub(super) fn code(&self, group: &str) -> Option<u32> {
        self.groups.names.get(group)
    }

    /// Credits of the touches of some groups in a period.
    pub(super) fn within(&self, period: Period, claimed_by: ClaimedBy, groups: &[u32]) -> Earned {
        let mut own = Earned::default();
        let within = period.start.micros()..period.end.micros();
        let journeys = self.credits.journeys();
        for journey in journeys.iter().take(journeys.converting()) {
            let converted = journey.converted_at().is_some_and(|at| within.contains(&at.micros()));
            if claimed_by == ClaimedBy::ConversionDate && !converted {
                continue;
            }
            let codes = self.groups.codes.get(journey.touch_range()).unwrap_or_default();
            let weights = self.credits.weights_of(journey.index());
            for ((code, weight), at) in codes.iter().zip(weights).zip(journey.micros()) {
                if claimed_by == ClaimedBy::ClickDate && !within.contains(at) {
                    continue;
                }
                if *code != MISSING_CODE && groups.contains(code) {
                    own.add((weight * count_f64(journey.conversions()), weight * journey.value()));
                }
            }
        }
        own
    }

    /// Conversions of a period with their value, whoever earned them: those that no touch can earn have no time.
    pub(super) fn booked(&self, period: Period) -> Earned {
        let mut booked = Earned::default();
        let journeys = self.credits.journeys();
        for journey in journeys.iter().take(journeys.converting()) {
            if journey.converted_at().is_some_and(|at| period.start <= at && at < period.end) {
                booked.add((count_f64(journey.conversions()), journey.value()));
            }
        }
        booked
    }
}

impl Earned {
    fn add(&mut self, (conversions, value): (f64, f64)) {
        self.conversions.add(conversions);
        self.value.add(value);
    }
}
