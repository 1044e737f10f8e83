use super::*;

#[test]
fn words_that_are_not_named_keep_their_usual_numbers() {
    let config = B2bConfig::default().with_touch_types([("Webinar Attendance".to_owned(), 2.0)].into());
    assert_eq!((config.touch_type("webinar-attendance"), config.touch_type("referral")), (2.0, 1.6));
    assert_eq!(config.all_touch_types().len(), 10);
    let config = config.with_stages([("pilot".to_owned(), 1.7)].into());
    assert_eq!(config.all_stages().last(), Some(&("pilot".to_owned(), 1.7)));
    assert_eq!(config.tier(LeadTier::D), 0.7);
    assert_eq!((config.expected_cycle(Some("SMB")), config.expected_cycle(None)), (60.0, 180.0));
}

#[test]
fn every_number_out_of_range_is_named() {
    let config = B2bConfig::default()
        .with_missing_engagement(140.0)
        .with_min_decay_days(0.0)
        .with_tiers([("E".to_owned(), 1.0)].into())
        .with_stages([("intent".to_owned(), f64::NAN)].into());
    let error = config.validate().unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.clone()).collect();
    assert_eq!(paths, ["missing_engagement", "stages.intent", "min_decay_days", "tiers.E"]);
}
