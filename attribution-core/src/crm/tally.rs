//! Count of what became of the rows of one object.

use std::collections::BTreeMap;

use super::answer::{
    CrmObjectRows, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmUnknownField,
};
use super::mapping::CrmRecord;
use super::rows::{Objection, Table};
use crate::math::SmallCollect;

/// Counts of one object.
pub(super) struct Tally<'a> {
    table: &'a Table,
    counts: CrmObjectRows,
    reasons: BTreeMap<CrmSetAsideReason, u64>,
    rejections: Vec<CrmRejection>,
    repairs: Vec<CrmRepair>,
    /// Filled cells of each column that the mapping does not name.
    unknown: BTreeMap<u32, u64>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(table: &'a Table) -> Self {
        let counts = CrmObjectRows { object: table.object.clone(), ..CrmObjectRows::default() };
        Self {
            table,
            counts,
            reasons: BTreeMap::new(),
            rejections: Vec::new(),
            repairs: Vec::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Counts the cells of a row that the mapping does not name.
    pub(super) fn unknown(&mut self, cells: &[(u32, String)], is_used: impl Fn(u32) -> bool) {
        for (code, _) in cells.iter().filter(|(code, _)| !is_used(*code)) {
            *self.unknown.entry(*code).or_default() += 1;
        }
    }

    pub(super) fn mapped(&mut self, id: Option<&str>, repairs: &[Objection]) {
        let row = self.counts.rows;
        self.counts.rows += 1;
        self.counts.mapped += 1;
        for Objection { field, value, reason } in repairs {
            self.counts.repaired += 1;
            self.repairs.push(CrmRepair {
                object: self.counts.object.clone(),
                row,
                id: id.map(str::to_owned),
                field: (*field).to_owned(),
                value: value.clone(),
                reason: reason.clone(),
            });
        }
    }

    pub(super) fn set_aside(&mut self, reason: CrmSetAsideReason) {
        self.counts.rows += 1;
        self.counts.set_aside += 1;
        *self.reasons.entry(reason).or_default() += 1;
    }

    pub(super) fn rejected(&mut self, id: Option<String>, objection: &Objection) {
        self.rejections.push(CrmRejection {
            object: self.counts.object.clone(),
            row: self.counts.rows,
            id,
            field: objection.field.to_owned(),
            reason: objection.reason.clone(),
        });
        self.counts.rows += 1;
        self.counts.rejected += 1;
    }

    /// Enters the counts into the report.
    pub(super) fn finish(mut self, record: Option<CrmRecord>, near: Option<&str>, report: &mut CrmReport) {
        let object = self.counts.object.clone();
        (self.counts.record, self.counts.nearest) = (record, near.map(str::to_owned));
        report.rows += self.counts.rows;
        report.mapped += self.counts.mapped;
        report.set_aside += self.counts.set_aside;
        report.rejected += self.counts.rejected;
        report.repaired += self.counts.repaired;
        report.objects.push(self.counts);
        let reasons = self.reasons.into_iter();
        report.reasons.extend(reasons.map(|(reason, rows)| CrmSetAside {
            object: object.clone(),
            reason,
            rows,
        }));
        report.rejections.append(&mut self.rejections);
        report.repairs.append(&mut self.repairs);
        let named = self.unknown.into_iter();
        let named: BTreeMap<&str, u64> =
            named.map(|(code, rows)| (self.table.names.name(code).unwrap_or_default(), rows)).small_collect();
        for (field, rows) in named {
            let field = field.to_owned();
            report.unknown_fields.push(CrmUnknownField { object: object.clone(), field, rows });
        }
    }
}
