//! The table of codes: what becomes of one redemption.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{PromoCode, folded};
use crate::error::nearest;
use crate::time::{TimeZone, Timestamp};

/// Codes by their folded texts, and who has redeemed which.
pub(in crate::ingest) struct CodeTable<'a, Key> {
    codes: &'a [PromoCode],
    places: BTreeMap<String, usize>,
    /// Microseconds from which and until which each code counts.
    validity: Vec<(i64, i64)>,
    used: BTreeSet<(Key, usize)>,
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

impl<'a, Key: Ord> CodeTable<'a, Key> {
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
        }
    }

    /// What becomes of the next redemption by time, at `micros`; a date begins its day.
    pub(in crate::ingest) fn redeem(&mut self, key: Key, entered: &str, micros: i64) -> Redeemed {
        let place = self.places.get(folded(entered).as_ref()).copied();
        let known = place.and_then(|place| Some((place, self.codes.get(place)?, self.validity.get(place)?)));
        let Some((place, code, (from, until))) = known else { return Redeemed::Unknown };
        if micros < *from || micros >= *until {
            return Redeemed::OutsideValidity;
        }
        if !self.used.insert((key, place)) && code.once_per_customer {
            return Redeemed::Repeated(place);
        }
        Redeemed::Touch(place)
    }

    /// The code nearest to one that the table does not have, where one is near.
    pub(in crate::ingest) fn nearest(&self, entered: &str) -> Option<&'a str> {
        let near = nearest(entered, self.places.keys().map(String::as_str))?;
        Some(&self.codes.get(*self.places.get(near)?)?.code)
    }
}
