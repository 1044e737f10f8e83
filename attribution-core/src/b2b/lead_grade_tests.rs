use super::*;

#[test]
fn a_tier_that_is_given_wins_over_the_scores() {
    let lead = Lead { lead_score: Some(100.0), tier: Some(LeadTier::D), ..Lead::new("ann") };
    let grade = LeadGrade::new(&lead, &B2bConfig::default());
    assert_eq!((grade.total, grade.tier, grade.is_given), (Some(100.0), Some(LeadTier::D), true));
}

#[test]
fn thresholds_and_weights_can_be_others() {
    let lead = Lead { lead_score: Some(50.0), demographic_score: Some(90.0), ..Lead::new("ann") };
    let config = B2bConfig::default()
        .with_score_weights([("lead_score".to_owned(), 0.0)].into())
        .with_tier_thresholds([("A".to_owned(), 90.0)].into());
    let grade = LeadGrade::new(&lead, &config);
    assert_eq!((grade.total, grade.tier), (Some(90.0), Some(LeadTier::A)));
}

#[test]
fn scores_out_of_range_are_refused() {
    let leads = [Lead::new("ann"), Lead { lead_score: Some(101.0), ..Lead::new("bob") }];
    assert_eq!(lead_grades(&leads, &B2bConfig::default()).unwrap_err().path(), "leads[1].lead_score");
}
