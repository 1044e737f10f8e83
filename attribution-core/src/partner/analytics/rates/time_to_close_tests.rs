use super::*;

#[test]
fn the_median_of_all_others_is_that_of_a_list_without_them() {
    // Slow reference: the list is made, and its middle taken.
    let days = [3.0, 10.0, 10.0, 20.0, 40.0, 80.0, 90.0];
    let all = WonDays {
        days: days.iter().copied().zip(0..).collect(),
        ranks: (0..7).map(Some).collect(),
        sum: days.iter().sum(),
    };
    for mask in 0..128_usize {
        let chosen: Vec<usize> = (0..7).filter(|place| mask >> place & 1 == 1).collect();
        let found = all.of(chosen.iter().copied());
        for (found, is_own) in [(found.with, true), (found.without, false)] {
            let list: Vec<f64> =
                (0..7).filter(|place| chosen.contains(place) == is_own).map(|place| days[place]).collect();
            assert_eq!(found.deals, list.len() as u64);
            let (Some(mean), Some(median)) = (found.mean, found.median) else {
                assert!(list.is_empty());
                continue;
            };
            let half = list.len() / 2;
            let expected =
                if list.len() % 2 == 1 { list[half] } else { f64::midpoint(list[half - 1], list[half]) };
            assert_eq!(
                (mean, median),
                (list.iter().sum::<f64>() / count_f64(list.len() as u64), expected),
                "{chosen:?}"
            );
        }
    }
}
