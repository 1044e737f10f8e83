use proptest::prelude::*;

use super::*;

fn design(rows: &[(&[u32], f64, f64)], columns: usize) -> Design {
    let mut design = Design::new(columns);
    for (columns, journeys, conversions) in rows {
        design.add(columns.iter().map(|column| (*column, 1.0)), *journeys, *conversions);
    }
    design
}

#[test]
fn as_many_rates_as_coefficients_are_met_exactly() {
    // logit 0.1, logit 0.2 and logit 0.3 of the first, the second and both.
    let rows: &[(&[u32], f64, f64)] = &[(&[0], 100.0, 10.0), (&[1], 100.0, 20.0), (&[0, 1], 100.0, 30.0)];
    let found = design(rows, 2).maximum(0.0).unwrap();
    assert!((found.coefficients[0] - 0.538_996_500_732_686_9).abs() < 1e-12, "{found:?}");
    assert!((found.coefficients[1] - 1.349_926_716_949_015_7).abs() < 1e-12, "{found:?}");
    assert!((found.intercept + 2.736_221_078_068_906_5).abs() < 1e-12, "{found:?}");
    assert!(found.gradient < 1e-9 && found.steps < 10, "{found:?}");
}

#[test]
fn columns_that_add_up_to_the_intercept_are_named() {
    let rows: &[(&[u32], f64, f64)] = &[(&[0], 100.0, 10.0), (&[1], 100.0, 20.0)];
    assert_eq!(design(rows, 2).maximum(0.0).unwrap_err(), Trouble::Dependent(vec![0, 1]));
    // Two columns that say the same, beside one that does not.
    let rows: &[(&[u32], f64, f64)] = &[(&[0, 2], 9.0, 4.0), (&[1], 9.0, 2.0), (&[], 9.0, 1.0)];
    assert_eq!(design(rows, 3).maximum(0.0).unwrap_err(), Trouble::Dependent(vec![0, 2]));
    assert!(design(rows, 3).maximum(1e-9).is_ok());
}

#[test]
fn columns_that_tell_without_a_mistake_are_named() {
    // The second never converts; the rates of the first and of neither are ordinary ones.
    let rows: &[(&[u32], f64, f64)] =
        &[(&[0], 10.0, 4.0), (&[], 10.0, 2.0), (&[1], 20.0, 0.0), (&[0, 1], 20.0, 0.0)];
    assert_eq!(design(rows, 2).maximum(0.0).unwrap_err(), Trouble::Separating(vec![1]));
    assert!(design(rows, 2).maximum(0.01).is_ok());
    let rows: &[(&[u32], f64, f64)] = &[(&[0], 10.0, 10.0), (&[1], 20.0, 0.0), (&[0, 1], 5.0, 5.0)];
    assert!(
        matches!(design(rows, 2).maximum(0.0).unwrap_err(), Trouble::Separating(columns) if columns.contains(&0))
    );
}

/// The same maximum the slow way: up along the gradient by steps that shrink until they lead up.
fn ascent(design: &Design, l2: f64) -> Vec<f64> {
    let mut at = vec![0.0; design.columns + 1];
    let mut height = design.objective(&at, l2);
    for _ in 0..200_000 {
        let (gradient, _) = design.derivatives(&at, l2);
        let mut length = 1.0;
        let next = loop {
            let next: Vec<f64> = at.iter().zip(&gradient).map(|(at, slope)| at + length * slope).collect();
            let found = design.objective(&next, l2);
            if found > height {
                height = found;
                break Some(next);
            }
            length *= 0.5;
            if length < 1e-15 {
                break None;
            }
        };
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn newton_ends_where_slow_ascent_ends(
        rows in prop::collection::vec((0..8_u32, 1..12_u32, 0..12_u32), 2..10), l2 in 0.2..3.0
    ) {
        let mut design = Design::new(3);
        for (members, nulls, conversions) in &rows {
            let terms = (0..3).filter(|column| members & (1 << column) != 0).map(|column| (column, 1.0 + f64::from(column)));
            design.add(terms, f64::from(nulls + conversions), f64::from(*conversions));
        }
        let (journeys, conversions) = design.totals();
        prop_assume!(conversions > 0.0 && conversions < journeys);
        let found = design.maximum(l2).unwrap();
        let slow = ascent(&design, l2);
        let found: Vec<f64> = [found.intercept].into_iter().chain(found.coefficients).collect();
        // Ascent stops where rounding hides what is left, of which the coefficients are the root.
        prop_assert!(found.iter().zip(&slow).all(|(a, b)| (a - b).abs() < 1e-5), "{found:?} and {slow:?}");
        prop_assert!(design.objective(&found, l2) >= design.objective(&slow, l2) - 1e-10);
    }
}

#[test]
fn derivatives_are_those_of_differences() {
    let mut design = Design::new(2);
    design.add([(0, 2.0)], 7.0, 3.0);
    design.add([(0, 1.0), (1, 0.5)], 9.0, 2.0);
    design.add([], 4.0, 1.0);
    let at = [0.3, -0.2, 0.7];
    let (gradient, curvature) = design.derivatives(&at, 1.5);
    let moved = |entry: usize, by: f64| {
        let mut at = at;
        at[entry] += by;
        at
    };
    for (entry, slope) in gradient.iter().enumerate() {
        let difference =
            design.objective(&moved(entry, 1e-6), 1.5) - design.objective(&moved(entry, -1e-6), 1.5);
        assert!((slope - difference / 2e-6).abs() < 1e-7);
        let (up, down) =
            (design.derivatives(&moved(entry, 1e-6), 1.5).0, design.derivatives(&moved(entry, -1e-6), 1.5).0);
        for column in 0..=entry {
            assert!((curvature[entry][column] + (up[column] - down[column]) / 2e-6).abs() < 1e-7);
        }
    }
}
