//! The scope of a report: credits as its filter leaves them.

use super::filter::ReportFilter;
use crate::domain::{Credits, Journey, Journeys, Side, TextField};
use crate::error::Result;

/// Credits within the filter of a report.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    credits: &'a Credits,
    filter: &'a ReportFilter,
}

/// Credit of one touch from one deal.
#[derive(Clone, Copy)]
pub(super) struct EarnedTouch<'a> {
    pub(super) journey: Journey<'a>,
    pub(super) position: usize,
    /// Row of the touch in the input: the same for a touch that earned from several deals.
    pub(super) row: u32,
    /// Share of the deal.
    pub(super) weight: f64,
    pub(super) value: f64,
}

impl<'a> Scope<'a> {
    pub(super) fn new(credits: &'a Credits, filter: &'a ReportFilter) -> Result<Self> {
        filter.check(credits.journeys())?;
        Ok(Self { credits, filter })
    }

    pub(super) fn all_journeys(&self) -> &'a Journeys {
        self.credits.journeys()
    }

    /// The converting journeys of the report.
    pub(super) fn journeys(&self) -> impl Iterator<Item = Journey<'a>> + use<'a> {
        let Self { credits, filter } = *self;
        let journeys = credits.journeys();
        journeys.iter().take(journeys.converting()).filter(move |journey| filter.admits(journeys, journey))
    }

    /// The touches of the report, a touch once for each deal that it earned from.
    pub(super) fn touches(&self) -> impl Iterator<Item = EarnedTouch<'a>> + use<'a> {
        let scope = *self;
        self.journeys().flat_map(move |journey| scope.touches_of(journey))
    }

    /// The touches of journeys of the report that did not convert, which earn nothing.
    pub(super) fn lost_touches(&self) -> impl Iterator<Item = EarnedTouch<'a>> + use<'a> {
        let Self { credits, filter } = *self;
        let journeys = credits.journeys();
        // Null journeys of accounts without a deal were not lost.
        let lost = journeys.iter().skip(journeys.converting()).filter(|journey| journey.deal_row().is_some());
        lost.filter(move |journey| filter.admits(journeys, journey)).flat_map(move |journey| {
            let touches = journey.rows().iter().zip(journey.micros()).enumerate();
            touches.filter(|(_, (_, at))| filter.admits_touch(**at)).map(move |(position, (row, _))| {
                EarnedTouch { journey, position, row: *row, weight: 0.0, value: 0.0 }
            })
        })
    }

    /// The touches of one journey.
    pub(super) fn touches_of(&self, journey: Journey<'a>) -> impl Iterator<Item = EarnedTouch<'a>> + use<'a> {
        let Self { credits, filter } = *self;
        let weights = credits.weights_of(journey.index());
        let touches = journey.rows().iter().zip(weights).zip(journey.micros()).enumerate();
        touches.filter(|(_, (_, at))| filter.admits_touch(**at)).map(move |(position, ((row, weight), _))| {
            EarnedTouch { journey, position, row: *row, weight: *weight, value: weight * journey.value() }
        })
    }

    /// One mark for each row of touches, none set: for counting a touch of several deals once.
    pub(super) fn unseen(&self) -> Seen {
        let rows = self.credits.journeys().rows();
        Seen(vec![false; rows.iter().max().map_or(0, |row| *row as usize + 1)])
    }
}

/// Rows of touches that were counted.
pub(super) struct Seen(Vec<bool>);

impl Seen {
    /// True the first time that a row comes.
    pub(super) fn is_new(&mut self, row: u32) -> bool {
        self.0.get_mut(row as usize).is_some_and(|seen| !std::mem::replace(seen, true))
    }
}

/// The sides of the touches of one journey.
pub(super) fn sides<'a>(journey: &Journey<'a>) -> impl Fn(usize) -> Option<Side> + use<'a> {
    let journey = *journey;
    move |position| match journey.text(TextField::Side, position)? {
        "sales" => Some(Side::Sales),
        "marketing" => Some(Side::Marketing),
        _ => Some(Side::Both),
    }
}
