//! Journeys as bytes, for a pickle, a cache or another process.
//!
//! `ACJO`, one byte of version, then a section for each column that holds anything: the length of its name in one byte,
//! the name, the length of its cells in eight, the cells; at the end eight bytes of FNV-1a over all of that. Numbers are
//! little-endian. A new column is a new section: what wrote it before its time still reads.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::dictionary::{Dictionary, MISSING_CODE};
use super::field::{NumberField, TextField};
#[cfg(feature = "b2b")]
use super::journeys::JourneyDeals;
use super::journeys::{Columns, ConvertingColumns, Journeys, NO_TIME, Observation};
use super::journeys_cells::{Cells, WORD, counted};
use super::refund::{Refund, Refunds};
use crate::error::{Error, ErrorKind, Result};
use crate::json::written;
use crate::math::fnv1a;
use crate::time::{TimeZone, Timestamp};

const MAGIC: &[u8] = b"ACJO";
const VERSION: u8 = 1;
/// Start of the names of sections of dimensions of the user's own.
const OWN: &str = "own.";

impl Journeys {
    /// The journeys as bytes, which [`Journeys::from_bytes`] reads.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::{JourneyRules, Journeys, simulate};
    ///
    /// let demo = simulate::demo();
    /// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
    /// assert_eq!(Journeys::from_bytes(&journeys.to_bytes())?.report(), journeys.report());
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Named one by one, so that a column that is forgotten here does not compile.
        let Columns {
            converting,
            offsets,
            key,
            keys,
            counts,
            conversions,
            at,
            channel,
            channels,
            row,
            texts,
            own,
            numbers,
            unattributed,
            refunds: Refunds { list: refunds, sale_value, given_back },
            currency,
            time_zone,
            observation: Observation { until, lookback },
            #[cfg(feature = "b2b")]
            deals,
            report,
        } = &*self.0;
        let ConvertingColumns {
            value,
            at: converted_at,
            row: converted_row,
            id,
            kind,
            lead_created_at,
            opportunity_created_at,
            closed_at,
        } = conversions;
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        section(&mut bytes, "converting", &vec![*converting as u64]);
        section(&mut bytes, "offsets", offsets);
        section(&mut bytes, "key", key);
        section(&mut bytes, "keys", keys);
        section(&mut bytes, "counts", counts);
        section(&mut bytes, "conversions.value", value);
        section(&mut bytes, "conversions.at", converted_at);
        section(&mut bytes, "conversions.row", converted_row);
        section(&mut bytes, "conversions.id", id);
        section(&mut bytes, "conversions.kind", kind);
        section(&mut bytes, "conversions.lead_created_at", lead_created_at);
        section(&mut bytes, "conversions.opportunity_created_at", opportunity_created_at);
        section(&mut bytes, "conversions.closed_at", closed_at);
        section(&mut bytes, "at", at);
        section(&mut bytes, "channel", channel);
        section(&mut bytes, "channels", channels);
        section(&mut bytes, "row", row);
        for (field, codes) in texts {
            section(&mut bytes, &format!("texts.{}", field.name()), codes);
        }
        for (name, codes) in own {
            section(&mut bytes, &format!("{OWN}{name}"), codes);
        }
        for (field, values) in numbers {
            section(&mut bytes, &format!("numbers.{}", field.name()), values);
        }
        section(&mut bytes, "unattributed", unattributed);
        section(&mut bytes, "refunds", refunds);
        section(&mut bytes, "refunds.sale_value", sale_value);
        section(&mut bytes, "refunds.given_back", given_back);
        section(&mut bytes, "currency", &currency.map(|it| it.to_string()).unwrap_or_default());
        section(&mut bytes, "time_zone", &time_zone.to_cells());
        section(&mut bytes, "observation", &vec![until.unwrap_or(NO_TIME), lookback.unwrap_or(NO_TIME)]);
        #[cfg(feature = "b2b")]
        if let Some(JourneyDeals { records, of_journey, milestone_lead, columns: _, open, rest }) = deals {
            section(&mut bytes, "deals", &written(&**records).unwrap_or_default());
            section(&mut bytes, "deals.of_journey", of_journey);
            section(&mut bytes, "deals.milestone_lead", milestone_lead);
            section(&mut bytes, "deals.open", &open.as_ref().map(Self::to_bytes).unwrap_or_default());
            section(&mut bytes, "deals.rest", &rest.as_ref().map(Self::to_bytes).unwrap_or_default());
        }
        section(&mut bytes, "report", &written(report).unwrap_or_default());
        bytes.extend_from_slice(&fnv1a(&bytes).to_le_bytes());
        bytes
    }

    /// Reads what [`Journeys::to_bytes`] wrote.
    ///
    /// # Errors
    /// `INVALID_INPUT` for bytes that are no journeys, are cut off or damaged, or come from a later version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut sections = Sections::new(bytes)?;
        let converting: Vec<u64> = sections.take("converting")?;
        let converting = converting.first().and_then(|converting| usize::try_from(*converting).ok());
        let currency: String = sections.take("currency")?;
        let report: String = sections.take("report")?;
        let time_zone: Vec<i64> = sections.take("time_zone")?;
        let observation: Vec<i64> = sections.take("observation")?;
        let observed = |place: usize| observation.get(place).copied().filter(|known| *known != NO_TIME);
        let columns = Columns {
            converting: converting.ok_or_else(|| damaged("converting"))?,
            offsets: sections.take("offsets")?,
            key: sections.take("key")?,
            keys: sections.take("keys")?,
            counts: sections.take("counts")?,
            conversions: ConvertingColumns {
                value: sections.take("conversions.value")?,
                at: sections.take("conversions.at")?,
                row: sections.take("conversions.row")?,
                id: sections.take("conversions.id")?,
                kind: sections.take("conversions.kind")?,
                lead_created_at: sections.take("conversions.lead_created_at")?,
                opportunity_created_at: sections.take("conversions.opportunity_created_at")?,
                closed_at: sections.take("conversions.closed_at")?,
            },
            at: sections.take("at")?,
            channel: sections.take("channel")?,
            channels: sections.take("channels")?,
            row: sections.take("row")?,
            texts: sections.fields("texts", &TextField::ALL, TextField::name)?,
            own: sections.starting_with(OWN)?,
            numbers: sections.fields("numbers", &NumberField::ALL, NumberField::name)?,
            unattributed: sections.take("unattributed")?,
            refunds: Refunds {
                list: sections.take("refunds")?,
                sale_value: sections.take("refunds.sale_value")?,
                given_back: sections.take("refunds.given_back")?,
            },
            currency: match currency.as_str() {
                "" => None,
                code => Some(code.parse().map_err(|_| damaged("currency"))?),
            },
            time_zone: TimeZone::from_cells(&time_zone).ok_or_else(|| damaged("time_zone"))?,
            observation: Observation { until: observed(0), lookback: observed(1) },
            #[cfg(feature = "b2b")]
            deals: sections.deals()?,
            report: Error::read_part(&report).map_err(|_| damaged("report"))?,
        };
        if let Some(name) = sections.0.keys().next() {
            let detail = "expected journeys of this version or an earlier one, got a section of a later one";
            return Err(invalid(name, detail));
        }
        columns.check()?;
        #[cfg(feature = "b2b")]
        let columns = columns.with_deal_columns();
        Ok(Self(Arc::new(columns)))
    }
}

impl Columns {
    /// Checks everything that whoever reads the columns relies on.
    fn check(&self) -> Result<()> {
        let touches = self.channel.len();
        let journeys = self.offsets.len().saturating_sub(1);
        let rises = self.offsets.is_sorted_by(|a, b| a < b);
        let spans = match (self.offsets.first(), self.offsets.last()) {
            (Some(first), Some(last)) => *first == 0 && *last as usize == touches,
            _ => touches == 0,
        };
        let conversions = &self.conversions;
        let moments = |moments: &[i64], optional: bool| {
            moments.iter().all(|at| optional && *at == NO_TIME || Timestamp::from_micros(*at).is_ok())
        };
        let milestones =
            [&conversions.lead_created_at, &conversions.opportunity_created_at, &conversions.closed_at];
        let codes = |codes: &[u32], names: &Dictionary, optional: bool| {
            codes.iter().all(|code| (*code as usize) < names.len() || optional && *code == MISSING_CODE)
        };
        let in_order = |pair: &[u32]| match pair {
            [start, end] => self.at.get(*start as usize..*end as usize).is_none_or(<[i64]>::is_sorted),
            _ => true,
        };
        let columns: &[(&str, bool)] = &[
            ("offsets", rises && spans),
            ("converting", self.converting <= journeys),
            ("key", all_or_none(self.key.len(), journeys) && codes(&self.key, &self.keys, true)),
            ("counts", all_or_none(self.counts.len(), journeys)),
            (
                "conversions.value",
                conversions.value.len() == self.converting
                    && conversions.value.iter().all(|it| it.is_finite()),
            ),
            (
                "conversions.at",
                all_or_none(conversions.at.len(), self.converting) && moments(&conversions.at, false),
            ),
            ("conversions.row", all_or_none(conversions.row.len(), self.converting)),
            (
                "conversions.id",
                all_or_none(conversions.id.codes.len(), self.converting)
                    && codes(&conversions.id.codes, &conversions.id.names, true),
            ),
            (
                "conversions.kind",
                all_or_none(conversions.kind.codes.len(), self.converting)
                    && codes(&conversions.kind.codes, &conversions.kind.names, true),
            ),
            (
                "conversions",
                milestones
                    .iter()
                    .all(|column| all_or_none(column.len(), self.converting) && moments(column, true)),
            ),
            (
                "at",
                all_or_none(self.at.len(), touches)
                    && moments(&self.at, false)
                    && self.offsets.windows(2).all(in_order),
            ),
            ("channel", codes(&self.channel, &self.channels, false)),
            ("row", self.row.len() == touches),
            (
                "texts",
                self.texts
                    .iter()
                    .map(|(_, text)| text)
                    .chain(self.own.iter().map(|(_, text)| text))
                    .all(|text| text.codes.len() == touches && codes(&text.codes, &text.names, true)),
            ),
            (
                "numbers",
                self.numbers.iter().all(|(field, values)| {
                    let sound = |value: &f64| value.is_nan() || field.objection(*value).is_none();
                    values.len() == touches && values.iter().all(sound)
                }),
            ),
            ("unattributed", self.unattributed.iter().all(|sale| sale.value.is_finite())),
            ("refunds", self.refunds_are_sound()),
            #[cfg(feature = "b2b")]
            ("deals", self.deals_are_sound()),
        ];
        match columns.iter().find(|(_, sound)| !sound) {
            Some((name, _)) => Err(damaged(name)),
            None => Ok(()),
        }
    }

    /// True when each refund takes something back of a sale that there is.
    fn refunds_are_sound(&self) -> bool {
        let Refunds { list, sale_value, given_back } = &self.refunds;
        let takes_back = |refund: &Refund| {
            (refund.journey as usize) < self.converting
                && refund.value.is_finite()
                && refund.value <= 0.0
                && Timestamp::from_micros(refund.at).is_ok()
        };
        all_or_none(sale_value.len(), self.converting)
            && given_back.len() == sale_value.len()
            && (list.is_empty() || sale_value.len() == self.converting)
            && sale_value.iter().all(|value| value.is_finite() && *value >= 0.0)
            && list.iter().all(takes_back)
            && list.is_sorted_by_key(|refund| (refund.journey, refund.at, refund.row))
    }
}

fn all_or_none(length: usize, rows: usize) -> bool {
    length == rows || length == 0
}

fn invalid(section: &str, detail: &str) -> Error {
    let path = if section.is_empty() { "bytes".to_owned() } else { format!("bytes.{section}") };
    Error::new(ErrorKind::InvalidInput, path, detail)
}

fn damaged(section: &str) -> Error {
    invalid(section, "expected what was written as journeys, got damaged bytes")
}

/// The sections that are not read yet, by name.
struct Sections<'a>(BTreeMap<&'a str, &'a [u8]>);

impl<'a> Sections<'a> {
    fn new(bytes: &'a [u8]) -> Result<Self> {
        let Some(rest) = bytes.strip_prefix(MAGIC) else {
            return Err(invalid("", "expected the bytes of journeys, got something else"));
        };
        if let Some(version) = rest.first().filter(|version| **version != VERSION) {
            let detail = format!("expected journeys of version {VERSION}, got version {version}");
            return Err(invalid("", &detail));
        }
        let body = bytes.len().checked_sub(WORD).and_then(|end| bytes.split_at_checked(end));
        let sound = body.filter(|(body, sum)| fnv1a(body).to_le_bytes() == *sum);
        let body = sound.and_then(|(body, _)| body.get(MAGIC.len() + 1..));
        let mut rest = body.ok_or_else(|| damaged(""))?;
        let mut sections = BTreeMap::new();
        while !rest.is_empty() {
            let (name, cells, after) = next(rest).ok_or_else(|| damaged(""))?;
            if sections.insert(name, cells).is_some() {
                return Err(damaged(name));
            }
            rest = after;
        }
        Ok(Self(sections))
    }

    /// A section; one that is not there holds nothing.
    fn take<T: Cells>(&mut self, name: &str) -> Result<T> {
        match self.0.remove(name) {
            Some(cells) => T::read(cells).ok_or_else(|| damaged(name)),
            None => Ok(T::default()),
        }
    }

    /// The deals, where there are any.
    #[cfg(feature = "b2b")]
    fn deals(&mut self) -> Result<Option<JourneyDeals>> {
        let records: String = self.take("deals")?;
        if records.is_empty() {
            return Ok(None);
        }
        let open: Vec<u8> = self.take("deals.open")?;
        let rest: Vec<u8> = self.take("deals.rest")?;
        Ok(Some(JourneyDeals {
            records: Error::read_part(&records).map(Arc::new).map_err(|_| damaged("deals"))?,
            of_journey: self.take("deals.of_journey")?,
            milestone_lead: self.take("deals.milestone_lead")?,
            columns: super::deals::DealColumns::default(),
            open: if open.is_empty() { None } else { Some(Journeys::from_bytes(&open)?) },
            rest: if rest.is_empty() { None } else { Some(Journeys::from_bytes(&rest)?) },
        }))
    }

    /// The sections whose names start so, by what follows.
    fn starting_with<T: Cells>(&mut self, start: &str) -> Result<Vec<(String, T)>> {
        let names: Vec<&str> = self.0.keys().copied().filter(|name| name.starts_with(start)).collect();
        let taken = names
            .into_iter()
            .map(|name| Ok((name.get(start.len()..).unwrap_or_default().to_owned(), self.take(name)?)));
        taken.collect()
    }

    /// The sections of those fields that there are.
    fn fields<F: Copy, T: Cells>(
        &mut self,
        table: &str,
        fields: &[F],
        name: fn(F) -> &'static str,
    ) -> Result<Vec<(F, T)>> {
        let named = fields.iter().map(|field| (*field, format!("{table}.{}", name(*field))));
        let there: Vec<_> = named.filter(|(_, name)| self.0.contains_key(name.as_str())).collect();
        there.into_iter().map(|(field, name)| Ok((field, self.take(&name)?))).collect()
    }
}

/// Name and cells of the first section, and what follows.
fn next(bytes: &[u8]) -> Option<(&str, &[u8], &[u8])> {
    let (length, rest) = bytes.split_first()?;
    let (name, rest) = rest.split_at_checked(*length as usize)?;
    let (_, cells, rest) = counted(rest, 1)?;
    Some((std::str::from_utf8(name).ok()?, cells, rest))
}

/// Writes a section, unless it holds nothing.
fn section(bytes: &mut Vec<u8>, name: &str, cells: &impl Cells) {
    let start = bytes.len();
    bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
    bytes.extend_from_slice(name.as_bytes());
    let length = bytes.len();
    bytes.extend_from_slice(&[0; WORD]);
    cells.write(bytes);
    let written = (bytes.len() - length - WORD) as u64;
    match bytes.get_mut(length..length + WORD) {
        Some(slot) if written > 0 => slot.copy_from_slice(&written.to_le_bytes()),
        _ => bytes.truncate(start),
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "journeys_bytes_tests.rs"]
mod tests;
