//! Two accounts with four deals: one won, one open, one lost, and one won without any touch.

use crate::domain::{
    Account, ContactRole, DealStatus, Deals, JourneyRules, Journeys, Lead, NumberField, Opportunity, Side,
    StageChange, TextField, Timestamp, Touchpoint,
};
use crate::ingest::TouchTable;

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Acme was touched four times, by marketing, sales, both and sales again; beta once, by marketing.
pub(crate) fn touches() -> Vec<Touchpoint> {
    [
        ("acme", "2026-01-10T00:00:00Z", "webinar", Side::Marketing, "ann", 300.0),
        ("acme", "2026-02-05T00:00:00Z", "call", Side::Sales, "bob", 100.0),
        ("acme", "2026-03-20T00:00:00Z", "demo", Side::Both, "ann", 200.0),
        ("acme", "2026-05-10T00:00:00Z", "call", Side::Sales, "cid", 50.0),
        ("beta", "2026-02-01T00:00:00Z", "email", Side::Marketing, "dan", 10.0),
    ]
    .map(|(account, moment, channel, side, lead, cost)| Touchpoint {
        account: Some(account.into()),
        lead: Some(lead.into()),
        side: Some(side),
        kind: Some(format!("{channel}_kind")),
        cost: Some(cost),
        ..Touchpoint::new(account, at(moment), channel)
    })
    .to_vec()
}

fn deal(id: &str, account: &str, status: DealStatus, created: &str) -> Opportunity {
    Opportunity {
        account: Some(account.into()),
        status: Some(status),
        created_at: Some(at(created)),
        ..Opportunity::new(id)
    }
}

pub(crate) fn deals() -> Deals {
    let opportunities = vec![
        Opportunity {
            amount: Some(90_000.0),
            closed_at: Some(at("2026-04-01T12:00:00Z")),
            ..deal("won", "acme", DealStatus::Won, "2026-02-01T00:00:00Z")
        },
        Opportunity {
            amount: Some(40_000.0),
            probability: Some(0.5),
            expected_close_at: Some(at("2026-08-01T12:00:00Z")),
            ..deal("open", "acme", DealStatus::Open, "2026-05-01T00:00:00Z")
        },
        Opportunity {
            amount: Some(30_000.0),
            closed_at: Some(at("2026-03-20T12:00:00Z")),
            ..deal("lost", "beta", DealStatus::Lost, "2026-02-10T00:00:00Z")
        },
        Opportunity {
            closed_at: Some(at("2026-01-20T12:00:00Z")),
            segment: Some("Retail".into()),
            ..deal("untouched", "beta", DealStatus::Won, "2026-01-15T00:00:00Z")
        },
    ];
    let lead = |id: &str, opportunity: &str, created: &str| Lead {
        opportunity: Some(opportunity.into()),
        created_at: Some(at(created)),
        ..Lead::new(id)
    };
    let leads = vec![
        lead("ann", "won", "2026-01-10T09:00:00Z"),
        lead("bob", "won", "2026-01-05T09:00:00Z"),
        lead("cid", "open", "2026-05-02T09:00:00Z"),
    ];
    let account = |id: &str, size: &str| Account {
        name: Some(id.to_uppercase()),
        segment: Some("Software".into()),
        deal_size: Some(size.into()),
        ..Account::new(id)
    };
    let role =
        |lead: &str, role: &str| ContactRole { role: Some(role.into()), ..ContactRole::new("won", lead) };
    let stage = |stage: &str, moment: &str| StageChange::of_opportunity("won", stage, at(moment));
    Deals::new(opportunities, leads)
        .and_then(|deals| deals.with_accounts(vec![account("acme", "enterprise"), account("beta", "smb")]))
        .and_then(|deals| {
            deals.with_contact_roles(vec![
                role("ann", "Decision Maker"),
                role("bob", "Influencer"),
                role("eve", "Champion"),
            ])
        })
        .and_then(|deals| {
            deals.with_stage_changes(vec![stage("Proposal", "2026-03-01"), stage("Proposal", "2026-03-09")])
        })
        .map(|deals| deals.as_of(at("2026-06-01T00:00:00Z")))
        .unwrap()
}

/// The journeys of the deals.
pub(crate) fn journeys() -> Journeys {
    journeys_of(&touches(), deals())
}

/// Journeys of touches and deals.
pub(crate) fn journeys_of(touches: &[Touchpoint], deals: Deals) -> Journeys {
    journeys_by(&JourneyRules::for_deals(), touches, deals)
}

/// The same by rules of one's own.
pub(crate) fn journeys_by(rules: &JourneyRules, touches: &[Touchpoint], deals: Deals) -> Journeys {
    let text = |field| touches.iter().map(|touch| touch.text(field).map(str::to_owned)).collect::<Vec<_>>();
    let fields = [
        TextField::Account,
        TextField::Channel,
        TextField::Campaign,
        TextField::Kind,
        TextField::Lead,
        TextField::Side,
        TextField::Stage,
        TextField::Opportunity,
    ];
    let columns: Vec<_> = fields.into_iter().map(|field| (field, text(field))).collect();
    let moments: Vec<i64> = touches.iter().map(|touch| touch.at.micros()).collect();
    let costs: Vec<f64> = touches.iter().map(|touch| touch.cost.unwrap_or(f64::NAN)).collect();
    let mut table = TouchTable::new().with_at(&moments).with_number(NumberField::Cost, &costs);
    for (field, column) in &columns {
        table = table.with_text(*field, column);
    }
    Journeys::from_deals(rules, &[table], deals).unwrap()
}
