use super::*;

fn shares(given: &[(&str, f64)]) -> Vec<PartnerShare> {
    let share = |(partner, share): &(&str, f64)| PartnerShare {
        partner: (*partner).to_owned(),
        share: *share,
        calculation: String::new(),
    };
    given.iter().map(share).collect()
}

fn pass(from: &str, to: &str, rate: f64) -> PassUp {
    PassUp::new(from, to, Share::new(rate).unwrap())
}

fn told(shares: &[PartnerShare]) -> Vec<(&str, f64)> {
    shares.iter().map(|share| (share.partner.as_str(), share.share)).collect()
}

#[test]
fn parts_go_up_from_below_whatever_the_order_of_the_list() {
    // The reseller passes a quarter of 0.8, which is 0.2; the distributor then half of 0.2 + 0.2.
    let given = shares(&[("reseller", 0.8), ("distributor", 0.2)]);
    for pass_up in [
        [pass("reseller", "distributor", 0.25), pass("distributor", "vendor", 0.5)],
        [pass("distributor", "vendor", 0.5), pass("reseller", "distributor", 0.25)],
    ] {
        let found = passed_up(given.clone(), &pass_up);
        for ((partner, share), (name, expected)) in
            told(&found).into_iter().zip([("reseller", 0.6), ("distributor", 0.2), ("vendor", 0.2)])
        {
            assert!(partner == name && (share - expected).abs() < 1e-12, "{partner} {share}");
        }
    }
}

#[test]
fn who_passes_everything_has_no_part_and_who_has_none_passes_none() {
    let found = passed_up(shares(&[("a", 1.0)]), &[pass("a", "b", 1.0), pass("c", "d", 0.5)]);
    assert_eq!(told(&found), [("b", 1.0)]);
}

#[test]
fn a_long_chain_passes_on_what_it_received() {
    // Half of everything goes up at each of 40 steps: what is left below halves, and the top has the last half twice.
    let steps = 40_i32;
    let mut pass_up: Vec<_> =
        (0..steps).map(|step| pass(&step.to_string(), &(step + 1).to_string(), 0.5)).collect();
    pass_up.reverse();
    let found = passed_up(shares(&[("0", 1.0)]), &pass_up);
    let of = |step: i32| found.iter().find(|share| share.partner == step.to_string()).unwrap().share;
    let mut expected = 1.0;
    for step in 0..steps {
        expected /= 2.0;
        assert_eq!(of(step), expected);
    }
    assert_eq!(of(steps), expected);
}

#[test]
fn circles_and_partners_that_pass_twice_are_said() {
    let paths = |pass_up: &[PassUp]| {
        let mut problems = Vec::new();
        hierarchy_problems(pass_up, &mut problems);
        problems.into_iter().map(|problem| problem.path).collect::<Vec<_>>()
    };
    assert!(paths(&[pass("a", "b", 0.5), pass("b", "c", 0.5)]).is_empty());
    assert_eq!(paths(&[pass("a", "", 0.5)]), ["pass_up[0].to"]);
    assert_eq!(paths(&[pass("a", "a", 0.5)]), ["pass_up[0].to"]);
    assert_eq!(
        paths(&[pass("a", "b", 0.5), pass("b", "c", 0.5), pass("c", "a", 0.5)]),
        ["pass_up[0].to", "pass_up[1].to", "pass_up[2].to"]
    );
    assert_eq!(paths(&[pass("a", "b", 0.5), pass("a", "c", 0.5)]), ["pass_up[1].from"]);
}
