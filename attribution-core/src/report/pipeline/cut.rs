//! Journeys cut at a milestone, as any model reads them, and the touches of leads.

use std::sync::Arc;

use super::milestones::Reached;
use super::touch_pool::TouchPool;
use crate::domain::{
    ConvertingColumns, DealColumns, Deals, Dictionary, JourneyDeals, Journeys, Lead, MISSING_CODE, NO_TIME,
    TextField,
};
use crate::math::index_u32;

/// Touches of each lead, in the order of time.
pub(super) struct LeadTouches<'a> {
    names: Option<&'a Dictionary>,
    of_code: Vec<Vec<u32>>,
    by_account: bool,
}

impl<'a> LeadTouches<'a> {
    /// Touches that name a lead; where none does, those of each account.
    pub(super) fn new(pool: &'a TouchPool) -> Self {
        let named =
            |field| pool.text(field).filter(|text| text.codes.iter().any(|code| *code != MISSING_CODE));
        let by_lead = named(TextField::Lead);
        let text = by_lead.or_else(|| named(TextField::Account));
        let mut of_code = vec![Vec::new(); text.map_or(0, |text| text.names.len())];
        for (place, code) in (0_u32..).zip(text.into_iter().flat_map(|text| &text.codes)) {
            if let Some(list) = of_code.get_mut(*code as usize) {
                list.push(place);
            }
        }
        Self { names: text.map(|text| &text.names), of_code, by_account: by_lead.is_none() && text.is_some() }
    }

    /// True where touches name no lead, but accounts.
    pub(super) fn are_by_account(&self) -> bool {
        self.by_account
    }

    /// The touches of a lead.
    pub(super) fn of(&self, lead: &Lead) -> &[u32] {
        let name = if self.by_account { lead.account.as_deref() } else { Some(lead.id.as_str()) };
        let code = name.and_then(|name| self.names?.get(name));
        code.and_then(|code| self.of_code.get(code as usize)).map(Vec::as_slice).unwrap_or_default()
    }
}

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
        columns.offsets.extend(self.ends());
        columns.converting = columns.offsets.len() - 1;
        Journeys(Arc::new(columns))
    }
}
