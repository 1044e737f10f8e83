//! Building journeys of deals: link touches to deals, sort, cut, collect.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::build::{SHARED_LIMIT, Sorted, TIMES_LIMIT, assemble, total};
use super::super::chunked::Batches;
use super::super::conversions::ConversionRow;
use super::super::observation::observation;
use super::super::touches::{self, ReadTouches};
#[cfg(feature = "channels")]
use super::super::visit_columns::VisitColumns;
use super::super::windows::{Cut, Windows};
use super::super::zoned_times::ZonedTimes;
use super::super::{gather, headers};
use super::candidates::Candidates;
use super::cut::{DealCut, DealWindow};
use super::touch_links::{TouchLinks, by_batch, with_accounts};
use super::{moments, notes};
use crate::columns::column::TimeColumn;
use crate::columns::record_table::RecordTable;
use crate::columns::table::TouchTable;
use crate::domain::{
    BetweenConversions, BuildReport, Columns, DealColumns, DealStatus, Deals, DealsReport, Dictionary,
    JourneyDeals, JourneyKey, JourneyRules, Journeys, Lead, MISSING_CODE, NO_TIME, NullJourneys, Opportunity,
    SetAside, TableKind, TextCodes, Timestamp, WindowsBy,
};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, Steps, index_u32, unwatched, watched};

/// Passes over the rows: reading links and touches, sorting, cutting, gathering those of closed and of open deals.
const PASSES: u64 = 6;

impl Journeys {
    /// Builds journeys of deals: won opportunities are conversions, lost ones null journeys, and open ones a set of their
    /// own, [`Journeys::open_pipeline`].
    ///
    /// Reason to pick it: a deal has a buying committee and a long cycle; which touches may earn it is known from its
    /// account or its leads. Each opportunity shares out its own amount over all touches in its window, so that a touch
    /// may earn from several; a touch that names an opportunity is that one's alone.
    ///
    /// Windows end at the close, for open deals at `as_of`. Models and reports find the records in [`Journeys::deals`].
    ///
    /// # Examples
    /// ```
    /// use attribution_core::domain::{Deals, Opportunity, TextField};
    /// use attribution_core::ingest::TouchTable;
    /// use attribution_core::{JourneyRules, Journeys, ModelSpec};
    ///
    /// let deal = Opportunity {
    ///     account: Some("acme".into()),
    ///     stage: Some("Closed Won".into()),
    ///     amount: Some(90_000.0),
    ///     created_at: Some("2026-01-01".parse()?),
    ///     closed_at: Some("2026-03-01".parse()?),
    ///     ..Opportunity::new("deal-1")
    /// };
    /// let day = 86_400_000_000_i64;
    /// let at = [20_460 * day, 20_500 * day];
    /// let touches = TouchTable::new()
    ///     .with_text(TextField::Account, &["acme", "acme"])
    ///     .with_text(TextField::Channel, &["webinar", "sales"])
    ///     .with_at(&at);
    /// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[touches], Deals::new(vec![deal], vec![])?)?;
    /// assert_eq!((journeys.converting(), journeys.touches()), (1, 2));
    /// assert_eq!(ModelSpec::linear().attribute(&journeys)?.lines().next().map(|line| line.value), Some(45_000.0));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Journeys::from_columns`]; `INVALID_CONFIG` for rules of windows that deals have not.
    pub fn from_deals(rules: &JourneyRules, touches: &[TouchTable<'_>], deals: Deals) -> Result<Self> {
        Self::from_deals_watched(rules, touches, deals, &unwatched)
    }

    /// [`Journeys::from_deals`], with somebody who watches and may stop it.
    ///
    /// # Errors
    /// As [`Journeys::from_deals`]; `CANCELLED` when `progress` says so.
    pub fn from_deals_watched(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        deals: Deals,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let headers: Vec<_> = touches.iter().map(|table| (table.kind, table.headers)).collect();
        let ignored = headers::ignored(rules, &headers)?;
        let build = |touches: &[TouchTable<'_>]| {
            watched(progress, PASSES, |steps| Building { rules, touches }.build(deals, ignored, steps))
        };
        #[cfg(feature = "channels")]
        if let Some(read) = VisitColumns::of(rules, touches)? {
            return build(&read.tables(touches));
        }
        build(touches)
    }

    /// Builds journeys of deals from the tables of a CRM, as [`Deals::from_tables`] reads them.
    ///
    /// # Errors
    /// As [`Journeys::from_deals`] and [`Deals::from_tables`]; `CANCELLED` when `progress` says so.
    pub fn from_deal_tables(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        records: &[RecordTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let mut headers: Vec<_> = touches.iter().map(|table| (table.kind, table.headers)).collect();
        headers.extend(records.iter().map(|table| (table.kind(), table.headers())));
        let ignored = headers::ignored(rules, &headers)?;
        let deals = Deals::from_tables(rules, records)?;
        let build = |touches: &[TouchTable<'_>]| {
            watched(progress, PASSES, |steps| Building { rules, touches }.build(deals, ignored, steps))
        };
        #[cfg(feature = "channels")]
        if let Some(read) = VisitColumns::of(rules, touches)? {
            return build(&read.tables(touches));
        }
        build(touches)
    }
}

/// Rules that deals have not.
fn check_rules(rules: &JourneyRules) -> Result<()> {
    rules.validate()?;
    let refused = |path: &str, detail: &str| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
    if rules.between_conversions != BetweenConversions::AllInWindow {
        let detail = "expected all_in_window for deals, each of which shares out its own amount";
        return refused("between_conversions", detail);
    }
    if rules.windows_by != WindowsBy::Key {
        return refused("windows_by", "expected key for deals, each of which has a window of its own");
    }
    if !rules.promo_codes().is_empty() {
        let detail = "expected conversions, whose promo codes make touches, got deals";
        return refused("promo_codes", detail);
    }
    #[cfg(feature = "identity")]
    if !rules.buyers.is_empty() {
        let detail =
            "expected conversions, whose keys have buyers, got deals, which name their accounts and leads";
        return refused("buyers", detail);
    }
    Ok(())
}

/// Tables and rules of one build.
struct Building<'a> {
    rules: &'a JourneyRules,
    touches: &'a [TouchTable<'a>],
}

/// Sources of the closed and open deals of one build.
struct Read<'a> {
    batches: &'a Batches,
    sorted: &'a Sorted,
    tables: &'a [TouchTable<'a>],
    links: &'a TouchLinks,
}

impl Building<'_> {
    fn build(&self, deals: Deals, ignored: Vec<String>, steps: &Steps<'_>) -> Result<Journeys> {
        check_rules(self.rules)?;
        if ZonedTimes::are_plain(self.rules) {
            return self.built(deals, ignored, steps);
        }
        let (times, _) = ZonedTimes::of(self.rules, self.touches, &[]);
        let mut touches = self.touches.to_vec();
        for (table, times) in touches.iter_mut().zip(&times) {
            table.at = times.as_ref().map(|times| times as &dyn TimeColumn);
        }
        Building { rules: self.rules, touches: &touches }.built(deals, ignored, steps)
    }

    fn built(&self, mut deals: Deals, ignored: Vec<String>, steps: &Steps<'_>) -> Result<Journeys> {
        let rules = self.rules;
        let batches = Batches::new(TableKind::Touchpoints, self.touches.iter().map(TouchTable::rows))?;
        let links = TouchLinks::new(self.touches, &batches, &deals);
        steps.add(1)?;
        let (keys, accounts) = (by_batch(&links.keys, self.touches), by_batch(&links.accounts, self.touches));
        // Also without null journeys: what touches of lost deals cost was paid.
        let (key, null_journeys) = (JourneyKey::Account, NullJourneys::Keep);
        let by_account = JourneyRules { null_journeys, key, ..rules.clone() };
        let mut seen =
            touches::read(&by_account, &with_accounts(self.touches, &keys), &batches, &links.keys.names)?;
        steps.add(1)?;
        let tables = with_accounts(self.touches, &accounts);
        let sorted = Sorted::new(links.keys.names.len(), std::mem::take(&mut seen.rows), Vec::new());
        let as_of = rules.as_of.or(deals.moment()).unwrap_or_else(|| latest(rules, &sorted, &deals));
        deals = deals.as_of(as_of);
        if rules.as_of.is_some() {
            deals.leave_open(moments::opens(rules, as_of));
        }
        let order = (sorted.touches.as_slice(), sorted.touch_starts.as_slice());
        let candidates = Candidates::new(rules, &deals, &links, order);
        let (windows_of, counted) = deal_windows(rules, &deals, &candidates, as_of)?;
        steps.add(1)?;
        let kinds = if rules.kind_lookback_days.is_empty() {
            TextCodes::default()
        } else {
            sorted.kinds(&tables, &batches)?
        };
        let windows = Windows::new(rules, &seen.channels, kinds);
        let maximum = SHARED_LIMIT.max(TIMES_LIMIT * sorted.touches.len() as u64);
        let mut cut = DealCut::new(&windows, &candidates, &windows_of, order, maximum)?;
        steps.add(1)?;
        let mut notes = std::mem::take(&mut deals.notes);
        notes.extend(notes::of_records(&deals));
        notes.extend(notes::of_moments(&deals, moments::opens(rules, as_of)));
        notes.extend(notes::of_amounts(&deals, &ignored));
        notes.extend(notes::of_lost(&deals, rules.null_journeys));
        notes.extend(notes::of_touches(&links, &deals));
        let with_touch = cut.won_rows.len() + cut.lost_rows.len() + cut.open_rows.len();
        notes.extend(notes::no_common_key(&deals, &links, with_touch));
        let rejected = std::mem::take(&mut deals.rejected);
        let given = |used: u64, table: TableKind| {
            let start = format!("{}[", table.name());
            used + rejected.iter().filter(|row| row.path.starts_with(&start)).count() as u64
        };
        let counted = DealsReport {
            leads: given(counted.leads, TableKind::Leads),
            accounts: given(counted.accounts, TableKind::Accounts),
            contact_roles: given(counted.contact_roles, TableKind::ContactRoles),
            stage_changes: given(counted.stage_changes, TableKind::StageChanges),
            ..counted
        };
        let report = BuildReport {
            notes,
            columns_ignored: ignored,
            deals: DealsReport {
                opportunities_rejected: deals.rejected_opportunities,
                opportunities: deals.opportunities().len() as u64 + deals.rejected_opportunities,
                lost_with_touch: cut.lost_rows.len() as u64,
                open_with_touch: cut.open_rows.len() as u64,
                ..counted
            },
            rejected,
            ..BuildReport::default()
        };
        let records = Arc::new(deals);
        let read = Read { batches: &batches, sorted: &sorted, tables: &tables, links: &links };
        let rest = self.rest(&read, &cut, &seen)?;
        let open = self.open(&read, &mut cut, &records, &seen)?;
        steps.add(1)?;
        let journeys = self.closed(&read, cut, (&records, open, rest), seen, report)?;
        steps.add(1)?;
        Ok(journeys)
    }

    /// Journeys of closed deals, and null journeys of others.
    fn closed(
        &self,
        read: &Read<'_>,
        cut: DealCut,
        (records, open, rest): (&Arc<Deals>, Option<Journeys>, Option<Journeys>),
        seen: ReadTouches,
        report: BuildReport,
    ) -> Result<Journeys> {
        let DealCut { mut closed, won_rows, lost_rows, .. } = cut;
        let mut columns = self.columns(read, &mut closed, records, (&won_rows, &lost_rows))?;
        columns.channels = seen.channels;
        if let Some(deals) = &mut columns.deals {
            (deals.open, deals.rest) = (open, rest);
        }
        closed.set_aside.add(&seen.set_aside);
        let records_given = [
            report.deals.opportunities,
            report.deals.leads,
            report.deals.accounts,
            report.deals.contact_roles,
            report.deals.stage_changes,
        ];
        let mut rejected = report.rejected;
        rejected.extend(seen.rejected);
        columns.report = BuildReport {
            rows: read.batches.rows() as u64 + records_given.iter().sum::<u64>(),
            rows_rejected: rejected.len() as u64,
            touches: read.batches.given() as u64,
            touches_used: closed.used,
            touches_set_aside: closed.set_aside,
            conversions: report.deals.won,
            conversions_attributable: columns.converting as u64,
            conversions_unattributed: closed.unattributed.len() as u64,
            unattributed_reasons: closed.reasons,
            value: total(
                columns.conversions.value.iter().chain(closed.unattributed.iter().map(|sale| &sale.value)),
            ),
            value_unattributed: total(closed.unattributed.iter().map(|sale| &sale.value)),
            journeys_converting: columns.converting as u64,
            journeys_null: (columns.offsets.len() - 1 - columns.converting) as u64,
            touch_fields: gather::field_names(self.touches),
            dimensions: self.rules.dimensions.clone(),
            rejected,
            ..report
        };
        columns.unattributed = closed.unattributed;
        Ok(Journeys(Arc::new(columns)))
    }

    /// Journeys of open deals; `None` where none has a touch.
    fn open(
        &self,
        read: &Read<'_>,
        cut: &mut DealCut,
        records: &Arc<Deals>,
        seen: &ReadTouches,
    ) -> Result<Option<Journeys>> {
        if cut.open_rows.is_empty() {
            return Ok(None);
        }
        let touches = cut.touches_of_open();
        let mut open = std::mem::take(&mut cut.open);
        let mut columns = self.columns(read, &mut open, records, (&cut.open_rows, &[]))?;
        columns.channels = seen.channels.clone();
        let converting = columns.converting as u64;
        columns.report = BuildReport {
            rows: touches + converting,
            touches,
            touches_used: touches,
            touches_set_aside: SetAside::default(),
            conversions: converting,
            conversions_attributable: converting,
            value: total(columns.conversions.value.iter()),
            journeys_converting: converting,
            touch_fields: gather::field_names(self.touches),
            dimensions: self.rules.dimensions.clone(),
            ..BuildReport::default()
        };
        Ok(Some(Journeys(Arc::new(columns))))
    }

    /// Touches that no journey holds, with all that they say; `None` where there are none.
    fn rest(&self, read: &Read<'_>, cut: &DealCut, seen: &ReadTouches) -> Result<Option<Journeys>> {
        let mut rest = cut.rest(&read.sorted.touches);
        if rest.null.is_empty() {
            return Ok(None);
        }
        let mut columns = assemble(read.sorted, &mut rest)?;
        columns.keys = read.links.keys.names.clone();
        columns.channels = seen.channels.clone();
        columns.time_zone = self.rules.time_zone.clone();
        columns.observation = observation(self.rules);
        self.gather(read, &mut columns);
        columns.report = BuildReport { journeys_null: 1, ..BuildReport::default() };
        Ok(Some(Journeys(Arc::new(columns))))
    }

    /// Gathers the optional fields of the touches of some journeys.
    fn gather(&self, read: &Read<'_>, columns: &mut Columns) {
        columns.texts = gather::texts(JourneyKey::Account, read.tables, read.batches, &columns.row);
        columns.own = gather::dimensions(&self.rules.dimensions, read.tables, read.batches, &columns.row);
        columns.numbers = gather::numbers(read.tables, read.batches, &columns.row);
    }

    /// The columns of the journeys of some deals: first those that convert, then others.
    fn columns(
        &self,
        read: &Read<'_>,
        cut: &mut Cut,
        records: &Arc<Deals>,
        (converting, null): (&[u32], &[u32]),
    ) -> Result<Columns> {
        let (rules, deals) = (self.rules, &**records);
        let mut columns = assemble(read.sorted, cut)?;
        let opportunity = |row: &u32| deals.opportunities().get(*row as usize);
        columns.keys = read.links.keys.names.clone();
        // The deal says whose touches they are, where it is one.
        let named = converting.iter().chain(null).map(opportunity);
        let keys = named.map(|deal| deal.map_or("", |deal| deal.account.as_deref().unwrap_or(&deal.id)));
        for (place, key) in (0..converting.len()).chain(columns.converting..).zip(keys) {
            let code = columns.keys.intern(key);
            if let Some(slot) = columns.key.get_mut(place) {
                *slot = code;
            }
        }
        let mut id = TextCodes::default();
        for deal in converting.iter().filter_map(opportunity) {
            id.codes.push(id.names.intern(&deal.id));
        }
        columns.conversions.id = id;
        columns.currency = deals.currency();
        columns.time_zone = rules.time_zone.clone();
        columns.observation = observation(rules);
        self.gather(read, &mut columns);
        let mut of_journey = converting.to_vec();
        of_journey.extend_from_slice(null);
        of_journey.resize(columns.offsets.len() - 1, MISSING_CODE);
        columns.deals = Some(JourneyDeals {
            records: Arc::clone(records),
            of_journey,
            milestone_lead: Vec::new(),
            columns: DealColumns::default(),
            open: None,
            rest: None,
        });
        let mut columns = columns.with_deal_columns();
        self.milestones(&mut columns, deals, converting);
        Ok(columns)
    }

    /// Milestones of the journeys that convert.
    fn milestones(&self, columns: &mut Columns, deals: &Deals, converting: &[u32]) {
        let rules = self.rules;
        let lead_names = columns.text(crate::domain::TextField::Lead).map(|leads| &leads.names);
        let empty = Dictionary::default();
        let lead_names = lead_names.unwrap_or(&empty);
        // The first lead of each account: where it came after a close, so did all others.
        let mut first_of_account: BTreeMap<&str, (i64, &Lead)> = BTreeMap::new();
        for lead in deals.leads() {
            let Some((account, created)) = lead.account.as_deref().zip(lead.created_at) else { continue };
            let created = moments::opens(rules, created);
            let first = first_of_account.entry(account).or_insert((created, lead));
            if created < first.0 {
                *first = (created, lead);
            }
        }
        let (mut lead_created, mut created, mut closed) = (Vec::new(), Vec::new(), Vec::new());
        let mut milestone_lead = Vec::new();
        for (row, at) in converting.iter().zip(&columns.conversions.at) {
            let Some(deal) = deals.opportunities().get(*row as usize) else { continue };
            let own = deals
                .leads_of(*row as usize)
                .filter_map(|lead| Some((moments::opens(rules, lead.created_at?), lead)))
                .min_by_key(|(created, _)| *created);
            let has_own = deals.leads_of(*row as usize).next().is_some();
            let of_account = || first_of_account.get(deal.account.as_deref()?).copied();
            let first = if has_own { own } else { of_account() };
            let first = first.filter(|(created, _)| created <= at);
            lead_created.push(first.map_or(NO_TIME, |(moment, _)| moment));
            milestone_lead.push(first.and_then(|(_, lead)| lead_names.get(&lead.id)).unwrap_or(MISSING_CODE));
            created.push(deal.created_at.map_or(NO_TIME, |created| moments::opens(rules, created)));
            closed.push(*at);
        }
        let conversions = &mut columns.conversions;
        (conversions.lead_created_at, conversions.opportunity_created_at, conversions.closed_at) =
            (lead_created, created, closed);
        if let Some(of) = &mut columns.deals {
            of.milestone_lead = milestone_lead;
        }
    }
}

/// The latest moment of touches and deals, closes of open deals aside.
fn latest(rules: &JourneyRules, sorted: &Sorted, deals: &Deals) -> Timestamp {
    let touches = sorted.touches.iter().map(|touch| touch.at);
    let created = deals.opportunities().iter().filter_map(|deal| deal.created_at);
    let changed = deals.stage_changes().iter().map(|change| change.at);
    let closed = deals.opportunities().iter().filter_map(Opportunity::closed);
    let opened = created.chain(changed).map(|at| moments::opens(rules, at));
    let moments = touches.chain(opened).chain(closed.map(|at| moments::closes(rules, at)));
    moments.max().and_then(|at| Timestamp::from_micros(at).ok()).unwrap_or(Timestamp::MIN)
}

/// One window for each deal, in the order of the opportunities, and what is counted of them.
fn deal_windows(
    rules: &JourneyRules,
    deals: &Deals,
    candidates: &Candidates<'_>,
    as_of: Timestamp,
) -> Result<(Vec<DealWindow>, DealsReport)> {
    let counts = deals.counts();
    let mut report = DealsReport {
        won: counts.won,
        lost: counts.lost,
        open: counts.open,
        leads: counts.leads,
        accounts: counts.accounts,
        contact_roles: counts.contact_roles,
        stage_changes: counts.stage_changes,
        ..DealsReport::default()
    };
    let mut sum = 0.0;
    let mut windows = Vec::with_capacity(deals.opportunities().len());
    for (row, deal) in deals.opportunities().iter().enumerate() {
        let status = deal.outcome();
        // The date of an open deal is a forecast.
        let closed = deal.closed_at.filter(|_| status != DealStatus::Open);
        let at = match (status, closed) {
            (DealStatus::Open, _) => moments::opens(rules, as_of),
            (_, Some(closed)) => moments::closes(rules, closed),
            (_, None) => moments::opens(rules, deal.created_at.unwrap_or(as_of)),
        };
        let day_seconds = closed.map_or(0, |closed| moments::day_seconds(rules, closed));
        let amount = deal.amount.unwrap_or(0.0);
        let value = match status {
            DealStatus::Open => amount * deal.probability.unwrap_or(0.0),
            DealStatus::Won | DealStatus::Lost => amount,
        };
        sum += value;
        let without_account = candidates.is_without_account(row, deal);
        report.without_account += u64::from(without_account);
        report.without_amount += u64::from(deal.amount.is_none());
        // The code counts only in so far as it is none.
        let key = if without_account { MISSING_CODE } else { 0 };
        let conversion =
            ConversionRow { at, value, key, row: index_u32(row), goal: MISSING_CODE, day_seconds };
        windows.push(DealWindow { row, status, source: candidates.source(row, deal), conversion });
    }
    if !sum.is_finite() {
        let detail = "expected amounts whose sum is a finite number, got more than 1.7e308";
        return Err(Error::new(ErrorKind::InvalidInput, "opportunities.amount", detail));
    }
    Ok((windows, report))
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
