//! Functions of curves and of what spend leaves for later periods.

use serde::Serialize;

use crate::error::{ErrorKind, Result};
use crate::response::{
    Adstock, Curve, CurveBootstrapOptions, CurveDraws, CurveFit, FitOptions, Observations,
    bootstrap_curve_watched, fit_curve_watched,
};
use crate::wire::function::functions;

functions! {
    /// Response curves, adstock and how they are fitted.
    RESPONSE

    /// Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.
    fn curve_values[](
        /// Curve that is asked.
        curve: Curve,
        /// Spends at which it is asked, each of 0 or more.
        spends: Vec<f64> = default,
        /// Marginal responses for which the spend is asked, each of 0 or more.
        marginals: Vec<f64> = default,
    ) -> CurveValues { CurveValues::new(&curve, &spends, &marginals) }

    /// Adstocked spend: what each period works with, after what earlier periods left.
    fn adstock_values[](
        /// Decay of spend over periods.
        adstock: Adstock,
        /// Spend of each period, the first one first.
        spend: Vec<f64> = default,
        /// Adstock left by the time before the first period.
        carry_in: f64 = default,
    ) -> AdstockValues { AdstockValues::new(&adstock, &spend, carry_in) }

    /// Curve that fits observations best, with how well it does and what to doubt.
    fn fit_curve[](
        /// Spend of each observation.
        spend: Vec<f64>,
        /// Response of each observation.
        response: Vec<f64>,
        /// Weight of each observation; all alike when left out.
        weight: Vec<f64> = default,
        /// Families to try, bounds and prior knowledge.
        options: FitOptions = default,
    ) with progress -> CurveFit {
        let observations = Observations { spend: &spend, response: &response, weight: &weight };
        fit_curve_watched(observations, &options, progress)
    }

    /// Fitted curve with replicates of it, and intervals of its parameters.
    fn bootstrap_curve[](
        /// Spend of each observation.
        spend: Vec<f64>,
        /// Response of each observation.
        response: Vec<f64>,
        /// Weight of each observation; all alike when left out.
        weight: Vec<f64> = default,
        /// Families to try, bounds and prior knowledge.
        options: FitOptions = default,
        /// Number and kind of replicates.
        bootstrap: CurveBootstrapOptions = default,
    ) with progress -> CurveDraws {
        let observations = Observations { spend: &spend, response: &response, weight: &weight };
        bootstrap_curve_watched(observations, &options, bootstrap, progress)
    }
}

/// Values of a curve at spends, and its landmarks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CurveValues {
    /// Response at each spend.
    pub response: Vec<f64>,
    /// Response that the next unit of money would add at each spend; none where it is infinite.
    pub marginal: Vec<Option<f64>>,
    /// Response per unit of money at each spend; none at a spend of 0.
    pub average: Vec<Option<f64>>,
    /// Relative change of response per relative change of spend, at each spend; none where there is no response.
    pub elasticity: Vec<Option<f64>>,
    /// Spends in the concave part with the marginal responses that were asked for, or where that part starts when the
    /// curve is nowhere so steep; none for a straight line, and where no finite spend has it.
    pub inverse_marginal: Vec<Option<f64>>,
    /// Spend where growing returns turn into diminishing ones: 0 for a curve that is concave from the start.
    pub inflection: f64,
    /// True when returns diminish from the first unit of money on.
    pub is_concave: bool,
    /// Spend with the highest response per unit of money: 0 for a concave curve, whose first unit is its best.
    pub max_average_spend: f64,
    /// Response that no spend exceeds; none when there is no such limit.
    pub maximum: Option<f64>,
}

impl CurveValues {
    fn new(curve: &Curve, spends: &[f64], marginals: &[f64]) -> Result<Self> {
        curve.validate().map_err(|error| error.within("curve"))?;
        for (name, numbers) in [("spends", spends), ("marginals", marginals)] {
            for (row, number) in numbers.iter().enumerate() {
                crate::response::amount(&format!("{name}[{row}]"), *number)
                    .map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
            }
        }
        let finite = |value: f64| Some(value).filter(|value| value.is_finite());
        let average = |spend: &f64| curve.average(*spend).and_then(finite);
        let elasticity = |spend: &f64| curve.elasticity(*spend).and_then(finite);
        let inverse_marginal = |marginal: &f64| curve.inverse_marginal(*marginal).and_then(finite);
        Ok(Self {
            response: spends.iter().map(|spend| curve.response(*spend)).collect(),
            marginal: spends.iter().map(|spend| finite(curve.marginal(*spend))).collect(),
            average: spends.iter().map(average).collect(),
            elasticity: spends.iter().map(elasticity).collect(),
            inverse_marginal: marginals.iter().map(inverse_marginal).collect(),
            inflection: curve.inflection(),
            is_concave: curve.is_concave(),
            max_average_spend: curve.max_average_spend(),
            maximum: curve.maximum(),
        })
    }
}

/// Values of an adstock for spend, and its landmarks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AdstockValues {
    /// Adstocked spend of each period.
    pub adstocked: Vec<f64>,
    /// Weights of the effect 0, 1, 2, … periods later: one for each period of spend, but none past a window.
    pub weights: Vec<f64>,
    /// Periods until half of the effect is left: for a geometric adstock above 0, none for others.
    pub half_life: Option<f64>,
    /// Sum of the weights of all periods: what becomes of one unit of spend in the end.
    pub total_multiplier: f64,
}

impl AdstockValues {
    fn new(adstock: &Adstock, spend: &[f64], carry_in: f64) -> Result<Self> {
        adstock.validate().map_err(|error| error.within("adstock"))?;
        Ok(Self {
            adstocked: adstock.apply(spend, carry_in)?,
            weights: adstock.weights(spend.len())?,
            half_life: adstock.half_life(),
            total_multiplier: adstock.total_multiplier()?,
        })
    }
}
