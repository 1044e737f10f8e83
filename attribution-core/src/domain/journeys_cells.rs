//! Encoding of the columns of journeys as bytes.

use super::dictionary::Dictionary;
use super::journeys::{TextCodes, UnattributedConversion};
use super::refund::Refund;

/// Bytes of a length, and of the sum at the end.
pub(super) const WORD: usize = 8;

/// Content of a section.
pub(super) trait Cells: Default {
    fn write(&self, bytes: &mut Vec<u8>);

    /// `None` when the bytes are no such cells.
    fn read(bytes: &[u8]) -> Option<Self>;
}

/// A count, as many items of `size` bytes, and what follows them.
pub(super) fn counted(bytes: &[u8], size: usize) -> Option<(usize, &[u8], &[u8])> {
    let (count, rest) = bytes.split_first_chunk::<WORD>()?;
    let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
    let (items, rest) = rest.split_at_checked(count.checked_mul(size)?)?;
    Some((count, items, rest))
}

/// Rows of `SIZE` bytes each; `None` when one cannot be read, and for bytes that are left over.
fn read_rows<const SIZE: usize, T>(
    bytes: &[u8],
    read: impl FnMut(&[u8; SIZE]) -> Option<T>,
) -> Option<Vec<T>> {
    let (rows, rest) = bytes.as_chunks();
    if rest.is_empty() { rows.iter().map(read).collect() } else { None }
}

macro_rules! cells_of_numbers {
    ($($number:ty),*) => {$(
        impl Cells for Vec<$number> {
            fn write(&self, bytes: &mut Vec<u8>) {
                bytes.reserve(self.len() * size_of::<$number>());
                for number in self {
                    bytes.extend_from_slice(&number.to_le_bytes());
                }
            }

            fn read(bytes: &[u8]) -> Option<Self> {
                read_rows(bytes, |number| Some(<$number>::from_le_bytes(*number)))
            }
        }
    )*};
}

cells_of_numbers!(u32, u64, i64, f64);
#[cfg(feature = "b2b")]
cells_of_numbers!(u8);

impl Cells for String {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(self.as_bytes());
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        std::str::from_utf8(bytes).ok().map(str::to_owned)
    }
}

/// Number of texts, the end of each, the texts.
impl Cells for Dictionary {
    fn write(&self, bytes: &mut Vec<u8>) {
        if self.is_empty() {
            return;
        }
        bytes.extend_from_slice(&(self.len() as u64).to_le_bytes());
        let mut end = 0;
        for name in self.names() {
            end += name.len() as u64;
            bytes.extend_from_slice(&end.to_le_bytes());
        }
        for name in self.names() {
            bytes.extend_from_slice(name.as_bytes());
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (count, ends, text) = counted(bytes, WORD)?;
        let text = std::str::from_utf8(text).ok()?;
        let mut dictionary = Self::default();
        dictionary.reserve(count);
        let mut start = 0;
        for end in Vec::<u64>::read(ends)? {
            let end = usize::try_from(end).ok()?;
            dictionary.intern(text.get(start..end)?);
            start = end;
        }
        (dictionary.len() == count && start == text.len()).then_some(dictionary)
    }
}

/// Number of codes, the codes, the texts behind them.
impl Cells for TextCodes {
    fn write(&self, bytes: &mut Vec<u8>) {
        if self.codes.is_empty() && self.names.is_empty() {
            return;
        }
        bytes.extend_from_slice(&(self.codes.len() as u64).to_le_bytes());
        self.codes.write(bytes);
        self.names.write(bytes);
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (_, codes, names) = counted(bytes, size_of::<u32>())?;
        let names = if names.is_empty() { Dictionary::default() } else { Dictionary::read(names)? };
        Some(Self { codes: Vec::read(codes)?, names })
    }
}

/// Row, value and count of each.
impl Cells for Vec<UnattributedConversion> {
    fn write(&self, bytes: &mut Vec<u8>) {
        for UnattributedConversion { row, value, count } in self {
            bytes.extend_from_slice(&row.to_le_bytes());
            bytes.extend_from_slice(&value.to_le_bytes());
            bytes.extend_from_slice(&count.to_le_bytes());
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        read_rows(bytes, |bytes: &[u8; 20]| {
            let (row, rest) = bytes.split_first_chunk()?;
            let (value, rest) = rest.split_first_chunk()?;
            let count = rest.first_chunk()?;
            Some(UnattributedConversion {
                row: u32::from_le_bytes(*row),
                value: f64::from_le_bytes(*value),
                count: u64::from_le_bytes(*count),
            })
        })
    }
}

/// Journey, row, time, value and whether it is the last of each.
impl Cells for Vec<Refund> {
    fn write(&self, bytes: &mut Vec<u8>) {
        for Refund { journey, row, at, value, is_last } in self {
            bytes.extend_from_slice(&journey.to_le_bytes());
            bytes.extend_from_slice(&row.to_le_bytes());
            bytes.extend_from_slice(&at.to_le_bytes());
            bytes.extend_from_slice(&value.to_le_bytes());
            bytes.push(u8::from(*is_last));
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        read_rows(bytes, |bytes: &[u8; 25]| {
            let (journey, rest) = bytes.split_first_chunk()?;
            let (row, rest) = rest.split_first_chunk()?;
            let (at, rest) = rest.split_first_chunk()?;
            let (value, is_last) = rest.split_first_chunk()?;
            Some(Refund {
                journey: u32::from_le_bytes(*journey),
                row: u32::from_le_bytes(*row),
                at: i64::from_le_bytes(*at),
                value: f64::from_le_bytes(*value),
                is_last: flag(*is_last.first()?)?,
            })
        })
    }
}

impl Cells for Vec<bool> {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.iter().map(|flag| u8::from(*flag)));
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        bytes.iter().map(|byte| flag(*byte)).collect()
    }
}

fn flag(byte: u8) -> Option<bool> {
    match byte {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    }
}
