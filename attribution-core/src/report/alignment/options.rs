//! Options of alignment: the split that is wanted, and the window of joint touchpoints.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::range_objection;

/// Ideal split of the value between marketing, sales and both together, in points that add up to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct IdealSplit {
    /// Points of marketing alone.
    pub marketing: f64,
    /// Points of sales alone.
    pub sales: f64,
    /// Points of both together.
    pub joint: f64,
}

fields! { IdealSplit: marketing, sales, joint }

setters! { IdealSplit:
    with_marketing(marketing: f64),
    with_sales(sales: f64),
    with_joint(joint: f64),
}

impl Default for IdealSplit {
    fn default() -> Self {
        Self { marketing: 40.0, sales: 40.0, joint: 20.0 }
    }
}

/// Options of alignment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct AlignmentOptions {
    /// Split of the value that is wanted.
    pub ideal: IdealSplit,
    /// Joint touchpoints: a sales and a marketing touch of one deal that are at most so many days apart.
    pub joint_window_days: f64,
    /// Points by which a part may miss its ideal before a rule speaks.
    pub tolerance_points: f64,
    /// Share of the value that touches of no known side may have before a rule speaks, 0 to 1.
    pub max_unassigned_share: f64,
    /// Limit of the joint touchpoints that are listed; all are counted.
    pub max_listed: usize,
}

fields! { AlignmentOptions: ideal, joint_window_days, tolerance_points, max_unassigned_share, max_listed }

setters! { AlignmentOptions:
    with_ideal(ideal: IdealSplit),
    with_joint_window_days(joint_window_days: f64),
    with_tolerance_points(tolerance_points: f64),
    with_max_unassigned_share(max_unassigned_share: f64),
    with_max_listed(max_listed: usize),
}

impl Default for AlignmentOptions {
    fn default() -> Self {
        Self {
            ideal: IdealSplit::default(),
            joint_window_days: 7.0,
            tolerance_points: 10.0,
            max_unassigned_share: 0.1,
            max_listed: 1000,
        }
    }
}

/// Points of a whole.
const WHOLE: f64 = 100.0;
/// Tolerance of the sum of an ideal split.
const TOLERANCE: f64 = 1e-9;

impl AlignmentOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a number that is out of range, and for an ideal split that does not add up to 100 points.
    pub fn validate(&self) -> Result<()> {
        let IdealSplit { marketing, sales, joint } = self.ideal;
        for (path, value, max) in [
            ("ideal.marketing", marketing, WHOLE),
            ("ideal.sales", sales, WHOLE),
            ("ideal.joint", joint, WHOLE),
            ("joint_window_days", self.joint_window_days, f64::MAX),
            ("tolerance_points", self.tolerance_points, f64::MAX),
            ("max_unassigned_share", self.max_unassigned_share, 1.0),
        ] {
            if let Some(detail) = range_objection(value, max) {
                return Err(Error::new(ErrorKind::InvalidConfig, path, detail));
            }
        }
        let sum = marketing + sales + joint;
        if (sum - WHOLE).abs() > TOLERANCE {
            let detail = format!("expected points that add up to {WHOLE}, got {sum}");
            return Err(Error::new(ErrorKind::InvalidConfig, "ideal", detail));
        }
        Ok(())
    }
}
