use super::*;

#[test]
fn codes_are_those_of_a_plain_dictionary() {
    let (mut codes, mut plain) = (ChannelCodes::default(), Dictionary::default());
    for round in 0..3_000_u32 {
        // Short ones, long ones, and many that share words or a place.
        for name in [
            format!("c{}", round % 7),
            format!("channel-{:04}", round % 500),
            format!("{:016}", round % 90),
            format!("{:08}", round % 90),
            format!("{:017}", round % 90),
        ] {
            assert_eq!(codes.intern(&name), plain.intern(&name), "{name}");
        }
    }
    assert!(codes.names().names().eq(plain.names()));
}
