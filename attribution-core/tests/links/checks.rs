//! Properties of every link, whatever somebody wrote. Shared by the test beside it and the fuzz target `links`.

use attribution_core::channels::{
    ChannelOptions, ParsedLink, Visit, audit_links, classify_visits, parse_link,
};

use crate::reference::{TAGS, read};

/// Channels that built-in rules give.
const CHANNELS: [&str; 21] = [
    "AI Assistant",
    "Affiliates",
    "Audio",
    "Cross-network",
    "Direct",
    "Display",
    "Email",
    "Influencer",
    "Mobile Push Notifications",
    "Organic Search",
    "Organic Shopping",
    "Organic Social",
    "Organic Video",
    "Paid Other",
    "Paid Search",
    "Paid Shopping",
    "Paid Social",
    "Paid Video",
    "Referral",
    "SMS",
    "Unassigned",
];

/// Checks a URL, and the referrer in a second line where there is one.
pub(crate) fn check(text: &str) {
    let (url, referrer) = text.split_once('\n').unwrap_or((text, ""));
    let link = parse_link(url);
    parameters_are_those_of_the_reference(url, &link);
    values_come_back(&link);
    channels_are_known(url, referrer);
}

/// Values of the tags of a link, in the order of the reference.
fn values(link: &ParsedLink) -> [&Option<String>; 9] {
    [
        &link.source,
        &link.medium,
        &link.campaign,
        &link.content,
        &link.term,
        &link.campaign_id,
        &link.source_platform,
        &link.creative_format,
        &link.marketing_tactic,
    ]
}

fn parameters_are_those_of_the_reference(url: &str, link: &ParsedLink) {
    let expected = read(url);
    for (value, expected) in values(link).into_iter().zip(&expected.tags) {
        assert_eq!(value, expected, "{url:?}");
    }
    let ids: Vec<_> = link.click_ids.iter().map(|id| (id.name.to_string(), id.value.clone())).collect();
    assert_eq!(ids, expected.click_ids, "{url:?}");
    assert_eq!(link.unknown_tags, expected.unknown, "{url:?}");
    let repeated = link.conflicts.iter().filter_map(|conflict| conflict.strip_prefix("repeated_"));
    assert!(repeated.eq(expected.repeated), "{url:?}");
}

/// A link that is made of what was read says the same.
fn values_come_back(link: &ParsedLink) {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let tags = TAGS.iter().zip(values(link));
    let tags = tags.filter_map(|(tag, value)| Some((tag[0], value.as_deref()?)));
    let ids = link.click_ids.iter().map(|id| (&*id.name, id.value.as_str()));
    let parameters: Vec<String> =
        tags.chain(ids).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let again = parse_link(&format!("https://a.example/?{}", parameters.join("&")));
    assert_eq!((values(&again), &again.click_ids), (values(link), &link.click_ids));
    assert!(again.unknown_tags.is_empty());
}

fn channels_are_known(url: &str, referrer: &str) {
    let visits = [(url, referrer), (referrer, url), (url, referrer)];
    let visits = visits.map(|(url, referrer)| Visit::new(url).with_referrer(referrer));
    let options = ChannelOptions::default();
    let Ok(read) = classify_visits(&visits, &options) else { panic!("options are sound: {url:?}") };
    assert_eq!(read.given, read.touches + read.internal + read.payment_gateway, "{url:?} {referrer:?}");
    assert_eq!(read.visits[0], read.visits[2], "{url:?} {referrer:?}");
    for visit in &read.visits {
        assert_eq!(visit.touch, visit.channel.is_some(), "{url:?} {referrer:?}");
        if let Some(channel) = &visit.channel {
            assert!(CHANNELS.contains(&channel.as_str()), "{channel} of {url:?} {referrer:?}");
        }
        for text in [&visit.source, &visit.medium].into_iter().flatten() {
            assert_eq!(*text, text.to_lowercase(), "{url:?} {referrer:?}");
        }
    }
    let Ok(audit) = audit_links(&visits, &options) else { panic!("options are sound: {url:?}") };
    assert!(audit.visits == 3 && audit.clean <= audit.tagged && audit.tagged <= 3, "{url:?} {referrer:?}");
}
