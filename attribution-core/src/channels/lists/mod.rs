//! Lists of sources: search engines, social networks, assistants, shops, payment gateways, web mail and ad servers.
//!
//! In: a host, or a source as links name it. Out: what it is. Never here: a rule that makes a channel of it, or a list whose
//! licence does not let it be here.

mod data_file;
mod host_names;
mod known_hosts;
mod source_index;
mod versions;

pub(in crate::channels) use host_names::{is_within, own_hosts, without_www};
pub(in crate::channels) use source_index::{SourceCategory, SourceIndex, source_index};
pub(in crate::channels) use versions::lists_version;
pub use versions::{SourceList, SourceLists, source_lists};

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
