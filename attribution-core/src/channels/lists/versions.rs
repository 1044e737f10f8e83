//! Versions of the lists that links and referrers are read by.

use serde::{Deserialize, Serialize};

use super::data_file::{DataFile, FILES};
use crate::math::fnv1a;

/// Lists of sources that come with the library: version, origin and licence of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceLists {
    /// Date of the newest list, which answers name.
    pub version: String,
    /// Bytes of all lists.
    pub bytes: u64,
    /// The lists.
    pub lists: Vec<SourceList>,
}

/// List of sources: where it comes from, and how much it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceList {
    /// Name of the list.
    pub name: String,
    /// Date of the commit that it was made from.
    pub date: String,
    /// Hosts, patterns of hosts and names of sources.
    pub entries: u64,
    /// Bytes of its file.
    pub bytes: u64,
    /// Hash of its file, FNV-1a of 64 bits in hexadecimal digits.
    pub hash: String,
    /// Licence, as SPDX has it.
    pub licence: String,
    /// Repository that it was made from.
    pub origin: String,
    /// Commit of that repository.
    pub commit: String,
}

/// Source lists: version, date, hash, licence and origin of what links and referrers are read by.
///
/// Reason to pick it: a channel that changed between two months may be a list that changed. Keep the version beside a
/// report; every answer that was made from lists names it too.
///
/// # Examples
/// ```
/// use attribution_core::channels::source_lists;
///
/// let lists = source_lists();
/// assert!(lists.lists.iter().all(|list| list.date <= lists.version));
/// assert!(lists.bytes < 32_000);
/// ```
#[must_use]
pub fn source_lists() -> SourceLists {
    let lists: Vec<_> = FILES.iter().map(described).collect();
    SourceLists {
        version: lists_version().to_owned(),
        bytes: lists.iter().map(|list| list.bytes).sum(),
        lists,
    }
}

/// Date of the newest list.
pub(crate) fn lists_version() -> &'static str {
    FILES.iter().map(|file| file.head("date")).max().unwrap_or_default()
}

fn described(file: &DataFile) -> SourceList {
    let entries = match file.named().count() {
        0 => file.lines().filter(|line| !line.starts_with('[')).count(),
        named => named,
    };
    SourceList {
        name: file.name.to_owned(),
        date: file.head("date").to_owned(),
        entries: entries as u64,
        bytes: file.text.len() as u64,
        hash: format!("{:016x}", fnv1a(file.text.as_bytes())),
        licence: file.head("licence").to_owned(),
        origin: file.head("origin").to_owned(),
        commit: file.head("commit").to_owned(),
    }
}
