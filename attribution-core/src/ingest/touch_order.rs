//! Touches that come in an order in place of times.
//!
//! In: tables whose touches have a column `touch_order` and no times. Out: the same tables with moments that keep that
//! order, for windows that are as long as need be. The moments themselves mean nothing, and journeys do not keep them.

use crate::columns::column::{NumberColumn, TimeColumn};
use crate::columns::table::{ConversionField, ConversionTable, TOUCH_ORDER, TouchTable};
use crate::domain::{JourneyRules, Timestamp};
use crate::error::{Error, ErrorKind, Result};

/// Tables by order, while they are read.
pub(super) struct TouchOrder<'a> {
    pub(super) rules: JourneyRules,
    touches: Vec<Option<OrderTimes<'a>>>,
    conversions: Vec<OrderOrLast<'a>>,
}

/// Moments that keep the order of whole numbers.
struct OrderTimes<'a>(&'a dyn NumberColumn);

/// The last moment there is, for conversions of which nothing is known but that they came after the touches.
struct LastMoment(usize);

enum OrderOrLast<'a> {
    /// The conversions have times of their own.
    Own,
    Order(OrderTimes<'a>),
    Last(LastMoment),
}

impl OrderTimes<'_> {
    /// The whole numbers that a double holds without gaps.
    const LIMIT: f64 = 9_007_199_254_740_992.0;
}

impl TimeColumn for OrderTimes<'_> {
    fn rows(&self) -> usize {
        self.0.rows()
    }

    #[expect(clippy::cast_possible_truncation, reason = "whole, and within what doubles hold exactly")]
    fn micros(&self, row: usize) -> Option<i64> {
        let order = self.0.number(row)?;
        (order.fract() == 0.0 && order.abs() < Self::LIMIT).then_some(order as i64)
    }

    fn objection(&self, row: usize) -> Option<String> {
        let order = self.0.number(row)?;
        Some(format!("expected a whole number of less than 2^53, got {order}"))
    }
}

impl TimeColumn for LastMoment {
    fn rows(&self) -> usize {
        self.0
    }

    fn micros(&self, row: usize) -> Option<i64> {
        (row < self.0).then_some(Timestamp::MAX.micros())
    }
}

impl<'a> TouchOrder<'a> {
    /// Order of touches that have no times; `None` where they have, or where neither is there.
    ///
    /// # Errors
    /// `MISSING_DATA` for rules that are about times.
    pub(super) fn of(
        rules: &JourneyRules,
        touches: &[TouchTable<'a>],
        conversions: &[ConversionTable<'a>],
    ) -> Result<Option<Self>> {
        let places =
            touches.iter().map(|table| table.order).chain(conversions.iter().map(|table| table.order));
        if touches.iter().any(|table| table.at.is_some()) || places.flatten().next().is_none() {
            return Ok(None);
        }
        if let Some(path) = rule_of_times(rules) {
            let detail = format!(
                "expected touches with times, which this rule is about, got the column {TOUCH_ORDER}"
            );
            return Err(Error::new(ErrorKind::MissingData, path, detail));
        }
        let of_conversions = |table: &ConversionTable<'a>| {
            if table.time(ConversionField::At).is_some() {
                return Ok(OrderOrLast::Own);
            }
            Ok(match table.order {
                Some(order) => OrderOrLast::Order(OrderTimes(order)),
                None => OrderOrLast::Last(LastMoment(table.rows()?)),
            })
        };
        Ok(Some(Self {
            rules: JourneyRules { lookback_days: None, ..rules.clone() },
            touches: touches.iter().map(|table| table.order.map(OrderTimes)).collect(),
            conversions: conversions.iter().map(of_conversions).collect::<Result<_>>()?,
        }))
    }

    /// The tables with moments in place of the order.
    pub(super) fn tables<'t>(
        &'t self,
        touches: &[TouchTable<'t>],
        conversions: &[ConversionTable<'t>],
    ) -> (Vec<TouchTable<'t>>, Vec<ConversionTable<'t>>) {
        let mut touches = touches.to_vec();
        for (table, order) in touches.iter_mut().zip(&self.touches) {
            table.at = order.as_ref().map(|order| order as &dyn TimeColumn);
            table.time_name = TOUCH_ORDER;
        }
        let mut conversions = conversions.to_vec();
        for (table, order) in conversions.iter_mut().zip(&self.conversions) {
            let moments: &dyn TimeColumn = match order {
                OrderOrLast::Own => continue,
                OrderOrLast::Order(order) => order,
                OrderOrLast::Last(last) => last,
            };
            table.times.push((ConversionField::At, moments));
            table.time_name = TOUCH_ORDER;
        }
        (touches, conversions)
    }
}

/// Contents of a column of moments, as errors say what they expected.
pub(super) fn expected_time(column: &str) -> &'static str {
    if column == TOUCH_ORDER { "a whole number" } else { "a time" }
}

/// The first rule that is about times.
fn rule_of_times(rules: &JourneyRules) -> Option<&'static str> {
    let usual = JourneyRules::default();
    let about = [
        ("lookback_days", rules.lookback_days.is_some() && rules.lookback_days != usual.lookback_days),
        ("channel_lookback_days", !rules.channel_lookback_days.is_empty()),
        ("kind_lookback_days", !rules.kind_lookback_days.is_empty()),
        ("min_age_days", rules.min_age_days != usual.min_age_days),
        ("collapse.gap_minutes", rules.collapse.is_some_and(|collapse| collapse.gap_minutes.is_some())),
    ];
    about.into_iter().find(|(_, is_set)| *is_set).map(|(path, _)| path)
}
