use super::*;

fn award(minor: i64, constraint: AwardConstraint, shares: &[f64]) -> Award {
    let parts = shares.iter().enumerate();
    let parts = parts.map(|(place, share)| AwardPart::new(format!("P{place}"), *share)).collect();
    let amount = Money::new(minor, "USD".parse().unwrap());
    Award { constraint, ..Award::new("deal-1", amount, "2026-01-20".parse().unwrap(), parts) }
}

#[test]
fn amounts_add_up_to_the_deal_and_ties_go_to_the_part_before() {
    let whole = AwardConstraint::SumTo100;
    let third = 1.0 / 3.0;
    assert_eq!(award(10_000, whole, &[third; 3]).amounts().unwrap(), [3_334, 3_333, 3_333]);
    assert_eq!(award(-10_000, whole, &[third; 3]).amounts().unwrap(), [-3_334, -3_333, -3_333]);
    // 3.5, 1.5 and 5 on paper; the doubles of 0.35 and 0.15 are not what they say.
    assert_eq!(award(10, whole, &[0.35, 0.15, 0.5]).amounts().unwrap(), [4, 1, 5]);
    assert_eq!(award(i64::MAX, whole, &[0.5, 0.5]).amounts().unwrap().iter().sum::<i64>(), i64::MAX);
    assert!(award(100, whole, &[]).amounts().unwrap().is_empty());
    assert_eq!(award(100, whole, &[]).unallocated().unwrap(), 100);
}

#[test]
fn amounts_by_themselves_are_rounded_half_away_from_zero() {
    let none = AwardConstraint::None;
    assert_eq!(award(100, none, &[0.145]).amounts().unwrap(), [15]);
    assert_eq!(award(-100, none, &[0.145]).amounts().unwrap(), [-15]);
    assert_eq!(award(100, none, &[0.145]).unallocated().unwrap(), 85);
    assert_eq!(award(10_000_000, AwardConstraint::CapAt100, &[1.0, 0.25]).unallocated().unwrap(), -2_500_000);
    assert_eq!(award(i64::MAX, none, &[2.0]).amounts().unwrap_err().path(), "amount");
}

#[test]
fn what_cannot_be_awarded_is_said() {
    let refused = |award: Award| award.validate().unwrap_err().path().to_owned();
    assert_eq!(refused(award(100, AwardConstraint::SumTo100, &[0.5, 0.4])), "parts");
    assert_eq!(refused(award(100, AwardConstraint::AllowDoubleCounting, &[1.5])), "parts[0].share");
    assert_eq!(refused(award(100, AwardConstraint::None, &[f64::NAN])), "parts[0].share");
    assert_eq!(refused(award(100, AwardConstraint::None, &[-0.5])), "parts[0].share");
    let mut twice = award(100, AwardConstraint::None, &[0.5, 0.5]);
    twice.parts[1].partner = "P0".into();
    assert_eq!(refused(twice), "parts[1].partner");
    let nameless = Award { deal: String::new(), ..award(100, AwardConstraint::None, &[]) };
    assert_eq!(refused(nameless), "deal");
}
