//! Rules of journeys of deals.

use crate::domain::{BetweenConversions, JourneyKey, JourneyRules};
use crate::error::Result;
use crate::json::Tree;
use crate::math::Days;

impl JourneyRules {
    /// Rules of journeys of deals: windows of 540 days, the longest cycle that is usual, which all deals of an account share.
    #[must_use]
    pub fn for_deals() -> Self {
        Self {
            lookback_days: const { Some(Days::known(540.0)) },
            between_conversions: BetweenConversions::AllInWindow,
            key: JourneyKey::Account,
            ..Self::default()
        }
    }

    /// Reads rules of journeys of deals from JSON: what they do not say is as [`JourneyRules::for_deals`] has it.
    ///
    /// # Errors
    /// As [`JourneyRules::from_json`].
    pub fn for_deals_from_json(json: &str) -> Result<Self> {
        let mut rules = Self::from_json(json)?;
        // `null` is something said: it means no limit.
        let said = Tree::parse(json)?;
        let usual = Self::for_deals();
        let says = |rule: &str| said.get(rule).is_some();
        if !says("lookback_days") {
            rules.lookback_days = usual.lookback_days;
        }
        if !says("between_conversions") {
            rules.between_conversions = usual.between_conversions;
        }
        if !says("key") {
            rules.key = usual.key;
        }
        Ok(rules)
    }
}
