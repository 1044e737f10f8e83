//! Registrable domains of websites and mail addresses.
//!
//! The public suffix list costs a browser 220 kB. Nearly all companies are directly below a top-level domain, or below one
//! of the second-level names that registries of countries use; this file knows those names, and hosts that many share.

use std::collections::BTreeSet;

use crate::domain::{FREE_MAIL_DOMAINS, folded};
use crate::math::SmallCollect;

/// Second-level names below which registries of countries give domains.
const SECOND_LEVEL: &str = " ac co com edu firm gob gov gouv go gv id in ind info ltd me mil muni ne net nic nom or org plc pro sch \
                            ";

/// Hosts below which everybody may have a site or a page.
const SHARED_HOSTS: [&str; 28] = [
    "about.me",
    "amazonaws.com",
    "appspot.com",
    "azurewebsites.net",
    "bit.ly",
    "blogspot.com",
    "business.site",
    "cloudfront.net",
    "facebook.com",
    "github.com",
    "github.io",
    "google.com",
    "herokuapp.com",
    "instagram.com",
    "jimdo.com",
    "linkedin.com",
    "linktr.ee",
    "medium.com",
    "myshopify.com",
    "netlify.app",
    "notion.site",
    "tumblr.com",
    "twitter.com",
    "vercel.app",
    "webflow.io",
    "wixsite.com",
    "wordpress.com",
    "x.com",
];

/// Reader of registrable domains.
pub(super) struct Sites {
    shared: BTreeSet<String>,
}

impl Sites {
    pub(super) fn new(more: &[String]) -> Self {
        let known = FREE_MAIL_DOMAINS.iter().chain(&SHARED_HOSTS).map(|name| (*name).to_owned());
        Self { shared: known.chain(more.iter().map(|name| folded(name).into_owned())).small_collect() }
    }

    /// The registrable domain of a website, a domain or a mail address that is a company's own.
    pub(super) fn own_domain(&self, text: &str) -> Option<String> {
        let text = folded(text);
        let host = text.split_once("://").map_or(&*text, |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next()?;
        let host = host.rsplit('@').next()?;
        let host = host.split(':').next()?.trim_end_matches('.');
        let is_name = |label: &str| {
            !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        };
        if !host.split('.').all(is_name) {
            return None;
        }
        let mut labels = host.rsplit('.');
        let (top, second) = (labels.next()?, labels.next()?);
        // The last part of an address in numbers is no top-level domain.
        if top.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let is_registry = top.len() == 2 && SECOND_LEVEL.split(' ').any(|name| name == second);
        let domain = match labels.next().filter(|_| is_registry) {
            Some(third) => format!("{third}.{second}.{top}"),
            None => format!("{second}.{top}"),
        };
        (!self.shared.contains(&domain)).then_some(domain)
    }
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
