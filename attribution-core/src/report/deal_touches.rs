//! The touches of each deal, by type.

use serde::{Deserialize, Serialize};

use crate::domain::{Deals, Dictionary, Journeys, MISSING_CODE, TextField, word};
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;

/// Type of touches: the field by which a report tells them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TouchesBy {
    /// Kind of touch: webinar, demo request, …; the channel where no touch has a kind.
    #[default]
    Kind,
    /// Sales, marketing or both.
    Side,
    /// Channel where the touch happened.
    Channel,
}

impl TouchesBy {
    const fn field(self) -> TextField {
        match self {
            Self::Kind => TextField::Kind,
            Self::Side => TextField::Side,
            Self::Channel => TextField::Channel,
        }
    }

    /// The type by which touches of these journeys can be told apart.
    fn in_journeys(self, journeys: &Journeys) -> Self {
        let open = journeys.open_pipeline();
        let has_kinds = |journeys: &Journeys| journeys.has_text(TextField::Kind);
        if self == Self::Kind && !has_kinds(journeys) && !open.is_some_and(has_kinds) {
            Self::Channel
        } else {
            self
        }
    }
}

/// A touch of a deal: its moment in microseconds, and its type as a code; none of a touch that does not say it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DealTouch {
    pub(super) at: i64,
    pub(super) touch_type: Option<u32>,
}

/// The touches of each deal in the order of time, those of open deals too.
#[derive(Debug)]
pub(super) struct DealTouches {
    /// The type that touches are told apart by.
    pub(super) by: TouchesBy,
    types: Dictionary,
    of_deal: Vec<Vec<DealTouch>>,
}

/// The deals that journeys are of.
pub(super) fn deals_of(journeys: &Journeys) -> Result<&Deals> {
    journeys.deals().ok_or_else(|| {
        let detail = "expected journeys of deals, got journeys that were built without opportunities";
        Error::new(ErrorKind::InvalidInput, "journeys", detail)
    })
}

impl DealTouches {
    /// The touches of the deals that journeys are of.
    pub(super) fn new(journeys: &Journeys, by: TouchesBy) -> Self {
        let by = by.in_journeys(journeys);
        let deals = journeys.deals().map_or(0, |deals| deals.opportunities().len());
        let mut touches = Self { by, types: Dictionary::default(), of_deal: vec![Vec::new(); deals] };
        touches.add(journeys);
        if let Some(open) = journeys.open_pipeline() {
            touches.add(open);
        }
        for of_one in &mut touches.of_deal {
            of_one.small_sort_by_key(|touch| touch.at);
        }
        touches
    }

    /// Touches of deals by row, of types with these names.
    #[cfg(test)]
    pub(super) fn of_types(names: &[&str], of_deal: Vec<Vec<DealTouch>>) -> Self {
        let mut types = Dictionary::default();
        for name in names {
            types.intern(name);
        }
        Self { by: TouchesBy::Kind, types, of_deal }
    }

    fn add(&mut self, journeys: &Journeys) {
        let field = self.by.field();
        let names = journeys.names(field).map_or_else(Vec::new, |names| names.names().collect());
        let spelt = |name: &str| if field == TextField::Channel { name.to_owned() } else { word(name) };
        let codes: Vec<u32> = names.into_iter().map(|name| self.types.intern(&spelt(name))).collect();
        for journey in journeys.iter() {
            let Some(of_one) = journey.deal_row().and_then(|row| self.of_deal.get_mut(row)) else { continue };
            let types = journey.codes(field).unwrap_or_default();
            for (position, at) in journey.micros().iter().enumerate() {
                let code = types.get(position).filter(|code| **code != MISSING_CODE);
                let touch_type = code.and_then(|code| codes.get(*code as usize)).copied();
                of_one.push(DealTouch { at: *at, touch_type });
            }
        }
    }

    /// Touches of the deal in a row, in the order of time.
    pub(super) fn of(&self, row: usize) -> &[DealTouch] {
        self.of_deal.get(row).map(Vec::as_slice).unwrap_or_default()
    }

    /// Name of a type.
    pub(super) fn name(&self, touch_type: u32) -> &str {
        self.types.name(touch_type).unwrap_or_default()
    }

    /// Number of types.
    pub(super) fn types(&self) -> usize {
        self.types.len()
    }
}
