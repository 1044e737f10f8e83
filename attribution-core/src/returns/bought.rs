//! Spend by group: what was bought, shared in proportion to time.

use std::collections::BTreeMap;

use crate::domain::{Dimension, Period, Spend, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64};

/// Cost, impressions and clicks that were bought for a group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bought {
    pub(crate) cost: Sum,
    pub(super) impressions: Option<Sum>,
    pub(super) clicks: Option<Sum>,
}

pub(crate) type Keys = Vec<Option<String>>;

impl Bought {
    pub(super) fn add(&mut self, other: &Self) {
        self.cost.merge(other.cost);
        for (own, other) in [(&mut self.impressions, other.impressions), (&mut self.clicks, other.clicks)] {
            if let Some(other) = other {
                own.get_or_insert_default().merge(other);
            }
        }
    }

    fn add_part(&mut self, spend: &Spend, part: f64) {
        self.cost.add(spend.amount * part);
        for (own, bought) in [(&mut self.impressions, spend.impressions), (&mut self.clicks, spend.clicks)] {
            if let Some(bought) = bought {
                own.get_or_insert_default().add(bought * part);
            }
        }
    }
}

const DAY: i64 = 86_400_000_000;
/// More days than that are no period of spend.
const MOST_DAYS: i64 = 40_000;

/// Spend by group. The spends themselves are checked before.
pub(crate) fn bought(
    dimensions: &[Dimension],
    spend: &[Spend],
    period: Option<Period>,
) -> Result<BTreeMap<Keys, Bought>> {
    for dimension in dimensions {
        let known = matches!(
            dimension,
            Dimension::Channel
                | Dimension::Campaign
                | Dimension::TouchDay
                | Dimension::TouchWeek
                | Dimension::TouchMonth
        );
        if !known {
            let detail = format!(
                "expected channel, campaign, touch_day, touch_week or touch_month, which spend can be grouped by, got {}",
                dimension.name()
            );
            return Err(Error::new(ErrorKind::InvalidConfig, "by", detail));
        }
    }
    let by_time =
        dimensions.iter().any(|dimension| !matches!(dimension, Dimension::Channel | Dimension::Campaign));
    let mut groups: BTreeMap<Keys, Bought> = BTreeMap::new();
    for (index, one) in spend.iter().enumerate() {
        let (start, end) = (one.period.start.micros(), one.period.end.micros());
        let (from, to) = period
            .map_or((start, end), |period| (start.max(period.start.micros()), end.min(period.end.micros())));
        if from >= to {
            continue;
        }
        let whole = micros_f64(end - start);
        if !by_time {
            let keys = keys(dimensions, one, None);
            groups.entry(keys).or_default().add_part(one, micros_f64(to - from) / whole);
            continue;
        }
        if (to - from) / DAY > MOST_DAYS {
            let detail = format!("expected at most {MOST_DAYS} days, got {}", (to - from) / DAY);
            return Err(Error::new(ErrorKind::InvalidInput, format!("spend[{index}].period"), detail));
        }
        // Times are added up before amounts are cut: a spend that lies in one group comes back whole.
        let mut within: BTreeMap<Keys, i64> = BTreeMap::new();
        let mut at = from;
        while at < to {
            let next = ((at.div_euclid(DAY) + 1) * DAY).min(to);
            *within.entry(keys(dimensions, one, Some(Timestamp::from_micros(at)?))).or_default() += next - at;
            at = next;
        }
        for (keys, micros) in within {
            groups.entry(keys).or_default().add_part(one, micros_f64(micros) / whole);
        }
    }
    Ok(groups)
}

fn keys(dimensions: &[Dimension], spend: &Spend, at: Option<Timestamp>) -> Keys {
    let key = |dimension: &Dimension| match dimension {
        Dimension::Channel => Some(spend.channel.clone()),
        Dimension::Campaign => spend.campaign.clone().filter(|name| !name.is_empty()),
        Dimension::TouchDay => at.map(Timestamp::day),
        Dimension::TouchWeek => at.map(Timestamp::week),
        Dimension::TouchMonth => at.map(Timestamp::month),
        // `bought` has refused the others.
        _ => None,
    };
    dimensions.iter().map(key).collect()
}

/// A length of time as a number; lengths are above 0.
fn micros_f64(micros: i64) -> f64 {
    count_f64(micros.unsigned_abs())
}
