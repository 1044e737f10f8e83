//! Expected values: a small pipeline counted by hand, and a slow count of invented ones.

use proptest::prelude::*;

use super::*;
use crate::Money;
use crate::domain::{AwardConstraint, AwardPart, DealStatus};
use crate::partner::{PartnerMeasure, PartnerSetAsideReason, PartnerTable, RankingEnd};
use crate::time::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn deal(id: &str, status: DealStatus, amount: f64, created: &str, closed: &str) -> Opportunity {
    Opportunity {
        status: Some(status),
        amount: Some(amount),
        currency: "EUR".parse().ok(),
        created_at: Some(at(created)),
        closed_at: closed.parse().ok(),
        ..Opportunity::new(id)
    }
}

fn evidence(id: &str, partner: &str, deal: &str, day: &str, kind: &str, role: &str) -> PartnerEvidence {
    PartnerEvidence {
        at: day.parse().ok(),
        kind: Some(kind.into()),
        role: Some(role.into()),
        ..PartnerEvidence::new(id, partner, deal)
    }
}

/// Four won or lost deals, an open one, and one in dollars.
fn deals() -> Vec<Opportunity> {
    vec![
        deal("d1", DealStatus::Won, 100.0, "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z"),
        deal("d2", DealStatus::Won, 200.0, "2026-01-01T00:00:00Z", "2026-02-20T00:00:00Z"),
        deal("d3", DealStatus::Lost, 400.0, "2026-01-10T00:00:00Z", "2026-02-10T00:00:00Z"),
        deal("d4", DealStatus::Lost, 800.0, "2026-01-10T00:00:00Z", "2026-02-10"),
        deal("d5", DealStatus::Open, 50.0, "2026-02-01T00:00:00Z", ""),
        Opportunity {
            currency: "USD".parse().ok(),
            ..deal("d6", DealStatus::Won, 70.0, "2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z")
        },
    ]
}

fn rows() -> Vec<PartnerEvidence> {
    vec![
        evidence("e1", "P1", "d1", "2025-12-31", "referral", "referral"),
        evidence("e2", "P2", "d1", "2026-01-15", "meeting", "SI"),
        evidence("e3", "P2", "d1", "2026-01-16", "meeting", "implementation"),
        evidence("e4", "P2", "d3", "2026-01-20", "meeting", "implementation"),
        evidence("e5", "P1", "d5", "2026-02-02", "meeting", "influence"),
        evidence("e6", "P1", "d6", "", "sourced_by", "referral"),
        // After the close; on the day of a close that is a date; of no deal; again; unsure.
        evidence("e7", "P1", "d3", "2026-02-11", "meeting", "influence"),
        evidence("e8", "P2", "d4", "2026-02-10T18:00:00Z", "meeting", "influence"),
        evidence("e9", "P1", "d9", "2026-02-10", "meeting", "influence"),
        evidence("e1", "P1", "d2", "2026-01-10", "meeting", "influence"),
        PartnerEvidence {
            confidence: Some(0.1),
            ..evidence("e10", "P3", "d2", "2026-01-10", "meeting", "isv")
        },
    ]
}

fn award(deal: &str, minor: i64, parts: &[(&str, f64)], constraint: AwardConstraint) -> Award {
    let parts = parts.iter().map(|(partner, share)| AwardPart::new(*partner, *share)).collect();
    Award {
        constraint,
        ..Award::new(deal, Money::new(minor, "EUR".parse().unwrap()), at("2026-01-31"), parts)
    }
}

fn awards() -> Vec<Award> {
    vec![
        award("d1", 10_001, &[("P1", 0.75), ("P2", 0.25)], AwardConstraint::SumTo100),
        award("d1", -1_000, &[("P1", 1.0)], AwardConstraint::SumTo100),
        award("d2", 20_000, &[("P3", 1.5)], AwardConstraint::None),
        award("d9", 20_000, &[("P3", 1.0)], AwardConstraint::SumTo100),
    ]
}

fn options() -> PartnerAnalyticsOptions {
    PartnerAnalyticsOptions::default().with_min_confidence(crate::math::Share::known(0.3)).with_min_closed(2)
}

fn found() -> PartnerAnalytics {
    partner_analytics(&deals(), &rows(), &awards(), &options()).unwrap()
}

#[test]
fn every_row_is_used_or_set_aside_with_its_reason() {
    let found = found();
    let counts = found.counts;
    assert_eq!((counts.deals, counts.deals_used), (6, 6));
    assert_eq!((counts.evidence, counts.evidence_used, counts.awards, counts.awards_used), (11, 7, 4, 3));
    let aside: Vec<_> = found.set_aside.iter().map(|row| (row.table, row.row, row.reason)).collect();
    assert_eq!(
        aside,
        [
            (PartnerTable::Evidence, 6, PartnerSetAsideReason::AfterClose),
            (PartnerTable::Evidence, 8, PartnerSetAsideReason::UnknownDeal),
            (PartnerTable::Evidence, 9, PartnerSetAsideReason::Repeated),
            (PartnerTable::Evidence, 10, PartnerSetAsideReason::BelowMinConfidence),
            (PartnerTable::Awards, 3, PartnerSetAsideReason::UnknownDeal),
        ]
    );
    assert_eq!(counts.set_aside, 5);
}

#[test]
fn totals_rates_and_times_are_those_counted_by_hand() {
    let found = found();
    let expected = AnalyticsTotals {
        deals: 6,
        open: 1,
        won: 3,
        lost: 2,
        with_partner: 5,
        without_partner: 1,
        sourced: 2,
        influenced: 4,
        partners: 3,
    };
    assert_eq!(found.totals, expected);
    // With a partner d1 and d6 were won, d3 and d4 lost; without one d2 was won.
    assert_eq!((found.win_rate.with.won, found.win_rate.with.closed), (2, 4));
    assert_eq!((found.win_rate.without.rate, found.win_rate.difference), (Some(1.0), Some(-0.5)));
    // d1 took 30 days, d6 10, and d2 50.
    let days = found.time_to_close;
    assert_eq!((days.with.deals, days.with.mean, days.with.median), (2, Some(20.0), Some(20.0)));
    assert_eq!((days.without.deals, days.without.mean), (1, Some(50.0)));
    let first = &found.partners[0];
    assert_eq!((first.partner.as_str(), first.deals, first.sourced, first.influenced), ("P1", 3, 2, 1));
    assert_eq!((first.open, first.won, first.lost, first.evidence), (1, 2, 0, 3));
    assert_eq!((first.awards, first.mean_share), (1, Some(0.75)));
    assert_eq!((first.win_rate.without.won, first.win_rate.without.closed), (1, 3));
    let third = &found.partners[2];
    assert_eq!((third.partner.as_str(), third.deals, third.mean_share), ("P3", 0, Some(1.5)));
    assert_eq!(third.win_rate.with.rate, None);
}

#[test]
fn amounts_are_by_currency_and_attributed_to_the_cent() {
    let found = found();
    let row = |partner: Option<&str>, currency: &str| {
        let list = if partner.is_some() { &found.partner_money } else { &found.money };
        let is_it = |row: &&PartnerMoney| {
            row.partner.as_deref() == partner && row.currency.is_some_and(|one| one.code() == currency)
        };
        list.iter().find(is_it).unwrap().clone()
    };
    let euros = row(None, "EUR");
    // d1 was sourced by P1 and influenced by P2: once in each column.
    assert_eq!((euros.won, euros.sourced, euros.influenced, euros.pipeline), (100.0, 100.0, 100.0, 50.0));
    // 100.01 less 10.00, and 1.5 times 200.
    assert_eq!((euros.attributed, euros.sourced_pipeline), (390.01, 0.0));
    assert_eq!((row(None, "USD").won, row(None, "USD").attributed), (70.0, 0.0));
    // 75.0075 of 100.01 is 75.01 by the largest remainder, 10 of it given back.
    assert_eq!((row(Some("P1"), "EUR").attributed, row(Some("P1"), "EUR").pipeline), (65.01, 50.0));
    assert_eq!((row(Some("P2"), "EUR").attributed, row(Some("P2"), "EUR").influenced), (25.0, 100.0));
    assert_eq!(row(Some("P3"), "EUR").attributed, 300.0);
    let months: Vec<_> =
        found.attributed_trend.iter().map(|row| (&*row.month, &*row.partner, row.attributed)).collect();
    assert_eq!(months, [("2026-01", "P1", 65.01), ("2026-01", "P2", 25.0), ("2026-01", "P3", 300.0)]);
}

#[test]
fn roles_splits_overlap_and_rankings_are_those_counted_by_hand() {
    let found = found();
    let roles: Vec<_> = found
        .roles
        .iter()
        .map(|row| {
            (
                row.role.as_deref().unwrap(),
                row.deals,
                row.partners,
                row.win_rate.with.won,
                row.win_rate.with.closed,
            )
        })
        .collect();
    // SI is another name of implementation.
    assert_eq!(roles, [("implementation", 2, 1, 1, 2), ("influence", 2, 2, 0, 1), ("referral", 2, 1, 2, 2)]);
    let splits: Vec<_> =
        found.splits.iter().map(|row| (row.partners, row.deals, row.won, row.lost)).collect();
    assert_eq!(splits, [(0, 1, 1, 0), (1, 4, 1, 2), (2, 1, 1, 0)]);
    let shares: Vec<u64> = found.shares.iter().map(|bin| bin.count).collect();
    assert_eq!((shares, found.shares_above_one), (vec![0, 0, 1, 0, 0, 0, 0, 1, 0, 0], 1));
    let overlap = &found.overlaps[0];
    assert_eq!(
        (overlap.left.as_str(), overlap.right.as_str(), overlap.deals, overlap.won),
        ("P1", "P2", 1, 1)
    );
    assert_eq!((overlap.left_deals, overlap.right_deals, overlap.jaccard), (3, 3, 0.2));
    assert_eq!((found.overlapping_pairs, found.overlap_deals_left_out), (1, 0));
    let ranked = |measure, end| {
        let rows = found.rankings.iter().filter(|row| row.measure == measure && row.end == end);
        let euros = rows.filter(|row| row.currency.is_none_or(|currency| currency.code() == "EUR"));
        euros.map(|row| (row.place, row.partner.as_str(), row.value)).collect::<Vec<_>>()
    };
    assert_eq!(
        ranked(PartnerMeasure::Attributed, RankingEnd::Top),
        [(1, "P3", 300.0), (2, "P1", 65.01), (3, "P2", 25.0)]
    );
    assert_eq!(ranked(PartnerMeasure::WinRate, RankingEnd::Bottom), [(2, "P2", 1.0 / 3.0), (1, "P1", 1.0)]);
    let hhi = |measure| found.concentration.iter().find(|row| row.measure == measure).unwrap();
    // Won deals are 2 of P1 and 1 of P2: 4/9 + 1/9.
    let won = hhi(PartnerMeasure::Won);
    assert!((won.hhi.unwrap() - 5.0 / 9.0).abs() < 1e-12 && won.partners == 2, "{won:?}");
    assert_eq!(hhi(PartnerMeasure::Sourced).hhi, Some(1.0));
    let trend: Vec<_> =
        found.trend.iter().map(|row| (&*row.month, row.created, row.won, row.lost, row.evidence)).collect();
    assert_eq!(trend, [("2025-12", 0, 0, 0, 1), ("2026-01", 4, 2, 0, 3), ("2026-02", 1, 0, 2, 2)]);
}

#[test]
fn a_report_of_an_earlier_moment_knows_nothing_of_later_ones() {
    let options = options().with_as_of(at("2026-01-31"));
    let found = partner_analytics(&deals(), &rows(), &awards(), &options).unwrap();
    // d5 was not yet there; d2, d3 and d4 were open.
    assert_eq!((found.totals.deals, found.totals.open, found.totals.won, found.totals.lost), (5, 3, 2, 0));
    let late = found.set_aside.iter().filter(|row| row.reason == PartnerSetAsideReason::AfterAsOf).count();
    // d5, e7 and e8; e5 has no deal any more.
    assert_eq!(late, 3);
}

#[test]
fn nothing_gives_an_empty_report_and_wrong_records_their_addresses() {
    let none = partner_analytics(&[], &[], &[], &PartnerAnalyticsOptions::default()).unwrap();
    assert_eq!((none.totals, none.counts), (AnalyticsTotals::default(), AnalyticsCounts::default()));
    assert_eq!((none.win_rate.with.rate, none.time_to_close.with.median), (None, None));
    let wrong = [Opportunity::new("")];
    let error = partner_analytics(&wrong, &[PartnerEvidence::new("", "", "")], &[], &options()).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        ["opportunities[0].id", "evidence[0].id", "evidence[0].partner", "evidence[0].opportunity"]
    );
    let half = award("d1", 100, &[("P1", 0.5)], AwardConstraint::SumTo100);
    let error = partner_analytics(&deals(), &[], &[half], &options()).unwrap_err();
    assert_eq!(error.path(), "awards[0].parts");
}

proptest! {
    #[test]
    fn counts_are_those_of_a_slow_count_whatever_the_order(
        links in prop::collection::vec((0_usize..5, 0_usize..12), 0..40),
        outcomes in prop::collection::vec(0_usize..3, 12),
        turn in 0_usize..40,
    ) {
        let deals: Vec<Opportunity> = outcomes
            .iter()
            .enumerate()
            .map(|(place, outcome)| {
                let closed = format!("2026-02-{:02}T00:00:00Z", place + 1);
                deal(&format!("d{place}"), DealStatus::ALL[*outcome], 10.0, "2026-01-01T00:00:00Z", &closed)
            })
            .collect();
        let mut rows: Vec<PartnerEvidence> = links
            .iter()
            .enumerate()
            .map(|(place, (partner, deal))| PartnerEvidence::new(format!("e{place:02}"), format!("P{partner}"), format!("d{deal}")))
            .collect();
        let found = partner_analytics(&deals, &rows, &[], &PartnerAnalyticsOptions::default()).unwrap();
        for row in &found.partners {
            let partner: usize = row.partner.strip_prefix('P').unwrap().parse().unwrap();
            let has = |deal: usize| links.contains(&(partner, deal));
            let count = |is_own: bool, outcome: usize| {
                (0..12).filter(|deal| has(*deal) == is_own && outcomes[*deal] == outcome).count() as u64
            };
            prop_assert_eq!((row.open, row.won, row.lost), (count(true, 0), count(true, 1), count(true, 2)));
            prop_assert_eq!(row.deals, row.open + row.won + row.lost);
            let rest = (row.win_rate.without.won, row.win_rate.without.closed);
            prop_assert_eq!(rest, (count(false, 1), count(false, 1) + count(false, 2)));
        }
        let overlap: u64 = found.overlaps.iter().map(|row| row.deals).sum();
        let partners = |deal: usize| (0..5).filter(|partner| links.contains(&(*partner, deal))).count() as u64;
        prop_assert_eq!(overlap, (0..12).map(|deal| partners(deal) * partners(deal).saturating_sub(1) / 2).sum::<u64>());
        let turn = turn.min(rows.len());
        rows.rotate_left(turn);
        prop_assert_eq!(partner_analytics(&deals, &rows, &[], &PartnerAnalyticsOptions::default()).unwrap(), found);
    }
}
