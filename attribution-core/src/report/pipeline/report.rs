//! The pipeline report.

use std::sync::Arc;

use serde::Serialize;

use super::cost::{GivenCosts, GroupCost};
use super::group_sums::{ALL, Basis, GroupSums};
use super::milestones::{Milestones, Reached, Window};
use super::options::PipelineOptions;
use super::row::{PipelineGroup, PipelineSums};
use super::touch_pool::TouchPool;
use crate::domain::money::Currency;
use crate::domain::{Conservation, Dimension, Journeys, Spend, TextCodes};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Days, SmallSort, Sum, unwatched};
use crate::models::ModelSpec;
use crate::report::CostSource;
use crate::time::Timestamp;

/// Pipeline report: for each group of touches the leads, opportunities and deals that it earned, its cost, and its returns.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineReport {
    /// Dimension of the groups.
    pub by: String,
    /// Model that gave the credits at every milestone.
    pub model: String,
    /// Currency of all amounts, where one is named: deals of several are refused, and need a report for each.
    pub currency: Option<Currency>,
    /// Moment of the report.
    pub as_of: Timestamp,
    /// Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys, and leads
    /// have every touch before them.
    pub lookback_days: Option<f64>,
    /// Source of the costs; none where no cost is known.
    pub cost_source: Option<CostSource>,
    /// Cost of all groups together; none where no cost is known.
    pub cost: Option<f64>,
    /// True where touches name no lead, so that leads were given the touches of their accounts.
    pub leads_by_account: bool,
    /// The groups, the greatest won revenue first, then by pipeline and name; touches without a value last.
    pub rows: Vec<PipelineGroup>,
    /// Leads and deals that no touch earned: with the rows they add up to the total.
    pub unattributed: PipelineSums,
    /// All leads and deals up to the moment of the report.
    pub total: PipelineSums,
    /// Leads and deals that are in no milestone, by reason.
    pub set_aside: PipelineSetAside,
}

/// Leads and opportunities that are left out of milestones, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineSetAside {
    /// Leads without a creation, which are no lead at a milestone.
    pub leads_without_date: u64,
    /// Leads created after the moment of the report.
    pub leads_after: u64,
    /// Opportunities without a creation: they count as won, lost or open, and not at their creation.
    pub opportunities_without_date: u64,
    /// Opportunities created after the moment of the report.
    pub opportunities_after: u64,
}

/// Pipeline report of journeys of deals, by any dimension of touches and under any model.
///
/// Reason to pick it: it follows each influencer, campaign or channel from the first lead to the closed deal with the same
/// model, so that cost per lead, cost per acquisition and return stand in one table that adds up.
///
/// Attribution at a milestone is that of the same journeys cut there: leads at their creation and qualification, opportunities
/// at their creation, won and lost deals at their close, open ones at `as_of`; touches at the very moment count. A lead has
/// the touches that name it, a deal those of its journey. Credits of each milestone add up with `unattributed`; influenced
/// counts do not. Model parameters that were learned are those of closed deals, won and lost. Costs are `costs` by group,
/// else `spend` by channel or campaign, of which a period that ends after the moment counts in proportion to time, else the
/// costs of touches up to the moment, each touch once. What names no campaign is a cost of the row without a group.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Deals, Opportunity, TextField};
/// use attribution_core::ingest::TouchTable;
/// use attribution_core::report::{GroupCost, PipelineOptions, pipeline_report};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec};
///
/// let deal = Opportunity {
///     account: Some("acme".into()),
///     stage: Some("Closed Won".into()),
///     amount: Some(9_000.0),
///     created_at: Some("2026-01-20".parse()?),
///     closed_at: Some("2026-03-01".parse()?),
///     ..Opportunity::new("deal-1")
/// };
/// let day = 86_400_000_000_i64;
/// let at = [20_460 * day, 20_500 * day];
/// let touches = TouchTable::new()
///     .with_text(TextField::Account, &["acme", "acme"])
///     .with_text(TextField::Channel, &["instagram", "youtube"])
///     .with_text(TextField::Influencer, &["mira", "tom"])
///     .with_at(&at);
/// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[touches], Deals::new(vec![deal], vec![])?)?;
/// let options = PipelineOptions::default().with_by("influencer");
/// let costs = [GroupCost::new("mira", 1_500.0)];
/// let report = pipeline_report(&journeys, &ModelSpec::linear(), &options, &costs, &[])?;
/// let mira = &report.rows[0];
/// assert_eq!((mira.opportunities, mira.won_revenue, mira.roas), (1.0, 4_500.0, Some(3.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for journeys without deals and for a cost that cannot be used; `INVALID_CONFIG` for a dimension that touches
/// have not, for a model whose shares do not sum to 1, and for spend where the groups are neither channels nor campaigns; as [`ModelSpec::attribute`].
///
/// # References
/// Ordinary practice: Bizible/Marketo Measure, "Attribution touchpoints at each stage"; HubSpot, "Weighted amount"; Salesforce,
/// "Expected revenue"; Wilson (1927), "Probable inference, the law of succession, and statistical inference".
pub fn pipeline_report(
    journeys: &Journeys,
    model: &ModelSpec,
    options: &PipelineOptions,
    costs: &[GroupCost],
    spend: &[Spend],
) -> Result<PipelineReport> {
    let moment = (options.as_of, options.lookback_days);
    let basis = Basis::new(journeys, model, moment, &ALL)?;
    let groups = basis.groups(&options.by)?;
    let (sums, unattributed) = basis.sums(&groups, options.trace);
    let currency = basis.deals.currency();
    let given = GivenCosts { costs, spend };
    let limits = (currency, basis.until());
    let (of_groups, cost_source) = given.of_groups(&options.by, (&groups.names, &sums), limits)?;
    let mut rows: Vec<PipelineGroup> = Vec::with_capacity(sums.len());
    let mut names = groups.names.names();
    for sum in sums {
        let group = names.next().map(str::to_owned);
        let cost = of_groups.get(&group).copied();
        if group.is_some() || sum.touches > 0 || cost.is_some() {
            rows.push(PipelineGroup::new(group, sum, cost));
        }
    }
    let is_untouched = |group: &str| groups.names.get(group).is_none();
    for (group, cost) in &of_groups {
        if group.as_deref().is_some_and(is_untouched) {
            rows.push(PipelineGroup::new(group.clone(), GroupSums::default(), Some(*cost)));
        }
    }
    in_order(&mut rows);
    Ok(PipelineReport {
        by: options.by.clone(),
        model: model.label(),
        currency,
        as_of: basis.as_of,
        lookback_days: options.lookback_days.map(Days::get),
        cost_source,
        cost: cost_source.map(|_| of_groups.values().copied().collect::<Sum>().value()),
        leads_by_account: basis.milestones.leads_by_account,
        rows,
        unattributed: unattributed.into(),
        total: basis.total().into(),
        set_aside: basis.milestones.set_aside(),
    })
}

/// Campaign report: the [`pipeline_report`] by campaign, beside what was spent on each.
///
/// # Errors
/// As [`pipeline_report`].
pub fn campaign_report(
    journeys: &Journeys,
    model: &ModelSpec,
    options: &PipelineOptions,
    spend: &[Spend],
) -> Result<PipelineReport> {
    pipeline_report(journeys, model, &options.clone().with_by("campaign"), &[], spend)
}

/// The greatest won revenue first, then by pipeline, then by name; touches without a value last.
pub(in crate::report) fn in_order(rows: &mut [PipelineGroup]) {
    rows.small_sort_by(|a, b| {
        let by_value = b.won_revenue.total_cmp(&a.won_revenue);
        let by_pipeline = b.open_pipeline.total_cmp(&a.open_pipeline);
        let is_none = a.group.is_none().cmp(&b.group.is_none());
        is_none.then(by_value).then(by_pipeline).then_with(|| a.group.cmp(&b.group))
    });
}

impl Milestones {
    pub(in crate::report) fn set_aside(&self) -> PipelineSetAside {
        PipelineSetAside {
            leads_without_date: self.leads_without_date,
            leads_after: self.leads_after,
            opportunities_without_date: self.opportunities_without_date,
            opportunities_after: self.deals_after,
        }
    }
}

impl Basis {
    /// Milestones of journeys with the weights that a model gives at each of those that are wanted.
    pub(in crate::report) fn new(
        journeys: &Journeys,
        model: &ModelSpec,
        (as_of, lookback_days): (Option<Timestamp>, Option<Days>),
        wanted: &[usize],
    ) -> Result<Self> {
        let deals = journeys.shared_deals().ok_or_else(|| {
            let detail = "expected journeys of deals, got journeys that were built without opportunities";
            Error::new(ErrorKind::InvalidInput, "journeys", detail)
        })?;
        let deals = Arc::clone(deals);
        if matches!(model.conservation(), Conservation::PerChannel | Conservation::WithBaseline) {
            let detail = format!(
                "expected a model whose shares sum to 1, for rows and what is unattributed add up to the total, got {}",
                model.name()
            );
            return Err(Error::new(ErrorKind::InvalidConfig, "model", detail));
        }
        let as_of = as_of.or(deals.moment()).unwrap_or(Timestamp::MAX);
        let moment =
            if as_of.is_date() { journeys.0.time_zone.start_of_day(as_of.micros()) } else { as_of.micros() };
        let pool = TouchPool::new(journeys);
        let window = Window::new(moment, lookback_days.map(Days::get));
        let milestones = Milestones::new(journeys, &deals, &pool, window);
        let learned = model.learn(journeys, &unwatched)?;
        let weights = |(milestone, reached): (usize, &Reached)| -> Result<Vec<f64>> {
            if reached.places.is_empty() || !wanted.contains(&milestone) {
                return Ok(Vec::new());
            }
            let cut = reached.journeys(&pool, &deals);
            let credits = learned.attribute(&cut, &unwatched)?;
            Ok(credits.weights().to_vec())
        };
        let weights: Vec<Vec<f64>> =
            milestones.in_order().into_iter().enumerate().map(weights).collect::<Result<_>>()?;
        Ok(Self { deals, pool, milestones, weights, as_of, moment })
    }

    /// The value of a dimension of each touch.
    pub(in crate::report) fn groups(&self, by: &str) -> Result<TextCodes> {
        let dimension = Dimension::named(by, &self.pool.journeys)?;
        match dimension {
            Dimension::ConversionKind
            | Dimension::ConversionDay
            | Dimension::ConversionWeek
            | Dimension::ConversionMonth
            | Dimension::Journey => {
                let detail = format!("expected a dimension of touches, got {by}");
                Err(Error::new(ErrorKind::InvalidConfig, "by", detail))
            }
            of_touches => of_touches.touch_values(&self.pool.journeys),
        }
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
