use crate::math::count_f64;
use crate::simulate::{Scenario, ScenarioName};

#[test]
fn every_activity_names_its_account_and_knows_its_deal() {
    for name in [ScenarioName::PartnerMix, ScenarioName::LongCycleB2b] {
        let made = Scenario::named(name).with_people(400).activities().unwrap();
        assert_eq!(made.activities.len(), made.truth.len());
        for (activity, deal) in made.activities.iter().zip(&made.truth) {
            let of_account = made.deals.opportunities().iter().find(|deal| deal.account == activity.account);
            assert_eq!(deal.as_deref(), of_account.map(|deal| deal.id.as_str()));
            assert!(activity.validate().is_ok());
            assert_eq!(activity.partner.is_some(), activity.role.is_some());
        }
    }
}

#[test]
fn partners_are_those_of_channels_with_a_role() {
    let made = Scenario::named(ScenarioName::PartnerMix).with_people(2_000).activities().unwrap();
    let count =
        |partner: Option<&str>| made.activities.iter().filter(|of| of.partner.as_deref() == partner).count();
    // Marketing and sales have 4 of 6.7 touches.
    let own = count_f64(count(None) as u64) / count_f64(made.activities.len() as u64);
    assert!((0.56..0.64).contains(&own), "{own}");
    assert!(count(Some("partner_si")) > count(Some("referral")));
    assert_eq!(count(Some("sales")), 0);
}
