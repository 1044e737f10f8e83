use std::collections::BTreeMap;

use super::*;
use crate::domain::{DealStatus, Opportunity, Timestamp};
use crate::math::{count_f64, exp, ln, sqrt};

fn options(seed: u64) -> SimulatedDealsOptions {
    SimulatedDealsOptions::default().with_accounts(300).with_seed(seed)
}

fn made(options: &SimulatedDealsOptions) -> SimulatedDeals {
    deals(options).unwrap()
}

/// A century of deals of which nearly all end within it.
fn century() -> SimulatedDealsOptions {
    let (start, end) = ("2000-01-01".parse().unwrap(), "2100-01-01".parse().unwrap());
    options(11).with_accounts(6_000).with_start(start).with_end(end)
}

/// Deals of the century that began long enough before its end.
fn old(deals: &Deals) -> Vec<&Opportunity> {
    let latest: Timestamp = "2093-01-01".parse().unwrap();
    deals.opportunities().iter().filter(|deal| deal.created_at < Some(latest)).collect()
}

fn count(rows: usize) -> f64 {
    count_f64(rows as u64)
}

#[test]
fn every_id_is_found_and_leads_to_the_same_account() {
    for seed in 1..6 {
        let SimulatedDeals { touches, deals } = made(&options(seed));
        for deal in deals.opportunities() {
            assert!(deals.account_of(deal).is_some());
        }
        let account_of = |id: &str| deals.opportunity(id).unwrap().account.clone();
        for lead in deals.leads() {
            assert!(deals.account(lead.account.as_deref().unwrap()).is_some());
            let deal = lead.opportunity.as_deref();
            assert!(deal.is_none_or(|deal| account_of(deal) == lead.account));
        }
        for role in deals.contact_roles() {
            assert_eq!(deals.lead(&role.lead).unwrap().account, account_of(&role.opportunity));
        }
        for change in deals.stage_changes() {
            assert!(deals.opportunity(change.opportunity.as_deref().unwrap()).is_some());
        }
        for touch in &touches {
            touch.validate().unwrap();
            assert!(deals.account(touch.account.as_deref().unwrap()).is_some());
            let lead = touch.lead.as_deref().map(|lead| deals.lead(lead).unwrap());
            assert!(lead.is_none_or(|lead| lead.account == touch.account));
            assert!(touch.opportunity.as_deref().is_none_or(|deal| account_of(deal) == touch.account));
        }
        let ids: std::collections::BTreeSet<_> = touches.iter().map(|touch| &touch.id).collect();
        assert_eq!(ids.len(), touches.len());
    }
}

#[test]
fn moments_follow_each_other_within_the_period() {
    for seed in 1..6 {
        let options = options(seed);
        let period = options.start..options.end;
        let SimulatedDeals { touches, deals } = made(&options);
        for deal in deals.opportunities() {
            let created = deal.created_at.unwrap();
            assert!(period.contains(&created));
            match deal.closed() {
                Some(closed) => assert!(created < closed && closed < period.end),
                None => assert!(deal.expected_close_at.unwrap() > period.end && deal.closed_at.is_none()),
            }
        }
        for lead in deals.leads() {
            assert!(period.contains(&lead.created_at.unwrap()));
            let deal = lead.opportunity.as_deref().and_then(|deal| deals.opportunity(deal));
            assert!(deal.is_none_or(|deal| lead.created_at <= deal.created_at));
        }
        for touch in &touches {
            assert!(period.contains(&touch.at));
            let Some(deal) = touch.opportunity.as_deref().and_then(|deal| deals.opportunity(deal)) else {
                continue;
            };
            assert!(
                deal.created_at <= Some(touch.at) && deal.closed().is_none_or(|closed| touch.at < closed)
            );
        }
        assert_eq!(deals.moment(), Some(period.end));
    }
}

#[test]
fn stage_histories_lead_from_creation_to_the_stage_of_the_deal() {
    let SimulatedDeals { deals, .. } = made(&options(2));
    for (row, deal) in deals.opportunities().iter().enumerate() {
        let stages: Vec<_> = deals.stages_of(row).collect();
        assert_eq!((stages[0].stage.as_str(), Some(stages[0].at)), ("qualification", deal.created_at));
        assert!(stages.is_sorted_by_key(|change| change.at));
        let last = stages.last().unwrap();
        assert_eq!(Some(&last.stage), deal.stage.as_ref());
        let expected = match deal.outcome() {
            DealStatus::Open => None,
            DealStatus::Won => Some(("closed_won", 1.0, 5)),
            DealStatus::Lost => Some(("closed_lost", 0.0, stages.len())),
        };
        let Some((stage, probability, count)) = expected else {
            assert!(deal.probability > Some(0.0) && deal.probability < Some(1.0));
            continue;
        };
        assert_eq!((last.stage.as_str(), Some(last.at)), (stage, deal.closed_at));
        assert_eq!((deal.probability, stages.len()), (Some(probability), count));
    }
}

#[test]
fn a_seed_fixes_every_row_and_another_seed_changes_them() {
    let text = |seed| {
        let SimulatedDeals { touches, deals } = made(&options(seed));
        (serde_json::to_string(&touches).unwrap(), serde_json::to_string(&deals).unwrap())
    };
    assert_eq!(text(4), text(4));
    assert_ne!(text(4).0, text(5).0);
    assert_ne!(text(4).1, text(5).1);
}

#[test]
fn more_accounts_leave_those_that_are_there_as_they_are() {
    let (few, many) = (made(&options(4).with_accounts(20)), made(&options(4)));
    assert_eq!(few.touches, many.touches[..few.touches.len()]);
    assert_eq!(few.deals.opportunities(), &many.deals.opportunities()[..few.deals.opportunities().len()]);
    assert_eq!(few.deals.leads(), &many.deals.leads()[..few.deals.leads().len()]);
}

#[test]
fn more_touches_leave_the_deals_as_they_are() {
    let (few, many) = (made(&options(4)), made(&options(4).with_mean_touches(40.0)));
    assert!(many.touches.len() > 2 * few.touches.len());
    assert_eq!(serde_json::to_string(&few.deals).unwrap(), serde_json::to_string(&many.deals).unwrap());
}

/// The logarithm of a log-normal cycle is normal: mean ln(median), standard deviation sigma, and the mean cycle is
/// median · exp(sigma²/2).
#[test]
fn sales_cycles_are_log_normal_by_size() {
    let options = century().with_mean_touches(0.0).with_cycle_sigma(0.4);
    let SimulatedDeals { deals, .. } = made(&options);
    let mut cycles: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for deal in old(&deals) {
        let (created, closed) = (deal.created_at.unwrap(), deal.closed().unwrap());
        cycles.entry(deals.deal_size(deal).unwrap()).or_default().push(closed.days_since(created));
    }
    for (size, median) in [("enterprise", 270.0), ("mid_market", 150.0), ("smb", 60.0)] {
        let cycles = &cycles[size];
        let n = count(cycles.len());
        assert!(n > 900.0, "{n} of {size}");
        let mean = cycles.iter().map(|days| ln(*days)).sum::<f64>() / n;
        let variance =
            cycles.iter().map(|days| (ln(*days) - mean) * (ln(*days) - mean)).sum::<f64>() / (n - 1.0);
        assert!((mean - ln(median)).abs() < 4.0 * 0.4 / sqrt(n), "{size}: mean logarithm {mean}");
        assert!(
            (sqrt(variance) - 0.4).abs() < 4.0 * 0.4 / sqrt(2.0 * n),
            "{size}: deviation {}",
            sqrt(variance)
        );
        let arithmetic = cycles.iter().sum::<f64>() / n;
        assert!((arithmetic / (median * exp(0.08)) - 1.0).abs() < 0.06, "{size}: mean {arithmetic}");
    }
}

#[test]
fn rates_and_means_are_those_asked_for() {
    let options = century();
    let SimulatedDeals { touches, deals } = made(&options);
    let accounts = f64::from(options.accounts);
    let opportunities = count(deals.opportunities().len()) / accounts;
    assert!((opportunities - 1.0).abs() < 4.0 / sqrt(accounts), "{opportunities} deals of an account");
    let leads = count(deals.leads().len()) / accounts;
    assert!((4.8..5.2).contains(&leads), "{leads} leads of an account");
    // Accounts without a deal, a part 1/e of all with Poisson(1) deals, have 0.3 times as many touches.
    let expected = 15.0 * (1.0 + 0.3 * exp(-1.0));
    let mean = count(touches.len()) / accounts;
    assert!((mean / expected - 1.0).abs() < 0.05, "{mean} touches of an account, expected {expected}");
    let closed = old(&deals);
    let won =
        count(closed.iter().filter(|deal| deal.outcome() == DealStatus::Won).count()) / count(closed.len());
    assert!((won - 0.3).abs() < 4.0 * sqrt(0.21 / count(closed.len())), "{won} of closed deals won");
    let missing =
        count(touches.iter().filter(|touch| touch.engagement.is_none()).count()) / count(touches.len());
    assert!((0.095..0.105).contains(&missing), "{missing} of engagements missing");
}

#[test]
fn long_deals_are_still_open_at_the_end() {
    let SimulatedDeals { deals, .. } = made(&options(3));
    let counts = deals.counts();
    assert_eq!(counts.opportunities, counts.won + counts.lost + counts.open);
    assert!(counts.open > counts.opportunities / 10, "{counts:?}");
    let days = options(3).end.days_since(options(3).start);
    assert!(deals.opportunities().iter().filter_map(Opportunity::cycle_days).all(|cycle| cycle < days));
}

#[test]
fn nothing_or_everything_can_be_missing() {
    let full = made(&options(6).with_missing(0.0));
    let is_full = full.touches.iter().all(|touch| {
        touch.engagement.is_some() && touch.side.is_some() && touch.stage.is_some() && touch.lead.is_some()
    });
    assert!(
        is_full && full.deals.leads().iter().all(|lead| lead.tier.is_some() && lead.lead_score.is_some())
    );
    let empty = made(&options(6).with_missing(1.0));
    let is_empty = empty.touches.iter().all(|touch| {
        touch.engagement.is_none() && touch.side.is_none() && touch.stage.is_none() && touch.lead.is_none()
    });
    assert!(
        is_empty && empty.deals.leads().iter().all(|lead| lead.tier.is_none() && lead.lead_score.is_none())
    );
    assert!(empty.deals.contact_roles().is_empty());
}

#[test]
fn free_channels_cost_nothing_and_have_no_campaign() {
    let SimulatedDeals { touches, .. } = made(&options(8));
    for touch in &touches {
        let free =
            ["organic_search", "organic_social", "direct", "referral"].contains(&touch.channel.as_str());
        assert_eq!(free, touch.cost == Some(0.0), "{}", touch.channel);
        assert!(touch.campaign.as_deref().is_none_or(|name| name.starts_with(&touch.channel) && !free));
    }
}

#[test]
fn no_accounts_give_no_rows() {
    let SimulatedDeals { touches, deals } = made(&options(1).with_accounts(0));
    assert!(touches.is_empty() && deals.opportunities().is_empty() && deals.leads().is_empty());
}
