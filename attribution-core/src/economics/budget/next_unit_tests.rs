use crate::economics::{BudgetChannel, BudgetProblem, Curve, allocate};
use crate::math::{Random, count_f64};

#[test]
fn a_little_more_budget_is_shared_as_said() {
    let mut random = Random::new(3);
    for round in 0..60 {
        let channels = (0..2 + round % 5).map(|place| {
            let slope =
                if round % 2 == 0 { 0.5 + 0.5 * random.uniform() } else { 1.2 + 2.0 * random.uniform() };
            let curve = Curve::hill(1.0 + random.uniform(), 0.5 + random.uniform(), slope).unwrap();
            BudgetChannel::new(place.to_string(), curve).within(0.0, 1.5)
        });
        let channels: Vec<BudgetChannel> = channels.collect();
        let budget = 0.7 * count_f64(channels.len() as u64);
        let problem =
            BudgetProblem { channels, budget: Some(budget), rel_gap: 1e-12, ..BudgetProblem::default() };
        let (now, more) =
            (allocate(&problem).unwrap(), allocate(&problem.with_budget(budget + 1e-5)).unwrap());
        let whole: f64 = now.channels.iter().filter_map(|channel| channel.next_unit).sum();
        assert!((whole - 1.0).abs() < 1e-9, "{round}");
        for (now, more) in now.channels.iter().zip(&more.channels) {
            let moved = (more.spend - now.spend) / 1e-5;
            assert!((now.next_unit.unwrap() - moved).abs() < 1e-2, "{round}: {moved} {now:?}");
        }
    }
}

#[test]
fn what_cannot_move_gets_nothing_and_straight_lines_anything() {
    let curve = Curve::michaelis_menten(2.0, 1.0).unwrap();
    let mut problem = BudgetProblem {
        channels: vec![
            BudgetChannel::new("capped", curve.clone()).within(0.0, 0.1),
            BudgetChannel::new("free", curve.clone()),
        ],
        budget: Some(1.0),
        ..BudgetProblem::default()
    };
    let parts = |problem: &BudgetProblem| {
        allocate(problem).unwrap().channels.iter().map(|channel| channel.next_unit).collect::<Vec<_>>()
    };
    assert_eq!(parts(&problem), [Some(0.0), Some(1.0)]);
    problem.budget = None;
    problem.target_marginal_roas = Some(0.5);
    assert_eq!(parts(&problem), [Some(0.0), Some(0.0)]);
    let line = || Curve::Linear { beta: 1.0 };
    problem.channels = vec![BudgetChannel::new("a", line()), BudgetChannel::new("b", line())];
    (problem.budget, problem.target_marginal_roas) = (Some(1.0), None);
    assert!(parts(&problem).iter().flatten().all(|part| *part == 0.0));
}
