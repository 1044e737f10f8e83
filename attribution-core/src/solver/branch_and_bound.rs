//! Branch and bound: the concave problem above the true one, split where they differ.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::dual::{Concave, Solved};
use super::prepared::{Class, Found, Goal, Group, Leaf, NoPlan, Range};
use super::relaxation::{Fill, Piece};
use super::response_sum::Shape;
use super::steps::is_whole;
use super::targets::{reach, spare};
use crate::math::{Lookout, SmallSort, Sum};

/// Search problem of one branch and bound.
pub(crate) struct Search<'a> {
    pub(crate) groups: &'a [Group],
    pub(crate) classes: &'a [Class],
    pub(crate) goal: Goal,
    pub(crate) rel_gap: f64,
    /// Gaps are relative to the value, or to this where it is larger.
    pub(crate) reference: f64,
    pub(crate) max_nodes: u32,
    /// Only a plan worth more than this is looked for, and the first one is enough.
    pub(crate) beyond: Option<f64>,
    /// Lookout: once it says no, the search ends with whatever it has.
    pub(crate) lookout: &'a Lookout<'a>,
}

/// Node of the search, a part of the problem: other ranges than at its beginning for some classes.
#[derive(Clone, Debug)]
struct Node {
    upper: f64,
    number: u32,
    changed: Vec<(usize, Vec<Range>)>,
    prices: Vec<f64>,
    /// Branching point: where to split it.
    split: Option<Split>,
}

/// A range to split in two at a spend, of which so many channels lie above.
#[derive(Clone, Copy, Debug)]
struct Split {
    class: usize,
    range: Range,
    spend: f64,
    highs: u32,
}

impl From<Node> for Leaf {
    fn from(node: Node) -> Self {
        Self { changed: node.changed, prices: Some(node.prices) }
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        self.upper.total_cmp(&other.upper).then(other.number.cmp(&self.number))
    }
}

impl Search<'_> {
    /// The best plan that was found, or why there is none.
    pub(crate) fn run(&self) -> Result<Found, NoPlan> {
        let begin: Vec<Piece<'_>> = self
            .classes
            .iter()
            .enumerate()
            .map(|(index, class)| Piece::new(&class.shape, index, class.group, class.range, self.lookout))
            .collect();
        let value = self.beyond.unwrap_or(f64::NEG_INFINITY);
        let mut found = Found { value, upper: f64::NEG_INFINITY, ..Found::default() };
        let mut open = BinaryHeap::new();
        let first =
            Node { upper: f64::INFINITY, number: 0, changed: Vec::new(), prices: Vec::new(), split: None };
        let mut waiting = vec![first];
        while let Some(mut node) = waiting.pop() {
            found.nodes += 1;
            self.lookout.steps.note(found.nodes.into());
            let pieces = self.pieces(&begin, &node.changed);
            if let Some((solved, upper)) = self.relaxed(&pieces) {
                if found.prices.is_empty() {
                    found.prices.clone_from(&solved.prices);
                }
                // Where nothing better can be, nothing is looked for.
                if upper > found.value {
                    self.try_plans(&pieces, &solved, &mut found);
                }
                node.split = split(&pieces, &solved);
                node.upper = upper.min(node.upper);
                node.prices = solved.prices;
                if self.is_open(&node, &found) {
                    open.push(node);
                } else {
                    found.upper = found.upper.max(node.upper);
                    found.leaves.push(node.into());
                }
            } else {
                found.leaves.push(Leaf { changed: node.changed, prices: None });
            }
            if self.lookout.steps.is_stopped() || (self.beyond.is_some() && !found.spends.is_empty()) {
                break;
            }
            if !waiting.is_empty() {
                continue;
            }
            let Some(next) = open.pop() else { break };
            if !self.is_open(&next, &found) || found.nodes >= self.max_nodes {
                // The others are no better than this one.
                found.upper = found.upper.max(next.upper);
                found.leaves.extend(std::iter::once(next).chain(open).map(Leaf::from));
                break;
            }
            if let Some(at) = next.split {
                let number = found.nodes * 2;
                waiting.extend(halves(at).into_iter().zip(1..).map(|(ranges, side)| Node {
                    upper: next.upper,
                    number: number + side,
                    changed: changed(&next.changed, at, ranges, self.classes),
                    prices: Vec::new(),
                    split: None,
                }));
            }
        }
        if found.value == f64::NEG_INFINITY {
            return Err(if found.nodes >= self.max_nodes { NoPlan::Unknown } else { NoPlan::Impossible });
        }
        found.upper = found.upper.max(found.value);
        Ok(found)
    }

    fn is_open(&self, node: &Node, found: &Found) -> bool {
        // Before there is a plan, anything may hold one.
        let nothing = found.value == f64::NEG_INFINITY;
        let enough = self.rel_gap * found.value.abs().max(self.reference);
        node.split.is_some() && (nothing || node.upper - found.value > enough)
    }

    /// The pieces of all classes, some with other ranges than at the root.
    pub(crate) fn pieces<'b>(
        &'b self,
        begin: &[Piece<'b>],
        changed: &[(usize, Vec<Range>)],
    ) -> Vec<Piece<'b>> {
        let mut pieces = Vec::with_capacity(begin.len() + 2 * changed.len());
        for (index, (piece, class)) in begin.iter().zip(self.classes).enumerate() {
            match changed.iter().find(|(class, _)| *class == index) {
                Some((_, ranges)) => pieces.extend(
                    ranges
                        .iter()
                        .map(|range| Piece::new(&class.shape, index, class.group, *range, self.lookout)),
                ),
                None => pieces.push(piece.clone()),
            }
        }
        pieces
    }

    /// The concave problem above this one, and what no plan can exceed.
    fn relaxed(&self, pieces: &[Piece<'_>]) -> Option<(Solved, f64)> {
        let concave = Concave::new(self.groups, pieces, self.lookout)?;
        match self.goal {
            Goal::Reach { hurdle, min_roas: None } => {
                let solved = concave.solve(hurdle);
                let upper = solved.upper;
                Some((solved, upper))
            }
            Goal::Reach { hurdle, min_roas: Some(roas) } => reach(&concave, hurdle, roas),
            Goal::Spare { response } => spare(&concave, response),
        }
    }

    /// Objective value of a plan; `None` when it does not reach what it must.
    fn value(&self, spend: f64, response: f64) -> Option<f64> {
        let slack = 1e-12 * response.abs();
        match self.goal {
            Goal::Reach { hurdle, min_roas } => {
                let reached = min_roas.is_none_or(|roas| response - roas * spend >= -slack);
                reached.then_some(response - hurdle * spend)
            }
            Goal::Spare { response: minimum } => {
                (response - minimum >= -1e-12 * minimum.abs()).then_some(-spend)
            }
        }
    }

    /// Looks at the plan of the concave problem, and at those where the channels between are sent up or down.
    fn try_plans(&self, pieces: &[Piece<'_>], solved: &Solved, found: &mut Found) {
        let fills: Vec<Fill> =
            pieces.iter().zip(&solved.totals).map(|(piece, total)| piece.fill(*total)).collect();
        self.keep_better(pieces, &fills, found);
        if let Some(repaired) = self.repaired(pieces, &fills) {
            self.keep_better(pieces, &repaired, found);
        }
        let convex = pieces.iter().any(|piece| piece.range.off || piece.shape.inflection() > piece.range.low);
        if !convex && fills.iter().all(|fill| fill.partial.is_none()) {
            return;
        }
        for up in [false, true] {
            let rounded: Vec<Piece<'_>> = pieces
                .iter()
                .zip(&fills)
                .flat_map(|(piece, fill)| {
                    rounded(*fill, piece.range, piece.shape, up).map(move |range| (piece, range))
                })
                .map(|(piece, range)| Piece::new(piece.shape, piece.class, piece.group, range, self.lookout))
                .collect();
            if let Some((solved, _)) = self.relaxed(&rounded) {
                let fills: Vec<Fill> =
                    rounded.iter().zip(&solved.totals).map(|(piece, total)| piece.fill(*total)).collect();
                self.keep_better(&rounded, &fills, found);
            }
        }
    }

    /// The same plan with the channel that lies between moved until it reaches what it must: up to a response, or down to a
    /// return.
    fn repaired(&self, pieces: &[Piece<'_>], fills: &[Fill]) -> Option<Vec<Fill>> {
        let index = fills.iter().position(|fill| fill.partial.is_some())?;
        let (piece, at) = (pieces.get(index)?, fills.get(index)?.partial?);
        let (mut spend, mut response) = (Sum::default(), Sum::default());
        for (other, (piece, fill)) in pieces.iter().zip(fills).enumerate() {
            let partial = fill.partial.filter(|_| other != index);
            for (count, each) in [(fill.lows, fill.low), (fill.highs, fill.high)] {
                spend.add(f64::from(count) * each);
                response.add(f64::from(count) * piece.shape.response(each));
            }
            spend.add(partial.unwrap_or(0.0));
            response.add(partial.map_or(0.0, |spend| piece.shape.response(spend)));
        }
        let (spend, response) = (spend.value(), response.value());
        let reaches = |own: f64| {
            let (spend, response) = (spend + own, response + piece.shape.response(own));
            match self.goal {
                Goal::Reach { min_roas: Some(roas), .. } => response >= roas * spend,
                Goal::Reach { min_roas: None, .. } => true,
                Goal::Spare { response: minimum } => response >= minimum,
            }
        };
        if reaches(at) {
            return None;
        }
        // One end reaches it, or nothing on this way does.
        let end =
            if matches!(self.goal, Goal::Spare { .. }) { piece.range.high } else { fills.get(index)?.low };
        if !reaches(end) {
            return None;
        }
        let (mut short, mut enough) = (at, end);
        for _ in 0..100 {
            let middle = f64::midpoint(short, enough);
            if reaches(middle) {
                enough = middle;
            } else {
                short = middle;
            }
        }
        let mut moved = fills.to_vec();
        moved.get_mut(index)?.partial = Some(enough);
        let fixed: Vec<Piece<'_>> = pieces
            .iter()
            .zip(&moved)
            .flat_map(|(piece, fill)| {
                let Fill { low, lows, partial, high, highs } = *fill;
                let each =
                    [(lows, low), (u32::from(partial.is_some()), partial.unwrap_or(0.0)), (highs, high)];
                each.into_iter().filter(|(count, _)| *count > 0).map(move |(count, spend)| {
                    let range = Range { count, low: spend, high: spend, off: false, lot: None };
                    Piece::new(piece.shape, piece.class, piece.group, range, self.lookout)
                })
            })
            .collect();
        Concave::new(self.groups, &fixed, self.lookout).map(|_| moved)
    }

    fn keep_better(&self, pieces: &[Piece<'_>], fills: &[Fill], found: &mut Found) {
        if self.lookout.steps.is_stopped() {
            return;
        }
        let mut by_class: Vec<Vec<f64>> = vec![Vec::new(); self.classes.len()];
        for (piece, fill) in pieces.iter().zip(fills) {
            let Some(spends) = by_class.get_mut(piece.class) else { continue };
            spends.extend((0..fill.highs).map(|_| fill.high));
            spends.extend(fill.partial);
            spends.extend((0..fill.lows).map(|_| fill.low));
        }
        let (mut spend, mut response) = (Sum::default(), Sum::default());
        for (class, spends) in self.classes.iter().zip(&mut by_class) {
            if !spends.iter().all(|spend| allowed(*spend, class.range)) {
                return;
            }
            // Of channels alike, the first one spends most.
            spends.small_sort_unstable_by(|a, b| b.total_cmp(a));
            for each in spends.iter() {
                spend.add(*each);
                response.add(class.shape.response(*each));
            }
        }
        let Some(value) = self.value(spend.value(), response.value()) else { return };
        if value > found.value {
            found.value = value;
            found.spends = vec![0.0; self.classes.iter().map(|class| class.channels.len()).sum()];
            for (class, spends) in self.classes.iter().zip(&by_class) {
                for (channel, spend) in class.channels.iter().zip(spends) {
                    if let Some(slot) = found.spends.get_mut(*channel) {
                        *slot = *spend;
                    }
                }
            }
        }
    }
}

/// True when one channel may spend this: between bounds, in lots, not between nothing and the least when active.
fn allowed(spend: f64, range: Range) -> bool {
    if range.off && spend == 0.0 {
        return true;
    }
    if spend < range.low * (1.0 - 1e-12) {
        return false;
    }
    range.lot.is_none_or(|lot| is_whole(spend / lot))
}

/// Branching point: where the concave curve and the true one differ most.
fn split(pieces: &[Piece<'_>], solved: &Solved) -> Option<Split> {
    let mut worst: Option<(f64, Split)> = None;
    for (piece, total) in pieces.iter().zip(&solved.totals) {
        let fill = piece.fill(*total);
        // Above several curves there may be room where no line is.
        let several =
            (piece.shape.single().is_none() && fill.lows == 1 && fill.highs == 0).then_some(fill.low);
        let Some(spend) = fill.partial.or(several) else { continue };
        let permitted = allowed(spend, piece.range);
        let excess = piece.excess(spend);
        // On a straight curve there is nothing to split, unless the spend is not one of the lots.
        if permitted && excess <= 1e-14 * piece.shape.response(spend).abs() {
            continue;
        }
        let excess = if permitted { excess } else { excess.max(f64::MIN_POSITIVE) };
        let narrow = piece.range.high - piece.range.low <= 1e-12 * piece.range.high && !piece.range.off;
        if narrow || worst.is_some_and(|(known, _)| known >= excess) {
            continue;
        }
        let at = Split { class: piece.class, range: piece.range, spend, highs: fill.highs };
        worst = Some((excess, at));
    }
    worst.map(|(_, split)| split)
}

/// The ranges of both halves: so many and one more lie above the split, or at most so many do.
fn halves(Split { range, spend, highs, .. }: Split) -> [Vec<Range>; 2] {
    let (below, above) = match (range.off && spend < range.low, range.lot) {
        (true, _) => {
            (Range { low: 0.0, high: 0.0, off: false, lot: None, ..range }, Range { off: false, ..range })
        }
        (false, Some(lot)) => {
            let step = (spend / lot + 1e-9).floor();
            (Range { high: step * lot, ..range }, Range { low: (step + 1.0) * lot, off: false, ..range })
        }
        (false, None) => (Range { high: spend, ..range }, Range { low: spend, off: false, ..range }),
    };
    let some = |range: Range, count: u32| (count > 0).then_some(Range { count, ..range });
    let up = [some(above, highs + 1), some(range, range.count.saturating_sub(highs + 1))];
    let down = [some(below, range.count - highs), some(range, highs)];
    [up.into_iter().flatten().collect(), down.into_iter().flatten().collect()]
}

fn changed(
    before: &[(usize, Vec<Range>)],
    at: Split,
    halves: Vec<Range>,
    classes: &[Class],
) -> Vec<(usize, Vec<Range>)> {
    let mut changed = before.to_vec();
    if !changed.iter().any(|(class, _)| *class == at.class) {
        changed.push((at.class, classes.get(at.class).map(|class| class.range).into_iter().collect()));
    }
    let Some((_, of_class)) = changed.iter_mut().find(|(class, _)| *class == at.class) else {
        return changed;
    };
    if let Some(index) = of_class.iter().position(|range| *range == at.range) {
        of_class.splice(index..=index, halves);
    }
    changed
}

/// Ranges in which nothing is convex any more: who spends little stays there, who spends much stays in the concave part,
/// and whoever is between goes up or down.
fn rounded(fill: Fill, range: Range, shape: &Shape, up: bool) -> impl Iterator<Item = Range> {
    let fixed = |spend: f64, count: u32| Range { count, low: spend, high: spend, off: false, lot: None };
    let concave = |count: u32| {
        let low =
            if range.lot.is_some() { fill.high } else { shape.inflection().max(range.low).min(range.high) };
        Range { count, low, off: false, ..range }
    };
    let inflection = shape.inflection().max(range.low);
    let lows = match fill.partial {
        // All are in the concave part already, or nobody has begun.
        None if fill.highs == 0 && fill.low >= inflection && range.lot.is_none() => concave(fill.lows),
        _ => fixed(fill.low, fill.lows),
    };
    let partial = fill.partial.map(|_| if up { concave(1) } else { fixed(fill.low, 1) });
    let highs = if range.lot.is_some() { fixed(fill.high, fill.highs) } else { concave(fill.highs) };
    [Some(lows), partial, Some(highs)].into_iter().flatten().filter(|range| range.count > 0)
}
