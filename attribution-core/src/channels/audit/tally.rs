//! Findings while they are counted.

use std::collections::{BTreeMap, BTreeSet};

use super::link_problem::LinkProblem;
use crate::math::{SmallCollect, SmallSort};

/// Visits with one URL and one referrer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    /// Place among the pairs, in the order of their first visits.
    pub(super) index: usize,
    /// Visits that it stands for.
    pub(super) visits: u64,
}

/// Visits of pairs.
pub(super) fn visits_of(pairs: &[Pair]) -> u64 {
    pairs.iter().map(|pair| pair.visits).sum()
}

/// Finding, while its pairs are gathered.
pub(super) struct Counted {
    pub(super) kind: LinkProblem,
    pub(super) subject: String,
    pub(super) remedy: String,
    pub(super) visits: u64,
    /// Pairs that have it, in the order of their first visits.
    pub(super) pairs: Vec<Pair>,
}

/// Pairs of each finding.
#[derive(Default)]
pub(super) struct Tally {
    findings: BTreeMap<LinkProblem, BTreeMap<String, (String, Vec<Pair>)>>,
}

impl Tally {
    /// Adds a pair to a finding; the same pair counts once. Its remedy is asked for once.
    pub(super) fn add(
        &mut self,
        kind: LinkProblem,
        subject: &str,
        remedy: impl FnOnce() -> String,
        pair: Pair,
    ) {
        let of_kind = self.findings.entry(kind).or_default();
        let Some((_, pairs)) = of_kind.get_mut(subject) else {
            of_kind.insert(subject.to_owned(), (remedy(), vec![pair]));
            return;
        };
        if pairs.last() != Some(&pair) {
            pairs.push(pair);
        }
    }

    /// Adds all pairs of a finding, in the order of their first visits; the same pair counts once.
    pub(super) fn add_all(
        &mut self,
        kind: LinkProblem,
        subject: String,
        remedy: String,
        mut pairs: Vec<Pair>,
    ) {
        pairs.dedup();
        self.findings.entry(kind).or_default().insert(subject, (remedy, pairs));
    }

    /// Places of the pairs with any finding.
    pub(super) fn places(&self) -> BTreeSet<usize> {
        let findings = self.findings.values().flat_map(BTreeMap::values);
        findings.flat_map(|(_, pairs)| pairs).map(|pair| pair.index).small_collect()
    }

    /// The findings by kind and then the most frequent first.
    pub(super) fn into_findings(self) -> Vec<Counted> {
        let of_kind = |(kind, findings): (LinkProblem, BTreeMap<String, (String, Vec<Pair>)>)| {
            findings.into_iter().map(move |(subject, (remedy, pairs))| Counted {
                kind,
                subject,
                remedy,
                visits: visits_of(&pairs),
                pairs,
            })
        };
        let mut findings: Vec<_> = self.findings.into_iter().flat_map(of_kind).collect();
        findings.small_sort_by(|a, b| (a.kind, b.visits).cmp(&(b.kind, a.visits)));
        findings
    }
}
