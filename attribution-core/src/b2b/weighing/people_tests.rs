use std::collections::BTreeMap;

use proptest::prelude::*;

use super::People;
use crate::domain::MISSING_CODE;

proptest! {
    #[test]
    fn sums_by_lead_are_those_of_a_map(
        touches in prop::collection::vec((prop_oneof![4 => 0..2000_u32, 1 => Just(MISSING_CODE)], 0.0..10.0_f64), 1..400),
        most in prop_oneof![1..20_u32, 1..2000_u32],
        step in prop_oneof![Just(1_u32), Just(64), Just(256)],
    ) {
        let lead = |code: u32| if code == MISSING_CODE { code } else { code % most * step };
        let leads: Vec<u32> = touches.iter().map(|(code, _)| lead(*code)).collect();
        let weights: Vec<f64> = touches.iter().map(|(_, weight)| *weight).collect();
        let mut expected: BTreeMap<u32, f64> = BTreeMap::new();
        for (lead, weight) in leads.iter().zip(&weights) {
            *expected.entry(*lead).or_default() += weight;
        }
        let people = People::new(leads.iter().copied());
        let sums = people.sums(&weights);
        let found: BTreeMap<u32, f64> = people.codes().iter().copied().zip(sums.iter().copied()).collect();
        prop_assert_eq!(people.codes().len(), expected.len());
        prop_assert_eq!(&found, &expected);
        let of_touches: Vec<f64> = leads.iter().map(|lead| expected[lead]).collect();
        prop_assert_eq!(people.by_touch(&sums).collect::<Vec<_>>(), of_touches);
    }
}
