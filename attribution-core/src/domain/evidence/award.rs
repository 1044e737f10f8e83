//! Award: what each partner has of a deal, ready for the ledger.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::check::Check;
use crate::domain::money::{Money, TRILLION, trillionths};
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::time::Timestamp;

/// Distance from 1 up to which shares add up to the whole.
pub(crate) const WHOLE: f64 = 1e-9;

/// Constraint on the shares of one deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AwardConstraint {
    /// The shares are rescaled to the whole, and the amounts add up to the deal. The name `must_sum_to_100` is read too.
    #[default]
    #[serde(rename = "sum_to_100")]
    SumTo100,
    /// No partner has more than the whole; together they may have more, or less.
    #[serde(rename = "cap_at_100")]
    CapAt100,
    /// Together they may have more than the whole; one that has more by itself is refused.
    AllowDoubleCounting,
    /// The shares are taken as they are. The name `no_constraint` is read too.
    None,
}

impl<'de> Deserialize<'de> for AwardConstraint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // With the other names as ones of its own: the reader knows names by their places.
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Given {
            #[serde(rename = "sum_to_100")]
            SumTo100,
            #[serde(rename = "must_sum_to_100")]
            MustSumTo100,
            #[serde(rename = "cap_at_100")]
            CapAt100,
            AllowDoubleCounting,
            None,
            NoConstraint,
        }
        Ok(match Given::deserialize(from)? {
            Given::SumTo100 | Given::MustSumTo100 => Self::SumTo100,
            Given::CapAt100 => Self::CapAt100,
            Given::AllowDoubleCounting => Self::AllowDoubleCounting,
            Given::None | Given::NoConstraint => Self::None,
        })
    }
}

impl AwardConstraint {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SumTo100 => "sum_to_100",
            Self::CapAt100 => "cap_at_100",
            Self::AllowDoubleCounting => "allow_double_counting",
            Self::None => "none",
        }
    }
}

/// Part of a partner in an award.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AwardPart {
    /// The partner.
    pub partner: String,
    /// Share of the deal, kept to 12 decimals.
    pub share: f64,
    /// Role that it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Ids of the evidence that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub evidence: Vec<String>,
    /// Calculation of the share, of which the ledger keeps the digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<String>,
}

fields! { AwardPart { partner, share, role = default, evidence = default, calculation = default } }

impl AwardPart {
    /// A part of which nothing else is known.
    pub fn new(partner: impl Into<String>, share: f64) -> Self {
        Self { partner: partner.into(), share, role: None, evidence: Vec::new(), calculation: None }
    }
}

/// Award: the shares of partners in the amount of a deal, by a rule.
///
/// # Examples
/// ```
/// use attribution_core::Money;
/// use attribution_core::domain::{Award, AwardPart};
///
/// let parts = ["P1", "P2", "P3"].map(|partner| AwardPart::new(partner, 1.0 / 3.0));
/// let award = Award::new("deal-1", Money::new(10_000, "USD".parse()?), "2026-01-20".parse()?, parts.to_vec());
/// assert_eq!(award.amounts()?, [3_334, 3_333, 3_333]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// The deal.
    pub deal: String,
    /// Amount of the deal in minor units; negative for a refund.
    pub amount: Money,
    /// Moment of the close, which says the period. A date means the end of that day.
    #[serde(serialize_with = "crate::time::date_or_time")]
    pub closed_at: Timestamp,
    /// Parts of the partners, in the order of their earliest evidence: what is left of rounding goes to the first.
    pub parts: Vec<AwardPart>,
    /// Constraint that the shares keep to.
    #[serde(default)]
    pub constraint: AwardConstraint,
    /// Rule that said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Version of the rule.
    #[serde(default)]
    pub rule_version: u32,
    /// Model of the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

fields! {
    Award {
        deal, amount, closed_at, parts, constraint = default, rule = default, rule_version = default, model = default
    }
}

impl Award {
    /// An award by no rule whose shares add up to the whole.
    pub fn new(deal: impl Into<String>, amount: Money, closed_at: Timestamp, parts: Vec<AwardPart>) -> Self {
        Self {
            deal: deal.into(),
            amount,
            closed_at,
            parts,
            constraint: AwardConstraint::default(),
            rule: None,
            rule_version: 0,
            model: None,
        }
    }

    /// Checks the award on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no deal, a partner without name or named twice, a share that is negative or too large
    /// for its constraint, and shares that do not add up to 1 where they have to.
    pub fn validate(&self) -> Result<()> {
        if self.is_sound() {
            return Ok(());
        }
        let largest = match self.constraint {
            AwardConstraint::None => MOST_SHARE,
            _ => 1.0,
        };
        let mut check = Check::default().named("deal", &self.deal);
        for (place, part) in self.parts.iter().enumerate() {
            let path = |field: &str| format!("parts[{place}].{field}");
            let is_repeated = self.parts.iter().take(place).any(|before| before.partner == part.partner);
            check = check
                .named(&path("partner"), &part.partner)
                .in_range(&path("share"), Some(part.share), largest)
                .that(!is_repeated, &path("partner"), || {
                    format!("expected each partner once, got {:?} again", part.partner)
                });
        }
        let sum: f64 = self.parts.iter().map(|part| part.share).sum();
        let adds_up = self.constraint != AwardConstraint::SumTo100
            || self.parts.is_empty()
            || (sum - 1.0).abs() <= WHOLE
            || !sum.is_finite();
        check
            .that(adds_up, "parts", || {
                format!("expected shares that add up to 1 under sum_to_100, got {sum}")
            })
            .done()
    }

    /// True when every check holds: no address is written for an award that has no problem.
    fn is_sound(&self) -> bool {
        let largest = if self.constraint == AwardConstraint::None { MOST_SHARE } else { 1.0 };
        let mut sum = 0.0;
        for (place, part) in self.parts.iter().enumerate() {
            if part.partner.is_empty()
                || !(0.0..=largest).contains(&part.share)
                || self.parts.iter().take(place).any(|before| before.partner == part.partner)
            {
                return false;
            }
            sum += part.share;
        }
        let whole = self.parts.is_empty() || (sum - 1.0).abs() <= WHOLE;
        !self.deal.is_empty() && (whole || self.constraint != AwardConstraint::SumTo100)
    }

    /// Amounts of the parts in minor units, in their order.
    ///
    /// Shares are whole trillionths. Under `sum_to_100` the amount goes by largest remainder, ties to the part before; else each
    /// amount is rounded half away from zero by itself.
    ///
    /// # Errors
    /// As [`Award::validate`].
    pub fn amounts(&self) -> Result<Vec<i64>> {
        self.validate()?;
        let shares = self.parts.iter().map(|part| trillionths(part.share));
        if self.constraint == AwardConstraint::SumTo100 {
            if self.parts.is_empty() {
                return Ok(Vec::new());
            }
            return self.amount.apportion_exactly(shares);
        }
        shares.map(|share| self.rounded(share)).collect()
    }

    /// A share of the amount, rounded half away from zero.
    fn rounded(&self, share: u64) -> Result<i64> {
        let product = i128::from(self.amount.minor) * i128::from(share);
        let trillion = i128::from(TRILLION);
        let minor = (product.abs() + trillion / 2) / trillion * product.signum();
        i64::try_from(minor).map_err(|_| {
            let detail = format!(
                "expected amounts below 2^63 minor units, got {share} trillionths of {}",
                self.amount
            );
            Error::new(ErrorKind::InvalidInput, "amount", detail)
        })
    }

    /// Minor units of the deal that no partner has; negative where they have more than the whole.
    ///
    /// # Errors
    /// As [`Award::validate`].
    pub fn unallocated(&self) -> Result<i64> {
        self.left_of(&self.amounts()?)
    }

    /// The same, where the amounts are known.
    pub(crate) fn left_of(&self, amounts: &[i64]) -> Result<i64> {
        let given: i128 = amounts.iter().copied().map(i128::from).sum();
        let left = i128::from(self.amount.minor) - given;
        i64::try_from(left).map_err(|_| {
            Error::new(ErrorKind::InvalidInput, "parts", "expected parts below 2^63 minor units together")
        })
    }
}

/// Largest share without a constraint: above it trillionths of it are no exact number.
const MOST_SHARE: f64 = 1_000.0;

#[cfg(test)]
#[path = "award_tests.rs"]
mod tests;
