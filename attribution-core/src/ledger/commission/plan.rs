//! Commission plan: the rate of each partner, rule and tier.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rate::{CommissionRate, PreparedRate};
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::SmallCollect;

/// Commission plan: rates of partners, rules and tiers. The most special one is taken: partner, then rule, then tier, then default.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{CommissionPlan, CommissionRate};
///
/// let plan = CommissionPlan::default()
///     .with_default(CommissionRate::new("0.10"))
///     .with_tiers([("gold".to_owned(), CommissionRate::new("0.15"))].into())
///     .with_partner_tiers([("P1".to_owned(), "gold".to_owned())].into());
/// plan.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct CommissionPlan {
    /// Currency of the borders of bands. `null`: no rate has bands.
    pub currency: Option<Currency>,
    /// Rates by partner.
    pub partners: BTreeMap<String, CommissionRate>,
    /// Rates by rule.
    pub rules: BTreeMap<String, CommissionRate>,
    /// Rates by tier.
    pub tiers: BTreeMap<String, CommissionRate>,
    /// Tier of each partner that has one.
    pub partner_tiers: BTreeMap<String, String>,
    /// Rate of everything else. `null`: none, and such entries are set aside.
    pub default: Option<CommissionRate>,
}

fields! { CommissionPlan: currency, partners, rules, tiers, partner_tiers, default }

setters! { CommissionPlan:
    with_currency(currency: Option<Currency>),
    with_partners(partners: BTreeMap<String, CommissionRate>),
    with_rules(rules: BTreeMap<String, CommissionRate>),
    with_tiers(tiers: BTreeMap<String, CommissionRate>),
    with_partner_tiers(partner_tiers: BTreeMap<String, String>),
    with_default(default: Option<CommissionRate>),
}

impl CommissionPlan {
    /// Checks every rate, and that bands have a currency and tiers a rate.
    ///
    /// # Errors
    /// `INVALID_CONFIG` as [`CommissionRate::validate`], for bands without a currency, and a partner's tier that has no rate.
    pub fn validate(&self) -> Result<()> {
        self.prepared().map(drop)
    }

    pub(super) fn prepared(&self) -> Result<PreparedPlan<'_>> {
        let all = |name: &'static str, rates: &'static str| move |key: &str| format!("{name}.{key}{rates}");
        let by = |name: &'static str, rates: &'static str, from: &BTreeMap<String, CommissionRate>| {
            let path = all(name, rates);
            let prepared = from.iter().map(|(key, rate)| Ok((key.clone(), self.one(&path(key), rate)?)));
            Ok::<BTreeMap<_, _>, Error>(prepared.collect::<Result<Vec<_>>>()?.into_iter().small_collect())
        };
        for (partner, tier) in &self.partner_tiers {
            if !self.tiers.contains_key(tier) {
                let detail = format!("expected a tier that has a rate, got {tier:?}");
                return Err(Error::new(ErrorKind::InvalidConfig, format!("partner_tiers.{partner}"), detail));
            }
        }
        Ok(PreparedPlan {
            plan: self,
            partners: by("partners", "", &self.partners)?,
            rules: by("rules", "", &self.rules)?,
            tiers: by("tiers", "", &self.tiers)?,
            default: self.default.as_ref().map(|rate| self.one("default", rate)).transpose()?,
        })
    }

    fn one(&self, path: &str, rate: &CommissionRate) -> Result<PreparedRate> {
        let prepared = rate.prepared().map_err(|error| error.within(path))?;
        if prepared.has_borders() && self.currency.is_none() {
            let detail = format!("expected the currency of the bands of {path}, got none");
            return Err(Error::new(ErrorKind::InvalidConfig, "currency", detail));
        }
        Ok(prepared)
    }
}

/// A plan whose rates are ready.
pub(super) struct PreparedPlan<'a> {
    plan: &'a CommissionPlan,
    partners: BTreeMap<String, PreparedRate>,
    rules: BTreeMap<String, PreparedRate>,
    tiers: BTreeMap<String, PreparedRate>,
    default: Option<PreparedRate>,
}

impl PreparedPlan<'_> {
    /// The most special rate that there is.
    pub(super) fn rate(&self, partner: &str, rule: Option<&str>) -> Option<&PreparedRate> {
        let tier = || self.tiers.get(self.plan.partner_tiers.get(partner)?);
        let own = self.partners.get(partner).or_else(|| self.rules.get(rule?));
        own.or_else(tier).or(self.default.as_ref())
    }

    /// True when some rule has a rate of its own.
    pub(super) fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }

    /// True when the borders of the rate are in another currency.
    pub(super) fn is_foreign(&self, rate: &PreparedRate, currency: Currency) -> bool {
        rate.has_borders() && self.plan.currency != Some(currency)
    }
}
