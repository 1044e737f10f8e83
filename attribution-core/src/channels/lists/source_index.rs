//! The lists, ready to be asked.

use std::sync::LazyLock;

use super::data_file::{ASSISTANTS, ENGINES, GA4_SOURCES, NETWORKS};
use super::host_names::{after_country, before_country, is_within, with_parents, without_www};
use super::known_hosts::{
    AD_SERVERS, APPS, ASSISTANT_HOSTS, ASSISTANT_NAMES, GATEWAYS, GOOGLE_DISPLAY, WEBMAIL,
};
use crate::channels::text_table::TextTable;

/// GA4's category of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::channels) enum SourceCategory {
    Search,
    Shopping,
    Social,
    Video,
}

/// The lists of hosts and names, each as a table.
pub(in crate::channels) struct SourceIndex {
    categories: TextTable<SourceCategory>,
    /// Engines by their whole host.
    engines: TextTable<&'static str>,
    /// Engines by what stands before a country ending.
    engines_by_start: TextTable<&'static str>,
    /// Engines by what stands after a country.
    engines_by_end: TextTable<&'static str>,
    /// Engines with a country in the middle: what stands before it, after it, name.
    engines_around: Vec<(&'static str, &'static str, &'static str)>,
    /// Engines that are one path of a host: pattern of the host, path, name.
    engine_paths: Vec<(&'static str, &'static str, &'static str)>,
    networks: TextTable<()>,
    assistants: TextTable<()>,
    assistant_names: TextTable<()>,
    /// Assistants that are one path of a host.
    assistant_paths: Vec<(&'static str, &'static str)>,
    gateways: TextTable<()>,
    webmail: TextTable<()>,
    apps: TextTable<&'static str>,
    ad_servers: TextTable<(&'static str, &'static str)>,
}

static INDEX: LazyLock<SourceIndex> = LazyLock::new(SourceIndex::new);

/// The lists.
pub(in crate::channels) fn source_index() -> &'static SourceIndex {
    &INDEX
}

fn keys(texts: &'static [&'static str]) -> TextTable<()> {
    texts.iter().map(|text| (*text, ())).collect()
}

impl SourceIndex {
    fn new() -> Self {
        let mut category = None;
        let categories = GA4_SOURCES.lines().filter_map(|line| {
            if let Some(heading) = line.strip_prefix('[') {
                category = match heading {
                    "search]" => Some(SourceCategory::Search),
                    "shopping]" => Some(SourceCategory::Shopping),
                    "social]" => Some(SourceCategory::Social),
                    "video]" => Some(SourceCategory::Video),
                    _ => None,
                };
                return None;
            }
            Some((line, category?))
        });
        let categories = categories.collect();
        let (mut engines, mut engines_by_start, mut engines_by_end) = (Vec::new(), Vec::new(), Vec::new());
        let (mut engines_around, mut engine_paths) = (Vec::new(), Vec::new());
        for (name, pattern) in ENGINES.named() {
            if let Some((host, path)) = pattern.split_once('/') {
                engine_paths.push((host, path, name));
            } else if let Some(start) = pattern.strip_suffix(".{}") {
                engines_by_start.push((start, name));
            } else if let Some(end) = pattern.strip_prefix("{}.") {
                engines_by_end.push((end, name));
            } else if let Some((start, end)) = pattern.split_once("{}.") {
                engines_around.push((start, end, name));
            } else {
                engines.push((pattern, name));
            }
        }
        let hosts = || ASSISTANTS.named().map(|(_, host)| host).chain(ASSISTANT_HOSTS.iter().copied());
        let names = ASSISTANTS.named().map(|(name, _)| name).chain(ASSISTANT_NAMES.iter().copied());
        Self {
            categories,
            engines: engines.into_iter().collect(),
            engines_by_start: engines_by_start.into_iter().collect(),
            engines_by_end: engines_by_end.into_iter().collect(),
            engines_around,
            engine_paths,
            networks: NETWORKS.lines().map(|host| (host, ())).collect(),
            assistants: hosts().filter(|host| !host.contains('/')).map(|host| (host, ())).collect(),
            assistant_names: names.map(|name| (name, ())).collect(),
            assistant_paths: hosts().filter_map(|host| host.split_once('/')).collect(),
            gateways: keys(GATEWAYS),
            webmail: keys(WEBMAIL),
            apps: APPS.iter().copied().collect(),
            ad_servers: AD_SERVERS.iter().map(|(host, source, medium)| (*host, (*source, *medium))).collect(),
        }
    }

    /// GA4's category of a source in lower case: as it stands, without `www.`, and for all but search by the hosts above it.
    pub(in crate::channels) fn category(&self, source: &str) -> Option<SourceCategory> {
        let own = without_www(source);
        let exact = self.categories.get(source).or_else(|| self.categories.get(own));
        exact.or_else(|| {
            let mut above = with_parents(own).skip(1).filter_map(|host| self.categories.get(host));
            above.next().filter(|category| *category != SourceCategory::Search)
        })
    }

    /// Name of the search engine whose results stand on a page.
    pub(in crate::channels) fn engine(&self, host: &str, path: &str) -> Option<&'static str> {
        let own = without_www(host);
        let path = path.trim_start_matches('/');
        let of_path = |(pattern, start, name): &(&str, &str, &'static str)| {
            (path.starts_with(start) && is_like(own, pattern)).then_some(*name)
        };
        if !path.is_empty()
            && let Some(name) = self.engine_paths.iter().find_map(of_path)
        {
            return Some(name);
        }
        let by_start = |host| before_country(host).and_then(|start| self.engines_by_start.get(start));
        let exact = self.engines.get(host).or_else(|| self.engines.get(own));
        exact
            .or_else(|| by_start(host))
            .or_else(|| by_start(own))
            .or_else(|| after_country(own).and_then(|end| self.engines_by_end.get(end)))
            .or_else(|| {
                let around = |(start, end, _): &&(&str, &str, &str)| {
                    own.strip_prefix(start).and_then(after_country) == Some(*end)
                };
                self.engines_around.iter().find(around).map(|(_, _, name)| *name)
            })
    }

    /// True for a host on the list of social networks, or below one.
    pub(in crate::channels) fn is_network(&self, host: &str) -> bool {
        with_parents(without_www(host)).any(|host| self.networks.get(host).is_some())
    }

    /// True for a page of an assistant.
    pub(in crate::channels) fn is_assistant(&self, host: &str, path: &str) -> bool {
        let own = without_www(host);
        let path = path.trim_start_matches('/');
        let of_path = |(known, start): &(&str, &str)| *known == own && path.starts_with(start);
        self.assistants.get(own).is_some() || self.assistant_paths.iter().any(of_path)
    }

    /// True for a source that names an assistant, by its host or its name.
    pub(in crate::channels) fn is_assistant_source(&self, source: &str) -> bool {
        self.assistants.get(without_www(source)).is_some() || self.assistant_names.get(source).is_some()
    }

    /// True for a payment gateway.
    pub(in crate::channels) fn is_gateway(&self, host: &str) -> bool {
        with_parents(host).any(|host| self.gateways.get(host).is_some())
    }

    /// True for web mail: by the list, or by a first label that providers give it.
    pub(in crate::channels) fn is_webmail(&self, host: &str) -> bool {
        let (first, rest) = host.split_once('.').unwrap_or((host, ""));
        let named = matches!(first, "mail" | "webmail") && rest.contains('.');
        named
            || first.starts_with("lightmailer")
            || first.starts_with("deref-")
            || with_parents(host).any(|host| self.webmail.get(host).is_some())
    }

    /// Source and medium of what an ad server shows.
    pub(in crate::channels) fn ad_server(&self, host: &str) -> Option<(&'static str, &'static str)> {
        with_parents(host).find_map(|host| self.ad_servers.get(host))
    }

    /// True for a host of Google's display network.
    pub(in crate::channels) fn is_google_display(host: &str) -> bool {
        GOOGLE_DISPLAY.iter().any(|known| is_within(host, known))
    }

    /// Host of the site that an app shows.
    pub(in crate::channels) fn app(&self, package: &str) -> Option<&'static str> {
        self.apps.get(package)
    }
}

/// True for a host that a pattern with `{}` for a country stands for.
fn is_like(host: &str, pattern: &str) -> bool {
    match (pattern.strip_suffix(".{}"), pattern.strip_prefix("{}.")) {
        (Some(start), _) => before_country(host) == Some(start),
        (_, Some(end)) => after_country(host) == Some(end),
        _ => host == pattern,
    }
}
