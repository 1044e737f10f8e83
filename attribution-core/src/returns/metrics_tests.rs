use super::*;
use crate::math::ln;
use crate::returns::Undefined;

fn close(got: Ratio, expected: f64) {
    assert!(
        got.is_ok_and(|got| (got - expected).abs() < 1e-9 * expected.abs().max(1.0)),
        "{got:?}, not {expected}"
    );
}

#[test]
fn ratios_are_those_of_the_textbook() {
    close(roas(50_000.0, 12_500.0), 4.0);
    close(roi(50_000.0, 12_500.0, 1.0), 3.0);
    close(roi(50_000.0, 12_500.0, 0.4), 0.6);
    close(poas(50_000.0, 12_500.0, 0.4), 1.6);
    close(break_even_roas(0.4), 2.5);
    close(target_roas(0.4, 0.1), 10.0 / 3.0);
    close(cpa(12_500.0, 250.0), 50.0);
    close(cpc(12_500.0, 10_000.0), 1.25);
    close(cpm(12_500.0, 2_500_000.0), 5.0);
    close(ctr(10_000.0, 2_500_000.0), 0.004);
    close(cvr(250.0, 10_000.0), 0.025);
    close(aov(50_000.0, 250.0), 200.0);
    close(cac(60_000.0, 400.0), 150.0);
    close(ltv(30.0, 0.6, 0.05), 360.0);
    close(ltv_discounted(30.0, 0.6, 0.95, 0.01), 285.0);
    close(ltv_discounted_due(30.0, 0.6, 0.95, 0.01), 303.0);
    close(ltv_to_cac(360.0, 150.0), 2.4);
    close(payback_periods(150.0, 30.0, 0.6, 1.0), 25.0 / 3.0);
    close(iroas(120_000.0, 50_000.0, 2.0, 8000.0), 2.5);
    close(incremental_roi(20_000.0, 8000.0, 0.5), 0.25);
    close(incrementality_factor(60.0, 100.0), 0.6);
    close(break_even_cpa(200.0, 0.4), 80.0);
    close(max_cpc_bid(0.025, 200.0, 0.4), 2.0);
    close(mer(9.0, 3.0), 3.0);
    close(arc_roas(10.0, 25.0, 5.0, 10.0), 3.0);
    close(efficiency_index(0.5, 0.25), 2.0);
}

#[test]
fn identities_hold() {
    // CPA = CPC / CVR and ROAS = 1000 · CTR · CVR · AOV / CPM.
    let (spend, clicks, impressions, orders, revenue) = (731.0, 912.0, 45_000.0, 37.0, 2890.0);
    close(cpa(spend, orders), cpc(spend, clicks).unwrap() / cvr(orders, clicks).unwrap());
    let chain = 1000.0
        * ctr(clicks, impressions).unwrap()
        * cvr(orders, clicks).unwrap()
        * aov(revenue, orders).unwrap();
    close(roas(revenue, spend), chain / cpm(spend, impressions).unwrap());
}

#[test]
fn what_cannot_be_said_has_a_reason() {
    assert_eq!(roas(5.0, 0.0), Err(Undefined::ZeroDenominator));
    assert_eq!(roas(0.0, 0.0), Err(Undefined::ZeroDenominator));
    assert_eq!(roas(f64::NAN, 1.0), Err(Undefined::NonFinite));
    assert_eq!(roas(1e300, 1e-300), Err(Undefined::NonFinite));
    assert_eq!(target_roas(0.2, 0.3), Err(Undefined::NeverPaysBack));
    // 400 costs more than 18 / 0.05 ever brings.
    assert_eq!(payback_periods(400.0, 30.0, 0.6, 0.95), Err(Undefined::NeverPaysBack));
    assert_eq!(payback_periods(400.0, 0.0, 0.6, 0.95), Err(Undefined::NeverPaysBack));
    close(payback_periods(100.0, 30.0, 0.6, 0.95), ln(1.0 - 100.0 * 0.05 / 18.0) / ln(0.95));
}
