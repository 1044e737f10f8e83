//! Rows: what the report on the journeys says of those that were given.

use super::finding::{DataFinding, DataProblem};
use super::options::DiagnosisOptions;
use crate::domain::BuildReport;
use crate::math::count_f64;

/// Rows that were rejected, conversions without a touch, and visits inside the own house.
pub(super) fn of_rows(report: &BuildReport, options: &DiagnosisOptions) -> Vec<DataFinding> {
    [rejected(report), without_touch(report, options), self_referrals(report)].into_iter().flatten().collect()
}

fn rejected(report: &BuildReport) -> Option<DataFinding> {
    let count = report.rows_rejected;
    let remedy = "read the report on the journeys: it has the address and the reason of each row";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::RejectedRows, count, report.rows, remedy)
            .saying(format!("{count} of {} rows could not be used", report.rows))
            .such_as(report.rejected.iter().map(|row| row.path.clone()))
    })
}

fn without_touch(report: &BuildReport, options: &DiagnosisOptions) -> Option<DataFinding> {
    let (count, whole) = (report.conversions_unattributed, report.conversions);
    let over = count_f64(count) > options.without_touch.get() * count_f64(whole);
    let reasons = report.unattributed_reasons;
    let sentence = format!(
        "{count} of {whole} conversions have no touch that may earn them: {} without a key, {} without a touch of their key, \
         {} outside the windows",
        reasons.without_key, reasons.without_touch, reasons.outside_windows
    );
    let remedy =
        "see whether touches and conversions have the same keys, and whether the window is long enough";
    over.then(|| {
        DataFinding::new(DataProblem::ConversionsWithoutTouch, count, whole, remedy).saying(sentence)
    })
}

fn self_referrals(report: &BuildReport) -> Option<DataFinding> {
    let count = report.touches_set_aside.internal_visit;
    let remedy = "nothing, if pages of one house link to each other; else look for pages without the tag";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::SelfReferrals, count, report.touches, remedy)
            .saying(format!("visits from a page of the same house, which are no touches: {count}"))
    })
}
