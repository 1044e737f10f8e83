//! Touches that the promo codes of conversions make in journeys.
//!
//! In: conversions that were read, with the column of their codes. Out: one table of touches more, at the moments of the
//! conversions, and an account of every redemption.

use super::code_table::{CodeTable, Redeemed, UnknownCode};
use super::redemptions::KIND;
use crate::columns::column::CodedText;
use crate::columns::missing_column::missing_column;
use crate::columns::table::{ConversionField, ConversionTable, TOUCH_ORDER, TouchTable};
use crate::domain::{
    JourneyRules, MISSING_CODE, Note, NumberField, PromoCode, PromoReport, TextField, TouchText,
};
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::chunked::Batches;
use crate::ingest::conversions::{ConversionRow, ReadConversions};
use crate::math::{SmallSort, index_u32};

const UNKNOWN_CODE: &str = "UNKNOWN_CODE";
/// Letters of an unknown code that a note shows.
const SHOWN: usize = 60;

type Coded = CodedText<Vec<u32>, Vec<String>>;

/// Columns of the touches that codes make.
pub(in crate::ingest) struct CodeTouches {
    keys: Vec<String>,
    at: Vec<i64>,
    channels: Coded,
    kinds: Coded,
    influencers: Coded,
    campaigns: Coded,
    confidence: Vec<f64>,
    /// Columns of what codes say nothing about, for filters that ask.
    nothing: (Coded, Vec<Option<f64>>),
    pub(in crate::ingest) report: PromoReport,
    pub(in crate::ingest) note: Option<Note>,
}

impl CodeTouches {
    /// The touches; `None` where the rules have no codes.
    ///
    /// # Errors
    /// `MISSING_DATA` for conversions without a column of codes, and for codes that count for a time beside an order of touches.
    pub(in crate::ingest) fn of(
        rules: &JourneyRules,
        tables: &[ConversionTable<'_>],
        batches: &Batches,
        bought: &ReadConversions,
    ) -> Result<Option<Self>> {
        let table = rules.promo_codes();
        if table.is_empty() {
            return Ok(None);
        }
        check(table, tables, batches)?;
        let code_of = |row: u32| {
            let (batch, row) = batches.locate(row);
            tables.get(batch)?.promo_code?.filled(row).filter(|code| !code.trim().is_empty())
        };
        let with_code = |row: &ConversionRow| Some((*row, code_of(row.row)?));
        let mut redemptions: Vec<_> = bought.rows.iter().filter_map(with_code).collect();
        // Whoever redeems twice does so first by time, in whatever order rows come.
        redemptions.small_sort_by_key(|(row, _)| (row.at, row.row));
        let without_key = bought.without_key.iter().filter(|sale| code_of(sale.row).is_some()).count() as u64;
        let mut report = PromoReport {
            redemptions: redemptions.len() as u64 + without_key,
            without_key,
            ..PromoReport::default()
        };
        let mut codes = CodeTable::new(table, &rules.time_zone);
        let mut made: Vec<(ConversionRow, usize)> = Vec::new();
        for (row, entered) in redemptions {
            let customer = bought.keys.name(row.key).unwrap_or_default();
            match codes.redeem(customer, entered, row.opens()) {
                Redeemed::Touch(place) => made.push((row, place)),
                Redeemed::Repeated(_) => report.repeated += 1,
                Redeemed::OutsideValidity => report.outside_validity += 1,
                Redeemed::Unknown => report.unknown += 1,
            }
        }
        report.touches = made.len() as u64;
        let note = note(batches, report.unknown, &codes.unknown());
        Ok(Some(Self { report, note, ..Self::new(table, bought, &made) }))
    }

    fn new(codes: &[PromoCode], bought: &ReadConversions, made: &[(ConversionRow, usize)]) -> Self {
        // Touches of one conversion come in the order of its row, as all touches at one instant do.
        let mut made = made.to_vec();
        made.small_sort_by_key(|(row, _)| row.row);
        let places: Vec<u32> = made.iter().map(|(_, place)| index_u32(*place)).collect();
        let of_codes = |text: &dyn Fn(&PromoCode) -> Option<&String>| Coded {
            codes: places.clone(),
            names: codes.iter().map(|code| text(code).cloned().unwrap_or_default()).collect(),
        };
        let key =
            |(row, _): &(ConversionRow, usize)| bought.keys.name(row.key).unwrap_or_default().to_owned();
        Self {
            keys: made.iter().map(key).collect(),
            at: made.iter().map(|(row, _)| row.at).collect(),
            channels: of_codes(&|code| Some(&code.channel)),
            influencers: of_codes(&|code| code.influencer.as_ref()),
            campaigns: of_codes(&|code| code.campaign.as_ref()),
            kinds: Coded { codes: vec![0; made.len()], names: vec![KIND.to_owned()] },
            confidence: vec![1.0; made.len()],
            nothing: (
                Coded { codes: vec![MISSING_CODE; made.len()], names: Vec::new() },
                vec![None; made.len()],
            ),
            report: PromoReport::default(),
            note: None,
        }
    }

    /// Number of touches.
    pub(in crate::ingest) fn rows(&self) -> usize {
        self.at.len()
    }

    /// The tables, and that of the codes after them.
    pub(in crate::ingest) fn after<'t>(
        &'t self,
        rules: &'t JourneyRules,
        touches: &[TouchTable<'t>],
    ) -> Vec<TouchTable<'t>> {
        let mut own = TouchTable::new()
            .with_text(rules.key.field(), &self.keys)
            .with_at(&self.at)
            .with_text(TextField::Channel, &self.channels)
            .with_text(TextField::Kind, &self.kinds)
            .with_number(NumberField::Confidence, &self.confidence);
        let filled = |column: &Coded| column.names.iter().any(|name| !name.is_empty());
        for (field, column) in
            [(TextField::Influencer, &self.influencers), (TextField::Campaign, &self.campaigns)]
        {
            // A field that no code has is none of the touches.
            if filled(column) {
                own = own.with_text(field, column);
            }
        }
        let (text, number) = &self.nothing;
        for field in rules.filter.include.keys() {
            own = match field {
                _ if own.touch_text(field).is_some() => own,
                TouchText::Field(field) => own.with_text(*field, text),
                TouchText::Own(name) => own.with_dimension(name, text),
            };
        }
        if rules.filter.min_engagement.is_some() {
            own = own.with_number(NumberField::Engagement, number);
        }
        touches.iter().cloned().chain([own]).collect()
    }
}

/// Refuses conversions that have no codes, and codes for a time where there are no times.
fn check(codes: &[PromoCode], tables: &[ConversionTable<'_>], batches: &Batches) -> Result<()> {
    let mut filled = batches.filled().filter_map(|batch| tables.get(batch)).peekable();
    if let Some(first) = filled.peek().copied()
        && filled.all(|table| table.promo_code.is_none())
    {
        let name = ConversionField::PromoCode.name();
        return Err(missing_column(first.kind.name(), name, first.headers));
    }
    let timed = |code: &PromoCode| code.valid_from.is_some() || code.valid_until.is_some();
    let is_ordered = tables.iter().any(|table| table.time_name == TOUCH_ORDER);
    match codes.iter().position(timed).filter(|_| is_ordered) {
        Some(index) => {
            let detail = format!(
                "expected conversions with times, which this code counts by, got the column {TOUCH_ORDER}"
            );
            Err(Error::new(ErrorKind::MissingData, format!("promo_codes[{index}]"), detail))
        }
        None => Ok(()),
    }
}

/// A note on codes that the rules do not have.
fn note(batches: &Batches, redemptions: u64, unknown: &[UnknownCode]) -> Option<Note> {
    let UnknownCode { code, nearest, .. } = unknown.first()?;
    let code: String = code.chars().take(SHOWN).collect();
    let near = nearest.as_ref().map_or_else(String::new, |near| format!("; did you mean {near}?"));
    let (redeemed, have) = if redemptions == 1 { ("redemption", "has") } else { ("redemptions", "have") };
    let others =
        if unknown.len() == 1 { "the code".to_owned() } else { format!("{} codes, such as", unknown.len()) };
    let detail = format!("{redemptions} {redeemed} {have} {others} {code:?}, which the rules have not{near}");
    Some(Note::new(UNKNOWN_CODE, format!("{}.promo_code", batches.table()), detail))
}

#[cfg(test)]
#[path = "code_touches_tests.rs"]
mod tests;
