use proptest::prelude::*;

use super::address::Address;
use super::percent_encoding::decoded;
use super::*;

fn host_and_path(url: &str) -> (String, String) {
    let address = Address::new(url);
    (address.host.into_owned(), address.path.to_owned())
}

#[test]
fn hosts_are_found_however_a_url_is_written() {
    let cases = [
        ("https://Shop.Example/a/b?x=1#y", "shop.example", "/a/b"),
        ("http://user:secret@shop.example:8080/a", "shop.example", "/a"),
        ("//shop.example/a", "shop.example", "/a"),
        ("shop.example/a?x", "shop.example", "/a"),
        ("shop.example", "shop.example", ""),
        ("https://shop.example.?utm_source=a", "shop.example", ""),
        ("https://shop.example/?next=https://other.example/", "shop.example", "/"),
        ("http://[::1]:80/a", "[::1]", "/a"),
        ("/a/b.html?utm_source=a", "", "/a/b.html"),
        ("?utm_source=a", "", ""),
        ("about:blank", "", "about:blank"),
        ("-", "", "-"),
        ("", "", ""),
    ];
    for (url, host, path) in cases {
        assert_eq!(host_and_path(url), (host.to_owned(), path.to_owned()), "{url}");
    }
}

#[test]
fn only_hosts_that_others_can_reach_are_on_the_web() {
    for url in ["https://a.example", "a.example/x", "HTTP://a.example"] {
        assert!(Address::new(url).is_on_the_web(), "{url}");
    }
    for url in [
        "http://localhost:3000/",
        "http://127.0.0.1/",
        "ftp://a.example/",
        "about:blank",
        "file:///a.b",
        "http://x.localhost",
    ] {
        assert!(!Address::new(url).is_on_the_web(), "{url}");
    }
}

/// Every name that a tag may have, and what editors and mail programs make of it.
#[test]
fn tags_are_read_by_all_their_names() {
    let campaign = |query: &str| parse_link(&format!("https://a.example/?{query}")).campaign;
    for name in [
        "utm_campaign",
        "UTM_Campaign",
        "mtm_campaign",
        "pk_campaign",
        "amp;utm_campaign",
        "?utm_campaign",
        "utm%5Fcampaign",
    ] {
        assert_eq!(campaign(&format!("x=1&{name}=May+sale")).as_deref(), Some("May sale"), "{name}");
    }
    assert_eq!(campaign("x=1?utm_campaign=may").as_deref(), Some("may"), "a second question mark");
    assert_eq!(campaign("utm_campaign=what?now").as_deref(), Some("what?now"), "one that is part of a value");
    assert_eq!(campaign("utm_campaign=a%2520b").as_deref(), Some("a%20b"), "decoded once");
    let term = |query: &str| parse_link(&format!("https://a.example/?{query}")).term;
    for name in ["utm_term", "mtm_kwd", "mtm_keyword", "pk_kwd", "pk_keyword"] {
        assert_eq!(term(&format!("{name}=lamp")).as_deref(), Some("lamp"), "{name}");
    }
    let rest = parse_link(
        "https://a.example/?utm_id=7&utm_source_platform=DV&utm_creative_format=native&utm_marketing_tactic=prospecting",
    );
    assert_eq!(rest.campaign_id.as_deref(), Some("7"));
    assert_eq!(rest.source_platform.as_deref(), Some("DV"));
    assert_eq!(rest.creative_format.as_deref(), Some("native"));
    assert_eq!(rest.marketing_tactic.as_deref(), Some("prospecting"));
}

#[test]
fn values_of_broken_templates_are_missing() {
    for value in
        ["", "+", "null", "NULL", "undefined", "nil", "none", "(none)", "(not%20set)", "(not provided)"]
    {
        let link = parse_link(&format!("https://a.example/?utm_source={value}&utm_source=crm&gclid={value}"));
        assert_eq!((link.source.as_deref(), link.click_ids.len()), (Some("crm"), 0), "{value:?}");
        assert_eq!(link.conflicts, [""; 0], "{value:?}");
    }
}

#[test]
fn a_fragment_has_tags_after_its_route() {
    let link = parse_link("https://a.example/#/cart?utm_source=crm&utm_medium=email");
    assert_eq!((link.source.as_deref(), link.medium.as_deref()), (Some("crm"), Some("email")));
}

#[test]
fn click_ids_of_several_platforms_are_told() {
    let link = parse_link("https://a.example/?gclid=a&gad_source=1&dclid=b");
    assert_eq!(link.conflicts, [""; 0], "all three are Google's");
    let link = parse_link("https://a.example/?gclid=a&fbclid=b");
    assert_eq!(link.conflicts, ["click_ids"]);
    assert!(link.click_ids[0].only_ads && !link.click_ids[1].only_ads);
}

#[test]
fn parameters_that_look_like_tags_are_told() {
    let link = parse_link("https://a.example/?utm_sorce=crm&utm-medium=email&page=2&utm_term=x");
    assert_eq!(link.unknown_tags, ["utm_sorce", "utm-medium"]);
}

/// The tags that are read, those that are told as unknown, and those that an audit sees are of one reading.
#[test]
fn every_reader_sees_the_same_parameters() {
    let whole = "utm_source%3Dgoogle%26utm_medium%3Dcpc";
    let cases: [(String, &[&str], &[&str]); 8] = [
        (format!("?{whole}"), &["google", "cpc"], &[]),
        (format!("#{whole}"), &["google", "cpc"], &[]),
        ("?utm_sorce%3Dgoogle%26utm_medium%3Dcpc".into(), &["cpc"], &["utm_sorce"]),
        ("#/route?utm_sorce=x&utm_medium=email".into(), &["email"], &["utm_sorce"]),
        ("#/cart;id=3?utm_sorce=x&utm_medium=email".into(), &["email"], &["utm_sorce"]),
        ("#utm_source=crm&utm_campaign=what?now".into(), &["crm", "what?now"], &[]),
        ("#utm-builder".into(), &[], &[]),
        ("#what-is?utm-builder".into(), &[], &[]),
    ];
    for (rest, values, unknown) in cases {
        let url = format!("https://a.example/{rest}");
        let link = parse_link(&url);
        let read: Vec<String> = [link.source, link.medium, link.campaign].into_iter().flatten().collect();
        assert_eq!((read, link.unknown_tags), (own(values), own(unknown)), "{url}");
        let (_, spelling) = LinkParts::with_spelling(&url);
        assert!(spelling.tags.iter().map(|(_, value)| value).eq(values), "{url}");
    }
}

fn own(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Names of the longest length that is known, and around it, with and without a value.
#[test]
fn long_names_are_told_up_to_a_limit() {
    for (length, told) in [(31, true), (32, true), (33, false)] {
        let name = format!("utm_{}", "x".repeat(length - 4));
        for rest in ["", "=1", "&a=b"] {
            let link = parse_link(&format!("https://a.example/?{name}{rest}"));
            assert_eq!(!link.unknown_tags.is_empty(), told, "{name}{rest}");
        }
    }
    // A sign of its own at the end of a long text, and a zero that is no end of a name.
    let spaced = format!("https://a.example/?{}utm_term%20=a&utm_source%00=b", " ".repeat(40));
    let link = parse_link(&spaced);
    assert_eq!(
        (link.term.as_deref(), link.source, link.unknown_tags),
        (Some("a"), None, own(&["utm_source\0"]))
    );
}

/// Real links, of which each case breaks something.
const LINKS: [&str; 6] = [
    "https://user:pw@www.shop.example:443/a/b;c?utm_source=google&amp;utm_medium=cpc&utm_campaign=100%+off&gclid=Cj0K#top",
    "https://shop.example/#/route?utm_source=caf%E9&utm_term=%F0%9F%92%A1&fbclid=IwAR",
    "android-app://com.google.android.googlequicksearchbox/https/www.google.com",
    "//shop.example?utm_source%3Dgoogle%26utm_medium%3Dcpc",
    "https://[2001:db8::1]:8080/?mtm_source=a&pk_kwd=b&mc_eid=c&??utm_id=5",
    "https://xn--bcher-kva.example/ä?utm_content=%zz%4&utm_source=😀",
];

fn mutated() -> impl Strategy<Value = String> {
    let change = (0..LINKS.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), ".{0,3}");
    change.prop_map(|(link, from, to, put)| {
        let letters: Vec<char> = LINKS[link].chars().collect();
        let (a, b) = (from.index(letters.len() + 1), to.index(letters.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        let kept = letters[..from].iter().copied().chain(put.chars());
        kept.chain(letters[to..].iter().copied()).collect()
    })
}

proptest! {
    #[test]
    fn no_text_is_too_odd(url in prop_oneof![any::<String>(), "[ -~]{0,60}", mutated()]) {
        let link = parse_link(&url);
        // Tags that were read are lower case, trimmed and never empty.
        for text in [&link.source, &link.medium].into_iter().flatten() {
            prop_assert_eq!(text.to_lowercase(), text.clone());
        }
        for text in [&link.source, &link.medium, &link.campaign, &link.term, &link.content].into_iter().flatten() {
            prop_assert!(!text.is_empty() && text.trim() == text);
        }
    }

    /// Values are decoded as `form_urlencoded` does, wrong bytes and lone signs included.
    #[test]
    fn values_are_decoded_as_forms_are(text in prop_oneof!["[a-c%+2fF4]{0,40}", "(%[0-9a-fA-F]{2}|[ä+x%]){0,20}"]) {
        let form = format!("={text}");
        let expected = form_urlencoded::parse(form.as_bytes()).next().map(|(_, value)| value.into_owned());
        prop_assert_eq!(Some(decoded(&text).into_owned()), expected);
    }

    /// A link that is made of values gives them back.
    #[test]
    fn encoded_values_come_back(campaign in "[a-zA-Z0-9ä%&=+?# ]{1,20}", name in "[a-z]{3,9}") {
        let encoded: String = form_urlencoded::byte_serialize(campaign.as_bytes()).collect();
        let link = parse_link(&format!("https://a.example/?{name}=1&utm_campaign={encoded}&x=2"));
        prop_assert_eq!(link.campaign.as_deref(), filled(&campaign));
    }
}

/// Marks that an editor left before a name say nothing, however many there are: by hand.
#[test]
fn several_marks_before_a_name_are_one() {
    for url in [
        "https://a.example/??utm_source=google?utm_medium=cpc",
        "https://a.example/?utm_source=google??utm_medium=cpc",
        "https://a.example/?utm_source=google?amp;?amp;utm_medium=cpc",
    ] {
        let link = parse_link(url);
        assert_eq!((link.source.as_deref(), link.medium.as_deref()), (Some("google"), Some("cpc")), "{url}");
    }
}
