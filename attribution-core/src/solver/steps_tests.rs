use super::super::envelope::{hull, on_corners, spends_at};
use super::*;
use crate::budget::{AllocationStatus, BudgetChannel, BudgetProblem, allocate};
use crate::math::Random;
use crate::response::Curve;

#[test]
fn lots_that_are_not_listed_have_the_curve_of_those_that_are() {
    let mut random = Random::new(5);
    for round in 0..300_u32 {
        let curve = match round % 3 {
            0 => Curve::MichaelisMenten { beta: 1.0 + random.uniform(), half_sat: 3.0 * random.uniform() },
            1 => Curve::Power { beta: 1.0, exponent: 0.3 + 0.5 * random.uniform() },
            _ => Curve::Hill {
                beta: 2.0,
                half_sat: 0.5 + 4.0 * random.uniform(),
                slope: 1.2 + 3.0 * random.uniform(),
            },
        };
        let part = Part { curve, weight: 0.5 + random.uniform() };
        let lot = 0.1;
        let off = round % 2 == 0;
        let low = if round % 4 == 0 { 0.0 } else { 0.7 };
        let (first, last) = lot_steps(low, 6.0, lot);
        let (low, high) = (first * lot, last * lot);
        let steps = Steps::new(&part, (low, high), off, lot);
        let mut corners: Vec<(f64, f64)> = Vec::new();
        if off && low > 0.0 {
            corners.push((0.0, 0.0));
        }
        let mut number = first;
        while number <= last {
            corners.push((number * lot, part.response(number * lot)));
            number += 1.0;
        }
        let corners = hull(corners.into_iter());
        for _ in 0..40 {
            let start = if off { 0.0 } else { low };
            let spend = start + (high - start) * random.uniform();
            let (found, expected) = (steps.above(&part, spend), on_corners(&corners, spend));
            assert!((found - expected).abs() < 1e-12, "{round} at {spend}: {found}, not {expected}");
            let price = 2.0 * random.uniform() * random.uniform();
            let (found, expected) = (steps.spends_at(&part, price), spends_at(&corners, price));
            let same = (found.0 - expected.0).abs() < 1e-9 && (found.1 - expected.1).abs() < 1e-9;
            assert!(same, "{round} at a price of {price}: {found:?}, not {expected:?} {part:?}");
        }
    }
}

#[test]
fn plans_in_cents_and_in_millions_of_lots_are_certified() {
    let curves = || {
        [
            Curve::MichaelisMenten { beta: 1000.0, half_sat: 150.0 },
            Curve::Hill { beta: 800.0, half_sat: 300.0, slope: 2.5 },
            Curve::Log { beta: 200.0, scale: 60.0 },
        ]
    };
    let problem = |lots: [f64; 3], budget: f64| {
        let channel =
            |(curve, lot)| BudgetChannel { lot: Some(lot), ..BudgetChannel::new(lot.to_string(), curve) };
        let mut channels: Vec<BudgetChannel> = curves().into_iter().zip(lots).map(channel).collect();
        for (channel, id) in channels.iter_mut().zip(["a", "b", "c"]) {
            channel.id = id.into();
        }
        BudgetProblem { channels, budget: Some(budget), ..BudgetProblem::default() }
    };
    for (lots, budget) in [
        ([0.01; 3], 1000.0),
        ([0.01; 3], 1000.005),
        ([0.01, 0.03, 0.07], 1000.0),
        ([1e-4; 3], 1000.0),
        ([0.01, 0.013, 0.0171], 1000.0),
    ] {
        let problem = problem(lots, budget);
        let best = allocate(&problem).unwrap();
        assert_eq!(best.status, AllocationStatus::Optimal, "{lots:?}: gap {} after {}", best.gap, best.nodes);
        for (channel, lot) in best.channels.iter().zip(lots) {
            let steps = channel.spend / lot;
            assert!((steps - steps.round()).abs() < 1e-6, "{lots:?}: {best:?}");
        }
        // Lots never help, and small ones hardly hurt.
        let mut whole = problem.clone();
        for channel in &mut whole.channels {
            channel.lot = None;
        }
        let free = allocate(&whole).unwrap();
        assert!(best.response <= free.bound && best.bound >= best.response, "{lots:?}");
        assert!(
            best.response >= free.response * (1.0 - 1e-4),
            "{lots:?}: {} {}",
            best.response,
            free.response
        );
    }
}
