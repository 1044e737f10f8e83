//! Costs of the groups of a pipeline report.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::group_sums::GroupSums;
use crate::domain::money::Currency;
use crate::domain::{Dictionary, Spend};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, range_objection};
use crate::report::CostSource;

/// Cost of one group of a pipeline report, such as an influencer or a platform. Several costs of one group add up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupCost {
    /// Group that was paid for.
    pub group: String,
    /// Amount in major units of the currency of the deals, 0 or more.
    pub amount: f64,
}

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

impl GivenCosts<'_> {
    /// The cost of each group that has one, and where it comes from: from `costs`, else from `spend`, else from touches.
    pub(super) fn of_groups(
        &self,
        by: &str,
        (names, sums): (&Dictionary, &[GroupSums]),
        currency: Option<Currency>,
    ) -> Result<(BTreeMap<String, f64>, Option<CostSource>)> {
        let mut of_groups: BTreeMap<String, Sum> = BTreeMap::new();
        for (index, cost) in self.costs.iter().enumerate() {
            if let Some(detail) = range_objection(cost.amount, f64::MAX) {
                return Err(Error::new(ErrorKind::InvalidInput, format!("costs[{index}].amount"), detail));
            }
            of_groups.entry(cost.group.clone()).or_default().add(cost.amount);
        }
        let mut source = (!self.costs.is_empty()).then_some(CostSource::Costs);
        if source.is_none() && !self.spend.is_empty() {
            Spend::validate_all(self.spend, currency)?;
            for one in self.spend {
                let group = match by {
                    "channel" => Some(&one.channel),
                    "campaign" => one.campaign.as_ref(),
                    _ => {
                        let detail = format!("expected costs by {by}, got spend by channel and campaign");
                        return Err(Error::new(ErrorKind::InvalidConfig, "costs", detail));
                    }
                };
                if let Some(group) = group {
                    of_groups.entry(group.clone()).or_default().add(one.amount);
                }
            }
            source = Some(CostSource::Spend);
        }
        if source.is_none() {
            for (name, sum) in names.names().zip(sums) {
                if let Some(cost) = sum.cost {
                    of_groups.insert(name.to_owned(), cost);
                    source = Some(CostSource::Touches);
                }
            }
        }
        Ok((of_groups.into_iter().map(|(group, cost)| (group, cost.value())).collect(), source))
    }
}
