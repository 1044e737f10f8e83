use super::*;
use crate::math::Random;

#[test]
fn positions_sort_as_slices_do_and_keep_the_order_of_equals() {
    let mut random = Random::new(7);
    for length in (0..70).chain([127, 128, 129, 1000]) {
        for keys in [1, 3, 50, 1 << 20] {
            let mut items: Vec<(u64, String)> =
                (0..length).map(|index| (random.below(keys), index.to_string())).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_position(&mut items, |(a, _), (b, _)| a.cmp(b));
            assert_eq!(items, expected, "{length} items of {keys} keys");
        }
    }
}

#[test]
fn sorted_and_reversed_items_are_sorted() {
    let mut items: Vec<u32> = (0..33).rev().collect();
    sort_by_position(&mut items, u32::cmp);
    assert!(items.is_sorted());
    sort_by_position(&mut items, u32::cmp);
    assert!(items.is_sorted());
    items.small_sort_by(|a, b| b.cmp(a));
    items.small_sort_unstable_by(u32::cmp);
    assert_eq!(items, (0..33).collect::<Vec<_>>());
}
