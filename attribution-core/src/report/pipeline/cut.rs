//! Journeys cut at a milestone, as any model reads them.

use std::sync::Arc;

use super::milestones::Reached;
use super::touch_pool::TouchPool;
use crate::domain::{ConvertingColumns, DealColumns, Deals, JourneyDeals, Journeys, MISSING_CODE, NO_TIME};
use crate::math::index_u32;

impl Reached {
    /// The units that have a touch as journeys that converted at the milestone, each with the value 1.
    pub(super) fn journeys(&self, pool: &TouchPool, deals: &Arc<Deals>) -> Journeys {
        let row = |deal: Option<usize>| deal.map_or(MISSING_CODE, index_u32);
        let of_deals = JourneyDeals {
            records: Arc::clone(deals),
            of_journey: self.touched().map(|unit| row(unit.deal)).collect(),
            milestone_lead: self.touched().map(|unit| unit.milestone_lead.unwrap_or(MISSING_CODE)).collect(),
            columns: DealColumns::default(),
            open: None,
            rest: None,
        };
        let mut columns = pool.columns_of(&self.places, of_deals);
        let moment = |moment: Option<i64>| moment.unwrap_or(NO_TIME);
        columns.conversions = ConvertingColumns {
            value: self.touched().map(|_| 1.0).collect(),
            at: self.touched().map(|unit| unit.at).collect(),
            row: self.touched().map(|unit| index_u32(unit.row)).collect(),
            lead_created_at: self.touched().map(|unit| moment(unit.lead_created)).collect(),
            opportunity_created_at: self.touched().map(|unit| moment(unit.opportunity_created)).collect(),
            closed_at: self.touched().map(|unit| moment(unit.closed)).collect(),
            ..ConvertingColumns::default()
        };
        columns.offsets.push(0);
        columns.offsets.extend(self.touched().map(|unit| index_u32(unit.to)));
        columns.converting = columns.offsets.len() - 1;
        Journeys(Arc::new(columns))
    }
}
