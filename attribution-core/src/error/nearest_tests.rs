use super::nearest;

#[test]
fn the_beginning_of_a_name_and_a_slip_in_it_are_that_name() {
    let names = ["lookback_days", "channel_lookback_days", "after_conversion", "direct", "direct_channels"];
    let near = |name| nearest(name, names.into_iter());
    for (name, expected) in [
        ("lookback", Some("lookback_days")),
        ("lookback_day", Some("lookback_days")),
        ("Lookback Days", Some("lookback_days")),
        ("lookback_days_max", Some("lookback_days")),
        ("direct_channel", Some("direct_channels")),
        ("drect", Some("direct")),
        ("channel", Some("channel_lookback_days")),
        ("margin", None),
        ("", None),
    ] {
        assert_eq!(near(name), expected, "{name}");
    }
}
