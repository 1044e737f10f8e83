//! Findings while they are counted.

use std::collections::{BTreeMap, BTreeSet};

use super::link_problem::LinkProblem;
use crate::math::{SmallCollect, SmallSort};

/// Rows of each finding.
#[derive(Default)]
pub(super) struct Tally {
    findings: BTreeMap<(LinkProblem, String), (String, Vec<usize>)>,
}

impl Tally {
    /// Adds a row to a finding; the same row counts once.
    pub(super) fn add(&mut self, kind: LinkProblem, subject: &str, remedy: String, row: usize) {
        let (_, rows) = self.findings.entry((kind, subject.to_owned())).or_insert((remedy, Vec::new()));
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }

    /// Rows with any finding.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        let rows: BTreeSet<usize> =
            self.findings.values().flat_map(|(_, rows)| rows).copied().small_collect();
        rows.into_iter()
    }

    /// The findings: kind, subject, remedy and rows, by kind and then the most frequent first.
    pub(super) fn into_findings(self) -> impl Iterator<Item = (LinkProblem, String, String, Vec<usize>)> {
        let mut findings: Vec<_> = self
            .findings
            .into_iter()
            .map(|((kind, subject), (remedy, rows))| (kind, subject, remedy, rows))
            .collect();
        findings.small_sort_by(|a, b| (a.0, b.3.len()).cmp(&(b.0, a.3.len())));
        findings.into_iter()
    }
}
