//! Conversions of an invented log as a file.

use std::fs::File;
use std::path::Path;

use attribution_core::Timestamp;
use attribution_core::ingest::TextColumn;
use attribution_core::simulate::ConversionRows;

/// Writes the conversions of an invented log.
pub(crate) fn write(path: &Path, conversions: &ConversionRows) -> Result<(), csv::Error> {
    let mut lines = csv::Writer::from_writer(File::create(path)?);
    lines.write_record(["journey_id", "timestamp", "value"])?;
    for (row, (at, value)) in conversions.at.iter().zip(&conversions.value).enumerate() {
        let journey = conversions.journey.text(row).unwrap_or_default().to_owned();
        lines.write_record([journey, moment(*at), value.to_string()])?;
    }
    Ok(lines.flush()?)
}

/// Microseconds as RFC 3339; a log has no other moments.
pub(crate) fn moment(micros: i64) -> String {
    Timestamp::from_micros(micros).map(|at| at.to_string()).unwrap_or_default()
}
