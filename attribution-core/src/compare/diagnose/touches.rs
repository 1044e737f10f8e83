//! The touches of each key, each once however many journeys hold it.

use crate::domain::Journeys;
use crate::math::{SmallSort, index_u32};

/// A touch of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Touch {
    /// Key, as a code of the journeys' keys.
    pub(super) key: u32,
    /// Microseconds since 1970.
    pub(super) at: i64,
    /// Channel, as a code.
    pub(super) channel: u32,
    /// Place in the columns of touches.
    pub(super) place: u32,
}

/// Touches of all keys, key by key and then by time; each row once. Keys and times are needed.
pub(super) fn by_key(journeys: &Journeys) -> Vec<Touch> {
    let columns = &journeys.0;
    let mut starts = vec![0_usize; columns.keys.len() + 1];
    for (index, key) in columns.key.iter().enumerate() {
        let touches = columns.offset(index + 1) - columns.offset(index);
        if let Some(start) = starts.get_mut(*key as usize + 1) {
            *start += touches;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += *start;
        *start = before;
    }
    let mut touches = vec![Touch { key: 0, at: 0, channel: 0, place: 0 }; before];
    for (index, key) in columns.key.iter().enumerate() {
        for place in columns.offset(index)..columns.offset(index + 1) {
            let Some(next) = starts.get_mut(*key as usize) else { continue };
            let own = (touches.get_mut(*next), columns.at.get(place), columns.channel.get(place));
            if let (Some(slot), Some(at), Some(channel)) = own {
                *slot = Touch { key: *key, at: *at, channel: *channel, place: index_u32(place) };
            }
            *next += 1;
        }
    }
    let row = |touch: &Touch| columns.row.get(touch.place as usize).copied();
    for own in touches.chunk_by_mut(|a, b| a.key == b.key) {
        own.small_sort_by(|a, b| (a.at, row(a)).cmp(&(b.at, row(b))));
    }
    touches.dedup_by(|a, b| a.key == b.key && row(a) == row(b));
    touches
}
