use super::*;

#[test]
fn counts_are_whole_whether_small_large_or_too_many_for_32_bits() {
    let mut counts = Counts::new(4);
    let long = vec![1_u32; 1 << 18];
    let lanes = Lanes::repeated;
    for _ in 0..5 {
        counts.add_small(&long, [2, 3], lanes(SMALL - 1), lanes(0));
    }
    let mut large = [1; REPLICATES];
    large[7] = u64::from(u32::MAX);
    counts.add(&[0, 1, 0], [2, 3], large, [1; REPLICATES]);
    counts.add_small(&[0], [2, 3], lanes(3), lanes(4));
    let counts = counts.whole();
    let steps = 5 * (SMALL - 1) * (1 << 18);
    assert_eq!(counts[0][6..8], [2 * 2 + 7, 2 * (u64::from(u32::MAX) + 1) + 7]);
    assert_eq!(counts[1][6..8], [steps + 2, steps + 1 + u64::from(u32::MAX)]);
    assert_eq!(counts[2][6..8], [5 * (SMALL - 1) + 4, 5 * (SMALL - 1) + u64::from(u32::MAX) + 3]);
    assert_eq!(counts[3], [5; REPLICATES]);
}
