//! The influencer who mattered most earns the conversion.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::custom_weights::named_twice;
use crate::domain::{ByName, Conservation, Journey, Journeys, MISSING_CODE, NumberField, Reason, TextField};
use crate::error::{Problem, Result};
use crate::json::{fields, setters};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};
use crate::models::spec::{needs_number, needs_text};

pub(in crate::models) const INFLUENCER_TOUCH: ModelInfo = ModelInfo {
    name: "influencer_touch",
    summary: "The touches of the influencer with the highest value share the conversion.",
    why: "You pay creators by result, and one of them should get the sale.",
    formula: "1 for each touch of the influencer with the highest value, 0 for the others; ties go to the influencer \
              who came first; unattributed where no influencer took part",
    parameters: &[
        ParameterInfo {
            name: "by",
            kind: ParameterKind::Choice { options: &["engagement", "touches", "value"] },
            default: r#""engagement""#,
            summary: "Value of an influencer: the sum of engagement, the number of touches, or a table.",
        },
        ParameterInfo {
            name: "values",
            kind: ParameterKind::NumberByName,
            default: "{}",
            summary: "Value of each influencer, when it comes from a table; 0 for those it does not name.",
        },
    ],
    fields: &["influencer", "engagement"],
    conservation: Conservation::WhereEarned,
    reference: "None: common practice of influencer marketing",
    ..ModelInfo::PLAIN
};

/// Value of an influencer: what makes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ValuedBy {
    /// The sum of the engagement of their touches.
    #[default]
    Engagement,
    /// Number of their touches.
    Touches,
    /// A table.
    Value,
}

/// Parameters of `influencer_touch`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InfluencerTouch {
    /// Value of an influencer: what makes it.
    pub by: ValuedBy,
    /// Value of each influencer, when it comes from a table.
    pub values: BTreeMap<String, f64>,
}

fields! { InfluencerTouch { by, values } }

setters! { InfluencerTouch:
    with_by(by: ValuedBy),
    with_values(values: BTreeMap<String, f64>),
}

impl InfluencerTouch {
    /// Problems of the table as a whole.
    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        named_twice("values", TextField::Influencer, &self.values)
    }

    pub(in crate::models) fn bind(&self, journeys: &Journeys) -> Result<impl Model + use<>> {
        needs_text(journeys, INFLUENCER_TOUCH.name, TextField::Influencer)?;
        if self.by == ValuedBy::Engagement {
            needs_number(journeys, INFLUENCER_TOUCH.name, NumberField::Engagement)?;
        }
        let values = ByName::new(&self.values);
        let value = |name: &str| values.get(name).copied().unwrap_or(0.0);
        let by_code = journeys.names(TextField::Influencer).map(|names| names.names().map(value).collect());
        Ok(Bound { by: self.by, by_code: by_code.unwrap_or_default() })
    }
}

/// The table with names resolved to codes.
struct Bound {
    by: ValuedBy,
    by_code: Vec<f64>,
}

impl Bound {
    /// The influencer who earns, with their value. A journey has few influencers, however many touches.
    fn earner(&self, journey: &Journey<'_>) -> Option<(u32, f64)> {
        let codes = journey.codes(TextField::Influencer)?;
        let engagement = journey.numbers(NumberField::Engagement);
        let mut values: BTreeMap<u32, (f64, usize)> = BTreeMap::new();
        for (position, code) in codes.iter().enumerate().filter(|(_, code)| **code != MISSING_CODE) {
            let (value, _) = values.entry(*code).or_insert((0.0, position));
            match self.by {
                ValuedBy::Touches => *value += 1.0,
                ValuedBy::Value => *value = self.by_code.get(*code as usize).copied().unwrap_or(0.0),
                ValuedBy::Engagement => {
                    let known = engagement
                        .and_then(|numbers| numbers.get(position))
                        .filter(|number| !number.is_nan());
                    *value += known.copied().unwrap_or(0.0);
                }
            }
        }
        let better = |(_, (a, a_first)): &(u32, (f64, usize)), (_, (b, b_first)): &(u32, (f64, usize))| {
            a.total_cmp(b).then(b_first.cmp(a_first))
        };
        values.into_iter().max_by(better).map(|(code, (value, _))| (code, value))
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let Some((earner, _)) = self.earner(journey) else { return };
        for (weight, code) in weights.iter_mut().zip(journey.codes(TextField::Influencer).unwrap_or_default())
        {
            *weight = if *code == earner { 1.0 } else { 0.0 };
        }
    }

    fn conservation(&self) -> Conservation {
        INFLUENCER_TOUCH.conservation
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let Some((earner, value)) = self.earner(journey) else {
            return vec![Reason::new("no influencer took part"); journey.len()];
        };
        let codes = journey.codes(TextField::Influencer).unwrap_or_default();
        Reason::for_each(journey, |position| {
            let clause = match journey.text(TextField::Influencer, position) {
                Some(name) if codes.get(position) == Some(&earner) => {
                    format!("{name} has the highest value of the influencers in this journey, {value}")
                }
                Some(name) => format!("{name} has not the highest value of the influencers in this journey"),
                None => "it was not the touch of an influencer".into(),
            };
            Reason::new(clause).with("highest_value", value)
        })
    }
}
