//! Journeys of deals, from touches and the tables of a CRM.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]
#![expect(clippy::too_many_arguments, reason = "each table crosses the border by itself")]

use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::ingest::{PackedTable, TableKind};
use attribution_core::math::Progress;
use attribution_core::{JourneyRules, Journeys, Result};
use napi::bindgen_prelude::{AsyncTask, Env, Task};
use napi_derive::napi;

use crate::journeys::NativeJourneys;
use crate::packed::Packed;
use crate::watch::{NativeWatch, Watch};

/// Builds journeys of deals.
pub struct BuildFromDeals {
    touches: Arc<RwLock<PackedTable>>,
    records: Vec<(TableKind, Arc<RwLock<PackedTable>>)>,
    rules: String,
    watch: Arc<Watch>,
}

impl BuildFromDeals {
    fn build(&self, progress: &Progress<'_>) -> Result<Journeys> {
        let rules = JourneyRules::for_deals_from_json(&self.rules)?;
        let touches = self.touches.read().unwrap_or_else(PoisonError::into_inner);
        let packed: Vec<_> = self
            .records
            .iter()
            .map(|(kind, table)| (*kind, table.read().unwrap_or_else(PoisonError::into_inner)))
            .collect();
        let touch_times = touches.time_texts();
        let times: Vec<_> = packed.iter().map(|(_, table)| table.time_texts()).collect();
        let records = packed.iter().zip(&times).map(|((kind, table), times)| table.records(*kind, times));
        let records = records.collect::<Result<Vec<_>>>()?;
        Journeys::from_deal_tables(&rules, &[touches.touches(&touch_times)], &records, progress)
    }
}

impl Task for BuildFromDeals {
    type Output = Journeys;
    type JsValue = NativeJourneys;

    fn compute(&mut self) -> napi::Result<Journeys> {
        self.watch.over(|progress| self.build(progress))
    }

    fn resolve(&mut self, _: Env, journeys: Journeys) -> napi::Result<NativeJourneys> {
        Ok(NativeJourneys::new(journeys))
    }
}

/// Builds journeys of deals from touches and the tables of a CRM, off the event loop. A table that is not there is empty.
#[napi]
#[must_use]
pub fn build_from_deals(
    touches: &Packed,
    opportunities: &Packed,
    leads: &Packed,
    accounts: &Packed,
    contact_roles: &Packed,
    stage_changes: &Packed,
    rules: String,
    watch: &NativeWatch,
) -> AsyncTask<BuildFromDeals> {
    let records = [opportunities, leads, accounts, contact_roles, stage_changes].map(Packed::share_records);
    let (touches, watch) = (touches.share(), watch.share());
    AsyncTask::new(BuildFromDeals { touches, records: records.into(), rules, watch })
}

#[napi]
impl NativeJourneys {
    /// Journeys of the deals that are open; nothing where there are none.
    #[napi]
    #[must_use]
    pub fn open_pipeline(&self) -> Option<NativeJourneys> {
        self.share().open_pipeline().cloned().map(NativeJourneys::new)
    }
}
