//! The pool of touches: every touch of the data once, whatever journey it is in, oldest first.

use std::sync::Arc;

use crate::domain::{
    Columns, Dictionary, JourneyDeals, Journeys, MISSING_CODE, NumberField, TextCodes, TextField,
};
use crate::math::{SmallSort, index_u32};

/// Every touch of journeys of deals: those of closed and of open deals, and those that no journey holds.
pub(in crate::report) struct TouchPool {
    /// All touches as one journey that converts, so that dimensions read them as they read any.
    pub(super) journeys: Journeys,
    /// Place in the pool of each row of the input.
    places: Vec<u32>,
}

/// A touch by the set that it is taken from and its place there.
#[derive(Clone, Copy)]
struct Pick {
    set: usize,
    touch: usize,
}

impl TouchPool {
    pub(super) fn new(journeys: &Journeys) -> Self {
        let sets: Vec<&Columns> = std::iter::once(journeys)
            .chain(journeys.open_pipeline())
            .chain(journeys.rest_of_touches())
            .map(|set| &*set.0)
            .collect();
        let rows = sets.iter().flat_map(|set| &set.row).max().map_or(0, |row| *row as usize + 1);
        let mut places = vec![MISSING_CODE; rows];
        let mut picks: Vec<(i64, u32, Pick)> = Vec::new();
        for (set, columns) in sets.iter().enumerate() {
            for (touch, (row, at)) in columns.row.iter().zip(&columns.at).enumerate() {
                let Some(place) = places.get_mut(*row as usize).filter(|place| **place == MISSING_CODE)
                else {
                    continue;
                };
                *place = 0;
                picks.push((*at, *row, Pick { set, touch }));
            }
        }
        picks.small_sort_by_key(|(at, row, _)| (*at, *row));
        for (place, (_, row, _)) in (0_u32..).zip(&picks) {
            if let Some(slot) = places.get_mut(*row as usize) {
                *slot = place;
            }
        }
        let columns = Columns {
            converting: 1,
            offsets: vec![0, index_u32(picks.len())],
            at: picks.iter().map(|(at, ..)| *at).collect(),
            row: picks.iter().map(|(_, row, _)| *row).collect(),
            time_zone: journeys.0.time_zone.clone(),
            currency: journeys.0.currency,
            ..Columns::default()
        };
        let picks: Vec<Pick> = picks.into_iter().map(|(_, _, pick)| pick).collect();
        let columns = with_fields(columns, &sets, &picks);
        Self { journeys: Journeys(Arc::new(columns)), places }
    }

    /// Place of the touch in a row of the input.
    pub(super) fn place(&self, row: u32) -> Option<u32> {
        self.places.get(row as usize).copied().filter(|place| *place != MISSING_CODE)
    }

    /// Number of touches.
    pub(super) fn len(&self) -> usize {
        self.journeys.0.at.len()
    }

    /// Moments of the touches in microseconds, in order.
    pub(super) fn at(&self) -> &[i64] {
        &self.journeys.0.at
    }

    /// A text field as codes of the touches.
    pub(super) fn text(&self, field: TextField) -> Option<&TextCodes> {
        self.journeys.0.text(field)
    }

    /// Columns of the touches in these places, without their journeys.
    pub(super) fn columns_of(&self, places: &[u32], deals: JourneyDeals) -> Columns {
        let pool = &*self.journeys.0;
        let of_codes = |codes: &[u32]| -> Vec<u32> { pick(codes, places, MISSING_CODE) };
        let of_text =
            |text: &TextCodes| TextCodes { codes: of_codes(&text.codes), names: text.names.clone() };
        Columns {
            at: pick(&pool.at, places, 0),
            row: of_codes(&pool.row),
            channel: of_codes(&pool.channel),
            channels: pool.channels.clone(),
            texts: pool.texts.iter().map(|(field, text)| (*field, of_text(text))).collect(),
            own: pool.own.iter().map(|(name, text)| (name.clone(), of_text(text))).collect(),
            numbers: pool
                .numbers
                .iter()
                .map(|(field, numbers)| (*field, pick(numbers, places, f64::NAN)))
                .collect(),
            time_zone: pool.time_zone.clone(),
            currency: pool.currency,
            deals: Some(deals),
            ..Columns::default()
        }
        .with_deal_columns()
    }
}

/// The values in some places.
fn pick<T: Copy>(values: &[T], places: &[u32], missing: T) -> Vec<T> {
    places.iter().map(|place| values.get(*place as usize).copied().unwrap_or(missing)).collect()
}

/// The same columns with the channels and optional fields of the picks.
fn with_fields(mut columns: Columns, sets: &[&Columns], picks: &[Pick]) -> Columns {
    let channels: Vec<_> = sets.iter().map(|set| Some((set.channel.as_slice(), &set.channels))).collect();
    let channels = merged(&channels, picks);
    (columns.channel, columns.channels) = (channels.codes, channels.names);
    for field in TextField::ALL {
        let of_sets: Vec<_> =
            sets.iter().map(|set| set.text(field).map(|text| (text.codes.as_slice(), &text.names))).collect();
        if of_sets.iter().any(Option::is_some) {
            columns.texts.push((field, merged(&of_sets, picks)));
        }
    }
    let mut own: Vec<&str> = Vec::new();
    for (name, _) in sets.iter().flat_map(|set| &set.own) {
        if !own.contains(&name.as_str()) {
            own.push(name);
        }
    }
    for name in own {
        let of_sets: Vec<_> =
            sets.iter().map(|set| set.own(name).map(|text| (text.codes.as_slice(), &text.names))).collect();
        columns.own.push((name.to_owned(), merged(&of_sets, picks)));
    }
    for field in NumberField::ALL {
        let of_sets: Vec<_> = sets.iter().map(|set| set.number(field)).collect();
        if of_sets.iter().any(Option::is_some) {
            let number = |pick: &Pick| {
                let column = of_sets.get(pick.set).copied().flatten()?;
                column.get(pick.touch).copied()
            };
            let numbers = picks.iter().map(|pick| number(pick).unwrap_or(f64::NAN)).collect();
            columns.numbers.push((field, numbers));
        }
    }
    columns
}

/// Texts of several sets with one dictionary.
fn merged(sets: &[Option<(&[u32], &Dictionary)>], picks: &[Pick]) -> TextCodes {
    let mut names = Dictionary::default();
    let mut codes_of: Vec<Vec<u32>> = Vec::with_capacity(sets.len());
    for set in sets {
        codes_of.push(set.iter().flat_map(|(_, own)| own.names()).map(|name| names.intern(name)).collect());
    }
    let code = |pick: &Pick| {
        let (codes, _) = sets.get(pick.set).copied().flatten()?;
        let code = codes.get(pick.touch).copied().filter(|code| *code != MISSING_CODE)?;
        codes_of.get(pick.set)?.get(code as usize).copied()
    };
    let codes = picks.iter().map(|pick| code(pick).unwrap_or(MISSING_CODE)).collect();
    TextCodes { codes, names }
}
