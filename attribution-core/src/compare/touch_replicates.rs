//! Replicates for models that look at single journeys: each journey counts as often as its key draws.

use super::bootstrap::BootstrapOptions;
use super::journey_keys::JourneyKeys;
use super::replicated::{Earned, Part, Sample};
use crate::domain::Credits;
use crate::error::Result;
use crate::math::{Draws, PoissonTables, REPLICATES, count_f64, map_chunks};
use crate::models::ModelSpec;

/// The credits of a model, by channel.
pub(super) fn of<'a>(spec: &ModelSpec, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let credits = spec.attribute(sample.journeys)?;
    let channels: Vec<&str> = sample.journeys.channels().names().collect();
    let named = move |earned: Vec<Earned>| {
        let rows = channels.iter().zip(earned);
        sample
            .for_all(rows.map(|(channel, (conversions, value))| ((*channel).to_owned(), conversions, value)))
    };
    let channels = sample.journeys.channels().len();
    let drawn = Drawn::new(&credits, &sample.keys, sample.journeys.channel_codes(), channels);
    Ok(Part {
        estimate: named(drawn.once()),
        replicate: Box::new(move |draws| Ok(drawn.replicates(draws).into_iter().map(&named).collect())),
    })
}

/// What groups of touches earn in each replicate, when credits of single journeys stay as they are.
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
pub(crate) fn group_replicates(
    credits: &Credits,
    group_of_touch: &[u32],
    groups: usize,
    options: BootstrapOptions,
) -> Result<Vec<Vec<Earned>>> {
    options.validate()?;
    let journeys = credits.journeys();
    let keys = JourneyKeys::new(journeys, &journeys.summary());
    let credited = Drawn::new(credits, &keys, group_of_touch, groups);
    let tables = PoissonTables::new();
    let done = map_chunks(options.replicates as usize, REPLICATES, |range| {
        let draws = Draws::new(&tables, options.seed, (range.start / REPLICATES) as u64);
        credited.replicates(&draws).into_iter().take(range.len()).collect::<Vec<_>>()
    });
    Ok(done.into_iter().flatten().collect())
}

/// Converting journeys with the credits of their touches, in an order that the order of rows does not change.
struct Drawn {
    groups: usize,
    journeys: Vec<DrawnJourney>,
    /// Group and weight of each touch that earned something, by journey.
    touches: Vec<(u32, f64)>,
}

struct DrawnJourney {
    key: u64,
    count: u64,
    /// Of one of them.
    value: f64,
    /// Where its touches end.
    end: usize,
}

impl Drawn {
    fn new(credits: &Credits, keys: &JourneyKeys, group_of_touch: &[u32], groups: usize) -> Self {
        let mut drawn = Self { groups, journeys: Vec::with_capacity(keys.order.len()), touches: Vec::new() };
        // Touches without a value share the last group.
        let group = |code: &u32| (*code).min(crate::math::index_u32(groups.saturating_sub(1)));
        for index in &keys.order {
            let Some(journey) = credits.journeys().get(*index as usize) else { continue };
            let codes = group_of_touch.get(journey.touch_range()).unwrap_or_default();
            let touches = codes.iter().map(group).zip(credits.weights_of(journey.index()).iter().copied());
            drawn.touches.extend(touches.filter(|(_, weight)| *weight != 0.0));
            drawn.journeys.push(DrawnJourney {
                key: keys.keys.get(journey.index()).copied().unwrap_or_default(),
                count: journey.count(),
                value: journey.value() / count_f64(journey.count()),
                end: drawn.touches.len(),
            });
        }
        drawn
    }

    /// What the groups earn in the data as they are.
    fn once(&self) -> Vec<Earned> {
        self.sums(|_, count| [count_f64(count); REPLICATES]).swap_remove(0)
    }

    /// What they earn in each of several replicates.
    fn replicates(&self, draws: &Draws<'_>) -> Vec<Vec<Earned>> {
        self.sums(|key, count| draws.amounts(key, count))
    }

    /// Conversions and values by group, for each replicate, when a journey counts so often instead of its count.
    fn sums(&self, count: impl Fn(u64, u64) -> [f64; REPLICATES]) -> Vec<Vec<Earned>> {
        let mut sums = vec![([0.0; REPLICATES], [0.0; REPLICATES]); self.groups];
        let mut touches = self.touches.iter();
        let mut start = 0;
        for journey in &self.journeys {
            let drawn = count(journey.key, journey.count);
            let values = drawn.map(|drawn| drawn * journey.value);
            for (group, weight) in touches.by_ref().take(journey.end - start) {
                if let Some((of_conversions, of_values)) = sums.get_mut(*group as usize) {
                    add(of_conversions, *weight, drawn);
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
