//! The deals behind journeys: which opportunity each is of.

use super::deal_columns::DealColumns;
use super::lead::Lead;
use super::opportunity::Opportunity;
use super::records::Deals;
use crate::domain::dictionary::MISSING_CODE;
use crate::domain::field::TextField;
use crate::domain::journey::Journey;
use crate::domain::journeys::{Columns, JourneyDeals, Journeys};

impl Journeys {
    /// The deals that the journeys are of; `None` for journeys that were built without.
    #[must_use]
    pub fn deals(&self) -> Option<&Deals> {
        self.0.deals.as_ref().map(|deals| &*deals.records)
    }

    /// Open pipeline: journeys of the deals that are open, as if each converted at the moment at which it is looked at, with its
    /// amount times its probability for a value. `None` where no open deal has a touch.
    #[must_use]
    pub fn open_pipeline(&self) -> Option<&Self> {
        self.0.deals.as_ref()?.open.as_ref()
    }

    /// The deals, shared.
    pub(crate) fn shared_deals(&self) -> Option<&std::sync::Arc<Deals>> {
        self.0.deals.as_ref().map(|deals| &deals.records)
    }

    /// Touches that no journey of a deal holds, as one null journey.
    pub(crate) fn rest_of_touches(&self) -> Option<&Self> {
        self.0.deals.as_ref()?.rest.as_ref()
    }
}

impl Journeys {
    /// Position of the journey of an opportunity.
    pub(crate) fn of_opportunity(&self, id: &str) -> Option<usize> {
        let deals = self.0.deals.as_ref()?;
        let row = deals.records.row_of(id)?;
        deals.of_journey.iter().position(|of| *of as usize == row)
    }
}

impl<'a> Journey<'a> {
    /// Row of its opportunity among those of [`Journeys::deals`].
    #[must_use]
    pub fn deal_row(&self) -> Option<usize> {
        let row = *self.columns().deals.as_ref()?.of_journey.get(self.index())?;
        (row != MISSING_CODE).then_some(row as usize)
    }

    /// Its opportunity: won for a journey that converted, lost for one that did not.
    #[must_use]
    pub fn opportunity(&self) -> Option<&'a Opportunity> {
        let deals: &'a Deals = &self.columns().deals.as_ref()?.records;
        deals.opportunities().get(self.deal_row()?)
    }

    /// The lead of the touch at `position`, where it is one of those that are known.
    #[must_use]
    pub fn lead(&self, position: usize) -> Option<&'a Lead> {
        let deals = self.columns().deals.as_ref()?;
        let code = *self.codes(TextField::Lead)?.get(position)?;
        let row = *deals.columns.lead_rows.get(code as usize)?;
        deals.records.leads().get(row as usize)
    }

    /// The deals and leads as columns.
    pub(crate) fn deal_columns(&self) -> Option<&'a DealColumns> {
        self.columns().deals.as_ref().map(|deals| &deals.columns)
    }

    /// The lead whose creation is the milestone, where a touch names it.
    pub(crate) fn milestone_lead(&self) -> Option<&'a str> {
        let code = *self.columns().deals.as_ref()?.milestone_lead.get(self.index())?;
        self.columns().text(TextField::Lead)?.names.name(code)
    }

    /// Position of the last touch of the lead whose creation is the milestone, at or before `moment`.
    pub(crate) fn touch_of_milestone_lead(&self, moment: i64) -> Option<usize> {
        let code = *self.columns().deals.as_ref()?.milestone_lead.get(self.index())?;
        let leads = self.codes(TextField::Lead).filter(|_| code != MISSING_CODE)?;
        leads.iter().zip(self.micros()).rposition(|(lead, at)| *lead == code && *at <= moment)
    }
}

impl Journeys {
    /// The deals and leads as columns; `None` for journeys that were built without.
    pub(crate) fn deal_columns(&self) -> Option<&DealColumns> {
        self.0.deals.as_ref().map(|deals| &deals.columns)
    }
}

impl Columns {
    /// The same with the columns of its deals.
    pub(crate) fn with_deal_columns(mut self) -> Self {
        let Some(deals) = &self.deals else { return self };
        let names = self.text(TextField::Lead).map(|leads| &leads.names);
        let columns = DealColumns::new(&deals.records, names);
        if let Some(deals) = &mut self.deals {
            deals.columns = columns;
        }
        self
    }

    /// True when every link leads to something that is there.
    pub(crate) fn deals_are_sound(&self) -> bool {
        let Some(JourneyDeals { records, of_journey, milestone_lead, columns: _, open, rest }) = &self.deals
        else {
            return true;
        };
        let journeys = self.offsets.len().saturating_sub(1);
        let row = |row: &u32| *row == MISSING_CODE || (*row as usize) < records.opportunities().len();
        let is_flat = |of: &JourneyDeals| of.open.is_none() && of.rest.is_none();
        let open_are_sound = open.as_ref().is_none_or(|open| open.0.deals.as_ref().is_none_or(is_flat));
        let rest_is_sound = rest.as_ref().is_none_or(|rest| rest.0.deals.is_none());
        of_journey.len() == journeys
            && of_journey.iter().all(row)
            && (milestone_lead.is_empty() || milestone_lead.len() == self.converting)
            && open_are_sound
            && rest_is_sound
    }
}
