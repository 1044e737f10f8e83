//! Random budget problems: groups in groups, bounds that are the budget, S-curves, lots, floors to explore, profit.

use attribution_core::budget::{BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, Explore, Objective};
use attribution_core::math::Share;
use attribution_core::response::Curve;
use proptest::prelude::*;

fn curve() -> impl Strategy<Value = Curve> {
    let hill = (0.2..4.0, 0.2..2.0, 0.5..4.0_f64);
    (0..9_u8, hill).prop_map(|(family, (beta, scale, slope))| match family {
        0 => Curve::MichaelisMenten { beta, half_sat: scale },
        1 => Curve::Power { beta, exponent: 0.2 * slope },
        2 => Curve::Log { beta, scale },
        3 => Curve::Exponential { beta, scale },
        4 => Curve::Sigmoid { beta, rate: 2.0 + slope, midpoint: scale },
        5 => Curve::Tanh { beta, scale },
        _ => Curve::Hill { beta, half_sat: scale, slope },
    })
}

/// A channel; its bounds are often the budget of the problem, 2, or half of it.
fn channel() -> impl Strategy<Value = BudgetChannel> {
    let bounds = (0..10_u8, 0.05..0.5, 0.3..2.5);
    (curve(), bounds, 0..9_u8, 0..3_u8).prop_map(|(curve, (kind, low, high), more, group)| {
        let mut channel = BudgetChannel::new("", curve);
        match kind {
            0 | 1 => channel.max = Some(2.0),
            2 => channel.max = Some(1.0),
            3 => channel = channel.with_bounds(low, high + low),
            4 => channel.max = Some(high),
            5 => channel.min_if_active = Some(low + 0.2),
            6 => (channel.current, channel.max_change) = (Some(high), Some(low)),
            _ => {}
        }
        match more {
            0 if channel.min_if_active.is_none() => channel.lot = Some(0.25),
            1 if kind > 4 => channel.locked = Some(0.5),
            _ => {}
        }
        channel.group = ["inner", "outer"].get(usize::from(group)).map(|name| (*name).to_owned());
        channel
    })
}

prop_compose! {
    pub(crate) fn problem()(
        channels in proptest::collection::vec(channel(), 1..=3),
        copy in 0..6_u8,
        caps in (0..5_u8, 0.3..1.5, 0.3..2.0),
        goal in 0..8_u8,
        margin in 0.3..2.0,
        budget in 0..12_u8,
    ) -> BudgetProblem {
        let mut channels = channels;
        if copy == 0 {
            channels.truncate(2);
            channels.push(channels[0].clone());
        }
        for (index, channel) in channels.iter_mut().enumerate() {
            channel.id = index.to_string();
            channel.observations = u32::try_from(3 * index).ok();
        }
        let (kind, inner, outer) = caps;
        let group = |id: &str, parent: Option<&str>, min: f64, max: f64| {
            let group = BudgetGroup::new(id).with_min(min).with_max(max);
            parent.map_or_else(|| group.clone(), |parent| group.clone().with_parent(parent))
        };
        let groups = match kind {
            // Caps that are the budget, or the maximum of a channel.
            0 => vec![group("inner", Some("outer"), 0.0, 1.0), group("outer", None, 0.0, 2.0)],
            1 => vec![group("inner", Some("outer"), 0.3, 2.5), group("outer", None, 0.0, 3.0)],
            2 => vec![group("inner", None, 0.0, inner), group("outer", None, 0.0, outer)],
            3 => vec![group("inner", Some("outer"), 0.0, inner), group("outer", None, 0.0, outer)],
            _ => vec![group("inner", Some("outer"), 0.0, 90.0), group("outer", None, 0.0, 99.0)],
        };
        let mut problem = BudgetProblem::new(channels)
            .with_groups(groups)
            .with_budget(match budget { 0 => 0.0, 1 => 1.0, 2 => 1.37, _ => 2.0 })
            .with_budget_rule(if goal == 7 { BudgetRule::Exactly } else { BudgetRule::AtMost })
            .with_objective(if goal < 2 { Objective::MaxProfit } else { Objective::MaxResponse })
            .with_margin(margin)
            .with_rel_gap(1e-11)
            .with_max_nodes(20_000);
        problem.explore = (copy == 1).then(|| Explore::new(Share::new(0.3).unwrap(), 4));
        problem
    }
}

/// Problems where something coincides: floors to explore with other bounds, or plans that are as good as each other.
pub(crate) fn coinciding() -> impl Strategy<Value = BudgetProblem> {
    let curves = (0.5..3.0_f64, 0.3..1.5_f64, 1.2..4.0_f64, 0.3..3.0_f64);
    (problem(), 0..7_u8, curves, 2..6_u8).prop_map(|(problem, kind, (beta, half_sat, slope, other), lots)| {
        let budget = problem.budget.filter(|budget| *budget > 0.0).unwrap_or(2.0);
        let mut problem = problem.with_budget(budget);
        if kind < 4 {
            let share = 0.3;
            #[expect(clippy::cast_precision_loss, reason = "three channels")]
            let minimum = share * budget / problem.channels.len() as f64;
            problem.explore = Some(Explore::new(Share::new(share).unwrap(), 4));
            let first = &mut problem.channels[0];
            (first.locked, first.lot, first.min_if_active, first.current) = (None, None, None, None);
            match kind {
                0 => first.min = minimum,
                1 => (first.current, first.max_change) = (Some(2.0 * minimum), Some(0.5)),
                2 => first.min_if_active = Some(minimum),
                _ => first.lot = Some(minimum / f64::from(lots - 1)),
            }
            return problem;
        }
        let hill = Curve::Hill { beta, half_sat, slope };
        let channels = match kind {
            // What one spends in lots the other may spend as well.
            4 => {
                let mut lot = BudgetChannel::new("1", hill.clone());
                lot.lot = Some(budget / f64::from(lots));
                vec![BudgetChannel::new("0", hill), lot]
            }
            // All of the budget brings as much on either.
            5 => {
                let unit = Curve::MichaelisMenten { beta: 1.0, half_sat: other };
                let beta = hill.response(budget) / unit.response(budget);
                let concave = Curve::MichaelisMenten { beta, half_sat: other };
                vec![BudgetChannel::new("0", concave), BudgetChannel::new("1", hill)]
            }
            // All of it earns what it costs.
            _ => vec![BudgetChannel::new("0", hill)],
        };
        let margin = if kind == 6 { budget / channels[0].curve.response(budget) } else { 1.0 };
        problem.explore = None;
        problem
            .with_objective(if kind == 6 { Objective::MaxProfit } else { Objective::MaxResponse })
            .with_margin(margin)
            .with_channels(channels)
            .with_groups(Vec::new())
            .with_budget_rule(BudgetRule::AtMost)
    })
}
