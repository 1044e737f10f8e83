//! Touches that come as visits: their channels, read from URLs and referrers.
//!
//! In: tables of touches with a column `url`, `referrer` or both. Out: the same tables with columns of channels, campaigns,
//! contents and tags, and marks of the visits that are no touches. What a table has itself stays as it is.

use crate::channels::{GATEWAY, INFLUENCER, LinkParts, ReadVisit, VisitPairs, VisitReader};
use crate::columns::column::{CodedText, TextColumn};
use crate::columns::missing_column::missing_column;
use crate::columns::table::{NoTouch, TouchTable};
use crate::domain::{Dictionary, JourneyRules, MISSING_CODE, REFERRER_COLUMN, TextField, URL_COLUMN};
use crate::error::Result;
use crate::math::map_chunks;

use super::chunked::CHUNK;

/// Dimensions of the user's own that come from links when the rules name them and a table has no such column.
const TAGS: [&str; 4] = ["utm_source", "utm_medium", "utm_term", "click_id"];

/// Fields that are read from links.
const FIELDS: [TextField; 4] =
    [TextField::Channel, TextField::Campaign, TextField::Content, TextField::Influencer];

/// Columns that are read from links: [`FIELDS`], then [`TAGS`].
const COLUMNS: usize = FIELDS.len() + TAGS.len();

/// Columns that somebody asks for: tags only where the rules name them and the table has none.
fn wanted(rules: &JourneyRules, table: &TouchTable<'_>) -> [bool; COLUMNS] {
    let mut wanted = [true; COLUMNS];
    for (wanted, tag) in wanted.iter_mut().skip(FIELDS.len()).zip(TAGS) {
        *wanted = table.own(tag).is_none() && rules.dimensions.iter().any(|own| own == tag);
    }
    wanted
}

type Coded = CodedText<Vec<u32>, Vec<String>>;

/// Columns read from the links of each table; none for a table without links.
pub(super) struct VisitColumns {
    of_tables: Vec<Option<OfTable>>,
}

struct OfTable {
    /// Columns; those that nobody asks for are empty.
    columns: [Coded; COLUMNS],
    wanted: [bool; COLUMNS],
    no_touch: Vec<NoTouch>,
}

/// Columns while they are read.
struct Part {
    wanted: [bool; COLUMNS],
    names: [Dictionary; COLUMNS],
    codes: [Vec<u32>; COLUMNS],
    no_touch: Vec<NoTouch>,
}

impl VisitColumns {
    /// The columns, where the rules say that channels come from links.
    ///
    /// # Errors
    /// `MISSING_DATA` for a table with neither channels nor links, and as
    /// [`ChannelOptions::validate`](crate::channels::ChannelOptions::validate).
    pub(super) fn of(rules: &JourneyRules, touches: &[TouchTable<'_>]) -> Result<Option<Self>> {
        let Some(options) = &rules.channels else { return Ok(None) };
        options.validate().map_err(|error| error.within("channels"))?;
        let reader = VisitReader::new(options);
        let of_table = |table: &TouchTable<'_>| {
            let (url, referrer) = (table.own(URL_COLUMN), table.own(REFERRER_COLUMN));
            let rows = table.rows()?;
            if url.is_none() && referrer.is_none() {
                return match table.text(TextField::Channel) {
                    None if rows > 0 => Err(missing_column(table.kind.name(), URL_COLUMN, table.headers)),
                    _ => Ok(None),
                };
            }
            let wanted = wanted(rules, table);
            Ok(Some(OfTable::new(&reader, table, [url, referrer], rows, wanted)))
        };
        let of_tables = touches.iter().map(of_table).collect::<Result<_>>()?;
        Ok(Some(Self { of_tables }))
    }

    /// The tables with the columns that were read.
    pub(super) fn tables<'t>(&'t self, touches: &[TouchTable<'t>]) -> Vec<TouchTable<'t>> {
        let mut touches = touches.to_vec();
        for (table, read) in touches.iter_mut().zip(&self.of_tables) {
            let Some(OfTable { columns, wanted, no_touch }) = read else { continue };
            let [channel, campaign, content, influencer, tags @ ..] = columns;
            let fields = FIELDS.into_iter().zip([channel, campaign, content, influencer]);
            // A field that no link has is none of the touches.
            let there = |(field, column): &(TextField, &Coded)| {
                *field == TextField::Channel || !column.names.is_empty()
            };
            for (field, column) in fields.filter(there) {
                table.texts.retain(|(known, _)| *known != field);
                table.texts.push((field, column));
            }
            let is_wanted = wanted.iter().skip(FIELDS.len());
            for ((name, column), _) in TAGS.iter().zip(tags).zip(is_wanted).filter(|(_, wanted)| **wanted) {
                table.own.push((name, column));
            }
            table.no_touch = no_touch;
        }
        touches
    }
}

impl OfTable {
    fn new<'a>(
        reader: &VisitReader,
        table: &TouchTable<'a>,
        [url_column, referrer_column]: [Option<&'a dyn TextColumn>; 2],
        rows: usize,
        wanted: [bool; COLUMNS],
    ) -> Self {
        let own = FIELDS.map(|field| table.text(field));
        let parts = map_chunks(rows, CHUNK, |range| {
            let mut part = Part::new(wanted);
            // Visits come again: a page that was tagged once has thousands.
            let mut pairs = VisitPairs::default();
            let mut read: Vec<([u32; COLUMNS], NoTouch)> = Vec::new();
            let (mut plain, mut pair) = (Dictionary::default(), String::new());
            let mut plain_codes: Vec<([u32; COLUMNS], NoTouch)> = Vec::new();
            let text = |column: Option<&'a dyn TextColumn>, row| {
                column.and_then(|column| column.filled(row)).unwrap_or_default()
            };
            for row in range {
                let (url, referrer) = (text(url_column, row), text(referrer_column, row));
                let kept = own.map(|column| column.and_then(|column| column.filled(row)));
                let [channel, ..] = kept;
                if channel.is_some() || url.is_empty() && referrer.is_empty() {
                    part.push(kept, [MISSING_CODE; COLUMNS], NoTouch::Touch);
                    continue;
                }
                let place = pairs.index((url, referrer));
                let (codes, no_touch) = read.get(place).copied().unwrap_or_else(|| {
                    let link = LinkParts::new(url);
                    // There are few referrers, and most links say nothing of a click.
                    let by_referrer = reader.goes_by_referrer(&link).then(|| {
                        pair.clear();
                        pair.extend([link.host(), "\n", referrer]);
                        plain.intern(&pair) as usize
                    });
                    let (codes, no_touch) = match by_referrer {
                        Some(code) if code < plain_codes.len() => {
                            plain_codes.get(code).copied().unwrap_or_default()
                        }
                        _ => part.codes_of(&reader.read_link(&link, referrer)),
                    };
                    if by_referrer == Some(plain_codes.len()) {
                        plain_codes.push((codes, no_touch));
                    }
                    read.push((codes, no_touch));
                    (codes, no_touch)
                });
                part.push(kept, codes, no_touch);
            }
            part
        });
        let mut all = Part::new(wanted);
        for part in parts {
            all.append(part);
        }
        let Part { names, codes, no_touch, .. } = all;
        let mut codes = codes.into_iter();
        let columns = names.map(|names| Coded {
            codes: codes.next().unwrap_or_default(),
            names: names.names().map(str::to_owned).collect(),
        });
        Self { columns, wanted, no_touch }
    }
}

impl Part {
    fn new(wanted: [bool; COLUMNS]) -> Self {
        let (names, codes) = (Default::default(), Default::default());
        Self { wanted, names, codes, no_touch: Vec::new() }
    }

    /// Codes of what was read of a visit.
    fn codes_of(&mut self, read: &ReadVisit<'_>) -> ([u32; COLUMNS], NoTouch) {
        let no_touch = match read.channel {
            Some(_) => NoTouch::Touch,
            None if read.rule == GATEWAY => NoTouch::PaymentGateway,
            None => NoTouch::Internal,
        };
        let texts = [
            read.channel,
            read.campaign.as_deref(),
            read.content.as_deref(),
            read.source.as_deref().filter(|_| read.rule == INFLUENCER),
            read.source.as_deref(),
            read.medium.as_deref(),
            read.term.as_deref(),
            read.click_id,
        ];
        let mut codes = [MISSING_CODE; COLUMNS];
        let asked = codes.iter_mut().zip(&mut self.names).zip(texts).zip(self.wanted);
        for (((code, names), text), is_wanted) in asked {
            if let Some(text) = text.filter(|_| is_wanted) {
                *code = names.intern(text);
            }
        }
        (codes, no_touch)
    }

    /// Adds a row; what the table has itself goes before what was read.
    fn push(&mut self, kept: [Option<&str>; FIELDS.len()], codes: [u32; COLUMNS], no_touch: NoTouch) {
        let mut kept = kept.into_iter();
        let columns = self.codes.iter_mut().zip(&mut self.names).zip(codes).zip(self.wanted);
        for (((column, names), code), is_wanted) in columns {
            let kept = kept.next().flatten();
            if is_wanted {
                column.push(kept.map_or(code, |text| names.intern(text)));
            }
        }
        self.no_touch.push(no_touch);
    }

    /// Adds the next part, whose texts have codes of their own.
    fn append(&mut self, mut part: Self) {
        let columns = self.names.iter_mut().zip(&mut self.codes).zip(part.names.iter().zip(&part.codes));
        for ((names, codes), (own_names, own_codes)) in columns {
            let known: Vec<u32> = own_names.names().map(|name| names.intern(name)).collect();
            let code = |code: &u32| known.get(*code as usize).copied().unwrap_or(MISSING_CODE);
            codes.extend(own_codes.iter().map(code));
        }
        self.no_touch.append(&mut part.no_touch);
    }
}

#[cfg(test)]
#[path = "visit_columns_tests.rs"]
mod tests;
