//! Report on every row, in words.

use std::io::{self, Write};

use attribution_core::domain::{BuildReport, Rejection, UnattributedReasons};

use crate::data::Data;
use crate::failure::Failure;

/// So many rejected rows are shown one by one.
const SHOWN: usize = 10;

/// Writes what became of touches, conversions and value.
pub(crate) fn write(out: &mut dyn Write, report: &BuildReport) -> io::Result<()> {
    let aside = report.touches_set_aside.total();
    write!(out, "touches      {} = {} used + {aside} set aside", report.touches, report.touches_used)?;
    let reasons = reasons(report)?;
    if !reasons.is_empty() {
        write!(out, " ({})", reasons.join(", "))?;
    }
    write!(
        out,
        "\nconversions  {} = {} attributable + {} unattributed",
        report.conversions, report.conversions_attributable, report.conversions_unattributed
    )?;
    let UnattributedReasons { without_key, without_touch, outside_windows, .. } = report.unattributed_reasons;
    let reasons = [
        (without_key, "without key"),
        (without_touch, "without touch"),
        (outside_windows, "outside windows"),
    ];
    let reasons: Vec<_> = reasons.into_iter().filter(|(count, _)| *count > 0).collect();
    if !reasons.is_empty() {
        let reasons: Vec<_> =
            reasons.into_iter().map(|(count, reason)| format!("{count} {reason}")).collect();
        write!(out, " ({})", reasons.join(", "))?;
    }
    write!(out, " + {} rejected", report.conversions_rejected)?;
    match report.refunds.given {
        0 => writeln!(out)?,
        refunds => writeln!(out, " + {refunds} refunds")?,
    }
    writeln!(
        out,
        "value        {:.2}, of which {:.2} without a touch to earn it",
        report.value, report.value_unattributed
    )
}

/// Writes what looks like a mistake in the rules or the data.
pub(crate) fn write_notes(out: &mut dyn Write, report: &BuildReport) -> io::Result<()> {
    report.notes.iter().try_for_each(|note| writeln!(out, "note: {note}"))?;
    match report.columns_ignored.as_slice() {
        [] => Ok(()),
        ignored => writeln!(out, "note: columns that were not read: {}", ignored.join(", ")),
    }
}

/// Reasons for setting touches aside, with the number of touches for each.
fn reasons(report: &BuildReport) -> io::Result<Vec<String>> {
    let counts = serde_json::to_value(report.touches_set_aside)?;
    let counts = counts.as_object().into_iter().flatten();
    let some = counts.filter(|(_, count)| count.as_u64() != Some(0));
    Ok(some.map(|(reason, count)| format!("{count} {}", in_words(reason))).collect())
}

/// A reason as the end of a sentence; reasons that are new to this program go by their names.
fn in_words(reason: &str) -> String {
    match reason {
        "rejected" => "that cannot be used".into(),
        "outside_lookback" => "outside the lookback".into(),
        "after_conversion" => "after the last conversion".into(),
        "null_journey_skipped" => "of journeys that did not convert".into(),
        "too_few_for_null" => "of null journeys that are too short".into(),
        other => other.replace('_', " "),
    }
}

/// Writes the rows that could not be used, with their files and lines; `rest` tells where more of them are to be seen.
pub(crate) fn write_rejected(
    out: &mut dyn Write,
    rejected: &[Rejection],
    data: &Data,
    rest: &str,
) -> io::Result<()> {
    for row in rejected.iter().take(SHOWN) {
        writeln!(out, "{}", data.locate(Failure::data(&row.path, &row.detail)))?;
    }
    match rejected.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(out, "… and {more} more rows that could not be used{rest}"),
    }
}
