use super::*;
use DealStatus::{Lost, Open, Won};

const LEVEL: Confidence = Confidence::known(0.95);

/// Deals as (days, closed).
fn estimate(deals: &[(u32, u8)]) -> KaplanMeier {
    let deals: Vec<CycleTime> = deals
        .iter()
        .map(|(days, closed)| CycleTime {
            days: f64::from(*days),
            outcome: if *closed == 1 { Won } else { Open },
        })
        .collect();
    KaplanMeier::new(&deals, LEVEL)
}

fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 1e-12, "{found}, not {expected}");
}

const SIX_MP: [(u32, u8); 21] = [
    (6, 1),
    (6, 1),
    (6, 1),
    (6, 0),
    (7, 1),
    (9, 0),
    (10, 1),
    (10, 0),
    (11, 0),
    (13, 1),
    (16, 1),
    (17, 0),
    (19, 0),
    (20, 0),
    (22, 1),
    (23, 1),
    (25, 0),
    (32, 0),
    (32, 0),
    (34, 0),
    (35, 0),
];

/// Freireich, E. J. and others (1963), Blood 21, 699–716: remissions of leukaemia in weeks under 6-mercaptopurine, published
/// median 23. Steps and limits are those of lifelines 0.30.
#[test]
fn remissions_as_published() {
    let estimate = estimate(&SIX_MP);
    assert_eq!((estimate.deals, estimate.closed, estimate.open), (21, 9, 12));
    assert_eq!((estimate.median, estimate.low, estimate.high), (Some(23.0), Some(13.0), None));
    for (step, (days, at_risk, events, survival, std_error, low, high)) in estimate.steps.iter().zip([
        (
            6.0,
            21,
            3,
            0.857_142_857_142_857_2,
            0.076_360_354_832_121_25,
            0.619_717_955_265_983_8,
            0.951_551_747_646_997_1,
        ),
        (
            7.0,
            17,
            1,
            0.806_722_689_075_630_3,
            0.086_935_285_180_057_2,
            0.563_146_564_622_233_3,
            0.922_809_019_202_880_5,
        ),
        (
            10.0,
            15,
            1,
            0.752_941_176_470_588_2,
            0.096_349_652_994_320_51,
            0.503_199_510_799_956_4,
            0.889_361_835_169_265_6,
        ),
        (
            13.0,
            12,
            1,
            0.690_196_078_431_372_5,
            0.106_814_707_775_009_83,
            0.431_610_222_486_184,
            0.849_065_963_349_450_8,
        ),
        (
            16.0,
            11,
            1,
            0.627_450_980_392_156_9,
            0.114_053_865_256_752_54,
            0.367_510_855_987_502_05,
            0.804_912_189_471_842_1,
        ),
        (
            22.0,
            7,
            1,
            0.537_815_126_050_420_3,
            0.128_233_751_693_034_03,
            0.267_778_936_767_135,
            0.746_790_717_635_394_7,
        ),
        (
            23.0,
            6,
            1,
            0.448_179_271_708_683_55,
            0.134_591_456_755_760_48,
            0.188_052_005_959_232_35,
            0.680_142_628_495_241_5,
        ),
    ]) {
        assert_eq!((step.days, step.at_risk, step.events), (days, at_risk, events));
        close(Some(step.survival), survival);
        close(step.std_error, std_error);
        close(step.low, low);
        close(step.high, high);
    }
    assert_eq!(estimate.steps.len(), 7);
}

/// Days drawn at random from 1 to 12, with many ties; the curve, its limits and the median's are those of lifelines 0.30.
#[test]
fn ties_and_censored_deals_as_lifelines_has_them() {
    let estimate = estimate(&[
        (2, 1),
        (2, 0),
        (10, 0),
        (6, 1),
        (8, 1),
        (8, 1),
        (9, 1),
        (1, 1),
        (6, 1),
        (2, 0),
        (5, 1),
        (12, 1),
        (7, 1),
        (1, 1),
        (7, 0),
        (2, 1),
        (10, 1),
        (12, 0),
        (12, 1),
        (8, 0),
        (11, 0),
        (5, 1),
        (2, 1),
        (7, 0),
    ]);
    assert_eq!((estimate.median, estimate.low, estimate.high), (Some(8.0), Some(5.0), Some(12.0)));
    let expected = [
        (1.0, 24, 2, 0.916_666_666_666_666_7, 0.706_055_267_844_014_5, 0.978_483_036_574_296_1),
        (2.0, 22, 3, 0.791_666_666_666_666_4, 0.569_846_986_762_781, 0.907_516_758_757_070_5),
        (5.0, 17, 2, 0.698_529_411_764_705_7, 0.468_171_344_541_128_5, 0.843_992_719_806_168_1),
        (6.0, 15, 2, 0.605_392_156_862_744_8, 0.376_566_911_663_959_84, 0.772_671_011_545_64),
        (7.0, 13, 1, 0.558_823_529_411_764_5, 0.333_734_994_864_349_6, 0.734_492_861_589_175_4),
        (8.0, 10, 2, 0.447_058_823_529_411_4, 0.231_076_168_057_990_4, 0.642_488_061_508_882_9),
        (9.0, 7, 1, 0.383_193_277_310_924_06, 0.176_229_279_309_486_9, 0.588_594_418_229_848),
        (10.0, 6, 1, 0.319_327_731_092_436_73, 0.127_846_659_650_737_8, 0.530_719_037_472_634_2),
        (12.0, 3, 2, 0.106_442_577_030_812_25, 0.007_737_810_072_752_735, 0.356_215_882_734_864_26),
    ];
    assert_eq!(estimate.steps.len(), expected.len());
    for (step, (days, at_risk, events, survival, low, high)) in estimate.steps.iter().zip(expected) {
        assert_eq!((step.days, step.at_risk, step.events), (days, at_risk, events));
        close(Some(step.survival), survival);
        close(step.low, low);
        close(step.high, high);
    }
}

/// Miller, R. G. (1997), "Survival analysis", Wiley: maintenance of remission, as in R's package survival: median 31, limits
/// from 13 to none.
#[test]
fn the_limits_of_a_median() {
    let estimate = estimate(&[
        (9, 1),
        (13, 1),
        (13, 0),
        (18, 1),
        (23, 1),
        (28, 0),
        (31, 1),
        (34, 1),
        (45, 0),
        (48, 1),
        (161, 0),
    ]);
    assert_eq!((estimate.median, estimate.low, estimate.high), (Some(31.0), Some(13.0), None));
    close(Some(estimate.survival_at(13.0)), 10.0 / 11.0 * 0.9);
}

/// By hand: the fractions that the days leave.
#[test]
fn a_half_is_reached_exactly_never_or_at_once() {
    let four = estimate(&[(1, 1), (2, 1), (3, 1), (4, 1)]);
    assert_eq!((four.median, four.low, four.high), (Some(2.0), Some(1.0), None));
    let last = four.steps.last().unwrap();
    assert_eq!((last.survival, last.std_error, last.low, last.high), (0.0, None, None, None));
    let few = estimate(&[(5, 1), (8, 0), (9, 0), (10, 0)]);
    assert_eq!((few.median, few.low, few.high), (None, Some(5.0), None));
    let one = estimate(&[(8, 1)]);
    assert_eq!((one.median, one.low, one.high), (Some(8.0), None, None));
    // The deal that is open on the day on which another is closed was at risk.
    let same_day = estimate(&[(10, 1), (10, 0), (20, 1), (20, 0)]);
    assert_eq!((same_day.steps[0].survival, same_day.steps[1].survival), (0.75, 0.375));
    let none = estimate(&[]);
    assert_eq!(
        (none.deals, none.median, none.survival_at(3.0), none.predicted_cycle(0.0)),
        (0, None, 1.0, None)
    );
}

/// Ten sevenths are no fraction of two: S is a product of eleven rounded factors when it is a half.
#[test]
fn rounding_does_not_move_a_median() {
    let deals: Vec<(u32, u8)> = (1..=22).map(|day| (day, 1)).collect();
    assert_eq!(estimate(&deals).median, Some(11.0));
}

/// S(6) = 6/7 of the published data halves to 3/7, below its last value of 0.448; the placebo's deals are all closed, and of the
/// eight in 21 that last longer than 8 weeks four last longer than 12.
#[test]
fn the_predicted_cycle_is_the_median_of_those_that_last_as_long() {
    let six_mp = estimate(&SIX_MP);
    assert_eq!((six_mp.predicted_cycle(0.0), six_mp.predicted_cycle(6.0)), (Some(23.0), None));
    let placebo =
        [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(|days| (days, 1));
    let placebo = estimate(&placebo);
    assert_eq!(placebo.predicted_cycle(8.0), Some(12.0));
    assert_eq!((placebo.predicted_cycle(23.0), placebo.predicted_cycle(99.0)), (None, None));
}

#[test]
fn a_lost_deal_is_closed() {
    let deals = [(3.0, Lost), (4.0, Won)].map(|(days, outcome)| CycleTime { days, outcome });
    let estimate = KaplanMeier::new(&deals, LEVEL);
    assert_eq!((estimate.closed, estimate.median), (2, Some(3.0)));
}
