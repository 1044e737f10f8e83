use super::*;
use crate::learning::logistic::LogisticFeatures;
use crate::{JourneyRules, PathCount};

/// Figures of scikit-learn and statsmodels, and of logits where there are as many rates as coefficients.
struct Case {
    rows: &'static [(&'static str, u64, u64)],
    l2: f64,
    intercept: f64,
    log_likelihood: f64,
    coefficients: &'static [(&'static str, f64)],
    credits: &'static [(&'static str, f64)],
}

fn summary(rows: &[(&str, u64, u64)]) -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, nulls) in rows {
        let path: Vec<&str> = path.split(' ').collect();
        summary.add(&path, *conversions, 2.0 * count_f64(*conversions), *nulls).unwrap();
    }
    summary
}

fn journeys(rows: &[(&str, u64, u64)]) -> Journeys {
    let row = |(path, conversions, nulls): &(&str, u64, u64)| {
        PathCount::parse(&path.replace(' ', " > "), *conversions, 2.0 * count_f64(*conversions), *nulls)
            .unwrap()
    };
    let rows: Vec<PathCount> = rows.iter().map(row).collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn near(found: f64, expected: f64, of: &str) {
    assert!((found - expected).abs() <= 1e-8 * expected.abs().max(1.0), "{of}: {found}, expected {expected}");
}

fn plain() -> Logistic {
    Logistic::default().with_bags(0)
}

const CASES: &[Case] = &[
    Case {
        rows: &[("A", 10, 90), ("B", 20, 80), ("A B", 30, 70)],
        l2: 0.0,
        intercept: -2.736_221_078_068_906_5,
        log_likelihood: -143.634_969_898_452_94,
        coefficients: &[("A", 0.538_996_500_732_686_9), ("B", 1.349_926_716_949_015_7)],
        credits: &[("A", 18.560_377_081_830_836), ("B", 41.439_622_918_169_164)],
    },
    Case {
        rows: &[("A", 10, 90), ("B", 20, 80), ("A B", 30, 70)],
        l2: 1.0,
        intercept: -2.510_638_297_611_325_5,
        log_likelihood: -143.771_056_167_494_92,
        coefficients: &[("A", 0.435_262_410_400_786_2), ("B", 1.151_329_256_175_067_7)],
        credits: &[("A", 18.230_140_487_378_705), ("B", 41.769_859_512_621_295)],
    },
    Case {
        rows: &[
            ("c d", 1, 7),
            ("a", 1, 8),
            ("d a", 3, 16),
            ("d d b d", 0, 16),
            ("a c", 4, 14),
            ("d a c a", 0, 13),
            ("a a c b", 5, 3),
            ("b b a a", 3, 23),
            ("b d", 5, 19),
            ("c c d b", 1, 25),
            ("c", 5, 12),
            ("b c b c", 4, 10),
            ("b", 2, 8),
            ("c", 2, 8),
            ("a d c", 3, 10),
            ("b d a b", 5, 28),
            ("b", 1, 10),
            ("a", 3, 11),
            ("d b", 1, 14),
            ("d d a a", 2, 23),
        ],
        l2: 1.0,
        intercept: -1.729_784_595_920_340_6,
        log_likelihood: -137.237_639_167_377_2,
        coefficients: &[
            ("a", 0.247_521_389_527_662_53),
            ("b", 0.131_069_503_493_377_98),
            ("c", 0.440_757_675_272_932_75),
            ("d", -0.694_309_177_681_496_8),
        ],
        credits: &[
            ("a", 18.258_213_637_279_496),
            ("b", 13.715_526_650_941_749),
            ("c", 19.026_259_711_778_756),
            ("d", 0.0),
        ],
    },
    Case {
        rows: &[
            ("a a b", 3, 28),
            ("b c a a c b", 5, 3),
            ("a a a", 5, 26),
            ("a a c", 0, 20),
            ("a b c", 2, 11),
            ("c", 0, 30),
            ("c b b a a b", 3, 5),
            ("c a a c", 1, 3),
            ("a b c", 1, 4),
            ("a", 4, 26),
            ("a a c c b b", 1, 24),
            ("b a c c a", 1, 30),
            ("a a b a b a", 1, 5),
            ("a c b c", 5, 20),
            ("b b c", 5, 29),
            ("b c c c b b", 5, 28),
            ("a b b c b", 1, 27),
            ("b c c", 4, 26),
            ("b a c c b", 1, 27),
            ("c b a b", 3, 2),
            ("b", 4, 10),
            ("b c a", 4, 5),
            ("a a a b c a", 3, 19),
            ("c a b c a c", 5, 21),
            ("b a b", 5, 4),
        ],
        l2: 0.0,
        intercept: -2.148_695_857_883_553_6,
        log_likelihood: -202.103_309_621_019_8,
        coefficients: &[
            ("a", 0.093_145_596_328_942),
            ("b", 0.985_111_971_564_002_2),
            ("c", -0.700_033_190_421_020_4),
        ],
        credits: &[("a", 13.800_952_908_201_948), ("b", 58.199_047_091_798_036), ("c", 0.0)],
    },
    Case {
        rows: &[("x", 5, 95), ("y", 40, 60), ("x y", 6, 94), ("y y x", 3, 10)],
        l2: 1.0,
        intercept: -1.017_519_750_262_578_3,
        log_likelihood: -118.745_564_225_878_67,
        coefficients: &[("x", -1.819_498_382_363_362), ("y", 0.535_625_884_197_516_6)],
        credits: &[("x", 5.0), ("y", 49.0)],
    },
    Case {
        rows: &[("A", 10, 90), ("B", 20, 80)],
        l2: 1.0,
        intercept: -1.783_104_334_525_149_8,
        log_likelihood: -82.560_511_816_052_57,
        coefficients: &[("A", -0.373_312_401_029_125_8), ("B", 0.373_312_401_029_125_8)],
        credits: &[],
    },
    Case {
        rows: &[("A", 10, 0), ("B", 0, 20), ("A B", 5, 0)],
        l2: 1.0,
        intercept: -0.681_169_918_274_586_1,
        log_likelihood: -5.951_937_928_097_449,
        coefficients: &[("A", 2.693_619_988_689_584), ("B", -1.179_019_292_379_342_6)],
        credits: &[],
    },
];

#[test]
fn coefficients_likelihood_and_effects_are_those_of_other_tools() {
    for (number, case) in CASES.iter().enumerate() {
        let fitted = FittedLogistic::fit(&plain().with_l2(case.l2), &summary(case.rows)).unwrap();
        let report = fitted.report();
        near(report.intercept.unwrap(), case.intercept, "intercept");
        near(report.log_likelihood.unwrap(), case.log_likelihood, "log-likelihood");
        assert_eq!(report.coefficients.len(), case.coefficients.len());
        for (row, (channel, coefficient)) in report.coefficients.iter().zip(case.coefficients) {
            assert_eq!(row.channel, *channel);
            near(row.coefficient, *coefficient, &format!("case {number}, {channel}"));
            near(row.odds_ratio, exp(*coefficient), channel);
            near(row.predicted_rate.unwrap(), probability(case.intercept + coefficient), channel);
        }
        let effects = fitted.effects();
        for (row, (channel, conversions)) in effects.iter().zip(case.credits) {
            assert_eq!(row.channel, *channel);
            near(row.effect, *conversions, channel);
            near(row.value, 2.0 * conversions, channel);
        }
        fitted.check().unwrap();
    }
}

#[test]
fn credits_of_the_journeys_add_up_to_the_effects() {
    for features in [LogisticFeatures::Presence, LogisticFeatures::Counts, LogisticFeatures::Recency] {
        for case in CASES.iter().filter(|case| !case.credits.is_empty()) {
            let journeys = journeys(case.rows);
            let fitted = FittedLogistic::fit(&plain().with_features(features), &journeys.summary()).unwrap();
            let mut sums = vec![0.0; fitted.channels.len()];
            let bound = fitted.bind(&journeys);
            for journey in journeys.iter().filter(crate::domain::Journey::converted) {
                use crate::model::Model;
                let mut weights = vec![0.0; journey.len()];
                bound.weigh(&journey, &mut weights);
                let sum: f64 = weights.iter().sum();
                for (weight, channel) in weights.iter().zip(journey.channel_names()) {
                    let index = fitted.channels.iter().position(|name| name == channel).unwrap();
                    sums[index] += weight / sum * count_f64(journey.count());
                }
            }
            for (effect, sum) in fitted.effects().iter().zip(sums) {
                near(effect.conversions, sum, &effect.channel);
            }
        }
    }
}

#[test]
fn features_are_weighed_by_what_they_say() {
    let rows = [("a b a", 30, 70), ("b", 10, 90), ("a", 20, 80), ("b a", 25, 75), ("a a a b", 40, 60)];
    let weights = |features| {
        use crate::model::Model;
        let journeys = journeys(&rows);
        let fitted = FittedLogistic::fit(&plain().with_features(features), &journeys.summary()).unwrap();
        let mut weights = vec![0.0; 3];
        fitted.bind(&journeys).weigh(&journeys.iter().next().unwrap(), &mut weights);
        (fitted.coefficients, weights)
    };
    let (b, of) = weights(LogisticFeatures::Presence);
    assert!(b[0] > 0.0 && b[1] > 0.0, "{b:?}");
    assert_eq!(of, [b[0] / 2.0, b[1], b[0] / 2.0]);
    let (b, of) = weights(LogisticFeatures::Counts);
    assert_eq!(of, [earning(b[0]), earning(b[1]), earning(b[0])]);
    // The first a is not its last touch, and b is the last touch but one.
    let (b, of) = weights(LogisticFeatures::Recency);
    assert_eq!(of, [0.0, earning(b[1]) / 2.0, earning(b[0])]);
}

#[test]
fn journeys_without_a_channel_that_helps_are_shared_equally_and_counted() {
    let rows = [("x", 5, 95), ("y", 40, 60), ("x z z", 2, 98), ("y z", 5, 95), ("z", 1, 99)];
    let fitted = FittedLogistic::fit(&plain(), &summary(&rows)).unwrap();
    let report = fitted.report();
    let coefficient = |index: usize| report.coefficients[index].coefficient;
    assert!(coefficient(0) < 0.0 && coefficient(1) > 0.0 && coefficient(2) < 0.0);
    assert_eq!(report.fallback_journeys, 5 + 2 + 1);
    let effects: Vec<f64> = fitted.effects().iter().map(|row| row.effect).collect();
    // Each channel of x z z has half of it, and y all of y z.
    assert_eq!(effects, [6.0, 45.0, 2.0]);
}

#[test]
fn where_all_journeys_convert_nothing_is_learned_and_all_are_shared_equally() {
    for bags in [0, 100] {
        let fitted =
            FittedLogistic::fit(&plain().with_bags(bags), &summary(&[("a b", 3, 0), ("b", 2, 0)])).unwrap();
        assert_eq!((fitted.intercept(), fitted.predicted_rate(&["a"])), (None, None));
        assert_eq!(fitted.report().fallback_journeys, 5);
        let effects: Vec<f64> = fitted.effects().iter().map(|row| row.effect).collect();
        assert_eq!(effects, [1.5, 3.5]);
        fitted.check().unwrap();
    }
    let none = FittedLogistic::fit(&Logistic::default(), &PathSummary::default()).unwrap();
    assert!(none.effects().is_empty());
    none.check().unwrap();
}

#[test]
fn predicted_rates_are_the_observed_ones_where_there_are_as_many_as_coefficients() {
    let rows = [("a", 10, 90), ("b", 20, 80), ("a b", 30, 70)];
    let fitted = FittedLogistic::fit(&plain().with_l2(0.0), &summary(&rows)).unwrap();
    for (path, rate) in [(&["a"][..], 0.1), (&["b"], 0.2), (&["b", "a", "b"], 0.3), (&["a", "unseen"], 0.1)] {
        near(fitted.predicted_rate(path).unwrap(), rate, "rate");
    }
}
