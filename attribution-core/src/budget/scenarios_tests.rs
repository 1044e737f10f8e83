use super::*;
use crate::budget::{BudgetChannel, allocate};
use crate::response::Curve;

fn problem() -> BudgetProblem {
    let channel = |name: &str, beta: f64, slope: f64| {
        BudgetChannel::new(name, Curve::Hill { beta, half_sat: 30.0, slope })
    };
    BudgetProblem {
        channels: vec![channel("a", 100.0, 1.0), channel("b", 90.0, 2.0)],
        budget: Some(50.0),
        margin: 0.5,
        ..BudgetProblem::default()
    }
}

#[test]
fn more_budget_brings_more_at_the_price_that_was_said() {
    let points = efficient_frontier(&problem(), &[20.0, 80.0, 80.01]).unwrap();
    assert!(points[0].response < points[1].response && points[1].response < points[2].response);
    let slope = (points[2].response - points[1].response) / 0.01;
    assert!((points[1].marginal_roas.unwrap() / slope - 1.0).abs() < 1e-3);
    assert_eq!(efficient_frontier(&problem(), &[1.0, -1.0]).unwrap_err().path(), "budgets[1]");
}

#[test]
fn a_plan_brings_what_its_curves_say() {
    let plan = evaluate_plan(&problem(), &[30.0, 30.0]).unwrap();
    assert_eq!((plan.spend, plan.response, plan.profit), (60.0, 95.0, -12.5));
    assert_eq!(plan.responses, [50.0, 45.0]);
    assert_eq!(evaluate_plan(&problem(), &[30.0]).unwrap_err().path(), "spends");
    assert_eq!(evaluate_plan(&problem(), &[30.0, f64::NAN]).unwrap_err().path(), "spends[1]");
    let best = allocate(&problem()).unwrap();
    assert!(
        best.response
            >= evaluate_plan(&problem(), &proportional(50.0, &[2.0, 1.0]).unwrap()).unwrap().response
    );
}

#[test]
fn the_simple_rule_shares_in_proportion() {
    assert_eq!(proportional(100.0, &[3.0, 1.0, -5.0]).unwrap(), [75.0, 25.0, 0.0]);
    assert_eq!(proportional(90.0, &[0.0, -1.0, 0.0]).unwrap(), [30.0, 30.0, 30.0]);
    assert_eq!(proportional(1.0, &[]).unwrap(), Vec::<f64>::new());
    assert_eq!(proportional(-1.0, &[1.0]).unwrap_err().path(), "total");
    assert_eq!(proportional(1.0, &[f64::INFINITY]).unwrap_err().path(), "returns[0]");
}
