use super::*;
use crate::math::count_f64;

#[test]
fn frequencies_add_up_to_what_is_documented() {
    assert_eq!(KINDS.iter().map(|kind| kind.touches).sum::<u64>(), 305);
    assert!(KINDS.iter().all(|kind| !kind.channels.is_empty() && !kind.sides.is_empty()));
}

#[test]
fn tilts_move_touches_to_either_end() {
    const DRAWS: u64 = 20_000;
    for kind in &KINDS {
        let mut random = Random::new(3);
        let positions = (0..DRAWS).map(|_| kind.position(&mut random));
        let mean =
            positions.inspect(|place| assert!((0.0..=1.0).contains(place))).sum::<f64>() / count_f64(DRAWS);
        // The integrals of both formulas over U from 0 to 1.
        let tilt = kind.tilt;
        let expected = if tilt >= 0.0 { (1.0 + tilt) / (2.0 + tilt) } else { 1.0 / (2.0 - tilt) };
        assert!((mean - expected).abs() < 0.01, "{}: {mean}, expected {expected}", kind.name);
    }
}

#[test]
fn kinds_come_as_often_as_their_weights() {
    const DRAWS: u64 = 61_000;
    let mut random = Random::new(5);
    let calls = (0..DRAWS).filter(|_| TouchKind::drawn(&mut random).name == "sales_call").count();
    // 50 of 305 are 10 000, with a standard deviation of 91.
    assert!((9_600..10_400).contains(&calls), "{calls} sales calls");
}
