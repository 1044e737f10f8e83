//! Data files of the lists: a head with origin, date and licence, and lines.

/// A list as it stands in its file.
pub(super) struct DataFile {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
}

/// The lists, in the order in which evidence is looked for.
pub(super) static FILES: [DataFile; 4] = [ASSISTANTS, ENGINES, NETWORKS, GA4_SOURCES];

pub(super) const ASSISTANTS: DataFile =
    DataFile { name: "ai_assistants", text: include_str!("data/ai_assistants.txt") };
pub(super) const ENGINES: DataFile =
    DataFile { name: "search_engines", text: include_str!("data/search_engines.txt") };
pub(super) const NETWORKS: DataFile =
    DataFile { name: "social_networks", text: include_str!("data/social_networks.txt") };
pub(super) const GA4_SOURCES: DataFile =
    DataFile { name: "ga4_sources", text: include_str!("data/ga4_sources.txt") };

impl DataFile {
    /// A value of the head, such as `date`.
    pub(super) fn head(&self, name: &str) -> &'static str {
        let head = self.text.lines().map_while(|line| line.strip_prefix("# "));
        let mut values = head.filter_map(|line| line.split_once(' '));
        values.find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// Lines after the head.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'static str> {
        self.text.lines().filter(|line| !line.starts_with('#'))
    }

    /// Names, each with its hosts, of a file that has them on one line.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let hosts = |line: &'static str| {
            let (name, hosts) = line.split_once('\t')?;
            Some(hosts.split(' ').map(move |host| (name, host)))
        };
        self.lines().filter_map(hosts).flatten()
    }
}
