//! Result of a lift test of one channel.

use serde::Serialize;

use super::combined::Estimate;
use crate::compare::experiments::HoldoutGroups;
use crate::domain::Period;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};

/// Lift test of one channel: either its groups, or the incremental conversions that it found with their standard error.
///
/// Its conversions are those of all buyers that the journeys are of. A test in a part of the market says so by `incremental`,
/// scaled to the whole with its standard error.
///
/// # Examples
/// ```
/// use attribution_core::compare::{HoldoutGroups, LiftTest};
///
/// let counted = LiftTest::from_groups("display", HoldoutGroups::new(1000, 120, 1000, 90));
/// let reported = LiftTest::new("display", 30.0, 13.7);
/// assert_eq!(counted.channel, reported.channel);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LiftTest {
    /// Channel that was withheld from the control group.
    pub channel: String,
    /// Period in which the counted conversions came; left out for all of the data.
    #[serde(default)]
    pub period: Option<Period>,
    /// People of the treated group.
    #[serde(default)]
    pub treated: Option<u64>,
    /// Those of them who converted.
    #[serde(default)]
    pub treated_conversions: Option<u64>,
    /// People of the control group.
    #[serde(default)]
    pub control: Option<u64>,
    /// Those of them who converted.
    #[serde(default)]
    pub control_conversions: Option<u64>,
    /// Incremental conversions, in place of the groups; may be below 0.
    #[serde(default)]
    pub incremental: Option<f64>,
    /// Standard error of the incremental conversions, above 0.
    #[serde(default)]
    pub standard_error: Option<f64>,
}

fields! { LiftTest {
    channel, period = default, treated = default, treated_conversions = default, control = default,
    control_conversions = default, incremental = default, standard_error = default
} }

setters! { LiftTest:
    with_period(period: Option<Period>),
    with_treated(treated: Option<u64>),
    with_treated_conversions(treated_conversions: Option<u64>),
    with_control(control: Option<u64>),
    with_control_conversions(control_conversions: Option<u64>),
}

impl LiftTest {
    /// A test that is known by its result.
    pub fn new(channel: impl Into<String>, incremental: f64, standard_error: f64) -> Self {
        let (incremental, standard_error) = (Some(incremental), Some(standard_error));
        Self { incremental, standard_error, ..Self::of(channel.into()) }
    }

    /// A test that is known by its groups.
    pub fn from_groups(channel: impl Into<String>, groups: HoldoutGroups) -> Self {
        Self {
            treated: Some(groups.treated),
            treated_conversions: Some(groups.treated_conversions),
            control: Some(groups.control),
            control_conversions: Some(groups.control_conversions),
            ..Self::of(channel.into())
        }
    }

    const fn of(channel: String) -> Self {
        Self {
            channel,
            period: None,
            treated: None,
            treated_conversions: None,
            control: None,
            control_conversions: None,
            incremental: None,
            standard_error: None,
        }
    }

    /// Incremental conversions with their standard error, from whichever was given.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a test with neither or with both, for groups that cannot be, and for a standard error of 0: such
    /// a test would be believed against everything else.
    pub(super) fn estimate(&self) -> Result<Estimate> {
        let invalid = |path: &str, detail: &str| Err(Error::new(ErrorKind::InvalidInput, path, detail));
        let groups = [self.treated, self.treated_conversions, self.control, self.control_conversions];
        let given = groups.iter().flatten().count();
        match (groups, self.incremental, self.standard_error) {
            (
                [Some(treated), Some(treated_conversions), Some(control), Some(control_conversions)],
                None,
                None,
            ) => {
                let groups = HoldoutGroups::new(treated, treated_conversions, control, control_conversions);
                groups.validate()?;
                let (incremental, standard_error) = groups.incremental();
                if standard_error <= 0.0 {
                    let detail = "expected some who converted and some who did not, got all alike: \
                                  such a test has no standard error";
                    return invalid("treated_conversions", detail);
                }
                Ok(Estimate { incremental, standard_error })
            }
            (_, Some(incremental), Some(standard_error)) if given == 0 => {
                if !incremental.is_finite() {
                    return invalid("incremental", &format!("expected a finite number, got {incremental}"));
                }
                if !(standard_error > 0.0 && standard_error.is_finite()) {
                    let detail = format!("expected a finite number above 0, got {standard_error}");
                    return invalid("standard_error", &detail);
                }
                Ok(Estimate { incremental, standard_error })
            }
            _ => invalid(
                "",
                "expected either treated, treated_conversions, control and control_conversions, or \
                 incremental and standard_error",
            ),
        }
    }
}
