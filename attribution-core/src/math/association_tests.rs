use super::*;
use proptest::prelude::*;

fn table(cases_with: u64, controls_with: u64, cases_without: u64, controls_without: u64) -> TwoByTwo {
    TwoByTwo { cases_with, controls_with, cases_without, controls_without }
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-11 * expected.abs(), "{found:e}, not {expected:e}");
}

/// 30 of 50 cases against 20 of 150 controls, 3 of 4 against 1 of 9, none of 10 against none of 10: `scipy.stats.fisher_exact`
/// of `SciPy` 1.17, and `proportions_ztest` of statsmodels 0.15.
#[test]
fn two_proportions_and_fisher() {
    for (of, two_proportions, fisher) in [
        (table(30, 20, 20, 130), 4.120_926_352_918_769e-11, 4.176_574_006_297_361e-10),
        (table(3, 1, 1, 8), 0.021_248_105_693_297_4, 0.051_748_251_748_251_595),
        (table(0, 0, 10, 10), 1.0, 1.0),
    ] {
        close(of.two_proportions(), two_proportions);
        close(of.fisher(), fisher);
    }
    close(table(1, 9, 11, 3).fisher(), 0.002_759_456_185_220_083_6);
    // A side without anybody says nothing.
    assert_eq!((table(5, 0, 5, 0).two_proportions(), table(5, 0, 5, 0).fisher()), (1.0, 1.0));
    assert_eq!((TwoByTwo::default().fisher(), TwoByTwo::default().least_expected()), (1.0, 0.0));
    // 13 in all, 4 with, 4 cases: 4 × 4 / 13.
    close(table(3, 1, 1, 8).least_expected(), 16.0 / 13.0);
}

/// One table by hand: 30 × 64 / (20 × 16) = 6; two tables by `StratifiedTable` of statsmodels 0.15.
#[test]
fn odds_ratio_within_strata() {
    let one = mantel_haenszel(&[table(30, 20, 16, 64)]);
    assert_eq!(one.odds_ratio, Some(6.0));
    close(one.p, 3.793_498_487_246_595_3e-6);
    let two = mantel_haenszel(&[table(5, 5, 2, 8), table(3, 9, 4, 20)]);
    close(two.odds_ratio.unwrap(), 2.444_444_444_444_444_6);
    close(two.p, 0.169_409_926_633_441);
    // Simpson's paradox: within both strata the trait makes no difference, together it seems to.
    let strata = [table(80, 20, 8, 2), table(2, 18, 10, 90)];
    let within = mantel_haenszel(&strata);
    close(within.odds_ratio.unwrap(), 1.0);
    assert!(within.p > 0.999_999 && table(82, 38, 18, 92).two_proportions() < 1e-9);
    assert_eq!(
        mantel_haenszel(&[table(3, 0, 1, 0), table(1, 0, 0, 0)]),
        Stratified { odds_ratio: None, p: 1.0, comparable: false }
    );
}

#[test]
fn q_values() {
    // 0.005 × 4/1, 0.01 × 4/2, 0.03 × 4/3, 0.04 × 4/4.
    let q = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.005]);
    [0.02, 0.04, 0.04, 0.02].into_iter().zip(q).for_each(|(expected, q)| close(q, expected));
    // `multipletests(method="fdr_bh")` of statsmodels 0.15.
    let q = benjamini_hochberg(&[0.001, 0.2, 0.03, 0.04, 0.9]);
    [0.005, 0.25, 0.2 / 3.0, 0.2 / 3.0, 0.9].into_iter().zip(q).for_each(|(expected, q)| close(q, expected));
    assert_eq!((benjamini_hochberg(&[0.5]), benjamini_hochberg(&[])), (vec![0.5], vec![]));
    // The larger of two p-values pulls the smaller one down to its own q-value.
    assert_eq!(benjamini_hochberg(&[0.04, 0.05]), [0.05, 0.05]);
}

/// Fisher's test by its definition: binomial coefficients, table by table.
fn fisher_by_definition(of: TwoByTwo) -> f64 {
    let choose =
        |n: u64, k: u64| (0..k).fold(1.0, |product, i| product * count_f64(n - i) / count_f64(i + 1));
    let (cases, with) = (of.cases_with + of.cases_without, of.cases_with + of.controls_with);
    let total = cases + of.controls_with + of.controls_without;
    let probability = |k: u64| {
        if k > cases || k > with || with - k > total - cases {
            return 0.0;
        }
        choose(cases, k) * choose(total - cases, with - k) / choose(total, with)
    };
    let own = probability(of.cases_with);
    (0..=with).map(probability).filter(|p| *p <= own * (1.0 + TIE)).sum()
}

proptest! {
    #[test]
    fn fisher_is_the_sum_of_unlikely_tables(a in 0..25_u64, b in 0..25_u64, c in 0..25_u64, d in 0..25_u64) {
        let of = table(a, b, c, d);
        let (found, expected) = (of.fisher(), fisher_by_definition(of));
        prop_assert!((found - expected).abs() < 1e-10, "{found} {expected}");
        let turned = table(c, d, a, b);
        prop_assert!((of.two_proportions() - turned.two_proportions()).abs() < 1e-12);
    }

    #[test]
    fn q_values_are_in_the_order_of_p_values_and_no_smaller(p in prop::collection::vec(0.0..1.0_f64, 1..40)) {
        let q = benjamini_hochberg(&p);
        for (i, one) in p.iter().enumerate() {
            prop_assert!(q[i] >= *one && q[i] <= 1.0);
            for (j, other) in p.iter().enumerate() {
                prop_assert!(one > other || q[i] <= q[j]);
            }
        }
    }
}
