//! Observed coalitions as a trie, in which the subsets of a coalition are found without looking at the others.

use crate::math::{SmallSort, index_u32};

/// Sequences of members with a number each: a tree in which the first members lead to the next.
#[derive(Debug, Default)]
pub(super) struct Trie {
    /// The root first; children after their parents, those of one node beside each other by their member.
    nodes: Vec<Node>,
    len: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    member: u32,
    /// The number of the sequence that ends here; 0 for none.
    number: f64,
    /// Range of its children.
    first: u32,
    last: u32,
}

/// One sequence on its way into the tree.
type Entry<'a> = (&'a [u32], f64);

impl Trie {
    /// The sequences, in their order, with a number other than 0 each.
    pub(super) fn new<'a>(sequences: impl Iterator<Item = Entry<'a>>) -> Self {
        let mut entries: Vec<Entry<'a>> = sequences.collect();
        entries.small_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut trie = Self { nodes: vec![Node::default()], len: entries.len() };
        // Nodes whose children are yet to be made: each with its entries and how many members lead to it.
        let mut open: std::collections::VecDeque<(usize, &[Entry<'a>], usize)> =
            [(0, entries.as_slice(), 0)].into();
        while let Some((node, mut entries, depth)) = open.pop_front() {
            let first = trie.nodes.len();
            if let Some((_, number)) = entries.first().filter(|(members, _)| members.len() == depth) {
                trie.set(node, |node| node.number = *number);
                entries = entries.get(1..).unwrap_or_default();
            }
            while let Some(member) = entries.first().and_then(|(members, _)| members.get(depth)) {
                let same = entries.partition_point(|(members, _)| members.get(depth) <= Some(member));
                let (group, rest) = entries.split_at_checked(same).unwrap_or_default();
                open.push_back((trie.nodes.len(), group, depth + 1));
                trie.nodes.push(Node { member: *member, ..Node::default() });
                entries = rest;
            }
            let last = trie.nodes.len();
            trie.set(node, |node| (node.first, node.last) = (index_u32(first), index_u32(last)));
        }
        trie
    }

    fn set(&mut self, node: usize, change: impl Fn(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(node) {
            change(node);
        }
    }

    /// Number of sequences.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    fn children(&self, node: &Node) -> &[Node] {
        self.nodes.get(node.first as usize..node.last as usize).unwrap_or_default()
    }

    /// The number of a sequence.
    pub(super) fn get(&self, members: &[u32]) -> Option<f64> {
        let mut node = self.nodes.first()?;
        for member in members {
            let children = self.children(node);
            node = children.get(children.binary_search_by_key(member, |child| child.member).ok()?)?;
        }
        (node.number != 0.0).then_some(node.number)
    }

    /// For each member of a coalition, the sum of `worth` over all sequences that it is in, of those made of members of
    /// the coalition in its order; `worth` is asked once for each, with its length and number.
    pub(super) fn sums_by_member(&self, coalition: &[u32], worth: impl FnMut(usize, f64) -> f64) -> Vec<f64> {
        let mut worth = worth;
        let mut sums = vec![0.0; coalition.len()];
        let descent = Descent::new(self, coalition);
        let mut way = vec![Step { node: 0, index: 0, from: 0, next: 0, sum: self.number(0, 0, &mut worth) }];
        while let Some(step) = way.last_mut() {
            if let Some((node, index)) = descent.next(step) {
                let sum = self.number(node, way.len(), &mut worth);
                way.push(Step { node, index, from: index + 1, next: 0, sum });
                continue;
            }
            let Step { index, sum, .. } = *step;
            way.pop();
            if let Some(before) = way.last_mut() {
                before.sum += sum;
                if let Some(of_member) = sums.get_mut(index) {
                    *of_member += sum;
                }
            }
        }
        sums
    }

    /// The worth of the sequence that ends in a node, where one does.
    fn number(&self, node: usize, length: usize, worth: &mut impl FnMut(usize, f64) -> f64) -> f64 {
        let number = self.nodes.get(node).map_or(0.0, |node| node.number);
        if number == 0.0 { 0.0 } else { worth(length, number) }
    }
}

/// The part of the tree that leads along the members of a coalition.
struct Descent<'a> {
    trie: &'a Trie,
    coalition: &'a [u32],
    /// Members with their places, by member.
    indices: Vec<(u32, usize)>,
}

/// A node on the way, with the worth of all sequences found so far that begin as those that lead to it.
#[derive(Clone, Copy)]
struct Step {
    node: usize,
    /// The place of its member, and where later members begin.
    index: usize,
    from: usize,
    /// Of its children, or of later members if these are fewer, the next to look at.
    next: usize,
    sum: f64,
}

impl<'a> Descent<'a> {
    fn new(trie: &'a Trie, coalition: &'a [u32]) -> Self {
        let mut indices: Vec<(u32, usize)> = coalition.iter().copied().zip(0..).collect();
        indices.small_sort_unstable();
        Self { trie, coalition, indices }
    }

    /// The next child of a node whose member is a later one of the coalition, and the place of that.
    fn next(&self, step: &mut Step) -> Option<(usize, usize)> {
        let node = self.trie.nodes.get(step.node)?;
        let first = node.first as usize;
        let children = self.trie.children(node);
        let later = self.coalition.get(step.from..).unwrap_or_default();
        if children.len() <= later.len() {
            while let Some(child) = children.get(step.next) {
                step.next += 1;
                let index = self.indices.binary_search_by_key(&child.member, |(member, _)| *member).ok();
                let index = index.and_then(|found| self.indices.get(found)).map(|(_, index)| *index);
                if let Some(index) = index.filter(|index| *index >= step.from) {
                    return Some((first + step.next - 1, index));
                }
            }
            return None;
        }
        while let Some(member) = later.get(step.next) {
            step.next += 1;
            if let Ok(found) = children.binary_search_by_key(member, |child| child.member) {
                return Some((first + found, step.from + step.next - 1));
            }
        }
        None
    }
}

#[cfg(test)]
#[path = "trie_tests.rs"]
mod tests;
