//! Replicates for models that look at single journeys: each journey counts as often as its key draws.

use super::journey_keys::JourneyKeys;
use super::options::BootstrapOptions;
use super::ordered_paths::OrderedPaths;
use super::sample::{Earned, Part, Sample};
use crate::domain::{Credits, Journey, Journeys, Refund};
use crate::error::Result;
use crate::math::{Draws, Lookout, PoissonTables, REPLICATES, Steps, count_f64, index_u32, map_watched};
use crate::models::ModelSpec;

/// The credits of a model, by channel.
pub(super) fn of<'a>(spec: &ModelSpec, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let credits = spec.attribute_watched(sample.journeys, &sample.steps.inside())?;
    let channels: Vec<&str> = sample.journeys.channels().names().collect();
    let named = move |earned: Vec<Earned>| {
        let rows = channels.iter().zip(earned);
        sample
            .for_all(rows.map(|(channel, (conversions, value))| ((*channel).to_owned(), conversions, value)))
    };
    let (journeys, channels) = (sample.journeys, sample.journeys.channels().len());
    let codes = journeys.channel_codes().get(..journeys.converting_touches()).unwrap_or_default();
    let drawn = Drawn::new(&credits, &sample.keys, (codes, channels), sample.steps);
    Ok(Part {
        estimate: named(drawn.once()),
        replicate: Box::new(move |draws| Ok(drawn.replicates(draws).into_iter().map(&named).collect())),
    })
}

/// Earnings of groups of touches in each replicate, when credits of single journeys stay as they are.
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
pub(crate) fn group_replicates(
    credits: &Credits,
    group_of_touch: &[u32],
    groups: usize,
    options: BootstrapOptions,
    steps: &Steps<'_>,
) -> Result<Vec<Vec<Earned>>> {
    options.validate()?;
    let journeys = credits.journeys();
    let keys = JourneyKeys::new(journeys, &OrderedPaths::new(journeys, steps), steps);
    let credited = Drawn::new(credits, &keys, (group_of_touch, groups), steps);
    let tables = PoissonTables::new();
    let done = map_watched(steps, options.replicates as usize, REPLICATES, |range| {
        let draws = Draws::new(&tables, options.seed, (range.start / REPLICATES) as u64);
        let replicates = credited.replicates(&draws).into_iter().take(range.len()).collect::<Vec<_>>();
        steps.count(range.len() as u64);
        replicates
    })?;
    Ok(done.into_iter().flatten().collect())
}

/// Converting journeys with the credits of their touches, in an order that the order of rows does not change.
struct Drawn<'a> {
    /// Once no more are wanted, what comes out is thrown away.
    steps: &'a Steps<'a>,
    groups: usize,
    journeys: Vec<DrawnJourney>,
    /// Group and weight of each touch that earned something, by journey.
    touches: Vec<(u32, f64)>,
}

/// A sale, or what was given back of one where that can be in another group.
struct DrawnJourney {
    key: u64,
    count: u64,
    /// Conversions in each of them: none, once its sale was given back whole.
    conversions: f64,
    /// Of one of them.
    value: f64,
    /// End of its touches.
    end: usize,
}

impl<'a> Drawn<'a> {
    fn new(
        credits: &Credits,
        keys: &JourneyKeys,
        (group_of_touch, groups): (&[u32], usize),
        steps: &'a Steps<'a>,
    ) -> Self {
        let lookout = Lookout::new(steps);
        let journeys = credits.journeys();
        let order = keys.order(journeys);
        let mut drawn =
            Self { steps, groups, journeys: Vec::with_capacity(order.len()), touches: Vec::new() };
        let refunds = RefundGroups::new(journeys, group_of_touch);
        for index in lookout.each(order.iter()) {
            let Some(journey) = journeys.get(*index as usize) else { continue };
            let key = keys.keys.get(journey.index()).copied().unwrap_or_default();
            let count = journey.count();
            let weights = credits.weights_of(journey.index());
            let codes = group_of_touch.get(journey.touch_range()).unwrap_or_default();
            let (conversions, value) = if refunds.apart() {
                (1.0, journey.sale_value())
            } else {
                (if journey.is_given_back() { 0.0 } else { 1.0 }, journey.value())
            };
            drawn.push(codes, weights, |end| DrawnJourney {
                key,
                count,
                conversions,
                value: value / count_f64(count),
                end,
            });
            for (refund, codes) in refunds.of(&journey) {
                let conversions = if refund.is_last { -1.0 } else { 0.0 };
                drawn.push(codes, weights, |end| DrawnJourney {
                    key,
                    count,
                    conversions,
                    value: refund.value,
                    end,
                });
            }
        }
        drawn
    }

    /// Adds touches that earned something, of a journey that is told where they end.
    fn push(&mut self, codes: &[u32], weights: &[f64], journey: impl FnOnce(usize) -> DrawnJourney) {
        // Touches without a value share the last group.
        let last = index_u32(self.groups.saturating_sub(1));
        let touches = codes.iter().map(|code| (*code).min(last)).zip(weights.iter().copied());
        self.touches.extend(touches.filter(|(_, weight)| *weight != 0.0));
        self.journeys.push(journey(self.touches.len()));
    }

    /// Earnings of the groups in the data as they are.
    fn once(&self) -> Vec<Earned> {
        self.sums(|_, count| [count_f64(count); REPLICATES]).swap_remove(0)
    }

    /// Earnings of the groups in each of several replicates.
    fn replicates(&self, draws: &Draws<'_>) -> Vec<Vec<Earned>> {
        self.sums(|key, count| draws.amounts(key, count))
    }

    /// Conversions and values by group, for each replicate, when a journey counts so often instead of its count.
    fn sums(&self, count: impl Fn(u64, u64) -> [f64; REPLICATES]) -> Vec<Vec<Earned>> {
        let mut sums = vec![([0.0; REPLICATES], [0.0; REPLICATES]); self.groups];
        let mut touches = self.touches.iter();
        let mut start = 0;
        let lookout = Lookout::new(self.steps);
        for journey in lookout.each(self.journeys.iter()) {
            let drawn = count(journey.key, journey.count);
            let conversions = drawn.map(|drawn| drawn * journey.conversions);
            let values = drawn.map(|drawn| drawn * journey.value);
            for (group, weight) in touches.by_ref().take(journey.end - start) {
                if let Some((of_conversions, of_values)) = sums.get_mut(*group as usize) {
                    add(of_conversions, *weight, conversions);
                    add(of_values, *weight, values);
                }
            }
            start = journey.end;
        }
        let lane = |lane: usize| {
            let of = |lanes: &[f64; REPLICATES]| lanes.get(lane).copied().unwrap_or_default();
            sums.iter().map(|(conversions, values)| (of(conversions), of(values))).collect()
        };
        (0..REPLICATES).map(lane).collect()
    }
}

fn add(sums: &mut [f64; REPLICATES], weight: f64, amounts: [f64; REPLICATES]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum += weight * amount;
    }
}

/// The groups of the touches of refunds, which follow those of all touches where refunds can be in other groups.
struct RefundGroups<'a> {
    refunds: &'a [Refund],
    codes: &'a [u32],
    /// Start of the codes of each refund.
    starts: Vec<usize>,
}

impl<'a> RefundGroups<'a> {
    fn new(journeys: &'a Journeys, group_of_touch: &'a [u32]) -> Self {
        let codes = group_of_touch.get(journeys.converting_touches()..).unwrap_or_default();
        let refunds = if codes.is_empty() { &[] } else { journeys.0.refunds.list.as_slice() };
        let mut end = 0;
        let start = |refund: &Refund| {
            let journey = refund.journey as usize;
            let start = end;
            end += journeys.touch_range(journey..journey + 1).len();
            start
        };
        let starts = refunds.iter().map(start).collect();
        Self { refunds, codes, starts }
    }

    fn apart(&self) -> bool {
        !self.refunds.is_empty()
    }

    /// The refunds of a journey, each with the groups of its touches.
    fn of(&self, journey: &Journey<'_>) -> impl Iterator<Item = (&'a Refund, &'a [u32])> {
        let (refunds, codes, touches) = (self.refunds, self.codes, journey.len());
        let from = refunds.partition_point(|refund| (refund.journey as usize) < journey.index());
        let index = journey.index();
        let of_journey = refunds.iter().zip(&self.starts).skip(from);
        of_journey
            .take_while(move |(refund, _)| refund.journey as usize == index)
            .map(move |(refund, start)| (refund, codes.get(*start..start + touches).unwrap_or_default()))
    }
}
