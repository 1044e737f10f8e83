//! Notes on records of deals that look like mistakes: ids that lead nowhere, closes, amounts.

use super::touch_links::{TouchLinks, UNKNOWN};
use crate::domain::{DealStatus, Deals, Dictionary, MISSING_CODE, Note, NullJourneys, Opportunity};

/// Names shown of those that no record has.
const SHOWN: usize = 3;

/// A note on `count` records, called `records`, which name something that is not there.
fn unknown<'a>(
    path: &str,
    (count, records): (usize, &str),
    what: &str,
    names: impl Iterator<Item = &'a str>,
) -> Option<Note> {
    let shown: Vec<String> = names.take(SHOWN).map(|name| format!("{name:?}")).collect();
    let detail = format!("{count} {records} name {what} that no record has, such as {}", shown.join(", "));
    (count > 0).then(|| Note::new("UNKNOWN_ID", path, detail))
}

/// Notes on touches that name deals and leads which no record has.
pub(super) fn of_touches(links: &TouchLinks, deals: &Deals) -> Vec<Note> {
    let of_opportunities = links.opportunity.iter().filter(|code| **code == UNKNOWN).count();
    let mut notes = Vec::new();
    let names = links.unknown_opportunities.names();
    notes.extend(unknown("touchpoints.opportunity", (of_opportunities, "touches"), "an opportunity", names));
    if !deals.leads().is_empty() {
        let unknown_leads: Vec<bool> =
            links.leads.names.names().map(|name| deals.lead(name).is_none()).collect();
        let is_unknown = |code: &u32| unknown_leads.get(*code as usize).copied().unwrap_or(false);
        let touches =
            links.leads.codes.iter().filter(|code| **code != MISSING_CODE && is_unknown(code)).count();
        let names = links.leads.names.names().filter(|name| deals.lead(name).is_none());
        notes.extend(unknown("touchpoints.lead", (touches, "touches"), "a lead", names));
    }
    notes
}

/// Notes on records of a CRM that name others which no record has; tables that were not given lack none.
pub(super) fn of_records(deals: &Deals) -> Vec<Note> {
    let (opportunity, lead, account) = ("an opportunity", "a lead", "an account");
    let (roles, changes) = (deals.contact_roles(), deals.stage_changes());
    let no_opportunity = |id: &&str| deals.opportunity(id).is_none();
    let no_lead = |id: &&str| !deals.leads().is_empty() && deals.lead(id).is_none();
    let no_account = |id: &&str| !deals.accounts().is_empty() && deals.account(id).is_none();
    let of_deals = deals.opportunities().iter().filter_map(|deal| deal.account.as_deref());
    let of_leads = deals.leads().iter().filter_map(|lead| lead.account.as_deref());
    let became = deals.leads().iter().filter_map(|lead| lead.opportunity.as_deref());
    let progressed = changes.iter().filter_map(|change| change.opportunity.as_deref());
    let found = [
        missing("opportunities.account", "opportunities", account, of_deals.filter(no_account)),
        missing("leads.account", "leads", account, of_leads.filter(no_account)),
        missing("leads.opportunity", "leads", opportunity, became.filter(no_opportunity)),
        missing(
            "contact_roles.opportunity",
            "contact roles",
            opportunity,
            roles.iter().map(|role| role.opportunity.as_str()).filter(no_opportunity),
        ),
        missing(
            "contact_roles.lead",
            "contact roles",
            lead,
            roles.iter().map(|role| role.lead.as_str()).filter(no_lead),
        ),
        missing("stage_changes.opportunity", "stage changes", opportunity, progressed.filter(no_opportunity)),
    ];
    found.into_iter().flatten().collect()
}

/// A note on the records that name something which is not there; the same name counts for each.
fn missing<'a>(
    path: &str,
    records: &str,
    what: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Option<Note> {
    let mut shown = Dictionary::default();
    names.clone().for_each(|name| {
        shown.intern(name);
    });
    unknown(path, (names.count(), records), what, shown.names())
}

/// Notes on closes that the status of their deals contradicts.
pub(super) fn of_moments(deals: &Deals, moment: i64) -> Vec<Note> {
    let before_creation = |deal: &&Opportunity| {
        deal.outcome() != DealStatus::Open
            && deal.closed_at.zip(deal.created_at).is_some_and(|(closed, created)| {
                closed.micros() < created.micros() && closed.day() != created.day()
            })
    };
    let later = |deal: &&Opportunity| {
        deal.outcome() != DealStatus::Open && deal.closed_at.is_some_and(|closed| closed.micros() > moment)
    };
    let past = |deal: &&Opportunity| {
        deal.outcome() == DealStatus::Open && deal.closed_at.is_some_and(|closed| closed.micros() < moment)
    };
    let all = || deals.opportunities().iter();
    let ids = |which: &dyn Fn(&&Opportunity) -> bool| {
        let ids = all().filter(which).take(SHOWN).map(|deal| format!("{:?}", deal.id));
        (all().filter(which).count(), ids.collect::<Vec<_>>().join(", "))
    };
    let mut notes = Vec::new();
    let mut note = |path: &str, (count, shown): (usize, String), what: &str| {
        if count > 0 {
            notes.push(Note::new("CLOSE_DATE", path, format!("{count} {what}, such as {shown}")));
        }
    };
    note(
        "opportunities.closed_at",
        ids(&before_creation),
        "closed deals were closed before they were created",
    );
    note(
        "opportunities.closed_at",
        ids(&later),
        "closed deals have a close after the moment at which deals are looked at",
    );
    let stages: std::collections::BTreeSet<&str> =
        all().filter(past).filter_map(|deal| deal.stage.as_deref()).collect();
    let stages: Vec<String> = stages.into_iter().take(SHOWN).map(|stage| format!("{stage:?}")).collect();
    let count = all().filter(past).count();
    if count > 0 {
        let of_stages = if stages.is_empty() {
            String::new()
        } else {
            format!(", in stages such as {}", stages.join(", "))
        };
        let detail = format!(
            "{count} deals count as open although their close has passed{of_stages}; a status of open, won or lost says how \
             they ended"
        );
        notes.push(Note::new("CLOSE_DATE", "opportunities.status", detail));
    }
    notes
}

/// A note on lost deals that journeys leave out, since models that learn and reports then see won ones alone.
pub(super) fn of_lost(deals: &Deals, null_journeys: NullJourneys) -> Option<Note> {
    if null_journeys != NullJourneys::Skip {
        return None;
    }
    let lost = deals.opportunities().iter().filter(|deal| deal.outcome() == DealStatus::Lost).count();
    let detail = format!(
        "{lost} lost deals have no journey because null_journeys is skip: nothing can be learned from them, and reports of \
         milestones take them for deals without a touch, so that win rates are 1"
    );
    (lost > 0).then(|| Note::new("NO_LOST_DEALS", "null_journeys", detail))
}

/// A note on won deals without an amount; where none has one, with the columns of opportunities that were not read.
pub(super) fn of_amounts(deals: &Deals, ignored: &[String]) -> Option<Note> {
    let won = || deals.opportunities().iter().filter(|deal| deal.outcome() == DealStatus::Won);
    let (all, without) = (won().count(), won().filter(|deal| deal.amount.is_none()).count());
    let mut unread = ignored.iter().filter_map(|column| column.strip_prefix("opportunities.")).peekable();
    let hint = if without == all && unread.peek().is_some() {
        format!("; columns that were not read: {}", unread.collect::<Vec<_>>().join(", "))
    } else {
        String::new()
    };
    let detail = format!("{without} of {all} won deals have no amount, and count with the value 0{hint}");
    (without > 0).then(|| Note::new("NO_AMOUNT", "opportunities.amount", detail))
}

/// A note where no deal has a touch: their accounts and leads are others than those of the touches.
pub(super) fn no_common_key(deals: &Deals, links: &TouchLinks, journeys: usize) -> Option<Note> {
    let meets = |deal: &Opportunity| {
        deal.account.as_deref().is_some_and(|account| links.accounts.names.get(account).is_some())
    };
    let meet =
        || deals.opportunities().iter().any(meets) || links.opportunity.iter().any(|code| *code < UNKNOWN);
    if journeys > 0 || deals.opportunities().is_empty() || links.accounts.codes.is_empty() || meet() {
        return None;
    }
    let account = deals.opportunities().iter().find_map(|deal| deal.account.as_deref());
    let of_deals = account.map_or_else(
        || "no opportunity has an account".to_owned(),
        |account| format!("an account of the opportunities is {account:?}"),
    );
    let of_touch = links.keys.names.names().next().unwrap_or_default();
    let detail = format!("no opportunity has a touch: {of_deals}, the key of a touch is {of_touch:?}");
    Some(Note::new("NO_COMMON_KEY", "opportunities.account", detail))
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
