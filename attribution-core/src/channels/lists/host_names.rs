//! Names of hosts taken apart.

/// A host without `www.` before it.
pub(in crate::channels) fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// True for `host` itself and for hosts below it.
pub(in crate::channels) fn is_within(host: &str, of: &str) -> bool {
    host.strip_suffix(of).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Hosts of the user's own house as hosts of links are read: in lower case, without `www.` and a final dot.
pub(in crate::channels) fn own_hosts(named: &[String]) -> Vec<String> {
    let host = |name: &String| {
        let name = name.trim().to_lowercase();
        without_www(name.trim_end_matches('.')).to_owned()
    };
    named.iter().map(host).collect()
}

/// The host and those above it that have two labels or more: `old.reddit.com`, `reddit.com`.
pub(super) fn with_parents(host: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(host), |host| parent(host))
}

fn parent(host: &str) -> Option<&str> {
    host.split_once('.').map(|(_, parent)| parent).filter(|parent| parent.contains('.'))
}

/// Second-level labels under which countries register.
const SECOND_LEVEL: [&str; 9] = ["ac", "co", "com", "edu", "go", "gov", "net", "or", "org"];

fn is_country(label: &str) -> bool {
    label.len() == 2 && label.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// The host without its country ending: `google` of `google.de` and of `google.co.uk`.
pub(super) fn before_country(host: &str) -> Option<&str> {
    let (rest, country) = host.rsplit_once('.')?;
    if !is_country(country) {
        return None;
    }
    match rest.rsplit_once('.') {
        Some((before, second)) if SECOND_LEVEL.contains(&second) => Some(before),
        _ => Some(rest),
    }
}

/// The host without a country before it: `search.yahoo.com` of `uk.search.yahoo.com`.
pub(super) fn after_country(host: &str) -> Option<&str> {
    host.split_once('.').filter(|(country, _)| is_country(country)).map(|(_, rest)| rest)
}
