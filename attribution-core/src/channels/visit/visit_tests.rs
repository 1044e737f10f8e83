use proptest::prelude::*;

use super::*;
use crate::channels::{ChannelField, ChannelOperator, ChannelOptions, ChannelRule, ClickIdUse};

fn read(url: &str, referrer: &str, options: &ChannelOptions) -> ClassifiedVisit {
    let visits = [Visit::new(url).with_referrer(referrer)];
    classify_visits(&visits, options).unwrap().visits.remove(0)
}

fn channel(url: &str, referrer: &str) -> Option<String> {
    read(url, referrer, &ChannelOptions::default()).channel
}

#[test]
fn rules_of_the_users_own_go_first_in_their_order() {
    let fair =
        ChannelRule::new("fair", "Events").when(ChannelField::Campaign, ChannelOperator::StartsWith, "Fair-");
    let any_paid = ChannelRule::new("all paid", "Paid")
        .when(ChannelField::Medium, ChannelOperator::MatchesAny, ["cpc", "PPC"])
        .when(ChannelField::LandingPath, ChannelOperator::Contains, "/lamps/");
    let options = ChannelOptions::default().with_rules(vec![fair, any_paid]);
    let url = "https://a.example/Lamps/?utm_source=google&utm_medium=CPC&utm_campaign=FAIR-2026";
    let visit = read(url, "", &options);
    assert_eq!(
        (visit.channel.as_deref(), visit.rule.as_str(), visit.own_rule),
        (Some("Events"), "fair", true)
    );
    let visit = read(&url.replace("FAIR", "May"), "", &options);
    assert_eq!((visit.channel.as_deref(), visit.rule.as_str()), (Some("Paid"), "all paid"));
    // Both conditions must hold.
    let visit = read(&url.replace("FAIR", "May").replace("Lamps", "x"), "", &options);
    assert_eq!((visit.rule.as_str(), visit.own_rule), ("paid_search", false));
    // No rule makes a touch of what is none.
    let all = ChannelRule::new("all", "All").when(ChannelField::Medium, ChannelOperator::Equals, "");
    let visit = read(
        "https://a.example/",
        "https://www.a.example/",
        &ChannelOptions::default().with_rules(vec![all]),
    );
    assert!(!visit.touch);
}

#[test]
fn every_field_of_a_rule_is_looked_at() {
    let url = "https://a.example/x?utm_source=s&utm_medium=m&utm_campaign=c&utm_content=k&utm_term=t&gclid=1";
    let fields = [
        (ChannelField::Source, "s"),
        (ChannelField::Medium, "m"),
        (ChannelField::Campaign, "c"),
        (ChannelField::Content, "k"),
        (ChannelField::Term, "t"),
        (ChannelField::ClickId, "gclid"),
        (ChannelField::LandingHost, "a.example"),
        (ChannelField::LandingPath, "/x"),
        (ChannelField::ReferrerHost, "www.b.example"),
    ];
    for (field, value) in fields {
        let rule = |value: &str| ChannelRule::new("r", "R").when(field, ChannelOperator::Equals, value);
        let with = |value: &str| ChannelOptions::default().with_rules(vec![rule(value)]);
        assert!(read(url, "https://www.b.example/", &with(value)).own_rule, "{field:?}");
        assert!(!read(url, "https://www.b.example/", &with("other")).own_rule, "{field:?}");
    }
}

#[test]
fn every_problem_of_options_is_told_at_once() {
    let json = r#"{"rules": [
        {"name": "a", "channel": "", "conditions": []},
        {"name": "A", "channel": "B", "conditions": [
            {"field": "source", "operator": "matches_any", "value": "x"},
            {"field": "source", "operator": "equals", "value": ["x"]},
            {"field": "source", "operator": "contains", "value": " "}]}],
        "brands": [""]}"#;
    let error = ChannelOptions::from_json(json).unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "rules[0].channel",
            "rules[0].conditions",
            "rules[1].conditions[0].value",
            "rules[1].conditions[1].value",
            "rules[1].conditions[2].value",
            "rules[1].name",
            "brands[0]"
        ]
    );
    let unknown = ChannelOptions::from_json(
        r#"{"rules": [{"name": "a", "channel": "b", "conditions": [{"field": "sorce"}]}]}"#,
    );
    assert_eq!(unknown.unwrap_err().path(), "rules[0].conditions[0].field");
}

/// Cases that the published ones leave out, by the rules that they stand for.
#[test]
fn evidence_is_weighed_in_its_order() {
    let cases = [
        ("https://a.example/", "https://www.google.de/search?q=x", Some("Organic Search")),
        ("https://a.example/", "android-app://com.example.unknown/", Some("Referral")),
        ("https://a.example/", "https://mail.yahoo.com/d/folders", Some("Email")),
        ("https://a.example/", "https://ad.doubleclick.net/x", Some("Display")),
        ("https://a.example/", "-", Some("Direct")),
        ("/landing?utm_source=bing&utm_medium=cpc", "", Some("Paid Search")),
        ("https://a.example/?utm_campaign=x", "https://www.a.example/", Some("Unassigned")),
        ("https://a.example/?gclid=1", "https://www.youtube.com/", Some("Paid Video")),
        ("https://a.example/?utm_source=google&utm_medium=pmax&gad_source=1", "", Some("Paid Search")),
        ("https://a.example/?utm_source=crm&utm_medium=newsletter", "", Some("Email")),
        ("https://a.example/?utm_source=x&utm_medium=affiliates", "", Some("Affiliates")),
        ("https://a.example/?utm_source=yt", "", Some("Organic Video")),
        ("https://a.example/?utm_source=x&utm_medium=creator", "", Some("Influencer")),
        ("https://a.example/?utm_source=meta-ads", "", Some("Paid Social")),
        ("https://a.example/?_hsenc=p2", "", Some("Email")),
        ("https://a.example/", "https://gist.github.com/x", Some("Organic Social")),
    ];
    for (url, referrer, expected) in cases {
        assert_eq!(channel(url, referrer).as_deref(), expected, "{url} from {referrer}");
    }
}

#[test]
fn click_ids_can_be_left_out() {
    let options = ChannelOptions::default().with_click_ids(ClickIdUse::Ignore);
    let visit = read("https://a.example/?gclid=1&fbclid=2", "https://www.google.com/", &options);
    assert_eq!((visit.channel.as_deref(), visit.click_id), (Some("Organic Search"), None));
    assert_eq!(visit.conflicts, [""; 0]);
}

#[test]
fn terms_near_a_brand_are_branded() {
    let options = ChannelOptions::default().with_brands(vec!["Lumen Lamps".into()]);
    let of = |term: &str| {
        read(&format!("https://a.example/?utm_source=google&utm_term={term}"), "", &options).branded
    };
    assert_eq!((of("lumne+lamp"), of("desk+lamp"), of("")), (Some(true), Some(false), None));
    assert_eq!(read("https://a.example/?utm_term=lumen+lamps", "", &ChannelOptions::default()).branded, None);
}

#[test]
fn nothing_given_is_nothing_read() {
    let nothing = classify_visits(&[], &ChannelOptions::default()).unwrap();
    assert_eq!((nothing.given, nothing.touches, nothing.channels.len()), (0, 0, 0));
}

/// One built-in rule gives several channels: `ext_source_ads` goes by the category of the source before `ads`.
#[test]
fn a_rule_has_a_row_for_each_of_its_channels() {
    let urls = ["facebook-ads", "google-ads", "facebook-ads"]
        .map(|source| Visit::new(format!("https://a.example/?utm_source={source}")));
    let mut backwards = urls.clone();
    backwards.reverse();
    for visits in [urls, backwards] {
        let rules = classify_visits(&visits, &ChannelOptions::default()).unwrap().rules;
        let rows: Vec<_> =
            rules.iter().map(|row| (row.rule.as_str(), row.channel.as_deref(), row.visits)).collect();
        let expected =
            [("ext_source_ads", Some("Paid Social"), 2), ("ext_source_ads", Some("Paid Search"), 1)];
        assert_eq!(rows, expected);
    }
}

fn urls() -> impl Strategy<Value = String> {
    let parts = [
        "utm_source=google",
        "utm_medium=cpc",
        "utm_medium=qr",
        "gclid=1",
        "fbclid=2",
        "utm_campaign=May",
        "x=1",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..4)
        .prop_map(|parts| format!("https://shop.example/?{}", parts.join("&")))
}

fn referrers() -> impl Strategy<Value = String> {
    let hosts = [
        "https://www.google.com/",
        "https://shop.example/a",
        "https://www.paypal.com/",
        "https://chatgpt.com/",
        "https://t.co/x",
        "https://blog.example/",
        "",
    ];
    prop::sample::select(hosts.to_vec()).prop_map(str::to_owned)
}

proptest! {
    /// Every visit is counted once, and a pair that comes again is read as it was.
    #[test]
    fn counts_add_up(rows in prop::collection::vec((urls(), referrers()), 0..20)) {
        let visits: Vec<_> = rows.iter().map(|(url, referrer)| Visit::new(url).with_referrer(referrer)).collect();
        let options = ChannelOptions::default();
        let all = classify_visits(&visits, &options).unwrap();
        prop_assert_eq!(all.given, visits.len() as u64);
        prop_assert_eq!(all.given, all.touches + all.internal + all.payment_gateway);
        prop_assert_eq!(all.touches, all.channels.iter().map(|channel| channel.touches).sum::<u64>());
        prop_assert_eq!(all.given, all.rules.iter().map(|rule| rule.visits).sum::<u64>());
        let reversed: Vec<_> = visits.iter().rev().cloned().collect();
        let reversed = classify_visits(&reversed, &options).unwrap();
        prop_assert_eq!((&all.rules, &all.channels), (&reversed.rules, &reversed.channels));
        for (visit, alone) in all.visits.iter().zip(&rows) {
            prop_assert_eq!(visit, &read(&alone.0, &alone.1, &options));
        }
    }

    /// A channel does not hang on the case of names, on `www.`, or on parameters of the site's own.
    #[test]
    fn spelling_of_links_does_not_matter(url in urls(), referrer in referrers()) {
        let usual = channel(&url, &referrer);
        prop_assert_eq!(&channel(&url.replace("utm_", "UTM_"), &referrer), &usual);
        prop_assert_eq!(&channel(&format!("{url}&page=2"), &referrer), &usual);
        prop_assert_eq!(&channel(&url.replace("https://", "https://www."), &referrer), &usual);
        prop_assert_eq!(&channel(&url, &referrer.to_uppercase().replace("HTTPS", "https")), &usual);
    }

    #[test]
    fn no_pair_of_texts_is_too_odd(url in any::<String>(), referrer in any::<String>()) {
        let visit = read(&url, &referrer, &ChannelOptions::default());
        prop_assert_eq!(visit.touch, visit.channel.is_some());
    }
}

/// A handle is the same with as many signs before it as somebody writes; the sign alone is nobody.
#[test]
fn handles_are_known_whatever_signs_stand_before_them() {
    let options = ChannelOptions::default().with_influencers(vec![" @Mira".into()]);
    for source in ["mira", "@mira", "@@Mira", "@ mira"] {
        let visit = Visit::new(format!("https://a.example/?utm_source={source}"));
        let found = classify_visits(&[visit], &options).unwrap();
        assert_eq!(found.visits[0].channel.as_deref(), Some("Influencer"), "{source}");
    }
    for nobody in ["@", " @ ", ""] {
        let error = ChannelOptions::default().with_influencers(vec![nobody.into()]).validate().unwrap_err();
        assert_eq!(error.path(), "influencers[0]", "{nobody}");
    }
}
