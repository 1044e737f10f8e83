//! Expected values: by hand from the two accounts of the fixture, and laws that hold for any deals.

use super::*;
use crate::domain::{DealStatus, Deals, Dimension, JourneyRules, NullJourneys, Period};
use crate::report::fixture::{at, deals, journeys, journeys_by, journeys_of, touches};

fn report(options: &PipelineOptions) -> PipelineReport {
    pipeline_report(&journeys(), &ModelSpec::linear(), options, &[], &[]).unwrap()
}

fn of<'a>(report: &'a PipelineReport, group: &str) -> &'a PipelineGroup {
    report.rows.iter().find(|row| row.group.as_deref() == Some(group)).unwrap()
}

#[test]
fn a_lead_is_credited_to_its_own_touches_before_its_creation() {
    // ann had a webinar at midnight and was created at nine that day; bob was created before his call, cid before theirs.
    let report = report(&PipelineOptions::default());
    assert_eq!(of(&report, "webinar").leads, 1.0);
    assert_eq!((report.total.leads, report.unattributed.leads), (3.0, 2.0));
    // The calls with bob and cid came after they had become leads.
    assert_eq!(of(&report, "call").leads, 0.0);
    assert!(!report.leads_by_account);
}

#[test]
fn costs_of_touches_count_each_touch_once() {
    let report = report(&PipelineOptions::default());
    assert_eq!(report.cost_source, Some(CostSource::Touches));
    // 300 + (100 + 50) + 200 + 10, though acme's touches are of several deals.
    assert_eq!(
        (report.cost, of(&report, "call").cost, of(&report, "call").touches),
        (Some(660.0), Some(150.0), 2)
    );
}

/// By hand: of the deals of the fixture one is lost, to beta, whose one touch cost 10.
#[test]
fn lost_deals_that_are_left_out_are_noted_and_their_costs_stay() {
    let rules = JourneyRules::for_deals().with_null_journeys(NullJourneys::Skip);
    let without = journeys_by(&rules, &touches(), deals());
    let note = without.report().notes.iter().find(|note| note.code == "NO_LOST_DEALS").unwrap();
    assert!(note.path == "null_journeys" && note.detail.starts_with("1 lost deals have no journey"));
    assert!(journeys().report().notes.iter().all(|note| note.code != "NO_LOST_DEALS"));
    let found =
        pipeline_report(&without, &ModelSpec::linear(), &PipelineOptions::default(), &[], &[]).unwrap();
    let whole = report(&PipelineOptions::default());
    assert_eq!((found.cost, of(&found, "email").cost), (whole.cost, Some(10.0)));
    assert_eq!((whole.unattributed.lost_deals, found.unattributed.lost_deals), (0.0, 1.0));
}

#[test]
fn won_credits_are_those_of_the_journeys_themselves() {
    let journeys = journeys();
    for model in [
        ModelSpec::linear(),
        ModelSpec::w_shaped(),
        ModelSpec::time_decay(),
        ModelSpec::b2b(),
        ModelSpec::markov(),
    ] {
        let report = pipeline_report(&journeys, &model, &PipelineOptions::default(), &[], &[]).unwrap();
        let credits = if model.learns() {
            model.fit_journeys(&journeys, &unwatched).unwrap().attribute(&journeys).unwrap()
        } else {
            model.attribute(&journeys).unwrap()
        };
        for row in credits.by(&[Dimension::Channel]).unwrap().rows() {
            let own = of(&report, row.keys[0].as_deref().unwrap());
            assert!((own.won_revenue - row.value).abs() < 1e-9, "{}: {own:?}, {row:?}", report.model);
        }
    }
}

#[test]
fn rows_and_unattributed_add_up_to_the_total() {
    let simulated = crate::simulate::deals(&crate::simulate::SimulatedDealsOptions::default()).unwrap();
    let journeys = journeys_of(&simulated.touches, simulated.deals);
    for model in [ModelSpec::linear(), ModelSpec::first_touch(), ModelSpec::w_shaped()] {
        let options = PipelineOptions::default().with_lookback_days(Days::new(60.0).unwrap());
        let report = pipeline_report(&journeys, &model, &options, &[], &[]).unwrap();
        let columns: [fn(&PipelineGroup) -> f64; 4] =
            [|row| row.leads, |row| row.opportunities, |row| row.won_revenue, |row| row.weighted_pipeline];
        let (rest, total) = (&report.unattributed, &report.total);
        let expected = [
            (rest.leads, total.leads),
            (rest.opportunities, total.opportunities),
            (rest.won_revenue, total.won_revenue),
            (rest.weighted_pipeline, total.weighted_pipeline),
        ];
        for (column, (unattributed, total)) in columns.into_iter().zip(expected) {
            let sum = report.rows.iter().map(column).sum::<f64>() + unattributed;
            assert!((sum - total).abs() <= 1e-9 * total.max(1.0), "{sum} of {total}");
        }
    }
}

#[test]
fn the_trace_adds_up_to_the_figures() {
    let report = report(&PipelineOptions::default().with_trace(true));
    for row in &report.rows {
        let traced = |milestone: &str| {
            row.trace.iter().filter(|line| line.milestone == milestone).map(|line| line.credit).sum::<f64>()
        };
        assert!((traced("won") - row.won_deals).abs() < 1e-12);
        assert!((traced("opportunity") - row.opportunities).abs() < 1e-12);
        let revenue: f64 =
            row.trace.iter().filter(|line| line.milestone == "won").filter_map(|line| line.value).sum();
        assert!((revenue - row.won_revenue).abs() < 1e-9);
    }
    assert!(report.unattributed.trace.iter().any(|line| line.id == "untouched" && line.credit == 1.0));
}

#[test]
fn touches_that_no_journey_holds_are_still_touches_of_leads() {
    // The lost deal of beta closed on March 20; dan came back in April, and became a lead then.
    let mut touches = touches();
    let mut late = touches[4].clone();
    late.at = at("2026-04-02T00:00:00Z");
    touches.push(late);
    let records = deals();
    let mut leads = records.leads().to_vec();
    leads.push(crate::domain::Lead {
        created_at: Some(at("2026-04-03T00:00:00Z")),
        ..crate::domain::Lead::new("dan")
    });
    let records =
        Deals::new(records.opportunities().to_vec(), leads).unwrap().as_of(at("2026-06-01T00:00:00Z"));
    let journeys = journeys_of(&touches, records);
    let again = Journeys::from_bytes(&journeys.to_bytes()).unwrap();
    for journeys in [journeys, again] {
        let report =
            pipeline_report(&journeys, &ModelSpec::last_touch(), &PipelineOptions::default(), &[], &[])
                .unwrap();
        let email = of(&report, "email");
        assert_eq!((email.touches, email.leads, email.lost_deals), (2, 1.0, 1.0));
    }
}

#[test]
fn an_earlier_moment_leaves_later_closes_open() {
    let early = report(&PipelineOptions::default().with_as_of(at("2026-03-25T00:00:00Z")));
    let won = journeys()
        .deals()
        .unwrap()
        .opportunities()
        .iter()
        .filter(|deal| deal.outcome() == DealStatus::Won)
        .count();
    assert_eq!(
        (won, early.total.won_deals, early.total.lost_deals, early.total.open_deals),
        (2, 1.0, 1.0, 1.0)
    );
    // The deal that was won on April 1 was open with its three touches, and what it was worth by probability is not known.
    assert_eq!((early.total.open_pipeline, early.total.weighted_pipeline), (90_000.0, 0.0));
    assert_eq!(early.set_aside.opportunities_after, 1);
}

#[test]
fn journeys_without_deals_and_dimensions_of_conversions_are_refused() {
    let demo = crate::simulate::demo();
    let rules = JourneyRules::default();
    let plain = Journeys::build(&rules, &demo.touches, &demo.conversions).unwrap();
    let of = |journeys: &Journeys, by: &str| {
        let options = PipelineOptions::default().with_by(by);
        pipeline_report(journeys, &ModelSpec::linear(), &options, &[], &[]).unwrap_err()
    };
    assert_eq!(of(&plain, "channel").path(), "journeys");
    assert_eq!(of(&journeys(), "conversion_month").path(), "by");
    assert_eq!(
        of(&journeys(), "chanel").detail(),
        "expected the name of a dimension, got \"chanel\"; did you mean channel?"
    );
}

#[test]
fn a_model_whose_shares_do_not_sum_to_one_is_refused() {
    // Participation gives each channel of a deal the whole of it: three channels of one deal would have earned three deals.
    let (journeys, model) = (journeys(), ModelSpec::participation());
    let options = PipelineOptions::default();
    for error in [
        pipeline_report(&journeys, &model, &options, &[], &[]).unwrap_err(),
        campaign_report(&journeys, &model, &options, &[]).unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidConfig, "model"));
        assert!(error.detail().ends_with("add up to the total, got participation"), "{error}");
    }
}

#[test]
fn an_ensemble_learns_from_closed_deals_as_its_member_does() {
    let simulated = crate::simulate::deals(&crate::simulate::SimulatedDealsOptions::default()).unwrap();
    let journeys = journeys_of(&simulated.touches, simulated.deals);
    let json = r#"{"model": "ensemble", "members": [{"weight": 1.0, "spec": {"model": "markov"}}]}"#;
    let of = |model: &ModelSpec| {
        pipeline_report(&journeys, model, &PipelineOptions::default(), &[], &[]).unwrap().rows
    };
    // A mean of one is that one, at every milestone; one more division moves the last bits.
    let columns: [fn(&PipelineGroup) -> f64; 5] = [
        |row| row.leads,
        |row| row.opportunities,
        |row| row.won_revenue,
        |row| row.lost_deals,
        |row| row.open_pipeline,
    ];
    let (mean, alone) = (of(&ModelSpec::from_json(json).unwrap()), of(&ModelSpec::markov()));
    assert_eq!(mean.len(), alone.len());
    for (ours, own) in mean.iter().zip(&alone) {
        assert_eq!(ours.group, own.group);
        for column in columns {
            assert!((column(ours) - column(own)).abs() <= 1e-12 * column(own).max(1.0), "{:?}", own.group);
        }
    }
}

/// Cost of all rows together, which is that of the report.
fn cost_of_rows(report: &PipelineReport) -> f64 {
    let cost = report.rows.iter().filter_map(|row| row.cost).sum::<f64>();
    assert!((cost - report.cost.unwrap()).abs() <= 1e-9 * cost.max(1.0), "{cost}, {:?}", report.cost);
    cost
}

#[test]
fn costs_without_a_group_are_those_of_the_row_without_one() {
    let mut touches = touches();
    touches[4].kind = None;
    let journeys = journeys_of(&touches, deals());
    let options = PipelineOptions::default().with_by("kind");
    let report = pipeline_report(&journeys, &ModelSpec::linear(), &options, &[], &[]).unwrap();
    let without = report.rows.iter().find(|row| row.group.is_none()).unwrap();
    // Beta's email cost 10 of the 660.
    assert_eq!((without.touches, without.cost, cost_of_rows(&report)), (1, Some(10.0), 660.0));
}

#[test]
fn what_comes_after_the_moment_costs_nothing() {
    let early = PipelineOptions::default().with_as_of(at("2026-03-25T00:00:00Z"));
    let of_touches = report(&early);
    // The second call came in May: 300 + 100 + 200 + 10.
    assert_eq!((of(&of_touches, "call").touches, of(&of_touches, "call").cost), (1, Some(100.0)));
    assert_eq!(cost_of_rows(&of_touches), 610.0);
    let period = |start: &str, end: &str| Period { start: at(start), end: at(end) };
    let spend = [
        Spend::new("webinar", period("2026-03-20T00:00:00Z", "2026-03-30T00:00:00Z"), 80.0),
        Spend::new("webinar", Period::ALWAYS, 7.0),
        Spend::new("call", period("2026-03-25T00:00:00Z", "2026-04-25T00:00:00Z"), 900.0),
    ];
    let report = pipeline_report(&journeys(), &ModelSpec::linear(), &early, &[], &spend).unwrap();
    // Five of ten days had passed.
    assert_eq!((of(&report, "webinar").cost, of(&report, "call").cost), (Some(47.0), None));
    assert_eq!(cost_of_rows(&report), 47.0);
}

#[test]
fn spend_is_checked_and_named_whatever_else_is_given() {
    let refused = |by: &str, costs: &[GroupCost], spend: Spend| {
        let options = PipelineOptions::default().with_by(by);
        pipeline_report(&journeys(), &ModelSpec::linear(), &options, costs, &[spend]).unwrap_err()
    };
    let costs = [GroupCost::new("webinar", 1.0)];
    let negative = refused("channel", &costs, Spend::new("webinar", Period::ALWAYS, -1.0));
    assert_eq!(negative.path(), "spend[0].amount");
    assert_eq!(refused("kind", &[], Spend::new("webinar", Period::ALWAYS, 1.0)).path(), "spend");
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(32))]

    #[test]
    fn costs_of_campaigns_sum_to_what_was_spent(
        spent in proptest::collection::vec((0_usize..4, 0.0_f64..1_000.0), 1..12)
    ) {
        // No touch has the last campaign; an empty one is none.
        let campaigns = [None, Some(""), Some("spring"), Some("autumn")];
        let spend: Vec<Spend> = spent
            .iter()
            .map(|(campaign, amount)| Spend {
                campaign: campaigns[*campaign].map(str::to_owned),
                ..Spend::new("webinar", Period::ALWAYS, *amount)
            })
            .collect();
        let mut touches = touches();
        touches[0].campaign = Some("spring".into());
        let journeys = journeys_of(&touches, deals());
        let report = campaign_report(&journeys, &ModelSpec::linear(), &PipelineOptions::default(), &spend).unwrap();
        let given: f64 = spent.iter().map(|(_, amount)| amount).sum();
        proptest::prop_assert!((cost_of_rows(&report) - given).abs() <= 1e-9 * given.max(1.0));
        proptest::prop_assert!(report.rows.iter().all(|row| row.group.as_deref() != Some("")));
    }
}

#[test]
fn a_ratio_beyond_all_numbers_is_none() {
    use super::super::row::per;
    assert_eq!((per(Some(1e300), 1e-300), per(Some(6.0), 0.0), per(None, 2.0)), (None, None, None));
    assert_eq!(per(Some(6.0), 1.5), Some(4.0));
}
