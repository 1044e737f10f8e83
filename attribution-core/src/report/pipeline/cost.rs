//! Costs of the groups of a pipeline report.

use crate::json::fields;
use std::collections::BTreeMap;

use serde::Serialize;

use super::group_sums::GroupSums;
use crate::domain::money::Currency;
use crate::domain::{Dictionary, Dimension, Period, Spend};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, range_objection};
use crate::report::CostSource;
use crate::returns::{Bought, Keys, bought};
use crate::time::Timestamp;

/// Cost of one group of a pipeline report, such as an influencer or a platform. Several costs of one group add up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupCost {
    /// Group that was paid for.
    pub group: String,
    /// Amount in major units of the currency of the deals, 0 or more.
    pub amount: f64,
}

fields! { GroupCost { group, amount } }

impl GroupCost {
    /// A cost of a group.
    pub fn new(group: impl Into<String>, amount: f64) -> Self {
        Self { group: group.into(), amount }
    }
}

/// Costs as they are given: of the groups themselves, or as spend.
pub(super) struct GivenCosts<'a> {
    pub(super) costs: &'a [GroupCost],
    pub(super) spend: &'a [Spend],
}

/// Cost of each group that has one; of what names no group under none.
pub(super) type CostOfGroups = BTreeMap<Option<String>, f64>;

impl GivenCosts<'_> {
    /// The cost of each group up to a moment, and where it comes from: from `costs`, else from `spend`, else from touches.
    pub(super) fn of_groups(
        &self,
        by: &str,
        (names, sums): (&Dictionary, &[GroupSums]),
        (currency, until): (Option<Currency>, Timestamp),
    ) -> Result<(CostOfGroups, Option<CostSource>)> {
        Spend::validate_all(self.spend, currency)?;
        if !self.costs.is_empty() {
            return Ok((self.of_costs()?, Some(CostSource::Costs)));
        }
        if !self.spend.is_empty() {
            return Ok((self.of_spend(by, until)?, Some(CostSource::Spend)));
        }
        let groups = names.names().map(|name| Some(name.to_owned())).chain([None]);
        let of_touches: CostOfGroups =
            groups.zip(sums).filter_map(|(group, sum)| Some((group, sum.cost?.value()))).collect();
        let source = (!of_touches.is_empty()).then_some(CostSource::Touches);
        Ok((of_touches, source))
    }

    fn of_costs(&self) -> Result<CostOfGroups> {
        let mut of_groups: BTreeMap<Option<String>, Sum> = BTreeMap::new();
        for (index, cost) in self.costs.iter().enumerate() {
            if let Some(detail) = range_objection(cost.amount, f64::MAX) {
                return Err(Error::new(ErrorKind::InvalidInput, format!("costs[{index}].amount"), detail));
            }
            of_groups.entry(Some(cost.group.clone())).or_default().add(cost.amount);
        }
        Ok(of_groups.into_iter().map(|(group, cost)| (group, cost.value())).collect())
    }

    fn of_spend(&self, by: &str, until: Timestamp) -> Result<CostOfGroups> {
        let dimension = match by {
            "channel" => Dimension::Channel,
            "campaign" => Dimension::Campaign,
            _ => {
                let detail = format!("expected costs by {by}, got spend by channel and campaign");
                return Err(Error::new(ErrorKind::InvalidConfig, "spend", detail));
            }
        };
        let within = Period { start: Timestamp::MIN, end: until };
        // An amount for the whole time that is looked at is not cut to a part of it.
        let whole = |one: &Spend| Spend {
            period: if one.period == Period::ALWAYS { within } else { one.period },
            ..one.clone()
        };
        let spend: Vec<Spend> = self.spend.iter().map(whole).collect();
        let bought = bought(&[dimension], &spend, Some(within))?;
        let of_group =
            |(keys, bought): (Keys, Bought)| (keys.into_iter().next().flatten(), bought.cost.value());
        Ok(bought.into_iter().map(of_group).collect())
    }
}
