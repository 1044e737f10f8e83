//! Figures of partners, counted from records.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::options::FiguresOptions;
use super::record::PartnerFigures;
use crate::domain::money::Currency;
use crate::domain::{Award, Opportunity, PartnerEvidence, RegistrationStatus};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallCollect, Sum, count_f64};
use crate::partner::involvement::{AwardedPart, Involvement, awarded_parts, major};
use crate::partner::registration::checked;
use crate::partner::{DealRegistration, PartnerRowSetAside};
use crate::time::Timestamp;

/// Account of the rows that figures are counted from.
///
/// Always `deals + evidence + awards = deals_used + evidence_used + awards_used + set_aside`, and `registrations =
/// registrations_decided + registrations_open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FiguresCounts {
    /// Deals given.
    pub deals: u64,
    /// Deals that count.
    pub deals_used: u64,
    /// Rows of evidence given.
    pub evidence: u64,
    /// Rows of evidence that count.
    pub evidence_used: u64,
    /// Awards given.
    pub awards: u64,
    /// Awards that count.
    pub awards_used: u64,
    /// Rows that do not count.
    pub set_aside: u64,
    /// Registrations given.
    pub registrations: u64,
    /// Registrations that were approved or refused by then.
    pub registrations_decided: u64,
    /// Registrations without a decision, or submitted later.
    pub registrations_open: u64,
    /// Parts of awards of another currency.
    pub parts_of_other_currency: u64,
    /// Open deals of another currency, or of none.
    pub pipeline_of_other_currency: u64,
}

/// Figures of partners, and the rows that do not count.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerFiguresTable {
    /// Account of every row.
    pub counts: FiguresCounts,
    /// Currency of the amounts; none where there are none.
    pub currency: Option<Currency>,
    /// Figures by partner.
    pub figures: Vec<PartnerFigures>,
    /// Rows that do not count.
    pub set_aside: Vec<PartnerRowSetAside>,
}

/// Sums of a partner.
#[derive(Default)]
struct Own {
    recent: i128,
    before: i128,
    last: Option<Timestamp>,
    won: u64,
    closed: u64,
    pipeline: Sum,
    approved: u64,
    not_approved: u64,
}

impl Own {
    fn active(&mut self, at: Timestamp) {
        self.last = self.last.max(Some(at));
    }
}

/// Figures of partners at a moment: revenue of two periods, days since the last activity, won and lost deals with the baseline,
/// pipeline and target, and decided registrations.
///
/// Reason to pick it: it counts what [`partner_health`](super::super::partner_health) judges by, from the same records as analytics.
///
/// # Method
/// Revenue is what awards gave for deals that closed in the last `recent_days`, and in as many days before. The last activity is the
/// latest evidence or submission. Evidence counts as in [`partner_analytics`](super::super::super::partner_analytics). Registrations
/// have the status that their history says they had then; approved once and expired since counts as approved, revoked as not.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Opportunity, PartnerEvidence};
/// use attribution_core::partner::{FiguresOptions, partner_figures};
///
/// let deal = Opportunity { amount: Some(300.0), currency: "EUR".parse().ok(), ..Opportunity::new("d1") };
/// let evidence = PartnerEvidence { at: "2026-02-15".parse().ok(), ..PartnerEvidence::new("e1", "P1", "d1") };
/// let as_of = "2026-04-01T00:00:00Z".parse()?;
/// let found = partner_figures(&[deal], &[evidence], &[], &[], as_of, &FiguresOptions::default())?;
/// let figures = &found.figures[0];
/// assert_eq!((figures.days_since_activity, figures.pipeline, figures.won), (Some(45.0), Some(300.0), Some(0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a record that is none, for a registration that is there twice, and for amounts of several currencies of which
/// `currency` names none; `INVALID_CONFIG` for options that cannot be.
pub fn partner_figures(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    awards: &[Award],
    registrations: &[DealRegistration],
    as_of: Timestamp,
    options: &FiguresOptions,
) -> Result<PartnerFiguresTable> {
    options.validate().map_err(|error| error.within("options"))?;
    checked(registrations)?;
    let involvement = Involvement::new(deals, evidence, Some(as_of), options.min_confidence.get())?;
    let ids = involvement.ids();
    let Involvement { deals: found, evidence_used, mut set_aside } = involvement;
    let (parts, awards_used) = awarded_parts(awards, &ids, Some(as_of), &mut set_aside)?;
    let open = found.iter().filter(|deal| !deal.is_closed() && !deal.partners.is_empty());
    let pipeline = open.clone().filter(|deal| deal.deal.amount.is_some()).map(|deal| deal.deal.currency);
    let currency = currency(parts.iter().map(|part| Some(part.currency)).chain(pipeline), options)?;
    let mut counts = FiguresCounts {
        deals: deals.len() as u64,
        deals_used: found.len() as u64,
        evidence: evidence.len() as u64,
        evidence_used,
        awards: awards.len() as u64,
        awards_used,
        set_aside: set_aside.len() as u64,
        registrations: registrations.len() as u64,
        ..FiguresCounts::default()
    };
    let mut all: BTreeMap<&str, Own> = BTreeMap::new();
    let end = as_of.end();
    for part in &parts {
        let own = all.entry(part.partner).or_default();
        if Some(part.currency) == currency {
            add_revenue(own, part, end, options.recent_days.get());
        } else {
            counts.parts_of_other_currency += 1;
        }
    }
    let (mut won, mut closed) = (0, 0);
    for deal in &found {
        won += u64::from(deal.is_won());
        closed += u64::from(deal.is_closed());
        let amount = deal.deal.amount.filter(|_| !deal.is_closed());
        let is_other = amount.is_some() && !deal.partners.is_empty() && deal.deal.currency != currency;
        counts.pipeline_of_other_currency += u64::from(is_other);
        for partner in &deal.partners {
            let own = all.entry(partner).or_default();
            own.won += u64::from(deal.is_won());
            own.closed += u64::from(deal.is_closed());
            own.pipeline.add(amount.filter(|_| !is_other).unwrap_or_default());
        }
        for one in &deal.evidence {
            one.at.into_iter().for_each(|at| all.entry(&one.partner).or_default().active(at));
        }
    }
    for registration in registrations {
        let decided = add_registration(&mut all, registration, end);
        *(if decided { &mut counts.registrations_decided } else { &mut counts.registrations_open }) += 1;
    }
    let figures = all.into_iter().map(|(partner, own)| PartnerFigures {
        partner: partner.to_owned(),
        currency,
        revenue_recent: currency.map(|currency| major(own.recent, currency)),
        revenue_before: currency.map(|currency| major(own.before, currency)),
        days_since_activity: own.last.map(|last| end.days_since(last).max(0.0)),
        won: Some(own.won),
        lost: Some(own.closed - own.won),
        baseline_win_rate: (closed > own.closed)
            .then(|| count_f64(won - own.won) / count_f64(closed - own.closed)),
        pipeline: Some(own.pipeline.value()),
        target: options.target_of(partner),
        approved: Some(own.approved),
        not_approved: Some(own.not_approved),
    });
    Ok(PartnerFiguresTable { counts, currency, figures: figures.collect(), set_aside })
}

/// The one currency of amounts, or that of the options.
fn currency(
    found: impl Iterator<Item = Option<Currency>>,
    options: &FiguresOptions,
) -> Result<Option<Currency>> {
    if options.currency.is_some() {
        return Ok(options.currency);
    }
    let found: BTreeSet<Option<Currency>> = found.small_collect();
    let mut one = found.iter();
    if let (first, None) = (one.next(), one.next()) {
        return Ok(first.copied().flatten());
    }
    let names = found.iter().map(|currency| currency.map_or("none".into(), |one| one.to_string()));
    let detail = format!(
        "expected one of the currencies that there are, got none among {}",
        names.collect::<Vec<_>>().join(", ")
    );
    Err(Error::new(ErrorKind::InvalidInput, "options.currency", detail))
}

/// Adds a part of an award to the period that its deal closed in.
fn add_revenue(own: &mut Own, part: &AwardedPart<'_>, end: Timestamp, days: f64) {
    let age = end.days_since(part.closed_at.end());
    if age < days {
        own.recent += i128::from(part.minor);
    } else if age < 2.0 * days {
        own.before += i128::from(part.minor);
    }
}

/// Adds a registration; true where it was decided.
fn add_registration<'a>(
    all: &mut BTreeMap<&'a str, Own>,
    registration: &'a DealRegistration,
    end: Timestamp,
) -> bool {
    let Some(status) = registration.status_at(end) else { return false };
    let own = all.entry(&registration.partner).or_default();
    own.active(registration.submitted_at);
    let was_approved = registration.approval().is_some_and(|step| step.at <= end);
    match status {
        RegistrationStatus::Approved | RegistrationStatus::Converted => own.approved += 1,
        RegistrationStatus::Expired if was_approved => own.approved += 1,
        RegistrationStatus::Rejected | RegistrationStatus::Duplicate | RegistrationStatus::Revoked => {
            own.not_approved += 1;
        }
        _ => return false,
    }
    true
}

#[cfg(test)]
#[path = "count_tests.rs"]
mod tests;
