//! Options of inference.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::word;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::inference::MatchOptions;
use crate::json::{fields, setters};
use crate::math::{Days, IsotonicCorner, IsotonicLine, Share, range_objection};

/// Rule of assignment: the deals that an activity is given to, of those that it may belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Assignment {
    /// The best one alone.
    #[default]
    Best,
    /// Every one, each with the whole activity.
    All,
    /// Every one, each with a share in proportion to its confidence.
    Split,
}

/// Fall of confidence with the days between activity and close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ConfidenceDecay {
    /// In steps: near, between, and far.
    #[default]
    Step,
    /// Exponential from near to far, through the same factors at the same days, and on beyond.
    Smooth,
}

/// Rule for an activity of which no account is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnmatchedRule {
    /// It stays without a deal.
    #[default]
    Leave,
    /// Every deal that closed, or is expected to close, near it is a candidate.
    Window,
}

/// Account that a name stands for, as somebody confirmed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NameMatch {
    /// Id of the account.
    pub account: String,
    /// Score of the match, 0 to 1: how sure it is.
    pub score: Share,
}

impl NameMatch {
    /// A match of a name with an account.
    pub fn new(account: impl Into<String>, score: Share) -> Self {
        Self { account: account.into(), score }
    }
}

/// Rules by which activities find their deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct InferenceOptions {
    /// Least confidence of a deal that an activity is given to.
    pub min_confidence: Share,
    /// Deals that an activity is given to, of those that it may belong to.
    pub assign: Assignment,
    /// Rule for an activity of which no account is known.
    pub unmatched: UnmatchedRule,
    /// Fall of confidence with the days before the close.
    pub decay: ConfidenceDecay,
    /// Days before the close up to which an activity is near it.
    pub near_days: Days,
    /// Factor of an activity near the close.
    pub near_factor: f64,
    /// Days before the close beyond which an activity is far from it.
    pub far_days: Days,
    /// Factor of an activity far from the close.
    pub far_factor: f64,
    /// Factor of an activity after the close.
    pub after_factor: f64,
    /// Days before the close beyond which a deal is no candidate. `null`: none are too many.
    pub max_age_days: Option<Days>,
    /// Days after the close beyond which a deal is no candidate.
    pub max_after_days: Days,
    /// Days before the creation of a deal beyond which it is no candidate. `null`: none are too many.
    pub max_lead_days: Option<Days>,
    /// Days before the close up to which a deal is a candidate of activities without account, under `window`.
    pub window_days: Days,
    /// Confidence added where the account is the same; of a match of names, its part by the score.
    pub account_bonus: f64,
    /// Factors of kinds of activity, before the usual ones: `{"webinar": 0.9}`.
    pub kind_factors: BTreeMap<String, f64>,
    /// Factor of a kind that has none.
    pub other_kind_factor: f64,
    /// Accounts that names stand for in any case, before the names of accounts: `{"Acme GmbH": [{"account": "001A", "score": 1}]}`.
    pub name_matches: BTreeMap<String, Vec<NameMatch>>,
    /// Matching of names and domains with accounts: the accounts with the best score count, if it is accepted.
    pub matching: MatchOptions,
    /// Calibration: corners of the map from the raw score to a probability, which is then the confidence.
    pub calibration: Option<Vec<IsotonicCorner>>,
}

fields! {
    InferenceOptions:
        min_confidence, assign, unmatched, decay, near_days, near_factor, far_days, far_factor, after_factor,
        max_age_days, max_after_days, max_lead_days, window_days, account_bonus, kind_factors, other_kind_factor, name_matches,
        matching, calibration
}

setters! { InferenceOptions:
    with_min_confidence(min_confidence: Share),
    with_assign(assign: Assignment),
    with_unmatched(unmatched: UnmatchedRule),
    with_decay(decay: ConfidenceDecay),
    with_near_days(near_days: Days),
    with_near_factor(near_factor: f64),
    with_far_days(far_days: Days),
    with_far_factor(far_factor: f64),
    with_after_factor(after_factor: f64),
    with_max_age_days(max_age_days: Option<Days>),
    with_max_after_days(max_after_days: Days),
    with_max_lead_days(max_lead_days: Option<Days>),
    with_window_days(window_days: Days),
    with_account_bonus(account_bonus: f64),
    with_kind_factors(kind_factors: BTreeMap<String, f64>),
    with_other_kind_factor(other_kind_factor: f64),
    with_name_matches(name_matches: BTreeMap<String, Vec<NameMatch>>),
    with_matching(matching: MatchOptions),
    with_calibration(calibration: Option<Vec<IsotonicCorner>>),
}

impl Default for InferenceOptions {
    fn default() -> Self {
        Self {
            min_confidence: Share::known(0.3),
            assign: Assignment::default(),
            unmatched: UnmatchedRule::default(),
            decay: ConfidenceDecay::default(),
            near_days: Days::known(14.0),
            near_factor: 1.5,
            far_days: Days::known(90.0),
            far_factor: 0.5,
            after_factor: 0.1,
            max_age_days: Some(Days::known(365.0)),
            max_after_days: Days::known(30.0),
            max_lead_days: Some(Days::known(90.0)),
            window_days: Days::known(90.0),
            account_bonus: 0.2,
            kind_factors: BTreeMap::new(),
            other_kind_factor: 0.8,
            name_matches: BTreeMap::new(),
            matching: MatchOptions::default(),
            calibration: None,
        }
    }
}

impl InferenceOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: a factor or bonus that is negative or infinite, far days that do not come after the near
    /// ones, factors of 0 between which nothing decays, and thresholds of matches that cannot be. `INVALID_INPUT` for a calibration that falls.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut check = |path: &str, number: f64| {
            if let Some(detail) = range_objection(number, f64::MAX) {
                problems.push(Problem { path: path.into(), detail });
            }
        };
        check("near_factor", self.near_factor);
        check("far_factor", self.far_factor);
        check("after_factor", self.after_factor);
        check("account_bonus", self.account_bonus);
        check("other_kind_factor", self.other_kind_factor);
        for (kind, factor) in &self.kind_factors {
            check(&format!("kind_factors.{kind}"), *factor);
        }
        for (first, second) in self.repeated_kinds() {
            let detail = format!("expected each kind once, got another spelling of {first:?}");
            problems.push(Problem { path: format!("kind_factors.{second}"), detail });
        }
        if self.far_days <= self.near_days {
            let detail =
                format!("expected more days than near_days, {}, got {}", self.near_days, self.far_days);
            problems.push(Problem { path: "far_days".into(), detail });
        }
        if self.decay == ConfidenceDecay::Smooth && (self.near_factor == 0.0 || self.far_factor == 0.0) {
            let detail = "expected `step` where the near or the far factor is 0, got `smooth`".into();
            problems.push(Problem { path: "decay".into(), detail });
        }
        if let Some(error) = Error::from_problems(ErrorKind::InvalidConfig, problems) {
            return Err(error);
        }
        self.matching.validate().map_err(|error| error.within("matching"))?;
        self.calibration().map(|_| ())
    }

    /// Kinds that are given in two spellings.
    fn repeated_kinds(&self) -> Vec<(&str, &str)> {
        let kinds: Vec<&String> = self.kind_factors.keys().collect();
        let same = |place: usize, kind: &str| {
            let before = kinds.iter().take(place).find(|before| word(before) == word(kind));
            before.map(|before| before.as_str())
        };
        let repeated = kinds.iter().enumerate();
        repeated.filter_map(|(place, kind)| Some((same(place, kind)?, kind.as_str()))).collect()
    }

    /// The calibration, if there is one.
    pub(super) fn calibration(&self) -> Result<Option<IsotonicLine>> {
        let line = self.calibration.clone().map(IsotonicLine::from_corners).transpose();
        line.map_err(|error| error.within("calibration"))
    }
}
