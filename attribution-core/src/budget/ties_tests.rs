use crate::budget::{BudgetProblem, NoPrice, allocate, efficient_frontier};

fn price(json: &str) -> (Option<f64>, Option<NoPrice>, Vec<Option<f64>>) {
    let best = allocate(&BudgetProblem::from_json(json).unwrap()).unwrap();
    let parts = best.channels.iter().map(|channel| channel.next_unit).collect();
    (best.shadow_price, best.shadow_price_reason, parts)
}

#[test]
fn a_plan_as_good_that_makes_more_of_the_next_unit_leaves_no_price() {
    // 30 and 20, or 20 and 30: from the second one the next unit brings 11.25.
    let lots = r#"{"budget": 50, "channels": [
        {"id": "a", "curve": {"family": "hill", "beta": 300, "half_sat": 20, "slope": 3}},
        {"id": "d", "lot": 10, "curve": {"family": "hill", "beta": 300, "half_sat": 20, "slope": 3}}]}"#;
    // All on either brings 50; the S at 20 has a slope of 5, the other curve 2.08.
    let foot = r#"{"budget": 20, "channels": [
        {"id": "m", "curve": {"family": "michaelis_menten", "beta": 300, "half_sat": 100}},
        {"id": "s", "curve": {"family": "hill", "beta": 100, "half_sat": 20, "slope": 4}}]}"#;
    // All of it earns what it costs; a little more earns more.
    let profit = r#"{"budget": 50, "objective": "max_profit", "channels": [
        {"id": "s", "curve": {"family": "hill", "beta": 100, "half_sat": 50, "slope": 3}}]}"#;
    for (json, right) in [(lots, 11.25), (foot, 5.0), (profit, 0.5)] {
        let (price, reason, parts) = price(json);
        if reason == Some(NoPrice::Ties) {
            assert!(price.is_none() && parts.iter().all(Option::is_none), "{json}");
        } else {
            assert!((price.unwrap() - right).abs() < 1e-6, "{json}: {price:?}");
        }
    }
}

#[test]
fn beside_a_tie_there_is_a_price() {
    let foot = |budget: f64| {
        let json = r#"{"channels": [
            {"id": "m", "curve": {"family": "michaelis_menten", "beta": 300, "half_sat": 100}},
            {"id": "s", "curve": {"family": "hill", "beta": 100, "half_sat": 20, "slope": 4}}]}"#;
        allocate(&BudgetProblem::from_json(json).unwrap().with_budget(budget)).unwrap().shadow_price.unwrap()
    };
    // 300 · 100 / 119² and, with p = 21⁴ / (20⁴ + 21⁴), 400 / 21 · p (1 − p).
    assert!((foot(19.0) - 30_000.0 / (119.0 * 119.0)).abs() < 1e-6);
    let part = 194_481.0 / 354_481.0;
    assert!((foot(21.0) - 400.0 / 21.0 * part * (1.0 - part)).abs() < 1e-6);
}

#[test]
fn a_floor_that_rises_with_the_budget_counts_where_another_is_as_high() {
    let problem = |b: &str| {
        format!(
            r#"{{"budget": 100, "explore": {{"share": 0.2, "min_observations": 10}}, "channels": [
                {{"id": "a", "observations": 99, "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 10}}}},
                {{"id": "b", {b}}}]}}"#
        )
    };
    // 0.9 · 1000 / 100² + 0.1 · 1000 / 110².
    let right = 0.9 * 0.1 + 0.1 * 1000.0 / 12_100.0;
    let curve = r#""curve": {"family": "michaelis_menten", "beta": 10, "half_sat": 100}"#;
    for bound in
        [r#""min": 10"#, r#""current": 20, "max_change": 0.5"#, r#""min_if_active": 10"#, r#""min": 9"#]
    {
        let (price, _, parts) = price(&problem(&format!("{bound}, {curve}")));
        assert!((price.unwrap() - right).abs() < 1e-9, "{bound}: {price:?}");
        assert!(
            (parts[0].unwrap() - 0.9).abs() < 1e-9 && (parts[1].unwrap() - 0.1).abs() < 1e-9,
            "{parts:?}"
        );
    }
    // Nobody is made to spend more than they may, and a higher floor does not rise.
    for bound in [r#""max": 10"#, r#""min": 11"#, r#""lot": 11"#] {
        let parts = price(&problem(&format!("{bound}, {curve}"))).2;
        assert_eq!(parts, [Some(1.0), Some(0.0)], "{bound}");
    }
    // With one more unit the next lot must be spent.
    let lot =
        price(&problem(r#""lot": 10, "curve": {"family": "michaelis_menten", "beta": 1, "half_sat": 100}"#));
    assert_eq!(lot, (None, Some(NoPrice::Explore), vec![None, None]));
    // So must a least amount as soon as there is a budget.
    let active =
        problem(&format!("\"min_if_active\": 3, {curve}")).replace(r#""budget": 100"#, r#""budget": 0"#);
    assert_eq!(price(&active), (None, Some(NoPrice::Explore), vec![None, None]));
}

#[test]
fn a_rising_floor_below_a_cap_leaves_no_price() {
    let json = r#"{"budget": 160, "explore": {"share": 0.1, "min_observations": 10},
        "groups": [{"id": "g", "max": 30}], "channels": [
        {"id": "a", "group": "g", "observations": 99, "curve": {"family": "michaelis_menten", "beta": 300, "half_sat": 40}},
        {"id": "b", "group": "g", "curve": {"family": "michaelis_menten", "beta": 50, "half_sat": 50}},
        {"id": "c", "observations": 99, "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 100}}]}"#;
    assert_eq!(price(json), (None, Some(NoPrice::Explore), vec![None; 3]));
}

#[test]
fn a_frontier_says_what_spend_returns() {
    let json = r#"{"objective": "max_profit", "margin": 0.5, "channels": [
        {"id": "a", "curve": {"family": "michaelis_menten", "beta": 1000, "half_sat": 100}}]}"#;
    let problem = BudgetProblem::from_json(json).unwrap();
    let points = efficient_frontier(&problem, &[100.0, 1000.0]).unwrap();
    // 1000 · 100 / 200², and nothing where the budget does not bind.
    let found: Vec<Option<f64>> = points.iter().map(|point| point.marginal_roas).collect();
    assert_eq!(found, [Some(2.5), Some(0.0)]);
}

#[test]
fn a_floor_that_rises_with_the_budget_hides_no_tie() {
    // 13 and 14 fifteenths, or 14 and 13: from the second one nine tenths of the next unit go where the slope is larger.
    let (beta, scale) = (3.033_459_795_444_5, 0.775_158_652_761_131);
    let problem = |lot: &str| {
        format!(
            r#"{{"budget": 2, "budget_rule": "exactly", "explore": {{"share": 0.3, "min_observations": 4}}, "channels": [
            {{"id": "a", {lot} "curve": {{"family": "exponential", "beta": {beta}, "scale": {scale}}}}},
            {{"id": "b", "observations": 3,
              "curve": {{"family": "hill", "beta": 2.4379448397313, "half_sat": 1.8954491481693472, "slope": 2.46592349490786}}}},
            {{"id": "c", "observations": 6, "curve": {{"family": "exponential", "beta": {beta}, "scale": {scale}}}}}]}}"#
        )
    };
    let (tied, reason, _) = price(&problem(r#""max": 2, "lot": 0.06666666666666667,"#));
    let slope = |spend: f64| beta / scale * crate::math::exp(-spend / scale);
    let floor = 0.116_456_879_5;
    let right = 0.9 * slope(13.0 / 15.0) + 0.1 * floor;
    assert!(reason == Some(NoPrice::Ties) || (tied.unwrap() - right).abs() < 1e-6, "{tied:?} {reason:?}");
}
