//! Expected values: by hand, from two won deals of two creators, one of whom has two handles.

use super::super::costs::FeeSharing;
use super::*;
use crate::domain::{Deals, JourneyRules, Opportunity};
use crate::ingest::TouchTable;
use crate::math::Share;
use crate::report::fixture::at;

fn journeys() -> Journeys {
    let deal = |id: &str, amount: f64| Opportunity {
        stage: Some("won".into()),
        amount: Some(amount),
        created_at: Some(at("2026-02-01T12:00:00Z")),
        closed_at: Some(at("2026-03-01T12:00:00Z")),
        ..Opportunity::new(id)
    };
    let moments = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]
        .map(|day| at(&format!("{day}T12:00:00Z")).micros());
    let table = TouchTable::new()
        .with_at(&moments)
        .with_text(TextField::Channel, &["instagram", "youtube", "youtube", "search"])
        .with_text(TextField::Influencer, &[Some("@Mira"), None, Some("tom"), None])
        .with_text(TextField::Source, &[Some("x"), Some("mira-tv"), Some("mira-tv"), Some("google")])
        .with_text(TextField::Campaign, &[Some("spring"), Some("summer"), Some("spring"), None])
        .with_text(TextField::Opportunity, &["a", "a", "b", "b"]);
    let deals = Deals::new(vec![deal("a", 1_000.0), deal("b", 400.0)], vec![]).unwrap();
    Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals).unwrap()
}

fn mira() -> Influencer {
    Influencer { name: Some("Mira Lind".into()), ..Influencer::new("mira", &["mira-tv"]) }
}

fn report(fees: &[InfluencerFee], posts: &[InfluencerPosts]) -> InfluencerReport {
    let influencers = &[mira()];
    let programme = InfluencerProgramme { influencers, fees, posts };
    influencer_report(&journeys(), &ModelSpec::linear(), &programme, &PipelineOptions::default()).unwrap()
}

fn of<'a>(report: &'a InfluencerReport, id: &str) -> &'a InfluencerRow {
    report.rows.iter().find(|row| row.influencer.as_deref() == Some(id)).unwrap()
}

#[test]
fn handles_of_all_platforms_are_one_row() {
    // Mira has both touches of a, by her handle and by the source; tom is named, so that his source does not matter.
    let report = report(&[], &[]);
    let rows: Vec<_> = report
        .rows
        .iter()
        .map(|row| (row.influencer.as_deref(), row.registered, row.figures.won_revenue))
        .collect();
    assert_eq!(rows, [(Some("mira"), true, 1_000.0), (Some("tom"), false, 200.0), (None, false, 200.0)]);
    assert_eq!(
        report.rows[0].sentence,
        "Mira Lind earned 1000.00 of won revenue, 0.00 of weighted pipeline and 0.00 leads; no fee is known"
    );
}

#[test]
fn costs_are_fees_posts_commission_and_products() {
    let own = InfluencerFee {
        influencer: Some("@mira".into()),
        campaign: Some("spring".into()),
        fee: 100.0,
        per_post: 10.0,
        commission: Share::new(0.1).unwrap(),
        product_cost: 5.0,
    };
    let posts = InfluencerPosts {
        campaign: Some("spring".into()),
        impressions: Some(1_000.0),
        engagements: Some(50.0),
        ..InfluencerPosts::new("mira", 3.0)
    };
    let report = report(&[own], &[posts]);
    let mira = of(&report, "mira");
    // Spring has half of a's 1000.
    assert_eq!(
        (mira.cost.fees, mira.cost.posts, mira.cost.commission, mira.cost.products),
        (100.0, 30.0, 50.0, 5.0)
    );
    assert_eq!(
        (mira.figures.cost, mira.cost_per_engagement, mira.engagement_rate),
        (Some(185.0), Some(3.7), Some(0.05))
    );
    assert_eq!((of(&report, "tom").figures.cost, report.cost), (None, 185.0));
}

#[test]
fn a_fee_of_nobody_is_shared_by_posts_or_equally() {
    let fee = |campaign: &str| InfluencerFee {
        campaign: Some(campaign.into()),
        fee: 90.0,
        ..InfluencerFee::default()
    };
    let posts = |one: &str, count: f64| InfluencerPosts {
        campaign: Some("spring".into()),
        ..InfluencerPosts::new(one, count)
    };
    let by_posts = report(&[fee("spring")], &[posts("mira", 2.0), posts("tom", 1.0)]);
    assert_eq!((of(&by_posts, "mira").cost.shared, of(&by_posts, "tom").cost.shared), (60.0, 30.0));
    assert_eq!(of(&by_posts, "tom").cost.sharing, Some(FeeSharing::Posts));
    let equal = report(&[fee("spring")], &[]);
    assert_eq!((of(&equal, "mira").cost.shared, of(&equal, "tom").cost.shared), (45.0, 45.0));
    assert!(
        of(&equal, "tom")
            .sentence
            .ends_with("for 45.00, 45.00 of it shared equally: a return of 344.4% on what was won")
    );
    // Who has no touch and posted nothing has no part.
    let idle = report(&[fee("spring")], &[posts("ivy", 0.0), posts("@ Mira", 0.0)]);
    let shared: Vec<_> = idle.rows.iter().map(|row| (row.influencer.as_deref(), row.cost.shared)).collect();
    assert_eq!(shared.iter().map(|(_, part)| part).sum::<f64>(), 90.0, "{shared:?}");
    assert_eq!((of(&idle, "mira").cost.shared, of(&idle, "tom").cost.shared), (45.0, 45.0));
    let both = report(&[fee("spring"), fee("summer")], &[posts("mira", 2.0)]);
    assert_eq!(
        (of(&both, "mira").cost.shared, of(&both, "mira").cost.sharing),
        (180.0, Some(FeeSharing::Mixed))
    );
    let nobody = report(&[fee("autumn")], &[]);
    assert_eq!((nobody.cost, nobody.cost_of_nobody), (0.0, 90.0));
}

#[test]
fn what_cannot_be_used_is_refused() {
    let refused = |fees: &[InfluencerFee], posts: &[InfluencerPosts]| {
        let programme = InfluencerProgramme { influencers: &[], fees, posts };
        influencer_report(&journeys(), &ModelSpec::linear(), &programme, &PipelineOptions::default())
            .unwrap_err()
    };
    assert_eq!(
        refused(&[InfluencerFee { fee: -1.0, ..InfluencerFee::default() }], &[]).path(),
        "fees[0].fee"
    );
    assert_eq!(refused(&[], &[InfluencerPosts::new("mira", f64::NAN)]).path(), "posts[0].posts");
}

#[test]
fn a_model_whose_shares_do_not_sum_to_one_is_refused() {
    let (programme, options) = (InfluencerProgramme::default(), PipelineOptions::default());
    let refused = influencer_report(&journeys(), &ModelSpec::participation(), &programme, &options);
    assert_eq!(refused.unwrap_err().path(), "model");
}
