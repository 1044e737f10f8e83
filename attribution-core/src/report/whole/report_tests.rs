//! Expected values: by hand from the two accounts of the fixture.

use super::*;
use crate::report::fixture::journeys;

fn report(options: &B2bReportOptions) -> B2bReport {
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    B2bReport::from_journeys(&journeys(), &ModelSpec::linear(), &[], options, &go_on).unwrap()
}

#[test]
fn won_deals_and_the_open_pipeline_are_told_apart() {
    let got = report(&B2bReportOptions::default());
    let totals: Vec<_> = got
        .deals
        .iter()
        .map(|total| {
            (total.deals, total.amount, total.weighted_amount, total.without_touch, total.without_amount)
        })
        .collect();
    assert_eq!(
        totals,
        [(2, 90_000.0, None, 1, 1), (1, 30_000.0, None, 0, 0), (1, 40_000.0, Some(20_000.0), 0, 0)]
    );
    // The deal without an amount counts as 0, as in velocity.
    assert_eq!((got.deals[0].mean_amount, got.velocity.total.mean_amount), (Some(45_000.0), Some(45_000.0)));
    assert!((got.win_rate.unwrap() - 2.0 / 3.0).abs() < 1e-12);
    // Three touches share 90 000, four the weighted 20 000.
    assert_eq!((got.won.summary.total, got.won.summary.touches), (90_000.0, 3));
    let open = got.open.unwrap();
    assert_eq!((open.summary.total, open.summary.touches), (20_000.0, 4));
    let channels: Vec<_> =
        open.channels.iter().map(|one| (one.channel.as_str(), one.value, one.touches)).collect();
    assert_eq!(channels, [("call", 10_000.0, 2), ("demo", 5_000.0, 1), ("webinar", 5_000.0, 1)]);
    // Touches of the won deal cost 600 and that of the lost one 10; the one after the close is of no closed deal.
    assert_eq!(got.won.channels.cost, Some(610.0));
}

#[test]
fn findings_tell_gaps_in_the_data_first() {
    let got = report(&B2bReportOptions::default());
    let rules: Vec<_> = got.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules[..2], ["deals_without_touch", "deals_without_amount"]);
    assert_eq!(got.findings[0].sentence, "1 of 2 won deals have no touch, and no credit");
}

#[test]
fn a_filter_reaches_every_part() {
    let filter = ReportFilter::default().with_accounts(vec!["beta".into()]);
    let got = report(&B2bReportOptions::default().with_filter(filter));
    // The touch of the deal that was lost has a cost, and earned nothing.
    let channels: Vec<_> =
        got.won.channels.channels.iter().map(|one| (one.cost, one.value, one.roi)).collect();
    assert_eq!((got.won.summary.touches, channels), (0, vec![(Some(10.0), 0.0, Some(-1.0))]));
    assert_eq!((got.win_rate, got.deals[2].deals), (Some(0.5), 0));
    assert_eq!(got.open.unwrap().summary.total, 0.0);
}

#[test]
fn a_model_that_learns_does_so_from_closed_deals() {
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    let options = B2bReportOptions::default();
    let got = B2bReport::from_journeys(&journeys(), &ModelSpec::markov(), &[], &options, &go_on).unwrap();
    assert!((got.won.summary.total - 90_000.0).abs() < 1e-6, "{}", got.won.summary.total);
    assert!((got.open.unwrap().summary.total - 20_000.0).abs() < 1e-6);
}

#[test]
fn journeys_without_deals_have_no_such_report() {
    let journeys = Journeys::build(&crate::JourneyRules::default(), &[], &[]).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let error = B2bReport::new(&credits, None, &[], &B2bReportOptions::default()).unwrap_err();
    assert_eq!(error.code(), "MISSING_DATA");
}

#[test]
#[cfg(feature = "simulate")]
fn the_parts_of_a_report_on_many_deals_add_up() {
    use crate::report::PipelineMeasure;
    use crate::simulate::{SimulatedDealsOptions, deals};
    let simulated = deals(&SimulatedDealsOptions::default().with_accounts(400)).unwrap();
    let journeys = crate::report::fixture::journeys_of(&simulated.touches, simulated.deals);
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    let replicates = crate::compare::BootstrapOptions::default().with_replicates(20);
    let options = B2bReportOptions::default()
        .with_velocity(crate::report::VelocityOptions::default().with_bootstrap(replicates));
    let got = B2bReport::from_journeys(&journeys, &ModelSpec::b2b(), &[], &options, &go_on).unwrap();
    let near = |got: f64, expected: f64| (got - expected).abs() <= 1e-9 * expected.abs().max(1.0);
    // What was won is what touches earned, and what deals without a touch are worth.
    let won = got.deals[0].amount;
    assert!(won > 0.0 && near(got.won.summary.total + journeys.unattributed().value, won), "{won}");
    let channels =
        got.won.channels.channels.iter().map(|one| one.value).collect::<crate::math::Sum>().value();
    assert!(near(channels, got.won.summary.total) && near(got.won.channels.value, channels));
    let sides = got.won.alignment.value;
    assert!(near(sides.assigned() + sides.unassigned, got.won.summary.total));
    let touches = got.won.alignment.touches;
    let touches = touches.marketing_only + touches.sales_only + touches.joint + touches.unassigned;
    assert_eq!(touches, got.won.summary.touches);
    assert!(got.won.channels.channels.iter().map(|one| one.touches).sum::<u64>() == touches);
    // Every deal has one source.
    for rows in got.won.alignment.pipeline.chunks(PipelineMeasure::ALL.len()) {
        let sources: u64 = rows[1..5].iter().map(|row| row.deals).sum();
        assert_eq!(sources, rows[0].deals);
        assert!(near(rows[1..5].iter().map(|row| row.amount).sum(), rows[0].amount));
        assert!(rows[5..].iter().all(|row| row.deals <= rows[0].deals));
    }
    // The open pipeline weighs amounts by probability.
    let open = got.open.unwrap();
    let weighted = got.deals[2].weighted_amount.unwrap();
    assert!(open.summary.total > 0.0 && open.summary.total <= weighted * (1.0 + 1e-9), "{weighted}");
    assert!(got.deals[2].without_touch > 0 || near(open.summary.total, weighted));
}
