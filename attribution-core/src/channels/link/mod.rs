//! Links: URLs taken apart, campaign tags and click ids.
//!
//! In: any text. Out: host, path, tags and click ids. Never here: a channel, or an error, as a link is what somebody wrote.

mod address;
mod click_id;
mod known_parameter;
mod link_parts;
mod parameter_name;
mod parameters;
mod parsed_link;
mod percent_encoding;
mod split;
mod tag;

pub(in crate::channels) use address::Address;
pub(in crate::channels) use click_id::ClickId;
pub(crate) use link_parts::LinkParts;
pub(in crate::channels) use parsed_link::conflicts;
pub use parsed_link::{LinkClickId, ParsedLink, parse_link};
pub(in crate::channels) use tag::{Tag, filled, lower};

#[cfg(test)]
#[path = "link_tests.rs"]
mod tests;
