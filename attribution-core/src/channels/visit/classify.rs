//! Visits classified: the channel of each, and a report of all.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::visit_pairs::VisitPairs;
use super::visit_reader::{GATEWAY, INTERNAL, ReadVisit, VisitReader};
use super::visit_row::Visit;
use crate::channels::branded::BrandTerms;
use crate::channels::channel_options::ChannelOptions;
use crate::channels::lists::lists_version;
use crate::error::Result;
use crate::math::{SmallSort, count_f64};

/// Visits by channel: what each one was, and what became of all of them.
///
/// Always `given = touches + internal + payment_gateway`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VisitChannels {
    /// Visits given.
    pub given: u64,
    /// Visits that are touches.
    pub touches: u64,
    /// Visits from a page of the same house, which are no touches.
    pub internal: u64,
    /// Visits that come back from a payment gateway, which are no touches.
    pub payment_gateway: u64,
    /// Touches that no rule has a channel for.
    pub unassigned: u64,
    /// Visits whose links contradict themselves.
    pub with_conflicts: u64,
    /// Version of the lists of sources.
    pub lists_version: String,
    /// Touches of each channel, the largest first.
    pub channels: Vec<ChannelVisits>,
    /// Visits for which each rule decided, by rule and channel, the largest first.
    pub rules: Vec<RuleVisits>,
    /// Each visit, in the order given.
    pub visits: Vec<ClassifiedVisit>,
}

/// Touches of one channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelVisits {
    /// Channel.
    pub channel: String,
    /// Touches of it.
    pub touches: u64,
    /// Part of all touches, 0 to 1.
    pub share: f64,
}

/// Visits that one rule gave one channel; some built-in rules give several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleVisits {
    /// Name of a rule of your own, or id of a built-in one.
    pub rule: String,
    /// True for a rule of your own.
    pub own_rule: bool,
    /// Channel that it gives; `null` for rules of visits that are no touches.
    pub channel: Option<String>,
    /// Visits.
    pub visits: u64,
}

/// Visit with its channel, and what it is known by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClassifiedVisit {
    /// False for a visit that is no touch: internal, or back from a payment gateway.
    pub touch: bool,
    /// Channel; `null` for a visit that is no touch.
    pub channel: Option<String>,
    /// Source in lower case.
    pub source: Option<String>,
    /// Medium in lower case.
    pub medium: Option<String>,
    /// Campaign as written.
    pub campaign: Option<String>,
    /// Content as written.
    pub content: Option<String>,
    /// Term as written.
    pub term: Option<String>,
    /// Click id that was looked at.
    pub click_id: Option<String>,
    /// Rule that gave the channel: the name of one of your own, or the id of a built-in one.
    pub rule: String,
    /// True for a rule of your own.
    pub own_rule: bool,
    /// True for a term near one of the brands, false for another term; `null` without a term or brands.
    pub branded: Option<bool>,
    /// Contradictions of the link, as [`ParsedLink`](crate::channels::ParsedLink) has them.
    pub conflicts: Vec<String>,
}

/// Channel classification of visits: channel, source, medium and campaign of each visit by its URL and its referrer.
///
/// Reason to pick it: a raw log has URLs, and models need channels. Tags go before click ids, and these before the
/// referrer; each decision names its rule. Visits from a page of the same house and those back from a payment gateway are no
/// touches. Pairs of URL and referrer that come again are read once.
///
/// # Examples
/// ```
/// use attribution_core::channels::{ChannelOptions, Visit, classify_visits};
///
/// let visits = [
///     Visit::new("https://shop.example/?gclid=Cj0K").with_referrer("https://www.google.com/"),
///     Visit::new("https://shop.example/thanks").with_referrer("https://www.paypal.com/"),
/// ];
/// let read = classify_visits(&visits, &ChannelOptions::default())?;
/// assert_eq!(read.visits[0].channel.as_deref(), Some("Paid Search"));
/// assert_eq!((read.touches, read.payment_gateway), (1, 1));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` as [`ChannelOptions::validate`].
///
/// # References
/// Google Analytics help, "Default channel group" and "Traffic-source dimensions".
pub fn classify_visits(visits: &[Visit], options: &ChannelOptions) -> Result<VisitChannels> {
    options.validate()?;
    let reader = VisitReader::new(options);
    let brands = BrandTerms::new(&options.brands);
    let mut pairs = VisitPairs::default();
    // The visit of each pair that came first.
    let mut firsts: Vec<usize> = Vec::new();
    let mut classified_visits: Vec<ClassifiedVisit> = Vec::with_capacity(visits.len());
    for visit in visits {
        let first = firsts.get(pairs.index(visit.pair())).and_then(|first| classified_visits.get(*first));
        let read = first.cloned().unwrap_or_else(|| {
            firsts.push(classified_visits.len());
            classified(reader.read(&visit.url, visit.before()), &brands)
        });
        classified_visits.push(read);
    }
    Ok(report(classified_visits))
}

fn classified(read: ReadVisit<'_>, brands: &BrandTerms) -> ClassifiedVisit {
    let owned = |text: Option<std::borrow::Cow<'_, str>>| text.map(std::borrow::Cow::into_owned);
    ClassifiedVisit {
        touch: read.channel.is_some(),
        channel: read.channel.map(str::to_owned),
        branded: brands.are_near(read.term.as_deref()),
        source: owned(read.source),
        medium: owned(read.medium),
        campaign: owned(read.campaign),
        content: owned(read.content),
        term: owned(read.term),
        click_id: read.click_id.map(str::to_owned),
        rule: read.rule.to_owned(),
        own_rule: read.own_rule,
        conflicts: read.conflicts.into_iter().map(str::to_owned).collect(),
    }
}

/// Visits counted.
#[derive(Default)]
struct Counts<'a> {
    with_conflicts: u64,
    /// By rule and channel: some built-in rules give several channels.
    rules: BTreeMap<(bool, &'a str, Option<&'a str>), u64>,
}

impl<'a> Counts<'a> {
    fn add(&mut self, visit: &'a ClassifiedVisit) {
        self.with_conflicts += u64::from(!visit.conflicts.is_empty());
        *self.rules.entry((visit.own_rule, &visit.rule, visit.channel.as_deref())).or_default() += 1;
    }

    fn touches(&self) -> u64 {
        self.rules.iter().filter(|((_, _, channel), _)| channel.is_some()).map(|(_, visits)| visits).sum()
    }

    /// Visits for which a built-in rule decided.
    fn of_rule(&self, name: &str) -> u64 {
        let of_rule = self.rules.iter().filter(|((own_rule, rule, _), _)| !own_rule && *rule == name);
        of_rule.map(|(_, visits)| *visits).sum()
    }

    fn channels(&self) -> Vec<ChannelVisits> {
        let all = count_f64(self.touches());
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for ((_, _, channel), visits) in &self.rules {
            if let Some(channel) = channel {
                *counts.entry(channel).or_default() += visits;
            }
        }
        let counts = counts.into_iter().map(|(channel, touches)| (String::from(channel), touches));
        let row = |(channel, touches)| ChannelVisits { channel, touches, share: count_f64(touches) / all };
        let mut channels: Vec<_> = counts.map(row).collect();
        channels.small_sort_by_key(|channel| Reverse(channel.touches));
        channels
    }

    fn rules(&self) -> Vec<RuleVisits> {
        let row = |(&(own_rule, rule, channel), visits): (&(bool, &str, Option<&str>), &u64)| RuleVisits {
            rule: rule.to_owned(),
            own_rule,
            channel: channel.map(str::to_owned),
            visits: *visits,
        };
        let mut rules: Vec<_> = self.rules.iter().map(row).collect();
        rules.small_sort_by_key(|rule| Reverse(rule.visits));
        rules
    }
}

fn report(visits: Vec<ClassifiedVisit>) -> VisitChannels {
    let mut counts = Counts::default();
    for visit in &visits {
        counts.add(visit);
    }
    VisitChannels {
        given: visits.len() as u64,
        touches: counts.touches(),
        internal: counts.of_rule(INTERNAL),
        payment_gateway: counts.of_rule(GATEWAY),
        unassigned: counts.of_rule("unassigned"),
        with_conflicts: counts.with_conflicts,
        lists_version: lists_version().to_owned(),
        channels: counts.channels(),
        rules: counts.rules(),
        visits,
    }
}
