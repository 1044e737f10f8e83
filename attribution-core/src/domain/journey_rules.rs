//! The rules by which touches and conversions become journeys.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::column_names::ColumnNames;
use super::credit_table::MEASURES;
use super::deduplication::{Collapse, OnePerChannel};
use super::dimension::Dimension;
use super::field::{NumberField, TextField};
use super::journey_key::JourneyKey;
use super::missing_channel::MissingChannel;
use super::names::{direct_names, spells, spelt_twice};
use super::promo_code::PromoCode;
use super::touch_text::TouchText;
use super::touches_of::TouchesOf;
#[cfg(feature = "channels")]
use crate::channels::ChannelOptions;
use crate::error::{Error, ErrorKind, Problem, Result, nearest};
use crate::json::{fields, setters, whole, whole_or_none};
use crate::math::{Days, range_objection};
use crate::time::{DateOrder, TimeZone, Timestamp};

/// Rules of journeys: which touches may earn which conversion, such as those within the attribution window.
///
/// Every rule has a default and all are explicit here. They apply in this order: `filter`, `direct: drop`, the
/// windows (lookbacks, `min_age_days`, `between_conversions`, `after_conversion`), `direct: drop_if_others`, `drop_if_others`,
/// `collapse`, `one_per_channel`, `max_touches`. Where touches have equal times, the order of input decides.
///
/// # Examples
/// ```
/// use attribution_core::JourneyRules;
///
/// let rules = JourneyRules::default().with_lookback_days(30.0)?.with_max_touches(20)?;
/// assert_eq!(rules, JourneyRules::from_json(r#"{"lookback_days": 30, "max_touches": 20}"#)?);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct JourneyRules {
    /// Attribution window (lookback window) in days: a touch counts when it is at most this many days before the
    /// conversion. `null`: no limit.
    pub lookback_days: Option<Days>,
    /// Attribution windows in days of named channels, in place of `lookback_days`.
    pub channel_lookback_days: BTreeMap<String, Option<Days>>,
    /// Attribution windows in days of named kinds of touches, in place of `lookback_days`, such as 1 for a view and 7
    /// for a click. Of a window by channel and one by kind the shorter counts.
    pub kind_lookback_days: BTreeMap<String, Option<Days>>,
    /// Least age in days: a touch less than this many days before the conversion may not earn it.
    pub min_age_days: Days,
    /// Use of touches after the last conversion of their key.
    pub after_conversion: AfterConversion,
    /// A null journey needs at least this many touches.
    #[serde(deserialize_with = "whole::<1, { u32::MAX }, _>")]
    pub min_null_touches: u32,
    /// Null journeys, which did not convert: built or not. Rule-based models do not need them.
    pub null_journeys: NullJourneys,
    /// Use of touches before one conversion for a later one of the same key.
    pub between_conversions: BetweenConversions,
    /// Meaning of a date without a time of day as the time of a conversion or a close: the end of that day, so that the
    /// touches of the day come before it; else its start, as for touches. A time at midnight is a time.
    pub close_of_day: bool,
    /// Time zone whose days, weeks and months credits are grouped by, and whose days a date means: an offset from UTC such
    /// as `+02:00`, or the moments from which each of its offsets holds.
    pub time_zone: TimeZone,
    /// Order of the numbers of dates that do not begin with the year, in text.
    pub date_order: DateOrder,
    /// Conversions that windows go by: all of a key together, or those of each kind for themselves.
    pub windows_by: WindowsBy,
    /// Treatment of direct touches.
    pub direct: Direct,
    /// Channels that are direct. Names in rules are those in the data whatever their case and outer spaces.
    pub direct_channels: BTreeSet<String>,
    /// Lists of channels that give way, the first list first: its touches are ignored in journeys that have any other
    /// touch. For direct channels `direct` says the same.
    pub drop_if_others: Vec<BTreeSet<String>>,
    /// Deduplication: merges consecutive touches of one channel; `{}` merges whole runs, however far apart.
    pub collapse: Option<Collapse>,
    /// Keeps only one touch of each channel in a journey: the first, or the last. `null`: all.
    pub one_per_channel: Option<OnePerChannel>,
    /// Filter of touches that are looked at.
    pub filter: TouchFilter,
    /// Keeps only the last touches of a journey.
    #[serde(deserialize_with = "whole_or_none::<1, { u32::MAX }, _>")]
    pub max_touches: Option<u32>,
    /// Field that says to whom touches and conversions belong.
    pub key: JourneyKey,
    /// Buyers of keys, as `stitch_identities` gives them: `{"cookie-7": "003A"}`. Rows whose key is listed belong to its buyer;
    /// a key that is not listed is its own.
    #[cfg(feature = "identity")]
    pub buyers: BTreeMap<String, String>,
    /// Treatment of rows that cannot be used.
    pub validation: Validation,
    /// Separator between the channels of a path that is text, in path counts. Without one it is `>`, and a path that
    /// looks as if it was written with another separator is refused.
    pub separator: Option<String>,
    /// Column mapping: the headers under which your tables have a field, for all of them or by table.
    pub columns: ColumnNames,
    /// Dimensions of your own: further text columns of touches, by which credits can be grouped and touches filtered.
    pub dimensions: Vec<String>,
    /// Treatment of touches without a channel.
    pub missing_channel: MissingChannel,
    /// Channels of visits: options by which touches without a channel get one from their columns `url` and `referrer`, with
    /// campaign, content and, where `dimensions` names them, `utm_source`, `utm_medium`, `utm_term` and `click_id`. `null`:
    /// links are not read.
    #[cfg(feature = "channels")]
    pub channels: Option<ChannelOptions>,
    /// Promo codes: each redemption, a conversion with a code of this table in its column `promo_code`, makes a touch of kind
    /// `promo_code` at the moment of the conversion, with the channel, influencer and campaign of the code and the confidence 1.
    /// Rows of these touches are numbered after those that were given.
    #[cfg(feature = "channels")]
    pub promo_codes: Vec<PromoCode>,
    /// Touches that may earn an opportunity, for journeys of deals: those of its account, of its leads, or those that name
    /// it. `null`: as `key` says, the account when it says nothing.
    pub touches_of: Option<TouchesOf>,
    /// Moment at which open deals are looked at, for journeys of deals. `null`: the latest moment of touches and deals.
    pub as_of: Option<Timestamp>,
    /// End of observation: who had not converted by then is known to have waited until then, as models of time need it.
    /// `null`: the latest time of all journeys.
    pub observed_until: Option<Timestamp>,
}

fields! {
    JourneyRules:
        lookback_days, channel_lookback_days, kind_lookback_days, min_age_days, after_conversion,
        min_null_touches by whole::<1, { u32::MAX }, _> as u32, null_journeys, between_conversions, close_of_day,
        time_zone, date_order, windows_by, direct, direct_channels, drop_if_others, collapse, one_per_channel,
        filter, max_touches by whole_or_none::<1, { u32::MAX }, _> as Option<u32>, key,
        #[cfg(feature = "identity")]
        buyers,
        validation, separator,
        columns, dimensions, missing_channel,
        #[cfg(feature = "channels")]
        channels,
        #[cfg(feature = "channels")]
        promo_codes,
        touches_of, as_of, observed_until
}

setters! { JourneyRules:
    with_dimensions(dimensions: Vec<String>),
    with_missing_channel(missing_channel: MissingChannel),
    with_channel_lookback_days(channel_lookback_days: BTreeMap<String, Option<Days>>),
    with_kind_lookback_days(kind_lookback_days: BTreeMap<String, Option<Days>>),
    with_after_conversion(after_conversion: AfterConversion),
    with_min_null_touches(min_null_touches: u32),
    with_windows_by(windows_by: WindowsBy),
    with_time_zone(time_zone: TimeZone),
    with_date_order(date_order: DateOrder),
    with_close_of_day(close_of_day: bool),
    with_direct_channels(direct_channels: BTreeSet<String>),
    with_drop_if_others(drop_if_others: Vec<BTreeSet<String>>),
    with_collapse(collapse: Option<Collapse>),
    with_touches_of(touches_of: Option<TouchesOf>),
    with_as_of(as_of: Option<Timestamp>),
    with_observed_until(observed_until: Option<Timestamp>),
    with_one_per_channel(one_per_channel: Option<OnePerChannel>),
    with_filter(filter: TouchFilter),
}

/// Objection to a separator without a letter.
pub(crate) const EMPTY_SEPARATOR: &str = "expected text that is not empty, got none";

impl Default for JourneyRules {
    fn default() -> Self {
        Self {
            lookback_days: const { Some(Days::known(90.0)) },
            channel_lookback_days: BTreeMap::new(),
            kind_lookback_days: BTreeMap::new(),
            min_age_days: const { Days::known(0.0) },
            after_conversion: AfterConversion::default(),
            min_null_touches: 1,
            null_journeys: NullJourneys::default(),
            between_conversions: BetweenConversions::default(),
            close_of_day: true,
            time_zone: TimeZone::default(),
            date_order: DateOrder::default(),
            windows_by: WindowsBy::default(),
            direct: Direct::default(),
            direct_channels: direct_names(),
            drop_if_others: Vec::new(),
            collapse: None,
            one_per_channel: None,
            filter: TouchFilter::default(),
            max_touches: None,
            key: JourneyKey::default(),
            #[cfg(feature = "identity")]
            buyers: BTreeMap::new(),
            validation: Validation::default(),
            separator: None,
            columns: ColumnNames::default(),
            dimensions: Vec::new(),
            missing_channel: MissingChannel::default(),
            #[cfg(feature = "channels")]
            channels: None,
            #[cfg(feature = "channels")]
            promo_codes: Vec::new(),
            touches_of: None,
            as_of: None,
            observed_until: None,
        }
    }
}

/// Use of touches after the last conversion of their key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AfterConversion {
    /// They are set aside.
    #[default]
    Drop,
    /// They become a null journey, when there are at least `min_null_touches` of them.
    NullJourney,
}

/// Null journeys, which did not convert: built or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NullJourneys {
    /// They are built: data-driven models learn from them.
    #[default]
    Keep,
    /// Their touches are counted and set aside: faster, and enough for rule-based models.
    Skip,
}

/// Use of touches before one conversion for a later one of the same key.
///
/// Conversions of one key at the same instant share one window in all cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BetweenConversions {
    /// Only touches strictly after the previous conversion.
    #[default]
    SincePrevious,
    /// Every touch inside the lookback.
    AllInWindow,
    /// Only touches strictly after the previous conversion, where there are any; without one the window of the previous
    /// conversion stays, and its touches earn this conversion too.
    UntilNewerTouch,
}

/// Conversions that windows go by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WindowsBy {
    /// All conversions of a key: a touch before a lead is one before the previous conversion of a later purchase.
    #[default]
    Key,
    /// The conversions of each `kind` of a key: several goals, each of which looks back for itself. A touch may then
    /// earn one conversion of each kind, and a key that converted for one goal has no null journey for another.
    Kind,
}

/// Treatment of direct touches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Direct {
    /// They are touches like all others.
    #[default]
    Keep,
    /// They are ignored in journeys that have any other touch.
    DropIfOthers,
    /// They are ignored always.
    Drop,
}

/// Treatment of rows that cannot be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Validation {
    /// The first one stops the work with an error.
    #[default]
    Strict,
    /// Each is set aside with its reason, and good rows go on.
    Collect,
}

/// Filter of touches that are looked at; by default all.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct TouchFilter {
    /// For each field named, only touches with one of these values.
    pub include: BTreeMap<TouchText, BTreeSet<String>>,
    /// For each field named, no touches with one of these values.
    pub exclude: BTreeMap<TouchText, BTreeSet<String>>,
    /// Only touches with at least this engagement, 0 to 100; a touch without one is left out.
    pub min_engagement: Option<f64>,
    /// Only touches with at least this confidence, 0 to 1; a touch without one is left out.
    pub min_confidence: Option<f64>,
}

fields! { TouchFilter: include, exclude, min_engagement, min_confidence }

setters! { TouchFilter:
    with_include(include: BTreeMap<TouchText, BTreeSet<String>>),
    with_exclude(exclude: BTreeMap<TouchText, BTreeSet<String>>),
    with_min_engagement(min_engagement: Option<f64>),
    with_min_confidence(min_confidence: Option<f64>),
}

impl TouchFilter {
    /// True when the filter lets everything through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

impl JourneyRules {
    /// Reads rules from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for an unknown or ill-typed field and a number of days out of range, or with every other number
    /// that is.
    pub fn from_json(json: &str) -> Result<Self> {
        let rules: Self = Error::read(json).map_err(|error| error.of_argument("rules"))?;
        #[cfg(feature = "channels")]
        let rules = {
            let (has_links, has_codes) = (rules.channels.is_some(), !rules.promo_codes.is_empty());
            Self { columns: ColumnNames { has_links, has_codes, ..rules.columns }, ..rules }
        };
        rules.validate()?;
        Ok(rules)
    }

    /// Checks every number of the rules that its type does not.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem found.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut in_range = |path: String, value: Option<f64>, max: f64| {
            if let Some(detail) = value.and_then(|value| range_objection(value, max)) {
                problems.push(Problem { path, detail });
            }
        };
        let lookbacks = [
            ("channel_lookback_days", "channel", &self.channel_lookback_days),
            ("kind_lookback_days", "kind", &self.kind_lookback_days),
        ];
        let TouchFilter { include, exclude, min_engagement, min_confidence } = &self.filter;
        in_range("filter.min_engagement".into(), *min_engagement, NumberField::Engagement.max());
        in_range("filter.min_confidence".into(), *min_confidence, NumberField::Confidence.max());
        in_range(
            "collapse.gap_minutes".into(),
            self.collapse.and_then(|collapse| collapse.gap_minutes),
            f64::MAX,
        );
        for (path, count) in
            [("max_touches", self.max_touches), ("min_null_touches", Some(self.min_null_touches))]
        {
            if count == Some(0) {
                let detail = "expected a whole number of 1 or more, got 0".into();
                problems.push(Problem { path: path.into(), detail });
            }
        }
        if self.separator.as_deref().is_some_and(str::is_empty) {
            problems.push(Problem { path: "separator".into(), detail: EMPTY_SEPARATOR.into() });
        }
        for (rule, each, by_name) in lookbacks {
            if let Some((one, other)) = spelt_twice(by_name.keys()) {
                let detail = format!("expected each {each} once, got {one:?} and {other:?}");
                problems.push(Problem { path: rule.into(), detail });
            }
        }
        for (index, _) in self.drop_if_others.iter().enumerate().filter(|(_, channels)| channels.is_empty()) {
            let detail = "expected at least one channel, got an empty list".into();
            problems.push(Problem { path: format!("drop_if_others[{index}]"), detail });
        }
        for (name, fields) in [("include", include), ("exclude", exclude)] {
            for own in fields.keys() {
                if let Some(detail) = self.unknown_text(own) {
                    let path = format!("filter.{name}.{own}");
                    problems.push(Problem { path, detail });
                }
            }
            for (field, _) in fields.iter().filter(|(_, values)| values.is_empty()) {
                let detail = format!("expected at least one {}, got an empty list", field.name());
                problems.push(Problem { path: format!("filter.{name}.{}", field.name()), detail });
            }
        }
        self.check_dimensions(&mut problems);
        #[cfg(feature = "channels")]
        for Problem { path, detail } in self.channels.iter().flat_map(ChannelOptions::problems) {
            problems.push(Problem { path: format!("channels.{path}"), detail });
        }
        #[cfg(feature = "channels")]
        problems.extend(PromoCode::problems("promo_codes", &self.promo_codes));
        #[cfg(feature = "identity")]
        for id in self.buyers.iter().filter(|(_, buyer)| buyer.trim().is_empty()).map(|(id, _)| id) {
            let detail = "expected text that is not empty, got none".into();
            problems.push(Problem { path: format!("buyers.{id}"), detail });
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// Promo codes; none where links and codes are not read.
    #[cfg_attr(
        not(feature = "channels"),
        expect(clippy::unused_self, reason = "one signature with and without codes")
    )]
    pub(crate) fn promo_codes(&self) -> &[PromoCode] {
        #[cfg(feature = "channels")]
        return &self.promo_codes;
        #[cfg(not(feature = "channels"))]
        &[]
    }

    /// Objection to a text of touches that is neither a field nor one of the dimensions of the user's own.
    fn unknown_text(&self, text: &TouchText) -> Option<String> {
        let TouchText::Own(name) = text else { return None };
        if self.dimensions.contains(name) {
            return None;
        }
        let mut known: Vec<&str> = self.dimensions.iter().map(String::as_str).collect();
        for field in TextField::ALL {
            known.push(field.name());
        }
        let near = nearest(name, known.into_iter());
        let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        Some(format!("expected names of text fields of touches, got {name:?}{near}"))
    }

    fn check_dimensions(&self, problems: &mut Vec<Problem>) {
        for (index, name) in self.dimensions.iter().enumerate() {
            let known = Dimension::ALL.iter().map(Dimension::name).find(|known| spells(name, known));
            let field = NumberField::ALL.iter().map(|field| field.name()).chain(["id", "at"]);
            let measure = MEASURES.into_iter().find(|measure| spells(name, measure));
            let detail = match known.or_else(|| field.into_iter().find(|field| spells(name, field))) {
                Some(known) => {
                    format!("expected a name of your own, got {name:?}, which touches have already: {known}")
                }
                None if name.trim().is_empty() => "expected text that is not empty, got none".to_owned(),
                None if self.dimensions.iter().take(index).any(|other| spells(name, other)) => {
                    format!("expected each dimension once, got {name:?} twice")
                }
                None => match measure {
                    Some(measure) => format!(
                        "expected a name of your own, got {name:?}, which tables of credits have already: {measure}"
                    ),
                    None => continue,
                },
            };
            problems.push(Problem { path: format!("dimensions[{index}]"), detail });
        }
        if matches!(&self.missing_channel, MissingChannel::Name(name) if name.trim().is_empty()) {
            let detail = "expected text that is not empty, got none".into();
            problems.push(Problem { path: "missing_channel.name".into(), detail });
        }
    }

    /// The same with another `buyers`.
    #[cfg(feature = "identity")]
    #[must_use]
    pub fn with_buyers(mut self, buyers: BTreeMap<String, String>) -> Self {
        self.buyers = buyers;
        self
    }

    /// The same with another `columns`.
    #[must_use]
    pub fn with_columns(mut self, columns: ColumnNames) -> Self {
        let ColumnNames { has_links, has_codes, .. } = self.columns;
        self.columns = ColumnNames { has_links, has_codes, ..columns };
        self
    }

    /// The same with another `channels`.
    #[cfg(feature = "channels")]
    #[must_use]
    pub fn with_channels(mut self, channels: ChannelOptions) -> Self {
        self.channels = Some(channels);
        self.columns.has_links = true;
        self
    }

    /// Sets the promo codes whose redemptions are touches.
    #[cfg(feature = "channels")]
    #[must_use]
    pub fn with_promo_codes(mut self, codes: Vec<PromoCode>) -> Self {
        self.columns.has_codes = !codes.is_empty();
        self.promo_codes = codes;
        self
    }

    /// Sets the lookback in days.
    ///
    /// # Errors
    /// `INVALID_CONFIG` unless finite and 0 or more.
    pub fn with_lookback_days(mut self, days: f64) -> Result<Self> {
        self.lookback_days = Some(Days::new(days).map_err(|error| error.within("lookback_days"))?);
        Ok(self)
    }

    /// Sets the least age of a touch in days.
    ///
    /// # Errors
    /// `INVALID_CONFIG` unless finite and 0 or more.
    pub fn with_min_age_days(mut self, days: f64) -> Result<Self> {
        self.min_age_days = Days::new(days).map_err(|error| error.within("min_age_days"))?;
        Ok(self)
    }

    /// Removes the limit on how old a touch may be.
    #[must_use]
    pub fn with_unlimited_lookback(mut self) -> Self {
        self.lookback_days = None;
        self
    }

    /// Sets how many of the last touches of a journey are kept.
    ///
    /// # Errors
    /// `INVALID_CONFIG` when 0.
    pub fn with_max_touches(mut self, touches: u32) -> Result<Self> {
        self.max_touches = Some(touches);
        self.validate().map(|()| self)
    }

    /// Sets what becomes of direct touches.
    #[must_use]
    pub fn with_direct(mut self, direct: Direct) -> Self {
        self.direct = direct;
        self
    }

    /// Sets whether touches before one conversion may earn a later one.
    #[must_use]
    pub fn with_between_conversions(mut self, between: BetweenConversions) -> Self {
        self.between_conversions = between;
        self
    }

    /// Sets whether journeys that did not convert are built.
    #[must_use]
    pub fn with_null_journeys(mut self, null_journeys: NullJourneys) -> Self {
        self.null_journeys = null_journeys;
        self
    }

    /// Sets which field is the key of a journey.
    #[must_use]
    pub fn with_key(mut self, key: JourneyKey) -> Self {
        self.key = key;
        self
    }

    /// Sets what stands between the channels of a path that is text, in path counts.
    ///
    /// # Errors
    /// `INVALID_CONFIG` when empty.
    pub fn with_separator(mut self, separator: impl Into<String>) -> Result<Self> {
        self.separator = Some(separator.into());
        self.validate().map(|()| self)
    }

    /// Sets what becomes of rows that cannot be used.
    #[must_use]
    pub fn with_validation(mut self, validation: Validation) -> Self {
        self.validation = validation;
        self
    }
}

#[cfg(test)]
#[path = "journey_rules_tests.rs"]
mod tests;
