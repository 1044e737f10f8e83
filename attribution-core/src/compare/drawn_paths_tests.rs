use super::*;

#[test]
fn counts_are_whole_whether_small_large_or_too_many_for_32_bits() {
    let mut counts = Counts::new(2);
    let long = vec![1_u32; 1 << 22];
    for _ in 0..5 {
        counts.add(&long, [SMALL - 1; LANES]);
    }
    counts.add(&[0, 1, 0], [SMALL; LANES]);
    counts.add(&[0], [1, 2, 3, 4, 5, 6, 7, u64::from(u32::MAX)]);
    counts.add(&[0], [1, 2, 3, 4, 5, 6, 7, 8]);
    let large = 2 * SMALL + u64::from(u32::MAX) + 8;
    let first = [2, 4, 6, 8, 10, 12, 14].map(|small| 2 * SMALL + small);
    let counts = counts.whole();
    assert_eq!(counts[0][..7], first);
    assert_eq!(counts[0][7], large);
    assert_eq!(counts[1], [5 * (SMALL - 1) * (1 << 22) + SMALL; LANES]);
}
