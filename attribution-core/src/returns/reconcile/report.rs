//! The reconciliation.

use serde::Serialize;

use super::attributed::Attributed;
use super::claim::{BookedPeriod, ClaimedBy, PlatformClaim, ReconcileOptions};
use crate::domain::money::Currency;
use crate::domain::{Credits, Period};
use crate::error::{Error, ErrorKind, Result};
use crate::math::Sum;

/// Reconciliation: claims of platforms beside credits, and their sum beside the books.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reconciliation {
    /// Model that gave the credits.
    pub model: String,
    /// Currency of all values, where one is named.
    pub currency: Option<Currency>,
    /// Dimension by which credits belong to platforms.
    pub by: String,
    /// Claims, in the order in which they came.
    pub rows: Vec<ReconciledPlatform>,
    /// Periods, in the order in which claims, and after them the books, name them first.
    pub periods: Vec<ReconciledPeriod>,
}

/// Claim of a platform beside what was attributed to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReconciledPlatform {
    /// Platform.
    pub platform: String,
    /// Period.
    pub period: Period,
    /// Date by which the platform counts, and credits are compared.
    pub claimed_by: ClaimedBy,
    /// Conversions that it claims.
    pub claimed_conversions: f64,
    /// Conversions that were attributed to it.
    pub attributed_conversions: f64,
    /// `claimed / attributed` conversions; none where nothing was attributed.
    pub conversions_ratio: Option<f64>,
    /// Overclaim of conversions `claimed − attributed`; below 0 where it claims less.
    pub conversions_overclaim: f64,
    /// Value that it claims; none where it reports no value.
    pub claimed_value: Option<f64>,
    /// Value that was attributed to it.
    pub attributed_value: f64,
    /// `claimed / attributed` value; none without a claim of value, or where nothing was attributed.
    pub value_ratio: Option<f64>,
    /// Overclaim of value `claimed − attributed`; none without a claim of value.
    pub value_overclaim: Option<f64>,
    /// Note on how to read the row, where its platform counts in another way than the books.
    pub note: Option<String>,
}

/// Claims of all platforms for a period beside the books.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReconciledPeriod {
    /// Period.
    pub period: Period,
    /// Platforms that claim something; 0 in a period that the books alone have.
    pub platforms: u64,
    /// Conversions that they claim together.
    pub claimed_conversions: f64,
    /// Conversions that were attributed to them.
    pub attributed_conversions: f64,
    /// Conversions that the books say.
    pub booked_conversions: f64,
    /// `claimed / booked` conversions; none where nothing was booked.
    pub conversions_ratio: Option<f64>,
    /// Overclaim of conversions `claimed − booked`.
    pub conversions_overclaim: f64,
    /// Value that they claim together; none where none reports a value.
    pub claimed_value: Option<f64>,
    /// Value that was attributed to them.
    pub attributed_value: f64,
    /// Value that the books say; none where it is not known.
    pub booked_value: Option<f64>,
    /// `claimed / booked` value; none where one of them is not known or nothing was booked.
    pub value_ratio: Option<f64>,
    /// Overclaim of value `claimed − booked`; none where one of them is not known.
    pub value_overclaim: Option<f64>,
    /// True where totals of the books were given; else they are the conversions of the journeys with a touch.
    pub from_books: bool,
}

/// Reconciliation of what platforms claim with credits and with the books.
///
/// Reason to pick it: each ad platform counts every conversion that it had a part in, so that their claims add up to more
/// than was sold; this shows by how much, for each platform and together.
///
/// A claim is compared with the credits of the same period: those of conversions in it, or with `click_date` those of touches
/// in it. The sum of all claims of a period stands beside the books: `books`, else the conversions of the journeys that have a
/// touch. Values are net of refunds, on the date of their sale.
///
/// # Examples
/// ```
/// use attribution_core::domain::Period;
/// use attribution_core::returns::{PlatformClaim, ReconcileOptions, reconcile};
/// use attribution_core::{Conversion, JourneyRules, Journeys, ModelSpec, Touchpoint};
///
/// let touches = [
///     Touchpoint::new("ann", "2026-01-01".parse()?, "search"),
///     Touchpoint::new("ann", "2026-01-03".parse()?, "social"),
/// ];
/// let conversions = [Conversion::new("ann", "2026-01-04".parse()?, 50.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions)?;
/// let credits = ModelSpec::linear().attribute(&journeys)?;
/// let january = Period { start: "2026-01-01".parse()?, end: "2026-02-01".parse()? };
/// // Both platforms claim the one sale.
/// let claims = [PlatformClaim::new("search", january, 1.0), PlatformClaim::new("social", january, 1.0)];
/// let report = reconcile(&credits, &claims, &[], &ReconcileOptions::default())?;
/// assert_eq!((report.rows[0].conversions_ratio, report.periods[0].conversions_overclaim), (Some(2.0), 1.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a claim or totals that cannot be used, a group that two claims of one period have, and totals that come
/// twice; `INVALID_CONFIG` for a dimension that touches have not, and for credits that count a conversion once per channel, as
/// those of `participation` do; `MISSING_DATA` for path counts.
pub fn reconcile(
    credits: &Credits,
    claims: &[PlatformClaim],
    books: &[BookedPeriod],
    options: &ReconcileOptions,
) -> Result<Reconciliation> {
    let attributed = Attributed::new(credits, &options.by)?;
    for (index, booked) in books.iter().enumerate() {
        let path = format!("books[{index}]");
        booked.validate().map_err(|error| error.within(&path))?;
        if books.iter().take(index).any(|other| other.period == booked.period) {
            let detail = "expected totals of a period once, got them again";
            return Err(Error::new(ErrorKind::InvalidInput, format!("{path}.period"), detail));
        }
    }
    let mut rows = Vec::with_capacity(claims.len());
    for (index, claim) in claims.iter().enumerate() {
        let path = format!("claims[{index}]");
        claim.validate().map_err(|error| error.within(&path))?;
        let names = groups(claim);
        let others = claims.iter().take(index).filter(|other| other.period == claim.period);
        for other in others {
            if let Some(twice) = names.iter().find(|name| groups(other).contains(name)) {
                let detail =
                    format!("expected a group of one platform, got {twice:?} of {} too", other.platform);
                return Err(Error::new(ErrorKind::InvalidInput, format!("{path}.groups"), detail));
            }
        }
        rows.push(row(&attributed, claim, &names, options));
    }
    let mut periods: Vec<Period> = Vec::new();
    let named = claims.iter().map(|claim| claim.period);
    for period in named.chain(books.iter().map(|booked| booked.period)) {
        if !periods.contains(&period) {
            periods.push(period);
        }
    }
    let of_period = |period: Period| together(&attributed, &rows, books, period);
    Ok(Reconciliation {
        model: credits.model().to_owned(),
        currency: credits.journeys().currency(),
        by: options.by.clone(),
        periods: periods.into_iter().map(of_period).collect(),
        rows,
    })
}

/// Ratio to something above 0; none of nothing.
fn ratio(claimed: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| claimed / whole)
}

/// Groups of a platform: those that it names, else the one of its name.
fn groups(claim: &PlatformClaim) -> Vec<&str> {
    if claim.groups.is_empty() {
        vec![claim.platform.as_str()]
    } else {
        claim.groups.iter().map(String::as_str).collect()
    }
}

fn row(
    attributed: &Attributed<'_>,
    claim: &PlatformClaim,
    names: &[&str],
    options: &ReconcileOptions,
) -> ReconciledPlatform {
    let claimed_by = claim.claimed_by.unwrap_or(options.claimed_by);
    let codes: Vec<u32> = names.iter().filter_map(|name| attributed.code(name)).collect();
    let own = attributed.within(claim.period, claimed_by, &codes);
    let (conversions, value) = (own.conversions.value(), own.value.value());
    let mut notes = Vec::new();
    if claimed_by == ClaimedBy::ClickDate {
        notes.push(
            "counts by the date of the click: conversions of the period may be booked later".to_owned(),
        );
    }
    let unknown: Vec<&str> = names.iter().copied().filter(|name| attributed.code(name).is_none()).collect();
    if !unknown.is_empty() {
        notes.push(format!("no touch that could earn a conversion is of {}", unknown.join(", ")));
    }
    ReconciledPlatform {
        platform: claim.platform.clone(),
        period: claim.period,
        claimed_by,
        claimed_conversions: claim.conversions,
        attributed_conversions: conversions,
        conversions_ratio: ratio(claim.conversions, conversions),
        conversions_overclaim: claim.conversions - conversions,
        claimed_value: claim.value,
        attributed_value: value,
        value_ratio: claim.value.and_then(|claimed| ratio(claimed, value)),
        value_overclaim: claim.value.map(|claimed| claimed - value),
        note: (!notes.is_empty()).then(|| notes.join("; ")),
    }
}

/// All claims of a period beside the books.
fn together(
    attributed: &Attributed<'_>,
    rows: &[ReconciledPlatform],
    books: &[BookedPeriod],
    period: Period,
) -> ReconciledPeriod {
    let of_period = || rows.iter().filter(|row| row.period == period);
    let sum = |number: fn(&ReconciledPlatform) -> f64| of_period().map(number).collect::<Sum>().value();
    let claimed_conversions = sum(|row| row.claimed_conversions);
    let values: Vec<f64> = of_period().filter_map(|row| row.claimed_value).collect();
    let claimed_value = (!values.is_empty()).then(|| values.into_iter().collect::<Sum>().value());
    let given = books.iter().find(|booked| booked.period == period);
    let (booked_conversions, booked_value) = if let Some(booked) = given {
        (booked.conversions, booked.value)
    } else {
        let own = attributed.booked(period);
        (own.conversions.value(), Some(own.value.value()))
    };
    let values = claimed_value.zip(booked_value);
    ReconciledPeriod {
        period,
        platforms: of_period().count() as u64,
        claimed_conversions,
        attributed_conversions: sum(|row| row.attributed_conversions),
        booked_conversions,
        conversions_ratio: ratio(claimed_conversions, booked_conversions),
        conversions_overclaim: claimed_conversions - booked_conversions,
        claimed_value,
        attributed_value: sum(|row| row.attributed_value),
        booked_value,
        value_ratio: values.and_then(|(claimed, booked)| ratio(claimed, booked)),
        value_overclaim: values.map(|(claimed, booked)| claimed - booked),
        from_books: given.is_some(),
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
