//! Journeys of deals, from touches and the tables of a CRM: what only the full module builds.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::too_many_arguments, reason = "each table crosses the border by itself")]

use attribution_core::{JourneyRules, Journeys, Result};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;
use crate::journeys::NativeJourneys;
use crate::packed::Packed;
use crate::watch::NativeWatch;

fn build(touches: &Packed, records: &[&Packed], rules: &str, watch: &NativeWatch) -> Result<Journeys> {
    let rules = JourneyRules::for_deals_from_json(rules)?;
    let touch_times = touches.table().time_texts();
    let times: Vec<_> = records.iter().map(|packed| packed.table().time_texts()).collect();
    let records = records.iter().zip(&times).map(|(packed, times)| packed.records(times));
    let records = records.collect::<Result<Vec<_>>>()?;
    let touches = touches.table().touches(&touch_times);
    Journeys::from_deal_tables(&rules, &[touches], &records, &|done, total| watch.tell(done, total))
}

/// Builds journeys of deals from touches and the tables of a CRM. A table that is not there is empty.
///
/// # Errors
/// As the core says.
#[wasm_bindgen(js_name = buildFromDeals)]
pub fn build_from_deals(
    touches: &Packed,
    opportunities: &Packed,
    leads: &Packed,
    accounts: &Packed,
    contact_roles: &Packed,
    stage_changes: &Packed,
    rules: &str,
    watch: &NativeWatch,
) -> Result<NativeJourneys, JsValue> {
    watch.begin()?;
    let records = [opportunities, leads, accounts, contact_roles, stage_changes];
    build(touches, &records, rules, watch).map(NativeJourneys::new).map_err(raise)
}

#[wasm_bindgen]
impl NativeJourneys {
    /// Journeys of the deals that are open; nothing where there are none.
    #[wasm_bindgen(js_name = openPipeline)]
    #[must_use]
    pub fn open_pipeline(&self) -> Option<NativeJourneys> {
        self.core().open_pipeline().cloned().map(NativeJourneys::new)
    }
}
