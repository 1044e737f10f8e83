//! The events of each key: touches with the value of a step, and conversions, in the order of time.

use crate::domain::{Dictionary, Journey, Journeys, MISSING_CODE, TextCodes, TextField, folded};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::math::SmallSort;
use crate::paths::transitions::CONVERSION;
use crate::time::Timestamp;

/// Event of a key, in the order of time; a conversion comes after the touches of its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Event {
    /// Microseconds since 1970; the place in its path where journeys have no times.
    pub(super) at: i64,
    is_conversion: bool,
    row: u32,
    /// The value, as one of the distinct names of the steps; [`MISSING_CODE`] for any other.
    pub(super) value: u32,
}

#[cfg(test)]
impl Event {
    /// A touch with a value.
    pub(super) const fn touch(at: i64, value: u32) -> Self {
        Self { at, is_conversion: false, row: 0, value }
    }
}

/// The events of journeys, key by key.
pub(super) struct Events<'a> {
    journeys: &'a Journeys,
    codes: &'a [u32],
    dictionary: &'a Dictionary,
    /// For each code of the field the value.
    values: Vec<u32>,
    conversion: Option<u32>,
    /// For each step its value.
    pub(super) steps: Vec<u32>,
}

impl<'a> Events<'a> {
    pub(super) fn new(journeys: &'a Journeys, by: &str, steps: &[String]) -> Result<Self> {
        let mut names: Vec<String> = Vec::new();
        let steps = steps.iter().map(|step| {
            let step = folded(step);
            let known = names.iter().position(|name| *name == step);
            let index = known.unwrap_or_else(|| {
                names.push(step.into_owned());
                names.len() - 1
            });
            crate::math::index_u32(index)
        });
        let steps = steps.collect();
        let value = |name: &str| {
            let name = folded(name);
            names.iter().position(|known| *known == name).map(crate::math::index_u32)
        };
        let (codes, dictionary) = column(journeys, by)?;
        let values = dictionary.names().map(|name| value(name).unwrap_or(MISSING_CODE)).collect();
        Ok(Self { journeys, codes, dictionary, values, conversion: value(CONVERSION), steps })
    }

    /// Note on a step that no touch has.
    pub(super) fn note(&self, step: &str) -> Option<String> {
        let wanted = folded(step);
        let is_known = || self.dictionary.names().any(|name| folded(name) == wanted);
        if wanted == CONVERSION || is_known() {
            return None;
        }
        let near = nearest(step, self.dictionary.names());
        let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        Some(format!("no touch has it{near}"))
    }

    /// Hands over the events of each key, and how many keys they stand for. Journeys without keys are one each.
    pub(super) fn each(&self, mut take: impl FnMut(&[Event], u64)) {
        let keys = &self.journeys.0.key;
        let mut events = Vec::new();
        if keys.is_empty() {
            for journey in self.journeys.iter() {
                self.collect(&journey, journey.conversions() > 0, &mut events);
                for (converted, count) in
                    [(true, journey.conversions()), (false, journey.count() - journey.conversions())]
                {
                    let own: Vec<Event> =
                        events.iter().filter(|event| converted || !event.is_conversion).copied().collect();
                    if count > 0 {
                        take(&own, count);
                    }
                }
                events.clear();
            }
            return;
        }
        let mut order: Vec<(u32, u32)> = keys.iter().copied().zip(0..).collect();
        order.small_sort_unstable();
        for of_key in order.chunk_by(|(a, _), (b, _)| a == b) {
            events.clear();
            for (_, index) in of_key {
                if let Some(journey) = self.journeys.get(*index as usize) {
                    self.collect(&journey, journey.conversions() > 0, &mut events);
                }
            }
            // A touch is in several journeys of a key that converted several times.
            events.small_sort_unstable();
            events.dedup();
            take(&events, 1);
        }
    }

    fn collect(&self, journey: &Journey<'_>, converted: bool, events: &mut Vec<Event>) {
        let codes = self.codes.get(journey.touch_range()).unwrap_or_default();
        let times = journey.micros().iter().copied();
        let places = 0_i64..;
        let at: Box<dyn Iterator<Item = i64>> =
            if journey.micros().is_empty() { Box::new(places) } else { Box::new(times) };
        for ((code, at), row) in codes.iter().zip(at).zip(journey.rows()) {
            let value = self.values.get(*code as usize).copied().unwrap_or(MISSING_CODE);
            events.push(Event { at, is_conversion: false, row: *row, value });
        }
        if converted {
            // Without times it comes after every place in the path.
            let at = journey.converted_at().map_or(i64::MAX, Timestamp::micros);
            let value = self.conversion.unwrap_or(MISSING_CODE);
            let row = journey.conversion_row().unwrap_or_default();
            events.push(Event { at, is_conversion: true, row, value });
        }
    }
}

/// The codes and names of a text field of touches, or of a dimension of the user's own.
fn column<'a>(journeys: &'a Journeys, by: &str) -> Result<(&'a [u32], &'a Dictionary)> {
    let columns = &journeys.0;
    let field = TextField::from_name(by);
    if field == Some(TextField::Channel) {
        return Ok((&columns.channel, &columns.channels));
    }
    let text = field.map_or_else(|| columns.own(by), |field| columns.text(field));
    match (text, field) {
        (Some(TextCodes { codes, names }), _) => Ok((codes, names)),
        (None, Some(_)) => {
            let detail = format!("expected touches with the field `{by}` to make steps of, got none");
            Err(Error::new(ErrorKind::MissingData, "by", detail))
        }
        (None, None) => {
            let known = TextField::ALL.iter().map(|field| field.name()).chain(journeys.own_dimensions());
            let near = nearest(by, known).map_or_else(String::new, |near| format!("; did you mean {near}?"));
            let detail = format!("expected the name of a text field of touches, got {by:?}{near}");
            Err(Error::new(ErrorKind::InvalidConfig, "by", detail))
        }
    }
}
