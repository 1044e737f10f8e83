//! Options by which clicks are read.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::grouping::ChannelRule;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};

/// Options of classification: rules of your own, hosts of your house, creators, brands, and the use of click ids.
///
/// # Examples
/// ```
/// use attribution_core::channels::ChannelOptions;
///
/// let options = ChannelOptions::from_json(r#"{"internal": ["shop.example"], "click_ids": "ignore"}"#)?;
/// assert_eq!(options.internal, ["shop.example"]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ChannelOptions {
    /// Rules of your own, in the order in which they are asked; they go before the built-in ones.
    pub rules: Vec<ChannelRule>,
    /// Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is internal.
    pub internal: Vec<String>,
    /// Creators by the source that their links have; the sign `@` and case do not matter.
    pub influencers: Vec<String>,
    /// Brand terms: visits whose term is near one of them are branded.
    pub brands: Vec<String>,
    /// Use of click ids beside tags.
    pub click_ids: ClickIdUse,
}

fields! { ChannelOptions: rules, internal, influencers, brands, click_ids }

/// Use of click ids beside tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClickIdUse {
    /// They fill in what the tags leave out.
    #[default]
    Fill,
    /// Those that only ads carry go before tags, as GA4 reads links of Google Ads.
    Override,
    /// They are not looked at.
    Ignore,
}

setters! { ChannelOptions:
    with_rules(rules: Vec<ChannelRule>),
    with_internal(internal: Vec<String>),
    with_influencers(influencers: Vec<String>),
    with_brands(brands: Vec<String>),
    with_click_ids(click_ids: ClickIdUse),
}

impl ChannelOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types, and as [`ChannelOptions::validate`].
    pub fn from_json(json: &str) -> Result<Self> {
        let options: Self = Error::read(json)?;
        options.validate().map(|()| options)
    }

    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem found: a rule without a name, a channel or a condition, a value that does not fit
    /// its operator, a name that two rules have, and empty texts in lists.
    pub fn validate(&self) -> Result<()> {
        Error::from_problems(ErrorKind::InvalidConfig, self.problems()).map_or(Ok(()), Err)
    }

    /// Every problem of the options.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut names = BTreeSet::new();
        for (index, rule) in self.rules.iter().enumerate() {
            let path = format!("rules[{index}]");
            rule.problems(&path, &mut problems);
            if !names.insert(rule.name.trim().to_lowercase()) {
                let detail =
                    format!("expected a name of its own, got {:?}, which another rule has", rule.name);
                problems.push(Problem { path: format!("{path}.name"), detail });
            }
        }
        // The sign before a handle is no name.
        let is_blank = |letter: char| letter == '@' || letter.is_whitespace();
        let lists =
            [("internal", &self.internal), ("influencers", &self.influencers), ("brands", &self.brands)];
        for (name, texts) in lists {
            for (index, _) in
                texts.iter().enumerate().filter(|(_, text)| text.trim_matches(is_blank).is_empty())
            {
                let detail = "expected text that is not empty, got none".to_owned();
                problems.push(Problem { path: format!("{name}[{index}]"), detail });
            }
        }
        problems
    }
}
