//! Refunds: what is taken back of a sale, at a time of its own.

use serde::{Deserialize, Serialize};

/// Refund of the sale of one journey, or a part of one.
///
/// A refund is no journey of its own: it has the touches and weights of its sale, times its negative value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Refund {
    /// Position of the journey whose sale it takes back.
    pub(crate) journey: u32,
    /// Row of the refund in the input.
    pub(crate) row: u32,
    /// Microseconds since 1970.
    pub(crate) at: i64,
    /// Amount that it takes back of this sale, 0 or less.
    pub(crate) value: f64,
    /// True when nothing of the sale is left after it.
    pub(crate) is_last: bool,
}

/// The refunds of all journeys; everything is empty where nothing was given back.
#[derive(Debug, Default)]
pub(crate) struct Refunds {
    /// By journey, then time, then row.
    pub(crate) list: Vec<Refund>,
    /// Value of each converting journey's sale before anything was given back.
    pub(crate) sale_value: Vec<f64>,
    /// Sales that were given back whole.
    pub(crate) given_back: Vec<bool>,
}

impl Refunds {
    /// Those of one journey.
    pub(crate) fn of(&self, journey: usize) -> &[Refund] {
        if self.list.is_empty() {
            return &[];
        }
        let from = self.list.partition_point(|refund| (refund.journey as usize) < journey);
        let len = self.list.iter().skip(from).take_while(|refund| refund.journey as usize == journey).count();
        self.list.get(from..from + len).unwrap_or_default()
    }
}

/// Account of the refunds among the conversions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundReport {
    /// Refunds that could be used.
    pub given: u64,
    /// Those of them for which, or for a part of which, no sale was found: that part is unattributed.
    pub without_sale: u64,
    /// Sales that were given back whole and count no more.
    pub sales_given_back: u64,
    /// Value of all refunds, 0 or less; part of the value of all conversions.
    pub value: f64,
}

impl RefundReport {
    /// True without any refund.
    pub(crate) fn is_empty(&self) -> bool {
        self.given == 0
    }
}
