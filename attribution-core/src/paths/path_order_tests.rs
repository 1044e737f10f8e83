use proptest::prelude::*;

use super::*;

proptest! {
    /// Against the names themselves: a sort of lists of text, for few channels and for more than a byte has room for.
    #[test]
    fn paths_stand_in_the_order_of_their_names(
        paths in proptest::collection::hash_set(proptest::collection::vec(0_u32..300, 1..40), 0..30),
        few in any::<bool>(),
    ) {
        let named = |code: u32| format!("c{}", if few { code % 3 } else { code });
        let mut paths: Vec<Vec<String>> =
            paths.into_iter().map(|path| path.into_iter().map(named).collect()).collect();
        let mut summary = PathSummary::default();
        for path in &paths {
            summary.add(path, 1, 1.0, 0).unwrap();
        }
        let order = summary.order();
        let named = |index: usize| {
            let path = summary.paths_in(index..index + 1).next().unwrap();
            path.channels.iter().map(|code| summary.channels().name(*code).unwrap().to_owned()).collect::<Vec<_>>()
        };
        paths.sort();
        paths.dedup();
        prop_assert_eq!(order.indices.iter().map(|index| named(*index)).collect::<Vec<_>>(), paths);
        for (rank, index) in order.indices.iter().enumerate() {
            prop_assert_eq!(order.ranks[*index] as usize, rank);
        }
    }
}
