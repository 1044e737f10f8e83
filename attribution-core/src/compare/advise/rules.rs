//! Rules of advice: what each looks at, and which models it speaks for or against.

use serde::Serialize;

use super::candidates::{FITTED, FROM_NULLS, OF_PRESENCE, TIMED, WITHOUT_NULLS};
use super::facts::{ChannelFacts, Facts};
use super::options::ModelAdviceOptions;
use crate::math::count_f64;

/// Rule of advice on models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ModelRule {
    /// There are journeys that did not convert.
    NullJourneys,
    /// There are none: nothing tells what converts from what does not.
    NoNullJourneys,
    /// Touches have times that tell them apart.
    Times,
    /// They have none, or most are at midnight or equal.
    NoTimes,
    /// There are few conversions for each channel.
    FewConversions,
    /// Some channels are in few conversions.
    RareChannels,
    /// Most converting journeys have one touch.
    OneTouchJourneys,
    /// Many last touches are direct.
    DirectLastTouches,
    /// Many touches have no proper channel.
    UnassignedTouches,
    /// Null journeys are observed much longer than converting ones.
    NullsObservedLonger,
    /// A channel closes far more than it opens: it may follow buyers around.
    ExposureBias,
}

/// Observation of a rule.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) applies: bool,
    pub(super) count: u64,
    pub(super) share: Option<f64>,
    pub(super) threshold: Option<f64>,
    pub(super) channels: Vec<String>,
    pub(super) sentence: String,
}

/// A rule, as data.
pub(super) struct Rule {
    pub(super) code: ModelRule,
    pub(super) look: fn(&Facts, &ModelAdviceOptions) -> Seen,
    pub(super) speaks_for: &'static [&'static str],
    pub(super) speaks_against: &'static [&'static str],
}

/// Every rule, in the order in which they are told.
pub(super) static RULES: [Rule; 11] = [
    Rule { code: ModelRule::NullJourneys, look: null_journeys, speaks_for: FROM_NULLS, speaks_against: &[] },
    Rule {
        code: ModelRule::NoNullJourneys,
        look: no_null_journeys,
        speaks_for: WITHOUT_NULLS,
        speaks_against: FROM_NULLS,
    },
    Rule { code: ModelRule::Times, look: times, speaks_for: TIMED, speaks_against: &[] },
    Rule { code: ModelRule::NoTimes, look: no_times, speaks_for: &[], speaks_against: TIMED },
    Rule {
        code: ModelRule::FewConversions,
        look: few_conversions,
        speaks_for: &["ensemble"],
        speaks_against: FITTED,
    },
    Rule { code: ModelRule::RareChannels, look: rare_channels, speaks_for: &[], speaks_against: &[] },
    Rule {
        code: ModelRule::OneTouchJourneys,
        look: one_touch,
        speaks_for: &["last_non_direct"],
        speaks_against: &[],
    },
    Rule {
        code: ModelRule::DirectLastTouches,
        look: direct_last,
        speaks_for: &["last_non_direct"],
        speaks_against: &["last_touch"],
    },
    Rule { code: ModelRule::UnassignedTouches, look: unassigned, speaks_for: &[], speaks_against: &[] },
    Rule {
        code: ModelRule::NullsObservedLonger,
        look: observed_longer,
        speaks_for: &["hazard"],
        speaks_against: OF_PRESENCE,
    },
    Rule {
        code: ModelRule::ExposureBias,
        look: exposure_bias,
        speaks_for: &[],
        speaks_against: &["last_touch"],
    },
];

/// A part of a whole; none of nothing.
fn part(count: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| count_f64(count) / count_f64(whole))
}

fn percent(share: Option<f64>) -> String {
    format!("{:.1}%", share.unwrap_or(0.0) * 100.0)
}

fn null_journeys(facts: &Facts, _: &ModelAdviceOptions) -> Seen {
    let journeys = facts.nulls + facts.conversions;
    let sentence =
        format!("{} of {journeys} journeys did not convert: models can learn from them", facts.nulls);
    let share = part(facts.nulls, journeys);
    Seen { applies: facts.nulls > 0, count: facts.nulls, share, sentence, ..Seen::default() }
}

fn no_null_journeys(facts: &Facts, _: &ModelAdviceOptions) -> Seen {
    let sentence = if facts.nulls == 0 {
        "no journey without a conversion: only rules, and shapley by conversions, say anything".to_owned()
    } else {
        "there are journeys without a conversion".to_owned()
    };
    Seen { applies: facts.nulls == 0, count: facts.nulls, sentence, ..Seen::default() }
}

fn times(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let seen = no_times(facts, options);
    Seen { applies: !seen.applies, ..seen }
}

fn no_times(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    if !facts.has_times {
        let sentence = "touches have no times: models that weigh by time cannot be used".to_owned();
        return Seen { applies: true, sentence, ..Seen::default() };
    }
    let share = part(facts.same_times, facts.touches);
    let sentence =
        format!("{} of touches are at midnight or at the time of the touch before", percent(share));
    Seen {
        applies: share.unwrap_or(0.0) > options.same_times.get(),
        count: facts.same_times,
        share,
        threshold: Some(options.same_times.get()),
        sentence,
        ..Seen::default()
    }
}

fn few_conversions(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let channels = facts.channels.len() as u64;
    let needed = options.conversions_per_channel.saturating_mul(channels);
    let sentence = format!(
        "{} conversions for {channels} channels: look at intervals first, and mix models rather than pick one, below {needed}",
        facts.conversions
    );
    Seen {
        applies: facts.conversions < needed,
        count: facts.conversions,
        threshold: Some(count_f64(needed)),
        sentence,
        ..Seen::default()
    }
}

/// Observation of a rule on single channels, of those that it names.
fn of_channels<'a>(named: impl Iterator<Item = &'a ChannelFacts>, threshold: f64) -> Seen {
    let channels: Vec<String> = named.map(|channel| channel.name.clone()).collect();
    Seen {
        applies: !channels.is_empty(),
        count: channels.len() as u64,
        threshold: Some(threshold),
        channels,
        ..Seen::default()
    }
}

fn rare_channels(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let least = options.conversions_of_channel;
    let seen =
        of_channels(facts.channels.iter().filter(|channel| channel.conversions < least), count_f64(least));
    let sentence = format!(
        "{} of {} channels are in fewer than {least} conversions: pool them with others before you read their figures",
        seen.count,
        facts.channels.len()
    );
    Seen { share: part(seen.count, facts.channels.len() as u64), sentence, ..seen }
}

fn one_touch(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let share = part(facts.one_touch, facts.conversions);
    Seen {
        applies: share.unwrap_or(0.0) > options.one_touch.get(),
        count: facts.one_touch,
        share,
        threshold: Some(options.one_touch.get()),
        sentence: format!("{} of conversions have one touch, on which all models agree", percent(share)),
        ..Seen::default()
    }
}

fn direct_last(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let count = facts.of(|channel| channel.is_direct, |channel| channel.last);
    let share = part(count, facts.conversions);
    Seen {
        applies: share.unwrap_or(0.0) > options.direct_last.get(),
        count,
        share,
        threshold: Some(options.direct_last.get()),
        sentence: format!(
            "{} of last touches are direct: they say how a buyer came back, not why",
            percent(share)
        ),
        ..Seen::default()
    }
}

fn unassigned(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let count = facts.of(|channel| channel.is_unassigned, |channel| channel.touches);
    let share = part(count, facts.touches);
    Seen {
        applies: share.unwrap_or(0.0) > options.unassigned.get(),
        count,
        share,
        threshold: Some(options.unassigned.get()),
        sentence: format!("{} of touches have no proper channel: mend links before models", percent(share)),
        ..Seen::default()
    }
}

fn observed_longer(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    let (converting, nulls) = (facts.converting_days.unwrap_or(0.0), facts.null_days.unwrap_or(0.0));
    let sentence = format!(
        "journeys that did not convert last {nulls:.1} days in the median, those that did {converting:.1}: \
         the longer one is watched, the more touches it has, and presence looks harmful"
    );
    Seen {
        applies: facts.null_days.is_some() && nulls > 0.0 && nulls >= options.observed_ratio * converting,
        count: facts.nulls,
        share: (converting > 0.0).then(|| nulls / converting),
        threshold: Some(options.observed_ratio),
        sentence,
        ..Seen::default()
    }
}

fn exposure_bias(facts: &Facts, options: &ModelAdviceOptions) -> Seen {
    // Shares are of the same conversions, so that their ratio is that of the counts.
    let closes = |channel: &&ChannelFacts| {
        channel.last >= options.min_last_touches
            && count_f64(channel.last) >= options.exposure_ratio * count_f64(channel.first)
    };
    let seen = of_channels(facts.channels.iter().filter(closes), options.exposure_ratio);
    let sentence = if seen.applies {
        let (channels, ratio) = (seen.channels.join(", "), options.exposure_ratio);
        format!(
            "possible exposure bias; run a lift test: the share of last touches is at least {ratio} times that of first touches, \
             as of channels that follow buyers around: {channels}"
        )
    } else {
        "no channel closes far more journeys than it opens".to_owned()
    };
    Seen { sentence, ..seen }
}
