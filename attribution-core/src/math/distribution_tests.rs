use super::*;

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 2e-13 * expected.abs(), "{found:e}, not {expected:e}");
}

/// Many degrees of freedom cost digits: logarithms of large gamma functions are taken from each other.
fn close_for(freedom: f64, found: f64, expected: f64) {
    let relative = 2e-13 + 2e-15 * freedom;
    assert!((found - expected).abs() <= relative * expected.abs(), "{found:e}, not {expected:e}");
}

/// `scipy.stats.norm.isf` of SciPy 1.16; 1.96 and 1.645 are those of every table.
#[test]
fn quantiles_of_the_normal_distribution() {
    for (tail, expected) in [
        (0.025, 1.959_963_984_540_054_5),
        (0.05, 1.644_853_626_951_472_9),
        (0.005, 2.575_829_303_548_901),
        (0.4, 0.253_347_103_135_799_7),
        (1e-9, 5.997_807_015_007_687),
    ] {
        close(normal_quantile(tail), expected);
        // By symmetry; what 1 − tail loses of a tail is lost.
        assert!((normal_quantile(1.0 - tail) + expected).abs() < 1e-6);
    }
    assert!(normal_quantile(0.5).abs() < 1e-15);
}

/// With one degree of freedom `tan(π(½ − tail))`, with two `(1 − 2·tail)/√(2·tail·(1 − tail))`; the others are
/// `scipy.stats.t.isf` of SciPy 1.16.
#[test]
fn quantiles_of_student() {
    for (tail, freedom, expected) in [
        (0.025, 1.0, 12.706_204_736_174_707),
        (0.025, 2.0, 4.302_652_729_749_464),
        (0.05, 3.0, 2.353_363_434_801_824),
        (0.05, 27.0, 1.703_288_445_722_127),
        (0.005, 10.0, 3.169_272_672_616_95),
        (0.025, 120.0, 1.979_930_405_082_441),
        (0.05, 1e4, 1.645_006_018_069_243),
        (1e-6, 5.0, 24.771_029_720_515_95),
        (0.3, 0.5, 1.009_525_878_607_165_5),
        (0.9, 7.0, -1.414_923_927_650_508_6),
    ] {
        close_for(freedom, student_quantile(tail, freedom), expected);
    }
}

/// `scipy.stats.t.sf` of SciPy 1.16; with one degree of freedom ½ − atan(t)/π.
#[test]
fn tails_of_student() {
    for (t, freedom, expected) in [
        (0.5, 1.0, 0.352_416_382_349_566_74),
        (2.0, 3.0, 0.069_662_984_279_421_52),
        (-1.5, 8.0, 0.913_998_354_024_044),
        (10.0, 4.0, 0.000_281_001_811_357_995_5),
        (40.0, 30.0, 6.863_022_597_203_209e-28),
        (0.01, 1000.0, 0.496_011_640_966_093_6),
        (0.0, 5.0, 0.5),
    ] {
        close(student_tail(t, freedom), expected);
    }
}

#[test]
fn a_quantile_has_its_tail() {
    for freedom in [1.0, 2.0, 4.5, 30.0, 5000.0] {
        for tail in [1e-12, 0.001, 0.1, 0.45, 0.7, 0.999] {
            close_for(freedom, student_tail(student_quantile(tail, freedom), freedom), tail);
        }
    }
}
