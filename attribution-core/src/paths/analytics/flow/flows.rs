//! Nodes and links of a Sankey diagram.

use std::collections::BTreeMap;

use serde::Serialize;

use super::options::FlowOptions;
use crate::error::Result;
use crate::math::{ExactSum, SmallCollect, index_u32};
use crate::paths::analytics::ranked_paths::RankedPaths;
use crate::paths::summary::{PathSummary, PathTotals};
use crate::paths::transitions::{CONVERSION, NULL};

/// Flows: the steps of journeys as nodes and links of a Sankey diagram.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Flows {
    /// Number of journeys, converting or not.
    pub journeys: u64,
    /// Number of those that converted.
    pub conversions: u64,
    /// Value of the conversions, net of refunds.
    pub value: f64,
    /// Nodes: channels at each step, then the ends.
    pub nodes: Vec<FlowNode>,
    /// Links between nodes: what comes to a node goes on from it.
    pub links: Vec<FlowLink>,
}

/// Node of a Sankey diagram.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FlowNode {
    /// Step of the journey, from 1; none for the ends.
    pub step: Option<u32>,
    /// Channel, `(more)` for all further steps, `(conversion)` or `(null)`.
    pub name: String,
    /// Journeys that come by.
    pub journeys: u64,
    /// Value of the conversions among them.
    pub value: f64,
}

/// Link of a Sankey diagram.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FlowLink {
    /// Place of its first node in `nodes`, from 0.
    pub source: u32,
    /// Place of its second node in `nodes`, from 0.
    pub target: u32,
    /// Step that is left, from 1.
    pub from_step: u32,
    /// Channel that is left, or `(more)`.
    pub from: String,
    /// Step that is entered; none for the ends.
    pub to_step: Option<u32>,
    /// Channel that is entered, `(more)`, `(conversion)` or `(null)`.
    pub to: String,
    /// Journeys that go this way.
    pub journeys: u64,
    /// Value of the conversions among them, net of refunds.
    pub value: f64,
}

/// Nodes in their order: by step, and channels by rank; the ends come last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Channel(u32, u32),
    More(u32),
    Conversion,
    Null,
}

/// Journeys along a link, or through a node.
#[derive(Default)]
struct Stream {
    journeys: u64,
    value: ExactSum,
}

impl Stream {
    fn add(&mut self, journeys: u64, value: Option<&ExactSum>) {
        self.journeys = self.journeys.saturating_add(journeys);
        if let Some(value) = value {
            self.value.merge(value);
        }
    }
}

/// Flows of counted paths: nodes and links of a Sankey diagram over the first steps.
///
/// Reason to pick it: it is the input of every Sankey chart: `source`, `target` and a size.
///
/// # Formula
/// A journey of more steps than are shown goes on to `(more)`, and from there to its end. The journeys into a node are those
/// out of it; those out of step 1 are all.
///
/// # Examples
/// ```
/// use attribution_core::paths::{FlowOptions, PathSummary, flows};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "search", "email"], 1, 80.0, 2)?;
/// let found = flows(&summary, &FlowOptions::default())?;
/// let links: Vec<_> = found.links.iter().map(|link| (link.from.as_str(), link.to.as_str(), link.journeys)).collect();
/// assert_eq!(links, [("search", "email", 3), ("email", "(conversion)", 1), ("email", "(null)", 2)]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
pub fn flows(summary: &PathSummary, options: &FlowOptions) -> Result<Flows> {
    options.validate()?;
    let paths = RankedPaths::new(summary);
    let (mut nodes, mut links): (BTreeMap<Node, Stream>, BTreeMap<(Node, Node), Stream>) = Default::default();
    let mut way = Vec::new();
    paths.each(|path, totals| {
        nodes_of(path, options, &mut way);
        count(&way, totals, &mut nodes, &mut links);
    });
    let places: BTreeMap<Node, u32> = nodes.keys().copied().zip(0..).small_collect();
    let place = |node: &Node| places.get(node).copied().unwrap_or_default();
    let (step, name) = (|node: &Node| node.step(), |node: &Node| node.name(&paths));
    let node = |(node, of): (&Node, &Stream)| FlowNode {
        step: step(node),
        name: name(node),
        journeys: of.journeys,
        value: of.value.value(),
    };
    let link = |((from, to), of): (&(Node, Node), &Stream)| FlowLink {
        source: place(from),
        target: place(to),
        from_step: step(from).unwrap_or_default(),
        from: name(from),
        to_step: step(to),
        to: name(to),
        journeys: of.journeys,
        value: of.value.value(),
    };
    Ok(Flows {
        journeys: summary.conversions().saturating_add(summary.nulls()),
        conversions: summary.conversions(),
        value: summary.value(),
        nodes: nodes.iter().map(node).collect(),
        links: links.iter().map(link).collect(),
    })
}

impl Node {
    fn step(self) -> Option<u32> {
        match self {
            Self::Channel(step, _) | Self::More(step) => Some(step),
            Self::Conversion | Self::Null => None,
        }
    }

    fn name(self, paths: &RankedPaths<'_>) -> String {
        match self {
            Self::Channel(_, rank) => paths.name(rank),
            Self::More(_) => "(more)".to_owned(),
            Self::Conversion => CONVERSION.to_owned(),
            Self::Null => NULL.to_owned(),
        }
    }
}

/// The nodes of a path, without its end.
fn nodes_of(path: &[u32], options: &FlowOptions, way: &mut Vec<Node>) {
    way.clear();
    let mut before = None;
    for rank in path {
        if options.collapse && before.replace(*rank) == Some(*rank) {
            continue;
        }
        let step = index_u32(way.len()).saturating_add(1);
        if step > options.steps {
            way.push(Node::More(step));
            return;
        }
        way.push(Node::Channel(step, *rank));
    }
}

fn count(
    way: &[Node],
    totals: &PathTotals,
    nodes: &mut BTreeMap<Node, Stream>,
    links: &mut BTreeMap<(Node, Node), Stream>,
) {
    let PathTotals { conversions, nulls, value, .. } = totals;
    let journeys = conversions.saturating_add(*nulls);
    let Some(last) = way.last() else { return };
    for node in way {
        nodes.entry(*node).or_default().add(journeys, Some(value));
    }
    for pair in way.windows(2) {
        if let [from, to] = pair {
            links.entry((*from, *to)).or_default().add(journeys, Some(value));
        }
    }
    if *conversions > 0 || !value.is_zero() {
        nodes.entry(Node::Conversion).or_default().add(*conversions, Some(value));
        links.entry((*last, Node::Conversion)).or_default().add(*conversions, Some(value));
    }
    if *nulls > 0 {
        nodes.entry(Node::Null).or_default().add(*nulls, None);
        links.entry((*last, Node::Null)).or_default().add(*nulls, None);
    }
}

#[cfg(test)]
#[path = "flows_tests.rs"]
mod tests;
