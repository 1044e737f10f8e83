//! Keys: touches and conversions that come twice, bursts, and keys that never repeat.

use std::cmp::Reverse;

use super::finding::{DataFinding, DataProblem};
use super::options::DiagnosisOptions;
use super::touches::Touch;
use crate::domain::{DAY_MICROS, Journeys};
use crate::math::{SmallSort, count_f64};

const HOUR_MICROS: i64 = DAY_MICROS / 24;

/// Keys with a count each, which examples are taken from.
#[derive(Default)]
pub(super) struct CountedKeys(Vec<(u32, u64)>);

impl CountedKeys {
    pub(super) fn add(&mut self, key: u32, count: u64) {
        match self.0.last_mut().filter(|(last, _)| *last == key) {
            Some((_, known)) => *known += count,
            None => self.0.push((key, count)),
        }
    }

    fn total(&self) -> u64 {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// Names of the keys, those with the largest counts first.
    pub(super) fn examples(self, journeys: &Journeys) -> Vec<String> {
        let name = |(key, count): (u32, u64)| (count, journeys.0.keys.name(key).unwrap_or_default());
        let mut named: Vec<(u64, &str)> = self.0.into_iter().map(name).collect();
        named.small_sort_by_key(|(count, name)| (Reverse(*count), *name));
        named.into_iter().map(|(_, name)| name.to_owned()).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Touches of one key on one channel at the same moment, but for the first of each. Dates without hours are no moments.
pub(super) fn duplicate_touches(journeys: &Journeys, touches: &[Touch]) -> Option<DataFinding> {
    let zone = &journeys.0.time_zone;
    let mut found = CountedKeys::default();
    for equal in touches.chunk_by(|a, b| (a.key, a.at) == (b.key, b.at)).filter(|equal| equal.len() > 1) {
        let Some(first) = equal.first() else { continue };
        if zone.local(first.at).micros().rem_euclid(DAY_MICROS) == 0 {
            continue;
        }
        let mut channels: Vec<u32> = equal.iter().map(|touch| touch.channel).collect();
        channels.small_sort_unstable();
        channels.dedup();
        let again = equal.len() - channels.len();
        if again > 0 {
            found.add(first.key, again as u64);
        }
    }
    let count = found.total();
    let sentence = format!(
        "touches with the key, the channel and the moment of another: {count} (keys: {})",
        found.len()
    );
    let remedy = "find out which system sends them twice, or merge them by the rule collapse";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::DuplicateTouches, count, touches.len() as u64, remedy)
            .saying(sentence)
            .such_as(found.examples(journeys))
    })
}

/// Conversions of one key at the same moment with the same value, but for the first of each.
pub(super) fn duplicate_conversions(journeys: &Journeys) -> Option<DataFinding> {
    let columns = &journeys.0;
    let keys = columns.key.iter().take(columns.converting);
    let times = columns.conversions.at.iter().zip(&columns.conversions.value);
    let mut sold: Vec<(u32, i64, u64)> =
        keys.zip(times).map(|(key, (at, value))| (*key, *at, value.to_bits())).collect();
    let whole = sold.len() as u64;
    sold.small_sort_unstable();
    let mut found = CountedKeys::default();
    for equal in sold.chunk_by(|a, b| a == b).filter(|equal| equal.len() > 1) {
        if let Some((key, _, _)) = equal.first() {
            found.add(*key, equal.len() as u64 - 1);
        }
    }
    let count = found.total();
    let sentence = format!("conversions with the key, the moment and the value of another: {count}");
    let remedy = "give conversions the id of their order, and send each order once";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::DuplicateConversions, count, whole, remedy)
            .saying(sentence)
            .such_as(found.examples(journeys))
    })
}

/// Touches of keys with more of them within an hour than a person makes.
pub(super) fn bursts(
    journeys: &Journeys,
    touches: &[Touch],
    options: &DiagnosisOptions,
) -> Option<DataFinding> {
    let limit = options.touches_an_hour as usize;
    let mut found = CountedKeys::default();
    for own in touches.chunk_by(|a, b| a.key == b.key).filter(|own| own.len() > limit) {
        let (mut start, mut counted, mut within) = (0, 0, 0);
        for (place, touch) in own.iter().enumerate() {
            while own.get(start).is_some_and(|first| touch.at - first.at >= HOUR_MICROS) {
                start += 1;
            }
            if place + 1 - start > limit {
                within += place + 1 - counted.max(start);
                counted = place + 1;
            }
        }
        if let Some(first) = own.first().filter(|_| within > 0) {
            found.add(first.key, within as u64);
        }
    }
    let (count, keys) = (found.total(), found.len());
    let sentence = format!("touches at more than {limit} an hour of one key: {count} (keys: {keys})");
    let remedy = "leave out known bots, and ids that many people share, before journeys are built";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::Bursts, count, touches.len() as u64, remedy)
            .saying(sentence)
            .such_as(found.examples(journeys))
    })
}

/// Keys with one touch, where nearly all have no more.
pub(super) fn never_repeat(touches: &[Touch], options: &DiagnosisOptions) -> Option<DataFinding> {
    let (mut keys, mut single) = (0_u64, 0_u64);
    for own in touches.chunk_by(|a, b| a.key == b.key) {
        keys += 1;
        single += u64::from(own.len() == 1);
    }
    let many = keys >= u64::from(options.min_keys);
    let over = count_f64(single) > options.single_touch_keys.get() * count_f64(keys);
    let remedy = "see that the key is that of a person and not of a visit, or stitch ids into buyers";
    (many && over).then(|| {
        DataFinding::new(DataProblem::KeysNeverRepeat, single, keys, remedy)
            .saying(format!("{single} of {keys} keys have one touch: there is hardly a journey to divide"))
    })
}
