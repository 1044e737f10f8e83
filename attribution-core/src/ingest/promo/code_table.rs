//! The table of codes, and the fate of each redemption.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::{PromoCode, folded};
use crate::error::nearest;
use crate::math::SmallSort;
use crate::time::{TimeZone, Timestamp};

/// Code that the table has not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnknownCode {
    /// The code, as it was first entered.
    pub code: String,
    /// Number of its redemptions.
    pub redemptions: u64,
    /// Nearest code of the table, where one is near; of the 20 most frequent.
    pub nearest: Option<String>,
}

/// Number of unknown codes for which the nearest is looked up: each is compared with the whole table.
const WITH_NEAREST: usize = 20;

/// Codes by their folded texts, and who has redeemed which.
pub(in crate::ingest) struct CodeTable<'a> {
    codes: &'a [PromoCode],
    places: BTreeMap<String, usize>,
    /// Microseconds from which and until which each code counts.
    validity: Vec<(i64, i64)>,
    used: BTreeSet<String>,
    unknown: BTreeMap<String, UnknownCode>,
}

/// Fate of a redemption; codes by their place in the table.
pub(in crate::ingest) enum Redeemed {
    /// A touch.
    Touch(usize),
    /// The customer had used the code before.
    Repeated(usize),
    /// The code was not valid.
    OutsideValidity,
    /// The table does not have the code.
    Unknown,
}

impl<'a> CodeTable<'a> {
    /// The table; dates of validity are days of the zone.
    pub(in crate::ingest) fn new(codes: &'a [PromoCode], zone: &TimeZone) -> Self {
        let moment = |at: Timestamp| {
            if at.is_date() { zone.start_of_day(at.micros()) } else { at.micros() }
        };
        let of_code = |code: &PromoCode| {
            (code.valid_from.map_or(i64::MIN, moment), code.valid_until.map_or(i64::MAX, moment))
        };
        let place = |(place, code): (usize, &PromoCode)| (folded(&code.code).into_owned(), place);
        Self {
            codes,
            places: codes.iter().enumerate().map(place).collect(),
            validity: codes.iter().map(of_code).collect(),
            used: BTreeSet::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Fate of the next redemption by time, at `micros`; a date begins its day.
    pub(in crate::ingest) fn redeem(&mut self, customer: &str, entered: &str, micros: i64) -> Redeemed {
        let name = folded(entered);
        let place = self.places.get(name.as_ref()).copied();
        let known = place.and_then(|place| Some((place, self.codes.get(place)?, self.validity.get(place)?)));
        let Some((place, code, (from, until))) = known else {
            self.add_unknown(&name, entered);
            return Redeemed::Unknown;
        };
        if micros < *from || micros >= *until {
            return Redeemed::OutsideValidity;
        }
        if code.once_per_customer && !self.used.insert(format!("{place} {customer}")) {
            return Redeemed::Repeated(place);
        }
        Redeemed::Touch(place)
    }

    fn add_unknown(&mut self, name: &str, entered: &str) {
        if let Some(known) = self.unknown.get_mut(name) {
            known.redemptions += 1;
            return;
        }
        let first = UnknownCode { code: entered.trim().to_owned(), redemptions: 1, nearest: None };
        self.unknown.insert(name.to_owned(), first);
    }

    /// The codes that the table does not have, the most frequent first, these with the nearest one that it has.
    pub(in crate::ingest) fn unknown(self) -> Vec<UnknownCode> {
        let mut unknown: Vec<UnknownCode> = self.unknown.into_values().collect();
        unknown.small_sort_by(|a, b| b.redemptions.cmp(&a.redemptions).then_with(|| a.code.cmp(&b.code)));
        for code in unknown.iter_mut().take(WITH_NEAREST) {
            let near = nearest(&code.code, self.places.keys().map(String::as_str));
            let near = near.and_then(|near| self.codes.get(*self.places.get(near)?));
            code.nearest = near.map(|code| code.code.clone());
        }
        unknown
    }
}
