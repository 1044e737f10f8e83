use crate::budget::{BudgetChannel, BudgetGroup, BudgetProblem, allocate};
use crate::math::{Random, count_f64};
use crate::response::Curve;

#[test]
fn a_little_more_budget_is_shared_as_said() {
    let mut random = Random::new(3);
    for round in 0..60 {
        let channels = (0..2 + round % 5).map(|place| {
            let slope =
                if round % 2 == 0 { 0.5 + 0.5 * random.uniform() } else { 1.2 + 2.0 * random.uniform() };
            let curve = Curve::hill(1.0 + random.uniform(), 0.5 + random.uniform(), slope).unwrap();
            BudgetChannel::new(place.to_string(), curve).with_bounds(0.0, 1.5)
        });
        let channels: Vec<BudgetChannel> = channels.collect();
        let budget = 0.7 * count_f64(channels.len() as u64);
        let problem =
            BudgetProblem { channels, budget: Some(budget), rel_gap: 1e-12, ..BudgetProblem::default() };
        let (now, more) =
            (allocate(&problem).unwrap(), allocate(&problem.clone().with_budget(budget + 1e-5)).unwrap());
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
            BudgetChannel::new("capped", curve.clone()).with_bounds(0.0, 0.1),
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

fn parts(problem: &BudgetProblem) -> Vec<Option<f64>> {
    allocate(problem).unwrap().channels.iter().map(|channel| channel.next_unit).collect()
}

#[test]
fn next_to_nothing_is_nothing() {
    let hill = |beta: f64, half_sat: f64, slope: f64| Curve::Hill { beta, half_sat, slope };
    let curves = [
        Curve::Exponential { beta: 0.570_425_530_762_302_1, scale: 2.135_861_871_087_437_5 },
        Curve::MichaelisMenten { beta: 0.857_275_431_551_624_9, half_sat: 1.423_490_991_340_104_2 },
        hill(0.437_622_589_466_206_4, 0.764_609_239_111_258_5, 0.673_415_270_319_332_6),
        Curve::Power { beta: 0.098_384_684_904_834_8, exponent: 0.702_362_243_515_937_5 },
        hill(3.009_540_681_707_186_6, 1.378_410_002_484_805, 0.940_367_036_613_457_4),
    ];
    let channels =
        curves.into_iter().zip(0..).map(|(curve, place)| BudgetChannel::new(place.to_string(), curve));
    let budget = Some(1.622_530_170_297_835_2);
    let problem = BudgetProblem { channels: channels.collect(), budget, ..BudgetProblem::default() };
    let found: Vec<f64> = parts(&problem).into_iter().map(Option::unwrap).collect();
    assert_eq!(found[0], 0.0);
    for (found, expected) in found.iter().zip([0.0, 0.334, 0.066, 0.002, 0.598]) {
        assert!((found - expected).abs() < 1e-3, "{found}, not {expected}");
    }
}

#[test]
fn groups_at_their_cap_take_nothing() {
    let group = |id: &str, max: Option<f64>| BudgetGroup { id: id.into(), parent: None, min: 0.0, max };
    let within = |id: &str, group: Option<&str>, curve: Curve| BudgetChannel {
        group: group.map(str::to_owned),
        ..BudgetChannel::new(id, curve)
    };
    let hill = Curve::Hill {
        beta: 1.405_352_885_690_700_5,
        half_sat: 0.262_363_700_603_754_9,
        slope: 2.058_747_809_598_985_5,
    };
    let mut problem = BudgetProblem {
        channels: vec![
            within("a", Some("g"), hill),
            within(
                "b",
                Some("k"),
                Curve::Power { beta: 0.026_211_761_597_210_143, exponent: 0.348_756_808_733_110_7 },
            ),
            within(
                "c",
                Some("g"),
                Curve::Power { beta: 0.054_741_867_411_319_33, exponent: 0.510_334_077_461_986_6 },
            ),
            within(
                "d",
                Some("k"),
                Curve::Exponential { beta: 0.362_845_910_273_046_8, scale: 0.594_158_768_469_584 },
            ),
        ],
        groups: vec![group("g", Some(0.364_472_297_336_363_05)), group("k", None)],
        ..BudgetProblem::default()
    };
    for budget in [1.2, 1.2768, 1.3] {
        problem.budget = Some(budget);
        let found = parts(&problem);
        assert_eq!((found[0], found[2]), (Some(0.0), Some(0.0)));
        assert!(
            (found[1].unwrap() - 0.04).abs() < 0.01
                && (found[1].unwrap() + found[3].unwrap() - 1.0).abs() < 1e-9
        );
    }
    let sigmoid = |beta: f64, rate: f64, midpoint: f64| Curve::Sigmoid { beta, rate, midpoint };
    problem.channels = vec![
        within(
            "a",
            Some("g"),
            sigmoid(5.755_398_619_677_568, 2.204_760_553_629_855_6, 1.553_993_184_068_441_3),
        ),
        within("b", None, sigmoid(0.396_992_647_362_921_84, 33.526_239_090_561_326, 0.202_520_882_037_999_9)),
    ];
    problem.groups = vec![group("g", Some(1.022_770_890_623_484))];
    problem.budget = Some(1.278_966_428_130_288_8);
    assert_eq!(parts(&problem), [Some(0.0), Some(1.0)]);
    // In lots the next unit waits for the next step.
    problem.channels[1].lot = Some(0.05);
    assert_eq!(parts(&problem), [None, None]);
}
