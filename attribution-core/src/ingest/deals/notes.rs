//! Notes on ids that lead nowhere.

use super::touch_links::{TouchLinks, UNKNOWN};
use crate::domain::{Deals, MISSING_CODE, Note};

/// Names shown of those that no record has.
const SHOWN: usize = 3;

fn unknown<'a>(path: &str, what: &str, touches: usize, names: impl Iterator<Item = &'a str>) -> Option<Note> {
    let shown: Vec<String> = names.take(SHOWN).map(|name| format!("{name:?}")).collect();
    let detail = format!("{touches} touches name {what} that no record has, such as {}", shown.join(", "));
    (touches > 0).then(|| Note::new("UNKNOWN_ID", path, detail))
}

/// Notes on touches that name deals and leads which no record has.
pub(super) fn of_touches(links: &TouchLinks, deals: &Deals) -> Vec<Note> {
    let of_opportunities = links.opportunity.iter().filter(|code| **code == UNKNOWN).count();
    let mut notes = Vec::new();
    let names = links.unknown_opportunities.names();
    notes.extend(unknown("touchpoints.opportunity", "an opportunity", of_opportunities, names));
    if !deals.leads().is_empty() {
        let unknown_leads: Vec<bool> =
            links.leads.names.names().map(|name| deals.lead(name).is_none()).collect();
        let is_unknown = |code: &u32| unknown_leads.get(*code as usize).copied().unwrap_or(false);
        let touches =
            links.leads.codes.iter().filter(|code| **code != MISSING_CODE && is_unknown(code)).count();
        let names = links.leads.names.names().filter(|name| deals.lead(name).is_none());
        notes.extend(unknown("touchpoints.lead", "a lead", touches, names));
    }
    notes
}

/// A note where no deal has a touch: their accounts and leads are others than those of the touches.
pub(super) fn no_common_key(deals: &Deals, links: &TouchLinks, journeys: usize) -> Option<Note> {
    if journeys > 0 || deals.opportunities().is_empty() || links.accounts.codes.is_empty() {
        return None;
    }
    let account = deals.opportunities().iter().find_map(|deal| deal.account.as_deref()).unwrap_or_default();
    let of_touch = links.keys.names.names().next().unwrap_or_default();
    let detail = format!(
        "no opportunity has a touch: an account of the opportunities is {account:?}, the key of a touch {of_touch:?}"
    );
    Some(Note::new("NO_COMMON_KEY", "opportunities.account", detail))
}
