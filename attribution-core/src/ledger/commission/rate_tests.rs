use super::*;

/// 10 %, 12 % from 50 000.00, 15 % from 100 000.00.
fn bands(mode: BandMode) -> PreparedRate {
    let bands = vec![CommissionBand::new(5_000_000, "0.12"), CommissionBand::new(10_000_000, "0.15")];
    CommissionRate::new("0.10").with_bands(bands).with_mode(mode).prepared().unwrap()
}

/// Commission on amounts one after another.
fn one_by_one(rate: &PreparedRate, amounts: &[i64]) -> Vec<i128> {
    let mut net = 0;
    let mut commission = |amount: i64| {
        let before = rate.commission(net);
        net += amount;
        rate.commission(net) - before
    };
    amounts.iter().map(|amount| commission(*amount)).collect()
}

#[test]
fn a_rate_is_rounded_half_away_from_zero() {
    let tenth = CommissionRate::new("0.10").prepared().unwrap();
    assert_eq!(one_by_one(&tenth, &[123_456]), [12_346]);
    assert_eq!([tenth.commission(5), tenth.commission(-5), tenth.commission(4)], [1, -1, 0]);
    assert_eq!(tenth.commission(i64::MAX), 922_337_203_685_477_581);
}

#[test]
fn marginal_bands_have_the_rate_of_their_part() {
    let rate = bands(BandMode::Marginal);
    assert_eq!(one_by_one(&rate, &[12_000_000]), [1_400_000]);
    assert_eq!(one_by_one(&rate, &[4_000_000; 3]), [400_000, 460_000, 540_000]);
    assert_eq!(one_by_one(&rate, &[8_000_000, -4_000_000]), [860_000, -460_000]);
    assert_eq!(rate.commission(-100), -10);
    assert_eq!(rate.commission(5_000_000), 500_000);
}

#[test]
fn a_whole_amount_has_the_rate_of_the_band_that_it_reaches() {
    let rate = bands(BandMode::Whole);
    assert_eq!(one_by_one(&rate, &[12_000_000]), [1_800_000]);
    // The border belongs to the upper band.
    assert_eq!((rate.commission(4_999_999), rate.commission(5_000_000)), (500_000, 600_000));
    assert_eq!(rate.commission(-100), -10);
}

#[test]
fn rounding_never_drifts() {
    let rate = CommissionRate::new("0.015").prepared().unwrap();
    assert_eq!(one_by_one(&rate, &[333, 333, 334]), [5, 5, 5]);
}

#[test]
fn rates_and_borders_that_are_none_are_refused() {
    let refused = |rate: CommissionRate| rate.validate().unwrap_err().path().to_owned();
    for text in ["", "10%", "-0.1", "10.1", "0.0000000000001"] {
        assert_eq!(refused(CommissionRate::new(text)), "rate", "{text}");
    }
    let with = |bands: &[(i64, &str)]| {
        let bands = bands.iter().map(|(from, rate)| CommissionBand::new(*from, *rate)).collect();
        CommissionRate::new("0.1").with_bands(bands)
    };
    assert_eq!(refused(with(&[(0, "0.2")])), "bands[0].from");
    assert_eq!(refused(with(&[(5, "0.2"), (5, "0.3")])), "bands[1].from");
    assert_eq!(refused(with(&[(5, "much")])), "bands[0].rate");
    with(&[(5, "0.2"), (6, "10")]).validate().unwrap();
}
