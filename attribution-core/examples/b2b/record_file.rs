//! Files of the tables of a CRM.

use std::path::Path;

use attribution_core::JourneyRules;
use attribution_core::ingest::{ColumnKind, RecordTable, TableKind};

use crate::columns::PlainCells;
use crate::failure::Failure;
use crate::number::Decimal;
use crate::table_file::{CellStyle, Cells, TableFile};

/// Fields that name people, companies and deals, and tend to differ from row to row.
const IDS: [&str; 5] = ["id", "account", "opportunity", "lead", "name"];

/// A file of records in memory, each column with the name of its field.
pub(crate) struct RecordFile {
    kind: TableKind,
    file: TableFile<String>,
}

impl RecordFile {
    /// Reads a file of a kind.
    pub(crate) fn read(
        path: &Path,
        kind: TableKind,
        rules: &JourneyRules,
        decimal: Option<Decimal>,
    ) -> Result<Self, Failure> {
        let held = |name: &str, kind: ColumnKind, style: CellStyle| {
            let cells = match kind {
                ColumnKind::Text if IDS.contains(&name) => Cells::Plain(PlainCells::default()),
                kind => Cells::of(kind, style),
            };
            (name.to_owned(), cells)
        };
        Ok(Self { kind, file: TableFile::read(path, kind, rules, decimal, held)? })
    }

    /// The records, as the library reads them.
    pub(crate) fn table(&self) -> RecordTable<'_> {
        let table = RecordTable::new(self.kind)
            .with_objections(&self.file.objections)
            .with_headers(&self.file.headers);
        self.file.columns.iter().fold(table, |table, (name, cells)| match cells {
            Cells::Coded(cells) => table.with_text(name, &cells.text),
            Cells::Plain(cells) => table.with_text(name, cells),
            Cells::Numbers(cells) => table.with_number(name, cells),
            Cells::Times(cells) => table.with_time(name, cells),
        })
    }

    /// Adds to a failure what only the file knows: the line, and the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.file.locate(failure)
    }
}
