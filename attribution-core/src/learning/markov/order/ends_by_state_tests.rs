use super::*;
use crate::math::{Steps, unwatched};

#[test]
fn parts_of_a_count_add_up_and_differ_by_one_at_most() {
    for count in [0, 1, 4, 5, 7, 23, 1000] {
        for turn in [0, 3, u64::MAX] {
            let parts: Vec<u64> = (0..5).map(|fold| part(count, fold, 5, turn)).collect();
            assert_eq!(parts.iter().sum::<u64>(), count);
            assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1, "{parts:?}");
        }
    }
}

#[test]
fn the_area_is_the_part_of_pairs_in_the_right_order() {
    // Pairs of a conversion and a null journey, one by one.
    let scored = [(0.1, (1, 4)), (0.2, (2, 3)), (0.2, (0, 2)), (0.7, (5, 1))];
    let (mut wins, mut pairs) = (0.0, 0.0);
    for (a, (conversions, _)) in scored {
        for (b, (_, nulls)) in scored {
            let product = count_f64(conversions * nulls);
            pairs += product;
            wins += product
                * if a > b {
                    1.0
                } else if a == b {
                    0.5
                } else {
                    0.0
                };
        }
    }
    assert!((area_under(&scored).unwrap() - wins / pairs).abs() < 1e-15);
    assert_eq!(area_under(&[(0.5, (3, 0))]), None);
    assert_eq!(area_under(&[]), None);
}

fn area(order: usize, folds: usize) -> Option<f64> {
    let mut summary = PathSummary::default();
    summary.add(&["search", "email"], 500, 0.0, 0).unwrap();
    summary.add(&["social", "email"], 0, 0.0, 500).unwrap();
    let steps = Steps::new(&unwatched, 1);
    EndsByState::new(&summary, (order, true), folds, &Lookout::new(&steps)).area()
}

#[test]
fn a_state_that_tells_all_has_an_area_of_one_and_one_that_tells_nothing_a_half() {
    assert_eq!((area(1, 5), area(2, 5)), (Some(0.5), Some(1.0)));
    assert_eq!(area(2, 2), Some(1.0));
}
