//! Deals of a million touches, made anew by every run, with the touches in columns.

use std::collections::BTreeMap;

use attribution_core::domain::{Deals, MISSING_CODE, NumberField, TextField};
use attribution_core::ingest::{CodedText, TouchTable};
use attribution_core::simulate::{SimulatedDealsOptions, deals};
use attribution_core::{JourneyRules, Journeys, Result, Touchpoint};

type Coded = CodedText<Vec<u32>, Vec<String>>;

/// Fields of text that models and reports of deals read.
const TEXTS: [TextField; 8] = [
    TextField::Journey,
    TextField::Channel,
    TextField::Kind,
    TextField::Account,
    TextField::Lead,
    TextField::Opportunity,
    TextField::Stage,
    TextField::Side,
];

/// Invented deals, and touches in columns of one length.
pub struct DealRows {
    /// The tables of a CRM.
    pub deals: Deals,
    at: Vec<i64>,
    texts: Vec<(TextField, Coded)>,
    numbers: Vec<(NumberField, Vec<Option<f64>>)>,
}

/// Six years of 20 000 accounts with as many opportunities, 100 000 leads and a million touches, all divided by `divisor`.
///
/// # Errors
/// When the deals cannot be generated, which these options never are.
pub fn deal_rows(divisor: u32) -> Result<DealRows> {
    let options = SimulatedDealsOptions::default()
        .with_accounts(20_000 / divisor.max(1))
        .with_mean_touches(46.7)
        .with_start("2020-01-01".parse()?);
    let made = deals(&options)?;
    let number = |field| (field, made.touches.iter().map(|touch| touch.number(field)).collect());
    Ok(DealRows {
        at: made.touches.iter().map(|touch| touch.at.micros()).collect(),
        texts: TEXTS.map(|field| (field, coded(&made.touches, field))).into(),
        numbers: [NumberField::Cost, NumberField::Engagement].map(number).into(),
        deals: made.deals,
    })
}

impl DealRows {
    /// Number of touches.
    #[must_use]
    pub fn touches(&self) -> u64 {
        self.at.len() as u64
    }

    /// All columns as a table.
    #[must_use]
    pub fn table(&self) -> TouchTable<'_> {
        let table = TouchTable::new().with_at(&self.at);
        let table = self.texts.iter().fold(table, |table, (field, column)| table.with_text(*field, column));
        self.numbers.iter().fold(table, |table, (field, column)| table.with_number(*field, column))
    }

    /// Journeys of the deals.
    ///
    /// # Errors
    /// When the rows cannot be used, which generated ones always are.
    pub fn journeys(&self) -> Result<Journeys> {
        Journeys::from_deals(&JourneyRules::for_deals(), &[self.table()], self.deals.clone())
    }
}

/// Names of creators for touches of deals: one touch of three is by one of fifty.
#[must_use]
pub fn creators(touches: u64) -> CodedText<Vec<u32>, Vec<String>> {
    let touches = u32::try_from(touches).unwrap_or(u32::MAX);
    let code = |touch: u32| if touch.is_multiple_of(3) { touch / 3 % 50 } else { MISSING_CODE };
    let names = (0..50).map(|creator| format!("creator-{creator}")).collect();
    CodedText { codes: (0..touches).map(code).collect(), names }
}

/// The text of a field as codes.
fn coded(touches: &[Touchpoint], field: TextField) -> Coded {
    let mut by_name: BTreeMap<&str, u32> = BTreeMap::new();
    let mut names = Vec::new();
    let code = |touch| {
        let Some(text) = Touchpoint::text(touch, field) else { return MISSING_CODE };
        *by_name.entry(text).or_insert_with(|| {
            names.push(text.to_owned());
            u32::try_from(names.len() - 1).unwrap_or(MISSING_CODE)
        })
    };
    let codes = touches.iter().map(code).collect();
    CodedText { codes, names }
}
