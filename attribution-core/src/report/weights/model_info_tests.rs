//! Expected values: the published table of multipliers, and hand arithmetic.

use super::*;

#[test]
fn weights_are_shares_and_tables_show_what_was_set() {
    let weights = [("time", 2.0), ("stage", 6.0)].map(|(name, weight)| (name.to_owned(), weight));
    let config = B2bConfig::default()
        .with_weights(weights.into())
        .with_touch_types([("podcast".to_owned(), 1.25), ("Referral".to_owned(), 2.0)].into());
    let info = b2b_model_info(&config).unwrap();
    let shares: Vec<_> = info.factors.iter().map(|one| (one.model.as_str(), one.weight)).collect();
    assert_eq!(
        shares,
        [
            ("b2b_time", 0.25),
            ("b2b_quality", 0.0),
            ("b2b_account", 0.0),
            ("b2b_stage", 0.75),
            ("b2b_velocity", 0.0)
        ]
    );
    let of = |table: &[Multiplier], name: &str| {
        table.iter().find(|one| one.name == name).map(|one| one.multiplier)
    };
    assert_eq!(of(&info.touch_types, "podcast"), Some(1.25));
    assert_eq!(of(&info.touch_types, "referral"), Some(2.0));
    assert_eq!(of(&info.touch_types, "website_visit"), Some(0.6));
    assert_eq!(of(&info.stages, "evaluation"), Some(1.5));
    assert_eq!(of(&info.tiers, "D"), Some(0.7));
    let enterprise = &info.deal_sizes[0];
    assert_eq!((enterprise.expected_cycle_days, enterprise.multiplier), (270.0, 1.4));
    assert_eq!(info.default_cycle_days, 180.0);
}

#[test]
fn a_configuration_that_cannot_be_is_refused() {
    let error = b2b_model_info(&B2bConfig::default().with_weights([].into())).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "weights"));
}
