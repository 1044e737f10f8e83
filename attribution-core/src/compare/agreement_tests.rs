use super::*;

#[test]
fn total_variation_is_what_would_have_to_move() {
    assert_eq!(total_variation(&[0.5, 0.5, 0.0], &[0.25, 0.25, 0.5]), 0.5);
    assert_eq!(total_variation(&[1.0, 0.0], &[0.0, 1.0]), 1.0);
    assert_eq!(total_variation(&[], &[]), 0.0);
}

#[test]
fn kendall_counts_pairs_and_ties() {
    assert_eq!(kendall_tau_b(&[1.0, 2.0, 3.0], &[10.0, 20.0, 30.0]), Some(1.0));
    assert_eq!(kendall_tau_b(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]), Some(-1.0));
    // Worked out by hand: pairs 12 alike, 13 different, 14 alike, 23 different, 24 alike, 34 tied in b.
    let tau = kendall_tau_b(&[1.0, 2.0, 3.0, 4.0], &[3.0, 4.0, 2.0, 2.0]).unwrap();
    assert!((tau - -3.0 / 30_f64.sqrt()).abs() < 1e-15, "{tau}");
    assert_eq!(kendall_tau_b(&[1.0, 1.0], &[1.0, 2.0]), None);
    assert_eq!(kendall_tau_b(&[1.0], &[1.0]), None);
}
