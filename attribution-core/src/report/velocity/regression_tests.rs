use super::*;
use crate::report::deal_touches::DealTouch;
use crate::report::velocity::predictive::Interval;

/// Size, committee, marketing and sales touches, and days of 36 won deals, drawn at random.
const DEALS: [(&str, f64, f64, f64, f64); 36] = [
    ("enterprise", 1.0, 2.0, 1.0, 38.0),
    ("enterprise", 2.0, 2.0, 3.0, 65.2),
    ("smb", 3.0, 1.0, 0.0, 27.0),
    ("smb", 5.0, 3.0, 1.0, 33.9),
    ("enterprise", 2.0, 3.0, 0.0, 55.1),
    ("mid_market", 5.0, 4.0, 1.0, 80.1),
    ("mid_market", 5.0, 1.0, 0.0, 79.2),
    ("enterprise", 1.0, 1.0, 1.0, 47.0),
    ("smb", 3.0, 1.0, 1.0, 20.5),
    ("enterprise", 6.0, 2.0, 2.0, 91.6),
    ("mid_market", 6.0, 3.0, 0.0, 53.3),
    ("mid_market", 5.0, 1.0, 2.0, 105.4),
    ("mid_market", 0.0, 3.0, 1.0, 50.6),
    ("smb", 5.0, 3.0, 0.0, 22.7),
    ("smb", 1.0, 1.0, 2.0, 16.4),
    ("smb", 6.0, 3.0, 3.0, 29.5),
    ("mid_market", 7.0, 0.0, 2.0, 139.9),
    ("smb", 3.0, 1.0, 2.0, 23.5),
    ("smb", 7.0, 2.0, 1.0, 36.4),
    ("mid_market", 6.0, 2.0, 2.0, 70.2),
    ("enterprise", 2.0, 2.0, 1.0, 80.8),
    ("smb", 7.0, 6.0, 0.0, 109.2),
    ("mid_market", 3.0, 3.0, 1.0, 43.6),
    ("mid_market", 0.0, 1.0, 3.0, 51.3),
    ("smb", 4.0, 2.0, 0.0, 33.6),
    ("smb", 6.0, 1.0, 1.0, 40.6),
    ("mid_market", 5.0, 2.0, 0.0, 37.8),
    ("smb", 3.0, 0.0, 1.0, 53.4),
    ("enterprise", 7.0, 1.0, 0.0, 102.7),
    ("smb", 3.0, 2.0, 1.0, 28.5),
    ("mid_market", 3.0, 2.0, 1.0, 35.5),
    ("enterprise", 1.0, 1.0, 1.0, 55.7),
    ("smb", 1.0, 1.0, 1.0, 30.7),
    ("smb", 5.0, 2.0, 0.0, 49.6),
    ("enterprise", 6.0, 4.0, 1.0, 147.6),
    ("smb", 2.0, 2.0, 1.0, 43.9),
];

fn features(size: &str, committee: f64, marketing: f64, sales: f64) -> Features {
    // Codes are in the order in which types came: sales first.
    Features { size: Some(size.into()), committee, touches: vec![sales, marketing] }
}

fn types() -> DealTouches {
    DealTouches::of_types(&["sales", "marketing"], Vec::<Vec<DealTouch>>::new())
}

fn fitted(deals: &[(&str, f64, f64, f64, f64)]) -> Result<FittedRegression, NoRegression> {
    let features: Vec<Features> = deals.iter().map(|(size, c, m, s, _)| features(size, *c, *m, *s)).collect();
    let days: Vec<f64> = deals.iter().map(|deal| deal.4).collect();
    FittedRegression::fit(&features, &days, &types(), &VelocityOptions::default())
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9 * expected.abs(), "{found}, not {expected}");
}

/// Coefficients, errors, limits and prediction intervals are those of `OLS` of statsmodels 0.15 on the same columns.
#[test]
fn a_regression_as_statsmodels_has_it() {
    let fitted = fitted(&DEALS).ok().unwrap();
    let answer = &fitted.answer;
    let names: Vec<&str> = answer.terms.iter().map(|term| term.term.as_str()).collect();
    assert_eq!(
        names,
        [
            "intercept",
            "deal_size: enterprise",
            "deal_size: mid_market",
            "committee_size",
            "touches: marketing",
            "touches: sales"
        ]
    );
    assert_eq!(answer.base_deal_size.as_deref(), Some("smb"), "the most frequent size");
    let expected = [
        (3.000_918_155_539_169, 0.188_703_250_539_518_59, 2.615_534_704_547_798_6, 3.386_301_606_530_539_6),
        (0.812_050_173_891_169_5, 0.151_026_500_307_678_03, 0.503_612_912_141_228_3, 1.120_487_435_641_110_8),
        (
            0.579_204_067_298_936_3,
            0.140_604_739_595_140_58,
            0.292_050_880_398_372_57,
            0.866_357_254_199_499_9,
        ),
        (
            0.116_155_335_076_993_05,
            0.029_535_048_291_135_763,
            0.055_836_719_456_479_54,
            0.176_473_950_697_506_54,
        ),
        (
            0.026_479_043_150_074_766,
            0.052_982_653_323_000_43,
            -0.081_725_970_393_246_26,
            0.134_684_056_693_395_78,
        ),
        (
            0.032_199_265_229_263_085,
            0.070_557_192_207_538_98,
            -0.111_897_745_010_146_1,
            0.176_296_275_468_672_27,
        ),
    ];
    for (term, (coefficient, std_error, low, high)) in answer.terms.iter().zip(expected) {
        close(term.coefficient.unwrap(), coefficient);
        close(term.std_error.unwrap(), std_error);
        close(term.low.unwrap(), low);
        close(term.high.unwrap(), high);
    }
    close(answer.sigma, 0.355_829_577_122_896_87);
    close(answer.r2.unwrap(), 0.616_675_281_987_049_1);
    assert_eq!((answer.won_deals, answer.freedom), (36, 30));
    for (deal, [median, low, high]) in [
        (
            features("enterprise", 4.0, 3.0, 2.0),
            [82.214_809_405_278_87, 42.199_974_775_431_9, 159.294_179_345_100_3],
        ),
        (
            features("smb", 0.0, 0.0, 0.0),
            [19.103_987_038_912_717, 9.148_364_219_917_275, 38.826_151_890_325_555],
        ),
        (
            features("mid_market", 7.0, 9.0, 1.0),
            [105.029_803_740_696_54, 43.219_985_690_362_01, 253.236_158_283_989_57],
        ),
    ] {
        let interval = fitted.predictive(&deal).unwrap().interval(LEVEL, None).unwrap();
        close(interval.median.unwrap(), median);
        close(interval.low.unwrap(), low);
        close(interval.high.unwrap(), high);
    }
}

const LEVEL: crate::math::Confidence = crate::math::Confidence::known(0.9);

/// Quantiles of the upper part of Student's distribution by SciPy 1.16: `expm1(mu + sp·t.isf(q·t.sf((log1p(age) − mu)/sp)))`.
#[test]
fn the_age_of_a_deal_moves_its_prediction() {
    let fitted = fitted(&DEALS).ok().unwrap();
    let predictive = fitted.predictive(&features("enterprise", 4.0, 3.0, 2.0)).unwrap();
    for (age, expected) in [
        (60.0, [91.496_621_816_148_62, 63.175_389_794_231_464, 167.133_561_918_798_08]),
        (400.0, [440.642_204_036_932_75, 402.889_498_049_771, 604.923_014_936_152_6]),
    ] {
        let Interval { median, low, high } = predictive.interval(LEVEL, Some(age)).unwrap();
        for (found, expected) in [median, low, high].into_iter().zip(expected) {
            close(found.unwrap(), expected);
        }
    }
}

#[test]
fn a_size_that_no_won_deal_has_is_not_predicted() {
    let fitted = fitted(&DEALS).ok().unwrap();
    assert_eq!(fitted.predictive(&features("government", 1.0, 1.0, 1.0)), None);
}

#[test]
fn there_is_none_for_few_won_deals() {
    assert_eq!(fitted(&DEALS[..29]).err(), Some(NoRegression::TooFewWonDeals));
    assert!(fitted(&DEALS[..30]).is_ok());
    assert_eq!(fitted(&[]).err(), Some(NoRegression::TooFewWonDeals));
}

/// Sales touches that always come in pairs with marketing ones say nothing new; the predictions are those of the design without.
#[test]
fn collinear_columns_have_no_coefficient() {
    let doubled: Vec<_> = DEALS.iter().map(|(size, c, m, _, days)| (*size, *c, *m, 2.0 * m, *days)).collect();
    let without: Vec<_> = DEALS.iter().map(|(size, c, m, _, days)| (*size, *c, *m, 0.0, *days)).collect();
    let (doubled, without) = (fitted(&doubled).ok().unwrap(), fitted(&without).ok().unwrap());
    for fitted in [&doubled, &without] {
        let last = fitted.answer.terms.last().unwrap();
        assert_eq!((last.coefficient, last.std_error, last.low), (None, None, None));
    }
    let predicted = |fitted: &FittedRegression, sales| {
        let interval =
            fitted.predictive(&features("smb", 3.0, 2.0, sales)).unwrap().interval(LEVEL, None).unwrap();
        (interval.median.unwrap(), interval.high.unwrap())
    };
    let (with, none) = (predicted(&doubled, 4.0), predicted(&without, 0.0));
    close(with.0, none.0);
    close(with.1, none.1);
}

/// More columns than deals leave no noise to tell; options may ask for as few deals as that.
#[test]
fn there_is_none_where_nothing_is_left_for_the_noise() {
    let options = VelocityOptions::default().with_min_won_deals(1);
    let one = [features("smb", 1.0, 1.0, 1.0)];
    let found = FittedRegression::fit(&one, &[20.0], &types(), &options);
    assert_eq!(found.err(), Some(NoRegression::TooManyColumns));
}

#[test]
fn equal_cycles_have_no_variance_to_explain() {
    let same: Vec<_> = DEALS.iter().map(|(size, c, m, s, _)| (*size, *c, *m, *s, 50.0)).collect();
    let fitted = fitted(&same).ok().unwrap();
    assert!(fitted.answer.r2.is_none_or(|r2| r2 <= 1.0));
    assert!(fitted.answer.sigma < 1e-9);
}
