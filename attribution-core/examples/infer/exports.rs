//! Exports of a CRM: CSV files, each with the rows of one object.

use std::path::PathBuf;

use attribution_core::crm::CrmObjects;

use crate::failure::Failure;

/// Reads the rows of every file.
pub(crate) fn read(objects: &[(String, PathBuf)]) -> Result<CrmObjects, Failure> {
    let mut all = CrmObjects::default();
    for (object, file) in objects {
        let failed = |error: csv::Error| Failure::file(file, &error.into());
        let mut lines = csv::Reader::from_path(file).map_err(failed)?;
        let headers = lines.headers().map_err(failed)?.clone();
        let rows = lines.records().collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let rows = rows.iter().map(|row| headers.iter().zip(row.iter()));
        all = all.with_rows(object, rows);
    }
    Ok(all)
}
