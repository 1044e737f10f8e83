use proptest::prelude::*;

use super::*;
use crate::domain::{Deals, JourneyRules, Lead, LeadTier, Opportunity, Timestamp};
use crate::ingest::TouchTable;

use super::super::{mean_score, to_shares};

const KINDS: [&str; 6] = ["", "referral", "Demo Request", "sales_call", "website_visit", "podcast"];
const STAGES: [&str; 4] = ["", "awareness", "intent", "renewal"];
const SIDES: [&str; 4] = ["", "marketing", "sales", "both"];
/// People of the largest committee: more than there is room for in the table of people.
const PEOPLE: usize = 150;
const HOUR: i64 = 3_600_000_000;

/// A touch: positions in the lists above, a lead, engagement, and hours before the close.
type Drawn = (usize, usize, usize, usize, Option<f64>, i64);

/// A lead: scores and tier.
type DrawnLead = (Option<f64>, Option<f64>, Option<usize>);

fn touches() -> impl Strategy<Value = Vec<Drawn>> {
    let people = prop_oneof![3 => Just(6_usize), 1 => Just(PEOPLE)];
    let len = prop_oneof![4 => 1..32_usize, 3 => 33..64_usize, 2 => 65..128_usize, 1 => 129..400_usize];
    (people, len).prop_flat_map(|(people, len)| {
        let engagement = prop::option::weighted(0.9, 0.0..100.0_f64);
        let touch = (0..KINDS.len(), 0..STAGES.len(), 0..SIDES.len(), 0..=people, engagement, 0..9000_i64);
        prop::collection::vec(touch, len)
    })
}

fn leads() -> impl Strategy<Value = Vec<DrawnLead>> {
    let score = || prop::option::weighted(0.7, 0.0..100.0_f64);
    prop::collection::vec((score(), score(), prop::option::of(0..LeadTier::ALL.len())), PEOPLE / 2)
}

/// Journeys of one deal whose touches have the `columns` that are wanted, in the order of [`Drawn`]. Half of the people
/// have a record.
fn journeys(touches: &[Drawn], leads: &[DrawnLead], columns: [bool; 5]) -> Journeys {
    let close: Timestamp = "2026-06-01T12:00:00Z".parse().unwrap();
    let deal = Opportunity {
        account: Some("acme".into()),
        closed_at: Some(close),
        created_at: Some("2026-01-01T12:00:00Z".parse().unwrap()),
        probability: Some(1.0),
        ..Opportunity::new("deal-1")
    };
    let lead = |(person, (score, fit, tier)): (usize, &DrawnLead)| Lead {
        lead_score: *score,
        demographic_score: *fit,
        firmographic_score: fit.map(|fit| 100.0 - fit),
        tier: tier.map(|tier| LeadTier::ALL[tier]),
        ..Lead::new(format!("person-{person}"))
    };
    let names: Vec<String> = (0..=PEOPLE)
        .map(|person| if person == 0 { String::new() } else { format!("person-{person}") })
        .collect();
    let text = |name: fn(&Drawn) -> &'static str| touches.iter().map(name).collect::<Vec<&str>>();
    let kinds = text(|touch| KINDS[touch.0]);
    let stages = text(|touch| STAGES[touch.1]);
    let sides = text(|touch| SIDES[touch.2]);
    let people: Vec<&str> = touches.iter().map(|touch| names[touch.3].as_str()).collect();
    let engagement: Vec<Option<f64>> = touches.iter().map(|touch| touch.4).collect();
    let at: Vec<i64> = touches.iter().map(|touch| close.micros() - touch.5 * HOUR).collect();
    let (accounts, channels) = (vec!["acme"; touches.len()], vec!["x"; touches.len()]);
    let mut table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &channels)
        .with_at(&at);
    let texts = [
        (TextField::Kind, &kinds),
        (TextField::Stage, &stages),
        (TextField::Side, &sides),
        (TextField::Lead, &people),
    ];
    for ((field, column), _) in texts.into_iter().zip(columns).filter(|(_, wanted)| *wanted) {
        table = table.with_text(field, column);
    }
    if columns[4] {
        table = table.with_number(NumberField::Engagement, &engagement);
    }
    let leads: Vec<Lead> = leads.iter().enumerate().map(lead).collect();
    let rules = JourneyRules::for_deals().with_lookback_days(9999.0).unwrap();
    Journeys::from_deals(&rules, &[table], Deals::new(vec![deal], leads).unwrap()).unwrap()
}

/// The weight of one touch by one factor, from what its reasons show.
fn weight(weighing: &Weighing, factor: Factor, journey: &Journey<'_>, position: usize) -> f64 {
    let (kind, engagement) = (weighing.kind(journey, position), weighing.engagement(journey, position));
    let (decay, bonus) = weighing.of_deal(journey);
    match factor {
        Factor::Time => {
            let days = days_between(journey.micros()[position], *journey.micros().last().unwrap());
            crate::math::exp(-days / decay) * kind
        }
        Factor::Quality => {
            let lead = weighing.leads.lead(journey, position);
            weighing.leads.quality(lead, mean_score(journey)) * engagement
        }
        Factor::Account => {
            let of_sales = weighing.is_of_sales(journey, position);
            let sales = if of_sales { weighing.config.sales_multiplier } else { 1.0 };
            let flat = kind * engagement * sales;
            let sum = weighing.sums_by_lead(journey)[position];
            match weighing.config.committee {
                CommitteeWeighting::PerStakeholder if sum > 0.0 => flat / sum,
                CommitteeWeighting::Flat | CommitteeWeighting::PerStakeholder => flat,
            }
        }
        Factor::Stage => engagement * weighing.stage(journey, position) * kind,
        Factor::Velocity if weighing.accelerates(journey, position) => {
            engagement * (1.0 + weighing.config.acceleration * bonus)
        }
        Factor::Velocity => engagement,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn columns_weigh_as_touch_by_touch(
        touches in touches(),
        leads in leads(),
        columns in any::<[bool; 5]>(),
        per_stakeholder in any::<bool>(),
    ) {
        let journeys = journeys(&touches, &leads, columns);
        let committee =
            if per_stakeholder { CommitteeWeighting::PerStakeholder } else { CommitteeWeighting::Flat };
        let config = B2bConfig::default().with_committee(committee);
        let weighing = Weighing::new(config, &journeys);
        let journey = journeys.get(0).unwrap();
        prop_assert_eq!(journey.len(), touches.len());
        for factor in Factor::ALL {
            let mut weights = vec![0.0; journey.len()];
            weighing.weigh(factor, &journey, &mut weights);
            for (position, found) in weights.iter().enumerate() {
                prop_assert_eq!(*found, weight(&weighing, factor, &journey, position), "{:?}", factor);
            }
        }
    }

    #[test]
    fn the_mix_is_that_of_the_factors(
        touches in touches(),
        leads in leads(),
        columns in any::<[bool; 5]>(),
        mut parts in prop::array::uniform5(prop_oneof![1 => Just(0.0), 4 => 0.01..1.0_f64]),
    ) {
        let journeys = journeys(&touches, &leads, columns);
        let weighing = Weighing::new(B2bConfig::default(), &journeys);
        let journey = journeys.get(0).unwrap();
        let mut found = vec![0.0; journey.len()];
        parts[0] += 0.01;
        weighing.mix(&parts, &journey, &mut found);
        let mut expected = vec![0.0; journey.len()];
        for (factor, part) in Factor::ALL.into_iter().zip(parts) {
            let mut shares = vec![0.0; journey.len()];
            weighing.weigh(factor, &journey, &mut shares);
            to_shares(&mut shares);
            for (expected, share) in expected.iter_mut().zip(shares) {
                *expected += part * share;
            }
        }
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_factor_that_weighs_nothing_is_shared_equally_in_the_mix() {
    let touches = [(1, 1, 1, 0, Some(0.0), 48), (2, 1, 2, 0, Some(0.0), 0)];
    let journeys = journeys(&touches, &[], [true; 5]);
    let weighing = Weighing::new(B2bConfig::default(), &journeys);
    let mut mixed = [0.0; 2];
    weighing.mix(&[0.0, 0.25, 0.25, 0.25, 0.25], &journeys.get(0).unwrap(), &mut mixed);
    assert_eq!(mixed, [0.5, 0.5]);
}
