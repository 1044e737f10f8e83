use std::path::Path;

use super::data_file::{ENGINES, FILES, GA4_SOURCES, NETWORKS};
use super::*;

#[test]
fn every_entry_of_every_list_is_found() {
    let index = source_index();
    let sources: Vec<_> = GA4_SOURCES.lines().filter(|line| !line.starts_with('[')).collect();
    assert_eq!(sources.len(), 819);
    for source in sources {
        assert!(index.category(source).is_some(), "{source}");
    }
    for (name, pattern) in ENGINES.named() {
        let (host, path) = pattern.split_once('/').unwrap_or((pattern, ""));
        let host = host.replace("{}", "de");
        // One entry is written as a URL of an app.
        if host != "android-app" {
            let found = index.engine(&host, &format!("/{path}"));
            assert!(found.is_some_and(|found| found == name || !path.is_empty()), "{pattern}: {found:?}");
        }
    }
    for host in NETWORKS.lines() {
        assert!(index.is_network(host) && index.is_network(&format!("www.{host}")), "{host}");
    }
}

#[test]
fn a_country_ending_is_one_of_two_letters() {
    let index = source_index();
    for host in ["google.de", "google.co.uk", "www.google.com.br", "google.com"] {
        assert_eq!(index.engine(host, ""), Some("google"), "{host}");
    }
    assert_eq!(index.engine("uk.search.yahoo.com", ""), Some("yahoo!"));
    assert_eq!(index.engine("www.google.com", "/imgres"), Some("google images"));
    for host in ["google.example", "docs.google.com", "google.shop.de", "mygoogle.com"] {
        assert_eq!(index.engine(host, ""), None, "{host}");
    }
}

#[test]
fn hosts_above_count_for_all_but_search() {
    let index = source_index();
    assert_eq!(index.category("old.reddit.com"), Some(SourceCategory::Social));
    assert_eq!(index.category("www.etsy.com"), Some(SourceCategory::Shopping));
    assert_eq!(index.category("intranet.naver.com"), None, "the list has naver.com as a search engine");
    assert_eq!(index.category("notreddit.com"), None);
}

#[test]
fn gateways_and_web_mail_are_hosts_of_their_own() {
    let index = source_index();
    assert!(index.is_gateway("checkout.stripe.com") && !index.is_gateway("notpaypal.com"));
    assert!(index.is_webmail("webmail.provider.example") && index.is_webmail("deref-gmx.net"));
    assert!(!index.is_webmail("mail.ru") && !index.is_webmail("email-tips.example.org"));
}

/// Hosts that are no public list's are in order, so that nobody adds one twice.
#[test]
fn own_lists_are_sorted() {
    for list in [known_hosts::GATEWAYS, known_hosts::WEBMAIL] {
        assert!(list.is_sorted(), "{list:?}");
    }
    assert!(known_hosts::APPS.is_sorted_by_key(|(package, _)| package));
}

#[test]
fn lists_say_where_they_come_from() {
    let lists = source_lists();
    assert_eq!(lists.lists.len(), FILES.len());
    assert_eq!(lists.version, "2026-07-15");
    for list in &lists.lists {
        assert!(matches!(list.licence.as_str(), "MIT" | "CC0-1.0"), "{list:?}");
        assert!(list.commit.len() == 40 && list.hash.len() == 16 && list.entries > 0, "{list:?}");
    }
    // The licence of what is not in the public domain stands beside it.
    let licence = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/channels/lists/data/LICENSE-dbt-ga4");
    assert!(std::fs::read_to_string(licence).unwrap().contains("Copyright (c) 2022 Adam Ribaudo"));
}
