//! Expected values: by hand.

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn codes() -> Vec<PromoCode> {
    vec![
        PromoCode { valid_until: Some(at("2026-02-01")), ..PromoCode::of_influencer("MIRA10", "mira") },
        PromoCode { code: "WELCOME".into(), once_per_customer: false, ..PromoCode::default() },
    ]
}

fn redemption(journey: &str, day: &str, code: &str) -> Redemption {
    Redemption::new(journey, at(&format!("{day}T12:00:00Z")), code)
}

#[test]
fn every_redemption_is_a_touch_or_has_a_reason() {
    let rows = [
        redemption("ann", "2026-01-09", "mira10 "),
        redemption("ann", "2026-01-04", "Mira10"),
        redemption("bob", "2026-02-01", "MIRA10"),
        redemption("bob", "2026-01-05", "WELCOME"),
        redemption("bob", "2026-01-06", "welcome"),
        redemption("cid", "2026-01-06", "MIRA1"),
        Redemption { promo_code: None, ..redemption("cid", "2026-01-07", "") },
    ];
    let redeemed = promo_touches(&rows, &codes(), &[]).unwrap();
    let touches: Vec<_> =
        redeemed.touches.iter().map(|touch| (touch.journey.as_str(), touch.at.day())).collect();
    // Ann's first redemption by time counts, though it came second.
    let expected = [("ann", "2026-01-04"), ("bob", "2026-01-05"), ("bob", "2026-01-06")];
    assert_eq!(touches, expected.map(|(journey, day)| (journey, day.to_owned())));
    let PromoRedemptions { repeated, outside_validity, without_code, unknown, .. } = redeemed;
    assert_eq!((repeated, outside_validity, without_code, unknown), (1, 1, 1, 1));
    assert_eq!(
        redeemed.redemptions,
        touches.len() as u64 + repeated + outside_validity + without_code + unknown
    );
    assert_eq!(redeemed.unknown_codes[0].nearest.as_deref(), Some("MIRA10"));
}

#[test]
fn a_leak_is_a_redemption_without_an_earlier_touch_of_the_creator() {
    let rows = [("ann", "2026-01-04"), ("bob", "2026-01-05"), ("cid", "2026-01-06"), ("dan", "2026-01-07")]
        .map(|(journey, day)| redemption(journey, day, "MIRA10"));
    let touch = |journey: &str, moment: &str, influencer: &str| EarlierTouch {
        journey: journey.into(),
        at: at(moment),
        influencer: influencer.into(),
    };
    // Bob saw tom alone, and cid saw mira after he had bought.
    let earlier = [
        touch("ann", "2026-01-01", "@Mira"),
        touch("bob", "2026-01-01", "tom"),
        touch("cid", "2026-01-09", "mira"),
    ];
    let redeemed = promo_touches(&rows, &codes(), &earlier).unwrap();
    assert_eq!((redeemed.codes[0].without_earlier_touch, redeemed.codes[0].leak), (Some(3), Some(0.75)));
    assert_eq!((redeemed.codes[1].without_earlier_touch, redeemed.codes[1].leak), (None, None));
}

#[test]
fn codes_that_cannot_be_told_apart_are_refused() {
    let twice = [PromoCode::of_influencer("A", "mira"), PromoCode::of_influencer(" a", "tom")];
    let error = promo_touches(&[], &twice, &[]).unwrap_err();
    assert_eq!(
        (error.path(), error.detail()),
        ("codes[1].code", "expected a code of its own, got that of codes[0]")
    );
    let none = [PromoCode { code: "A".into(), channel: " ".into(), ..PromoCode::default() }];
    assert_eq!(promo_touches(&[], &none, &[]).unwrap_err().path(), "codes[0].channel");
}

#[test]
fn a_redemption_on_a_date_comes_after_the_touches_of_that_day() {
    let codes = [PromoCode::of_influencer("MIRA10", "mira")];
    let touch = EarlierTouch {
        journey: "ann".into(),
        at: "2026-01-04T10:00:00Z".parse().unwrap(),
        influencer: "mira".into(),
    };
    let redemption = |at: &str| [Redemption::new("ann", at.parse().unwrap(), "mira10")];
    let on_date = promo_touches(&redemption("2026-01-04"), &codes, std::slice::from_ref(&touch)).unwrap();
    assert_eq!(on_date.touches[0].at.to_string(), "2026-01-04T23:59:59.999999Z");
    assert_eq!(on_date.codes[0].leak, Some(0.0));
    // A moment is that moment.
    let at_midnight = promo_touches(&redemption("2026-01-04T00:00:00Z"), &codes, &[touch]).unwrap();
    assert_eq!(
        (at_midnight.touches[0].at.to_string().as_str(), at_midnight.codes[0].leak),
        ("2026-01-04T00:00:00Z", Some(1.0))
    );
}
