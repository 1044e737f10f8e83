//! A CSV file: its separator, its header, its rows one after the other, and the line of each.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use csv::ByteRecord;

use crate::failure::Failure;

/// A longer first line is no header.
const LONGEST_HEADER: u64 = 1 << 20;
const BUFFER: usize = 1 << 20;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A CSV file that is read once, from front to back.
pub(crate) struct CsvFile {
    name: String,
    /// What errors call a row: `touchpoints`, `conversions` or `paths`.
    rows: &'static str,
    header: Vec<String>,
    reader: csv::Reader<Box<dyn Read>>,
    lines: Lines,
}

impl CsvFile {
    /// Opens a file and reads its header. The separator is the one of comma, semicolon and tab that the header has
    /// most of.
    pub(crate) fn open(path: &Path, rows: &'static str) -> Result<Self, Failure> {
        let file = File::open(path).map_err(|error| Failure::file(path, &error))?;
        let mut file = BufReader::with_capacity(BUFFER, file);
        let mut first = Vec::new();
        let length = (&mut file).take(LONGEST_HEADER).read_until(b'\n', &mut first);
        length.map_err(|error| Failure::file(path, &error))?;
        if let Some(text) = first.strip_prefix(BYTE_ORDER_MARK) {
            first = text.to_vec();
        }
        let separator = separator(&first);
        // A line end after the last row, if only a second one, so that every row ends on its own line.
        let whole: Box<dyn Read> = Box::new(LineEnds(Cursor::new(first).chain(file).chain(&b"\n"[..])));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .buffer_capacity(BUFFER)
            .from_reader(whole);
        let name = path.display().to_string();
        let unreadable = |detail: String| Failure::data(rows, detail).at(format!("{name}, line 1"));
        let header: Vec<String> = reader
            .headers()
            .map_err(|error| unreadable(format!("expected a header in UTF-8, got {error}")))?
            .iter()
            .map(|name| name.trim().to_owned())
            .collect();
        if header.iter().all(String::is_empty) {
            return Err(unreadable("expected a header, got an empty line".into()));
        }
        Ok(Self { name, rows, header, reader, lines: Lines::default() })
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads the next row into `row`; false at the end. A row may be shorter than the header: the rest is empty.
    pub(crate) fn next_row(&mut self, row: &mut ByteRecord) -> Result<bool, Failure> {
        match self.reader.read_byte_record(row) {
            Ok(false) => return Ok(false),
            Ok(true) => {}
            Err(error) => {
                let row = self.lines.rows;
                let line = error.position().map_or(0, csv::Position::line);
                return Err(Failure::data(format!("{}[{row}]", self.rows), error.to_string())
                    .at(format!("{}, line {line}", self.name)));
            }
        }
        let inside = row.as_slice().split(|byte| *byte == b'\n').skip(1).count();
        self.lines.push(self.reader.position().line().saturating_sub(1 + inside as u64));
        if row.len() > self.header.len() {
            let detail = format!("expected {} cells like the header, got {}", self.header.len(), row.len());
            return Err(self
                .fail(None, &detail)
                .hint("a text that holds the separator needs quotes around it"));
        }
        Ok(true)
    }

    /// A failure about the row read last.
    pub(crate) fn fail(&self, field: Option<&str>, detail: &str) -> Failure {
        let row = self.lines.rows.saturating_sub(1);
        let path = match field {
            Some(field) => format!("{}[{row}].{field}", self.rows),
            None => format!("{}[{row}]", self.rows),
        };
        Failure::data(path, detail).at(format!("{}, line {}", self.name, self.lines.of(row)))
    }

    /// What stays known of the file when it has been read.
    pub(crate) fn finish(self) -> Origin {
        Origin { name: self.name, rows: self.rows, header: self.header, lines: self.lines }
    }
}

/// Where rows came from, for errors that turn up after reading.
pub(crate) struct Origin {
    name: String,
    rows: &'static str,
    header: Vec<String>,
    lines: Lines,
}

impl Origin {
    /// The row that an address such as `touchpoints[17].at` is about, if it is one of this file.
    pub(crate) fn row(&self, path: &str) -> Option<usize> {
        let (row, _) = path.strip_prefix(self.rows)?.strip_prefix('[')?.split_once(']')?;
        row.parse().ok()
    }

    /// The file and line of a row.
    pub(crate) fn place(&self, row: usize) -> String {
        format!("{}, line {}", self.name, self.lines.of(row))
    }

    /// Whether an address such as `touchpoints.at` is about a column of this file.
    pub(crate) fn has_column(&self, path: &str) -> bool {
        path.strip_prefix(self.rows).is_some_and(|rest| rest.starts_with('.'))
    }

    /// The columns of the file, in words.
    pub(crate) fn columns(&self) -> String {
        format!("{} has the columns {}", self.name, self.header.join(", "))
    }
}

/// The line of each row, kept only where it does not follow the line of the row before.
#[derive(Default)]
struct Lines {
    jumps: Vec<(usize, u64)>,
    rows: usize,
    next: u64,
}

impl Lines {
    fn push(&mut self, line: u64) {
        if line != self.next || self.rows == 0 {
            self.jumps.push((self.rows, line));
        }
        self.rows += 1;
        self.next = line + 1;
    }

    fn of(&self, row: usize) -> u64 {
        let jump = self.jumps.partition_point(|(from, _)| *from <= row).checked_sub(1);
        jump.and_then(|index| self.jumps.get(index)).map_or(0, |(from, line)| line + (row - from) as u64)
    }
}

/// A text whose line ends of two characters become ones of one: the line of a row is only known then.
struct LineEnds<R>(R);

impl<R: BufRead> Read for LineEnds<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let ready = self.0.fill_buf()?;
            let len = ready.len().min(out.len());
            let ready = ready.get(..len).unwrap_or_default();
            // `contains` looks at many bytes at once, `position` at one after the other.
            let plain = if ready.contains(&b'\r') {
                ready.iter().position(|byte| *byte == b'\r').unwrap_or(len)
            } else {
                len
            };
            if plain > 0 || len == 0 {
                return self.0.read(out.get_mut(..plain).unwrap_or_default());
            }
            self.0.consume(1);
            if self.0.fill_buf()?.first() != Some(&b'\n') {
                out.iter_mut().take(1).for_each(|byte| *byte = b'\r');
                return Ok(1);
            }
        }
    }
}

/// The separator of a header line.
fn separator(header: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in header {
        quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(separator, _)| !quoted && separator == byte) {
            *count += 1;
        }
    }
    let [comma, rest @ ..] = counts;
    rest.into_iter().fold(comma, |most, other| if other.1 > most.1 { other } else { most }).0
}
