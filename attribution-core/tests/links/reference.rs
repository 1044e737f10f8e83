//! Parameters of a link, read slowly and in the plainest way: what the library is held against.

/// Names of each tag, that of UTM first.
pub(crate) const TAGS: [&[&str]; 9] = [
    &["utm_source", "mtm_source", "pk_source"],
    &["utm_medium", "mtm_medium", "pk_medium"],
    &["utm_campaign", "mtm_campaign", "pk_campaign"],
    &["utm_content", "mtm_content", "pk_content"],
    &["utm_term", "mtm_keyword", "mtm_kwd", "pk_keyword", "pk_kwd"],
    &["utm_id", "mtm_cid", "pk_cid"],
    &["utm_source_platform"],
    &["utm_creative_format"],
    &["utm_marketing_tactic"],
];

const CLICK_IDS: &str = "gclid gbraid wbraid gad_source dclid msclkid yclid ttclid twclid li_fat_id rdt_cid sccid epik \
    qclid tblci dicbo irclickid cjevent awc sscid fbclid igsh igshid srsltid ysclid mc_cid mc_eid mc_tc _hsenc _hsmi \
    mkt_tok _kx";

const MISSING: &str = "null|undefined|nil|none|(none)|(not set)|(not provided)|";

/// Tags and click of a link.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) tags: [Option<String>; 9],
    /// Tags that come again with another value, in the order of [`TAGS`].
    pub(crate) repeated: Vec<&'static str>,
    pub(crate) click_ids: Vec<(String, String)>,
    pub(crate) unknown: Vec<String>,
}

/// Reads a link.
pub(crate) fn read(url: &str) -> Read {
    let url = url.trim();
    let (rest, fragment) = url.split_once('#').unwrap_or((url, ""));
    let query = rest.split_once('?').map_or("", |(_, query)| query);
    let mut pairs = parameters(query);
    pairs.extend(parameters(of_fragment(fragment)));
    let mut read = Read::default();
    let mut repeated = [false; 9];
    for (name, value) in pairs {
        if !is_known(&name) {
            let of_family = ["utm", "mtm_", "pk_"].iter().any(|family| name.starts_with(family));
            if of_family && !read.unknown.contains(&name) {
                read.unknown.push(name);
            }
            continue;
        }
        let value = decoded(&value).trim().to_owned();
        if MISSING.split('|').any(|missing| missing == value.to_ascii_lowercase()) {
            continue;
        }
        let Some(tag) = TAGS.iter().position(|names| names.contains(&name.as_str())) else {
            read.click_ids.push((name, value));
            continue;
        };
        let value = if tag < 2 { value.to_lowercase() } else { value };
        match &read.tags[tag] {
            None => read.tags[tag] = Some(value),
            Some(first) => repeated[tag] |= *first != value,
        }
    }
    read.repeated =
        TAGS.iter().zip(repeated).filter(|(_, again)| *again).map(|(names, _)| names[0]).collect();
    read
}

fn is_known(name: &str) -> bool {
    TAGS.iter().any(|names| names.contains(&name)) || CLICK_IDS.split_whitespace().any(|known| known == name)
}

/// The query of a fragment: all of it, or what is after the route of an application.
fn of_fragment(fragment: &str) -> &str {
    let mut query = fragment;
    if let Some((route, after)) = fragment.split_once('?')
        && (route.starts_with('/') || route.starts_with('!') || !route.contains('='))
    {
        query = after;
    }
    if query.contains('=') || query.to_lowercase().contains("%3d") { query } else { "" }
}

/// Names and values of a query; values as they are written.
fn parameters(query: &str) -> Vec<(String, String)> {
    let is_encoded = !query.contains('=') && query.to_lowercase().contains("%3d");
    let parts = query.split('&').map(|part| if is_encoded { decoded(part) } else { part.to_owned() });
    let parts: Vec<String> = parts.collect();
    let mut pairs = Vec::new();
    for part in parts.iter().flat_map(|part| part.split('&')).filter(|part| !part.is_empty()) {
        let mut rest = part;
        while let Some((before, after)) = rest.split_once('?') {
            if !is_known(&name_of(after)) {
                break;
            }
            pairs.push(before);
            rest = after;
        }
        pairs.push(rest);
    }
    let value = |part: &str| part.split_once('=').map_or(String::new(), |(_, value)| value.to_owned());
    let pairs = pairs.into_iter().map(|part| (name_of(part), value(part)));
    // A name of more than 32 letters is that of nothing.
    pairs.filter(|(name, _)| name.len() <= 32).collect()
}

/// The name of a parameter, without what editors leave before it.
fn name_of(part: &str) -> String {
    let name = decoded(part.split('=').next().unwrap_or_default());
    let mut name = name.trim().to_ascii_lowercase();
    while let Some(rest) = name.strip_prefix('?').or_else(|| name.strip_prefix("amp;")) {
        name = rest.to_owned();
    }
    name
}

fn decoded(text: &str) -> String {
    let form = format!("={text}");
    form_urlencoded::parse(form.as_bytes()).next().map_or(String::new(), |(_, value)| value.into_owned())
}
