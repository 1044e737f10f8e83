use super::*;

#[test]
fn channels_are_found_once_with_their_touches_and_the_place_of_the_last() {
    // c a c b, with a channel b that no model knows.
    let found = journey_channels(&[2, 0, 2, 1], &[7, u32::MAX, 5]);
    let channel = |code, rank, touches, from_end| JourneyChannel { code, rank, touches, from_end };
    assert_eq!(found, [channel(0, 7, 1, 3), channel(1, u32::MAX, 1, 1), channel(2, 5, 2, 2)]);
    assert_eq!((place_of(&found, 2), place_of(&found, 9)), (Some(2), None));
    assert!(journey_channels(&[], &[]).is_empty());
}
