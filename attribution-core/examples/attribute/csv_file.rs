//! A CSV file: its separator, its header, its rows one after the other, and the line of each.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::rc::Rc;

use csv::ByteRecord;

use crate::failure::Failure;

/// A longer first line is no header.
const LONGEST_HEADER: u64 = 1 << 20;
const BUFFER: usize = 1 << 20;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A CSV file that is read once, from front to back.
pub(crate) struct CsvFile {
    name: String,
    /// Name of the rows in errors: `touchpoints`, `conversions` or `paths`.
    rows: &'static str,
    header: Vec<String>,
    separator: u8,
    reader: csv::Reader<Box<dyn Read>>,
    lines: Lines,
    /// Quotes read so far: those of a whole file come in pairs.
    quotes: Rc<Cell<usize>>,
    /// The last cell of the row read last ends with the end of a line.
    is_open: bool,
}

impl CsvFile {
    /// Opens a file and reads its header, which is the first line that is neither empty nor a comment (`#`). The
    /// separator is the one of comma, semicolon and tab that the header has most of.
    pub(crate) fn open(path: &Path, rows: &'static str) -> Result<Self, Failure> {
        let file = File::open(path).map_err(|error| Failure::file(path, &error))?;
        let mut file = BufReader::with_capacity(BUFFER, file);
        let name = path.display().to_string();
        let (mut before, mut first) = (Vec::new(), Vec::new());
        loop {
            let length = (&mut file).take(LONGEST_HEADER).read_until(b'\n', &mut first);
            let length = length.map_err(|error| Failure::file(path, &error))?;
            if before.is_empty() {
                if let Some(text) = first.strip_prefix(BYTE_ORDER_MARK) {
                    first = text.to_vec();
                } else if is_wide(&first) {
                    let detail = "expected text in UTF-8, got UTF-16";
                    return Err(Failure::data(rows, detail)
                        .at(name)
                        .hint("save the file as CSV in UTF-8, or convert it: iconv -f UTF-16 -t UTF-8"));
                }
            }
            let comment = first.trim_ascii_start();
            if length == 0 || !(comment.is_empty() || comment.starts_with(b"#")) {
                break;
            }
            // An empty line in its place keeps the numbers of lines.
            before.push(b'\n');
            first.clear();
        }
        let separator = separator(&first);
        let quotes = Rc::new(Cell::new(0));
        // A line end after the last row, if only a second one, so that every row ends on its own line.
        let whole: Box<dyn Read> = Box::new(LineEnds {
            text: Cursor::new(before).chain(Cursor::new(first)).chain(file).chain(&b"\n"[..]),
            quotes: Rc::clone(&quotes),
        });
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .buffer_capacity(BUFFER)
            .from_reader(whole);
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
        Ok(Self { name, rows, header, separator, reader, lines: Lines::default(), quotes, is_open: false })
    }

    /// The delimiter is a semicolon, not a comma.
    pub(crate) fn semicolons(&self) -> bool {
        self.separator == b';'
    }

    /// Number of rows read so far.
    pub(crate) fn rows(&self) -> usize {
        self.lines.rows
    }

    /// Forgets the row read last, which is none.
    pub(crate) fn forget_row(&mut self) {
        self.lines.pop();
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads the next row into `row`; false at the end. A row may be shorter than the header: the rest is empty.
    pub(crate) fn next_row(&mut self, row: &mut ByteRecord) -> Result<bool, Failure> {
        let read = loop {
            let read = self.reader.read_byte_record(row);
            // A comment is alone on its line; `#1001` before other cells is a key.
            let comment = row.len() == 1
                && self.header.len() > 1
                && row.as_slice().trim_ascii_start().starts_with(b"#");
            if !(matches!(read, Ok(true)) && comment) {
                break read;
            }
        };
        match read {
            Ok(false) if self.is_open && self.quotes.get() % 2 == 1 => {
                // Its last line has no end: the one that was put behind the file is part of the text.
                let line = self.lines.of(self.lines.rows.saturating_sub(1)) + 1;
                self.lines.pop();
                self.lines.push(line);
                let detail = "expected a quote that closes the text, got the end of the file";
                return Err(self
                    .fail(None, detail)
                    .hint("rows after the quote that opens are part of its text"));
            }
            Ok(false) => return Ok(false),
            Ok(true) => self.is_open = row.iter().next_back().is_some_and(|cell| cell.ends_with(b"\n")),
            Err(error) => {
                let row = self.lines.rows;
                let line = error.position().map_or(0, csv::Position::line);
                return Err(Failure::data(format!("{}[{row}]", self.rows), error.to_string())
                    .at(format!("{}, line {line}", self.name)));
            }
        }
        let looks_like_comment = row.as_slice().starts_with(b"# ")
            || (row.as_slice().starts_with(b"#") && row.len() < self.header.len());
        let inside = row.as_slice().split(|byte| *byte == b'\n').skip(1).count();
        self.lines.push(self.reader.position().line().saturating_sub(1 + inside as u64));
        if looks_like_comment {
            return Err(self
                .fail(None, "expected a row, got what looks like a comment")
                .hint("a comment that holds the separator is no row: delete the line"));
        }
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

    /// Knowledge of the file that stays when it has been read.
    pub(crate) fn finish(self) -> Origin {
        Origin { name: self.name, rows: self.rows, header: self.header, lines: self.lines }
    }
}

/// Origin of rows, for errors that turn up after reading.
pub(crate) struct Origin {
    name: String,
    rows: &'static str,
    header: Vec<String>,
    lines: Lines,
}

impl Origin {
    /// The row that an address such as `touchpoints[17].at` is about, if it is one of this file.
    fn row(&self, path: &str) -> Option<usize> {
        let (row, _) = path.strip_prefix(self.rows)?.strip_prefix('[')?.split_once(']')?;
        row.parse().ok()
    }

    /// The file and line of a row.
    pub(crate) fn place(&self, row: usize) -> String {
        format!("{}, line {}", self.name, self.lines.of(row))
    }

    /// True when an address such as `touchpoints.at` is about a column of this file.
    fn has_column(&self, path: &str) -> bool {
        path.strip_prefix(self.rows).is_some_and(|rest| rest.starts_with('.'))
    }

    /// Adds to a failure the line that it is about, or the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        match self.row(failure.path()) {
            Some(row) => failure.at(self.place(row)),
            None if self.has_column(failure.path()) => failure.hint(self.columns()),
            None => failure,
        }
    }

    /// The columns of the file, in words.
    pub(crate) fn columns(&self) -> String {
        let named = "--column FIELD=NAME says which of them holds a field";
        format!("{} has the columns {}; {named}", self.name, self.header.join(", "))
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

    fn pop(&mut self) {
        self.rows = self.rows.saturating_sub(1);
        self.jumps.retain(|(row, _)| *row < self.rows);
        // No line follows what is gone.
        self.next = 0;
    }

    fn of(&self, row: usize) -> u64 {
        let jump = self.jumps.partition_point(|(from, _)| *from <= row).checked_sub(1);
        jump.and_then(|index| self.jumps.get(index)).map_or(0, |(from, line)| line + (row - from) as u64)
    }
}

/// A text whose line ends of two characters become ones of one: the line of a row is only known then.
struct LineEnds<R> {
    text: R,
    /// Number of quotes that have been read.
    quotes: Rc<Cell<usize>>,
}

impl<R: BufRead> Read for LineEnds<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let ready = self.text.fill_buf()?;
            let len = ready.len().min(out.len());
            let ready = ready.get(..len).unwrap_or_default();
            // `contains` looks at many bytes at once, `position` at one after the other.
            let plain = if ready.contains(&b'\r') {
                ready.iter().position(|byte| *byte == b'\r').unwrap_or(len)
            } else {
                len
            };
            if plain > 0 || len == 0 {
                let quotes = ready.iter().take(plain).filter(|byte| **byte == b'"').count();
                self.quotes.set(self.quotes.get() + quotes);
                return self.text.read(out.get_mut(..plain).unwrap_or_default());
            }
            self.text.consume(1);
            if self.text.fill_buf()?.first() != Some(&b'\n') {
                out.iter_mut().take(1).for_each(|byte| *byte = b'\r');
                return Ok(1);
            }
        }
    }
}

/// UTF-16 detection on the first bytes of a file: its byte order mark, or zeros between ASCII letters.
fn is_wide(first: &[u8]) -> bool {
    first.starts_with(b"\xFF\xFE")
        || first.starts_with(b"\xFE\xFF")
        || first.iter().take(4).any(|byte| *byte == 0)
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
    rest.into_iter().fold(comma, |maximum, other| if other.1 > maximum.1 { other } else { maximum }).0
}
