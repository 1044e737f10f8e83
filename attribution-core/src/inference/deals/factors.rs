//! Factors of a confidence: what it is made of.

use std::collections::BTreeMap;

use super::options::{ConfidenceDecay, InferenceOptions};
use crate::domain::{Activity, Opportunity, days_between, word};
use crate::math::{IsotonicLine, pow};

/// Usual factors of kinds.
const KINDS: [(&str, f64); 7] = [
    ("meeting", 1.0),
    ("call", 0.7),
    ("email", 0.5),
    ("demo", 1.5),
    ("technical_workshop", 2.0),
    ("referral", 2.5),
    ("introduction", 1.2),
];

/// Factors of the confidence that an activity belongs to a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Factors {
    pub(super) days_before_close: Option<f64>,
    pub(super) base: f64,
    pub(super) time: f64,
    pub(super) kind: f64,
    pub(super) account_bonus: f64,
    pub(super) raw: f64,
    pub(super) confidence: f64,
}

/// Rules, ready to be asked.
pub(super) struct Rules<'a> {
    pub(super) options: &'a InferenceOptions,
    kinds: BTreeMap<String, f64>,
    calibration: Option<IsotonicLine>,
}

/// The moment by which a deal is closed, in microseconds: as it was, else as it is expected; of a date the end of its day.
pub(super) fn close(deal: &Opportunity) -> Option<i64> {
    deal.close_or_forecast().map(|at| at.end().micros())
}

/// Days from an activity to a close, negative after it.
pub(super) fn days_before(activity: &Activity, close: i64) -> f64 {
    days_between(activity.at.micros(), close)
}

impl<'a> Rules<'a> {
    pub(super) fn new(options: &'a InferenceOptions, calibration: Option<IsotonicLine>) -> Self {
        let usual = KINDS.iter().map(|(kind, factor)| ((*kind).to_owned(), *factor));
        let own = options.kind_factors.iter().map(|(kind, factor)| (word(kind), *factor));
        let mut kinds = BTreeMap::new();
        kinds.extend(usual.chain(own));
        Self { options, kinds, calibration }
    }

    /// Factor of a kind.
    pub(super) fn kind(&self, activity: &Activity) -> f64 {
        let factor = activity.kind.as_deref().and_then(|kind| self.kinds.get(&word(kind)));
        factor.copied().unwrap_or(self.options.other_kind_factor)
    }

    /// Factor of the days before the close; 1 where no close is known.
    fn time(&self, days: Option<f64>) -> f64 {
        let options = self.options;
        let Some(days) = days else { return 1.0 };
        let (near, far) = (options.near_days.get(), options.far_days.get());
        if days < 0.0 {
            return options.after_factor;
        }
        if days <= near {
            return options.near_factor;
        }
        match options.decay {
            ConfidenceDecay::Step => {
                if days > far {
                    options.far_factor
                } else {
                    1.0
                }
            }
            ConfidenceDecay::Smooth => {
                let fall = options.far_factor / options.near_factor;
                options.near_factor * pow(fall, (days - near) / (far - near))
            }
        }
    }

    /// The factors of an activity whose kind has this factor, and a deal whose account matches with this score.
    pub(super) fn factors(&self, activity: &Activity, kind: f64, close: Option<i64>, score: f64) -> Factors {
        let days_before_close = close.map(|close| days_before(activity, close));
        let base = activity.own_confidence();
        let time = self.time(days_before_close);
        let account_bonus = self.options.account_bonus * score;
        let raw = base * time * kind + account_bonus;
        let confidence = match &self.calibration {
            Some(map) => map.value(raw).clamp(0.0, 1.0),
            None => raw.min(1.0),
        };
        Factors { days_before_close, base, time, kind, account_bonus, raw, confidence }
    }
}

#[cfg(test)]
#[path = "factors_tests.rs"]
mod tests;
