//! Deals and leads as columns: what factors weigh touches by, read from the records once.

use super::lead::{Lead, LeadTier};
use super::records::Deals;
use crate::domain::dictionary::{Dictionary, MISSING_CODE};
use crate::math::index_u32;

/// Columns of the deals and leads of journeys, found again from their records whenever these are read.
#[derive(Debug, Default)]
pub(crate) struct DealColumns {
    /// By row of the opportunity: length of the cycle in days, NaN where it is not known.
    pub(crate) cycle_days: Vec<f64>,
    /// By row of the opportunity: its size as a code of `sizes`, [`MISSING_CODE`] without one.
    pub(crate) size: Vec<u32>,
    pub(crate) sizes: Dictionary,
    /// By code of the touches' field `lead`: row of the lead, [`MISSING_CODE`] for one without a record.
    pub(crate) lead_rows: Vec<u32>,
    /// The same for its scores; `None` for one without a record.
    pub(crate) leads: Vec<Option<LeadScores>>,
}

/// Scores of a lead as numbers, NaN where it has none, and its own tier.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LeadScores {
    /// Lead score, demographic, behavioral and firmographic score.
    pub(crate) scores: [f64; 4],
    pub(crate) tier: Option<LeadTier>,
}

impl LeadScores {
    pub(crate) fn new(lead: &Lead) -> Self {
        let scores =
            [lead.lead_score, lead.demographic_score, lead.behavioral_score, lead.firmographic_score];
        Self { scores: scores.map(|score| score.unwrap_or(f64::NAN)), tier: lead.tier }
    }
}

impl DealColumns {
    /// The columns of `records`; `leads` are the names of leads that touches have.
    pub(crate) fn new(records: &Deals, leads: Option<&Dictionary>) -> Self {
        let mut columns = Self::default();
        for deal in records.opportunities() {
            columns.cycle_days.push(deal.cycle_days().unwrap_or(f64::NAN));
            let size = records.deal_size(deal).map_or(MISSING_CODE, |size| columns.sizes.intern(size));
            columns.size.push(size);
        }
        for name in leads.map(Dictionary::names).into_iter().flatten() {
            let row = records.lead_row(name);
            columns.lead_rows.push(row.map_or(MISSING_CODE, index_u32));
            columns.leads.push(row.and_then(|row| records.leads().get(row)).map(LeadScores::new));
        }
        columns
    }
}
