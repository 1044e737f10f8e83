//! All journeys that are still going on, by how likely they convert.

use serde::Serialize;

use super::fitted::FittedMarkov;
use super::open_journey::{AfterTouch, KnownStates};
use crate::domain::{Journeys, Timestamp};
use crate::math::{Isotonic, SmallSort, Sum, count_f64};

/// Conversion probabilities of open journeys, the likeliest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenJourneys {
    /// Probability that a journey converts before its first touch is known: that of all journeys.
    pub start: f64,
    /// Number of journeys that have not converted.
    pub open: u64,
    /// Those of them whose latest state the model has never seen; they come last.
    pub unknown: u64,
    /// Conversions to be expected of the others, by `calibrated` where an isotonic map was given.
    pub expected_conversions: f64,
    /// The journeys, the likeliest first.
    pub journeys: Vec<OpenJourney>,
}

/// Journey that has not converted, with its conversion probability.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenJourney {
    /// Its key; none of path counts.
    pub key: Option<String>,
    /// Position among all journeys, from 0.
    pub journey: usize,
    /// Number of journeys that it stands for: 1, but for path counts.
    pub count: u64,
    /// Its channels, oldest first.
    pub path: Vec<String>,
    /// Moment of its latest touch; none of path counts.
    pub last_touch_at: Option<Timestamp>,
    /// Probability that it converts in the end; none where the model has never seen its latest state.
    pub probability: Option<f64>,
    /// The same by the isotonic map that was given; none without one.
    pub calibrated: Option<f64>,
    /// Influence of its latest touch: probability after it less that before it.
    pub influence: Option<f64>,
}

impl FittedMarkov {
    /// Conversion probability of every journey that has not converted, the likeliest first; the first `top` of them as rows.
    ///
    /// The expectation of all is a sum of probabilities, as if every null journey were still going on: fit on journeys that are
    /// over, and ask about those that are not.
    #[must_use]
    pub fn open_journeys(&self, journeys: &Journeys, top: usize) -> OpenJourneys {
        self.open_journeys_by(journeys, top, None)
    }

    /// [`FittedMarkov::open_journeys`], with each probability also as the isotonic map has it.
    #[must_use]
    pub fn open_journeys_calibrated(&self, journeys: &Journeys, top: usize, map: &Isotonic) -> OpenJourneys {
        self.open_journeys_by(journeys, top, Some(map))
    }

    fn open_journeys_by(&self, journeys: &Journeys, top: usize, map: Option<&Isotonic>) -> OpenJourneys {
        let calibrated = |probability: f64| map.map(|map| map.value(probability));
        let mut rows: Vec<(AfterTouch, usize, u64)> = Vec::new();
        let known_states = KnownStates::new(self);
        let ranks = self.ranks(journeys.channels());
        for journey in journeys.iter().filter(|journey| !journey.converted()) {
            let latest = known_states.after(&ranks, journey.channels()).last().unwrap_or_default();
            rows.push((latest, journey.index(), journey.count()));
        }
        let known = rows.iter().filter_map(|((probability, _), _, count)| {
            let probability = (*probability)?;
            Some(calibrated(probability).unwrap_or(probability) * count_f64(*count))
        });
        let expected = known.collect::<Sum>().value();
        let unknown =
            rows.iter().filter(|((probability, _), ..)| probability.is_none()).map(|(.., count)| count).sum();
        let open = rows.iter().map(|(.., count)| count).sum();
        // Of equal ones the first comes first.
        rows.small_sort_by(|((a, _), ..), ((b, _), ..)| b.unwrap_or(-1.0).total_cmp(&a.unwrap_or(-1.0)));
        let row = |((probability, influence), index, count): &(AfterTouch, usize, u64)| {
            let journey = journeys.get(*index)?;
            let path: Vec<String> = journey.channel_names().map(str::to_owned).collect();
            Some(OpenJourney {
                key: journey.key().map(str::to_owned),
                journey: *index,
                count: *count,
                last_touch_at: journey.at(path.len().saturating_sub(1)),
                path,
                probability: *probability,
                calibrated: probability.and_then(calibrated),
                influence: *influence,
            })
        };
        OpenJourneys {
            start: self.conversion_probability(),
            open,
            unknown,
            expected_conversions: expected,
            journeys: rows.iter().take(top).filter_map(row).collect(),
        }
    }
}
