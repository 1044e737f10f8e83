//! A URL taken apart, as browsers and logs write it.

use std::borrow::Cow;

use memchr::memchr;

use super::split::{split_at_sign, trim};
use super::tag::lower;

/// Parts of a URL; whatever is no URL has no host.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::channels) struct Address<'a> {
    /// Scheme as written; empty without one.
    pub(in crate::channels) scheme: &'a str,
    /// Host in lower case, without credentials, port and final dot; empty without one.
    pub(in crate::channels) host: Cow<'a, str>,
    /// Path with its first slash; empty without one.
    pub(in crate::channels) path: &'a str,
    /// Query without its question mark.
    pub(in crate::channels) query: &'a str,
    /// Fragment without its number sign.
    pub(in crate::channels) fragment: &'a str,
}

impl<'a> Address<'a> {
    pub(in crate::channels) fn new(url: &'a str) -> Self {
        let url = trim(url);
        let (rest, fragment) = split_at_sign(url, b'#').unwrap_or((url, ""));
        let (place, query) = split_at_sign(rest, b'?').unwrap_or((rest, ""));
        // No scheme has a colon, so that the first one ends it.
        let with_scheme = split_at_sign(place, b':').filter(|(scheme, _)| is_scheme(scheme));
        let with_scheme = with_scheme.and_then(|(scheme, rest)| Some((scheme, rest.strip_prefix("//")?)));
        let (scheme, rest) = with_scheme.unwrap_or(("", place.strip_prefix("//").unwrap_or(place)));
        let (authority, path) = split_before_slash(rest);
        // Logs leave the scheme out; a name with a dot before the first slash is a host.
        let has_host = rest.len() < place.len() || looks_like_host(authority);
        let (authority, path) = if has_host { (authority, path) } else { ("", place) };
        Self { scheme, host: host_of(authority), path, query, fragment }
    }

    /// True for an address of the web: with a host that others can reach, and no scheme of another kind.
    pub(in crate::channels) fn is_on_the_web(&self) -> bool {
        let of_web = self.scheme.is_empty()
            || self.scheme.eq_ignore_ascii_case("http")
            || self.scheme.eq_ignore_ascii_case("https");
        of_web && self.host.contains('.') && !is_own_machine(&self.host)
    }
}

fn is_scheme(text: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'+' | b'-' | b'.');
    text.bytes().next().is_some_and(|letter| letter.is_ascii_alphabetic()) && text.bytes().all(plain)
}

fn split_before_slash(text: &str) -> (&str, &str) {
    text.split_at(memchr(b'/', text.as_bytes()).unwrap_or(text.len()))
}

fn looks_like_host(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | ':' | '@');
    text.contains('.') && !text.starts_with('.') && text.chars().all(plain)
}

fn host_of(authority: &str) -> Cow<'_, str> {
    let plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, b'.' | b'-');
    // Most hosts stand alone, and in lower case.
    if authority.bytes().all(plain) {
        return Cow::Borrowed(authority.trim_end_matches('.'));
    }
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    // An address of IPv6 stands in brackets, with colons of its own.
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    lower(host.trim_end_matches('.'))
}

/// True for names of the machine that a page is looked at on.
fn is_own_machine(host: &str) -> bool {
    host.ends_with(".localhost") || host.starts_with("127.") || host == "0.0.0.0"
}
