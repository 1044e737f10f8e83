//! Matching refunds with the sales that they take back.
//!
//! In: refunds and sales as they were read. Out: for each sale what was given back of it and when, and what no sale is
//! left for. Refunds that name a sale come first, since a name is a fact; the others then take back what is left of the
//! latest sales of their key. Nothing here depends on the order of rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::chunked::Batches;
use super::conversions::{ConversionRow, ReadConversions, repeated};
use crate::columns::table::ConversionTable;
use crate::domain::{
    Columns, JourneyKey, MISSING_CODE, Refund, RefundReport, TextField, UnattributedConversion, is_refund,
};
use crate::math::{ExactSum, SmallSort, Sum, index_u32};

/// Tolerance: less than this part of a sale left counts as nothing, as amounts in cents do not add up exactly.
const ROUNDING: f64 = 1e-12;

/// One refund.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RefundRow {
    pub(super) at: i64,
    /// 0 or less.
    pub(super) value: f64,
    /// [`MISSING_CODE`] for a key that bought nothing, and without a key.
    key: u32,
    pub(super) row: u32,
    sale: Named,
}

/// The sale that a refund names.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Named {
    Nothing,
    /// The row of the sale.
    Sale(u32),
    /// A name that no sale has.
    Unknown,
}

impl RefundRow {
    pub(super) const fn new(at: i64, value: f64, row: u32) -> Self {
        Self { at, value, key: MISSING_CODE, row, sale: Named::Nothing }
    }

    /// Order in which refunds take back: by time; of one instant the smaller amount first, so that as few as can be find
    /// no sale, whatever the order of rows.
    fn in_turn(&self, other: &Self) -> Ordering {
        self.at
            .cmp(&other.at)
            .then_with(|| other.value.total_cmp(&self.value))
            .then_with(|| self.row.cmp(&other.row))
    }
}

/// Rows that share an id with another.
#[derive(Debug, Default)]
pub(super) struct SameIds {
    /// Rows that must not, with the row whose id it is; in the order of rows.
    pub(super) refused: Vec<(u32, u32)>,
    /// Refunds with the id of a sale, and that sale.
    pub(super) of_sales: BTreeMap<u32, u32>,
}

impl SameIds {
    pub(super) fn new(tables: &[ConversionTable<'_>], batches: &Batches) -> Self {
        let ids: Vec<_> = tables.iter().map(|table| table.text(TextField::Id)).collect();
        let mut rows_of: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (row, first) in repeated(&ids, batches) {
            rows_of.entry(first).or_insert_with(|| vec![first]).push(row);
        }
        let texts = Texts { tables, batches };
        let mut found = Self::default();
        for rows in rows_of.values() {
            let sale = rows.iter().copied().find(|row| !texts.is_refund(*row));
            let owner = sale.or(rows.first().copied()).unwrap_or(MISSING_CODE);
            for row in rows.iter().copied().filter(|row| *row != owner) {
                let names_no_other = || texts.sale(row).is_none_or(|name| Some(name) == texts.id(row));
                if sale.is_some() && texts.is_refund(row) && names_no_other() {
                    found.of_sales.insert(row, owner);
                } else {
                    found.refused.push((row, owner));
                }
            }
        }
        found.refused.small_sort_unstable_by(Ord::cmp);
        found
    }
}

/// The texts of conversions, by row.
#[derive(Clone, Copy)]
struct Texts<'a> {
    tables: &'a [ConversionTable<'a>],
    batches: &'a Batches,
}

impl<'a> Texts<'a> {
    fn text(self, field: TextField, row: u32) -> Option<&'a str> {
        let (batch, row) = self.batches.locate(row);
        self.tables.get(batch)?.text(field)?.filled(row)
    }

    fn id(self, row: u32) -> Option<&'a str> {
        self.text(TextField::Id, row)
    }

    fn is_refund(self, row: u32) -> bool {
        is_refund(self.text(TextField::Kind, row))
    }

    fn sale(self, row: u32) -> Option<&'a str> {
        let (batch, row) = self.batches.locate(row);
        self.tables.get(batch)?.refunds?.filled(row)
    }
}

/// Finds the key of each refund and the sale that it names, by its field or by its own id.
pub(super) fn name_sales(
    read: &mut ReadConversions,
    key: JourneyKey,
    tables: &[ConversionTable<'_>],
    batches: &Batches,
    of_sales: &BTreeMap<u32, u32>,
) {
    let texts = Texts { tables, batches };
    let ReadConversions { keys, rows, without_key, refunds, .. } = read;
    let names = refunds.iter().filter_map(|refund| texts.sale(refund.row));
    let mut sales: Vec<(&str, Option<u32>)> = names.map(|name| (name, None)).collect();
    sales.small_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    sales.dedup_by_key(|(name, _)| *name);
    let find =
        |sales: &[(&str, Option<u32>)], name: &str| sales.binary_search_by_key(&name, |(of, _)| *of).ok();
    let sold = || rows.iter().map(|sale| sale.row).chain(without_key.iter().map(|sale| sale.row));
    if !sales.is_empty() {
        for row in sold() {
            let index = texts.id(row).and_then(|id| find(&sales, id));
            if let Some((_, sale)) = index.and_then(|index| sales.get_mut(index)) {
                *sale = Some(row);
            }
        }
    }
    for refund in &mut *refunds {
        refund.key =
            texts.text(key.field(), refund.row).and_then(|name| keys.get(name)).unwrap_or(MISSING_CODE);
        refund.sale = match texts.sale(refund.row) {
            Some(name) => {
                let sale = find(&sales, name).and_then(|index| sales.get(index)?.1);
                sale.map_or(Named::Unknown, Named::Sale)
            }
            None => of_sales.get(&refund.row).copied().map_or(Named::Nothing, Named::Sale),
        };
    }
}

/// Refunds of one sale.
#[derive(Debug, Default)]
pub(super) struct GivenBack {
    /// Parts of refunds, in the order of time.
    pub(super) parts: Vec<RefundRow>,
    /// Rest of the value of the sale, before it is rounded.
    rest: ExactSum,
    /// The same, rounded; exactly 0 where it was given back whole.
    pub(super) net: f64,
    /// True when it was given back whole.
    pub(super) whole: bool,
}

/// Refunds of all sales.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// By the row of the sale.
    pub(super) sales: BTreeMap<u32, GivenBack>,
    /// Refunds, or parts of them, for which no sale was left; in the order of rows.
    pub(super) without_sale: Vec<UnattributedConversion>,
}

/// A sale of which something may be left.
#[derive(Clone, Copy)]
struct Sale {
    row: u32,
    at: i64,
    value: f64,
}

impl Settled {
    /// Gives refunds to sales; `sales` are sorted by key.
    pub(super) fn new(
        sales: &[ConversionRow],
        without_key: &[UnattributedConversion],
        refunds: &[RefundRow],
        tables: &[ConversionTable<'_>],
        batches: &Batches,
    ) -> Self {
        let texts = Texts { tables, batches };
        let mut refunds = refunds.to_vec();
        refunds.small_sort_unstable_by(|a, b| a.key.cmp(&b.key).then_with(|| a.in_turn(b)));
        let mut settled = Self::default();
        settled.settle_named(sales, without_key, &refunds);
        for of_key in refunds.chunk_by(|a, b| a.key == b.key) {
            let Some(key) = of_key.first().map(|refund| refund.key) else { continue };
            let from = sales.partition_point(|sale| sale.key < key);
            let to = sales.partition_point(|sale| sale.key <= key);
            let sales = sales.get(from..to).unwrap_or_default();
            settled.settle_latest(sales, of_key.iter().filter(|refund| refund.sale == Named::Nothing), texts);
        }
        for given_back in settled.sales.values_mut() {
            given_back.parts.small_sort_unstable_by(RefundRow::in_turn);
        }
        settled.without_sale.small_sort_unstable_by(|a, b| a.row.cmp(&b.row));
        settled
    }

    fn settle_named(
        &mut self,
        sales: &[ConversionRow],
        without_key: &[UnattributedConversion],
        refunds: &[RefundRow],
    ) {
        let mut named: Vec<&RefundRow> =
            refunds.iter().filter(|refund| refund.sale != Named::Nothing).collect();
        named.small_sort_unstable_by(|a, b| a.in_turn(b));
        let mut value_of: BTreeMap<u32, f64> = BTreeMap::new();
        let mut wanted: Vec<u32> = named.iter().filter_map(|refund| refund.sale_row()).collect();
        wanted.small_sort_unstable();
        let all = sales.iter().map(|sale| (sale.row, sale.value));
        let all = all.chain(without_key.iter().map(|sale| (sale.row, sale.value)));
        if !wanted.is_empty() {
            value_of.extend(all.filter(|(row, _)| wanted.binary_search(row).is_ok()));
        }
        for refund in named {
            let sale = refund.sale_row().and_then(|row| Some((row, *value_of.get(&row)?)));
            let rest = match sale {
                Some((row, value)) => self.take(row, value, refund, -refund.value),
                None => Some(-refund.value),
            };
            self.leave(refund, rest);
        }
    }

    /// Gives refunds, in the order of time, to the latest sales of their key that are not given back.
    fn settle_latest<'a>(
        &mut self,
        sales: &[ConversionRow],
        refunds: impl Iterator<Item = &'a RefundRow>,
        texts: Texts<'_>,
    ) {
        let mut sales: Vec<Sale> =
            sales.iter().map(|sale| Sale { row: sale.row, at: sale.at, value: sale.value }).collect();
        // Of sales at one instant the largest is the latest, so that the order of rows decides nothing.
        sales.small_sort_by(|a, b| {
            let by_time = a.at.cmp(&b.at).then(a.value.total_cmp(&b.value));
            by_time.then_with(|| texts.id(a.row).cmp(&texts.id(b.row))).then(a.row.cmp(&b.row))
        });
        let mut coming = sales.into_iter().peekable();
        let (mut open, mut worthless): (Vec<Sale>, Vec<Sale>) = (Vec::new(), Vec::new());
        for refund in refunds {
            while let Some(sale) = coming.next_if(|sale| sale.at <= refund.at) {
                if sale.value > 0.0 { open.push(sale) } else { worthless.push(sale) }
            }
            let candidates = if refund.value < 0.0 { &mut open } else { &mut worthless };
            let mut rest = Some(-refund.value);
            while let Some((amount, sale)) = rest.zip(candidates.last().copied()) {
                rest = self.take(sale.row, sale.value, refund, amount);
                if self.sales.get(&sale.row).is_some_and(|of| of.whole) {
                    candidates.pop();
                }
            }
            self.leave(refund, rest);
        }
    }

    /// Takes up to `amount` of a sale back; what it had not left, if anything.
    fn take(&mut self, sale: u32, value: f64, refund: &RefundRow, amount: f64) -> Option<f64> {
        let known = self.sales.entry(sale).or_insert_with(|| GivenBack {
            rest: [value].into_iter().collect(),
            net: value,
            ..GivenBack::default()
        });
        if known.whole {
            return Some(amount);
        }
        let rounding = ROUNDING * value.max(-refund.value);
        let taken = if amount > known.net + rounding { known.net } else { amount };
        // Not `-taken`, which is -0.0 for 0.
        known.parts.push(RefundRow { value: 0.0 - taken, ..*refund });
        known.rest.add(-taken);
        known.net = known.rest.value();
        if known.net <= rounding {
            (known.net, known.whole) = (0.0, true);
        }
        (taken < amount).then_some(amount - taken)
    }

    /// Notes the part of a refund for which no sale was left.
    fn leave(&mut self, refund: &RefundRow, rest: Option<f64>) {
        if let Some(rest) = rest {
            self.without_sale.push(UnattributedConversion { row: refund.row, value: 0.0 - rest, count: 0 });
        }
    }
}

/// Takes refunds back from the sales of journeys and from those that no touch can earn.
pub(super) fn settle(
    journeys: &mut Columns,
    unattributed: &mut Vec<UnattributedConversion>,
    refunds: &[RefundRow],
    settled: Settled,
) -> RefundReport {
    let Settled { mut sales, mut without_sale } = settled;
    let report = RefundReport {
        given: refunds.len() as u64,
        without_sale: without_sale.len() as u64,
        sales_given_back: sales.values().filter(|sale| sale.whole).count() as u64,
        value: refunds.iter().map(|refund| refund.value).collect::<Sum>().value(),
    };
    for sale in &mut *unattributed {
        if let Some(given_back) = sales.remove(&sale.row) {
            sale.value = given_back.net;
            sale.count = u64::from(!given_back.whole);
        }
    }
    unattributed.append(&mut without_sale);
    let Columns { conversions, refunds: columns, .. } = journeys;
    columns.sale_value.clone_from(&conversions.value);
    columns.given_back = vec![false; conversions.value.len()];
    let slots = conversions.value.iter_mut().zip(&mut columns.given_back);
    for (journey, (row, (value, whole))) in conversions.row.iter().zip(slots).enumerate() {
        let Some(given_back) = sales.remove(row) else { continue };
        (*value, *whole) = (given_back.net, given_back.whole);
        let last = given_back.parts.len();
        columns.list.extend(given_back.parts.iter().zip(1..).map(|(part, index)| Refund {
            journey: index_u32(journey),
            row: part.row,
            at: part.at,
            value: part.value,
            is_last: given_back.whole && index == last,
        }));
    }
    report
}

impl RefundRow {
    fn sale_row(&self) -> Option<u32> {
        match self.sale {
            Named::Sale(row) => Some(row),
            Named::Nothing | Named::Unknown => None,
        }
    }
}
