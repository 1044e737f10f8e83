use super::*;
use crate::math::{Steps, unwatched};
use crate::response::Curve;
use crate::solver::response_sum::Shape;

/// The best of `f(x) − price · x` on a grid of ten thousandths of the range, and at nothing.
fn on_a_grid(class: &Class, range: Range, price: f64) -> f64 {
    let step = (range.high - range.low) / 10_000.0;
    let spends = (0..=10_000_u32).map(|index| range.low + f64::from(index) * step);
    let best =
        spends.map(|spend| class.shape.response(spend) - price * spend).fold(f64::NEG_INFINITY, f64::max);
    if range.off { best.max(0.0) } else { best }
}

#[test]
fn the_conjugate_is_the_best_on_a_grid() {
    let steps = Steps::new(&unwatched, 1);
    let lookout = Lookout::new(&steps);
    let curves = [
        Curve::hill(100.0, 20.0, 3.0).unwrap(),
        Curve::michaelis_menten(100.0, 20.0).unwrap(),
        Curve::Sigmoid { beta: 80.0, rate: 0.2, midpoint: 30.0 },
        Curve::Power { beta: 5.0, exponent: 0.6 },
        Curve::Linear { beta: 1.2 },
        Curve::Tabulated { spend: vec![0.0, 10.0, 30.0, 60.0], response: vec![0.0, 5.0, 60.0, 70.0] },
    ];
    for curve in curves {
        for (low, high, off) in
            [(0.0, 90.0, false), (10.0, 60.0, false), (25.0, 60.0, true), (15.0, 15.0, false)]
        {
            for price in [0.0, 0.3, 1.2, 2.0, 5.0] {
                let range = Range { count: 1, low, high, off, lot: None };
                let class =
                    Class { shape: Shape::of(curve.clone(), 1.0), group: 0, range, channels: vec![0] };
                let (found, grid) =
                    (conjugate(&class, range, price, &lookout), on_a_grid(&class, range, price));
                assert!(
                    found >= grid - 1e-9 && found <= grid + 1e-3 * (1.0 + grid.abs()),
                    "{curve:?} {range:?} {price}: {found} {grid}"
                );
            }
        }
    }
}
